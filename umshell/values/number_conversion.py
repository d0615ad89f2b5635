"""Conversions to numbers, characters and Booleans."""

import math
from collections.abc import Callable
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any

from umshell.values.char import Char
from umshell.values.conversion_errors import (
    bad_number_text,
    no_conversion,
    not_convertible,
    out_of_range,
    with_cause,
)
from umshell.values.dates import DateTime
from umshell.values.dotnet_type import BY_CLASS, DotNetType
from umshell.values.enums import EnumValue
from umshell.values.integers import BOUNDS, BigInteger, Single
from umshell.values.number_parsing import (
    clip_decimal,
    parse_converter_integer,
    parse_decimal,
    parse_double,
    scan_number,
)
from umshell.values.number_text import as_single
from umshell.values.psobject import AutomationNull, PSObject
from umshell.values.types import (
    BIG_INTEGER,
    CHAR,
    DECIMAL,
    DOUBLE,
    SINGLE,
)

Converter = Callable[[Any], Any]
_INTEGER_TEXT = "InvalidCastFromStringToInteger"
_REAL_TEXT = "InvalidCastFromStringToDoubleOrSingle"
_DECIMAL_TEXT = "InvalidCastFromStringToDecimal"


def number_of(value: Any, type_: DotNetType) -> Any:
    """The value as some number that Python computes with; text is left to the callers. Errors name the type."""
    cls = type(value)
    if cls is int or cls is float or isinstance(value, (int, float, Decimal)):
        return value
    if value is None or cls is AutomationNull:
        return 0
    if cls is Char:
        return ord(value)
    if isinstance(value, EnumValue):
        return value.value
    if isinstance(value, DateTime):
        raise not_convertible(value, type_)
    raise no_conversion(value, type_)


def text_number(text: str) -> Any:
    """The number in a text that is cast to a type of numbers; None if there is none."""
    if not text.strip():
        return 0
    found = scan_number(text)
    return parse_double(text) if found is None else found


def round_half_even(number: Any) -> int:
    """A fraction as the nearest integer, a half to the even one."""
    if isinstance(number, Decimal):
        return int(number.to_integral_value(ROUND_HALF_EVEN))
    rounded: int = round(number)
    return rounded


def signed_hexadecimal(text: str, span: int, number: int) -> int:
    """Hexadecimal digits that fill a signed type are the bits of a negative number."""
    return number - span if "x" in text.lower() and 0 < number < span else number


def integer_converter(cls: type[int], type_: DotNetType) -> Converter:
    """The conversion to one type of integers."""
    low, high = BOUNDS[cls]

    def of_text(text: str) -> int:
        number = text_number(text)
        if number is None or not math.isfinite(number):
            number = parse_converter_integer(text)
        if number is None:
            raise bad_number_text(_INTEGER_TEXT, text, type_)
        rounded = round_half_even(number)
        if not low <= rounded <= high:
            rounded = signed_hexadecimal(text, high - low + 1, rounded)
        if not low <= rounded <= high:
            raise bad_number_text(_INTEGER_TEXT, text, type_, overflow=True)
        return cls(rounded)

    def convert(value: Any) -> int:
        source = type(value)
        if source is cls:
            return value  # type: ignore[no-any-return]
        if source is str:
            return of_text(value)
        if source is PSObject:
            return convert(value.base)
        number = number_of(value, type_)
        if not isinstance(number, int):
            number = round_half_even(number) if math.isfinite(number) else high + 1
        if low <= number <= high:
            return cls(number)
        raise out_of_range(value, type_)

    return convert


def to_big_integer(value: Any) -> BigInteger:
    if type(value) is PSObject:
        value = value.base
    if type(value) is str:
        found = text_number(value)
        if found is None:
            raise bad_number_text(_INTEGER_TEXT, value, BIG_INTEGER)
        return BigInteger(int(found))
    number = number_of(value, BIG_INTEGER)
    if not math.isfinite(number):
        raise out_of_range(value, BIG_INTEGER)
    return BigInteger(int(number))


def to_double(value: Any) -> float:
    cls = type(value)
    if cls is float:
        return value  # type: ignore[no-any-return]
    if cls is str:
        number = text_number(value)
        if number is None:
            raise bad_number_text(_REAL_TEXT, value, DOUBLE)
        return float(number)
    return to_double(value.base) if cls is PSObject else float(number_of(value, DOUBLE))


def to_single(value: Any) -> Single:
    cls = type(value)
    if cls is Single:
        return value  # type: ignore[no-any-return]
    if cls is str:
        number = text_number(value)
        if number is None:
            raise bad_number_text(_REAL_TEXT, value, SINGLE)
        return as_single(float(number))
    return to_single(value.base) if cls is PSObject else as_single(float(number_of(value, SINGLE)))


def to_decimal(value: Any) -> Decimal:
    cls = type(value)
    if cls is Decimal:
        return value  # type: ignore[no-any-return]
    if cls is str:
        return _decimal_of_text(value)
    if cls is PSObject:
        return to_decimal(value.base)
    found = decimal_of_number(number_of(value, DECIMAL))
    if found is None:
        raise out_of_range(value, DECIMAL)
    return found


def decimal_of_number(number: Any) -> Decimal | None:
    """A number as a Decimal: of a Double 15 digits count, of a Single 7; None when it is too large."""
    if isinstance(number, Decimal):
        return number
    if not isinstance(number, float):
        return clip_decimal(Decimal(int(number)))
    if not math.isfinite(number):
        return None
    found = clip_decimal(Decimal(f"{number:.7g}" if type(number) is Single else f"{number:.15g}"))
    return None if found is None else _without_zeros(found)


def _without_zeros(number: Decimal) -> Decimal:
    stripped = number.normalize()
    exponent = stripped.as_tuple().exponent
    return stripped.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else stripped


def _decimal_of_text(text: str) -> Decimal:
    if not text.strip():
        return Decimal(0)
    number = scan_number(text)  # first as a literal: 1.50 is a Double, which keeps 15 digits and no zeros
    found = None if number is None else decimal_of_number(number)
    if found is None:
        found = parse_decimal(text)
    if found is None:
        raise bad_number_text(_DECIMAL_TEXT, text, DECIMAL)
    return found


def to_char(value: Any) -> Char:
    cls = type(value)
    if cls is Char:
        return value  # type: ignore[no-any-return]
    if cls is PSObject:
        return to_char(value.base)
    if cls is str:
        return _char_of_text(value)
    if cls is bool or isinstance(value, (float, Decimal)):
        raise not_convertible(value, CHAR)
    number = number_of(value, CHAR)
    if not 0 <= number <= 0xFFFF:
        raise out_of_range(value, CHAR)
    return Char(chr(number))


def _char_of_text(text: str) -> Char:
    if len(text) == 1 and ord(text) <= 0xFFFF:
        return Char(text)
    message = "String must be exactly one character long."
    raise with_cause("InvalidCastParseTargetInvocation", text, CHAR, message)


NUMBER_CONVERTERS: dict[DotNetType, Converter] = {
    **{BY_CLASS[cls]: integer_converter(cls, BY_CLASS[cls]) for cls in BOUNDS},
    DOUBLE: to_double,
    SINGLE: to_single,
    DECIMAL: to_decimal,
    CHAR: to_char,
    BIG_INTEGER: to_big_integer,
}
