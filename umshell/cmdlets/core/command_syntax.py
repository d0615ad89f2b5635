"""The syntax of a command as Get-Command -Syntax and Get-Help print it: a line for each parameter set."""

from collections.abc import Callable

from umshell.runtime.command_info import AliasInfo, CommandInfo
from umshell.runtime.parameter_metadata import ALL_SETS, NO_POSITION, ParameterMetadata, ParameterSetMetadata
from umshell.values.types import DotNetType, display_name

TypeName = Callable[[DotNetType], str]
_SHORT = {"System.Management.Automation.ScriptBlock": "scriptblock", "System.Object": "Object"}


def command_syntax(info: CommandInfo) -> str:
    """One line for each parameter set, with the common parameters left to their name."""
    if isinstance(info, AliasInfo):
        return info.Definition
    lines = [set_syntax(info, name) for name in set_names(info)]
    return "\n" + "\n\n".join(lines) + "\n"


def set_names(info: CommandInfo) -> list[str]:
    """The names of the parameter sets, the default one first."""
    names: list[str] = []
    for parameter in info.declared_parameters():
        for name in parameter.sets:
            if name != ALL_SETS and name not in names:
                names.append(name)
    if info.default_set and info.default_set in names:
        names.remove(info.default_set)
        names.insert(0, info.default_set)
    return names or [ALL_SETS]


def set_syntax(info: CommandInfo, set_name: str, type_name: TypeName | None = None) -> str:
    """The syntax of one parameter set; help writes the types by their own names."""
    parts = [parameter_syntax(each, data, type_name or type_text) for each, data in parameters_of(info, set_name)]
    if info.supports_should_process:
        parts += ["[-WhatIf]", "[-Confirm]"]
    if info.uses_cmdlet_binding:
        parts.append("[<CommonParameters>]")
    return " ".join([info.Name, *parts])


def parameters_of(info: CommandInfo, set_name: str) -> list[tuple[ParameterMetadata, ParameterSetMetadata]]:
    """The parameters of a set: those with a position in order, then mandatory ones, then the rest."""
    found = []
    for parameter in info.declared_parameters():
        data = parameter.sets.get(set_name) or parameter.sets.get(ALL_SETS)
        if data is not None and not parameter.DontShow:
            found.append((parameter, data))
    return sorted(found, key=lambda pair: _order(pair[1]))


def _order(data: ParameterSetMetadata) -> tuple[int, int, int]:
    positional = data.Position != NO_POSITION
    return (0 if positional else 1, data.Position if positional else 0, 0 if data.IsMandatory else 1)


def parameter_syntax(parameter: ParameterMetadata, data: ParameterSetMetadata, type_name: TypeName) -> str:
    """A parameter as syntax shows it: brackets around what may be left out."""
    name = f"-{parameter.Name}"
    if parameter.is_switch:
        return name if data.IsMandatory else f"[{name}]"
    if data.Position != NO_POSITION:
        name = f"[{name}]"
    text = f"{name} <{type_name(parameter.ParameterType)}>"
    return text if data.IsMandatory else f"[{text}]"


def type_text(type_: DotNetType) -> str:
    """The name of a type as syntax shows it."""
    if type_.element_type is not None:
        return f"{type_text(type_.element_type)}[]"
    known = _SHORT.get(type_.full_name)
    if known is not None:
        return known
    name = display_name(type_)
    return name.rpartition(".")[2] if "." in name else name
