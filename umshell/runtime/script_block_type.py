"""[scriptblock] as scripts see it: Invoke, GetNewClosure, Create and what a block tells of itself."""

from typing import Any

from umshell.errors import ClrException, PSError
from umshell.runtime.closures import new_closure
from umshell.runtime.output import value_of
from umshell.runtime.script_block import ScriptBlock
from umshell.runtime.steppable_pipeline import SteppablePipeline, steppable_pipeline
from umshell.values import hooks
from umshell.values.collections import Collection
from umshell.values.dotnet_type import BY_CLASS
from umshell.values.psobject import AUTOMATION_NULL
from umshell.values.types import SCRIPT_BLOCK

_STEPPABLE = "System.Management.Automation.SteppablePipeline"
T = SCRIPT_BLOCK
T.python_class = ScriptBlock
BY_CLASS[ScriptBlock] = T
T.field("File", "string", read_only=True)
T.known_missing("Id", "StartPosition", "CheckRestrictedLanguage()", "InvokeWithContext()")


def _invoked(block: ScriptBlock, arguments: tuple[Any, ...]) -> list[Any]:
    """What the block wrote; an error in it is the cause of the method's."""
    try:
        return block.invoke(arguments)
    except PSError as error:
        exception = error.exception
        exception.ErrorRecord = exception.ErrorRecord or error.record
        raise ClrException(exception.type_name, exception.Message, exception.InnerException) from error


@T.property("Module", "psmoduleinfo")
def module(this: ScriptBlock) -> Any:
    return this.Module


@T.property("Ast", "System.Management.Automation.Language.Ast")
def tree(this: ScriptBlock) -> Any:
    from umshell.runtime.syntax_tree import tree_at  # the parser is not needed by scripts that are cached

    code = this.code
    return tree_at(code.source, *(code.place if code.name is None else code.declaration))


@T.property("IsFilter", "bool")
def is_filter(this: ScriptBlock) -> bool:
    return this.code.is_filter


@T.method("Invoke", "System.Collections.ObjectModel.Collection[psobject] Invoke(params System.Object[] args)")
def invoke(this: ScriptBlock, args: list[Any]) -> Any:
    return Collection(_invoked(this, tuple(args)))


@T.method("InvokeReturnAsIs", "System.Object InvokeReturnAsIs(params System.Object[] args)")
def invoke_return_as_is(this: ScriptBlock, args: list[Any]) -> Any:
    result = value_of(_invoked(this, tuple(args)))
    return None if result is AUTOMATION_NULL else result


@T.method("GetNewClosure", "scriptblock GetNewClosure()")
def get_new_closure(this: ScriptBlock) -> ScriptBlock:
    return new_closure(this)


@T.method(
    "GetSteppablePipeline",
    f"{_STEPPABLE} GetSteppablePipeline()",
    f"{_STEPPABLE} GetSteppablePipeline(System.Object commandOrigin)",
    f"{_STEPPABLE} GetSteppablePipeline(System.Object commandOrigin, System.Object[] args)",
)
def get_steppable_pipeline(this: ScriptBlock, _origin: Any = None, args: Any = ()) -> SteppablePipeline:
    return steppable_pipeline(this, tuple(args or ()))


@T.method("ToString", "string ToString()")
def to_string(this: ScriptBlock) -> str:
    return this.text


@T.static_method("Create", "scriptblock Create(string script)")
def create(script: str) -> Any:
    try:
        return hooks.create_script_block(script)
    except PSError as error:
        raise error.exception from error
