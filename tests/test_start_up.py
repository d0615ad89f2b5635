"""A script that has run before starts without what reads, compiles and models; a plain command line without click."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from umshell import cli, session_run
from umshell.start import read_script_run

HEAVY = (
    "alembic", "click", "dataclasses", "inspect", "lark", "prompt_toolkit", "psrpcore", "pydantic", "pygments", "regex",
    "rich", "sqlalchemy",
)  # fmt: skip
UNUSED = ("umshell.language.lexer", "umshell.language.parser", "umshell.language.ast", "umshell.repl.")
CODE = """
import sys, umshell.start
try:
    umshell.start.main()
finally:
    import json
    print(json.dumps(list(sys.modules)), file=sys.stderr)
"""
SCRIPT = """
$plan = Get-UMDialPlan 'Start up' -ErrorAction SilentlyContinue
if (!$plan) { $plan = New-UMDialPlan -Name 'Start up' -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1 }
foreach ($i in 1..3) { "$($plan.Name) $i" }
"""


@pytest.fixture
def modules(tmp_path: Path) -> set[str]:
    """The modules that a script imports when it and all that it does has run before."""
    script = tmp_path / "start.ps1"
    script.write_text(SCRIPT, "utf-8")
    command = [sys.executable, "-c", CODE, "run", "--store", str(tmp_path / "start.sqlite"), str(script)]
    environment = {**os.environ, "UMSHELL_CACHE": str(tmp_path / "cache")}
    for _ in range(3):
        result = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, check=False)
        assert result.stdout.split("\n")[:3] == ["Start up 1", "Start up 2", "Start up 3"], result.stderr
    return set(json.loads(result.stderr.strip().split("\n")[-1]))


@pytest.mark.slow
def test_a_cached_script_imports_nothing_heavy(modules: set[str]) -> None:
    assert not modules.intersection(HEAVY)
    assert not [name for name in modules if name.startswith(UNUSED)]
    assert {name for name in modules if name.startswith("umshell.compiler")} <= {
        "umshell.compiler",
        "umshell.compiler.code_cache",
    }


PLAIN = (
    "run a.ps1",
    "run --store s.sqlite --dry-run a.ps1 -Name x --changes",
    "run --organization contoso --answers y,n --strict --changes --transcript --fail-on-error --debug a.ps1 1 2",
    "run -",
)
FOR_CLICK = (
    "", "-c x", "--strict run a.ps1", "run", "run --width 80 a.ps1", "run --store=s a.ps1", "run -x a.ps1",
    "run --dry_run a.ps1", "run --store", "run a.ps1 -- b", "run --help", "parse a.ps1",
)  # fmt: skip


@pytest.mark.parametrize("line", PLAIN)
def test_a_plain_command_line_is_read_as_click_reads_it(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[tuple[Any, ...]] = []

    def run_script(*given: Any) -> int:
        found.append(given)
        return 0

    monkeypatch.setenv("UMSHELL_STORE", "other.sqlite")
    monkeypatch.setattr(session_run, "run_script", run_script)
    with pytest.raises(SystemExit):
        cli.main(line.split())
    options, script, arguments = found[0]
    assert read_script_run(line.split(), os.environ) == (options, script, list(arguments))


@pytest.mark.parametrize("line", FOR_CLICK)
def test_every_other_one_is_left_to_click(line: str) -> None:
    assert read_script_run(line.split(), {}) is None
