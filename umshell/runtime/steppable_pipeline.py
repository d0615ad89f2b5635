"""SteppablePipeline: a pipeline that a proxy function drives step by step."""

from typing import Any

from umshell.errors import PSError
from umshell.runtime.pipeline_processor import Out, PipelineFailure, PipelineProcessor
from umshell.runtime.script_block import ScriptBlock
from umshell.values.dotnet_type import DotNetType
from umshell.values.types import OBJECT


class SteppablePipeline:
    """Begin, Process and End of the one pipeline in a script block."""

    dotnet_name = "System.Management.Automation.SteppablePipeline"

    def __init__(self, pipeline: PipelineProcessor) -> None:
        self.pipeline = pipeline
        self.written: list[Any] = []  # what nobody takes: the methods return it
        self.push: Out | None = None

    def begin(self, expects_input: bool, out: Out) -> None:
        """Begins the commands; what they write goes to the proxy's own output."""
        self._guarded(lambda: self.pipeline.start(out, expects_input))
        self.push = self.pipeline.connect(out)

    def process(self, *items: Any) -> None:
        """Pushes one object, or runs the process block once."""
        push = self.push
        assert push is not None
        if items:
            self._guarded(lambda: push(items[0]))
        else:
            self._guarded(self.pipeline.processors[0].process_once)

    def end(self) -> None:
        self._guarded(lambda: self.pipeline._end_from(0))
        for processor in self.pipeline.processors:
            processor.dispose()

    def _guarded(self, step: Any) -> None:
        try:
            step()
        except PipelineFailure as failure:
            raise failure.error from failure.error.__cause__


def taken(this: SteppablePipeline) -> list[Any]:
    """What was written since the last step, when it does not go to the proxy's output."""
    written, this.written[:] = list(this.written), []
    return written


def _nowhere(_value: Any) -> None:
    return


def steppable_pipeline(block: ScriptBlock, args: tuple[Any, ...]) -> SteppablePipeline:
    """The pipeline in a block such as `{ & $command @PSBoundParameters }`."""
    captured: list[PipelineProcessor] = []
    context = block.context
    context.capture_pipeline = captured.append
    try:
        block.run(_nowhere, args, scope=context.scope, new_scope=False)
    finally:
        context.capture_pipeline = None
    if len(captured) != 1:
        message = "Only a script block that contains exactly one pipeline or command can be converted."
        raise PSError("CanConvertOneClauseOnly", message, "InvalidOperation")
    return SteppablePipeline(captured[0])


T = DotNetType.declare("System.Management.Automation.SteppablePipeline", OBJECT, python=SteppablePipeline)


@T.method("Begin", "array Begin(bool expectInput)", "array Begin(System.Object command)")
def begin(this: SteppablePipeline, expects: Any) -> Any:
    runtime = getattr(expects, "runtime", None)
    if runtime is not None:
        this.begin(bool(runtime.invocation.ExpectingInput), runtime.out)
    else:
        this.begin(bool(expects), this.written.append)
    return taken(this)


@T.method("Process", "array Process(System.Object input)", "array Process()")
def process(this: SteppablePipeline, *items: Any) -> Any:
    this.process(*items)
    return taken(this)


@T.method("End", "array End()")
def end(this: SteppablePipeline) -> Any:
    this.end()
    return taken(this)


@T.method("Dispose", "void Dispose()")
def dispose(this: SteppablePipeline) -> None:
    return
