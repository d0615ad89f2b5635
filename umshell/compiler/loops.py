"""while, do, for and foreach: Python loops that end where PowerShell's do."""

import ast

from umshell.compiler.assignments import step_statement
from umshell.compiler.block import Loop
from umshell.compiler.compiler import Compiler
from umshell.compiler.expressions import pure_expression, unrolled
from umshell.compiler.operators import STEPS
from umshell.compiler.variables import assign_variable
from umshell.language import ast as tree


def _leave_unless(test: ast.expr, compiler: Compiler) -> ast.stmt:
    return compiler.py.when(compiler.py.invert(test), [compiler.py.break_()])


def _check(condition: tree.Statement, compiler: Compiler, until: bool = False) -> list[ast.stmt]:
    """Leaves the loop when its condition says so, or fails."""
    py = compiler.py
    made, name = compiler.guarded_condition(condition, [py.break_()])
    test = py.name(name)
    return [*made, _leave_unless(py.invert(test) if until else test, compiler)]


def _round(body: tree.StatementBlock, loop: Loop, compiler: Compiler) -> list[ast.stmt]:
    """The body of a loop; break and continue that come from elsewhere are caught where there can be some."""
    py, block = compiler.py, compiler.block
    jumps = block.jumps
    with compiler.inside(loop, levels=2):
        made = compiler.body(body)
    if block.jumps == jumps:
        return made
    leave = py.when(py.call("leaves_loop", "flow", py.constant(loop.label)), [py.break_()])
    return [py.attempt(made, "LOOP_FLOW", [leave], name="flow")]


def compile_while_statement(node: tree.WhileStatement, compiler: Compiler) -> list[ast.stmt]:
    """while (condition) { }."""
    check = _check(node.condition, compiler)
    body = _round(node.body, Loop(node.label), compiler)
    compiler.stand_at(node)
    return [compiler.py.forever(check + body)]


def _do(node: tree.DoWhileStatement | tree.DoUntilStatement, compiler: Compiler, until: bool) -> list[ast.stmt]:
    loop = Loop(node.label, lambda: _check(node.condition, compiler, until))
    body = _round(node.body, loop, compiler)
    return [compiler.py.forever(body + _check(node.condition, compiler, until))]


def compile_do_while_statement(node: tree.DoWhileStatement, compiler: Compiler) -> list[ast.stmt]:
    """do { } while (condition)."""
    return _do(node, compiler, until=False)


def compile_do_until_statement(node: tree.DoUntilStatement, compiler: Compiler) -> list[ast.stmt]:
    """do { } until (condition)."""
    return _do(node, compiler, until=True)


def compile_for_statement(node: tree.ForStatement, compiler: Compiler) -> list[ast.stmt]:
    """for (initializer; condition; iterator) { }."""

    def step() -> list[ast.stmt]:
        return _silent(node.iterator, compiler) if node.iterator else []

    made = _silent(node.initializer, compiler) if node.initializer else []
    check = _check(node.condition, compiler) if node.condition else []
    body = _round(node.body, Loop(node.label, step), compiler)
    compiler.stand_at(node)
    return [*made, compiler.py.forever([*check, *body, *step()])]


def _silent(node: tree.Statement, compiler: Compiler) -> list[ast.stmt]:
    """A statement whose output goes nowhere."""
    compiler.stand_at(node)
    pure = pure_expression(node)
    if isinstance(pure, tree.UnaryExpression) and pure.token_kind in STEPS:
        return [compiler.guard(step_statement(pure, compiler))]
    if isinstance(node, tree.Pipeline | tree.CommandExpression):
        value = compiler.statement_value(node)
        return [compiler.guard([compiler.py.do(value.code)])]
    return compiler.guarded(node)


def compile_for_each_statement(node: tree.ForEachStatement, compiler: Compiler) -> list[ast.stmt]:
    """foreach ($variable in condition) { }: over a range without making it, over a pipeline when it has ended."""
    py, block = compiler.py, compiler.block
    items, item = block.unique("items"), block.unique("item")
    compiler.stand_at(node.condition)
    source = _items(node, compiler)
    compiler.stand_at(node.variable)
    assign = compiler.guard(assign_variable(node.variable, py.name(item), compiler), None, py.break_())
    body = _round(node.body, Loop(node.label), compiler)
    compiler.stand_at(node)
    loop = py.each(item, py.name(items), [assign, *body])
    return [py.assign(items, source), loop]


def _items(node: tree.ForEachStatement, compiler: Compiler) -> ast.expr:
    pure = pure_expression(node.condition)
    value = compiler.statement_value(node.condition) if pure is None else unrolled(pure, compiler)
    if mentions(node.body, "foreach", compiler):
        return compiler.py.call("foreach_enumerator", "scope", value.code)
    if value.items is not None:
        return value.items
    return compiler.py.call("foreach_items", value.code)


def mentions(node: tree.Node, name: str, compiler: Compiler) -> bool:
    """Whether the text of a node mentions a variable."""
    return f"${name}" in compiler.source.text[node.start : node.end].lower()
