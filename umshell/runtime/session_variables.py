"""The variables that every session starts with: preferences, constants and what tells of the session itself."""

import os
from functools import cache
from typing import TYPE_CHECKING, Any

from umshell.runtime.drives import MODEL_ENVIRONMENT
from umshell.runtime.session_state import Scope
from umshell.runtime.variables import ComputedInfo, ComputedVariable, VariableInfo, constrained_cell
from umshell.values.collections import Hashtable
from umshell.values.conversion import convert
from umshell.values.dotnet.preferences import ActionPreference, ConfirmImpact
from umshell.values.dotnet_type import DotNetType
from umshell.values.types import enum_type_of, find_type, named_type

if TYPE_CHECKING:
    from umshell.runtime.execution_context import ExecutionContext

VERSION = "5.1.17763.1"

_PREFERENCES: dict[str, Any] = {
    "ErrorActionPreference": ActionPreference.Continue,
    "WarningPreference": ActionPreference.Continue,
    "VerbosePreference": ActionPreference.SilentlyContinue,
    "DebugPreference": ActionPreference.SilentlyContinue,
    "InformationPreference": ActionPreference.SilentlyContinue,
    "ProgressPreference": ActionPreference.Continue,
    "ConfirmPreference": ConfirmImpact.High,
}
_PLAIN: dict[str, Any] = {
    "MaximumHistoryCount": 4096,
    "MaximumErrorCount": 256,
    "MaximumAliasCount": 4096,
    "MaximumDriveCount": 4096,
    "MaximumFunctionCount": 4096,
    "MaximumVariableCount": 4096,
    "FormatEnumerationLimit": 4,
    "NestedPromptLevel": 0,
    "WhatIfPreference": False,
    "OutputEncoding": None,
    "PSEmailServer": "",
    "PSSessionApplicationName": "wsman",
    "PSSessionConfigurationName": "http://schemas.microsoft.com/powershell/Microsoft.PowerShell",
    "StackTrace": "",
}


def constant(context: "ExecutionContext", name: str, value: Any, *options: str, shared: bool = True) -> None:
    """A variable that scripts cannot change, the same in all scopes."""
    info = VariableInfo(name)
    info.options = frozenset(options)
    cell = constrained_cell(info, value)
    context.global_scope.variables[name.lower()] = cell
    if shared:
        context.all_scope[name.lower()] = cell


def _typed(scope: Scope, name: str, value: Any) -> None:
    """A preference: it takes only what its type can be."""
    info = VariableInfo(name)
    type_ = enum_type_of(type(value))
    info.convert = lambda new: convert(new, type_)
    scope.variables[name.lower()] = constrained_cell(info, value)
    scope.set(name, value)


def _computed(context: "ExecutionContext", name: str, read: Any) -> None:
    cell = ComputedVariable()
    info = ComputedInfo(name, read)
    info.options |= {"ReadOnly", "AllScope"}
    object.__setattr__(cell, "info", info)
    context.global_scope.variables[name.lower()] = cell
    context.all_scope[name.lower()] = cell


def define_variables(context: "ExecutionContext") -> None:
    """Sets them all in the global scope."""
    scope = context.global_scope
    for name, value in _PREFERENCES.items():
        _typed(scope, name, value)
    for name, value in _PLAIN.items():
        scope.set(name, value)
    for name, value in (("true", True), ("false", False), ("null", None)):
        constant(context, name, value, "Constant", "AllScope")
    home = MODEL_ENVIRONMENT["USERPROFILE"]
    constant(context, "PSVersionTable", version_table(), "Constant", "AllScope")
    constant(context, "HOME", home, "ReadOnly", "AllScope")
    constant(context, "PID", os.getpid(), "Constant", "AllScope")
    constant(context, "PSHOME", r"C:\Windows\System32\WindowsPowerShell\v1.0", "Constant", "AllScope")
    constant(context, "ShellId", "Microsoft.PowerShell", "Constant", "AllScope")
    constant(context, "PSCulture", "en-US", "ReadOnly", "AllScope")
    constant(context, "PSUICulture", "en-US", "ReadOnly", "AllScope")
    constant(context, "PSEdition", "Desktop", "Constant", "AllScope")
    _computed(context, "?", lambda: context.success)
    constant(context, "Error", context.errors, "Constant", shared=False)
    constant(context, "PSDefaultParameterValues", Hashtable(), shared=False)
    scope.set("PROFILE", rf"{home}\Documents\WindowsPowerShell\Microsoft.PowerShell_profile.ps1")
    scope.set("ConsoleFileName", "")


def version_table() -> Hashtable:
    """$PSVersionTable, as Windows PowerShell 5.1 has it."""
    version = find_type("version")
    table = VersionTable()

    def number(text: str) -> Any:
        return text if version is None else convert(text, version)

    compatible = [number(text) for text in ("1.0", "2.0", "3.0", "4.0", "5.0", VERSION)]
    table.set_item("PSVersion", number(VERSION))
    table.set_item("PSEdition", "Desktop")
    table.set_item("PSCompatibleVersions", compatible)
    table.set_item("BuildVersion", number("10.0.17763.1"))
    table.set_item("CLRVersion", number("4.0.30319.42000"))
    table.set_item("WSManStackVersion", number("3.0"))
    table.set_item("PSRemotingProtocolVersion", number("2.3"))
    table.set_item("SerializationVersion", number("1.1.0.1"))
    return table


class VersionTable(Hashtable):
    """The class of $PSVersionTable."""

    @property
    def dotnet_type(self) -> DotNetType:
        return version_table_type()


@cache
def version_table_type() -> DotNetType:
    """The type of $PSVersionTable."""
    return DotNetType.declare(
        "System.Management.Automation.PSVersionHashTable", named_type("System.Collections.Hashtable")
    )
