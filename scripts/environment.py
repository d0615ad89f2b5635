"""Makes the project's own virtual environment when it is needed and goes on inside it; needs only Python and pip."""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

try:
    import tomllib
except ImportError:
    sys.exit(f"umshell needs Python 3.11 or newer; this is {sys.version.split()[0]}.")

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "umshell-environment"


def enter() -> None:
    """Runs the calling script with the environment's Python, made first if it is missing or out of date."""
    if Path(sys.prefix).resolve() != VENV.resolve():
        make()
        _run_again()
    sys.path.insert(0, str(ROOT))


def make() -> None:
    """Makes the environment, unless it already has what pyproject.toml asks for."""
    wanted = requirements_hash()
    if STAMP.exists() and STAMP.read_text("utf-8") == wanted:
        return
    print(f"Making the virtual environment {VENV.name} ...", file=sys.stderr)
    if not python().exists():
        venv.create(VENV, with_pip=True)
    pip("install", "--upgrade", "pip>=25.1")
    pip("install", "--editable", f"{ROOT}[postgres]", "--group", f"{ROOT / 'pyproject.toml'}:dev")
    STAMP.write_text(wanted, "utf-8")


def pip(*arguments: str) -> None:
    """Runs the environment's pip; a failure ends the run with pip's own message."""
    command = [str(python()), "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments]
    if subprocess.run(command, check=False).returncode:
        sys.exit("The environment could not be made: " + " ".join(command[1:]))


def python() -> Path:
    """The environment's interpreter."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def requirements_hash() -> str:
    """Changes when what has to be installed changes."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = [
        project["build-system"],
        *(project["project"].get(key) for key in ("dependencies", "optional-dependencies", "scripts")),
        project["dependency-groups"],
    ]
    return hashlib.sha256(repr(wanted).encode()).hexdigest()


def _run_again() -> None:
    command = [str(python()), *sys.argv]
    if os.name == "nt":
        sys.exit(subprocess.run(command, check=False).returncode)
    os.execv(command[0], command)
