"""ConsoleHost: shows a session on a terminal, or as plain text where there is none, and asks the person there."""

import os
import sys
from collections.abc import Callable
from typing import Any, TextIO

from umshell.errors import ErrorRecord
from umshell.language.problems import Problem
from umshell.runtime.console_colors import colored
from umshell.runtime.console_prompts import ConsolePrompts
from umshell.runtime.host import host_message
from umshell.runtime.position_message import position_message
from umshell.runtime.progress_display import ProgressDisplay
from umshell.runtime.prompting import CannotAsk

DEFAULT_WIDTH = 120


def _message_alone(record: ErrorRecord, _width: int) -> str:
    return record.message


class ConsoleHost(ConsolePrompts):
    """The console: output, warnings and messages go to one place, as PowerShell's console shows them.

    render_error: the text of an error record at a width; handed in, since views belong to the formatting
    nested_prompt: what runs when a question is answered with Suspend; handed in by the console loop
    """

    name = "ConsoleHost"

    def __init__(
        self,
        out: TextIO | None = None,
        read: Callable[[str], str] | None = None,
        render_error: Callable[[ErrorRecord, int], str] = _message_alone,
        width: int | None = None,
    ) -> None:
        self.out = out or sys.stdout
        self.render_error = render_error
        self.nested_prompt: Callable[[], None] | None = None
        self.is_interactive = sys.stdin.isatty()
        self.has_colors = self.out.isatty() and not os.environ.get("NO_COLOR")
        self._read = read or input
        self._width = width
        self._at_line_start = True
        self._progress = ProgressDisplay(sys.stderr)
        self.listeners: list[Any] = []  # each is told, by write(text), what is shown

    @property
    def width(self) -> int:
        """The columns of the terminal, or what was asked for."""
        if self._width is not None:
            return self._width
        if not self.out.isatty():
            return DEFAULT_WIDTH
        from shutil import get_terminal_size  # it loads all packers of archives, and most scripts write no table

        return get_terminal_size((DEFAULT_WIDTH, 25)).columns

    @width.setter
    def width(self, columns: int) -> None:
        self._width = columns

    @property
    def buffer_width(self) -> int:
        return self.width

    def _put(self, text: str, foreground: str | None = None, background: str | None = None) -> None:
        self._progress.make_room()
        self._at_line_start = text.endswith("\n")
        for listener in self.listeners:
            listener.write(text)
        self.out.write(colored(text, foreground, background) if self.has_colors else text)

    def write_output_text(self, text: str) -> None:
        self._put(text + "\n")

    def write(
        self, text: str, foreground: str | None = None, background: str | None = None, newline: bool = True
    ) -> None:
        self._put(text, foreground, background)
        if newline:
            self._put("\n")

    def _message(self, text: str, foreground: str) -> None:
        self._put(text, foreground, "Black")
        self._put("\n")

    def write_error_record(self, record: ErrorRecord, terminating: bool = False) -> None:
        self._message(self.render_error(record, self.width), "Red")

    def write_parse_error(self, problem: Problem) -> None:
        identity = f"    + FullyQualifiedErrorId : {problem.error_id}"
        category = "    + CategoryInfo          : ParserError: (:) [], ParentContainsErrorRecordException"
        self._message(f"{position_message(problem.extent)}\n{problem.message}\n{category}\n{identity}\n ", "Red")

    def write_warning_record(self, record: Any) -> None:
        self._message(f"WARNING: {record.Message}", "Yellow")

    def write_verbose_record(self, record: Any) -> None:
        self._message(f"VERBOSE: {record.Message}", "Yellow")

    def write_debug_record(self, record: Any) -> None:
        self._message(f"DEBUG: {record.Message}", "Yellow")

    def write_information_record(self, record: Any) -> None:
        text, foreground, background, newline = host_message(record)
        self.write(text, foreground, background, newline)

    def write_progress_record(self, record: Any) -> None:
        self._progress.show(record)

    def enter_nested_prompt(self) -> None:
        """Runs the console loop until `exit`."""
        if self.nested_prompt is not None:
            self.nested_prompt()

    def flush(self) -> None:
        self._progress.make_room()
        self.out.flush()

    # What the questions need

    def ask_line(self, prompt: str) -> str:
        """Shows a prompt and reads what is typed behind it."""
        self.flush()
        try:
            return self._read(prompt)
        except EOFError:
            raise CannotAsk from None

    def ask_secret(self, prompt: str) -> str:
        """The same without showing what is typed."""
        self.flush()
        if not self.is_interactive:
            return self.ask_line(prompt)
        from umshell.runtime.console_secret import read_secret

        return read_secret(prompt, self.out)
