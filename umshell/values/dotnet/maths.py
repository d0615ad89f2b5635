"""System.Math."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from typing import Any

from umshell.values.dotnet.failures import argument, clr, out_of_range
from umshell.values.enums import EnumValue
from umshell.values.integers import BOUNDS
from umshell.values.reference import PSReference
from umshell.values.types import OBJECT, DotNetType

MATH = DotNetType.declare("System.Math", OBJECT, abstract=True)
MATH.static_property("PI", "double", math.pi)
MATH.static_property("E", "double", math.e)
MATH.static_property("Tau", "double", math.tau)

_SIGNED = ("sbyte", "int16", "int", "int64")
_INTEGERS = ("byte", "sbyte", "int16", "uint16", "int", "uint32", "int64", "uint64")
_REALS = ("float", "double", "decimal")
_ROUNDINGS = {0: ROUND_HALF_EVEN, 1: ROUND_HALF_UP, 2: ROUND_DOWN, 3: ROUND_FLOOR, 4: ROUND_CEILING}


def _for_types(name: str, types: tuple[str, ...], parameters: str, function: Callable[..., Any]) -> None:
    for type_ in types:
        MATH.static_method(name, f"static {type_} {name}({parameters.replace('T', type_)})")(function)


def _absolute(value: Any) -> Any:
    if type(value) in BOUNDS and value == BOUNDS[type(value)][0] and value < 0:
        raise clr("OverflowException", "Negating the minimum value of a twos complement number is invalid.")
    return type(value)(abs(value))


_for_types("Abs", (*_SIGNED, *_REALS), "T value", _absolute)
_for_types(
    "Max", (*_INTEGERS, *_REALS), "T val1, T val2", lambda left, right: _either_nan(left, right) or max(left, right)
)
_for_types(
    "Min", (*_INTEGERS, *_REALS), "T val1, T val2", lambda left, right: _either_nan(left, right) or min(left, right)
)


def _either_nan(left: Any, right: Any) -> Any:
    return next((value for value in (left, right) if value != value), None)


def _clamp(value: Any, low: Any, high: Any) -> Any:
    if low > high:
        raise argument(f"'{low}' cannot be greater than {high}.")
    return min(max(value, low), high)


_for_types("Clamp", (*_INTEGERS, *_REALS), "T value, T min, T max", _clamp)


def _sign(value: Any) -> int:
    if value != value:
        raise clr("ArithmeticException", "Function does not accept floating point Not-a-Number values.")
    return int(value > 0) - int(value < 0)


for _type in (*_SIGNED, *_REALS):
    MATH.static_method("Sign", f"static int Sign({_type} value)")(_sign)


# Rounding


def _whole(value: Any, rounding: str) -> Any:
    if isinstance(value, Decimal):
        return value.quantize(Decimal(1), rounding) if value.as_tuple().exponent < 0 else value  # type: ignore[operator]
    if not math.isfinite(value):
        return value
    rounded = float(Decimal(value).to_integral_value(rounding))
    return math.copysign(0.0, value) if rounded == 0 else rounded


def _declare_whole(name: str, rounding: str, parameter: str) -> None:
    for type_ in ("decimal", "double"):
        MATH.static_method(name, f"static {type_} {name}({type_} {parameter})")(lambda value: _whole(value, rounding))


_declare_whole("Ceiling", ROUND_CEILING, "d")
_declare_whole("Floor", ROUND_FLOOR, "d")
_declare_whole("Truncate", ROUND_DOWN, "d")


def round_number(value: Any, digits: int = 0, mode: EnumValue | None = None) -> Any:
    """Math.Round: halves go to the even neighbour unless a mode says otherwise."""
    rounding = _ROUNDINGS[0 if mode is None else mode.value]
    is_decimal = isinstance(value, Decimal)
    if not 0 <= digits <= (28 if is_decimal else 15):
        limit = (
            "Decimal can only round to between 0 and 28 digits of precision."
            if is_decimal
            else "Rounding digits must be between 0 and 15, inclusive."
        )
        raise out_of_range(limit, "decimals" if is_decimal else "digits")
    if is_decimal:
        places = -value.as_tuple().exponent
        return value.quantize(Decimal(1).scaleb(-digits), rounding) if places > digits else value
    if not math.isfinite(value) or abs(value) >= 1e16:
        return value
    power = 10.0**digits
    return math.copysign(abs(_whole(value * power, rounding) / power), value)


for _type in ("double", "decimal"):
    _mode = "System.MidpointRounding mode"
    MATH.static_method("Round", f"static {_type} Round({_type} d)", f"static {_type} Round({_type} d, int decimals)")(
        round_number
    )
    MATH.static_method("Round", f"static {_type} Round({_type} d, {_mode})")(
        lambda value, mode: round_number(value, 0, mode)
    )
    MATH.static_method("Round", f"static {_type} Round({_type} d, int decimals, {_mode})")(round_number)


# Powers, logarithms, angles


def _real(function: Callable[..., float]) -> Callable[..., float]:
    """A function that gives NaN or infinity where Python's raises."""

    def compute(*arguments: float) -> float:
        try:
            return float(function(*arguments))
        except ValueError:
            return math.nan
        except OverflowError:
            return math.inf

    return compute


def _logarithm(function: Callable[[float], float]) -> Callable[[float], float]:
    return _real(lambda d: -math.inf if d == 0 else function(d))


def _power(base: float, exponent: float) -> float:
    try:
        return math.pow(base, exponent)
    except ValueError:
        return math.inf if base == 0 else math.nan
    except OverflowError:
        return -math.inf if base < 0 and exponent % 2 == 1 else math.inf


_FUNCTIONS: dict[str, tuple[str, Callable[..., float]]] = {
    "Sqrt": ("double d", _real(math.sqrt)),
    "Cbrt": ("double d", _real(lambda d: math.copysign(abs(d) ** (1 / 3), d))),
    "Exp": ("double d", _real(math.exp)),
    "Log10": ("double d", _logarithm(math.log10)),
    "Log2": ("double x", _logarithm(math.log2)),
    "Pow": ("double x, double y", _power),
    "Sin": ("double a", _real(math.sin)),
    "Cos": ("double d", _real(math.cos)),
    "Tan": ("double a", _real(math.tan)),
    "Asin": ("double d", _real(math.asin)),
    "Acos": ("double d", _real(math.acos)),
    "Atan": ("double d", _real(math.atan)),
    "Atan2": ("double y, double x", _real(math.atan2)),
    "Sinh": ("double value", _real(math.sinh)),
    "Cosh": ("double value", _real(math.cosh)),
    "Tanh": ("double value", _real(math.tanh)),
    "IEEERemainder": ("double x, double y", _real(math.remainder)),
}
for _name, (_parameters, _function) in _FUNCTIONS.items():
    MATH.static_method(_name, f"static double {_name}({_parameters})")(_function)


@MATH.static_method("Log", "static double Log(double d)", "static double Log(double a, double newBase)")
def logarithm(number: float, base: float | None = None) -> float:
    natural = _logarithm(math.log)
    if base is None:
        return natural(number)
    if base == 1 or base != base or number != number:
        return math.nan
    exact = {2.0: math.log2, 10.0: math.log10}.get(base)
    return _logarithm(exact)(number) if exact else natural(number) / natural(base)


def _div_rem(left: int, right: int, rest: PSReference) -> int:
    if right == 0:
        raise clr("DivideByZeroException", "Attempted to divide by zero.")
    quotient = abs(left) // abs(right)
    quotient = quotient if (left < 0) == (right < 0) else -quotient
    rest.Value = type(left)(left - quotient * right)
    return type(left)(quotient)


MATH.static_method("DivRem", "static int DivRem(int a, int b, [ref] int result)")(_div_rem)
MATH.static_method("DivRem", "static int64 DivRem(int64 a, int64 b, [ref] int64 result)")(_div_rem)


@MATH.static_method("BigMul", "static int64 BigMul(int a, int b)")
def big_multiply(left: int, right: int) -> int:
    return left * right


MATH.known_missing(
    "::Acosh()", "::Asinh()", "::Atanh()", "::BitDecrement()", "::BitIncrement()", "::CopySign()",
    "::FusedMultiplyAdd()", "::ILogB()", "::MaxMagnitude()", "::MinMagnitude()", "::ReciprocalEstimate()",
    "::ReciprocalSqrtEstimate()", "::ScaleB()", "::SinCos()",
)  # fmt: skip
