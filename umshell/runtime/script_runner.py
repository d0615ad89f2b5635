"""Runs a script in a session: its output to Out-Default, its errors to the host, its exit code to the caller."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from umshell.errors import BreakFlow, ContinueFlow, ExitFlow, PSError, ReturnFlow
from umshell.language.problems import ParseError
from umshell.language.source import Source
from umshell.runtime.argument import Argument
from umshell.runtime.call import Call
from umshell.runtime.command_info import ExternalScriptInfo, ScriptInfo
from umshell.runtime.error_flow import as_error, located
from umshell.runtime.function_processor import FunctionProcessor
from umshell.runtime.functions import declare
from umshell.runtime.hooks import connect
from umshell.runtime.pipeline_processor import Out, PipelineFailure
from umshell.runtime.script_block import ScriptBlock

if TYPE_CHECKING:
    from umshell.runtime.execution_context import ExecutionContext


def run_script(
    context: "ExecutionContext",
    text: str,
    path: str | None = None,
    arguments: Sequence[Any] = (),
    out: Out | None = None,
) -> int:
    """Runs a script file, or text at the prompt when there is no path; the exit code."""
    connect(context)
    default: Any = context.services.get("out_default")
    target = out or (default.write if default is not None else _nowhere)
    try:
        block = ScriptBlock(context.compile(Source(text, path)), context.session_state)
        return _run_block(context, block, path, arguments, target)
    except ParseError as error:
        _end_output(default)
        for problem in error.errors:
            context.host.write_parse_error(problem)
        return 1
    except PSError as error:
        _end_output(default)
        return _report(context, error)
    finally:
        _end_output(default)


def _nowhere(_value: Any) -> None:
    return


def _end_output(default: Any) -> None:
    if default is not None:
        default.end()


def _run_block(
    context: "ExecutionContext", block: ScriptBlock, path: str | None, arguments: Sequence[Any], out: Out
) -> int:
    """Runs what was compiled; a jump without a loop ends it quietly."""
    scope = context.global_scope
    try:
        if path is None:
            typed = ScriptInfo(block)
            declare(typed, block)
            call = Call("", None, arguments=[_argument(each) for each in arguments])
            return _drive(context, FunctionProcessor(scope, typed, call, dotted=True), out)
        info = ExternalScriptInfo(Path(path).name, path, block)
        declare(info, block)
        call = Call(path, None, arguments=[_argument(each) for each in arguments])
        processor = FunctionProcessor(scope, info, call, dotted=True, is_file=True)  # as powershell -File does
        return _drive(context, processor, out)
    except ExitFlow as flow:
        context.exit_code = flow.code
        return flow.code
    except (BreakFlow, ContinueFlow, ReturnFlow):
        return 0
    except PipelineFailure as failure:
        raise as_error(failure.error) from None
    except Exception as error:
        raise as_error(error) from error


def _argument(value: Any) -> Argument:
    return value if isinstance(value, Argument) else Argument(None, value)


def _drive(context: "ExecutionContext", processor: FunctionProcessor, out: Out) -> int:
    processor.send_to(out)
    try:
        processor.prepare(False)
        processor.begin()
        processor.process_once()
        processor.end()
    finally:
        processor.dispose()
    return processor.exit_code if processor.exited else 0


def _report(context: "ExecutionContext", error: PSError) -> int:
    """An error that ended the script."""
    located(error)
    if not error.listed:
        error.listed = True
        context.add_error(error.record)
    context.host.write_error_record(error.record, terminating=True)
    return 1
