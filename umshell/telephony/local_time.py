"""The clock of a place, by the Windows name of its time zone."""

from __future__ import annotations

import re

from umshell.errors import ClrException
from umshell.store.um.time_zones import display_name
from umshell.values.dates import TICKS_PER_SECOND, DateTime
from umshell.values.dotnet.time_zones import find_zone

_OFFSET = re.compile(r"\(UTC([+-])(\d\d):(\d\d)\)")
_TICKS_PER_MINUTE = 60 * TICKS_PER_SECOND


def time_in_zone(zone: str, time: DateTime) -> DateTime:
    """A time as the clocks of a zone show it."""
    ticks = time.to_universal().ticks
    return DateTime(ticks + _offset_seconds(zone, ticks) * TICKS_PER_SECOND)


def _offset_seconds(zone: str, utc_ticks: int) -> int:
    """By the zone's rules; where the platform does not know them, by the offset in its name."""
    try:
        return find_zone(zone).offset_at(utc_ticks)
    except ClrException:
        found = _OFFSET.search(display_name(zone))
        if found is None:
            return 0
        seconds = int(found[2]) * 3600 + int(found[3]) * 60
        return -seconds if found[1] == "-" else seconds


def minute_of_week(time: DateTime) -> int:
    """The minutes since the week began, on Sunday."""
    return time.day_of_week * 24 * 60 + time.time_of_day.ticks // _TICKS_PER_MINUTE
