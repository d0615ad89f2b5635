"""The programs of Windows whose answer scripts want: they tell names that the organization decides."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from umshell.cmdlets.outside import OutsideCommand, outside_of
from umshell.runtime.command_info import CmdletInfo
from umshell.runtime.drives import MODEL_ENVIRONMENT

_ANSWERS: dict[str, Callable[[], str]] = {
    "hostname": lambda: MODEL_ENVIRONMENT["COMPUTERNAME"],
    "whoami": lambda: f"{MODEL_ENVIRONMENT['USERDOMAIN']}\\{MODEL_ENVIRONMENT['USERNAME']}".lower(),
}


class Program(OutsideCommand):
    """Writes its one line; with arguments, or where the file of answers knows better, it is as any other program."""

    def end(self) -> Iterator[Any]:
        name = self.runtime.invocation.MyCommand.Name
        if self.UmshellArguments or outside_of(self.context).answers.find(name, "") is not None:
            yield from super().end()
            return
        self.context.global_scope.set("LASTEXITCODE", 0)
        yield _ANSWERS[_plain(name)]()


@cache
def find_program(name: str) -> CmdletInfo | None:
    """The program of that name, with or without `.exe`; None for one whose answer is not known here."""
    if _plain(name) not in _ANSWERS:
        return None
    info = CmdletInfo(Program, name, "")
    info.Name = name
    info.ModuleName = info.Source = ""
    info.synopsis = "Tells a name that the organization decides."
    return info


def _plain(name: str) -> str:
    return name.lower().removesuffix(".exe")
