"""Members that PowerShell gives to every object: Count, Length, PSObject, ForEach() and Where()."""

from collections.abc import Sequence
from typing import Any

from umshell.errors import PSError
from umshell.values import hooks, object_view
from umshell.values.collections import Collection
from umshell.values.construction import constructor_group
from umshell.values.conversion import convert, to_bool, to_string
from umshell.values.dotnet_type import DotNetType
from umshell.values.method_object import PSMethod
from umshell.values.psobject import MISSING, PSCustomObject, PSMemberInfo, unwrap
from umshell.values.type_members import MethodGroup
from umshell.values.types import INT32, SCRIPT_BLOCK, named_type, type_of
from umshell.values.value_text import is_enumerable, iterate

_SELECTION_MODE = "System.Management.Automation.WhereOperatorSelectionMode"


def read(value: Any, name: str) -> Any:
    """An intrinsic member, or a method as an object; MISSING where there is none."""
    lower = name.lower()
    if lower in ("psobject", "psbase", "psadapted", "psextended", "pstypenames"):
        return _object_member(value, lower)
    base = unwrap(value)
    if lower in ("count", "length") and type(base) is not PSCustomObject and not is_enumerable(base):
        if type_of(base).is_known_missing(name) or hooks.strict_mode() >= 2:
            return MISSING
        return 1
    if lower == "value__" and hasattr(base, "enum_type"):
        return base.value
    group = type_of(base).find_method(name)
    if group is not None:
        return method_object(base, group)
    return MISSING


def _object_member(value: Any, lower: str) -> Any:
    if lower == "pstypenames":
        return object_view.mutable_type_names(value)
    if lower == "psbase":
        return object_view.BaseView(unwrap(value))
    return object_view.PSObjectView(value)


def method_object(owner: Any, group: MethodGroup, static: bool = False) -> PSMethod:
    """A method that is named without being called."""
    return PSMethod(group.name, owner, group, static)


def constructor_object(type_: DotNetType) -> PSMethod:
    """`[type]::new` without parentheses."""
    group = constructor_group(type_)
    made = MethodGroup("new", True)
    made.overloads = group.overloads
    return PSMethod("new", type_, made, True)


def all_members(value: Any) -> list[PSMemberInfo]:
    """All members of a value."""
    return object_view.all_members(value)


# .ForEach() and .Where()


def invoke(value: Any, lower: str, args: Sequence[Any]) -> Any:
    """Calls one of the two methods that PowerShell gives to every value."""
    base = unwrap(value)
    items = list(iterate(base)) if is_enumerable(base) else [value]
    return _for_each(items, args) if lower == "foreach" else _where(items, args)


def _for_each(items: list[Any], args: Sequence[Any]) -> Any:
    if not args:
        raise PSError("MethodCountCouldNotFindBest", _no_overload("ForEach", 0), "NotSpecified")
    action, rest = unwrap(args[0]), list(args[1:])
    if type_of(action) is SCRIPT_BLOCK:
        results: list[Any] = []
        for item in items:
            results.extend(hooks.invoke_script_block_list(action, rest, underscore=item))
        return Collection(results)
    if isinstance(action, DotNetType):
        return Collection([convert(item, action) for item in items])
    return Collection(_by_name(items, to_string(action), rest))


def _by_name(items: list[Any], name: str, rest: list[Any]) -> list[Any]:
    from umshell.values.members import get_member, invoke_method, set_member

    results: list[Any] = []
    for item in items:
        if type_of(unwrap(item)).find_method(name) is not None:
            found = invoke_method(item, name, rest)
        elif rest:
            set_member(item, name, rest[0])
            continue
        else:
            found = get_member(item, name)
        results.extend(iterate(found) if is_enumerable(found) else [found])
    return results


def _no_overload(name: str, count: int) -> str:
    return f'Cannot find an overload for "{name}" and the argument count: "{count}".'


def _where(items: list[Any], args: Sequence[Any]) -> Any:
    if not args or type_of(unwrap(args[0])) is not SCRIPT_BLOCK:
        raise PSError("MethodCountCouldNotFindBest", _no_overload("Where", len(args)), "NotSpecified")
    block = unwrap(args[0])
    mode = str(convert(args[1], named_type(_SELECTION_MODE))) if len(args) > 1 else "Default"
    count = int(convert(args[2], INT32)) if len(args) > 2 else 0
    chosen = _MODES[mode.lower()]
    return Collection(chosen(items, lambda item: to_bool(hooks.invoke_script_block(block, [], underscore=item)), count))


def _default(items: list[Any], test: Any, count: int) -> list[Any]:
    found = []
    for item in items:
        if test(item):
            found.append(item)
            if count and len(found) == count:
                break
    return found


def _first(items: list[Any], test: Any, count: int) -> list[Any]:
    return _default(items, test, count or 1)


def _last(items: list[Any], test: Any, count: int) -> list[Any]:
    return _default(items, test, 0)[-(count or 1) :]


def _skip_until(items: list[Any], test: Any, count: int) -> list[Any]:
    place = next((place for place, item in enumerate(items) if test(item)), len(items))
    return items[place : place + count] if count else items[place:]


def _until(items: list[Any], test: Any, count: int) -> list[Any]:
    found: list[Any] = []
    for item in items:
        if test(item) or (count and len(found) == count):
            break
        found.append(item)
    return found


def _split(items: list[Any], test: Any, count: int) -> list[Any]:
    yes: list[Any] = []
    no: list[Any] = []
    for item in items:
        matched = (not count or len(yes) < count) and test(item)
        (yes if matched else no).append(item)
    return [Collection(yes), Collection(no)]


_MODES = {
    "default": _default,
    "first": _first,
    "last": _last,
    "skipuntil": _skip_until,
    "until": _until,
    "split": _split,
}
