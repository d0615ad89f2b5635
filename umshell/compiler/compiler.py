"""Compiler: walks the tree of one source, and collects the Python functions of its script blocks in one module."""

import ast
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from umshell.compiler.block import DEEPEST, Block, Loop
from umshell.compiler.python_builder import PythonBuilder
from umshell.compiler.value import Value
from umshell.language import ast as tree
from umshell.language.source import Source

_BORDERS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")

STATEMENTS: dict[type, Callable[[Any, "Compiler"], list[ast.stmt]]] = {}
EXPRESSIONS: dict[type, Callable[[Any, "Compiler"], Value]] = {}
ROWS: dict[str, Callable[..., Any]] = {}  # how rows of plain commands are found and run: see rows.py
OTHERS: dict[type, Callable[..., Any]] = {}
STATEMENT_VALUES: dict[type, Callable[[Any, "Compiler"], Value]] = {}


def function_name(node_class: type) -> str:
    """The name of the function that compiles a class of nodes."""
    return "compile_" + _BORDERS.sub("_", node_class.__name__).lower()


class Compiler:
    """The state of compiling one source; `block` is the script block that is being compiled now."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.py = PythonBuilder()
        self.module: list[ast.stmt] = []
        self.block = Block()
        self.numbers = 0
        self.observes_success = "$?" in source.text or "${?}" in source.text
        self.made_types: set[tree.Statement] = set()  # declarations that the head of the script makes
        self.in_string = False  # strict mode 1 does not look into strings
        self.types: dict[str, str] = {}  # type names → their references in the module
        self.names: dict[str, str] = {}  # spellings of variables that are not in lower case

    # Positions

    def stand_at(self, node: tree.Node) -> None:
        """What is built next belongs to that piece of the source."""
        position = self.source.position
        line, column = position(node.start)
        end_line, end_column = position(node.end)
        self.py.at = (line, column - 1, end_line, end_column - 1)

    @contextmanager
    def standing_at(self, node: tree.Node) -> Iterator[None]:
        """The same for a while."""
        before = self.py.at
        self.stand_at(node)
        yield
        self.py.at = before

    # Names in the module

    def global_name(self, stem: str) -> str:
        """A new name in the module."""
        self.numbers += 1
        return f"{stem}{self.numbers}"

    def define(self, stem: str, value: ast.expr) -> str:
        """Computes a value once, when the module is loaded; its name."""
        name = self.global_name(stem)
        before, self.py.at = self.py.at, (1, 0, 1, 0)
        self.module.append(self.py.assign(name, value))
        self.py.at = before
        return name

    def spell(self, name: str) -> str:
        """A variable's name in lower case, its spelling kept."""
        lower = name.lower()
        if lower != name:
            self.names.setdefault(lower, name)
        return lower

    # Statements

    def statement(self, node: tree.Statement) -> list[ast.stmt]:
        """The Python statements of one, without the handler of its errors."""
        return STATEMENTS[type(node)](node, self)

    def statements(self, nodes: Iterable[tree.Statement]) -> list[ast.stmt]:
        """Statements one after the other; an error in one is handled there."""
        made: list[ast.stmt] = []
        wanted = [node for node in sorted(nodes, key=_comes_later) if node not in self.made_types]
        types = [node for node in wanted if isinstance(node, tree.TypeDefinition)]
        if len(types) > 1:
            made.append(self.guard(self.types_of(types)))
            wanted = [node for node in wanted if not isinstance(node, tree.TypeDefinition)]
        for part in ROWS["split"](wanted) if len(wanted) >= 8 and self.block.tails is None else wanted:
            made += [ROWS["run"](part, self)] if isinstance(part, list) else self.guarded(part)
        return made

    def guarded(self, node: tree.Statement) -> list[ast.stmt]:
        """A statement with the handler of its errors."""
        self.stand_at(node)
        self.block.temporaries = 0
        if isinstance(node, SELF_GUARDED):
            return self.statement(node)
        self.block.depth += 1
        body = self.statement(node)
        self.block.depth -= 1
        self.stand_at(node)
        return [self.guard(body)]

    def guard(self, body: list[ast.stmt], otherwise: list[ast.stmt] | None = None, *then: ast.stmt) -> ast.stmt:
        """try: body; except: the error is reported or goes on, `then` runs when it was reported."""
        py = self.py
        report = py.do(py.call("fail", "scope", "e"))
        return py.attempt(body, "Exception", [report, *then], otherwise)

    def guarded_condition(self, node: tree.Statement, on_error: list[ast.stmt]) -> tuple[list[ast.stmt], str]:
        """Statements that compute a condition into a name; an error in it is handled, then `on_error` runs."""
        self.stand_at(node)
        self.block.temporaries = 0
        name = self.block.unique("condition")
        test = [self.py.assign(name, self.condition(node)), *self.succeeded()]
        return [self.guard(test, None, *on_error)], name

    def succeeded(self) -> list[ast.stmt]:
        """$? becomes true, where the source looks at it."""
        if not self.observes_success:
            return []
        self.block.uses_context = True
        return [self.py.set_attribute("context", "success", self.py.constant(True))]

    @contextmanager
    def inside(self, *loops: Loop, levels: int = 1) -> Iterator[None]:
        """What is compiled next stands inside loops or handlers."""
        self.block.loops.extend(loops)
        self.block.depth += levels
        yield
        self.block.depth -= levels
        del self.block.loops[len(self.block.loops) - len(loops) :]

    def body(self, block: tree.StatementBlock | tree.NamedBlock) -> list[ast.stmt]:
        """The statements of a block, with its traps; those nested too deep for Python become a function."""
        if self.block.depth > DEEPEST and any(True for _ in block.statements):
            return self._outlined(block)
        return STATEMENTS[type(block)](block, self)

    def _outlined(self, block: tree.StatementBlock | tree.NamedBlock) -> list[ast.stmt]:
        name = self.part(lambda: STATEMENTS[type(block)](block, self))
        return [self.py.do(self.py.call(name, "out"))]

    def part(self, make: Callable[[], list[ast.stmt]]) -> str:
        """Statements as a function of `out` inside the block's own; jumps out of it are exceptions. Its name."""
        block = self.block
        name = block.unique("part")
        saved = block.depth, block.temporaries, self.py.at
        block.depth = 0
        block.jumps += 1
        block.loops.append(None)
        block.functions.append([])
        body = make()
        parts = block.functions.pop()
        block.loops.pop()
        block.depth, block.temporaries, self.py.at = saved
        block.functions[-1].append(self.py.function(name, ("out",), parts + body))
        return name

    # Values

    def raw(self, node: tree.Expression) -> Value:
        """A compiled expression as it is: its code may give UNSET or NOTHING where the value says so."""
        return EXPRESSIONS[type(node)](node, self)

    def operand(self, node: tree.Expression) -> Value:
        """A compiled expression for an operator: what its code may give besides plain values, `settle` says."""
        value = self.raw(node)
        return self.something(value) if value.nothing else value

    def expression(self, node: tree.Expression) -> ast.expr:
        """Python code for the value of an expression: a plain value, null where a command wrote nothing."""
        return self.settled(self.operand(node))

    def something(self, value: Value) -> Value:
        """The value with null in the place of NOTHING."""
        return Value(self.settled(value), value.kind, settle=lambda: self.py.constant(None), marker="NOTHING")

    def settled(self, value: Value) -> ast.expr:
        """Code that does not give UNSET."""
        if value.settle is None:
            return value.code
        name = self.block.temporary()
        py = self.py
        return py.choose(py.compare(py.keep(name, value.code), "is", value.marker), value.settle(), name)

    def settled_name(self, name: str, value: Value) -> ast.expr:
        """Code for a value that was kept under a name as it came."""
        if value.settle is None:
            return self.py.name(name)
        return self.py.choose(self.py.compare(name, "is", value.marker), value.settle(), name)

    def condition(self, node: tree.Statement) -> ast.expr:
        """Code for the truth of a statement."""
        return self.truth(self.statement_value(node))

    def truth(self, value: Value) -> ast.expr:
        """Code for the truth of a value."""
        py = self.py
        if value.kind == "bool":
            return value.code
        if value.truth is not None:
            return value.truth()
        name = self.block.temporary()
        test = py.type_is(py.keep(name, value.code), "bool")
        return py.choose(test, name, py.call("to_bool", self.settled_name(name, value)))

    def statement_value(self, node: tree.Statement) -> Value:
        """The value of a statement on the right of an assignment, in a condition, between parentheses."""
        make = STATEMENT_VALUES.get(type(node))
        return self.collected((node,)) if make is None else make(node, self)

    def types_of(self, nodes: Sequence[tree.TypeDefinition]) -> list[ast.stmt]:
        """The types that a block declares."""
        if not nodes:
            return []
        made: list[ast.stmt] = OTHERS[tree.TypeDefinition](nodes, self)
        return made

    def script_block(self, node: tree.ScriptBlock, **options: Any) -> str:
        """The name of the BlockCode of a script block."""
        name: str = OTHERS[tree.ScriptBlock](node, self, **options)
        return name

    def literal_block(self, node: tree.ScriptBlock, place: tree.Node) -> str:
        """The same for a block that is a value."""
        return self.script_block(node, place=place, literal=True)

    def attribute_spec(self, node: tree.AttributeBase) -> ast.expr:
        """Code for the AttributeSpec of an attribute or type."""
        made: ast.expr = OTHERS[type(node)](node, self)
        return made

    def collected(self, nodes: Sequence[tree.Statement]) -> Value:
        """The value of all that statements write; errors in them are handled there."""
        return Value(self.py.call("value_written", self.part(lambda: self.statements(nodes))), nothing=True)


def _comes_later(node: tree.Statement) -> int:
    """Types are made before the statements around them run; using statements stand before all."""
    return 0 if isinstance(node, tree.UsingStatement) else 1 if isinstance(node, tree.TypeDefinition) else 2


SELF_GUARDED = (
    tree.IfStatement,
    tree.WhileStatement,
    tree.ForStatement,
    tree.DoWhileStatement,
    tree.DoUntilStatement,
    tree.BreakStatement,
    tree.ContinueStatement,
)
