"""XPath 1.0 over the XML tree: what SelectNodes, SelectSingleNode and Select-Xml understand."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from umshell.errors import ClrException
from umshell.values.xml_nodes import XmlNode
from umshell.values.xpath_axes import axis_nodes, in_order
from umshell.values.xpath_functions import FUNCTIONS, boolean, number, string

Resolve = Callable[[str], str | None]
_TOKEN = re.compile(
    r"\s*(?:(?P<text>\"[^\"]*\"|'[^']*')|(?P<number>[0-9]+(?:\.[0-9]*)?|\.[0-9]+)"
    r"|(?P<sign>//|::|\.\.|<=|>=|!=|[()\[\]@,|/.=<>+*-])|(?P<variable>\$[\w:.-]+)"
    r"|(?P<name>[^\W\d][\w.-]*(?::(?!:)(?:[^\W\d][\w.-]*|\*))?))"
)
_AXES = frozenset(
    [
        "ancestor",
        "ancestor-or-self",
        "attribute",
        "child",
        "descendant",
        "descendant-or-self",
        "following",
        "following-sibling",
        "parent",
        "preceding",
        "preceding-sibling",
        "self",
    ]
)
_KINDS = {"node": None, "text": ("Text", "CDATA", "Whitespace"), "comment": ("Comment",),
          "processing-instruction": ("ProcessingInstruction",)}  # fmt: skip
_OPERATORS = (("or",), ("and",), ("=", "!="), ("<", "<=", ">", ">="), ("+", "-"), ("*", "div", "mod"))


@dataclass(slots=True)
class Context:
    """A node among those that are looked at, and how prefixes are resolved."""

    node: XmlNode
    position: int
    size: int
    resolve: Resolve


Expression = Callable[[Context], Any]


def xpath_error(text: str, reason: str = "has an invalid token") -> ClrException:
    return ClrException("System.Xml.XPath.XPathException", f"'{text}' {reason}.")


@lru_cache(256)
def compile_xpath(text: str) -> Expression:
    """An expression ready to be evaluated; raises XPathException."""
    parser = _Parser(text)
    found = parser.expression(0)
    if parser.place < len(parser.tokens):
        raise xpath_error(text)
    return found


def select(node: XmlNode, text: str, resolve: Resolve = lambda prefix: None) -> list[XmlNode]:
    """The nodes that an expression means, in the order of the document."""
    return _nodes(compile_xpath(text)(Context(node, 1, 1, resolve)))


def _nodes(value: Any) -> list[XmlNode]:
    """A value that must be nodes."""
    if not isinstance(value, list):
        raise ClrException("System.Xml.XPath.XPathException", "Expression must evaluate to a node-set.")
    return value


def evaluate(node: XmlNode, text: str, resolve: Resolve = lambda prefix: None) -> Any:
    return compile_xpath(text)(Context(node, 1, 1, resolve))


class _Parser:
    """Turns an expression into nested functions."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[tuple[str, str]] = []
        self.place = 0
        at = 0
        while text[at:].strip():
            found = _TOKEN.match(text, at)
            if found is None:
                raise xpath_error(text)
            kind = found.lastgroup or ""
            self.tokens.append((kind, found.group(kind)))
            at = found.end()
        if not self.tokens:
            raise ClrException("System.Xml.XPath.XPathException", "The XPath expression passed in is empty.")

    def peek(self, offset: int = 0) -> str:
        place = self.place + offset
        return self.tokens[place][1] if place < len(self.tokens) else ""

    def kind(self) -> str:
        return self.tokens[self.place][0] if self.place < len(self.tokens) else ""

    def take(self) -> str:
        if self.place >= len(self.tokens):
            raise xpath_error(self.text)
        self.place += 1
        return self.tokens[self.place - 1][1]

    def expect(self, sign: str) -> None:
        if self.take() != sign:
            raise xpath_error(self.text)

    # Operators, from the loosest to the tightest

    def expression(self, level: int) -> Expression:
        if level == len(_OPERATORS):
            return self.unary()
        left = self.expression(level + 1)
        while self.peek() in _OPERATORS[level]:
            sign = self.take()
            left = _binary(sign, left, self.expression(level + 1))
        return left

    def unary(self) -> Expression:
        negations = 0
        while self.peek() == "-":
            self.take()
            negations += 1
        inner = self.union()
        if not negations:
            return inner
        return lambda context: number(inner(context)) * (-1) ** negations

    def union(self) -> Expression:
        parts = [self.path()]
        while self.peek() == "|":
            self.take()
            parts.append(self.path())
        if len(parts) == 1:
            return parts[0]
        return lambda context: in_order([node for part in parts for node in _nodes(part(context))])

    # Paths

    def path(self) -> Expression:
        if self._starts_filter():
            start = self.filter()
        elif self.peek() in ("/", "//"):
            start = _root
            if self.peek() == "/" and not self._step_follows(1):
                self.take()
                return start
        else:
            start = self.step(lambda context: [context.node])
        while self.peek() in ("/", "//"):
            if self.take() == "//":
                start = _step(start, "descendant-or-self", _any_node, [])
            start = self.step(start)
        return start

    def _step_follows(self, offset: int) -> bool:
        place = self.place + offset
        if place >= len(self.tokens):
            return False
        kind, text = self.tokens[place]
        return kind == "name" or text in ("@", "*", ".", "..")

    def _starts_filter(self) -> bool:
        if self.kind() in ("text", "number") or self.peek() == "(":
            return True
        return self.kind() == "name" and self.peek(1) == "(" and self.peek() not in _KINDS

    def filter(self) -> Expression:
        start = self.primary()
        conditions = self.predicates()
        if not conditions:
            return start
        return lambda context: _narrowed(_nodes(start(context)), conditions, context.resolve)

    def primary(self) -> Expression:
        kind = self.kind()
        token = self.take()
        if kind == "text":
            return lambda context: token[1:-1]
        if kind == "number":
            return lambda context: float(token)
        if token == "(":
            inner = self.expression(0)
            self.expect(")")
            return inner
        return self.call(token)

    def call(self, name: str) -> Expression:
        function = FUNCTIONS.get(name)
        if function is None:
            raise ClrException(
                "System.Xml.XPath.XPathException",
                "Namespace Manager or XsltContext needed. This query has a prefix, variable, or user-defined function.",
            )
        self.expect("(")
        arguments: list[Expression] = []
        while self.peek() != ")":
            arguments.append(self.expression(0))
            if self.peek() == ",":
                self.take()
        self.expect(")")
        return lambda context: function(context, *[argument(context) for argument in arguments])

    def step(self, start: Expression) -> Expression:
        if self.peek() in (".", ".."):
            axis = "self" if self.take() == "." else "parent"
            return _step(start, axis, _any_node, [])
        axis = "child"
        if self.peek() == "@":
            self.take()
            axis = "attribute"
        elif self.peek(1) == "::":
            axis = self.take()
            self.take()
            if axis not in _AXES:
                raise xpath_error(self.text)
        test = self.node_test(axis)
        return _step(start, axis, test, self.predicates())

    def node_test(self, axis: str) -> Callable[[XmlNode, Resolve], bool]:
        kind = self.kind()
        token = self.take()
        if token in _KINDS and self.peek() == "(":
            self.take()
            target = self.take() if self.peek() != ")" else ""
            self.expect(")")
            return _kind_test(_KINDS[token], target.strip("'\""))
        if token == "*":
            return _any_named(axis)
        if kind != "name":
            raise xpath_error(self.text)
        return _name_test(token, axis)

    def predicates(self) -> list[Expression]:
        found: list[Expression] = []
        while self.peek() == "[":
            self.take()
            found.append(self.expression(0))
            self.expect("]")
        return found


def _root(context: Context) -> list[XmlNode]:
    ancestors = context.node.ancestors()
    return [ancestors[-1] if ancestors else context.node]


def _any_node(_node: XmlNode, _resolve: Resolve) -> bool:
    return True


def _any_named(axis: str) -> Callable[[XmlNode, Resolve], bool]:
    kind = "Attribute" if axis == "attribute" else "Element"
    return lambda node, resolve: node.kind == kind


def _kind_test(kinds: tuple[str, ...] | None, target: str) -> Callable[[XmlNode, Resolve], bool]:
    return lambda node, resolve: (kinds is None or node.kind in kinds) and (not target or node.name == target)


def _name_test(name: str, axis: str) -> Callable[[XmlNode, Resolve], bool]:
    prefix, _, local = name.rpartition(":")
    kind = "Attribute" if axis == "attribute" else "Element"

    def test(node: XmlNode, resolve: Resolve) -> bool:
        if node.kind != kind or (local != "*" and node.local_name != local):
            return False
        if not prefix:
            return not node.namespace
        namespace = resolve(prefix)
        if namespace is None:
            message = (
                "Namespace Manager or XsltContext needed. This query has a prefix, variable, or user-defined function."
            )
            raise ClrException("System.Xml.XPath.XPathException", message)
        return node.namespace == namespace

    return test


def _step(
    start: Expression, axis: str, test: Callable[[XmlNode, Resolve], bool], conditions: list[Expression]
) -> Expression:
    def walk(context: Context) -> list[XmlNode]:
        found: list[XmlNode] = []
        for node in _nodes(start(context)):
            fitting: list[XmlNode] = [other for other in axis_nodes(node, axis) if test(other, context.resolve)]
            found += _narrowed(fitting, conditions, context.resolve)
        return in_order(found)

    return walk


def _narrowed(nodes: list[XmlNode], conditions: list[Expression], resolve: Resolve) -> list[XmlNode]:
    for condition in conditions:
        size = len(nodes)
        kept = []
        for position, node in enumerate(nodes, 1):
            result = condition(Context(node, position, size, resolve))
            if result == position if isinstance(result, float) else boolean(result):
                kept.append(node)
        nodes = kept
    return nodes


def _binary(sign: str, left: Expression, right: Expression) -> Expression:
    if sign == "or":
        return lambda context: boolean(left(context)) or boolean(right(context))
    if sign == "and":
        return lambda context: boolean(left(context)) and boolean(right(context))
    if sign in _ARITHMETIC:
        compute = _ARITHMETIC[sign]
        return lambda context: compute(number(left(context)), number(right(context)))
    return lambda context: _compared(sign, left(context), right(context))


def _divided(left: float, right: float) -> float:
    if right:
        return left / right
    return math.nan if not left or left != left else math.copysign(math.inf, left)


_ARITHMETIC: dict[str, Callable[[float, float], float]] = {
    "+": lambda left, right: left + right,
    "-": lambda left, right: left - right,
    "*": lambda left, right: left * right,
    "div": _divided,
    "mod": lambda left, right: math.fmod(left, right) if right else math.nan,
}


def _compared(sign: str, left: Any, right: Any) -> bool:
    lefts = left if isinstance(left, list) else [left]
    rights = right if isinstance(right, list) else [right]
    if isinstance(left, bool) or isinstance(right, bool):
        lefts, rights = [boolean(left)], [boolean(right)]
    return any(_compare_values(sign, one, other) for one in lefts for other in rights)


def _compare_values(sign: str, left: Any, right: Any) -> bool:
    if sign in ("=", "!="):
        if isinstance(left, (bool, float)) or isinstance(right, (bool, float)):
            equal = number(left) == number(right)
        else:
            equal = string(left) == string(right)
        return equal if sign == "=" else not equal
    one, other = number(left), number(right)
    return {"<": one < other, "<=": one <= other, ">": one > other, ">=": one >= other}[sign]
