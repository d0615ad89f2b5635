"""Get-Help: what a command does, its syntax, its parameters and examples that run."""

from collections.abc import Iterator
from typing import Annotated, Any

from umshell.cmdlets import families
from umshell.cmdlets.core.help_pages import CommandHelp, own_parameters
from umshell.errors import PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.command_discovery import find_command
from umshell.runtime.command_info import CommandInfo
from umshell.values.psobject import PSCustomObject
from umshell.values.wildcard import WildcardPattern

_INDENT = "    "


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
                yield from self._of_command(info)

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

    def _of_command(self, info: CommandInfo) -> Iterator[Any]:
        page = CommandHelp(info, "Default")
        if self._wanted is not None:
            yield from self._wanted_parameters(page)
            return
        if self.Examples or self.Detailed or self.Full:
            page.wants = "Examples" if self.Examples else "Detailed" if self.Detailed else "Full"
        yield page

    def _wanted_parameters(self, page: CommandHelp) -> Iterator[Any]:
        pattern = WildcardPattern(self._wanted or "*")
        found = [each for each in own_parameters(page.info) if pattern.matches(each.Name)]
        if not found:
            self.write_error(
                PSError(
                    "NoParameterMatch", f"No parameter matches criteria {self._wanted}.", "InvalidArgument",
                    self._wanted, "System.Management.Automation.PSArgumentException",
                )
            )  # fmt: skip
        yield from (page.parameter(each) for each in found)


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
