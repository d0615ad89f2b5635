"""A member of an object by a name that may have wildcards, as ForEach-Object takes it."""

from collections.abc import Iterator, Sequence
from typing import Any

from umshell.cmdlets.core.property_expressions import read_property
from umshell.errors import PSError
from umshell.runtime.cmdlet import Cmdlet
from umshell.values import members
from umshell.values.collections import Hashtable, OrderedDictionary
from umshell.values.conversion import enumerate_value, to_string
from umshell.values.psobject import AUTOMATION_NULL, MISSING, unwrap
from umshell.values.wildcard import WildcardPattern


def member_of(command: Cmdlet, item: Any, name: str, arguments: Sequence[Any] | None) -> Iterator[Any]:
    """The values that `item.name` or `item.name(arguments)` gives, unrolled."""
    try:
        value = _value_of(command, item, name, arguments)
    except PSError as error:
        command.write_error(error)
        return
    if value is AUTOMATION_NULL:
        return
    elements = enumerate_value(value)
    yield from (value,) if elements is None else elements


def _value_of(command: Cmdlet, item: Any, name: str, arguments: Sequence[Any] | None) -> Any:
    base = unwrap(item)
    if base is None:
        raise PSError("InputObjectIsNull", "Cannot operate on a 'null' input object.", "InvalidArgument")
    if arguments is not None:
        return _call(command, item, _method_name(item, name), list(arguments))
    if isinstance(base, (Hashtable, OrderedDictionary)) and base.contains(name):
        return base.get_item(name)
    spelled = _member_name(item, name)
    value = read_property(item, spelled)
    if value is not MISSING:
        if "WhatIf" in command.bound or "Confirm" in command.bound:
            action = f"Retrieve the value for property '{spelled}'"
            return value if command.should_process(f"InputObject: {to_string(item)}", action) else AUTOMATION_NULL
        return value
    if _has_method(item, spelled):
        return _call(command, item, spelled, [])
    return None


def _call(command: Cmdlet, item: Any, name: str, arguments: list[Any]) -> Any:
    action = f"Invoke method '{name}'" + (
        f" with arguments: {', '.join(map(to_string, arguments))}" if arguments else ""
    )
    if not command.should_process(f"InputObject: {to_string(item)}", action):
        return AUTOMATION_NULL
    return members.invoke_method(item, name, arguments)


def _member_name(item: Any, name: str) -> str:
    """The one member that a wildcard stands for."""
    if not WildcardPattern.contains_wildcard(name):
        return name
    pattern = WildcardPattern(name)
    found = [member.Name for member in members.members_of(item) if pattern.matches(member.Name)]
    return _only(name, found, "AmbiguousPropertyOrMethodName", "members")


def _method_name(item: Any, name: str) -> str:
    if not WildcardPattern.contains_wildcard(name):
        return name
    pattern = WildcardPattern(name)
    found = [m.Name for m in members.members_of(item) if m.MemberType.endswith("Method") and pattern.matches(m.Name)]
    return _only(name, found, "AmbiguousMethodName", "methods")


def _only(name: str, found: list[str], error_id: str, kind: str) -> str:
    if len(found) < 2:
        return found[0] if found else name
    listed = "".join(f" {each}" for each in found)
    raise PSError(
        error_id,
        f'Input name "{name}" is ambiguous. It can be resolved to multiple matched {kind}. '
        f"Possible matches include:{listed}.",
        "InvalidArgument",
    )


def _has_method(item: Any, name: str) -> bool:
    lower = name.lower()
    return any(m.Name.lower() == lower and m.MemberType.endswith("Method") for m in members.members_of(item))
