"""What completers of scripts offer: those of Register-ArgumentCompleter and of [ArgumentCompleter()]."""

from collections.abc import Iterator
from typing import Any

from umshell.errors import ClrException, PSError
from umshell.repl.match import Match
from umshell.runtime.parameter_metadata import ParameterMetadata
from umshell.shell import Shell
from umshell.values.collections import Hashtable
from umshell.values.conversion import to_string
from umshell.values.dotnet.attributes import ArgumentCompleterAttribute
from umshell.values.dotnet.completions import CompletionResult
from umshell.values.psobject import unwrap


def registered_matches(command: str, parameter: ParameterMetadata, word: str, shell: Shell) -> list[Match]:
    """The values that a script block gives for a parameter; none where there is no such block, or it fails."""
    block = _completer_of(command, parameter, shell)
    if block is None:
        return []
    try:
        return list(_matches(block.invoke([command, parameter.Name, word, None, Hashtable()])))
    except (PSError, ClrException):
        return []


def _completer_of(command: str, parameter: ParameterMetadata, shell: Shell) -> Any:
    """Its own attribute comes first, then what was registered for the command, then for parameters of that name."""
    own = next((each for each in parameter.attributes if isinstance(each, ArgumentCompleterAttribute)), None)
    if own is not None:
        return getattr(own, "ScriptBlock", None)
    registered = shell.context.argument_completers
    return registered.get((command.lower(), parameter.lower)) or registered.get(("", parameter.lower))


def _matches(values: list[Any]) -> Iterator[Match]:
    for value in values:
        found = unwrap(value)
        if isinstance(found, CompletionResult):
            yield Match(str(found.ResultType), found.CompletionText, found.ListItemText)
        elif found is not None:
            yield Match("ParameterValue", to_string(found), to_string(found))
