"""System.IO.Path: names of files as text; both separators are understood."""

from __future__ import annotations

import os
import re
from typing import Any

from umshell.values import hooks
from umshell.values.arrays import TypedArray
from umshell.values.char import Char
from umshell.values.dotnet.failures import argument, argument_null
from umshell.values.randomness import randomness
from umshell.values.types import CHAR, OBJECT, DotNetType

PATH = DotNetType.declare("System.IO.Path", OBJECT, abstract=True)
_SEPARATORS = "/\\"
_INVALID = '"<>|\0' + "".join(map(chr, range(1, 32)))
PATH.static_property("DirectorySeparatorChar", "char", Char(os.sep))
PATH.static_property("AltDirectorySeparatorChar", "char", Char("/"))
PATH.static_property("PathSeparator", "char", Char(";"))
PATH.static_property("VolumeSeparatorChar", "char", Char(":"))


def _last_separator(path: str) -> int:
    return max(path.rfind(separator) for separator in _SEPARATORS)


@PATH.static_method("GetFileName", "static string GetFileName(string path)")
def get_file_name(path: str | None) -> str | None:
    return None if path is None else path[max(_last_separator(path), path.rfind(":") if path[1:2] == ":" else -1) + 1 :]


@PATH.static_method("GetFileNameWithoutExtension", "static string GetFileNameWithoutExtension(string path)")
def get_stem(path: str | None) -> str | None:
    name = get_file_name(path)
    if name is None:
        return None
    return name.rpartition(".")[0] if "." in name else name


@PATH.static_method("GetExtension", "static string GetExtension(string path)")
def get_extension(path: str | None) -> str | None:
    name = get_file_name(path)
    if name is None:
        return None
    dot = name.rfind(".")
    return name[dot:] if 0 <= dot < len(name) - 1 else ""


@PATH.static_method("HasExtension", "static bool HasExtension(string path)")
def has_extension(path: str | None) -> bool:
    return bool(get_extension(path))


@PATH.static_method("ChangeExtension", "static string ChangeExtension(string path, string extension)")
def change_extension(path: str | None, extension: str | None) -> str | None:
    if not path:
        return path
    dot = path.rfind(".")
    stem = path[:dot] if dot > _last_separator(path) else path
    if not extension:
        return stem + "." if extension == "" else stem
    return stem + (extension if extension.startswith(".") else f".{extension}")


def _root_length(path: str) -> int:
    if re.match(r"[A-Za-z]:", path):
        return 3 if path[2:3] and path[2] in _SEPARATORS else 2
    share = re.match(r"[/\\]{2}[^/\\]+[/\\][^/\\]+", path)
    if share is not None:
        return share.end()
    return 1 if path[:1] and path[0] in _SEPARATORS else 0


@PATH.static_method("GetDirectoryName", "static string GetDirectoryName(string path)")
def get_directory_name(path: str | None) -> str | None:
    if path is None:
        return None
    if not path:
        raise argument("The path is not of a legal form.")
    root = _root_length(path)
    if len(path) <= root:
        return None
    place = _last_separator(path)
    return path[: max(place, root)].rstrip(_SEPARATORS) if place > root else path[:root]


@PATH.static_method("GetPathRoot", "static string GetPathRoot(string path)")
def get_path_root(path: str | None) -> str | None:
    return None if path is None else path[: _root_length(path)]


@PATH.static_method("IsPathRooted", "static bool IsPathRooted(string path)")
def is_path_rooted(path: str | None) -> bool:
    return path is not None and _root_length(path) > 0


@PATH.static_method(
    "Combine", "static string Combine(string path1, string path2)",
    "static string Combine(string path1, string path2, string path3)",
    "static string Combine(string path1, string path2, string path3, string path4)",
)  # fmt: skip
def combine(*paths: str | None) -> str:
    return combine_all(list(paths))


@PATH.static_method("Combine", "static string Combine(params string[] paths)")
def combine_all(paths: list[Any]) -> str:
    combined = ""
    for place, path in enumerate(paths):
        if path is None:
            raise argument_null(f"path{place + 1}")
        if not path:
            continue
        if not combined or is_path_rooted(path):
            combined = path
        elif combined[-1] in _SEPARATORS or combined[-1] == ":":
            combined += path
        else:
            combined += _separator_of(combined) + path
    return combined


def _separator_of(path: str) -> str:
    """The separator a path is already written with, else the platform's."""
    if "\\" in path and "/" not in path:
        return "\\"
    return os.sep


@PATH.static_method("GetFullPath", "static string GetFullPath(string path)")
def get_full_path(path: str | None) -> str:
    if path is None:
        raise argument_null("path")
    if not path:
        raise argument("The value cannot be an empty string.", "path")
    gate = hooks.files()
    return os.path.abspath(path) if gate is None else str(gate.full_path(path))


@PATH.static_method("GetTempPath", "static string GetTempPath()")
def get_temp_path() -> str:
    """The working folder: there is no other that a script may write to."""
    gate = hooks.files()
    return "." + os.sep if gate is None else str(gate.location) + os.sep


@PATH.static_method("GetRandomFileName", "static string GetRandomFileName()")
def get_random_file_name() -> str:
    letters = "abcdefghijklmnopqrstuvwxyz012345"
    name = "".join(letters[randomness.below(32)] for _ in range(11))
    return f"{name[:8]}.{name[8:]}"


@PATH.static_method("GetTempFileName", "static string GetTempFileName()")
def get_temp_file_name() -> str:
    from umshell.values.dotnet.io_files import gate

    path = gate().for_writing(get_temp_path() + f"tmp{randomness.below(0x10000):04X}.tmp")
    path.touch()
    return str(path)


@PATH.static_method("GetInvalidFileNameChars", "static char[] GetInvalidFileNameChars()")
def get_invalid_file_name_chars() -> Any:
    return TypedArray(CHAR, map(Char, _INVALID + ":*?\\/"))


@PATH.static_method("GetInvalidPathChars", "static char[] GetInvalidPathChars()")
def get_invalid_path_chars() -> Any:
    return TypedArray(CHAR, map(Char, _INVALID.replace('"', "").replace("<", "").replace(">", "")))


PATH.known_missing(
    "::EndsInDirectorySeparator()", "::Exists()", "::GetRelativePath()", "::IsPathFullyQualified()", "::Join()",
    "::TrimEndingDirectorySeparator()", "::TryJoin()", "::InvalidPathChars",
)  # fmt: skip
