"""Members of values: reading, setting, calling, with PowerShell's semantics and errors."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from umshell.errors import ClrException, PSError
from umshell.values import hooks, intrinsic_members
from umshell.values.collections import Hashtable, folded_key_of
from umshell.values.construction import construct
from umshell.values.conversion import convert
from umshell.values.dotnet_type import BY_CLASS, DotNetType
from umshell.values.indexing import get_index, set_index
from umshell.values.method_calls import invoke_method, invoke_static
from umshell.values.object_conversion import is_table
from umshell.values.object_view import BaseView
from umshell.values.overloads import result_conversion
from umshell.values.property_access import (
    custom_property_missing,
    find_property_set,
    property_names,
    property_not_found,
    read_info,
    read_property,
    write_info,
    write_property,
)
from umshell.values.psobject import AUTOMATION_NULL, MISSING, TYPE_DATA, AutomationNull, PSCustomObject, unwrap
from umshell.values.signatures import resolve_type
from umshell.values.type_members import PropertyInfo
from umshell.values.types import type_of
from umshell.values.value_text import is_enumerable, iterate

MEMBERS_STRICT = 2  # the version of Set-StrictMode from which a missing member is an error

__all__ = [
    "find_property_set",
    "get_index",
    "get_member",
    "get_static",
    "invoke_method",
    "invoke_static",
    "members_of",
    "new_object",
    "property_names",
    "read_property",
    "set_index",
    "set_member",
    "set_static",
]


def get_member(value: Any, name: Any) -> Any:
    """`$value.name`; None (or an error under strict mode) where there is no such member."""
    cls = type(value)
    if cls is PSCustomObject:
        found = value.properties.get(name, MISSING)
        if found is not MISSING:
            return found
    elif cls is Hashtable and value.fold is folded_key_of and type(name) is str:
        entry = value.entries.get(name.lower())
        if entry is not None:
            return entry[1]
    getter = _GETTERS.get((cls, name))
    if getter is not None and not TYPE_DATA:
        return getter(value)
    return _get_member(value, name) if type(name) is str else _get_unnamed(value, name)


def _get_unnamed(value: Any, name: Any) -> Any:
    """A member that is named by something else than text: a key of a table may be of any type."""
    base = unwrap(value)
    if base is not None and is_table(base) and name is not None and base.contains(name):
        return base.get_item(name)
    return _get_member(value, _member_name(name))


# How properties of .NET are read that have been asked for before; not where types or objects got other members.
_GETTERS: dict[tuple[type, str], Callable[[Any], Any]] = {}


def _remember(value: Any, name: str) -> None:
    cls = type(value)
    type_ = BY_CLASS.get(cls)
    info = None if type_ is None else type_.find_property(name)
    if info is None or info.getter is None or hasattr(cls, "ps_members"):
        return
    if info.declaring_type is None or result_conversion(info.type_text, info.declaring_type) is None:
        _GETTERS[cls, name] = partial(_read_plain, info)
    else:
        _GETTERS[cls, name] = partial(_read_info_of, info)


def _read_info_of(info: PropertyInfo, value: Any) -> Any:
    return read_info(value, info)


def _read_plain(info: PropertyInfo, value: Any) -> Any:
    try:
        return info.getter(value)  # type: ignore[misc]
    except ClrException:
        return read_info(value, info)


def _member_name(name: Any) -> str:
    from umshell.values.conversion import to_string

    return to_string(name)


def _get_member(value: Any, name: str) -> Any:
    if value is None or type(value) is AutomationNull:
        return _member_of_null(name)
    base = unwrap(value)
    if type(base) is BaseView:
        return _of_base(base, name)
    if is_table(base) and base.contains(name):
        return base.get_item(name)
    found = read_property(value, name)
    if found is not MISSING:
        if not TYPE_DATA:
            _remember(value, name)
        return found
    found = intrinsic_members.read(value, name)
    if found is not MISSING:
        return found
    if is_enumerable(base):
        return _enumerate_member(base, name)
    return _missing_member(base, name)


def _of_base(view: BaseView, name: str) -> Any:
    found = view.read(name)
    return None if found is MISSING else found


def _member_of_null(name: str) -> Any:
    if name.lower() in ("count", "length"):
        if hooks.strict_mode() >= MEMBERS_STRICT:
            raise _strict(name)
        return 0
    if hooks.strict_mode() >= MEMBERS_STRICT:
        raise _strict(name)
    return None


def _missing_member(value: Any, name: str) -> Any:
    if type_of(value).is_known_missing(name):
        raise not_here(type_of(value), name)
    if hooks.strict_mode() >= MEMBERS_STRICT:
        raise _strict(name)
    return None


def not_here(type_: DotNetType, name: str) -> PSError:
    """A member that .NET has and umshell lacks."""
    message = f"The member '{name}' of [{type_.full_name}] exists in .NET but not in umshell."
    return PSError("MemberNotImplemented", message, "NotImplemented")


def _strict(name: str) -> PSError:
    message = f"The property '{name}' cannot be found on this object. Verify that the property exists."
    exception = ClrException("System.Management.Automation.PropertyNotFoundException", message)
    return PSError("PropertyNotFoundStrict", message, "NotSpecified", exception=exception)


def _enumerate_member(items: Any, name: str) -> Any:
    """The property of each element; custom objects without it give `$null`, other elements nothing."""
    results: list[Any] = []
    for item in iterate(items):
        found = _member_of_element(item, name)
        if found is MISSING:
            continue
        if is_enumerable(found):
            results.extend(iterate(found))
        else:
            results.append(found)
    if not results:
        if hooks.strict_mode() >= MEMBERS_STRICT:
            raise _strict(name)
        return AUTOMATION_NULL
    return results[0] if len(results) == 1 else results


def _member_of_element(item: Any, name: str) -> Any:
    if type(item) is PSCustomObject:
        found = item.properties.get(name, MISSING)
        if found is not MISSING:
            return found
        found = read_property(item, name)
        if found is MISSING and hooks.strict_mode() >= MEMBERS_STRICT:
            raise _strict(name)
        return None if found is MISSING else found
    if item is None:
        return MISSING
    base = unwrap(item)
    if is_table(base) and base.contains(name):
        return base.get_item(name)
    found = read_property(item, name)
    if found is MISSING and is_enumerable(base):
        inner = _enumerate_member(base, name)
        return MISSING if inner is AUTOMATION_NULL else inner
    return found


# Setting


def set_member(value: Any, name: str, new: Any) -> None:
    """`$value.name = new`."""
    cls = type(value)
    if cls is PSCustomObject and name in value.properties:
        value.properties[name] = new
        return
    if value is None or cls is AutomationNull:
        raise property_not_found(name)
    base = unwrap(value)
    if is_table(base):
        _set_in_table(base, name, new)
        return
    if write_property(value, name, new):
        return
    if cls is PSCustomObject:
        raise custom_property_missing(name)
    if type_of(base).is_known_missing(name):
        raise not_here(type_of(base), name)
    raise property_not_found(name, "PropertyAssignmentException")


def _set_in_table(table: Any, name: str, new: Any) -> None:
    info = type_of(table).find_property(name)
    if info is not None and info.setter is not None and not table.contains(name):
        write_info(table, info, new)
        return
    set_index(table, [name], new)


# Static members


def get_static(type_: DotNetType, name: str) -> Any:
    """`[type]::name`."""
    if type(type_) is not DotNetType:
        return _static_of_value(type_, name)
    info = type_.find_static_property(name)
    if info is not None and info.getter is not None:
        return _read_static(info)
    if type_.is_enum:
        found = type_.enum_class.find(name)
        if found is not None:
            return found
    group = type_.find_static_method(name)
    if group is not None:
        return intrinsic_members.method_object(type_, group, static=True)
    if name.lower() == "new":
        return intrinsic_members.constructor_object(type_)
    if type_.is_known_missing(name):
        raise not_here(type_, name)
    if hooks.strict_mode() >= MEMBERS_STRICT:
        raise _strict(name)
    return None


def _static_of_value(value: Any, name: str) -> Any:
    if value is None:
        if hooks.strict_mode() >= MEMBERS_STRICT:
            raise _strict(name)
        return None
    return get_static(type_of(unwrap(value)), name)


def _read_static(info: PropertyInfo) -> Any:
    from umshell.values.overloads import result_conversion

    assert info.getter is not None
    try:
        found = info.getter()
    except ClrException as error:
        message = f'Exception getting "{info.name}": "{error.Message}"'
        raise PSError("ExceptionWhenGetting", message, "NotSpecified") from error
    if info.declaring_type is None:
        return found
    finish = result_conversion(info.type_text, info.declaring_type)
    return found if finish is None else finish(found)


def set_static(type_: DotNetType, name: str, new: Any) -> None:
    """`[type]::name = new`."""
    info = type_.find_static_property(name)
    if info is None:
        raise property_not_found(name, "PropertyAssignmentException")
    if info.setter is None:
        raise PSError("PropertyAssignmentException", f"'{info.name}' is a ReadOnly property.", "InvalidOperation")
    try:
        info.setter(convert(new, resolve_type(info.type_text, info.declaring_type or type_)))
    except ClrException as error:
        message = f'Exception setting "{info.name}": "{error.Message}"'
        raise PSError("ExceptionWhenSetting", message, "NotSpecified") from error


def new_object(type_: DotNetType, args: Sequence[Any]) -> Any:
    """`New-Object type args` and `[type]::new(args)`."""
    return construct(type_, args)


def members_of(value: Any) -> list[Any]:
    """All members as PSMemberInfo objects (for Get-Member and .PSObject.Members)."""
    return intrinsic_members.all_members(value)
