"""Columns as a command line gives them: names, script blocks, hashtables with keys that may be abbreviated."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from umshell.errors import ClrException, PSError
from umshell.formatting.layouts import CENTER, LEFT, RIGHT, UNDEFINED
from umshell.formatting.properties import PropertyExpression
from umshell.values.collections import Dictionary
from umshell.values.conversion import to_string
from umshell.values.psobject import unwrap
from umshell.values.types import find_type, type_of

_SCRIPT_BLOCK: Final = "System.Management.Automation.ScriptBlock"
_TEXT_OR_SCRIPT: Final = ("System.String", _SCRIPT_BLOCK)

# The keys that each command knows, by their full names and what else they may be called.
TABLE_KEYS: Final = ("expression", "formatString", "width", "alignment", "label")
LIST_KEYS: Final = ("expression", "formatString", "label")
WIDE_KEYS: Final = ("expression", "formatString")
CUSTOM_KEYS: Final = ("expression", "depth")
GROUP_KEYS: Final = ("expression", "formatString", "label")
# In HTML width and alignment are what the page says, in any form.
HTML_KEYS: Final = ("expression", "label", "alignment text", "width text")

_TYPES: Final[Mapping[str, tuple[str, ...]]] = {
    "expression": _TEXT_OR_SCRIPT,
    "formatString": ("System.String",),
    "width": ("System.Int32",),
    "alignment": ("System.String",),
    "label": ("System.String",),
    "depth": ("System.Int32",),
    "alignment text": ("System.String",),
    "width text": ("System.String", "System.Int32"),
}
_OTHER_NAMES: Final = {"label": "name"}
_SIDES: Final = {"left": LEFT, "center": CENTER, "right": RIGHT}


class ColumnParameter:
    """A column as it was asked for."""

    __slots__ = (
        "alignment", "alignment_text", "depth", "expression", "format_string", "label", "width", "width_text",
    )  # fmt: skip

    def __init__(self, expression: PropertyExpression, label: str | None = None) -> None:
        self.expression = expression
        self.label = label
        self.format_string = ""
        self.width = 0
        self.alignment = UNDEFINED
        self.depth: int | None = None
        self.alignment_text = ""
        self.width_text = ""

    def of(self, expression: PropertyExpression) -> "ColumnParameter":
        """The same column for one of the properties that it means."""
        made = ColumnParameter(expression, self.label)
        made.format_string, made.width, made.alignment = self.format_string, self.width, self.alignment
        made.depth, made.alignment_text, made.width_text = self.depth, self.alignment_text, self.width_text
        return made


def column_parameters(values: Sequence[Any], keys: Sequence[str], globbing: bool = True) -> list[ColumnParameter]:
    """The columns that `-Property a, { … }, @{ … }` asks for; a PSError where one cannot be."""
    return [_column(unwrap(value), keys, globbing) for value in values]


def column_parameter(value: Any, keys: Sequence[str], globbing: bool = True) -> ColumnParameter:
    """One of them."""
    return _column(unwrap(value), keys, globbing)


def _column(value: Any, keys: Sequence[str], globbing: bool) -> ColumnParameter:
    if isinstance(value, Dictionary):
        entries = checked_entries(value, keys)
        if "expression" not in entries:
            raise _refused("DictionaryKeyMandatoryEntry", "A mandatory entry for expression is missing.")
        made = ColumnParameter(_expression(entries["expression"], globbing, of_table=True))
        for key, found in entries.items():
            if key != "expression":
                _SETTERS[key](made, found)
        return made
    if isinstance(value, str) or _is_script(value):
        return ColumnParameter(_expression(value, globbing, of_table=False))
    # Numbers and the like are names by their text.
    raise unknown_type(value)


def _is_script(value: Any) -> bool:
    return value is not None and type_of(value).full_name == _SCRIPT_BLOCK


def unknown_type(value: Any) -> PSError:
    """The error of a property that is no name, script block or hashtable."""
    expected = "{System.String, " + _SCRIPT_BLOCK + "}"
    message = (
        f"The value of a parameter was null; one of the following types was expected: {expected}."
        if value is None
        else f"Cannot convert {type_of(value).full_name} to one of the following types {expected}."
    )
    return _refused("DictionaryKeyUnknownType", message)


def refuse_empty(value: str, of_table: bool) -> None:
    """Raises the PSError of a property without a name."""
    if not value and of_table:
        raise _refused("ExpressionEmptyString1", 'The "expression" key cannot have an empty string value.')
    if not value:
        raise _refused("ExpressionEmptyString2", "An empty string value is not allowed.")


def _expression(value: Any, globbing: bool, of_table: bool) -> PropertyExpression:
    if not isinstance(value, str):
        return PropertyExpression(to_string(value), value)
    refuse_empty(value, of_table)
    made = PropertyExpression(str(value))
    if made.has_wildcards and not globbing:
        if of_table:
            message = f'The "expression" key cannot have wildcard characters in value "{value}".'
            raise _refused("ExpressionGlobbing1", message)
        raise _refused("ExpressionGlobbing2", f'Wildcard characters are not allowed in "{value}".')
    return made


# The keys of a hashtable


def checked_entries(table: Dictionary, keys: Sequence[str]) -> dict[str, Any]:
    """The entries of a hashtable by the full names of their keys; a PSError where one cannot be."""
    found: dict[str, Any] = {}
    for key, value in table.items():
        if not isinstance(key, str):
            kind = type_of(key).name
            raise _refused("DictionaryKeyNonString", f"The {kind} key type is not valid. The key must be a string.")
        name = _full_key(key, keys)
        if name in found:
            raise _refused("DictionaryKeyDuplicate", f'The duplicated key "{key}" conflicts with "{name}".')
        found[name] = _checked_value(key, name, unwrap(value))
    return found


def _full_key(key: str, keys: Sequence[str]) -> str:
    lower = key.lower()
    matches = [name for name in keys if any(full.startswith(lower) for full in _spellings(name))]
    exact = [name for name in matches if lower in _spellings(name)]
    if len(matches) > 1 and not exact:
        message = f"The {key} key is ambiguous; {matches[0]} and {matches[1]} conflict."
        raise _refused("DictionaryKeyAmbiguous", message)
    if not matches:
        raise _refused("DictionaryKeyIllegal", f"The {key} key is not valid.")
    return (exact or matches)[0]


def _spellings(name: str) -> tuple[str, ...]:
    plain = name.lower().removesuffix(" text")
    other = _OTHER_NAMES.get(name)
    return (plain, other) if other else (plain,)


def _checked_value(key: str, name: str, value: Any) -> Any:
    allowed = _TYPES.get(name)
    if allowed is None:
        return value
    if value is None:
        raise _refused("DictionaryKeyMissingValue", f"The {key} key has no value.")
    actual = type_of(value)
    if any((wanted := find_type(text)) is not None and actual.is_assignable_to(wanted) for text in allowed):
        return value
    if len(allowed) > 1:
        expected = "types are {" + ", ".join(allowed) + "}"
        number = 1
    else:
        expected, number = f"type is {allowed[0]}", 2
    message = f'The "{key}" key has a type, {actual.full_name}, that is not valid; expected {expected}.'
    raise _refused(f"DictionaryKeyIllegalValue{number}", message)


def _set_width(column: ColumnParameter, value: Any) -> None:
    if value <= 0:
        raise _refused("WidthOutOfRange", f'The value "{value}" for key "width" should be greater than 0.')
    column.width = int(value)


def _set_alignment(column: ColumnParameter, value: Any) -> None:
    side = next((side for name, side in _SIDES.items() if value and name.startswith(value.lower())), None)
    if side is None:
        legal = "{left, center, right}"
        message = f'The value "{value}" for key "alignment" is not valid; valid values are {legal}.'
        raise _refused("AlignmentIllegalValue", message)
    column.alignment = side


def _set_format_string(column: ColumnParameter, value: Any) -> None:
    if not value:
        raise _refused("FormatStringEmpty", 'Cannot have an empty formatting string for key "formatString".')
    column.format_string = str(value)


def _attribute(name: str) -> Callable[[ColumnParameter, Any], None]:
    def put(column: ColumnParameter, value: Any) -> None:
        setattr(column, name, value)

    return put


_SETTERS: Final[Mapping[str, Callable[[ColumnParameter, Any], None]]] = {
    "width": _set_width,
    "alignment": _set_alignment,
    "formatString": _set_format_string,
    "label": _attribute("label"),
    "depth": _attribute("depth"),
    "alignment text": lambda column, value: setattr(column, "alignment_text", str(value)),
    "width text": lambda column, value: setattr(column, "width_text", str(value)),
}


def _refused(error_id: str, message: str) -> PSError:
    exception = ClrException("System.NotSupportedException", message)
    return PSError(error_id, message, "InvalidArgument", exception=exception)
