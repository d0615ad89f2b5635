"""Writes the Python function of a binding plan: conversions, checks, the result."""

from collections.abc import Callable
from typing import Any

from umshell.errors import PSError
from umshell.runtime import parameter_conversion
from umshell.runtime.parameter_conversion import (
    NotConvertible,
    NullNotAllowed,
    element_type,
    is_script_block,
    takes_script_blocks,
)
from umshell.runtime.parameter_metadata import ParameterMetadata
from umshell.values.arrays import TypedArray
from umshell.values.dotnet.validators import ValidateSet
from umshell.values.psobject import MISSING
from umshell.values.types import INT32, OBJECT, PSOBJECT, STRING


class PlanCode:
    """The lines of a function that takes one argument and returns a dict, or None where the binder has to look."""

    def __init__(self, argument: str, cmdlet_binding: bool, flags: int) -> None:
        self.lines = [f"def plan({argument}):"]
        self.names: dict[str, Any] = {"MISSING": MISSING}
        self.cmdlet_binding = cmdlet_binding
        self.flags = flags

    def line(self, text: str, depth: int = 1) -> None:
        self.lines.append("    " * depth + text)

    def constant(self, value: Any) -> str:
        """A name for a value in the function."""
        name = f"k{len(self.names)}"
        self.names[name] = value
        return name

    def receive(self, parameter: ParameterMetadata, name: str, depth: int = 1) -> None:
        """Converts and checks the value in a variable, as the parameter wants it."""
        type_ = parameter.ParameterType
        if (
            parameter.transformations
            or parameter.required_type_name
            or any(validator.runs_script for validator in parameter.validators)
        ):
            self.line("return None", depth)
            return
        if type_ is not OBJECT and type_ is not PSOBJECT:
            self._convert(parameter, name, depth)
        self._validate(parameter, name, depth)
        if any(data.IsMandatory for data in parameter.matching_sets(self.flags)):
            self._refuse_empty(parameter, name, depth)

    def _convert(self, parameter: ParameterMetadata, name: str, depth: int) -> None:
        python = parameter.ParameterType.python_class
        exact = python is not None and parameter.ParameterType.element_type is None
        if exact:
            self.line(f"if type({name}) is not {self.constant(python)}:", depth)
            if parameter.ParameterType is INT32:
                self._read_digits(name, depth + 1)
                depth += 1
        if parameter.ParameterType.element_type is not None:
            self.line(f"if type({name}) is list and None in {name}: return None", depth)
        if parameter.ParameterType.element_type is STRING:
            self.line(
                f"if type({name}) is str: {name} = {self.constant(TypedArray)}({self.constant(STRING)}, [{name}])",
                depth,
            )
            self.line("else:", depth)
            depth += 1
        inner = depth + exact
        self.line(f"{name} = {self.constant(converter(parameter, self.cmdlet_binding))}({name})", inner)
        self.line(f"if {name} is MISSING: return None", inner)

    def _read_digits(self, name: str, depth: int) -> None:
        """A short row of digits is a number at once."""
        self.line(f"if type({name}) is str and len({name}) < 10 and {name}.isdigit() and {name}.isascii():", depth)
        self.line(f"{name} = int({name})", depth + 1)
        self.line("else:", depth)

    def _validate(self, parameter: ParameterMetadata, name: str, depth: int) -> None:
        for validator in parameter.validators:
            failure = self.constant(validator.failure)
            if type(validator) is ValidateSet and parameter.ParameterType is STRING:
                members = self.constant(frozenset(validator.ValidValues))
                self.line(f"if {name} not in {members} and {failure}({name}) is not None: return None", depth)
            else:
                self.line(f"if {failure}({name}) is not None: return None", depth)

    def _refuse_empty(self, parameter: ParameterMetadata, name: str, depth: int) -> None:
        type_ = parameter.ParameterType
        if type_ is STRING:
            self.line(f"if not {name}: return None", depth)
        elif not type_.is_value_type:
            self.line(f"if {name} is None: return None", depth)
            if element_type(type_) is not None:
                self.line(f"if not {name} or None in {name} or '' in {name}: return None", depth)

    def finish(self, result: str) -> Callable[..., Any]:
        """Compiles the function."""
        self.line(f"return {result}")
        namespace = dict(self.names)
        exec("\n".join(self.lines), namespace)  # each plan is a function of its own, as quick as one written by hand
        made: Callable[..., Any] = namespace["plan"]
        return made


def converter(parameter: ParameterMetadata, cmdlet_binding: bool) -> Callable[[Any], Any]:
    """The conversion to a parameter's type; MISSING where it fails."""

    delays = cmdlet_binding and parameter.takes_pipeline_input() and not takes_script_blocks(parameter.ParameterType)

    def convert(value: Any) -> Any:
        if delays and is_script_block(value):
            return MISSING
        try:
            if parameter.scripted:
                return parameter_conversion.transform(parameter, value, cmdlet_binding)
            return parameter_conversion.coerce(parameter, value)
        except (PSError, NotConvertible, NullNotAllowed):
            return MISSING

    return convert
