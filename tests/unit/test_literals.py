"""Numbers, escapes and quoted text."""

from decimal import Decimal

import pytest

from umshell.language.literals import double_quoted, here_string_bounds, number, single_quoted, unescape
from umshell.values.integers import BigInteger, Byte, Int16, Int64, SByte, UInt32, UInt64

NUMBERS = [
    ("0", 0),
    ("-7", -7),
    ("2147483647", 2147483647),
    ("2147483648", Int64(2147483648)),
    ("9223372036854775808", Decimal(9223372036854775808)),
    ("5l", Int64(5)),
    ("2gb", Int64(2147483648)),
    ("1kb", 1024),
    ("1.5", 1.5),
    ("5.", 5.0),
    (".5", 0.5),
    ("1e3", 1000.0),
    ("1.5kb", 1536.0),
    ("1.50d", Decimal("1.50")),
    ("1d", Decimal(1)),
    ("0xff", 255),
    ("0xffffffff", -1),
    ("0x1FFFFFFFF", Int64(0x1FFFFFFFF)),
    ("0b101", 5),
    ("1y", SByte(1)),
    ("200uy", Byte(200)),
    ("1s", Int16(1)),
    ("1u", UInt32(1)),
    ("5000000000u", UInt64(5000000000)),
    ("1n", BigInteger(1)),
    ("–5", -5),
]


@pytest.mark.parametrize(("text", "value"), NUMBERS)
def test_a_number_has_the_smallest_type_that_holds_it(text: str, value: object) -> None:
    found = number(text)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("text", ["99999999999999999999l", "300uy", "9" * 500, "1e400d"])
def test_a_number_beyond_its_type_is_none(text: str) -> None:
    assert number(text) is None


def test_doubled_quotes_are_one() -> None:
    assert single_quoted("'it''s'") == "it's"
    assert single_quoted("‘it’’s’") == "it’s"
    assert double_quoted('"a ""b"" c"') == 'a "b" c'


def test_backticks_escape() -> None:
    assert unescape("a`tb`nc`$d`u{41}``") == "a\tb\nc$dA`"


@pytest.mark.parametrize("text", ["@'\nab\n'@", "@'\r\nab\r\n'@"])
def test_a_here_string_holds_its_lines(text: str) -> None:
    start, end = here_string_bounds(text)
    assert text[start:end] == "ab"


def test_an_empty_here_string() -> None:
    text = "@'\n'@"
    start, end = here_string_bounds(text)
    assert text[start:end] == ""
