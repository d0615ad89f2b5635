"""Makes nodes of Python's syntax tree, each with the position of the PowerShell statement that it stands for."""

import ast
from collections.abc import Sequence
from typing import Any, TypeVar

_N = TypeVar("_N", bound=ast.AST)

LOAD = ast.Load()
STORE = ast.Store()
_IS = ast.Is()
_IS_NOT = ast.IsNot()
_COMPARE: dict[str, ast.cmpop] = {
    "==": ast.Eq(),
    "!=": ast.NotEq(),
    "<": ast.Lt(),
    "<=": ast.LtE(),
    ">": ast.Gt(),
    ">=": ast.GtE(),
    "is": _IS,
    "is not": _IS_NOT,
    "in": ast.In(),
}
_BINARY: dict[str, ast.operator] = {
    "+": ast.Add(),
    "-": ast.Sub(),
    "*": ast.Mult(),
    "%": ast.Mod(),
    "&": ast.BitAnd(),
    "|": ast.BitOr(),
}
_AND = ast.And()
_OR = ast.Or()
_NOT = ast.Not()
_MINUS = ast.USub()


class PythonBuilder:
    """Builds nodes at a current position: `at` is (line, column, end line, end column), columns from zero."""

    def __init__(self) -> None:
        self.at = (1, 0, 1, 0)

    def place(self, node: _N) -> _N:
        """Gives a node the current position."""
        made: Any = node
        made.lineno, made.col_offset, made.end_lineno, made.end_col_offset = self.at
        return node

    # Expressions

    def name(self, identifier: str) -> ast.expr:
        return self.place(ast.Name(identifier, LOAD))

    def target(self, identifier: str) -> ast.Name:
        return self.place(ast.Name(identifier, STORE))

    def constant(self, value: Any) -> ast.expr:
        return self.place(ast.Constant(value))

    def expression(self, value: "ast.expr | str") -> ast.expr:
        """A node, or the name that a text stands for."""
        return self.name(value) if isinstance(value, str) else value

    def call(self, function: "ast.expr | str", *arguments: "ast.expr | str") -> ast.Call:
        found = [self.expression(argument) for argument in arguments]
        return self.place(ast.Call(self.expression(function), found, []))

    def method(self, value: "ast.expr | str", name: str, *arguments: "ast.expr | str") -> ast.Call:
        return self.call(self.attribute(value, name), *arguments)

    def attribute(self, value: "ast.expr | str", name: str) -> ast.expr:
        return self.place(ast.Attribute(self.expression(value), name, LOAD))

    def item(self, value: "ast.expr | str", index: "ast.expr | str") -> ast.expr:
        return self.place(ast.Subscript(self.expression(value), self.expression(index), LOAD))

    def keep(self, identifier: str, value: ast.expr) -> ast.expr:
        """(name := value)."""
        return self.place(ast.NamedExpr(self.target(identifier), value))

    def choose(self, test: ast.expr, then: "ast.expr | str", otherwise: "ast.expr | str") -> ast.expr:
        return self.place(ast.IfExp(test, self.expression(then), self.expression(otherwise)))

    def compare(self, left: "ast.expr | str", operator: str, right: "ast.expr | str") -> ast.expr:
        return self.place(ast.Compare(self.expression(left), [_COMPARE[operator]], [self.expression(right)]))

    def between(self, low: int, value: ast.expr, high: int) -> ast.expr:
        """low <= value <= high."""
        order = _COMPARE["<="]
        return self.place(ast.Compare(self.constant(low), [order, order], [value, self.constant(high)]))

    def type_is(self, value: "ast.expr | str", type_name: str) -> ast.expr:
        """type(value) is type_name."""
        return self.compare(self.call("type", value), "is", type_name)

    def both(self, *values: ast.expr) -> ast.expr:
        return values[0] if len(values) == 1 else self.place(ast.BoolOp(_AND, list(values)))

    def either(self, *values: ast.expr) -> ast.expr:
        return values[0] if len(values) == 1 else self.place(ast.BoolOp(_OR, list(values)))

    def invert(self, value: ast.expr) -> ast.expr:
        return self.place(ast.UnaryOp(_NOT, value))

    def minus(self, value: ast.expr) -> ast.expr:
        return self.place(ast.UnaryOp(_MINUS, value))

    def binary(self, left: "ast.expr | str", operator: str, right: "ast.expr | str") -> ast.expr:
        return self.place(ast.BinOp(self.expression(left), _BINARY[operator], self.expression(right)))

    def tuple_of(self, items: Sequence[ast.expr]) -> ast.expr:
        return self.place(ast.Tuple(list(items), LOAD))

    def list_of(self, items: Sequence[ast.expr]) -> ast.expr:
        return self.place(ast.List(list(items), LOAD))

    def dict_of(self, pairs: Sequence[tuple[ast.expr, ast.expr]]) -> ast.expr:
        return self.place(ast.Dict([key for key, _ in pairs], [value for _, value in pairs]))

    def text(self, parts: Sequence["str | ast.expr"]) -> ast.expr:
        """An f-string; the expressions in it are strings or integers already."""
        made: list[ast.expr] = []
        for part in parts:
            if isinstance(part, str):
                made.append(self.constant(part))
            else:
                made.append(self.place(ast.FormattedValue(part, -1, None)))
        return self.place(ast.JoinedStr(made))

    def last(self, items: Sequence[ast.expr]) -> ast.expr:
        """Evaluates all in order and gives the last."""
        return self.item(self.tuple_of(items), self.minus(self.constant(1)))

    # Statements

    def do(self, value: ast.expr) -> ast.stmt:
        return self.place(ast.Expr(value))

    def assign(self, identifier: str, value: "ast.expr | str") -> ast.stmt:
        return self.place(ast.Assign([self.target(identifier)], self.expression(value)))

    def set_attribute(self, target: "ast.expr | str", name: str, value: ast.expr) -> ast.stmt:
        attribute = self.place(ast.Attribute(self.expression(target), name, STORE))
        return self.place(ast.Assign([attribute], value))

    def set_item(self, target: "ast.expr | str", index: "ast.expr | str", value: "ast.expr | str") -> ast.stmt:
        item = self.place(ast.Subscript(self.expression(target), self.expression(index), STORE))
        return self.place(ast.Assign([item], self.expression(value)))

    def add_to_attribute(self, target: str, name: str, amount: int) -> ast.stmt:
        attribute = self.place(ast.Attribute(self.name(target), name, STORE))
        operator = _BINARY["+" if amount >= 0 else "-"]
        return self.place(ast.AugAssign(attribute, operator, self.constant(abs(amount))))

    def when(self, test: ast.expr, body: list[ast.stmt], otherwise: list[ast.stmt] | None = None) -> ast.stmt:
        return self.place(ast.If(test, body or [self.nothing()], otherwise or []))

    def forever(self, body: list[ast.stmt]) -> ast.stmt:
        """while True: specialised by the interpreter better than a loop with a condition."""
        return self.place(ast.While(self.constant(True), body, []))

    def each(self, identifier: str, items: ast.expr, body: list[ast.stmt]) -> ast.stmt:
        return self.place(ast.For(self.target(identifier), items, body, []))

    def attempt(
        self,
        body: list[ast.stmt],
        exception: str,
        handler: list[ast.stmt],
        otherwise: list[ast.stmt] | None = None,
        name: str | None = "e",
    ) -> ast.stmt:
        """try … except exception as name … else …"""
        clause = self.place(ast.ExceptHandler(self.name(exception), name, handler or [self.nothing()]))
        return self.place(ast.Try(body or [self.nothing()], [clause], otherwise or [], []))

    def finally_(self, body: list[ast.stmt], final: list[ast.stmt]) -> ast.stmt:
        return self.place(ast.Try(body or [self.nothing()], [], [], final or [self.nothing()]))

    def function(self, name: str, parameters: Sequence[str], body: list[ast.stmt]) -> ast.stmt:
        arguments = ast.arguments(
            posonlyargs=[],
            args=[self.place(ast.arg(parameter, None)) for parameter in parameters],
            kwonlyargs=[],
            kw_defaults=[],
            defaults=[],
        )
        return self.place(ast.FunctionDef(name, arguments, body or [self.nothing()], [], None))

    def raise_(self, value: ast.expr | None = None) -> ast.stmt:
        return self.place(ast.Raise(value, None))

    def give(self, value: ast.expr | None = None) -> ast.stmt:
        return self.place(ast.Return(value))

    def break_(self) -> ast.stmt:
        return self.place(ast.Break())

    def continue_(self) -> ast.stmt:
        return self.place(ast.Continue())

    def nothing(self) -> ast.stmt:
        return self.place(ast.Pass())
