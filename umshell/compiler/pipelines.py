"""Pipelines: what they write, and their value on the right of an assignment or between parentheses."""

import ast

from umshell.compiler.assignments import assignment_value, step_statement
from umshell.compiler.commands import CompiledCommand, compile_command, redirections_of
from umshell.compiler.compiler import STATEMENT_VALUES, Compiler
from umshell.compiler.expressions import pure_expression, unrolled
from umshell.compiler.value import Value
from umshell.language import ast as tree

_SCALARS = ("str", "int", "bool", "float")
_STEPS = ("PlusPlus", "MinusMinus", "PostfixPlusPlus", "PostfixMinusMinus")


def compile_pipeline(node: tree.Pipeline, compiler: Compiler) -> list[ast.stmt]:
    """Runs a pipeline, or writes an expression."""
    if compiler.block.tails is not None and node in compiler.block.tails:
        return [compiler.py.give(given_value(node, compiler))]
    pure = pure_expression(node)
    if pure is not None:
        return [*write_expression(pure, compiler), *compiler.succeeded()]
    return [*_prepared(node, compiler), compiler.py.do(_run(node, "run", compiler))]


def compile_command_expression(node: tree.CommandExpression, compiler: Compiler) -> list[ast.stmt]:
    """An expression as a statement."""
    if node.redirections:
        return [compiler.py.do(_redirected(node, compiler.py.name("out"), compiler))]
    return [*write_expression(node.expression, compiler), *compiler.succeeded()]


def given_value(node: tree.Statement, compiler: Compiler) -> ast.expr:
    """The value of a pipeline as what was written and collected again."""
    py = compiler.py
    pure = pure_expression(node)
    if pure is None:
        value = compiler.statement_value(node)
        return value.code if value.settle is None or value.marker == "NOTHING" else compiler.settled(value)
    value = unrolled(pure, compiler)
    if value.kind in _SCALARS:
        return value.code
    name = compiler.block.temporary()
    test = py.type_is(py.keep(name, value.code), "int")
    return py.choose(test, name, py.call("unrolled_value", name))


def write_expression(node: tree.Expression, compiler: Compiler) -> list[ast.stmt]:
    """Writes the value of an expression, its elements one by one; ++ and [void] write nothing."""
    py = compiler.py
    if isinstance(node, tree.UnaryExpression) and node.token_kind in _STEPS:
        return step_statement(node, compiler)
    if isinstance(node, tree.ConvertExpression) and node.attribute.type_name.name.lower() == "void":
        return [py.do(compiler.operand(node.child).code)]
    value = unrolled(node, compiler)
    if value.kind in _SCALARS:
        return [py.do(py.call("out", value.code))]
    if value.items is not None:
        item = compiler.block.unique("item")
        return [py.each(item, value.items, [py.do(py.call("out", item))])]
    name = compiler.block.temporary()
    quick = py.either(py.type_is(py.keep(name, value.code), "int"), py.type_is(name, "str"))
    return [py.when(quick, [py.do(py.call("out", name))], [py.do(py.call("write", name, "out"))])]


def _prepared(node: tree.Pipeline, compiler: Compiler) -> list[ast.stmt]:
    """Refuses what is not there: jobs."""
    if not node.background:
        return []
    return [compiler.py.raise_(compiler.py.call("no_background_jobs"))]


def _run(node: tree.Pipeline, how: str, compiler: Compiler) -> ast.expr:
    """The call that runs a pipeline: `run` writes to out, `value` gives what came out."""
    py = compiler.py
    elements = list(node.pipeline_elements)
    out = [py.name("out")] if how == "run" else []
    head = elements[0]
    if len(elements) == 1 and isinstance(head, tree.CommandExpression):
        return _redirected(head, out[0] if out else None, compiler)
    if isinstance(head, tree.CommandExpression):
        items = _items(head, compiler)
        commands = [_command(element, compiler) for element in elements[1:]]
        site = _pipeline_site(commands, compiler)
        arguments = [py.tuple_of(command.values) for command in commands]
        return py.method(site, f"{how}_items", "scope", *out, items, *arguments)
    commands = [_command(element, compiler) for element in elements]
    if len(commands) == 1 and how == "value":
        return py.call(commands[0].value_name, "scope", *commands[0].values)
    if len(commands) == 1:
        return py.method(commands[0].site, how, "scope", *out, *commands[0].values)
    site = _pipeline_site(commands, compiler)
    return py.method(site, how, "scope", *out, *[py.tuple_of(command.values) for command in commands])


def _command(element: tree.CommandBase, compiler: Compiler) -> CompiledCommand:
    assert isinstance(element, tree.Command)
    return compile_command(element, compiler)


def _pipeline_site(commands: list[CompiledCommand], compiler: Compiler) -> str:
    py = compiler.py
    return compiler.define("P", py.call("PipelineSite", py.tuple_of([py.name(command.site) for command in commands])))


def _items(head: tree.CommandExpression, compiler: Compiler) -> ast.expr:
    """What an expression sends into a pipeline."""
    py = compiler.py
    if head.redirections:
        return py.call("pipe_items", _redirected(head, None, compiler))
    value = unrolled(head.expression, compiler)
    if value.items is not None:
        return value.items
    return py.call("pipe_items", value.code)


def _redirected(head: tree.CommandExpression, out: ast.expr | None, compiler: Compiler) -> ast.expr:
    """An expression with redirections: what it writes goes where they say."""
    py = compiler.py
    redirections, files = redirections_of(head, compiler)
    part = compiler.part(lambda: write_expression(head.expression, compiler))
    if out is None:
        return py.call("value_redirected", "scope", part, redirections, files)
    return py.call("run_redirected", "scope", part, redirections, files, out)


def pipeline_value(node: tree.Pipeline, compiler: Compiler) -> Value:
    """The value of a pipeline: nothing, the one thing that came out, or an array."""
    pure = pure_expression(node)
    if pure is not None:
        return compiler.raw(pure)
    if node.background:
        return compiler.collected((node,))
    return Value(_run(node, "value", compiler), nothing=True)


def _command_expression_value(node: tree.CommandExpression, compiler: Compiler) -> Value:
    if node.redirections:
        return Value(_redirected(node, None, compiler), nothing=True)
    return compiler.raw(node.expression)


def compile_pipeline_chain(node: tree.PipelineChain, compiler: Compiler) -> list[ast.stmt]:
    """left && right, left || right."""
    py = compiler.py
    compiler.block.uses_context = True
    left = compiler.guarded(node.lhs_pipeline_chain)
    compiler.stand_at(node.rhs_pipeline)
    right = compiler.statement(node.rhs_pipeline)
    success = py.attribute("context", "success")
    test = success if node.operator == "AndAnd" else py.invert(success)
    return [py.set_attribute("context", "success", py.constant(True)), *left, py.when(test, right)]


STATEMENT_VALUES[tree.Pipeline] = pipeline_value
STATEMENT_VALUES[tree.CommandExpression] = _command_expression_value
STATEMENT_VALUES[tree.AssignmentStatement] = assignment_value
