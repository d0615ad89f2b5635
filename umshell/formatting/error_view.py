"""How an error record prints: NormalView as Windows PowerShell 5.1 does it, CategoryView."""

from typing import Any

from umshell.errors import ErrorRecord
from umshell.formatting.display_cells import PLAIN_CELLS
from umshell.formatting.wrapping import wrap

_INDENT = 4
_ANONYMOUS = ("", "&", ".")


def error_text(record: ErrorRecord, view: str = "NormalView", width: int = 80) -> str:
    """The text of a record, its long lines not yet wrapped; a line of one blank ends it."""
    if view.lower() == "categoryview":
        return record.CategoryInfo.GetMessage()
    prefix = command_prefix(record.InvocationInfo)
    details = record.ErrorDetails
    if details is not None and details.Message:
        return f"{prefix}{details.Message}{_position(record, width)}"
    return f"{prefix}{record.Exception.Message}{_position(record, width)}\n "


def console_error_text(record: ErrorRecord, width: int, view: str = "NormalView") -> str:
    """The same, wrapped at words as the console shows it: its last column stays free."""
    return "\n".join(wrap(error_text(record, view, width), width - 1, width - 1, PLAIN_CELLS))


def command_prefix(invocation: Any) -> str:
    """The name of the command that failed, with a colon; nothing for errors of the language itself."""
    if invocation is None:
        return ""
    command, name = invocation.MyCommand, invocation.InvocationName or ""
    if command is None:
        return f"{name} : " if name else ""
    if command.CommandType == "ExternalScript":
        return f"{command.Path} : " if command.Path else ""
    if command.CommandType == "Script":
        return f"{command.ScriptBlock.text} : "
    shown = command.Name if name in _ANONYMOUS else name
    return f"{shown} : " if shown else ""


def _position(record: ErrorRecord, width: int) -> str:
    message = getattr(record.InvocationInfo, "PositionMessage", "") or ""
    place = f"\n{message}" if message else ""
    category = _indented(f"+ CategoryInfo          : {record.CategoryInfo.GetMessage()}", width)
    identity = _indented(f"+ FullyQualifiedErrorId : {record.FullyQualifiedErrorId}", width)
    return f"{place}\n{category}\n{identity}"


def _indented(line: str, width: int) -> str:
    """Each piece of a line that is too long is indented; the view puts no line end between them."""
    room = max(width - _INDENT - 2, 1)
    pieces = [line[start : start + room] for start in range(0, len(line), room)]
    return "".join(" " * _INDENT + piece for piece in pieces)
