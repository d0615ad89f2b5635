"""The functions of XPath 1.0, and how its values become text, numbers and truth."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from umshell.values.xml_nodes import XmlNode

if TYPE_CHECKING:
    from umshell.values.xpath import Context


def string(value: Any) -> str:
    if isinstance(value, list):
        return string(value[0]) if value else ""
    if isinstance(value, XmlNode):
        return value.inner_text
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        if value != value:
            return "NaN"
        if abs(value) == math.inf:
            return "Infinity" if value > 0 else "-Infinity"
        return str(int(value)) if value == int(value) else repr(value)
    return str(value)


def number(value: Any) -> float:
    if isinstance(value, (bool, float, int)):
        return float(value)
    text = string(value).strip()
    return float(text) if re.fullmatch(r"-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)", text) else math.nan


def boolean(value: Any) -> bool:
    if isinstance(value, float):
        return value == value and value != 0
    return bool(value)


def _node_of(context: Context, nodes: list[XmlNode] | None) -> XmlNode | None:
    return context.node if nodes is None else nodes[0] if nodes else None


def _own(value: Any, context: Context) -> Any:
    return [context.node] if value is None else value


def _substring(context: Context, text: Any, start: Any, length: Any = None) -> str:
    letters = string(text)
    first = _rounded(number(start))
    end = math.inf if length is None else first + _rounded(number(length))
    return "".join(letter for place, letter in enumerate(letters, 1) if first <= place < end)


def _rounded(value: float) -> float:
    return value if not math.isfinite(value) else float(math.floor(value + 0.5))


def _translate(context: Context, text: Any, source: Any, target: Any) -> str:
    letters, others = string(source), string(target)
    table = {letter: others[place : place + 1] for place, letter in reversed(list(enumerate(letters)))}
    return "".join(table.get(letter, letter) for letter in string(text))


def _before(context: Context, text: Any, mark: Any) -> str:
    whole, part = string(text), string(mark)
    return whole.partition(part)[0] if part and part in whole else ""


def _after(context: Context, text: Any, mark: Any) -> str:
    whole, part = string(text), string(mark)
    return whole.partition(part)[2] if part and part in whole else ("" if part else whole)


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "last": lambda context: float(context.size),
    "position": lambda context: float(context.position),
    "count": lambda context, nodes: float(len(nodes)),
    "name": lambda context, nodes=None: _named(_node_of(context, nodes), "name"),
    "local-name": lambda context, nodes=None: _named(_node_of(context, nodes), "local_name"),
    "namespace-uri": lambda context, nodes=None: _named(_node_of(context, nodes), "namespace"),
    "string": lambda context, value=None: string(_own(value, context)),
    "concat": lambda context, *values: "".join(map(string, values)),
    "starts-with": lambda context, text, start: string(text).startswith(string(start)),
    "contains": lambda context, text, part: string(part) in string(text),
    "substring-before": _before,
    "substring-after": _after,
    "substring": _substring,
    "string-length": lambda context, value=None: float(len(string(_own(value, context)))),
    "normalize-space": lambda context, value=None: " ".join(string(_own(value, context)).split()),
    "translate": _translate,
    "boolean": lambda context, value: boolean(value),
    "not": lambda context, value: not boolean(value),
    "true": lambda context: True,
    "false": lambda context: False,
    "number": lambda context, value=None: number(_own(value, context)),
    "sum": lambda context, nodes: float(sum(number(node) for node in nodes)),
    "floor": lambda context, value: float(math.floor(number(value))),
    "ceiling": lambda context, value: float(math.ceil(number(value))),
    "round": lambda context, value: _rounded(number(value)),
}


def _named(node: XmlNode | None, attribute: str) -> str:
    if node is None or node.kind not in ("Element", "Attribute", "ProcessingInstruction"):
        return ""
    return str(getattr(node, attribute))
