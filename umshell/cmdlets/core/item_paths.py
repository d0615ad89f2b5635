"""Paths of items: from the text of an argument to files of the gate or items of a drive, wildcards included."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from umshell.cmdlets.core.file_access import clr_error, files_of
from umshell.errors import ClrException, PSError
from umshell.runtime.drives import Drive, drive_missing
from umshell.runtime.execution_context import ExecutionContext
from umshell.values.conversion import to_string
from umshell.values.file_info import FileSystemInfo, info_of
from umshell.values.psobject import MISSING, PSTypedObject, unwrap
from umshell.values.wildcard import WildcardPattern

_ITEM_NOT_FOUND = "System.Management.Automation.ItemNotFoundException"


class Locations:
    """Where the session stands on drives that are no files, and the stacks of Push-Location."""

    def __init__(self) -> None:
        self.drive: str | None = None
        self.stacks: dict[str, list[tuple[str | None, Path]]] = {}


def locations_of(context: ExecutionContext) -> Locations:
    """The locations of the session; made when first asked for."""
    found: Any = context.services.get("locations")
    if found is None:
        found = context.services["locations"] = Locations()
    return found  # type: ignore[no-any-return]


class ItemPath:
    """One item: a file or folder by its path, or a name on a drive."""

    __slots__ = ("drive", "name", "path", "text")

    def __init__(self, text: str, path: Path | None = None, drive: Drive | None = None, name: str = "") -> None:
        self.text = text
        self.path = path
        self.drive = drive
        self.name = name

    @property
    def exists(self) -> bool:
        if self.path is not None:
            return os.path.lexists(self.path)
        return not self.name or (self.drive is not None and self.drive.item(self.name) is not MISSING)

    @property
    def is_container(self) -> bool:
        return self.path.is_dir() if self.path is not None else not self.name

    @property
    def full(self) -> str:
        """The path as it is shown."""
        if self.path is not None:
            return str(self.path)
        assert self.drive is not None
        return f"{self.drive.name}:{self.drive.root or os.sep if not self.name else self.drive.root}{self.name}"

    def item(self) -> Any:
        """The object of the item; MISSING when it is not there."""
        if self.path is not None:
            return info_of(self.path) if os.path.lexists(self.path) else MISSING
        assert self.drive is not None
        return self.drive.item(self.name)


def path_text(value: Any) -> str:
    """A path argument as text: a file by its full name."""
    value = unwrap(value)
    return value.FullName if isinstance(value, FileSystemInfo) else to_string(value)


def _without_provider(text: str) -> str:
    """A path of the registry's provider as one on its drives."""
    provider, colons, rest = text.partition("::")
    if colons and provider.lower().rpartition("\\")[2] == "registry":
        for hive, drive in (("hkey_local_machine", "HKLM"), ("hkey_current_user", "HKCU")):
            if rest.lower().startswith(hive):
                return f"{drive}:{rest[len(hive) :]}"
    return text


def _split_drive(context: ExecutionContext, text: str) -> tuple[Drive | None, str]:
    """The drive that a text names, and the rest; no drive for files. Raises PSError when there is no such drive."""
    text = _without_provider(text)
    qualifier, colon, rest = text.partition(":")
    if colon and qualifier and not rest.startswith(":") and all(c.isalnum() or c in "_-" for c in qualifier):
        if len(qualifier) == 1:
            return None, text
        drive = context.drives.find(qualifier)
        if drive is None:
            raise drive_missing(qualifier)
        return drive, rest.lstrip("\\/")
    standing = locations_of(context).drive
    if standing is not None and not text.startswith(("/", "\\")):
        return context.drives[standing], text if text not in (".", "") else ""
    return None, text


def locate(context: ExecutionContext, text: str, *, writing: bool = False) -> ItemPath:
    """The item that a text means, whether it is there or not, without wildcards. Raises PSError outside the gate."""
    drive, rest = _split_drive(context, text)
    if drive is not None:
        return ItemPath(text, drive=drive, name=rest)
    gate = files_of(context)
    try:
        return ItemPath(text, gate.for_writing(rest) if writing else gate.for_reading(rest))
    except ClrException as error:
        raise refused(error, text) from error


def refused(error: ClrException, text: str, error_id: str = "UnauthorizedAccess") -> PSError:
    """The error of a path that lies outside."""
    return PSError(error_id, error.Message, "PermissionDenied", text, error)


def expand(context: ExecutionContext, text: str, *, literal: bool = False, writing: bool = False) -> list[ItemPath]:
    """The items that a text stands for; one that may not exist where it has no wildcard."""
    if literal or not WildcardPattern.contains_wildcard(text):
        return [locate(context, text, writing=writing)]
    drive, rest = _split_drive(context, text)
    if drive is not None:
        pattern = WildcardPattern(rest)
        names = [name for name in drive.names() if pattern.matches(name)]
        return [ItemPath(f"{drive.name}:{name}", drive=drive, name=name) for name in names]
    return [ItemPath(str(path), path) for path in _glob(context, rest, writing)]


def _glob(context: ExecutionContext, text: str, writing: bool) -> Iterator[Path]:
    gate = files_of(context)
    parts = text.replace("\\", "/").split("/")
    first = next(place for place, part in enumerate(parts) if WildcardPattern.contains_wildcard(part))
    try:
        base = (gate.for_writing if writing else gate.for_reading)("/".join(parts[:first]) or ("/" if first else "."))
    except ClrException as error:
        raise refused(error, text) from error
    for path in _matching([base], parts[first:]):
        if gate.is_readable(path):
            yield path


def _matching(bases: list[Path], parts: list[str]) -> list[Path]:
    for part in parts:
        if not part:
            continue
        if not WildcardPattern.contains_wildcard(part):
            bases = [base / part for base in bases if (base / part).exists()]
            continue
        pattern = WildcardPattern(part)
        bases = [child for base in bases for child in children_of(base) if pattern.matches(child.name)]
    return bases


def children_of(folder: Path) -> list[Path]:
    """What stands in a folder, sorted as the provider lists it: folders, then files; nothing for a file."""
    if not folder.is_dir():
        return []
    return sorted(folder.iterdir(), key=lambda path: (not path.is_dir(), path.name.lower()))


def spread(context: ExecutionContext, text: str) -> tuple[str, list[str] | None]:
    """Where a recursive listing starts, and the names that it looks for: `logs/*.txt` are the text files below logs."""
    places = expand(context, text)
    if text[-1:] in ("/", "\\") or (places and all(place.drive or place.is_container for place in places)):
        return text, None
    cut = max(text.rfind("/"), text.rfind("\\")) + 1
    leaf = text[cut:]
    return text[:cut] or ".", None if leaf == "*" else [leaf]


def existing(context: ExecutionContext, text: str, *, literal: bool = False, writing: bool = False) -> list[ItemPath]:
    """The items that a text stands for. Raises PSError (PathNotFound) when a plain path is not there."""
    found = expand(context, text, literal=literal, writing=writing)
    if (literal or not WildcardPattern.contains_wildcard(text)) and not found[0].exists:
        raise path_not_found(context, text)
    return found


def single_file(context: ExecutionContext, text: str) -> str:
    """The one file that a path with wildcards means. Raises PSError when it means none or several."""
    if not WildcardPattern.contains_wildcard(text):
        return text
    found = [place.path for place in expand(context, text) if place.path is not None]
    if len(found) == 1:
        return str(found[0])
    if found:
        message = (
            "Cannot perform operation because the path resolved to more than one file. This command cannot operate on "
            "multiple files."
        )
        raise PSError("ReadWriteMultipleFilesNotSupported", message, "InvalidArgument",
                      exception="System.Management.Automation.PSInvalidOperationException")  # fmt: skip
    message = f"Cannot perform operation because the wildcard path {text} did not resolve to a file."
    raise PSError("FileOpenFailure", message, "OpenError", text, "System.IO.FileNotFoundException")


def path_not_found(context: ExecutionContext, text: str) -> PSError:
    """The error of a path that is not there."""
    try:
        shown = locate(context, text).full
    except PSError:
        shown = text
    return PSError(
        "PathNotFound",
        f"Cannot find path '{shown}' because it does not exist.",
        "ObjectNotFound",
        shown,
        _ITEM_NOT_FOUND,
    )


def os_error(
    context: ExecutionContext, error: OSError, text: str, error_id: str, category: str = "WriteError"
) -> PSError:
    """An error of the operating system as an item cmdlet reports it."""
    exception = clr_error(error, text, context)
    if exception.short_type_name == "UnauthorizedAccessException":
        category = "PermissionDenied"
    return PSError(error_id, exception.Message, category, text, exception)


class PathInfo(PSTypedObject):
    """A location: its path, drive and provider."""

    TypeNames = ("System.Management.Automation.PathInfo", "System.Object")
    PropertyNames = ("Drive", "Provider", "ProviderPath", "Path")
    ReadOnlyNames = frozenset(PropertyNames)

    def __init__(self, path: str, drive_name: str | None, provider: str, drive: Any = None) -> None:
        self.Path = path
        self.ProviderPath = path
        self.Provider = ProviderInfo(provider)
        self.Drive = PSDriveInfo(drive_name, provider) if drive_name else drive

    def __str__(self) -> str:
        return self.Path


class ProviderInfo(PSTypedObject):
    """A kind of drive."""

    TypeNames = ("System.Management.Automation.ProviderInfo", "System.Object")
    PropertyNames = ("ImplementingType", "HelpFile", "Name", "PSSnapIn", "ModuleName", "Module", "Description",
                     "Capabilities", "Home", "Drives")  # fmt: skip
    ReadOnlyNames = frozenset(PropertyNames)
    ImplementingType = HelpFile = PSSnapIn = ModuleName = Module = Description = Home = None
    Capabilities = "ShouldProcess"

    def __init__(self, name: str, drives: list[Any] | None = None) -> None:
        self.Name = name
        self.Drives = drives or []

    def __str__(self) -> str:
        return f"Microsoft.PowerShell.Core\\{self.Name}"


class PSDriveInfo(PSTypedObject):
    """A drive."""

    TypeNames = ("System.Management.Automation.PSDriveInfo", "System.Object")
    PropertyNames = ("CurrentLocation", "Name", "Provider", "Root", "Description", "MaximumSize", "Credential",
                     "DisplayRoot")  # fmt: skip
    ReadOnlyNames = frozenset(PropertyNames)
    CurrentLocation = Description = ""
    MaximumSize = Credential = DisplayRoot = None

    def __init__(self, name: str, provider: str, root: str = "") -> None:
        self.Name = name
        self.Provider = ProviderInfo(provider)
        self.Root = root

    def __str__(self) -> str:
        return self.Name


def current_location(context: ExecutionContext) -> PathInfo:
    """Where the session stands."""
    standing = locations_of(context).drive
    if standing is None:
        return PathInfo(str(files_of(context).location), None, "FileSystem")
    drive = context.drives[standing]
    return PathInfo(f"{drive.name}:{os.sep}", drive.name, drive.provider)
