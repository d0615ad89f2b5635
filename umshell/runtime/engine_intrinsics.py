"""$ExecutionContext: the session as scripts reach it: SessionState, InvokeCommand, Host."""

from typing import TYPE_CHECKING, Any

from umshell.errors import PSError
from umshell.runtime.command_discovery import find_command
from umshell.runtime.ps_variable import PSVariable
from umshell.values.collections import Collection
from umshell.values.conversion import to_string
from umshell.values.dotnet_type import DotNetType
from umshell.values.types import OBJECT

if TYPE_CHECKING:
    from umshell.runtime.execution_context import ExecutionContext
    from umshell.runtime.session_state import SessionState

_PREFIX = "System.Management.Automation."


class EngineIntrinsics:
    """The object itself."""

    def __init__(self, context: "ExecutionContext") -> None:
        self.context = context
        self.InvokeCommand = CommandInvocationIntrinsics(context)

    @property
    def SessionState(self) -> "SessionStateObject":
        return SessionStateObject(self.context.state)


class CommandInvocationIntrinsics:
    """ExpandString, NewScriptBlock, InvokeScript, GetCommand."""

    def __init__(self, context: "ExecutionContext") -> None:
        self.context = context

    def expand(self, text: str) -> str:
        """The text as an expandable string."""
        quoted = text.replace("`", "``").replace('"', '`"') if "`" not in text else text.replace('"', '`"')
        block = self.context.create_script_block(f'"{quoted}"')
        written = block.invoke((), scope=self.context.scope, new_scope=False)
        return to_string(written[0]) if written else ""


class SessionStateObject:
    """The session state of the session or of a module."""

    def __init__(self, state: "SessionState") -> None:
        self.state = state
        self.PSVariable = PSVariableIntrinsics(state)
        self.InvokeCommand = CommandInvocationIntrinsics(state.context)

    @property
    def Module(self) -> Any:
        return self.state.module

    @property
    def LanguageMode(self) -> str:
        return "FullLanguage"


class PSVariableIntrinsics:
    """Get, GetValue, Set and Remove of variables."""

    def __init__(self, state: "SessionState") -> None:
        self.state = state

    def get(self, name: str) -> PSVariable | None:
        """The variable, or null."""
        cell = self.state.current.find(name.lower())
        return None if cell is None else PSVariable(name, cell)


def _declare(name: str, python: type, *fields: str) -> DotNetType:
    made = DotNetType.declare(_PREFIX + name, OBJECT, python=python)
    for field in fields:
        made.field(field, "System.Object", read_only=True)
    return made


_declare("EngineIntrinsics", EngineIntrinsics, "SessionState", "InvokeCommand")
_declare("SessionState", SessionStateObject, "PSVariable", "InvokeCommand", "Module", "LanguageMode")
COMMANDS = _declare("CommandInvocationIntrinsics", CommandInvocationIntrinsics)
VARIABLES = _declare("PSVariableIntrinsics", PSVariableIntrinsics)


@COMMANDS.method("ExpandString", "string ExpandString(string source)")
def expand_string(this: CommandInvocationIntrinsics, source: str) -> str:
    return this.expand(source)


@COMMANDS.method("NewScriptBlock", "scriptblock NewScriptBlock(string scriptText)")
def new_script_block(this: CommandInvocationIntrinsics, text: str) -> Any:
    return this.context.create_script_block(text)


@COMMANDS.method(
    "InvokeScript",
    "System.Collections.ObjectModel.Collection[psobject] InvokeScript(string script)",
    "System.Collections.ObjectModel.Collection[psobject] InvokeScript(string script, params System.Object[] args)",
)
def invoke_script(this: CommandInvocationIntrinsics, script: str, args: Any = ()) -> Any:
    return Collection(this.context.create_script_block(script).invoke(args))


@COMMANDS.method("GetCommand", f"{_PREFIX}CommandInfo GetCommand(string commandName, System.Object type)")
def get_command(this: CommandInvocationIntrinsics, name: str, _kind: Any) -> Any:
    return find_command(this.context.scope, name)


@VARIABLES.method("Get", "psvariable Get(string name)")
def get_variable(this: PSVariableIntrinsics, name: str) -> Any:
    return this.get(name)


@VARIABLES.method(
    "GetValue", "System.Object GetValue(string name)", "System.Object GetValue(string name, System.Object default)"
)
def get_value(this: PSVariableIntrinsics, name: str, default: Any = None) -> Any:
    found = this.get(name)
    return default if found is None else found.Value


@VARIABLES.method("Set", "void Set(string name, System.Object value)", "void Set(psvariable variable)")
def set_variable(this: PSVariableIntrinsics, name: Any, value: Any = None) -> None:
    if isinstance(name, PSVariable):
        this.state.current.set(name.Name, name.Value)
    else:
        this.state.current.set(name, value)


@VARIABLES.method("Remove", "void Remove(string name)")
def remove_variable(this: PSVariableIntrinsics, name: str) -> None:
    if not this.state.current.remove(name):
        raise PSError("VariableNotFound", f"Cannot find a variable with the name '{name}'.", "ObjectNotFound", name)
