"""Conversions to enumerations: names or their beginnings, numbers, several of either."""

import re
from typing import Any

from umshell.errors import ClrException
from umshell.values.char import Char
from umshell.values.conversion_errors import (
    ConversionError,
    failed,
    no_conversion,
    not_convertible,
    null_to_enum,
    with_cause,
)
from umshell.values.dates import DateTime
from umshell.values.dotnet_type import DotNetType
from umshell.values.enums import EnumValue
from umshell.values.integers import BOUNDS
from umshell.values.psobject import PSCustomObject, unwrap
from umshell.values.value_text import is_enumerable, iterate, to_string

_DIGITS = re.compile(r"[+-]?[0-9]+")
_UNDERLYING_BITS = {"byte": 8, "sbyte": 8, "short": 16, "ushort": 16, "int": 32, "uint": 32, "long": 64, "ulong": 64}


def to_enum(value: Any, type_: DotNetType) -> EnumValue:
    """The value of an enumeration that another value means."""
    value = unwrap(value)
    enum_class = type_.enum_class
    if value is None:
        raise null_to_enum(type_, ",".join(enum_class.names()))
    cls = type(value)
    if cls is str:
        return _of_text(value, type_)
    if cls in BOUNDS:
        return _of_number(value, type_)
    if isinstance(value, EnumValue):
        return _of_number(value.value, type_)
    if cls is bool or cls is Char or isinstance(value, DateTime):
        raise not_convertible(value, type_)
    if isinstance(value, (int, float)) or cls.__name__ == "Decimal":
        return _of_text(to_string(value), type_)
    items = [to_enum(item, type_) for item in iterate(value)] if is_enumerable(value) else []
    if items:
        return _of_items(items, type_)
    if cls is PSCustomObject:
        raise with_cause("ObjectCreationError", value, type_, no_conversion(value, type_).exception)
    raise no_conversion(value, type_)


def _of_number(number: int, type_: DotNetType) -> EnumValue:
    enum_class = type_.enum_class
    wrapped = _wrap(int(number), enum_class.underlying)
    if not enum_class.is_defined(wrapped):
        raise failed("UndefinedIntegerToEnum", _undefined(number, type_))
    found: EnumValue = enum_class(wrapped)
    return found


def _wrap(number: int, underlying: str) -> int:
    bits = _UNDERLYING_BITS[underlying]
    number &= (1 << bits) - 1
    signed = underlying in ("int", "long", "short", "sbyte")
    return number - (1 << bits) if signed and number >> (bits - 1) else number


def _undefined(number: object, type_: DotNetType) -> str:
    names = ",".join(type_.enum_class.names())
    return (
        f'Cannot convert value "{to_string(number)}" to type "{type_.full_name}" due to enumeration values that are '
        "not valid. Specify one of the following enumeration values and try again. "
        f'The possible enumeration values are "{names}".'
    )


def _of_items(items: list[EnumValue], type_: DotNetType) -> EnumValue:
    result = 0
    for item in items:
        result |= item.value
    return _of_number(result, type_)


def _of_text(text: str, type_: DotNetType) -> EnumValue:
    enum_class = type_.enum_class
    trimmed = text.strip()
    if _DIGITS.fullmatch(trimmed):
        return _of_digits(trimmed, text, type_)
    result = 0
    for part in trimmed.split(","):
        found = find_by_prefix(enum_class, part.strip())
        if found is None:
            raise _unknown(text, type_)
        result |= found.value
    if not enum_class.is_defined(result) and result not in (item.value for item in enum_class.values()):
        raise failed("EnumParseUndefined", _undefined(text, type_))
    value: EnumValue = enum_class(result)
    return value


def _of_digits(trimmed: str, text: str, type_: DotNetType) -> EnumValue:
    enum_class = type_.enum_class
    result = int(trimmed)
    if _wrap(result, enum_class.underlying) != result:
        cause = ClrException("System.OverflowException", _too_large(enum_class.underlying))
        raise with_cause("CaseSensitiveEnumParseThrewAnException", text, type_, cause)
    if not enum_class.is_defined(result):
        raise failed("EnumParseUndefined", _undefined(text, type_))
    value: EnumValue = enum_class(result)
    return value


def _too_large(underlying: str) -> str:
    name = {"int": "an Int32", "long": "an Int64", "short": "an Int16", "byte": "an unsigned byte"}.get(
        underlying, underlying
    )
    return f"Value was either too large or too small for {name}."


def find_by_prefix(enum_class: Any, name: str) -> EnumValue | None:
    """The member of that name in any case, or the only one that begins with it."""
    exact = enum_class.find(name)
    if exact is None and name:
        lower = name.lower()
        values = [value for key, value in enum_class.members.items() if key.lower().startswith(lower)]
        exact = enum_class(values[0]) if len(values) == 1 else None
    found: EnumValue | None = exact
    return found


def _unknown(text: str, type_: DotNetType) -> ConversionError:
    """The text is no member's name, or the beginning of several."""
    names = type_.enum_class.names()
    lower = text.strip().lower()
    matching = [name for name in names if name.lower().startswith(lower)]
    if matching:
        reason = (
            f"The identifier name {text} cannot be processed because it is either too similar or identical to the "
            f"following enumerator names: {', '.join(matching)}. Use a more specific identifier name."
        )
    else:
        reason = (
            f"Unable to match the identifier name {text} to a valid enumerator name. Specify one of the following "
            f"enumerator names and try again:\n{', '.join(names)}"
        )
    cause = ClrException("System.ArgumentException", reason)
    return with_cause("SubstringDisambiguationEnumParseThrewAnException", text, type_, cause)
