"""Values as text: as "$value" and [string] write them, and as the culture does."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any
from uuid import UUID

from umshell import errors
from umshell.values import hooks
from umshell.values.arrays import TypedArray
from umshell.values.char import Char
from umshell.values.dotnet_type import DotNetType
from umshell.values.integers import BOUNDS, BigInteger, Single
from umshell.values.number_text import decimal_text, double_text
from umshell.values.psobject import AutomationNull, PSCustomObject, PSMemberInfo, PSObject, PSScriptMethod
from umshell.values.types import display_name, type_of

_plain_int = int.__repr__


def to_string(value: Any, ofs: str | None = None) -> str:
    """The value as text, as in "$value" and [string]: invariant culture, arrays joined by $OFS."""
    writer = _WRITERS.get(type(value))
    if writer is not None:
        return writer(value)
    if isinstance(value, list):
        return join_text(value, ofs)
    return _object_text(value, ofs)


def join_text(items: Iterable[Any], ofs: str | None = None) -> str:
    """Elements as text with $OFS between; arrays among them show their type."""
    return (hooks.ofs() if ofs is None else ofs).join([element_text(item) for item in items])


def element_text(value: Any) -> str:
    """An element of an array that becomes text."""
    writer = _WRITERS.get(type(value))
    if writer is not None:
        return writer(value)
    if is_enumerable(value):
        return type_of(value).full_name
    return _object_text(value, None)


def _object_text(value: Any, ofs: str | None) -> str:
    if type(value) is PSCustomObject:
        return custom_object_text(value)
    own = _own_text(value)
    if own is not None:
        return own
    if type(value) is PSObject:
        return to_string(value.base, ofs)
    return join_text(iterate(value), ofs) if is_enumerable(value) else plain_text(value)


def _own_text(value: Any) -> str | None:
    """What a ToString that was added to the object gives."""
    members = value.extra if type(value) is PSCustomObject else getattr(value, "ps_members", None)
    if not members:
        return None
    member: PSMemberInfo | None = members.get("tostring")
    if isinstance(member, PSScriptMethod):
        return to_string(hooks.invoke_script_block(member.Script, [], this=value))
    function = getattr(member, "function", None)
    if function is None or (type(value) is PSObject and type(value.base) is int):
        return None  # a deserialized enumeration value is its number in text, its name by ToString() alone
    return to_string(function(value))


def plain_text(value: Any) -> str:
    """ToString() of an object: what its class says, else the name of its type."""
    writes: Any = type(value).__str__
    if writes is object.__str__:
        return type_of(value).full_name
    return str(value)


def custom_object_text(value: PSCustomObject) -> str:
    """A custom object as text: `@{Name=x; Count=1}`."""
    own = _own_text(value)
    if own is not None:
        return own
    if not value.properties and not value.extra:
        return ""
    parts = [f"{name}={_property_text(content)}" for name, content in value.properties.items()]
    parts += [
        f"{member.Name}={_property_text(_read(value, member.Name))}"
        for member in (value.extra or {}).values()
        if member.MemberType.endswith("Property")
    ]
    return f"@{{{'; '.join(parts)}}}"


def _read(value: Any, name: str) -> Any:
    from umshell.values.members import get_member

    return get_member(value, name)


def _property_text(value: Any) -> str:
    if type(value) is PSCustomObject:
        return _own_text(value) or ""
    return element_text(value)


def bool_text(value: bool) -> str:
    return "True" if value else "False"


def _type_text(value: DotNetType) -> str:
    return display_name(value)


def _nothing(_value: Any) -> str:
    return ""


_WRITERS: dict[type, Callable[[Any], str]] = {
    str: str,
    int: _plain_int,
    bool: bool_text,
    type(None): _nothing,
    AutomationNull: _nothing,
    float: double_text,
    Single: double_text,
    Decimal: decimal_text,
    Char: str.__str__,
    DotNetType: _type_text,
    UUID: str,
    BigInteger: _plain_int,
    **dict.fromkeys(BOUNDS, _plain_int),
}


# In the culture


def to_text_culture(value: Any) -> str:
    """The value as text in the current culture: -f, -join and cells of tables; arrays show their type."""
    cls = type(value)
    if cls is str:
        return str(value)
    writer = _WRITERS.get(cls)
    if writer is not None:
        return type_of(value).full_name if writer is None else writer(value)
    if cls is PSObject:
        return _own_text(value) or to_text_culture(value.base)
    to_text = getattr(value, "to_text", None)
    if to_text is not None:
        return str(to_text())
    if is_enumerable(value):
        return type_of(value).full_name
    return _object_text(value, None)


# What a pipeline unrolls

_ENUMERABLE: dict[type, bool] = {list: True, TypedArray: True, str: False, Char: False, PSCustomObject: False}


def is_enumerable(value: Any) -> bool:
    """Whether a pipeline unrolls the value; tables, text and XML nodes stay whole."""
    cls = type(value)
    known = _ENUMERABLE.get(cls)
    if known is None:
        if cls is PSObject:
            return is_enumerable(value.base)
        known = isinstance(value, list) or _is_enumerable_type(value)
        _ENUMERABLE[cls] = known
    return known


def _is_enumerable_type(value: Any) -> bool:
    if not hasattr(value, "__iter__") or isinstance(value, (str, dict)):
        return False
    names = type_of(value).ancestor_names()
    if "system.collections.idictionary" in names or "system.xml.xmlnode" in names:
        return False
    return "system.collections.ienumerable" in names or "system.collections.ienumerator" in names


def iterate(value: Any) -> Iterable[Any]:
    """The elements of an enumerable value; those of .NET's lists notice when the list changes."""
    if type(value) is PSObject:
        value = value.base
    enumerate_own = getattr(value, "enumerate", None)
    items: Iterable[Any] = value if enumerate_own is None else enumerate_own()
    return items


def enumerate_value(value: Any) -> Iterable[Any] | None:
    """What a pipeline unrolls; None for what goes through as one object."""
    cls = type(value)
    if cls is list or cls is TypedArray:
        elements: list[Any] = value
        return elements
    if cls is str or cls is int or not is_enumerable(value):
        return None
    return iterate(value)


def _describe(target: Any) -> tuple[str, str]:
    if target is None:
        return "", ""
    return to_string(target), "PSObject" if type(target) is PSCustomObject else type_of(target).name


errors.describe_target = _describe
