"""Get-PSCallStack: the functions and scripts that wait for each other."""

import sys
from collections.abc import Iterator

from umshell.language.source import Extent
from umshell.runtime.cmdlet import Cmdlet, cmdlet
from umshell.runtime.error_position import current_stack
from umshell.values.psobject import PSTypedObject


class CallStackFrame(PSTypedObject):
    """One level of the call stack."""

    TypeNames = ("System.Management.Automation.CallStackFrame", "System.Object")
    PropertyNames = (
        "Command", "Location", "Arguments", "FunctionName", "ScriptName", "ScriptLineNumber", "InvocationInfo",
        "Position",
    )  # fmt: skip

    def __init__(self, name: str, extent: Extent, is_last: bool) -> None:
        file = (extent.path or "").replace("\\", "/").rpartition("/")[2]
        self.FunctionName = name
        self.Command = file if is_last and file else name
        self.ScriptName = extent.path
        self.ScriptLineNumber = extent.start_line
        self.Location = f"{file or '<No file>'}: line {extent.start_line}"
        self.Arguments = "{}"
        self.InvocationInfo = None
        self.Position = extent

    def __str__(self) -> str:
        return f"at {self.FunctionName}, {self.ScriptName or '<No file>'}: line {self.ScriptLineNumber}"


@cmdlet(
    "Get", "PSCallStack", aliases=("gcs",), class_name="Microsoft.PowerShell.Commands.GetPSCallStackCommand",
    module="Microsoft.PowerShell.Utility",
)  # fmt: skip
class GetPSCallStack(Cmdlet):
    """Shows the call stack, the innermost level first."""

    def end(self) -> Iterator[object]:
        stack = current_stack(sys._getframe())
        for number, (name, extent) in enumerate(stack, 1):
            yield CallStackFrame(name, extent, number == len(stack))
