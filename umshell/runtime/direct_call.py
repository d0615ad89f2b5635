"""Direct calls: simple functions run without binder and pipeline where nothing could tell the difference.

A place that gives plain values by position to a function of plain parameters gets a Python function of its own, which
the module of the script calls from then on; when commands have changed, it hands the call back to its CallSite.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from umshell.runtime.block_code import BlockCode
from umshell.runtime.command_info import CommandInfo, FunctionInfo
from umshell.runtime.function_processor import CALL_DEPTH_LIMIT, call_depth_error
from umshell.runtime.output import value_of
from umshell.runtime.parameter_conversion import is_plain_number
from umshell.runtime.session_state import DirectScope, Scope, SessionState
from umshell.runtime.variables import Variable

if TYPE_CHECKING:
    from umshell.runtime.call_site import CallSite

Out = Callable[[Any], None]
Direct = Callable[[Scope, Sequence[Any], Out], None]

# Automatic variables that only the general way provides.
_UNSUITED = frozenset({"psboundparameters", "pscmdlet", "input"})


class Target(NamedTuple):
    """A function that can be called directly: its code, the names of its parameters, where it runs."""

    site: "CallSite"
    code: BlockCode
    names: tuple[str, ...]
    state: SessionState


def direct_target(site: "CallSite", info: CommandInfo, scope: Scope) -> Target | None:
    """What a place calls, when that is a simple function with plain parameters that get plain values."""
    if type(info) is not FunctionInfo or info.uses_cmdlet_binding:
        return None
    block = info.ScriptBlock
    code: BlockCode = block.code
    if code.body is None or not _UNSUITED.isdisjoint(code.needs) or block.state is not scope.state:
        return None
    if any(slot[0] is not None or not is_plain_number(slot[3]) for slot in site.slots):
        return None
    parameters = code.parameters(scope)
    if not all(parameter.is_plain and parameter.default is None for parameter in parameters):
        return None
    names = tuple(parameter.name.lower() for parameter in parameters)
    if any(name in scope.context.all_scope for name in names) or len(set(names)) < len(names):
        return None
    return Target(site, code, names, block.state)


def forget_commands(frame: Scope) -> None:
    """A call ends during which commands changed: those of its own scope are gone with it."""
    if frame.functions or frame.aliases:
        frame.context.commands_changed()


def direct_call(target: Target) -> Direct:
    """The call as a function of scope, values and out."""
    site, code, names, state = target
    context, count, body = state.context, len(names), code.body
    assert body is not None

    def call(scope: Scope, values: Sequence[Any], out: Out) -> None:
        variables: dict[str, Variable] = {}
        for name, value in zip(names, values, strict=False):
            variables[name] = cell = Variable()
            cell.value = value
        given = len(values)
        for name in names[given:]:
            variables[name] = cell = Variable()
            cell.value = None
        frame = DirectScope()
        frame.state, frame.parent, frame.variables, frame.site = state, scope, variables, site
        if given > count:
            frame.arguments = list(values[count:])
        if context.call_depth >= CALL_DEPTH_LIMIT:
            raise call_depth_error()
        context.call_depth += 1
        version = context.commands_version
        state.current = frame
        try:
            body(frame, out)
        finally:
            context.call_depth -= 1
            state.current = scope
            if version is not context.commands_version:
                forget_commands(frame)
        context.success = True

    return call


def direct_value(target: Target, call: Direct, version: object) -> Callable[..., Any]:
    """The value of the call as a function of scope and values."""
    give = target.code.give
    if give is not None and len(target.site.slots) == len(target.names):
        function: Callable[..., Any] = give(target.site, target.state, version, CALL_DEPTH_LIMIT)
        return function
    site, state, context = target.site, target.state, target.state.context

    def value(scope: Scope, *values: Any) -> Any:
        if context.commands_version is not version or scope.state is not state:
            return site.value(scope, *values)
        written: list[Any] = []
        call(scope, values, written.append)
        return written[0] if len(written) == 1 else value_of(written)

    return value
