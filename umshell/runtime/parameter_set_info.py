"""Parameter sets and their parameters as Get-Command shows them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from umshell.runtime.parameter_metadata import ALL_SETS, ParameterMetadata, ParameterSetMetadata
from umshell.values.collections import Collection
from umshell.values.psobject import PSTypedObject
from umshell.values.types import find_type

if TYPE_CHECKING:
    from umshell.runtime.command_info import CommandInfo

_NAMESPACE = "System.Management.Automation."


class CommandParameterInfo(PSTypedObject):
    """A parameter as it is in one set."""

    TypeNames = (_NAMESPACE + "CommandParameterInfo", "System.Object")
    PropertyNames: ClassVar[tuple[str, ...]] = (
        "Name", "ParameterType", "IsMandatory", "IsDynamic", "Position", "ValueFromPipeline",
        "ValueFromPipelineByPropertyName", "ValueFromRemainingArguments", "HelpMessage", "Aliases", "Attributes",
    )  # fmt: skip
    ReadOnlyNames = frozenset(PropertyNames)

    def __init__(self, parameter: ParameterMetadata, data: ParameterSetMetadata) -> None:
        self.Name = parameter.Name
        self.ParameterType = parameter.ParameterType
        self.IsMandatory = data.IsMandatory
        self.IsDynamic = parameter.IsDynamic
        self.Position = data.Position
        self.ValueFromPipeline = data.ValueFromPipeline
        self.ValueFromPipelineByPropertyName = data.ValueFromPipelineByPropertyName
        self.ValueFromRemainingArguments = data.ValueFromRemainingArguments
        self.HelpMessage = data.HelpMessage
        self.Aliases = parameter.Aliases
        self.Attributes = parameter.Attributes


class CommandParameterSetInfo(PSTypedObject):
    """One parameter set of a command."""

    TypeNames = (_NAMESPACE + "CommandParameterSetInfo", "System.Object")
    PropertyNames: ClassVar[tuple[str, ...]] = ("Name", "IsDefault", "Parameters")
    ReadOnlyNames = frozenset(PropertyNames)

    def __init__(self, name: str, is_default: bool, parameters: list[CommandParameterInfo]) -> None:
        self.Name = name
        self.IsDefault = is_default
        self.Parameters = Collection(parameters)

    def __str__(self) -> str:
        return self.Name


class PSTypeName(PSTypedObject):
    """A type by its name, as [OutputType()] gives it."""

    TypeNames = (_NAMESPACE + "PSTypeName", "System.Object")
    PropertyNames: ClassVar[tuple[str, ...]] = ("Name", "Type")
    ReadOnlyNames = frozenset(PropertyNames)

    def __init__(self, name: str) -> None:
        self.Name = name
        self.Type = find_type(name)

    def __str__(self) -> str:
        return self.Name


def parameter_sets(info: "CommandInfo") -> list[CommandParameterSetInfo]:
    """The parameter sets of a command, the default one first."""
    names = info.table.set_names or [ALL_SETS]
    default = info.default_set or ""
    return [
        CommandParameterSetInfo(name, name.lower() == default.lower(), list(_parameters_of(info, name)))
        for name in names
    ]


def _parameters_of(info: "CommandInfo", name: str) -> Iterator[CommandParameterInfo]:
    for parameter in info.table.parameters:
        data = parameter.sets.get(name) or parameter.sets.get(ALL_SETS)
        if data is not None:
            yield CommandParameterInfo(parameter, data)
