"""System.IO.Compression: ZipFile makes, unpacks and lists archives."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from umshell.errors import ClrException
from umshell.values import zip_files
from umshell.values.dates import DateTime
from umshell.values.dotnet.io_files import gate
from umshell.values.integers import Int64
from umshell.values.types import OBJECT, DotNetType

_PREFIX = "System.IO.Compression."
ZIP_FILE = DotNetType.declare(_PREFIX + "ZipFile", OBJECT, abstract=True)


def _archive(path: str) -> Path:
    found = gate().for_reading(path)
    if not found.is_file():
        raise ClrException("System.IO.FileNotFoundException", f"Could not find file '{found}'.")
    return found


@ZIP_FILE.static_method(
    "CreateFromDirectory",
    "static void CreateFromDirectory(string sourceDirectoryName, string destinationArchiveFileName)",
    "static void CreateFromDirectory(string sourceDirectoryName, string destinationArchiveFileName,"
    f" {_PREFIX}CompressionLevel compressionLevel, bool includeBaseDirectory)",
)
def create_from_directory(source: str, target: str, level: Any = None, include_base: bool = False) -> None:
    folder, archive = gate().for_reading(source), gate().for_writing(target)
    if not folder.is_dir():
        message = f"Could not find a part of the path '{folder}'."
        raise ClrException("System.IO.DirectoryNotFoundException", message)
    if archive.exists():
        raise ClrException("System.IO.IOException", f"The file '{archive}' already exists.")
    base = folder.parent if include_base else folder
    files = [(file, file.relative_to(base).as_posix()) for file in zip_files.files_below(gate(), folder)]
    zip_files.write(gate(), archive, files, compress=str(level) != "NoCompression")


@ZIP_FILE.static_method(
    "ExtractToDirectory",
    "static void ExtractToDirectory(string sourceArchiveFileName, string destinationDirectoryName)",
)
def extract_to_directory(source: str, target: str) -> None:
    folder = gate().for_writing(target)
    archive = _archive(source)
    folder.mkdir(parents=True, exist_ok=True)
    zip_files.extract(gate(), archive, folder, overwrite=False)


class ZipArchive:
    """An archive that was opened to be read."""

    dotnet_name = _PREFIX + "ZipArchive"

    def __init__(self, path: Path) -> None:
        with zip_files.opened(path) as found:
            self.entries = [ZipArchiveEntry(info) for info in found.infolist()]
        self.ps_members: dict[str, object] | None = None


class ZipArchiveEntry:
    """One file of an archive."""

    dotnet_name = _PREFIX + "ZipArchiveEntry"

    def __init__(self, info: Any) -> None:
        self.FullName: str = info.filename
        self.Length, self.CompressedLength = Int64(info.file_size), Int64(info.compress_size)
        self.LastWriteTime = DateTime.of(*info.date_time)
        self.ps_members: dict[str, object] | None = None

    def __str__(self) -> str:
        return self.FullName


ARCHIVE = DotNetType.declare(ZipArchive.dotnet_name, OBJECT, python=ZipArchive, interfaces=("System.IDisposable",))
ARCHIVE.property("Entries", f"{ZipArchiveEntry.dotnet_name}[]")(lambda this: list(this.entries))
ARCHIVE.method("Dispose", "void Dispose()")(lambda this: None)
ARCHIVE.known_missing("CreateEntry()", "GetEntry()", "Mode")
ENTRY = DotNetType.declare(ZipArchiveEntry.dotnet_name, OBJECT, python=ZipArchiveEntry)
for _name, _type in (
    ("FullName", "string"), ("Length", "long"), ("CompressedLength", "long"), ("LastWriteTime", "datetime"),
):  # fmt: skip
    ENTRY.field(_name, _type, read_only=True)
ENTRY.property("Name", "string")(lambda this: this.FullName.rpartition("/")[2])
ENTRY.method("ToString", "string ToString()")(str)
ENTRY.known_missing("Open()", "Delete()", "ExtractToFile()")
ZIP_FILE.static_method("OpenRead", f"static {ZipArchive.dotnet_name} OpenRead(string archiveFileName)")(
    lambda path: ZipArchive(_archive(path))
)
ZIP_FILE.known_missing("::Open()")
