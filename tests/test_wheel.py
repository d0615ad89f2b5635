"""The wheel carries all that a replay needs: it is built, installed elsewhere and used there."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "scripts" / "examples"

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_grammar_and_state(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for wanted in ("grammar/powershell.lark", "state/organizations/contoso/directory.toml", "state/migrations/env.py"):
        assert f"umshell/_data/{wanted}" in names
    assert "umshell/py.typed" in names
    assert not [name for name in names if name.startswith("tests/")]


def test_an_installed_wheel_replays_an_example(wheel: Path, tmp_path: Path) -> None:
    python = _install(wheel, tmp_path / "environment")
    work = tmp_path / "work"
    work.mkdir()
    command = [str(python), "-m", "umshell", "run", "--store", "shop.sqlite", str(EXAMPLES / "connect_gateway.ps1")]
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "UMSHELL"))}
    result = subprocess.run(command, cwd=work, capture_output=True, encoding="utf-8", env=environment, check=False)
    assert result.stdout.rstrip().endswith("3 hunt groups on plan 'Lyon DP'"), result.stdout + result.stderr
    assert result.returncode == 0


def _install(wheel: Path, folder: Path) -> Path:
    """An environment with the wheel alone; what the wheel depends on is lent by the one that runs the tests."""
    venv.create(folder, with_pip=False)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    site = _purelib(python)
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(site), str(wheel)]
    subprocess.run(command, check=True)
    lent = folder / "lent"
    lent.mkdir()
    for item in _purelib(Path(sys.executable)).iterdir():
        if "umshell" not in item.name and item.suffix != ".pth":
            (lent / item.name).symlink_to(item)
    (site / "lent.pth").write_text(str(lent))
    return python


def _purelib(python: Path) -> Path:
    code = "import sysconfig; print(sysconfig.get_paths()['purelib'])"
    return Path(subprocess.run([python, "-c", code], check=True, capture_output=True, text=True).stdout.strip())
