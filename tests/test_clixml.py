"""CLIXML: the recorded files are read as PowerShell reads them, and the same objects make the same files."""

import re
from pathlib import Path

import pytest

from umshell.cmdlets.core.clixml_reader import ClixmlReader
from umshell.cmdlets.core.clixml_writer import ClixmlWriter
from umshell.runtime.options import Options
from umshell.runtime.silent_host import SilentHost
from umshell.shell import Shell

FOLDER = Path(__file__).parent / "spec" / "clixml"
NAMES = ["deep", "plan", "references", "scalars", "table", "two"]


def written(values: list[object]) -> str:
    pieces: list[str] = []
    writer = ClixmlWriter(pieces.append, depth=4)
    writer.begin()
    for value in values:
        writer.value(value)
    writer.end()
    return "".join(pieces)


def without_spacing(text: str) -> str:
    return re.sub(r">\s+<", "><", text.lstrip("\ufeff")).strip()


@pytest.mark.parametrize("name", NAMES)
def test_a_file_read_in_small_pieces_is_the_same(name: str) -> None:
    text = (FOLDER / f"{name}.clixml").read_text("utf-8")
    whole = list(ClixmlReader().read([text]))
    pieces = list(ClixmlReader().read(text[place : place + 7] for place in range(0, len(text), 7)))
    assert written(whole) == written(pieces)


def test_the_same_objects_make_the_same_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    script = (FOLDER / "make.ps1").read_text("utf-8").partition("function Read-Thing")[0]
    shell = Shell(host=SilentHost(), options=Options(store=":memory:", transcript=True))
    assert shell.run(script) == 0
    for name in NAMES:
        made = (tmp_path / f"{name}.clixml").read_text("utf-16")
        assert without_spacing(made) == without_spacing((FOLDER / f"{name}.clixml").read_text("utf-8")), name


def test_what_a_reader_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The readings were made with the JSON of version 7, which leaves `<`, `>` and `&` as they are."""
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        (tmp_path / f"{name}.clixml").write_bytes((FOLDER / f"{name}.clixml").read_bytes())
    _, start, reading = (FOLDER / "make.ps1").read_text("utf-8").partition("function Read-Thing")
    shell = Shell(host=SilentHost(), options=Options(store=":memory:", transcript=True))
    assert shell.run(start + reading) == 0
    found = (tmp_path / "readings.txt").read_text("utf-8-sig")
    for escape, sign in ((r"\u003c", "<"), (r"\u003e", ">"), (r"\u0026", "&")):
        found = found.replace(escape, sign)
    assert found.splitlines() == (FOLDER / "readings.txt").read_text("utf-8-sig").splitlines()
