"""Conversions to arrays and to the collections of .NET."""

from typing import Any

from umshell.values import conversion
from umshell.values.arrays import TypedArray
from umshell.values.char import Char
from umshell.values.conversion_errors import ConversionError, no_conversion, with_cause
from umshell.values.dotnet_type import DotNetType
from umshell.values.psobject import unwrap
from umshell.values.types import CHAR, OBJECT, OBJECT_ARRAY, type_of
from umshell.values.value_text import is_enumerable, iterate


def to_any_array(value: Any) -> Any:
    """[array]: arrays stay as they are, other collections become an Object[], anything else its one element."""
    value = unwrap(value)
    if value is None or type(value) in (list, TypedArray):
        return value
    return list(iterate(value)) if is_enumerable(value) else [value]


def to_array(value: Any, type_: DotNetType) -> Any:
    """An array of the type's elements."""
    value = unwrap(value)
    element = type_.element_type
    assert element is not None
    if type_.rank > 1:
        raise no_conversion(value, type_)
    if type(value) is str and element is CHAR:
        return TypedArray(CHAR, map(Char, value))
    if not is_enumerable(value):
        return _of_scalar(value, element, type_)
    convert = conversion.convert
    if isinstance(value, list) and type(value) in (list, TypedArray):
        items = [convert(item, element) for item in value]
    else:
        items = _of_collection(value, element, type_)
    return make_array(element, items)


def make_array(element: DotNetType, items: list[Any]) -> Any:
    """The array of items that have been converted already."""
    return items if element is OBJECT else TypedArray(element, items)


def _of_collection(value: Any, element: DotNetType, type_: DotNetType) -> list[Any]:
    try:
        return [conversion.convert(item, element) for item in iterate(value)]
    except ConversionError as error:
        cause = error.exception.InnerException or error.exception
        raise with_cause("InvalidCastExceptionEnumerableToArray", value, type_, cause) from error


def _of_scalar(value: Any, element: DotNetType, type_: DotNetType) -> Any:
    try:
        return make_array(element, [conversion.convert(value, element)])
    except ConversionError as error:
        cause = error.exception.InnerException or error.exception
        if error.error_id == "ConvertToFinalInvalidCastException":
            raise no_conversion(value, type_) from error
        bottom = cause.innermost().type_name
        if bottom == "System.InvalidCastException":
            raise with_cause("InvalidCastIConvertible", value, type_, cause.innermost()) from error
        raise with_cause("InvalidCastExceptionScalarToArray", value, type_, cause) from error


def to_collection(value: Any, type_: DotNetType) -> Any:
    """A list, set or table of .NET from another collection; None where the type is no collection."""
    names = type_.ancestor_names()
    if "system.collections.ienumerable" not in names or not type_.constructors_in_line():
        return None
    if is_enumerable(value):
        return _from_items(list(iterate(value)), value, type_)
    if _is_table(value):
        return _from_table(value, type_)
    if type_.generic_arguments and "system.collections.idictionary" not in names and len(type_.generic_arguments) == 1:
        return _from_items([value], value, type_)
    return None


def _is_table(value: Any) -> bool:
    return "system.collections.idictionary" in type_of(value).ancestor_names()


def _from_items(items: list[Any], value: Any, type_: DotNetType) -> Any:
    if "system.collections.idictionary" in type_.ancestor_names():
        return None
    from umshell.values.construction import construct

    if type_.generic_arguments:
        element = type_.generic_arguments[0]
        return construct(type_, [make_array(element, [conversion.convert(item, element) for item in items])])
    return construct(type_, [items if type_of(value) is OBJECT_ARRAY else value])


def _from_table(value: Any, type_: DotNetType) -> Any:
    from umshell.values.construction import construct

    names = type_.ancestor_names()
    if "system.collections.idictionary" in names:
        return construct(type_, [value])
    if "system.collections.ilist" in names and not type_.generic_arguments:
        return construct(type_, [list(value.enumerate_entries())])
    return None
