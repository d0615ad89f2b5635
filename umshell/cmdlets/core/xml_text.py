"""ConvertTo-Xml: objects as elements that name their properties and types."""

from collections.abc import Iterator
from typing import Annotated, Any

from umshell.cmdlets.core.formatting_service import NEW_LINE
from umshell.errors import ClrException, PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.validation import Range, ValueSet
from umshell.values import members
from umshell.values.collections import Dictionary
from umshell.values.conversion import convert, enumerate_value, to_string, to_text_culture
from umshell.values.enums import EnumValue
from umshell.values.property_access import own_members
from umshell.values.psobject import MISSING, PSCustomObject, PSMemberInfo, PSNoteProperty, unwrap
from umshell.values.types import find_type, type_of

_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>'
_DEFAULT_DEPTH = 1
_PRIMITIVES = frozenset(
    "System." + name
    for name in (
        "Boolean", "Byte", "Byte[]", "Char", "DateTime", "Decimal", "Double", "Guid", "Int16", "Int32", "Int64",
        "Management.Automation.ScriptBlock", "SByte", "Security.SecureString", "Single", "String", "TimeSpan",
        "UInt16", "UInt32", "UInt64", "Uri", "Version", "Xml.XmlDocument",
    )
)  # fmt: skip


class Element:
    """An element with either text or elements in it."""

    __slots__ = ("attributes", "children", "tag", "text")

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.attributes: list[tuple[str, str]] = []
        self.children: list[Element] = []
        self.text = ""

    def lines(self, indent: str = "") -> Iterator[str]:
        """The lines of the element, what is in it two blanks to the right."""
        head = self.tag + "".join(f' {name}="{_escaped(value, True)}"' for name, value in self.attributes)
        if self.children:
            yield f"{indent}<{head}>"
            for child in self.children:
                yield from child.lines(indent + "  ")
            yield f"{indent}</{self.tag}>"
        elif self.text:
            yield f"{indent}<{head}>{_escaped(self.text)}</{self.tag}>"
        else:
            yield f"{indent}<{head} />"


def _escaped(text: str, in_attribute: bool = False) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.replace('"', "&quot;") if in_attribute else escaped


class XmlWriter:
    """Makes the element of an object, down to a depth."""

    def __init__(self, with_types: bool) -> None:
        self.with_types = with_types

    def element_of(self, value: Any, depth: int) -> Element:
        """One object of the pipeline."""
        return self._element(Element("Object"), value, depth)

    def _property(self, name: str | None, value: Any, depth: int) -> Element:
        made = Element("Property")
        if name is not None:
            made.attributes.append(("Name", name))
        return self._element(made, value, depth)

    def _element(self, made: Element, value: Any, depth: int) -> Element:
        if value is None:
            return made
        base = unwrap(value)
        if self.with_types:
            made.attributes.append(("Type", type_of(base).full_name))
        if type_of(base).full_name in _PRIMITIVES:
            made.text = to_text_culture(base)
        elif isinstance(base, Dictionary):
            self._add_entries(made, base, depth)
        elif (elements := enumerate_value(base)) is not None:
            made.children += [self._property(None, element, depth) for element in elements]
        elif depth == 0:
            self._add_text(made, value)
        else:
            self._add_properties(made, value, depth - 1)
        return made

    def _add_entries(self, made: Element, table: Dictionary, depth: int) -> None:
        for key, value in table.items():
            made.children += [self._property("Key", key, depth), self._property("Value", value, depth)]

    def _add_text(self, made: Element, value: Any) -> None:
        notes = own_members(value)
        if not notes:
            made.text = "" if isinstance(value, PSCustomObject) else to_text_culture(unwrap(value))
            return
        made.children.append(self._property(None, to_string(value), 0))
        made.children += [self._note(value, note) for note in notes if note.MemberType.endswith("Property")]

    def _note(self, value: Any, member: PSMemberInfo) -> Element:
        made = Element("Property")
        made.attributes.append(("Name", member.Name))
        if self.with_types:
            made.attributes.append(("Type", f"System.Management.Automation.{type(member).__name__}"))
        found = member.Value if isinstance(member, PSNoteProperty) else members.read_property(value, member.Name)
        made.text = "" if found is MISSING else to_string(found)
        return made

    def _add_properties(self, made: Element, value: Any, depth: int) -> None:
        if isinstance(value, EnumValue):
            made.children.append(self._property("value__", value.value, depth))
            return
        for name in members.property_names(value):
            try:
                found = members.read_property(value, name)
            except (PSError, ClrException):
                found = None
            child = self._property(name, None if found is MISSING else found, depth)
            if found is None and self.with_types:
                child.attributes.append(("Type", "System.Object"))
            made.children.append(child)


@cmdlet("ConvertTo", "Xml", class_name="Microsoft.PowerShell.Commands.ConvertToXmlCommand")
class ConvertToXml(Cmdlet):
    """Makes an XML document of objects."""

    InputObject: Annotated[object, Parameter(position=0, mandatory=True, from_pipeline=True, allow_null=True)]
    Depth: Annotated[int, Parameter(validate=(Range(1, 2147483647),))] = _DEFAULT_DEPTH
    NoTypeInformation: Annotated[SwitchParameter, Parameter()] = ABSENT
    As: Annotated[str, Parameter(validate=(ValueSet("Stream", "String", "Document"),))] = "Document"

    def begin(self) -> Iterator[object]:
        self._streams = self.As.lower() == "stream"
        self._writer = XmlWriter(not self.NoTypeInformation)
        self._root = Element("Objects")
        if self._streams:
            yield _DECLARATION
            yield "<Objects>"

    def process(self) -> Iterator[object]:
        made = self._writer.element_of(self.InputObject, self.Depth)
        if self._streams:
            yield NEW_LINE.join(made.lines())
        else:
            self._root.children.append(made)

    def end(self) -> Iterator[object]:
        if self._streams:
            yield "</Objects>"
            return
        text = NEW_LINE.join([_DECLARATION, *self._root.lines()])
        if self.As.lower() == "string":
            yield text
            return
        document = find_type("System.Xml.XmlDocument")
        if document is None:
            raise PSError("TypeNotFound", "There is no type System.Xml.XmlDocument.", "NotImplemented")
        yield convert(text, document)
