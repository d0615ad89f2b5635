"""FunctionVariables: the parameters of a running function as variables of its scope."""

from typing import TYPE_CHECKING, Any

from umshell.runtime.block_code import ParameterSpec
from umshell.runtime.parameter_metadata import ParameterMetadata
from umshell.runtime.session_state import Scope
from umshell.runtime.variables import (
    SPELLINGS,
    Variable,
    VariableInfo,
    constrained_cell,
    force_value,
    new_cell,
)
from umshell.values.conversion import convert
from umshell.values.dotnet_type import DotNetType
from umshell.values.object_conversion import is_number
from umshell.values.switch_parameter import SwitchParameter
from umshell.values.types import OBJECT, STRING

if TYPE_CHECKING:
    from umshell.runtime.command_info import FunctionInfo
    from umshell.runtime.parameter_binder import ParameterBinder


def initial_value(type_: DotNetType) -> Any:
    """What a parameter is that is given no value: dates and other values that are no numbers are $null then."""
    default = type_.default
    if type_ is STRING:
        return ""
    return default if isinstance(default, bool | SwitchParameter) or is_number(default) else None


def converter(type_: DotNetType) -> Any:
    """A function that converts to a type; None for object."""
    if type_ is OBJECT:
        return None
    return lambda value: convert(value, type_)


def variable_info(parameter: ParameterMetadata) -> VariableInfo | None:
    """What the variable of a parameter checks when it is written later; None when nothing."""
    if parameter.ParameterType is OBJECT and not parameter.validators:
        return None
    info = VariableInfo(parameter.Name)
    info.is_local = True
    info.convert = converter(parameter.ParameterType)
    info.validators = parameter.validators
    info.attributes = parameter.attributes
    return info


class ParameterVariable:
    """What the variable of a parameter is in every call: its name, what it checks, what it is when nothing is given."""

    __slots__ = ("default", "info", "initial", "lower", "name", "scope", "type")

    def __init__(self, spec: ParameterSpec, parameter: ParameterMetadata) -> None:
        self.name = parameter.Name
        self.lower = parameter.lower
        self.type = parameter.ParameterType
        self.initial = initial_value(parameter.ParameterType)
        self.default = spec.default
        self.scope = spec.scope
        self.info = variable_info(parameter)
        if self.info is not None:
            self.info.is_shared = True
        SPELLINGS.setdefault(self.lower, self.name)

    def default_value(self, frame: Scope) -> Any:
        """The value of the default expression; it is converted, but not checked."""
        assert self.default is not None
        value = self.default(frame)
        return value if self.type is OBJECT else convert(value, self.type)


def parameter_variables(info: "FunctionInfo", frame: Scope) -> tuple[ParameterVariable, ...]:
    """The variables of a function's parameters; made once for all its calls."""
    found: tuple[ParameterVariable, ...] | None = info.variables
    if found is None:
        specs, declared = info.ScriptBlock.code.parameters(frame), info.declared_parameters()
        found = info.variables = tuple(map(ParameterVariable, specs, declared))
    return found


class FunctionVariables:
    """Fills the variables of one call: bound values first, then the defaults from left to right."""

    __slots__ = ("before", "binder", "cells", "frame", "info")

    def __init__(self, info: "FunctionInfo", frame: Scope, binder: "ParameterBinder") -> None:
        self.info = info
        self.frame = frame
        self.binder = binder
        self.cells: dict[str, Variable] = {}
        self.before: dict[str, Any] = {}  # what pipeline objects replaced

    def fill(self) -> None:
        """Sets all parameters."""
        values, frame = self.binder.values, self.frame
        pending: list[ParameterVariable] = []
        for variable in parameter_variables(self.info, frame):
            name = variable.name
            if name in values:
                self.cells[name] = self._define(variable, values[name])
            else:
                self.cells[name] = self._define(variable, variable.initial)
                if variable.default is not None:
                    pending.append(variable)
        for variable in pending:
            force_value(self.cells[variable.name], variable.default_value(frame))

    def _define(self, variable: ParameterVariable, value: Any) -> Variable:
        lower, frame, info = variable.lower, self.frame, variable.info
        if variable.scope is not None:
            return frame.named(variable.scope).define(variable.name, value, info)
        if lower in frame.context.all_scope:
            frame.cell(lower).value = value
            return frame.cell(lower)
        if frame.dotted and lower in frame.variables:
            return frame.define(variable.name, value, info)
        cell = frame.variables[lower] = new_cell(value) if info is None else constrained_cell(info, value)
        return cell

    def assign(self, name: str, value: Any) -> None:
        """A pipeline object gives a parameter a value."""
        cell = self.cells.get(name)
        if cell is not None:
            if name not in self.before:
                self.before[name] = cell.value
            force_value(cell, value)

    def restore(self, name: str) -> None:
        """The parameter is what it was before the pipeline objects."""
        if name in self.before:
            force_value(self.cells[name], self.before[name])
