"""Planned calls: an advanced function called outside of a pipeline goes straight through the plan of its place."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from umshell.runtime.binding_plan import BindingPlan, SitePlan, find_plan
from umshell.runtime.command_info import CommandInfo, FunctionInfo
from umshell.runtime.command_runtime import CommandRuntime
from umshell.runtime.common_parameters import COMMON_NAMES
from umshell.runtime.default_values import default_table
from umshell.runtime.function_processor import CALL_DEPTH_LIMIT, call_depth_error
from umshell.runtime.function_variables import ParameterVariable, parameter_variables
from umshell.runtime.pipeline_processor import PipelineProcessor
from umshell.runtime.session_state import Scope
from umshell.runtime.variables import Variable, constrained_cell, force_value, new_cell

if TYPE_CHECKING:
    from umshell.runtime.call_site import CallSite

Out = Callable[[Any], None]
Direct = Callable[[Scope, Sequence[Any], Out], None]


class PlannedCall:
    """A place that calls an advanced function; what stands behind $PSCmdlet is made when somebody asks for it."""

    __slots__ = ("info", "plan", "site", "variables")

    def __init__(
        self, site: "CallSite", info: FunctionInfo, plan: SitePlan, variables: tuple[ParameterVariable, ...]
    ) -> None:
        self.site = site
        self.info = info
        self.plan = plan
        self.variables = variables

    def runtime_of(self, frame: Scope) -> CommandRuntime:
        """The command runtime of a call that runs in this frame."""
        if frame.invocation is None:
            frame.invocation = self.site.invocation(self.info)
            frame.invocation.bound = frame.bound
        context = frame.context
        bound: Any = frame.bound
        given = bound if isinstance(bound, dict) else dict(bound.items())
        runtime = CommandRuntime(context, self.info, frame.invocation, frame, frame.streams, given)
        runtime.out = frame.out
        runtime.processor = _Bound(self.plan.plan)
        return runtime

    def fill(self, frame: Scope, values: dict[str, Any]) -> list[tuple[ParameterVariable, Variable]]:
        """Makes the variables of the parameters; those that wait for their default expression are returned."""
        cells = frame.variables
        pending: list[tuple[ParameterVariable, Variable]] = []
        for variable in self.variables:
            name, info = variable.name, variable.info
            given = name in values
            value = values[name] if given else variable.initial
            cells[variable.lower] = cell = new_cell(value) if info is None else constrained_cell(info, value)
            if not given and variable.default is not None:
                pending.append((variable, cell))
        return pending


class _Bound:
    """Tells $PSCmdlet.ParameterSetName what the plan chose."""

    __slots__ = ("binder",)

    def __init__(self, plan: BindingPlan) -> None:
        self.binder = plan


def planned_call(site: "CallSite", info: CommandInfo, scope: Scope) -> Direct | None:
    """A function that runs the call, for an advanced function whose binding has a plan here."""
    if type(info) is not FunctionInfo or not info.uses_cmdlet_binding or info.has_dynamic_parameters:
        return None
    block = info.ScriptBlock
    code = block.code
    if block.state is not scope.state or (code.body is None and code.blocks is None):
        return None
    plan = find_plan(info, site.shape, scope.context, site.invocation(info))
    variables = parameter_variables(info, scope)
    if plan is None or any(v.scope or v.lower in scope.context.all_scope for v in variables):
        return None
    if any(slot[0] is not None and _is_common(info, slot[0]) for slot in site.slots):
        return None
    return _make(PlannedCall(site, info, plan, variables))


def _is_common(info: CommandInfo, name: str) -> bool:
    parameter = info.table.find(name)
    return parameter is None or parameter.Name in COMMON_NAMES


def _make(planned: PlannedCall) -> Direct:
    site, info, function = planned.site, planned.info, planned.plan.function
    state = info.ScriptBlock.state
    context = state.context
    run, new = _runner(info), Scope.__new__

    def call(scope: Scope, values: Sequence[Any], out: Out) -> None:
        bound = function(values) if default_table(context) is None else None
        if bound is None:
            PipelineProcessor(scope, [site.processor(scope, values)]).run(out)
            return
        frame = new(Scope)
        frame.state = state

        frame.parent = scope
        frame.variables = {}
        frame.command = info
        frame.site = site
        frame.bound = bound
        frame.cmdlet = planned
        frame.streams = context.streams
        frame.out = out
        if context.call_depth >= CALL_DEPTH_LIMIT:
            raise call_depth_error()
        context.call_depth += 1
        state.current = frame
        try:
            for variable, cell in planned.fill(frame, bound):
                force_value(cell, variable.default_value(frame))
            run(frame, out)
        finally:
            context.call_depth -= 1
            state.current = scope
            if frame.functions or frame.aliases:
                context.commands_changed()
        context.success = not _had_errors(frame)

    return call


def _runner(info: FunctionInfo) -> Callable[[Scope, Out], None]:
    """Runs the blocks of a function that has no input."""
    code = info.ScriptBlock.code
    body, blocks = code.body, code.blocks
    if blocks is None:
        only: Callable[[Scope, Out], None] = body
        return only

    def run(frame: Scope, out: Out) -> None:
        begin, process, end, clean = blocks(frame)
        try:
            if begin is not None:
                begin(out)
            if process is not None:
                process(out)
            if end is not None:
                end(out)
        finally:
            if clean is not None:
                clean(out)

    return run


def _had_errors(frame: Scope) -> bool:
    """Whether $PSCmdlet.WriteError was called."""
    runtime = getattr(frame.cmdlet, "runtime", None)
    return runtime is not None and runtime.had_errors
