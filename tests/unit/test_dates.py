"""Dates and spans: calendar, parsing and formats, as .NET has them."""

from collections.abc import Iterator
from typing import Any

import pytest

from umshell.errors import ClrException
from umshell.values.culture import INVARIANT, find_culture
from umshell.values.dates import UTC, DateTime, DateTimeOffset, TimeSpan, clock
from umshell.values.dates_parse import ADJUST_TO_UNIVERSAL, ASSUME_UNIVERSAL, parse_date, parse_offset_date, parse_span
from umshell.values.dates_parse_exact import parse_date_exact, parse_span_exact


@pytest.fixture(autouse=True)
def fixed_clock() -> Iterator[None]:
    clock.fix(DateTime.of(2026, 11, 24, 10, 30), offset_seconds=3600)
    yield
    clock.reset()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020-03-04", "2020-03-04T00:00:00.0000000"),
        ("3/4/2020 5:06 PM", "2020-03-04T17:06:00.0000000"),
        ("March 4, 2020", "2020-03-04T00:00:00.0000000"),
        ("4 Mar 2020 15:06:07.25", "2020-03-04T15:06:07.2500000"),
        ("Wednesday, March 4, 2020 3:06:07 PM", "2020-03-04T15:06:07.0000000"),
        ("Mar 2020", "2020-03-01T00:00:00.0000000"),
        ("1.5", "2026-01-05T00:00:00.0000000"),
        ("01/02/03", "2003-01-02T00:00:00.0000000"),
        ("20:15", "2026-11-24T20:15:00.0000000"),
        ("3 PM", "2026-11-24T15:00:00.0000000"),
        ("2020-01-02T03:04:05Z", "2020-01-02T04:04:05.0000000+01:00"),
        ("2020-01-02T03:04:05+02:00", "2020-01-02T02:04:05.0000000+01:00"),
        ("Thu, 02 Jan 2020 03:04:05 GMT", "2020-01-02T04:04:05.0000000+01:00"),
    ],
)
def test_parse_date(text: str, expected: Any) -> None:
    assert parse_date(text).to_text("o") == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("soon", "There is an unknown word starting at index '0'."),
        ("31/31/2014", "was not recognized as a valid DateTime."),
        ("2/30/2020", "was not recognized as a valid DateTime."),
        ("2020-01-02 25:00", "is not supported in calendar"),
        ("Tue, 04 Mar 2020", "because the day of week was incorrect."),
        ("", "was not recognized"),
        ("5", "was not recognized"),
        ("1//2", "was not recognized"),
        ("1a", "unknown word"),
    ],
)
def test_parse_date_refuses(text: str, reason: str) -> None:
    with pytest.raises(ClrException) as caught:
        parse_date(text)
    assert caught.value.type_name == "System.FormatException"
    assert reason in caught.value.Message


def test_styles_of_parsing() -> None:
    assert parse_date("2020-01-02 03:00", None, ASSUME_UNIVERSAL | ADJUST_TO_UNIVERSAL).kind == UTC
    assert parse_date("2020-01-02 03:00", None, ASSUME_UNIVERSAL).to_text("HH:mm") == "04:00"
    assert parse_offset_date("2020-01-02 03:00").to_text("zzz") == "+01:00"


@pytest.mark.parametrize(
    ("text", "format", "expected"),
    [
        ("01.02.2014", "dd.MM.yyyy", "2014-02-01T00:00:00"),
        ("20140201", "yyyyMMdd", "2014-02-01T00:00:00"),
        ("2014-02-01 13:05:09", "yyyy-MM-dd HH:mm:ss", "2014-02-01T13:05:09"),
        ("1 Feb 14 1:05 PM", "d MMM yy h:mm tt", "2014-02-01T13:05:00"),
        ("2014-02-01T10:00:00", "s", "2014-02-01T10:00:00"),
        ("10.5.2014", "d.M.yyyy", "2014-05-10T00:00:00"),
    ],
)
def test_parse_exact(text: str, format: str, expected: Any) -> None:
    assert parse_date_exact(text, [format]).to_text("s") == expected


@pytest.mark.parametrize(("text", "format"), [("1.2.2014", "dd.MM.yyyy"), ("2020", "yyyyMMdd"), ("13 PM", "HH tt")])
def test_parse_exact_refuses(text: str, format: str) -> None:
    with pytest.raises(ClrException):
        parse_date_exact(text, [format])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1", "1.00:00:00"),
        ("1:30", "01:30:00"),
        ("1.02:03:04.5", "1.02:03:04.5000000"),
        ("-0:15", "-00:15:00"),
        ("24:00:00", "24.00:00:00"),
        ("1:2:3:4", "1.02:03:04"),
        (" 5 ", "5.00:00:00"),
    ],
)
def test_parse_span(text: str, expected: Any) -> None:
    assert str(parse_span(text)) == expected


@pytest.mark.parametrize(
    ("text", "type_name"),
    [("x", "System.FormatException"), ("24:00", "System.OverflowException"), ("1.2", "System.FormatException")],
)
def test_parse_span_refuses(text: str, type_name: str) -> None:
    with pytest.raises(ClrException) as caught:
        parse_span(text)
    assert caught.value.type_name == type_name


def test_parse_span_exact() -> None:
    assert str(parse_span_exact("1h05", [r"h\hmm"])) == "01:05:00"


@pytest.mark.parametrize(
    ("format", "expected"),
    [
        ("d", "3/4/2020"),
        ("D", "Wednesday, March 4, 2020"),
        ("g", "3/4/2020 3:06 PM"),
        ("r", "Wed, 04 Mar 2020 15:06:07 GMT"),
        ("u", "2020-03-04 15:06:07Z"),
        ("yyyy-MM-dd'T'HH:mm", "2020-03-04T15:06"),
        ("%h", "3"),
        ("h:mm tt", "3:06 PM"),
        ("fff", "089"),
        ("FFFFFFF", "089"),
        ("zzz", "+01:00"),
        (r"\d\a\y d", "day 4"),
    ],
)
def test_formats(format: str, expected: Any) -> None:
    assert DateTime.of(2020, 3, 4, 15, 6, 7, 89).to_text(format) == expected


def test_cultures() -> None:
    date = DateTime.of(2020, 3, 4, 15, 6, 7)
    assert str(date) == "03/04/2020 15:06:07"
    assert date.to_text("d", find_culture("de-DE")) == "04.03.2020"
    assert date.to_text("D", find_culture("fr")) == "mercredi 4 mars 2020"
    assert date.to_text("Y", INVARIANT) == "2020 March"
    with pytest.raises(ClrException):
        find_culture("xx-XX")


def test_calendar() -> None:
    date = DateTime.of(2020, 1, 31, 12)
    assert date.add_months(1).to_text("s") == "2020-02-29T12:00:00"
    assert date.add_units(0.5, 864_000_000_000).to_text("s") == "2020-02-01T00:00:00"
    assert date.day_of_week == 5
    assert date.day_of_year == 31
    assert str(TimeSpan.of(1, 2, 3, 4, 5) + TimeSpan.of(0, 1)) == "1.03:03:04.0050000"
    with pytest.raises(ClrException):
        DateTime.of(2020, 13, 1)
    with pytest.raises(ClrException):
        DateTime(DateTime.of(9999, 12, 31).ticks).add_units(2, 864_000_000_000)


def test_offsets() -> None:
    moment = DateTimeOffset(DateTime.of(2020, 1, 2, 3), 120)
    assert str(moment) == "01/02/2020 03:00:00 +02:00"
    assert moment.to_universal_date().to_text("s") == "2020-01-02T01:00:00"
    assert moment == moment.to_offset(-300)
