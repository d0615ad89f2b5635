"""From tokens to leaves: variables, numbers, strings, words."""

from typing import Any

from umshell.language import ast
from umshell.language.ast import make
from umshell.language.checks import refuse
from umshell.language.expandable import check_variable
from umshell.language.literals import here_string_bounds, number, unescape
from umshell.language.reading import Children, Reading


def variable_path(name: str) -> ast.VariablePath:
    path = _paths.get(name)
    if path is None:
        path = _paths[name] = ast.VariablePath(name)
    return path


_paths: dict[str, ast.VariablePath] = {}


known_variables: dict[str, ast.VariablePath] = {}


def plain_variable(reading: Reading, start: int, end: int) -> ast.VariablePath:
    """The path of a variable."""
    text = reading.text[start:end]
    path = known_variables.get(text)
    if path is None:
        name = unescape(text[2:-1]) if text.startswith("${") else text[1:]
        path = variable_path(name)
        if not path.name:
            check_variable(reading.source, name, path, start, end)
        known_variables[text] = path
    return path


def special_variable(reading: Reading, start: int, end: int, children: Children) -> Any:
    """A splatted variable, or one of $using:."""
    text = reading.text[start:end]
    path = plain_variable(reading, start, end)
    if path.scope == "using":
        inner = make.VariableExpression(reading.source, start, end, variable_path(path.name), text[0] == "@")
        return make.UsingExpression(reading.source, start, end, inner)
    made = make.VariableExpression(reading.source, start, end, path, True)
    reading.findings.expect_command(made)
    return made


def number_value(reading: Reading, start: int, end: int) -> Any:
    """The value of a number."""
    value = number(reading.text[start:end])
    if value is None:
        raise refuse(reading.source, "BadNumericConstant", start, end, reading.text[start:end])
    return value


def argument_number(reading: Reading, start: int, end: int, children: Children) -> Any:
    """A number as an argument; one beyond its type is a word there."""
    text = reading.text[start:end]
    value = number(text)
    if value is None:
        return make.StringConstantExpression(reading.source, start, end, text, "BareWord")
    return make.ConstantExpression(reading.source, start, end, value)


def expandable_string(reading: Reading, start: int, end: int, children: Children) -> Any:
    return reading.nested(reading, start, end, start + 1, end - 1, "DoubleQuoted")


def single_quoted_here_string(reading: Reading, start: int, end: int, children: Children) -> Any:
    text = reading.text[start:end]
    first, last = here_string_bounds(text)
    return make.StringConstantExpression(reading.source, start, end, text[first:last], "SingleQuotedHereString")


def double_quoted_here_string(reading: Reading, start: int, end: int, children: Children) -> Any:
    first, last = here_string_bounds(reading.text[start:end])
    return reading.nested(reading, start, end, start + first, start + last, "DoubleQuotedHereString")


def generic_word(reading: Reading, start: int, end: int, children: Children) -> Any:
    return reading.nested(reading, start, end, start, end, "BareWord")


def command_word(reading: Reading, start: int, end: int, children: Children) -> Any:
    word = reading.nested(reading, start, end, start, end, "BareWord")
    return make.StringConstantExpression(reading.source, start, end, word.value, "BareWord")
