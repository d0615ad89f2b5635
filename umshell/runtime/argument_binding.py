"""Binds one argument to one parameter: spelling, conversion, validation, what mandatory ones refuse."""

from collections.abc import Sequence
from typing import Any

from umshell.errors import PSError
from umshell.runtime import parameter_conversion
from umshell.runtime.argument import Argument
from umshell.runtime.binding_errors import BindingErrors
from umshell.runtime.command_info import CommandInfo
from umshell.runtime.parameter_conversion import NotConvertible, NullNotAllowed, element_type
from umshell.runtime.parameter_metadata import ALL_FLAGS, ParameterMetadata
from umshell.runtime.parameter_table import ParameterTable
from umshell.values import conversion
from umshell.values.collections import GenericList
from umshell.values.psobject import MISSING
from umshell.values.types import OBJECT, STRING, type_names, type_of


class ArgumentBinding:
    """The part of the binder that knows one parameter at a time."""

    info: CommandInfo
    context: Any
    invocation: Any
    table: ParameterTable
    values: dict[str, Any]
    bound: dict[str, Any]
    unbound: dict[ParameterMetadata, None]
    delayed: dict[ParameterMetadata, Any]  # script blocks that run for each object
    flags = ALL_FLAGS  # the parameter sets that are still possible
    prioritized = 0  # the one that pipeline objects are tried with first
    _errors: BindingErrors | None = None

    @property
    def errors(self) -> BindingErrors:
        """Makes the errors of this call."""
        if self._errors is None:
            self._errors = BindingErrors(self.invocation)
        return self._errors

    def bind_parameter(
        self, parameter: ParameterMetadata, argument: Argument, coerce: bool = True, delay: bool = False
    ) -> bool:
        """Binds an argument; False when it does not fit without conversion and none is wanted."""
        value = argument.value
        if delay and self._is_delayed(parameter, value):
            self._delay(parameter, value, argument)
            return True
        if argument.text is not None:
            function = self.info.CommandType != "Cmdlet"
            value = parameter_conversion.with_spelling(parameter, value, argument.text, function)
        value = self.converted(parameter, value, argument.extent, coerce)
        if value is MISSING:
            return False
        self.check(parameter, value, argument.extent)
        self.accept(parameter, value)
        return True

    def accept(self, parameter: ParameterMetadata, value: Any) -> None:
        """The parameter is bound to a value that has been checked."""
        if parameter.set_flags:
            self.flags &= parameter.set_flags
        self.unbound.pop(parameter, None)
        self.values[parameter.Name] = value
        self.bound[parameter.Name] = value

    def converted(self, parameter: ParameterMetadata, value: Any, extent: Any, coerce: bool) -> Any:
        """The value as the parameter's type; MISSING when that takes a conversion that is not wanted."""
        for change in parameter.transformations:
            value = self._transformed(parameter, change, value, extent)
        if not coerce:
            return parameter_conversion.uncoerced(parameter, value)
        if parameter_conversion.is_exact(value, parameter.ParameterType):
            return value
        try:
            if parameter.scripted:
                return parameter_conversion.transform(parameter, value, self.info.uses_cmdlet_binding)
            return parameter_conversion.coerce(parameter, value)
        except NotConvertible as reason:
            raise self.errors.no_conversion(parameter, reason.value_text, reason.reason, extent) from None
        except NullNotAllowed:
            raise self.errors.null_not_allowed(parameter, extent) from None
        except PSError as error:
            if parameter.scripted:
                raise self.errors.transformation(parameter, error, extent) from None
            raise self.errors.conversion(parameter, error, extent) from None

    def _transformed(self, parameter: ParameterMetadata, change: Any, value: Any, extent: Any) -> Any:
        try:
            return change(self, value)
        except PSError as error:
            raise self.errors.transformation(parameter, error, extent) from None

    def check(self, parameter: ParameterMetadata, value: Any, extent: Any) -> None:
        """Validation, then what a mandatory parameter refuses."""
        if parameter.required_type_name is not None and value is not None:
            self._require_type_name(parameter, value, extent)
        for validator in parameter.validators:
            try:
                reason = validator.failure(value)
            except PSError as error:
                raise self.errors.validation(parameter, error.message, extent, error.exception) from None
            if reason is not None:
                refusal = self.errors.validation(parameter, reason, extent)
                refusal.yields = validator.yields
                raise refusal
        if parameter.is_mandatory_somewhere and self._is_mandatory(parameter):
            self._refuse_empty(parameter, value, extent)

    def _require_type_name(self, parameter: ParameterMetadata, value: Any, extent: Any) -> None:
        wanted = parameter.required_type_name
        assert wanted is not None
        if wanted.lower() not in (name.lower() for name in type_names(value)):
            raise self.errors.wrong_type_name(parameter, wanted, extent)

    def _is_mandatory(self, parameter: ParameterMetadata) -> bool:
        return any(data.IsMandatory for data in parameter.matching_sets(self.flags))

    def _refuse_empty(self, parameter: ParameterMetadata, value: Any, extent: Any) -> None:
        self._refuse_empty_element(parameter, parameter.ParameterType, value, extent)
        inner = element_type(parameter.ParameterType)
        if inner is None or value is None:
            return
        elements = value if isinstance(value, list) else conversion.enumerate_value(value) or ()
        empty = True
        for element in elements:
            empty = False
            if inner.is_value_type:
                break
            self._refuse_empty_element(parameter, inner, element, extent)
        if empty and not parameter.allow_empty_collection:
            kind = "EmptyArray" if parameter.ParameterType.is_array else "EmptyCollection"
            raise self.errors.not_allowed(parameter, kind, extent)

    def _refuse_empty_element(self, parameter: ParameterMetadata, type_: Any, value: Any, extent: Any) -> None:
        if value is None:
            if not parameter.allow_null and not type_.is_value_type:
                raise self.errors.not_allowed(parameter, "Null", extent)
        elif type_ is STRING and value == "" and not parameter.allow_empty_string:
            raise self.errors.not_allowed(parameter, "EmptyString", extent)

    # Script blocks that run for each object

    def _is_delayed(self, parameter: ParameterMetadata, value: Any) -> bool:
        return (
            parameter_conversion.is_script_block(value)
            and not parameter_conversion.takes_script_blocks(parameter.ParameterType)
            and self.info.uses_cmdlet_binding
            and parameter.takes_pipeline_input(self.flags)
        )

    def _delay(self, parameter: ParameterMetadata, block: Any, argument: Argument) -> None:
        if not self.invocation.ExpectingInput:
            raise self.errors.no_input_for_block(parameter, argument.extent)
        if parameter.set_flags:
            self.flags &= parameter.set_flags
        self.unbound.pop(parameter, None)
        self.delayed[parameter] = block
        self.bound[parameter.Name] = block

    # Texts and lists

    def text_of(self, value: Any) -> str:
        """A value as an error names it: collections by their type."""
        if value is None:
            return "$null"
        return type_of(value).full_name if isinstance(value, list) else conversion.to_string(value)

    def remaining_value(self, values: Sequence[Any]) -> Any:
        """What a parameter of the remaining arguments gets: a list, or the only argument when that is a list."""
        if len(values) == 1 and conversion.enumerate_value(values[0]) is not None:
            return values[0]
        return GenericList(OBJECT, values)
