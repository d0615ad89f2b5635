"""Archives of the form .zip, within the gate to the file system: what goes in, what comes out."""

import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from umshell.errors import ClrException
from umshell.values.file_gate import FileGate

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo


def files_below(gate: FileGate, path: Path) -> Iterator[Path]:
    """The files in a folder and below, in order; none that a link takes out of the gate."""
    for folder, folders, names in os.walk(path):
        folders.sort()
        yield from (each for name in sorted(names) if gate.is_readable(each := Path(folder, name)))


def write(gate: FileGate, archive: Path, files: Iterable[tuple[Path, str]], *, compress: bool = True) -> None:
    """Writes files under their names into an archive; those that are there already stay, but for new ones of a name."""
    from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

    wanted = list(files)
    kept = _contents(archive, {name for _, name in wanted}) if archive.exists() else []
    temporary = archive.with_name(archive.name + ".new")
    with ZipFile(temporary, "w", ZIP_DEFLATED if compress else ZIP_STORED, strict_timestamps=False) as made:
        for info, data in kept:
            made.writestr(info, data)
        for path, name in wanted:
            if gate.is_readable(path):
                made.write(path, name)
    os.replace(temporary, archive)


def _contents(archive: Path, but: set[str]) -> "list[tuple[ZipInfo, bytes]]":
    with opened(archive) as present:
        return [(info, present.read(info)) for info in present.infolist() if info.filename not in but]


def opened(archive: Path) -> "ZipFile":
    """An archive for reading. Raises ClrException for a file that is none."""
    from zipfile import BadZipFile, ZipFile

    try:
        return ZipFile(archive)
    except BadZipFile:
        message = "End of Central Directory record could not be found."
        raise ClrException("System.IO.InvalidDataException", message) from None


def extract(gate: FileGate, archive: Path, folder: Path, *, overwrite: bool) -> list[Path]:
    """Writes what is in an archive into a folder; the files made. Raises ClrException for one that is there already,
    and for a name that leads out of the folder.
    """
    made: list[Path] = []
    with opened(archive) as present:
        for info in present.infolist():
            target = Path(os.path.normpath(folder / info.filename.replace("\\", "/")))
            if folder != target and folder not in target.parents:
                message = (
                    "Extracting Zip entry would have resulted in a file outside the specified destination directory."
                )
                raise ClrException("System.IO.IOException", message)
            gate.for_writing(str(target))
            if info.is_dir():
                target.mkdir(parents=True, exist_ok=True)
                continue
            if target.exists() and not overwrite:
                raise ClrException("System.IO.IOException", f"The file '{target}' already exists.")
            target.parent.mkdir(parents=True, exist_ok=True)
            with present.open(info) as source, target.open("wb") as file:
                shutil.copyfileobj(source, file)
            made.append(target)
    return made
