"""Opening files for cmdlets: through the gate, with encodings by name, and with errors that name the path."""

import codecs
import errno
import os
import stat
from pathlib import Path
from typing import IO

from umshell.errors import ClrException, PSError
from umshell.runtime.execution_context import ExecutionContext
from umshell.values.file_gate import FileGate

# Names of -Encoding in 5.1: Python's codec, and whether a byte order mark is written.
ENCODINGS: dict[str, tuple[str, bool]] = {
    "unknown": ("utf-16-le", True), "string": ("utf-16-le", True), "unicode": ("utf-16-le", True),
    "bigendianunicode": ("utf-16-be", True), "utf8": ("utf-8", True), "utf8bom": ("utf-8", True),
    "utf8nobom": ("utf-8", False), "utf7": ("utf-7", False), "utf32": ("utf-32-le", True), "ascii": ("ascii", False),
    "default": ("cp1252", False), "oem": ("cp437", False), "ansi": ("cp1252", False),
}  # fmt: skip

_SHOWN = "unknown,string,unicode,bigendianunicode,utf8,utf7,utf32,ascii,default,oem"

# What a file begins with → how it is read.
_SIGNATURES = (
    ("utf-8-sig", codecs.BOM_UTF8),
    ("utf-32", codecs.BOM_UTF32_LE),
    ("utf-16", codecs.BOM_UTF16_LE),
    ("utf-16", codecs.BOM_UTF16_BE),
)


def files_of(context: ExecutionContext) -> FileGate:
    """The gate of the session."""
    return context.files


def encoding_of(name: str | None, default: str = "default") -> tuple[str, bool]:
    """Codec and byte order mark of an -Encoding. Raises PSError for a name that is none."""
    found = ENCODINGS.get((name or default).lower())
    if found is None:
        raise PSError(
            "ParameterArgumentValidationError",
            f"Cannot validate argument on parameter 'Encoding'. The argument \"{name}\" does not belong to the set "
            f'"{_SHOWN}" specified by the ValidateSet attribute. Supply an argument that is in the set and then try '
            "the command again.",
            "InvalidData",
        )
    return found


def detected_encoding(path: Path, default: str = "utf-8") -> str:
    """The codec of a text file: by its byte order mark, else UTF-8 where that fits, else Windows-1252."""
    with path.open("rb") as file:
        head = file.read(65536)
    for codec, mark in _SIGNATURES:
        if head.startswith(mark):
            return codec
    try:
        codecs.getincrementaldecoder(default)().decode(head)
    except UnicodeDecodeError:
        return "cp1252"
    return default


def open_for_reading(context: ExecutionContext, text: str, encoding: str | None, error_id: str) -> IO[str]:
    """A text file for reading. Raises PSError with the path when it is not there, not a file, or outside."""
    try:
        path = files_of(context).for_reading(text)
        codec = encoding_of(encoding)[0] if encoding else detected_encoding(path)
        return path.open(encoding=codec, errors="replace", newline="")
    except (OSError, ClrException) as error:
        raise access_error(error, text, context, error_id) from error


def open_for_writing(
    context: ExecutionContext,
    text: str,
    encoding: tuple[str, bool],
    error_id: str,
    *,
    append: bool = False,
    force: bool = False,
) -> IO[str]:
    """A text file for writing, with its byte order mark; -Force also writes one that is read-only.

    Raises PSError with the path.
    """
    codec, marked = encoding
    try:
        path = _writable(files_of(context).for_writing(text), force)
        exists = append and path.exists() and path.stat().st_size > 0
        file = path.open("a" if append else "w", encoding=codec, errors="replace", newline="")
        if marked and not exists:
            file.write("\ufeff")
        return file
    except (OSError, ClrException) as error:
        raise access_error(error, text, context, error_id) from error


def _writable(path: Path, force: bool) -> Path:
    """The path; -Force takes the read-only mark off its file. Raises PermissionError for one that has it."""
    mode = path.stat().st_mode if path.is_file() else stat.S_IWUSR
    if not mode & stat.S_IWUSR:
        if not force:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        path.chmod(mode | stat.S_IWUSR)
    return path


def open_bytes_for_writing(
    context: ExecutionContext, text: str, error_id: str, *, append: bool = False, force: bool = False
) -> IO[bytes]:
    """A file for writing bytes as they are. Raises PSError with the path."""
    try:
        return _writable(files_of(context).for_writing(text), force).open("ab" if append else "wb")
    except (OSError, ClrException) as error:
        raise access_error(error, text, context, error_id) from error


def access_error(error: Exception, text: str, context: ExecutionContext, error_id: str) -> PSError:
    """The error of a file that cannot be opened, with .NET's exception and wording."""
    exception = error if isinstance(error, ClrException) else clr_error(error, text, context)
    if error_id == "FileOpenFailure":
        return PSError(error_id, exception.Message, "OpenError", None, exception)
    category = "PermissionDenied" if exception.short_type_name == "UnauthorizedAccessException" else "OpenError"
    return PSError(error_id, exception.Message, category, text, exception)


def clr_error(error: Exception, text: str, context: ExecutionContext) -> ClrException:
    """An error of the operating system as .NET words it."""
    path = shown_path(context, text)
    if isinstance(error, FileNotFoundError):
        if not os.path.isdir(os.path.dirname(files_of(context).full_path(text))):
            return ClrException("System.IO.DirectoryNotFoundException", f"Could not find a part of the path '{path}'.")
        return ClrException("System.IO.FileNotFoundException", f"Could not find file '{path}'.")
    if isinstance(error, NotADirectoryError):
        return ClrException("System.IO.DirectoryNotFoundException", f"Could not find a part of the path '{path}'.")
    if isinstance(error, (PermissionError, IsADirectoryError)):
        return ClrException("System.UnauthorizedAccessException", f"Access to the path '{path}' is denied.")
    return ClrException("System.IO.IOException", f"{getattr(error, 'strerror', None) or error} : '{path}'")


def shown_path(context: ExecutionContext, text: str) -> str:
    """A path as messages show it: whole."""
    try:
        return str(files_of(context).full_path(text))
    except ClrException:
        return text
