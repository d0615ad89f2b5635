"""Variables: reading, assigning, and those that are constants or automatic."""

import ast

from umshell.compiler.compiler import Compiler
from umshell.compiler.value import Value
from umshell.language import ast as tree

_CONSTANTS = {"true": True, "false": False, "null": None}
_CELL_OWNERS = {"script": "script", "global": "global", "local": "scope"}
_UNDERSCORES = ("_", "psitem")
# Read by name alone, whatever scope the block has: their values hang on the place or the call, not on a cell.
_AUTOMATIC = frozenset({"args", "input", "psboundparameters", "myinvocation", "pscmdlet"})


def compile_variable_expression(node: tree.VariableExpression, compiler: Compiler) -> Value:
    """$name: a constant, a cell of this block, or what the scopes around it have."""
    path = node.variable_path
    if path.drive_name is not None:
        return Value(compiler.py.call("read_drive", "scope", *_constants(compiler, path.drive_name, path.name)))
    name = compiler.spell(path.name)
    if path.scope in (None, "variable"):
        return _plain(name, compiler, node)
    if path.scope in _CELL_OWNERS:
        return _modified(name, path.scope, compiler)
    if path.scope == "using":
        return Value(compiler.py.call("using_variable", "scope", compiler.py.constant(name)))
    return Value(compiler.py.method("scope", "read_private", compiler.py.constant(name)))


def _constants(compiler: Compiler, *values: object) -> list[ast.expr]:
    return [compiler.py.constant(value) for value in values]


def _plain(name: str, compiler: Compiler, node: tree.Node | None = None) -> Value:
    py, block = compiler.py, compiler.block
    if name in _CONSTANTS:
        value = _CONSTANTS[name]
        return Value(py.constant(value), "bool" if isinstance(value, bool) else None, constant=value)
    if name in _UNDERSCORES:
        if block.underscore is not None:
            return Value(py.name(block.underscore))
        name = "_"
        block.cell(name)
    if name == "?":
        block.uses_context = True
        return Value(py.attribute("context", "success"), "bool")
    if name in ("psscriptroot", "pscommandpath"):
        return Value(py.call("script_place", "scope", "SOURCE", py.constant(name)))
    if name in _AUTOMATIC:
        return Value(py.method("scope", "automatic", py.constant(name)))
    if not block.owns(name):
        return Value(_read(name, compiler, node))
    cell = block.cell(name)
    in_string = compiler.in_string

    def settle() -> ast.expr:
        saved, compiler.in_string = compiler.in_string, in_string
        made = _read(name, compiler, node)
        compiler.in_string = saved
        return made

    return Value(py.attribute(cell, "value"), settle=settle)


def _read(name: str, compiler: Compiler, node: tree.Node | None = None) -> ast.expr:
    """The lookup in the scopes; strict mode's error stands at the variable itself."""
    reader = "read_text" if compiler.in_string else "read"
    py = compiler.py
    if node is None:
        return py.method("scope", reader, py.constant(name))
    with compiler.standing_at(node):
        return py.method("scope", reader, py.constant(name))


def _modified(name: str, modifier: str, compiler: Compiler) -> Value:
    """$script:name and its like."""
    py = compiler.py
    if name in _CONSTANTS:
        return _plain(name, compiler)
    if name in _AUTOMATIC or name == "?":
        return _plain(name, compiler)
    cell = compiler.block.cell(name, _CELL_OWNERS[modifier])

    def read() -> ast.expr:
        return py.method("scope", "read_in", *_constants(compiler, modifier, name))

    return Value(py.attribute(cell, "value"), settle=read)


def unrolled_variable(node: tree.VariableExpression, compiler: Compiler) -> Value:
    """A variable where its elements count: NOTHING when a command that wrote nothing was assigned to it."""
    value = compile_variable_expression(node, compiler)
    if value.settle is None:
        path = node.variable_path
        if path.scope is None and path.drive_name is None and _is_dynamic(path.name.lower(), compiler):
            raw = compiler.py.method("scope", "raw", compiler.py.constant(compiler.spell(path.name)))
            return Value(raw, nothing=True)
        return value
    cell = value.code.value if isinstance(value.code, ast.Attribute) else value.code
    name = compiler.block.temporary()
    py = compiler.py
    test = py.compare(py.keep(name, value.code), "is", py.constant(None))
    empty = py.call("empty_value", cell)
    code = py.choose(test, empty, compiler.settled_name(name, value))
    return Value(code, nothing=True)


def _is_dynamic(name: str, compiler: Compiler) -> bool:
    special = name in _CONSTANTS or name in _AUTOMATIC or name in _UNDERSCORES
    return not special and name not in ("?", "psscriptroot", "pscommandpath")


def assign_variable(node: tree.VariableExpression, value: ast.expr, compiler: Compiler) -> list[ast.stmt]:
    """$name = value, for a value that is never NOTHING."""
    py, path = compiler.py, node.variable_path
    name = compiler.spell(path.name)
    if path.drive_name is not None:
        return [py.do(py.call("write_drive", "scope", *_constants(compiler, path.drive_name, path.name), value))]
    if path.scope is None and name == "null":
        return [py.do(value)]
    if path.scope == "private":
        return [py.do(py.method("scope", "set_private", py.constant(name), value))]
    return [py.set_attribute(variable_cell(node, compiler), "value", value)]


def variable_cell(node: tree.VariableExpression, compiler: Compiler) -> ast.expr:
    """The cell that an assignment writes."""
    path = node.variable_path
    name = compiler.spell(path.name)
    if name == "psitem":
        name = "_"
    return compiler.py.name(compiler.block.cell(name, _CELL_OWNERS.get(path.scope or "local", "scope")))


def is_plain_variable(node: tree.Node) -> bool:
    """Whether an assignment to it writes a cell."""
    if not isinstance(node, tree.VariableExpression):
        return False
    path = node.variable_path
    return path.drive_name is None and path.scope != "private" and path.name.lower() not in ("null", "true", "false")


def compile_using_expression(node: tree.UsingExpression, compiler: Compiler) -> Value:
    """$using:name."""
    child = node.sub_expression
    if not isinstance(child, tree.VariableExpression):
        return compiler.raw(child)
    name = compiler.spell(child.variable_path.name)
    return Value(compiler.py.call("using_variable", "scope", compiler.py.constant(name)))
