"""An XML tree as text: OuterXml, and the indented form that Save writes."""

from __future__ import annotations

from umshell.values.xml_nodes import XmlAttribute, XmlDeclaration, XmlElement, XmlNode


def outer_xml(node: XmlNode) -> str:
    """The node with all it holds, without white space added."""
    parts: list[str] = []
    _write(node, parts)
    return "".join(parts)


def inner_xml(node: XmlNode) -> str:
    if isinstance(node, XmlAttribute):
        return escape_attribute(node.value or "")
    return "".join(outer_xml(child) for child in node.children)


def _write(node: XmlNode, parts: list[str]) -> None:
    if isinstance(node, XmlElement):
        _write_element(node, parts)
    elif node.kind in ("Document", "DocumentFragment"):
        for child in node.children:
            _write(child, parts)
    else:
        parts.append(leaf_text(node))


def _write_element(node: XmlElement, parts: list[str]) -> None:
    head = start_tag(node)
    if not node.children:
        parts.append(f"{head} />" if node.is_empty else f"{head}></{node.name}>")
        return
    parts.append(head + ">")
    for child in node.children:
        _write(child, parts)
    parts.append(f"</{node.name}>")


def start_tag(node: XmlElement) -> str:
    """`<name a="b"`, with the declarations of namespaces that are not in scope."""
    attributes = [(attribute.name, attribute.value or "") for attribute in node.own_attributes]
    outside = "" if node.parent is None else node.parent.namespace_of(node.prefix)
    declaration = f"xmlns:{node.prefix}" if node.prefix else "xmlns"
    if node.namespace != (outside or "") and node.attribute(declaration) is None:
        attributes.append((declaration, node.namespace))
    return f"<{node.name}" + "".join(f' {name}="{escape_attribute(value)}"' for name, value in attributes)


def leaf_text(node: XmlNode) -> str:
    """A node without children."""
    value = node.value or ""
    if isinstance(node, XmlAttribute):
        return f'{node.name}="{escape_attribute(value)}"'
    if isinstance(node, XmlDeclaration):
        return f"<?xml {node.text()}?>"
    if node.kind == "CDATA":
        return f"<![CDATA[{value}]]>"
    if node.kind == "Comment":
        return f"<!--{value}-->"
    if node.kind == "ProcessingInstruction":
        return f"<?{node.name} {value}?>" if value else f"<?{node.name}?>"
    return value if node.kind in ("Whitespace", "DocumentType") else escape_text(value)


def escape_text(text: str) -> str:
    """Text as it stands between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#xD;")


def escape_attribute(text: str) -> str:
    """Text as it stands in an attribute."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return escaped.replace("\r", "&#xD;").replace("\n", "&#xA;").replace("\t", "&#x9;")


def indented_xml(node: XmlNode, indent: str = "  ", new_line: str = "\r\n") -> str:
    """The node with each element on a line of its own, except where there is text among elements."""
    lines: list[str] = []
    for child in node.children if node.kind in ("Document", "DocumentFragment") else [node]:
        _indent(child, "", indent, lines)
    return new_line.join(lines)


def _indent(node: XmlNode, margin: str, indent: str, lines: list[str]) -> None:
    if not isinstance(node, XmlElement) or not node.children or _has_text(node):
        lines.append(margin + outer_xml(node))
        return
    lines.append(f"{margin}{start_tag(node)}>")
    for child in node.children:
        _indent(child, margin + indent, indent, lines)
    lines.append(f"{margin}</{node.name}>")


def _has_text(node: XmlElement) -> bool:
    return any(child.kind in ("Text", "CDATA", "Whitespace") for child in node.children)
