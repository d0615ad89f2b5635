"""Direct calls: simple functions run without binder and pipeline where nothing could tell the difference."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from umshell.runtime.block_code import BlockCode
from umshell.runtime.command_info import CommandInfo, FunctionInfo
from umshell.runtime.function_processor import CALL_DEPTH_LIMIT, call_depth_error
from umshell.runtime.session_state import Scope
from umshell.runtime.variables import Variable

if TYPE_CHECKING:
    from umshell.runtime.call_site import CallSite

Out = Callable[[Any], None]
Direct = Callable[[Scope, Sequence[Any], Out], None]

# Automatic variables that only the general way provides.
_UNSUITED = frozenset({"psboundparameters", "pscmdlet", "input"})


def direct_call(site: "CallSite", info: CommandInfo, scope: Scope) -> Direct | None:
    """A function that runs the call, for a simple function with plain parameters and positional values."""
    if type(info) is not FunctionInfo or info.uses_cmdlet_binding:
        return None
    block = info.ScriptBlock
    code: BlockCode = block.code
    if code.body is None or not _UNSUITED.isdisjoint(code.needs) or block.state is not scope.state:
        return None
    if any(slot[0] is not None for slot in site.slots):
        return None
    parameters = code.parameters(scope)
    if not all(parameter.is_plain and parameter.default is None for parameter in parameters):
        return None
    names = tuple(parameter.name.lower() for parameter in parameters)
    if any(name in scope.context.all_scope for name in names) or len(set(names)) < len(names):
        return None
    return _make(site, info, code, names)


def _make(site: "CallSite", info: FunctionInfo, code: BlockCode, names: tuple[str, ...]) -> Direct:
    body = code.body
    state = info.ScriptBlock.state
    context = state.context
    count = len(names)
    new, make = Scope.__new__, Variable
    assert body is not None

    def call(scope: Scope, values: Sequence[Any], out: Out) -> None:
        variables: dict[str, Variable] = {}
        for name, value in zip(names, values, strict=False):
            variables[name] = cell = make()
            cell.value = value
        given = len(values)
        if given < count:
            for name in names[given:]:
                variables[name] = cell = make()
                cell.value = None
        frame = new(Scope)
        frame.state = state
        frame.context = context
        frame.parent = scope
        frame.variables = variables
        frame.command = info
        frame.site = site
        frame.arguments = list(values[count:]) if given > count else []
        if context.call_depth >= CALL_DEPTH_LIMIT:
            raise call_depth_error()
        context.call_depth += 1
        state.current = frame
        try:
            body(frame, out)
        finally:
            context.call_depth -= 1
            state.current = scope
            if frame.functions or frame.aliases:
                context.commands_changed()
        context.success = True

    return call
