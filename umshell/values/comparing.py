"""Equality and order of two single values; the right one is converted to the type of the left one."""

from decimal import Decimal
from typing import Any

from umshell.errors import ClrException, PSError
from umshell.values.arithmetic import text_operand
from umshell.values.char import Char
from umshell.values.comparison import compare_text, equal_text
from umshell.values.conversion import convert, to_bool, to_string
from umshell.values.conversion_errors import ConversionError
from umshell.values.dotnet_type import DotNetType
from umshell.values.enums import EnumValue
from umshell.values.number_conversion import decimal_of_number
from umshell.values.number_kinds import DECIMAL, KINDS, kind_of, plain_number
from umshell.values.object_conversion import is_table
from umshell.values.operator_errors import no_coercion, runtime_error
from umshell.values.psobject import AutomationNull, PSCustomObject, PSObject, unwrap
from umshell.values.types import type_of


def equal(left: Any, right: Any, ignore_case: bool = True) -> bool:
    """`left -eq right` for a left operand that is no collection."""
    cls = type(left)
    if cls is str:
        return _equals_text(left, right, ignore_case)
    if cls is int and type(right) is int:
        return bool(left == right)
    if cls is PSObject or cls is AutomationNull or type(right) in (PSObject, AutomationNull):
        return equal(unwrap(left), unwrap(right), ignore_case)
    if left is None or right is None:
        return left is right
    return (left is right and cls is not float) or _equals(left, right, ignore_case)


def _equals_text(left: str, right: Any, ignore_case: bool) -> bool:
    if type(right) is str:
        return left == right or equal_text(left, right, ignore_case)
    if right is None or type(right) is AutomationNull:
        return False
    return equal_text(left, to_string(right), ignore_case)


def _equals(left: Any, right: Any, ignore_case: bool) -> bool:
    if type(left) is bool:
        return left == to_bool(right)
    if _numeric(left):
        return _equals_number(left, right)
    if type(left) is Char:
        return _equals_char(left, right, ignore_case)
    if type(left) in (PSCustomObject, DotNetType) or isinstance(left, list) or is_table(left):
        return False
    if type(right) is type(left):
        return bool(left == right)
    try:
        converted = convert(right, type_of(left))
    except PSError:
        return False
    return converted is not None and bool(left == converted)


def _numeric(value: Any) -> bool:
    cls = type(value)
    return (cls in KINDS and cls is not Char and cls is not bool) or isinstance(value, EnumValue)


def _equals_number(left: Any, right: Any) -> bool:
    number = _right_number(left, right)
    if number is None:
        return False
    if isinstance(left, EnumValue) and kind_of(number) == DECIMAL:
        raise no_coercion(left, right)
    return _compare_numbers(plain_number(left), plain_number(number)) == 0


def _right_number(left: Any, right: Any) -> Any:
    """The right operand as a number; None where it is none."""
    if type(right) in KINDS or isinstance(right, EnumValue):
        return right
    try:
        return text_operand(right, left) if type(right) is str else convert(right, type_of(left))
    except PSError:
        return None


def _equals_char(left: Char, right: Any, ignore_case: bool) -> bool:
    try:
        other = str(convert(right, type_of(left)))
    except PSError:
        return False
    return str(left) == other or (ignore_case and left.lower() == other.lower())


def _compare_numbers(left: Any, right: Any) -> int | None:
    """The order of two numbers; None where one is not a number."""
    if isinstance(left, Decimal) != isinstance(right, Decimal):
        left, right = _as_decimals(left, right)
    if left != left or right != right:
        return None
    return bool(left > right) - bool(left < right)


def _as_decimals(left: Any, right: Any) -> tuple[Any, Any]:
    first, second = decimal_of_number(left), decimal_of_number(right)
    if first is None or second is None:
        return float(left), float(right)
    return first, second


# Order


def compare(left: Any, right: Any, ignore_case: bool = True) -> int | None:
    """The order of two values: below zero, zero, above; None where they have none (NaN)."""
    if type(left) is int and type(right) is int:
        return bool(left > right) - bool(left < right)
    left, right = unwrap(left), unwrap(right)
    if type(left) is str:
        return 1 if right is None else compare_text(left, to_string(right), ignore_case)
    if isinstance(left, EnumValue) or isinstance(right, EnumValue):
        _refuse_enum(left, right)
    if left is None:
        return 0 if right is None else -_against_null(right)
    if right is None:
        return _against_null(left)
    return _compare(left, right, ignore_case)


def _refuse_enum(left: Any, right: Any) -> None:
    other = right if isinstance(left, EnumValue) else left
    if other is None or (isinstance(left, EnumValue) and type(other) is Decimal):
        raise no_coercion(left, right)


def _against_null(value: Any) -> int:
    """`$null` stands below zero and positive numbers, above negative ones, and below everything else."""
    if _numeric(value) and not isinstance(value, EnumValue):
        return -1 if value < 0 else 1
    return 1


def _compare(left: Any, right: Any, ignore_case: bool) -> int | None:
    if type(left) is bool:
        other = to_bool(right)
        return left - other
    if _numeric(left):
        return _compare_numbers(plain_number(left), plain_number(_number_or_error(left, right)))
    if type(left) is PSCustomObject:
        raise _not_same(left, right)
    return _compare_objects(left, right, ignore_case)


def _number_or_error(left: Any, right: Any) -> Any:
    if type(right) in KINDS or isinstance(right, EnumValue):
        return right
    if type(right) is str:
        return text_operand(right, left)
    return _converted(left, right)


def _converted(left: Any, right: Any) -> Any:
    try:
        return convert(right, type_of(left))
    except ConversionError as error:
        raise comparison_failed(left, right, error.message) from error


def _compare_objects(left: Any, right: Any, ignore_case: bool) -> int:
    names = type_of(left).ancestor_names()
    comparable = "system.icomparable" in names or type(left) is Char
    if not comparable:
        if left is right:
            return 0
        raise runtime_error("NotIcomparable", f'Cannot compare "{to_string(left)}" because it is not IComparable.')
    other = _converted(left, right)
    if type(left) is Char:
        if ignore_case:
            return ord(left.upper()[0]) - ord(other.upper()[0])
        return ord(left) - ord(other)
    return bool(left > other) - bool(left < other)


def comparison_failed(left: Any, right: Any, reason: str) -> PSError:
    """The right operand does not convert to the type of the left one."""
    message = f'Could not compare "{to_string(left)}" to "{to_string(right)}". Error: "{reason}"'
    exception = ClrException("System.Management.Automation.ExtendedTypeSystemException", message)
    return PSError("ComparisonFailure", message, "InvalidOperation", exception=exception)


def _not_same(left: Any, right: Any) -> PSError:
    message = (
        f'Cannot compare "{to_string(left)}" to "{to_string(right)}" because the objects are not the same type or the '
        f'object "{to_string(left)}" does not implement "IComparable".'
    )
    exception = ClrException("System.Management.Automation.ExtendedTypeSystemException", message)
    return PSError("PSObjectCompareTo", message, "NotSpecified", exception=exception)
