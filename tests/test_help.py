"""Get-Help: every command has its page and syntax, and the examples run."""

import tomllib
from pathlib import Path

import pytest

from umshell.cmdlets import families
from umshell.resources import state_path
from umshell.runtime.options import EXCHANGE_VERSIONS, Options
from umshell.runtime.transcript_host import TranscriptHost
from umshell.shell import Shell

EXAMPLES = tomllib.loads(state_path("help", "examples.toml").read_text("utf-8"))
CASES = [(name, entry["code"]) for name, entries in EXAMPLES.items() for entry in entries]


def run(script: str, organization: str = "contoso-um") -> str:
    host = TranscriptHost()
    shell = Shell(host, Options(store=":memory:", organization=organization, transcript=True))
    try:
        shell.run(script)
    finally:
        shell.close()
    return host.text


@pytest.mark.parametrize(("name", "code"), CASES, ids=[name for name, _ in CASES])
def test_an_example_runs(name: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = run(code)
    assert "ERROR" not in text and "TERMINATING" not in text, text
    assert families.find_cmdlet(name) is not None


@pytest.mark.parametrize("version", EXCHANGE_VERSIONS)
def test_every_command_has_a_page_and_a_syntax(version: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    host = TranscriptHost()
    shell = Shell(host, Options(store=":memory:", exchange=version, transcript=True))
    names = [name for name in families.command_names() if shell.context.find_cmdlet(name) is not None]
    assert len(names) > 200
    shell.run(
        "\n".join(f"Get-Help '{name}' -Full | Out-Null; Get-Command '{name}' -Syntax | Out-Null" for name in names)
    )
    shell.close()
    assert "ERROR" not in host.text


def test_every_command_says_what_it_is_for() -> None:
    infos = [families.find_cmdlet(name) for name in families.command_names()]
    assert not [info.Name for info in infos if info is not None and not info.synopsis.endswith(".")]
