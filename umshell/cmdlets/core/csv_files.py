"""Import-Csv and Export-Csv: CSV in files, read and written a row at a time."""

from collections.abc import Callable, Iterator
from typing import IO, Annotated, Any

from umshell.cmdlets.core.csv_text import CsvReader, CsvWriter, delimiter_of
from umshell.cmdlets.core.file_access import (
    access_error,
    encoding_of,
    files_of,
    open_for_reading,
    open_for_writing,
    shown_path,
)
from umshell.cmdlets.core.item_paths import single_file
from umshell.cmdlets.core.output import refuse_existing
from umshell.errors import ClrException, PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.validation import NotNullOrEmpty
from umshell.values.psobject import AUTOMATION_NULL, PSCustomObject


@cmdlet("Import", "Csv", default_set="Delimiter", aliases=("ipcsv",),
        class_name="Microsoft.PowerShell.Commands.ImportCsvCommand")  # fmt: skip
class ImportCsv(Cmdlet):
    """Reads a CSV file: an object for each row, its properties text."""

    Delimiter: Annotated[str | None, Parameter(position=1, sets=("Delimiter",), type="System.Char")] = None
    Path: Annotated[list[str] | None, Parameter(position=0, from_pipeline=True, validate=(NotNullOrEmpty(),))] = None
    LiteralPath: Annotated[list[str] | None, Parameter(from_pipeline_by_property_name=True, aliases=("PSPath",))] = None
    UseCulture: Annotated[SwitchParameter, Parameter(sets=("UseCulture",), mandatory=True)] = ABSENT
    Header: Annotated[list[str] | None, Parameter()] = None
    Encoding: Annotated[str | None, Parameter()] = None

    def process(self) -> Iterator[PSCustomObject]:
        if (self.Path and self.LiteralPath) or not (self.Path or self.LiteralPath):
            raise PSError(
                "CannotSpecifyPathAndLiteralPath",
                "You must specify either the -Path or -LiteralPath parameters, but not both.",
                "InvalidData",
            )
        for path in self.LiteralPath or self.Path or ():
            yield from self._rows_of(path)

    def _rows_of(self, path: str) -> Iterator[PSCustomObject]:
        delimiter = delimiter_of(self.Delimiter, bool(self.UseCulture))
        path = path if self.LiteralPath else single_file(self.context, path)
        with open_for_reading(self.context, path, self.Encoding, "FileOpenFailure") as file:
            yield from CsvReader(delimiter, self.Header, self.write_warning).rows(file)


@cmdlet("Export", "Csv", default_set="Delimiter", aliases=("epcsv",), supports_should_process=True,
        class_name="Microsoft.PowerShell.Commands.ExportCsvCommand")  # fmt: skip
class ExportCsv(Cmdlet):
    """Writes objects into a CSV file."""

    InputObject: Annotated[object, Parameter(mandatory=True, from_pipeline=True, allow_null=True)]
    Path: Annotated[str | None, Parameter(position=0, validate=(NotNullOrEmpty(),))] = None
    LiteralPath: Annotated[str | None, Parameter(aliases=("PSPath",))] = None
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT
    NoClobber: Annotated[SwitchParameter, Parameter(aliases=("NoOverwrite",))] = ABSENT
    Encoding: Annotated[str | None, Parameter()] = None
    Append: Annotated[SwitchParameter, Parameter()] = ABSENT
    Delimiter: Annotated[str | None, Parameter(position=1, sets=("Delimiter",), type="System.Char")] = None
    UseCulture: Annotated[SwitchParameter, Parameter(sets=("UseCulture",))] = ABSENT
    NoTypeInformation: Annotated[SwitchParameter, Parameter(aliases=("NTI",))] = ABSENT

    _file: IO[str] | None = None

    def begin(self) -> None:
        self._target = self.LiteralPath or self.Path or ""
        if not self._target:
            raise PSError(
                "CannotSpecifyPathAndLiteralPath",
                "You must specify either the -Path or -LiteralPath parameters, but not both.",
                "InvalidData",
            )
        self._writer = CsvWriter(delimiter_of(self.Delimiter, bool(self.UseCulture)), not self.NoTypeInformation)
        self._wanted = self.should_process(self._target)
        if self._wanted:
            self._open()

    def _open(self) -> None:
        refuse_existing(self.context, self._target, bool(self.NoClobber and not self.Append))
        header = self._header_of_file() if self.Append else None
        encoding = encoding_of(self.Encoding, "ascii" if not self.Append else "utf8nobom")
        self._file = open_for_writing(
            self.context, self._target, encoding, "FileOpenFailure", append=bool(self.Append), force=bool(self.Force)
        )
        self._writer.columns = header

    def _header_of_file(self) -> list[str] | None:
        """The columns of a file that rows are appended to; None when it is new or empty."""
        try:
            path = files_of(self.context).for_writing(self._target)
        except ClrException as error:
            raise access_error(error, self._target, self.context, "FileOpenFailure") from error
        if not path.exists() or path.stat().st_size == 0:
            return None
        with open_for_reading(self.context, self._target, self.Encoding, "FileOpenFailure") as file:
            reader = CsvReader(self._writer.delimiter, None, lambda _text: None)
            return next(reader.records(file), None)

    def process(self) -> None:
        value = self.InputObject
        if self._file is None or value is None or value is AUTOMATION_NULL:
            return
        self._write(value, self._file)

    def per_object(self) -> Callable[[Any], None] | None:
        """The command as a function of one piped object."""
        file = self._file
        if file is None:
            return None
        return lambda value: self._write(value, file) if value is not None and value is not AUTOMATION_NULL else None

    def _write(self, value: Any, file: IO[str]) -> None:
        if self._writer.columns is None:
            file.writelines(f"{line}\r\n" for line in self._writer.head(value))
        elif self.Append and not self.Force:
            self._check_columns(value)
        file.write(self._writer.line(value) + "\r\n")

    def _check_columns(self, value: Any) -> None:
        """Rows that are appended must have the columns of the file."""
        missing = self._writer.first_missing(value)
        if missing is not None:
            raise PSError(
                "CannotAppendCsvWithMismatchedPropertyNames",
                "Cannot append CSV content to the following file: "
                f"{shown_path(self.context, self._target)}. The appended object does not have a property that "
                f"corresponds to the following column: {missing}. To continue with mismatched properties, add the "
                "-Force parameter, and then retry the command.",
                "InvalidData",
                missing,
            )

    def end(self) -> None:
        self.dispose()

    def dispose(self) -> None:
        """Closes the file, also when the pipeline was stopped."""
        if self._file is not None:
            self._file.close()
            self._file = None
