"""Get-History and Clear-History: what was typed at the prompt."""

from collections.abc import Iterator
from typing import Annotated, Any

from umshell.errors import PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.execution_context import ExecutionContext
from umshell.values.dates import DateTime
from umshell.values.integers import Int64
from umshell.values.psobject import PSTypedObject


class HistoryInfo(PSTypedObject):
    """A command that was typed, and when it ran."""

    TypeNames = ("Microsoft.PowerShell.Commands.HistoryInfo", "System.Object")
    PropertyNames = ("Id", "CommandLine", "ExecutionStatus", "StartExecutionTime", "EndExecutionTime")
    ReadOnlyNames = frozenset(PropertyNames)

    def __init__(self, number: int, line: str, started: DateTime, ended: DateTime) -> None:
        self.Id = Int64(number)
        self.CommandLine = line
        self.ExecutionStatus = "Completed"
        self.StartExecutionTime = started
        self.EndExecutionTime = ended

    def __str__(self) -> str:
        return self.CommandLine


class History:
    """The commands of a session, the oldest first; the console adds to it."""

    MOST = 4096

    def __init__(self) -> None:
        self.entries: list[HistoryInfo] = []
        self._last = 0

    def add(self, line: str, started: DateTime, ended: DateTime) -> None:
        """One more command."""
        self._last += 1
        self.entries.append(HistoryInfo(self._last, line, started, ended))
        del self.entries[: -self.MOST]


def history_of(context: ExecutionContext) -> History:
    """The history of the session; made when first asked for."""
    found = context.services.get("history")
    if not isinstance(found, History):
        found = context.services["history"] = History()
    return found


@cmdlet("Get", "History",
        output_types=("Microsoft.PowerShell.Commands.HistoryInfo",), aliases=("ghy", "h", "history"),
        class_name="Microsoft.PowerShell.Commands.GetHistoryCommand")  # fmt: skip
class GetHistory(Cmdlet):
    """Shows the commands that were typed."""

    Id: Annotated[list[Int64] | None, Parameter(position=0, from_pipeline=True)] = None
    Count: Annotated[int | None, Parameter(position=1)] = None

    def process(self) -> Iterator[Any]:
        entries = history_of(self.context).entries
        if self.Id is not None:
            for number in self.Id:
                yield from self._numbered(entries, number)
            return
        yield from entries if self.Count is None else entries[-self.Count :]

    def _numbered(self, entries: list[HistoryInfo], number: int) -> Iterator[HistoryInfo]:
        found = [entry for entry in entries if entry.Id == number]
        if not found:
            message = f"Cannot locate the history for Id {number:d}."
            error = PSError("GetHistoryNoHistoryForId", message, "ObjectNotFound", number, "System.ArgumentException")
            self.write_error(error)
        yield from found


@cmdlet("Clear", "History", aliases=("clhy",), supports_should_process=True,
        class_name="Microsoft.PowerShell.Commands.ClearHistoryCommand")  # fmt: skip
class ClearHistory(Cmdlet):
    """Forgets the commands that were typed."""

    Id: Annotated[list[int] | None, Parameter(position=0)] = None
    Count: Annotated[int | None, Parameter(position=1)] = None
    Newest: Annotated[SwitchParameter, Parameter()] = ABSENT

    def begin(self) -> None:
        entries = history_of(self.context).entries
        if self.Id is not None:
            entries[:] = [entry for entry in entries if entry.Id not in self.Id]
        elif self.Count is None:
            entries.clear()
        elif self.Newest:
            del entries[-self.Count :]
        else:
            del entries[: self.Count]
