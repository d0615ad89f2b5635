"""The errors of operators, with the ids and wordings of PowerShell."""

from typing import Any

from umshell.errors import RUNTIME_EXCEPTION, ClrException, PSError
from umshell.values.psobject import PSCustomObject
from umshell.values.types import type_of


def runtime_error(error_id: str, message: str, inner: ClrException | None = None) -> PSError:
    """A RuntimeException of the category InvalidOperation."""
    return PSError(error_id, message, "InvalidOperation", exception=ClrException(RUNTIME_EXCEPTION, message, inner))


def clr_error(type_name: str, message: str) -> PSError:
    """An exception of .NET that reaches the statement as it is: its type is the id."""
    return PSError(type_name, message, "OperationStopped", exception=ClrException(type_name, message))


def wrapped_clr_error(type_name: str, message: str) -> PSError:
    """An exception of .NET inside a RuntimeException, as division by zero is."""
    inner = ClrException(type_name, message)
    return PSError(
        "RuntimeException", message, "NotSpecified", exception=ClrException(RUNTIME_EXCEPTION, message, inner)
    )


def divided_by_zero() -> PSError:
    return wrapped_clr_error("System.DivideByZeroException", "Attempted to divide by zero.")


def full_type_name(value: Any) -> str:
    """The name of a value's type as errors of operators write it."""
    if type(value) is PSCustomObject:
        return "System.Management.Automation.PSObject"
    return "$null" if value is None else type_of(value).full_name


def method_not_found(owner: str, name: str) -> PSError:
    message = f"Method invocation failed because [{owner}] does not contain a method named '{name}'."
    return runtime_error("MethodNotFound", message)


def not_defined(left: Any, sign: str, right: Any) -> PSError:
    message = f"The operation '[{full_type_name(left)}] {sign} [{full_type_name(right)}]' is not defined."
    return runtime_error("NotADefinedOperationForType", message)


def no_coercion(left: Any, right: Any) -> PSError:
    names = f"'{full_type_name(left)}' and '{full_type_name(right)}'"
    return clr_error("System.InvalidOperationException", f"No coercion operator is defined between types {names}.")


def invalid_cast_of(source: str, target: str) -> PSError:
    return clr_error("System.InvalidCastException", f"Invalid cast from '{source}' to '{target}'.")


def bad_operator_argument(operator: str, detail: str) -> PSError:
    return runtime_error("BadOperatorArgument", f"The argument to operator '{operator}' is not valid: {detail}.")
