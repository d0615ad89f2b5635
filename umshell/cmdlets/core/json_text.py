"""ConvertTo-Json and ConvertFrom-Json, as 5.1 writes and reads JSON."""

import json
import math
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Any

from umshell.cmdlets.core.json_reader import UNIX_EPOCH_TICKS, read_json
from umshell.errors import PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.validation import Range
from umshell.values import members
from umshell.values.arrays import TypedArray
from umshell.values.collections import GenericDictionary, Hashtable, OrderedDictionary
from umshell.values.conversion import enumerate_value, to_string
from umshell.values.dates import DateTime
from umshell.values.enums import EnumValue
from umshell.values.psobject import AUTOMATION_NULL, PSNoteProperty, PSObject, unwrap
from umshell.values.types import type_of

_TABLES = (Hashtable, OrderedDictionary, GenericDictionary)
# What 5.1's serializer writes as escapes besides quotes, backslash and control characters.
_ESCAPED = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "'": "\\u0027", "\u0085": "\\u0085", "\u2028": "\\u2028",
     "\u2029": "\\u2029"}
)  # fmt: skip


class JsonWriter:
    """Values as JSON text, down to a depth; what lies deeper becomes text."""

    def __init__(self, depth: int, compress: bool, enums_as_strings: bool) -> None:
        self.depth = depth
        self.compress = compress
        self.enums_as_strings = enums_as_strings

    def text(self, value: Any) -> str:
        """The JSON of a value."""
        return self._lay_out(self._plain(value, 0), "")

    def _plain(self, value: Any, level: int) -> Any:
        """A value as what JSON has: dictionaries, lists, text, and numbers as their text in a `_Raw`."""
        wrapped, value = value, unwrap(value)
        extended = _extended(wrapped) if type(wrapped) is PSObject else ()
        if extended:
            return {"value": self._plain(value, level)} | {n: self._plain(v, level + 1) for n, v in extended}
        if value is None or value is True or value is False or type(value) is str:
            return value
        scalar = self._scalar(value)
        if scalar is not None:
            return scalar
        if level > self.depth:
            return to_string(wrapped)
        if isinstance(value, _TABLES):
            return {to_string(key): self._plain(each, level + 1) for key, each in value.items()}
        elements = enumerate_value(value)
        if elements is not None:
            return [self._plain(each, level + 1) for each in elements]
        return self._object(wrapped, level)

    def _scalar(self, value: Any) -> Any:
        if isinstance(value, EnumValue):
            return value.name if self.enums_as_strings else _Raw(str(value.value))
        if isinstance(value, DateTime):
            milliseconds = (value.to_universal().ticks - UNIX_EPOCH_TICKS) // 10_000
            return _Raw(f'"\\/Date({milliseconds})\\/"')
        if isinstance(value, str):
            return str(value)
        if isinstance(value, float):
            if math.isnan(value) or math.isinf(value):
                return to_string(value)
            return _Raw(_number(value))
        if isinstance(value, (int, Decimal)):
            return _Raw(to_string(value))
        if type(value).__name__ in ("UUID", "Uri", "Version", "ScriptBlock", "DotNetType", "IPAddress", "MailAddress"):
            return to_string(value)
        return None

    def _object(self, value: Any, level: int) -> dict[str, Any]:
        names = members.property_names(value)
        found = {}
        for name in names:
            try:
                found[name] = self._plain(members.get_member(value, name), level + 1)
            except PSError:
                found[name] = None
        return found

    def _lay_out(self, value: Any, indent: str) -> str:
        if isinstance(value, _Raw):
            return value.text
        if isinstance(value, dict):
            pairs = [(self._string(key), each) for key, each in value.items()]
            return self._bracketed(
                ("{", "}"), [f"{k}:{self._gap}{self._lay_out(v, self._deeper(indent, k))}" for k, v in pairs], indent
            )
        if isinstance(value, list):
            return self._bracketed(("[", "]"), [self._lay_out(each, self._inner(indent)) for each in value], indent)
        if isinstance(value, str):
            return self._string(value)
        return "null" if value is None else ("true" if value else "false")

    @property
    def _gap(self) -> str:
        return "" if self.compress else "  "

    def _inner(self, indent: str) -> str:
        return indent + " " * 4

    def _deeper(self, indent: str, key: str) -> str:
        """5.1 indents what follows a key to where the value begins."""
        return indent + " " * (4 + len(key) + 3)

    def _bracketed(self, brackets: tuple[str, str], parts: list[str], indent: str) -> str:
        opening, closing = brackets
        if self.compress:
            return opening + ",".join(parts) + closing
        if not parts:
            return f"{opening}\r\n{indent}{closing}" if opening == "{" else f"{opening}\r\n\r\n{indent}{closing}"
        inner = self._inner(indent)
        return opening + "\r\n" + ",\r\n".join(inner + part for part in parts) + f"\r\n{indent}{closing}"

    def _string(self, text: str) -> str:
        return json.dumps(text, ensure_ascii=False).translate(_ESCAPED)


def _extended(wrapped: PSObject) -> list[tuple[str, Any]]:
    """The properties that a value has besides those of .NET: its own, then those given to its type.

    5.1 writes them beside the value: of a date its DateTime, of an array its Count.
    """
    value, own = wrapped.base, wrapped.ps_members or {}
    found = [(each.Name, each.Value) for each in own.values() if isinstance(each, PSNoteProperty)]
    if isinstance(value, DateTime):
        found.append(("DateTime", members.get_member(wrapped, "DateTime")))
    elif isinstance(value, (list, TypedArray)) and type_of(value).is_array:
        found.append(("Count", len(value)))
    return found


class _Raw:
    """JSON text that is ready."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text


def _number(value: float) -> str:
    text = to_string(value)
    return text if any(letter in text for letter in ".E") else f"{text}.0"


@cmdlet(
    "ConvertTo",
    "Json",
    output_types=("System.String",),
    class_name="Microsoft.PowerShell.Commands.ConvertToJsonCommand",
)
class ConvertToJson(Cmdlet):
    """Turns objects into JSON text."""

    InputObject: Annotated[object, Parameter(position=0, mandatory=True, from_pipeline=True, allow_null=True)]
    Depth: Annotated[int, Parameter(validate=(Range(1, 2147483647),))] = 2
    Compress: Annotated[SwitchParameter, Parameter()] = ABSENT
    EnumsAsStrings: Annotated[SwitchParameter, Parameter()] = ABSENT
    AsArray: Annotated[SwitchParameter, Parameter()] = ABSENT

    def begin(self) -> None:
        self._values: list[Any] = []

    def process(self) -> None:
        value = self.InputObject
        # 5.1 looks at what came through the pipeline with all that its type was given
        is_seen_whole = self.expects_input and isinstance(value, (DateTime, list))
        self._values.append(PSObject(value) if is_seen_whole else value)

    def end(self) -> Iterator[str]:
        values = self._values
        if not values:
            return
        value = values if len(values) > 1 or self.AsArray else values[0]
        yield JsonWriter(self.Depth, bool(self.Compress), bool(self.EnumsAsStrings)).text(value)


@cmdlet("ConvertFrom", "Json", class_name="Microsoft.PowerShell.Commands.ConvertFromJsonCommand")
class ConvertFromJson(Cmdlet):
    """Turns JSON text into objects."""

    InputObject: Annotated[str, Parameter(position=0, mandatory=True, from_pipeline=True, allow_empty_string=True)]

    def begin(self) -> None:
        self._lines: list[str] = []

    def process(self) -> None:
        self._lines.append(self.InputObject)

    def end(self) -> Iterator[Any]:
        """Each line by itself where the first is a document, else all of them as one."""
        if not self._lines:
            return
        if len(self._lines) > 1 and self._is_document(self._lines[0]):
            for line in self._lines:
                yield read_json(line)
            return
        text = "\n".join(self._lines)
        if text.strip():
            value = read_json(text)
            if value is not AUTOMATION_NULL:
                yield value

    def _is_document(self, text: str) -> bool:
        try:
            read_json(text)
        except PSError:
            return False
        return True
