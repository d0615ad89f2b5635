"""switch: a loop over what its condition gives, in which all clauses are tried."""

import ast

from umshell.compiler.block import Loop
from umshell.compiler.compiler import Compiler
from umshell.compiler.expressions import pure_expression, sole_expression, unrolled
from umshell.compiler.loops import mentions
from umshell.compiler.value import Value
from umshell.language import ast as tree


def compile_switch_statement(node: tree.SwitchStatement, compiler: Compiler) -> list[ast.stmt]:
    """switch (condition) { clause { } default { } }; break and continue act on it."""
    py, block = compiler.py, compiler.block
    items, item, before = block.unique("items"), block.unique("item"), block.unique("before")
    compiler.stand_at(node.condition)
    made = [py.assign(items, _items(node, compiler))]
    underscore = block.cell("_")
    jumps = block.jumps
    with compiler.inside(Loop(node.label), levels=3):
        body = _clauses(node, item, compiler)
    compiler.stand_at(node)
    if block.jumps != jumps:
        leave = py.when(py.call("leaves_loop", "flow", py.constant(node.label)), [py.break_()])
        body = [py.attempt(body, "LOOP_FLOW", [leave], name="flow")]
    loop = py.each(item, py.name(items), [py.do(py.call("force_value", underscore, item)), *body])
    restore = py.do(py.call("force_value", underscore, before))
    return [*made, py.assign(before, py.call("raw_value", underscore)), py.finally_([loop], [restore])]


def _items(node: tree.SwitchStatement, compiler: Compiler) -> ast.expr:
    py = compiler.py
    pure = pure_expression(node.condition)
    value = compiler.statement_value(node.condition) if pure is None else unrolled(pure, compiler)
    if node.flags & tree.SwitchFlags.File:
        return py.call("file_lines", "scope", value.code)
    if mentions(node, "switch", compiler):
        return py.call("switch_enumerator", "scope", value.code)
    return py.call("switch_items", value.code)


def _clauses(node: tree.SwitchStatement, item: str, compiler: Compiler) -> list[ast.stmt]:
    py, block = compiler.py, compiler.block
    matched, result = block.unique("matched"), block.unique("result")
    made: list[ast.stmt] = [py.assign(matched, py.constant(False))]
    for test, body in node.clauses:
        compiler.stand_at(test)
        block.temporaries = 0
        check = compiler.guard(
            [py.assign(result, _test(test, node, item, compiler))], None, py.assign(result, py.constant(False))
        )
        made += [check, py.when(py.name(result), [py.assign(matched, py.constant(True)), *compiler.body(body)])]
    if node.default is not None:
        default = compiler.body(node.default)
        compiler.stand_at(node)
        made.append(py.when(py.invert(py.name(matched)), default))
    return made


def _test(test: tree.Expression, node: tree.SwitchStatement, item: str, compiler: Compiler) -> ast.expr:
    """Code for whether a clause fits the item."""
    py = compiler.py
    if isinstance(test, tree.ScriptBlockExpression):
        return _block_test(test, compiler)
    cell = compiler.block.cell("matches") if node.flags & tree.SwitchFlags.Regex else "None"
    matches = py.constant(None) if cell == "None" else py.name(cell)
    return py.call("switch_fits", matches, py.constant(int(node.flags)), item, compiler.expression(test))


def _block_test(test: tree.ScriptBlockExpression, compiler: Compiler) -> ast.expr:
    """A block as a clause: its value decides."""
    block = test.script_block.end_block
    if block is None:
        return compiler.py.constant(False)
    inner = tree.StatementBlock(block.source, block.start, block.end, block.statements, block.traps)
    pure = sole_expression(inner)
    if pure is not None:
        return compiler.truth(compiler.operand(pure))
    written = compiler.py.call("value_written", compiler.part(lambda: compiler.body(block)))
    return compiler.truth(compiler.something(Value(written)))
