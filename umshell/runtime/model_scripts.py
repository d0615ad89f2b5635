"""Scripts that stand on every server of the model: they are found by their paths, and what they do is done already."""

import re
from typing import TYPE_CHECKING

from umshell.language.source import Source
from umshell.runtime.command_info import ExternalScriptInfo
from umshell.runtime.functions import declare
from umshell.runtime.parse_errors import compiled
from umshell.runtime.script_block import ScriptBlock

if TYPE_CHECKING:
    from umshell.runtime.execution_context import ExecutionContext

# RemoteExchange.ps1 and Exchange.ps1 load the Management Shell, whose commands are here without it.
_SHELL_SCRIPT = re.compile(
    r"(?:[a-z]:[\\/]+program files)[\\/]+microsoft[\\/]+exchange server[\\/]+v1[45][\\/]+bin[\\/]+"
    r"((?:remote)?exchange\.ps1)",
    re.IGNORECASE,
)


def is_model_script(path: str) -> bool:
    """Whether a path names one of these scripts."""
    return _SHELL_SCRIPT.fullmatch(path) is not None


def model_script(context: "ExecutionContext", path: str) -> ExternalScriptInfo | None:
    """What is known of such a script: it has no statements."""
    found = _SHELL_SCRIPT.fullmatch(path)
    if found is None:
        return None
    block = ScriptBlock(compiled(context, Source("", path)), context.session_state)
    info = ExternalScriptInfo(found[1], path, block)
    declare(info, block)
    return info
