"""PSModuleInfo: a module, its session state, and what it exports."""

import os.path
import uuid
from typing import TYPE_CHECKING, Any

from umshell.runtime.command_info import AliasInfo, CommandInfo
from umshell.runtime.engine_intrinsics import SessionStateObject
from umshell.runtime.ps_variable import PSVariable
from umshell.runtime.session_state import SessionState
from umshell.runtime.variables import SPELLINGS, Variable
from umshell.values.conversion import convert
from umshell.values.dictionaries import GenericDictionary
from umshell.values.psobject import PSTypedObject
from umshell.values.table_keys import folded_key_of
from umshell.values.types import OBJECT, STRING, find_type

if TYPE_CHECKING:
    from umshell.runtime.execution_context import ExecutionContext
    from umshell.runtime.script_block import ScriptBlock


class PSModuleInfo(PSTypedObject):
    """A module of script."""

    TypeNames = ("System.Management.Automation.PSModuleInfo", "System.Object")
    PropertyNames = (
        "Name", "Path", "Description", "Guid", "HelpInfoUri", "ModuleBase", "Version", "ModuleType", "Author",
        "ExportedFunctions", "ExportedCmdlets", "ExportedVariables", "ExportedAliases", "ExportedCommands",
        "SessionState", "OnRemove",
    )  # fmt: skip

    def __init__(self, context: "ExecutionContext", name: str, path: str = "") -> None:
        self.Name = name
        self.Path = path
        self.Description = ""
        self.HelpInfoUri = ""
        self.Author = ""
        version = find_type("version")
        self.Version: Any = "0.0" if version is None else convert("0.0", version)
        self.Guid = uuid.UUID(int=0)
        self.ModuleType = "Script"
        self.OnRemove: Any = None
        self.state = SessionState(context, context.global_scope, self)
        self.functions: dict[str, CommandInfo] = {}
        self.aliases: dict[str, AliasInfo] = {}
        self.variables: dict[str, Variable] = {}
        self.exports: Any = None  # what Export-ModuleMember named
        self.prefix = ""

    def exported_command(self, name: str) -> CommandInfo | None:
        """A function that the module exports, by the name that it was imported with."""
        lower = name.lower()
        for key, info in self.functions.items():
            verb, dash, noun = info.Name.partition("-")
            shown = f"{verb}-{self.prefix}{noun}" if dash and self.prefix else self.prefix + info.Name
            if lower == shown.lower() or (not self.prefix and lower == key):
                return info
        return None

    @property
    def ModuleBase(self) -> str:
        return os.path.dirname(self.Path)

    @property
    def SessionState(self) -> Any:
        return SessionStateObject(self.state)

    @property
    def ExportedFunctions(self) -> Any:
        return _table({info.Name: info for info in self.functions.values()})

    @property
    def ExportedAliases(self) -> Any:
        return _table({info.Name: info for info in self.aliases.values()})

    @property
    def ExportedCmdlets(self) -> Any:
        return _table({})

    @property
    def ExportedVariables(self) -> Any:
        return _table({name: PSVariable(SPELLINGS.get(name, name), cell) for name, cell in self.variables.items()})

    @property
    def ExportedCommands(self) -> Any:
        found: dict[str, Any] = {info.Name: info for info in self.functions.values()}
        return _table(found | {info.Name: info for info in self.aliases.values()})

    def NewBoundScriptBlock(self, block: "ScriptBlock") -> "ScriptBlock":
        """The block, to be run inside the module."""
        return block.bound_to(self.state)

    def __str__(self) -> str:
        return self.Name


def _table(items: dict[str, Any]) -> GenericDictionary:
    """A dictionary of names that ignores case."""
    made = GenericDictionary(STRING, OBJECT, folded_key_of)
    for name, value in items.items():
        made.set_item(name, value)
    return made
