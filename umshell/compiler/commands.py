"""Commands: a call site that is made once, and the values that each call brings."""

import ast
from collections.abc import Sequence
from typing import Any

from umshell.compiler.compiler import Compiler
from umshell.compiler.expressions import pure_expression
from umshell.language import ast as tree


class CompiledCommand:
    """A command in a pipeline: the name of its call site, and code for the values of a call."""

    def __init__(self, site: str, value_name: str, values: list[ast.expr]) -> None:
        self.site = site
        self.value_name = value_name  # the function that gives its value
        self.values = values


def compile_command(node: tree.Command, compiler: Compiler) -> CompiledCommand:
    """A command with its arguments; a name that is no constant is the first value."""
    py = compiler.py
    compiler.block.jumps += 1
    head, *rest = node.command_elements
    values: list[ast.expr] = []
    name = head.value if isinstance(head, tree.StringConstantExpression) else None
    if name is None:
        assert not isinstance(head, tree.CommandParameter)
        values.append(compiler.expression(head))
    slots = [
        slot
        for element in _without_dashes(rest)
        for slot in _element(element, values, compiler, element.start == head.end)
    ]
    redirections = [_redirection(item, values, compiler) for item in node.redirections]
    name_of_value = compiler.global_name("C")
    site = py.call(
        "CallSite",
        "SOURCE",
        py.constant((node.start, node.end, head.start, head.end)),
        py.constant(name),
        py.constant(node.invocation_operator),
        py.constant(tuple(slots)),
        py.constant(tuple(redirections)),
        "MODULE",
        py.constant(name_of_value),
    )
    return CompiledCommand(compiler.define("S", site), name_of_value, values)


Slot = tuple[object, ...]


def _without_dashes(elements: Sequence[tree.Expression | tree.CommandParameter]) -> list[Any]:
    """The elements without the first `--`, which ends the parameters."""
    for number, element in enumerate(elements):
        if isinstance(element, tree.CommandParameter) and element.text in ("--", "\u2013\u2013", "\u2014\u2014"):
            return [*elements[:number], *elements[number + 1 :]]
    return list(elements)


def _element(
    element: tree.Expression | tree.CommandParameter, values: list[ast.expr], compiler: Compiler, adjacent: bool = False
) -> list[Slot]:
    """(name, its place, the value's place, spelling, whether there is a value, whether behind a colon)."""
    if isinstance(element, tree.CommandParameter):
        return [compile_command_parameter(element, values, compiler)]
    place = (element.start, element.end)
    if isinstance(element, tree.VariableExpression) and element.splatted:
        values.append(compiler.expression(element))
        return [("@", place)]
    value = compiler.expression(element)
    if adjacent and _is_call_list(element):
        value = compiler.py.call("not_a_method", "scope", value)
    values.append(value)
    return [(None, None, place, _spelling(element), True, False)]


def _is_call_list(node: tree.Expression | tree.CommandParameter) -> bool:
    """(1, 2) directly behind a name: f(1, 2)."""
    if not isinstance(node, tree.ParenExpression):
        return False
    return isinstance(pure_expression(node.pipeline), tree.ArrayLiteral)


def _spelling(node: tree.Expression) -> str | None:
    """How a bare number was written: a string parameter takes it so."""
    plain = isinstance(node, tree.ConstantExpression) and not isinstance(node, tree.StringConstantExpression)
    return node.text if plain else None


def compile_command_parameter(node: tree.CommandParameter, values: list[ast.expr], compiler: Compiler) -> Slot:
    """-Name, or -Name:value."""
    if node.argument is not None:
        values.append(compiler.expression(node.argument))
    return parameter_slot(node)


def parameter_slot(node: tree.CommandParameter) -> Slot:
    """The slot of a parameter's name, and of the value behind its colon."""
    argument = node.argument
    if argument is None:
        return (node.parameter_name, (node.start, node.end), None, node.text, False, node.text.endswith(":"))
    name_place = (node.start, node.start + 1 + len(node.parameter_name))
    return (node.parameter_name, name_place, (argument.start, argument.end), _spelling(argument), True, True)


def _redirection(node: tree.Redirection, values: list[ast.expr], compiler: Compiler) -> Slot:
    if isinstance(node, tree.MergingRedirection):
        return compile_merging_redirection(node, compiler)
    assert isinstance(node, tree.FileRedirection)
    return compile_file_redirection(node, values, compiler)


def compile_merging_redirection(node: tree.MergingRedirection, _compiler: Compiler) -> Slot:
    """2>&1."""
    return (node.from_stream, node.to_stream)


def compile_file_redirection(node: tree.FileRedirection, values: list[ast.expr], compiler: Compiler) -> Slot:
    """2> file: the file is among the values of the call."""
    values.append(compiler.expression(node.location))
    return (node.from_stream, None, node.append)


_TRUTHS: dict[str, object] = {"true": True, "false": False, "null": None}


def constant_command(node: tree.Command) -> tuple[object, ...] | None:
    """(place, name, slots, values) of a command whose arguments are all constants; None when they are not."""
    head, *rest = node.command_elements
    if node.redirections or node.invocation_operator or not isinstance(head, tree.StringConstantExpression):
        return None
    slots: list[Slot] = []
    values: list[object] = []
    for element in _without_dashes(rest):
        value = element.argument if isinstance(element, tree.CommandParameter) else element
        if value is not None:
            constant = _constant(value)
            if constant is None:
                return None
            values.append(constant[0])
        slots.append(_constant_slot(element))
    return (node.start, node.end, head.start, head.end), head.value, tuple(slots), tuple(values)


def _constant(node: tree.Expression) -> tuple[object] | None:
    """The value of a constant, in a tuple."""
    if isinstance(node, tree.ConstantExpression) and type(node.value) in (str, int, float):
        return (node.value,)
    if (
        isinstance(node, tree.VariableExpression)
        and node.variable_path.user_path.lower() in _TRUTHS
        and not node.splatted
    ):
        return (_TRUTHS[node.variable_path.user_path.lower()],)
    return None


def _constant_slot(element: tree.Expression | tree.CommandParameter) -> Slot:
    if not isinstance(element, tree.CommandParameter):
        return (None, None, (element.start, element.end), _spelling(element), True, False)
    return parameter_slot(element)


def redirections_of(node: tree.CommandExpression, compiler: Compiler) -> tuple[ast.expr, ast.expr]:
    """The redirections of an expression, and code for the list of their files."""
    values: list[ast.expr] = []
    found = tuple(_redirection(item, values, compiler) for item in node.redirections)
    return compiler.py.constant(found), compiler.py.list_of(values)
