"""The picture of an organization as text: a tree from gateways to dial plans, and what belongs to each plan."""

from __future__ import annotations

from collections.abc import Iterator

from umshell.telephony.topology import Link, Node, Topology

_HEADINGS = {"policy": "policy", "attendant": "auto attendant", "server": "server", "missing": "missing"}


def as_text(graph: Topology) -> str:
    """The whole picture."""
    return "\n".join(_lines(graph)) + "\n"


def _lines(graph: Topology) -> Iterator[str]:
    if not graph.of_kind("dial plan") and not graph.of_kind("gateway"):
        yield "There is no dial plan and no gateway."
    for plan in graph.of_kind("dial plan"):
        yield f"Dial plan {plan.name} ({plan.detail})"
        parts = [*_incoming(graph, plan), *_outgoing(graph, plan)]
        yield from _tree(parts)
    idle = [node for node in graph.of_kind("gateway") if not _plans_of(graph, node)]
    for gateway in idle:
        yield f"Gateway {gateway.name} ({gateway.detail})"
        yield from _tree([_branch(graph, link, set()) for link in graph.from_node(gateway.key)])
    faults = graph.faults
    if faults:
        yield f"Broken links: {len(faults)}"
        for link in faults:
            yield f"  {graph.nodes[link.source].name} - - > {graph.nodes[link.target].name}: {link.fault}"


Branch = tuple[str, list["Branch"]]  # a line, and what hangs below it


def _tree(branches: list[Branch], indent: str = "") -> Iterator[str]:
    for place, (line, below) in enumerate(branches):
        is_last = place == len(branches) - 1
        yield f"{indent}{'`--' if is_last else '|--'} {line}"
        yield from _tree(below, indent + ("    " if is_last else "|   "))


def _plans_of(graph: Topology, gateway: Node) -> set[str]:
    groups = [link.target for link in graph.from_node(gateway.key)]
    return {link.target for group in groups for link in graph.from_node(group)}


def _incoming(graph: Topology, plan: Node) -> Iterator[Branch]:
    """The gateways of a plan with their hunt groups for it."""
    for gateway in graph.of_kind("gateway"):
        groups: list[Branch] = []
        for link in graph.from_node(gateway.key):
            for further in graph.from_node(link.target):
                if further.target == plan.key:
                    group = graph.nodes[link.target]
                    faults = [fault for fault in (link.fault, further.fault) if fault]
                    groups.append((f"hunt group {group.name} ({group.detail}){_marked(faults)}", []))
        if groups:
            yield f"gateway {gateway.name} ({gateway.detail})", groups


def _outgoing(graph: Topology, plan: Node) -> Iterator[Branch]:
    for link in graph.from_node(plan.key):
        if link.label != "default":
            yield _branch(graph, link, {plan.key})


def _branch(graph: Topology, link: Link, seen: set[str]) -> Branch:
    node = graph.nodes[link.target]
    heading = f"{_HEADINGS[node.kind]} " if node.kind in _HEADINGS else ""
    heading = "" if node.kind == "missing" else heading
    label = f"{link.label}: " if link.label else ""
    detail = f" ({node.detail})" if node.detail else ""
    line = f"{label}{heading}{node.name}{detail}{_marked([link.fault] if link.fault else [])}"
    if node.key in seen:
        return line, []
    return line, [_branch(graph, further, seen | {node.key}) for further in graph.from_node(node.key)]


def _marked(faults: list[str]) -> str:
    return f"  - - broken: {'; '.join(faults)}" if faults else ""
