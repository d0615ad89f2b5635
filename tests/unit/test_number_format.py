"""Numbers as text: ToString, standard and custom formats, composite formats."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umshell.errors import ClrException
from umshell.values.composite_format import composite_format
from umshell.values.integers import Byte, Int64, Single
from umshell.values.number_format import format_number
from umshell.values.number_parsing import scan_number
from umshell.values.number_text import double_text, double_to_string


@pytest.mark.parametrize(
    ("value", "format", "expected"),
    [
        (1234.5, "N2", "1,234.50"),
        (0.125, "N", "0.12"),
        (Decimal("0.125"), "N", "0.13"),
        (-1234.5, "N0", "-1,234"),
        (5, "D3", "005"),
        (-5, "d5", "-00005"),
        (255, "X4", "00FF"),
        (255, "x", "ff"),
        (-1, "X", "FFFFFFFF"),
        (Byte(200), "x4", "00c8"),
        (Int64(-1), "X", "FFFFFFFFFFFFFFFF"),
        (-1, "C", "($1.00)"),
        (1, "c0", "$1"),
        (7, "P0", "700 %"),
        (12345, "E2", "1.23E+004"),
        (12345, "e2", "1.23e+004"),
        (1e10, "G3", "1E+10"),
        (123.456, "G", "123.456"),
        (Single(1.1), "G", "1.1"),
        (1e-7, "F3", "0.000"),
        (0.1 + 0.2, "R", "0.30000000000000004"),
    ],
)
def test_standard_formats(value: Any, format: str, expected: str) -> None:
    assert format_number(value, format) == expected


@pytest.mark.parametrize(
    ("value", "format", "expected"),
    [
        (5, "000", "005"),
        (1234567, "#,##0", "1,234,567"),
        (1234.5, "0.00", "1234.50"),
        (0.5, "0%", "50%"),
        (0, "##.#", ""),
        (12345, "0,", "12"),
        (-5, "+0;-0;zero", "-5"),
        (0, "+0;-0;zero", "zero"),
        (4755123456, "+## ### #####", "+47 551 23456"),
        (7, '"n"0', "n7"),
        (5, "\\#0", "#5"),
        (1500, "0.0e+0", "1.5e+3"),
        (12, "00-00", "00-12"),
        (5, "d' days'", "d days"),
        (0.125, "0.00", "0.13"),
    ],
)
def test_custom_formats(value: Any, format: str, expected: str) -> None:
    assert format_number(value, format) == expected


@pytest.mark.parametrize("format", ["D", "X", "Y", "K5"])
def test_formats_that_a_double_lacks(format: str) -> None:
    with pytest.raises(ClrException):
        format_number(1.5, format)


@pytest.mark.parametrize(
    ("format", "arguments", "expected"),
    [
        ("{0} {1}", [1, "a"], "1 a"),
        ("[{0,5}][{0,-5}]", ["ab"], "[   ab][ab   ]"),
        ("{0,8:N1}|", [1234.5], " 1,234.5|"),
        ("{{{0}}}", [1], "{1}"),
        ("{1}{0}{1}", [1, 2], "212"),
        ("{0}", [None], ""),
        ("{0:N2}", ["abc"], "abc"),
        ("{0}", [True], "True"),
    ],
)
def test_composite_formats(format: str, arguments: list[Any], expected: str) -> None:
    assert composite_format(format, arguments) == expected


@pytest.mark.parametrize("format", ["{", "}", "{0", "{a}", "{1}", "{0,}", "{0:N2"])
def test_malformed_formats(format: str) -> None:
    with pytest.raises(ClrException):
        composite_format(format, [1])


@pytest.mark.parametrize(
    ("number", "text", "written"),
    [
        (0.1 + 0.2, "0.3", "0.30000000000000004"),
        (1e15, "1E+15", "1000000000000000"),
        (1e20, "1E+20", "1E+20"),
        (1e-5, "1E-05", "1E-05"),
        (0.0001, "0.0001", "0.0001"),
        (-0.0, "-0", "-0"),
        (float("nan"), "NaN", "NaN"),
        (float("-inf"), "-Infinity", "-Infinity"),
    ],
)
def test_doubles_as_text(number: float, text: str, written: str) -> None:
    assert double_text(number) == text
    assert double_to_string(number) == written


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_written_double_reads_back(number: float) -> None:
    assert float(double_to_string(number)) == number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1", 1),
        ("0x1F", 31),
        ("0xFFFFFFFF", -1),
        ("0xFFFFFFFFL", 4294967295),
        ("1kb", 1024),
        ("1.5KB", 1536.0),
        ("2147483648", 2147483648),
        ("1d", Decimal(1)),
        ("1.50d", Decimal("1.50")),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("5.", 5.0),
        ("0b101", 5),
        ("", None),
        ("1 kb", None),
        ("0xG", None),
        ("--1", None),
        ("1e", None),
    ],
)
def test_numbers_in_text(text: str, expected: Any) -> None:
    found = scan_number(text)
    assert found == expected
    assert (found is None) == (expected is None)
