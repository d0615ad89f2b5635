"""Variables with types and validation: [int]$x = …, [ValidateRange(1, 5)]$x = …."""

from collections.abc import Sequence
from typing import Any

from umshell.runtime.block_code import AttributeSpec, ParameterSpec
from umshell.runtime.function_parameters import read_parameter
from umshell.runtime.function_variables import variable_info
from umshell.runtime.parameter_conversion import check_truth
from umshell.runtime.session_state import Scope
from umshell.runtime.variables import Variable, VariableInfo, constrain, constrain_cell, force_value, info_of
from umshell.values.dotnet_type import DotNetType
from umshell.values.types import BOOLEAN


def constrain_variable(scope: Scope, cell: Variable, name: str, specs: Sequence[AttributeSpec], value: Any) -> None:
    """Gives a variable types and validation, then the value; a refused value leaves everything as it was."""
    parameter = read_parameter(ParameterSpec(name, tuple(specs)))
    info = variable_info(parameter)
    if info is not None:
        info.is_local = scope.around is None and scope.parent is not None
        _take_no_text_for_truth(info, parameter.ParameterType)
    old = info_of(cell)
    if old is not None and old.options:
        constrain(old, value)
    if info is None:
        cell.value = value
        return
    if old is not None:
        info.options, info.description = old.options, old.description
    converted = constrain(info, value)
    constrain_cell(cell, info)
    force_value(cell, converted)


def _take_no_text_for_truth(info: VariableInfo, type_: DotNetType) -> None:
    """A [bool] variable takes numbers and truths, but no text and no null."""
    if type_ is not BOOLEAN or info.is_local:
        return
    convert = info.convert

    def strict(value: Any) -> Any:
        check_truth(value, type_)
        return convert(value)

    info.convert = strict
