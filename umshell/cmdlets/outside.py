"""Commands that would reach outside are recorded, not run; a file of answers says what they give."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Any

from umshell.cmdlets.outside_names import EXCHANGE, SILENT, is_program, module_of
from umshell.errors import ClrException, PSError
from umshell.runtime.cmdlet import Cmdlet, Parameter
from umshell.runtime.command_info import CmdletInfo
from umshell.runtime.execution_context import ExecutionContext
from umshell.values.conversion import to_string
from umshell.values.psobject import PSCustomObject
from umshell.values.wildcard import WildcardPattern


class Recorded:
    """A command that was not run: its name, its arguments as text, and where it stands."""

    def __init__(self, name: str, arguments: str, line: int) -> None:
        self.name = name
        self.arguments = arguments
        self.line = line

    def __str__(self) -> str:
        where = f"line {self.line}: " if self.line else ""
        return f"{where}{self.name} {self.arguments}".rstrip()


class Answers:
    """The file of answers: an entry `[[answer]]` has `command`, and may have `arguments` (a pattern), `output`, `error`
    and `warning`.
    """

    def __init__(self, path: str | None) -> None:
        self._entries: list[dict[str, Any]] = []
        if path is not None:
            self._entries = tomllib.loads(Path(path).read_text("utf-8")).get("answer", [])

    def find(self, name: str, arguments: str) -> dict[str, Any] | None:
        """The first entry that fits a call."""
        for entry in self._entries:
            if str(entry.get("command", "")).lower() == name.lower() and WildcardPattern(
                str(entry.get("arguments", "*"))
            ).matches(arguments):
                return entry
        return None


class Outside:
    """What a session knows of the world outside: the answers, what was recorded, what was warned of."""

    def __init__(self, answers_file: str | None) -> None:
        self.answers = Answers(answers_file)
        self.recorded: list[Recorded] = []
        self.warned: set[str] = set()


def outside_of(context: ExecutionContext) -> Outside:
    """The session's; made when the first such command runs."""
    found = context.services.get("outside")
    if not isinstance(found, Outside):
        found = context.services["outside"] = Outside(context.options.answers_file if context.options else None)
    return found


def reach(context: ExecutionContext, name: str, arguments: str) -> None:
    """Records the mail that an object of .NET would send; a file of answers may let it fail."""
    outside = outside_of(context)
    outside.recorded.append(Recorded(name, arguments, 0))
    answer = outside.answers.find(name, arguments)
    if answer is not None and "error" in answer:
        raise ClrException("System.Net.Mail.SmtpException", str(answer["error"]))


class OutsideCommand(Cmdlet):
    """Stands in for a command that would reach outside."""

    UmshellInput: Annotated[object, Parameter(from_pipeline=True, dont_show=True)] = None
    UmshellArguments: Annotated[list[object] | None, Parameter(remaining=True, dont_show=True, allow_null=True)] = None

    def end(self) -> Iterator[Any]:
        """Once a call, however many objects are piped in."""
        name = self._spelled_name()
        arguments = " ".join(map(to_string, self.UmshellArguments or ()))
        outside = outside_of(self.context)
        outside.recorded.append(Recorded(name, arguments, self.runtime.invocation.ScriptLineNumber))
        answer = outside.answers.find(name, arguments)
        if answer is not None:
            yield from self._answered(name, answer)
        elif name.lower() in SILENT:
            self._warn_once(outside, name)
        else:
            self.write_error(_not_run(name))

    def _spelled_name(self) -> str:
        """The command's name as the script spells it."""
        name: str = self.runtime.invocation.MyCommand.Name
        written: str = self.runtime.invocation.InvocationName
        return written if written.lower() == name.lower() else name

    def _answered(self, name: str, answer: dict[str, Any]) -> Iterator[Any]:
        if "warning" in answer:
            self.write_warning(str(answer["warning"]))
        if "error" in answer:
            self.write_error(PSError("AnsweredError", str(answer["error"]), "NotSpecified", name))
        output = answer.get("output", [])
        for value in output if isinstance(output, list) else [output]:
            yield PSCustomObject(dict(value)) if isinstance(value, dict) else value

    def _warn_once(self, outside: Outside, name: str) -> None:
        if name.lower() not in outside.warned:
            outside.warned.add(name.lower())
            self.write_warning(f"{SILENT[name.lower()]}: {name} is recorded only.")


def _not_run(name: str) -> PSError:
    module = module_of(name)
    if module == EXCHANGE:
        what = "belongs to Exchange, but not to what is modelled of it"
    else:
        belongs = "acts on the machine" if module in (None, "PowerShell") else f"belongs to {module}"
        what = f"{belongs} and reaches outside the organization"
    return PSError(
        "CommandNotRun",
        f"{name} {what}: it was recorded and not run. --answers-file can say what it gives.",
        "ResourceUnavailable",
        name,
        "System.Management.Automation.CommandNotFoundException",
    )


@cache
def find_outside(name: str) -> CmdletInfo | None:
    """What stands in for a command that would reach outside; None for a name that nobody knows."""
    module = module_of(name)
    if module is None and not is_program(name):
        return None
    verb, _, noun = name.partition("-")
    info = CmdletInfo(OutsideCommand, verb, noun)
    info.Name = name
    info.ModuleName = info.Source = module or ""
    info.synopsis = "Reaches outside the organization; it is recorded, not run."
    return info
