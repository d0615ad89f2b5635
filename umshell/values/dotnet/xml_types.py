"""The nodes of System.Xml as scripts use them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from umshell.errors import ClrException
from umshell.values.dotnet.failures import argument_null
from umshell.values.enums import EnumValue
from umshell.values.types import OBJECT, DotNetType
from umshell.values.xml_adapter import XmlAdapter
from umshell.values.xml_nodes import (
    XmlAttribute,
    XmlCData,
    XmlCharacters,
    XmlComment,
    XmlDeclaration,
    XmlDocument,
    XmlDocumentType,
    XmlElement,
    XmlFragment,
    XmlInstruction,
    XmlNode,
    XmlText,
    XmlWhitespace,
)
from umshell.values.xml_reading import read_children
from umshell.values.xml_writing import inner_xml, outer_xml
from umshell.values.xpath import select

_XML = "System.Xml."
NODE = DotNetType.declare(_XML + "XmlNode", OBJECT, python=XmlNode, abstract=True, interfaces=(
    "System.ICloneable", "System.Collections.IEnumerable", "System.Xml.XPath.IXPathNavigable"))  # fmt: skip


NODE.adapter = XmlAdapter()
LINKED = DotNetType.declare(_XML + "XmlLinkedNode", NODE, abstract=True)
CHARACTERS = DotNetType.declare(_XML + "XmlCharacterData", LINKED, python=XmlCharacters, abstract=True)
DOCUMENT = DotNetType.declare(_XML + "XmlDocument", NODE, python=XmlDocument)
ELEMENT = DotNetType.declare(_XML + "XmlElement", LINKED, python=XmlElement)
ATTRIBUTE = DotNetType.declare(_XML + "XmlAttribute", NODE, python=XmlAttribute)
for _class, _base in (
    (XmlText, CHARACTERS), (XmlCData, CHARACTERS), (XmlComment, CHARACTERS), (XmlWhitespace, CHARACTERS),
    (XmlInstruction, LINKED), (XmlDocumentType, LINKED), (XmlFragment, NODE),
):  # fmt: skip
    DotNetType.declare(_class.dotnet_name, _base, python=_class)
DECLARATION = DotNetType.declare(XmlDeclaration.dotnet_name, LINKED, python=XmlDeclaration)


# Lists of nodes


class XmlNodeList(list[Any]):
    """What SelectNodes gives: the nodes as they were found."""

    dotnet_name = "System.Xml.XPathNodeList"
    ps_members: dict[str, Any] | None = None


class XmlChildNodes:
    """The children of a node, as they are at the moment."""

    dotnet_name = "System.Xml.XmlChildNodes"
    ps_members: dict[str, Any] | None = None

    def __init__(self, node: XmlNode) -> None:
        self.node = node

    def nodes(self) -> list[Any]:
        return list(self.node.children)

    def __iter__(self) -> Iterator[Any]:
        return iter(self.nodes())

    def __len__(self) -> int:
        return len(self.nodes())

    def __bool__(self) -> bool:
        return True


class XmlAttributes(XmlChildNodes):
    """The attributes of an element, by place and by name."""

    dotnet_name = "System.Xml.XmlAttributeCollection"

    def nodes(self) -> list[Any]:
        return list(self.node.attributes)

    def named(self, name: str) -> XmlAttribute | None:
        return next((attribute for attribute in self.node.attributes if attribute.name == name), None)


_SEQUENCES = ("System.Collections.ICollection", "System.Collections.IEnumerable")
LIST = DotNetType.declare(_XML + "XmlNodeList", OBJECT, abstract=True, interfaces=_SEQUENCES[1:])
FOUND = DotNetType.declare(XmlNodeList.dotnet_name, LIST, python=XmlNodeList)
CHILDREN = DotNetType.declare(XmlChildNodes.dotnet_name, LIST, python=XmlChildNodes)
ATTRIBUTES = DotNetType.declare(XmlAttributes.dotnet_name, OBJECT, python=XmlAttributes, interfaces=_SEQUENCES)


def item_at(this: Any, index: int) -> Any:
    nodes = list(this)
    return nodes[index] if 0 <= index < len(nodes) else None


for _type in (LIST, ATTRIBUTES):
    _type.property("Count", "int")(len)
    _type.method("Item", f"{_XML}XmlNode Item(int index)")(item_at)
LIST.indexer("ItemOf", _XML + "XmlNode", "int i")(item_at)


@ATTRIBUTES.indexer("ItemOf", _XML + "XmlAttribute", "System.Object key")
def attribute_of(this: XmlAttributes, key: Any) -> Any:
    return item_at(this, int(key)) if isinstance(key, int) else this.named(str(key))


ATTRIBUTES.method("GetNamedItem", f"{_XML}XmlNode GetNamedItem(string name)")(XmlAttributes.named)


@ATTRIBUTES.method("Append", f"{_XML}XmlAttribute Append({_XML}XmlAttribute node)")
@ATTRIBUTES.method("SetNamedItem", f"{_XML}XmlNode SetNamedItem({_XML}XmlNode node)")
def append_attribute(this: XmlAttributes, attribute: XmlAttribute) -> XmlAttribute:
    element = this.node
    assert isinstance(element, XmlElement)
    remove_attribute_node(element, element.attribute(attribute.name))
    attribute.owner = element
    element.own_attributes.append(attribute)
    return attribute


@ATTRIBUTES.method("Remove", f"{_XML}XmlAttribute Remove({_XML}XmlAttribute node)")
def remove_own(this: XmlAttributes, attribute: XmlAttribute) -> XmlAttribute:
    element = this.node
    assert isinstance(element, XmlElement)
    return remove_attribute_node(element, attribute) or attribute


@ATTRIBUTES.method("RemoveNamedItem", f"{_XML}XmlNode RemoveNamedItem(string name)")
def remove_named(this: XmlAttributes, name: str) -> XmlAttribute | None:
    element = this.node
    assert isinstance(element, XmlElement)
    return remove_attribute_node(element, element.attribute(name))


def remove_attribute_node(element: XmlElement, attribute: XmlAttribute | None) -> XmlAttribute | None:
    if attribute is not None and attribute in element.own_attributes:
        element.own_attributes.remove(attribute)
        attribute.owner = None
    return attribute


# Namespaces for paths


class NamespaceManager:
    """System.Xml.XmlNamespaceManager."""

    dotnet_name = "System.Xml.XmlNamespaceManager"

    def __init__(self, _names: Any = None) -> None:
        self.names = {"xml": "http://www.w3.org/XML/1998/namespace", "": ""}
        self.ps_members: dict[str, Any] | None = None

    def add(self, prefix: str, namespace: str) -> None:
        self.names[prefix] = namespace


class NameTable:
    """System.Xml.NameTable: only handed on."""

    dotnet_name = "System.Xml.NameTable"

    def __init__(self) -> None:
        self.ps_members: dict[str, Any] | None = None


NAME_TABLE_BASE = DotNetType.declare(_XML + "XmlNameTable", OBJECT, abstract=True)
NAME_TABLE = DotNetType.declare(NameTable.dotnet_name, NAME_TABLE_BASE, python=NameTable)
NAME_TABLE.constructor("System.Xml.NameTable new()")(NameTable)
MANAGER = DotNetType.declare(NamespaceManager.dotnet_name, OBJECT, python=NamespaceManager)
MANAGER.constructor("System.Xml.XmlNamespaceManager new(System.Xml.XmlNameTable nameTable)")(NamespaceManager)
MANAGER.method("AddNamespace", "void AddNamespace(string prefix, string uri)")(NamespaceManager.add)
MANAGER.method("HasNamespace", "bool HasNamespace(string prefix)")(lambda this, prefix: prefix in this.names)
MANAGER.method("LookupNamespace", "string LookupNamespace(string prefix)")(lambda this, prefix: this.names.get(prefix))
MANAGER.method("RemoveNamespace", "void RemoveNamespace(string prefix, string uri)")(
    lambda this, prefix, uri: this.names.pop(prefix, None) and None
)
MANAGER.property("DefaultNamespace", "string")(lambda this: this.names[""])


# What all nodes have


@NODE.property("NodeType", _XML + "XmlNodeType")
def node_type(this: XmlNode) -> EnumValue:
    from umshell.values.dotnet.enum_tables import XmlNodeType

    found: EnumValue = XmlNodeType[this.kind]
    return found


def _set_text(this: XmlNode, text: str) -> None:
    this.inner_text = text


def _set_value(this: XmlNode, text: str) -> None:
    if this.kind not in ("Text", "CDATA", "Comment", "Attribute", "Whitespace", "ProcessingInstruction"):
        message = f"Cannot set a value on node type '{this.kind}'."
        raise ClrException("System.InvalidOperationException", message)
    this.value = text


def _neighbour(step: int) -> Callable[[XmlNode], XmlNode | None]:
    return lambda this: this.sibling(step)


NODE.method("ToString", "string ToString()")(lambda this: this.local_name)
NODE.property("Name", "string")(lambda this: this.name)
NODE.property("LocalName", "string")(lambda this: this.local_name)
NODE.property("NamespaceURI", "string")(lambda this: this.namespace)
NODE.property("Prefix", "string")(lambda this: this.prefix)
NODE.property("ParentNode", _XML + "XmlNode")(lambda this: this.parent)
NODE.property("OwnerDocument", _XML + "XmlDocument")(lambda this: None if this.kind == "Document" else this.document)
NODE.property("HasChildNodes", "bool")(lambda this: bool(this.children))
NODE.property("ChildNodes", _XML + "XmlNodeList")(XmlChildNodes)
NODE.property("FirstChild", _XML + "XmlNode")(lambda this: this.children[0] if this.children else None)
NODE.property("LastChild", _XML + "XmlNode")(lambda this: this.children[-1] if this.children else None)
NODE.property("PreviousSibling", _XML + "XmlNode")(_neighbour(-1))
NODE.property("NextSibling", _XML + "XmlNode")(_neighbour(1))
NODE.property("Attributes", _XML + "XmlAttributeCollection")(
    lambda this: XmlAttributes(this) if this.kind == "Element" else None
)
NODE.property("Value", "string", _set_value)(lambda this: this.value)
NODE.property("InnerText", "string", _set_text)(lambda this: this.inner_text)
NODE.property("OuterXml", "string")(outer_xml)
NODE.property("InnerXml", "string", read_children)(inner_xml)
NODE.property("IsReadOnly", "bool")(lambda this: False)
NODE.property("BaseURI", "string")(lambda this: "")


def _added(node: XmlNode | None) -> XmlNode:
    if node is None:
        raise argument_null("newChild")
    return node


@NODE.method("AppendChild", f"{_XML}XmlNode AppendChild({_XML}XmlNode newChild)")
def append_child(this: XmlNode, child: XmlNode | None) -> XmlNode:
    return this.append(_added(child))


@NODE.method("PrependChild", f"{_XML}XmlNode PrependChild({_XML}XmlNode newChild)")
def prepend_child(this: XmlNode, child: XmlNode | None) -> XmlNode:
    return this.insert(0, _added(child))


@NODE.method("InsertBefore", f"{_XML}XmlNode InsertBefore({_XML}XmlNode newChild, {_XML}XmlNode refChild)")
def insert_before(this: XmlNode, child: XmlNode | None, reference: XmlNode | None) -> XmlNode:
    place = len(this.children) if reference is None else this.index_of(reference)
    return this.insert(place, _added(child))


@NODE.method("InsertAfter", f"{_XML}XmlNode InsertAfter({_XML}XmlNode newChild, {_XML}XmlNode refChild)")
def insert_after(this: XmlNode, child: XmlNode | None, reference: XmlNode | None) -> XmlNode:
    return this.insert(0 if reference is None else this.index_of(reference) + 1, _added(child))


@NODE.method("ReplaceChild", f"{_XML}XmlNode ReplaceChild({_XML}XmlNode newChild, {_XML}XmlNode oldChild)")
def replace_child(this: XmlNode, child: XmlNode | None, old: XmlNode) -> XmlNode:
    place = this.index_of(old)
    this.detach(old)
    this.insert(place, _added(child))
    return old


@NODE.method("RemoveChild", f"{_XML}XmlNode RemoveChild({_XML}XmlNode oldChild)")
def remove_child(this: XmlNode, child: XmlNode | None) -> XmlNode:
    if child is None:
        raise argument_null("oldChild")
    return this.detach(child)


@NODE.method("RemoveAll", "void RemoveAll()")
def remove_all(this: XmlNode) -> None:
    this.clear_children()
    if isinstance(this, XmlElement):
        this.own_attributes = []


NODE.method("Clone", f"{_XML}XmlNode Clone()")(lambda this: this.clone(True))
NODE.method("CloneNode", f"{_XML}XmlNode CloneNode(bool deep)")(XmlNode.clone)
NODE.method("GetNamespaceOfPrefix", "string GetNamespaceOfPrefix(string prefix)")(
    lambda this, prefix: this.namespace_of(prefix) or ""
)


def _resolver(manager: NamespaceManager | None) -> Callable[[str], str | None]:
    return (lambda prefix: None) if manager is None else manager.names.get


@NODE.method(
    "SelectNodes", f"{_XML}XmlNodeList SelectNodes(string xpath)",
    f"{_XML}XmlNodeList SelectNodes(string xpath, {_XML}XmlNamespaceManager nsmgr)",
)  # fmt: skip
def select_nodes(this: XmlNode, xpath: str, manager: NamespaceManager | None = None) -> XmlNodeList:
    return XmlNodeList(select(this, xpath, _resolver(manager)))


@NODE.method(
    "SelectSingleNode", f"{_XML}XmlNode SelectSingleNode(string xpath)",
    f"{_XML}XmlNode SelectSingleNode(string xpath, {_XML}XmlNamespaceManager nsmgr)",
)  # fmt: skip
def select_single(this: XmlNode, xpath: str, manager: NamespaceManager | None = None) -> XmlNode | None:
    return next(iter(select(this, xpath, _resolver(manager))), None)


# Elements and attributes

ELEMENT.property("HasAttributes", "bool")(lambda this: bool(this.own_attributes))
ELEMENT.property("IsEmpty", "bool")(lambda this: this.is_empty and not this.children)
ELEMENT.method(
    "GetAttribute", "string GetAttribute(string name)", "string GetAttribute(string localName, string namespaceURI)"
)(lambda this, *names: getattr(this.attribute(*names), "value", ""))
ELEMENT.method(
    "HasAttribute", "bool HasAttribute(string name)", "bool HasAttribute(string localName, string namespaceURI)"
)(lambda this, *names: this.attribute(*names) is not None)
ELEMENT.method("GetAttributeNode", f"{_XML}XmlAttribute GetAttributeNode(string name)")(XmlElement.attribute)
ELEMENT.method("RemoveAttribute", "void RemoveAttribute(string name)")(
    lambda this, name: remove_attribute_node(this, this.attribute(name)) and None
)
ELEMENT.method("RemoveAllAttributes", "void RemoveAllAttributes()")(lambda this: this.own_attributes.clear())


@ELEMENT.method("SetAttribute", "void SetAttribute(string name, string value)")
def set_attribute(this: XmlElement, name: str, value: str | None) -> None:
    this.set_attribute(name, value or "")


@ELEMENT.method("SetAttribute", "string SetAttribute(string localName, string namespaceURI, string value)")
def set_qualified_attribute(this: XmlElement, name: str, namespace: str, value: str) -> str:
    found = this.attribute(name, namespace) or this.set_attribute(name, "", namespace)
    found.value = value
    return value


@ELEMENT.method("SetAttributeNode", f"{_XML}XmlAttribute SetAttributeNode({_XML}XmlAttribute newAttr)")
def set_attribute_node(this: XmlElement, attribute: XmlAttribute) -> XmlAttribute | None:
    old = this.attribute(attribute.name)
    append_attribute(XmlAttributes(this), attribute)
    return old


@ELEMENT.method("GetElementsByTagName", f"{_XML}XmlNodeList GetElementsByTagName(string name)")
@DOCUMENT.method("GetElementsByTagName", f"{_XML}XmlNodeList GetElementsByTagName(string name)")
def elements_by_name(this: XmlNode, name: str) -> XmlNodeList:
    return XmlNodeList(n for n in this.descendants() if n.kind == "Element" and name in ("*", n.name))


ATTRIBUTE.property("OwnerElement", _XML + "XmlElement")(lambda this: this.owner)
ATTRIBUTE.property("Specified", "bool")(lambda this: True)
CHARACTERS.property("Data", "string", lambda this, text: setattr(this, "value", text))(lambda this: this.value)
CHARACTERS.property("Length", "int")(lambda this: len(this.value or ""))
DECLARATION.field("Version", "string", "version", read_only=True)
DECLARATION.field("Encoding", "string", "encoding")
DECLARATION.field("Standalone", "string", "standalone")
NODE.known_missing(
    "CreateNavigator()",
    "Normalize()",
    "Supports()",
    "SchemaInfo",
    "GetPrefixOfNamespace()",
    "WriteTo()",
    "WriteContentTo()",
)
