"""Which values are never laid out in columns: text, numbers, and what has nothing but its text."""

from decimal import Decimal
from typing import Any, Final

from umshell.formatting.properties import REMOTING_NAMES, without_deserialized
from umshell.values import members
from umshell.values.enums import EnumValue
from umshell.values.psobject import PSCustomObject, PSObject
from umshell.values.types import type_names

_SCALARS: Final = frozenset((str, int, float, bool, Decimal))
_NAMES: Final = frozenset(
    "System." + name
    for name in (
        "String", "SByte", "Byte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64", "Char", "Single", "Double",
        "Boolean", "Decimal", "IntPtr", "Security.SecureString", "Numerics.BigInteger",
    )
)  # fmt: skip


def is_scalar(value: Any) -> bool:
    """Whether a value is text, a number, a truth, a character or an enumeration's."""
    cls = type(value)
    if cls in _SCALARS:
        return True
    if cls is PSCustomObject and value.type_names is None:
        return False
    if cls is PSObject:
        return is_scalar(value.base) if value.type_names is None else _by_names(value)
    return isinstance(value, str | int | float | EnumValue) or _by_names(value)


def _by_names(value: Any) -> bool:
    names = without_deserialized(type_names(value))
    return bool(names) and (names[0] in _NAMES or "System.Enum" in names)


def is_right_aligned(value: Any) -> bool:
    """Whether a column that begins with this value is aligned at the right."""
    base = value.base if type(value) is PSObject else value
    return type(base) is not str and base is not None and is_scalar(base)


def has_no_properties(value: Any) -> bool:
    """Whether an object has nothing to show but its text."""
    if type(value) is PSCustomObject and value.properties:
        return False
    return all(name.lower() in REMOTING_NAMES for name in members.property_names(value))
