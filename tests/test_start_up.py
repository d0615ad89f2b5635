"""A script that was compiled before starts without what reads, compiles and models."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("alembic", "lark", "prompt_toolkit", "psrpcore", "pydantic", "pygments", "regex", "rich", "sqlalchemy")
UNUSED = ("umshell.language.lexer", "umshell.language.parser", "umshell.language.ast", "umshell.repl.")
CODE = """
import json, sys, umshell.cli
try:
    umshell.cli.main()
finally:
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
