"""FileInfo and DirectoryInfo: files and folders as objects, read anew each time they are asked."""

import os
import stat
from pathlib import Path
from typing import Any, ClassVar

from umshell.values import hooks
from umshell.values.dates import DateTime
from umshell.values.dotnet.enum_tables import FileAttributes
from umshell.values.enums import EnumValue
from umshell.values.integers import Int64

_UNIX_EPOCH_TICKS = 621_355_968_000_000_000
_NO_FILE_TICKS = 504_911_232_000_000_000  # 1601-01-01, what .NET gives for a file that is not there


def ticks_of(seconds: float) -> int:
    """Seconds since 1970 as .NET's ticks."""
    return _UNIX_EPOCH_TICKS + int(seconds * 10_000_000)


def seconds_of(moment: DateTime) -> float:
    """A local or universal date as seconds since 1970."""
    return (moment.to_universal().ticks - _UNIX_EPOCH_TICKS) / 10_000_000


class FileSystemInfo:
    """What files and folders have in common."""

    dotnet_name: ClassVar[str] = "System.IO.FileSystemInfo"
    PSIsContainer: ClassVar[bool] = False

    def __init__(self, path: Path) -> None:
        self.path = path
        self.ps_members: dict[str, Any] | None = None

    def _stat(self) -> os.stat_result | None:
        try:
            return self.path.stat()
        except OSError:
            return None

    def _moment(self, field: str) -> DateTime:
        found = self._stat()
        ticks = _NO_FILE_TICKS if found is None else ticks_of(getattr(found, field))
        return DateTime(ticks, "Utc").to_local()

    @property
    def FullName(self) -> str:
        return str(self.path)

    @property
    def Name(self) -> str:
        return self.path.name or str(self.path)

    @property
    def Extension(self) -> str:
        stem, dot, extension = self.path.name.rpartition(".")
        return f".{extension}" if dot and extension and (stem or dot) else ""

    @property
    def BaseName(self) -> str:
        extension = self.Extension
        return self.path.name[: -len(extension)] if extension else self.path.name

    @property
    def CreationTime(self) -> DateTime:
        return self._moment("st_ctime")

    @property
    def LastWriteTime(self) -> DateTime:
        return self._moment("st_mtime")

    @LastWriteTime.setter
    def LastWriteTime(self, moment: DateTime) -> None:
        found = self._writable().stat()
        os.utime(self.path, (found.st_atime, seconds_of(moment)))

    @property
    def LastAccessTime(self) -> DateTime:
        return self._moment("st_atime")

    @property
    def CreationTimeUtc(self) -> DateTime:
        return self.CreationTime.to_universal()

    @property
    def LastWriteTimeUtc(self) -> DateTime:
        return self.LastWriteTime.to_universal()

    @property
    def LastAccessTimeUtc(self) -> DateTime:
        return self.LastAccessTime.to_universal()

    @property
    def Attributes(self) -> EnumValue:
        found = self._stat()
        if found is None:
            missing: EnumValue = FileAttributes(-1)
            return missing
        bits = 16 if stat.S_ISDIR(found.st_mode) else 32
        bits |= 0 if found.st_mode & stat.S_IWUSR else 1
        bits |= 2 if self.path.name.startswith(".") else 0
        made: EnumValue = FileAttributes(bits)
        return made

    @property
    def Mode(self) -> str:
        """The letters of 5.1: d for folders, a, r, h, s."""
        bits = self.Attributes.value
        letters = (("d", 16), ("a", 32), ("r", 1), ("h", 2), ("s", 4), ("l", 1024))
        return "".join(letter if bits & bit else "-" for letter, bit in letters)

    def _writable(self) -> Path:
        gate = hooks.files()
        return self.path if gate is None else gate.for_writing(str(self.path))

    # What the file system provider adds

    @property
    def PSPath(self) -> str:
        return f"Microsoft.PowerShell.Core\\FileSystem::{self.path}"

    @property
    def PSParentPath(self) -> str:
        return f"Microsoft.PowerShell.Core\\FileSystem::{self.path.parent}"

    @property
    def PSChildName(self) -> str:
        return self.path.name

    def __str__(self) -> str:
        return str(self.path)


class FileInfo(FileSystemInfo):
    """A file."""

    dotnet_name = "System.IO.FileInfo"

    @property
    def Length(self) -> Int64:
        found = self._stat()
        return Int64(0 if found is None else found.st_size)

    @property
    def Exists(self) -> bool:
        return self.path.is_file()

    @property
    def DirectoryName(self) -> str:
        return str(self.path.parent)

    @property
    def Directory(self) -> "DirectoryInfo":
        return DirectoryInfo(self.path.parent)

    @property
    def IsReadOnly(self) -> bool:
        found = self._stat()
        return found is not None and not found.st_mode & stat.S_IWUSR

    @IsReadOnly.setter
    def IsReadOnly(self, read_only: bool) -> None:
        mode = self._writable().stat().st_mode
        self.path.chmod(mode & ~0o222 if read_only else mode | stat.S_IWUSR)


class DirectoryInfo(FileSystemInfo):
    """A folder."""

    dotnet_name = "System.IO.DirectoryInfo"
    PSIsContainer = True

    @property
    def Exists(self) -> bool:
        return self.path.is_dir()

    @property
    def Parent(self) -> "DirectoryInfo | None":
        return None if self.path.parent == self.path else DirectoryInfo(self.path.parent)

    @property
    def Root(self) -> "DirectoryInfo":
        return DirectoryInfo(Path(self.path.anchor))

    @property
    def BaseName(self) -> str:
        return self.path.name


def info_of(path: Path) -> FileInfo | DirectoryInfo:
    """The object of a path: a folder where there is one, else a file."""
    return DirectoryInfo(path) if path.is_dir() else FileInfo(path)
