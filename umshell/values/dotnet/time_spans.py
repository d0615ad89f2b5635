"""System.TimeSpan."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from umshell.errors import ClrException
from umshell.values import dates
from umshell.values.dates import TimeSpan
from umshell.values.dates_parse import parse_span
from umshell.values.dates_parse_exact import parse_span_exact
from umshell.values.dotnet.date_times import dates_ticks
from umshell.values.dotnet.failures import argument, argument_null
from umshell.values.dotnet.objects import hash_code
from umshell.values.integers import Int64
from umshell.values.reference import PSReference
from umshell.values.types import VALUE_TYPE, DotNetType

TIME_SPAN = DotNetType.declare(
    "System.TimeSpan", VALUE_TYPE, python=TimeSpan, interfaces=("System.IComparable", "System.IFormattable")
)
TIME_SPAN.default = TimeSpan()
TIME_SPAN.static_property("Zero", "timespan", TimeSpan())
TIME_SPAN.static_property("MaxValue", "timespan", TimeSpan(dates.MAX_SPAN))
TIME_SPAN.static_property("MinValue", "timespan", TimeSpan(dates.MIN_SPAN))
_PROVIDER = "System.IFormatProvider formatProvider"
_UNITS = {
    "Days": dates.TICKS_PER_DAY, "Hours": dates.TICKS_PER_HOUR, "Minutes": dates.TICKS_PER_MINUTE,
    "Seconds": dates.TICKS_PER_SECOND, "Milliseconds": dates.TICKS_PER_MILLISECOND,
}  # fmt: skip
for _name, _ticks in {
    "Day": dates.TICKS_PER_DAY,
    "Hour": dates.TICKS_PER_HOUR,
    "Minute": dates.TICKS_PER_MINUTE,
    "Second": dates.TICKS_PER_SECOND,
    "Millisecond": dates.TICKS_PER_MILLISECOND,
}.items():
    TIME_SPAN.static_property(f"TicksPer{_name}", "long", Int64(_ticks))

TIME_SPAN.constructor("timespan new(long ticks)")(TimeSpan)


@TIME_SPAN.constructor(
    "timespan new(int hours, int minutes, int seconds)",
)  # fmt: skip
def of_time(hours: int, minutes: int, seconds: int) -> TimeSpan:
    return TimeSpan.of(0, hours, minutes, seconds)


@TIME_SPAN.constructor(
    "timespan new(int days, int hours, int minutes, int seconds)",
    "timespan new(int days, int hours, int minutes, int seconds, int milliseconds)",
)
def of_parts(*parts: int) -> TimeSpan:
    return TimeSpan.of(*parts)


def _maker(ticks_per_unit: int) -> Callable[[float], TimeSpan]:
    return lambda value: TimeSpan.from_units(value, ticks_per_unit)


def _total(ticks_per_unit: int) -> Callable[[TimeSpan], float]:
    return lambda this: this.ticks / ticks_per_unit


for _name in _UNITS:
    TIME_SPAN.property(_name, "int")(getattr(TimeSpan, _name.lower()).fget)
TIME_SPAN.property("Ticks", "long")(dates_ticks)
for _name, _ticks in _UNITS.items():
    TIME_SPAN.property(f"Total{_name}", "double")(_total(_ticks))
for _name, _ticks in _UNITS.items():
    TIME_SPAN.static_method(f"From{_name}", f"static timespan From{_name}(double value)")(_maker(_ticks))
TIME_SPAN.static_method("FromTicks", "static timespan FromTicks(long value)")(TimeSpan)


@TIME_SPAN.method("Add", "timespan Add(timespan ts)")
def add(this: TimeSpan, other: TimeSpan) -> TimeSpan:
    return this + other


@TIME_SPAN.method("Subtract", "timespan Subtract(timespan ts)")
def subtract(this: TimeSpan, other: TimeSpan) -> TimeSpan:
    return this - other


TIME_SPAN.method("Negate", "timespan Negate()")(TimeSpan.__neg__)
TIME_SPAN.method("Duration", "timespan Duration()")(TimeSpan.duration)
TIME_SPAN.static_method("op_Addition", "static timespan op_Addition(timespan t1, timespan t2)")(add)
TIME_SPAN.static_method("op_Subtraction", "static timespan op_Subtraction(timespan t1, timespan t2)")(subtract)
TIME_SPAN.static_method("op_UnaryNegation", "static timespan op_UnaryNegation(timespan t)")(TimeSpan.__neg__)
TIME_SPAN.static_method("op_UnaryPlus", "static timespan op_UnaryPlus(timespan t)")(lambda t: t)


@TIME_SPAN.static_method("op_Multiply", "static timespan op_Multiply(timespan timeSpan, double factor)")
def multiply(span: TimeSpan, factor: float) -> TimeSpan:
    return TimeSpan(round(span.ticks * factor))


@TIME_SPAN.static_method("op_Multiply", "static timespan op_Multiply(double factor, timespan timeSpan)")
def multiply_factor(factor: float, span: TimeSpan) -> TimeSpan:
    return multiply(span, factor)


@TIME_SPAN.static_method("op_Division", "static timespan op_Division(timespan timeSpan, double divisor)")
def divide(span: TimeSpan, divisor: float) -> TimeSpan:
    if divisor == 0:
        raise ClrException("System.OverflowException", "TimeSpan overflowed because the duration is too long.")
    return TimeSpan(round(span.ticks / divisor))


@TIME_SPAN.static_method("op_Division", "static double op_Division(timespan t1, timespan t2)")
def ratio(left: TimeSpan, right: TimeSpan) -> float:
    return left.ticks / right.ticks if right.ticks else float("nan") if not left.ticks else float("inf")


# Reading


def _text(text: str | None) -> str:
    if text is None:
        raise argument_null("s")
    return text


@TIME_SPAN.static_method(
    "Parse", "static timespan Parse(string s)", f"static timespan Parse(string input, {_PROVIDER})"
)
def parse(text: str | None, _provider: object = None) -> TimeSpan:
    return parse_span(_text(text))


@TIME_SPAN.static_method(
    "ParseExact", f"static timespan ParseExact(string input, string format, {_PROVIDER})",
    f"static timespan ParseExact(string input, string[] formats, {_PROVIDER})",
)  # fmt: skip
def parse_exact(text: str | None, formats: Any, _provider: object = None) -> TimeSpan:
    return parse_span_exact(_text(text), [formats] if isinstance(formats, str) else list(formats))


def _try(result: PSReference, read: Callable[[], TimeSpan]) -> bool:
    try:
        result.Value = read()
    except ClrException:
        result.Value = TimeSpan()
        return False
    return True


@TIME_SPAN.static_method("TryParse", "static bool TryParse(string s, [ref] timespan result)")
def try_parse(text: str | None, result: PSReference) -> bool:
    return _try(result, lambda: parse(text))


@TIME_SPAN.static_method("TryParse", f"static bool TryParse(string input, {_PROVIDER}, [ref] timespan result)")
def try_parse_with(text: str | None, _provider: object, result: PSReference) -> bool:
    return try_parse(text, result)


@TIME_SPAN.static_method(
    "TryParseExact", f"static bool TryParseExact(string input, string format, {_PROVIDER}, [ref] timespan result)",
    f"static bool TryParseExact(string input, string[] formats, {_PROVIDER}, [ref] timespan result)",
)  # fmt: skip
def try_parse_exact(text: str | None, formats: Any, provider: object, result: PSReference) -> bool:
    return _try(result, lambda: parse_exact(text, formats, provider))


# Writing and comparing


@TIME_SPAN.method("ToString", "string ToString()", "string ToString(string format)")
def to_text(this: TimeSpan, format: str | None = None, _provider: object = None) -> str:
    return this.to_text(format or "c")


TIME_SPAN.method("ToString", f"string ToString(string format, {_PROVIDER})")(to_text)


@TIME_SPAN.method("CompareTo", "int CompareTo(System.Object value)", "int CompareTo(timespan value)")
def compare_to(this: TimeSpan, other: Any) -> int:
    if other is None:
        return 1
    if not isinstance(other, TimeSpan):
        raise argument("Object must be of type TimeSpan.")
    return compare(this, other)


@TIME_SPAN.static_method("Compare", "static int Compare(timespan t1, timespan t2)")
def compare(left: TimeSpan, right: TimeSpan) -> int:
    return (left.ticks > right.ticks) - (left.ticks < right.ticks)


@TIME_SPAN.method("Equals", "bool Equals(System.Object value)", "bool Equals(timespan obj)")
def equals(this: TimeSpan, other: Any) -> bool:
    return bool(this == other)


TIME_SPAN.static_method("Equals", "static bool Equals(timespan t1, timespan t2)")(equals)
TIME_SPAN.method("GetHashCode", "int GetHashCode()")(hash_code)
TIME_SPAN.known_missing(
    "Divide()", "Multiply()", "TryFormat()", "Microseconds", "Nanoseconds", "TotalMicroseconds", "TotalNanoseconds",
    "::FromMicroseconds()", "::HoursPerDay", "::MicrosecondsPerDay", "::MicrosecondsPerHour",
    "::MicrosecondsPerMillisecond", "::MicrosecondsPerMinute", "::MicrosecondsPerSecond", "::MillisecondsPerDay",
    "::MillisecondsPerHour", "::MillisecondsPerMinute", "::MillisecondsPerSecond", "::MinutesPerDay",
    "::MinutesPerHour", "::NanosecondsPerTick", "::SecondsPerDay", "::SecondsPerHour", "::SecondsPerMinute",
    "::TicksPerMicrosecond",
)  # fmt: skip
