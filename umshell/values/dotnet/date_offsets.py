"""System.DateTimeOffset."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from umshell.errors import ClrException
from umshell.values import dates
from umshell.values.dates import UTC, DateTime, DateTimeOffset, TimeSpan
from umshell.values.dates_parse import parse_offset_date
from umshell.values.dates_parse_exact import parse_offset_exact
from umshell.values.dotnet.date_times import day_of_week
from umshell.values.dotnet.failures import argument, argument_null
from umshell.values.dotnet.objects import hash_code
from umshell.values.enums import EnumValue
from umshell.values.integers import Int64
from umshell.values.reference import PSReference
from umshell.values.types import VALUE_TYPE, DotNetType

OFFSET = DotNetType.declare(
    "System.DateTimeOffset", VALUE_TYPE, python=DateTimeOffset, interfaces=("System.IComparable", "System.IFormattable")
)
OFFSET.default = DateTimeOffset(DateTime(), 0)
OFFSET.static_property("MinValue", "System.DateTimeOffset", DateTimeOffset(DateTime(), 0))
OFFSET.static_property("MaxValue", "System.DateTimeOffset", DateTimeOffset(DateTime(dates.MAX_TICKS), 0))
OFFSET.static_property("Now", "System.DateTimeOffset")(lambda: DateTimeOffset(DateTime.now()))
OFFSET.static_property("UtcNow", "System.DateTimeOffset")(lambda: DateTimeOffset(DateTime.utc_now(), 0))
_PROVIDER = "System.IFormatProvider formatProvider"
_STYLES = "System.Globalization.DateTimeStyles styles"


def _minutes(offset: TimeSpan) -> int:
    minutes, rest = divmod(offset.ticks, dates.TICKS_PER_MINUTE)
    if rest:
        raise argument("Offset must be specified in whole minutes.", "offset")
    return minutes


OFFSET.constructor("System.DateTimeOffset new(datetime dateTime)")(DateTimeOffset)


@OFFSET.constructor("System.DateTimeOffset new(datetime dateTime, timespan offset)")
def of_date(date: DateTime, offset: TimeSpan) -> DateTimeOffset:
    if date.kind == UTC and offset.ticks:
        raise argument("The UTC Offset for Utc DateTime instances must be 0.", "offset")
    return DateTimeOffset(date, _minutes(offset))


@OFFSET.constructor("System.DateTimeOffset new(long ticks, timespan offset)")
def of_ticks(ticks: int, offset: TimeSpan) -> DateTimeOffset:
    return DateTimeOffset(DateTime(ticks), _minutes(offset))


@OFFSET.constructor(
    "System.DateTimeOffset new(int year, int month, int day, int hour, int minute, int second, timespan offset)",
    "System.DateTimeOffset new(int year, int month, int day, int hour, int minute, int second, int millisecond,"
    " timespan offset)",
)
def of_parts(*parts: Any) -> DateTimeOffset:
    return DateTimeOffset(DateTime.of(*parts[:-1]), _minutes(parts[-1]))


def _clock_part(name: str) -> Callable[[DateTimeOffset], int]:
    def read(this: DateTimeOffset) -> int:
        part: int = getattr(this.clock_time, name)
        return part

    return read


def _declare_parts(*names: str) -> None:
    for name in names:
        OFFSET.property(name, "int")(_clock_part(_PARTS[name]))


_PARTS = {
    "Day": "day", "DayOfYear": "day_of_year", "Hour": "hour", "Millisecond": "millisecond", "Minute": "minute",
    "Month": "month", "Second": "second", "Year": "year",
}  # fmt: skip
OFFSET.property("DateTime", "datetime")(lambda this: this.clock_time)
OFFSET.property("UtcDateTime", "datetime")(DateTimeOffset.to_universal_date)
OFFSET.property("LocalDateTime", "datetime")(DateTimeOffset.to_local_date)
OFFSET.property("Date", "datetime")(lambda this: this.clock_time.date)
_declare_parts("Day")
OFFSET.property("DayOfWeek", "System.DayOfWeek")(lambda this: day_of_week(this.clock_time))
_declare_parts("DayOfYear", "Hour", "Millisecond", "Minute", "Month")
OFFSET.property("Offset", "timespan")(lambda this: this.offset)
_declare_parts("Second")
OFFSET.property("Ticks", "long")(lambda this: Int64(this.clock_time.ticks))
OFFSET.property("UtcTicks", "long")(lambda this: Int64(this.utc_ticks))
OFFSET.property("TimeOfDay", "timespan")(lambda this: this.clock_time.time_of_day)
_declare_parts("Year")

_UNITS = {
    "Days": dates.TICKS_PER_DAY, "Hours": dates.TICKS_PER_HOUR, "Minutes": dates.TICKS_PER_MINUTE,
    "Seconds": dates.TICKS_PER_SECOND, "Milliseconds": dates.TICKS_PER_MILLISECOND,
}  # fmt: skip
_OWN = "System.DateTimeOffset"


def _adder(ticks_per_unit: int) -> Callable[[DateTimeOffset, float], DateTimeOffset]:
    return lambda this, value: this.moved(this.clock_time.add_units(value, ticks_per_unit))


for _name, _ticks in _UNITS.items():
    OFFSET.method(f"Add{_name}", f"{_OWN} Add{_name}(double value)")(_adder(_ticks))
OFFSET.method("AddMonths", f"{_OWN} AddMonths(int months)")(
    lambda this, months: this.moved(this.clock_time.add_months(months))
)
OFFSET.method("AddYears", f"{_OWN} AddYears(int years)")(
    lambda this, years: this.moved(this.clock_time.add_months(years * 12))
)
OFFSET.method("AddTicks", f"{_OWN} AddTicks(long ticks)")(
    lambda this, ticks: this.moved(this.clock_time.add_ticks(ticks))
)
OFFSET.method("Add", f"{_OWN} Add(timespan timeSpan)")(
    lambda this, span: this.moved(this.clock_time.add_ticks(span.ticks))
)


@OFFSET.method("Subtract", f"timespan Subtract({_OWN} value)", f"{_OWN} Subtract(timespan value)")
def subtract(this: DateTimeOffset, value: Any) -> Any:
    if isinstance(value, DateTimeOffset):
        return TimeSpan(this.utc_ticks - value.utc_ticks)
    return this.moved(this.clock_time.add_ticks(-value.ticks))


OFFSET.static_method("op_Addition", f"static {_OWN} op_Addition({_OWN} dateTimeOffset, timespan timeSpan)")(
    lambda this, span: this.moved(this.clock_time.add_ticks(span.ticks))
)
OFFSET.static_method(
    "op_Subtraction", f"static timespan op_Subtraction({_OWN} left, {_OWN} right)",
    f"static {_OWN} op_Subtraction({_OWN} dateTimeOffset, timespan timeSpan)",
)(subtract)  # fmt: skip
OFFSET.static_method("op_Implicit", f"static {_OWN} op_Implicit(datetime dateTime)")(DateTimeOffset)

OFFSET.method("ToUniversalTime", f"{_OWN} ToUniversalTime()")(lambda this: this.to_offset(0))
OFFSET.method("ToLocalTime", f"{_OWN} ToLocalTime()")(lambda this: DateTimeOffset(this.to_local_date()))
OFFSET.method("ToOffset", f"{_OWN} ToOffset(timespan offset)")(lambda this, offset: this.to_offset(_minutes(offset)))


@OFFSET.method("ToUnixTimeSeconds", "long ToUnixTimeSeconds()")
def to_unix_seconds(this: DateTimeOffset) -> int:
    return (this.utc_ticks - dates.UNIX_EPOCH_TICKS) // dates.TICKS_PER_SECOND


@OFFSET.method("ToUnixTimeMilliseconds", "long ToUnixTimeMilliseconds()")
def to_unix_milliseconds(this: DateTimeOffset) -> int:
    return (this.utc_ticks - dates.UNIX_EPOCH_TICKS) // dates.TICKS_PER_MILLISECOND


@OFFSET.static_method("FromUnixTimeSeconds", f"static {_OWN} FromUnixTimeSeconds(long seconds)")
def from_unix_seconds(seconds: int) -> DateTimeOffset:
    return DateTimeOffset(DateTime(dates.UNIX_EPOCH_TICKS + seconds * dates.TICKS_PER_SECOND), 0)


@OFFSET.static_method("FromUnixTimeMilliseconds", f"static {_OWN} FromUnixTimeMilliseconds(long milliseconds)")
def from_unix_milliseconds(milliseconds: int) -> DateTimeOffset:
    return DateTimeOffset(DateTime(dates.UNIX_EPOCH_TICKS + milliseconds * dates.TICKS_PER_MILLISECOND), 0)


@OFFSET.static_method(
    "Parse", f"static {_OWN} Parse(string input)", f"static {_OWN} Parse(string input, {_PROVIDER})",
    f"static {_OWN} Parse(string input, {_PROVIDER}, {_STYLES})",
)  # fmt: skip
def parse(text: str | None, provider: object = None, styles: EnumValue | None = None) -> DateTimeOffset:
    if text is None:
        raise argument_null("input")
    return parse_offset_date(text, provider, 0 if styles is None else styles.value)


@OFFSET.static_method(
    "ParseExact", f"static {_OWN} ParseExact(string input, string format, {_PROVIDER})",
    f"static {_OWN} ParseExact(string input, string format, {_PROVIDER}, {_STYLES})",
    f"static {_OWN} ParseExact(string input, string[] formats, {_PROVIDER}, {_STYLES})",
)  # fmt: skip
def parse_exact(text: str | None, formats: Any, provider: object, styles: EnumValue | None = None) -> DateTimeOffset:
    if text is None:
        raise argument_null("input")
    wanted = [formats] if isinstance(formats, str) else list(formats)
    return parse_offset_exact(text, wanted, provider, 0 if styles is None else styles.value)


@OFFSET.static_method("TryParse", f"static bool TryParse(string input, [ref] {_OWN} result)")
def try_parse(text: str | None, result: PSReference) -> bool:
    try:
        result.Value = parse(text)
    except ClrException:
        result.Value = OFFSET.default
        return False
    return True


@OFFSET.method("ToString", "string ToString()", "string ToString(string format)")
def to_text(this: DateTimeOffset, format: str | None = None, provider: object = None) -> str:
    return this.to_text(format or "", provider)


OFFSET.method("ToString", f"string ToString({_PROVIDER})")(lambda this, provider: this.to_text("", provider))
OFFSET.method("ToString", f"string ToString(string format, {_PROVIDER})")(to_text)


@OFFSET.method("CompareTo", f"int CompareTo({_OWN} other)")
def compare_to(this: DateTimeOffset, other: DateTimeOffset) -> int:
    return (this.utc_ticks > other.utc_ticks) - (this.utc_ticks < other.utc_ticks)


OFFSET.static_method("Compare", f"static int Compare({_OWN} first, {_OWN} second)")(compare_to)
OFFSET.method("Equals", "bool Equals(System.Object obj)", f"bool Equals({_OWN} other)")(
    lambda this, other: this == other
)
OFFSET.method("EqualsExact", f"bool EqualsExact({_OWN} other)")(
    lambda this, other: this == other and this.offset_minutes == other.offset_minutes
)
OFFSET.method("GetHashCode", "int GetHashCode()")(hash_code)
OFFSET.known_missing(
    "Deconstruct()", "GetObjectData()", "OnDeserialization()", "ToFileTime()", "TryFormat()", "Microsecond",
    "Nanosecond", "TotalOffsetMinutes", "::FromFileTime()", "::TryParseExact()",
)  # fmt: skip
