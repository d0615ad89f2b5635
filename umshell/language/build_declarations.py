"""From reductions to nodes: using, functions, parameters, attributes."""

from typing import Any

from umshell.language import ast, checks
from umshell.language.ast import make
from umshell.language.checks import refuse_node
from umshell.language.literals import unescape
from umshell.language.reading import Children, Reading


def using_statement(reading: Reading, start: int, end: int, children: Children) -> Any:
    kind, name = children
    return finish_using(reading, start, kind, name, None, name)


def using_alias(reading: Reading, start: int, end: int, children: Children) -> Any:
    kind, name, _, alias = children
    return finish_using(reading, start, kind, name, alias, alias)


def finish_using(reading: Reading, start: int, kind: int, name: Any, alias: Any, last: Any) -> Any:
    written = reading.token_text(kind).capitalize()
    for node in (name, alias):
        fits = type(node) is ast.StringConstantExpression or (written == "Module" and type(node) is ast.Hashtable)
        if node is not None and not fits:
            raise refuse_node(node, "InvalidValueForUsingItemName", node.text)
    specification = next((node for node in (name, alias) if type(node) is ast.Hashtable), None)
    plain_name = name if type(name) is ast.StringConstantExpression else None
    plain_alias = alias if type(alias) is ast.StringConstantExpression else None
    made = make.UsingStatement(reading.source, start, last.end, written, plain_name, plain_alias, specification)
    if reading.types[kind - 1] == "_LATE_USING":
        raise refuse_node(made, "UsingMustBeAtStartOfScript")
    checks.check_using_statement(reading.findings, made)
    return made


def parameter_list(reading: Reading, start: int, end: int, children: Children) -> Any:
    return tuple(children)


def function_definition(reading: Reading, start: int, end: int, children: Children) -> Any:
    keyword, name, parameters, body = children
    word = reading.token_text(keyword).lower()
    if word == "filter" and body.end_block is not None and body.end_block.unnamed:
        body = as_filter(body)
    made = make.FunctionDefinition(
        reading.source,
        start,
        end,
        word == "filter",
        word == "workflow",
        unescape(reading.token_text(name)),
        parameters or None,
        body,
    )
    checks.check_function(reading.findings, made)
    return made


def as_filter(body: ast.ScriptBlock) -> ast.ScriptBlock:
    """A filter's statements are its process block."""
    block = body.end_block
    assert block is not None
    process = make.NamedBlock(block.source, block.start, block.end, "Process", True, block.statements, block.traps)
    made: ast.ScriptBlock = make.ScriptBlock(
        body.source,
        body.start,
        body.end,
        (),
        body.param_block,
        None,
        None,
        process,
        None,
        None,
        body.script_requirements,
    )
    return made


def parameter(reading: Reading, start: int, end: int, children: Children) -> Any:
    attributes, name, default = children
    if type(name) is ast.UsingExpression:
        name = name.sub_expression
    elif name.splatted:
        reading.findings.take(name)
    return make.Parameter(reading.source, start if attributes else name.start, end, attributes, name, default)


def attributes(reading: Reading, start: int, end: int, children: Children) -> Any:
    return tuple(children)


def attribute(reading: Reading, start: int, end: int, children: Children) -> Any:
    opening, *arguments = children
    text = reading.token_text(opening)
    name = text[1:-1].strip()
    name_start = reading.starts[opening] + text.index(name)
    type_name = make.TypeName(reading.source, name_start, name_start + len(name), name, None)
    named = tuple(argument for argument in arguments if type(argument) is ast.NamedAttributeArgument)
    positional = tuple(argument for argument in arguments if type(argument) is not ast.NamedAttributeArgument)
    made = make.Attribute(reading.source, start, end, type_name, positional, named)
    if arguments:
        checks.check_attribute(reading.findings, made)
    return made


def named_attribute_argument(reading: Reading, start: int, end: int, children: Children) -> Any:
    token, expression = children
    omitted = expression is None
    if omitted:
        expression = make.ConstantExpression(reading.source, reading.starts[token], reading.ends[token], True)
    return make.NamedAttributeArgument(reading.source, start, end, reading.token_text(token), expression, omitted)
