"""Script files: found by their path, read, compiled, and known as commands."""

from pathlib import Path
from typing import TYPE_CHECKING

from umshell.errors import ClrException, PSError
from umshell.language.source import Source, decode
from umshell.runtime.command_info import ExternalScriptInfo
from umshell.runtime.functions import declare
from umshell.runtime.model_scripts import model_script
from umshell.runtime.parse_errors import compiled
from umshell.runtime.script_block import ScriptBlock

if TYPE_CHECKING:
    from umshell.runtime.execution_context import ExecutionContext
    from umshell.runtime.session_state import Scope


def script_command(scope: "Scope", name: str) -> ExternalScriptInfo | None:
    """The script file that a name with a path stands for; .ps1 may be left out."""
    context = scope.context
    for candidate in (name, name + ".ps1"):
        if not candidate.lower().endswith((".ps1", ".psm1")):
            continue
        path = find_file(context, candidate)
        if path is not None:
            return script_info(context, path)
    return model_script(context, name)


def find_file(context: "ExecutionContext", name: str) -> Path | None:
    """An existing file that scripts may read."""
    try:
        path = context.files.for_reading(name)
    except (ClrException, PSError):
        return None
    return path if path.is_file() else None


def script_info(context: "ExecutionContext", path: Path) -> ExternalScriptInfo:
    """What is known of a script file; it is read and compiled now."""
    source = Source(decode(path.read_bytes()), str(path))
    block = ScriptBlock(compiled(context, source), context.session_state)
    info = ExternalScriptInfo(path.name, str(path), block)
    declare(info, block)
    return info
