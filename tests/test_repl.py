"""The console, through piped keys."""

import threading
from collections.abc import Callable, Iterator

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from umshell.repl.prompt import is_complete, prompt_session
from umshell.repl.repl import read_and_run
from umshell.runtime.options import Options
from umshell.runtime.transcript_host import TranscriptHost
from umshell.shell import Shell
from umshell.store.opening import IN_MEMORY

TAB, CONTROL_C, CONTROL_D = "\t", "\x03", "\x04"
PAUSE = 0.5  # seconds in which completions are found
Type = Callable[..., tuple[int, str]]


@pytest.fixture
def keys() -> Iterator[PipeInput]:
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        yield pipe


@pytest.fixture
def type_in(keys: PipeInput) -> Type:
    """Types into a console until it is left; its exit code and what it showed."""

    def type_text(text: str, *later: str) -> tuple[int, str]:
        host = TranscriptHost()
        shell = Shell(host, Options(store=IN_MEMORY))
        session = prompt_session(shell, InMemoryHistory())
        keys.send_text(text)
        for number, piece in enumerate(later, start=1):
            threading.Timer(PAUSE * number, keys.send_text, (piece,)).start()
        code = read_and_run(shell, lambda: session.prompt("> "))
        return code, host.text

    return type_text


def test_a_line_is_run(type_in: Type) -> None:
    assert type_in("1 + 1\rexit 3\r") == (3, "2\n")


def test_the_end_of_the_input_leaves(type_in: Type) -> None:
    assert type_in(f"'a'\r{CONTROL_D}") == (0, "a\n")


def test_what_is_not_complete_goes_on_in_the_next_line(type_in: Type) -> None:
    assert type_in('foreach ($i in 1..2) {\r"i $i"\r}\r\rexit\r') == (0, "i 1\ni 2\n")


def test_a_mistake_is_reported_at_once(type_in: Type) -> None:
    _, text = type_in("1 )\r'next'\rexit\r")
    assert text.startswith("PARSE ERROR: ")
    assert text.endswith("next\n")


def test_variables_and_functions_stay(type_in: Type) -> None:
    assert type_in("$x = 4\rfunction Get-Twice($n) { $n * 2 }\rGet-Twice $x\rexit\r") == (0, "8\n")


def test_an_error_keeps_the_console(type_in: Type) -> None:
    _, text = type_in("throw 'x'\r'next'\rexit\r")
    assert text == "TERMINATING: x [OperationStopped] line 1\n  | x\nnext\n"


def test_control_c_drops_the_line(type_in: Type) -> None:
    assert type_in(f"'never'{CONTROL_C}'b'\rexit\r") == (0, "b\n")


def test_tab_completes(type_in: Type) -> None:
    assert type_in(f"@(Get-UMHu{TAB}", ").Count\rexit\r") == (0, "0\n")


@pytest.mark.parametrize(
    ("text", "complete"),
    [
        ("1", True),
        ("if (1) {", False),
        ("'abc", False),
        ("@'\nabc", False),
        ("@'\nabc\n", False),
        ("if (1) {\n}", False),
        ("if (1) {\n}\n", True),
        ("1 )", True),
        ("'a' |", False),
        ("", True),
    ],
)
def test_enter_knows_whether_the_input_ends(text: str, complete: bool) -> None:
    assert is_complete(text) == complete
