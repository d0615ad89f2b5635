"""The axes of XPath: which nodes lie in which direction of a node, and the order of a document."""

from __future__ import annotations

from collections.abc import Iterable

from umshell.values.xml_nodes import XmlNode


def axis_nodes(node: XmlNode, axis: str) -> Iterable[XmlNode]:
    """The nodes in a direction, the nearest first."""
    if axis == "child":
        return node.children
    if axis == "attribute":
        return [attribute for attribute in node.attributes if not attribute.name.startswith("xmlns")]
    if axis in ("self", "descendant", "descendant-or-self"):
        own = [] if axis == "descendant" else [node]
        return own if axis == "self" else [*own, *node.descendants()]
    if axis in ("parent", "ancestor", "ancestor-or-self"):
        above = node.ancestors()
        return above[:1] if axis == "parent" else above if axis == "ancestor" else [node, *above]
    return _beside(node, axis)


def _beside(node: XmlNode, axis: str) -> list[XmlNode]:
    if node.parent is None:
        return []
    siblings = node.parent.children
    place = siblings.index(node)
    if axis == "following-sibling":
        return siblings[place + 1 :]
    if axis == "preceding-sibling":
        return siblings[:place][::-1]
    found: list[XmlNode] = []
    for step in (node, *node.ancestors()):
        if step.parent is None:
            break
        around = step.parent.children
        at = around.index(step)
        beside = around[at + 1 :] if axis == "following" else around[:at][::-1]
        for other in beside:
            below = [other, *other.descendants()]
            found += below if axis == "following" else below[::-1]
    return found


def in_order(nodes: list[XmlNode]) -> list[XmlNode]:
    """Each node once, in the order of the document."""
    unique = list({id(node): node for node in nodes}.values())
    if len(unique) < 2:
        return unique
    top = unique[0].ancestors()[-1] if unique[0].ancestors() else unique[0]
    places = {id(top): 0}
    for count, node in enumerate(top.descendants(), 1):
        places[id(node)] = count * 1000
        for offset, attribute in enumerate(node.attributes, 1):
            places[id(attribute)] = count * 1000 + offset
    return sorted(unique, key=lambda node: places.get(id(node), 0))
