"""What Set-Mailbox says of holds, retention and the logging of what is done in a mailbox."""

from typing import Annotated, Any

from umshell.cmdlets.um.tasks import Task
from umshell.cmdlets.um.versions import Versioned
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store.identity import IdParameter
from umshell.store.mailbox import Mailbox, User
from umshell.store.refusals import ManagementObjectNotFound, ParametersConflict
from umshell.values.dates import UTC, DateTime
from umshell.values.exchange.limits import EnhancedTimeSpan, Unlimited
from umshell.values.exchange.multi_valued import MultiValuedProperty

_TIME_OR_NULL = "System.Nullable[System.DateTime]"
_RETENTION = (
    "ManagedFolderMailboxPolicy", "RetentionPolicy", "RetentionHoldEnabled", "StartDateForRetentionHold",
    "EndDateForRetentionHold", "RetentionComment", "RetentionUrl",
)  # fmt: skip

_AUDITED = ("AuditAdmin", "AuditDelegate", "AuditOwner")


class HoldParameters(Task):
    """The part of Set-Mailbox that is about what is kept and what is logged."""

    AuditAdmin: Annotated[MultiValuedProperty | None, Parameter()] = None
    AuditDelegate: Annotated[MultiValuedProperty | None, Parameter()] = None
    AuditEnabled: Annotated[bool | None, Parameter()] = None
    AuditLogAgeLimit: Annotated[EnhancedTimeSpan | None, Parameter()] = None
    AuditOwner: Annotated[MultiValuedProperty | None, Parameter()] = None
    CalendarRepairDisabled: Annotated[bool | None, Parameter()] = None
    CalendarVersionStoreDisabled: Annotated[bool | None, Parameter()] = None
    EndDateForRetentionHold: Annotated[DateTime | None, Parameter(type=_TIME_OR_NULL)] = None
    LitigationHoldDate: Annotated[DateTime | None, Parameter(type=_TIME_OR_NULL)] = None
    LitigationHoldDuration: Annotated[Unlimited | None, Versioned(since=2013)] = None
    LitigationHoldEnabled: Annotated[bool | None, Parameter()] = None
    LitigationHoldOwner: Annotated[str | None, Parameter()] = None
    ManagedFolderMailboxPolicy: Annotated[str | None, Versioned(sets=("Identity",), until=2010)] = None
    ManagedFolderMailboxPolicyAllowed: Annotated[SwitchParameter, Versioned(sets=("Identity",), until=2010)] = ABSENT
    RemoveManagedFolderAndPolicy: Annotated[SwitchParameter, Parameter(sets=("Identity",))] = ABSENT
    RetainDeletedItemsFor: Annotated[EnhancedTimeSpan | None, Parameter()] = None
    RetainDeletedItemsUntilBackup: Annotated[bool | None, Parameter(sets=("Identity",))] = None
    RetentionComment: Annotated[str | None, Parameter()] = None
    RetentionHoldEnabled: Annotated[bool | None, Parameter()] = None
    RetentionPolicy: Annotated[str | None, Parameter()] = None
    RetentionUrl: Annotated[str | None, Parameter()] = None
    SingleItemRecoveryEnabled: Annotated[bool | None, Parameter()] = None
    StartDateForRetentionHold: Annotated[DateTime | None, Parameter(type=_TIME_OR_NULL)] = None
    UseDatabaseRetentionDefaults: Annotated[bool | None, Parameter(sets=("Identity",))] = None

    def change_holds(self, item: Mailbox) -> None:
        """What follows from a hold that begins or ends, and from a policy that is given or taken."""
        if self.LitigationHoldEnabled is not None:
            self._mark_hold(item)
        for name in (name for name in _AUDITED if name in self.bound):
            getattr(item, name).take("None")
        if self.RemoveManagedFolderAndPolicy:
            item.set_defaults(*_RETENTION)
        warn_of_managed_folders(self, item)
        self._check_retention_hold(item)

    def _mark_hold(self, item: Mailbox) -> None:
        """When it began and who began it are filled in unless they are told (LitigationHoldDate, …Owner)."""
        if not item.LitigationHoldEnabled:
            item.set_defaults("LitigationHoldDate", "LitigationHoldOwner")
            return
        if item.LitigationHoldDate is None:
            item.LitigationHoldDate = DateTime(self.store.now, UTC).to_local()
        if item.LitigationHoldOwner is None:
            item.LitigationHoldOwner = self._person()

    def _person(self) -> str:
        try:
            return str(self.find(IdParameter[User](self.store.person)).UserPrincipalName)
        except ManagementObjectNotFound:
            return self.store.user

    def _check_retention_hold(self, item: Mailbox) -> None:
        start, end = item.StartDateForRetentionHold, item.EndDateForRetentionHold
        given = [name for name in ("StartDateForRetentionHold", "EndDateForRetentionHold") if name in self.bound]
        if not given:
            return
        if start is not None and end is not None and end.ticks < start.ticks:
            detail = "EndDateForRetentionHold must not be before StartDateForRetentionHold."
            raise ParametersConflict(detail=detail, identity=item.Name)
        if not item.RetentionHoldEnabled and (start or end):
            self.write_warning(f"{given[0]} has no effect while RetentionHoldEnabled is false.")


def warn_of_managed_folders(task: Any, item: Mailbox) -> None:
    """Old clients know little of managed folders: told unless the caller knows (ManagedFolderMailboxPolicyAllowed)."""
    if task.ManagedFolderMailboxPolicy and not task.ManagedFolderMailboxPolicyAllowed:
        task.write_warning(
            f"The managed folder mailbox policy '{task.ManagedFolderMailboxPolicy}' is assigned to '{item.Name}'. "
            "Clients older than Outlook 2007 don't support all that messaging records management does."
        )
