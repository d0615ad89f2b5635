"""The recorded completions as rows of a table: matches, order, and the piece of the input that is replaced."""

from collections.abc import Iterator

from tests.spec_file import SPEC
from tests.table_notation import TABLES, Row, unescape
from umshell.repl.suggestions import suggest
from umshell.replay import replay
from umshell.runtime.options import Options
from umshell.runtime.silent_host import SilentHost
from umshell.shell import Shell
from umshell.store.opening import IN_MEMORY

COMPLETIONS = "completions"
RECORDED = 60  # matches of a row, at most
FURTHER = "…"
# What the session held when the table was recorded, besides the stubs.
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


def completion_rows() -> Iterator[Row]:
    """The rows; what is expected is written `start length match match …`."""
    lines = (TABLES / "completions.tsv").read_text("utf-8").removesuffix("\n").split("\n")
    for number, line in enumerate(lines[1:], start=2):
        text, start, length, count, *matches = map(unescape, line.split("\t"))
        wanted = [start, length, *filter(is_ours, matches)]
        if int(count) > RECORDED:
            wanted.append(FURTHER)
        yield Row(COMPLETIONS, number, (text,), " ".join(wanted))


def is_ours(match: str) -> bool:
    """Whether Windows PowerShell 5.1 would offer the match too."""
    kind, _, name = match.partition(":")
    return name not in ONLY_SEVEN.get(kind, ())


class CompletionSession:
    """The session of the recordings, asked row after row."""

    def __init__(self) -> None:
        self.shell = Shell(SilentHost(), Options(store=IN_MEMORY, transcript=True))
        replay(self.shell, SPEC / "binding" / "um_stubs.ps1")
        self.shell.run(SESSION)

    def evaluate(self, row: Row) -> str:
        """What is offered, as the rows write it, no further than the row goes."""
        text = row.code[0]
        found = suggest(text.replace("^", "", 1), text.index("^"), self.shell)
        given = [str(found.start), str(found.length), *(f"{match.kind}:{match.text}" for match in found.matches)]
        wanted = row.expected.split(" ")
        if wanted[-1] == FURTHER and len(given) > len(wanted) - 1:
            given = [*given[: len(wanted) - 1], FURTHER]
        return " ".join(given)
