"""System.DateTime."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from umshell.errors import ClrException
from umshell.values import dates
from umshell.values.dates import LOCAL, UNSPECIFIED, UTC, DateTime, TimeSpan
from umshell.values.dates_parse import parse_date
from umshell.values.dates_parse_exact import parse_date_exact
from umshell.values.dotnet.convertible import declare_convertible
from umshell.values.dotnet.failures import argument, argument_null, out_of_range
from umshell.values.dotnet.objects import hash_code
from umshell.values.enums import EnumValue
from umshell.values.reference import PSReference
from umshell.values.types import VALUE_TYPE, DotNetType

DATE_TIME = DotNetType.declare(
    "System.DateTime", VALUE_TYPE, python=DateTime,
    interfaces=("System.IComparable", "System.IFormattable", "System.IConvertible"),
)  # fmt: skip
DATE_TIME.default = DateTime()
DATE_TIME.static_property("MinValue", "datetime", DateTime())
DATE_TIME.static_property("MaxValue", "datetime", DateTime(dates.MAX_TICKS))
DATE_TIME.static_property("UnixEpoch", "datetime", DateTime(dates.UNIX_EPOCH_TICKS, UTC))
DATE_TIME.static_property("Now", "datetime")(DateTime.now)
DATE_TIME.static_property("UtcNow", "datetime")(DateTime.utc_now)
DATE_TIME.static_property("Today", "datetime")(DateTime.today)
_KINDS = (UNSPECIFIED, UTC, LOCAL)
_PROVIDER = "System.IFormatProvider provider"
_STYLES = "System.Globalization.DateTimeStyles styles"


# Making


@DATE_TIME.constructor("datetime new(long ticks)", "datetime new(long ticks, System.DateTimeKind kind)")
def of_ticks(ticks: int, kind: EnumValue | None = None) -> DateTime:
    return DateTime(ticks, UNSPECIFIED if kind is None else kind.name)


@DATE_TIME.constructor(
    "datetime new(int year, int month, int day)",
    "datetime new(int year, int month, int day, int hour, int minute, int second)",
    "datetime new(int year, int month, int day, int hour, int minute, int second, int millisecond)",
)
def of_parts(*parts: int) -> DateTime:
    year, month, day, *time = parts
    return DateTime.of(year, month, day, *time[:4])


@DATE_TIME.constructor(
    "datetime new(int year, int month, int day, int hour, int minute, int second, System.DateTimeKind kind)",
    "datetime new(int year, int month, int day, int hour, int minute, int second, int millisecond, "
    "System.DateTimeKind kind)",
)
def of_parts_and_kind(*parts: Any) -> DateTime:
    return DateTime.of(*parts[:-1]).with_kind(parts[-1].name)


# Parts


@DATE_TIME.property("DateTime", "string")
def long_text(this: DateTime) -> str:
    """The script property that PowerShell adds: date and time in words, or what DisplayHint leaves of them."""
    return f"{this.to_text('D')} {this.to_text('T')}"


DATE_TIME.property("Date", "datetime")(lambda this: this.date)
DATE_TIME.property("Day", "int")(lambda this: this.day)


@DATE_TIME.property("DayOfWeek", "System.DayOfWeek")
def day_of_week(this: DateTime) -> EnumValue:
    from umshell.values.dotnet.enum_tables import DayOfWeek

    found: EnumValue = DayOfWeek(this.day_of_week)
    return found


DATE_TIME.property("DayOfYear", "int")(lambda this: this.day_of_year)
DATE_TIME.property("Hour", "int")(lambda this: this.hour)


@DATE_TIME.property("Kind", "System.DateTimeKind")
def kind(this: DateTime) -> EnumValue:
    from umshell.values.dotnet.enum_tables import DateTimeKind

    found: EnumValue = DateTimeKind(_KINDS.index(this.kind))
    return found


for _name in ("Millisecond", "Minute", "Month", "Second"):
    DATE_TIME.property(_name, "int")(getattr(DateTime, _name.lower()).fget)


@DATE_TIME.property("Ticks", "long")
def dates_ticks(this: DateTime | TimeSpan) -> Any:
    from umshell.values.integers import Int64

    return Int64(this.ticks)


DATE_TIME.property("TimeOfDay", "timespan")(lambda this: this.time_of_day)
DATE_TIME.property("Year", "int")(lambda this: this.year)

# Arithmetic

_UNITS = {
    "Days": dates.TICKS_PER_DAY, "Hours": dates.TICKS_PER_HOUR, "Minutes": dates.TICKS_PER_MINUTE,
    "Seconds": dates.TICKS_PER_SECOND, "Milliseconds": dates.TICKS_PER_MILLISECOND,
    "Microseconds": dates.TICKS_PER_MICROSECOND,
}  # fmt: skip


def _adder(ticks_per_unit: int) -> Callable[[DateTime, float], DateTime]:
    return lambda this, value: this.add_units(value, ticks_per_unit)


for _name, _ticks in _UNITS.items():
    DATE_TIME.method(f"Add{_name}", f"datetime Add{_name}(double value)")(_adder(_ticks))
DATE_TIME.method("AddTicks", "datetime AddTicks(long value)")(lambda this, value: this.add_ticks(value))
DATE_TIME.method("AddMonths", "datetime AddMonths(int months)")(DateTime.add_months)


@DATE_TIME.method("AddYears", "datetime AddYears(int value)")
def add_years(this: DateTime, value: int) -> DateTime:
    if not -10000 <= value <= 10000:
        raise out_of_range("Years value must be between +/-10000.", "years")
    return this.add_months(value * 12)


@DATE_TIME.method("Add", "datetime Add(timespan value)")
def add(this: DateTime, value: TimeSpan) -> DateTime:
    return this.add_ticks(value.ticks)


@DATE_TIME.method("Subtract", "timespan Subtract(datetime value)", "datetime Subtract(timespan value)")
def subtract(this: DateTime, value: DateTime | TimeSpan) -> DateTime | TimeSpan:
    if isinstance(value, DateTime):
        return TimeSpan(this.ticks - value.ticks)
    return this.add_ticks(-value.ticks)


DATE_TIME.static_method("op_Addition", "static datetime op_Addition(datetime d, timespan t)")(add)
DATE_TIME.static_method(
    "op_Subtraction", "static timespan op_Subtraction(datetime d1, datetime d2)",
    "static datetime op_Subtraction(datetime d, timespan t)",
)(subtract)  # fmt: skip


# Zones


@DATE_TIME.method("ToUniversalTime", "datetime ToUniversalTime()")
def to_universal_time(this: DateTime) -> DateTime:
    return this.to_universal()


@DATE_TIME.method("ToLocalTime", "datetime ToLocalTime()")
def to_local_time(this: DateTime) -> DateTime:
    return this.to_local()


@DATE_TIME.method("IsDaylightSavingTime", "bool IsDaylightSavingTime()")
def is_daylight_saving_time(this: DateTime) -> bool:
    if this.kind == UTC:
        return False
    january = DateTime.of(this.year, 1, 1).local_offset()
    july = DateTime.of(this.year, 7, 1).local_offset()
    return this.local_offset() > min(january, july)


@DATE_TIME.static_method("SpecifyKind", "static datetime SpecifyKind(datetime value, System.DateTimeKind kind)")
def specify_kind(value: DateTime, kind: EnumValue) -> DateTime:
    return value.with_kind(kind.name)


_FILE_TIME_START = 504911232000000000


@DATE_TIME.method("ToFileTime", "long ToFileTime()")
@DATE_TIME.method("ToFileTimeUtc", "long ToFileTimeUtc()")
def to_file_time(this: DateTime) -> int:
    ticks = this.to_universal().ticks - _FILE_TIME_START
    if ticks < 0:
        raise out_of_range("Not a valid Win32 FileTime.")
    return ticks


@DATE_TIME.static_method("FromFileTime", "static datetime FromFileTime(long fileTime)")
def from_file_time(file_time: int) -> DateTime:
    return from_file_time_utc(file_time).to_local()


@DATE_TIME.static_method("FromFileTimeUtc", "static datetime FromFileTimeUtc(long fileTime)")
def from_file_time_utc(file_time: int) -> DateTime:
    if not 0 <= file_time <= dates.MAX_TICKS - _FILE_TIME_START:
        raise out_of_range("Not a valid Win32 FileTime.", "fileTime")
    return DateTime(file_time + _FILE_TIME_START, UTC)


_OLE_START = 599264352000000000


@DATE_TIME.static_method("FromOADate", "static datetime FromOADate(double d)")
def from_ole_date(days: float) -> DateTime:
    if not -657435.0 < days < 2958466.0:
        raise argument("Not a legal OleAut date.")
    milliseconds = int(days * 86400000 + (0.5 if days >= 0 else -0.5))
    if milliseconds < 0:
        milliseconds -= 2 * (milliseconds % -86400000)
    return DateTime(_OLE_START + milliseconds * dates.TICKS_PER_MILLISECOND)


@DATE_TIME.method("ToOADate", "double ToOADate()")
def to_ole_date(this: DateTime) -> float:
    milliseconds = (this.ticks - _OLE_START) // dates.TICKS_PER_MILLISECOND
    if milliseconds < 0 and milliseconds % 86400000:
        milliseconds -= 2 * (milliseconds % 86400000 - 86400000) + 2 * 86400000
    return milliseconds / 86400000


@DATE_TIME.method("ToBinary", "long ToBinary()")
def to_binary(this: DateTime) -> int:
    if this.kind == LOCAL:
        ticks = this.ticks - this.local_offset() * dates.TICKS_PER_SECOND
        return (ticks & 0x3FFFFFFFFFFFFFFF) - (1 << 63)
    return this.ticks | (1 << 62 if this.kind == UTC else 0)


@DATE_TIME.static_method("FromBinary", "static datetime FromBinary(long dateData)")
def from_binary(data: int) -> DateTime:
    ticks = data & 0x3FFFFFFFFFFFFFFF
    if data < 0:
        return DateTime(ticks, UTC).to_local()
    return DateTime(ticks, UTC if data & 1 << 62 else UNSPECIFIED)


# Reading


def _text(text: str | None) -> str:
    if text is None:
        raise argument_null("s")
    return text


@DATE_TIME.static_method(
    "Parse", "static datetime Parse(string s)", f"static datetime Parse(string s, {_PROVIDER})",
    f"static datetime Parse(string s, {_PROVIDER}, {_STYLES})",
)  # fmt: skip
def parse(text: str | None, provider: object = None, styles: EnumValue | None = None) -> DateTime:
    return parse_date(_text(text), provider, 0 if styles is None else styles.value)


@DATE_TIME.static_method(
    "ParseExact", f"static datetime ParseExact(string s, string format, {_PROVIDER})",
    f"static datetime ParseExact(string s, string format, {_PROVIDER}, {_STYLES})",
    f"static datetime ParseExact(string s, string[] formats, {_PROVIDER}, {_STYLES})",
)  # fmt: skip
def parse_exact(text: str | None, formats: Any, provider: object, styles: EnumValue | None = None) -> DateTime:
    if formats is None:
        raise argument_null("format")
    wanted = [formats] if isinstance(formats, str) else list(formats)
    return parse_date_exact(_text(text), wanted, provider, 0 if styles is None else styles.value)


def _try(result: PSReference, read: Callable[[], DateTime]) -> bool:
    try:
        result.Value = read()
    except ClrException:
        result.Value = DateTime()
        return False
    return True


@DATE_TIME.static_method("TryParse", "static bool TryParse(string s, [ref] datetime result)")
def try_parse(text: str | None, result: PSReference) -> bool:
    return _try(result, lambda: parse(text))


@DATE_TIME.static_method("TryParse", f"static bool TryParse(string s, {_PROVIDER}, {_STYLES}, [ref] datetime result)")
def try_parse_with(text: str | None, provider: object, styles: EnumValue, result: PSReference) -> bool:
    return _try(result, lambda: parse(text, provider, styles))


@DATE_TIME.static_method(
    "TryParseExact",
    f"static bool TryParseExact(string s, string format, {_PROVIDER}, {_STYLES}, [ref] datetime result)",
    f"static bool TryParseExact(string s, string[] formats, {_PROVIDER}, {_STYLES}, [ref] datetime result)",
)
def try_parse_exact(text: str | None, formats: Any, provider: object, styles: EnumValue, result: PSReference) -> bool:
    return _try(result, lambda: parse_exact(text, formats, provider, styles))


# Writing


@DATE_TIME.method("ToString", "string ToString()", "string ToString(string format)")
def to_text(this: DateTime, format: str | None = None, provider: object = None) -> str:
    return this.to_text(format or "", provider)


DATE_TIME.method("ToString", f"string ToString({_PROVIDER})")(lambda this, provider: this.to_text("", provider))
DATE_TIME.method("ToString", f"string ToString(string format, {_PROVIDER})")(to_text)
for _name, _letter in (("LongDate", "D"), ("ShortDate", "d"), ("LongTime", "T"), ("ShortTime", "t")):
    DATE_TIME.method(f"To{_name}String", f"string To{_name}String()")(lambda this, letter=_letter: this.to_text(letter))


@DATE_TIME.method("GetDateTimeFormats", "string[] GetDateTimeFormats()")
def get_date_time_formats(this: DateTime) -> list[str]:
    return [this.to_text(letter) for letter in "dDfFgGmMoOrRstTuUyY"]


# Comparing


@DATE_TIME.method("CompareTo", "int CompareTo(System.Object value)", "int CompareTo(datetime value)")
def compare_to(this: DateTime, other: Any) -> int:
    if other is None:
        return 1
    if not isinstance(other, DateTime):
        raise argument("Object must be of type DateTime.")
    return compare(this, other)


@DATE_TIME.static_method("Compare", "static int Compare(datetime t1, datetime t2)")
def compare(left: DateTime, right: DateTime) -> int:
    return (left.ticks > right.ticks) - (left.ticks < right.ticks)


@DATE_TIME.method("Equals", "bool Equals(System.Object value)", "bool Equals(datetime value)")
def equals(this: DateTime, other: Any) -> bool:
    return bool(this == other)


DATE_TIME.static_method("Equals", "static bool Equals(datetime t1, datetime t2)")(equals)
DATE_TIME.method("GetHashCode", "int GetHashCode()")(hash_code)


@DATE_TIME.static_method("DaysInMonth", "static int DaysInMonth(int year, int month)")
def days_in_month(year: int, month: int) -> int:
    return dates.days_in_month(year, month)


@DATE_TIME.static_method("IsLeapYear", "static bool IsLeapYear(int year)")
def is_leap_year(year: int) -> bool:
    return dates.is_leap_year(year)


DATE_TIME.known_missing(
    "Deconstruct()", "GetObjectData()", "GetTypeCode()", "TryFormat()", "Microsecond", "Nanosecond",
)  # fmt: skip
declare_convertible(DATE_TIME)
