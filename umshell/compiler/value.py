"""Value: a compiled expression, and what is known of its value before it is computed."""

import ast
from collections.abc import Callable

from umshell.values.psobject import MISSING


class Value:
    """Python code for an expression.

    kind: the exact Python type of the value when it is known: int, str, bool, float, list
    settle: where the code may give `marker` (UNSET or NOTHING), what to read instead
    nothing: whether the code may give NOTHING, the output of a command that wrote none
    constant: the value itself when it is a constant
    truth: code for its truth, where that is quicker than asking the value
    items: code for an iterable of its elements, where that is quicker than the value itself
    """

    __slots__ = ("code", "constant", "items", "kind", "marker", "nothing", "settle", "truth")

    def __init__(
        self,
        code: ast.expr,
        kind: str | None = None,
        *,
        settle: Callable[[], ast.expr] | None = None,
        marker: str = "UNSET",
        nothing: bool = False,
        constant: object = MISSING,
        items: ast.expr | None = None,
        truth: Callable[[], ast.expr] | None = None,
    ) -> None:
        self.code = code
        self.kind = kind
        self.settle = settle
        self.marker = marker
        self.nothing = nothing
        self.constant = constant
        self.items = items
        self.truth = truth

    @property
    def is_constant(self) -> bool:
        return self.constant is not MISSING
