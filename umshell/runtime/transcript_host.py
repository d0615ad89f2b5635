"""TranscriptHost: writes a run in the form that spec cases compare, and answers from a list."""

from collections.abc import Callable, Sequence
from typing import Any

from umshell.errors import ErrorRecord
from umshell.language.problems import Problem
from umshell.runtime.credentials import make_credential
from umshell.runtime.host import Choice, FieldDescription, host_message
from umshell.runtime.prompting import CannotAsk

WIDTH = 100


class TranscriptHost:
    """Every stream in order as plain lines; paths of the run are masked."""

    name = "ConsoleHost"
    is_interactive = False
    buffer_width = 1 << 16  # no screen that could cut a line

    def __init__(
        self, answers: Sequence[str] = (), out: Callable[[str], Any] | None = None, width: int = WIDTH
    ) -> None:
        self.width = width
        self.answers = list(answers)
        self.masks: list[tuple[str, str]] = []  # what is shown in place of a path of the run, longest first
        self._pieces: list[str] = []
        self.listeners: list[Any] = []  # each is told, by write(text), what is shown
        self._out = out

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self._pieces)

    def mask(self, path: str, shown: str) -> None:
        """Shows something else in place of a path."""
        self.masks.append((path, shown))
        self.masks.sort(key=lambda pair: -len(pair[0]))

    def _put(self, text: str) -> None:
        for path, shown in self.masks:
            text = text.replace(path, shown)
        for listener in self.listeners:
            listener.write(text)
        if self._out is None:
            self._pieces.append(text)
        else:
            self._out(text)

    # Writing

    def write_output_text(self, text: str) -> None:
        self._put(text + "\n")

    def write(
        self, text: str, foreground: str | None = None, background: str | None = None, newline: bool = True
    ) -> None:
        self._put(text + "\n" if newline else text)

    def write_error_record(self, record: ErrorRecord, terminating: bool = False) -> None:
        line = getattr(record.InvocationInfo, "ScriptLineNumber", 0)
        head = "TERMINATING" if terminating else "ERROR"
        place = f" line {line}" if line else ""
        self._put(f"{head}: {record.FullyQualifiedErrorId} [{record.CategoryInfo.Category}]{place}\n")
        self._put_message(record.message)

    def write_parse_error(self, problem: Problem) -> None:
        self._put(f"PARSE ERROR: {problem.error_id} line {problem.line} column {problem.column}\n")
        self._put_message(problem.message)

    def _put_message(self, message: str) -> None:
        for line in message.replace("\r\n", "\n").split("\n"):
            self._put(f"  | {line}\n")

    def write_warning_record(self, record: Any) -> None:
        self._put(f"WARNING: {record.Message}\n")

    def write_verbose_record(self, record: Any) -> None:
        self._put(f"VERBOSE: {record.Message}\n")

    def write_debug_record(self, record: Any) -> None:
        self._put(f"DEBUG: {record.Message}\n")

    def write_information_record(self, record: Any) -> None:
        text, _, _, newline = host_message(record)
        self._put(text + "\n" if newline else text)

    def write_progress_record(self, record: Any) -> None:
        """Progress is no part of a transcript."""

    def flush(self) -> None:
        """What was written is there at once."""

    # Asking

    def _answer(self, shown: str) -> str:
        if not self.answers:
            raise CannotAsk()
        answer = self.answers.pop(0)
        self._put(f"PROMPT: {shown} << {answer}\n")
        return answer

    def read_line(self) -> str:
        return self._answer("ReadLine")

    def read_secret(self) -> str:
        return self._answer("ReadLineAsSecureString")

    def prompt(self, caption: str, message: str, fields: Sequence[FieldDescription]) -> dict[str, Any]:
        return {
            field.Name: self._answer(f"{caption} / {message} / {field.Label or field.Name} ({field.type_name})")
            for field in fields
        }

    def prompt_for_choice(self, caption: str, message: str, choices: Sequence[Choice], default: int) -> int:
        labels = " ".join(f"[{choice.Label}]" for choice in choices)
        answer = self._answer(f"{caption} / {message} / {labels} default {default}")
        meant = [number for number, choice in enumerate(choices) if choice.is_meant_by(answer)]
        return meant[0] if answer.strip() and meant else default

    def prompt_for_credential(self, caption: str, message: str, user: str | None) -> Any:
        answer = self._answer(f"{caption} / {message}")
        return make_credential(user or "user", answer)

    def enter_nested_prompt(self) -> None:
        """Nobody types in between."""
