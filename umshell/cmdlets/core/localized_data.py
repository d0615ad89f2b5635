"""Import-LocalizedData and Import-PowerShellDataFile: tables in files, texts of a script among them."""

import pathlib
from collections.abc import Iterator
from typing import Annotated, Any

from umshell.cmdlets.core.file_access import files_of
from umshell.cmdlets.core.item_paths import path_not_found, single_file
from umshell.errors import ClrException, PSError
from umshell.language.source import decode
from umshell.runtime.cmdlet import Cmdlet, Parameter, cmdlet
from umshell.runtime.execution_context import ExecutionContext
from umshell.values.collections import Hashtable
from umshell.values.culture import EN_US
from umshell.values.psobject import unwrap


@cmdlet("Import", "LocalizedData", class_name="Microsoft.PowerShell.Commands.ImportLocalizedData")
class ImportLocalizedData(Cmdlet):
    """Reads the texts of a script for a language into a variable."""

    BindingVariable: Annotated[str | None, Parameter(position=0, aliases=("Variable",))] = None
    UICulture: Annotated[str | None, Parameter(position=1)] = None
    BaseDirectory: Annotated[str | None, Parameter()] = None
    FileName: Annotated[str | None, Parameter()] = None
    SupportedCommand: Annotated[list[str] | None, Parameter(inert=True)] = None

    def process(self) -> Iterator[Any]:
        table = read_data_file(self.context, self._find())
        if self.BindingVariable is None:
            yield table
            return
        self.context.set_variable(self.BindingVariable, self._merged(table))

    def _merged(self, table: Hashtable) -> Hashtable:
        """The texts over those that the variable holds already, which stay where the file has none."""
        held = unwrap(self.context.get_variable(self.BindingVariable or ""))
        if not isinstance(held, Hashtable):
            return table
        merged = Hashtable()
        for source in (held, table):
            for key, value in source.items():
                merged.set_item(key, value)
        return merged

    def _find(self) -> pathlib.Path:
        """The file of the language, or of its parent, or the one beside the script."""
        base = self._base()
        name = f"{self._name()}.psd1"
        culture = self.UICulture or EN_US.name
        folders = [culture, culture.partition("-")[0]]
        for folder in folders:
            for path in (base / folder / name, base / folder.lower() / name):
                if path.is_file():
                    return self._readable(path)
        if (base / name).is_file():
            return self._readable(base / name)
        raise PSError(
            "ImportLocalizedData",
            f"Cannot find the Windows PowerShell data file '{name}' in directory '{base / culture}', or in any parent "
            "culture directories.",
            "ObjectNotFound",
            str(base / culture / name),
            "System.Management.Automation.PSInvalidOperationException",
        )

    def _base(self) -> pathlib.Path:
        if self.BaseDirectory is not None:
            return files_of(self.context).full_path(self.BaseDirectory)
        script = self.runtime.invocation.PSScriptRoot or self.context.get_variable("PSScriptRoot")
        return pathlib.Path(script) if script else files_of(self.context).location

    def _name(self) -> str:
        if self.FileName:
            return self.FileName.removesuffix(".psd1")
        path = self.context.get_variable("PSCommandPath")
        if not path:
            raise PSError(
                "ImportLocalizedData", "The FileName parameter was not specified. The FileName parameter is required "
                "when Import-LocalizedData is not called from a script file.", "InvalidOperation",
            )  # fmt: skip
        return pathlib.Path(path).stem

    def _readable(self, path: pathlib.Path) -> pathlib.Path:
        try:
            return files_of(self.context).for_reading(str(path))
        except ClrException as error:
            raise PSError("ImportLocalizedData", error.Message, "PermissionDenied", str(path), error) from error


def read_data_file(context: ExecutionContext, path: pathlib.Path) -> Hashtable:
    """The table that a data file gives; it is run as a script block of its own."""
    block = context.create_script_block(decode(path.read_bytes()), str(path))
    results = [unwrap(each) for each in block.invoke()]
    table = next((each for each in results if isinstance(each, Hashtable)), None)
    if table is None:
        raise PSError("ImportLocalizedData", f"The data file '{path}' gives no hashtable.", "InvalidData", str(path))
    return table


@cmdlet("Import", "PowerShellDataFile", default_set="ByPath")
class ImportPowerShellDataFile(Cmdlet):
    """Reads the hashtable of a data file."""

    Path: Annotated[list[str] | None, Parameter(position=0, mandatory=True, sets=("ByPath",))] = None
    LiteralPath: Annotated[
        list[str] | None,
        Parameter(mandatory=True, sets=("ByLiteralPath",), from_pipeline_by_property_name=True, aliases=("PSPath",)),
    ] = None

    def process(self) -> Iterator[Hashtable]:
        for text in self.LiteralPath or self.Path or ():
            path = text if self.LiteralPath else single_file(self.context, text)
            found = files_of(self.context).for_reading(path)
            if not found.is_file():
                raise path_not_found(self.context, text)
            yield read_data_file(self.context, found)
