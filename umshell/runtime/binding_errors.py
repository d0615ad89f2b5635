"""The errors of parameter binding, each with its id, sentence and place."""

from typing import TYPE_CHECKING, Any

from umshell.errors import ClrException, PSError
from umshell.runtime.missing_parameters import missing_parameter
from umshell.values.types import DotNetType

if TYPE_CHECKING:
    from umshell.runtime.invocation_info import InvocationInfo
    from umshell.runtime.parameter_metadata import ParameterMetadata

_NAMESPACE = "System.Management.Automation."


class BindingError(PSError):
    """An error of the binder. Its kind decides who may swallow it while other ways are tried."""

    exception_name = "ParameterBindingException"
    yields = False  # another parameter of the same position may take the value


class ValidationError(BindingError):
    """The argument was refused after its conversion."""

    exception_name = "ParameterBindingValidationException"


class TransformationError(BindingError):
    """The argument could not be converted to the type that a script declares."""

    exception_name = "ParameterBindingArgumentTransformationException"
    invalid_cast = True


class BindingErrors:
    """Makes the errors of one call."""

    __slots__ = ("invocation",)

    def __init__(self, invocation: "InvocationInfo") -> None:
        self.invocation = invocation

    def make(
        self,
        kind: type[BindingError],
        error_id: str,
        message: str,
        category: str = "InvalidArgument",
        extent: Any = None,
        name: str = "",
        parameter_type: DotNetType | None = None,
        inner: ClrException | None = None,
    ) -> BindingError:
        """The error with its record complete."""
        invocation = self.invocation
        command = invocation.MyCommand
        exception = ClrException(
            _NAMESPACE + kind.exception_name,
            message,
            inner,
            ParameterName=name,
            ParameterType=parameter_type,
            ErrorId=error_id,
            CommandInvocation=invocation,
        )
        class_name = command.class_name if command is not None else ""
        error = kind(f"{error_id},{class_name}" if class_name else error_id, message, category, exception=exception)
        record = error.record
        record.InvocationInfo = invocation.at(invocation.extent if extent is None else extent)
        record.CategoryInfo.Activity = command.Name if command is not None else ""
        return error

    def unknown_name(self, name: str, extent: Any) -> BindingError:
        message = f"A parameter cannot be found that matches parameter name '{name}'."
        missing = missing_parameter(self.invocation.MyCommand, name)
        if missing is not None:
            message += f" Exchange has {missing}, but it is missing in umshell."
        return self.make(BindingError, "NamedParameterNotFound", message, extent=extent, name=name)

    def no_position(self, text: str, extent: Any) -> BindingError:
        message = f"A positional parameter cannot be found that accepts argument '{text}'."
        return self.make(BindingError, "PositionalParameterNotFound", message, extent=extent, name=text)

    def ambiguous_name(self, name: str, candidates: list[str], extent: Any) -> BindingError:
        matches = " ".join(f"-{candidate}" for candidate in candidates)
        message = (
            f"Parameter cannot be processed because the parameter name '{name}' is ambiguous. Possible matches "
            f"include: {matches}."
        )
        return self.make(BindingError, "AmbiguousParameter", message, extent=extent, name=name)

    def missing_argument(self, parameter: "ParameterMetadata", extent: Any) -> BindingError:
        message = (
            f"Missing an argument for parameter '{parameter.Name}'. Specify a parameter of type "
            f"'{parameter.ParameterType.full_name}' and try again."
        )
        return self.make(
            BindingError, "MissingArgument", message, extent=extent, name=parameter.Name,
            parameter_type=parameter.ParameterType,
        )  # fmt: skip

    def bound_twice(self, name: str, extent: Any) -> BindingError:
        message = (
            f"Cannot bind parameter because parameter '{name}' is specified more than once. To provide multiple values "
            "to parameters that can accept multiple values, use the array syntax. For example, "
            '"-parameter value1,value2,value3".'
        )
        return self.make(BindingError, "ParameterAlreadyBound", message, extent=extent, name=name)

    def ambiguous_set(self) -> BindingError:
        message = "Parameter set cannot be resolved using the specified named parameters."
        return self.make(BindingError, "AmbiguousParameterSet", message)

    def missing_mandatory(self, parameters: "list[ParameterMetadata]") -> BindingError:
        names = "".join(f" {parameter.Name}" for parameter in parameters)
        message = f"Cannot process command because of one or more missing mandatory parameters:{names}."
        return self.make(BindingError, "MissingMandatoryParameter", message, name=names)

    def no_input_for_block(self, parameter: "ParameterMetadata", extent: Any) -> BindingError:
        message = (
            f"Cannot evaluate parameter '{parameter.Name}' because its argument is specified as a script block and "
            "there is no input. A script block cannot be evaluated without input."
        )
        return self.make(
            BindingError, "ScriptBlockArgumentNoInput", message, "MetadataError", extent, parameter.Name,
            parameter.ParameterType,
        )  # fmt: skip

    def no_block_output(self, parameter: "ParameterMetadata") -> BindingError:
        message = f"Cannot evaluate parameter '{parameter.Name}' because its argument input did not produce any output."
        return self.make(
            BindingError, "ScriptBlockArgumentNoOutput", message, name=parameter.Name,
            parameter_type=parameter.ParameterType,
        )  # fmt: skip

    def block_failed(self, parameter: "ParameterMetadata", reason: PSError) -> BindingError:
        message = f"The input to the script block for parameter '{parameter.Name}' failed. {reason.message}"
        return self.make(
            BindingError, "ScriptBlockArgumentInvocationFailed", message, name=parameter.Name,
            parameter_type=parameter.ParameterType, inner=reason.exception,
        )  # fmt: skip

    def transformation(self, parameter: "ParameterMetadata", reason: PSError, extent: Any) -> BindingError:
        message = f"Cannot process argument transformation on parameter '{parameter.Name}'. {reason.message}"
        return self.make(
            TransformationError, "ParameterArgumentTransformationError", message, "InvalidData", extent, parameter.Name,
            parameter.ParameterType, reason.exception,
        )  # fmt: skip

    def conversion(self, parameter: "ParameterMetadata", reason: PSError, extent: Any) -> BindingError:
        message = f"Cannot bind parameter '{parameter.Name}'. {reason.message}"
        return self.make(
            BindingError, "CannotConvertArgumentNoMessage", message, extent=extent, name=parameter.Name,
            parameter_type=parameter.ParameterType, inner=reason.exception,
        )  # fmt: skip

    def no_conversion(self, parameter: "ParameterMetadata", value_text: str, reason: str, extent: Any) -> BindingError:
        message = (
            f"Cannot convert '{value_text}' to the type '{parameter.ParameterType.full_name}' required by parameter "
            f"'{parameter.Name}'. {reason}"
        )
        return self.make(
            BindingError, "CannotConvertArgument", message, extent=extent, name=parameter.Name,
            parameter_type=parameter.ParameterType,
        )  # fmt: skip

    def validation(self, parameter: "ParameterMetadata", reason: str, extent: Any, inner: Any = None) -> BindingError:
        message = f"Cannot validate argument on parameter '{parameter.Name}'. {reason}"
        inner = inner or ClrException(_NAMESPACE + "ValidationMetadataException", reason)
        return self.make(
            ValidationError, "ParameterArgumentValidationError", message, "InvalidData", extent, parameter.Name,
            parameter.ParameterType, inner,
        )  # fmt: skip

    def not_allowed(self, parameter: "ParameterMetadata", what: str, extent: Any) -> BindingError:
        """what: Null, EmptyString, EmptyArray, EmptyCollection."""
        because = {
            "Null": "null", "EmptyString": "an empty string", "EmptyArray": "an empty array",
            "EmptyCollection": "an empty collection",
        }[what]  # fmt: skip
        message = f"Cannot bind argument to parameter '{parameter.Name}' because it is {because}."
        return self.make(
            ValidationError, f"ParameterArgumentValidationError{what}NotAllowed", message, "InvalidData", extent,
            parameter.Name, parameter.ParameterType,
        )  # fmt: skip

    def null_not_allowed(self, parameter: "ParameterMetadata", extent: Any) -> BindingError:
        """What a cmdlet's Boolean says of null: an error that another way of binding may avoid."""
        message = f"Cannot bind argument to parameter '{parameter.Name}' because it is null."
        return self.make(
            BindingError, "ParameterArgumentValidationErrorNullNotAllowed", message, extent=extent, name=parameter.Name,
            parameter_type=parameter.ParameterType,
        )  # fmt: skip

    def wrong_type_name(self, parameter: "ParameterMetadata", wanted: str, extent: Any) -> BindingError:
        message = (
            f"Cannot bind argument to parameter '{parameter.Name}', because PSTypeNames of the argument do not match "
            f"the PSTypeName required by the parameter: {wanted}."
        )
        return self.make(
            TransformationError, "MismatchedPSTypeName", message, extent=extent, name=parameter.Name,
            parameter_type=parameter.ParameterType,
        )  # fmt: skip

    def ambiguous_position(self) -> BindingError:
        message = "Cannot bind positional parameters because no names were given."
        return self.make(BindingError, "AmbiguousPositionalParameterNoName", message)

    def input_not_bound(self) -> BindingError:
        message = (
            "The input object cannot be bound to any parameters for the command either because the command does not "
            "take pipeline input or the input and its properties do not match any of the parameters that take pipeline "
            "input."
        )
        return self.make(BindingError, "InputObjectNotBound", message)

    def input_lacks_mandatory(self, parameters: "list[ParameterMetadata]") -> BindingError:
        names = "".join(f" {parameter.Name}" for parameter in parameters)
        message = (
            "The input object cannot be bound because it did not contain the information required to bind all "
            f"mandatory parameters: {names}"
        )
        return self.make(BindingError, "InputObjectMissingMandatory", message)
