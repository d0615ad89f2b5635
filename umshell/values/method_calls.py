"""Calls of methods on values and types."""

from collections.abc import Sequence
from typing import Any

from umshell.errors import ClrException, PSError
from umshell.values import hooks, intrinsic_members, overloads
from umshell.values.construction import construct
from umshell.values.dotnet_type import BY_CLASS, DotNetType
from umshell.values.operator_errors import method_not_found
from umshell.values.property_access import find_member, getting_failed, read_info, write_info
from umshell.values.psobject import (
    AUTOMATION_NULL,
    TYPE_DATA,
    AutomationNull,
    PSCodeMethod,
    PSScriptMethod,
    unwrap,
)
from umshell.values.type_members import MethodGroup, Overload
from umshell.values.types import PSCUSTOMOBJECT, type_of
from umshell.values.value_text import is_enumerable, iterate

# Classes whose instances have no members of their own.
_PLAIN_CLASSES = frozenset((str, int, float, bool, list))


def invoke_method(value: Any, name: str, args: Sequence[Any]) -> Any:
    """`$value.name(args)`; AUTOMATION_NULL where the method is void."""
    if len(args) == 1:
        key: tuple[Any, ...] = (type(value), name, type(args[0]))
    else:
        key = (type(value), name, *map(type, args)) if args else (type(value), name)
    plan = _PLANS.get(key)
    if plan is None or TYPE_DATA or (plan.carries_members and value.ps_members):
        return _find_and_call(value, name, args, key)
    try:
        result = plan.function(value, *args)
    except ClrException as error:
        raise overloads.invocation_failed(plan.name, len(args), error) from error
    finish = plan.finish
    return result if finish is None else finish(result)


def invoke_with_one(value: Any, name: str, argument: Any) -> Any:
    """`$value.name(argument)`: the commonest call, without a list on its quick way."""
    plan = _PLANS.get((type(value), name, type(argument)))
    if plan is None or TYPE_DATA or (plan.carries_members and value.ps_members):
        return invoke_method(value, name, [argument])
    try:
        result = plan.function(value, argument)
    except ClrException as error:
        raise overloads.invocation_failed(plan.name, 1, error) from error
    finish = plan.finish
    return result if finish is None else finish(result)


# Calls made before that need no conversion: (class, name, classes of the arguments) → what to do.
_PLANS: dict[tuple[Any, ...], overloads.Plan] = {}


def _find_and_call(value: Any, name: str, args: Sequence[Any], key: tuple[Any, ...]) -> Any:
    cls = type(value)
    type_ = BY_CLASS.get(cls)
    if type_ is None or type_ is PSCUSTOMOBJECT or TYPE_DATA or getattr(value, "ps_members", None):
        return _invoke(value, name, args)
    group = type_.find_method(name)
    if group is None:
        return _invoke(value, name, args)
    try:
        return overloads.call(group, (value,), args)
    finally:
        plan = group.plans.get(key[2:])
        if plan is not None and plan.plain and (cls in _PLAIN_CLASSES or hasattr(cls, "ps_members")):
            _PLANS[key] = plan.for_class(group.name, cls not in _PLAIN_CLASSES)


def _invoke(value: Any, name: str, args: Sequence[Any]) -> Any:
    if value is None or type(value) is AutomationNull:
        if name.lower() in ("where", "foreach"):
            return intrinsic_members.invoke([], name.lower(), args)
        raise PSError("InvokeMethodOnNull", "You cannot call a method on a null-valued expression.", "InvalidOperation")
    member = find_member(value, name)
    if isinstance(member, PSScriptMethod):
        return _invoke_script(value, member, args)
    if isinstance(member, PSCodeMethod):
        return _invoke_code(value, member, args)
    base = unwrap(value)
    type_ = type_of(base)
    group = type_.find_method(name)
    if group is not None:
        return overloads.call(group, (base,), args)
    return _invoke_other(value, base, type_, name, args)


def _invoke_script(value: Any, member: PSScriptMethod, args: Sequence[Any]) -> Any:
    try:
        return hooks.invoke_script_block(member.Script, list(args), this=value)
    except PSError as error:
        message = f'Exception calling "{member.Name}" with "{len(args)}" argument(s): "{error.message}"'
        exception = ClrException(overloads.METHOD_INVOCATION, message, error.exception)
        raise PSError("ScriptMethodRuntimeException", message, "NotSpecified", exception=exception) from error


def _invoke_code(value: Any, member: PSCodeMethod, args: Sequence[Any]) -> Any:
    try:
        return member.function(value, *args)
    except ClrException as error:
        raise overloads.invocation_failed(member.Name, len(args), error) from error


def _invoke_other(value: Any, base: Any, type_: DotNetType, name: str, args: Sequence[Any]) -> Any:
    lower = name.lower()
    if lower in ("foreach", "where"):
        return intrinsic_members.invoke(value, lower, args)
    accessor = _accessor(base, type_, lower)
    if accessor is not None:
        return _call_accessor(accessor, base, args)
    if is_enumerable(base) and not type_.is_known_missing(name):
        return _invoke_on_each(base, name, args)
    if type_.is_known_missing(name):
        from umshell.values.members import not_here

        raise not_here(type_, name)
    raise method_not_found(type_.full_name, name)


def _call_accessor(accessor: MethodGroup, base: Any, args: Sequence[Any]) -> Any:
    """Calls the getter or setter; an indexer called by its own name fails as a property does."""
    try:
        return overloads.call(accessor, (base,), args)
    except PSError as error:
        cause = error.exception.InnerException
        if accessor.name[:4] in ("get_", "set_") or cause is None or error.error_id.startswith("Method"):
            raise
        raise getting_failed(accessor.name, cause) from error


def _accessor(base: Any, type_: DotNetType, lower: str) -> MethodGroup | None:
    """`get_X()` and `set_X()` of properties, and the indexer under its name."""
    item = type_.find_indexer()
    if item is not None and lower in (item.name.lower(), "get_" + item.name.lower()):
        return _group(item.name, f"{item.type_text} {item.name}({item.parameters})", item.getter, type_)
    if item is not None and item.setter is not None and lower == "set_" + item.name.lower():
        return _group(item.name, f"void set_{item.name}({item.parameters}, {item.type_text} value)", item.setter, type_)
    info = type_.find_property(lower[4:]) if lower[:4] in ("get_", "set_") else None
    if info is None or info.getter is None:
        return None
    if lower.startswith("get_"):
        return _group(
            f"get_{info.name}", f"{info.type_text} get_{info.name}()", lambda this: read_info(this, info), type_
        )
    if info.setter is None:
        return None
    return _group(
        f"set_{info.name}", f"void set_{info.name}({info.type_text} value)",
        lambda this, new: write_info(this, info, new), type_,
    )  # fmt: skip


def _group(name: str, text: str, function: Any, type_: DotNetType) -> MethodGroup:
    group = MethodGroup(name)
    group.overloads.append(Overload(text, function, type_))
    return group


def _invoke_on_each(items: Any, name: str, args: Sequence[Any]) -> Any:
    results: list[Any] = []
    elements = list(iterate(items))
    if not elements:
        raise method_not_found(type_of(items).full_name, name)
    for item in elements:
        found = invoke_method(item, name, args)
        if found is AUTOMATION_NULL:
            continue
        if is_enumerable(found):
            results.extend(iterate(found))
        else:
            results.append(found)
    if not results:
        return AUTOMATION_NULL
    return results[0] if len(results) == 1 else results


def invoke_static(type_: DotNetType, name: str, args: Sequence[Any]) -> Any:
    """`[type]::name(args)`; the name `new` is a constructor."""
    if type(type_) is not DotNetType:
        if type_ is None:
            raise PSError(
                "InvokeMethodOnNull", "You cannot call a method on a null-valued expression.", "InvalidOperation"
            )
        type_ = type_of(unwrap(type_))
    group = type_.find_static_method(name)
    if group is not None:
        return overloads.call(group, (), args)
    lower = name.lower()
    if lower == "new":
        return construct(type_, args)
    if lower.startswith("get_") and not args:
        info = type_.find_static_property(name[4:])
        if info is not None and info.getter is not None:
            return info.getter()
    if type_.is_known_missing(name):
        from umshell.values.members import not_here

        raise not_here(type_, name)
    raise method_not_found(type_.full_name, name)
