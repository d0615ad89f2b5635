"""The picture of an organization as a Mermaid flowchart."""

from __future__ import annotations

from collections.abc import Iterator

from umshell.telephony.topology import Link, Node, Topology

_SHAPES = {
    "gateway": ("[/", "/]"), "hunt group": ("([", "])"), "dial plan": ("{{", "}}"), "policy": ("[", "]"),
    "attendant": ("(", ")"), "server": ("[(", ")]"), "users": (">", "]"), "missing": ("((", "))"),
}  # fmt: skip


def as_mermaid(graph: Topology) -> str:
    """The flowchart; broken links are dashed and named."""
    return "\n".join(_lines(graph)) + "\n"


def _lines(graph: Topology) -> Iterator[str]:
    names = {key: f"n{number}" for number, key in enumerate(graph.nodes, 1)}
    yield "flowchart LR"
    for node in graph.nodes.values():
        yield f"    {names[node.key]}{_shape(node)}"
    for link in graph.links:
        yield f"    {names[link.source]} {_arrow(link)} {names[link.target]}"
    broken = [names[node.key] for node in graph.of_kind("missing")]
    if broken:
        yield "    classDef missing stroke-dasharray: 4 4"
        yield f"    class {','.join(broken)} missing"


def _shape(node: Node) -> str:
    before, after = _SHAPES[node.kind]
    text = f"{node.name}<br/>{node.detail}" if node.detail else node.name
    return f'{before}"{_escaped(text)}"{after}'


def _arrow(link: Link) -> str:
    text = ": ".join(part for part in (link.label, link.fault) if part)
    line = "-.->" if link.fault else "-->"
    return f'{line}|"{_escaped(text)}"|' if text else line


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&quot;")
