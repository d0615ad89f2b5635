"""Composite formats: `{0,10:N2}`, as -f and String.Format fill them in."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from umshell.errors import ClrException, PSError
from umshell.values.char import Char
from umshell.values.dotnet_type import DotNetType
from umshell.values.enums import EnumValue
from umshell.values.number_format import format_number, integer_writer
from umshell.values.psobject import PSObject, unwrap
from umshell.values.value_text import to_text_culture

if TYPE_CHECKING:
    from umshell.values.culture import Culture

Item = tuple[int, int, str | None]
_MISSING_ARGUMENT = (
    "Index (zero based) must be greater than or equal to zero and less than the size of the argument list."
)


def composite_format(format: str, arguments: list[Any], culture: "Culture | None" = None) -> str:
    """The format with its places filled in; an exception of .NET where it is malformed."""
    found = _ITEM.split(format)
    places = len(found) // 4
    if format.count("{") == places == format.count("}"):
        return _fill(found, arguments, culture)
    pieces = []
    for part in _parse(format):
        if isinstance(part, str):
            pieces.append(part)
            continue
        index, alignment, spec = part
        if index >= len(arguments):
            raise ClrException("System.FormatException", _MISSING_ARGUMENT)
        pieces.append(_aligned(format_value(arguments[index], spec, culture), alignment))
    return "".join(pieces)


# A place without spaces; with braces nowhere else a format needs no closer look.
_ITEM = re.compile(r"\{([0-9]{1,6})(?:,(-?[0-9]{1,4}))?(?::([^{}]*))?\}")


def _fill(pieces: list[str], arguments: list[Any], culture: "Culture | None") -> str:
    """Fills in texts and places that stand in turn: text, index, width, format, text, …"""
    for place in range(1, len(pieces), 4):
        index = int(pieces[place])
        if index >= len(arguments):
            raise ClrException("System.FormatException", _MISSING_ARGUMENT)
        width = pieces[place + 1]
        text = format_value(arguments[index], pieces[place + 2], culture)
        pieces[place] = _aligned(text, int(width)) if width else text
        pieces[place + 1] = pieces[place + 2] = ""
    return "".join(pieces)


def _aligned(text: str, width: int) -> str:
    return text.rjust(width) if width > 0 else text.ljust(-width)


def format_value(value: Any, format: str | None = None, culture: "Culture | None" = None) -> str:
    """One value in a format; what has no formats ignores it."""
    cls = type(value)
    if cls is str:
        return str(value)
    if cls is int and culture is None:
        if not format:
            return int.__repr__(value)
        write = integer_writer(format)
        if write is not None:
            return write(value)
    if cls is PSObject and value.text is not None:
        return str(value.text)
    value = unwrap(value)
    if value is None:
        return ""
    if type(value) is DotNetType:
        return value.full_name
    if isinstance(value, (int, float, Decimal)) and type(value) is not bool:
        return format_number(value, format or "", culture)
    if isinstance(value, EnumValue) and format:
        return format_enum(value, format)
    to_text = getattr(value, "to_text", None)
    if to_text is not None:
        return str(to_text(format or "", culture))
    if format and not isinstance(value, (str, bool, Char)):
        return _formatted_by_type(value, format)
    return to_text_culture(value)


def _formatted_by_type(value: Any, format: str) -> str:
    from umshell.values.types import type_of

    if "system.iformattable" not in type_of(value).ancestor_names():
        return to_text_culture(value)
    from umshell.values.members import invoke_method

    try:
        return str(invoke_method(value, "ToString", [format]))
    except PSError as error:
        raise error.exception.innermost() from error


def format_enum(value: EnumValue, format: str) -> str:
    """A value of an enumeration by its name (G, F), number (D) or hexadecimal digits (X)."""
    kind = format.upper()
    if kind in ("G", "F"):
        return value.name
    if kind == "D":
        return str(value.value)
    if kind == "X":
        digits = {"byte": 2, "sbyte": 2, "short": 4, "ushort": 4, "long": 16, "ulong": 16}.get(
            value.enum_type.underlying, 8
        )
        return format_number(value.value & ((1 << digits * 4) - 1), f"X{digits}").rjust(digits, "0")[-digits:]
    message = 'Format string can be only "G", "g", "X", "x", "F", "f", "D" or "d".'
    raise ClrException("System.FormatException", message)


@lru_cache(1024)
def _parse(format: str) -> tuple[str | Item, ...]:
    """The format as texts and places: (index, width, format)."""
    parts: list[str | Item] = []
    text, place, end = "", 0, len(format)
    while place < end:
        character = format[place]
        place += 1
        if character not in "{}":
            text += character
        elif format[place : place + 1] == character:
            text += character
            place += 1
        elif character == "}":
            raise _malformed(place, "Unexpected closing brace without a corresponding opening brace.")
        else:
            if text:
                parts.append(text)
                text = ""
            item, place = _item(format, place)
            parts.append(item)
    if text:
        parts.append(text)
    return tuple(parts)


def _item(format: str, start: int) -> tuple[Item, int]:
    place = start
    while format[place : place + 1].isdigit():
        place += 1
    if place == start:
        if place >= len(format):
            raise _malformed(place, "Format item ends prematurely.")
        raise _malformed(place + 1, "Expected an ASCII digit.")
    index = int(format[start:place])
    place = _skip_spaces(format, place)
    alignment = 0
    if format[place : place + 1] == ",":
        alignment, place = _alignment(format, place + 1)
    spec: str | None = None
    if format[place : place + 1] == ":":
        spec, place = _spec(format, place + 1)
    if format[place : place + 1] != "}":
        raise _malformed(min(place + 1, len(format)), "Format item ends prematurely.")
    return (index, alignment, spec), place + 1


def _skip_spaces(format: str, place: int) -> int:
    while format[place : place + 1] == " ":
        place += 1
    return place


def _alignment(format: str, place: int) -> tuple[int, int]:
    place = _skip_spaces(format, place)
    negative = format[place : place + 1] == "-"
    place += negative
    start = place
    while format[place : place + 1].isdigit():
        place += 1
    if place == start:
        raise _malformed(place + 1, "Expected an ASCII digit.")
    width = int(format[start:place])
    return (-width if negative else width), _skip_spaces(format, place)


def _spec(format: str, place: int) -> tuple[str, int]:
    end = place
    while end < len(format) and format[end] != "}":
        if format[end] == "{":
            raise _malformed(end + 1, "Unexpected opening brace.")
        end += 1
    return format[place:end], end


def _malformed(offset: int, reason: str) -> ClrException:
    message = f"Input string was not in a correct format. Failure to parse near offset {offset}. {reason}"
    return ClrException("System.FormatException", message)
