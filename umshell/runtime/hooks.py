"""Connects the values to the running session: script blocks, strict mode, $OFS, types of scripts."""

from collections.abc import Sequence
from importlib import import_module
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

_AUTOMATION = "system.management.automation."
_EXCHANGE = "microsoft.exchange."
_COMMANDS = "microsoft.powershell.commands."
_LANGUAGE = _AUTOMATION + "language."
_MODULES_OF_TYPES = {
    "psmoduleinfo": "modules",
    "commandparameterinfo": "parameter_set_info",
    "commandparametersetinfo": "parameter_set_info",
    "pstypename": "parameter_set_info",
    "pscmdlet": "script_cmdlet",
    "cmdlet": "script_cmdlet",
}
_COMMANDS_OF_TYPES = {
    "matchinfo": "Select-String",
    "groupinfo": "Group-Object",
    "measureinfo": "Measure-Object",
    "genericmeasureinfo": "Measure-Object",
    "textmeasureinfo": "Measure-Object",
    "historyinfo": "Get-History",
    "filehashinfo": "Get-FileHash",
    "memberdefinition": "Get-Member",
    "bytecollection": "Format-Hex",
    "pathinfo": "Get-Location",
    "providerinfo": "Get-PSProvider",
    "psdriveinfo": "Get-PSDrive",
    "callstackframe": "Get-PSCallStack",
    "pssnapininfo": "Get-PSSnapin",
    "pssession": "Get-PSSession",
    "verbinfo": "Get-Verb",
}


def _import_type(name: str, context: "ExecutionContext") -> None:
    """Imports the module that declares a type, by its name or by the command that gives such objects."""
    short = name.rpartition(".")[2]
    if name.startswith(_AUTOMATION) and short in _MODULES_OF_TYPES:
        import_module(f"umshell.runtime.{_MODULES_OF_TYPES[short]}")
    elif name.startswith((_AUTOMATION, _COMMANDS)) and short in _COMMANDS_OF_TYPES:
        context.find_cmdlet(_COMMANDS_OF_TYPES[short])
    elif name.startswith(_EXCHANGE) and "cmdlets" in context.services:
        commands: Any = context.services["cmdlets"]
        commands.import_all()


def _declares_nodes(name: str, namespaces: Sequence[str]) -> bool:
    return name.startswith(_LANGUAGE) or _LANGUAGE.rstrip(".") in (each.lower() for each in namespaces)


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

    def find_type(name: str) -> Any:
        lower = name.lower()
        if lower.endswith("ast") and _declares_nodes(lower, context.namespaces):
            import umshell.runtime.syntax_tree  # noqa: F401  (declares the types of nodes: few scripts name them)
        return context.scope.find_type(lower)

    hooks.find_script_type = find_type
    hooks.import_type = lambda name: _import_type(name, context)
    hooks.using_namespaces = lambda: context.namespaces
    hooks.create_script_block = context.create_script_block
    hooks.files = lambda: context.files
    resolve: Any = context.services.get("resolve_host", hooks.no_addresses)
    hooks.resolve_host = resolve
    reach: Any = context.services.get("reach_outside")
    if reach is not None:
        hooks.reach_outside = lambda name, arguments: reach(context, name, arguments)
    hooks.environment = lambda: context.drives.get("env")
    hooks.write_host_text = lambda text: context.host.write(text, newline=False)
    hooks.console_window = lambda: context.window
    hooks.read_host_line = lambda: context.host.read_line()
