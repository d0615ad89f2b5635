"""-Filter of the commands that have it: a text that is no filter fails as the parameter is bound, as in Exchange."""

from __future__ import annotations

from collections.abc import Iterable

from umshell.errors import ClrException, PSError
from umshell.store.filters import RecipientFilter, parse_filter
from umshell.store.refusals import FilterNotValid

_EXCEPTION = "System.Management.Automation.ParameterBindingException"


def read_filter(text: str | None, names: Iterable[str] | None = None) -> RecipientFilter | None:
    """The filter that a parameter was given, of recipients or by the properties named; PSError when it is none."""
    if text is None:
        return None
    try:
        return parse_filter(text, names)
    except FilterNotValid as refusal:
        message = f'Cannot bind parameter \'Filter\' to the target. Exception setting "Filter": "{refusal.message}"'
        exception = ClrException(_EXCEPTION, message)
        raise PSError("ParameterBindingFailed", message, "WriteError", exception=exception) from None
