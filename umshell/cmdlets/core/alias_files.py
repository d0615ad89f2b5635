"""Export-Alias and Import-Alias: aliases in files, as lines of four values or as commands."""

import csv
from collections.abc import Iterator
from typing import Annotated, Any

from umshell.cmdlets.core.aliases import AliasCommand, all_aliases
from umshell.cmdlets.core.file_access import open_for_reading, open_for_writing, shown_path
from umshell.cmdlets.core.item_paths import single_file
from umshell.cmdlets.core.output import refuse_existing
from umshell.cmdlets.core.variables import option_names
from umshell.errors import PSError
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter, cmdlet
from umshell.runtime.command_discovery import find_command
from umshell.runtime.command_info import AliasInfo
from umshell.runtime.drives import alias_not_writable, is_protected_alias
from umshell.runtime.ps_variable import ScopedItemOptions
from umshell.runtime.validation import NotNullOrEmpty
from umshell.values.conversion import convert
from umshell.values.dates import DateTime
from umshell.values.dotnet.enum_tables import ExportAliasFormat
from umshell.values.types import enum_type_of
from umshell.values.wildcard import WildcardPattern

_COLUMNS = 4


@cmdlet("Export", "Alias", default_set="ByPath", aliases=("epal",), supports_should_process=True,
        class_name="Microsoft.PowerShell.Commands.ExportAliasCommand")  # fmt: skip
class ExportAlias(AliasCommand):
    """Writes aliases into a file."""

    Path: Annotated[str | None, Parameter(position=0, mandatory=True, sets=("ByPath",))] = None
    LiteralPath: Annotated[
        str | None,
        Parameter(mandatory=True, sets=("ByLiteralPath",), from_pipeline_by_property_name=True, aliases=("PSPath",)),
    ] = None
    Name: Annotated[list[str] | None, Parameter(position=1, from_pipeline_by_property_name=True)] = None
    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT
    As: Annotated[ExportAliasFormat, Parameter()] = ExportAliasFormat.Csv
    Append: Annotated[SwitchParameter, Parameter()] = ABSENT
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT
    NoClobber: Annotated[SwitchParameter, Parameter(aliases=("NoOverwrite",))] = ABSENT
    Description: Annotated[str | None, Parameter()] = None
    Scope: Annotated[str | None, Parameter()] = None

    def begin(self) -> None:
        self._chosen: list[AliasInfo] = []

    def process(self) -> None:
        scope = self.scope
        aliases = all_aliases(scope) if self.Scope is None else dict(scope.aliases or {})
        for name in self.Name or ["*"]:
            pattern = WildcardPattern(name)
            found = [info for info in aliases.values() if pattern.matches(info.Name)]
            if not found and not WildcardPattern.contains_wildcard(name):
                message = f"Cannot find alias because alias '{name}' does not exist."
                exception = "System.Management.Automation.ItemNotFoundException"
                self.write_error(PSError("AliasNotFound", message, "ObjectNotFound", name, exception))
            self._chosen += found

    def end(self) -> Iterator[AliasInfo]:
        target = self.LiteralPath or self.Path or ""
        if self.should_process(target):
            self._write(target)
        if self.PassThru:
            yield from self._chosen

    def _write(self, target: str) -> None:
        refuse_existing(self.context, target, bool(self.NoClobber and not self.Append))
        # without a byte order mark, as 5.1 writes it
        with open_for_writing(
            self.context, target, ("utf-8", False), "FileOpenFailure", append=bool(self.Append), force=bool(self.Force)
        ) as file:
            file.writelines(f"{line}\r\n" for line in (*self._head(), *map(self._line, self._chosen)))

    def _head(self) -> list[str]:
        environment = self.context.drives["env"]
        lines = [
            "# Alias File",
            f"# Exported by : {environment.get('USERNAME')}",
            f"# Date/Time : {DateTime.now().to_text('F')}",
            f"# Computer : {environment.get('COMPUTERNAME')}",
        ]
        if self.Description is not None:
            lines += ["#", "# " + self.Description.replace("\n", "\n# ")]
        return lines

    def _line(self, info: AliasInfo) -> str:
        values = (info.Name, info.Definition, info.Description, info.Options)
        if str(self.As) == "Script":
            return 'set-alias -Name:"{}" -Value:"{}" -Description:"{}" -Option:"{}"'.format(*values)
        return '"{}","{}","{}","{}"'.format(*values)


@cmdlet("Import", "Alias", default_set="ByPath", aliases=("ipal",), supports_should_process=True,
        class_name="Microsoft.PowerShell.Commands.ImportAliasCommand")  # fmt: skip
class ImportAlias(AliasCommand):
    """Makes the aliases of a file that Export-Alias wrote."""

    Path: Annotated[
        str | None,
        Parameter(position=0, mandatory=True, sets=("ByPath",), from_pipeline=True,
                  from_pipeline_by_property_name=True),
    ] = None  # fmt: skip
    LiteralPath: Annotated[
        str | None,
        Parameter(mandatory=True, sets=("ByLiteralPath",), from_pipeline=True, from_pipeline_by_property_name=True,
                  aliases=("PSPath",)),
    ] = None  # fmt: skip
    Scope: Annotated[str | None, Parameter(validate=(NotNullOrEmpty(),))] = None
    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT

    def process(self) -> Iterator[AliasInfo]:
        path = self.LiteralPath or single_file(self.context, self.Path or "")
        for info in list(self._read(path)):
            if not self.should_process(f"Name: {info.Name} Value: {info.Definition}", "Import Alias"):
                continue
            refusal = self._refusal(info.Name)
            if refusal is not None:
                self.write_error(refusal)
                continue
            self.scope.set_alias(info)
            if self.PassThru:
                yield info

    def _read(self, path: str) -> Iterator[AliasInfo]:
        with open_for_reading(self.context, path, None, "FileOpenFailure") as file:
            for number, line in enumerate(file.read().splitlines(), 1):
                if line.strip() and not line.startswith("#"):
                    info = self._parsed(line, number, path)
                    if info is not None:
                        yield info

    def _parsed(self, line: str, number: int, path: str) -> AliasInfo | None:
        """A line as an alias; one without four values ends the command, options that are none are an error."""
        values = next(csv.reader([line]))
        if len(values) != _COLUMNS:
            message = (
                f"Cannot import an alias. Line number {number} in the file '{shown_path(self.context, path)}' is not a "
                "properly-formatted, comma-separated values (CSV) line for aliases. Change the line to contain four "
                "values separated by commas. If the value text itself contains a comma, then the value must be "
                "contained in quotation marks."
            )
            raise PSError("ImportAliasFileFormatError", message, "ReadError", path, "System.FormatException")
        name, definition, description, options = values
        try:
            chosen: Any = convert(options, enum_type_of(ScopedItemOptions))
        except PSError:
            message = (
                f"Cannot import the alias because line number {number} in the file "
                f"'{shown_path(self.context, path)}' contains an option that is not recognized for aliases. Change the "
                "file to contain valid options."
            )
            self.write_error(PSError("ImportAliasOptionsError", message, "ReadError", path, "System.ArgumentException"))
            return None
        return AliasInfo(name, definition, ", ".join(sorted(option_names(chosen))) or "None", description)

    def _refusal(self, name: str) -> PSError | None:
        """Why an alias cannot be made: one of that name, or a command, is there already."""
        existing = self.scope.find_alias(name.lower())
        if self.Force:
            return alias_not_writable(name) if existing is not None and is_protected_alias(existing, True) else None
        if existing is not None:
            return _exists(name, f"an alias with the name '{name}' already exists.")
        command = find_command(self.scope, name)
        if command is None:
            return None
        return _exists(
            name, f"a command with the name '{name}' and command type '{command.CommandType}' already exists."
        )


def _exists(name: str, what: str) -> PSError:
    exception = "System.Management.Automation.SessionStateException"
    message = f"The alias is not allowed, because {what}"
    return PSError("AliasAlreadyExists", message, "ResourceExists", name, exception)
