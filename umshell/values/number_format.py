"""Numbers as text in .NET's standard formats: N2, D5, X4, P0, E3 and their kin."""

import re
from collections.abc import Callable
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from umshell.errors import ClrException
from umshell.values.custom_number_format import custom_format
from umshell.values.integers import BOUNDS, BigInteger
from umshell.values.number_text import (
    decimal_text,
    double_to_string,
    is_negative,
    scientific,
    special_text,
)

if TYPE_CHECKING:
    from umshell.values.culture import Culture

_STANDARD = re.compile(r"[A-Za-z][0-9]{0,9}")
_DEFAULT_DECIMALS = 2


@cache
def _usual_culture() -> "Culture":
    from umshell.values.culture import EN_US  # the tables of all cultures: most scripts format nothing

    return EN_US


def bad_specifier() -> ClrException:
    return ClrException("System.FormatException", "Format specifier was invalid.")


def format_number(value: Any, format: str, culture: "Culture | None" = None) -> str:
    """What value.ToString(format) gives."""
    culture = culture or _usual_culture()
    if isinstance(value, float) and (special := special_text(value)) is not None:
        return special
    if not format:
        return general_text(value)
    if _STANDARD.fullmatch(format):
        return _standard(value, format[0], int(format[1:]) if len(format) > 1 else None, culture)
    return custom_format(value, format, culture.numbers)


@lru_cache(256)
def integer_writer(format: str) -> Callable[[int], str] | None:
    """A short way to write an Int32 in a common format of the culture en-US; None for other formats."""
    if not _STANDARD.fullmatch(format) or (len(format) > 1 and int(format[1:]) > 99):
        return None
    width = int(format[1:] or 0)
    if format[0] in "dD":
        return lambda number: str(number).rjust(width, "0") if number >= 0 else f"-{str(-number).rjust(width, '0')}"
    if format[0] in "nN":
        spec = f",.{width if len(format) > 1 else _DEFAULT_DECIMALS}f"
        return lambda number: number.__format__(spec)
    return None


def general_text(value: Any) -> str:
    """ToString() without a format."""
    if isinstance(value, float):
        return double_to_string(value)
    return decimal_text(value) if isinstance(value, Decimal) else str(int(value))


def _standard(value: Any, letter: str, precision: int | None, culture: "Culture") -> str:
    kind = letter.upper()
    if kind in "FNCP":
        return _fixed_point(value, kind, precision, culture)
    if kind == "G":
        return _general(value, precision or 0, "E" if letter == "G" else "e")
    if kind == "E":
        return _exponent(value, 6 if precision is None else precision, letter)
    if kind == "R":
        return general_text(value)
    if isinstance(value, int) and kind in "DXB":
        return _integer(value, letter, precision or 0)
    raise bad_specifier()


def exact(value: Any) -> Decimal:
    """The number with every digit that it has."""
    return value if isinstance(value, Decimal) else Decimal(value if isinstance(value, float) else int(value))


def _rounding(value: Any) -> str:
    """Halves of a Double go to the even digit, those of other numbers away from zero."""
    return ROUND_HALF_EVEN if isinstance(value, float) else ROUND_HALF_UP


def _fixed_point(value: Any, kind: str, precision: int | None, culture: "Culture") -> str:
    signs = culture.numbers
    decimals = _DEFAULT_DECIMALS if precision is None else precision
    number = exact(value) * 100 if kind == "P" else exact(value)
    rounded = number.quantize(Decimal(1).scaleb(-decimals), context=Context(prec=1200, rounding=_rounding(value)))
    negative = (rounded != 0 and rounded < 0) or (rounded == 0 and isinstance(value, float) and is_negative(value))
    whole, _, fraction = format(abs(rounded), "f").partition(".")
    if kind != "F":
        whole = _grouped(whole, signs.currency_group if kind == "C" else signs.group)
    point = signs.currency_decimal if kind == "C" else signs.decimal
    text = whole + (point + fraction if fraction else "")
    if kind == "C":
        text = signs.currency + text
        return f"({text})" if negative else text
    if kind == "P":
        text = f"{text} {signs.percent}"
    return signs.negative + text if negative else text


def _grouped(digits: str, separator: str) -> str:
    head = len(digits) % 3
    parts = [digits[:head]] if head else []
    parts += [digits[place : place + 3] for place in range(head, len(digits), 3)]
    return separator.join(parts)


def _significant(value: Any, count: int) -> tuple[str, int]:
    """The digits of a number rounded to so many, and the place of the point before them."""
    number = abs(exact(value))
    if number == 0:
        return "0", 1
    rounded = Context(prec=count, rounding=_rounding(value)).plus(number)
    digits = "".join(map(str, rounded.as_tuple().digits))
    exponent = rounded.as_tuple().exponent
    assert isinstance(exponent, int)
    return digits, len(digits) + exponent


def _general(value: Any, precision: int, letter: str) -> str:
    if precision == 0:
        text = general_text(value)
        return text if letter == "E" else text.replace("E", "e")
    digits, place = _significant(value, precision)
    digits = digits.rstrip("0") or "0"
    sign = "-" if (is_negative(value) if isinstance(value, float) else value < 0) else ""
    if place > precision or place < -3:
        return sign + scientific(digits, place, 2, letter)
    if place <= 0:
        return f"{sign}0.{'0' * -place}{digits}"
    return sign + (digits.ljust(place, "0") if len(digits) <= place else f"{digits[:place]}.{digits[place:]}")


def _exponent(value: Any, decimals: int, letter: str) -> str:
    digits, place = _significant(value, decimals + 1)
    digits = digits.ljust(decimals + 1, "0")
    sign = "-" if (is_negative(value) if isinstance(value, float) else value < 0) else ""
    return sign + scientific(digits, place, 3, letter)


def _integer(value: int, letter: str, precision: int) -> str:
    if letter in "dD":
        return ("-" if value < 0 else "") + str(abs(int(value))).rjust(precision, "0")
    number = int(value)
    if number < 0:
        number += 1 << _bits(value)
    text = format(number, {"X": "X", "x": "x"}.get(letter, "b"))
    return text.rjust(precision, "0")


def _bits(value: int) -> int:
    if type(value) is BigInteger:
        return (value.bit_length() // 8 + 1) * 8
    low, high = BOUNDS[type(value)]
    return (high - low).bit_length()
