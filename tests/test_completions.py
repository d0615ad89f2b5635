"""What Tab offers, against the recorded completions: matches, order and the piece that is replaced."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.spec_file import SPEC
from tests.table_floor import read_floor
from tests.table_notation import TABLES, unescape
from umshell.repl.suggestions import suggest
from umshell.replay import replay
from umshell.runtime.options import Options
from umshell.runtime.silent_host import SilentHost
from umshell.shell import Shell
from umshell.store.opening import IN_MEMORY

SESSION = """
$dialPlanName = 'Lyon DP'
$dialPlans = @([pscustomobject]@{ Name = 'a'; NumberOfDigitsInExtension = 5; URIType = 'TelExtn' })
$plan = $dialPlans[0]
$when = [datetime]'2020-01-02'
$text = 'abc'
$table = @{ Name = 'x'; Digits = 5 }
function Get-SiteReport {
    [CmdletBinding()]param([ValidateSet('Paris','Oslo','Lyon')][string]$Site, [System.DayOfWeek]$Day, [switch]$Full,
        [string[]]$Names)
}
Set-Alias gsr Get-SiteReport
"""
RECORDED = 60  # matches of a row, at most
# What only PowerShell 7 has: no part of umshell.
ONLY_SEVEN = {
    "Command": ("ConvertTo-CliXml",),
    "Method": ("PSForEach(", "PSWhere("),
    "ParameterName": (
        "-CaseInsensitive", "-FollowSymlink", "-IncludeTypeInformation", "-NoHeader", "-ProgressAction", "-QuoteFields",
        "-RepeatHeader", "-SkipIndex", "-Stable", "-Top", "-Bottom", "-UseQuotes",
    ),
    "Text": ("'Break'",),
    "Variable": ("$Temp:",),
}  # fmt: skip


@dataclass
class Row:
    text: str
    cursor: int
    start: int
    length: int
    count: int
    matches: list[str]


def rows() -> Iterator[Row]:
    lines = (TABLES / "completions.tsv").read_text("utf-8").removesuffix("\n").split("\n")
    for line in lines[1:]:
        text, start, length, count, *matches = map(unescape, line.split("\t"))
        wanted = [match for match in matches if is_ours(match)]
        yield Row(text.replace("^", "", 1), text.index("^"), int(start), int(length), int(count), wanted)


def is_ours(match: str) -> bool:
    """Whether Windows PowerShell 5.1 would offer the match too."""
    kind, _, name = match.partition(":")
    return name not in ONLY_SEVEN.get(kind, ())


@pytest.fixture(scope="module")
def shell() -> Shell:
    made = Shell(SilentHost(), Options(store=IN_MEMORY, transcript=True))
    replay(made, SPEC / "binding" / "um_stubs.ps1")
    made.run(SESSION)
    return made


def is_equal(row: Row, shell: Shell) -> bool:
    found = suggest(row.text, row.cursor, shell)
    given = [f"{match.kind}:{match.text}" for match in found.matches]
    if given[: len(row.matches) + (row.count <= RECORDED)] != row.matches:
        return False
    return (found.start, found.length) == (row.start, row.length)


def test_no_fewer_completions_come_out_as_recorded(shell: Shell) -> None:
    equal = sum(is_equal(row, shell) for row in rows())
    floor = read_floor().get("completions", 0)
    assert equal >= floor, f"{equal} rows, the floor is {floor}"


def test_the_session_itself_is_not_changed(shell: Shell) -> None:
    before = shell.variable_names()
    for row in rows():
        suggest(row.text, row.cursor, shell)
    assert shell.variable_names() == before
    assert not [name for name in before if re.search(r"\W", name) and name not in ("?", "^", "$")]
