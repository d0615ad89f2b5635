"""Limits that Set-Mailbox gives a mailbox: sizes, counts, quotas."""

from typing import Annotated, Any

from umshell.cmdlets.um.tasks import Task
from umshell.cmdlets.um.versions import Versioned
from umshell.runtime.cmdlet import Parameter
from umshell.store.mailbox import Mailbox
from umshell.store.mailbox_limits import COUNT_QUOTAS
from umshell.store.refusals import DataValidation
from umshell.values.exchange.limits import ByteQuantifiedSize, Unlimited

# Of two limits the first is no larger than the second, as their pages say.
_ORDER = (
    ("ArchiveWarningQuota", "ArchiveQuota"),
    ("CalendarLoggingQuota", "RecoverableItemsQuota"),
    ("MailboxMessagesPerFolderCountWarningQuota", "MailboxMessagesPerFolderCountReceiveQuota"),
)


class LimitParameters(Task):
    """The part of Set-Mailbox that is about limits."""

    CalendarLoggingQuota: Annotated[Unlimited | None, Versioned(sets=("Identity",), since=2013)] = None
    DumpsterMessagesPerFolderCountReceiveQuota: Annotated[int | None, Versioned(sets=("Identity",), since=2013)] = None
    DumpsterMessagesPerFolderCountWarningQuota: Annotated[int | None, Versioned(sets=("Identity",), since=2013)] = None
    ExtendedPropertiesCountQuota: Annotated[int | None, Versioned(sets=("Identity",), since=2013)] = None
    FolderHierarchyChildrenCountReceiveQuota: Annotated[int | None, Versioned(sets=("Identity",), since=2013)] = None
    FolderHierarchyChildrenCountWarningQuota: Annotated[int | None, Versioned(sets=("Identity",), since=2013)] = None
    FolderHierarchyDepthReceiveQuota: Annotated[int | None, Versioned(sets=("Identity",), since=2013)] = None
    FolderHierarchyDepthWarningQuota: Annotated[int | None, Versioned(sets=("Identity",), since=2013)] = None
    FoldersCountReceiveQuota: Annotated[int | None, Versioned(sets=("Identity",), since=2013)] = None
    FoldersCountWarningQuota: Annotated[int | None, Versioned(sets=("Identity",), since=2013)] = None
    IssueWarningQuota: Annotated[Unlimited | None, Parameter()] = None
    MailboxMessagesPerFolderCountReceiveQuota: Annotated[int | None, Versioned(sets=("Identity",), since=2013)] = None
    MailboxMessagesPerFolderCountWarningQuota: Annotated[int | None, Versioned(sets=("Identity",), since=2013)] = None
    MaxBlockedSenders: Annotated[int | None, Parameter(sets=("Identity",))] = None
    MaxReceiveSize: Annotated[Unlimited | None, Parameter()] = None
    MaxSafeSenders: Annotated[int | None, Parameter(sets=("Identity",))] = None
    MaxSendSize: Annotated[Unlimited | None, Parameter()] = None
    ProhibitSendQuota: Annotated[Unlimited | None, Parameter()] = None
    ProhibitSendReceiveQuota: Annotated[Unlimited | None, Parameter()] = None
    RecipientLimits: Annotated[Unlimited | None, Parameter()] = None
    RecoverableItemsQuota: Annotated[Unlimited | None, Parameter(sets=("Identity",))] = None
    RecoverableItemsWarningQuota: Annotated[Unlimited | None, Parameter(sets=("Identity",))] = None
    RulesQuota: Annotated[ByteQuantifiedSize | None, Parameter()] = None
    SystemMessageSizeShutoffQuota: Annotated[
        int | None, Versioned(sets=("Identity",), since=2016, type="System.Int64")
    ] = None
    SystemMessageSizeWarningQuota: Annotated[
        int | None, Versioned(sets=("Identity",), since=2016, type="System.Int64")
    ] = None
    UseDatabaseQuotaDefaults: Annotated[bool | None, Parameter()] = None

    def change_limits(self, item: Mailbox) -> None:
        """Refuses limits that contradict each other."""
        for smaller, larger in _ORDER:
            if {smaller, larger}.isdisjoint(self.bound):
                continue
            low, high = _limit(item, smaller), _limit(item, larger)
            if high < low:
                detail = f"it must be at most {larger}, which is {high}."
                raise DataValidation(property=smaller, value=low, detail=detail, identity=item.Name)


def _limit(item: Mailbox, name: str) -> Any:
    return item.count_quota(name) if name in COUNT_QUOTAS else getattr(item, name)
