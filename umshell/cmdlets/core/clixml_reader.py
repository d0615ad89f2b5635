"""Reads objects from CLIXML: known values as themselves, other objects as what is left of them."""

from collections.abc import Iterable, Iterator
from typing import Any
from xml.etree.ElementTree import Element, ParseError, XMLPullParser

from umshell.cmdlets.core.clixml_values import READERS, decode_text
from umshell.errors import ClrException
from umshell.values.collections import ArrayList, Queue, Stack
from umshell.values.dictionaries import Hashtable
from umshell.values.psobject import PSCodeMethod, PSCustomObject, PSNoteProperty, PSObject

_NAMESPACE = "{http://schemas.microsoft.com/powershell/2004/04}"
_LISTS = ("LST", "IE")


class DeserializedObject:
    """What is left of an object of .NET: its properties, which its wrapper carries, and its text."""

    dotnet_name = "System.Management.Automation.PSObject"
    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    def __str__(self) -> str:
        return self.text


class ClixmlReader:
    """Keeps the objects and rows of type names that later elements refer to."""

    def __init__(self) -> None:
        self._objects: dict[str, Any] = {}
        self._type_rows: dict[str, list[str]] = {}

    def read(self, pieces: Iterable[str]) -> Iterator[Any]:
        """Each object at the top, as soon as it is complete. Raises ClrException for text that is no CLIXML."""
        parser: Any = XMLPullParser(events=("start", "end"))
        depth = 0
        try:
            for piece in pieces:
                parser.feed(piece)
                for event, element in parser.read_events():
                    assert isinstance(element, Element)
                    depth += 1 if event == "start" else -1
                    if event == "end" and depth == 1:
                        yield self.value(element)
                        element.clear()
            parser.close()
        except ParseError as error:
            raise ClrException("System.Xml.XmlException", _sentence(error)) from error

    def value(self, element: Element) -> Any:
        """The value of an element."""
        tag = element.tag.removeprefix(_NAMESPACE)
        reader = READERS.get(tag)
        if reader is not None:
            return reader(element.text or "")
        if tag == "Ref":
            return self._objects.get(element.get("RefId", ""))
        if tag == "Obj":
            return self._object(element)
        raise ClrException("System.Xml.XmlException", f"'{tag}' is not a node of CLIXML.")

    def _object(self, element: Element) -> Any:
        parts = {child.tag.removeprefix(_NAMESPACE): child for child in element}
        names = self._names(parts)
        number = element.get("RefId", "")
        made = self._container(parts, names, number)
        if made is None:
            made = self._primitive(element, names)
        if made is None and "Props" in parts:
            text = parts["ToString"].text if "ToString" in parts else None
            made = PSObject(DeserializedObject(decode_text(text or "")))
        if made is None:
            made = PSCustomObject()
        self._objects[number] = made
        made = self._named(self._with_members(made, parts), names, parts)
        self._objects[number] = made
        return made

    def _names(self, parts: dict[str, Element]) -> list[str]:
        if "TNRef" in parts:
            return self._type_rows.get(parts["TNRef"].get("RefId", ""), [])
        if "TN" not in parts:
            return []
        names = [each.text or "" for each in parts["TN"]]
        self._type_rows[parts["TN"].get("RefId", "")] = names
        return names

    def _container(self, parts: dict[str, Element], names: list[str], number: str) -> Any:
        if "DCT" in parts:
            table = self._objects[number] = Hashtable()
            for entry in parts["DCT"]:
                pair = {child.get("N"): self.value(child) for child in entry}
                table.set_item(pair.get("Key"), pair.get("Value"))
            return table
        for tag in _LISTS:
            if tag in parts:
                return ArrayList(self.value(each) for each in parts[tag])
        if "QUE" in parts:
            return Queue(self.value(each) for each in parts["QUE"])
        if "STK" in parts:
            return Stack(self.value(each) for each in parts["STK"])
        return None

    def _primitive(self, element: Element, names: list[str]) -> Any:
        """A known value that has members or a type of its own, as an enumeration value."""
        for child in element:
            tag = child.tag.removeprefix(_NAMESPACE)
            if tag in READERS:
                return PSObject(self.value(child))
        return None

    def _with_members(self, made: Any, parts: dict[str, Element]) -> Any:
        for tag in ("Props", "MS"):
            for child in parts.get(tag, ()):
                name = decode_text(child.get("N", ""))
                self._add(made, name, self.value(child))
        return made

    @staticmethod
    def _add(made: Any, name: str, value: Any) -> None:
        if isinstance(made, PSCustomObject):
            made.properties[name] = value
            return
        if made.ps_members is None:
            made.ps_members = {}
        made.ps_members[name.lower()] = PSNoteProperty(name, value)

    @staticmethod
    def _named(made: Any, names: list[str], parts: dict[str, Element]) -> Any:
        deserialized = [each if each.startswith("Deserialized.") else f"Deserialized.{each}" for each in names]
        text = decode_text(parts["ToString"].text or "") if "ToString" in parts else None
        own_text = {} if text is None else {"tostring": PSCodeMethod("ToString", lambda _this: text)}
        if isinstance(made, PSCustomObject):
            made.type_names = deserialized or None
            made.extra = {**(made.extra or {}), **own_text} or None
            return made
        wrapped = made if isinstance(made, PSObject) else PSObject(made, made.ps_members)
        wrapped.type_names = deserialized
        wrapped.ps_members = {**(wrapped.ps_members or {}), **own_text}
        return wrapped


def _sentence(error: ParseError) -> str:
    line, column = error.position
    return f"Data at the root level is invalid. Line {line}, position {column + 1}."
