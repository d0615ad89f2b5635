"""Where control may go: nothing leaves a finally block, every way through a method gives a value."""

from collections.abc import Iterable
from typing import Any

from umshell.language import ast
from umshell.language.checks import Findings

LOOPS = (
    ast.SwitchStatement,
    ast.ForEachStatement,
    ast.ForStatement,
    ast.WhileStatement,
    ast.DoWhileStatement,
    ast.DoUntilStatement,
)
OTHER_SCOPES = (ast.ScriptBlock, ast.TrapStatement, ast.TypeDefinition)


_CHILD_FIELDS: dict[type, tuple[str, ...]] = {}


def nodes_below(node: ast.Node) -> list[ast.Node]:
    """The nodes directly below a node, in source order."""
    cls = type(node)
    fields = _CHILD_FIELDS.get(cls)
    if fields is None:
        fields = _CHILD_FIELDS[cls] = tuple(
            name for name in cls.__dataclass_fields__ if name not in ("source", "start", "end")
        )
    found: list[ast.Node] = []
    for name in fields:
        value = getattr(node, name)
        if type(value) is tuple:
            add_nodes(found, value)
        elif isinstance(value, ast.Node):
            found.append(value)
    return found


def add_nodes(found: list[ast.Node], values: tuple[Any, ...]) -> None:
    for value in values:
        if isinstance(value, ast.Node):
            found.append(value)
        elif type(value) is tuple:
            add_nodes(found, value)


def check_finally(findings: Findings, block: ast.StatementBlock) -> None:
    """return leaves a finally block, break and continue do unless their loop stands in it."""
    pending: list[tuple[ast.Node, tuple[str, ...]]] = [(block, ())]
    while pending:
        node, labels = pending.pop()
        if isinstance(node, OTHER_SCOPES):
            continue
        if isinstance(node, ast.TryStatement) and node.finally_block is not None:
            pending.append((node.body, labels))
            pending.extend((clause, labels) for clause in node.catch_clauses)
            continue  # its own finally block was looked at when it was built
        if isinstance(node, ast.ReturnStatement) or leaves(node, labels):
            findings.add(node, "ControlLeavingFinally")
        inside = (*labels, (node.label or "").lower()) if isinstance(node, LOOPS) else labels
        pending.extend((child, inside) for child in reversed(nodes_below(node)))


def leaves(node: ast.Node, labels: tuple[str, ...]) -> bool:
    if not isinstance(node, (ast.BreakStatement, ast.ContinueStatement)):
        return False
    if node.label is None:
        return not labels
    if not isinstance(node.label, ast.StringConstantExpression):
        return False
    return node.label.value.lower() not in labels


DEEPEST_FLOW = 100


def always_ends(statements: tuple[ast.Statement, ...], depth: int = 0) -> bool:
    """Whether running the statements always ends with return or throw; what is nested too deep is believed to."""
    return depth > DEEPEST_FLOW or any(statement_ends(statement, depth + 1) for statement in statements)


def all_end(blocks: Iterable[ast.StatementBlock], depth: int) -> bool:
    return all(always_ends(block.statements, depth) for block in blocks)


def statement_ends(statement: Any, depth: int) -> bool:
    if isinstance(statement, (ast.ReturnStatement, ast.ThrowStatement, ast.ExitStatement)):
        return True
    if isinstance(statement, (ast.IfStatement, ast.SwitchStatement)):
        last = statement.else_clause if isinstance(statement, ast.IfStatement) else statement.default
        return last is not None and all_end((*(block for _, block in statement.clauses), last), depth)
    if isinstance(statement, ast.TryStatement):
        return try_ends(statement, depth)
    if isinstance(statement, (ast.DoWhileStatement, ast.DoUntilStatement)):
        return always_ends(statement.body.statements, depth)
    return isinstance(statement, ast.WhileStatement) and endless(statement)


def try_ends(statement: ast.TryStatement, depth: int) -> bool:
    if statement.finally_block is not None and always_ends(statement.finally_block.statements, depth):
        return True
    return all_end((statement.body, *(clause.body for clause in statement.catch_clauses)), depth)


def endless(statement: ast.WhileStatement) -> bool:
    """while ($true) without a break."""
    if statement.condition.text.strip().lower() != "$true":
        return False
    pending = nodes_below(statement.body)
    while pending:
        node = pending.pop()
        if isinstance(node, ast.BreakStatement):
            return False
        if not isinstance(node, (*LOOPS, *OTHER_SCOPES)):
            pending.extend(nodes_below(node))
    return True
