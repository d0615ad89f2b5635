"""Functions: defined from compiled script blocks, and called at once where nothing stands in the way."""

from typing import TYPE_CHECKING

from umshell.errors import PSError
from umshell.runtime.block_code import BlockCode
from umshell.runtime.command_info import AliasInfo, FilterInfo, FunctionInfo
from umshell.runtime.function_parameters import read_attributes, read_parameters
from umshell.runtime.session_state import Scope

if TYPE_CHECKING:
    from umshell.runtime.script_block import ScriptBlock


def define_function(scope: Scope, name: str, code: BlockCode) -> None:
    """function name { }: the function is there from now on, in this scope or in the one named before it."""
    from umshell.runtime.script_block import ScriptBlock

    block = ScriptBlock(code, scope.state)
    modifier, colon, rest = name.partition(":")
    target = scope
    if colon and modifier.lower() in ("global", "script", "local", "private"):
        target, name = scope.named(modifier), rest
    kind = FilterInfo if code.is_filter else FunctionInfo
    _refuse_read_only(target, name)
    target.set_function(function_of(kind, name, block))
    if code.attributes_function is not None:
        _define_aliases(target, name, code)


def _refuse_read_only(scope: Scope, name: str) -> None:
    old = (scope.owner().functions or {}).get(name.lower())
    options = str(getattr(old, "Options", "None"))
    if "ReadOnly" in options or "Constant" in options:
        message = f"Cannot write to function {name} because it is read-only or constant."
        exception = "System.Management.Automation.SessionStateUnauthorizedAccessException"
        raise PSError("FunctionNotWritable", message, "WriteError", name, exception)


def _define_aliases(scope: Scope, name: str, code: BlockCode) -> None:
    """[Alias('x')] before param: the function's other names."""
    for attribute in code.attributes(scope):
        if attribute.name.lower() in ("alias", "aliasattribute"):
            for alias in attribute.positional:
                scope.set_alias(AliasInfo(str(alias), name))


def function_of(kind: type[FunctionInfo], name: str, block: "ScriptBlock") -> FunctionInfo:
    """What is known of a function whose body is a script block."""
    info = kind(name, block)
    declare(info, block)
    module = block.state.module
    if module is not None:
        info.Module = module
        info.ModuleName = info.Source = module.Name
    return info


def declare(info: FunctionInfo, block: "ScriptBlock") -> None:
    """Tells a command info how to read attributes and parameters of its script block."""
    code = block.code
    if code.attributes_function is not None or code.parameters_function is not None:
        info.declare_later(lambda: _read_declaration(info, block))
    if code.dynamic is not None:
        _give_dynamic_parameters(info, block)


def _read_declaration(info: FunctionInfo, block: "ScriptBlock") -> None:
    code, scope = block.code, block.state.current
    if code.attributes_function is not None:
        read_attributes(code.attributes(scope), info)
    if code.parameters_function is not None:
        info._declared = read_parameters(code.parameters(scope), info)
    if code.dynamic is not None:
        info.uses_cmdlet_binding = True


def _give_dynamic_parameters(info: FunctionInfo, block: "ScriptBlock") -> None:
    from umshell.runtime.function_dynamics import dynamic_parameters_of, parameters_alone

    info.has_dynamic_parameters = True
    info.dynamic_parameters = lambda binder: dynamic_parameters_of(block, binder)  # type: ignore[method-assign]
    info.dynamic_parameters_alone = lambda: parameters_alone(info, block)  # type: ignore[method-assign]
