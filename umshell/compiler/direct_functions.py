"""Functions that give one value, as Python functions that make their own scope: what direct calls run."""

import ast

from umshell.compiler.block import Block
from umshell.compiler.compiler import Compiler
from umshell.language import ast as tree


def direct_function(
    node: tree.NamedBlock, tails: frozenset[tree.Statement], names: tuple[str, ...], compiler: Compiler
) -> ast.expr:
    """give(site, state, version, limit) -> f(caller, values): the function as Python's own, with scope and value."""
    py = compiler.py
    outer, compiler.block = compiler.block, Block(compiler.block.parameters)
    compiler.block.tails = tails
    cells = [compiler.block.cell(name) for name in names]
    body = compiler.body(node)
    block, compiler.block = compiler.block, outer
    for name in names:
        del block.cells["scope", name]
    block.uses_context = False  # it is there already
    compiler.stand_at(node)
    body = [*block.prologue(py), *block.functions[0], *body, py.give(py.name("NOTHING"))]
    values = [f"value_{number}" for number in range(len(names))]
    call = [*_entering(names, cells, values, compiler), py.finally_(body, _leaving(compiler))]
    name = compiler.global_name("f")
    inner = py.function("value", ("caller", *values), call)
    made = [py.assign("context", py.attribute("state", "context")), inner, py.give(py.name("value"))]
    compiler.module.append(py.function(name, ("site", "state", "version", "limit"), made))
    return py.name(name)


def _changed(compiler: Compiler) -> ast.expr:
    """Whether commands have changed since the place looked its function up."""
    return compiler.py.compare(compiler.py.attribute("context", "commands_version"), "is not", "version")


def _entering(names: tuple[str, ...], cells: list[str], values: list[str], compiler: Compiler) -> list[ast.stmt]:
    """The head of a direct call: a scope with the parameters; calls that have become different go the long way."""
    py = compiler.py
    elsewhere = py.compare(py.attribute("caller", "state"), "is not", "state")
    again = py.give(py.method("site", "value", "caller", *values))
    made = [py.when(py.either(_changed(compiler), elsewhere), [again])]
    for cell, value in zip(cells, values, strict=True):
        made += [py.assign(cell, py.call("Variable")), py.set_attribute(cell, "value", py.name(value))]
    variables = py.dict_of([(py.constant(n), py.name(c)) for n, c in zip(names, cells, strict=True)])
    return [
        *made,
        py.assign("scope", py.call("DirectScope")),
        py.set_attribute("scope", "state", py.name("state")),
        py.set_attribute("scope", "parent", py.name("caller")),
        py.set_attribute("scope", "variables", variables),
        py.set_attribute("scope", "site", py.name("site")),
        py.assign("depth", py.attribute("context", "call_depth")),
        py.when(py.compare("depth", ">=", "limit"), [py.raise_(py.call("call_depth_error"))]),
        py.set_attribute("context", "call_depth", py.binary("depth", "+", py.constant(1))),
        py.set_attribute("state", "current", py.name("scope")),
    ]


def _leaving(compiler: Compiler) -> list[ast.stmt]:
    """The end of a direct call, whatever happened."""
    py = compiler.py
    return [
        py.set_attribute("context", "call_depth", py.name("depth")),
        py.set_attribute("context", "success", py.constant(True)),
        py.set_attribute("state", "current", py.name("caller")),
        py.when(_changed(compiler), [py.do(py.call("forget_commands", "scope"))]),
    ]
