"""The exceptions that methods of .NET throw, in the words of .NET 10."""

from __future__ import annotations

from umshell.errors import ClrException


def clr(type_name: str, message: str, inner: ClrException | None = None) -> ClrException:
    """An exception of the namespace System, or of the one that its name begins with."""
    full_name = type_name if "." in type_name else f"System.{type_name}"
    return ClrException(full_name, message, inner)


def argument(message: str, parameter: str = "") -> ClrException:
    return clr("ArgumentException", _with_parameter(message, parameter))


def argument_null(parameter: str, message: str = "Value cannot be null.") -> ClrException:
    return clr("ArgumentNullException", _with_parameter(message, parameter))


def out_of_range(message: str, parameter: str = "") -> ClrException:
    return clr("ArgumentOutOfRangeException", _with_parameter(message, parameter))


def index_out_of_range(parameter: str = "index") -> ClrException:
    message = "Index was out of range. Must be non-negative and less than the size of the collection."
    return out_of_range(message, parameter)


def negative(parameter: str, value: int) -> ClrException:
    message = f"{parameter} ('{value}') must be a non-negative value."
    return out_of_range(f"{message} (Parameter '{parameter}')\nActual value was {value}.")


def bad_format(message: str = "Input string was not in a correct format.") -> ClrException:
    return clr("FormatException", message)


def bad_number(text: str) -> ClrException:
    return bad_format(f"The input string '{text}' was not in a correct format.")


def invalid_operation(message: str) -> ClrException:
    return clr("InvalidOperationException", message)


def fixed_size() -> ClrException:
    return clr("NotSupportedException", "Collection was of a fixed size.")


def read_only() -> ClrException:
    return clr("NotSupportedException", "Collection is read-only.")


def not_here(what: str) -> ClrException:
    """What .NET has and umshell lacks."""
    return clr("NotSupportedException", f"{what} exists in .NET but not in umshell.")


def _with_parameter(message: str, parameter: str) -> str:
    return f"{message} (Parameter '{parameter}')" if parameter else message
