"""Get-Host, Get-Culture, Get-UICulture, Clear-Host and pause."""

from collections.abc import Iterator
from typing import Any

from umshell.runtime.cmdlet import Cmdlet, cmdlet
from umshell.runtime.host import FieldDescription
from umshell.values.culture import EN_US
from umshell.values.types import STRING


@cmdlet("Get", "Host", class_name="Microsoft.PowerShell.Commands.GetHostCommand")
class GetHost(Cmdlet):
    """Shows the host of the session, as $Host."""

    def begin(self) -> Iterator[Any]:
        yield self.context.get_variable("Host")


@cmdlet(
    "Get",
    "Culture",
    output_types=("System.Globalization.CultureInfo",),
    class_name="Microsoft.PowerShell.Commands.GetCultureCommand",
)
class GetCulture(Cmdlet):
    """Shows the culture of the session."""

    def begin(self) -> Iterator[Any]:
        yield EN_US


@cmdlet(
    "Get",
    "UICulture",
    output_types=("System.Globalization.CultureInfo",),
    class_name="Microsoft.PowerShell.Commands.GetUICultureCommand",
)
class GetUICulture(Cmdlet):
    """Shows the culture of the session's messages."""

    def begin(self) -> Iterator[Any]:
        yield EN_US


@cmdlet("Clear", "Host", aliases=("cls", "clear"))
class ClearHost(Cmdlet):
    """Empties the window, where there is one."""

    def begin(self) -> None:
        clear = getattr(self.context.host, "clear", None)
        if clear is not None:
            clear()


@cmdlet("pause")
class Pause(Cmdlet):
    """Waits until a line is typed."""

    def begin(self) -> None:
        prompt = "Press Enter to continue..."
        self.context.host.prompt("", "", [FieldDescription(prompt, STRING, prompt)])
