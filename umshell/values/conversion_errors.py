"""The errors of failed conversions, with the ids and wordings of PowerShell."""

from typing import Any

from umshell.errors import RUNTIME_EXCEPTION, ClrException, PSError
from umshell.values.dotnet_type import DotNetType
from umshell.values.types import type_of
from umshell.values.value_text import element_text

_KINDS = {"Byte": "an unsigned byte", "SByte": "a signed byte", "Char": "a character"}
INVALID_CAST = "System.Management.Automation.PSInvalidCastException"
INVALID_CAST = "System.Management.Automation.PSInvalidCastException"


class ConversionError(PSError):
    """A conversion that PowerShell refuses; the binder and other callers wrap its message."""


def failed(error_id: str, message: str, inner: ClrException | None = None) -> ConversionError:
    cause = ClrException(INVALID_CAST, message, inner)
    return ConversionError(
        error_id, message, "InvalidArgument", exception=ClrException(RUNTIME_EXCEPTION, message, cause)
    )


def with_cause(error_id: str, value: Any, type_: DotNetType, cause: ClrException | str) -> ConversionError:
    """`Cannot convert value "x" to type "T". Error: "…"`."""
    inner = cause if isinstance(cause, ClrException) else ClrException("System.FormatException", cause)
    message = f'Cannot convert value "{element_text(value)}" to type "{type_.full_name}". Error: "{inner.Message}"'
    return failed(error_id, message, inner)


def no_conversion(value: Any, type_: DotNetType) -> ConversionError:
    """There is no way from one type to the other at all."""
    source = type_of(value).full_name
    message = f'Cannot convert the "{element_text(value)}" value of type "{source}" to type "{type_.full_name}".'
    return failed("ConvertToFinalInvalidCastException", message)


def null_to_value_type(type_: DotNetType) -> ConversionError:
    return failed("nullToObjectInvalidCast", f'Cannot convert null to type "{type_.full_name}".')


def null_to_enum(type_: DotNetType, names: str) -> ConversionError:
    message = (
        f'Cannot convert null to type "{type_.full_name}" due to enumeration values that are not valid. Specify one of '
        f'the following enumeration values and try again. The possible enumeration values are "{names}".'
    )
    return failed("nullToEnumInvalidCast", message)


def out_of_range(value: Any, type_: DotNetType) -> ConversionError:
    """A number that the target type cannot hold."""
    kind = _KINDS.get(type_.name, f"an {type_.name}" if type_.name[0] == "I" else f"a {type_.name}")
    text = f"Value was either too large or too small for {kind}."
    return with_cause("InvalidCastIConvertible", value, type_, ClrException("System.OverflowException", text))


def not_convertible(value: Any, type_: DotNetType) -> ConversionError:
    """IConvertible of the value does not know the target type."""
    text = f"Invalid cast from '{type_of(value).full_name}' to '{type_.full_name}'."
    return with_cause("InvalidCastIConvertible", value, type_, ClrException("System.InvalidCastException", text))


def bad_number_text(error_id: str, text: str, type_: DotNetType, overflow: bool = False) -> ConversionError:
    """A text that spells no number of the target type."""
    if overflow:
        return with_cause(error_id, text, type_, out_of_range(text, type_).exception.innermost())
    return with_cause(error_id, text, type_, f"The input string '{text}' was not in a correct format.")
