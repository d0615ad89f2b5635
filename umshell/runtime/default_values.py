"""$PSDefaultParameterValues: what the user wants bound where a call says nothing."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from umshell.runtime.parameter_conversion import is_script_block
from umshell.runtime.parameter_metadata import ParameterMetadata
from umshell.runtime.parameter_table import AmbiguousName
from umshell.values import conversion
from umshell.values.collections import Dictionary
from umshell.values.wildcard import WildcardPattern

if TYPE_CHECKING:
    from umshell.runtime.parameter_binder import ParameterBinder

_VARIABLE = "psdefaultparametervalues"


def default_table(context: Any) -> Dictionary | None:
    """The table of defaults, when there is one with entries and it is not disabled."""
    cell = context.scope.find(_VARIABLE)
    table = None if cell is None else cell.value
    if not isinstance(table, Dictionary) or not table.entries:
        return None
    return None if _is_disabled(table) else table


def _is_disabled(table: Dictionary) -> bool:
    return any(
        isinstance(key, str) and key.lower() == "disabled" and conversion.to_bool(value) for key, value in table.items()
    )


def default_arguments(binder: "ParameterBinder") -> Iterator[tuple[ParameterMetadata, Any]]:
    """The parameters of a command for which there is a default, with its value."""
    table = default_table(binder.context)
    if table is None:
        return
    for key, value in table.items():
        parameter = _parameter_of(binder, key) if isinstance(key, str) else None
        if parameter is not None and parameter in binder.unbound:
            yield parameter, _value_of(binder, value)


def _parameter_of(binder: "ParameterBinder", key: str) -> ParameterMetadata | None:
    command, colon, name = key.strip().rpartition(":")
    command, name = _unquoted(command), _unquoted(name)
    if not colon or not command or not name:
        return None
    if not WildcardPattern(command).matches(binder.info.Name):
        return None
    try:
        return binder.table.find(name)
    except AmbiguousName:
        return None


def _unquoted(text: str) -> str:
    text = text.strip()
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"" else text


def _value_of(binder: "ParameterBinder", value: Any) -> Any:
    if not is_script_block(value):
        return value
    results = value.invoke((binder.invocation,))
    return results[0] if len(results) == 1 else (results or None)
