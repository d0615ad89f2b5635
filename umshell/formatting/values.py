"""How one value prints in a cell, in a list, in braces."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, Final

from umshell.errors import ClrException, ErrorRecord, PSError
from umshell.formatting.properties import FAILURES, name_like_property, read_property
from umshell.values import conversion
from umshell.values.collections import Dictionary, DictionaryEntry
from umshell.values.dates import DateTime
from umshell.values.number_text import double_text
from umshell.values.operators import format_
from umshell.values.psobject import MISSING, PSCustomObject, PSObject
from umshell.values.types import DotNetType, type_of

ELLIPSIS: Final = "..."
DEFAULT_ENUMERATION_LIMIT: Final = 4

# The values that make up nearly all cells.
PLAIN_TEXT: Final[dict[type, Callable[[Any], str]]] = {
    str: lambda value: value,
    int: str,
    bool: str,
    type(None): lambda _value: "",
    float: double_text,
}
_PLAIN_ELEMENTS: Final[dict[type, Callable[[Any], str]]] = {**PLAIN_TEXT, type(None): lambda _value: "$null"}


def cell_text(value: Any, limit: int = DEFAULT_ENUMERATION_LIMIT) -> str:
    """A value as one text: collections in braces, of which `limit` elements are shown (-1: all)."""
    plain = PLAIN_TEXT.get(type(value))
    if plain is not None:
        return plain(value)
    try:
        elements = elements_of(value)
        return own_text(value) if elements is None else _in_braces(elements, limit)
    except FAILURES:
        return ""


def elements_of(value: Any) -> Iterable[Any] | None:
    """What the formatter enumerates: what pipelines unroll, and tables by their entries."""
    base = value.base if type(value) is PSObject else value
    if isinstance(base, Dictionary):
        return base.enumerate_entries()
    return conversion.enumerate_value(base)


def _in_braces(elements: Iterable[Any], limit: int) -> str:
    shown: list[str] = []
    for element in elements:
        if len(shown) == limit:
            return "{" + ", ".join(shown) + ELLIPSIS + "}"
        shown.append(_element_text(element))
    return "{" + ", ".join(shown) + "}"


def _element_text(element: Any) -> str:
    plain = _PLAIN_ELEMENTS.get(type(element))
    if plain is not None:
        return plain(element)
    if type(element) is DictionaryEntry:
        return own_text(element.Key)
    if not _has_own_text(element):
        name = name_like_property(element)
        found = MISSING if name is None else read_property(element, name)
        if found is not MISSING:
            return own_text(found)
    return own_text(element)


def own_text(value: Any) -> str:
    """A value as its own text, in the current culture."""
    if value is None:
        return ""
    if type(value) is PSObject and isinstance(value.base, DateTime) and value.text is None:
        value = value.base
    if isinstance(value, PSCustomObject | PSObject | list):
        return conversion.to_string(value)
    if isinstance(value, ErrorRecord):
        return value.message
    if isinstance(value, DotNetType):
        return value.full_name
    if is_xml_node(value):
        return str(value.local_name)
    return conversion.to_text_culture(value)


def is_xml_node(value: Any) -> bool:
    """Whether a value is a node of XML; asked by name, because the classes are loaded only by who uses XML."""
    return hasattr(value, "local_name") and type(value).dotnet_name.startswith("System.Xml.")


def _has_own_text(value: Any) -> bool:
    """Whether the type itself, not one of its bases, says how its values are written."""
    if isinstance(value, PSCustomObject | PSObject | str | int | float | Decimal | list | ErrorRecord | ClrException):
        return True
    found = type_of(value).load()
    return found.is_enum or _declares_text(found)


def _declares_text(found: DotNetType) -> bool:
    owners = (found, found.generic_definition) if found.generic_definition is not None else (found,)
    if any(owner is not None and "tostring" in owner.methods for owner in owners):
        return True
    python = found.python_class
    return python is not None and "__str__" in python.__dict__


def formatted_text(value: Any, format_string: str, limit: int) -> str:
    """A value by a format string: a composite one, or one of its type's."""
    composite = "{0" in format_string or "}" in format_string
    try:
        return format_(format_string if composite else "{0:" + format_string + "}", [value])
    except (PSError, ClrException):
        return cell_text(value, limit)
