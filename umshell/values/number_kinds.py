"""Operands as numbers: which type a computation has, and how its result becomes a value of .NET."""

from decimal import Decimal
from typing import Any

from umshell.values.char import Char
from umshell.values.enums import EnumValue
from umshell.values.integers import (
    INT32_MAX,
    INT32_MIN,
    INT64_MAX,
    INT64_MIN,
    UINT32_MAX,
    UINT64_MAX,
    BigInteger,
    Byte,
    Int16,
    Int64,
    SByte,
    Single,
    UInt16,
    UInt32,
    UInt64,
)

INT, UINT, LONG, ULONG, DOUBLE, DECIMAL, BIG = range(7)

KINDS: dict[type, int] = {
    bool: INT,
    Char: INT,
    Byte: INT,
    SByte: INT,
    Int16: INT,
    UInt16: INT,
    int: INT,
    UInt32: UINT,
    Int64: LONG,
    UInt64: ULONG,
    Single: DOUBLE,
    float: DOUBLE,
    Decimal: DECIMAL,
    BigInteger: BIG,
}


def plain_number(value: Any) -> Any:
    """The Python number in a value of a number type, an enumeration, a character or a Boolean."""
    if type(value) is Char:
        return ord(value)
    if isinstance(value, EnumValue):
        return value.value
    return value


def kind_of(value: Any) -> int | None:
    """The kind of a number; None where the value is none."""
    if value is None:
        return INT
    found = KINDS.get(type(value))
    if found is None and isinstance(value, EnumValue):
        return LONG if value.enum_type.underlying == "long" else INT
    return found


def common_kind(left: Any, right: Any, left_kind: int, right_kind: int) -> int:
    """The kind in which two numbers meet; a negative one among unsigned ones moves them to a signed kind."""
    kind = max(left_kind, right_kind)
    if kind == UINT and (left < 0 or right < 0):
        return LONG
    if kind == ULONG and (left < 0 or right < 0):
        return DOUBLE
    return kind


def integer_result(number: int, kind: int) -> Any:
    """An integer result as a value of the kind; one that is too large becomes a Double."""
    if kind == INT:
        return number if INT32_MIN <= number <= INT32_MAX else float(number)
    if kind == LONG:
        return Int64(number) if INT64_MIN <= number <= INT64_MAX else float(number)
    if kind == UINT:
        return UInt32(number) if 0 <= number <= UINT32_MAX else float(number)
    if kind == ULONG:
        return UInt64(number) if 0 <= number <= UINT64_MAX else float(number)
    return BigInteger(number)
