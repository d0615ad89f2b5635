"""The #requires lines of a script: what it needs before it runs."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from umshell.language import ast
from umshell.language.constants import is_constant
from umshell.language.problems import Problem
from umshell.language.source import Source

_CANDIDATE = re.compile(r"#requires[^\r\n]*", re.IGNORECASE)
_COMMENT = re.compile(r"#[^\r\n]*+|<#[^#]*+(?>(?:#(?!>)[^#]*+)*)#>")
_VERSION = re.compile(r"\d+(?:\.\d+){0,3}\Z")
EDITIONS = ("core", "desktop")


def requires_lines(text: str, starts: list[int], ends: list[int]) -> Iterator[tuple[int, int]]:
    """Where #requires stands as a comment of its own, not inside a token or another comment."""
    looked_at = 0
    for match in _CANDIDATE.finditer(text):
        index = bisect_right(starts, match.start()) - 1
        position = max(looked_at, ends[index] if index >= 0 else 0)
        while position < match.start() and (comment := _COMMENT.search(text, position, match.end())):
            if comment.start() >= match.start():
                break
            position = comment.end()
        looked_at = position
        if position <= match.start():
            yield match.start(), match.end()


class Requirements:
    """Collects what the lines ask for, and what is wrong with them."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.found = ast.ScriptRequirements()
        self.problems: list[Problem] = []

    def refuse(self, node: ast.Node, error_id: str, *arguments: object) -> None:
        self.problems.append(Problem(node.source, error_id, node.start, node.end, *arguments))

    def add_line(self, script: ast.ScriptBlock) -> None:
        """One line, parsed as the command that it looks like."""
        block = script.end_block
        statement: Any = block.statements[0] if block is not None and block.statements else None
        command = statement.pipeline_elements[0] if isinstance(statement, ast.Pipeline) else None
        if not isinstance(command, ast.Command):
            return
        name, *elements = command.command_elements
        if not isinstance(name, ast.StringConstantExpression) or name.value.lower() != "requires":
            self.refuse(command, "ScriptRequiresInvalidFormat")
        pending = list(reversed(elements))
        while pending:
            element = pending.pop()
            if isinstance(element, ast.CommandParameter):
                argument = element.argument or (pending.pop() if pending else None)
                self.add(element, argument)
            else:
                self.refuse(element, "ScriptRequiresInvalidFormat")

    def add(self, parameter: ast.CommandParameter, argument: Any) -> None:
        written = parameter.parameter_name.lower()
        if "runasadministrator".startswith(written):
            self.found.is_elevation_required = True
            if argument is not None:
                self.refuse(parameter, "ParameterCannotHaveArgument", parameter.parameter_name)
        elif argument is None:
            self.refuse(parameter, "ParameterRequiresArgument", parameter.parameter_name)
        elif not isinstance(argument, ast.Hashtable) and not is_requirement(argument):
            self.refuse(argument, "RequiresArgumentMustBeConstant")
        else:
            self.add_value(parameter, written, argument)

    def add_value(self, parameter: ast.CommandParameter, written: str, argument: Any) -> None:
        names = ("shellid", "pssnapin", "psedition", "version", "assembly", "modules")
        kind = next((name for name in names if name.startswith(written)), None)
        values = values_of(argument)
        if kind is None:
            self.refuse(parameter, "ScriptRequiresInvalidFormat")
        elif kind == "version":
            self.add_version(argument)
        elif kind == "modules":
            self.found.modules += tuple(values)
        elif not all(isinstance(value, str) for value in values):
            self.refuse(argument, "RequiresInvalidStringArgument", kind)
        elif kind == "shellid":
            self.found.shell_id = values[0]
        elif kind == "pssnapin":
            self.found.snap_ins += tuple(values)
        elif kind == "assembly":
            self.found.assemblies += tuple(values)
        else:
            self.add_editions(argument, values)

    def add_version(self, argument: Any) -> None:
        text = argument.value if isinstance(argument, ast.StringConstantExpression) else argument.text
        if not _VERSION.match(text):
            self.refuse(argument, "RequiresVersionInvalid")
        else:
            self.found.ps_version = text if "." in text else f"{text}.0"

    def add_editions(self, argument: Any, values: list[str]) -> None:
        for value in values:
            if value.lower() not in EDITIONS:
                self.refuse(argument, "RequiresPSEditionInvalid", "psedition")
            elif value.lower() in (edition.lower() for edition in self.found.ps_editions):
                self.refuse(argument, "RequiresPSEditionValueIsAlreadySpecified", "psedition")
            self.found.ps_editions += (value,)


def is_requirement(argument: Any) -> bool:
    items = argument.elements if isinstance(argument, ast.ArrayLiteral) else (argument,)
    return all(isinstance(item, ast.Hashtable) or is_constant(item, script_blocks=False) for item in items)


def values_of(argument: Any) -> list[Any]:
    """The values of an argument: texts, or tables of a module's specification."""
    items = argument.elements if isinstance(argument, ast.ArrayLiteral) else (argument,)
    return [table_of(item) if isinstance(item, ast.Hashtable) else getattr(item, "value", item.text) for item in items]


def table_of(node: ast.Hashtable) -> dict[str, str]:
    table: dict[str, str] = {}
    for key, value in node.key_value_pairs:
        if isinstance(key, ast.StringConstantExpression):
            table[key.value] = value.text.strip("'\"")
    return table
