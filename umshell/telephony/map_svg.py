"""The picture of an organization as SVG: columns from gateways to users, links between them, broken ones dashed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from xml.sax.saxutils import escape

from umshell.telephony.topology import Link, Node, Topology

_COLUMNS = (
    ("gateway",), ("hunt group",), ("dial plan",), ("policy", "attendant", "server"), ("users", "missing"),
)  # fmt: skip
_COLOURS = {
    "gateway": "#dbeafe", "hunt group": "#e0e7ff", "dial plan": "#fef3c7", "policy": "#dcfce7", "attendant": "#fae8ff",
    "server": "#e5e7eb", "users": "#f1f5f9", "missing": "#ffffff",
}  # fmt: skip
WIDTH, HEIGHT, GAP_X, GAP_Y, MARGIN = 190, 44, 90, 18, 20


class Box(NamedTuple):
    """Where a node is drawn."""

    x: int
    y: int


def as_svg(graph: Topology) -> str:
    """The picture as a file."""
    boxes = _places(graph)
    width = MARGIN * 2 + len(_COLUMNS) * WIDTH + (len(_COLUMNS) - 1) * GAP_X
    height = MARGIN * 2 + max((box.y + HEIGHT for box in boxes.values()), default=0)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">',
        "<title>Unified Messaging</title>",
        '<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        '<path d="M0 0 L8 4 L0 8 z" fill="#475569"/></marker></defs>',
        *(_line(boxes[link.source], boxes[link.target], link) for link in graph.links),
        *_boxes(graph, boxes),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _places(graph: Topology) -> dict[str, Box]:
    placed: dict[str, Box] = {}
    for column, kinds in enumerate(_COLUMNS):
        nodes = [node for kind in kinds for node in graph.of_kind(kind)]
        for row, node in enumerate(nodes):
            placed[node.key] = Box(MARGIN + column * (WIDTH + GAP_X), MARGIN + row * (HEIGHT + GAP_Y))
    return placed


def _boxes(graph: Topology, boxes: dict[str, Box]) -> Iterator[str]:
    for node in graph.nodes.values():
        box = boxes[node.key]
        dashes = ' stroke-dasharray="5 4"' if node.kind == "missing" else ""
        yield (
            f'<g><title>{escape(_title(node))}</title><rect x="{box.x}" y="{box.y}" width="{WIDTH}" height="{HEIGHT}" '
            f'rx="6" fill="{_COLOURS[node.kind]}" stroke="#475569"{dashes}/>'
            f'<text x="{box.x + 8}" y="{box.y + 18}" font-weight="bold">{escape(_short(node.name))}</text>'
            f'<text x="{box.x + 8}" y="{box.y + 34}" fill="#475569">{escape(_short(node.detail))}</text></g>'
        )


def _title(node: Node) -> str:
    return f"{node.kind}: {node.name} {node.detail}".strip()


def _short(text: str) -> str:
    return text if len(text) <= 28 else text[:27] + "…"


def _line(source: Box, target: Box, link: Link) -> str:
    """A curve from side to side, with its name where it has one."""
    x1, y1, y2 = source.x + WIDTH, source.y + HEIGHT // 2, target.y + HEIGHT // 2
    x2 = target.x if target.x > source.x else target.x + WIDTH
    middle = x1 + GAP_X // 2 if x1 == x2 else (x1 + x2) // 2
    style = 'stroke="#dc2626" stroke-dasharray="6 4"' if link.fault else 'stroke="#475569"'
    path = f'<path d="M{x1} {y1} C{middle} {y1} {middle} {y2} {x2} {y2}" fill="none" {style} marker-end="url(#arrow)"/>'
    text = ": ".join(part for part in (link.label, link.fault) if part)
    if not text:
        return path
    colour = "#dc2626" if link.fault else "#475569"
    return (
        path + f'<text x="{middle}" y="{(y1 + y2) // 2 - 4}" text-anchor="middle" font-size="10" fill="{colour}" '
        f'stroke="#ffffff" stroke-width="3" paint-order="stroke">'
        f"{escape(text)}</text>"
    )
