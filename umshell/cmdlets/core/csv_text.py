"""CSV as PowerShell reads and writes it, and ConvertTo-Csv and ConvertFrom-Csv."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Annotated, Any

from umshell.cmdlets.core.property_expressions import read_property
from umshell.errors import PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.values import members
from umshell.values.conversion import to_string, to_text_culture
from umshell.values.psobject import CUSTOM_OBJECT_TYPE_NAMES, MISSING, PSCustomObject, unwrap
from umshell.values.types import type_names, type_of

_UNNAMED = (
    'One or more headers were not specified. Default names starting with "H" have been used in place of any missing '
    "headers."
)


class CsvWriter:
    """Turns objects into lines; the first object decides the columns."""

    def __init__(self, delimiter: str, with_type: bool) -> None:
        self.delimiter = delimiter
        self._with_type = with_type
        self.columns: list[str] | None = None

    def head(self, value: Any) -> Iterator[str]:
        """Takes the columns from the first object and gives the lines above it."""
        self.columns = members.property_names(value)
        if self._with_type:
            first = type_names(value)[0]
            yield f"#TYPE {first}"
        yield self.delimiter.join(map(_quoted, self.columns))

    def first_missing(self, value: Any) -> str | None:
        """The first column that an object does not have."""
        for name in self.columns or ():
            if read_property(value, name) is MISSING:
                return name
        return None

    def line(self, value: Any) -> str:
        """The line of an object: nothing for null, everything else in quotes."""
        return self.delimiter.join([_field(value, name) for name in self.columns or ()])


def _field(value: Any, name: str) -> str:
    try:
        found = read_property(value, name)
    except PSError:
        return ""
    if found is None or found is MISSING:
        return ""
    return _quoted(found if type(found) is str else _text(found))


def _text(value: Any) -> str:
    base = unwrap(value)
    if isinstance(base, list):
        return type_of(base).full_name
    return to_text_culture(value) if hasattr(base, "to_text") else to_string(value)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if '"' in text else f'"{text}"'


class CsvReader:
    """Turns lines into objects with text properties, as they come."""

    def __init__(self, delimiter: str, header: Sequence[str] | None, warn: Callable[[str], None]) -> None:
        self.delimiter = delimiter
        self._header = None if header is None else list(header)
        self._warn = warn
        self._type_names: list[str] | None = None

    def rows(self, lines: Iterable[str]) -> Iterator[PSCustomObject]:
        """An object for each row. Raises PSError when a header repeats."""
        records = self.records(iter(lines))
        header = self._header
        if header is None:
            first = next(records, None)
            if first is None:
                return
            header = self._named(first)
        _refuse_repeated(header)
        width = len(header)
        for record in records:
            if len(record) == width:
                yield PSCustomObject(dict(zip(header, record, strict=True)), self._own_type_names())
            else:
                yield self._short_or_long(header, record)

    def _short_or_long(self, header: list[str], record: list[str]) -> PSCustomObject:
        """Fields too many are dropped; those that a row lacks are null."""
        values: list[str | None] = [*record[: len(header)], *[None] * (len(header) - len(record))]
        return PSCustomObject(dict(zip(header, values, strict=True)), self._own_type_names())

    def _own_type_names(self) -> list[str] | None:
        return None if self._type_names is None else list(self._type_names)

    def records(self, lines: Iterator[str]) -> Iterator[list[str]]:
        """The rows as lists of fields, without blank lines and without a type line at the top."""
        reader = csv.reader(self._without_type_line(lines), delimiter=self.delimiter, skipinitialspace=True)
        for record in reader:
            if record:
                yield record

    def _without_type_line(self, lines: Iterator[str]) -> Iterator[str]:
        for line in lines:
            if not line.strip():
                continue
            if line.startswith("#TYPE "):
                self._type_names = [f"CSV:{line[6:].strip()}", *CUSTOM_OBJECT_TYPE_NAMES]
            elif line.startswith("#") and self._header is None:
                continue
            else:
                yield line
            break
        yield from lines

    def _named(self, names: list[str]) -> list[str]:
        if all(names):
            return names
        self._warn(_UNNAMED)
        return [name or f"H{place}" for place, name in enumerate(names)]


def _refuse_repeated(names: Sequence[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name.lower() in seen:
            raise PSError(
                "ExtendedTypeSystemException",
                f'The member "{name}" is already present.',
                "NotSpecified",
                exception="System.Management.Automation.ExtendedTypeSystemException",
            )
        seen.add(name.lower())


def delimiter_of(given: str | None, use_culture: bool) -> str:
    """The separator: en-US separates lists by commas."""
    return given if given and not use_culture else ","


@cmdlet(
    "ConvertTo", "Csv", default_set="DelimiterPath",
    class_name="Microsoft.PowerShell.Commands.ConvertToCsvCommand",
)  # fmt: skip
class ConvertToCsv(Cmdlet):
    """Turns objects into lines of CSV."""

    InputObject: Annotated[object, Parameter(position=None, mandatory=True, from_pipeline=True, allow_null=True)]
    Delimiter: Annotated[str | None, Parameter(position=1, sets=("DelimiterPath",), type="System.Char")] = None
    UseCulture: Annotated[SwitchParameter, Parameter(sets=("UseCulturePath",))] = ABSENT
    NoTypeInformation: Annotated[SwitchParameter, Parameter(aliases=("NTI",))] = ABSENT

    def begin(self) -> None:
        self._writer = CsvWriter(delimiter_of(self.Delimiter, bool(self.UseCulture)), not self.NoTypeInformation)

    def process(self) -> Iterator[str]:
        if self.InputObject is None:
            return
        if self._writer.columns is None:
            yield from self._writer.head(self.InputObject)
        yield self._writer.line(self.InputObject)


@cmdlet(
    "ConvertFrom", "Csv", default_set="Delimiter",
    class_name="Microsoft.PowerShell.Commands.ConvertFromCsvCommand",
)  # fmt: skip
class ConvertFromCsv(Cmdlet):
    """Turns lines of CSV into objects."""

    Delimiter: Annotated[str | None, Parameter(position=1, sets=("Delimiter",), type="System.Char")] = None
    UseCulture: Annotated[SwitchParameter, Parameter(sets=("UseCulture",), mandatory=True)] = ABSENT
    InputObject: Annotated[
        list[object],
        Parameter(position=0, mandatory=True, from_pipeline=True, allow_null=True, allow_empty_string=True),
    ]
    Header: Annotated[list[str] | None, Parameter()] = None

    def begin(self) -> None:
        self._lines: list[str] = []

    def process(self) -> None:
        for value in self.InputObject or ():
            self._lines += to_string(value).splitlines(keepends=True) or [""]
            if not self._lines[-1].endswith("\n"):
                self._lines[-1] += "\n"

    def end(self) -> Iterator[PSCustomObject]:
        reader = CsvReader(delimiter_of(self.Delimiter, bool(self.UseCulture)), self.Header, self.write_warning)
        yield from reader.rows(self._lines)
