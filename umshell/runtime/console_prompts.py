"""What the console asks: values of fields, one of several choices, credentials."""

import textwrap
from collections.abc import Sequence
from typing import Any

from umshell.errors import PSError
from umshell.runtime.credentials import make_credential
from umshell.runtime.host import Choice, FieldDescription
from umshell.values import conversion
from umshell.values.types import BOOLEAN, STRING, DotNetType, array_of

_SECURE = "System.Security.SecureString"
_CREDENTIAL = "System.Management.Automation.PSCredential"


class ConsolePrompts:
    """The questions of a console host, on top of its lines."""

    width: int

    def ask_line(self, prompt: str) -> str:
        raise NotImplementedError

    def ask_secret(self, prompt: str) -> str:
        raise NotImplementedError

    def write(
        self, text: str, foreground: str | None = None, background: str | None = None, newline: bool = True
    ) -> None:
        raise NotImplementedError

    def read_line(self) -> str:
        return self.ask_line("")

    def read_secret(self) -> str:
        return self.ask_secret("")

    # Fields

    def prompt(self, caption: str, message: str, fields: Sequence[FieldDescription]) -> dict[str, Any]:
        """Asks for each field; an answer that does not fit its type is asked for again."""
        if caption:
            self.write(f"\n{caption}")
        if message:
            self.write(message)
        if any(field.HelpMessage for field in fields):
            self.write("(Type !? for Help.)")
        return {field.Name: self._ask_field(field) for field in fields}

    def _ask_field(self, field: FieldDescription) -> Any:
        type_ = field.ParameterType if isinstance(field.ParameterType, DotNetType) else STRING
        label = field.Label.replace("&", "", 1) or field.Name
        if type_.full_name == _SECURE:
            return self._secure(self.ask_secret(f"{label}: "))
        if type_.full_name == _CREDENTIAL:
            return self.prompt_for_credential("", "", None)
        if type_.element_type is not None or type_ is array_of(STRING):
            return self._ask_list(field, label, type_)
        return self._ask_one(field, label, type_)

    def _ask_list(self, field: FieldDescription, label: str, type_: DotNetType) -> list[Any]:
        found: list[Any] = []
        while True:
            answer = self._ask_text(field, f"{label}[{len(found)}]: ")
            if answer == "":
                return found
            fitted = self._fit(answer, type_.element_type or STRING)
            if fitted is not None:
                found.append(fitted[0])

    def _ask_one(self, field: FieldDescription, label: str, type_: DotNetType) -> Any:
        while True:
            fitted = self._fit(self._ask_text(field, f"{label}: "), type_)
            if fitted is not None:
                return fitted[0]

    def _ask_text(self, field: FieldDescription, prompt: str) -> str:
        """A line; !? shows help, !!x means !x."""
        while True:
            answer = self.ask_line(prompt)
            if answer == "!?":
                self.write(field.HelpMessage or f"No help is available for {field.Name}.")
            elif answer.startswith("!!"):
                return answer[1:]
            else:
                return answer

    def _fit(self, answer: str, type_: DotNetType) -> tuple[Any] | None:
        """The answer as the type of its field; None when it is none, which has been said."""
        if type_ is BOOLEAN and answer.strip().lower() in ("$true", "$false"):
            return (answer.strip().lower() == "$true",)
        try:
            return (conversion.convert(answer, type_),)
        except PSError:
            self.write(f'Cannot recognize "{answer}" as a {type_.full_name} due to a format error.')
            return None

    def _secure(self, text: str) -> Any:
        return make_credential("user", text).Password

    def prompt_for_credential(self, caption: str, message: str, user: str | None) -> Any:
        """Asks for name and password."""
        if caption:
            self.write(f"\n{caption}")
        if message:
            self.write(message)
        name = user or self.ask_line("User: ")
        return make_credential(name, self.ask_secret(f"Password for user {name}: "))

    # Choices

    def prompt_for_choice(self, caption: str, message: str, choices: Sequence[Choice], default: int) -> int:
        """Asks until the answer is one of the choices; an empty one is the default."""
        if caption:
            self.write(f"\n{caption}")
        if message:
            self.write(message)
        question = self._question(choices, default)
        while True:
            answer = self.ask_line(question).strip()
            if not answer and default >= 0:
                return default
            if answer == "?":
                self._show_help(choices)
                continue
            for number, choice in enumerate(choices):
                if choice.is_meant_by(answer):
                    return number

    def _question(self, choices: Sequence[Choice], default: int) -> str:
        parts = [f"[{choice.key}] {choice.text}" for choice in choices]
        parts.append("[?] Help")
        ending = f' (default is "{choices[default].key or choices[default].text}"): ' if default >= 0 else ": "
        return self._in_lines(parts) + ending

    def _in_lines(self, parts: Sequence[str]) -> str:
        """The choices two blanks apart, on a new line where the console's width ends."""
        lines = [""]
        for part in parts:
            joined = f"{lines[-1]}  {part}" if lines[-1] else part
            if len(joined) > self.width:
                lines.append(part)
            else:
                lines[-1] = joined
        return "\n".join(lines)

    def _show_help(self, choices: Sequence[Choice]) -> None:
        for choice in choices:
            text = f"{choice.key or choice.text} - {choice.HelpMessage}"
            self.write("\n".join(textwrap.wrap(text, self.width - 1) or [text]))
