"""Remove-, Copy-, Move- and Rename-Item."""

import os
import pathlib
import shutil
from collections.abc import Iterator
from typing import Annotated, Any

from umshell.cmdlets.core.file_access import files_of
from umshell.cmdlets.core.item_paths import (
    ItemPath,
    children_of,
    existing,
    locate,
    os_error,
    path_text,
    refused,
)
from umshell.cmdlets.core.items import PATH_SET, ItemCommand, LiteralPaths, Paths
from umshell.errors import ClrException, PSError
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter, cmdlet
from umshell.values.file_info import info_of


class ChangeItemCommand(ItemCommand):
    """What the commands share that change files: nothing outside the gate, and the folder one stands in stays."""

    def writable(self, path: pathlib.Path, text: str) -> None:
        """Raises PSError where a path may not be changed."""
        gate = files_of(self.context)
        try:
            gate.for_writing(str(path))
        except ClrException as error:
            raise refused(error, text) from error
        if path == gate.home or path in gate.home.parents:
            raise PSError(
                "CannotRemoveItem" if self.info.Verb == "Remove" else "InvalidOperation",
                f"Cannot {self.info.Verb.lower()} the item at '{path}' because it is in use.",
                "InvalidOperation",
                str(path),
                "System.Management.Automation.PSInvalidOperationException",
            )


@cmdlet("Remove", "Item", default_set=PATH_SET, aliases=("ri", "rm", "rmdir", "del", "erase", "rd"),
        supports_should_process=True, class_name="Microsoft.PowerShell.Commands.RemoveItemCommand")  # fmt: skip
class RemoveItem(ChangeItemCommand):
    """Deletes files, folders and items of drives."""

    Path: Paths = None
    LiteralPath: LiteralPaths = None
    Filter: Annotated[str | None, Parameter()] = None
    Include: Annotated[list[str] | None, Parameter()] = None
    Exclude: Annotated[list[str] | None, Parameter()] = None
    Recurse: Annotated[SwitchParameter, Parameter()] = ABSENT
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT

    def process(self) -> None:
        for place in self.places():
            try:
                self._remove(place)
            except PSError as error:
                self.write_error(error)

    def _remove(self, place: ItemPath) -> None:
        if place.drive is not None:
            if self.should_process(f"Item: {place.name}", f"Remove {place.drive.provider}"):
                place.drive.remove(place.name, bool(self.Force))
            return
        path = place.path
        assert path is not None
        self.writable(path, place.text)
        is_folder = path.is_dir() and not path.is_symlink()
        if is_folder and not self.Recurse and children_of(path) and not self._confirmed_children(path):
            return
        action = "Remove Directory" if is_folder else "Remove File"
        if self.should_process(str(path), action):
            self._delete(path, place.text, is_folder)

    def _confirmed_children(self, path: pathlib.Path) -> bool:
        return self.should_continue(
            f"The item at {path} has children and the Recurse parameter was not specified. If you continue, all "
            "children will be removed with the item. Are you sure you want to continue?",
            "Confirm",
        )

    def _delete(self, path: pathlib.Path, text: str, is_folder: bool) -> None:
        if not is_folder and info_of(path).Attributes.value & 1 and not self.Force and not path.is_symlink():
            raise PSError(
                "RemoveFileSystemItemUnAuthorizedAccess",
                f"Cannot remove item {path}: You do not have sufficient access rights to perform this operation.",
                "PermissionDenied",
                str(path),
                "System.IO.IOException",
            )
        try:
            if is_folder:
                shutil.rmtree(path)
            else:
                path.unlink()
        except OSError as error:
            raise os_error(self.context, error, text, "RemoveFileSystemItemIOError") from error


class TransferCommand(ChangeItemCommand):
    """What Copy-Item and Move-Item share: sources, and where each of them goes."""

    Destination: str | None = None

    def target_of(self, source: pathlib.Path) -> pathlib.Path:
        """Where an item goes: into a folder that exists, else to the name given. Raises PSError outside the gate."""
        place = locate(self.context, self.Destination or ".", writing=True)
        if place.path is None:
            raise PSError(
                "CopyItem", "Source and destination path did not resolve to the same provider.", "InvalidArgument",
                self.Destination, "System.Management.Automation.PSArgumentException",
            )  # fmt: skip
        target = place.path / source.name if place.path.is_dir() else place.path
        self.writable(target.parent if not target.exists() else target, str(target))
        return target

    def writable(self, path: pathlib.Path, text: str) -> None:
        """The working folder itself may be written into."""
        gate = files_of(self.context)
        try:
            gate.for_writing(str(path))
        except ClrException as error:
            raise refused(error, text) from error


@cmdlet("Copy", "Item", default_set=PATH_SET, aliases=("copy", "cp", "cpi"), supports_should_process=True,
        class_name="Microsoft.PowerShell.Commands.CopyItemCommand")  # fmt: skip
class CopyItem(TransferCommand):
    """Copies files and folders."""

    Path: Paths = None
    LiteralPath: LiteralPaths = None
    Destination: Annotated[str | None, Parameter(position=1, from_pipeline_by_property_name=True)] = None
    Container: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT
    Filter: Annotated[str | None, Parameter()] = None
    Include: Annotated[list[str] | None, Parameter()] = None
    Exclude: Annotated[list[str] | None, Parameter()] = None
    Recurse: Annotated[SwitchParameter, Parameter()] = ABSENT
    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT

    def process(self) -> Iterator[Any]:
        for place in self.places():
            try:
                yield from self._copy(place)
            except PSError as error:
                self.write_error(error)

    def _copy(self, place: ItemPath) -> Iterator[Any]:
        if place.drive is not None:
            yield from self._copy_drive_item(place)
            return
        assert place.path is not None
        target = self.target_of(place.path)
        action = "Copy Directory" if place.path.is_dir() else "Copy File"
        if self.should_process(f"Item: {place.path} Destination: {target}", action):
            try:
                self._transfer(place.path, target)
            except OSError as error:
                raise os_error(self.context, error, str(target), "CopyFileInfoItemIOError") from error
            except shutil.SameFileError as error:
                raise _same_file(place.path) from error
            if self.PassThru:
                yield info_of(target)

    def _transfer(self, source: pathlib.Path, target: pathlib.Path) -> None:
        """A folder without -Recurse is made empty; links are not followed out of the gate."""
        if not source.is_dir():
            shutil.copy2(source, target)
        elif self.Recurse:
            shutil.copytree(source, target, dirs_exist_ok=True, symlinks=True)
        else:
            target.mkdir(exist_ok=True)

    def _copy_drive_item(self, place: ItemPath) -> Iterator[Any]:
        assert place.drive is not None
        target = locate(self.context, self.Destination or place.name)
        if target.drive is not place.drive:
            raise PSError(
                "CopyItem", "Source and destination path did not resolve to the same provider.", "InvalidArgument"
            )
        place.drive.set(target.name, place.drive.get(place.name))
        if self.PassThru:
            yield target.item()


def _same_file(path: pathlib.Path) -> PSError:
    return PSError(
        "CopyError", f"Cannot overwrite the item {path} with itself.", "WriteError", str(path), "System.IO.IOException"
    )


@cmdlet("Move", "Item", default_set=PATH_SET, aliases=("mi", "move", "mv"), supports_should_process=True,
        class_name="Microsoft.PowerShell.Commands.MoveItemCommand")  # fmt: skip
class MoveItem(TransferCommand):
    """Moves files and folders."""

    Path: Paths = None
    LiteralPath: LiteralPaths = None
    Destination: Annotated[str | None, Parameter(position=1, from_pipeline_by_property_name=True)] = None
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT
    Filter: Annotated[str | None, Parameter()] = None
    Include: Annotated[list[str] | None, Parameter()] = None
    Exclude: Annotated[list[str] | None, Parameter()] = None
    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT

    def process(self) -> Iterator[Any]:
        for place in self.places(writing=True):
            try:
                yield from self._move(place)
            except PSError as error:
                self.write_error(error)

    def _move(self, place: ItemPath) -> Iterator[Any]:
        if place.path is None:
            raise PSError(
                "NotSupported", "Provider operation stopped because the provider does not support this operation.",
                "NotImplemented", place.text, "System.Management.Automation.PSNotSupportedException",
            )  # fmt: skip
        target = self.target_of(place.path)
        is_folder = place.path.is_dir()
        if target.exists() and (is_folder or not self.Force):
            kind = "MoveDirectoryItemIOError" if is_folder else "MoveFileInfoItemIOError"
            message = "Cannot create a file when that file already exists."
            raise PSError(kind, message, "WriteError", str(place.path), "System.IO.IOException")
        if self.should_process(
            f"Item: {place.path} Destination: {target}", "Move Directory" if is_folder else "Move File"
        ):
            try:
                os.replace(place.path, target)
            except OSError as error:
                raise os_error(self.context, error, str(target), "MoveFileInfoItemIOError") from error
            if self.PassThru:
                yield info_of(target)


@cmdlet("Rename", "Item", default_set="ByPath", aliases=("rni", "ren"), supports_should_process=True,
        class_name="Microsoft.PowerShell.Commands.RenameItemCommand")  # fmt: skip
class RenameItem(ChangeItemCommand):
    """Gives a file or folder another name."""

    Path: Annotated[
        str | None,
        Parameter(position=0, mandatory=True, sets=("ByPath",), from_pipeline=True,
                  from_pipeline_by_property_name=True),
    ] = None  # fmt: skip
    LiteralPath: Annotated[
        str | None,
        Parameter(mandatory=True, sets=("ByLiteralPath",), from_pipeline_by_property_name=True, aliases=("PSPath",)),
    ] = None
    NewName: Annotated[str, Parameter(position=1, mandatory=True, from_pipeline_by_property_name=True)]
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT
    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT

    def process(self) -> Iterator[Any]:
        text = path_text(self.LiteralPath or self.Path)
        try:
            place = existing(self.context, text, literal=self.LiteralPath is not None, writing=True)[0]
            yield from self._rename(place)
        except PSError as error:
            self.write_error(error)

    def _rename(self, place: ItemPath) -> Iterator[Any]:
        if place.drive is not None:
            value = place.drive.get(place.name)
            place.drive.remove(place.name)
            place.drive.set(self.NewName, value)
            return
        path = place.path
        assert path is not None
        self.writable(path, place.text)
        target = self._target(path)
        if target.exists():
            message = "Cannot create a file when that file already exists."
            raise PSError("RenameItemIOError", message, "WriteError", str(path), "System.IO.IOException")
        kind = "Rename Directory" if path.is_dir() else "Rename File"
        if self.should_process(f"Item: {path} Destination: {target}", kind):
            os.replace(path, target)
            if self.PassThru:
                yield info_of(target)

    def _target(self, path: pathlib.Path) -> pathlib.Path:
        """A new name stays in the folder; one with a folder of its own must mean the same one."""
        name = self.NewName.replace("\\", "/").rstrip("/")
        if "/" in name.removeprefix("./"):
            target = files_of(self.context).full_path(self.NewName)
            if target.parent != path.parent:
                raise PSError(
                    "Argument",
                    "Cannot rename the specified target, because it represents a path or device name.",
                    "InvalidArgument",
                    self.NewName,
                    "System.Management.Automation.PSArgumentException",
                )
            return target
        return path.with_name(name.removeprefix("./"))
