"""Rows of plain commands: long scripts are mostly lists of commands with constants, which need no code of their own."""

import ast
import marshal
from collections.abc import Sequence
from typing import Any

from umshell.compiler.commands import constant_command
from umshell.compiler.compiler import Compiler
from umshell.language import ast as tree

SHORTEST = 8  # statements; shorter rows are compiled one by one

Row = tuple[Any, ...]


def row_of(node: tree.Statement) -> Row | None:
    """(start, end, commands) of a pipeline of commands whose arguments are constants; None for any other statement."""
    if not isinstance(node, tree.Pipeline) or node.background:
        return None
    commands: list[Row] = []
    for element in node.pipeline_elements:
        made = constant_command(element) if isinstance(element, tree.Command) else None
        if made is None:
            return None
        commands.append(made)
    return (node.start, node.end, tuple(commands))


def split(nodes: Sequence[tree.Statement]) -> "list[tree.Statement | list[Row]]":
    """The statements, with each long row of plain commands gathered."""
    found: list[tree.Statement | list[Row]] = []
    row: list[Row] = []
    pending: list[tree.Statement] = []

    def close() -> None:
        if len(row) >= SHORTEST:
            found.append(list(row))
        else:
            found.extend(pending)
        row.clear()
        pending.clear()

    for node in nodes:
        made = row_of(node)
        if made is None:
            close()
            found.append(node)
        else:
            row.append(made)
            pending.append(node)
    close()
    return found


def run_row(rows: list[Row], compiler: Compiler) -> ast.stmt:
    """The statement that runs a row; it is kept as bytes, since Python takes long to compile large tuples."""
    py = compiler.py
    return py.do(py.call("run_rows", "scope", "out", "SOURCE", py.constant(marshal.dumps(tuple(rows)))))
