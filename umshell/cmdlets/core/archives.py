"""Compress-Archive and Expand-Archive: .zip files within the folders that scripts reach."""

import os
import pathlib
from collections.abc import Iterator
from typing import Annotated

from umshell.cmdlets.core.file_access import files_of
from umshell.cmdlets.core.item_paths import expand, refused
from umshell.errors import ClrException, PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.validation import NotNullOrEmpty, ValueSet
from umshell.values import zip_files
from umshell.values.file_info import FileSystemInfo, info_of

_ENDING = ".zip"


class ArchiveCommand(Cmdlet):
    """What both share: paths of the gate, and errors as the module's functions write them."""

    def place(self, text: str, *, writing: bool = False) -> pathlib.Path:
        """A path by its text. Raises PSError where it lies outside."""
        gate = files_of(self.context)
        try:
            return gate.for_writing(text) if writing else gate.for_reading(text)
        except ClrException as error:
            raise refused(error, text) from error

    def not_found(self, text: str) -> PSError:
        return PSError(
            f"ArchiveCmdletPathNotFound,{self.info.Name}",
            f"The path '{text}' either does not exist or is not a valid file system path.",
            "InvalidArgument",
            text,
            "System.InvalidOperationException",
        )

    def check_ending(self, path: pathlib.Path) -> None:
        """An archive is a .zip."""
        if path.suffix.lower() != _ENDING:
            raise PSError(
                f"NotSupportedArchiveFileExtension,{self.info.Name}",
                f"{path.suffix} is not a supported archive file format. {_ENDING} is the only supported archive file "
                "format.",
                "InvalidArgument",
                path.suffix,
                "System.IO.IOException",
            )


@cmdlet("Compress", "Archive", default_set="Path", supports_should_process=True,
        module="Microsoft.PowerShell.Archive", class_name="Compress-Archive")  # fmt: skip
class CompressArchive(ArchiveCommand):
    """Puts files and folders into a .zip file."""

    Path: Annotated[
        list[str] | None,
        Parameter(position=0, mandatory=True, sets=("Path", "PathWithUpdate", "PathWithForce"), from_pipeline=True,
                  from_pipeline_by_property_name=True),
    ] = None  # fmt: skip
    LiteralPath: Annotated[
        list[str] | None,
        Parameter(mandatory=True, sets=("LiteralPath", "LiteralPathWithUpdate", "LiteralPathWithForce"),
                  from_pipeline_by_property_name=True, aliases=("PSPath",)),
    ] = None  # fmt: skip
    DestinationPath: Annotated[str, Parameter(position=1, mandatory=True, validate=(NotNullOrEmpty(),))] = ""
    CompressionLevel: Annotated[str, Parameter(validate=(ValueSet("Optimal", "NoCompression", "Fastest"),))] = "Optimal"
    Update: Annotated[SwitchParameter, Parameter(mandatory=True, sets=("PathWithUpdate", "LiteralPathWithUpdate"))] = (
        ABSENT
    )
    Force: Annotated[SwitchParameter, Parameter(mandatory=True, sets=("PathWithForce", "LiteralPathWithForce"))] = (
        ABSENT
    )

    def begin(self) -> None:
        self._given: list[str] = []

    def process(self) -> None:
        self._given += self.LiteralPath or self.Path or []

    def end(self) -> None:
        archive = self.place(self.DestinationPath, writing=True)
        archive = archive if archive.suffix else archive.with_suffix(_ENDING)
        self.check_ending(archive)
        if archive.exists() and not (self.Update or self.Force):
            raise self._exists(archive)
        chosen = [each for text in self._given for each in self._files_of(text)]
        if not self.should_process(str(archive)):
            return
        if self.Force:
            archive.unlink(missing_ok=True)
        zip_files.write(
            files_of(self.context), archive, chosen, compress=self.CompressionLevel.lower() != "nocompression"
        )

    def _files_of(self, text: str) -> Iterator[tuple[pathlib.Path, str]]:
        """The files that a path means, each with its name in the archive: a folder keeps its own name."""
        found = [place.path for place in expand(self.context, text, literal=self.LiteralPath is not None)]
        paths = [path for path in found if path is not None and path.exists()]
        if not paths:
            raise self.not_found(text)
        for path in paths:
            if path.is_dir():
                for file in zip_files.files_below(files_of(self.context), path):
                    yield file, f"{path.name}/{file.relative_to(path).as_posix()}"
            else:
                yield path, path.name

    def _exists(self, archive: pathlib.Path) -> PSError:
        return PSError(
            "ArchiveFileExists,Compress-Archive",
            f"The archive file {archive} already exists. Use the -Update parameter to update the existing archive "
            "file or use the -Force parameter to overwrite the existing archive file.",
            "PermissionDenied",
            str(archive),
            "System.IO.IOException",
        )


@cmdlet("Expand", "Archive", default_set="Path", supports_should_process=True,
        module="Microsoft.PowerShell.Archive", class_name="Expand-Archive")  # fmt: skip
class ExpandArchive(ArchiveCommand):
    """Takes the files out of a .zip file."""

    Path: Annotated[
        str | None,
        Parameter(position=0, mandatory=True, sets=("Path",), from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    LiteralPath: Annotated[
        str | None,
        Parameter(mandatory=True, sets=("LiteralPath",), from_pipeline_by_property_name=True, aliases=("PSPath",)),
    ] = None
    DestinationPath: Annotated[str | None, Parameter(position=1, validate=(NotNullOrEmpty(),))] = None
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT
    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT

    def process(self) -> Iterator[FileSystemInfo]:
        text = self.LiteralPath or self.Path or ""
        archive = self.place(text)
        if not archive.is_file():
            raise self.not_found(text)
        self.check_ending(archive)
        folder = self.place(self.DestinationPath or archive.stem, writing=True)
        if not self.should_process(str(archive)):
            return
        folder.mkdir(parents=True, exist_ok=True)
        try:
            made = zip_files.extract(files_of(self.context), archive, folder, overwrite=bool(self.Force))
        except ClrException as error:
            raise self._not_made(error, archive, folder) from error
        if self.PassThru:
            yield from map(info_of, made)

    def _not_made(self, error: ClrException, archive: pathlib.Path, folder: pathlib.Path) -> PSError:
        if not error.Message.endswith("already exists."):
            return PSError("InvalidZipFile,Expand-Archive", error.Message, "InvalidOperation", str(archive), error)
        file = error.Message.split("'")[1]
        return PSError(
            "ExpandArchiveFileExists,Expand-Archive",
            f"Failed to create file '{file}' while expanding the archive file '{archive}' contents as the file "
            f"'{file}' already exists. Use the -Force parameter if you want to overwrite the existing directory "
            f"'{folder}{os.sep}' contents when expanding the archive file.",
            "PermissionDenied",
            file,
            "System.IO.IOException",
        )
