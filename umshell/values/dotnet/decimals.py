"""What System.Decimal has beside its arithmetic: constructors, arithmetic under names, rounding."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from umshell.values import conversion, operators
from umshell.values.enums import EnumValue
from umshell.values.types import DECIMAL, find_type

_ARITHMETIC: dict[str, Callable[[Any, Any], Any]] = {
    "Add": operators.add,
    "Divide": operators.divide,
    "Multiply": operators.multiply,
    "Remainder": operators.remainder,
    "Subtract": operators.subtract,
}
_MODE = "System.MidpointRounding mode"


def _whole(name: str) -> Callable[[Decimal], Any]:
    """What System.Math does under the same name."""

    def make_whole(number: Decimal) -> Any:
        maths = find_type("System.Math")
        group = None if maths is None else maths.load().find_static_method(name)
        assert group is not None
        return next(each for each in group.overloads if "decimal" in each.text).function(number)

    return make_whole


def _round(number: Decimal, digits: int = 0, mode: EnumValue | None = None) -> Any:
    from umshell.values.dotnet.maths import round_number  # needed by few scripts

    return round_number(number, digits, mode)


@DECIMAL.constructor("decimal new(int value)", "decimal new(long value)", "decimal new(double value)")
def of_number(value: float) -> Any:
    return conversion.convert(value, DECIMAL)


for _name, _function in _ARITHMETIC.items():
    DECIMAL.static_method(_name, f"static decimal {_name}(decimal d1, decimal d2)")(_function)
for _name in ("Ceiling", "Floor", "Truncate"):
    DECIMAL.static_method(_name, f"static decimal {_name}(decimal d)")(_whole(_name))
DECIMAL.static_method("Round", "static decimal Round(decimal d)", "static decimal Round(decimal d, int decimals)")(
    _round
)
DECIMAL.static_method("Round", f"static decimal Round(decimal d, {_MODE})")(
    lambda number, mode: _round(number, 0, mode)
)
DECIMAL.static_method("Round", f"static decimal Round(decimal d, int decimals, {_MODE})")(_round)


@DECIMAL.static_method("Negate", "static decimal Negate(decimal d)")
def negate(number: Decimal) -> Decimal:
    return -number
