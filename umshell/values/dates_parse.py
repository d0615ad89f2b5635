"""Text to dates and spans without a given format, as .NET's Parse methods read it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from umshell.errors import ClrException
from umshell.values.culture import Culture, culture_of
from umshell.values.dates import (
    LOCAL,
    MAX_TICKS,
    TICKS_PER_DAY,
    TICKS_PER_HOUR,
    TICKS_PER_MINUTE,
    TICKS_PER_SECOND,
    UNSPECIFIED,
    UTC,
    DateTime,
    DateTimeOffset,
    TimeSpan,
    days_in_month,
)

NO_CURRENT_DATE_DEFAULT, ADJUST_TO_UNIVERSAL = 8, 16
ASSUME_LOCAL, ASSUME_UNIVERSAL, ROUND_TRIP_KIND = 32, 64, 128
ALLOW_LEADING_WHITE, ALLOW_TRAILING_WHITE, ALLOW_INNER_WHITE = 1, 2, 4
_TWO_DIGIT_YEAR_MAX = 2049

_TOKEN = re.compile(r"(?P<number>[0-9]+)|(?P<word>[^\W\d_]+\.?)|(?P<space>[\s]+)|(?P<sign>[/\-.:,+])")
_TIME = re.compile(r"([0-9]{1,2}):([0-9]{1,2})(?::([0-9]{1,2})(?:\.([0-9]+))?)?")
_OFFSET = re.compile(r"\s*([+-])([0-9]{1,2})(?::?([0-9]{2}))?(?![0-9:])")


def bad_date(text: str) -> ClrException:
    return ClrException("System.FormatException", f"String '{text}' was not recognized as a valid DateTime.")


def _unknown_word(text: str, place: int) -> ClrException:
    message = f"The string '{text}' was not recognized as a valid DateTime. "
    return ClrException("System.FormatException", f"{message}There is an unknown word starting at index '{place}'.")


def _unsupported(text: str) -> ClrException:
    calendar = "System.Globalization.GregorianCalendar"
    message = f"The DateTime represented by the string '{text}' is not supported in calendar '{calendar}'."
    return ClrException("System.FormatException", message)


def _wrong_weekday(text: str) -> ClrException:
    message = f"String '{text}' was not recognized as a valid DateTime because the day of week was incorrect."
    return ClrException("System.FormatException", message)


@dataclass(slots=True)
class DateParts:
    """What has been found in a text."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    time: int | None = None  # ticks since midnight
    weekday: int | None = None
    offset_minutes: int | None = None
    is_utc: bool = False
    numbers: list[tuple[str, bool]] = field(default_factory=list)  # digits, and whether a month's name came before


def parse_date(text: str, culture: object = None, styles: int = 0) -> DateTime:
    """DateTime.Parse; raises FormatException."""
    return resolve(text, read_parts(text, culture_of(culture)), styles)


def parse_offset_date(text: str, culture: object = None, styles: int = 0) -> DateTimeOffset:
    """DateTimeOffset.Parse; raises FormatException."""
    return resolve_offset(text, read_parts(text, culture_of(culture)), styles)


def read_parts(text: str, culture: Culture) -> DateParts:
    reader = _DateReader(text, culture)
    reader.read()
    return reader.parts


class _DateReader:
    """Reads the tokens of one text; month names, numbers and times may come in many orders."""

    def __init__(self, text: str, culture: Culture) -> None:
        self.text = text
        self.culture = culture
        self.parts = DateParts()
        self.place = 0
        self.separator = ""  # the last one since the last number or word

    def read(self) -> None:
        end = len(self.text.rstrip("\0 \t\r\n"))
        if not self.text[:end].strip():
            raise bad_date(self.text)
        while self.place < end:
            self._read_token()
        if self.separator.strip() and self.separator.strip() != ",":
            raise bad_date(self.text)
        self._settle_numbers()

    def _read_token(self) -> None:
        found = _TOKEN.match(self.text, self.place)
        if found is None:
            raise bad_date(self.text)
        if found.lastgroup == "number":
            self._read_number(found.group())
        elif found.lastgroup == "word":
            self._read_word(found.group())
        else:
            self._read_separator(found.group())

    def _read_number(self, digits: str) -> None:
        if self.parts.time is None:
            time = _TIME.match(self.text, self.place)
            if time is not None:
                self._read_time(time)
                return
            marker = re.compile(r"\s*(\w+)").match(self.text, self.place + len(digits))
            if marker is not None and len(digits) <= 2 and self._half(marker.group(1)) is not None:
                self._set_time(int(digits), 0, 0, 0, self._half(marker.group(1)))
                self._after(marker.end())
                return
        if len(digits) > 8 or (self.separator.strip() and self.separator.strip() not in "/-.,"):
            raise bad_date(self.text)
        self.parts.numbers.append((digits, self.parts.month is not None))
        self._after(self.place + len(digits))

    def _read_time(self, found: re.Match[str]) -> None:
        hour, minute, second, fraction = found.groups()
        ticks = round(int(fraction) * TICKS_PER_SECOND / 10 ** len(fraction)) if fraction else 0
        end = found.end()
        marker = re.compile(r"\s*([^\W\d_]+)").match(self.text, end)
        half = self._half(marker.group(1)) if marker else None
        if marker is not None and half is not None:
            end = marker.end()
        self._set_time(int(hour), int(minute), int(second or 0), ticks, half)
        self._after(self._read_offset(end))

    def _read_offset(self, end: int) -> int:
        found = _OFFSET.match(self.text, end)
        if found is None:
            return end
        sign, hours, minutes = found.groups()
        self.parts.offset_minutes = (int(hours) * 60 + int(minutes or 0)) * (-1 if sign == "-" else 1)
        if int(minutes or 0) > 59 or abs(self.parts.offset_minutes) > 14 * 60:
            raise bad_date(self.text)
        return found.end()

    def _set_time(self, hour: int, minute: int, second: int, ticks: int, half: int | None) -> None:
        if half is not None:
            if not 0 <= hour <= 12:
                raise bad_date(self.text)
            hour = hour % 12 + 12 * half
        if hour > 23 or minute > 59 or second > 59:
            raise _unsupported(self.text)
        self.parts.time = ((hour * 60 + minute) * 60 + second) * TICKS_PER_SECOND + ticks

    def _half(self, word: str) -> int | None:
        """0 for a sign of the morning, 1 for one of the afternoon."""
        names = self.culture.dates
        known = {"am": 0, "pm": 1}
        if names.am:
            known |= {names.am.lower(): 0, names.pm.lower(): 1}
        return known.get(word.lower())

    def _read_word(self, word: str) -> None:
        parts, lower = self.parts, word.lower().rstrip(".")
        names = self.culture.dates
        month = _index(lower, names.months, names.short_months)
        weekday = _index(lower, names.days, names.short_days)
        digits_around = self.text[self.place - 1 : self.place].isdigit() and self._digit_at(self.place + len(word))
        if lower == "t" and digits_around and parts.time is None:
            self.separator = ""
            self.place += len(word)
            return
        if lower in ("z", "gmt") and parts.time is not None:
            parts.offset_minutes, parts.is_utc = 0, True
        elif month is not None and parts.month is None:
            parts.month = month + 1
        elif weekday is not None and parts.weekday is None:
            parts.weekday = weekday
        elif month is not None or weekday is not None:
            raise bad_date(self.text)
        else:
            raise _unknown_word(self.text, self.place)
        self._after(self.place + len(word))

    def _digit_at(self, place: int) -> bool:
        return self.text[place : place + 1].isdigit()

    def _read_separator(self, sign: str) -> None:
        merged = self.separator.strip() + sign.strip()
        started = (
            self.parts.numbers or self.parts.month or self.parts.weekday is not None or self.parts.time is not None
        )
        if len(merged) > 1 or (merged and merged not in "/-.,") or (merged and not started):
            raise bad_date(self.text)
        self.separator += sign
        self.place += len(sign)

    def _after(self, place: int) -> None:
        self.place = place
        self.separator = ""

    def _settle_numbers(self) -> None:
        """Says which of the numbers is the year, the month and the day."""
        parts = self.parts
        digits = [number for number, _ in parts.numbers]
        if parts.month is not None:
            self._settle_beside_month(digits)
        elif digits:
            self._settle_digits(digits)
        elif parts.time is None:
            raise bad_date(self.text)

    def _settle_beside_month(self, digits: list[str]) -> None:
        parts = self.parts
        if len(digits) == 1:
            parts.year, parts.day = (_year(digits[0]), 1) if len(digits[0]) > 2 else (None, int(digits[0]))
        elif len(digits) == 2:
            first, second = digits
            if len(first) > 2:
                first, second = second, first
            parts.day, parts.year = int(first), _year(second)
        else:
            raise bad_date(self.text)

    def _settle_digits(self, digits: list[str]) -> None:
        parts, order = self.parts, self.culture.dates.order
        years = [index for index, number in enumerate(digits) if len(number) > 2]
        if len(digits) not in (2, 3) or len(years) > 1:
            raise bad_date(self.text)
        if years:
            parts.year = _year(digits.pop(years[0]))
            if len(digits) == 1:
                parts.month, parts.day = int(digits[0]), 1
                return
            month_first = years[0] == 0 or order != "DMY"
        elif len(digits) == 3:
            parts.year = _year(digits.pop(order.index("Y")))
            month_first = order != "DMY"
        else:
            month_first = order != "DMY"
        first, second = int(digits[0]), int(digits[1])
        parts.month, parts.day = (first, second) if month_first else (second, first)


def _index(word: str, *lists: tuple[str, ...]) -> int | None:
    for names in lists:
        for index, name in enumerate(names):
            if name.lower().rstrip(".") == word:
                return index
    return None


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) > 2:
        return year
    century = _TWO_DIGIT_YEAR_MAX // 100 * 100
    return century + year if century + year <= _TWO_DIGIT_YEAR_MAX else century - 100 + year


def _clock_time(text: str, parts: DateParts, styles: int) -> DateTime:
    """The date and time that the parts name, without regard to zones."""
    has_date = parts.year is not None or parts.month is not None or parts.day is not None
    today = DateTime(0) if styles & NO_CURRENT_DATE_DEFAULT and not has_date else DateTime.now().date
    if has_date:
        year = today.year if parts.year is None else parts.year
        month = parts.month if parts.month is not None else 1
        day = parts.day if parts.day is not None else 1
        if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)):
            raise bad_date(text)
        today = DateTime.of(year, month, day)
    made = DateTime(today.ticks + (parts.time or 0))
    if parts.weekday is not None and made.day_of_week != parts.weekday:
        raise _wrong_weekday(text)
    return made


def resolve(text: str, parts: DateParts, styles: int = 0) -> DateTime:
    """The date that the parts name; one with an offset becomes local or universal time."""
    made = _clock_time(text, parts, styles)
    if parts.offset_minutes is not None:
        universal = DateTime(min(max(made.ticks - parts.offset_minutes * TICKS_PER_MINUTE, 0), MAX_TICKS), UTC)
        if styles & ADJUST_TO_UNIVERSAL or (styles & ROUND_TRIP_KIND and parts.is_utc):
            return universal
        return universal.to_local()
    if styles & ASSUME_UNIVERSAL:
        universal = made.with_kind(UTC)
        return universal if styles & ADJUST_TO_UNIVERSAL else universal.to_local()
    if styles & ASSUME_LOCAL:
        local = made.with_kind(LOCAL)
        return local.to_universal() if styles & ADJUST_TO_UNIVERSAL else local
    return made.with_kind(UNSPECIFIED)


def resolve_offset(text: str, parts: DateParts, styles: int = 0) -> DateTimeOffset:
    """The date with its offset; without one in the text, that of the local zone."""
    made = _clock_time(text, parts, styles)
    if parts.offset_minutes is not None:
        result = DateTimeOffset(made, parts.offset_minutes)
    elif styles & ASSUME_UNIVERSAL:
        result = DateTimeOffset(made, 0)
    else:
        result = DateTimeOffset(made)
    return result.to_offset(0) if styles & ADJUST_TO_UNIVERSAL else result


_SPAN = re.compile(
    r"\s*(?P<sign>-)?(?:(?P<only>[0-9]+)|(?:(?P<days>[0-9]+)(?P<mark>[.:]))??(?P<hours>[0-9]+):(?P<minutes>[0-9]+)"
    r"(?::(?P<seconds>[0-9]+)(?:\.(?P<fraction>[0-9]+))?)?)[\s\0]*"
)
_MAX_DAYS = 10675199


def parse_span(text: str) -> TimeSpan:
    """TimeSpan.Parse; raises FormatException or OverflowException."""
    found = _SPAN.fullmatch(text)
    if found is None or (found["mark"] == ":" and found["seconds"] is None):
        raise ClrException("System.FormatException", f"String '{text}' was not recognized as a valid TimeSpan.")
    if found["only"] is not None:
        days, clock = int(found["only"]), (0, 0, 0)
    else:
        days = int(found["days"] or 0)
        clock = (int(found["hours"]), int(found["minutes"]), int(found["seconds"] or 0))
    if found["days"] is None and found["seconds"] is not None and not found["fraction"] and clock[0] > 23:
        days, clock = clock[0], (clock[1], clock[2], 0)  # .NET then reads days:hours:minutes
    if days > _MAX_DAYS or clock[0] > 23 or clock[1] > 59 or clock[2] > 59:
        raise _span_overflow(text)
    ticks = days * TICKS_PER_DAY + clock[0] * TICKS_PER_HOUR + clock[1] * TICKS_PER_MINUTE + clock[2] * TICKS_PER_SECOND
    ticks += _fraction_ticks(found["fraction"] or "")
    return TimeSpan(-ticks if found["sign"] else ticks)


def _fraction_ticks(digits: str) -> int:
    return round(int(digits) * TICKS_PER_SECOND / 10 ** len(digits)) if digits else 0


def _span_overflow(text: str) -> ClrException:
    message = f"The TimeSpan string '{text}' could not be parsed because at least one of the numeric components"
    return ClrException("System.OverflowException", f"{message} is out of range or contains too many digits.")
