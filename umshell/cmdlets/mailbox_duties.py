"""Arbitration and public folder mailboxes: what Set-Mailbox lets them be there for."""

from typing import Annotated

from umshell.cmdlets.organizational_units import container_named
from umshell.cmdlets.special_mailboxes import ARBITRATION, DUTIES, PUBLIC_FOLDERS
from umshell.cmdlets.um.tasks import Task, assign
from umshell.cmdlets.um.versions import Versioned
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store.identity import IdParameter
from umshell.store.mailbox import Mailbox
from umshell.store.recipient import Recipient
from umshell.store.refusals import DutyAlreadyAssigned, RecipientTypeNotExpected

_OF_ONE = ("ClientExtensions", "UMDataStorage")
_OF_PUBLIC_FOLDERS = frozenset(("IsExcludedFromServingHierarchy", "IsHierarchyReady", "IsHierarchySyncEnabled"))


class DutyParameters(Task):
    """The part of Set-Mailbox that is about mailboxes that are nobody's."""

    Arbitration: Annotated[SwitchParameter, Parameter(sets=("Identity",))] = ABSENT
    AuditLog: Annotated[SwitchParameter, Versioned(sets=("Identity",), since=2016)] = ABSENT
    AuxAuditLog: Annotated[SwitchParameter, Versioned(sets=("Identity",), since=2016)] = ABSENT
    ClientExtensions: Annotated[bool | None, Versioned(sets=("Identity",), since=2013)] = None
    DefaultPublicFolderMailbox: Annotated[IdParameter[Recipient] | None, Versioned(since=2013)] = None
    GMGen: Annotated[bool | None, Versioned(sets=("Identity",), since=2013)] = None
    IsExcludedFromServingHierarchy: Annotated[bool | None, Versioned(since=2013)] = None
    IsHierarchyReady: Annotated[bool | None, Versioned(sets=("Identity",), since=2013)] = None
    IsHierarchySyncEnabled: Annotated[bool | None, Versioned(sets=("Identity",), since=2016)] = None
    Management: Annotated[bool | None, Versioned(sets=("Identity",), since=2013)] = None
    MessageTracking: Annotated[bool | None, Versioned(sets=("Identity",), since=2013)] = None
    Migration: Annotated[bool | None, Versioned(sets=("Identity",), since=2013)] = None
    OABGen: Annotated[bool | None, Versioned(sets=("Identity",), since=2013)] = None
    OMEncryption: Annotated[bool | None, Versioned(sets=("Identity",), since=2013)] = None
    OMEncryptionStore: Annotated[bool | None, Versioned(sets=("Identity",), since=2016)] = None
    PstProvider: Annotated[bool | None, Versioned(sets=("Identity",), since=2013)] = None
    PublicFolder: Annotated[SwitchParameter, Versioned(since=2013)] = ABSENT
    QueryBaseDN: Annotated[str | None, Versioned(sets=("Identity",), since=2013)] = None
    UMDataStorage: Annotated[bool | None, Versioned(sets=("Identity",), since=2013)] = None
    UMGrammar: Annotated[bool | None, Versioned(sets=("Identity",), since=2013)] = None

    def change_duties(self, item: Mailbox) -> None:
        """Duties are those of arbitration mailboxes; the hierarchy of folders is in public folder mailboxes."""
        for name in (name for name in DUTIES if name in self.bound):
            _expect(item, ARBITRATION, "an arbitration mailbox")
            self._assign_duty(item, name)
        if _OF_PUBLIC_FOLDERS & set(self.bound):
            _expect(item, PUBLIC_FOLDERS, "a public folder mailbox")
        if "DefaultPublicFolderMailbox" in self.bound:
            item.DefaultPublicFolderMailbox = self._folders_of()
        if self.QueryBaseDN:
            item.QueryBaseDN = container_named(self.store, self.QueryBaseDN).DistinguishedName

    def _assign_duty(self, item: Mailbox, name: str) -> None:
        if not getattr(self, name):
            assign(item, "PersistedCapabilities", [each for each in item.PersistedCapabilities if each != DUTIES[name]])
            return
        others = self.store.select(Mailbox, RecipientTypeDetails=ARBITRATION) if name in _OF_ONE else ()
        for other in others:
            if other.guid != item.guid and DUTIES[name] in other.PersistedCapabilities:
                raise DutyAlreadyAssigned(identity=item.Name, duty=name, owner=other.Name)
        assign(item, "PersistedCapabilities", [*item.PersistedCapabilities, DUTIES[name]])

    def _folders_of(self) -> str | None:
        if self.DefaultPublicFolderMailbox is None:
            return None
        found = self.find(self.DefaultPublicFolderMailbox)
        _expect(found, PUBLIC_FOLDERS, "a public folder mailbox")
        return found.identity_text


def _expect(item: Recipient, kind: str, wanted: str) -> None:
    if item.RecipientTypeDetails != kind:
        raise RecipientTypeNotExpected(identity=item.Name, found=item.RecipientTypeDetails, wanted=wanted)
