"""Where control may go: nothing leaves a finally block, every way through a method gives a value."""

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


def nested_nodes(value: Any) -> list[ast.Node]:
    """The nodes in a field."""
    if isinstance(value, ast.Node):
        return [value]
    return [node for item in value for node in nested_nodes(item)] if isinstance(value, tuple) else []


def nodes_below(node: ast.Node) -> list[ast.Node]:
    names = [name for name in type(node).__dataclass_fields__ if name not in ("source", "start", "end")]
    return [child for name in names for child in nested_nodes(getattr(node, name))]


def check_finally(findings: Findings, block: ast.StatementBlock) -> None:
    """return leaves a finally block, break and continue do unless their loop stands in it."""
    pending: list[tuple[ast.Node, tuple[str, ...]]] = [(block, ())]
    while pending:
        node, labels = pending.pop()
        if isinstance(node, OTHER_SCOPES):
            continue
        if isinstance(node, ast.TryStatement) and node.finally_block is not None and node is not block:
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


def always_ends(statements: tuple[ast.Statement, ...]) -> bool:
    """Whether running the statements always ends with return or throw."""
    return any(statement_ends(statement) for statement in statements)


def statement_ends(statement: Any) -> bool:
    if isinstance(statement, (ast.ReturnStatement, ast.ThrowStatement, ast.ExitStatement)):
        return True
    if isinstance(statement, ast.IfStatement):
        blocks = [block for _, block in statement.clauses]
        return statement.else_clause is not None and all(always_ends(block.statements) for block in (*blocks, statement.else_clause))
    if isinstance(statement, ast.SwitchStatement):
        blocks = [block for _, block in statement.clauses]
        return statement.default is not None and all(always_ends(block.statements) for block in (*blocks, statement.default))
    if isinstance(statement, ast.TryStatement):
        return try_ends(statement)
    if isinstance(statement, (ast.DoWhileStatement, ast.DoUntilStatement)):
        return always_ends(statement.body.statements)
    if isinstance(statement, ast.WhileStatement):
        return endless(statement)
    return False


def try_ends(statement: ast.TryStatement) -> bool:
    if statement.finally_block is not None and always_ends(statement.finally_block.statements):
        return True
    handlers = all(always_ends(clause.body.statements) for clause in statement.catch_clauses)
    return always_ends(statement.body.statements) and handlers


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
