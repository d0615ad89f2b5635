"""System.Enum: its static members, and what every value of an enumeration has."""

from __future__ import annotations

from typing import Any

from umshell.values.arrays import TypedArray
from umshell.values.dotnet.convertible import declare_convertible
from umshell.values.dotnet.failures import argument, argument_null, bad_format
from umshell.values.enums import EnumType, EnumValue
from umshell.values.integers import Byte, Int16, Int64, SByte, UInt16, UInt32, UInt64
from umshell.values.reference import PSReference
from umshell.values.types import ENUM, DotNetType, find_type

_CLASSES: dict[str, type[int]] = {
    "int": int, "byte": Byte, "sbyte": SByte, "short": Int16, "ushort": UInt16, "uint": UInt32, "long": Int64,
    "ulong": UInt64, "int16": Int16, "uint16": UInt16, "uint32": UInt32, "int64": Int64, "uint64": UInt64,
}  # fmt: skip


def enum_class_of(type_: DotNetType | None) -> EnumType:
    """The enumeration that a type argument means."""
    if type_ is None:
        raise argument_null("enumType")
    if type_.enum_class is None:
        raise argument("Type provided must be an Enum.", "enumType")
    found: EnumType = type_.enum_class
    return found


@ENUM.static_method("GetNames", "static string[] GetNames(type enumType)")
def get_names(type_: DotNetType | None) -> list[str]:
    return enum_class_of(type_).names()


@ENUM.static_method("GetValues", "static array GetValues(type enumType)")
def get_values(type_: DotNetType | None) -> Any:
    values = enum_class_of(type_).values()
    assert type_ is not None
    return TypedArray(type_, values)


@ENUM.static_method("GetName", "static string GetName(type enumType, System.Object value)")
def get_name(type_: DotNetType | None, value: Any) -> str | None:
    return enum_class_of(type_).name_of(_number(value))


def _number(value: Any) -> int:
    if isinstance(value, EnumValue):
        return value.value
    if isinstance(value, int) and not isinstance(value, bool):
        return int(value)
    raise argument(
        "The value passed in must be an enum base or an underlying type for an enum, such as an Int32.", "value"
    )


@ENUM.static_method("IsDefined", "static bool IsDefined(type enumType, System.Object value)")
def is_defined(type_: DotNetType | None, value: Any) -> bool:
    enum_class = enum_class_of(type_)
    if value is None:
        raise argument_null("value")
    if isinstance(value, str):
        return value in enum_class.members
    return enum_class.name_of(_number(value)) is not None


@ENUM.static_method(
    "Parse", "static System.Object Parse(type enumType, string value)",
    "static System.Object Parse(type enumType, string value, bool ignoreCase)",
)  # fmt: skip
def parse(type_: DotNetType | None, text: str | None, ignore_case: bool = False) -> EnumValue:
    if text is None:
        raise argument_null("value")
    return enum_class_of(type_).parse(text, ignore_case)


@ENUM.static_method(
    "TryParse", "static bool TryParse(type enumType, string value, [ref] System.Object result)",
    "static bool TryParse(type enumType, string value, bool ignoreCase, [ref] System.Object result)",
)  # fmt: skip
def try_parse_by_type(type_: DotNetType | None, text: str | None, *rest: Any) -> bool:
    found = enum_class_of(type_).try_parse(text or "", len(rest) == 2 and rest[0]) if (text or "").strip() else None
    rest[-1].Value = found
    return found is not None


@ENUM.static_method(
    "TryParse", "static bool TryParse(string value, [ref] System.Enum result)",
    "static bool TryParse(string value, bool ignoreCase, [ref] System.Enum result)",
)  # fmt: skip
def try_parse(text: str | None, *rest: Any) -> bool:
    """The type is that of the variable behind [ref]."""
    result: PSReference = rest[-1]
    current = result.Value
    if not isinstance(current, EnumValue):
        raise argument("Type provided must be an Enum.", "TEnum")
    enum_class: EnumType = type(current)
    found = enum_class.try_parse(text or "", len(rest) == 2 and rest[0]) if (text or "").strip() else None
    result.Value = enum_class(0) if found is None else found
    return found is not None


@ENUM.static_method("ToObject", "static System.Object ToObject(type enumType, System.Object value)")
def to_object(type_: DotNetType | None, value: Any) -> EnumValue:
    return enum_class_of(type_)(_number(value))


@ENUM.static_method("GetUnderlyingType", "static type GetUnderlyingType(type enumType)")
def get_underlying_type(type_: DotNetType | None) -> DotNetType:
    found = find_type(enum_class_of(type_).underlying)
    assert found is not None
    return found


@ENUM.static_method("Format", "static string Format(type enumType, System.Object value, string format)")
def static_format(type_: DotNetType | None, value: Any, format: str) -> str:
    return format_enum(enum_class_of(type_)(_number(value)), format)


def format_enum(value: EnumValue, format: str) -> str:
    """An enumeration's value by G, D, X or F."""
    letter = format.upper() or "G"
    if letter in ("G", "F"):
        return value.name
    if letter == "D":
        return str(value.value)
    if letter == "X":
        digits = {"byte": 2, "sbyte": 2, "short": 4, "ushort": 4, "long": 16, "ulong": 16}.get(
            type(value).underlying, 8
        )
        return f"{value.value & ((1 << digits * 4) - 1):0{digits}X}"
    raise bad_format('Format string can be only "G", "g", "X", "x", "F", "f", "D" or "d".')


@ENUM.property("value__", "int")
def underlying_value(this: EnumValue) -> int:
    return _CLASSES[type(this).underlying](this.value)


@ENUM.method("HasFlag", "bool HasFlag(System.Enum flag)")
def has_flag(this: EnumValue, flag: Any) -> bool:
    if type(flag) is not type(this):
        one, other = getattr(flag, "dotnet_type", None), type(this).full_name
        raise argument(f"The argument type, '{one}', is not the same as the enum type '{other}'.")
    return this.has_flag(flag)


@ENUM.method("ToString", "string ToString()", "string ToString(string format)")
def to_text(this: EnumValue, format: str | None = None) -> str:
    return format_enum(this, format or "G")


@ENUM.method("CompareTo", "int CompareTo(System.Object target)")
def compare_to(this: EnumValue, other: Any) -> int:
    if other is None:
        return 1
    if type(other) is not type(this):
        raise argument("Object must be the same type as the enum.")
    return (this.value > other.value) - (this.value < other.value)


@ENUM.method("Equals", "bool Equals(System.Object obj)")
def equals(this: EnumValue, other: Any) -> bool:
    return this is other


@ENUM.method("GetHashCode", "int GetHashCode()")
def get_hash_code(this: EnumValue) -> int:
    return this.value


@ENUM.method("GetTypeCode", "System.TypeCode GetTypeCode()")
def get_type_code(this: EnumValue) -> EnumValue:
    from umshell.values.dotnet.enum_tables import TypeCode

    found: EnumValue = TypeCode.Int32
    return found


ENUM.known_missing("TryFormat()", "::GetValuesAsUnderlyingType()", "::TryFormat()")
declare_convertible(ENUM)
