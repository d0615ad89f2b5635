"""What `umshell parse` says of a script: its tree, its parse errors as a transcript shows them, or one line of JSON."""

import json

from umshell.language.parser import ParseError, parse
from umshell.language.problems import Problem
from umshell.language.source import Source, decode
from umshell.language.tree_view import node_count, tree_lines, tree_sha256


def report(path: str, data: bytes, positions: bool = False) -> tuple[str, bool]:
    """The tree or the errors of a file, and whether it is a script."""
    try:
        tree = parse(Source(decode(data), path))
    except ParseError as error:
        return "\n".join(line for problem in error.errors for line in _problem_lines(problem)), False
    return "\n".join(tree_lines(tree, positions)), True


def json_line(path: str, data: bytes) -> tuple[str, bool]:
    """One line of JSON: path, errors, the tree's hash, how many nodes it has."""
    found: dict[str, object] = {"path": path, "errors": [], "tree_sha256": None, "nodes": 0}
    try:
        tree = parse(Source(decode(data), path))
    except ParseError as error:
        found["errors"] = [
            {"id": each.error_id, "line": each.line, "column": each.column, "message": each.message}
            for each in error.errors
        ]
    else:
        found["tree_sha256"], found["nodes"] = tree_sha256(tree), node_count(tree)
    return json.dumps(found, ensure_ascii=False), not found["errors"]


def _problem_lines(problem: Problem) -> list[str]:
    head = f"PARSE ERROR: {problem.error_id} line {problem.line} column {problem.column}"
    return [head, *(f"  | {line}" for line in problem.message.split("\n"))]
