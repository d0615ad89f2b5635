"""Splatting: what @name puts into a command line, and how $args remembers names."""

from collections.abc import Iterator
from typing import Any

from umshell.runtime.argument import Argument
from umshell.values import conversion
from umshell.values.collections import Dictionary
from umshell.values.psobject import PSNoteProperty, PSObject

_MARK = "<CommandParameterName>"


def name_word(name: str, text: str) -> PSObject:
    """A parameter name as an element of $args: text that splatting makes a name again."""
    return PSObject(text, {_MARK.lower(): PSNoteProperty(_MARK, name)})


def splatted_name(value: Any) -> str | None:
    """The parameter name that an element of $args was."""
    if type(value) is not PSObject:
        return None
    mark = value.ps_members.get(_MARK.lower())
    return None if mark is None else mark.Value  # type: ignore[attr-defined]


def splat(value: Any, extent: Any = None) -> Iterator[Argument]:
    """The arguments that a splatted variable stands for."""
    if isinstance(value, Dictionary):
        for key, item in value.items():
            name = conversion.to_string(key)
            yield Argument(name, item, extent, None, True, True, extent)
        return
    elements = list(value) if isinstance(value, str) else _elements(value)
    for element in elements:
        name_of = splatted_name(element)
        if name_of is not None:
            yield Argument(name_of, extent=extent, name_extent=extent)
        else:
            yield Argument(None, element, extent)


def _elements(value: Any) -> list[Any]:
    found = None if value is None else conversion.enumerate_value(value)
    return [value] if found is None else list(found)
