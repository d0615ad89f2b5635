"""The operators -is, -isnot and -as, and the range `..`."""

from typing import Any

from umshell.values.char import Char
from umshell.values.conversion import convert, to_string
from umshell.values.conversion_errors import ConversionError
from umshell.values.dotnet_type import DotNetType
from umshell.values.operator_errors import runtime_error, wrapped_clr_error
from umshell.values.psobject import PSCustomObject, PSObject, unwrap
from umshell.values.types import INT32, PSCUSTOMOBJECT, PSOBJECT, TYPE, find_type, type_of


def is_(left: Any, right: Any) -> bool:
    """`left -is right`."""
    return is_instance(left, _type_operand(right, "-is"))


def isnot(left: Any, right: Any) -> bool:
    """`left -isnot right`."""
    return not is_instance(left, _type_operand(right, "-isnot"))


def is_instance(value: Any, type_: DotNetType) -> bool:
    """Whether a value is of a type; `$null` is of none."""
    if type_ is PSOBJECT or type_ is PSCUSTOMOBJECT:
        return isinstance(value, (PSCustomObject, PSObject))
    value = unwrap(value)
    return value is not None and type_of(value).is_assignable_to(type_)


def _type_operand(value: Any, operator: str) -> DotNetType:
    value = unwrap(value)
    if isinstance(value, DotNetType):
        return value
    if value is None:
        raise runtime_error("IsOperatorRequiresType", "The right operand of '-is' must be a type.")
    name = to_string(value)
    found = find_type(name) if type(value) is str else None
    if found is None:
        message = f'Cannot convert the "{name}" value of type "{type_of(value).full_name}" to type "System.Type".'
        raise wrapped_clr_error("System.Management.Automation.PSInvalidCastException", message)
    return found


def as_(left: Any, right: Any) -> Any:
    """`left -as right`: `$null` where there is no conversion."""
    right = unwrap(right)
    if right is None:
        raise runtime_error("AsOperatorRequiresType", "The right operand of '-as' must be a type.")
    type_ = right if isinstance(right, DotNetType) else convert(right, TYPE)
    try:
        return convert(left, type_)
    except ConversionError:
        return None


def range_(left: Any, right: Any) -> list[Any]:
    """`left..right`: whole numbers, or characters, upwards or downwards."""
    if type(left) is int and type(right) is int:
        return list(range(left, right + 1)) if left <= right else list(range(left, right - 1, -1))
    left, right = unwrap(left), unwrap(right)
    if _is_letter(left) and _is_letter(right):
        return [Char(chr(code)) for code in range_(ord(left), ord(right))]
    return range_(int(convert(left, INT32)), int(convert(right, INT32)))


def _is_letter(value: Any) -> bool:
    return isinstance(value, str) and len(value) == 1 and not value.isdigit()
