"""Write-Output and the Out- commands: objects passed on, shown, made text, written to a file, or dropped."""

from collections.abc import Callable
from contextlib import suppress
from typing import IO, Annotated, Any

from umshell.cmdlets.core.file_access import encoding_of, files_of, open_for_writing, shown_path
from umshell.cmdlets.core.formatting_service import NEW_LINE, formatting_of
from umshell.errors import ClrException, PSError
from umshell.formatting.out_default import OutDefault
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.execution_context import ExecutionContext
from umshell.runtime.validation import Range
from umshell.values.conversion import enumerate_value
from umshell.values.psobject import AUTOMATION_NULL

_LARGEST = 2147483647


@cmdlet("Write", "Output", aliases=("write", "echo"), class_name="Microsoft.PowerShell.Commands.WriteOutputCommand")
class WriteOutput(Cmdlet):
    """Passes objects on."""

    InputObject: Annotated[
        object, Parameter(position=0, mandatory=True, from_pipeline=True, remaining=True, allow_null=True,
                          allow_empty_collection=True)
    ]  # fmt: skip
    NoEnumerate: Annotated[SwitchParameter, Parameter()] = ABSENT

    def process(self) -> None:
        value = self.InputObject
        elements = None if self.NoEnumerate else enumerate_value(value)
        if elements is None:
            self.write(value)
        else:
            self.write_all(elements)


class _OutCommand(Cmdlet):
    """What shows or keeps the text of objects: one way out, fed object by object."""

    InputObject: Annotated[object, Parameter(from_pipeline=True)] = AUTOMATION_NULL

    def begin(self) -> None:
        self._out = self._make_out()

    def process(self) -> None:
        self._out.write(self.InputObject)

    def per_object(self) -> Callable[[Any], None] | None:
        return self._out.write

    def end(self) -> None:
        self._out.end()

    def _make_out(self) -> OutDefault:
        return formatting_of(self.context).to_host()


@cmdlet("Out", "Default", class_name="Microsoft.PowerShell.Commands.OutDefaultCommand")
class OutDefaultCommand(_OutCommand):
    """Shows objects as the console does by itself."""

    parameter_order = ("Transcript", "InputObject")

    Transcript: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT


@cmdlet("Out", "Host", aliases=("oh",), class_name="Microsoft.PowerShell.Commands.OutHostCommand")
class OutHost(_OutCommand):
    """Shows objects in the console."""

    parameter_order = ("Paging", "InputObject")

    Paging: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT


@cmdlet("Out", "Null", class_name="Microsoft.PowerShell.Commands.OutNullCommand")
class OutNull(Cmdlet):
    """Drops what it gets."""

    drops_input = True

    InputObject: Annotated[object, Parameter(from_pipeline=True)] = AUTOMATION_NULL

    def per_object(self) -> Callable[[Any], None]:
        return lambda _value: None


@cmdlet("Out", "String", output_types=("System.String",), class_name="Microsoft.PowerShell.Commands.OutStringCommand")
class OutString(_OutCommand):
    """Makes the text that would be shown: one, or one a line."""

    parameter_order = ("Stream", "Width", "InputObject")

    Stream: Annotated[SwitchParameter, Parameter()] = ABSENT
    Width: Annotated[int | None, Parameter(validate=(Range(2, _LARGEST),))] = None

    def _make_out(self) -> OutDefault:
        self._lines: list[str] = []
        take = self.write if self.Stream else self._lines.append
        return formatting_of(self.context).to_text(take, self.Width)

    def end(self) -> None:
        super().end()
        if not self.Stream:
            self._lines.append("")
            self.write(NEW_LINE.join(self._lines))


@cmdlet("Out", "File", default_set="ByPath", supports_should_process=True,
        class_name="Microsoft.PowerShell.Commands.OutFileCommand")  # fmt: skip
class OutFile(_OutCommand):
    """Writes into a file what would be shown."""

    parameter_order = (
        "FilePath", "LiteralPath", "Encoding", "Append", "Force", "NoClobber", "Width", "NoNewline", "InputObject",
    )  # fmt: skip

    FilePath: Annotated[str | None, Parameter(position=0, mandatory=True, sets=("ByPath",), aliases=("Path",))] = None
    LiteralPath: Annotated[
        str | None,
        Parameter(mandatory=True, sets=("ByLiteralPath",), aliases=("PSPath",), from_pipeline_by_property_name=True),
    ] = None
    Encoding: Annotated[str | None, Parameter(position=1)] = None
    Append: Annotated[SwitchParameter, Parameter()] = ABSENT
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT
    NoClobber: Annotated[SwitchParameter, Parameter(aliases=("NoOverwrite",))] = ABSENT
    Width: Annotated[int | None, Parameter(validate=(Range(2, _LARGEST),))] = None
    NoNewline: Annotated[SwitchParameter, Parameter()] = ABSENT

    _file: "FileOutput | None" = None

    def begin(self) -> None:
        target = self.LiteralPath or self.FilePath or ""
        if not self.should_process(target, "Output to File"):
            return
        refuse_existing(self.context, target, bool(self.NoClobber and not self.Append))
        self._file = FileOutput(
            self.context, target, self.Encoding, append=bool(self.Append), width=self.Width,
            new_line="" if self.NoNewline else NEW_LINE, force=bool(self.Force),
        )  # fmt: skip

    def process(self) -> None:
        if self._file is not None:
            self._file.write(self.InputObject)

    def per_object(self) -> None:
        return None

    def end(self) -> None:
        if self._file is not None:
            self._file.close()


class FileOutput:
    """A file that takes the text of objects: what Out-File and `>` write into."""

    def __init__(
        self,
        context: ExecutionContext,
        path: str,
        encoding: str | None = None,
        append: bool = False,
        width: int | None = None,
        new_line: str = NEW_LINE,
        force: bool = False,
    ) -> None:
        self._file: IO[str] = open_for_writing(
            context, path, encoding_of(encoding, "unicode"), "FileOpenFailure", append=append, force=force
        )
        self._new_line = new_line
        self._out = formatting_of(context).to_text(self._write_line, width)

    def _write_line(self, line: str) -> None:
        self._file.write(line + self._new_line)

    def write(self, value: Any) -> None:
        """One object."""
        self._out.write(value)

    def close(self) -> None:
        """Nothing more comes."""
        try:
            self._out.end()
        finally:
            self._file.close()


def refuse_existing(context: ExecutionContext, path: str, no_clobber: bool) -> None:
    """-NoClobber: a file that is there already stays as it is. A path outside is refused when it is opened."""
    exists = False
    with suppress(ClrException):
        exists = no_clobber and files_of(context).for_writing(path).exists()
    if exists:
        message = f"The file '{shown_path(context, path)}' already exists."
        exception = ClrException("System.IO.IOException", message)
        raise PSError("NoClobber", message, "ResourceExists", path, exception)
