"""How errors move: reported at their statement, caught, trapped, or on their way out."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from umshell.errors import BreakFlow, ClrException, ContinueFlow, ErrorRecord, PSError
from umshell.language.source import Extent
from umshell.runtime.defects import defect_error
from umshell.runtime.error_position import extent_of, innermost, script_stack, stack_text
from umshell.runtime.error_reporting import collect
from umshell.runtime.exception_types import is_exception_type, is_runtime_exception
from umshell.runtime.invocation_info import InvocationInfo
from umshell.runtime.questions import ask_about_exception
from umshell.runtime.session_state import Scope
from umshell.runtime.variables import new_cell
from umshell.values.conversion import to_string

if TYPE_CHECKING:
    from umshell.runtime.execution_context import ExecutionContext

_CALL_DEPTH = "The script failed due to call depth overflow."


class Trap:
    """A trap statement as compiled: the type that it is for, and its body."""

    __slots__ = ("body", "type_name")

    def __init__(self, type_name: str | None, body: Callable[[Scope, Any], None]) -> None:
        self.type_name = type_name
        self.body = body


def as_error(error: BaseException) -> PSError:
    """Any exception as PowerShell's: what is none of its errors is a defect, and says so."""
    if isinstance(error, PSError):
        return error
    if isinstance(error, RecursionError):
        return PSError("CallDepthOverflow", _CALL_DEPTH, exception=_NAMESPACE + "ScriptCallDepthException")
    if isinstance(error, ClrException):
        found = PSError(error.type_name, error.Message, "OperationStopped", exception=error)
    else:
        found = defect_error(error)
    return found.with_traceback(error.__traceback__)


_NAMESPACE = "System.Management.Automation."


def located(error: PSError) -> PSError:
    """The error with the place in the script and the call stack in its record."""
    record = error.record
    if record.ScriptStackTrace:
        return error
    if record.InvocationInfo is None:
        place = innermost(error.__traceback__)
        if place is not None:
            record.InvocationInfo = InvocationInfo(None, extent_of(place))
    record.ScriptStackTrace = stack_text(script_stack(error.__traceback__))
    return error


def located_at(error: PSError, extent: Extent) -> PSError:
    """The same for a statement that has no code of its own, whose place is told."""
    record = error.record
    if record.ScriptStackTrace:
        return error
    if record.InvocationInfo is None:
        record.InvocationInfo = InvocationInfo(None, extent)
    record.ScriptStackTrace = stack_text(script_stack(error.__traceback__, extent))
    return error


def fail(scope: Scope, exception: Exception) -> None:
    """A statement failed: the error is reported and the script goes on, or the error leaves the block."""
    error = _noticed(scope.context, exception)
    context = scope.context
    if context.try_depth or error.script_terminating or (error.leaves is not None and _leaves(error, scope)):
        raise error
    action = context.preference("ErrorActionPreference", scope)
    if action == "Inquire":
        action = ask_about_exception(context.host, error.record.message)
    if action in ("SilentlyContinue", "Ignore"):
        return
    if action in ("Stop", "Break"):
        error.script_terminating = True
        raise error
    if error.thrown:
        raise error
    report(context, error.record)


def _leaves(error: PSError, scope: Scope) -> bool:
    """Whether a scope stands inside the function that the error ends."""
    return any(each is error.leaves for each in scope.chain())


def _noticed(context: "ExecutionContext", exception: BaseException) -> PSError:
    """An error as it arrives at a statement: complete, and in $Error."""
    error = located(as_error(exception))
    context.success = False
    if not error.listed:
        error.listed = True
        context.add_error(error.record)
        collect(context.streams.error_variables, error.record)
    return error


def report(context: "ExecutionContext", record: ErrorRecord) -> None:
    """Shows an error of a statement."""
    context.streams.error(record)


# throw


def thrown(scope: Scope, value: Any) -> PSError:
    """The error of `throw value`."""
    error = _error_of(value)
    error.thrown = True
    error.exception.properties["WasThrownFromThrowStatement"] = True
    error.listed = any(record is error.record for record in scope.context.errors)
    return error


def _error_of(value: Any) -> PSError:
    if value is None:
        return PSError("ScriptHalted", "ScriptHalted", "OperationStopped")
    if isinstance(value, ErrorRecord):
        return PSError.of_record(value)
    if isinstance(value, ClrException):
        return _error_of_exception(value)
    text = to_string(value)
    return PSError(text, text, "OperationStopped", value)


def _error_of_exception(exception: ClrException) -> PSError:
    """An exception keeps what its own record says, but for the command's name."""
    record = exception.ErrorRecord
    if record is None:
        return PSError(exception.Message, exception.Message, "OperationStopped", exception=exception)
    identity = record.FullyQualifiedErrorId.partition(",")[0]
    return PSError(identity, exception.Message, record.CategoryInfo.Category, record.TargetObject, exception)


def rethrow(scope: Scope, caught: bool) -> PSError:
    """`throw` alone: in a catch the error that is caught, elsewhere ScriptHalted."""
    record = scope.get("_") if caught else None
    return thrown(scope, record if isinstance(record, ErrorRecord) else None)


# try and catch


def choose_catch(scope: Scope, exception: Exception, clauses: tuple[tuple[str, ...], ...]) -> tuple[int, ErrorRecord]:
    """The number of the clause that is for an error, -1 when none is; and the record that it sees."""
    error = _noticed(scope.context, exception)
    record = error.record
    if clauses == ((),):
        return 0, record
    outer, inner = _layers(record.Exception)
    number = _clause_for(inner, clauses) if inner is not None else -1
    if number >= 0 and inner is not None:
        return number, record if inner is record.Exception else _with_exception(record, inner)
    if error.stopped_by_preference:
        stop = ClrException(_NAMESPACE + "ActionPreferenceStopException")
        number = _clause_for(stop, clauses)
    if number < 0:
        number = _clause_for(outer, clauses)
    if number < 0:
        number = next((index for index, names in enumerate(clauses) if not names), -1)
    if number < 0:
        raise error
    return number, record


def _layers(exception: ClrException) -> tuple[ClrException, ClrException | None]:
    """What is matched last and what first: only PowerShell's own wrappers are looked through."""
    if is_runtime_exception(exception):
        return exception, exception.InnerException
    return ClrException(_NAMESPACE + "RuntimeException", exception.Message, exception), exception


def _clause_for(exception: ClrException, clauses: tuple[tuple[str, ...], ...]) -> int:
    for number, names in enumerate(clauses):
        if any(is_exception_type(exception, name) for name in names):
            return number
    return -1


def _with_exception(record: ErrorRecord, exception: ClrException) -> ErrorRecord:
    """The record as a clause sees it that is for the inner exception."""
    made = ErrorRecord(exception, record.FullyQualifiedErrorId, record.CategoryInfo.Category, record.TargetObject)
    made.ErrorDetails = record.ErrorDetails
    made.InvocationInfo = record.InvocationInfo
    made.ScriptStackTrace = record.ScriptStackTrace
    made.CategoryInfo.Activity = record.CategoryInfo.Activity
    made.CategoryInfo.Reason = record.CategoryInfo.Reason
    return made


# traps


def run_traps(scope: Scope, out: Any, exception: Exception, traps: tuple[Trap, ...]) -> None:
    """Runs the trap that fits best in a child scope; break lets the error out, continue swallows it."""
    context = scope.context
    error = _noticed(context, exception)
    trap = _trap_for(error.record.Exception, traps)
    if trap is None:
        raise error
    child = Scope(scope.state, scope, {"_": new_cell(error.record)})
    context.try_depth -= 1
    try:
        trap.body(child, out)
    except BreakFlow as flow:
        if flow.label is None:
            raise error from None
        raise
    except ContinueFlow as flow:
        context.success = False
        if flow.label is None:
            return
        raise
    finally:
        context.try_depth += 1
    context.success = False
    _report_trapped(scope, error)


def _report_trapped(scope: Scope, error: PSError) -> None:
    """A trap that ends by itself: the error is shown as its preference says."""
    action = scope.context.preference("ErrorActionPreference", scope)
    if action == "Stop":
        error.script_terminating = True
        raise error
    if action not in ("SilentlyContinue", "Ignore"):
        report(scope.context, error.record)


def _trap_for(exception: ClrException, traps: tuple[Trap, ...]) -> Trap | None:
    """The trap of the nearest type; the one without a type is the last choice."""
    outer, inner = _layers(exception)
    best, best_distance = None, 1 << 30
    for candidate in (inner, outer):
        if candidate is None:
            continue
        for trap in traps:
            distance = is_exception_type(candidate, trap.type_name) if trap.type_name else 0
            if distance and distance < best_distance:
                best, best_distance = trap, distance
        if best is not None:
            return best
    return next((trap for trap in traps if trap.type_name is None), None)
