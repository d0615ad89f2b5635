"""Strings and words with variables in them: where they end, and what they are made of."""

import re
from collections.abc import Callable
from typing import Any

from umshell.language import ast
from umshell.language.irregular import dollar_end, double_quoted_end, single_quoted_end
from umshell.language.literals import DOUBLE_QUOTES, SINGLE_QUOTES, escape, unescape
from umshell.language.problems import ParseError, Problem
from umshell.language.source import MappedSource, Source

_SPECIAL = re.compile(rf"[`${DOUBLE_QUOTES}{SINGLE_QUOTES}]")
_SPECIAL_IN_STRING = re.compile(rf"[`${DOUBLE_QUOTES}]")

_paths: dict[str, ast.VariablePath] = {}

make_variable = ast.maker(ast.VariableExpression)
make_expandable = ast.maker(ast.ExpandableStringExpression)
make_string = ast.maker(ast.StringConstantExpression)

Fragment = Callable[[Source, int, int], Any]


class Parts:
    """Collects what a string is made of."""

    def __init__(self, source: Source, fragment: Fragment, here: bool) -> None:
        self.source = source
        self.text = source.text
        self.fragment = fragment
        self.here = here
        self.value: list[str] = []
        self.parts: list[Any] = []
        self.literal: list[str] = []

    def add_text(self, text: str) -> None:
        self.value.append(text)
        self.literal.append(text)

    def add_node(self, node: Any, start: int, end: int) -> None:
        self.value.append(self.text[start:end])
        if self.literal:
            self.parts.append("".join(self.literal))
            self.literal = []
        self.parts.append(node)

    def finish(self) -> list[Any]:
        if self.literal:
            self.parts.append("".join(self.literal))
            self.literal = []
        return self.parts

    def dollar(self, start: int, end: int) -> int:
        """What a dollar sign begins becomes a node; alone it is text."""
        stop = dollar_end(self.text, start, end)
        if stop == start:
            self.add_text("$")
            return start + 1
        if self.text.startswith("$(", start):
            self.add_node(self.fragment(*self.inner_source(start, stop)), start, stop)
        else:
            self.add_node(self.variable(start, stop), start, stop)
        return stop

    def inner_source(self, start: int, end: int) -> tuple[Source, int, int]:
        """The text of $( ): quotes that are doubled because a string stands around it are undoubled."""
        if self.here or not any(quote in self.text[start:end] for quote in DOUBLE_QUOTES):
            return self.source, start, end
        return MappedSource.without(self.source, start, end, skipped_quotes(self.text, start, end))

    def variable(self, start: int, end: int) -> Any:
        written = self.text[start:end]
        if written.startswith("${"):
            name = unescape(re.sub(rf"([{DOUBLE_QUOTES}])(?=[{DOUBLE_QUOTES}])", "", written[2:-1]))
        else:
            name = written[1:]
        path = _paths.get(name)
        if path is None:
            path = _paths[name] = ast.VariablePath(name)
        if not path.name:
            check_variable(self.source, name, path, start, end)
        if path.scope == "using":
            inner = ast.VariableExpression(self.source, start, end, ast.VariablePath(path.name), False)
            return ast.UsingExpression(self.source, start, end, inner)
        return make_variable(self.source, start, end, path, False)


def check_variable(source: Source, name: str, path: ast.VariablePath, start: int, end: int) -> None:
    """A variable must have a name."""
    braced = source.text.startswith("{", start + 1)
    if not name:
        raise ParseError([Problem(source, "EmptyVariableReference", end - 1, end)])
    if path.name:
        return
    if braced:
        raise ParseError([Problem(source, "InvalidBracedVariableReference", start, end)])
    drive = path.drive_name is not None
    raise ParseError(
        [Problem(source, "InvalidVariableReferenceWithDrive" if drive else "InvalidVariableReference", start, end)]
    )


def skipped_quotes(text: str, start: int, end: int) -> list[int]:
    """Where in $( ) inside a string a backtick or quote stands before a quote: it is not part of the inner text."""
    skipped: list[int] = []
    position = start
    while position < end - 1:
        if (text[position] == "`" or text[position] in DOUBLE_QUOTES) and text[position + 1] in DOUBLE_QUOTES:
            skipped.append(position)
            position += 1
        position += 1
    return skipped


def scan_string(parts: Parts, start: int, end: int, quotes: bool) -> None:
    """The inside of a string: escapes, doubled quotes, what dollar signs begin."""
    text = parts.text
    position = start
    while match := _SPECIAL_IN_STRING.search(text, position, end):
        found = match.start()
        if found > position:
            parts.add_text(text[position:found])
        character = match[0]
        if character == "$":
            position = parts.dollar(found, end)
        elif character == "`" and found + 1 < end:
            replaced, position = escape(text, found + 1)
            parts.add_text(replaced)
        else:
            paired = quotes and character != "`"
            parts.add_text(text[found + 1] if paired else character)
            position = found + (2 if paired else 1)
    if position < end:
        parts.add_text(text[position:end])


def scan_word(parts: Parts, start: int, end: int) -> None:
    """A word of a command: like the inside of a string, with strings in it."""
    text = parts.text
    position = start
    while match := _SPECIAL.search(text, position, end):
        found = match.start()
        if found > position:
            parts.add_text(text[position:found])
        character = match[0]
        if character == "$":
            position = parts.dollar(found, end)
        elif character == "`":
            replaced, position = escape(text, found + 1) if found + 1 < end else ("`", end)
            parts.add_text(replaced)
        elif character in DOUBLE_QUOTES:
            position = double_quoted_end(text, found, end)
            scan_string(parts, found + 1, position - 1, quotes=True)
        else:
            position = single_quoted_end(text, found, end)
            inner = text[found + 1 : position - 1]
            parts.add_text(re.sub(rf"[{SINGLE_QUOTES}]([{SINGLE_QUOTES}])", r"\1", inner))
    if position < end:
        parts.add_text(text[position:end])


def expand(source: Source, fragment: Fragment, bounds: tuple[int, int, int, int], kind: str) -> Any:
    """The node of a string or word: bounds are those of the token and of what is in it."""
    start, end, first, last = bounds
    parts = Parts(source, fragment, kind == "DoubleQuotedHereString")
    if kind == "BareWord":
        scan_word(parts, first, last)
    else:
        scan_string(parts, first, last, quotes=kind == "DoubleQuoted")
    value = "".join(parts.value)
    if not parts.parts:
        return make_string(source, start, end, value, kind)
    return make_expandable(source, start, end, value, kind, tuple(parts.finish()))
