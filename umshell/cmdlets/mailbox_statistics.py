"""Get-MailboxStatistics: how much mailboxes hold; here only what was sent to them by Unified Messaging."""

from collections.abc import Iterator
from typing import Annotated, Any

from umshell.cmdlets.um.tasks import Task, cmdlet
from umshell.cmdlets.um.versions import Versioned
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store.identity import IdParameter
from umshell.store.mailbox import Mailbox
from umshell.store.messages import SentMessage
from umshell.store.refusals import RecipientTypeNotExpected
from umshell.store.server import ExchangeServer, MailboxDatabase
from umshell.values.exchange.directory import ADObjectId
from umshell.values.exchange.limits import ByteQuantifiedSize, Unlimited
from umshell.values.psobject import PSTypedObject


class MailboxStatistics(PSTypedObject):
    """What a mailbox holds."""

    TypeNames = ("Microsoft.Exchange.Management.MapiTasks.Presentation.MailboxStatistics", "System.Object")
    PropertyNames = (
        "AssociatedItemCount", "DeletedItemCount", "DisconnectDate", "DisconnectReason", "DisplayName", "ItemCount",
        "LastLoggedOnUserAccount", "LastLogoffTime", "LastLogonTime", "LegacyDN", "MailboxGuid", "StorageLimitStatus",
        "TotalDeletedItemSize", "TotalItemSize", "MailboxTypeDetail", "Database", "DatabaseName", "ServerName",
        "IsArchiveMailbox", "IsQuarantined", "Identity", "IsValid", "ObjectState",
    )  # fmt: skip

    def __init__(self, mailbox: Mailbox, messages: list[SentMessage]) -> None:
        size = sum(len(f"{message.subject}{message.body}".encode()) for message in messages)
        self.DisplayName = mailbox.DisplayName
        self.ItemCount = len(messages)
        self.AssociatedItemCount = self.DeletedItemCount = 0
        self.TotalItemSize = Unlimited(ByteQuantifiedSize(size))
        self.TotalDeletedItemSize = Unlimited(ByteQuantifiedSize(0))
        self.DisconnectDate = self.DisconnectReason = self.StorageLimitStatus = None
        self.LastLoggedOnUserAccount = self.LastLogoffTime = self.LastLogonTime = None
        self.LegacyDN = mailbox.LegacyExchangeDN
        self.MailboxGuid = mailbox.ExchangeGuid
        self.MailboxTypeDetail = mailbox.RecipientTypeDetails
        self.Database = mailbox.Database
        self.DatabaseName = mailbox.Database.Name
        self.ServerName = mailbox.ServerName
        self.IsArchiveMailbox = self.IsQuarantined = False
        guid = str(mailbox.ExchangeGuid)
        self.Identity = ADObjectId("", guid, guid)
        self.IsValid = True
        self.ObjectState = "Unchanged"


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
        IdParameter[Mailbox] | None,
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
        for item in self._mailboxes():
            address = str(item.PrimarySmtpAddress)
            messages: list[Any] = [] if self.Archive else self.store.select(SentMessage, address=address)
            self.output(MailboxStatistics(item, messages))

    def _mailboxes(self) -> Iterator[Mailbox]:
        named = self.Identity or self.StoreMailboxIdentity
        if named is not None:
            found = self.find(named)
            if not found.has_mailbox:
                raise RecipientTypeNotExpected(
                    identity=found.Name, found=found.RecipientTypeDetails, wanted="a mailbox"
                )
            yield found
            return
        server = None if self.Server is None else self.find(self.Server).Name
        stored = {} if self.Database is None else {"Database": self.find(self.Database).guid}
        for page in self.store.pages(Mailbox, **stored):
            yield from (each for each in page if each.has_mailbox and server in (None, each.ServerName))
