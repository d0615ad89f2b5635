"""Text to an XML tree, through expat, with .NET's words for what is not well-formed."""

from __future__ import annotations

import re
from typing import Any
from xml.parsers import expat

from umshell.errors import ClrException
from umshell.values.xml_nodes import (
    XmlAttribute,
    XmlCData,
    XmlComment,
    XmlDeclaration,
    XmlDocument,
    XmlDocumentType,
    XmlElement,
    XmlInstruction,
    XmlNode,
    XmlText,
    XmlWhitespace,
    wrong_type,
)


def xml_error(message: str, line: int, position: int) -> ClrException:
    text = f"{message} Line {line}, position {position}."
    return ClrException("System.Xml.XmlException", text, LineNumber=line, LinePosition=position)


def read_document(document: XmlDocument, text: str, lenient: bool = False) -> None:
    """Fills a document from a text; lenient reading lets other things than elements come first, as the cast does."""
    text = text.removeprefix("\ufeff")
    _check_beginning(text, lenient)
    document.children = []
    _Reader(document, document, text).read(text)
    if document.root is None:
        raise ClrException("System.Xml.XmlException", "Root element is missing.")


def read_children(parent: XmlNode, text: str) -> None:
    """Puts what a piece of XML holds below a node (InnerXml)."""
    document = parent.owner_document()
    assert document is not None
    holder = XmlElement(document, "holder")
    scopes = "".join(
        f' {attribute.name}="{_escaped(attribute.value or "")}"'
        for node in reversed([parent, *parent.ancestors()])
        for attribute in node.attributes
        if attribute.name.startswith("xmlns")
    )
    reader = _Reader(document, holder, text)
    reader.read(f"<holder{_last_of_each(scopes)}>{text}</holder>", inner=True)
    children = list(holder.children[0].children)
    parent.clear_children()
    for child in children:
        child.parent = None
        parent.append(child)


def _last_of_each(scopes: str) -> str:
    found = dict(re.findall(r' (xmlns[^=]*)="([^"]*)"', scopes))
    return "".join(f' {name}="{value}"' for name, value in found.items())


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def _check_beginning(text: str, lenient: bool) -> None:
    stripped = text.lstrip()
    if not stripped:
        raise ClrException("System.Xml.XmlException", "Root element is missing.")
    if stripped[0] != "<":
        if lenient:
            raise wrong_type()
        line, position = _place(text, len(text) - len(stripped))
        raise xml_error("Data at the root level is invalid.", line, position)


def _place(text: str, index: int) -> tuple[int, int]:
    line = text.count("\n", 0, index) + 1
    return line, index - (text.rfind("\n", 0, index) + 1) + 1


class _Reader:
    """Builds nodes from the events of expat."""

    def __init__(self, document: XmlDocument, holder: XmlNode, text: str) -> None:
        self.document = document
        self.current: XmlNode = holder
        self.text = text
        self.pending: list[str] = []
        self.cdata: list[str] | None = None
        self.open_tags: list[tuple[str, int]] = []  # name, index of the name in the text
        self.doctype_start = -1
        self.parser = expat.ParserCreate(encoding="utf-8")
        self.data = b""
        self._listen()

    def _listen(self) -> None:
        parser = self.parser
        parser.ordered_attributes = True
        parser.buffer_text = False
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.CommentHandler = self._comment
        parser.ProcessingInstructionHandler = self._instruction
        parser.StartCdataSectionHandler = self._cdata_start
        parser.EndCdataSectionHandler = self._cdata_end
        parser.XmlDeclHandler = self._declaration
        parser.StartDoctypeDeclHandler = self._doctype_start
        parser.EndDoctypeDeclHandler = self._doctype_end
        parser.EntityDeclHandler = self._entity
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)

    def read(self, text: str, inner: bool = False) -> None:
        self.text = text
        self.data = re.sub(r'(<\?xml[^>]*?)encoding=(["\'])[^"\']*\2', self._mask, text, count=1).encode(
            "utf-8", "surrogatepass"
        )
        try:
            self.parser.Parse(self.data, True)
        except expat.ExpatError as error:
            raise self._failure(error) from None
        self._flush()

    def _mask(self, found: re.Match[str]) -> str:
        """The declared encoding does not count: the text has been decoded; its length must stay."""
        quote = found[2]
        width = len(found.group()) - len(found[1]) - len("encoding=") - 2
        self.declared_encoding = found.group()[len(found[1]) + len("encoding=") + 1 : -1]
        return (
            f"{found[1]}encoding={quote}{'utf-8'.ljust(width)[: max(width, 5)].strip()}{quote}{' ' * max(width - 5, 0)}"
        )

    declared_encoding = ""

    # Events

    def _start(self, name: str, attributes: list[str]) -> None:
        self._flush()
        index = len(self.data[: self.parser.CurrentByteIndex].decode("utf-8", "surrogatepass")) + 1
        self.open_tags.append((name, index))
        element = XmlElement(self.document, name)
        for place in range(0, len(attributes), 2):
            element.own_attributes.append(
                XmlAttribute(self.document, attributes[place], attributes[place + 1], "", element)
            )
        self._add(element)
        self.current = element
        element.namespace = self._namespace(element, element.prefix, index)
        for attribute in element.own_attributes:
            if attribute.prefix or attribute.name == "xmlns":
                prefix = "xmlns" if attribute.name == "xmlns" else attribute.prefix
                attribute.namespace = self._namespace(element, prefix, index)

    def _namespace(self, element: XmlElement, prefix: str, index: int) -> str:
        found = element.namespace_of(prefix)
        if found is None:
            line, position = _place(self.text, index)
            raise xml_error(f"'{prefix}' is an undeclared prefix.", line, position)
        return found

    def _end(self, name: str) -> None:
        self._flush()
        element = self.current
        assert isinstance(element, XmlElement) and element.parent is not None
        here = self.parser.CurrentByteIndex
        element.is_empty = self.data[here : here + 2] != b"</" or self.data[here - 2 : here] == b"/>"
        self.open_tags.pop()
        self.current = element.parent

    def _add(self, node: XmlNode) -> None:
        node.parent = self.current
        self.current.children.append(node)

    def _characters(self, text: str) -> None:
        (self.pending if self.cdata is None else self.cdata).append(text)

    def _flush(self) -> None:
        if not self.pending:
            return
        text = "".join(self.pending)
        self.pending = []
        if text.strip(" \t\r\n"):
            self._add(XmlText(self.document, text))
        elif self.document.preserve_whitespace:
            self._add(XmlWhitespace(self.document, text))

    def _comment(self, text: str) -> None:
        self._flush()
        if self.doctype_start < 0:
            self._add(XmlComment(self.document, text))

    def _instruction(self, target: str, data: str) -> None:
        self._flush()
        self._add(XmlInstruction(self.document, target, data))

    def _cdata_start(self) -> None:
        self._flush()
        self.cdata = []

    def _cdata_end(self) -> None:
        self._add(XmlCData(self.document, "".join(self.cdata or ())))
        self.cdata = None

    def _declaration(self, version: str, encoding: str | None, standalone: int) -> None:
        spelled = {1: "yes", 0: "no"}.get(standalone, "")
        self._add(XmlDeclaration(self.document, version, self.declared_encoding or encoding or "", spelled))

    def _doctype_start(self, name: str, system: str | None, public: str | None, _internal: int) -> None:
        self.doctype_start = self.parser.CurrentByteIndex
        node = XmlDocumentType(self.document, name)
        self._add(node)

    def _doctype_end(self) -> None:
        node = self.current.children[-1]
        written = self.data[self.doctype_start : self.parser.CurrentByteIndex].decode("utf-8")
        node.value = written if written.endswith(">") else written + ">"
        self.doctype_start = -1

    def _entity(self, *_parts: Any) -> None:
        raise ClrException(
            "System.Xml.XmlException",
            "For security reasons DTD is prohibited in this XML document: it declares entities.",
        )

    # Failures

    def _failure(self, error: expat.ExpatError) -> ClrException:
        index = len(self.data[: self.parser.ErrorByteIndex].decode("utf-8", "replace"))
        line, position = _place(self.text, index)
        maker = _FAILURES.get(error.code)
        if maker is not None:
            found: ClrException | None = maker(self, index)
            if found is not None:
                return found
        return xml_error(f"{expat.ErrorString(error.code).capitalize()}.", line, position)

    def mismatch(self, index: int) -> ClrException | None:
        found = re.compile(r"(?:</)?([^\s>/<]+)").match(self.text, index)
        if found is None or not self.open_tags:
            return None
        name, start = self.open_tags[-1]
        line, position = _place(self.text, start)
        reason = (
            f"The '{name}' start tag on line {line} position {position} does not match the end tag of '{found[1]}'."
        )
        return xml_error(reason, *_place(self.text, found.start(1)))

    def unclosed(self, index: int) -> ClrException | None:
        line, position = _place(self.text, len(self.text))
        if not self.open_tags:
            return ClrException("System.Xml.XmlException", "Root element is missing.")
        names = ", ".join(name for name, _ in reversed(self.open_tags))
        reason = f"Unexpected end of file has occurred. The following elements are not closed: {names}."
        return xml_error(reason, line, position)

    def junk(self, index: int) -> ClrException | None:
        if self.text[index : index + 1] == "<" and self.text[index + 1 : index + 2] not in "/!?":
            return ClrException(
                "System.InvalidOperationException", "This document already has a 'DocumentElement' node."
            )
        return xml_error("Data at the root level is invalid.", *_place(self.text, index))

    def undeclared_entity(self, index: int) -> ClrException | None:
        found = re.compile(r"&([^;\s]+);?").search(self.text, index)
        if found is None:
            return None
        return xml_error(f"Reference to undeclared entity '{found[1]}'.", *_place(self.text, found.start(1)))

    def duplicate(self, index: int) -> ClrException | None:
        found = re.compile(r"([^\s=]+)\s*=").match(self.text, index)
        if found is None:
            return None
        return xml_error(f"'{found[1]}' is a duplicate attribute name.", *_place(self.text, index))

    def bad_token(self, index: int) -> ClrException | None:
        char = self.text[index : index + 1]
        if self.text[index - 1 : index] == "<" or (char == "<" and self.text[index + 1 : index + 2]):
            where = index + 1 if char == "<" and self.text[index + 1 : index + 2] else index
            char = self.text[where : where + 1]
            if not char:
                return self.unclosed(index)
            reason = f"Name cannot begin with the '{char}' character, hexadecimal value 0x{ord(char):X}."
            return xml_error(reason, *_place(self.text, where))
        if self.text[:index].rstrip().endswith("=") and char not in "\"'":
            reason = f"'{char}' is an unexpected token. The expected token is '\"' or '''."
            return xml_error(reason, *_place(self.text, index))
        if char == "&" or self.text[index - 1 : index] == "&":
            where = index + (char == "&")
            return xml_error("An error occurred while parsing EntityName.", *_place(self.text, where))
        if not char:
            return self.unclosed(index)
        reason = f"'{char}', hexadecimal value 0x{ord(char):02X}, is an invalid character."
        return xml_error(reason, *_place(self.text, index))


_FAILURES: dict[int, Any] = {
    expat.errors.codes[expat.errors.XML_ERROR_TAG_MISMATCH]: _Reader.mismatch,
    expat.errors.codes[expat.errors.XML_ERROR_NO_ELEMENTS]: _Reader.unclosed,
    expat.errors.codes[expat.errors.XML_ERROR_UNCLOSED_TOKEN]: _Reader.unclosed,
    expat.errors.codes[expat.errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT]: _Reader.junk,
    expat.errors.codes[expat.errors.XML_ERROR_UNDEFINED_ENTITY]: _Reader.undeclared_entity,
    expat.errors.codes[expat.errors.XML_ERROR_DUPLICATE_ATTRIBUTE]: _Reader.duplicate,
    expat.errors.codes[expat.errors.XML_ERROR_INVALID_TOKEN]: _Reader.bad_token,
}
