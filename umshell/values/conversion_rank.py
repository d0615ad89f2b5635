"""How well a value fits a parameter of a type: what the choice among overloads goes by."""

from decimal import Decimal
from typing import Any

from umshell.values.char import Char
from umshell.values.dates import DateTime
from umshell.values.dotnet_type import DotNetType
from umshell.values.enums import EnumValue
from umshell.values.integers import BOUNDS, Single
from umshell.values.psobject import AutomationNull, PSCustomObject, PSObject
from umshell.values.types import (
    BOOLEAN,
    BYTE,
    CHAR,
    DECIMAL,
    DOUBLE,
    INT16,
    INT32,
    INT64,
    NULLABLE,
    OBJECT,
    PSOBJECT,
    SBYTE,
    SINGLE,
    STRING,
    UINT16,
    UINT32,
    UINT64,
    type_of,
)
from umshell.values.value_text import is_enumerable

IDENTITY, STRING_TO_CHARS, ASSIGNABLE, WIDENING, NUMBER_AND_TEXT = 0x11F, 0x11A, 0x10F, 0xFF, 0xEF
NARROWING_TO_UNSIGNED, NARROWING, NULL_TO_REFERENCE, NULL_TO_VALUE = 0xDF, 0xCF, 0xBF, 0xAF
LANGUAGE, PARSE, CONSTRUCTOR, CONVERTIBLE, TO_STRING, ARRAYS, NONE = 0x9F, 0x7F, 0x6F, 0x3F, 0x1F, 0x0F, 0
SCALAR_TO_ARRAY = 8  # how much less a scalar is worth where an array is wanted

_SIGNED = (SBYTE, INT16, INT32, INT64)
_UNSIGNED = (BYTE, UINT16, UINT32, UINT64)
_REAL = (SINGLE, DOUBLE, DECIMAL)
_SIZES = {type_: size for sizes in (_SIGNED, _UNSIGNED) for size, type_ in enumerate(sizes)}
_NUMBERS = frozenset((*_SIGNED, *_UNSIGNED, *_REAL))
_CHAR_WIDENINGS = (UINT16, INT32, UINT32, INT64, UINT64)


def number_rank(source: DotNetType, target: DotNetType) -> int:
    """The rank of the conversion from one type of numbers to another."""
    if source is target:
        return IDENTITY
    if target in _REAL and source not in _REAL:
        return WIDENING
    if source in _REAL:
        if source is SINGLE and target is DOUBLE:
            return WIDENING
        return NARROWING_TO_UNSIGNED if source is DECIMAL and target in _REAL else NARROWING
    from_size, to_size = _SIZES[source], _SIZES[target]
    if source in _SIGNED and target in _UNSIGNED:
        return NARROWING_TO_UNSIGNED if to_size >= from_size else NARROWING
    if source in _UNSIGNED and target in _SIGNED:
        return WIDENING if to_size > from_size else NARROWING
    return WIDENING if to_size > from_size else NARROWING


def type_rank(source: DotNetType, target: DotNetType) -> int:
    """The rank of the conversion between two types of parameters, as far as a choice among overloads asks."""
    if source is target:
        return IDENTITY
    if source.is_assignable_to(target):
        return ASSIGNABLE
    if source in _NUMBERS and target in _NUMBERS:
        return number_rank(source, target)
    if (source in _NUMBERS and target in (STRING, CHAR)) or (source is STRING and target in _NUMBERS):
        return NUMBER_AND_TEXT
    if source is STRING:
        return PARSE
    return TO_STRING if target is STRING else NONE


def conversion_rank(value: Any, type_: DotNetType) -> int:
    """The higher the better; 0 where there is no conversion."""
    if value is None or type(value) is AutomationNull:
        return _rank_of_null(type_)
    if type(value) is PSObject:
        value = value.base
    source = type_of(value)
    if source is type_:
        return IDENTITY
    if type_ is OBJECT or type_ is PSOBJECT or source.is_assignable_to(type_):
        return ASSIGNABLE
    if type_.generic_definition is NULLABLE:
        return conversion_rank(value, type_.generic_arguments[0])
    if type_.element_type is not None:
        return _rank_to_array(value, type_.element_type)
    if type_ in _NUMBERS or type_ is CHAR or type_ is BOOLEAN:
        return _rank_to_number(value, source, type_)
    return _rank_to_object(value, type_)


def _rank_of_null(type_: DotNetType) -> int:
    if type_.is_value_type and type_.generic_definition is not NULLABLE:
        return NULL_TO_VALUE if type_ in _NUMBERS or type_ in (CHAR, BOOLEAN) else NONE
    return NULL_TO_REFERENCE


def _rank_to_array(value: Any, element: DotNetType) -> int:
    if type(value) is str and element is CHAR:
        return STRING_TO_CHARS
    if is_enumerable(value):
        return ARRAYS
    inner = conversion_rank(value, element)
    return inner - SCALAR_TO_ARRAY if inner else NONE


def _rank_to_number(value: Any, source: DotNetType, type_: DotNetType) -> int:
    if source in _NUMBERS:
        if type_ in _NUMBERS:
            return number_rank(source, type_)
        return LANGUAGE if type_ is BOOLEAN else NUMBER_AND_TEXT
    if source is CHAR:
        return WIDENING if type_ in _CHAR_WIDENINGS else NARROWING if type_ in _SIZES else LANGUAGE
    if type(value) is str:
        return PARSE if type_ is CHAR else LANGUAGE if type_ is BOOLEAN else NUMBER_AND_TEXT
    if type(value) is bool:
        return CONVERTIBLE
    if isinstance(value, EnumValue):
        return LANGUAGE if type_ is not CHAR else NONE
    return LANGUAGE if type_ is BOOLEAN else NONE


def _rank_to_object(value: Any, type_: DotNetType) -> int:
    if type_ is STRING:
        return NUMBER_AND_TEXT if type_of(value) in _NUMBERS else TO_STRING
    if type_.is_enum:
        return LANGUAGE if isinstance(value, str) or type(value) in BOUNDS else NONE
    if type_.full_name in ("System.Text.RegularExpressions.Regex", "System.Type", "System.Xml.XmlDocument"):
        return LANGUAGE if type(value) is str else NONE
    if isinstance(value, (str, int, float, Decimal, Single)) and type(value) is not Char and type(value) is not bool:
        return _rank_of_text(value, type_)
    if type(value) is bool or isinstance(value, DateTime):
        return CONVERTIBLE
    return _rank_by_constructor(value, type_)


def _rank_by_constructor(value: Any, type_: DotNetType) -> int:
    from umshell.values.construction import constructor_group
    from umshell.values.signatures import signature_of

    wanted = (INT64, INT32) if isinstance(value, (Char, EnumValue)) else ()
    for overload in constructor_group(type_).overloads:
        parameters = signature_of(overload).parameters
        if len(parameters) == 1 and (parameters[0].kind != "value" or parameters[0].type in wanted):
            return CONSTRUCTOR if not isinstance(value, PSCustomObject) else NONE
        if len(parameters) == 1 and type_of(value).is_assignable_to(parameters[0].type):
            return CONSTRUCTOR
    return NONE


def _rank_of_text(value: Any, type_: DotNetType) -> int:
    if type_.load().find_static_method("Parse") is not None:
        return PARSE
    return CONSTRUCTOR if type_.constructors else NONE
