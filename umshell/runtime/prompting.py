"""Asking for what a call lacks: mandatory parameters and credentials."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from umshell.errors import PSError
from umshell.runtime.host import FieldDescription
from umshell.runtime.parameter_metadata import ParameterMetadata

if TYPE_CHECKING:
    from umshell.runtime.parameter_binder import ParameterBinder

MESSAGE = "Supply values for the following parameters:"


class CannotAsk(PSError):
    """The host has nobody to ask."""

    def __init__(self) -> None:
        super().__init__(
            "InvalidOperation",
            "Windows PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.",
            "InvalidOperation",
            exception="System.Management.Automation.PSInvalidOperationException",
        )


def ask_for_parameters(
    binder: "ParameterBinder", missing: list[ParameterMetadata]
) -> Iterator[tuple[ParameterMetadata, Any]]:
    """Asks for mandatory parameters, all in one prompt; what was answered, in their order."""
    fields = [_field(parameter, binder.flags) for parameter in missing]
    invocation = binder.invocation
    caption = f"cmdlet {binder.info.Name} at command pipeline position {invocation.PipelinePosition}"
    if any(parameter.is_switch for parameter in missing):
        raise binder.errors.missing_mandatory(missing)
    try:
        answers = binder.context.host.prompt(caption, MESSAGE, fields)
    except CannotAsk:
        raise binder.errors.missing_mandatory(missing) from None
    if not answers:
        raise binder.errors.missing_mandatory(missing)
    for parameter in missing:
        if parameter.Name in answers:
            yield parameter, answers[parameter.Name]


def _field(parameter: ParameterMetadata, flags: int) -> FieldDescription:
    texts = [data.HelpMessage for data in parameter.matching_sets(flags) if data.HelpMessage]
    return FieldDescription(parameter.Name, parameter.ParameterType, parameter.Name, texts[0] if texts else "")
