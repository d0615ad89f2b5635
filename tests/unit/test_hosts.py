"""Hosts: the prompts of the console, the transcript's form; the text of error records."""

import io
from collections.abc import Callable
from typing import Any

from umshell.errors import ClrException, ErrorDetails, ErrorRecord
from umshell.formatting.error_view import console_error_text, error_text
from umshell.language.source import Extent, Source
from umshell.runtime.command_info import FunctionInfo
from umshell.runtime.console_host import ConsoleHost
from umshell.runtime.host import FieldDescription
from umshell.runtime.invocation_info import InvocationInfo
from umshell.runtime.position_message import position_message
from umshell.runtime.questions import SHOULD_PROCESS, ask
from umshell.runtime.transcript_host import TranscriptHost
from umshell.values.types import BOOLEAN, INT32, STRING, array_of


def console(*typed: str) -> tuple[ConsoleHost, Callable[[], str]]:
    """A console in front of which somebody types these lines; what stands on its screen."""
    screen = io.StringIO()
    lines = iter(typed)

    def read(prompt: str) -> str:
        answer = next(lines)
        screen.write(f"{prompt}{answer}\n")
        return answer

    return ConsoleHost(screen, read, width=100), screen.getvalue


def test_fields_are_asked_for() -> None:
    host, screen = console("Lyon", "abc", "!?", "5", "$true", "100", "101", "")
    fields = [
        FieldDescription("Name", STRING),
        FieldDescription("Digits", INT32),
        FieldDescription("On", BOOLEAN),
        FieldDescription("Numbers", array_of(STRING)),
    ]
    answers = host.prompt("cmdlet New-Thing at command pipeline position 1", "Supply values:", fields)
    assert answers == {"Name": "Lyon", "Digits": 5, "On": True, "Numbers": ["100", "101"]}
    assert screen() == (
        "\ncmdlet New-Thing at command pipeline position 1\nSupply values:\nName: Lyon\nDigits: abc\n"
        'Cannot recognize "abc" as a System.Int32 due to a format error.\nDigits: !?\n'
        "No help is available for Digits.\nDigits: 5\nOn: $true\nNumbers[0]: 100\nNumbers[1]: 101\nNumbers[2]: \n"
    )


def test_choices_are_asked_for_until_one_fits() -> None:
    host, screen = console("maybe", "?", "l")
    assert ask(host, "", "Sure?", SHOULD_PROCESS) == "NoToAll"
    question = '[Y] Yes  [A] Yes to All  [N] No  [L] No to All  [S] Suspend  [?] Help (default is "Y"): '
    assert screen().count(question) == 3
    assert "L - Skip this operation and all subsequent operations.\n" in screen()
    assert 'Type "exit" to resume the\npipeline.\n' in screen()


def test_a_transcript() -> None:
    host = TranscriptHost(answers=["A"])
    host.mask("/tmp/x/case.ps1", "case.ps1")
    host.write_output_text("/tmp/x/case.ps1 says")
    record = ErrorRecord(ClrException("System.Exception", "one\ntwo"), "Id", "InvalidData")
    host.write_error_record(record)
    host.write_error_record(record, terminating=True)
    assert ask(host, "", "Sure?", SHOULD_PROCESS) == "YesToAll"
    assert host.text == (
        "case.ps1 says\nERROR: Id [InvalidData]\n  | one\n  | two\nTERMINATING: Id [InvalidData]\n  | one\n  | two\n"
        "PROMPT: Confirm / Sure? / [&Yes] [Yes to &All] [&No] [No to A&ll] [&Suspend] default 0 << A\n"
    )


def record_at(text: str, start: int, end: int) -> ErrorRecord:
    info: Any = FunctionInfo("Test-It", None)
    record = ErrorRecord(ClrException("System.Exception", "bad 5"), "My.Id,Test-It", "NotSpecified")
    record.InvocationInfo = InvocationInfo(info, Extent(Source(text, "case.ps1"), start, end), "Test-It")
    return record


def test_normal_view() -> None:
    record = record_at("\n  Test-It 5\n", 3, 12)
    assert error_text(record) == (
        "Test-It : bad 5\nAt case.ps1:2 char:3\n+   Test-It 5\n+   ~~~~~~~~~\n"
        "    + CategoryInfo          : NotSpecified: (:) [], Exception\n    + FullyQualifiedErrorId : My.Id,Test-It\n "
    )
    record.ErrorDetails = ErrorDetails("better words")
    assert error_text(record).startswith("Test-It : better words\nAt")
    assert error_text(record).endswith(",Test-It")
    assert error_text(record, "CategoryView") == "NotSpecified: (:) [], Exception"


def test_long_lines_of_an_error_break_at_words() -> None:
    record = record_at("Test-It", 0, 7)
    record.FullyQualifiedErrorId = "x" * 30
    lines = [line.rstrip() for line in console_error_text(record, 40).splitlines()]
    assert lines[-3:-1] == ["    + FullyQualifiedErrorId : xxxxxxxx", "   " + "x" * 22]


def test_a_long_line_is_cut_around_the_mistake() -> None:
    text = "a" * 80 + " Wrong-Thing " + "b" * 60
    start = text.index("Wrong")
    shown = position_message(Extent(Source(text), start, start + 11)).splitlines()
    assert shown[0] == "At line:1 char:82"
    assert shown[1].startswith("+ ... ")
    assert shown[1].endswith(" ...")
    assert shown[1].index("Wrong-Thing") == shown[2].index("~~~~~~~~~~~")
