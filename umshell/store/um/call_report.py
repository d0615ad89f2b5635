"""What is made of call records: the calls of one user, and the report of many by day, by month or in all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from umshell.store.columns import ticks_of
from umshell.store.um.call_record import UMCallRecord
from umshell.values.dates import TICKS_PER_SECOND, UTC, DateTime, TimeSpan
from umshell.values.psobject import PSTypedObject

# Columns of the report by the type of a call.
_COLUMN_OF_TYPE = {
    "Call Answering Voice Message": "VoiceMessages", "Call Answering Missed Call": "MissedCalls",
    "Subscriber Access": "OutlookVoiceAccess", "Find Me": "Outbound", "PlayOnPhone": "Outbound",
    "Auto Attendant": "AutoAttendant", "Fax": "Fax",
}  # fmt: skip
_QUALITY = (
    "NMOS",
    "NMOSDegradation",
    "Jitter",
    "PercentagePacketLoss",
    "RoundTripMilliseconds",
    "BurstLossDurationMilliseconds",
)
_COUNTS = (
    "VoiceMessages",
    "MissedCalls",
    "OutlookVoiceAccess",
    "Outbound",
    "AutoAttendant",
    "Fax",
    "Other",
    "FailedOrRejected",
)


class UMCallDataRecord(PSTypedObject):
    """A call of one user."""

    TypeNames = ("Microsoft.Exchange.UM.UMCommon.UMCallDataRecord", "System.Object")
    PropertyNames = (
        "Date", "Duration", "AudioCodec", "DialPlan", "CallType", "CallingNumber", "CalledNumber", "Gateway", "NMOS",
        "NMOSDegradation", "PercentagePacketLoss", "Jitter", "RoundTripMilliseconds", "BurstLossDurationMilliseconds",
    )  # fmt: skip

    def __init__(self, call: UMCallRecord) -> None:
        self.Date = DateTime(ticks_of(call.time), UTC)
        self.Duration = TimeSpan(call.Duration * TICKS_PER_SECOND)
        for name in (*self.PropertyNames[2:8], *_QUALITY):
            setattr(self, name, getattr(call, name))


class UMCallSummaryReport(PSTypedObject):
    """A line of the report: the calls of a day, of a month, or all."""

    TypeNames = ("Microsoft.Exchange.Management.Tasks.UM.UMCallSummaryReport", "System.Object")
    PropertyNames = ("Date", *_COUNTS, "AudioQuality", "TotalCalls", *_QUALITY, "NumberOfSamples")

    def __init__(self, date: str) -> None:
        self.Date = date
        self.AudioQuality: str | None = None
        self.TotalCalls = 0
        self.NumberOfSamples = 0
        for name in _COUNTS:
            setattr(self, name, 0)
        for name in _QUALITY:
            setattr(self, name, None)

    def fill(self, calls: list[UMCallRecord]) -> UMCallSummaryReport:
        """Counts calls and averages their quality."""
        for call in calls:
            name = _COLUMN_OF_TYPE.get(call.CallType, "Other") if call.was_accepted else "FailedOrRejected"
            setattr(self, name, getattr(self, name) + 1)
        self.TotalCalls = len(calls)
        measured = [call for call in calls if call.NMOS is not None]
        self.NumberOfSamples = len(measured)
        for name in _QUALITY if measured else ():
            values = [getattr(call, name) or 0.0 for call in measured]
            setattr(self, name, round(sum(values) / len(values), 2))
        self.AudioQuality = _quality(self.NMOS) if measured else None  # type: ignore[attr-defined]
        return self


def _quality(score: float) -> str:
    bounds = ((4.5, "Excellent"), (3.5, "Good"), (2.5, "Average"), (1.5, "Poor"))
    return next((name for bound, name in bounds if score >= bound), "Bad")


def summarize(calls: Iterable[UMCallRecord], group_by: str) -> Iterator[UMCallSummaryReport]:
    """The lines of a report, in order of time; the one of all calls is there without any call too."""
    groups: dict[str, list[UMCallRecord]] = {"---": []} if group_by == "Total" else {}
    for call in calls:
        groups.setdefault(_label(call.time, group_by), []).append(call)
    for label, found in groups.items():
        yield UMCallSummaryReport(label).fill(found)


def _label(time: str, group_by: str) -> str:
    date = DateTime(ticks_of(time), UTC)
    return {"Total": "---", "Month": date.to_text("MMM/yy"), "Day": date.to_text("MM/dd/yy")}[group_by]


def csv_lines(calls: Iterable[UMCallRecord]) -> Iterator[str]:
    """The calls as a CSV file, with a line of headings."""
    names = UMCallDataRecord.PropertyNames
    yield ",".join(names)
    for call in calls:
        record = UMCallDataRecord(call)
        yield ",".join(_cell(getattr(record, name)) for name in names)


def _cell(value: Any) -> str:
    text = "" if value is None else str(value)
    return '"' + text.replace('"', '""') + '"' if any(c in text for c in ',"\n') else text
