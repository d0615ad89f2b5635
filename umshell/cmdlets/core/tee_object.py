"""Tee-Object: a copy of what goes through a pipeline, in a variable or a file."""

from typing import Annotated, Any

from umshell.cmdlets.core.output import FileOutput
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet


@cmdlet("Tee", "Object", default_set="File", aliases=("tee",),
        class_name="Microsoft.PowerShell.Commands.TeeObjectCommand")  # fmt: skip
class TeeObject(Cmdlet):
    """Passes objects on and keeps a copy of them."""

    InputObject: Annotated[object, Parameter(from_pipeline=True)] = None
    FilePath: Annotated[str | None, Parameter(position=0, mandatory=True, sets=("File",))] = None
    LiteralPath: Annotated[str | None, Parameter(mandatory=True, sets=("LiteralFile",), aliases=("PSPath",))] = None
    Append: Annotated[SwitchParameter, Parameter(sets=("File",))] = ABSENT
    Variable: Annotated[str | None, Parameter(mandatory=True, sets=("Variable",))] = None

    _file: FileOutput | None = None

    def begin(self) -> None:
        self._kept: list[Any] = []
        if self.Variable is None:
            path = self.LiteralPath or self.FilePath or ""
            self._file = FileOutput(self.context, path, append=bool(self.Append))

    def process(self) -> None:
        if self._file is not None:
            self._file.write(self.InputObject)
        else:
            self._kept.append(self.InputObject)
        self.write(self.InputObject)

    def end(self) -> None:
        if self._file is not None:
            self._file.close()
        elif self._kept and self.Variable is not None:
            self.context.set_variable(self.Variable, self._kept[0] if len(self._kept) == 1 else self._kept)
