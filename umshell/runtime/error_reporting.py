"""What becomes of an error that is written: recorded, shown, asked about, or the end of the script."""

from typing import TYPE_CHECKING, Any

from umshell.errors import ErrorRecord
from umshell.runtime import questions
from umshell.runtime.error_record import as_stopped, halt_error

if TYPE_CHECKING:
    from umshell.runtime.execution_context import ExecutionContext
    from umshell.runtime.streams import Streams


def report_error(context: "ExecutionContext", streams: "Streams", record: ErrorRecord, action: str) -> None:
    """Records and shows an error as an action preference says; Stop raises it."""
    if action == "Ignore":
        return
    if action == "Stop":
        context.add_error(record)
        collect(streams.error_variables, record)
        error = as_stopped(record)
        error.listed = True
        raise error
    if action == "Inquire":
        answer = questions.ask(context.host, questions.CAPTION, record.message, questions.GO_ON)
        if answer == questions.HALT:
            raise halt_error(record.InvocationInfo)
    context.add_error(record)
    collect(streams.error_variables, record)
    if action != "SilentlyContinue":
        streams.error(record)


def collect(variables: tuple[Any, ...], record: Any) -> None:
    """Puts a record into the variables of -ErrorVariable and its like."""
    for variable in variables:
        variable.append(record)
