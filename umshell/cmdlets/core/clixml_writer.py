"""Writes objects as CLIXML, one after the other, as Export-Clixml lays them out."""

from collections.abc import Callable, Iterable
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from umshell.cmdlets.core.clixml_values import encode_text, primitive
from umshell.errors import PSError
from umshell.values import members
from umshell.values.conversion import enumerate_value, to_string
from umshell.values.dictionaries import Dictionary
from umshell.values.enums import EnumValue
from umshell.values.property_access import dotnet_properties
from umshell.values.psobject import PSCustomObject, PSNoteProperty, PSObject, unwrap
from umshell.values.types import type_names, type_of

HEAD = '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">'
TAIL = "</Objs>"


class ClixmlWriter:
    """Keeps what was written already, so that an object that comes again is a reference."""

    def __init__(self, write: Callable[[str], object], depth: int) -> None:
        self._write = write
        self._depth = depth
        self._objects: dict[int, int] = {}
        self._alive: list[Any] = []  # an id belongs to its object only while that lives
        self._type_rows: dict[tuple[str, ...], int] = {}
        self._next = 0

    def begin(self) -> None:
        self._write(HEAD)

    def value(self, value: Any) -> None:
        """One object at the top."""
        self._value(value, None, self._depth, "\n  ")

    def end(self) -> None:
        self._write("\n" + TAIL)

    def _value(self, value: Any, name: str | None, depth: int, indent: str) -> None:
        known = primitive(unwrap(value)) if not self._has_notes(value) else None
        if known is not None:
            self._element(known[0], known[1], name, indent)
            return
        if self._refer(value, name, indent):
            return
        self._object(value, name, depth, indent)

    @staticmethod
    def _has_notes(value: Any) -> bool:
        return type(value) is PSObject and any(isinstance(each, PSNoteProperty) for each in value.ps_members.values())

    def _element(self, tag: str, text: str, name: str | None, indent: str) -> None:
        label = "" if name is None else f" N={quoteattr(encode_text(name))}"
        self._write(f"{indent}<{tag}{label} />" if tag == "Nil" else f"{indent}<{tag}{label}>{escape(text)}</{tag}>")

    def _refer(self, value: Any, name: str | None, indent: str) -> bool:
        number = self._objects.get(id(value))
        if number is None:
            return False
        label = "" if name is None else f" N={quoteattr(encode_text(name))}"
        self._write(f'{indent}<Ref{label} RefId="{number}" />')
        return True

    def _object(self, value: Any, name: str | None, depth: int, indent: str) -> None:
        base = unwrap(value)
        if depth < 0 and not isinstance(base, (EnumValue, PSCustomObject)):
            self._element("S", encode_text(to_string(value)), name, indent)
            return
        label = "" if name is None else f" N={quoteattr(encode_text(name))}"
        self._objects[id(value)] = self._next
        self._alive.append(value)
        self._write(f'{indent}<Obj{label} RefId="{self._next}">')
        self._next += 1
        inner = indent + "  "
        self._type_row(tuple(type_names(value)), inner)
        self._body(value, base, depth, inner)
        self._write(f"{indent}</Obj>")

    def _type_row(self, names: tuple[str, ...], indent: str) -> None:
        number = self._type_rows.get(names)
        if number is not None:
            self._write(f'{indent}<TNRef RefId="{number}" />')
            return
        number = self._type_rows[names] = len(self._type_rows)
        rows = "".join(f"{indent}  <T>{escape(each)}</T>" for each in names)
        self._write(f'{indent}<TN RefId="{number}">{rows}{indent}</TN>')

    def _body(self, value: Any, base: Any, depth: int, indent: str) -> None:
        if isinstance(base, EnumValue):
            self._write(f"{indent}<ToString>{escape(base.name)}</ToString>{indent}<I32>{base.value}</I32>")
        elif isinstance(base, PSCustomObject):
            self._members("MS", [(each, each) for each in members.property_names(value)], value, depth, indent)
            return
        elif isinstance(base, Dictionary):
            self._dictionary(base, depth, indent)
        elif (elements := enumerate_value(base)) is not None:
            self._list(base, elements, depth, indent)
        elif (known := primitive(base)) is not None:
            self._element(known[0], known[1], None, indent)
        else:
            self._plain_object(value, base, depth, indent)
        self._notes(value, depth, indent)

    def _plain_object(self, value: Any, base: Any, depth: int, indent: str) -> None:
        """An object of .NET: its text, and its own properties one level less deep."""
        own = [info.name for info in dotnet_properties(type_of(base))]
        text = to_string(base)
        self._write(f"{indent}<ToString>{escape(encode_text(text))}</ToString>")
        self._members("Props", [(each, each) for each in own], value, depth - 1, indent)

    def _dictionary(self, table: Dictionary, depth: int, indent: str) -> None:
        self._write(f"{indent}<DCT>" if table.entries else f"{indent}<DCT />")
        for key, each in table.items():
            self._write(f"{indent}  <En>")
            self._value(key, "Key", depth, indent + "    ")
            self._value(each, "Value", depth, indent + "    ")
            self._write(f"{indent}  </En>")
        if table.entries:
            self._write(f"{indent}</DCT>")

    def _list(self, base: Any, elements: Iterable[Any], depth: int, indent: str) -> None:
        tag = {"Stack": "STK", "Queue": "QUE"}.get(type(base).__name__, "LST" if isinstance(base, list) else "IE")
        items = list(elements)
        self._write(f"{indent}<{tag}>" if items else f"{indent}<{tag} />")
        for each in items:
            self._value(each, None, depth - 1 if depth > 0 else depth, indent + "  ")
        if items:
            self._write(f"{indent}</{tag}>")

    def _notes(self, value: Any, depth: int, indent: str) -> None:
        """The members that were added to the object."""
        added = [each.Name for each in (getattr(value, "ps_members", None) or {}).values() if hasattr(each, "Name")]
        if added:
            self._members("MS", [(each, each) for each in added], value, depth, indent)

    def _members(self, tag: str, names: list[tuple[str, str]], value: Any, depth: int, indent: str) -> None:
        if not names:
            return
        self._write(f"{indent}<{tag}>")
        for name, read in names:
            try:
                found = members.get_member(value, read)
            except PSError:
                continue
            self._value(found, name, depth, indent + "  ")
        self._write(f"{indent}</{tag}>")
