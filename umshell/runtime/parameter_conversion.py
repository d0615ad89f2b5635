"""What becomes of an argument on its way to a parameter: its conversion, as scripts declare it and as cmdlets do."""

import re
from typing import Any

from umshell.errors import PSError
from umshell.runtime.parameter_metadata import ParameterMetadata
from umshell.values import conversion
from umshell.values.arrays import TypedArray
from umshell.values.collection_conversion import make_array
from umshell.values.dotnet_type import BY_CLASS
from umshell.values.psobject import MISSING, PSObject, unwrap
from umshell.values.reference import PSReference
from umshell.values.switch_parameter import SWITCH_PARAMETER, SwitchParameter
from umshell.values.types import BOOLEAN, NULLABLE, OBJECT, PSOBJECT, SCRIPT_BLOCK, STRING, DotNetType, type_of

_NUMBERS = frozenset(
    "System." + name
    for name in (
        "Byte",
        "SByte",
        "Int16",
        "UInt16",
        "Int32",
        "UInt32",
        "Int64",
        "UInt64",
        "Single",
        "Double",
        "Decimal",
    )
)
_REFERENCE = "System.Management.Automation.PSReference"
_LISTS = ("system.collections.ilist", "system.collections.generic.icollection`1")


class NotConvertible(Exception):
    """A cmdlet's parameter takes nothing of that kind, and no conversion is tried."""

    def __init__(self, value_text: str, reason: str) -> None:
        super().__init__(value_text)
        self.value_text = value_text
        self.reason = reason


class NullNotAllowed(Exception):
    """A cmdlet's Boolean is never null."""


def element_type(type_: DotNetType) -> DotNetType | None:
    """The type of the elements when a parameter's type is a collection; None when it is none."""
    if type_.element_type is not None:
        return type_.element_type
    if type_.generic_arguments and len(type_.generic_arguments) == 1 and not type_.is_value_type:
        return type_.generic_arguments[0]
    names = type_.ancestor_names()
    if "system.collections.idictionary" in names or type_ is STRING or type_.full_name == "System.Array":
        return OBJECT if type_.full_name == "System.Array" else None
    return OBJECT if any(name in names for name in _LISTS) else None


def takes_script_blocks(type_: DotNetType) -> bool:
    """Whether a script block can be the argument itself, so that it is not run for each object."""
    names = ("System.Object", "System.Management.Automation.ScriptBlock", "System.Management.Automation.PSObject")
    element = type_.element_type
    return type_.full_name in names[:2] or (element is not None and element.full_name in names[:2])


def is_script_block(value: Any) -> bool:
    """Whether the value is a block of script."""
    return type_of(value) is SCRIPT_BLOCK


def is_exact(value: Any, type_: DotNetType) -> bool:
    """Whether the value is of the type already."""
    return BY_CLASS.get(type(value)) is type_ or type_ is OBJECT


def uncoerced(parameter: ParameterMetadata, value: Any) -> Any:
    """The value if it fits without conversion, in an array where one is wanted; else MISSING."""
    type_ = parameter.ParameterType
    if type_ is OBJECT or type_ is PSOBJECT:
        return value
    if value is None:
        return MISSING if type_.is_value_type or type_ is STRING else None
    fitting = _fitting(value, type_)
    return fitting if parameter.scripted else _bare(fitting)


def _fitting(value: Any, type_: DotNetType) -> Any:
    actual = type_of(value)
    if actual is type_ or actual.is_assignable_to(type_):
        return value
    element = type_.element_type
    if element is None:
        return MISSING
    if isinstance(value, list):
        fits = element is OBJECT or all(item is None or type_of(item).is_assignable_to(element) for item in value)
        return make_array(element, list(value)) if fits else MISSING
    return make_array(element, [value]) if actual.is_assignable_to(element) else MISSING


_PLAIN_NUMBER = re.compile(r"(?:0|[1-9]\d{0,8})(?:\.\d{0,5}[1-9])?\Z")


def is_plain_number(text: str | None) -> bool:
    """Whether a number reads as its value prints; so does what is no number."""
    return text is None or _PLAIN_NUMBER.match(text) is not None


def as_written(value: Any, text: str | None) -> Any:
    """A number that a function takes without a type: one that reads unlike its value remembers how."""
    if text is None or is_plain_number(text):
        return value
    return PSObject(value, text=text)


def with_spelling(parameter: ParameterMetadata, value: Any, text: str, function: bool) -> Any:
    """A number written in the call keeps its spelling where text is wanted."""
    type_ = parameter.ParameterType
    if function and type_ is OBJECT:
        return as_written(value, text)
    if type_ is STRING or parameter.keep_spelling:
        return text
    if type_.element_type is STRING:
        return [text]
    return value


def transform(parameter: ParameterMetadata, value: Any, cmdlet_binding: bool) -> Any:
    """The argument of a function's parameter as the type that its declaration gives; raises PSError."""
    type_ = parameter.ParameterType
    if type_ is OBJECT or type_ is PSOBJECT or BY_CLASS.get(type(value)) is type_:
        return value
    if type_.full_name == _REFERENCE or type(value) is PSReference:
        return _reference(value, type_)
    if cmdlet_binding and type_ is STRING and _is_array(value):
        raise PSError("InvalidCastFromArrayToString", "Cannot convert value to type System.String.", "InvalidArgument")
    checked = _truth_type(type_)
    if checked is not None:
        check_truth(value, checked)
    elif cmdlet_binding and (inner := element_type(type_)) is not None and _truth_type(inner) is not None:
        for item in value if isinstance(value, list) else (value,):
            check_truth(item, inner)
    return conversion.convert(value, type_)


def _reference(value: Any, type_: DotNetType) -> PSReference:
    """A [ref] goes where one is wanted, and nowhere else."""
    if type_.full_name != _REFERENCE:
        raise PSError("InvalidCast", f'Cannot convert the "{value}" value of type "{_REFERENCE}".', "InvalidArgument")
    if type(value) is not PSReference:
        raise PSError("InvalidCast", "Reference type is expected in argument.", "InvalidArgument")
    return value


def _truth_type(type_: DotNetType) -> DotNetType | None:
    if type_ is BOOLEAN or type_ is SWITCH_PARAMETER:
        return type_
    if type_.generic_definition is NULLABLE and type_.generic_arguments[0] is BOOLEAN:
        return type_
    return None


def _is_array(value: Any) -> bool:
    base = value.base if type(value) is PSObject else value
    return base is not None and isinstance(base, list) and type_of(base).is_array


def check_truth(value: Any, type_: DotNetType) -> None:
    """Only truth values and numbers make a [bool] or a [switch]."""
    if value is None:
        if type_ is BOOLEAN:
            raise _no_truth("", type_)
        return
    actual = type_of(value)
    if actual is not BOOLEAN and actual is not SWITCH_PARAMETER and actual.full_name not in _NUMBERS:
        raise _no_truth(actual.full_name, type_)


def _no_truth(what: str, type_: DotNetType) -> PSError:
    message = (
        f'Cannot convert value "{what}" to type "{type_.full_name}". Boolean parameters accept only Boolean values and '
        "numbers, such as $True, $False, 1 or 0."
    )
    return PSError("InvalidCast", message, "InvalidArgument")


def coerce(parameter: ParameterMetadata, value: Any) -> Any:
    """The argument of a cmdlet's parameter as its type; raises PSError or NotConvertible."""
    type_ = parameter.ParameterType
    if type_ is OBJECT or type_ is PSOBJECT or BY_CLASS.get(type(value)) is type_:
        return value
    if value is None:
        return _null_for(type_)
    if type(value) is str and type_.converter is not None:
        return type_.converter(value)
    actual = type_of(value)
    if actual.is_assignable_to(type_):
        return value.base if type(value) is PSObject else value
    if _truth_type(type_) is not None:
        return _truth(value, actual, type_)
    if _refuses_lists(type_) and isinstance(value.base if type(value) is PSObject else value, list):
        raise NotConvertible(actual.full_name, "Specified method is not supported.")
    return _bare(conversion.convert(value, type_))


def _bare(value: Any) -> Any:
    """A value, or an array of a type, without what Add-Member gave them: commands know the values alone."""
    if type(value) is PSObject:
        return value.base
    if type(value) is TypedArray and value.element_type is not PSOBJECT and PSObject in map(type, value):
        return TypedArray(value.element_type, [each.base if type(each) is PSObject else each for each in value])
    return value


def _refuses_lists(type_: DotNetType) -> bool:
    return not type_.is_enum and type_.converter is None and element_type(type_) is None


def _null_for(type_: DotNetType) -> Any:
    """Null for a reference stays null; a switch that is given is on."""
    if type_ is BOOLEAN:
        raise NullNotAllowed
    if type_ is SWITCH_PARAMETER:
        return SwitchParameter(True)
    return conversion.convert(None, type_) if type_.is_value_type else None


def _truth(value: Any, actual: DotNetType, type_: DotNetType) -> Any:
    if actual is BOOLEAN or actual is SWITCH_PARAMETER:
        on = bool(value.base if type(value) is PSObject else value)
    elif actual.is_enum:  # -Verbose:$VerbosePreference
        on = int(unwrap(value)) != 0
    elif actual.full_name in _NUMBERS:
        on = value != 0
    else:
        raise NotConvertible(actual.full_name, "")
    return SwitchParameter(on) if type_ is SWITCH_PARAMETER else on
