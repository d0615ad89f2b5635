"""Schedules: intervals of the week, holidays of an auto attendant, the time of day of a call answering rule."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from umshell.errors import ClrException
from umshell.values.dotnet_type import DotNetType
from umshell.values.enums import EnumValue

DAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
_MINUTES_PER_DAY = 24 * 60
_MINUTES_PER_WEEK = 7 * _MINUTES_PER_DAY
_QUARTER = 15
_POINT = r"\s*(\w+)\.(\d{1,2}):(\d{2})(?::\d{2})?\s*([AaPp][Mm])?\s*"


def _bad_schedule(text: str, why: str) -> ClrException:
    return ClrException("System.FormatException", f"'{text}' is not a valid schedule interval: {why}.")


def _day_number(text: str, whole: str) -> int:
    if text.isdigit() and int(text) < 7:
        return int(text)
    found = [index for index, day in enumerate(DAYS) if len(text) > 1 and day.lower().startswith(text.lower())]
    if len(found) != 1:
        raise _bad_schedule(whole, f"'{text}' is no day of the week")
    return found[0]


def _minute_of_week(text: str, whole: str) -> int:
    matched = re.fullmatch(_POINT, text)
    if matched is None:
        raise _bad_schedule(whole, "it has the form <day>.<hour>:<minute> [AM|PM]-<day>.<hour>:<minute> [AM|PM]")
    day, hour, minute, half = matched[1], int(matched[2]), int(matched[3]), (matched[4] or "").upper()
    if hour > (12 if half else 23) or minute > 59 or (half and not hour):
        raise _bad_schedule(whole, f"'{text.strip()}' is no time of day")
    if half:
        hour = hour % 12 + (12 if half == "PM" else 0)
    return _day_number(day, whole) * _MINUTES_PER_DAY + hour * 60 + minute // _QUARTER * _QUARTER


def _point_text(minute: int) -> str:
    day, rest = divmod(minute % _MINUTES_PER_WEEK, _MINUTES_PER_DAY)
    hour, minute = divmod(rest, 60)
    return f"{DAYS[day][:3]}.{hour % 12 or 12}:{minute:02} {'PM' if hour > 11 else 'AM'}"


class ScheduleInterval:
    """A piece of the week, in quarters of an hour: `Mon.8:00 AM-Mon.5:00 PM`."""

    __slots__ = ("end", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start = start  # minutes since the beginning of Sunday
        self.end = end  # may lie behind the end of the week

    @classmethod
    def parse(cls, text: str) -> ScheduleInterval:
        first, hyphen, second = text.partition("-")
        if not hyphen:
            raise _bad_schedule(text, "it has a start and an end with a hyphen between")
        start, end = _minute_of_week(first, text), _minute_of_week(second, text)
        if start == end and first.strip().lower() != second.strip().lower():
            raise _bad_schedule(text, "it lasts at least 15 minutes")
        return cls(start, end if end > start else end + _MINUTES_PER_WEEK)

    def covers(self, minute: int) -> bool:
        """Whether that minute of the week lies in the interval."""
        return self.start <= minute < self.end or self.start <= minute + _MINUTES_PER_WEEK < self.end

    def __str__(self) -> str:
        return f"{_point_text(self.start)}-{_point_text(self.end)}"

    def __eq__(self, other: object) -> bool:
        return str(self) == str(other)

    def __hash__(self) -> int:
        return hash((self.start, self.end))


def schedule_interval(value: object) -> ScheduleInterval:
    """An interval, from one or from its text."""
    return value if isinstance(value, ScheduleInterval) else ScheduleInterval.parse(str(value))


WHOLE_WEEK = ScheduleInterval(0, _MINUTES_PER_WEEK)


def schedule_fault(intervals: Iterable[ScheduleInterval]) -> str | None:
    """What is wrong with a schedule: at least a quarter of an hour lies between two of its intervals."""
    ordered = sorted(intervals, key=lambda interval: interval.start)
    for index, interval in enumerate(ordered):
        following = ordered[(index + 1) % len(ordered)]
        wrap = _MINUTES_PER_WEEK if index + 1 == len(ordered) else 0
        if len(ordered) > 1 and following.start + wrap < interval.end + _QUARTER:
            return f"{interval} is not 15 minutes apart from {following}."
    return None


class HolidaySchedule:
    """A holiday of an auto attendant: `Name,greeting.wav,start[,end]`."""

    __slots__ = ("EndDate", "Greeting", "Name", "StartDate")

    def __init__(self, name: str, greeting: str, start: str, end: str) -> None:
        self.Name = name
        self.Greeting = greeting
        self.StartDate = start
        self.EndDate = end

    @classmethod
    def parse(cls, text: str) -> HolidaySchedule:
        parts = [part.strip() for part in text.split(",")]
        if len(parts) not in (3, 4) or not parts[0] or len(parts[0]) > 64:
            raise ClrException("System.FormatException", f"'{text}' is not a holiday: name,greeting file,start[,end].")
        start = _date_text(parts[2], text)
        end = _date_text(parts[3], text) if len(parts) > 3 and parts[3] else start
        if _date_key(end) < _date_key(start):
            raise ClrException("System.FormatException", f"The holiday '{text}' ends before it begins.")
        return cls(parts[0], parts[1], start, end)

    def __str__(self) -> str:
        return ",".join((self.Name, self.Greeting, self.StartDate, self.EndDate))

    def __eq__(self, other: object) -> bool:
        return str(self).lower() == str(other).lower()

    def __hash__(self) -> int:
        return hash(str(self).lower())


def _date_text(text: str, whole: str) -> str:
    parts = text.replace("-", "/").split("/")
    try:
        month, day, year = (int(part) for part in (parts if len(parts[0]) < 3 else parts[1:] + parts[:1]))
    except ValueError:
        raise ClrException("System.FormatException", f"'{text}' in '{whole}' is not a date.") from None
    year += 2000 if year < 100 else 0
    try:
        date(year, month, day)
    except ValueError:
        raise ClrException("System.FormatException", f"'{text}' in '{whole}' is not a date.") from None
    return f"{month}/{day}/{year}"


def _date_key(text: str) -> tuple[int, int, int]:
    month, day, year = (int(part) for part in text.split("/"))
    return year, month, day


class TimeOfDay:
    """When a call answering rule holds: `1,…` in working hours, `2,…` outside them, `3,days,start,end` as given."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    @classmethod
    def parse(cls, text: str) -> TimeOfDay:
        parts = [part.strip() for part in text.split(",")]
        if parts[0] not in ("1", "2", "3") or len(parts) > 4:
            raise ClrException("System.FormatException", f"'{text}' is not a time of day: kind,days,start,end.")
        if parts[0] == "3" and (len(parts) < 4 or not all(parts[1:])):
            raise ClrException("System.FormatException", f"'{text}' lacks the days, the start or the end.")
        return cls(",".join(parts + [""] * (4 - len(parts))))

    @property
    def TimeOfDayType(self) -> str:
        return {"1": "WorkingHours", "2": "NonworkingHours", "3": "CustomHours"}[self.text[0]]

    def __str__(self) -> str:
        return self.text

    def __eq__(self, other: object) -> bool:
        return str(self) == str(other)

    def __hash__(self) -> int:
        return hash(self.text)


def _day_of(minute: int) -> EnumValue:
    from umshell.values.dotnet.enum_tables import DayOfWeek

    found: EnumValue = DayOfWeek(minute % _MINUTES_PER_WEEK // _MINUTES_PER_DAY)
    return found


INTERVAL = DotNetType.declare("Microsoft.Exchange.Common.ScheduleInterval", python=ScheduleInterval, value_type=True)
HOLIDAY = DotNetType.declare("Microsoft.Exchange.Data.HolidaySchedule", python=HolidaySchedule)
TIME_OF_DAY = DotNetType.declare("Microsoft.Exchange.Data.TimeOfDay", python=TimeOfDay)


@INTERVAL.static_method("Parse", "static ScheduleInterval Parse(string value)")
@INTERVAL.constructor("ScheduleInterval new(string value)")
def _interval(text: str) -> ScheduleInterval:
    return ScheduleInterval.parse(text)


@HOLIDAY.constructor("HolidaySchedule new(string value)")
def _holiday(text: str) -> HolidaySchedule:
    return HolidaySchedule.parse(text)


@TIME_OF_DAY.constructor("TimeOfDay new(string value)")
def _time_of_day(text: str) -> TimeOfDay:
    return TimeOfDay.parse(text)


INTERVAL.property("StartDay", "System.DayOfWeek")(lambda this: _day_of(this.start))
INTERVAL.property("StartHour", "int")(lambda this: this.start // 60 % 24)
INTERVAL.property("StartMinute", "int")(lambda this: this.start % 60)
INTERVAL.property("EndDay", "System.DayOfWeek")(lambda this: _day_of(this.end))
INTERVAL.property("EndHour", "int")(lambda this: this.end // 60 % 24)
INTERVAL.property("EndMinute", "int")(lambda this: this.end % 60)
for _name in ("Name", "Greeting", "StartDate", "EndDate"):
    HOLIDAY.field(_name, "string", read_only=True)
TIME_OF_DAY.field("TimeOfDayType", "string", read_only=True)
