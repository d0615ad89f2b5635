"""CommandRuntime: what one running command writes through, and the preferences that hold for it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from umshell.errors import ErrorRecord, PSError
from umshell.runtime import questions, should_process
from umshell.runtime.error_record import complete, halt_error, stop_error
from umshell.runtime.error_reporting import collect, report_error
from umshell.runtime.streams import (
    DebugRecord,
    HostInformationMessage,
    InformationRecord,
    Streams,
    VerboseRecord,
    WarningRecord,
)
from umshell.values.collections import ArrayList

if TYPE_CHECKING:
    from umshell.runtime.command_info import CommandInfo
    from umshell.runtime.execution_context import ExecutionContext
    from umshell.runtime.session_state import Scope

_COLLECTORS = (
    ("ErrorVariable", "error_variables"),
    ("WarningVariable", "warning_variables"),
    ("InformationVariable", "information_variables"),
)


def nowhere(_value: object) -> None:
    """Where the output of a call goes before it is connected, and after it is over."""


class CommandRuntime:
    """One call: of a cmdlet, with its caller's scope, or of an advanced function, with its own."""

    __slots__ = (
        "answered", "bound", "context", "goes_on", "had_errors", "info", "invocation", "out", "processor", "scope",
        "streams",
    )  # fmt: skip

    def __init__(
        self,
        context: "ExecutionContext",
        info: "CommandInfo",
        invocation: Any,
        scope: "Scope",
        streams: Streams,
        bound: dict[str, Any],
    ) -> None:
        self.context = context
        self.info = info
        self.invocation = invocation
        self.scope = scope
        self.streams = streams
        self.bound = bound
        self.out: Callable[[Any], None] = nowhere
        self.processor: Any = None
        self.answered = ""  # Yes to All or No to All
        self.goes_on = False  # Yes to All to a message under Inquire
        self.had_errors = False

    def open_variables(self, variables_scope: "Scope") -> None:
        """Empties, or goes on with, the variables of -ErrorVariable and its like; they are the caller's."""
        for parameter, slot in _COLLECTORS:
            name = self.bound.get(parameter)
            if name:
                if self.streams is self.context.streams:
                    self.streams = self.streams.copy()
                found = (*getattr(self.streams, slot), collecting_variable(variables_scope, name))
                setattr(self.streams, slot, found)

    # Preferences

    def action(self, parameter: str, variable: str) -> str:
        """Continue, Stop, …: as the call says, else as the preference variable does."""
        bound = self.bound.get(parameter)
        if bound is None:
            return self.context.preference(variable, self.scope)
        return str(bound.name)

    def _switched(self, parameter: str, variable: str, when_on: str) -> str:
        bound = self.bound.get(parameter)
        if bound is None:
            return self.context.preference(variable, self.scope)
        return when_on if bound else "SilentlyContinue"

    # Streams

    def write_error(self, record: ErrorRecord) -> None:
        """A non-terminating error."""
        complete(record, self.invocation, self.info)
        self.had_errors = True
        report_error(self.context, self.streams, record, self.action("ErrorAction", "ErrorActionPreference"))

    def terminating(self, error: PSError) -> PSError:
        """An error with which the command ends, its record complete."""
        complete(error.record, self.invocation, self.info)
        return error

    def write_warning(self, text: str) -> None:
        action = self.action("WarningAction", "WarningPreference")
        if action == "Ignore":
            return
        record = WarningRecord(text, self.invocation)
        collect(self.streams.warning_variables, record)
        if action != "SilentlyContinue":
            self._show(self.streams.warning, record, action, "WarningPreference")

    def write_verbose(self, text: str) -> None:
        action = self._switched("Verbose", "VerbosePreference", "Continue")
        if action not in ("SilentlyContinue", "Ignore"):
            self._show(self.streams.verbose, VerboseRecord(text, self.invocation), action, "VerbosePreference")

    def write_debug(self, text: str) -> None:
        action = self._switched("Debug", "DebugPreference", "Inquire")
        if action not in ("SilentlyContinue", "Ignore"):
            self._show(self.streams.debug, DebugRecord(text, self.invocation), action, "DebugPreference")

    def _show(self, sink: Callable[[Any], None], record: Any, action: str, variable: str) -> None:
        """Shows a message; then Stop ends the script and Inquire asks."""
        sink(record)
        if action == "Stop":
            raise self.stopped(variable, record.Message)
        if action == "Inquire":
            self.inquire()

    def inquire(self) -> None:
        """Asks whether the command goes on."""
        if self.goes_on:
            return
        answer = questions.ask(self.context.host, questions.CAPTION, "Continue with this operation?", questions.GO_ON)
        if answer == questions.HALT:
            raise halt_error(self.invocation)
        self.goes_on = answer == questions.YES_TO_ALL

    def stopped(self, variable: str, message: str) -> PSError:
        """The error of a preference that is Stop."""
        text = (
            f'The running command stopped because the preference variable "{variable}" or common parameter is set to '
            f"Stop: {message}"
        )
        return stop_error(text, self.invocation)

    def write_information(self, message: object, tags: Sequence[str] = (), source: str | None = None) -> None:
        """An information record; it is shown only when the preference says so, but merged in any case."""
        action = self.action("InformationAction", "InformationPreference")
        if action == "Ignore":
            return
        record = InformationRecord(message, source or self._source(), list(tags))
        collect(self.streams.information_variables, record)
        if action != "SilentlyContinue":
            self._inform(record, action)
        elif self.streams.information != self.context.host.write_information_record:
            self.streams.information(record)

    def _inform(self, record: InformationRecord, action: str) -> None:
        self.streams.information(record)
        if action == "Stop":
            raise self.stopped("InformationPreference", str(record))
        if action == "Inquire":
            self.inquire()

    def write_host(self, text: str, no_newline: bool = False, foreground: Any = None, background: Any = None) -> None:
        """Text for the person in front: an information record that is always shown."""
        if self.action("InformationAction", "InformationPreference") == "Ignore" and "InformationAction" in self.bound:
            return
        message = HostInformationMessage(text, no_newline, foreground, background)
        record = InformationRecord(message, self._source(), ["PSHOST"])
        collect(self.streams.information_variables, record)
        self.streams.information(record)

    def _source(self) -> str:
        return str(getattr(self.invocation, "ScriptName", None) or self.info.Name)

    def write_progress(self, record: Any) -> None:
        if self.context.preference("ProgressPreference", self.scope) not in ("SilentlyContinue", "Ignore"):
            self.streams.progress(record)

    # Questions

    def should_process(self, target: str, action: str | None = None) -> bool:
        return should_process.should_process(self, should_process.operation_text(action or self.info.Name, target))

    def should_process_text(self, description: str, question: str, caption: str) -> bool:
        return should_process.should_process(self, description, question, caption)

    def acts_unasked(self) -> bool:
        return should_process.acts_unasked(self)

    def should_continue(self, query: str, caption: str) -> bool:
        return should_process.should_continue(self, query, caption)


def collecting_variable(scope: "Scope", name: str) -> ArrayList:
    """The list behind -ErrorVariable name or +name, set in the caller's scope."""
    goes_on = name.startswith("+")
    qualifier, colon, plain = name.removeprefix("+").rpartition(":")
    if colon and qualifier.lower() in ("global", "script", "local", "private"):
        scope = scope.named(qualifier)
    found = scope.get(plain) if goes_on else None
    if isinstance(found, ArrayList):
        return found
    made = ArrayList([] if found is None else found if isinstance(found, list) else [found])
    scope.set(plain, made)
    return made
