"""Connects the values to the running session: script blocks, strict mode, $OFS, types of scripts."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import umshell.runtime.language_types
import umshell.runtime.script_block_type  # noqa: F401  (both declare types of the runtime)
from umshell.runtime.output import value_of
from umshell.runtime.script_block import ScriptBlock
from umshell.runtime.variables import UNSET
from umshell.values import hooks
from umshell.values.conversion import to_string

if TYPE_CHECKING:
    from umshell.runtime.execution_context import ExecutionContext


def connect(context: "ExecutionContext") -> None:
    """Makes a session the one that values turn to."""

    def run_list(block: ScriptBlock, arguments: Sequence[Any] = (), this: Any = UNSET, underscore: Any = UNSET) -> Any:
        return block.invoke(arguments, this=this, underscore=underscore)

    def run(block: ScriptBlock, arguments: Sequence[Any] = (), this: Any = UNSET, underscore: Any = UNSET) -> Any:
        return value_of(block.invoke(arguments, this=this, underscore=underscore))

    def ofs() -> str:
        value = context.scope.get("OFS", UNSET)
        return " " if value is UNSET or value is None else to_string(value, " ")

    hooks.invoke_script_block = run
    hooks.invoke_script_block_list = run_list
    hooks.strict_mode = lambda: context.scope.strict()
    hooks.ofs = ofs
    hooks.find_script_type = lambda name: context.script_types.get(name.lower())
    hooks.using_namespaces = lambda: context.namespaces
    hooks.create_script_block = context.create_script_block
    hooks.files = lambda: context.files
    resolve: Any = context.services.get("resolve_host", hooks.no_addresses)
    hooks.resolve_host = resolve
    hooks.environment = lambda: context.drives.get("env")
    hooks.write_host_text = lambda text: context.host.write(text, newline=False)
    hooks.read_host_line = lambda: context.host.read_line()
