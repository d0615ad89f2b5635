"""Block: a Python function in the making, with the cells and temporary names that it uses."""

import ast
from collections.abc import Callable

from umshell.compiler.python_builder import PythonBuilder
from umshell.language import ast as tree

# Nested for, while and try: the interpreter takes twenty; deeper statements go into functions of their own.
DEEPEST = 14


class Loop:
    """A loop or switch that break and continue can reach by Python's own."""

    __slots__ = ("label", "next_round")

    def __init__(self, label: str | None, next_round: Callable[[], list[ast.stmt]] | None = None) -> None:
        self.label = label
        self.next_round = next_round  # statements before Python's continue


class Block:
    """The body of a script block. Cells of assigned variables are fetched once, at its head."""

    def __init__(self, parameters: frozenset[str] = frozenset(), is_method: bool = False) -> None:
        self.cells: dict[tuple[str, str], str] = {}
        self.parameters = parameters  # their cells are there when the block starts
        self.tails: frozenset[tree.Statement] | None = None  # statements whose value is the function's
        self.underscore: str | None = None  # the Python name of $_ where that is no cell
        self.loops: list[Loop | None] = []  # None: a function begins, Python's break does not reach out of it
        self.depth = 0
        self.temporaries = 0
        self.names = 0
        self.functions: list[list[ast.stmt]] = [[]]  # nested functions of the function that is being made
        self.jumps = 0  # places where a break or continue may come from elsewhere
        self.returns_by_flow = False  # a return stands in a nested function
        self.uses_context = False
        self.is_method = is_method  # of a class: what it returns is its value, it writes nothing
        self.is_literal = False  # a block that is a value: it may run in its caller's scope
        self.catches = 0  # catch clauses around the statement
        self.is_trap = False  # a return leaves the function around it

    def temporary(self) -> str:
        """A name for a value within one statement."""
        self.temporaries += 1
        return f"t{self.temporaries}"

    def unique(self, stem: str) -> str:
        """A name that nothing else in the block has."""
        self.names += 1
        return f"{stem}_{self.names}"

    def cell(self, name: str, owner: str = "scope") -> str:
        """The Python name of the cell of a variable: of this scope, of the script's or of the global one."""
        found = self.cells.get((owner, name))
        if found is None:
            prefix = {"scope": "v", "script": "s", "global": "g"}[owner]
            found = self.cells[(owner, name)] = f"{prefix}_{name}"
        return found

    def owns(self, name: str) -> bool:
        """Whether the name is assigned in this block."""
        return ("scope", name) in self.cells or name in self.parameters or name == "this"

    def prologue(self, py: PythonBuilder) -> list[ast.stmt]:
        """The statements that fetch cells."""
        made: list[ast.stmt] = []
        if self.uses_context:
            made.append(py.assign("context", py.attribute("scope", "context")))
        for (owner, name), python_name in self.cells.items():
            if owner == "scope" and name in self.parameters:
                made.append(py.assign(python_name, py.item(py.attribute("scope", "variables"), py.constant(name))))
            else:
                made.append(py.assign(python_name, py.call(_CELLS[owner](py), py.constant(name))))
        return made


_CELLS: dict[str, Callable[[PythonBuilder], ast.expr]] = {
    "scope": lambda py: py.attribute("scope", "cell"),
    "script": lambda py: py.attribute(py.method("scope", "script_scope"), "cell"),
    "global": lambda py: py.attribute(py.method("scope", "global_scope"), "cell"),
}
