"""Dates and spans as text, by .NET's standard and custom formats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from umshell.errors import ClrException
from umshell.values.culture import INVARIANT, Culture, DatePatterns, culture_of
from umshell.values.dates import (
    LOCAL,
    TICKS_PER_DAY,
    TICKS_PER_HOUR,
    TICKS_PER_MINUTE,
    TICKS_PER_SECOND,
    UTC,
    DateTime,
)

if TYPE_CHECKING:
    from umshell.values.dates import DateTimeOffset, TimeSpan

ROUND_TRIP = "yyyy'-'MM'-'dd'T'HH':'mm':'ss.fffffffK"
RFC1123 = "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"
SORTABLE = "yyyy'-'MM'-'dd'T'HH':'mm':'ss"
UNIVERSAL = "yyyy'-'MM'-'dd HH':'mm':'ss'Z'"


def bad_format() -> ClrException:
    return ClrException("System.FormatException", "Input string was not in a correct format.")


def standard_pattern(letter: str, dates: DatePatterns) -> str:
    """The custom pattern behind a format of one letter."""
    patterns = {
        "d": dates.short_date, "D": dates.long_date,
        "f": f"{dates.long_date} {dates.short_time}", "F": dates.full, "U": dates.full,
        "g": f"{dates.short_date} {dates.short_time}", "G": f"{dates.short_date} {dates.long_time}",
        "m": dates.month_day, "M": dates.month_day, "o": ROUND_TRIP, "O": ROUND_TRIP, "r": RFC1123, "R": RFC1123,
        "s": SORTABLE, "t": dates.short_time, "T": dates.long_time, "u": UNIVERSAL,
        "y": dates.year_month, "Y": dates.year_month,
    }  # fmt: skip
    if letter not in patterns:
        raise bad_format()
    return patterns[letter]


def format_date(date: DateTime, format: str = "G", culture: object = None) -> str:
    """A date in a standard or custom format; without a culture, en-US."""
    found = culture_of(culture)
    if len(format) == 1:
        if format in "oOrRsu":
            found = INVARIANT
        if format == "U":
            date = date.to_universal()
        format = standard_pattern(format, found.dates)
    return _DateWriter(date, found, None).write(format)


def format_offset_date(date: DateTimeOffset, format: str = "", culture: object = None) -> str:
    """A date with an offset in a standard or custom format."""
    found = culture_of(culture)
    clock_time, offset = date.clock_time, date.offset_minutes
    if not format:
        format = f"{found.dates.short_date} {found.dates.long_time} zzz"
    elif len(format) == 1:
        if format == "U":
            raise bad_format()
        if format in "rRu":
            clock_time, offset = date.to_universal_date(), 0
        if format in "oOrRsu":
            found = INVARIANT
        format = standard_pattern(format, found.dates)
    return _DateWriter(clock_time, found, offset).write(format)


class _DateWriter:
    """Writes the parts of one date as a custom format asks for them."""

    def __init__(self, date: DateTime, culture: Culture, offset_minutes: int | None) -> None:
        self.date = date
        self.names = culture.dates
        self.offset_minutes = offset_minutes
        self.parts: list[str] = []

    def write(self, format: str) -> str:
        for token, is_literal in split_format(format):
            self.parts.append(token if is_literal else self._field(token))
            if token[0] == "F" and not is_literal and not self.parts[-1] and self.parts[-2:-1] == ["."]:
                self.parts[-2] = ""
        return "".join(self.parts)

    def _field(self, token: str) -> str:
        letter, count = token[0], len(token)
        date = self.date
        if letter == "/":
            return self.names.date_separator
        if letter == ":":
            return self.names.time_separator
        if letter in "fF":
            return _fraction(date.ticks, count, letter == "F")
        if letter in "hHms":
            return _padded(self._clock_part(letter), min(count, 2))
        if letter in "dMy":
            return self._calendar_part(letter, count)
        if letter == "t":
            text = self.names.am if date.hour < 12 else self.names.pm
            return text[:1] if count == 1 else text
        if letter == "g":
            return self.names.era
        return self._zone(count) if letter == "z" else self._kind()

    def _clock_part(self, letter: str) -> int:
        date = self.date
        if letter == "h":
            return date.hour % 12 or 12
        return int({"H": date.hour, "m": date.minute, "s": date.second}[letter])

    def _calendar_part(self, letter: str, count: int) -> str:
        date, names = self.date, self.names
        if letter == "y":
            return _padded(date.year % 100, count) if count <= 2 else _padded(date.year, count)
        if letter == "d":
            weekday = date.day_of_week
            return _padded(date.day, count) if count <= 2 else (names.short_days if count == 3 else names.days)[weekday]
        month = date.month
        return _padded(month, count) if count <= 2 else (names.short_months if count == 3 else names.months)[month - 1]

    def _zone(self, count: int) -> str:
        minutes = self.offset_minutes
        if minutes is None:
            minutes = 0 if self.date.kind == UTC else self.date.local_offset() // 60
        sign, (hours, rest) = "-" if minutes < 0 else "+", divmod(abs(minutes), 60)
        if count == 1:
            return f"{sign}{hours}"
        return f"{sign}{hours:02}" if count == 2 else f"{sign}{hours:02}:{rest:02}"

    def _kind(self) -> str:
        if self.offset_minutes is not None or self.date.kind == LOCAL:
            return self._zone(3)
        return "Z" if self.date.kind == UTC else ""


def split_format(format: str) -> list[tuple[str, bool]]:
    """A custom date format in pieces: runs of one letter, and literal text (True)."""
    pieces: list[tuple[str, bool]] = []
    place = 0
    while place < len(format):
        char = format[place]
        if char in "'\"":
            text, place = quoted_text(format, place)
            pieces.append((text or "", True)) if text else None
        elif char == "\\":
            pieces.append((_after(format, place), True))
            place += 2
        elif char == "%":
            following = _after(format, place)
            if following == "%":
                raise bad_format()
            pieces.append((following, following not in _LETTERS))
            place += 2
        elif char in _LETTERS:
            count = len(format) - place - len(format[place:].lstrip(char))
            if char in "fF" and count > 7:
                raise bad_format()
            pieces.append((format[place : place + count] if char not in "/:K" else char, False))
            place += count if char not in "/:K" else 1
        else:
            pieces.append((char, True))
            place += 1
    return pieces


_LETTERS = frozenset("dfFghHKmMstyz:/")


def _after(format: str, place: int) -> str:
    if place + 1 >= len(format):
        raise bad_format()
    return format[place + 1]


def quoted_text(format: str, place: int) -> tuple[str, int]:
    """The text between quotes that begin at a place, and where it goes on behind them."""
    quote, text = format[place], ""
    place += 1
    while place < len(format) and format[place] != quote:
        if format[place] == "\\":
            place += 1
        text += format[place : place + 1]
        place += 1
    if place >= len(format):
        raise bad_format()
    return text, place + 1


def _fraction(ticks: int, digits: int, trimmed: bool) -> str:
    text = f"{ticks % TICKS_PER_SECOND:07}"[:digits]
    return text.rstrip("0") if trimmed else text


def _padded(number: int, digits: int) -> str:
    return f"{number:0{digits}}"


def format_span(span: TimeSpan, format: str = "c") -> str:
    """A span in a standard or custom format."""
    if format in ("c", "t", "T"):
        return _constant_span(span)
    if format in ("g", "G"):
        return _general_span(span, format == "G")
    if len(format) == 1:
        raise bad_format()
    return _custom_span(abs(span.ticks), format)


def _clock(ticks: int) -> tuple[int, int, int, int, int]:
    days, rest = divmod(abs(ticks), TICKS_PER_DAY)
    hours, rest = divmod(rest, TICKS_PER_HOUR)
    minutes, rest = divmod(rest, TICKS_PER_MINUTE)
    seconds, fraction = divmod(rest, TICKS_PER_SECOND)
    return days, hours, minutes, seconds, fraction


def _constant_span(span: TimeSpan) -> str:
    days, hours, minutes, seconds, fraction = _clock(span.ticks)
    text = f"{hours:02}:{minutes:02}:{seconds:02}"
    if days:
        text = f"{days}.{text}"
    if fraction:
        text += f".{fraction:07}"
    return "-" + text if span.ticks < 0 else text


def _general_span(span: TimeSpan, long: bool) -> str:
    days, hours, minutes, seconds, fraction = _clock(span.ticks)
    sign = "-" if span.ticks < 0 else ""
    if long:
        return f"{sign}{days}:{hours:02}:{minutes:02}:{seconds:02}.{fraction:07}"
    text = f"{days}:" if days else ""
    tail = f".{fraction:07}".rstrip("0") if fraction else ""
    return f"{sign}{text}{hours}:{minutes:02}:{seconds:02}{tail}"


_SPAN_WIDTHS = {"d": 8, "h": 2, "m": 2, "s": 2, "f": 7, "F": 7}


def _custom_span(ticks: int, format: str) -> str:
    days, hours, minutes, seconds, fraction = _clock(ticks)
    numbers = {"d": days, "h": hours, "m": minutes, "s": seconds}
    parts: list[str] = []
    place = 0
    while place < len(format):
        char = format[place]
        if char in _SPAN_WIDTHS:
            count = len(format) - place - len(format[place:].lstrip(char))
            if count > _SPAN_WIDTHS[char]:
                raise bad_format()
            parts.append(_fraction(fraction, count, char == "F") if char in "fF" else _padded(numbers[char], count))
            place += count
        elif char in "'\"":
            text, place = quoted_text(format, place)
            parts.append(text)
        elif char == "\\":
            parts.append(_after(format, place))
            place += 2
        elif char == "%" and _after(format, place) in _SPAN_WIDTHS:
            place += 1
        else:
            raise bad_format()
    return "".join(parts)
