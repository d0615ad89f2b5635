"""System.IO.File and Directory, and the objects FileInfo and DirectoryInfo: through the gate, never around it."""

from __future__ import annotations

import fnmatch
import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from umshell.errors import ClrException
from umshell.values import hooks
from umshell.values.arrays import TypedArray
from umshell.values.dates import DateTime
from umshell.values.dotnet.encodings import UTF8, Encoding
from umshell.values.dotnet.failures import argument, argument_null, clr
from umshell.values.dotnet.text_files import decode_file, split_lines
from umshell.values.enums import EnumValue
from umshell.values.file_gate import FileGate
from umshell.values.file_info import DirectoryInfo, FileInfo
from umshell.values.integers import Byte
from umshell.values.types import BYTE, OBJECT, STRING, DotNetType

NEW_LINE = "\r\n"
FILE = DotNetType.declare("System.IO.File", OBJECT, abstract=True)
DIRECTORY = DotNetType.declare("System.IO.Directory", OBJECT, abstract=True)


def gate() -> FileGate:
    """The gate of the session; without a session there are no files."""
    found = hooks.files()
    if found is None:
        raise clr("UnauthorizedAccessException", "There is no session whose files could be used.")
    return found


def given(path: str | None) -> str:
    """A path that is neither null nor empty."""
    if path is None:
        raise argument_null("path")
    if not path:
        raise argument("The value cannot be an empty string.", "path")
    return path


def readable(path: str | None) -> Path:
    """A file that exists, for reading; raises FileNotFoundException and kin."""
    found = gate().for_reading(given(path))
    if found.is_dir():
        raise clr("UnauthorizedAccessException", f"Access to the path '{found}' is denied.")
    if not found.exists():
        raise _missing(found)
    return found


def _missing(path: Path) -> ClrException:
    if path.parent.is_dir():
        return clr("System.IO.FileNotFoundException", f"Could not find file '{path}'.")
    return clr("System.IO.DirectoryNotFoundException", f"Could not find a part of the path '{path}'.")


def writable(path: str | None) -> Path:
    """A place for a file, for writing; its folder must exist."""
    found = gate().for_writing(given(path))
    if found.is_dir():
        raise clr("UnauthorizedAccessException", f"Access to the path '{found}' is denied.")
    if not found.parent.is_dir():
        raise clr("System.IO.DirectoryNotFoundException", f"Could not find a part of the path '{found}'.")
    return found


def _encoded(text: str, encoding: Encoding | None, with_mark: bool = True) -> bytes:
    if encoding is None:
        return text.encode("utf-8", "surrogatepass")
    return (encoding.preamble if with_mark else b"") + encoding.encode(text)


# File

_ENCODING = "System.Text.Encoding encoding"


@FILE.static_method(
    "ReadAllText", "static string ReadAllText(string path)", f"static string ReadAllText(string path, {_ENCODING})"
)  # fmt: skip
def read_all_text(path: str | None, encoding: Encoding | None = None) -> str:
    return decode_file(readable(path).read_bytes(), encoding or UTF8)


@FILE.static_method(
    "ReadAllLines",
    "static string[] ReadAllLines(string path)",
    f"static string[] ReadAllLines(string path, {_ENCODING})",
)
def read_all_lines(path: str | None, encoding: Encoding | None = None) -> Any:
    return TypedArray(STRING, split_lines(read_all_text(path, encoding)))


FILE.static_method(
    "ReadLines", "static System.Collections.Generic.IEnumerable[string] ReadLines(string path)",
    f"static System.Collections.Generic.IEnumerable[string] ReadLines(string path, {_ENCODING})",
)(read_all_lines)  # fmt: skip


@FILE.static_method("ReadAllBytes", "static byte[] ReadAllBytes(string path)")
def read_all_bytes(path: str | None) -> Any:
    return TypedArray(BYTE, map(Byte, readable(path).read_bytes()))


@FILE.static_method(
    "WriteAllText", "static void WriteAllText(string path, string contents)",
    f"static void WriteAllText(string path, string contents, {_ENCODING})",
)  # fmt: skip
def write_all_text(path: str | None, text: str | None, encoding: Encoding | None = None) -> None:
    writable(path).write_bytes(_encoded(text or "", encoding))


def _joined(lines: Iterable[Any] | None) -> str:
    if lines is None:
        raise argument_null("contents")
    return "".join(f"{line}{NEW_LINE}" for line in lines)


_LINES = "System.Collections.Generic.IEnumerable[string] contents"


@FILE.static_method(
    "WriteAllLines",
    "static void WriteAllLines(string path, string[] contents)",
    f"static void WriteAllLines(string path, {_LINES})",
    f"static void WriteAllLines(string path, {_LINES}, {_ENCODING})",
)
def write_all_lines(path: str | None, lines: Iterable[Any] | None, encoding: Encoding | None = None) -> None:
    write_all_text(path, _joined(lines), encoding)


@FILE.static_method("WriteAllBytes", "static void WriteAllBytes(string path, byte[] bytes)")
def write_all_bytes(path: str | None, data: list[int] | None) -> None:
    if data is None:
        raise argument_null("bytes")
    writable(path).write_bytes(bytes(data))


@FILE.static_method(
    "AppendAllText", "static void AppendAllText(string path, string contents)",
    f"static void AppendAllText(string path, string contents, {_ENCODING})",
)  # fmt: skip
def append_all_text(path: str | None, text: str | None, encoding: Encoding | None = None) -> None:
    place = writable(path)
    with place.open("ab") as file:
        file.write(_encoded(text or "", encoding, with_mark=place.stat().st_size == 0))


@FILE.static_method(
    "AppendAllLines", f"static void AppendAllLines(string path, {_LINES})",
    f"static void AppendAllLines(string path, {_LINES}, {_ENCODING})",
)  # fmt: skip
def append_all_lines(path: str | None, lines: Iterable[Any] | None, encoding: Encoding | None = None) -> None:
    append_all_text(path, _joined(lines), encoding)


@FILE.static_method("Exists", "static bool Exists(string path)")
def file_exists(path: str | None) -> bool:
    try:
        return bool(path) and gate().for_reading(path or "").is_file()
    except ClrException:
        return False


@FILE.static_method("Delete", "static void Delete(string path)")
def delete_file(path: str | None) -> None:
    writable(path).unlink(missing_ok=True)


@FILE.static_method(
    "Copy", "static void Copy(string sourceFileName, string destFileName)",
    "static void Copy(string sourceFileName, string destFileName, bool overwrite)",
)  # fmt: skip
def copy_file(source: str | None, target: str | None, overwrite: bool = False) -> None:
    start, end = readable(source), writable(target)
    if end.exists() and not overwrite:
        raise clr("System.IO.IOException", f"The file '{end}' already exists.")
    shutil.copyfile(start, end)


@FILE.static_method("Move", "static void Move(string sourceFileName, string destFileName)")
def move_file(source: str | None, target: str | None) -> None:
    gate().for_writing(given(source))
    start, end = readable(source), writable(target)
    if end.exists():
        raise clr("System.IO.IOException", "Cannot create a file when that file already exists.")
    start.rename(end)


def _declare_moment(type_: DotNetType, name: str) -> None:
    def read(path: str | None) -> DateTime:
        found = FileInfo(gate().for_reading(given(path)))
        moment: DateTime = getattr(found, name)
        return moment

    def write(path: str | None, moment: DateTime) -> None:
        found: Any = FileInfo(gate().for_writing(given(path)))
        setattr(found, name, moment)

    type_.static_method(f"Get{name}", f"static datetime Get{name}(string path)")(read)
    if name == "LastWriteTime":
        type_.static_method(f"Set{name}", f"static void Set{name}(string path, datetime lastWriteTime)")(write)


for _type in (FILE, DIRECTORY):
    for _name in (
        "CreationTime",
        "CreationTimeUtc",
        "LastWriteTime",
        "LastWriteTimeUtc",
        "LastAccessTime",
        "LastAccessTimeUtc",
    ):
        _declare_moment(_type, _name)


@FILE.static_method("GetAttributes", "static System.IO.FileAttributes GetAttributes(string path)")
def get_attributes(path: str | None) -> EnumValue:
    found = gate().for_reading(given(path))
    if not found.exists():
        raise _missing(found)
    return FileInfo(found).Attributes


FILE.known_missing(
    "::AppendAllBytes()", "::AppendAllBytesAsync()", "::AppendAllLinesAsync()", "::AppendAllTextAsync()",
    "::CreateSymbolicLink()", "::Decrypt()", "::Encrypt()", "::GetAccessControl()", "::GetUnixFileMode()",
    "::OpenHandle()", "::ReadAllBytesAsync()", "::ReadAllLinesAsync()", "::ReadAllTextAsync()", "::ReadLinesAsync()",
    "::Replace()", "::ResolveLinkTarget()", "::SetAccessControl()", "::SetAttributes()", "::SetCreationTime()",
    "::SetCreationTimeUtc()", "::SetLastAccessTime()", "::SetLastAccessTimeUtc()", "::SetLastWriteTimeUtc()",
    "::SetUnixFileMode()", "::WriteAllBytesAsync()", "::WriteAllLinesAsync()", "::WriteAllTextAsync()",
)  # fmt: skip


# Directory


def existing_folder(path: str | None) -> Path:
    """A folder that exists, for reading; raises DirectoryNotFoundException."""
    found = gate().for_reading(given(path))
    if not found.is_dir():
        raise clr("System.IO.DirectoryNotFoundException", f"Could not find a part of the path '{found}'.")
    return found


@DIRECTORY.static_method("Exists", "static bool Exists(string path)")
def directory_exists(path: str | None) -> bool:
    try:
        return bool(path) and gate().for_reading(path or "").is_dir()
    except ClrException:
        return False


@DIRECTORY.static_method("CreateDirectory", "static System.IO.DirectoryInfo CreateDirectory(string path)")
def create_directory(path: str | None) -> DirectoryInfo:
    place = gate().for_writing(given(path))
    if place.is_file():
        raise clr("System.IO.IOException", f"The file '{place}' already exists.")
    place.mkdir(parents=True, exist_ok=True)
    return DirectoryInfo(place)


@DIRECTORY.static_method(
    "Delete", "static void Delete(string path)", "static void Delete(string path, bool recursive)"
)  # fmt: skip
def delete_directory(path: str | None, recursive: bool = False) -> None:
    existing_folder(path)
    place = gate().for_writing(given(path))
    if recursive:
        shutil.rmtree(place)
        return
    try:
        place.rmdir()
    except OSError:
        raise clr("System.IO.IOException", f"Directory not empty : '{place}'") from None


def list_folder(folder: Path, pattern: str, recurse: bool, files: bool, folders: bool) -> list[Path]:
    """What lies in a folder, by a pattern with * and ?; links that lead outside are passed over."""
    wanted = "*" if pattern == "*.*" else pattern
    found: list[Path] = []
    for root, subfolders, names in os.walk(folder):
        subfolders.sort()
        entries = [*(subfolders if folders else ()), *(sorted(names) if files else ())]
        found += [Path(root, name) for name in entries if fnmatch.fnmatch(name.lower(), wanted.lower())]
        if not recurse:
            break
    return [path for path in found if gate().is_readable(path)]


def _declare_listing(noun: str, files: bool, folders: bool) -> None:
    def list_paths(path: str | None, pattern: str = "*", option: EnumValue | None = None) -> Any:
        recurse = option is not None and option.name == "AllDirectories"
        found = list_folder(existing_folder(path), pattern, recurse, files, folders)
        prefix = given(path).rstrip("/\\")
        separator = "\\" if "\\" in prefix else os.sep
        base = existing_folder(path)
        return TypedArray(STRING, [f"{prefix}{separator}{os.path.relpath(item, base)}" for item in found])

    for verb, returned in (("Get", "string[]"), ("Enumerate", "System.Collections.Generic.IEnumerable[string]")):
        name = f"{verb}{noun}"
        DIRECTORY.static_method(
            name,
            f"static {returned} {name}(string path)",
            f"static {returned} {name}(string path, string searchPattern)",
            f"static {returned} {name}(string path, string searchPattern, System.IO.SearchOption searchOption)",
        )(list_paths)


_declare_listing("Files", files=True, folders=False)
_declare_listing("Directories", files=False, folders=True)
_declare_listing("FileSystemEntries", files=True, folders=True)
DIRECTORY.static_method("GetCurrentDirectory", "static string GetCurrentDirectory()")(lambda: str(gate().location))


@DIRECTORY.static_method("SetCurrentDirectory", "static void SetCurrentDirectory(string path)")
def set_current_directory(path: str | None) -> None:
    gate().location = existing_folder(path)


@DIRECTORY.static_method("GetParent", "static System.IO.DirectoryInfo GetParent(string path)")
def get_parent(path: str | None) -> DirectoryInfo | None:
    full = gate().full_path(given(path))
    return None if full.parent == full else DirectoryInfo(full.parent)


@DIRECTORY.static_method("Move", "static void Move(string sourceDirName, string destDirName)")
def move_directory(source: str | None, target: str | None) -> None:
    existing_folder(source)
    start, end = gate().for_writing(given(source)), gate().for_writing(given(target))
    if end.exists():
        raise clr(
            "System.IO.IOException",
            f"Cannot create '{end}' because a file or directory with the same name already exists.",
        )
    start.rename(end)


DIRECTORY.known_missing("::GetAccessControl()", "::GetDirectoryRoot()", "::GetLogicalDrives()", "::SetAccessControl()")
