"""Content of files and drive items: Get-, Set-, Add- and Clear-Content."""

from collections import deque
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import IO, Annotated, Any, TypeVar

from umshell.cmdlets.core.file_access import (
    access_error,
    encoding_of,
    open_bytes_for_writing,
    open_for_writing,
)
from umshell.cmdlets.core.file_access import open_for_reading as open_text
from umshell.cmdlets.core.item_paths import ItemPath, existing, expand, path_text
from umshell.cmdlets.core.items import PATH_SET, ItemCommand, LiteralPaths, PathsByProperty
from umshell.errors import PSError
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter, cmdlet
from umshell.values.conversion import enumerate_value, to_string, to_text_culture
from umshell.values.integers import Byte, Int64
from umshell.values.psobject import MISSING, PSNoteProperty, PSObject, unwrap

_T = TypeVar("_T")


@cmdlet("Get", "Content", output_types=("System.String",), default_set=PATH_SET, aliases=("gc", "cat", "type"),
        class_name="Microsoft.PowerShell.Commands.GetContentCommand")  # fmt: skip
class GetContent(ItemCommand):
    """Reads a file line by line."""

    ReadCount: Annotated[Int64, Parameter(from_pipeline_by_property_name=True)] = Int64(1)
    TotalCount: Annotated[Int64, Parameter(from_pipeline_by_property_name=True, aliases=("First", "Head"))] = Int64(-1)
    Tail: Annotated[int, Parameter(from_pipeline_by_property_name=True, aliases=("Last",))] = -1
    Path: PathsByProperty = None
    LiteralPath: LiteralPaths = None
    Filter: Annotated[str | None, Parameter()] = None
    Include: Annotated[list[str] | None, Parameter()] = None
    Exclude: Annotated[list[str] | None, Parameter()] = None
    Force: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    Delimiter: Annotated[str | None, Parameter()] = None
    Wait: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    Raw: Annotated[SwitchParameter, Parameter()] = ABSENT
    Encoding: Annotated[str | None, Parameter()] = None

    provider_parameters = frozenset({"Delimiter", "Wait", "Raw", "Encoding"})

    def begin(self) -> None:
        if self.TotalCount >= 0 and self.Tail >= 0:
            raise PSError(
                "TailAndHeadCannotCoexist",
                "The parameters TotalCount and Tail cannot be used together. Please specify only one parameter.",
                "InvalidOperation",
                exception="System.InvalidOperationException",
            )

    def process(self) -> Iterator[Any]:
        for place in self._readable():
            try:
                yield from self._content(place)
            except PSError as error:
                self.write_error(error)

    def _readable(self) -> Iterator[ItemPath]:
        """The items; a wildcard that finds none is an error here."""
        literal = self.LiteralPath is not None
        for text in (self.LiteralPath if literal else self.Path) or ():
            text = path_text(text)
            try:
                found = existing(self.context, text, literal=literal)
            except PSError as error:
                self.write_error(error)
                continue
            if not found:
                self.write_error(_no_match(text))
            yield from (place for place in found if self._passes(place))

    def _content(self, place: ItemPath) -> Iterator[Any]:
        if place.drive is not None:
            value = place.drive.get(place.name)
            elements = enumerate_value(value)
            yield from (value,) if elements is None else elements
            return
        assert place.path is not None
        if place.path.is_dir():
            raise PSError(
                "GetContentReaderUnauthorizedAccessError", f"Access to the path '{place.path}' is denied.",
                "PermissionDenied", str(place.path), "System.UnauthorizedAccessException",
            )  # fmt: skip
        if (self.Encoding or "").lower() == "byte":
            yield from self._bytes(place.path.read_bytes())
            return
        with open_text(self.context, str(place.path), self.Encoding, "GetContentReaderFileNotFoundError") as file:
            if self.Raw:
                yield file.read()
            else:
                yield from self._blocks(place, self._chosen(text_lines(file, self.Delimiter)))

    def _bytes(self, content: bytes) -> Iterator[Any]:
        """Bytes one by one, or in arrays of -ReadCount."""
        found = map(Byte, self._chosen(iter(content)))
        size = int(self.ReadCount)
        if size == 1 and not self.Raw:
            yield from found
            return
        while block := list(islice(found, size) if size > 1 else found):
            yield block

    def _chosen(self, lines: Iterator[_T]) -> Iterator[_T]:
        if self.TotalCount >= 0:
            return islice(lines, self.TotalCount)
        if self.Tail >= 0:
            return iter(deque(lines, maxlen=self.Tail))
        return lines

    def _blocks(self, place: ItemPath, lines: Iterator[str]) -> Iterator[Any]:
        """Lines one by one, each with its number, or in arrays of -ReadCount."""
        size = int(self.ReadCount)
        if size == 1:
            notes = _FileNotes(place)
            for number, line in enumerate(lines, 1):
                yield notes.line(line, number)
            return
        while block := list(islice(lines, size) if size > 0 else lines):
            yield block


class _FileNotes:
    """What every line of a file knows of where it comes from."""

    def __init__(self, place: ItemPath) -> None:
        assert place.path is not None
        path = place.path
        self._shared = {
            "pspath": PSNoteProperty("PSPath", f"Microsoft.PowerShell.Core\\FileSystem::{path}"),
            "psparentpath": PSNoteProperty("PSParentPath", f"Microsoft.PowerShell.Core\\FileSystem::{path.parent}"),
            "pschildname": PSNoteProperty("PSChildName", path.name),
        }

    def line(self, text: str, number: int) -> PSObject:
        return PSObject(text, {**self._shared, "readcount": PSNoteProperty("ReadCount", Int64(number))})


def text_lines(file: IO[str], delimiter: str | None = None) -> Iterator[str]:
    """The lines of a file without their ends; the last end makes no empty line."""
    if delimiter is None:
        yield from _universal_lines(file)
        return
    parts = file.read().split(delimiter)
    yield from parts[:-1] if parts and not parts[-1] else parts


def _universal_lines(file: IO[str]) -> Iterator[str]:
    for line in file:
        text = line.rstrip("\n")
        text = text.removesuffix("\r") if line.endswith("\n") else text
        if "\r" in text:
            pieces = text.split("\r")
            yield from pieces if pieces[-1] or line.endswith("\n") else pieces[:-1]
        else:
            yield text


def _no_match(text: str) -> PSError:
    return PSError(
        "ItemNotFound",
        f"An object at the specified path {text} does not exist, or has been filtered by the -Include or -Exclude "
        "parameter.",
        "ObjectNotFound",
        text,
        "System.Exception",
    )


def _writer_error(path: Path) -> str:
    """The id of the error when a file cannot be opened for writing."""
    if path.is_dir():
        return "GetContentWriterUnauthorizedAccessError"
    return f"GetContentWriter{'File' if path.parent.is_dir() else 'Directory'}NotFoundError"


_NO_BYTE = "Cannot proceed with byte encoding. When using byte encoding the content must be of type byte."


class WriteContentCommand(ItemCommand):
    """What Set-Content and Add-Content share: they write the text of each object as it comes."""

    Path: PathsByProperty = None
    LiteralPath: LiteralPaths = None
    Value: Annotated[
        object,
        Parameter(position=1, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True,
                  allow_null=True, allow_empty_collection=True),
    ]  # fmt: skip
    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT
    Filter: Annotated[str | None, Parameter()] = None
    Include: Annotated[list[str] | None, Parameter()] = None
    Exclude: Annotated[list[str] | None, Parameter()] = None
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT
    NoNewline: Annotated[SwitchParameter, Parameter()] = ABSENT
    Encoding: Annotated[str | None, Parameter()] = None

    appends = False

    def begin(self) -> None:
        self._files: list[IO[str]] | None = None
        self._byte_files: list[IO[bytes]] = []
        self._drive_values: list[Any] = []
        self._drives: list[ItemPath] = []

    def process(self) -> Iterator[Any]:
        if self._files is None:
            self._open()
        values = self._values()
        for value in values:
            self._write(value)
            if self.PassThru:
                yield value

    def _values(self) -> list[Any]:
        value = self.Value
        if value is None:
            return []
        elements = enumerate_value(unwrap(value))
        return [value] if elements is None else list(elements)

    def _open(self) -> None:
        """Opens the files; each that cannot be is a non-terminating error."""
        self._files = []
        literal = self.LiteralPath is not None
        for text in (self.LiteralPath if literal else self.Path) or ():
            try:
                for place in expand(self.context, path_text(text), literal=literal, writing=True):
                    if self._passes(place):
                        self._open_place(place)
            except PSError as error:
                self.write_error(error)

    def _open_place(self, place: ItemPath) -> None:
        action = "Add Content" if self.appends else "Set Content"
        if not self.should_process(f"Path: {place.full}", action):
            return
        if place.drive is not None:
            self._drives.append(place)
            return
        assert self._files is not None and place.path is not None
        path = str(place.path)
        if self._writes_bytes():
            file = open_bytes_for_writing(
                self.context, path, _writer_error(place.path), append=self.appends, force=bool(self.Force)
            )
            self._byte_files.append(file)
            return
        encoding = encoding_of(self.Encoding, "utf8nobom")
        self._files.append(
            open_for_writing(
                self.context, path, encoding, _writer_error(place.path), append=self.appends, force=bool(self.Force)
            )
        )

    def _writes_bytes(self) -> bool:
        return (self.Encoding or "").lower() == "byte"

    def _write(self, value: Any) -> None:
        self._drive_values.append(value)
        if self._byte_files:
            self._write_byte(unwrap(value))
            return
        text = to_text_culture(value) if hasattr(unwrap(value), "to_text") else to_string(value)
        text += "" if self.NoNewline else "\n"
        for file in self._files or ():
            file.write(text)

    def _write_byte(self, value: Any) -> None:
        if not isinstance(value, Byte):
            raise PSError("ProviderContentWriteError", _NO_BYTE, "WriteError", exception="System.ArgumentException")
        for file in self._byte_files:
            file.write(bytes((int(value),)))

    def end(self) -> None:
        for place in self._drives:
            values = self._drive_values
            assert place.drive is not None
            old = place.drive.get(place.name) if self.appends else MISSING
            new = values[0] if len(values) == 1 else list(values)
            place.drive.set(place.name, new if old is MISSING else [old, *values])
        self.dispose()

    def dispose(self) -> None:
        """Closes the files, also when the pipeline was stopped."""
        for file in (*(self._files or ()), *self._byte_files):
            file.close()
        self._files = []
        self._byte_files = []


@cmdlet("Set", "Content", default_set=PATH_SET, aliases=("sc",), supports_should_process=True,
        class_name="Microsoft.PowerShell.Commands.SetContentCommand")  # fmt: skip
class SetContent(WriteContentCommand):
    """Writes a file anew."""


@cmdlet("Add", "Content", default_set=PATH_SET, aliases=("ac",), supports_should_process=True,
        class_name="Microsoft.PowerShell.Commands.AddContentCommand")  # fmt: skip
class AddContent(WriteContentCommand):
    """Writes at the end of a file."""

    appends = True


@cmdlet("Clear", "Content", default_set=PATH_SET, aliases=("clc",), supports_should_process=True,
        class_name="Microsoft.PowerShell.Commands.ClearContentCommand")  # fmt: skip
class ClearContent(ItemCommand):
    """Empties files."""

    Path: PathsByProperty = None
    LiteralPath: LiteralPaths = None
    Filter: Annotated[str | None, Parameter()] = None
    Include: Annotated[list[str] | None, Parameter()] = None
    Exclude: Annotated[list[str] | None, Parameter()] = None
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT

    def process(self) -> None:
        for place in self.places(writing=True):
            if self.should_process(f"Item: {place.full}", "Clear Content"):
                self._clear(place)

    def _clear(self, place: ItemPath) -> None:
        if place.path is None:
            assert place.drive is not None
            place.drive.set(place.name, None)
            return
        try:
            place.path.write_bytes(b"")
        except OSError as error:
            self.write_error(access_error(error, place.text, self.context, "ClearContentWriterError"))
