"""PowerShell's conversions between types: the only converter there is."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from umshell.errors import ClrException
from umshell.values import collection_conversion, object_conversion
from umshell.values.char import Char
from umshell.values.conversion_errors import ConversionError, no_conversion, not_convertible, null_to_value_type
from umshell.values.dates import DateTime
from umshell.values.dotnet_type import BY_CLASS, DotNetType
from umshell.values.enum_conversion import to_enum
from umshell.values.enums import EnumValue
from umshell.values.number_conversion import NUMBER_CONVERTERS, to_decimal, to_double
from umshell.values.number_parsing import scan_number
from umshell.values.psobject import AutomationNull, PSCustomObject, PSObject, unwrap
from umshell.values.reference import PS_REFERENCE, PSReference
from umshell.values.truth import to_bool
from umshell.values.types import (
    ARRAY,
    BOOLEAN,
    DECIMAL,
    INT32,
    NULLABLE,
    OBJECT,
    PSOBJECT,
    STRING,
    VOID,
    type_of,
)
from umshell.values.value_text import element_text, enumerate_value, is_enumerable, to_string, to_text_culture

__all__ = [
    "ConversionError",
    "can_convert",
    "convert",
    "element_text",
    "enumerate_value",
    "is_enumerable",
    "to_bool",
    "to_decimal",
    "to_double",
    "to_number",
    "to_string",
    "to_text_culture",
]

Converter = Callable[[Any], Any]


def _as_it_is(value: Any) -> Any:
    return None if type(value) is AutomationNull else value


def _to_nothing(_value: Any) -> None:
    return None


def _to_array(value: Any) -> Any:
    return collection_conversion.to_any_array(value)


def _to_decimal(value: Any) -> Any:
    """A Decimal; unlike the other numbers it has a constructor of arrays, and can be made of an empty table."""
    if object_conversion.is_table(value):
        return object_conversion.from_table(value, DECIMAL)
    if isinstance(value, PSCustomObject) or getattr(value, "element_type", None) is INT32:
        cause = ClrException("System.InvalidCastException", no_conversion(value, DECIMAL).message)
        raise object_conversion.constructor_failed(value, DECIMAL, cause)
    return to_decimal(value)


def _to_text(value: Any) -> str:
    if type(value) is PSObject and value.text is not None:
        return str(value.text)
    return to_string(value)


CONVERTERS: dict[DotNetType, Converter] = {
    **NUMBER_CONVERTERS,
    STRING: _to_text,
    BOOLEAN: to_bool,
    DECIMAL: _to_decimal,
    OBJECT: _as_it_is,
    PSOBJECT: _as_it_is,
    ARRAY: _to_array,
    VOID: _to_nothing,
}


def convert(value: Any, type_: DotNetType) -> Any:
    """The value as one of that type, as a cast does it; a PSError where PowerShell has none."""
    if BY_CLASS.get(type(value)) is type_:
        return value
    converter = CONVERTERS.get(type_)
    if converter is not None:
        return converter(value)
    return _convert_other(value, type_)


def can_convert(value: Any, type_: DotNetType) -> bool:
    """Whether convert() would succeed."""
    try:
        convert(value, type_)
    except ConversionError:
        return False
    return True


def _convert_other(value: Any, type_: DotNetType) -> Any:
    if value is None or type(value) is AutomationNull:
        return _convert_null(type_)
    if type(value) is PSObject:
        return _convert_wrapped(value, type_)
    if type_of(value).is_assignable_to(type_):
        return value
    if type_.converter is not None:
        return type_.converter(value)
    if type_.generic_definition is NULLABLE:
        return _convert_nullable(value, type_.generic_arguments[0], type_)
    if type_.element_type is not None:
        return collection_conversion.to_array(value, type_)
    if type_.is_enum:
        return _convert_to_enum(value, type_)
    return _convert_to_object(value, type_)


def _convert_null(type_: DotNetType) -> Any:
    if type_ is PS_REFERENCE:
        return PSReference(None)
    if type_.is_enum:
        return to_enum(None, type_)
    if type_.is_value_type and type_.generic_definition is not NULLABLE:
        if type_.name == "SwitchParameter":
            return type_.default
        raise null_to_value_type(type_)
    return None


def _convert_wrapped(value: PSObject, type_: DotNetType) -> Any:
    return value if type_of(value.base).is_assignable_to(type_) else convert(value.base, type_)


def _convert_nullable(value: Any, inner: DotNetType, type_: DotNetType) -> Any:
    if isinstance(value, PSCustomObject) or object_conversion.is_table(value):
        try:
            return convert(value, inner)
        except ConversionError as error:
            raise object_conversion.constructor_failed(value, type_, error.exception) from error
    return convert(value, inner)


def _convert_to_enum(value: Any, type_: DotNetType) -> Any:
    if object_conversion.is_table(value):
        return object_conversion.from_table(value, type_)
    return to_enum(value, type_)


def _convert_to_object(value: Any, type_: DotNetType) -> Any:
    special = object_conversion.SPECIAL.get(type_.full_name)
    if special is not None:
        return special(value, type_)
    found = collection_conversion.to_collection(value, type_)
    if found is not None:
        return found
    found = object_conversion.to_object(value, type_)
    if found is not None:
        return found
    if isinstance(value, (bool, Char, EnumValue, DateTime)):
        raise not_convertible(value, type_)
    raise no_conversion(value, type_)


def to_number(value: Any) -> Any:
    """The value as arithmetic takes it: text becomes the number it spells."""
    value = unwrap(value)
    if value is None:
        return 0
    if type(value) is str:
        found = scan_number(value)
        return convert(value, BY_CLASS[int]) if found is None else found
    if type(value) is bool:
        return int(value)
    if type(value) is Char:
        return ord(value)
    if isinstance(value, (int, float, Decimal)):
        return value
    return value.value if isinstance(value, EnumValue) else convert(value, BY_CLASS[int])
