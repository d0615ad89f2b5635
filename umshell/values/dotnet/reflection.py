"""Types as objects: the members of System.Type."""

from typing import Any

from umshell.errors import ClrException
from umshell.values.dotnet_type import DotNetType
from umshell.values.property_access import dotnet_properties
from umshell.values.types import TYPE, array_of, find_type, type_of

_CORE = "System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e"

_PRIMITIVES: frozenset[str] = frozenset(
    f"System.{short}"
    for short in (
        "Boolean", "Byte", "SByte", "Char", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64", "Single", "Double",
    )
)  # fmt: skip


@TYPE.property("Name", "string")
def name(this: DotNetType) -> str:
    return this.name


@TYPE.property("FullName", "string")
def full_name(this: DotNetType) -> str:
    if this.generic_arguments and this.generic_definition is not None:
        inner = ",".join(f"[{qualified_name(argument)}]" for argument in this.generic_arguments)
        return f"{this.generic_definition.full_name}[{inner}]"
    return this.full_name


@TYPE.property("AssemblyQualifiedName", "string")
def qualified_name(this: DotNetType) -> str:
    return f"{full_name(this)}, {_CORE}"


@TYPE.property("Namespace", "string")
def namespace(this: DotNetType) -> str | None:
    return this.namespace or None


@TYPE.property("BaseType", "type")
def base_type(this: DotNetType) -> DotNetType | None:
    return None if this.is_interface else this.base


@TYPE.property("UnderlyingSystemType", "type")
def underlying_system_type(this: DotNetType) -> DotNetType:
    return this


def _flag(flag_name: str, test: Any) -> None:
    TYPE.property(flag_name, "bool")(test)


_flag("IsArray", lambda this: this.is_array)
_flag("IsEnum", lambda this: this.is_enum)
_flag("IsValueType", lambda this: this.is_value_type)
_flag("IsClass", lambda this: not this.is_value_type and not this.is_interface)
_flag("IsInterface", lambda this: this.is_interface)
_flag("IsAbstract", lambda this: this.is_abstract)
_flag("IsPrimitive", lambda this: this.is_value_type and this.full_name in _PRIMITIVES)
_flag("IsGenericType", lambda this: bool(this.generic_arguments or this.parameters))
_flag("IsGenericTypeDefinition", lambda this: this.is_generic_definition)
_flag("IsPublic", lambda this: True)
_flag("IsSerializable", lambda this: not this.is_interface and this.full_name.startswith("System."))
_flag("IsSealed", lambda this: this.is_value_type or this.is_array or this.full_name == "System.String")


@TYPE.property("GenericTypeArguments", "type[]")
@TYPE.method("GetGenericArguments", "type[] GetGenericArguments()")
def generic_arguments(this: DotNetType) -> list[DotNetType]:
    return list(this.generic_arguments)


@TYPE.method("GetElementType", "type GetElementType()")
def element_type(this: DotNetType) -> DotNetType | None:
    return this.element_type


@TYPE.method("GetArrayRank", "int GetArrayRank()")
def array_rank(this: DotNetType) -> int:
    return this.rank


@TYPE.method("GetInterfaces", "type[] GetInterfaces()")
def interfaces(this: DotNetType) -> list[DotNetType]:
    names = (interface for owner in this.lineage() for interface in owner.interfaces)
    found = (find_type(interface) for interface in dict.fromkeys(names))
    return [interface for interface in found if interface is not None]


@TYPE.method("IsAssignableFrom", "bool IsAssignableFrom(type c)")
def is_assignable_from(this: DotNetType, other: DotNetType | None) -> bool:
    return other is not None and other.is_assignable_to(this)


@TYPE.method("IsSubclassOf", "bool IsSubclassOf(type c)")
def is_subclass_of(this: DotNetType, other: DotNetType) -> bool:
    return this is not other and this.is_assignable_to(other) and not other.is_interface


@TYPE.method("IsInstanceOfType", "bool IsInstanceOfType(System.Object o)")
def is_instance_of_type(this: DotNetType, value: Any) -> bool:
    return value is not None and type_of(value).is_assignable_to(this)


@TYPE.method("MakeArrayType", "type MakeArrayType()")
def make_array_type(this: DotNetType) -> DotNetType:
    return array_of(this)


@TYPE.method("MakeGenericType", "type MakeGenericType(params type[] typeArguments)")
def make_generic_type(this: DotNetType, arguments: list[DotNetType]) -> DotNetType:
    if not this.parameters:
        message = f"{this.full_name} is not a GenericTypeDefinition."
        raise ClrException("System.InvalidOperationException", message)
    return this.make_generic(tuple(arguments))


@TYPE.method("GetEnumNames", "string[] GetEnumNames()")
def enum_names(this: DotNetType) -> list[str]:
    return list(_enum_class(this).names())


@TYPE.method("GetEnumValues", "array GetEnumValues()")
def enum_values(this: DotNetType) -> list[Any]:
    return list(_enum_class(this).values())


def _enum_class(type_: DotNetType) -> Any:
    if type_.enum_class is None:
        raise ClrException("System.ArgumentException", "Type provided must be an Enum. (Parameter 'enumType')")
    return type_.enum_class


@TYPE.method("GetEnumUnderlyingType", "type GetEnumUnderlyingType()")
def enum_underlying_type(this: DotNetType) -> DotNetType | None:
    return find_type(_enum_class(this).underlying)


@TYPE.method("GetProperties", "System.Object GetProperties()")
def properties(this: DotNetType) -> list[Any]:
    return [_MemberName(info.name, info.type_text, "Property") for info in dotnet_properties(this)]


@TYPE.method("GetProperty", "System.Object GetProperty(string name)")
def get_property(this: DotNetType, wanted: str) -> Any:
    return next((info for info in properties(this) if info.Name == wanted), None)


@TYPE.method("GetMethods", "System.Object GetMethods()")
def methods(this: DotNetType) -> list[Any]:
    found = []
    for owner in this.lineage():
        for group in (*owner.methods.values(), *owner.static_methods.values()):
            found += [_MemberName(group.name, overload.text, "Method") for overload in group.overloads]
    return found


@TYPE.method("GetMethod", "System.Object GetMethod(string name)")
def get_method(this: DotNetType, wanted: str) -> Any:
    return next((info for info in methods(this) if info.Name == wanted), None)


@TYPE.method("GetConstructors", "System.Object GetConstructors()")
def constructors(this: DotNetType) -> list[Any]:
    return [_MemberName(".ctor", overload.text, "Constructor") for overload in this.constructors_in_line()]


class _MemberName:
    """What reflection tells of a member: its name and how it is declared."""

    dotnet_name = "System.Reflection.MemberInfo"

    def __init__(self, member: str, text: str, kind: str) -> None:
        self.Name = member
        self.text = text
        self.MemberType = kind

    def __str__(self) -> str:
        return self.text


MEMBER_INFO = DotNetType.declare("System.Reflection.MemberInfo", python=_MemberName)
MEMBER_INFO.field("Name", "string", read_only=True)
MEMBER_INFO.field("MemberType", "string", read_only=True)


@TYPE.method("ToString", "string ToString()")
def to_text(this: DotNetType) -> str:
    return this.full_name


@TYPE.method("GetHashCode", "int GetHashCode()")
def get_hash_code(this: DotNetType) -> int:
    return hash(this.full_name) & 0x7FFFFFFF


@TYPE.static_method("GetType", "static type GetType(string typeName)")
def find_by_name(type_name: str) -> DotNetType | None:
    found = find_type(type_name)
    return found if found is not None and found.full_name.lower() == type_name.partition(",")[0].lower() else None


@TYPE.static_method("GetType", "static type GetType(string typeName, bool throwOnError)")
def find_by_name_or_throw(type_name: str, throw_on_error: bool) -> DotNetType | None:
    found = find_by_name(type_name)
    if found is None and throw_on_error:
        raise ClrException("System.TypeLoadException", f"Could not load type '{type_name}' from assembly '{_CORE}'.")
    return found
