"""Get-Date, New-TimeSpan and Start-Sleep."""

import time
from collections.abc import Iterator
from typing import Annotated, Any

from umshell.runtime.cmdlet import Cmdlet, Parameter, cmdlet
from umshell.runtime.validation import Range
from umshell.values.dates import (
    TICKS_PER_DAY,
    TICKS_PER_HOUR,
    TICKS_PER_MILLISECOND,
    TICKS_PER_MINUTE,
    TICKS_PER_SECOND,
    DateTime,
    TimeSpan,
)
from umshell.values.dotnet.enum_tables import DisplayHintType
from umshell.values.psobject import PSNoteProperty, PSObject

_UFORMAT = {
    "A": "dddd", "a": "ddd", "B": "MMMM", "b": "MMM", "h": "MMM", "c": "ddd MMM d HH:mm:ss yyyy", "D": "MM/dd/yy",
    "d": "dd", "F": "yyyy-MM-dd", "H": "HH", "I": "hh", "M": "mm", "m": "MM", "p": "tt", "R": "HH:mm",
    "r": "hh:mm:ss tt", "S": "ss", "T": "HH:mm:ss", "X": "HH:mm:ss", "x": "MM/dd/yy", "Y": "yyyy", "y": "yy",
    "Z": "zz",
}  # fmt: skip


@cmdlet(
    "Get",
    "Date",
    default_set="net",
    class_name="Microsoft.PowerShell.Commands.GetDateCommand",
    output_types=("System.String", "System.DateTime"),
)
class GetDate(Cmdlet):
    """Gives the date and time, now or as parameters say."""

    Date: Annotated[
        DateTime | None,
        Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True, aliases=("LastWriteTime",)),
    ] = None
    Year: Annotated[int, Parameter(validate=(Range(1, 9999),))] = 0
    Month: Annotated[int, Parameter(validate=(Range(1, 12),))] = 0
    Day: Annotated[int, Parameter(validate=(Range(1, 31),))] = 0
    Hour: Annotated[int, Parameter(validate=(Range(0, 23),))] = 0
    Minute: Annotated[int, Parameter(validate=(Range(0, 59),))] = 0
    Second: Annotated[int, Parameter(validate=(Range(0, 59),))] = 0
    Millisecond: Annotated[int, Parameter(validate=(Range(0, 999),))] = 0
    DisplayHint: Annotated[DisplayHintType, Parameter()] = DisplayHintType.DateTime
    UFormat: Annotated[str | None, Parameter(sets=("UFormat",))] = None
    Format: Annotated[str | None, Parameter(sets=("net",))] = None

    def process(self) -> Iterator[Any]:
        moment = self._with_parts(self.Date if self.Date is not None else DateTime.now())
        if self.UFormat is not None:
            yield unix_format(moment, self.UFormat)
        elif self.Format is not None:
            yield _formatted(moment, self.Format)
        else:
            yield PSObject(moment, {"displayhint": PSNoteProperty("DisplayHint", self.DisplayHint)})

    def _with_parts(self, moment: DateTime) -> DateTime:
        """The moment moved, part by part from the year on, to what was given."""
        given = self.bound
        if "Year" in given:
            moment = moment.add_months((self.Year - moment.year) * 12)
        if "Month" in given:
            moment = moment.add_months(self.Month - moment.month)
        for name, ticks in _TICKS_OF_PARTS.items():
            if name in given:
                moment = moment.add_ticks((getattr(self, name) - getattr(moment, name.lower())) * ticks)
        return moment.add_ticks(-(moment.ticks % TICKS_PER_MILLISECOND)) if "Millisecond" in given else moment


def _formatted(moment: DateTime, format: str) -> str:
    name = format.lower()
    if name.endswith("universal"):
        moment = moment.to_universal()
    return moment.to_text(_FILE_FORMATS.get(name, format))


_TICKS_OF_PARTS = {
    "Day": TICKS_PER_DAY, "Hour": TICKS_PER_HOUR, "Minute": TICKS_PER_MINUTE, "Second": TICKS_PER_SECOND,
    "Millisecond": TICKS_PER_MILLISECOND,
}  # fmt: skip
_FILE_FORMATS = {
    "filedate": "yyyyMMdd", "filedateuniversal": "yyyyMMddZ", "filedatetime": "yyyyMMddTHHmmssffff",
    "filedatetimeuniversal": "yyyyMMddTHHmmssffffZ",
}  # fmt: skip


def unix_format(moment: DateTime, format: str) -> str:
    """A date in the notation of the Unix command date; a letter it does not know stays as it is."""
    pieces: list[str] = []
    position = 1 if format.startswith("+") else 0
    while position < len(format):
        letter = format[position]
        if letter == "%" and position + 1 < len(format):
            position += 1
            letter = _unix_part(moment, format[position])
        pieces.append(letter)
        position += 1
    return "".join(pieces)


def _unix_part(moment: DateTime, letter: str) -> str:
    if letter in _UFORMAT:
        pattern = _UFORMAT[letter]
        return moment.to_text(pattern if len(pattern) > 1 else f"%{pattern}")
    day = moment.calendar()
    clock = moment.time_of_day.ticks // 10_000_000
    special = {
        "C": f"{day.year // 100}", "e": f"{day.day:2d}", "j": f"{day.timetuple().tm_yday}", "k": f"{clock // 3600:2d}",
        "l": f"{(clock // 3600 - 1) % 12 + 1:2d}", "n": "\n", "t": "\t", "%": "%",
        "s": f"{(moment.ticks - 621_355_968_000_000_000) / 10_000_000:.5f}", "u": f"{day.isoweekday()}",
        "w": f"{day.isoweekday() % 7}", "U": f"{day.timetuple().tm_yday // 7}", "V": f"{day.isocalendar().week:02d}",
        "W": f"{day.timetuple().tm_yday // 7}", "G": f"{day.isocalendar().year}",
        "g": f"{day.isocalendar().year % 100:02d}",
    }  # fmt: skip
    return special.get(letter, letter)


@cmdlet(
    "New",
    "TimeSpan",
    output_types=("System.TimeSpan",),
    default_set="Date",
    class_name="Microsoft.PowerShell.Commands.NewTimeSpanCommand",
)
class NewTimeSpan(Cmdlet):
    """Gives the time between two dates, or a length of time."""

    Start: Annotated[
        DateTime | None,
        Parameter(position=0, sets=("Date",), from_pipeline=True, from_pipeline_by_property_name=True,
                  aliases=("LastWriteTime",)),
    ] = None  # fmt: skip
    End: Annotated[DateTime | None, Parameter(position=1, sets=("Date",), from_pipeline_by_property_name=True)] = None
    Days: Annotated[int, Parameter(sets=("Time",))] = 0
    Hours: Annotated[int, Parameter(sets=("Time",))] = 0
    Minutes: Annotated[int, Parameter(sets=("Time",))] = 0
    Seconds: Annotated[int, Parameter(sets=("Time",))] = 0

    def process(self) -> Iterator[TimeSpan]:
        if self.parameter_set == "Time":
            yield TimeSpan.of(self.Days, self.Hours, self.Minutes, self.Seconds)
            return
        now = DateTime.now()
        start, end = self.Start or now, self.End or now
        yield TimeSpan(end.ticks - start.ticks)


@cmdlet("Start", "Sleep", default_set="Seconds", aliases=("sleep",),
        class_name="Microsoft.PowerShell.Commands.StartSleepCommand")  # fmt: skip
class StartSleep(Cmdlet):
    """Waits."""

    Seconds: Annotated[
        int,
        Parameter(position=0, mandatory=True, sets=("Seconds",), from_pipeline=True,
                  from_pipeline_by_property_name=True, validate=(Range(0, 2147483),)),
    ] = 0  # fmt: skip
    Milliseconds: Annotated[
        int,
        Parameter(mandatory=True, sets=("Milliseconds",), from_pipeline_by_property_name=True, aliases=("ms",),
                  validate=(Range(0, 2147483647),)),
    ] = 0  # fmt: skip

    def process(self) -> None:
        wait = self.Seconds if self.parameter_set == "Seconds" else self.Milliseconds / 1000
        end = time.monotonic() + wait
        # in short pieces, so that the run can be stopped while it waits
        while (left := end - time.monotonic()) > 0:
            time.sleep(min(left, 0.1))
