"""Members that every object has."""

from __future__ import annotations

from typing import Any

from umshell.values.collections import same_value
from umshell.values.types import OBJECT, VALUE_TYPE, DotNetType, type_of
from umshell.values.value_text import plain_text


class PlainObject:
    """What `New-Object object` makes."""

    dotnet_name = "System.Object"

    def __init__(self) -> None:
        self.ps_members: dict[str, object] | None = None


@OBJECT.constructor("System.Object new()")
def make_object() -> PlainObject:
    return PlainObject()


@OBJECT.method("GetType", "type GetType()")
def get_type(this: Any) -> DotNetType:
    return type_of(this)


@OBJECT.method("ToString", "string ToString()")
def to_text(this: Any) -> str:
    return type_of(this).full_name if type(this) is list else plain_text(this)


@OBJECT.method("Equals", "bool Equals(System.Object obj)")
def equals(this: Any, other: Any) -> bool:
    return same_value(this, other)


@OBJECT.method("GetHashCode", "int GetHashCode()")
def get_hash_code(this: Any) -> int:
    return hash_code(this)


def hash_code(value: Any) -> int:
    """A number of 32 bits that equal values share; Int32 and Boolean are their own, as in .NET."""
    if type(value) in (int, bool):
        return int(value)
    try:
        number = hash(value)
    except TypeError:
        number = id(value) >> 4
    number = (number ^ (number >> 32)) & 0xFFFFFFFF
    return number - (1 << 32) if number >> 31 else number


@OBJECT.static_method("Equals", "static bool Equals(System.Object objA, System.Object objB)")
def static_equals(left: Any, right: Any) -> bool:
    return same_value(left, right)


@OBJECT.static_method("ReferenceEquals", "static bool ReferenceEquals(System.Object objA, System.Object objB)")
def reference_equals(left: Any, right: Any) -> bool:
    return left is right and not type_of(left).is_value_type


VALUE_TYPE.load()
