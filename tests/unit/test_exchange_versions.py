"""The commands and parameters of the three versions of Exchange, and what strict mode leaves out."""

from pathlib import Path

import pytest

from umshell.replay import replay
from umshell.runtime.options import Options
from umshell.runtime.transcript_host import TranscriptHost
from umshell.shell import Shell
from umshell.store.opening import IN_MEMORY

ATTENDANT = """
New-UMDialPlan P -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1 | Out-Null
New-UMAutoAttendant A -UMDialPlan P -Status Enabled | Out-Null
"""


def transcript(folder: Path, text: str, exchange: str, *, strict: bool = False) -> str:
    """What a script writes in a version of Exchange."""
    script = folder / "script.ps1"
    script.write_text(text, encoding="utf-8")
    host = TranscriptHost()
    options = Options(store=IN_MEMORY, transcript=True, exchange=exchange, strict=strict)
    shell = Shell(host=host, options=options)
    try:
        replay(shell, script)
        return str(host.text)
    finally:
        shell.close()


@pytest.mark.parametrize(
    ("command", "versions"),
    [
        ("Get-UMServer", {"2010"}),
        ("Get-UMService", {"2013", "2016"}),
        ("Get-UMCallRouterSettings", {"2013", "2016"}),
        ("Get-ServerComponentState EX1", {"2013", "2016"}),
        ("Get-UMDialPlan", {"2010", "2013", "2016"}),
    ],
)
@pytest.mark.parametrize("version", ["2010", "2013", "2016"])
def test_a_command_is_there_in_its_versions(tmp_path: Path, command: str, versions: set[str], version: str) -> None:
    assert ("CommandNotFoundException" not in transcript(tmp_path, command, version)) == (version in versions)


def test_errors_of_2010_have_no_prefix(tmp_path: Path) -> None:
    assert "FailureCategory" not in transcript(tmp_path, "Get-UMDialPlan nobody", "2010")
    assert "FailureCategory" in transcript(tmp_path, "Get-UMDialPlan nobody", "2013")


def test_2010_exports_what_an_attendant_says(tmp_path: Path) -> None:
    script = ATTENDANT + "(Export-UMPrompt -UMAutoAttendant A -BusinessHours).Name"
    assert "BusinessHours.wav" in transcript(tmp_path, script, "2010")
    assert "NamedParameterNotFound" in transcript(tmp_path, script, "2016")


def test_an_imported_greeting_is_exported_in_place_of_words(tmp_path: Path) -> None:
    script = ATTENDANT + (
        "Import-UMPrompt -UMAutoAttendant A -PromptFileName hi.wav -PromptFileData ([byte[]](1,2,3))\n"
        "Set-UMAutoAttendant A -BusinessHoursWelcomeGreetingFilename hi.wav "
        "-BusinessHoursWelcomeGreetingEnabled $true\n"
        '"$((Export-UMPrompt -UMAutoAttendant A -BusinessHoursWelcomeGreeting).AudioData)"\n'
        "(Export-UMPrompt -UMAutoAttendant A -BusinessHoursWelcomeGreeting -TestBusinessName B).AudioData.Count -gt 3"
    )
    assert transcript(tmp_path, script, "2010").split("\n")[:2] == ["1 2 3", "True"]


def test_extensions_are_unknown_in_strict_mode(tmp_path: Path) -> None:
    script = "Set-UMHuntGroup X -Name Y"
    assert "CommandNotFoundException" in transcript(tmp_path, script, "2016", strict=True)
    assert "CommandNotFoundException" not in transcript(tmp_path, script, "2016")
