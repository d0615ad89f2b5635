"""Defects: Python exceptions that are no PowerShell errors, reported as what they are."""

import sys

from umshell.errors import ClrException, PSError


def defect_error(error: BaseException) -> PSError:
    """An error that says that umshell itself is wrong, and where in it."""
    if isinstance(error, MemoryError):
        limit = sys.modules.get("umshell.memory_limit")  # what is not loaded has limited nothing
        if limit is not None:
            limit.grant_reserve()
        message = "Insufficient memory to continue the execution of the program."
        return PSError("OutOfMemory", message, "ResourceUnavailable", exception="System.OutOfMemoryException")
    place = _place(error)
    message = f"umshell has a defect: {type(error).__name__}: {error} ({place})"
    exception = ClrException("Umshell.Defect", message)
    import traceback  # for the rare case: it takes its time to load

    exception.data["traceback"] = "".join(traceback.format_exception(error))
    return PSError("Umshell.Defect", message, "NotSpecified", exception=exception)


def _place(error: BaseException) -> str:
    last = error.__traceback__
    if last is None:
        return "no place"
    while last.tb_next is not None:
        last = last.tb_next
    return f"{last.tb_frame.f_code.co_filename.rpartition('umshell')[2].lstrip('/')}:{last.tb_lineno}"
