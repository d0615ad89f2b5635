"""Which type a value has, and which type a name means."""

import decimal
import uuid
from typing import Any

from umshell.errors import ClrException
from umshell.values import char, hooks, integers
from umshell.values.dotnet_type import BY_CLASS, REGISTRY, DotNetType
from umshell.values.psobject import CUSTOM_OBJECT_TYPE_NAMES, AutomationNull, PSCustomObject, PSObject, PSTypedObject
from umshell.values.type_accelerators import ACCELERATORS, SHORT_NAMES
from umshell.values.type_members import Indexer, MethodGroup, Overload, PropertyInfo
from umshell.values.type_names import NamedType, parse_type_name

__all__ = [
    "DotNetType",
    "Indexer",
    "MethodGroup",
    "Overload",
    "PropertyInfo",
    "array_of",
    "display_name",
    "find_type",
    "generic_type",
    "named_type",
    "type_names",
    "type_of",
]

_FAMILY = "umshell.values.dotnet."
_COMPARABLE = ("System.IComparable", "System.IConvertible", "System.IFormattable")

OBJECT = DotNetType.declare("System.Object", family=_FAMILY + "objects")
OBJECT.base = None
VALUE_TYPE = DotNetType.declare("System.ValueType", OBJECT, value_type=True, abstract=True)
ENUM = DotNetType.declare("System.Enum", VALUE_TYPE, abstract=True, interfaces=_COMPARABLE, family=_FAMILY + "enums")
VOID = DotNetType.declare("System.Void", VALUE_TYPE)
TYPE = DotNetType.declare("System.Type", OBJECT, family=_FAMILY + "reflection")
RUNTIME_TYPE = DotNetType.declare("System.RuntimeType", TYPE, python=DotNetType)


def _declare_number(name: str, python: type, default: object, family: str = "numbers") -> DotNetType:
    made = DotNetType.declare(
        "System." + name, VALUE_TYPE, python=python, interfaces=_COMPARABLE, family=_FAMILY + family
    )
    made.default = default
    return made


BOOLEAN = _declare_number("Boolean", bool, False)
CHAR = _declare_number("Char", char.Char, char.Char("\0"), "chars")
BYTE = _declare_number("Byte", integers.Byte, integers.Byte(0))
SBYTE = _declare_number("SByte", integers.SByte, integers.SByte(0))
INT16 = _declare_number("Int16", integers.Int16, integers.Int16(0))
UINT16 = _declare_number("UInt16", integers.UInt16, integers.UInt16(0))
INT32 = _declare_number("Int32", int, 0)
UINT32 = _declare_number("UInt32", integers.UInt32, integers.UInt32(0))
INT64 = _declare_number("Int64", integers.Int64, integers.Int64(0))
UINT64 = _declare_number("UInt64", integers.UInt64, integers.UInt64(0))
SINGLE = _declare_number("Single", integers.Single, integers.Single(0.0))
DOUBLE = _declare_number("Double", float, 0.0)
DECIMAL = _declare_number("Decimal", decimal.Decimal, decimal.Decimal(0))
BIG_INTEGER = DotNetType.declare(
    "System.Numerics.BigInteger", VALUE_TYPE, python=integers.BigInteger, interfaces=_COMPARABLE[:1] + _COMPARABLE[2:],
    family=_FAMILY + "numbers",
)  # fmt: skip
BIG_INTEGER.default = integers.BigInteger(0)
STRING = DotNetType.declare(
    "System.String", OBJECT, python=str, family=_FAMILY + "strings",
    interfaces=("System.IComparable", "System.ICloneable", "System.IConvertible", "System.Collections.IEnumerable",
                "System.Collections.Generic.IEnumerable`1[System.Char]"),
)  # fmt: skip
ARRAY = DotNetType.declare(
    "System.Array", OBJECT, abstract=True, family=_FAMILY + "arrays",
    interfaces=("System.ICloneable", "System.Collections.IList", "System.Collections.ICollection",
                "System.Collections.IEnumerable"),
)  # fmt: skip
GUID = DotNetType.declare(
    "System.Guid", VALUE_TYPE, python=uuid.UUID, family=_FAMILY + "guids",
    interfaces=("System.IComparable", "System.IFormattable"),
)  # fmt: skip
GUID.default = uuid.UUID(int=0)
NULLABLE = DotNetType.declare("System.Nullable`1", VALUE_TYPE, parameters=("T",))
PSOBJECT = DotNetType.declare("System.Management.Automation.PSObject", OBJECT, family=_FAMILY + "psobjects")
PSCUSTOMOBJECT = DotNetType.declare(
    CUSTOM_OBJECT_TYPE_NAMES[0], OBJECT, python=PSCustomObject, family=_FAMILY + "psobjects"
)
SCRIPT_BLOCK = DotNetType.declare("System.Management.Automation.ScriptBlock", OBJECT)

_ARRAYS: dict[tuple[DotNetType, int], DotNetType] = {}
_FOUND: dict[str, DotNetType | None] = {}


def array_of(element_type: DotNetType, rank: int = 1) -> DotNetType:
    """The type of arrays of that element type; always the same one."""
    made = _ARRAYS.get((element_type, rank))
    if made is None:
        suffix = "[" + "," * (rank - 1) + "]"
        made = DotNetType(element_type.full_name + suffix, ARRAY, element_type=element_type, rank=rank)
        made.name, made.namespace = element_type.name + suffix, element_type.namespace
        inner = element_type.full_name
        made.interfaces = tuple(
            f"System.Collections.Generic.{name}`1[{inner}]" for name in ("IList", "ICollection", "IEnumerable")
        )
        _ARRAYS[element_type, rank] = made
    return made


OBJECT_ARRAY = array_of(OBJECT)
BY_CLASS[list] = OBJECT_ARRAY


def type_of(value: object) -> DotNetType:
    """The .NET type of a value; that of None is Object, which its callers treat apart."""
    found = BY_CLASS.get(type(value))
    return found if found is not None else _type_of_instance(value)


def _type_of_instance(value: Any) -> DotNetType:
    if value is None or type(value) is AutomationNull:
        return OBJECT
    if type(value) is PSObject:
        return type_of(value.base)
    own = getattr(value, "dotnet_type", None)
    if isinstance(own, DotNetType):
        return own
    if isinstance(value, ClrException):
        return _exception_type(value.type_name)
    return type_of_class(type(value))


def _exception_type(name: str) -> DotNetType:
    found = find_type(name)
    if found is None:
        found = DotNetType.declare(name, find_type("System.Exception") or OBJECT)
    return found


def type_of_class(python: type) -> DotNetType:
    """The .NET type that a Python class stands for."""
    found = BY_CLASS.get(python)
    if found is None:
        found = _declared_type(python)
        BY_CLASS[python] = found
    return found


def _declared_type(python: Any) -> DotNetType:
    if getattr(python, "enum_type", None) is not None and hasattr(python, "sorted_members"):
        return enum_type_of(python)
    name = python.__dict__.get("dotnet_name")
    if name is not None and (named := find_type(name)) is not None:
        return named
    if issubclass(python, PSTypedObject):
        return _type_of_model(python)
    for base in python.__mro__[1:]:
        if base is not object and (base in BY_CLASS or "dotnet_name" in base.__dict__):
            return type_of_class(base)
    return DotNetType(name or "Umshell." + python.__name__, OBJECT, python=python)


def enum_type_of(enum_class: Any) -> DotNetType:
    """The .NET type of an enumeration class; made when it is first asked for."""
    found = enum_class.__dict__.get("dotnet_type")
    if isinstance(found, DotNetType):
        return found
    made = DotNetType(enum_class.full_name, ENUM, python=enum_class, enum=enum_class)
    made.default = enum_class(0)
    enum_class.dotnet_type = made
    BY_CLASS[enum_class] = made
    return made


def _type_of_model(python: type[PSTypedObject]) -> DotNetType:
    made = DotNetType(python.TypeNames[0], OBJECT, python=python, interfaces=python.TypeNames[1:])
    for name in python.PropertyNames:
        made.field(name, "System.Object", read_only=name in python.ReadOnlyNames)
    return made


# Names


def find_type(name: str) -> DotNetType | None:
    """The type of that name as a script writes it: accelerators, generics, arrays, without `System.`, in any case."""
    key = name.lower()
    scripted = hooks.find_script_type(key)
    if scripted is not None:
        return scripted
    if key in _FOUND:
        return _FOUND[key]
    parsed = parse_type_name(name)
    found = None if parsed is None else _resolve(parsed)
    if found is not None and not hooks.using_namespaces():
        _FOUND[key] = found
    return found


def _resolve(parsed: NamedType) -> DotNetType | None:
    found = _resolve_generic(parsed) if parsed.arguments else find_simple_type(parsed.name)
    for rank in parsed.ranks:
        if found is None:
            return None
        found = array_of(found, rank)
    return found


def _resolve_generic(parsed: NamedType) -> DotNetType | None:
    name = parsed.name if "`" in parsed.name else f"{parsed.name}`{len(parsed.arguments)}"
    definition = find_simple_type(name)
    arguments = [_resolve(argument) for argument in parsed.arguments]
    if parsed.name.lower() in ("nullable", "system.nullable"):
        definition = NULLABLE
    if definition is None or any(argument is None for argument in arguments):
        return None
    return definition.make_generic(tuple(argument for argument in arguments if argument is not None))


def find_simple_type(name: str) -> DotNetType | None:
    """A type by a name without brackets."""
    lower = name.lower()
    scripted = hooks.find_script_type(lower)
    if scripted is not None:
        return scripted
    full = ACCELERATORS.get(lower)
    if full is not None:
        return load_type(full.lower()) or _find_model(("",), full.lower())
    prefixes = ("", "system.", *(namespace.lower() + "." for namespace in hooks.using_namespaces()))
    found = next((found for prefix in prefixes if (found := load_type(prefix + lower)) is not None), None)
    if found is None:
        found = _exchange_exception(name)
    return _find_model(prefixes, lower) if found is None and "." in name else found


def _find_model(prefixes: tuple[str, ...], lower: str) -> DotNetType | None:
    from umshell.values.model_types import find_model_type

    return next((found for prefix in prefixes if (found := find_model_type(prefix + lower)) is not None), None)


def _exchange_exception(name: str) -> DotNetType | None:
    """Every exception of Exchange is known to its shell, also those that are never thrown here."""
    lower = name.lower()
    if not (lower.startswith("microsoft.exchange.") and lower.endswith("exception")):
        return None
    from umshell.values.dotnet.exceptions import exception_type

    return exception_type(name)


def load_type(lower: str) -> DotNetType | None:
    """A type by its full name in lower case, if it is declared or a family declares it."""
    found = REGISTRY.get(lower)
    if found is None:
        family = _family_of(lower)
        if family is not None:
            __import__(family)
            found = REGISTRY.get(lower)
    if found is None:
        found = _find_enum(lower)
    return found


def _family_of(lower: str) -> str | None:
    from umshell.values.dotnet.families import family_of

    return family_of(lower)


def _find_enum(lower: str) -> DotNetType | None:
    from umshell.values.enums import find_enum

    found = find_enum(lower)
    return None if found is None else enum_type_of(found)


def display_name(type_: DotNetType) -> str:
    """The name of a type as text and definitions show it: `int`, `string[]`, `System.Text.StringBuilder`."""
    if type_.element_type is not None:
        return f"{display_name(type_.element_type)}[{',' * (type_.rank - 1)}]"
    if type_.generic_arguments and type_.generic_definition is not None:
        inner = ",".join(display_name(argument) for argument in type_.generic_arguments)
        return f"{type_.generic_definition.full_name.partition('`')[0]}[{inner}]"
    return SHORT_NAMES.get(type_.full_name, type_.full_name)


def type_names(value: Any) -> list[str]:
    """The names by which views and extensions know a value, the most special first ($x.PSTypeNames)."""
    own = getattr(value, "type_names", None)
    if own is not None and type(value) in (PSCustomObject, PSObject):
        return list(own)
    if type(value) is PSObject:
        return type_names(value.base)
    if type(value) is PSCustomObject:
        return list(CUSTOM_OBJECT_TYPE_NAMES)
    if isinstance(value, PSTypedObject):
        return list(value.TypeNames)
    names = getattr(value, "PSTypeNames", None)
    if isinstance(names, list):
        return list(names)
    return lineage_names(type_of(value))


def lineage_names(type_: DotNetType) -> list[str]:
    """Full names of a type and its bases; definitions of generics are left out."""
    found: list[str] = []
    current: DotNetType | None = type_
    while current is not None:
        found.append(current.full_name)
        current = current.base
    return found


def type_of_annotation(annotation: Any) -> DotNetType:
    """The type that a Python annotation of a declaration means: `int`, `list[str]`, an enumeration class."""
    if annotation is object or annotation is Any:
        return OBJECT
    if annotation is list:
        return OBJECT_ARRAY
    origin = getattr(annotation, "__origin__", None)
    if origin is list:
        return array_of(type_of_annotation(annotation.__args__[0]))
    own = getattr(annotation, "dotnet_type", None)
    return own if isinstance(own, DotNetType) else type_of_class(annotation)


def named_type(full_name: str) -> DotNetType:
    """A type that exists here, by its full name."""
    found = load_type(full_name.lower())
    assert found is not None, full_name
    return found


def generic_type(definition: str, *arguments: DotNetType) -> DotNetType:
    """A generic type with its arguments: "System.Collections.Generic.List`1" and [string]."""
    return named_type(definition).make_generic(arguments)
