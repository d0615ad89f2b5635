"""Mailboxes that go: Disable- and Remove-Mailbox; their databases keep them for a while, unless told otherwise."""

from typing import Annotated, Any

from umshell.cmdlets.public_folder_mailboxes import give_up_hierarchy
from umshell.cmdlets.special_mailboxes import check_going, check_kind
from umshell.cmdlets.um.tasks import ObjectTask, cmdlet
from umshell.cmdlets.um.versions import Versioned
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store.disconnected_mailbox import DisconnectedMailbox, disconnect, disconnect_archive
from umshell.store.identity import IdParameter, not_found
from umshell.store.mailbox import Mailbox
from umshell.store.refusals import ArchiveNotFound, ParametersConflict
from umshell.store.server import MailboxDatabase
from umshell.values.exchange.addresses import ProxyAddressCollection

_TASKS = "Microsoft.Exchange.Management.RecipientTasks."


@cmdlet(
    "Disable",
    "Mailbox",
    namespace=_TASKS,
    default_set="Identity",
    supports_should_process=True,
    confirm_impact="High",
)
class DisableMailbox(ObjectTask[Mailbox]):
    """Takes the mailbox from a user, with all that Unified Messaging kept in it, or its archive; the user stays."""

    Identity: Annotated[
        IdParameter[Mailbox],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    Arbitration: Annotated[SwitchParameter, Parameter(sets=("Arbitration",))] = ABSENT
    Archive: Annotated[SwitchParameter, Parameter(sets=("Archive",))] = ABSENT
    DisableArbitrationMailboxWithOABsAllowed: Annotated[
        SwitchParameter, Versioned(sets=("Arbitration",), since=2013)
    ] = ABSENT
    DisableLastArbitrationMailboxAllowed: Annotated[SwitchParameter, Parameter(sets=("Arbitration",))] = ABSENT
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    IgnoreDefaultScope: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    IgnoreLegalHold: Annotated[SwitchParameter, Parameter()] = ABSENT
    PublicFolder: Annotated[SwitchParameter, Versioned(sets=("PublicFolder",), since=2013)] = ABSENT
    RemoteArchive: Annotated[SwitchParameter, Parameter(sets=("RemoteArchive",))] = ABSENT

    def execute(self) -> None:
        item = self.find_scoped(self.Identity)
        check_kind(self, item, self.Identity)
        check_going(self, item, "Disable")
        if self.Archive or self.RemoteArchive:
            self._close_archive(item)
        elif self.confirm("Disabling", item):
            self._disable(item)

    def _close_archive(self, item: Mailbox) -> None:
        if self.Archive and not item.has_archive:
            raise ArchiveNotFound(identity=item.Name, kind="archive")
        if self.RemoteArchive and not item.has_remote_archive:
            raise ArchiveNotFound(identity=item.Name, kind="remote archive")
        if not self.should_process_text(f'Disabling the archive of {item.noun} "{item.identity_text}".', "", ""):
            return
        if self.Archive:
            disconnect_archive(self.record, item)
        item.close_archive()
        self.record.change(item)

    def _disable(self, item: Any) -> None:
        disconnect(self.record, item)
        give_up_hierarchy(self, item)
        item.disable(keep_properties=False)
        item.forget_settings()
        item.RecipientTypeDetails = "User"
        item.EmailAddresses = ProxyAddressCollection()
        item.Alias = item.Database = item.ExchangeGuid = item.LegacyExchangeDN = item.LinkedMasterAccount = None
        self.record.change(item)
        for table, link in (("MailboxPin", "Recipient"), ("UMCallAnsweringRule", "Mailbox")):
            self.record.remove_rows(table, **{link: item.guid})


@cmdlet(
    "Remove",
    "Mailbox",
    namespace=_TASKS,
    default_set="Identity",
    supports_should_process=True,
    confirm_impact="High",
)
class RemoveMailbox(ObjectTask[Mailbox]):
    """Removes a mailbox and its user, or one that a database has kept without a user."""

    Identity: Annotated[
        IdParameter[Mailbox],
        Parameter(
            position=0, sets=("Identity",), mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True
        ),
    ]
    Database: Annotated[
        IdParameter[MailboxDatabase] | None, Parameter(sets=("StoreMailboxIdentity",), mandatory=True)
    ] = None
    StoreMailboxIdentity: Annotated[
        IdParameter[DisconnectedMailbox] | None, Parameter(sets=("StoreMailboxIdentity",), mandatory=True)
    ] = None
    Arbitration: Annotated[SwitchParameter, Parameter()] = ABSENT
    AuditLog: Annotated[SwitchParameter, Versioned(since=2016)] = ABSENT
    AuxAuditLog: Annotated[SwitchParameter, Versioned(since=2016)] = ABSENT
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Force: Annotated[SwitchParameter, Versioned(since=2013)] = ABSENT
    IgnoreDefaultScope: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    IgnoreLegalHold: Annotated[SwitchParameter, Parameter()] = ABSENT
    Migration: Annotated[SwitchParameter, Versioned(since=2016)] = ABSENT
    Permanent: Annotated[bool, Parameter(sets=("Identity",))] = False
    PublicFolder: Annotated[SwitchParameter, Versioned(since=2013)] = ABSENT
    RemoveArbitrationMailboxWithOABsAllowed: Annotated[SwitchParameter, Versioned(since=2013)] = ABSENT
    RemoveLastArbitrationMailboxAllowed: Annotated[SwitchParameter, Parameter()] = ABSENT
    SupervisoryReviewPolicy: Annotated[SwitchParameter, Versioned(since=2016)] = ABSENT

    def execute(self) -> None:
        if self.StoreMailboxIdentity is not None:
            self._purge(self.StoreMailboxIdentity.text)
            return
        item = self.find_scoped(self.Identity)
        check_kind(self, item, self.Identity)
        check_going(self, item, "Remove")
        if self.Force or self.confirm("Removing", item):
            if not self.Permanent:
                disconnect(self.record, item, is_removed=True)
            give_up_hierarchy(self, item)
            self.record.remove(item)

    def _purge(self, name: str) -> None:
        """A mailbox in a database without a user is gone at once (StoreMailboxIdentity)."""
        database = self.find(self.Database)
        kept = [row for row in self.store.select(DisconnectedMailbox, Database=database.guid) if row.is_called(name)]
        if not kept:
            raise not_found(self.store, name)
        if len(kept) > 1:
            detail = f"'{name}' names {len(kept)} mailboxes; give the MailboxGuid of one."
            raise ParametersConflict(detail=detail, identity=name)
        if self.Force or self.should_process_text(f'Removing the mailbox "{name}" from "{database.Name}".', "", ""):
            self.record.remove_rows(DisconnectedMailbox.table, id=kept[0].id)
            self.record.tell(database, "DisconnectedMailbox", kept[0].DisplayName, None)
