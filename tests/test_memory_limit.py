"""--memory-limit: a script that allocates without end meets an error that it can catch, and the run goes on."""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
$list = New-Object System.Collections.ArrayList
try { while ($true) { [void]$list.Add('x' * 1000000) } } catch { $_.Exception.GetType().FullName }
$list = $null
$text = 'x' * 2000000000
'after'
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot limit itself there")
def test_a_script_that_allocates_without_end_meets_an_error(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "umshell",
        "run",
        "--transcript",
        "--store",
        ":memory:",
        "--memory-limit",
        "200",
        "-",
    ]
    done = subprocess.run(command, input=SCRIPT.encode(), capture_output=True, cwd=tmp_path, timeout=60, check=False)
    lines = done.stdout.decode().splitlines()
    assert lines[0] == "System.OutOfMemoryException"
    assert lines[1].startswith("ERROR: OutOfMemory [ResourceUnavailable]")
    assert lines[-1] == "after" and done.returncode == 0
