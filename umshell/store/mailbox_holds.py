"""How long what is deleted from a mailbox is kept, and what holds it: a part of a recipient's row."""

from __future__ import annotations

from typing import Any

from umshell.store.columns import Boolean, Text, Timestamp
from umshell.values.dates import UTC, DateTime


class LocalTimestamp(Timestamp):
    """A time that is given and shown as the clock on the wall has it."""

    def decode(self, stored: Any, instance: Any) -> Any:
        found = super().decode(stored, instance)
        return None if found is None else found.to_local()

    def encode(self, value: Any) -> Any:
        if isinstance(value, DateTime) and value.kind != UTC:
            value = value.to_universal()
        return super().encode(value)


class HoldColumns:
    """Holds, retention and the calendar's log."""

    LitigationHoldDate: Any = LocalTimestamp(packed=True)
    LitigationHoldOwner: Any = Text(packed=True)
    StartDateForRetentionHold: Any = LocalTimestamp(packed=True)
    EndDateForRetentionHold: Any = LocalTimestamp(packed=True)
    RetainDeletedItemsUntilBackup: Any = Boolean(False, packed=True)
    ManagedFolderMailboxPolicy: Any = Text(packed=True)
    CalendarVersionStoreDisabled: Any = Boolean(False, packed=True)
