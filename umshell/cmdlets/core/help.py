"""Get-Help: what a command does, its syntax, its parameters and examples that run."""

import tomllib
from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any

from umshell.cmdlets import families
from umshell.cmdlets.core.command_syntax import parameters_of, set_names, type_text
from umshell.cmdlets.core.command_syntax import set_syntax as syntax_of_set
from umshell.cmdlets.core.comment_help import CommentHelp, comment_help
from umshell.errors import PSError
from umshell.resources import state_path
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.command_discovery import find_command
from umshell.runtime.command_info import CommandInfo, FunctionInfo
from umshell.runtime.parameter_metadata import NO_POSITION, ParameterMetadata, ParameterSetMetadata
from umshell.values.psobject import PSCustomObject
from umshell.values.wildcard import WildcardPattern

_INDENT = "    "


@cache
def _examples() -> dict[str, list[dict[str, str]]]:
    """The examples of each command: `code`, what it does, and the organization that it needs."""
    table = tomllib.loads(state_path("help", "examples.toml").read_text("utf-8"))
    return {name.lower(): entries for name, entries in table.items()}


def examples_of(name: str) -> list[dict[str, str]]:
    """The examples of a command; none for one that has none."""
    return _examples().get(name.lower(), [])


@cmdlet("Get", "Help", default_set="AllUsersView", aliases=("help", "man"),
        class_name="Microsoft.PowerShell.Commands.GetHelpCommand")  # fmt: skip
class GetHelp(Cmdlet):
    """Shows what commands do and how they are called."""

    Name: Annotated[str | None, Parameter(position=0, from_pipeline_by_property_name=True)] = None
    Path: Annotated[str | None, Parameter(inert=True)] = None
    Category: Annotated[list[str] | None, Parameter(inert=True)] = None
    Detailed: Annotated[SwitchParameter, Parameter(mandatory=True, sets=("DetailedView",))] = ABSENT
    Full: Annotated[SwitchParameter, Parameter(sets=("AllUsersView",))] = ABSENT
    Examples: Annotated[SwitchParameter, Parameter(mandatory=True, sets=("Examples",))] = ABSENT
    Online: Annotated[SwitchParameter, Parameter(mandatory=True, sets=("Online",))] = ABSENT
    ShowWindow: Annotated[SwitchParameter, Parameter(mandatory=True, sets=("ShowWindow",))] = ABSENT
    WantedParameter: Annotated[str | None, Parameter(name="Parameter", mandatory=True, sets=("Parameters",))] = None

    @property
    def _wanted(self) -> str | None:
        """-Parameter, whose name the declarations' own class has."""
        found: str | None = self.bound.get("Parameter")
        return found

    def process(self) -> Iterator[Any]:
        if self.Online or self.ShowWindow:
            self._refuse_window()
        name = self.Name
        if name is None:
            yield "\n".join(_overview())
        elif WildcardPattern.contains_wildcard(name):
            yield from self._list(name)
        else:
            info = find_command(self.context.scope, name)
            if info is None:
                self._report_missing(name)
            else:
                yield "\n".join(self._sections(info))

    def _refuse_window(self) -> None:
        raise PSError(
            "HelpNotShownOutside", "Neither a browser nor a window is opened here; leave -Online and -ShowWindow out.",
            "ResourceUnavailable", self.Name,
        )  # fmt: skip

    def _report_missing(self, name: str) -> None:
        message = f"Get-Help could not find {name} in a help file in this session."
        self.write_error(
            PSError(
                "HelpNotFound",
                message,
                "ResourceUnavailable",
                None,
                "Microsoft.PowerShell.Commands.HelpNotFoundException",
            )
        )

    def _list(self, name: str) -> Iterator[PSCustomObject]:
        pattern = WildcardPattern(name)
        for each in sorted(families.command_names(), key=str.lower):
            if pattern.matches(each):
                info = families.find_cmdlet(each)
                if info is not None:
                    shown = {"Name": each, "Category": "Cmdlet", "Module": info.ModuleName, "Synopsis": info.synopsis}
                    yield PSCustomObject(shown)

    def _sections(self, info: CommandInfo) -> Iterator[str]:
        help_text = comment_help(info.ScriptBlock.code) if isinstance(info, FunctionInfo) else None
        if self._wanted is not None:
            yield from self._wanted_parameters(info, help_text)
            return
        yield from _section("NAME", info.Name)
        yield from _section("SYNOPSIS", (help_text.synopsis if help_text else "") or info.synopsis)
        if self.Examples:
            yield from _example_section(info, help_text)
            return
        yield from _section("SYNTAX", "\n\n".join(syntax_of_set(info, each) for each in set_names(info)))
        yield from _section("DESCRIPTION", help_text.description if help_text else _description(info))
        if self.Detailed or self.Full:
            rows = "\n\n".join(_parameter_text(info, each, bool(self.Full), help_text) for each in _own(info))
            yield from _section("PARAMETERS", rows)
            yield from _example_section(info, help_text)
        yield from _section("REMARKS", f'To see the examples, type: "get-help {info.Name} -examples".')

    def _wanted_parameters(self, info: CommandInfo, help_text: CommentHelp | None) -> Iterator[str]:
        pattern = WildcardPattern(self._wanted or "*")
        found = [each for each in _own(info) if pattern.matches(each.Name)]
        if not found:
            self.write_error(
                PSError(
                    "NoParameterMatch", f"No parameter matches criteria {self._wanted}.", "InvalidArgument",
                    self._wanted, "System.Management.Automation.PSArgumentException",
                )
            )  # fmt: skip
        for each in found:
            yield _parameter_text(info, each, True, help_text) + "\n"


def _own(info: CommandInfo) -> list[ParameterMetadata]:
    return [each for each in info.declared_parameters() if not each.DontShow]


def _section(title: str, text: str) -> Iterator[str]:
    if text:
        yield title
        yield "\n".join(_INDENT + line if line else "" for line in text.split("\n"))
        yield ""


def _overview() -> Iterator[str]:
    yield from _section(
        "TOPIC",
        "umshell runs scripts of the Exchange Management Shell on a model of an organization.\n\n"
        "Get-Command            all commands\n"
        "Get-Command *-UM*      the commands of Unified Messaging\n"
        "Get-Help NAME -Full    a command with its parameters and examples",
    )


def _description(info: CommandInfo) -> str:
    """What of a command's parameters has no effect here."""
    inert = [each.Name for each in _own(info) if each.inert]
    return f"Accepted without effect: {', '.join(inert)}." if inert else ""


def _example_section(info: CommandInfo, help_text: CommentHelp | None) -> Iterator[str]:
    if help_text is not None:
        rows = list(help_text.examples)
    else:
        rows = [f"PS>{each['code']}\n\n{each['text']}" for each in examples_of(info.Name)]
    for number, row in enumerate(rows, 1):
        yield from _section(f"{_INDENT}-------------------------- EXAMPLE {number} --------------------------", row)


def _parameter_text(
    info: CommandInfo, parameter: ParameterMetadata, with_table: bool, help_text: CommentHelp | None
) -> str:
    kind = "" if parameter.is_switch else f" <{type_text(parameter.ParameterType)}>"
    lines = [f"-{parameter.Name}{kind}"]
    text = help_text.parameters.get(parameter.lower, "") if help_text else parameter.help_text
    lines += [_INDENT + line for line in (text or ("Accepted without effect." if parameter.inert else "")).split("\n")]
    if with_table:
        lines += ["", *(_INDENT + line for line in _parameter_table(info, parameter))]
    return "\n".join(line.rstrip() for line in lines)


def _parameter_table(info: CommandInfo, parameter: ParameterMetadata) -> Iterator[str]:
    data = _data_of(info, parameter)
    position = "named" if data.Position == NO_POSITION else str(data.Position + 1)
    kinds = [
        "ByValue" if data.ValueFromPipeline else "",
        "ByPropertyName" if data.ValueFromPipelineByPropertyName else "",
    ]
    piped = ", ".join(kind for kind in kinds if kind)
    yield f"Required?                    {str(data.IsMandatory).lower()}"
    yield f"Position?                    {position}"
    yield f"Accept pipeline input?       {f'true ({piped})' if piped else 'false'}"
    yield f"Aliases                      {', '.join(parameter.Aliases)}".rstrip()
    yield f"Accept wildcard characters?  {str(parameter.supports_wildcards).lower()}"


def _data_of(info: CommandInfo, parameter: ParameterMetadata) -> ParameterSetMetadata:
    """The parameter as it is in the first set that has it."""
    for name in set_names(info):
        for each, data in parameters_of(info, name):
            if each is parameter:
                return data
    return next(iter(parameter.ParameterSets.values()))
