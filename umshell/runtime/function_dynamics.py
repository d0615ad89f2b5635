"""Runs the dynamicparam block of a function with what has been bound so far."""

from typing import TYPE_CHECKING, Any

from umshell.errors import ClrException, PSError
from umshell.runtime.dynamic_parameters import dynamic_parameters
from umshell.runtime.parameter_metadata import ParameterMetadata
from umshell.runtime.session_state import Scope
from umshell.runtime.variables import new_cell

if TYPE_CHECKING:
    from umshell.runtime.command_info import FunctionInfo
    from umshell.runtime.script_block import ScriptBlock


def dynamic_parameters_of(block: "ScriptBlock", binder: Any) -> list[ParameterMetadata]:
    """The parameters that the block makes."""
    state = block.state
    frame = Scope(state, state.current, {})
    frame.bound = dict(binder.bound)
    frame.invocation = binder.invocation
    frame.command = binder.info
    for name, value in binder.values.items():
        frame.variables[name.lower()] = new_cell(value)
    for parameter in binder.info.declared_parameters():
        frame.variables.setdefault(parameter.lower, new_cell(None))
    written: list[Any] = []
    before, state.current = state.current, frame
    try:
        assert block.code.dynamic is not None
        block.code.dynamic(frame, written.append)
    finally:
        state.current = before
    binder.dynamic_variables = frame.variables
    return dynamic_parameters(written)


def parameters_alone(info: "FunctionInfo", block: "ScriptBlock") -> list[ParameterMetadata]:
    """The parameters that the block makes when nothing is bound; a block that fails makes none."""
    from umshell.runtime.invocation_info import InvocationInfo
    from umshell.runtime.parameter_binder import ParameterBinder

    binder = ParameterBinder(info, block.state.context, InvocationInfo(info))
    binder.start()
    try:
        return dynamic_parameters_of(block, binder)
    except (PSError, ClrException):
        return []
