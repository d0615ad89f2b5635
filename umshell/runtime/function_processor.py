"""FunctionProcessor: a function, script block or script file as a command of a pipeline."""

from typing import TYPE_CHECKING, Any

from umshell.errors import ExitFlow, PSError
from umshell.runtime.block_code import BlockCode
from umshell.runtime.call import Call
from umshell.runtime.command_info import FunctionInfo
from umshell.runtime.command_processor import teeing
from umshell.runtime.command_runtime import CommandRuntime, nowhere
from umshell.runtime.common_parameters import preference_variables
from umshell.runtime.function_variables import FunctionVariables
from umshell.runtime.input_enumerator import InputEnumerator
from umshell.runtime.jumps import StoppedFlow
from umshell.runtime.parameter_binder import ParameterBinder
from umshell.runtime.pipeline_processor import CommandProcessor, Out
from umshell.runtime.session_state import Scope
from umshell.runtime.variables import force_value

if TYPE_CHECKING:
    from umshell.runtime.script_block import ScriptBlock

CALL_DEPTH_LIMIT = 4000


def call_depth_error() -> PSError:
    """The error of a recursion without end."""
    return PSError(
        "CallDepthOverflow",
        "The script failed due to call depth overflow.",
        exception="System.Management.Automation.ScriptCallDepthException",
    )


class FunctionProcessor(CommandProcessor):
    """One call of compiled script: in a scope of its own, or in its caller's when it is dot-sourced."""

    def __init__(
        self, scope: Scope, info: FunctionInfo, call: Call, dotted: bool = False, is_file: bool = False
    ) -> None:
        block: ScriptBlock = info.ScriptBlock
        self.scope = scope
        self.info = info
        self.call = call
        self.is_file = is_file
        self.code: BlockCode = block.code
        self.frame = self._make_frame(block, dotted)
        self.invocation = call.invocation(info)
        self.frame.invocation = self.invocation
        self.frame.command = info
        self.items: list[Any] = []
        self.streams = scope.context.streams
        self.runtime: CommandRuntime | None = None
        self.blocks: tuple[Any, Any, Any, Any] = (None, None, None, None)
        self.binder: ParameterBinder | None = None
        self.exited = False
        self.exit_code = 0

    def _make_frame(self, block: "ScriptBlock", dotted: bool) -> Scope:
        scope = self.scope
        around = scope if scope.state is block.state else block.state.current
        if not dotted:
            frame = Scope(block.state, around, {})
            frame.is_script = self.is_file
            return frame
        return around.dot()

    # Binding

    def prepare(self, expects_input: bool) -> None:
        self.invocation.ExpectingInput = expects_input
        self.expects_input = expects_input
        self.streams = self.scope.context.streams
        info, frame = self.info, self.frame
        head = self.code.head
        if head is not None:
            head(frame)
        if info.uses_cmdlet_binding or self.code.parameters_function is not None:
            self._bind()
        else:
            frame.arguments = self.call.plain_values()
            frame.bound = {}

    def _bind(self) -> None:
        info, frame, context = self.info, self.frame, self.scope.context
        self.binder = binder = ParameterBinder(info, context, self.invocation)
        if info.uses_cmdlet_binding:
            self.runtime = CommandRuntime(context, info, self.invocation, frame, self.streams, binder.bound)
            binder.runtime = self.runtime
            self.runtime.processor = self
            frame.cmdlet = self.runtime
        self.call.bind(binder)
        self.invocation.bound = binder.bound
        frame.bound = binder.bound
        self.invocation.UnboundArguments = list(binder.unbound_arguments)
        if binder.dynamic_variables:
            frame.variables.update(binder.dynamic_variables)  # the blocks of a function share their variables
        if self.runtime is not None:
            self._apply_common(binder)
        else:
            frame.arguments = binder.unbound_arguments
        self.variables = FunctionVariables(info, frame, binder)
        self._guarded(lambda _out: self.variables.fill())
        binder.assign = self.variables.assign
        binder.restore = self.variables.restore

    def _apply_common(self, binder: ParameterBinder) -> None:
        """What the common parameters mean inside the function."""
        assert self.runtime is not None
        for name, value in preference_variables(binder.bound).items():
            self.frame.set(name, value)
        self.runtime.open_variables(self.scope)
        self.streams = self.runtime.streams
        if "OutVariable" in binder.bound or "PipelineVariable" in binder.bound:
            self.send_to(self.out)

    def send_to(self, out: Out) -> None:
        bound = self.binder.bound if self.binder else {}
        if "OutVariable" in bound or "PipelineVariable" in bound:
            out = teeing(out, bound, self.scope)
        self.out = out
        if self.runtime is not None:
            self.runtime.out = out

    # Running

    def begin(self) -> None:
        code, frame = self.code, self.frame
        if code.blocks is not None:
            self.blocks = code.blocks(frame)
        elif code.item is not None:
            self.blocks = (None, None, code.item(frame), None)
        elif code.body is not None:
            body = code.body
            self.blocks = (None, None, lambda out: body(frame, out), None)
        if self.blocks[0] is not None:
            self._guarded(self.blocks[0])

    def process(self, item: Any) -> None:
        binder = self.binder
        if binder is not None and binder.needs_pipeline and not binder.bind_pipeline_object(item):
            self.had_errors = True
            return
        process = self.blocks[1]
        if process is None:
            self.items.append(item)
            return
        frame = self.frame
        cell = frame.cell("_")
        before = cell.value
        force_value(cell, item)
        frame.input = InputEnumerator([item])
        try:
            self._guarded(process)
        finally:
            if frame.dotted:  # a block of its own keeps the last item: `end` sees it
                force_value(cell, before)

    def process_once(self) -> None:
        process = self.blocks[1]
        if process is not None:
            self._guarded(process)

    def end(self) -> None:
        self.frame.input = InputEnumerator(self.items)
        end = self.blocks[2]
        if end is not None:
            self._guarded(end)
        if self.runtime is not None:
            self.had_errors = self.had_errors or self.runtime.had_errors

    def dispose(self) -> None:
        clean = self.blocks[3]
        if clean is not None:
            self._guarded(clean)
        if self.frame.functions or self.frame.aliases:
            self.scope.context.commands_changed()
        self.out = nowhere  # the call is a ring of objects, which is freed late
        if self.runtime is not None:
            self.runtime.out = nowhere

    def _guarded(self, step: Any) -> None:
        """Runs a block in the function's scope, with its streams."""
        if self.exited:
            return
        frame = self.frame
        context, state = frame.context, frame.state
        before = context.state, state.current, context.streams
        context.call_depth += 1
        if context.call_depth > CALL_DEPTH_LIMIT:
            context.call_depth -= 1
            raise call_depth_error()
        context.state, state.current, context.streams = state, frame, self.streams
        try:
            step(self.out)
        except ExitFlow as flow:
            self._exit(flow)
        finally:
            context.call_depth -= 1
            context.state, state.current, context.streams = before

    def _exit(self, flow: ExitFlow) -> None:
        """exit ends the script file that it stands in, and no more."""
        if not self.is_file or isinstance(flow, StoppedFlow):
            raise flow
        context = self.scope.context
        context.global_scope.set("LASTEXITCODE", flow.code)
        self.exited = True
        self.exit_code = flow.code
        self.had_errors = flow.code != 0
