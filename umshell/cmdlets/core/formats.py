"""Format-Table, Format-List, Format-Wide and Format-Custom: what is shown of objects, and in which shape."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any, ClassVar

from umshell.cmdlets.core.formatting_service import formatting_of
from umshell.errors import PSError
from umshell.formatting.column_parameters import (
    CUSTOM_KEYS,
    GROUP_KEYS,
    LIST_KEYS,
    TABLE_KEYS,
    WIDE_KEYS,
    column_parameter,
    column_parameters,
)
from umshell.formatting.formatter import Formatter
from umshell.formatting.generators import FormatParameters
from umshell.formatting.views import BOTH, CORE_ONLY, CUSTOM, ENUM_ONLY, LIST, TABLE, WIDE
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.validation import Range, ValueSet
from umshell.values.psobject import AUTOMATION_NULL

_EXPANSIONS = (CORE_ONLY, ENUM_ONLY, BOTH)
_LARGEST = 2147483647
_SHARED = ("GroupBy", "View", "ShowError", "DisplayError", "Force", "Expand", "InputObject")


class _FormatCommand(Cmdlet):
    """What the four commands share: one formatter, fed object by object."""

    shape: ClassVar[str]
    keys: ClassVar[Sequence[str]]
    Property: Any

    GroupBy: Annotated[object, Parameter()] = None
    View: Annotated[str | None, Parameter()] = None
    ShowError: Annotated[SwitchParameter, Parameter()] = ABSENT
    DisplayError: Annotated[SwitchParameter, Parameter()] = ABSENT
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT
    Expand: Annotated[str | None, Parameter(validate=(ValueSet(*_EXPANSIONS),))] = None
    InputObject: Annotated[object, Parameter(from_pipeline=True)] = AUTOMATION_NULL

    def begin(self) -> None:
        service = formatting_of(self.context)
        self._formatter = Formatter(service.session, self.write, self.shape, self._parameters())

    def process(self) -> None:
        self._formatter.process(self.InputObject)

    def per_object(self) -> Callable[[Any], None]:
        self._formatter.emit = self.runtime.out
        return self._formatter.process

    def end(self) -> None:
        self._formatter.end()

    def _columns_asked(self) -> Sequence[Any]:
        return self.Property or ()

    def _parameters(self) -> FormatParameters:
        parameters = FormatParameters(column_parameters(self._columns_asked(), self.keys))
        if self.GroupBy is not None:
            parameters.group_by = column_parameter(self.GroupBy, GROUP_KEYS)
        if self.View and parameters.columns:
            raise _exclusive("FormatCannotSpecifyViewAndProperty", "View", "Property")
        parameters.view_name = self.View
        parameters.force = bool(self.Force)
        parameters.show_error = bool(self.ShowError)
        parameters.display_error = bool(self.DisplayError)
        parameters.expand = next((name for name in _EXPANSIONS if name.lower() == (self.Expand or "").lower()), None)
        self._add_own(parameters)
        return parameters

    def _add_own(self, parameters: FormatParameters) -> None:
        """What one command has beside the others."""

    def _switch(self, name: str) -> bool | None:
        """A switch as on, off, or not said."""
        return bool(getattr(self, name)) if name in self.bound else None


def _exclusive(error_id: str, one: str, other: str) -> PSError:
    return PSError(error_id, f"Cmdlet parameters {one} and {other} are mutually exclusive.", "InvalidArgument")


@cmdlet("Format", "Table", aliases=("ft",), class_name="Microsoft.PowerShell.Commands.FormatTableCommand")
class FormatTable(_FormatCommand):
    """Shows objects as a table."""

    shape = TABLE
    keys = TABLE_KEYS
    parameter_order = ("AutoSize", "HideTableHeaders", "Wrap", "Property", *_SHARED)

    Property: Annotated[list[Any] | None, Parameter(position=0)] = None
    AutoSize: Annotated[SwitchParameter, Parameter()] = ABSENT
    HideTableHeaders: Annotated[SwitchParameter, Parameter()] = ABSENT
    Wrap: Annotated[SwitchParameter, Parameter()] = ABSENT

    def _add_own(self, parameters: FormatParameters) -> None:
        parameters.auto_size = self._switch("AutoSize")
        parameters.hide_headers = self._switch("HideTableHeaders")
        parameters.wrap = self._switch("Wrap")


@cmdlet("Format", "List", aliases=("fl",), class_name="Microsoft.PowerShell.Commands.FormatListCommand")
class FormatList(_FormatCommand):
    """Shows objects as lists of their properties."""

    shape = LIST
    keys = LIST_KEYS
    parameter_order = ("Property", *_SHARED)

    Property: Annotated[list[Any] | None, Parameter(position=0)] = None


@cmdlet("Format", "Wide", aliases=("fw",), class_name="Microsoft.PowerShell.Commands.FormatWideCommand")
class FormatWide(_FormatCommand):
    """Shows one property of each object, several objects in a line."""

    shape = WIDE
    keys = WIDE_KEYS
    parameter_order = ("Property", "AutoSize", "Column", *_SHARED)

    Property: Annotated[object, Parameter(position=0)] = None
    AutoSize: Annotated[SwitchParameter, Parameter()] = ABSENT
    Column: Annotated[int | None, Parameter(validate=(Range(1, _LARGEST),))] = None

    def _columns_asked(self) -> Sequence[Any]:
        return () if self.Property is None else (self.Property,)

    def _add_own(self, parameters: FormatParameters) -> None:
        if self.AutoSize and self.Column is not None:
            raise _exclusive("FormatCannotSpecifyAutosizeAndColumns", "AutoSize", "Column")
        parameters.auto_size = self._switch("AutoSize")
        parameters.wide_columns = self.Column


@cmdlet("Format", "Custom", aliases=("fc",), class_name="Microsoft.PowerShell.Commands.FormatCustomCommand")
class FormatCustom(_FormatCommand):
    """Shows objects as free text: by their custom view, or as a tree of what they hold."""

    shape = CUSTOM
    keys = CUSTOM_KEYS
    parameter_order = ("Property", "Depth", *_SHARED)

    Property: Annotated[list[Any] | None, Parameter(position=0)] = None
    Depth: Annotated[int, Parameter(validate=(Range(1, _LARGEST),))] = 5

    def _add_own(self, parameters: FormatParameters) -> None:
        parameters.depth = self.Depth
