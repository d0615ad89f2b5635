"""The example scripts in the field's styles show on contoso-um what stands in their transcripts."""

from pathlib import Path

import pytest

from umshell.replay import replay
from umshell.runtime.options import Options
from umshell.runtime.transcript_host import TranscriptHost
from umshell.shell import Shell

EXAMPLES = Path(__file__).resolve().parent.parent / "scripts" / "examples"

# Script, arguments, answers to its questions, exit code.
RUNS = [
    ("bulk_enable", (), (), 0),
    ("um_menu", (), ("1", "kim", "2", "pat@contoso.com", "2", "nobody", "3", "7", "q"), 0),
    ("html_report", (), (), 0),
    ("use_functions", (), (), 0),
    ("use_module", (), (), 0),
    ("inventory", (), (), 0),
    ("cleanup", (), (), 0),
    ("progress", (), (), 0),
    ("try_limits", (), (), 0),
    ("greetings", (), (), 0),
    ("report_2007", ("a", "b"), (), 0),
    ("fails_half_way", (), (), 1),
]


def transcript(name: str, arguments: tuple[str, ...], answers: tuple[str, ...], store: str) -> tuple[int, str]:
    host = TranscriptHost(answers=answers)
    shell = Shell(host, Options(store=store, organization="contoso-um", transcript=True))
    try:
        code = replay(shell, EXAMPLES / f"{name}.ps1", arguments)
    finally:
        shell.close()
    return code, host.text


@pytest.mark.parametrize(("name", "arguments", "answers", "code"), RUNS, ids=[run[0] for run in RUNS])
def test_an_example_shows_what_its_transcript_says(
    name: str, arguments: tuple[str, ...], answers: tuple[str, ...], code: int, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    found = transcript(name, arguments, answers, ":memory:")
    expected = (EXAMPLES / "transcripts" / f"{name}.txt").read_text("utf-8")
    assert (found[0], found[1]) == (code, expected)


def test_a_cleanup_that_only_tells_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    host = TranscriptHost()
    shell = Shell(host, Options(store=":memory:", organization="contoso-um", transcript=True))
    before = [str(each) for each in shell.invoke("Get-UMAutoAttendant")]
    shell.watch_changes()
    assert replay(shell, EXAMPLES / "cleanup.ps1") == 0
    assert shell.changes() == []
    assert [str(each) for each in shell.invoke("Get-UMAutoAttendant")] == before
    shell.close()


def test_an_inventory_finds_what_changed_since(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    host = TranscriptHost()
    shell = Shell(host, Options(store=":memory:", organization="contoso-um", transcript=True))
    replay(shell, EXAMPLES / "inventory.ps1", ("before.xml",))
    shell.run(
        "New-UMIPGateway -Name New -Address 192.0.2.99 | Out-Null; Disable-UMMailbox kim@contoso.com -Confirm:$false"
    )
    assert replay(shell, EXAMPLES / "inventory.ps1", ("-Compare", "before.xml")) == 0
    shell.close()
    assert host.text.splitlines()[-5:] == [
        "Plans: 0 difference(s)",
        "Gateways: 1 difference(s)",
        "  new     New",
        "People: 1 difference(s)",
        "  missing Kim Akers",
    ]
