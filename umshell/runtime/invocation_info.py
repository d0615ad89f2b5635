"""InvocationInfo: what $MyInvocation and the InvocationInfo of an error record tell of a call."""

import os.path
from typing import TYPE_CHECKING, Any, ClassVar

from umshell.runtime.position_message import position_message
from umshell.values.psobject import PSTypedObject

if TYPE_CHECKING:
    from umshell.runtime.command_info import CommandInfo


class InvocationInfo(PSTypedObject):
    """A call of a command: what was called, where, and with what."""

    __slots__ = (
        "CommandOrigin",
        "ExpectingInput",
        "HistoryId",
        "InvocationName",
        "MyCommand",
        "PipelineLength",
        "PipelinePosition",
        "UnboundArguments",
        "bound",
        "extent",
    )
    TypeNames = ("System.Management.Automation.InvocationInfo", "System.Object")
    PropertyNames: ClassVar[tuple[str, ...]] = (
        "MyCommand", "BoundParameters", "UnboundArguments", "ScriptLineNumber", "OffsetInLine", "HistoryId",
        "ScriptName", "Line", "PositionMessage", "PSScriptRoot", "PSCommandPath", "InvocationName", "PipelineLength",
        "PipelinePosition", "ExpectingInput", "CommandOrigin", "DisplayScriptPosition",
    )  # fmt: skip

    def __init__(self, command: "CommandInfo | None" = None, extent: Any = None, name: str = "") -> None:
        self.MyCommand = command
        self.extent = extent  # a node or an Extent: where the call, or what went wrong in it, stands
        self.InvocationName = name
        self.bound: Any = None  # arguments by the names of their parameters; BoundParameters once it was looked at
        self.UnboundArguments: Any = []
        self.ExpectingInput = False
        self.HistoryId = 1
        self.PipelineLength = self.PipelinePosition = 0 if command is None else 1
        self.CommandOrigin = "Internal"

    def at(self, extent: Any) -> "InvocationInfo":
        """The same call as an error record tells of it: where it stands, without what it was given."""
        made = InvocationInfo(self.MyCommand, extent, self.InvocationName)
        made.HistoryId = self.HistoryId
        made.PipelineLength = made.PipelinePosition = 0
        return made

    @property
    def BoundParameters(self) -> Any:
        """What the call bound, as a table of its own kind."""
        from umshell.runtime.bound_parameters import BoundParameters

        if not isinstance(self.bound, BoundParameters):
            self.bound = BoundParameters(self.bound or {})
        return self.bound

    @property
    def ScriptLineNumber(self) -> int:
        """The line on which it stands; 0 when it stands nowhere."""
        extent = self.extent
        return 0 if extent is None else int(extent.source.position(extent.start)[0])

    @property
    def OffsetInLine(self) -> int:
        """The column at which it stands."""
        extent = self.extent
        return 0 if extent is None else int(extent.source.position(extent.start)[1])

    @property
    def ScriptName(self) -> str | None:
        """The file in which it stands."""
        extent = self.extent
        return None if extent is None else extent.source.path

    @property
    def Line(self) -> str:
        """The whole line on which it stands, with its end."""
        extent = self.extent
        if extent is None:
            return ""
        source = extent.source
        starts = source.line_starts
        line = source.position(extent.start)[0]
        end = starts[line] if line < len(starts) else len(source.text)
        return str(source.text[starts[line - 1] : end])

    @property
    def PositionMessage(self) -> str:
        extent = self.extent
        return "" if extent is None else position_message(extent)

    @property
    def PSCommandPath(self) -> str:
        return self.ScriptName or ""

    @property
    def PSScriptRoot(self) -> str:
        path = self.PSCommandPath
        return os.path.dirname(path) if path else ""

    @property
    def DisplayScriptPosition(self) -> Any:
        """The place that is shown in place of the call's own; nothing sets one."""
        return None
