"""Writes, for each rule of the grammar, the small function that takes the children off the stack and has the node made.

A function that is written for its rule alone needs no loop, no list and few calls: half of the time that nodes cost.
"""

from pathlib import Path
from types import CodeType
from typing import Any

from umshell.language import ast, ast_builder, lexer, mode_parts, modes

# origin, callback, length, kept children (position, is a list; -1: absent), whether it only passes its child on,
# whether it only adds one child to the list that a repetition has
RuleShape = tuple[str, str, int, tuple[tuple[int, bool], ...], bool, bool]


def made_from() -> list[Path]:
    """The files that the written functions and the patterns depend on besides the grammar."""
    return [Path(str(module.__file__)) for module in (ast, ast_builder, lexer, mode_parts, modes)] + [Path(__file__)]


def shape_of(rule: Any) -> RuleShape:
    """What a rule of Lark says about its children, as plain data."""
    symbols = rule.expansion
    origin = str(rule.origin.name)
    kept = [
        (index, symbol.name.startswith("_"))
        for index, symbol in enumerate(symbols)
        if not (symbol.is_term and (symbol.filter_out or symbol.name.startswith("_")))
    ]
    places: list[tuple[int, bool]] = []
    empty = rule.options.empty_indices
    if empty:
        remaining = iter(range(len(symbols)))
        by_index = dict(kept)
        for absent in empty:
            index = -1 if absent else next(remaining)
            if index < 0 or index in by_index:
                places.append((index, by_index.get(index, False)))
    else:
        places = kept
    passes = bool(rule.options.expand1 and len(places) == 1 and not places[0][1] and not rule.alias)
    passes = passes or (origin.startswith("_") and len(symbols) == 1 and places == [(0, True)])
    adds = origin.startswith("__") and str(symbols[0].name) == origin and places == [(0, True), (1, False)]
    return origin, str(rule.alias or origin), len(symbols), tuple(places), passes, adds and len(symbols) == 2


# What each rule begins with


def node_symbols(shapes: list[RuleShape], rules: list[list[str]]) -> set[str]:
    """The symbols whose values are always nodes: their rules build one or pass one on."""
    symbols = {shape[0] for shape in shapes if not shape[0].startswith("_")}
    while True:
        wrong = {shape[0] for shape, names in zip(shapes, rules, strict=True) if gives_no_node(shape, names, symbols)}
        if not wrong & symbols:
            return symbols
        symbols -= wrong


def gives_no_node(shape: RuleShape, names: list[str], symbols: set[str]) -> bool:
    _, callback, _, places, passes, _ = shape
    return names[places[0][0]] not in symbols if passes else callback in ast_builder.WITHOUT_NODES


def first_kinds(shapes: list[RuleShape], rules: list[list[str]], terminals: set[str]) -> list[str]:
    """What each rule begins with: a token, a node, or a list."""
    nodes = node_symbols(shapes, rules)
    return [
        "token" if names and names[0] in terminals else "node" if names and names[0] in nodes else "list"
        for names in rules
    ]


START_OF = {"token": "c.starts[{}]", "node": "{}.start", "list": "start_of(c, {}, i)"}


PLAIN_LENGTHS = (2, 3)  # so many children come as arguments of their own


class Writer:
    """Writes the function of one rule: up to three children are v or v0, v1, v2, more of them v[0], v[1], …"""

    def __init__(self, number: int, shape: RuleShape, first: str) -> None:
        self.number = number
        self.origin, self.callback, self.length, self.places, self.passes, _ = shape
        self.first = first

    def child(self, index: int) -> str:
        return "v" if self.length == 1 else f"v{index}" if self.length in PLAIN_LENGTHS else f"v[{index}]"

    def items(self) -> str:
        """The children that are kept, ready to stand between brackets."""
        parts = [
            "None" if index < 0 else f"*{self.child(index)}" if is_list else self.child(index)
            for index, is_list in self.places
        ]
        return ", ".join(parts)

    def lines(self) -> list[str]:
        children = ", ".join(map(self.child, range(self.length))) if self.length in PLAIN_LENGTHS else "v"
        head = f"def r{self.number}(c, {children}, i):"
        if self.passes:
            return [head, f" return {self.child(self.places[0][0])}"]
        if self.origin.startswith("_"):
            return [head, *self.list_lines()]
        start = START_OF[self.first].format(self.child(0)) if self.length else "c.starts[i]"
        simple = ast_builder.SIMPLE_NODES.get(self.callback)
        if simple is not None:
            return [head, *self.node_lines(start, *simple)]
        return [head, f" return {self.callback}(c, {start}, c.ends[i - 1], [{self.items()}])"]

    def list_lines(self) -> list[str]:
        """A rule without a node of its own gives a list; a repetition goes on with the list it has."""
        if self.origin.startswith("__") and len(self.places) > 1 and self.places[0] == (0, True):
            lines = [f" made = {self.child(0)}"]
            for index, is_list in self.places[1:]:
                lines.append(f" made.{'extend' if is_list else 'append'}({self.child(index)})")
            return [*lines, " return made"]
        if len(self.places) == 1 and self.places[0][1]:
            return [f" return {self.child(self.places[0][0])}"]
        return [f" return [{self.items()}]"]

    def node_lines(self, start: str, cls: type[ast.Node], values: tuple[str, ...]) -> list[str]:
        """The node filled in place, as ast.maker does it."""
        fields = [name for name in cls.__dataclass_fields__ if name not in ("source", "start", "end")]
        tuple_text = f"({self.items()}{',' if self.places else ''})"
        lines = [f" made = new(twin_{cls.__name__})", " made.source = c.source"]
        lines += [f" made.start = start = {start}", " made.end = end = c.ends[i - 1]"]
        children = {f"child{number}": self.child(index) for number, (index, _) in enumerate(self.places)}
        for name, value in zip(fields, values, strict=True):
            lines.append(f" made.{name} = {value.format(children=tuple_text, **children)}")
        return [*lines, f" made.__class__ = {cls.__name__}", " return made"]


def compile_reductions(shapes: list[RuleShape], firsts: list[str]) -> CodeType:
    """All of them, compiled."""
    lines: list[str] = []
    for number, (shape, first) in enumerate(zip(shapes, firsts, strict=True)):
        lines += Writer(number, shape, first).lines()
    return compile("\n".join(lines), "<reductions>", "exec")


def load_functions(code: CodeType, shapes: list[RuleShape], start_of: Any) -> list[Any]:
    """The compiled functions, with what they name."""
    namespace: dict[str, Any] = {"start_of": start_of, "new": object.__new__} | ast_builder.USED_BY_SIMPLE_NODES
    for cls, _ in ast_builder.SIMPLE_NODES.values():
        namespace[cls.__name__] = cls
        namespace[f"twin_{cls.__name__}"] = ast.twin(cls)
    for _, callback, _, _, _, _ in shapes:
        if callback not in namespace:
            namespace[callback] = ast_builder.builder_of(callback)
    exec(code, namespace)
    return [namespace[f"r{number}"] for number in range(len(shapes))]
