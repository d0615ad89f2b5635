"""Get-MailboxStatistics: how much mailboxes hold; here only what was sent to them by Unified Messaging."""

from collections.abc import Iterator
from typing import Annotated, Any, NamedTuple
from uuid import UUID

from umshell.cmdlets.filter_parameter import read_filter
from umshell.cmdlets.um.tasks import Task, cmdlet
from umshell.cmdlets.um.versions import Versioned
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store.directory import server_of
from umshell.store.disconnected_mailbox import DisconnectedMailbox, names_stored_mailbox
from umshell.store.identity import IdParameter, not_found
from umshell.store.mailbox import Mailbox
from umshell.store.mailbox_limits import COUNT_QUOTAS
from umshell.store.messages import SentMessage
from umshell.store.refusals import ArchiveNotFound, RecipientTypeNotExpected
from umshell.store.server import ExchangeServer, MailboxDatabase
from umshell.values.dates import DateTime
from umshell.values.exchange.directory import ADObjectId
from umshell.values.exchange.limits import ByteQuantifiedSize, Unlimited
from umshell.values.psobject import PSTypedObject


class StoredMailbox(NamedTuple):
    """What a database knows of a mailbox or an archive, with a user or without."""

    name: str
    guid: UUID
    legacy_dn: str | None
    kind: str
    database: ADObjectId
    quotas: Mailbox | None = None
    address: str | None = None
    is_archive: bool = False
    disconnected: DateTime | None = None


def of_user(mailbox: Mailbox) -> StoredMailbox:
    """The mailbox of a user."""
    return StoredMailbox(
        mailbox.DisplayName or mailbox.Name, mailbox.ExchangeGuid, mailbox.LegacyExchangeDN,
        mailbox.RecipientTypeDetails, mailbox.Database, mailbox, mailbox.mail_address,
    )  # fmt: skip


def of_archive(mailbox: Mailbox) -> StoredMailbox:
    """The archive of a user."""
    database = ADObjectId("", mailbox.ArchiveDatabase, mailbox.ArchiveDatabase)
    return StoredMailbox(
        mailbox.archive_title, mailbox.ArchiveGuid, mailbox.LegacyExchangeDN, mailbox.RecipientTypeDetails,
        database, mailbox, is_archive=True,
    )  # fmt: skip


def of_nobody(row: DisconnectedMailbox) -> StoredMailbox:
    """What is left of a mailbox that was disabled or removed."""
    return StoredMailbox(
        row.DisplayName, row.MailboxGuid, row.LegacyDN, row.MailboxTypeDetail, row.Database, None, row.address,
        row.IsArchiveMailbox, row.DisconnectDate.to_local(),
    )  # fmt: skip


class MailboxStatistics(PSTypedObject):
    """What a mailbox holds."""

    TypeNames = ("Microsoft.Exchange.Management.MapiTasks.Presentation.MailboxStatistics", "System.Object")
    PropertyNames = (
        "AssociatedItemCount", "DeletedItemCount", "DisconnectDate", "DisconnectReason", "DisplayName", "ItemCount",
        "LastLoggedOnUserAccount", "LastLogoffTime", "LastLogonTime", "LegacyDN", "MailboxGuid", "StorageLimitStatus",
        "TotalDeletedItemSize", "TotalItemSize", *COUNT_QUOTAS, "MailboxTypeDetail", "Database", "DatabaseName",
        "ServerName", "IsArchiveMailbox", "IsQuarantined", "Identity", "IsValid", "ObjectState",
    )  # fmt: skip

    def __init__(self, mailbox: StoredMailbox, messages: list[SentMessage]) -> None:
        size = sum(len(f"{message.subject}{message.body}".encode()) for message in messages)
        self.DisplayName = mailbox.name
        self.ItemCount = len(messages)
        self.AssociatedItemCount = self.DeletedItemCount = 0
        self.TotalItemSize = Unlimited(ByteQuantifiedSize(size))
        self.TotalDeletedItemSize = Unlimited(ByteQuantifiedSize(0))
        self.DisconnectDate = mailbox.disconnected
        self.DisconnectReason = None if mailbox.disconnected is None else "Disabled"
        self.StorageLimitStatus = None
        self.LastLoggedOnUserAccount = self.LastLogoffTime = self.LastLogonTime = None
        self.LegacyDN = mailbox.legacy_dn
        self.MailboxGuid = mailbox.guid
        self.MailboxTypeDetail = mailbox.kind
        self.Database = mailbox.database
        self.DatabaseName = mailbox.database.Name
        self.ServerName = server_of(mailbox.database.Name)
        self.IsArchiveMailbox, self.IsQuarantined = mailbox.is_archive, False
        self.Identity = ADObjectId("", str(mailbox.guid))  # no GUID of an object of the directory
        self.IsValid = True
        self.ObjectState = "Unchanged"
        for name, default in COUNT_QUOTAS.items():
            setattr(self, name, default if mailbox.quotas is None else mailbox.quotas.count_quota(name))


@cmdlet("Get", "MailboxStatistics", namespace="Microsoft.Exchange.Management.MapiTasks.", default_set="Identity")
class GetMailboxStatistics(Task):
    """Shows how much a mailbox holds, or all those of a database or a server."""

    Identity: Annotated[
        IdParameter[Mailbox] | None,
        Parameter(
            position=0, sets=("Identity",), mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True
        ),
    ] = None
    StoreMailboxIdentity: Annotated[
        IdParameter[DisconnectedMailbox] | None,
        Versioned(position=0, sets=("Database",), from_pipeline=True, from_pipeline_by_property_name=True, since=2013),
    ] = None
    Archive: Annotated[SwitchParameter, Parameter(sets=("Identity",))] = ABSENT
    CopyOnServer: Annotated[
        IdParameter[ExchangeServer] | None, Versioned(sets=("Database", "Identity"), since=2013, inert=True)
    ] = None
    Database: Annotated[
        IdParameter[MailboxDatabase] | None,
        Parameter(sets=("Database",), mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Filter: Annotated[str | None, Versioned(sets=("Database", "Server"), since=2013)] = None
    IncludeMoveHistory: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    IncludeMoveReport: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    IncludePassive: Annotated[SwitchParameter, Versioned(sets=("Server",), since=2013, inert=True)] = ABSENT
    IncludeQuarantineDetails: Annotated[SwitchParameter, Versioned(since=2013, inert=True)] = ABSENT
    NoADLookup: Annotated[SwitchParameter, Versioned(since=2013, inert=True)] = ABSENT
    Server: Annotated[
        IdParameter[ExchangeServer] | None,
        Parameter(sets=("Server",), mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None

    def execute(self) -> None:
        test = read_filter(self.Filter, MailboxStatistics.PropertyNames)
        for stored in self._stored():
            messages: list[Any] = []
            if stored.address is not None:
                messages = self.store.select(SentMessage, address=stored.address)
            made = MailboxStatistics(stored, messages)
            if test is None or test.matches(made):
                self.output(made)

    def _stored(self) -> Iterator[StoredMailbox]:
        if self.StoreMailboxIdentity is not None:
            yield self._named_in_database(self.StoreMailboxIdentity)
        elif self.Identity is not None:
            yield self._of_identity(self.Identity)
        else:
            yield from self._all()

    def _of_identity(self, identity: IdParameter[Mailbox]) -> StoredMailbox:
        found = self.find(identity)
        if not found.has_mailbox:
            raise RecipientTypeNotExpected(identity=found.Name, found=found.RecipientTypeDetails, wanted="a mailbox")
        if not self.Archive:
            return of_user(found)
        if not found.has_archive:
            raise ArchiveNotFound(identity=found.Name, kind="archive")
        return of_archive(found)

    def _named_in_database(self, identity: IdParameter[DisconnectedMailbox]) -> StoredMailbox:
        """A mailbox of a database by its GUID or name, whether it has a user or not."""
        for stored in self._all():
            if names_stored_mailbox(identity.text, stored.guid, stored.name, stored.legacy_dn):
                return stored
        raise not_found(self.store, identity)

    def _all(self) -> Iterator[StoredMailbox]:
        """All mailboxes and archives of a database or a server, and those that were left there without a user."""
        server = None if self.Server is None else self.find(self.Server).Name
        database = None if self.Database is None else self.find(self.Database).Name
        for stored in self._everywhere(database):
            name = stored.database.Name
            if database in (None, name) and server in (None, server_of(name)):
                yield stored

    def _everywhere(self, database: str | None) -> Iterator[StoredMailbox]:
        for page in self.store.pages(Mailbox):
            for each in page:
                if each.has_mailbox and database in (None, each.Database.Name):
                    yield of_user(each)
                if each.has_archive:
                    yield of_archive(each)
        for row in self.store.select(DisconnectedMailbox):
            yield of_nobody(row)
