"""The streams beside output: who receives errors, warnings and messages now, and the records that travel there."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from umshell.values.conversion import to_string
from umshell.values.psobject import PSTypedObject

if TYPE_CHECKING:
    from umshell.runtime.execution_context import ExecutionContext
    from umshell.runtime.host import Host

Sink = Callable[[Any], None]


class InformationalRecord(PSTypedObject):
    """A message of one of the streams."""

    PropertyNames = ("Message", "InvocationInfo", "PipelineIterationInfo")

    def __init__(self, message: str, invocation: Any = None) -> None:
        self.Message = message
        self.InvocationInfo = invocation
        self.PipelineIterationInfo: list[int] = []

    def __str__(self) -> str:
        return self.Message


_RECORD = "System.Management.Automation.InformationalRecord"


class WarningRecord(InformationalRecord):
    """What 3>&1 gives."""

    TypeNames = ("System.Management.Automation.WarningRecord", _RECORD, "System.Object")


class VerboseRecord(InformationalRecord):
    """What 4>&1 gives."""

    TypeNames = ("System.Management.Automation.VerboseRecord", _RECORD, "System.Object")


class DebugRecord(InformationalRecord):
    """What 5>&1 gives."""

    TypeNames = ("System.Management.Automation.DebugRecord", _RECORD, "System.Object")


class HostInformationMessage(PSTypedObject):
    """What Write-Host puts into an information record."""

    TypeNames = ("System.Management.Automation.HostInformationMessage", "System.Object")
    PropertyNames = ("Message", "NoNewLine", "ForegroundColor", "BackgroundColor")

    def __init__(self, message: str, no_newline: bool = False, foreground: Any = None, background: Any = None) -> None:
        self.Message = message
        self.NoNewLine = no_newline
        self.ForegroundColor = foreground
        self.BackgroundColor = background

    def __str__(self) -> str:
        return self.Message


class InformationRecord(PSTypedObject):
    """What 6>&1 gives."""

    TypeNames = ("System.Management.Automation.InformationRecord", "System.Object")
    PropertyNames = (
        "MessageData", "Source", "TimeGenerated", "Tags", "User", "Computer", "ProcessId", "NativeThreadId",
        "ManagedThreadId",
    )  # fmt: skip

    def __init__(self, data: Any, source: str = "", tags: list[str] | None = None) -> None:
        self.MessageData = data
        self.Source = source
        self.Tags = tags or []
        self.TimeGenerated: Any = None
        self.User = "user"
        self.Computer = "localhost"
        self.ProcessId = 0
        self.NativeThreadId = 0
        self.ManagedThreadId = 0

    def __str__(self) -> str:
        return str(self.MessageData) if isinstance(self.MessageData, str) else to_string(self.MessageData)


class ProgressRecord(PSTypedObject):
    """How far something has come."""

    TypeNames = ("System.Management.Automation.ProgressRecord", "System.Object")
    PropertyNames = (
        "ActivityId", "ParentActivityId", "Activity", "StatusDescription", "CurrentOperation", "PercentComplete",
        "SecondsRemaining", "RecordType",
    )  # fmt: skip

    def __init__(self, activity_id: int, activity: str, status: str) -> None:
        self.ActivityId = activity_id
        self.ParentActivityId = -1
        self.Activity = activity
        self.StatusDescription = status
        self.CurrentOperation: str | None = None
        self.PercentComplete = -1
        self.SecondsRemaining = -1
        self.RecordType = "Processing"


class Streams:
    """Where records go that are not output; each attribute is called with one record."""

    __slots__ = (
        "debug", "error", "error_variables", "information", "information_variables", "progress", "verbose", "warning",
        "warning_variables",
    )  # fmt: skip

    def __init__(
        self, error: Sink, warning: Sink, verbose: Sink, debug: Sink, information: Sink, progress: Sink
    ) -> None:
        self.error = error
        self.warning = warning
        self.verbose = verbose
        self.debug = debug
        self.information = information
        self.progress = progress
        self.error_variables: tuple[Any, ...] = ()  # lists of -ErrorVariable, which collect what is reported here
        self.warning_variables: tuple[Any, ...] = ()
        self.information_variables: tuple[Any, ...] = ()

    @classmethod
    def to_host(cls, host: "Host") -> "Streams":
        """What is not redirected is shown by the host."""
        return cls(
            host.write_error_record,
            host.write_warning_record,
            host.write_verbose_record,
            host.write_debug_record,
            host.write_information_record,
            host.write_progress_record,
        )

    def copy(self) -> "Streams":
        """Streams that go to the same places, to be redirected."""
        made = Streams(self.error, self.warning, self.verbose, self.debug, self.information, self.progress)
        made.error_variables = self.error_variables
        made.warning_variables = self.warning_variables
        made.information_variables = self.information_variables
        return made


@contextmanager
def redirected(context: "ExecutionContext", streams: Streams) -> Iterator[None]:
    """Runs what is inside with other streams."""
    before = context.streams
    context.streams = streams
    try:
        yield
    finally:
        context.streams = before
