"""What the README shows is what happens."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from umshell.cli import main

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def test_the_transcript_is_real(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("UMSHELL_STORE", str(tmp_path / "readme.sqlite"))
    match = re.search(
        r"```console\n\$ umshell (run --changes) (scripts/\S+) (\w+)\n(.*?)\n\.\.\.\n```", README, re.DOTALL
    )
    assert match
    options, script, argument, shown = match.groups()
    result = CliRunner().invoke(main, [*options.split(), str(ROOT / script), argument])
    lines = [line.rstrip() for line in result.output.split("\n")]
    assert "\n".join(lines).startswith(shown)


def test_every_option_is_one_of_the_command(tmp_path: Path) -> None:
    known = CliRunner().invoke(main, ["run", "--help"]).output
    for option in re.findall(r"`(--[\w-]+)", README.partition("| option |")[2].partition("\n\n")[0]):
        assert option in known


def test_the_python_example_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    code = README.partition("```python\n")[2].partition("```")[0]
    exec(compile(code, "README.md", "exec"), {})
    assert capsys.readouterr().out == "Lyon TelExtn\n"
