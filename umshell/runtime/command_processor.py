"""CmdletProcessor: binds a cmdlet and drives its begin, process and end."""

from typing import TYPE_CHECKING, Any

from umshell.errors import ClrException, PSError
from umshell.runtime.cmdlet import Cmdlet
from umshell.runtime.command_info import CmdletInfo
from umshell.runtime.command_runtime import CommandRuntime, collecting_variable, nowhere
from umshell.runtime.error_reporting import collect
from umshell.runtime.parameter_binder import ParameterBinder
from umshell.runtime.pipeline_processor import CommandProcessor, Out
from umshell.values.types import OBJECT

if TYPE_CHECKING:
    from umshell.runtime.call import Call
    from umshell.runtime.session_state import Scope


def teeing(out: Out, bound: dict[str, Any], scope: "Scope") -> Out:
    """The output with -OutVariable and -PipelineVariable, which are variables of the caller."""
    name = bound.get("PipelineVariable")
    if name:
        out = _kept_in_variable(out, scope, name)
    name = bound.get("OutVariable")
    if name:
        out = _collected(out, collecting_variable(scope, name))
    return out


def _kept_in_variable(out: Out, scope: "Scope", name: str) -> Out:
    def keep(value: Any) -> None:
        scope.set(name, value)
        out(value)

    return keep


def _collected(out: Out, variable: Any) -> Out:
    def append(value: Any) -> None:
        variable.append(value)
        out(value)

    return append


class CmdletProcessor(CommandProcessor):
    """One call of a cmdlet."""

    def __init__(self, scope: "Scope", info: CmdletInfo, call: "Call") -> None:
        self.scope = scope
        self.info = info
        self.call = call
        self.invocation = call.invocation(info)

    def prepare(self, expects_input: bool) -> None:
        context = self.scope.context
        self.invocation.ExpectingInput = expects_input
        self.cmdlet: Cmdlet = self.info.cmdlet_class()
        self.binder = binder = ParameterBinder(self.info, context, self.invocation)
        runtime = CommandRuntime(context, self.info, self.invocation, self.scope, context.streams, binder.bound)
        self.runtime = self.cmdlet.runtime = binder.runtime = runtime
        self.cmdlet.bound = binder.bound
        runtime.processor = self
        self.call.bind(binder)
        self.invocation.bound = binder.bound
        vars(self.cmdlet).update(binder.values)
        binder.assign = self.cmdlet.__setattr__
        binder.restore = self._restore
        self.cmdlet.parameter_set = binder.parameter_set
        self.binds_input = expects_input and binder.needs_pipeline
        self.sole_input = expects_input and self._has_sole_input()
        if binder.bound:
            runtime.open_variables(self.scope)
        self.send_to(self.out)

    def _has_sole_input(self) -> bool:
        """Whether InputObject is all that the pipeline can fill."""
        takers = self.info.table.from_pipeline
        return len(takers) == 1 and takers[0].Name == "InputObject" and "InputObject" not in self.binder.bound

    def _restore(self, name: str) -> None:
        self.cmdlet.__dict__.pop(name, None)

    def send_to(self, out: Out) -> None:
        self.out = out
        runtime = getattr(self, "runtime", None)
        if runtime is not None:
            runtime.out = teeing(out, self.binder.bound, self.scope) if self._tees() else out

    def _tees(self) -> bool:
        bound = self.binder.bound
        return "OutVariable" in bound or "PipelineVariable" in bound

    def begin(self) -> None:
        if self.info.cmdlet_class.begin is not Cmdlet.begin:
            self._run(self.cmdlet.begin)

    def process(self, item: Any) -> None:
        if not self.binder.bind_pipeline_object(item):
            self.had_errors = True
            return
        self.cmdlet.parameter_set = self.binder.parameter_set
        self._run(self.cmdlet.process)

    def process_once(self) -> None:
        self._run(self.cmdlet.process)

    def end(self) -> None:
        if self.info.cmdlet_class.end is not Cmdlet.end:
            self._run(self.cmdlet.end)
        self.had_errors = self.had_errors or self.runtime.had_errors

    def dispose(self) -> None:
        """Opens the rings that a call is, so that what it had is freed at once, not when rings are looked for."""
        self.out = nowhere
        runtime = getattr(self, "runtime", None)
        if runtime is not None:
            runtime.out, runtime.processor = nowhere, None
            self.binder.restore = nowhere

    def receiver(self) -> Out:
        if not self.sole_input:
            return self.process
        make = getattr(self.cmdlet, "per_object", None)
        push: Out | None = None if make is None else make()
        if push is not None:
            return self._completing(push)
        return self._without_binding() if self._takes_anything() else self.process

    def _takes_anything(self) -> bool:
        """Whether every object is good for InputObject as it is, and the parameter set is settled."""
        parameter = self.info.table.from_pipeline[0]
        checked = parameter.validators or parameter.transformations
        settled = parameter.in_all_sets and not getattr(self.binder, "delayed", None)
        return settled and not checked and parameter.ParameterType is OBJECT and not parameter.is_mandatory_somewhere

    def _without_binding(self) -> Out:
        """Gives each object to InputObject and runs the process block."""
        cmdlet, bound, table = self.cmdlet, self.binder.bound, self.info.table
        step: Any = cmdlet.process
        flags = self.binder.flags
        if flags & (flags - 1) and flags & table.default_flag:
            cmdlet.parameter_set = table.set_name(table.default_flag)

        def take(item: Any) -> None:
            cmdlet.InputObject = item  # type: ignore[attr-defined]
            bound["InputObject"] = item
            try:
                written = step()
                if written is not None:
                    out = self.runtime.out
                    for value in written:
                        out(value)
            except (PSError, ClrException) as error:
                raise self._terminated(error) from error.__cause__

        return take

    def _completing(self, push: Out) -> Out:
        """The quick function, with what the command itself raises completed."""

        def take(item: Any) -> None:
            try:
                push(item)
            except (PSError, ClrException) as error:
                raise self._terminated(error) from error.__cause__

        return take

    def _run(self, step: Any) -> None:
        try:
            written = step()
            if written is not None:
                out = self.runtime.out
                for value in written:
                    out(value)
        except (PSError, ClrException) as error:
            raise self._terminated(error) from error.__cause__

    def _terminated(self, error: PSError | ClrException) -> PSError:
        """The error that ends the command; its record says which command and where."""
        if isinstance(error, ClrException):
            error = PSError(error.type_name, error.Message, "NotSpecified", exception=error)
        if not error.listed:
            self.runtime.terminating(error)
            collect(self.runtime.streams.error_variables, error.record)
        self.scope.context.success = False
        return error
