"""Mailboxes, users and recipients, as far as scripts for Unified Messaging look at them."""

from collections.abc import Iterator
from typing import Annotated, Any
from uuid import UUID

from umshell.cmdlets.recipient_tasks import GetRecipientTask
from umshell.cmdlets.special_mailboxes import is_of_kind
from umshell.cmdlets.um.tasks import cmdlet
from umshell.cmdlets.um.versions import Versioned
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store.ad_object import computed, key_of
from umshell.store.disconnected_mailbox import DisconnectedMailbox
from umshell.store.identity import IdParameter
from umshell.store.mailbox import Mailbox, ReducedRecipient, User
from umshell.store.refusals import ManagementObjectNotFound
from umshell.store.server import ExchangeServer, MailboxDatabase
from umshell.values.exchange.addresses import ProxyAddress, ProxyAddressCollection
from umshell.values.exchange.limits import Unlimited

_TASKS = "Microsoft.Exchange.Management.RecipientTasks."
_SOFT_DELETED = "Soft Deleted Objects"  # the organizational unit in which removed recipients are shown


def fits_type(command: Any, item: Any) -> bool:
    """Whether a recipient is of the types that a command asks for."""
    if not is_of_kind(command, item):
        return False
    details = getattr(command, "RecipientTypeDetails", None)
    if details and str(item.RecipientTypeDetails).lower() not in {name.lower() for name in details}:
        return False
    types = getattr(command, "RecipientType", None)
    return not types or str(item.RecipientType).lower() in {name.lower() for name in types}


@cmdlet("Get", "Mailbox", namespace=_TASKS, default_set="Identity")
class GetMailbox(GetRecipientTask[Mailbox]):
    """Shows mailboxes."""

    Identity: Annotated[
        IdParameter[Mailbox] | None,
        Parameter(position=0, sets=("Identity",), from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    Anr: Annotated[str | None, Parameter(sets=("AnrSet",))] = None
    Arbitration: Annotated[SwitchParameter, Parameter()] = ABSENT
    Archive: Annotated[SwitchParameter, Parameter()] = ABSENT
    AuditLog: Annotated[SwitchParameter, Parameter()] = ABSENT
    AuxAuditLog: Annotated[SwitchParameter, Parameter()] = ABSENT
    Credential: Annotated[object, Parameter(inert=True)] = None
    Database: Annotated[IdParameter[MailboxDatabase] | None, Parameter(sets=("DatabaseSet",), from_pipeline=True)] = (
        None
    )
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Filter: Annotated[str | None, Parameter()] = None
    GroupMailbox: Annotated[SwitchParameter, Parameter()] = ABSENT
    IgnoreDefaultScope: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    Migration: Annotated[SwitchParameter, Parameter()] = ABSENT
    Monitoring: Annotated[SwitchParameter, Parameter()] = ABSENT
    OrganizationalUnit: Annotated[str | None, Parameter()] = None
    PublicFolder: Annotated[SwitchParameter, Parameter()] = ABSENT
    ReadFromDomainController: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    RecipientTypeDetails: Annotated[list[str] | None, Parameter()] = None
    RemoteArchive: Annotated[SwitchParameter, Parameter()] = ABSENT
    ResultSize: Annotated[Unlimited | None, Parameter()] = None
    Server: Annotated[IdParameter[ExchangeServer] | None, Parameter(sets=("ServerSet",), from_pipeline=True)] = None
    SortBy: Annotated[str | None, Parameter()] = None
    SupervisoryReviewPolicy: Annotated[SwitchParameter, Versioned(since=2016)] = ABSENT

    sort_names = ("Name", "DisplayName", "Alias", "Office", "ServerLegacyDN")
    computed_anew = (*GetRecipientTask.computed_anew, "_server")

    def conditions(self) -> dict[str, Any]:
        return {} if self.Database is None else {"Database": self.find(self.Database).guid}

    def keeps(self, item: Mailbox) -> bool:
        if self._server not in (None, item.ServerName):
            return False
        if (self.Archive and not item.has_archive) or (self.RemoteArchive and not item.has_remote_archive):
            return False
        return item.has_mailbox and fits_type(self, item)

    @computed
    def _server(self) -> str | None:
        return None if self.Server is None else self.find(self.Server).Name


@cmdlet("Get", "User", namespace=_TASKS, default_set="Identity")
class GetUser(GetRecipientTask[User]):
    """Shows users of the domain, with and without a mailbox."""

    Identity: Annotated[
        IdParameter[User] | None,
        Parameter(position=0, sets=("Identity",), from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    Anr: Annotated[str | None, Parameter(sets=("AnrSet",))] = None
    Arbitration: Annotated[SwitchParameter, Parameter()] = ABSENT
    AuditLog: Annotated[SwitchParameter, Parameter()] = ABSENT
    AuxAuditLog: Annotated[SwitchParameter, Parameter()] = ABSENT
    Credential: Annotated[object, Parameter(inert=True)] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Filter: Annotated[str | None, Parameter()] = None
    IgnoreDefaultScope: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    OrganizationalUnit: Annotated[str | None, Parameter()] = None
    PublicFolder: Annotated[SwitchParameter, Parameter()] = ABSENT
    ReadFromDomainController: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    RecipientTypeDetails: Annotated[list[str] | None, Parameter()] = None
    ResultSize: Annotated[Unlimited | None, Parameter()] = None
    SortBy: Annotated[str | None, Parameter()] = None
    SupervisoryReviewPolicy: Annotated[SwitchParameter, Versioned(since=2016)] = ABSENT

    sort_names = ("Name", "DisplayName", "City", "FirstName", "LastName", "Office")

    def keeps(self, item: User) -> bool:
        return fits_type(self, item)


@cmdlet("Get", "Recipient", namespace=_TASKS, default_set="Identity")
class GetRecipient(GetRecipientTask[ReducedRecipient]):
    """Shows everyone who receives mail."""

    Identity: Annotated[
        IdParameter[ReducedRecipient] | None,
        Parameter(position=0, sets=("Identity",), from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    Anr: Annotated[str | None, Parameter(sets=("AnrSet",))] = None
    BookmarkDisplayName: Annotated[str | None, Parameter(sets=("Identity",), inert=True)] = None
    Credential: Annotated[object, Parameter(inert=True)] = None
    Database: Annotated[
        IdParameter[MailboxDatabase] | None,
        Versioned(sets=("DatabaseSet",), from_pipeline=True, since=2013),
    ] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Filter: Annotated[str | None, Parameter()] = None
    IgnoreDefaultScope: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    IncludeBookmarkObject: Annotated[bool, Parameter(sets=("Identity",), inert=True)] = False
    IncludeSoftDeletedRecipients: Annotated[SwitchParameter, Versioned(since=2016)] = ABSENT
    OrganizationalUnit: Annotated[str | None, Parameter()] = None
    Properties: Annotated[list[str] | None, Parameter(inert=True)] = None
    PropertySet: Annotated[str | None, Parameter(inert=True)] = None
    ReadFromDomainController: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    RecipientPreviewFilter: Annotated[str | None, Parameter(sets=("RecipientPreviewFilterSet",))] = None
    RecipientType: Annotated[list[str] | None, Parameter()] = None
    RecipientTypeDetails: Annotated[list[str] | None, Parameter()] = None
    ResultSize: Annotated[Unlimited | None, Parameter()] = None
    SortBy: Annotated[str | None, Parameter()] = None

    sort_names = ("Name", "DisplayName", "Alias", "City", "FirstName", "LastName", "Office", "ServerLegacyDN")

    def begin(self) -> None:
        self.Filter = self.Filter or self.RecipientPreviewFilter
        super().begin()

    def conditions(self) -> dict[str, Any]:
        return {} if self.Database is None else {"Database": self.find(self.Database).guid}

    def keeps(self, item: ReducedRecipient) -> bool:
        return item.has_mailbox and fits_type(self, item)

    def named(self, identity: IdParameter[Any]) -> Any:
        """The recipient that is named; one that was removed by its name, alias, address or GUID."""
        try:
            return super().named(identity)
        except ManagementObjectNotFound:
            wanted = key_of(identity.guid or identity.text)
            for item in self._soft_deleted():
                names = (item.Name, item.Alias, item.PrimarySmtpAddress, item.guid, item.DistinguishedName)
                if wanted in {key_of(str(name)) for name in names}:
                    return item
            raise

    def all_objects(self) -> Iterator[Any]:
        yield from super().all_objects()
        yield from (item for item in self._soft_deleted() if self._is_wanted(item))

    def _soft_deleted(self) -> Iterator[ReducedRecipient]:
        """Those who were removed while their mailboxes can still be had back."""
        for row in self.store.select(DisconnectedMailbox) if self.IncludeSoftDeletedRecipients else ():
            if row.IsSoftDeleted:
                yield _recipient_of(row)


def _recipient_of(row: DisconnectedMailbox) -> ReducedRecipient:
    addresses = [] if row.address is None else [ProxyAddress.parse(f"SMTP:{row.address}")]
    made: ReducedRecipient = ReducedRecipient.new(
        row.directory, Guid=UUID(row.user), Name=row.user_name, Alias=row.alias, DisplayName=row.DisplayName,
        RecipientTypeDetails=row.MailboxTypeDetail, Database=row.Database, LegacyExchangeDN=row.LegacyDN,
        EmailAddresses=ProxyAddressCollection(addresses), unit=_SOFT_DELETED,
    )  # fmt: skip
    return made


@cmdlet("Get", "RemoteMailbox", namespace=_TASKS, default_set="Identity")
class GetRemoteMailbox(GetRecipientTask[ReducedRecipient]):
    """Shows users whose mailboxes are online; the organizations here have none unless one was made so."""

    Identity: Annotated[
        IdParameter[ReducedRecipient] | None,
        Parameter(position=0, sets=("Identity",), from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    Anr: Annotated[str | None, Parameter(sets=("AnrSet",))] = None
    Archive: Annotated[SwitchParameter, Parameter()] = ABSENT
    Credential: Annotated[object, Parameter(inert=True)] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Filter: Annotated[str | None, Parameter()] = None
    IgnoreDefaultScope: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    OnPremisesOrganizationalUnit: Annotated[str | None, Parameter()] = None
    ReadFromDomainController: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    ResultSize: Annotated[Unlimited | None, Parameter()] = None
    SortBy: Annotated[str | None, Parameter()] = None

    def begin(self) -> None:
        self.OrganizationalUnit = self.OnPremisesOrganizationalUnit
        super().begin()

    def conditions(self) -> dict[str, Any]:
        return {"RecipientTypeDetails": "RemoteUserMailbox"}

    def keeps(self, item: ReducedRecipient) -> bool:
        return item.has_remote_archive or not self.Archive
