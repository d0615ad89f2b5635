"""The properties of an object as the formatter reads them: by name, by pattern, by script."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from umshell.errors import ClrException, PSError
from umshell.formatting.type_data import DISPLAY_PROPERTY, DISPLAY_SET, standard_member
from umshell.values import hooks, members
from umshell.values.psobject import AUTOMATION_NULL, MISSING, TYPE_DATA, PSCustomObject, PSTypedObject
from umshell.values.types import type_names
from umshell.values.wildcard import contains_wildcards, wildcard

# What remoting adds to an object: it is no content, and the first two are shown only when one asks for them.
REMOTING_NAMES: Final = frozenset(("pscomputername", "psshowcomputername", "runspaceid"))
_COMPUTER_NAMES: Final = frozenset(("pscomputername", "psshowcomputername"))
_NAME_LIKE: Final = ("name", "id", "key", "*key", "*name", "*id")
DESERIALIZED: Final = "Deserialized."


def read_property(value: Any, name: str) -> Any:
    """The value of a property; MISSING where there is none."""
    if type(value) is PSCustomObject:
        if name in value.properties:
            return value.properties[name]
    elif isinstance(value, PSTypedObject) and is_plain(value) and name in value.PropertyNames:
        return getattr(value, name)
    return members.read_property(value, name)


def is_plain(value: PSTypedObject) -> bool:
    """Whether an object has just the properties that its class declares."""
    return value.ps_members is None and not TYPE_DATA


def expand_name(value: Any, name: str) -> list[str]:
    """The properties that a name, a pattern or a property set means, spelled as the object has them."""
    if contains_wildcards(name):
        pattern = wildcard(name)
        return [found for found in members.property_names(value) if pattern.matches(found)]
    named = members.find_property_set(value, name)
    if named is not None:
        return named
    lower = name.lower()
    if type(value) is PSCustomObject and name in value.properties:
        return [name]
    return [found for found in members.property_names(value) if found.lower() == lower][:1]


def display_names(value: Any) -> list[str]:
    """All properties, as a view without names shows them."""
    if type(value) is PSCustomObject and not value.extra and not TYPE_DATA:
        names = list(value.properties)
    else:
        names = members.property_names(value)
    hidden = [name for name in names if name.lower() in _COMPUTER_NAMES]
    if not hidden:
        return names
    shown = read_property(value, "PSShowComputerName") is True
    return [name for name in names if name not in hidden or (shown and name.lower() == "pscomputername")]


def name_like_property(value: Any) -> str | None:
    """The property that stands for an object where only one has room."""
    chosen = standard_member(value, DISPLAY_PROPERTY)
    if isinstance(chosen, str) and expand_name(value, chosen):
        return chosen
    for pattern in _NAME_LIKE:
        found = [name for name in expand_name(value, pattern) if name.lower() not in REMOTING_NAMES]
        if found:
            return found[0]
    return None


def default_display_set(value: Any) -> list[str]:
    """The names of the default display set; empty where there is none."""
    found = standard_member(value, DISPLAY_SET)
    return list(found) if isinstance(found, list | tuple) else []


def view_type_names(value: Any) -> list[str]:
    """The type names by which views are looked up: after the object's own those of what it was before serialization."""
    names = type_names(value)
    if names and names[0].startswith(DESERIALIZED):
        return names + without_deserialized(names)
    return names


def without_deserialized(names: Iterable[str]) -> list[str]:
    """The names without `Deserialized.` in front."""
    return [name.removeprefix(DESERIALIZED) for name in names]


class PropertyExpression:
    """What a column shows: a property by name or pattern, or what a script block makes of the object."""

    __slots__ = ("has_wildcards", "script", "text")

    def __init__(self, text: str, script: object = None) -> None:
        self.text = text
        self.script = script
        self.has_wildcards = script is None and contains_wildcards(text)

    @classmethod
    def literal(cls, name: str) -> "PropertyExpression":
        """The property of exactly that name, whatever characters it has."""
        made = cls.__new__(cls)
        made.text, made.script, made.has_wildcards = name, None, False
        return made

    def resolve(self, value: Any) -> "list[PropertyExpression]":
        """The expression for each property that it means on that object."""
        if self.script is not None:
            return [self]
        return [PropertyExpression.literal(name) for name in expand_name(value, self.text)]

    def read(self, value: Any) -> Any:
        """The value; MISSING where the object has no such property. Raises what getter or script raise."""
        if self.script is not None:
            made = hooks.invoke_script_block(self.script, [], underscore=value)
            return None if made is AUTOMATION_NULL else made
        found = read_property(value, self.text)
        if found is not MISSING or not self.has_wildcards:
            return found
        names = expand_name(value, self.text)
        return read_property(value, names[0]) if names else MISSING


def named(names: Sequence[str]) -> list[PropertyExpression]:
    """An expression for each name."""
    return [PropertyExpression.literal(name) for name in names]


# What an expression may fail with; anything else is a defect.
FAILURES: Final = (PSError, ClrException)
