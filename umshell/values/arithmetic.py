"""The operators `+ - * / %`, unary minus and plus, `++` and `--`."""

from decimal import Decimal
from typing import Any

from umshell.errors import PSError
from umshell.values import overloads
from umshell.values.char import Char
from umshell.values.collections import Hashtable, OrderedDictionary
from umshell.values.conversion import convert, is_enumerable, to_string
from umshell.values.enums import EnumValue
from umshell.values.integers import INT32_MAX, INT32_MIN, Int64
from umshell.values.number_kinds import DECIMAL, INT, KINDS, kind_of
from umshell.values.number_operations import compute
from umshell.values.number_parsing import scan_number
from umshell.values.object_conversion import is_table
from umshell.values.operator_errors import (
    clr_error,
    full_type_name,
    invalid_cast_of,
    method_not_found,
    no_coercion,
    not_defined,
    runtime_error,
)
from umshell.values.psobject import unwrap
from umshell.values.type_members import MethodGroup
from umshell.values.types import DECIMAL as DECIMAL_TYPE
from umshell.values.types import DOUBLE, INT32, DotNetType, type_of
from umshell.values.value_text import iterate

_METHODS = {"+": "op_Addition", "-": "op_Subtraction", "*": "op_Multiply", "/": "op_Division", "%": "op_Modulus"}


def add(left: Any, right: Any) -> Any:
    """`left + right`."""
    cls = type(left)
    if cls is int and type(right) is int:
        total = left + right
        return total if INT32_MIN <= total <= INT32_MAX else float(total)
    if cls is str:
        return left + (right if type(right) is str else to_string(right))
    if cls is list:
        return [*left, *right] if type(right) is list else _add_to_list(left, right)
    if cls is float and type(right) is float:
        return left + right
    return _add(unwrap(left), unwrap(right))


def _add(left: Any, right: Any) -> Any:
    if left is None:
        return list(iterate(right)) if is_enumerable(right) else right
    if isinstance(left, str):
        return str(left) + to_string(right)
    if is_enumerable(left):
        return _add_to_list(left, right)
    if is_table(left):
        return _add_tables(left, right)
    return _binary("+", left, right)


def _add_to_list(left: Any, right: Any) -> list[Any]:
    right = unwrap(right)
    items = list(iterate(left))
    if is_enumerable(right):
        items.extend(iterate(right))
    else:
        items.append(right)
    return items


def _add_tables(left: Any, right: Any) -> Any:
    if not is_table(right):
        raise runtime_error("AddHashTableToNonHashTable", "A hash table can only be added to another hash table.")
    made = OrderedDictionary() if isinstance(left, OrderedDictionary) else Hashtable(capacity=len(left) + len(right))
    for key, value in left.items():
        made.set_item(key, value)
    for key, value in right.items():
        if made.contains(key):
            present = next(k for k in made if made.fold(k) == made.fold(key))
            message = f"Item has already been added. Key in dictionary: '{present}'  Key being added: '{key}'"
            raise clr_error("System.ArgumentException", message)
        made.set_item(key, value)
    return made


def subtract(left: Any, right: Any) -> Any:
    """`left - right`."""
    if type(left) is int and type(right) is int:
        total = left - right
        return total if INT32_MIN <= total <= INT32_MAX else float(total)
    if type(left) is float and type(right) is float:
        return left - right
    return _binary("-", unwrap(left), unwrap(right))


def multiply(left: Any, right: Any) -> Any:
    """`left * right`: also repeats text and arrays."""
    if type(left) is int and type(right) is int:
        total = left * right
        return total if INT32_MIN <= total <= INT32_MAX else float(total)
    if type(left) is float and type(right) is float:
        return left * right
    left, right = unwrap(left), unwrap(right)
    if type(left) is str:
        return _repeat_text(left, right)
    if is_enumerable(left):
        return _repeat_list(left, right)
    if left is None:
        return None
    if type(left) is bool or type(left) is Char:
        return call_operator("op_Multiply", "*", left, right)
    return _binary("*", left, right)


def _repeat_text(text: str, count: Any) -> str:
    number = convert(count, INT32)
    if number < 0:
        message = f"times ('{number}') must be a non-negative value. (Parameter 'times')\nActual value was {number}."
        raise clr_error("System.ArgumentOutOfRangeException", message)
    return text * int(number)


def _repeat_list(items: Any, count: Any) -> list[Any]:
    from umshell.values.types import UINT32

    return list(iterate(items)) * int(convert(count, UINT32))


def divide(left: Any, right: Any) -> Any:
    """`left / right`."""
    if type(left) is int and type(right) is int and right > 0:
        quotient, rest = divmod(left, right)
        return left / right if rest else quotient
    if type(left) is float and type(right) is float and right:
        return left / right
    return _binary("/", unwrap(left), unwrap(right))


def remainder(left: Any, right: Any) -> Any:
    """`left % right`: the sign is that of the left operand."""
    if type(left) is int and type(right) is int and right > 0:
        return left % right if left >= 0 else -(-left % right)
    return _binary("%", unwrap(left), unwrap(right))


def _binary(sign: str, left: Any, right: Any) -> Any:
    left_kind, right_kind = kind_of(left), kind_of(right)
    if left_kind is not None and right_kind is not None:
        return _numbers(sign, left, right, left_kind, right_kind)
    if type(left) is str:
        if type(right) is str:
            return _binary(sign, text_operand(left, 0), text_operand(right, 0))
        return _binary(sign, text_operand(left, right), right)
    if type(right) is str and left_kind is not None:
        return _binary(sign, left, text_operand(right, left))
    return call_operator(_METHODS[sign], sign, left, right)


def text_operand(text: str, other: Any) -> Any:
    """Text beside a number as the number that it spells; the other operand decides which error there is."""
    if isinstance(other, EnumValue):
        found = scan_number(text)
        if found is None and text.strip():
            return convert(text, type_of(other))
        return 0 if found is None else found
    if not text.strip():
        return 0
    found = scan_number(text)
    if found is not None:
        return found
    kind = KINDS.get(type(other))
    if kind == DECIMAL:
        return convert(text, DECIMAL_TYPE)
    return convert(text, DOUBLE if isinstance(other, float) else INT32)


def _numbers(sign: str, left: Any, right: Any, left_kind: int, right_kind: int) -> Any:
    if isinstance(left, EnumValue):
        return _enum_result(sign, left, right, left_kind, right_kind)
    if type(left) is bool and right_kind == DECIMAL:
        raise no_coercion(left, right)
    return compute(sign, left, right, left_kind, right_kind)


def _enum_result(sign: str, left: EnumValue, right: Any, left_kind: int, right_kind: int) -> Any:
    if right_kind == DECIMAL:
        raise no_coercion(left, right)
    result = compute(sign, left, right, left_kind, right_kind)
    if type(result) is int or (left_kind != INT and type(result) is Int64):
        return left.enum_type(int(result))
    raise invalid_cast_of(full_type_name(result), left.enum_type.full_name)


# Operators that types define


def call_operator(method: str, sign: str, left: Any, right: Any) -> Any:
    """Calls the operator that the left type defines, or the right one's where the left is a plain number."""
    owner = _operator_type(left, right)
    if owner is None:
        raise not_defined(left, sign, right)
    group = owner.find_static_method(method)
    if group is None and owner is DECIMAL_TYPE:
        group = _decimal_operator(method)
    if group is None:
        shown = full_type_name(left) if type_of(left) is owner else full_type_name(right)
        raise method_not_found(shown, method)
    try:
        return overloads.call(group, (), (0 if left is None else left, right))
    except PSError as error:
        if error.exception.InnerException is not None and error.exception.type_name == overloads.METHOD_INVOCATION:
            error.error_id = "DotNetMethodException"
        raise


def _operator_type(left: Any, right: Any) -> DotNetType | None:
    if left is not None and not _is_primitive(left):
        return type_of(left)
    return None if right is None or _is_primitive(right) else type_of(right)


def _is_primitive(value: Any) -> bool:
    return type(value) in KINDS and not isinstance(value, Decimal)


_DECIMAL_OPERATORS: dict[str, MethodGroup] = {}


def _decimal_operator(method: str) -> MethodGroup:
    group = _DECIMAL_OPERATORS.get(method)
    if group is None:
        from umshell.values.type_members import Overload

        group = _DECIMAL_OPERATORS[method] = MethodGroup(method, True)
        sign = next(sign for sign, name in _METHODS.items() if name == method)
        text = f"decimal {method}(decimal d1, decimal d2)"
        group.overloads.append(Overload(text, lambda a, b: compute(sign, a, b, DECIMAL, DECIMAL), DECIMAL_TYPE))
    return group


# One operand


def negate(value: Any) -> Any:
    """`-value`."""
    if type(value) is int:
        return -value if value != INT32_MIN else 2147483648.0
    if type(value) is float:
        return -value
    if type(value) is Decimal:
        return -value if value else value
    return subtract(0, value)


def plus(value: Any) -> Any:
    """`+value`."""
    if type(value) is int or type(value) is float:
        return value
    return add(0, value)


def call_unary(method: str, sign: str, value: Any) -> Any:
    """Calls the operator of one operand that a type defines."""
    owner = type_of(value)
    group = owner.find_static_method(method)
    if group is None:
        raise method_not_found(full_type_name(value), method)
    return overloads.call(group, (), (value,))


def increment(value: Any) -> Any:
    """`value + 1`, as `++` does it: on numbers and `$null` alone."""
    if type(value) is int:
        return value + 1 if value != INT32_MAX else float(value + 1)
    return _step(value, "++", 1)


def decrement(value: Any) -> Any:
    """`value - 1`, as `--` does it."""
    if type(value) is int:
        return value - 1 if value != INT32_MIN else float(value - 1)
    return _step(value, "--", -1)


def _step(value: Any, sign: str, amount: int) -> Any:
    value = unwrap(value)
    if value is None:
        return amount
    if isinstance(value, (bool, str)) or kind_of(value) is None:
        message = f"The '{sign}' operator works only on numbers. The operand is a '{full_type_name(value)}'."
        raise runtime_error("OperatorRequiresNumber", message)
    return add(value, amount)
