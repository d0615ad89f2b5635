"""Variables with types and validation: [int]$x = …, [ValidateRange(1, 5)]$x = …."""

from collections.abc import Sequence
from typing import Any

from umshell.runtime.block_code import AttributeSpec, ParameterSpec
from umshell.runtime.function_parameters import read_parameter
from umshell.runtime.function_variables import variable_info
from umshell.runtime.session_state import Scope
from umshell.runtime.variables import Variable, constrain_cell, force_value, info_of, constrain


def constrain_variable(scope: Scope, cell: Variable, name: str, specs: Sequence[AttributeSpec], value: Any) -> None:
    """Gives a variable types and validation, then the value; a refused value leaves everything as it was."""
    parameter = read_parameter(ParameterSpec(name, tuple(specs)))
    info = variable_info(parameter)
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
