"""Joins the formatter to a session: its views, its variables, its host, and the widths that its outputs have."""

import os
from collections.abc import Callable
from typing import Final

from umshell.errors import ErrorRecord, PSError
from umshell.formatting.display_cells import CONSOLE_CELLS, PLAIN_CELLS
from umshell.formatting.error_view import error_text
from umshell.formatting.generators import FormatSession
from umshell.formatting.out_default import CONSOLE_PATIENCE, OutDefault
from umshell.formatting.values import DEFAULT_ENUMERATION_LIMIT
from umshell.formatting.view_catalog import ViewCatalog
from umshell.formatting.view_files import built_in_views
from umshell.formatting.writer import LineOutput
from umshell.runtime.execution_context import ExecutionContext
from umshell.runtime.invocation_info import InvocationInfo

NEW_LINE: Final = os.linesep
# Recordings were made without a console of their own: text and files have its default width, and lists none.
TRANSCRIPT_TEXT_WIDTH: Final = 80
UNLIMITED: Final = 1 << 30


class FormattingService:
    """What a session formats with; handed to the runtime as services["formatting"]."""

    def __init__(self, context: ExecutionContext) -> None:
        self.context = context
        self.catalog = ViewCatalog(built_in_views)
        self.session = FormatSession(self.catalog, self._enumeration_limit, self._error_text)
        self.out_default = self.to_host()

    def _enumeration_limit(self) -> int:
        found = self.context.global_scope.get("FormatEnumerationLimit")
        return found if type(found) is int else DEFAULT_ENUMERATION_LIMIT

    def _error_text(self, record: ErrorRecord) -> str:
        view = self.context.scope.get("ErrorView")
        return error_text(record, str(view or "NormalView"), self.context.host.buffer_width)

    @property
    def _is_transcript(self) -> bool:
        return bool(getattr(self.context.options, "transcript", False))

    def to_host(self) -> OutDefault:
        """A way out to the host, with a state of its own."""
        host = self.context.host
        output = LineOutput(host.write_output_text, host.width, cells=CONSOLE_CELLS)
        return OutDefault(self.session, output, None if self._is_transcript else CONSOLE_PATIENCE, out_of_sequence)

    def to_text(self, write_line: Callable[[str], None], width: int | None = None) -> OutDefault:
        """A way out to lines of a text or file."""
        list_width = width
        if width is None and self._is_transcript:
            width, list_width = TRANSCRIPT_TEXT_WIDTH, UNLIMITED
        elif width is None:
            width = list_width = self.context.host.width
        return OutDefault(self.session, LineOutput(write_line, width, list_width, PLAIN_CELLS))


def out_of_sequence(error: PSError) -> PSError:
    """The error of the command at the end of every pipeline: it ends the script and has no place in it."""
    error.script_terminating = True
    error.record.FullyQualifiedErrorId += ",Microsoft.PowerShell.Commands.OutLineOutputCommand"
    error.record.InvocationInfo = InvocationInfo()
    return error


def formatting_of(context: ExecutionContext) -> FormattingService:
    """The session's formatter; made when it is first needed."""
    found = context.services.get("formatting")
    if isinstance(found, FormattingService):
        return found
    made = FormattingService(context)
    context.services["formatting"] = made
    return made
