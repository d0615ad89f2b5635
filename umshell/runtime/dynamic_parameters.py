"""Parameters that a dynamicparam block makes: from its output to the binder, and back with what was bound."""

from collections.abc import Iterable
from typing import Any

from umshell.runtime.function_parameters import function_parameter
from umshell.runtime.parameter_metadata import ParameterMetadata
from umshell.values.dotnet.runtime_parameters import RuntimeDefinedParameter, RuntimeDefinedParameterDictionary


def dynamic_parameters(output: Iterable[Any]) -> list[ParameterMetadata]:
    """The parameters in what a dynamicparam block wrote."""
    found: list[ParameterMetadata] = []
    for item in output:
        if isinstance(item, RuntimeDefinedParameterDictionary):
            found += [_metadata(definition) for _, definition in item.items()]
        elif isinstance(item, RuntimeDefinedParameter):
            found.append(_metadata(item))
    return found


def _metadata(definition: RuntimeDefinedParameter) -> ParameterMetadata:
    made = function_parameter(definition.Name, definition.ParameterType, list(definition.Attributes))
    made.IsDynamic = True
    made.default = definition
    return made


def hand_back(parameters: Iterable[ParameterMetadata], values: dict[str, Any]) -> None:
    """Tells the definitions what they were bound to: Value and IsSet."""
    for parameter in parameters:
        definition = parameter.default
        if isinstance(definition, RuntimeDefinedParameter) and parameter.Name in values:
            definition.Value = values[parameter.Name]
            definition.IsSet = True
