"""The command line: what runs, what is printed, with which exit code."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests import spec_file
from umshell.cli import main

Run = Callable[..., Result]


@pytest.fixture
def umshell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command in an empty folder, with data of its own."""
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    monkeypatch.setenv("UMSHELL_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("UMSHELL_STORE", raising=False)

    def run(*arguments: str | Path, input: str | None = None) -> Result:
        return CliRunner().invoke(main, [str(each) for each in arguments], input=input, prog_name="umshell")

    return run


@pytest.fixture
def script(tmp_path: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        path = tmp_path / "case.ps1"
        path.write_text(text, "utf-8")
        return path

    return write


Script = Callable[[str], Path]


def test_one_command_is_run(umshell: Run) -> None:
    result = umshell("-c", "1 + 1")
    assert (result.output, result.exit_code) == ("2\n", 0)


def test_standard_input_is_a_script(umshell: Run) -> None:
    assert umshell("run", "-", input="'a'\n'b'\n").output == "a\nb\n"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("'fine'", 0),
        ("exit 7", 7),
        ("throw 'x'", 1),
        ("if (", 1),
        ("Get-Nothing\n'goes on'", 0),
        ("$ErrorActionPreference = 'Stop'; Get-Nothing", 1),
    ],
)
def test_exit_codes_are_those_of_powershell(umshell: Run, script: Script, text: str, code: int) -> None:
    assert umshell("run", script(text)).exit_code == code
    assert umshell("-c", text).exit_code == code


def test_any_error_counts_where_asked(umshell: Run, script: Script) -> None:
    assert umshell("run", "--fail-on-error", script("Get-Nothing\n'goes on'")).exit_code == 1
    assert umshell("run", "--fail-on-error", script("try { Get-Nothing } catch { 'caught' }")).exit_code == 0


def test_an_option_behind_the_script_is_refused_before_anything_runs(umshell: Run, script: Script) -> None:
    for words in (["--store", ":memory:"], ["-Path", "x", "--exchange=2010"]):
        result = umshell("run", script("Write-Host ran"), *words)
        assert result.exit_code == 2
        assert result.stdout == ""
        assert "Options of umshell stand before the script." in result.stderr
    assert "x --other" in umshell("run", script('"$args"'), "x", "--other").stdout


def test_arguments_come_as_powershell_writes_them(umshell: Run, script: Script) -> None:
    path = script(
        'param([string]$Site, [int]$Digits = 5, [switch]$Rollback, [bool]$Deep)\n"$Site|$Digits|$Rollback|$Deep|$args"'
    )
    result = umshell("run", path, "Lyon", "-Digits:4", "-Rollback", "-Deep", "$true", "rest")
    assert result.output == "Lyon|4|True|True|rest\n"
    assert umshell("run", path, "-Site", "-5", "-Rollback:$false").output == "-5|5|False|False|\n"


def test_options_may_stand_before_and_behind_the_command(umshell: Run, script: Script) -> None:
    path = script("'x' * 30")
    assert umshell("--transcript", "run", path).output == umshell("run", "--transcript", path).output


def test_answers_reply_to_prompts(umshell: Run, script: Script) -> None:
    path = script("$name = Read-Host 'Name'\n\"Hello $name\"")
    assert umshell("run", "--answers", "Kim", path).output.endswith("Hello Kim\n")
    assert umshell("run", "--transcript", "--answers", "Kim", path).output.endswith(" << Kim\nHello Kim\n")


def test_a_prelude_runs_before(umshell: Run, script: Script, tmp_path: Path) -> None:
    prelude = tmp_path / "before.ps1"
    prelude.write_text("function Get-Answer { 42 }\n$from = 'prelude'", "utf-8")
    assert umshell("run", "--prelude", prelude, script('"$(Get-Answer) $from"')).output == "42 prelude\n"


PLAN = "New-UMDialPlan -Name Lyon -NumberOfDigitsInExtension 5 -CountryOrRegionCode 33 | Out-Null"


def test_changes_are_listed(umshell: Run, script: Script) -> None:
    lines = umshell("run", "--changes", script(PLAN)).output.split("\n")
    assert lines[0] == "+ UMDialPlan Lyon"
    assert "    NumberOfDigitsInExtension: 5" in lines
    assert "+ UMMailboxPolicy Lyon Default Policy" in lines
    lines = umshell("run", "--changes", script("Set-UMDialPlan Lyon -OperatorExtension 10000")).output.split("\n")
    assert lines[0] == "~ UMDialPlan Lyon"
    assert any(line.startswith("    OperatorExtension: ") and line.endswith(" -> 10000") for line in lines)
    assert umshell("run", "--changes", script("Get-UMDialPlan | Out-Null")).output == "Nothing changed.\n"


def test_a_dry_run_tells_and_leaves_nothing(umshell: Run, script: Script) -> None:
    dry = umshell("run", "--dry-run", "--changes", script(PLAN)).output
    assert umshell("-c", "@(Get-UMDialPlan).Count").output == "0\n"
    assert umshell("run", "--changes", script(PLAN)).output == dry


def test_an_organization_is_kept_until_it_is_reset(umshell: Run) -> None:
    assert umshell("--organization", "mine", "-c", PLAN).exit_code == 0
    assert "mine" in umshell("organization", "list").output
    assert umshell("--organization", "mine", "-c", "@(Get-UMDialPlan).Count").output == "1\n"
    assert umshell("organization", "reset", "mine").exit_code == 0
    assert umshell("--organization", "mine", "-c", "@(Get-UMDialPlan).Count").output == "0\n"
    assert umshell("organization", "delete", "mine").exit_code == 0
    assert umshell("organization", "delete", "mine").exit_code == 1
    assert umshell("organization", "create", "other").exit_code == 0
    assert "exists already" in umshell("organization", "create", "other").output


def test_the_path_of_a_missing_script_is_told(umshell: Run) -> None:
    result = umshell("run", "nowhere.ps1")
    assert result.exit_code == 1
    assert "nowhere.ps1" in result.output


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "while ($true) {}",
        "Start-Sleep 60",
        "try { while ($true) {} } finally { while ($true) {} }",
        "('a' * 40) -match '^(a+)+$b'; 'x' * 5 | Out-Null; while ($true) { }",
        "'a' * 60 + 'b' -replace '(a|a)*c', ''",
    ],
)
def test_a_run_is_stopped_when_its_time_is_over(script: Script, text: str) -> None:
    command = [sys.executable, "-m", "umshell", "run", "--timeout", "3", str(script(f"'begun'\n{text}"))]
    started = time.monotonic()
    result = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert (result.returncode, result.stdout) == (124, "begun\n")
    assert result.stderr == "The run was stopped after 3 seconds.\n"
    assert time.monotonic() - started < 6


# parse


def test_parse_prints_the_tree(umshell: Run, script: Script) -> None:
    result = umshell("parse", "--positions", script("'a'\n"))
    assert result.exit_code == 0
    assert result.output.split("\n")[-2].strip() == "StringConstantExpression SingleQuoted 'a' @1:1"


def test_parse_prints_errors_as_a_transcript_does(umshell: Run, script: Script) -> None:
    result = umshell("parse", script("'a'\nif (\n"))
    assert result.exit_code == 1
    assert result.output.startswith("PARSE ERROR: IfStatementMissingCondition line 2 column 5\n  | Missing condition")


def test_parse_tells_in_json(umshell: Run, script: Script, tmp_path: Path) -> None:
    good = tmp_path / "good.ps1"
    good.write_bytes("'é'\r\n".encode("utf-16"))
    result = umshell("parse", "--json", good, script("if ("))
    first, second = [json.loads(line) for line in result.output.splitlines()]
    assert result.exit_code == 1
    assert (first["path"], first["errors"], first["nodes"]) == (str(good), [], 5)
    assert len(first["tree_sha256"]) == 64
    assert [error["id"] for error in second["errors"]] == ["IfStatementMissingCondition"]


# The same as the cases


@pytest.mark.parametrize(
    "key",
    [
        "errors/trap.ps1: A trap with break lets the error out",
        "errors/error_rendering.ps1",
        "binding/um_calls.ps1: a hashtable splatted by name",
        "cmdlets/read_host.ps1",
        "syntax/errors_in_statements.ps1",
    ],
)
def test_a_case_prints_what_it_expects(umshell: Run, script: Script, key: str) -> None:
    skipped = spec_file.not_yet() | spec_file.known_differences().keys()
    cases = [case for case in spec_file.all_cases() if case.key.startswith(key) and case.key not in skipped]
    for case in [case for case in cases if not case.needs_rewriting][:5]:
        answers = ["--answers", case.directives["answers"]] if "answers" in case.directives else []
        prelude = ["--prelude", str(case.prelude)] if case.prelude else []
        result = umshell("run", "--transcript", *answers, *prelude, script(case.code))
        assert spec_file.difference(case.expected, spec_file.split_transcript(result.output)) == "", case.key


def test_a_script_is_run_where_a_command_is_expected(umshell: Run, script: Callable[[str], Path]) -> None:
    result = umshell(script('param($Name) "Hello $Name"'), "-Name", "Tony")
    assert (result.exit_code, result.stdout) == (0, "Hello Tony\n")


READ_ONLY = """
'old' | Set-Content a.txt
Set-ItemProperty a.txt -Name IsReadOnly -Value $true
try { 'new' | {0} -ErrorAction Stop } catch { }
Get-Content a.txt
"""


@pytest.mark.parametrize("writer", ["Out-File a.txt", "Set-Content a.txt", "Export-Clixml a.txt"])
def test_a_read_only_file_is_written_only_with_force(umshell: Run, script: Callable[[str], Path], writer: str) -> None:
    assert umshell(script(READ_ONLY.replace("{0}", writer))).stdout == "old\n"
    forced = READ_ONLY.replace("{0}", f"{writer} -Force").replace("a.txt", "b.txt")
    assert "old" not in umshell(script(forced)).stdout


def test_filter_narrows_what_item_commands_take(umshell: Run, script: Callable[[str], Path]) -> None:
    text = """
    'a' | Set-Content a.txt; 'b' | Set-Content b.log
    Get-Content * -Filter *.txt; Test-Path * -Filter *.zip
    Remove-Item * -Filter *.log; 'c' | Add-Content *.* -Filter *.log; (Get-ChildItem *.txt, *.log).Name
    """
    assert umshell(script(text)).stdout == "a\nFalse\na.txt\n"


def test_what_would_have_reached_outside_is_listed_after_the_run(umshell: Run, script: Callable[[str], Path]) -> None:
    result = umshell(script("Start-Process notepad -ErrorAction SilentlyContinue; 'done'"))
    assert result.stdout == "done\n"
    assert result.stderr.startswith("Recorded, not run:\n  ") and "Start-Process" in result.stderr
    assert umshell(script("'done'")).stderr == ""
