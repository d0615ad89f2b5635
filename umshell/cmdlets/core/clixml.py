"""Export-Clixml and Import-Clixml: objects in files, an object at a time."""

from collections.abc import Iterator
from itertools import islice
from typing import IO, Annotated, Any

from umshell.cmdlets.core.clixml_reader import ClixmlReader
from umshell.cmdlets.core.clixml_writer import ClixmlWriter
from umshell.cmdlets.core.file_access import encoding_of, open_for_reading, open_for_writing
from umshell.cmdlets.core.item_paths import single_file
from umshell.cmdlets.core.output import refuse_existing
from umshell.errors import ClrException, PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.validation import Range
from umshell.values.integers import UInt64

_BLOCK = 65536


@cmdlet("Export", "Clixml", default_set="ByPath", supports_should_process=True,
        class_name="Microsoft.PowerShell.Commands.ExportClixmlCommand")  # fmt: skip
class ExportClixml(Cmdlet):
    """Writes objects into a file, so that Import-Clixml brings them back."""

    Depth: Annotated[int, Parameter(validate=(Range(1, 2147483647),))] = 2
    Path: Annotated[str | None, Parameter(position=0, mandatory=True, sets=("ByPath",))] = None
    LiteralPath: Annotated[str | None, Parameter(mandatory=True, sets=("ByLiteralPath",), aliases=("PSPath",))] = None
    InputObject: Annotated[object, Parameter(mandatory=True, from_pipeline=True, allow_null=True)]
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT
    NoClobber: Annotated[SwitchParameter, Parameter(aliases=("NoOverwrite",))] = ABSENT
    Encoding: Annotated[str | None, Parameter()] = None

    _file: IO[str] | None = None

    def begin(self) -> None:
        target = self.LiteralPath or self.Path or ""
        if not self.should_process(target):
            return
        refuse_existing(self.context, target, bool(self.NoClobber))
        self._file = open_for_writing(
            self.context, target, encoding_of(self.Encoding, "unicode"), "FileOpenFailure", force=bool(self.Force)
        )
        self._writer = ClixmlWriter(self._file.write, self.Depth)
        self._writer.begin()

    def process(self) -> None:
        if self._file is not None:
            self._writer.value(self.InputObject)

    def end(self) -> None:
        if self._file is not None:
            self._writer.end()
        self.dispose()

    def dispose(self) -> None:
        """Closes the file, also when the pipeline was stopped."""
        if self._file is not None:
            self._file.close()
            self._file = None


@cmdlet("Import", "Clixml", default_set="ByPath", class_name="Microsoft.PowerShell.Commands.ImportClixmlCommand")
class ImportClixml(Cmdlet):
    """Brings objects back that Export-Clixml wrote."""

    Path: Annotated[
        list[str] | None,
        Parameter(position=0, mandatory=True, sets=("ByPath",), from_pipeline=True,
                  from_pipeline_by_property_name=True),
    ] = None  # fmt: skip
    LiteralPath: Annotated[
        list[str] | None,
        Parameter(mandatory=True, sets=("ByLiteralPath",), from_pipeline_by_property_name=True, aliases=("PSPath",)),
    ] = None
    IncludeTotalCount: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    Skip: Annotated[UInt64, Parameter()] = UInt64(0)
    First: Annotated[UInt64, Parameter()] = UInt64(2**64 - 1)

    def process(self) -> Iterator[Any]:
        for path in self.LiteralPath or self.Path or ():
            last = None if "First" not in self.bound else int(self.Skip) + int(self.First)
            yield from islice(self._objects(path), int(self.Skip), last)

    def _objects(self, path: str) -> Iterator[Any]:
        """The objects of a file; a list stays one object."""
        path = path if self.LiteralPath else single_file(self.context, path)
        with open_for_reading(self.context, path, None, "FileOpenFailure") as file:
            try:
                yield from ClixmlReader().read(iter(lambda: file.read(_BLOCK), ""))
            except ClrException as error:
                raise PSError("System.Xml.XmlException", error.Message, "NotSpecified", None, error) from error
