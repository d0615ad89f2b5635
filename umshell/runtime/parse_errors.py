"""Parse errors of text that is parsed while a script runs, as errors of PowerShell."""

from typing import TYPE_CHECKING

from umshell.errors import ClrException, PSError
from umshell.language.problems import ParseError, Problem
from umshell.language.source import Source
from umshell.runtime.block_code import BlockCode
from umshell.runtime.invocation_info import InvocationInfo
from umshell.runtime.position_message import position_message

if TYPE_CHECKING:
    from umshell.runtime.execution_context import ExecutionContext

PARSE_EXCEPTION = "System.Management.Automation.ParseException"
_MOST_SHOWN = 10


def compiled(context: "ExecutionContext", source: Source) -> BlockCode:
    """The compiled source; a parse error is a statement-terminating error of whoever asked."""
    try:
        return context.compile(source)
    except ParseError as error:
        raise as_ps_error(error) from None


def as_ps_error(error: ParseError) -> PSError:
    """The first error gives the id and the place, all give their message."""
    first = error.first
    exception = ClrException(PARSE_EXCEPTION, _message(error.errors), Errors=[_as_object(p) for p in error.errors])
    made = PSError(first.error_id, exception.Message, "ParserError", None, exception)
    made.record.InvocationInfo = InvocationInfo(None, first.extent)
    return made


def _message(problems: tuple[Problem, ...]) -> str:
    parts = [f"{position_message(problem.extent)}\n{problem.message}" for problem in problems[:_MOST_SHOWN]]
    return "\n\n".join(parts)


def _as_object(problem: Problem) -> object:
    from umshell.values.psobject import PSCustomObject

    return PSCustomObject(
        {
            "Extent": problem.extent,
            "ErrorId": problem.error_id,
            "Message": problem.message,
            "IncompleteInput": problem.incomplete,
        }
    )
