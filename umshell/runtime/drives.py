"""Drives that are no files: Env:, Variable:, Function: and Alias:, as `$env:name` and the item cmdlets see them."""

from collections.abc import Container
from typing import TYPE_CHECKING, Any

from umshell.errors import PSError
from umshell.runtime.command_info import AliasInfo, FilterInfo, FunctionInfo
from umshell.runtime.ps_variable import PSVariable
from umshell.runtime.script_block import ScriptBlock
from umshell.runtime.variables import info_of, spelling_of
from umshell.values.collections import DictionaryEntry
from umshell.values.conversion import to_string
from umshell.values.psobject import MISSING, unwrap

if TYPE_CHECKING:
    from umshell.runtime.execution_context import ExecutionContext

# What scripts find in the environment: the model's, never the machine's.
MODEL_ENVIRONMENT = {
    "ALLUSERSPROFILE": r"C:\ProgramData",
    "APPDATA": r"C:\Users\Administrator\AppData\Roaming",
    "COMPUTERNAME": "EX1",
    "ExchangeInstallPath": "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\",
    "HOMEDRIVE": "C:",
    "HOMEPATH": r"\Users\Administrator",
    "LOGONSERVER": r"\\DC1",
    "NUMBER_OF_PROCESSORS": "2",
    "OS": "Windows_NT",
    "ProgramData": r"C:\ProgramData",
    "ProgramFiles": r"C:\Program Files",
    "SystemDrive": "C:",
    "SystemRoot": r"C:\Windows",
    "TEMP": r"C:\Users\Administrator\AppData\Local\Temp",
    "TMP": r"C:\Users\Administrator\AppData\Local\Temp",
    "USERDNSDOMAIN": "CONTOSO.COM",
    "USERDOMAIN": "CONTOSO",
    "USERNAME": "Administrator",
    "USERPROFILE": r"C:\Users\Administrator",
    "windir": r"C:\Windows",
}


class Drive:
    """A flat set of named items."""

    name = ""
    provider = ""
    root = ""  # what stands between the drive and the names

    def __init__(self, context: "ExecutionContext") -> None:
        self.context = context

    def get(self, name: str) -> Any:
        """The content of an item, as `$drive:name` and Get-Content give it; MISSING when there is none."""
        raise NotImplementedError

    def item(self, name: str) -> Any:
        """The item itself, as Get-Item gives it; MISSING when there is none."""
        raise NotImplementedError

    def properties(self, name: str) -> Any:
        """What Get-ItemProperty shows of an item; MISSING when there is none."""
        return self.item(name)

    def check_writable(self, name: str) -> None:
        """Raises PSError where properties of an item cannot be changed."""

    def children(self, name: str) -> list[str]:
        """The names of what stands below an item; a flat drive has its items below its root alone."""
        return [name] if name else sorted(self.names(), key=str.lower)

    def set(self, name: str, value: Any) -> None:
        """Makes or changes an item."""
        raise NotImplementedError

    def remove(self, name: str, force: bool = False) -> None:
        """Takes an item away; one that is read-only only by force, a constant one never."""
        raise NotImplementedError

    def names(self) -> list[str]:
        """The names of all items."""
        raise NotImplementedError


class EnvironmentDrive(Drive):
    """Env: text by name; the environment of the model, which ends with the session."""

    name = "Env"
    provider = "Environment"

    def __init__(self, context: "ExecutionContext") -> None:
        super().__init__(context)
        self._values = {name.lower(): (name, value) for name, value in MODEL_ENVIRONMENT.items()}

    def get(self, name: str) -> Any:
        found = self._values.get(name.lower())
        return MISSING if found is None else found[1]

    def item(self, name: str) -> Any:
        found = self._values.get(name.lower())
        return MISSING if found is None else DictionaryEntry(*found)

    def set(self, name: str, value: Any) -> None:
        """Null and an empty text take the variable away, as in 5.1."""
        text = "" if value is None else to_string(value)
        if not text:
            self._values.pop(name.lower(), None)
            return
        spelled = self._values.get(name.lower(), (name, ""))[0]
        self._values[name.lower()] = (spelled, text)

    def remove(self, name: str, force: bool = False) -> None:
        self._values.pop(name.lower(), None)

    def names(self) -> list[str]:
        return [spelled for spelled, _value in self._values.values()]


class VariableDrive(Drive):
    """Variable: what the running code sees."""

    name = "Variable"
    provider = "Variable"

    def get(self, name: str) -> Any:
        cell = self.context.scope.find(name.lower()) or self.context.scope.automatic_cell(name)
        return MISSING if cell is None else cell.value

    def item(self, name: str) -> Any:
        for scope in self.context.scope.chain():
            for spelled, cell in scope.own_variables():
                if spelled.lower() == name.lower():
                    return PSVariable(spelled, cell)
        automatic = self.context.scope.automatic_cell(name)
        return MISSING if automatic is None else PSVariable(spelling_of(name.lower(), automatic), automatic)

    def set(self, name: str, value: Any) -> None:
        self.context.scope.set(name, value)

    def remove(self, name: str, force: bool = False) -> None:
        for scope in self.context.scope.chain():
            cell = scope.variables.get(name.lower())
            info = None if cell is None else info_of(cell)
            if info is not None and _is_protected(info.options, force):
                raise _protected(
                    "VariableNotRemovable", name,
                    f"Cannot remove variable {name} because it is constant or read-only. If the variable is read-only,"
                    " try the operation again specifying the Force option.",
                )  # fmt: skip
            if scope.remove(name):
                return

    def names(self) -> list[str]:
        seen = {n.lower(): n for s in reversed(list(self.context.scope.chain())) for n, _cell in s.own_variables()}
        return list(seen.values())


class FunctionDrive(Drive):
    """Function: functions and filters; their content is their script block."""

    name = "Function"
    provider = "Function"

    def get(self, name: str) -> Any:
        found = self.context.scope.find_function(name.lower())
        return found.ScriptBlock if isinstance(found, FunctionInfo) else MISSING

    def item(self, name: str) -> Any:
        found = self.context.scope.find_function(name.lower())
        return MISSING if found is None else found

    def set(self, name: str, value: Any) -> None:
        block = unwrap(value)
        if block is None:
            self.remove(name)
            return
        if isinstance(block, FunctionInfo):
            block = block.ScriptBlock
        if not isinstance(block, ScriptBlock):
            block = self.context.create_script_block(to_string(value))
        make = FilterInfo if block.code.is_filter else FunctionInfo
        self.context.scope.set_function(self.context.function_of(make, name, block))

    def remove(self, name: str, force: bool = False) -> None:
        for scope in self.context.scope.chain():
            if scope.functions and scope.functions.pop(name.lower(), None) is not None:
                self.context.commands_changed()
                return

    def names(self) -> list[str]:
        chain = reversed(list(self.context.scope.chain()))
        seen = {lower: info.Name for scope in chain for lower, info in (scope.functions or {}).items()}
        return list(seen.values())


class AliasDrive(Drive):
    """Alias: other names of commands; their content is the name that they stand for."""

    name = "Alias"
    provider = "Alias"

    def get(self, name: str) -> Any:
        found = self.context.scope.find_alias(name.lower())
        return MISSING if found is None else found.Definition

    def item(self, name: str) -> Any:
        found = self.context.scope.find_alias(name.lower())
        return MISSING if found is None else found

    def set(self, name: str, value: Any) -> None:
        existing = self.context.scope.written_alias(name.lower())
        if existing is not None and is_protected_alias(existing):
            raise alias_not_writable(name)
        options, description = ("None", "") if existing is None else (existing.Options, existing.Description)
        self.context.scope.set_alias(AliasInfo(name, to_string(value), options, description))

    def remove(self, name: str, force: bool = False) -> None:
        for scope in self.context.scope.chain():
            found = (scope.aliases or {}).get(name.lower())
            if found is None:
                continue
            if is_protected_alias(found, force):
                message = f"Alias was not removed because alias {name} is constant or read-only."
                raise _protected("AliasNotRemovable", name, message)
            if scope.aliases:
                del scope.aliases[name.lower()]
            self.context.commands_changed()
            return

    def names(self) -> list[str]:
        chain = reversed(list(self.context.scope.chain()))
        seen = {lower: info.Name for scope in chain for lower, info in (scope.aliases or {}).items()}
        return list(seen.values())


def _is_protected(options: Container[str], force: bool) -> bool:
    return "Constant" in options or ("ReadOnly" in options and not force)


def is_protected_alias(info: AliasInfo, force: bool = False) -> bool:
    """Whether an alias must stay as it is."""
    return _is_protected(info.Options.split(", "), force)


def alias_not_writable(name: str) -> PSError:
    """The error of writing an alias that must stay."""
    message = f"Alias is not writeable because alias {name} is read-only or constant and cannot be written to."
    return _protected("AliasNotWritable", name, message)


def _protected(error_id: str, name: str, message: str) -> PSError:
    exception = "System.Management.Automation.SessionStateUnauthorizedAccessException"
    return PSError(error_id, message, "WriteError", name, exception)


def standard_drives(context: "ExecutionContext") -> "Drives":
    """The drives that every session has, by name in lower case."""
    kinds = (EnvironmentDrive, VariableDrive, FunctionDrive, AliasDrive)
    return Drives({kind.name.lower(): kind(context) for kind in kinds}, context)


class Drives(dict[str, Drive]):
    """The drives by name in lower case; those of the registry are made when a script names one."""

    def __init__(self, drives: dict[str, Drive], context: "ExecutionContext") -> None:
        super().__init__(drives)
        self._context = context

    def find(self, name: str) -> Drive | None:
        """The drive of a name in any case."""
        lower = name.lower()
        if lower in ("hklm", "hkcu") and lower not in self:
            from umshell.runtime.registry_drive import RegistryDrive

            self[lower] = RegistryDrive(self._context, lower.upper())
        return self.get(lower)


def drive_missing(name: str) -> PSError:
    """The error of a drive that does not exist."""
    return PSError(
        "DriveNotFound",
        f"Cannot find drive. A drive with the name '{name}' does not exist.",
        "ObjectNotFound",
        name,
        "System.Management.Automation.DriveNotFoundException",
    )
