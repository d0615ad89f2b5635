"""XmlDocument: made, loaded, saved; XmlTextWriter and XmlWriterSettings in the measure that scripts need."""

from __future__ import annotations

import re
from typing import Any

from umshell.errors import ClrException
from umshell.values.dotnet.failures import argument_null
from umshell.values.dotnet.xml_types import DOCUMENT, NameTable
from umshell.values.xml_nodes import (
    XmlAttribute,
    XmlCData,
    XmlComment,
    XmlDeclaration,
    XmlDocument,
    XmlElement,
    XmlFragment,
    XmlInstruction,
    XmlNode,
    XmlText,
    XmlWhitespace,
)
from umshell.values.xml_reading import read_document
from umshell.values.xml_writing import indented_xml, outer_xml

_XML = "System.Xml."
DOCUMENT.constructor("xml new()")(XmlDocument)
DOCUMENT.property("DocumentElement", _XML + "XmlElement")(lambda this: this.root)
DOCUMENT.property("NameTable", _XML + "XmlNameTable")(lambda this: NameTable())
DOCUMENT.property("PreserveWhitespace", "bool", lambda this, value: setattr(this, "preserve_whitespace", value))(
    lambda this: this.preserve_whitespace
)
DOCUMENT.property("DocumentType", _XML + "XmlDocumentType")(
    lambda this: next((child for child in this.children if child.kind == "DocumentType"), None)
)


@DOCUMENT.method("LoadXml", "void LoadXml(string xml)")
def load_xml(this: XmlDocument, text: str) -> None:
    read_document(this, text)


def load_cast(text: str) -> XmlDocument:
    """What the cast `[xml]text` makes: only white space gives an empty document, text at the root is refused."""
    document = XmlDocument()
    if text and not text.strip():
        return document
    read_document(document, text, lenient=True)
    return document


@DOCUMENT.method("Load", "void Load(string filename)")
def load_file(this: XmlDocument, path: str) -> None:
    from umshell.values.dotnet.encodings import UTF8, find_encoding
    from umshell.values.dotnet.io_files import readable
    from umshell.values.dotnet.text_files import decode_file

    data = readable(path).read_bytes()
    declared = _declared_encoding(data)
    read_document(this, decode_file(data, find_encoding(declared) if declared else UTF8))


def _declared_encoding(data: bytes) -> str:
    found = re.match(rb"<\?xml[^>]*encoding=[\"']([\w.-]+)[\"']", data)
    name = found[1].decode("ascii") if found else ""
    return "" if name.lower().startswith("utf-16") else name


@DOCUMENT.method("Load", f"void Load({_XML}XmlReader reader)", "void Load(System.IO.TextReader txtReader)")
def load_reader(this: XmlDocument, reader: Any) -> None:
    read_document(this, reader.read_to_end())


@DOCUMENT.method("Load", "void Load(System.IO.Stream inStream)")
def load_stream(this: XmlDocument, stream: Any) -> None:
    from umshell.values.dotnet.encodings import UTF8
    from umshell.values.dotnet.text_files import decode_file

    read_document(this, decode_file(stream.opened().read(), UTF8))


def document_text(document: XmlNode) -> str:
    """What Save writes: indented, unless white space has been kept."""
    if isinstance(document, XmlDocument) and document.preserve_whitespace:
        return outer_xml(document)
    return indented_xml(document)


@DOCUMENT.method("Save", "void Save(string filename)")
def save_file(this: XmlDocument, path: str | None) -> None:
    from umshell.values.dotnet.encodings import UTF8, find_encoding
    from umshell.values.dotnet.io_files import writable

    if this.root is None:
        raise ClrException(
            "System.Xml.XmlException", "Invalid XML document. The document does not have a root element."
        )
    declaration = this.children[0] if isinstance(this.children[0], XmlDeclaration) else None
    named = declaration.encoding if declaration is not None else ""
    encoding = find_encoding(named) if named else UTF8
    mark = encoding.preamble if encoding is not UTF8 or named else b""
    writable(path).write_bytes(mark + encoding.encode(document_text(this)))


@DOCUMENT.method("Save", "void Save(System.IO.TextWriter writer)", f"void Save({_XML}XmlWriter w)")
def save_writer(this: XmlDocument, writer: Any) -> None:
    if writer is None:
        raise argument_null("writer")
    text = document_text(this)
    if hasattr(writer, "pieces"):
        writer.pieces.append(text)
    else:
        writer.write(text)


@DOCUMENT.method("Save", "void Save(System.IO.Stream outStream)")
def save_stream(this: XmlDocument, stream: Any) -> None:
    stream.opened().write(document_text(this).encode("utf-8"))


# Making nodes


def _checked(name: str) -> str:
    if not name:
        message = "The local name for elements or attributes cannot be null or an empty string."
        raise ClrException("System.ArgumentException", message)
    bad = re.search(r"^[^\w:]|^\d|[^\w:.-]", name)
    if bad is not None:
        char = bad.group()[0]
        kind = "Name cannot begin with" if bad.start() == 0 else "The"
        message = (
            f"{kind} the '{char}' character, hexadecimal value 0x{ord(char):02X}."
            if bad.start() == 0
            else f"The '{char}' character, hexadecimal value 0x{ord(char):02X}, cannot be included in a name."
        )
        raise ClrException("System.Xml.XmlException", message)
    return name


@DOCUMENT.method(
    "CreateElement", f"{_XML}XmlElement CreateElement(string name)",
    f"{_XML}XmlElement CreateElement(string qualifiedName, string namespaceURI)",
)  # fmt: skip
def create_element(this: XmlDocument, name: str, namespace: str | None = "") -> XmlElement:
    return XmlElement(this, _checked(name), namespace or "")


@DOCUMENT.method(
    "CreateElement", f"{_XML}XmlElement CreateElement(string prefix, string localName, string namespaceURI)"
)  # fmt: skip
def create_prefixed_element(this: XmlDocument, prefix: str, name: str, namespace: str) -> XmlElement:
    return XmlElement(this, _checked(f"{prefix}:{name}" if prefix else name), namespace or "")


@DOCUMENT.method(
    "CreateAttribute", f"{_XML}XmlAttribute CreateAttribute(string name)",
    f"{_XML}XmlAttribute CreateAttribute(string qualifiedName, string namespaceURI)",
)  # fmt: skip
def create_attribute(this: XmlDocument, name: str, namespace: str | None = "") -> XmlAttribute:
    return XmlAttribute(this, _checked(name), "", namespace or "")


@DOCUMENT.method("CreateNode", f"{_XML}XmlNode CreateNode(string nodeTypeString, string name, string namespaceURI)")
@DOCUMENT.method("CreateNode", f"{_XML}XmlNode CreateNode({_XML}XmlNodeType type, string name, string namespaceURI)")
def create_node(this: XmlDocument, kind: Any, name: str, namespace: str) -> XmlNode:
    text = str(kind).lower()
    if text == "element":
        return create_element(this, name, namespace)
    if text == "attribute":
        return create_attribute(this, name, namespace)
    classes = {"text": XmlText, "cdatasection": XmlCData, "cdata": XmlCData, "comment": XmlComment}
    if text not in classes:
        raise ClrException("System.ArgumentException", f"Cannot create node of type {kind}.")
    return classes[text](this, "")


for _name, _class in (
    ("TextNode", XmlText),
    ("CDataSection", XmlCData),
    ("Comment", XmlComment),
    ("Whitespace", XmlWhitespace),
):
    DOCUMENT.method(f"Create{_name}", f"{_class.dotnet_name} Create{_name}(string data)")(
        lambda this, text, made=_class: made(this, text)
    )
DOCUMENT.method("CreateDocumentFragment", f"{_XML}XmlDocumentFragment CreateDocumentFragment()")(XmlFragment)
DOCUMENT.method(
    "CreateProcessingInstruction",
    f"{_XML}XmlProcessingInstruction CreateProcessingInstruction(string target, string data)",
)(XmlInstruction)


@DOCUMENT.method(
    "CreateXmlDeclaration",
    f"{_XML}XmlDeclaration CreateXmlDeclaration(string version, string encoding, string standalone)",
)
def create_declaration(this: XmlDocument, version: str, encoding: str | None, standalone: str | None) -> XmlDeclaration:
    if version != "1.0":
        raise ClrException(
            "System.ArgumentException",
            "Wrong XML version information. The XML must match production \"VersionNum ::= '1.' [0-9]+\".",
        )
    return XmlDeclaration(this, version, encoding or "", standalone or "")


@DOCUMENT.method("ImportNode", f"{_XML}XmlNode ImportNode({_XML}XmlNode node, bool deep)")
def import_node(this: XmlDocument, node: XmlNode, deep: bool) -> XmlNode:
    return node.clone(deep, this)


DOCUMENT.known_missing(
    "Validate()", "Schemas", "XmlResolver", "GetElementById()", "ReadNode()", "CreateEntityReference()"
)
