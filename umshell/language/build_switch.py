"""From reductions to nodes: the switch statement."""

from typing import Any

from umshell.language import ast, checks
from umshell.language.ast import make
from umshell.language.build_statements import label_of
from umshell.language.checks import refuse
from umshell.language.reading import Children, Reading


def switch_options(reading: Reading, start: int, end: int, children: Children) -> Any:
    for token in children:
        if isinstance(token, int) and not flag_names(reading, token):
            raise refuse(
                reading.source,
                "InvalidSwitchFlag",
                reading.starts[token],
                reading.ends[token],
                reading.token_text(token)[1:].rstrip(":"),
            )
    return children


def flag_names(reading: Reading, token: int) -> list[str]:
    written = reading.token_text(token)[1:].rstrip(":").lower()
    return [flag for flag in FLAGS if flag.startswith(written)]


FLAGS = {"regex": 2, "wildcard": 4, "exact": 8, "casesensitive": 16, "parallel": 32, "file": 1}


def switch_flags(reading: Reading, options: Children) -> tuple[ast.SwitchFlags, Any]:
    flags, file = ast.SwitchFlags(0), None
    for option in options:
        if not isinstance(option, int):
            file = option
            continue
        name = flag_names(reading, option)[0]
        if name in ("regex", "wildcard", "exact"):
            flags &= ~(ast.SwitchFlags.Regex | ast.SwitchFlags.Wildcard)
        if name != "exact":
            flags |= ast.SwitchFlags(FLAGS[name])
    return flags, file


def switch_clause(reading: Reading, start: int, end: int, children: Children) -> Any:
    return tuple(children)


def switch_statement(reading: Reading, start: int, end: int, children: Children) -> Any:
    label, options, condition, *clauses = children
    flags, file = switch_flags(reading, options)
    check_switch_value(reading, start, file, condition)
    if file is not None:
        expression = make.CommandExpression(reading.source, file.start, file.end, file, ())
        condition = make.Pipeline(reading.source, file.start, file.end, (expression,), False)
    pairs = tuple(clause for clause in clauses if not isinstance(clause[0], int))
    defaults = [clause for clause in clauses if isinstance(clause[0], int)]
    if len(defaults) > 1:
        token = defaults[1][0]
        raise refuse(reading.source, "MultipleSwitchDefaultClauses", reading.starts[token], reading.ends[token])
    default = defaults[0][1] if defaults else None
    made = make.SwitchStatement(reading.source, start, end, label_of(reading, label), flags, condition, pairs, default)
    checks.check_switch(reading.findings, made)
    return made


def check_switch_value(reading: Reading, start: int, file: Any, condition: Any) -> None:
    """A switch looks at a file or at a value."""
    if file is None and condition is None:
        keyword_end = start + len("switch")
        raise refuse(reading.source, "PipelineValueRequired", keyword_end, keyword_end)
    if file is not None and condition is not None:
        opening = reading.text.rindex("(", file.end, condition.start)
        raise refuse(reading.source, "PipelineValueRequired", opening, opening + 1)
