"""The one gate to the file system: what a script may read, what it may write, and how its paths are understood."""

import os
import re
from collections.abc import Iterable
from pathlib import Path

from umshell.errors import ClrException

_ON_WINDOWS = os.name == "nt"


class FileGate:
    """Reads reach the working folder, the script's own folder and the allowed ones; writes only the working folder
    and the allowed ones. Links are followed before the question is asked, so that none leads outside.
    """

    def __init__(
        self, working_folder: str | Path, script_folder: str | Path | None = None, allowed: Iterable[str] = ()
    ):
        self.location = _real(working_folder)
        self.home = self.location
        self._writable = [self.location, *map(_real, allowed)]
        self._readable = list(self._writable)
        if script_folder is not None:
            self.allow_reading(script_folder)

    def allow_reading(self, folder: str | Path) -> None:
        """One more folder that scripts may read: their own."""
        real = _real(folder)
        if real not in self._readable:
            self._readable.append(real)

    def full_path(self, text: str) -> Path:
        """The path that a text means, seen from the current location; both separators are understood.

        Raises ClrException (System.UnauthorizedAccessException) for a network path or another drive.
        """
        text = text.removeprefix("Microsoft.PowerShell.Core\\FileSystem::").removeprefix("FileSystem::")
        if text[:2] in ("\\\\", "//"):
            raise denied(text)
        if not _ON_WINDOWS:
            if re.match("[A-Za-z]:", text):
                raise denied(text)
            text = text.replace("\\", "/")
        if text == "~" or text[:2] in ("~/", "~\\"):
            return Path(os.path.normpath(self.home / text[2:]))
        return Path(os.path.normpath(self.location / text))

    def for_reading(self, text: str) -> Path:
        """The path for reading. Raises ClrException where it lies outside."""
        return self._inside(text, self._readable)

    def for_writing(self, text: str) -> Path:
        """The path for writing. Raises ClrException where it lies outside."""
        return self._inside(text, self._writable)

    def is_readable(self, path: Path) -> bool:
        """Whether a path may be looked at, after all links."""
        return _within(_real(path), self._readable)

    def _inside(self, text: str, roots: list[Path]) -> Path:
        path = self.full_path(text)
        if not _within(_real(path), roots):
            raise denied(text)
        return path


def _real(path: str | Path) -> Path:
    return Path(os.path.realpath(path))


def _within(real: Path, roots: list[Path]) -> bool:
    return any(real == root or root in real.parents for root in roots)


def denied(path: str) -> ClrException:
    """The refusal of a path that lies outside."""
    return ClrException("System.UnauthorizedAccessException", f"Access to the path '{path}' is denied.")
