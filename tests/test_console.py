"""The console in a real terminal: the recorded sessions are typed, and the screen must show what was recorded."""

import re
import secrets
import shutil
import string
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.spec_file import SPEC

if sys.platform == "win32":
    pytest.skip("a terminal of POSIX is needed", allow_module_level=True)

import pexpect
import pyte

SESSIONS = SPEC / "console" / "sessions.txt"
COLUMNS, ROWS = 100, 160
WORK_LENGTH = 17  # of the path of <work>: where long lines break depends on it
PATIENCE = 20.0
TYPED_BEHIND = re.compile(r"(?:PS>|>>|(?:Name|Digits|On|Day|Site|Pin|Numbers\[\d+\]):|.*\(default is \"Y\"\):)(?: |$)")
HEAD_LINES = 3  # before the functions in the profile: the recorded line numbers count them


@dataclass(frozen=True)
class Typed:
    """What is typed, the line of the screen where, and what stands before it there."""

    row: int
    prompt: str
    text: str


@dataclass(frozen=True)
class Session:
    title: str
    screen: list[str]

    def typed(self) -> Iterator[Typed]:
        before = ""
        for row, line in enumerate(self.screen[:-1]):
            prompt = TYPED_BEHIND.match(line)
            if prompt:
                text = line[prompt.end() :]
                yield Typed(row, prompt[0].strip(), text.replace("*", "x") if prompt[0] == "Pin: " else text)
            elif before.endswith("= Read-Host"):
                yield Typed(row, "", line)
            before = line


def sessions() -> list[Session]:
    blocks = SESSIONS.read_text("utf-8").split("\n#### ")[1:]
    found = []
    for block in blocks:
        title, *screen = (line.rstrip() for line in block.rstrip("\n").split("\n"))
        found.append(Session(title, screen))
    return found


def profile() -> str:
    """The functions that the head of the file names."""
    head = SESSIONS.read_text("utf-8").partition("\n#### ")[0]
    functions = [line.removeprefix("#   ") for line in head.split("\n") if line.startswith("#   ")]
    return "\n".join(["function prompt { 'PS> ' }", *[""] * (HEAD_LINES - 1), *functions, ""])


class Terminal:
    """umshell in a terminal, and what its screen shows."""

    def __init__(self, work: Path, data: Path) -> None:
        self.screen = pyte.Screen(COLUMNS, ROWS)
        self.stream = pyte.ByteStream(self.screen)
        environment = {"PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "HOME": str(data), "LANG": "C.UTF-8"}
        arguments = ["-m", "umshell", "--store", str(data / "store.db"), "--prelude", str(work / "profile.ps1")]
        environment["PYTHONPATH"] = str(SPEC.parent.parent)
        self.child = pexpect.spawn(
            sys.executable, arguments, cwd=work, env=environment, dimensions=(ROWS, COLUMNS), timeout=PATIENCE
        )

    def lines(self) -> list[str]:
        found = [line.rstrip() for line in self.screen.display]
        while found and not found[-1]:
            found.pop()
        return found

    def read_until_at(self, row: int, prompt: str) -> None:
        """Reads what is written until the cursor stands behind a prompt; gives up when nothing comes for long."""
        end = time.monotonic() + PATIENCE
        while not self._stands_at(row, prompt) and time.monotonic() < end:
            try:
                self.stream.feed(self.child.read_nonblocking(65536, timeout=0.2))
            except pexpect.TIMEOUT:
                if self._is_at_another_prompt(row):
                    return
            except pexpect.EOF:
                return

    def _stands_at(self, row: int, prompt: str) -> bool:
        return self.screen.cursor.y == row and self.screen.display[row].rstrip() == prompt

    def _is_at_another_prompt(self, row: int) -> bool:
        """The screen has gone past the row: it will not come."""
        return self.screen.cursor.y > row

    def type(self, text: str) -> None:
        self.child.send(text + "\r")


@pytest.fixture
def work() -> Iterator[Path]:
    letters = "".join(secrets.choice(string.ascii_lowercase) for _ in range(WORK_LENGTH - len("/tmp/")))
    folder = Path("/tmp") / letters
    folder.mkdir()
    (folder / "profile.ps1").write_text(profile(), "utf-8")
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def terminal(work: Path, tmp_path: Path) -> Iterator["Terminal"]:
    made = Terminal(work, tmp_path)
    yield made
    made.child.close(force=True)


def test_control_c_stops_a_command_and_keeps_the_console(terminal: Terminal) -> None:
    terminal.read_until_at(0, "PS>")
    terminal.type("while ($true) { }")
    terminal.read_until_at(1, "")
    terminal.child.send("\x03")
    terminal.read_until_at(2, "PS>")
    terminal.type("'after'")
    terminal.read_until_at(4, "PS>")
    assert terminal.lines() == ["PS> while ($true) { }", "^C", "PS> 'after'", "after", "PS>"]


def test_tab_completes_what_was_typed(terminal: Terminal) -> None:
    terminal.read_until_at(0, "PS>")
    terminal.child.send("Set-Fl\t")
    terminal.read_until_at(0, "PS> Set-Flag")
    terminal.type(" $true Monday")
    terminal.read_until_at(2, "PS>")
    assert terminal.lines() == ["PS> Set-Flag $true Monday", "True Monday", "PS>"]


def test_exit_gives_its_code(terminal: Terminal) -> None:
    terminal.read_until_at(0, "PS>")
    terminal.type("exit 3")
    terminal.child.expect(pexpect.EOF)
    terminal.child.close()
    assert terminal.child.exitstatus == 3


@pytest.mark.parametrize("session", sessions(), ids=lambda session: session.title.replace(" ", "-"))
@pytest.mark.skipif(str(Path("/tmp").resolve()) != "/tmp", reason="the folder's path would have another length")
def test_session_shows_what_was_recorded(session: Session, work: Path, terminal: Terminal) -> None:
    expected = [line.replace("<work>", str(work)) for line in session.screen]
    for typed in session.typed():
        terminal.read_until_at(typed.row, typed.prompt)
        if terminal.screen.cursor.y != typed.row:
            break
        terminal.type(typed.text)
    terminal.read_until_at(len(expected) - 1, expected[-1])
    assert terminal.lines() == expected
