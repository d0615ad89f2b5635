"""Patterns of the operators: compiled when first used, with PowerShell's errors for bad ones."""

from typing import TYPE_CHECKING, Any

from umshell.errors import ClrException, PSError
from umshell.values import hooks
from umshell.values.conversion import to_string
from umshell.values.operator_errors import clr_error, runtime_error
from umshell.values.psobject import unwrap

if TYPE_CHECKING:
    from umshell.values.regular_expressions import NetPattern

IGNORE_CASE = 1
_PATTERNS: "tuple[dict[str, NetPattern], dict[str, NetPattern]]" = ({}, {})  # ignoring case, case-sensitive
_MOST = 1000


def _pattern(text: str, case_sensitive: bool) -> "NetPattern":
    patterns = _PATTERNS[case_sensitive]
    found = patterns.get(text)
    if found is None:
        from umshell.values.regular_expressions import compile_pattern

        found = compile_pattern(text, 0 if case_sensitive else IGNORE_CASE)
        if len(patterns) >= _MOST:
            patterns.clear()
        patterns[text] = found
    return found


def _source(value: Any) -> "NetPattern | str":
    value = unwrap(value)
    own: Any = getattr(value, "pattern", None)
    return own if hasattr(own, "matches_table") else to_string(value)


def pattern_of(value: Any, case_sensitive: bool) -> "NetPattern":
    """The right operand of -match as a pattern."""
    source = value if type(value) is str else _source(value)
    if not isinstance(source, str):
        return source
    try:
        return _pattern(source, case_sensitive)
    except ClrException as error:
        raise clr_error(error.type_name, error.Message) from error


def replace_pattern_of(value: Any, case_sensitive: bool) -> "NetPattern":
    """The pattern of -replace."""
    source = value if type(value) is str else _source(value)
    if not isinstance(source, str):
        return source
    try:
        return _pattern(source, case_sensitive)
    except ClrException as error:
        message = f"The regular expression pattern {source} is not valid."
        raise runtime_error("InvalidRegularExpression", message, error) from error


def evaluator(pattern: "NetPattern", block: Any, text: str) -> Any:
    """A script block that gives what takes the place of a match; `$_` is the match."""
    from umshell.values.dotnet.regexes import Match

    def write(python_match: Any) -> str:
        found = Match(pattern, python_match, text)
        return to_string(hooks.invoke_script_block(block, [found], underscore=found))

    return write


def split_pattern(text: str, options: int) -> "NetPattern":
    """The delimiter of -split."""
    from umshell.values.regular_expressions import compile_pattern

    try:
        return compile_pattern(text, options)
    except ClrException as error:
        raise PSError(error.type_name, error.Message, "OperationStopped", exception=error) from error
