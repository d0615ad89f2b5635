"""The clock: where the time and the local zone come from."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from umshell.values.dates import DateTime

UNIX_EPOCH_TICKS = 621_355_968_000_000_000
_TICKS_PER_SECOND = 10_000_000


class Clock:
    """Where the time and the local zone come from; tests and transcripts hand in fixed ones."""

    utc_ticks: Callable[[], int]
    offset_seconds: Callable[[int], int]

    def __init__(self) -> None:
        self.utc_ticks = _system_ticks
        self.offset_seconds = _system_offset

    def fix(self, utc: DateTime, offset_seconds: int = 0) -> None:
        """Stops the clock at a time, in a zone without summer time."""
        self.utc_ticks = lambda: utc.ticks
        self.offset_seconds = lambda ticks: offset_seconds

    def reset(self) -> None:
        self.__init__()  # type: ignore[misc]


def _system_ticks() -> int:
    return UNIX_EPOCH_TICKS + time.time_ns() // 100


def _system_offset(utc_ticks: int) -> int:
    seconds = (utc_ticks - UNIX_EPOCH_TICKS) // _TICKS_PER_SECOND
    try:
        return time.localtime(seconds).tm_gmtoff
    except (ValueError, OverflowError, OSError):
        return -time.timezone


clock = Clock()
