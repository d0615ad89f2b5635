"""Defects: Python exceptions that are no PowerShell errors, reported as what they are."""

import traceback
from typing import Any

from umshell.errors import ClrException, PSError


def defect_error(error: BaseException) -> PSError:
    """An error that says that umshell itself is wrong, and where in it."""
    if isinstance(error, MemoryError):
        message = "Insufficient memory to continue the execution of the program."
        return PSError("OutOfMemory", message, "ResourceUnavailable", exception="System.OutOfMemoryException")
    place = _place(error)
    message = f"umshell has a defect: {type(error).__name__}: {error} ({place})"
    exception = ClrException("Umshell.Defect", message)
    exception.data["traceback"] = "".join(traceback.format_exception(error))
    return PSError("Umshell.Defect", message, "NotSpecified", exception=exception)


def _place(error: BaseException) -> str:
    frames: list[Any] = traceback.extract_tb(error.__traceback__)
    if not frames:
        return "no place"
    last = frames[-1]
    return f"{last.filename.rpartition('umshell')[2].lstrip('/')}:{last.lineno}"
