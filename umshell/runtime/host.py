"""Host: who shows what a session writes, and who answers what it asks."""

from collections.abc import Sequence
from typing import Any, Protocol

from umshell.errors import ErrorRecord
from umshell.language.problems import Problem


class Choice:
    """One answer of a question: `&Yes`, and what it means."""

    __slots__ = ("HelpMessage", "Label", "ps_members")

    def __init__(self, label: str, help_message: str = "") -> None:
        self.Label = label
        self.HelpMessage = help_message
        self.ps_members: dict[str, Any] | None = None

    @property
    def key(self) -> str:
        """The letter behind the ampersand."""
        _, ampersand, rest = self.Label.partition("&")
        return rest[:1].upper() if ampersand else ""

    @property
    def text(self) -> str:
        """The label without its ampersand."""
        return self.Label.replace("&", "", 1)

    def is_meant_by(self, answer: str) -> bool:
        """Whether the answer is its letter or its whole label."""
        lower = answer.strip().lower()
        return lower in (self.key.lower() or self.text.lower(), self.text.lower())


class FieldDescription:
    """Something a prompt asks for: its name and type."""

    __slots__ = ("DefaultValue", "HelpMessage", "IsMandatory", "Label", "Name", "ParameterType", "ps_members")

    def __init__(self, name: str, parameter_type: Any = None, label: str = "", help_message: str = "") -> None:
        self.Name = name
        self.ParameterType = parameter_type
        self.Label = label
        self.HelpMessage = help_message
        self.DefaultValue: Any = None
        self.IsMandatory = True
        self.ps_members: dict[str, Any] | None = None

    @property
    def type_name(self) -> str:
        return getattr(self.ParameterType, "name", "String")


class Host(Protocol):
    """What a session needs from the one in front of it; lines come without their ends."""

    width: int
    name: str
    is_interactive: bool

    def write_output_text(self, text: str) -> None:
        """A line of formatted output."""

    def write(
        self, text: str, foreground: str | None = None, background: str | None = None, newline: bool = True
    ) -> None:
        """Text written to the host itself."""

    def write_error_record(self, record: ErrorRecord, terminating: bool = False) -> None:
        """An error that is shown."""

    def write_parse_error(self, problem: Problem) -> None:
        """A mistake in a script, of which nothing was executed."""

    def write_warning_record(self, record: Any) -> None: ...

    def write_verbose_record(self, record: Any) -> None: ...

    def write_debug_record(self, record: Any) -> None: ...

    def write_information_record(self, record: Any) -> None:
        """An information record that is shown; Write-Host's hold a HostInformationMessage."""

    def write_progress_record(self, record: Any) -> None: ...

    def read_line(self) -> str:
        """A line that is typed."""

    def read_secret(self) -> str:
        """A line that is typed and not shown."""

    def prompt(self, caption: str, message: str, fields: Sequence[FieldDescription]) -> dict[str, Any]:
        """Asks for values; what was answered by the field's name."""

    def prompt_for_choice(self, caption: str, message: str, choices: Sequence[Choice], default: int) -> int:
        """Asks a question; the number of the answer."""

    def prompt_for_credential(self, caption: str, message: str, user: str | None) -> Any:
        """Asks for a password, and for the name where it is not known; a PSCredential."""

    def enter_nested_prompt(self) -> None:
        """Lets the person type commands in between, until `exit`."""

    @property
    def buffer_width(self) -> int:
        """The columns of the screen behind it, by which the error view splits its last lines."""

    def flush(self) -> None:
        """What was written becomes visible."""


def host_message(record: Any) -> tuple[str, str | None, str | None, bool]:
    """Text, colours and line end of an information record."""
    data = record.MessageData
    if type(data).__name__ != "HostInformationMessage":
        return str(record), None, None, True
    return data.Message, _colour(data.ForegroundColor), _colour(data.BackgroundColor), not data.NoNewLine


def _colour(value: Any) -> str | None:
    return None if value is None else str(value)
