"""The tree of an XML document, as System.Xml has it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from umshell.errors import ClrException

_XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
_XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/"


def wrong_type() -> ClrException:
    message = "The specified node cannot be inserted as the valid child of this node, because the specified node is the wrong type."  # noqa: E501
    return ClrException("System.InvalidOperationException", message)


class XmlNode:
    """What all nodes have: a name, a place in the tree, children."""

    dotnet_name = "System.Xml.XmlNode"
    ps_members: dict[str, Any] | None = None
    kind = "None"

    def __init__(self, document: XmlDocument | None, name: str, value: str | None = None, namespace: str = "") -> None:
        self.document = document
        self.name = name
        self.value = value
        self.namespace = namespace
        self.parent: XmlNode | None = None
        self.children: list[XmlNode] = []

    @property
    def local_name(self) -> str:
        return self.name.rpartition(":")[2]

    @property
    def prefix(self) -> str:
        return self.name.rpartition(":")[0]

    @property
    def attributes(self) -> list[XmlAttribute]:
        return []

    @property
    def inner_text(self) -> str:
        if not self.children:
            return self.value or ""
        return "".join(
            child.inner_text for child in self.children if child.kind not in ("Comment", "ProcessingInstruction")
        )

    @inner_text.setter
    def inner_text(self, text: str) -> None:
        self.clear_children()
        if text:
            self.append(XmlText(self.document, text))

    # The tree

    def clear_children(self) -> None:
        for child in self.children:
            child.parent = None
        self.children = []

    def can_hold(self, child: XmlNode) -> bool:
        return False

    def append(self, child: XmlNode) -> XmlNode:
        return self.insert(len(self.children), child)

    def insert(self, index: int, child: XmlNode) -> XmlNode:
        """Puts a node at a place among the children, taking it from where it was."""
        if child is self or child in self.ancestors():
            message = "Cannot insert a node or any ancestor of that node as a child of itself."
            raise ClrException("System.ArgumentException", message)
        if child.owner_document() is not self.owner_document():
            message = "The node to be inserted is from a different document context."
            raise ClrException("System.ArgumentException", message)
        if isinstance(child, XmlFragment):
            for place, part in enumerate(list(child.children)):
                self.insert(index + place, part)
            return child
        if not self.can_hold(child):
            raise wrong_type()
        if child.parent is not None:
            before = child.parent is self and self.children.index(child) < index
            child.parent.detach(child)
            index -= before
        self.children.insert(index, child)
        child.parent = self
        return child

    def detach(self, child: XmlNode) -> XmlNode:
        """Takes a child away."""
        if child.parent is not self:
            raise ClrException("System.ArgumentException", "The node to be removed is not a child of this node.")
        self.children.remove(child)
        child.parent = None
        return child

    def index_of(self, child: XmlNode) -> int:
        if child.parent is not self:
            raise ClrException("System.ArgumentException", "The reference node is not a child of this node.")
        return self.children.index(child)

    def ancestors(self) -> list[XmlNode]:
        found: list[XmlNode] = []
        node = self.parent
        while node is not None:
            found.append(node)
            node = node.parent
        return found

    def owner_document(self) -> XmlDocument | None:
        return self.document

    def descendants(self) -> Iterator[XmlNode]:
        """All nodes below, in the order of the document."""
        for child in self.children:
            yield child
            yield from child.descendants()

    def sibling(self, step: int) -> XmlNode | None:
        if self.parent is None:
            return None
        place = self.parent.children.index(self) + step
        return self.parent.children[place] if 0 <= place < len(self.parent.children) else None

    def clone(self, deep: bool, document: XmlDocument | None = None) -> XmlNode:
        """A copy without a place; into another document if one is given."""
        target = document or self.document
        made = type(self).__new__(type(self))
        XmlNode.__init__(made, target, self.name, self.value, self.namespace)
        self.copy_details(made, target)
        if deep:
            for child in self.children:
                copy = child.clone(True, target)
                copy.parent = made
                made.children.append(copy)
        return made

    def copy_details(self, made: Any, document: XmlDocument | None) -> None:
        """What a kind of node copies besides."""

    def namespace_of(self, prefix: str) -> str | None:
        """The namespace that a prefix means here; None where it means nothing."""
        if prefix == "xml":
            return _XML_NAMESPACE
        if prefix == "xmlns":
            return _XMLNS_NAMESPACE
        wanted = f"xmlns:{prefix}" if prefix else "xmlns"
        node: XmlNode | None = self
        while node is not None:
            for attribute in node.attributes:
                if attribute.name == wanted:
                    return attribute.value or ""
            if isinstance(node, XmlElement) and node.prefix == prefix and node.namespace:
                return node.namespace
            node = node.parent
        return "" if not prefix else None

    def __str__(self) -> str:
        return self.dotnet_name

    def __bool__(self) -> bool:
        return True


class XmlCharacters(XmlNode):
    """A node that is text."""

    dotnet_name = "System.Xml.XmlCharacterData"

    def __init__(self, document: XmlDocument | None, text: str) -> None:
        super().__init__(document, self.fixed_name, text)

    fixed_name = "#text"

    @property
    def inner_text(self) -> str:
        return self.value or ""

    @inner_text.setter
    def inner_text(self, text: str) -> None:
        self.value = text


class XmlText(XmlCharacters):
    """Text of an element."""

    dotnet_name = "System.Xml.XmlText"
    kind = "Text"


class XmlWhitespace(XmlCharacters):
    """White space between elements, where it is kept."""

    dotnet_name = "System.Xml.XmlWhitespace"
    kind = "Whitespace"
    fixed_name = "#whitespace"


class XmlCData(XmlCharacters):
    """Text between `<![CDATA[` and `]]>`."""

    dotnet_name = "System.Xml.XmlCDataSection"
    kind = "CDATA"
    fixed_name = "#cdata-section"


class XmlComment(XmlCharacters):
    """A comment."""

    dotnet_name = "System.Xml.XmlComment"
    kind = "Comment"
    fixed_name = "#comment"


class XmlInstruction(XmlNode):
    """A processing instruction."""

    dotnet_name = "System.Xml.XmlProcessingInstruction"
    kind = "ProcessingInstruction"


class XmlDeclaration(XmlNode):
    """`<?xml version="1.0"?>`."""

    dotnet_name = "System.Xml.XmlDeclaration"
    kind = "XmlDeclaration"

    def __init__(self, document: XmlDocument | None, version: str, encoding: str, standalone: str) -> None:
        super().__init__(document, "xml")
        self.version = version
        self.encoding = encoding
        self.standalone = standalone
        self.value = self.text()

    def text(self) -> str:
        parts = (("version", self.version), ("encoding", self.encoding), ("standalone", self.standalone))
        return " ".join(f'{name}="{value}"' for name, value in parts if value)

    def copy_details(self, made: Any, document: XmlDocument | None) -> None:
        made.version, made.encoding, made.standalone = self.version, self.encoding, self.standalone


class XmlDocumentType(XmlNode):
    """`<!DOCTYPE …>`, kept as it was written."""

    dotnet_name = "System.Xml.XmlDocumentType"
    kind = "DocumentType"


class XmlAttribute(XmlNode):
    """An attribute; its element is no parent of it."""

    dotnet_name = "System.Xml.XmlAttribute"
    kind = "Attribute"

    def __init__(
        self,
        document: XmlDocument | None,
        name: str,
        value: str = "",
        namespace: str = "",
        owner: XmlElement | None = None,
    ) -> None:
        super().__init__(document, name, value, namespace)
        self.owner = owner

    @property
    def inner_text(self) -> str:
        return self.value or ""

    @inner_text.setter
    def inner_text(self, text: str) -> None:
        self.value = text

    def copy_details(self, made: Any, document: XmlDocument | None) -> None:
        made.owner = None

    def ancestors(self) -> list[XmlNode]:
        return [] if self.owner is None else [self.owner, *self.owner.ancestors()]


class XmlElement(XmlNode):
    """An element with its attributes."""

    dotnet_name = "System.Xml.XmlElement"
    kind = "Element"

    def __init__(self, document: XmlDocument | None, name: str, namespace: str = "") -> None:
        super().__init__(document, name, None, namespace)
        self.own_attributes: list[XmlAttribute] = []
        self.is_empty = True  # written as <a /> rather than <a></a>

    @property
    def attributes(self) -> list[XmlAttribute]:
        return self.own_attributes

    def can_hold(self, child: XmlNode) -> bool:
        return child.kind in ("Element", "Text", "CDATA", "Comment", "ProcessingInstruction", "Whitespace")

    def attribute(self, name: str, namespace: str | None = None) -> XmlAttribute | None:
        for attribute in self.own_attributes:
            if namespace is None and attribute.name == name:
                return attribute
            if namespace is not None and (attribute.local_name, attribute.namespace) == (name, namespace):
                return attribute
        return None

    def set_attribute(self, name: str, value: str, namespace: str = "") -> XmlAttribute:
        found = self.attribute(name)
        if found is None:
            found = XmlAttribute(self.document, name, value, namespace, self)
            self.own_attributes.append(found)
        found.value = value
        return found

    def copy_details(self, made: Any, document: XmlDocument | None) -> None:
        made.is_empty = self.is_empty
        made.own_attributes = []
        for attribute in self.own_attributes:
            copy = XmlAttribute(document, attribute.name, attribute.value or "", attribute.namespace, made)
            made.own_attributes.append(copy)


class XmlFragment(XmlNode):
    """Nodes without a document element, to be put somewhere together."""

    dotnet_name = "System.Xml.XmlDocumentFragment"
    kind = "DocumentFragment"

    def __init__(self, document: XmlDocument | None) -> None:
        super().__init__(document, "#document-fragment")

    def can_hold(self, child: XmlNode) -> bool:
        return child.kind in ("Element", "Text", "CDATA", "Comment", "ProcessingInstruction", "Whitespace")


class XmlDocument(XmlNode):
    """A whole document."""

    dotnet_name = "System.Xml.XmlDocument"
    kind = "Document"

    def __init__(self) -> None:
        super().__init__(None, "#document")
        self.preserve_whitespace = False

    def owner_document(self) -> XmlDocument | None:
        return self

    def can_hold(self, child: XmlNode) -> bool:
        if child.kind == "Element" and self.root is not None and self.root is not child:
            message = "This document already has a 'DocumentElement' node."
            raise ClrException("System.InvalidOperationException", message)
        return child.kind in (
            "Element",
            "Comment",
            "ProcessingInstruction",
            "XmlDeclaration",
            "DocumentType",
            "Whitespace",
        )

    @property
    def root(self) -> XmlElement | None:
        return next((child for child in self.children if isinstance(child, XmlElement)), None)

    def clone(self, deep: bool, document: XmlDocument | None = None) -> XmlNode:
        made = XmlDocument()
        made.preserve_whitespace = self.preserve_whitespace
        for child in self.children if deep else ():
            copy = child.clone(True, made)
            copy.parent = made
            made.children.append(copy)
        return made
