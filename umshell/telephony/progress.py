"""Calls in progress: ending them, where a service stops or a gateway is disabled at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from umshell.store.columns import ticks_of
from umshell.store.um.call_record import UMCallRecord
from umshell.values.dates import TICKS_PER_SECOND

if TYPE_CHECKING:
    from umshell.store.records import Record


def end_calls(record: Record, **wanted: Any) -> int:
    """Ends the calls in progress that have the given stored values; how many there were."""
    found = record.store.select(UMCallRecord, is_active=True, **wanted)
    for call in found:
        call.is_active = False
        call.Duration = max(0, (record.store.now - ticks_of(call.time)) // TICKS_PER_SECOND)
        record.change_row(call)
    return len(found)
