"""A long run takes hardly more memory than a short one: rows and objects go through one by one."""

import os
import sys
from pathlib import Path

import pytest

MEBIBYTE = 1024  # of the kilobytes in which Linux counts
SCRIPT = """
New-UMDialPlan Big -NumberOfDigitsInExtension 3 -CountryOrRegionCode 1 | Out-Null
Import-Csv rows.csv | ForEach-Object { Set-UMDialPlan Big -OperatorExtension $_.Extension }
"""


def peak(folder: Path, rows: int) -> int:
    """Kilobytes that a run over so many rows takes at most."""
    store = folder / f"{rows}.sqlite"
    (folder / "rows.csv").write_text("Extension\n" + "".join(f"{100 + row % 800}\n" for row in range(rows)))
    (folder / "run.ps1").write_text(SCRIPT)
    command = [sys.executable, "-m", "umshell", "run", "--store", str(store), str(folder / "run.ps1")]
    process = os.spawnve(os.P_NOWAIT, sys.executable, command, {**os.environ, "PYTHONPATH": str(Path.cwd())})
    _, status, usage = os.wait4(process, 0)
    assert status == 0
    return usage.ru_maxrss


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="memory is counted otherwise there")
def test_rows_of_a_csv_file_change_the_store_without_being_collected(tmp_path: Path) -> None:
    peak(tmp_path, 1)  # fills the caches of statements and templates
    assert peak(tmp_path, 15_000) - peak(tmp_path, 2) < 10 * MEBIBYTE
