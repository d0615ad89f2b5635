"""From reductions to nodes: operators, hash tables, conversions."""

from typing import Any

from umshell.language import ast, checks
from umshell.language.ast import make
from umshell.language.operators import join_operands, unary_kind
from umshell.language.reading import Children, Reading


def binary_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    return join_operands(reading.source, reading.text, reading.starts, reading.ends, children)


def unary_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    token, child = children
    kind = unary_kind(reading.token_text(token))
    if kind in ("PlusPlus", "MinusMinus"):
        checks.check_target(
            reading.findings, child, False, "OperatorRequiresVariableOrProperty", "++" if kind == "PlusPlus" else "--"
        )
    return make.UnaryExpression(reading.source, start, end, kind, child)


def postfix_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    child, token = children
    kind = "PostfixPlusPlus" if reading.token_text(token) == "++" else "PostfixMinusMinus"
    if type(child) is not ast.VariableExpression:
        symbol = "++" if kind == "PostfixPlusPlus" else "--"
        checks.check_target(reading.findings, child, False, "OperatorRequiresVariableOrProperty", symbol)
    return make.UnaryExpression(reading.source, start, end, kind, child)


def hashtable(reading: Reading, start: int, end: int, children: Children) -> Any:
    made = make.Hashtable(reading.source, start, end, tuple(zip(children[::2], children[1::2], strict=True)))
    checks.check_hashtable(reading.findings, made)
    return made


def convert_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    constraint, child = children
    made = make.ConvertExpression(reading.source, start, end, constraint, child)
    if constraint.type_name.name.lower() in CHECKED_TYPES:
        checks.check_convert(reading.findings, made)
    return made


CHECKED_TYPES = {"ordered", *checks.REFERENCES}


def attributed_expression(reading: Reading, start: int, end: int, children: Children) -> Any:
    made = make.AttributedExpression(reading.source, start, end, *children)
    checks.check_attributed(reading.findings, made)
    return made
