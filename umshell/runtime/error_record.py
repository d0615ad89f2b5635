"""Completes error records: which command, where, and the full id; and makes the records of stopped commands."""

from typing import TYPE_CHECKING, Any

from umshell.errors import ClrException, ErrorRecord, PSError

if TYPE_CHECKING:
    from umshell.runtime.command_info import CommandInfo

_NAMESPACE = "System.Management.Automation."


def complete(record: ErrorRecord, invocation: Any, command: "CommandInfo | None" = None) -> ErrorRecord:
    """Gives a record what it lacks: its invocation, the command as activity, the class behind its id."""
    command = command or (invocation.MyCommand if invocation is not None else None)
    if record.InvocationInfo is not None:
        return record
    record.InvocationInfo = None if invocation is None else invocation.at(invocation.extent)
    if command is None:
        return record
    if not record.CategoryInfo.Activity:
        record.CategoryInfo.Activity = command.Name
    suffix = "," + command.class_name
    identity = record.FullyQualifiedErrorId
    if not identity.endswith(suffix):
        record.FullyQualifiedErrorId = identity + suffix if identity else command.class_name
    return record


def stop_error(message: str, invocation: Any) -> PSError:
    """The error that ends the script because a preference or the user says so."""
    command = invocation.MyCommand if invocation is not None else None
    exception = ClrException(_NAMESPACE + "ActionPreferenceStopException", message)
    error = PSError("ActionPreferenceStop", message, "OperationStopped", exception=exception, script_terminating=True)
    complete(error.record, invocation, command)
    error.error_id = error.record.FullyQualifiedErrorId
    return error


def halt_error(invocation: Any) -> PSError:
    """The error of `Halt Command`."""
    return _with_reason(
        stop_error("The running command stopped because the user selected the Stop option.", invocation),
        "ParentContainsErrorRecordException",
    )


def _with_reason(error: PSError, reason: str) -> PSError:
    error.record.CategoryInfo.Reason = reason
    return error


def as_stopped(record: ErrorRecord) -> PSError:
    """A non-terminating error that -ErrorAction Stop makes end the script; it keeps its own exception."""
    error = PSError.of_record(record, script_terminating=True)
    error.stopped_by_preference = True
    return error
