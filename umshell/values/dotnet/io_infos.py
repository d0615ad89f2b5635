"""FileInfo and DirectoryInfo: files and folders as objects."""

from __future__ import annotations

from typing import Any

from umshell.values.dotnet.io_files import (
    copy_file,
    create_directory,
    delete_directory,
    delete_file,
    existing_folder,
    gate,
    given,
    list_folder,
    move_file,
)
from umshell.values.enums import EnumValue
from umshell.values.file_info import DirectoryInfo, FileInfo, FileSystemInfo
from umshell.values.types import OBJECT, DotNetType

INFO = DotNetType.declare("System.IO.FileSystemInfo", OBJECT, python=FileSystemInfo, abstract=True)
FILE_INFO = DotNetType.declare("System.IO.FileInfo", INFO, python=FileInfo)
DIRECTORY_INFO = DotNetType.declare("System.IO.DirectoryInfo", INFO, python=DirectoryInfo)
FILE_INFO.constructor("System.IO.FileInfo new(string fileName)")(lambda path: FileInfo(gate().full_path(given(path))))
DIRECTORY_INFO.constructor("System.IO.DirectoryInfo new(string path)")(
    lambda path: DirectoryInfo(gate().full_path(given(path)))
)
_MOMENTS = (
    "CreationTime",
    "CreationTimeUtc",
    "LastAccessTime",
    "LastAccessTimeUtc",
    "LastWriteTime",
    "LastWriteTimeUtc",
)
for _type, _entries in (
    (
        INFO,
        (
            ("PSPath", "string"),
            ("PSParentPath", "string"),
            ("PSChildName", "string"),
            ("PSIsContainer", "bool"),
            ("FullName", "string"),
            ("Extension", "string"),
            ("Name", "string"),
            ("Exists", "bool"),
            ("BaseName", "string"),
            ("Mode", "string"),
            ("Attributes", "System.IO.FileAttributes"),
            *((name, "datetime") for name in _MOMENTS),
        ),
    ),
    (
        FILE_INFO,
        (
            ("Name", "string"),
            ("Length", "long"),
            ("DirectoryName", "string"),
            ("Directory", "System.IO.DirectoryInfo"),
            ("IsReadOnly", "bool"),
            ("Exists", "bool"),
        ),
    ),
    (
        DIRECTORY_INFO,
        (
            ("Name", "string"),
            ("Parent", "System.IO.DirectoryInfo"),
            ("Root", "System.IO.DirectoryInfo"),
            ("Exists", "bool"),
        ),
    ),
):
    for _name, _text in _entries:
        _type.field(_name, _text, read_only=_name not in ("LastWriteTime", "IsReadOnly"))
INFO.method("Refresh", "void Refresh()")(lambda this: None)
INFO.method("ToString", "string ToString()")(str)
FILE_INFO.method("Delete", "void Delete()")(lambda this: delete_file(this.FullName))
FILE_INFO.method("MoveTo", "void MoveTo(string destFileName)")(lambda this, target: move_file(this.FullName, target))
DIRECTORY_INFO.method("Create", "void Create()")(lambda this: create_directory(this.FullName))
DIRECTORY_INFO.method("Delete", "void Delete()", "void Delete(bool recursive)")(
    lambda this, recursive=False: delete_directory(this.FullName, recursive)
)


@FILE_INFO.method(
    "CopyTo", "System.IO.FileInfo CopyTo(string destFileName)",
    "System.IO.FileInfo CopyTo(string destFileName, bool overwrite)",
)  # fmt: skip
def copy_to(this: FileInfo, target: str, overwrite: bool = False) -> FileInfo:
    copy_file(this.FullName, target, overwrite)
    return FileInfo(gate().full_path(target))


def _declare_own_listing(name: str, files: bool, folders: bool) -> None:
    def list_items(this: DirectoryInfo, pattern: str = "*", option: EnumValue | None = None) -> list[Any]:
        recurse = option is not None and option.name == "AllDirectories"
        found = list_folder(existing_folder(this.FullName), pattern, recurse, files, folders)
        return [DirectoryInfo(path) if path.is_dir() else FileInfo(path) for path in found]

    item = (
        "System.IO.FileInfo" if not folders else "System.IO.DirectoryInfo" if not files else "System.IO.FileSystemInfo"
    )
    DIRECTORY_INFO.method(
        name, f"{item}[] {name}()", f"{item}[] {name}(string searchPattern)",
        f"{item}[] {name}(string searchPattern, System.IO.SearchOption searchOption)",
    )(list_items)  # fmt: skip


_declare_own_listing("GetFiles", files=True, folders=False)
_declare_own_listing("GetDirectories", files=False, folders=True)
_declare_own_listing("GetFileSystemInfos", files=True, folders=True)
FILE_INFO.known_missing(
    "Decrypt()", "Encrypt()", "GetAccessControl()", "Replace()", "SetAccessControl()", "VersionInfo", "Target"
)
