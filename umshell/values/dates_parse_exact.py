"""Text to dates and spans by a given format, as .NET's ParseExact methods read it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from umshell.errors import ClrException
from umshell.values.culture import INVARIANT, Culture, culture_of
from umshell.values.dates import TICKS_PER_SECOND, DateTime, DateTimeOffset, TimeSpan
from umshell.values.dates_format import split_format, standard_pattern
from umshell.values.dates_parse import (
    ALLOW_INNER_WHITE,
    ALLOW_LEADING_WHITE,
    ALLOW_TRAILING_WHITE,
    DateParts,
    bad_date,
    parse_span,
    resolve,
    resolve_offset,
)

_TWO_DIGIT_CENTURY = 49


def parse_date_exact(text: str, formats: Sequence[str], culture: object = None, styles: int = 0) -> DateTime:
    """DateTime.ParseExact by the first format that fits; raises FormatException."""
    return resolve(text, _first_fit(text, formats, culture_of(culture), styles), styles)


def parse_offset_exact(text: str, formats: Sequence[str], culture: object = None, styles: int = 0) -> DateTimeOffset:
    """DateTimeOffset.ParseExact by the first format that fits; raises FormatException."""
    return resolve_offset(text, _first_fit(text, formats, culture_of(culture), styles), styles)


def _first_fit(text: str, formats: Sequence[str], culture: Culture, styles: int) -> DateParts:
    for format in formats:
        if not format:
            raise ClrException("System.FormatException", "Format specifier was invalid.")
        parts = _ExactReader(text, culture, styles).read(format)
        if parts is not None:
            return parts
    raise bad_date(text)


class _ExactReader:
    """Reads one text by one format."""

    def __init__(self, text: str, culture: Culture, styles: int) -> None:
        self.culture = culture
        self.styles = styles
        if styles & ALLOW_LEADING_WHITE:
            text = text.lstrip()
        if styles & ALLOW_TRAILING_WHITE:
            text = text.rstrip()
        self.text = text
        self.place = 0
        self.parts = DateParts()
        self.clock = {"H": 0, "h": -1, "m": 0, "s": 0, "f": 0}
        self.half: int | None = None

    def read(self, format: str) -> DateParts | None:
        if len(format) == 1:
            if format in "oOrRsu":
                self.culture = INVARIANT
            format = standard_pattern(format, self.culture.dates)
        for token, is_literal in split_format(format):
            if self.styles & ALLOW_INNER_WHITE:
                self._skip_white()
            if is_literal and self.styles & ALLOW_INNER_WHITE and token.isspace():
                continue
            if not (self._literal(token) if is_literal else self._field(token)):
                return None
        return self._finish() if self.place == len(self.text) else None

    def _skip_white(self) -> None:
        while self.text[self.place : self.place + 1].isspace():
            self.place += 1

    def _literal(self, token: str) -> bool:
        if not self.text.startswith(token, self.place):
            return False
        self.place += len(token)
        return True

    def _field(self, token: str) -> bool:
        letter, count = token[0], len(token)
        names = self.culture.dates
        if letter == "/":
            return self._literal(names.date_separator)
        if letter == ":":
            return self._literal(names.time_separator)
        if letter in "Hhms":
            return self._number_into(self.clock, letter, count, 2)
        if letter in "fF":
            return self._fraction(count, letter == "F")
        if letter == "y":
            return self._year(count)
        if letter in "Md":
            return self._month_or_day(letter, count)
        if letter == "t":
            return self._am_pm()
        return self._zone(letter) if letter in "zK" else self._literal(names.era)

    def _digits(self, least: int, most: int) -> str | None:
        found = re.compile(f"[0-9]{{{least},{most}}}").match(self.text, self.place)
        if found is None:
            return None
        self.place = found.end()
        return found.group()

    def _number_into(self, target: dict[str, int], key: str, count: int, most: int) -> bool:
        digits = self._digits(1 if count == 1 else 2, most)
        if digits is None:
            return False
        target[key] = int(digits)
        return True

    def _fraction(self, count: int, optional: bool) -> bool:
        digits = self._digits(0 if optional else count, count)
        if digits is None:
            return False
        self.clock["f"] = int(digits.ljust(7, "0")) if digits else 0
        return True

    def _year(self, count: int) -> bool:
        digits = self._digits(1 if count == 1 else count, max(count, 2) if count != 3 else 5)
        if digits is None:
            return False
        year = int(digits)
        if count <= 2:
            year += 2000 if year <= _TWO_DIGIT_CENTURY else 1900
        self.parts.year = year
        return True

    def _month_or_day(self, letter: str, count: int) -> bool:
        names = self.culture.dates
        if count <= 2:
            digits = self._digits(1 if count == 1 else 2, 2)
            if digits is None:
                return False
            if letter == "M":
                self.parts.month = int(digits)
            else:
                self.parts.day = int(digits)
            return True
        if letter == "M":
            index = self._name(names.short_months if count == 3 else names.months)
            self.parts.month = None if index is None else index + 1
        else:
            index = self.parts.weekday = self._name(names.short_days if count == 3 else names.days)
        return index is not None

    def _name(self, names: Sequence[str]) -> int | None:
        """Which name stands here, the longest that does."""
        rest = self.text[self.place :].lower()
        fitting = [index for index, name in enumerate(names) if name and rest.startswith(name.lower())]
        if not fitting:
            return None
        best = max(fitting, key=lambda index: len(names[index]))
        self.place += len(names[best])
        return best

    def _am_pm(self) -> bool:
        names = self.culture.dates
        self.half = self._name((names.am, names.pm))
        if self.half is None:
            self.half = self._name((names.am[:1], names.pm[:1]))
        return self.half is not None

    def _zone(self, letter: str) -> bool:
        if letter == "K" and self.text[self.place : self.place + 1] in ("Z", "z"):
            self.place += 1
            self.parts.offset_minutes, self.parts.is_utc = 0, True
            return True
        found = re.compile(r"([+-])([0-9]{1,2})(?::?([0-9]{2}))?").match(self.text, self.place)
        if found is None:
            return letter == "K"
        self.place = found.end()
        minutes = int(found[2]) * 60 + int(found[3] or 0)
        self.parts.offset_minutes = -minutes if found[1] == "-" else minutes
        return True

    def _finish(self) -> DateParts | None:
        clock = self.clock
        hour = clock["H"] if clock["h"] < 0 else clock["h"]
        if self.half is not None:
            if hour > 12:
                return None
            hour = hour % 12 + 12 * self.half
        elif clock["h"] == 12:
            hour = 0
        if hour > 23 or clock["m"] > 59 or clock["s"] > 59:
            return None
        self.parts.time = ((hour * 60 + clock["m"]) * 60 + clock["s"]) * TICKS_PER_SECOND + clock["f"]
        return self.parts


def parse_span_exact(text: str, formats: Sequence[str]) -> TimeSpan:
    """TimeSpan.ParseExact by the first format that fits; raises FormatException."""
    for format in formats:
        found = parse_span(text) if format in ("c", "t", "T", "g", "G") else _read_span(text, format)
        if found is not None:
            return found
    raise ClrException("System.FormatException", f"String '{text}' was not recognized as a valid TimeSpan.")


_SPAN_NAMES = {"d": "days", "h": "hours", "m": "minutes", "s": "seconds"}


def _read_span(text: str, format: str) -> TimeSpan | None:
    pattern, names = "", set[str]()
    for token, is_literal in split_format(format):
        letter = token[0]
        if is_literal or letter not in "dhmsfF":
            pattern += re.escape(token)
            continue
        name = _SPAN_NAMES.get(letter, "fraction")
        if name in names:
            raise ClrException("System.FormatException", "Input string was not in a correct format.")
        names.add(name)
        least = 0 if letter == "F" else len(token)
        most = 8 if letter == "d" else len(token) if letter in "fF" else 2
        pattern += f"(?P<{name}>[0-9]{{{least},{max(least, most)}}})"
    found = re.fullmatch(pattern, text)
    if found is None:
        return None
    numbers = {name: int(digits or 0) for name, digits in found.groupdict().items() if name != "fraction"}
    if numbers.get("hours", 0) > 23 or numbers.get("minutes", 0) > 59 or numbers.get("seconds", 0) > 59:
        return None
    fraction = int((found.groupdict().get("fraction") or "").ljust(7, "0"))
    return TimeSpan(TimeSpan.of(**numbers).ticks + fraction)
