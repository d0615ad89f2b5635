"""The four rules of arithmetic and the remainder on two numbers, with the types and limits of .NET."""

import math
from collections.abc import Callable
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import Any

from umshell.values.number_conversion import decimal_of_number
from umshell.values.number_kinds import BIG, DECIMAL, DOUBLE, common_kind, integer_result, plain_number
from umshell.values.number_parsing import clip_decimal
from umshell.values.operator_errors import divided_by_zero, wrapped_clr_error

_EXACT = Context(prec=80, rounding=ROUND_HALF_EVEN)


def compute(sign: str, left: Any, right: Any, left_kind: int, right_kind: int) -> Any:
    """The result of `left sign right` for two values that are numbers."""
    left, right = plain_number(left), plain_number(right)
    left = 0 if left is None else left
    right = 0 if right is None else right
    kind = common_kind(left, right, left_kind, right_kind)
    if kind == DECIMAL:
        return _decimal(sign, left, right)
    if kind == DOUBLE:
        return _DOUBLES[sign](float(left), float(right))
    return _integers(sign, int(left), int(right), kind)


def _integers(sign: str, left: int, right: int, kind: int) -> Any:
    if sign == "+":
        return integer_result(left + right, kind)
    if sign == "-":
        return integer_result(left - right, kind)
    if sign == "*":
        return integer_result(left * right, kind)
    if right == 0:
        raise divided_by_zero()
    if sign == "/":
        return _divide_integers(left, right, kind)
    return integer_result(int(math.fmod(left, right)) if abs(left) < 1 << 53 else _remainder(left, right), kind)


def _remainder(left: int, right: int) -> int:
    rest = abs(left) % abs(right)
    return -rest if left < 0 else rest


def _divide_integers(left: int, right: int, kind: int) -> Any:
    quotient, rest = divmod(left, right)
    if rest == 0:
        return integer_result(quotient, kind)
    if kind == BIG:
        return integer_result(abs(left) // abs(right) * (1 if (left < 0) == (right < 0) else -1), kind)
    return left / right


def _divide_doubles(left: float, right: float) -> float:
    if right != 0:
        return left / right
    if left == 0 or left != left:
        return math.nan
    return math.copysign(math.inf, left) * math.copysign(1.0, right)


def _remainder_of_doubles(left: float, right: float) -> float:
    if right == 0 or math.isinf(left) or left != left or right != right:
        return math.nan
    return left if math.isinf(right) else math.fmod(left, right)


def _multiply_doubles(left: float, right: float) -> float:
    return left * right


_DOUBLES: dict[str, Callable[[float, float], float]] = {
    "+": float.__add__,
    "-": float.__sub__,
    "*": _multiply_doubles,
    "/": _divide_doubles,
    "%": _remainder_of_doubles,
}


def _decimal(sign: str, left: Any, right: Any) -> Decimal:
    first, second = decimal_of_number(left), decimal_of_number(right)
    if first is None or second is None:
        raise _too_large()
    result = _decimal_result(sign, first, second)
    clipped = clip_decimal(result)
    if clipped is None:
        raise _too_large()
    return clipped


def _decimal_result(sign: str, left: Decimal, right: Decimal) -> Decimal:
    if sign == "+":
        return _EXACT.add(left, right)
    if sign == "-":
        return _EXACT.subtract(left, right)
    if sign == "*":
        return _EXACT.multiply(left, right)
    if right == 0:
        raise divided_by_zero()
    if sign == "%":
        if abs(left) < abs(right):
            return left
        return _EXACT.remainder(left, right)
    return _quotient(left, right)


def _quotient(left: Decimal, right: Decimal) -> Decimal:
    result = _EXACT.divide(left, right)
    if result == 0:
        return Decimal(0)
    return _shortened(result)


def _shortened(number: Decimal) -> Decimal:
    """A quotient without the zeros that division left behind the point."""
    shortened = number.normalize(_EXACT)
    exponent = shortened.as_tuple().exponent
    return Decimal(int(shortened)) if isinstance(exponent, int) and exponent > 0 else shortened


def _too_large() -> Exception:
    return wrapped_clr_error("System.OverflowException", "Value was either too large or too small for a Decimal.")
