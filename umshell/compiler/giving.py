"""Which functions write one value at their end and nothing before: they can give it as Python functions do."""

from collections.abc import Sequence

from umshell.compiler.expressions import pure_expression
from umshell.language import ast as tree

MOST_STATEMENTS = 40
_STEPS = ("PlusPlus", "MinusMinus", "PostfixPlusPlus", "PostfixMinusMinus")


class _Writes(Exception):
    """A statement before the end writes."""


class _Finder:
    """Goes through the statements of a function, and collects those that give its value."""

    def __init__(self) -> None:
        self.tails: set[tree.Statement] = set()
        self.count = 0

    def block(self, block: tree.StatementBlock | tree.NamedBlock | None, at_end: bool) -> None:
        if block is None:
            return
        if block.traps:
            raise _Writes
        self.statements(block.statements, at_end)

    def statements(self, statements: Sequence[tree.Statement], at_end: bool) -> None:
        for number, statement in enumerate(statements):
            self.count += 1
            if self.count > MOST_STATEMENTS:
                raise _Writes
            self.statement(statement, at_end and number + 1 == len(statements))

    def statement(self, node: tree.Statement, at_end: bool) -> None:
        match node:
            case tree.IfStatement():
                for _, body in node.clauses:
                    self.block(body, at_end)
                self.block(node.else_clause, at_end)
            case tree.ForEachStatement() | tree.ForStatement() | tree.WhileStatement():
                self.block(node.body, False)
            case tree.DoWhileStatement() | tree.DoUntilStatement():
                self.block(node.body, False)
            case tree.ReturnStatement():
                self._returned(node)
            case tree.Pipeline():
                self._pipeline(node, at_end)
            case tree.AssignmentStatement() | tree.BreakStatement() | tree.ContinueStatement() | tree.ThrowStatement():
                return
            case _:
                raise _Writes

    def _returned(self, node: tree.ReturnStatement) -> None:
        if node.pipeline is not None and not isinstance(node.pipeline, tree.Pipeline | tree.CommandExpression):
            raise _Writes
        self.tails.add(node)

    def _pipeline(self, node: tree.Pipeline, at_end: bool) -> None:
        pure = pure_expression(node)
        if isinstance(pure, tree.UnaryExpression) and pure.token_kind in _STEPS:
            return
        if isinstance(pure, tree.ConvertExpression) and pure.attribute.type_name.name.lower() == "void":
            return
        if not at_end or node.background:
            raise _Writes
        self.tails.add(node)


def giving_tails(node: tree.NamedBlock) -> frozenset[tree.Statement] | None:
    """The statements whose value is that of the function; None when it may write more than one."""
    finder = _Finder()
    try:
        finder.block(node, True)
    except _Writes:
        return None
    return frozenset(finder.tails) if finder.tails else None
