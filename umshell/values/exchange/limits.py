"""Unlimited, EnhancedTimeSpan and ByteQuantifiedSize: numbers as Exchange writes them."""

from __future__ import annotations

from collections.abc import Callable
from functools import total_ordering
from typing import Any

from umshell.errors import ClrException
from umshell.values.dates import TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE, TICKS_PER_SECOND, TimeSpan
from umshell.values.dotnet_type import DotNetType
from umshell.values.value_text import to_string

_UNITS = {"B": 1, "KB": 1 << 10, "MB": 1 << 20, "GB": 1 << 30, "TB": 1 << 40}


def own_conversion(type_: DotNetType, make: Callable[[Any], Any]) -> None:
    """Gives a type a conversion of its own: a function that raises ClrException where there is none."""

    def convert(value: Any) -> Any:
        try:
            return make(value)
        except ClrException as error:
            from umshell.values.conversion_errors import with_cause

            raise with_cause("InvalidCastConstructorException", value, type_, error) from error

    type_.converter = convert


def format_error(text: str, type_name: str) -> ClrException:
    """What Parse throws for a text of the wrong form."""
    return ClrException("System.FormatException", f"'{text}' is not a valid value of the type {type_name}.")


@total_ordering
class Unlimited:
    """A value, or none at all: `Unlimited`. Compares as the value, and above every value when it is unlimited."""

    __slots__ = ("value",)

    def __init__(self, value: Any = None) -> None:
        self.value = value

    @property
    def IsUnlimited(self) -> bool:
        return self.value is None

    @property
    def Value(self) -> Any:
        if self.value is None:
            raise ClrException("System.InvalidOperationException", "The value is unlimited.")
        return self.value

    @classmethod
    def parse(cls, text: str) -> Unlimited:
        """From `Unlimited`, a whole number or a span or size with its unit."""
        return cls(None if text.strip().lower() == "unlimited" else _number_or_size(text))

    def __str__(self) -> str:
        return "Unlimited" if self.value is None else str(self.value)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, str):
            return str(self).lower() == other.strip().lower()
        return bool(self.value == (other.value if isinstance(other, Unlimited) else other))

    def __lt__(self, other: Any) -> bool:
        theirs = other.value if isinstance(other, Unlimited) else other
        return self.value is not None and (theirs is None or self.value < theirs)

    def __hash__(self) -> int:
        return hash(self.value)

    def __repr__(self) -> str:
        return f"Unlimited({self.value!r})"


def _number_or_size(text: str) -> Any:
    stripped = text.strip()
    digits = stripped[1:] if stripped[:1] in "+-" else stripped
    if digits.isascii() and digits.isdigit():
        return int(stripped)
    try:
        return EnhancedTimeSpan.parse(stripped) if ":" in stripped else ByteQuantifiedSize.parse(stripped)
    except ClrException:
        raise format_error(text, "Unlimited") from None


class EnhancedTimeSpan(TimeSpan):
    """A TimeSpan that Exchange objects carry; prints as `60.00:00:00`."""

    __slots__ = ()

    @staticmethod
    def parse(text: str) -> EnhancedTimeSpan:
        """From `[-][d.]hh:mm:ss[.fff]` or a whole number of days."""
        stripped = text.strip()
        sign = -1 if stripped.startswith("-") else 1
        try:
            return EnhancedTimeSpan(sign * _ticks(stripped.lstrip("-")))
        except ValueError:
            raise format_error(text, "EnhancedTimeSpan") from None

    @staticmethod
    def of_days(days: int) -> EnhancedTimeSpan:
        return EnhancedTimeSpan(days * TICKS_PER_DAY)


def _ticks(text: str) -> int:
    if ":" not in text:
        return int(text) * TICKS_PER_DAY
    parts = text.split(":")
    days, dot, hours = parts[0].rpartition(".")
    seconds, _, fraction = (parts[2] if len(parts) > 2 else "0").partition(".")
    if len(parts) > 3 or int(hours) > 23 or int(parts[1]) > 59 or int(seconds) > 59:
        raise ValueError(text)
    ticks = int(fraction.ljust(7, "0")[:7]) if fraction else 0
    whole_days = int(days) if dot else 0
    return (
        whole_days * TICKS_PER_DAY
        + int(hours) * TICKS_PER_HOUR
        + int(parts[1]) * TICKS_PER_MINUTE
        + int(seconds) * TICKS_PER_SECOND
        + ticks
    )


@total_ordering
class ByteQuantifiedSize:
    """A number of bytes; prints as `10 MB (10,485,760 bytes)`."""

    __slots__ = ("bytes",)

    def __init__(self, number: int = 0) -> None:
        self.bytes = number

    @classmethod
    def parse(cls, text: str) -> ByteQuantifiedSize:
        """From `10MB`, `10 MB`, `10485760` or the printed form."""
        head = text.partition("(")[0].strip().upper().replace(",", "")
        number = head.rstrip("BKMGT ")
        unit = head[len(number) :].strip() or "B"
        if unit not in _UNITS or not number.strip().replace(".", "", 1).isdigit():
            raise format_error(text, "ByteQuantifiedSize")
        return cls(int(float(number) * _UNITS[unit]) if "." in number else int(number) * _UNITS[unit])

    def to_unit(self, unit: str) -> int:
        return self.bytes // _UNITS[unit]

    def __str__(self) -> str:
        unit, size = next(((u, s) for u, s in reversed(_UNITS.items()) if self.bytes >= s), ("B", 1))
        text = f"{self.bytes / size:.4g}" if self.bytes < size * 1000 else str(self.bytes // size)
        return f"{text} {unit} ({self.bytes:,} bytes)"

    def __eq__(self, other: object) -> bool:
        if isinstance(other, str):
            return str(self) == other or _same_size(self, other)
        return self.bytes == (other.bytes if isinstance(other, ByteQuantifiedSize) else other)

    def __lt__(self, other: Any) -> bool:
        return bool(self.bytes < (other.bytes if isinstance(other, ByteQuantifiedSize) else other))

    def __hash__(self) -> int:
        return hash(self.bytes)

    def __repr__(self) -> str:
        return f"ByteQuantifiedSize({self.bytes})"


def _same_size(size: ByteQuantifiedSize, text: str) -> bool:
    try:
        return ByteQuantifiedSize.parse(text).bytes == size.bytes
    except ClrException:
        return False


UNLIMITED = DotNetType.declare(
    "Microsoft.Exchange.Data.Unlimited", python=Unlimited, interfaces=("System.IComparable",), value_type=True
)
SIZE = DotNetType.declare(
    "Microsoft.Exchange.Data.ByteQuantifiedSize",
    python=ByteQuantifiedSize,
    interfaces=("System.IComparable",),
    value_type=True,
)
SPAN = DotNetType.declare(
    "Microsoft.Exchange.Data.EnhancedTimeSpan",
    python=EnhancedTimeSpan,
    interfaces=("System.IComparable",),
    value_type=True,
)


def _unlimited(value: Any) -> Unlimited:
    if isinstance(value, TimeSpan):
        return Unlimited(EnhancedTimeSpan(value.ticks))
    if isinstance(value, ByteQuantifiedSize):
        return Unlimited(value)
    return Unlimited.parse(str(int(value)) if isinstance(value, int) else to_string(value))


own_conversion(UNLIMITED, _unlimited)
UNLIMITED.static_method("Parse", "static Unlimited Parse(string expression)")(_unlimited)
UNLIMITED.constructor("Unlimited new(string expression)", "Unlimited new(System.Object limitedValue)")(_unlimited)


@UNLIMITED.property("IsUnlimited", "bool")
def _is_unlimited(this: Unlimited) -> bool:
    return this.IsUnlimited


@UNLIMITED.property("Value", "System.Object")
def _value(this: Unlimited) -> object:
    return this.Value


@SPAN.static_method("Parse", "static EnhancedTimeSpan Parse(string expression)")
@SPAN.constructor("EnhancedTimeSpan new(string expression)")
def _span(text: str) -> EnhancedTimeSpan:
    return EnhancedTimeSpan.parse(text)


@SPAN.constructor("EnhancedTimeSpan new(timespan value)")
def _span_of(value: TimeSpan) -> EnhancedTimeSpan:
    return EnhancedTimeSpan(value.ticks)


SPAN.property("Days", "int")(lambda this: this.days)
SPAN.property("Hours", "int")(lambda this: this.hours)
SPAN.property("Minutes", "int")(lambda this: this.minutes)
SPAN.property("Seconds", "int")(lambda this: this.seconds)
SPAN.property("Ticks", "long")(lambda this: this.ticks)
SPAN.property("TotalDays", "double")(lambda this: this.ticks / TICKS_PER_DAY)
SPAN.property("TotalHours", "double")(lambda this: this.ticks / TICKS_PER_HOUR)
SPAN.property("TotalMinutes", "double")(lambda this: this.ticks / TICKS_PER_MINUTE)
SPAN.property("TotalSeconds", "double")(lambda this: this.ticks / TICKS_PER_SECOND)


@SIZE.static_method("Parse", "static ByteQuantifiedSize Parse(string expression)")
@SIZE.constructor("ByteQuantifiedSize new(string expression)")
def _size(text: str) -> ByteQuantifiedSize:
    return ByteQuantifiedSize.parse(text)


@SIZE.constructor("ByteQuantifiedSize new(long numberOfBytes)")
def _size_of(number: int) -> ByteQuantifiedSize:
    return ByteQuantifiedSize(int(number))


SIZE.method("ToBytes", "uint64 ToBytes()")(lambda this: this.bytes)
SIZE.method("ToKB", "uint64 ToKB()")(lambda this: this.to_unit("KB"))
SIZE.method("ToMB", "uint64 ToMB()")(lambda this: this.to_unit("MB"))
SIZE.method("ToGB", "uint64 ToGB()")(lambda this: this.to_unit("GB"))
SIZE.method("ToTB", "uint64 ToTB()")(lambda this: this.to_unit("TB"))
