"""SilentHost: collects what a session writes and has nobody to ask; for callers that come without a person."""

from collections.abc import Sequence
from typing import Any

from umshell.errors import ErrorRecord
from umshell.language.problems import Problem
from umshell.runtime.host import Choice, FieldDescription, host_message
from umshell.runtime.prompting import CannotAsk


class SilentHost:
    """Keeps records by stream, and output lines."""

    name = "Default Host"
    is_interactive = False
    buffer_width = 1 << 16

    def __init__(self, width: int = 120) -> None:
        self.width = width
        self.lines: list[str] = []
        self.errors: list[ErrorRecord] = []
        self.parse_errors: list[Problem] = []
        self.warnings: list[str] = []
        self.verbose: list[str] = []
        self.debug: list[str] = []

    @property
    def text(self) -> str:
        """The output as text."""
        return "".join(line + "\n" for line in self.lines)

    def write_output_text(self, text: str) -> None:
        self.lines.append(text)

    def write(
        self, text: str, foreground: str | None = None, background: str | None = None, newline: bool = True
    ) -> None:
        self.lines.append(text)

    def write_error_record(self, record: ErrorRecord, terminating: bool = False) -> None:
        self.errors.append(record)

    def write_parse_error(self, problem: Problem) -> None:
        self.parse_errors.append(problem)

    def write_warning_record(self, record: Any) -> None:
        self.warnings.append(record.Message)

    def write_verbose_record(self, record: Any) -> None:
        self.verbose.append(record.Message)

    def write_debug_record(self, record: Any) -> None:
        self.debug.append(record.Message)

    def write_information_record(self, record: Any) -> None:
        self.lines.append(host_message(record)[0])

    def write_progress_record(self, record: Any) -> None:
        """Nobody waits."""

    def read_line(self) -> str:
        raise CannotAsk()

    def read_secret(self) -> str:
        raise CannotAsk()

    def prompt(self, caption: str, message: str, fields: Sequence[FieldDescription]) -> dict[str, Any]:
        raise CannotAsk()

    def prompt_for_choice(self, caption: str, message: str, choices: Sequence[Choice], default: int) -> int:
        raise CannotAsk()

    def prompt_for_credential(self, caption: str, message: str, user: str | None) -> Any:
        raise CannotAsk()

    def enter_nested_prompt(self) -> None:
        raise CannotAsk()

    def flush(self) -> None:
        """What was written is there at once."""
