"""PowerShell's view of an XML node: its attributes and children as properties, by their local names."""

from __future__ import annotations

from typing import Any

from umshell.errors import ClrException
from umshell.values.psobject import MISSING
from umshell.values.xml_nodes import XmlAttribute, XmlNode, XmlText


class XmlAdapter:
    """Reads, writes and lists those properties."""

    def read(self, node: XmlNode, name: str) -> Any:
        """What `$node.name` gives; MISSING where nothing has that name."""
        found = [simplified(child) for child in _named(node, name)]
        if not found:
            return MISSING
        return found[0] if len(found) == 1 else found

    def names(self, node: XmlNode) -> list[str]:
        found: dict[str, str] = {}
        for child in _shown(node):
            found.setdefault(child.local_name.lower(), child.local_name)
        return list(found.values())

    def write(self, node: XmlNode, name: str, text: str) -> bool:
        """`$node.name = text`; False where nothing has that name."""
        found = _named(node, name)
        if not found:
            return False
        child = found[0]
        is_simple = not child.children or [inner.kind for inner in child.children] == ["Text"]
        if len(found) > 1 or child.attributes or not (is_simple or isinstance(child, XmlAttribute)):
            message = f'Cannot set "{name}" because only strings can be used as values to set XmlNode properties.'
            raise ClrException("System.Management.Automation.SetValueException", message)
        if isinstance(child, (XmlAttribute, XmlText)):
            child.value = text
        else:
            child.inner_text = text
        return True


def _shown(node: XmlNode) -> list[XmlNode]:
    return [child for child in (*node.attributes, *node.children) if child.kind != "Whitespace"]


def _named(node: XmlNode, name: str) -> list[XmlNode]:
    lower = name.lower()
    return [child for child in _shown(node) if child.local_name.lower() == lower]


def simplified(node: XmlNode) -> Any:
    """What PowerShell gives of a node: text where there is nothing else."""
    if isinstance(node, (XmlText, XmlAttribute)):
        return node.value or ""
    if node.attributes:
        return node
    if not node.children:
        return node.inner_text
    return node.inner_text if len(node.children) == 1 and node.children[0].kind == "Text" else node
