"""parse(text): a tree, a ParseError, or IncompleteInput."""

import gc
from functools import lru_cache
from typing import Any

from umshell.language import ast
from umshell.language.checks import Findings
from umshell.language.diagnosis import diagnose
from umshell.language.driver import Driver, UnexpectedToken
from umshell.language.expandable import expand
from umshell.language.lexer import Lexer
from umshell.language.problems import IncompleteInput, ParseError, Problem
from umshell.language.reading import Reading
from umshell.language.requirements import Requirements, requires_lines
from umshell.language.source import Source
from umshell.language.tables import load_tables

__all__ = ["IncompleteInput", "ParseError", "Problem", "parse"]

DEEPEST_NESTING = 40
START_MODES = {"script": "script_start", "line": "pipeline", "fragment": "operand"}
REQUIREMENTS = 0  # they are looked at before names and everything else


@lru_cache(maxsize=1)
def driver() -> Driver:
    """The driver of this process."""
    return Driver(load_tables())


def parse(text: str | Source, path: str | None = None) -> ast.ScriptBlock:
    """The tree of a script; ParseError when it is none, IncompleteInput when more text could make it one."""
    source = text if isinstance(text, Source) else Source(text, path)
    enabled = gc.isenabled()
    gc.disable()  # nothing that is built here is garbage: looking for some costs a fifth of the time
    try:
        findings = Findings()
        tree: ast.ScriptBlock = parse_region(source, 0, len(source.text), "script", 0, findings)
        if findings.problems or findings.splatted:
            raise ParseError(findings.in_order())
    finally:
        if enabled:
            gc.enable()
    return tree


def parse_region(source: Source, start: int, end: int, symbol: str, depth: int, findings: Findings) -> Any:
    """Parses part of a source: the whole as a script, $( ) in a string as a fragment, one command as a line."""
    if depth > DEEPEST_NESTING:
        raise ParseError([Problem(source, "ScriptTooComplicated", start, end)])
    lexer = Lexer(source, driver().modes, start, end, START_MODES[symbol])
    lexer.run()
    reading = Reading(source, lexer.types, lexer.starts, lexer.ends, Nested(depth, findings), findings)
    try:
        tree = driver().run(reading, "fragment" if symbol == "fragment" else "script")
        return tree if symbol != "script" else with_requirements(tree, lexer, findings)
    except UnexpectedToken as unexpected:
        raise error_of(lexer, reading, unexpected) from None


def with_requirements(tree: ast.ScriptBlock, lexer: Lexer, findings: Findings) -> ast.ScriptBlock:
    """The script with what its #requires lines ask for."""
    text = lexer.text
    if "#r" not in text and "#R" not in text:
        return tree
    lines = list(requires_lines(text, lexer.starts, lexer.ends))
    if not lines:
        return tree
    requirements = Requirements(lexer.source)
    for start, end in lines:
        requirements.add_line(parse_region(lexer.source, start + 1, end, "line", 0, findings))
    findings.problems.extend((REQUIREMENTS, problem) for problem in requirements.problems)
    blocks = (tree.dynamic_param_block, tree.begin_block, tree.process_block, tree.end_block, tree.clean_block)
    return ast.ScriptBlock(
        tree.source, tree.start, tree.end, tree.using_statements, tree.param_block, *blocks, requirements.found
    )


class Nested:
    """Reads the strings of a text that is nested so deep."""

    __slots__ = ("depth", "findings")

    def __init__(self, depth: int, findings: Findings) -> None:
        self.depth = depth
        self.findings = findings

    def __call__(self, reading: Reading, start: int, end: int, first: int, last: int, kind: str) -> Any:
        return expand(reading.source, self.fragment, (start, end, first, last), kind)

    def fragment(self, source: Source, start: int, end: int) -> Any:
        return parse_region(source, start, end, "fragment", self.depth + 1, self.findings)


def error_of(lexer: Lexer, reading: Reading, unexpected: UnexpectedToken) -> ParseError:
    """The parse error behind a token that cannot be parsed."""
    problem = lexer.problem
    if problem is None or lexer.problem_in_word or unexpected.index < len(reading.types) - 2:
        symbols, values = driver().completed(unexpected.states, unexpected.values)
        found = diagnose(reading, symbols, values, unexpected.index)
        problem = (
            problem if problem is not None and found.error_id in ("UnexpectedToken", "UnexpectedAttribute") else found
        )
    return IncompleteInput([problem]) if problem.incomplete else ParseError([problem])
