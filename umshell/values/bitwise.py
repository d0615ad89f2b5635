"""The operators on bits, and the logical ones."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from umshell.values.arithmetic import call_operator, call_unary, text_operand
from umshell.values.conversion import convert, to_bool
from umshell.values.conversion_errors import ConversionError
from umshell.values.dates import DateTime
from umshell.values.enums import EnumValue
from umshell.values.integers import INT32_MAX, INT32_MIN, INT64_MAX, INT64_MIN, UINT64_MAX, Int64, UInt64
from umshell.values.number_kinds import DECIMAL, DOUBLE, INT, LONG, ULONG, integer_result, kind_of, plain_number
from umshell.values.operator_errors import clr_error
from umshell.values.psobject import unwrap
from umshell.values.types import INT32, INT64, UINT64

Bits = Callable[[int, int], int]


def band(left: Any, right: Any) -> Any:
    """`left -band right`."""
    if type(left) is int and type(right) is int:
        return left & right
    return _bits("-band", "op_BitwiseAnd", left, right, int.__and__)


def bor(left: Any, right: Any) -> Any:
    """`left -bor right`."""
    if type(left) is int and type(right) is int:
        return left | right
    return _bits("-bor", "op_BitwiseOr", left, right, int.__or__)


def bxor(left: Any, right: Any) -> Any:
    """`left -bxor right`."""
    if type(left) is int and type(right) is int:
        return left ^ right
    return _bits("-bxor", "op_ExclusiveOr", left, right, int.__xor__)


def _bits(sign: str, method: str, left: Any, right: Any, operation: Bits) -> Any:
    left, right = unwrap(left), unwrap(right)
    left, right = _operand(left, right), _operand(right, left)
    left_kind, right_kind = kind_of(left), kind_of(right)
    if left_kind is None or right_kind is None:
        other = right if right_kind is None else left
        if (DOUBLE in (left_kind, right_kind) or DECIMAL in (left_kind, right_kind)) and not isinstance(
            other, DateTime
        ):
            raise clr_error("System.NullReferenceException", "Object reference not set to an instance of an object.")
        return call_operator(method, sign, left, right)
    result = _of_integers(left, right, left_kind, right_kind, operation)
    if isinstance(left, EnumValue) and right_kind in (INT, LONG):
        return left.enum_type(int(result))
    return result


def _operand(value: Any, other: Any) -> Any:
    if type(value) is not str:
        return value
    return text_operand(value, 0 if isinstance(other, str) or kind_of(other) is None else other)


def _of_integers(left: Any, right: Any, left_kind: int, right_kind: int, operation: Bits) -> Any:
    kind = max(left_kind, right_kind)
    first, second = _integer(left), _integer(right)
    if kind in (DOUBLE, DECIMAL):
        kind = LONG if first < 0 or second < 0 else ULONG
    if kind == ULONG:
        number = operation(first & UINT64_MAX, second & UINT64_MAX)
        return UInt64(number)
    return integer_result(operation(first, second), kind)


def _integer(value: Any) -> int:
    number = plain_number(value)
    if number is None:
        return 0
    if isinstance(number, (float, Decimal)):
        return int(convert(number, UINT64 if number > INT64_MAX else INT64))
    return int(number)


def bnot(value: Any) -> Any:
    """`-bnot value`."""
    if type(value) is int:
        return ~value
    value = unwrap(value)
    if type(value) is str:
        value = text_operand(value, 0)
    if isinstance(value, EnumValue):
        return value.enum_type(~value.value)
    kind = kind_of(value)
    if kind is None:
        return call_unary("op_OnesComplement", "-bnot", value)
    if kind == DOUBLE or isinstance(value, Decimal):
        return _complement_of_fraction(value)
    number = _integer(value)
    if kind == INT:
        return ~number
    return integer_result(~number & UINT64_MAX if kind == ULONG else _complement(number, kind), kind)


def _complement(number: int, kind: int) -> int:
    return ~number if kind == LONG else ~number & 0xFFFFFFFF if kind == 1 else ~number


def _complement_of_fraction(value: Any) -> Any:
    for type_ in (INT32, INT64):
        try:
            return type(convert(0, type_))(~convert(value, type_))
        except ConversionError:
            continue
    return UInt64(~int(convert(value, UINT64)) & UINT64_MAX)


def shl(left: Any, right: Any) -> Any:
    """`left -shl right`."""
    return _shift("-shl", "op_LeftShift", left, right, int.__lshift__)


def shr(left: Any, right: Any) -> Any:
    """`left -shr right`."""
    return _shift("-shr", "op_RightShift", left, right, int.__rshift__)


def _shift(sign: str, method: str, left: Any, right: Any, operation: Bits) -> Any:
    left, right = unwrap(left), unwrap(right)
    if type(left) is str:
        left = text_operand(left, 0)
    kind = kind_of(left)
    if kind is None:
        return call_operator(method, sign, left, right)
    number = _integer(left)
    if kind >= DOUBLE:
        number, kind = (number, INT) if INT32_MIN <= number <= INT32_MAX else (number, LONG)
    bits = 32 if kind < LONG else 64
    shifted = operation(number, int(convert(right, INT32)) & (bits - 1))
    return _cut(shifted, kind, bits)


def _cut(number: int, kind: int, bits: int) -> Any:
    number &= (1 << bits) - 1
    if kind in (INT, LONG) and number >> (bits - 1):
        number -= 1 << bits
    if kind == LONG:
        return Int64(number) if INT64_MIN <= number <= INT64_MAX else float(number)
    return integer_result(number, kind)


def not_(value: Any) -> bool:
    """`-not value`."""
    return not to_bool(value)


def xor(left: Any, right: Any) -> bool:
    """`left -xor right`."""
    return to_bool(left) != to_bool(right)
