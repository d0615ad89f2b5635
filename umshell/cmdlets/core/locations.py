"""Where the session stands: Get-, Set-, Push- and Pop-Location, Get-PSDrive and Get-PSProvider."""

import pathlib
from collections.abc import Iterator
from typing import Annotated

from umshell.cmdlets.core.file_access import files_of
from umshell.cmdlets.core.item_paths import (
    ItemPath,
    PathInfo,
    ProviderInfo,
    PSDriveInfo,
    current_location,
    existing,
    locations_of,
    path_not_found,
)
from umshell.errors import PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.drives import drive_missing
from umshell.values.wildcard import WildcardPattern

_DEFAULT_STACK = ""


@cmdlet("Get", "Location",
        output_types=("System.Management.Automation.PathInfo",), default_set="Location", aliases=("gl", "pwd"),
        class_name="Microsoft.PowerShell.Commands.GetLocationCommand")  # fmt: skip
class GetLocation(Cmdlet):
    """Shows where the session stands."""

    PSProvider: Annotated[list[str] | None, Parameter(sets=("Location",), from_pipeline_by_property_name=True)] = None
    PSDrive: Annotated[list[str] | None, Parameter(sets=("Location",), from_pipeline_by_property_name=True)] = None
    Stack: Annotated[SwitchParameter, Parameter(sets=("Stack",))] = ABSENT
    StackName: Annotated[list[str] | None, Parameter(sets=("Stack",), from_pipeline_by_property_name=True)] = None

    def process(self) -> Iterator[PathInfo]:
        if self.parameter_set != "Stack":
            yield current_location(self.context)
            return
        stacks = locations_of(self.context).stacks
        for name in self.StackName or [_DEFAULT_STACK]:
            for _drive, path in reversed(stacks.get(name, [])):
                yield PathInfo(str(path), None, "FileSystem")


class LocationCommand(Cmdlet):
    """What the commands share that move the session."""

    def go(self, text: str, *, literal: bool = False) -> None:
        """Moves to the folder or drive that a text means. Raises PSError when there is none."""
        found = [place for place in existing(self.context, text, literal=literal) if place.is_container]
        if len(found) > 1:
            raise PSError(
                "PathResolvedToMultiple",
                f"Cannot set the location because path '{text}' resolved to multiple containers. You can only set the "
                "location to one container at a time.",
                "InvalidArgument",
                text,
                "System.Management.Automation.PSArgumentException",
            )
        if not found:
            raise path_not_found(self.context, text)
        self._move(found[0])

    def _move(self, place: ItemPath) -> None:
        locations = locations_of(self.context)
        if place.path is None:
            assert place.drive is not None
            locations.drive = place.drive.name.lower()
            return
        locations.drive = None
        files_of(self.context).location = place.path

    def here(self) -> tuple[str | None, pathlib.Path]:
        """Where the session stands, to come back to."""
        return locations_of(self.context).drive, files_of(self.context).location


@cmdlet("Set", "Location", default_set="Path", aliases=("cd", "sl", "chdir"),
        class_name="Microsoft.PowerShell.Commands.SetLocationCommand")  # fmt: skip
class SetLocation(LocationCommand):
    """Moves to a folder or drive."""

    Path: Annotated[
        str | None,
        Parameter(position=0, sets=("Path",), from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    LiteralPath: Annotated[
        str | None,
        Parameter(mandatory=True, sets=("LiteralPath",), from_pipeline_by_property_name=True, aliases=("PSPath",)),
    ] = None
    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT
    StackName: Annotated[str | None, Parameter(sets=("Stack",), from_pipeline_by_property_name=True)] = None

    def process(self) -> Iterator[PathInfo]:
        text = self.LiteralPath or self.Path or "~"
        try:
            self.go(text, literal=self.LiteralPath is not None)
        except PSError as error:
            self.write_error(error)
            return
        if self.PassThru:
            yield current_location(self.context)


@cmdlet("Push", "Location", default_set="Path", aliases=("pushd",),
        class_name="Microsoft.PowerShell.Commands.PushLocationCommand")  # fmt: skip
class PushLocation(LocationCommand):
    """Remembers where the session stands and moves."""

    Path: Annotated[
        str | None,
        Parameter(position=0, sets=("Path",), from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    LiteralPath: Annotated[
        str | None, Parameter(sets=("LiteralPath",), from_pipeline_by_property_name=True, aliases=("PSPath",))
    ] = None
    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT
    StackName: Annotated[str | None, Parameter(from_pipeline_by_property_name=True)] = None

    def process(self) -> Iterator[PathInfo]:
        before = self.here()
        text = self.LiteralPath or self.Path
        try:
            if text is not None:
                self.go(text, literal=self.LiteralPath is not None)
        except PSError as error:
            self.write_error(error)
            return
        locations_of(self.context).stacks.setdefault(self.StackName or _DEFAULT_STACK, []).append(before)
        if self.PassThru:
            yield current_location(self.context)


@cmdlet("Pop", "Location", aliases=("popd",), class_name="Microsoft.PowerShell.Commands.PopLocationCommand")
class PopLocation(LocationCommand):
    """Moves back to where the session stood."""

    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT
    StackName: Annotated[str | None, Parameter(from_pipeline_by_property_name=True)] = None

    def process(self) -> Iterator[PathInfo]:
        stacks = locations_of(self.context).stacks
        name = self.StackName or _DEFAULT_STACK
        if name and name not in stacks:
            self.write_error(
                PSError(
                    "Argument",
                    f"Cannot find location stack '{name}'. It does not exist or it is not a container.",
                    "InvalidArgument",
                    name,
                    "System.Management.Automation.PSArgumentException",
                )
            )
            return
        stack = stacks.get(name)
        if not stack:
            return
        locations_of(self.context).drive, files_of(self.context).location = stack.pop()
        if self.PassThru:
            yield current_location(self.context)


@cmdlet("Get", "PSDrive", default_set="Name", aliases=("gdr",),
        class_name="Microsoft.PowerShell.Commands.GetPSDriveCommand")  # fmt: skip
class GetPSDrive(Cmdlet):
    """Shows the drives."""

    Name: Annotated[list[str] | None, Parameter(position=0, sets=("Name",), from_pipeline_by_property_name=True)] = None
    LiteralName: Annotated[
        list[str] | None, Parameter(mandatory=True, sets=("LiteralName",), from_pipeline_by_property_name=True)
    ] = None
    Scope: Annotated[str | None, Parameter(inert=True)] = None
    PSProvider: Annotated[list[str] | None, Parameter(from_pipeline_by_property_name=True)] = None

    def process(self) -> Iterator[PSDriveInfo]:
        drives = [PSDriveInfo(drive.name, drive.provider) for drive in self.context.drives.values()]
        drives.append(PSDriveInfo("C", "FileSystem", str(files_of(self.context).home)))
        drives.sort(key=lambda drive: drive.Name.lower())
        for name in self.LiteralName or self.Name or ["*"]:
            pattern = WildcardPattern(name)
            found = [drive for drive in drives if pattern.matches(drive.Name) and self._of_provider(drive)]
            if not found and not WildcardPattern.contains_wildcard(name):
                error = drive_missing(name)
                error.error_id = "GetLocationNoMatchingDrive"
                self.write_error(error)
            yield from found

    def _of_provider(self, drive: PSDriveInfo) -> bool:
        wanted = self.PSProvider
        return not wanted or any(WildcardPattern(name).matches(drive.Provider.Name) for name in wanted)


@cmdlet("Get", "PSProvider", class_name="Microsoft.PowerShell.Commands.GetPSProviderCommand")
class GetPSProvider(Cmdlet):
    """Shows the kinds of drives."""

    PSProvider: Annotated[
        list[str] | None, Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True)
    ] = None

    def process(self) -> Iterator[ProviderInfo]:
        providers = [ProviderInfo("FileSystem", [PSDriveInfo("C", "FileSystem")])]
        providers += [
            ProviderInfo(drive.provider, [PSDriveInfo(drive.name, drive.provider)])
            for drive in self.context.drives.values()
        ]
        for wanted in self.PSProvider or ["*"]:
            pattern = WildcardPattern(wanted)
            found = [provider for provider in providers if pattern.matches(provider.Name)]
            if not found and not WildcardPattern.contains_wildcard(wanted):
                self.write_error(
                    PSError(
                        "ProviderNotFound",
                        f"Cannot find a provider with the name '{wanted}'.",
                        "ObjectNotFound",
                        wanted,
                        "System.Management.Automation.ProviderNotFoundException",
                    )
                )
            yield from found
