"""From reductions to nodes: what is reached through a dot, colons or an index."""

from collections.abc import Callable
from typing import Any

from umshell.language import ast
from umshell.language.ast import make
from umshell.language.constants import is_constant
from umshell.language.reading import Children, Reading


def reach(reading: Reading, target: Any, build: Callable[[Any], Any]) -> Any:
    """$using: stands around everything that is reached through its variable."""
    if type(target) is not ast.UsingExpression:
        return build(target)
    inner = build(target.sub_expression)
    if type(inner) is ast.InvokeMemberExpression:
        reading.findings.add(inner, "InvalidUsingExpression")
    elif type(inner) is ast.IndexExpression and not is_constant(inner.index):
        reading.findings.add(inner.index, "InvalidUsingExpression")
    return make.UsingExpression(reading.source, inner.start, inner.end, inner)


def member_parts(reading: Reading, token: int) -> tuple[Any, bool, bool]:
    """The name in .name, ::name or ?.name( as a node, whether it is static, whether it is null-conditional."""
    start, end = reading.starts[token], reading.ends[token]
    text = reading.text
    if reading.types[token] == "METHOD":
        end -= 1
    operator = text[start]
    if operator == "." and not text[start + 1].isspace():
        return (
            make.StringConstantExpression(reading.source, start + 1, end, text[start + 1 : end], "BareWord"),
            False,
            False,
        )
    name_start = start + (1 if operator == "." else 2)
    while text[name_start].isspace():
        name_start += 1
    return (
        make.StringConstantExpression(reading.source, name_start, end, text[name_start:end], "BareWord"),
        operator == ":",
        operator == "?",
    )


def access_parts(reading: Reading, token: int) -> tuple[bool, bool]:
    operator = reading.token_text(token)
    return operator == "::", operator == "?."


def member_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    target, token = children
    name, static, conditional = member_parts(reading, token)
    if type(target) is ast.UsingExpression:
        return reach(
            reading,
            target,
            lambda inner: make.MemberExpression(reading.source, start, end, inner, name, static, conditional),
        )
    return make.MemberExpression(reading.source, start, end, target, name, static, conditional)


def dynamic_member_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    target, token, member = children
    parts = access_parts(reading, token)
    return reach(
        reading, target, lambda inner: make.MemberExpression(reading.source, start, end, inner, member, *parts)
    )


def invoke_member_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    target, token = children[:2]
    name, static, conditional = member_parts(reading, token)
    arguments = tuple(children[2:])
    if type(target) is ast.UsingExpression:
        return reach(
            reading,
            target,
            lambda inner: make.InvokeMemberExpression(
                reading.source, start, end, inner, name, static, conditional, (), arguments
            ),
        )
    return make.InvokeMemberExpression(reading.source, start, end, target, name, static, conditional, (), arguments)


def generic_invoke_member_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    target, token, types, *arguments = children
    parts = member_parts(reading, token)
    return reach(
        reading,
        target,
        lambda inner: make.InvokeMemberExpression(reading.source, start, end, inner, *parts, types, tuple(arguments)),
    )


def method_types(reading: Reading, start: int, end: int, children: Children) -> Any:
    return tuple(child for child in children if not isinstance(child, int))


def dynamic_invoke_member_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    target, token, member, *arguments = children
    parts = access_parts(reading, token)
    return reach(
        reading,
        target,
        lambda inner: make.InvokeMemberExpression(
            reading.source, start, end, inner, member, *parts, (), tuple(arguments)
        ),
    )


def block_invoke_member_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    target, token, block = children
    parts = member_parts(reading, token)
    argument = make.ScriptBlockExpression(reading.source, block.start, block.end, block)
    return reach(
        reading,
        target,
        lambda inner: make.InvokeMemberExpression(reading.source, start, end, inner, *parts, (), (argument,)),
    )


def dynamic_block_invoke_member_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    target, token, member, block = children
    parts = access_parts(reading, token)
    argument = make.ScriptBlockExpression(reading.source, block.start, block.end, block)
    return reach(
        reading,
        target,
        lambda inner: make.InvokeMemberExpression(reading.source, start, end, inner, member, *parts, (), (argument,)),
    )


def index_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    target, token, index = children
    conditional = reading.text[reading.starts[token]] == "?"
    return reach(
        reading, target, lambda inner: make.IndexExpression(reading.source, start, end, inner, index, conditional)
    )
