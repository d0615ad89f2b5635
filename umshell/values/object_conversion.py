"""Conversions to objects of .NET: from text by Parse, by constructors, from tables by setting properties."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from umshell.errors import ClrException, PSError
from umshell.values import construction, conversion
from umshell.values.char import Char
from umshell.values.collections import Hashtable, OrderedDictionary
from umshell.values.conversion_errors import ConversionError, failed, no_conversion, not_convertible, with_cause
from umshell.values.dates import DateTime
from umshell.values.dotnet_type import DotNetType
from umshell.values.enums import EnumValue
from umshell.values.integers import BOUNDS, Single
from umshell.values.psobject import PSCustomObject, unwrap
from umshell.values.signatures import signature_of
from umshell.values.switch_parameter import SwitchParameter
from umshell.values.types import CHAR, INT32, INT64, OBJECT, STRING, find_type, type_of
from umshell.values.value_text import to_string


def is_table(value: Any) -> bool:
    """Whether the value is a dictionary of any kind."""
    return isinstance(value, (Hashtable, OrderedDictionary)) or (
        "system.collections.idictionary" in type_of(value).ancestor_names()
    )


def to_object(value: Any, type_: DotNetType) -> Any:
    """An object of the type; None where there is no way to make one."""
    if type(value) is str:
        return _of_text(value, value, type_)
    if is_number(value):
        found = _of_integer(value, type_) if type(value) in BOUNDS and not _is_collection(type_) else None
        return _of_text(to_string(value), value, type_) if found is None else found
    if isinstance(value, (Char, EnumValue)):
        return _of_integer(ord(value) if isinstance(value, Char) else value.value, type_)
    if is_table(value):
        return from_table(value, type_)
    if isinstance(value, PSCustomObject):
        return _of_custom_object(value, type_)
    return _by_operator(value, type_) or _of_value(value, type_)


def is_number(value: Any) -> bool:
    """Whether the value is a number of .NET (Booleans and characters are none)."""
    return isinstance(value, (int, float, Decimal, Single)) and type(value) is not bool


def _is_collection(type_: DotNetType) -> bool:
    return "system.collections.icollection" in type_.ancestor_names()


# From text


def _of_text(text: str, value: Any, type_: DotNetType) -> Any:
    group = type_.find_static_method("Parse")
    if group is not None:
        return _parsed(text, value, type_)
    if _constructor(type_, (STRING,)) is not None:
        return _constructed(text, value, type_)
    return _by_operator(value, type_)


def _parsed(text: str, value: Any, type_: DotNetType) -> Any:
    group = type_.find_static_method("Parse")
    assert group is not None
    has_provider = any("IFormatProvider" in overload.text for overload in group.overloads)
    error_id = "InvalidCastParseTargetInvocation" + ("WithFormatProvider" if has_provider else "")
    plain = next((o for o in group.overloads if [p.type for p in signature_of(o).parameters] == [STRING]), None)
    overload = plain or group.overloads[0]
    try:
        return overload.function(text) if plain is not None else overload.function(text, None)
    except ClrException as error:
        raise with_cause(error_id, value, type_, error) from error


def _constructor(type_: DotNetType, wanted: tuple[DotNetType, ...]) -> DotNetType | None:
    """The type of the only parameter of a constructor that takes one of those types."""
    for overload in construction.constructor_group(type_).overloads:
        parameters = signature_of(overload).parameters
        if len(parameters) == 1 and parameters[0].kind == "value" and parameters[0].type in wanted:
            return parameters[0].type
    return None


def _constructed(argument: Any, value: Any, type_: DotNetType) -> Any:
    try:
        return construction.construct(type_, [argument])
    except PSError as error:
        raise constructor_failed(value, type_, error.exception) from error


def constructor_failed(value: Any, type_: DotNetType, cause: ClrException) -> ConversionError:
    return with_cause("InvalidCastConstructorException", value, type_, cause.InnerException or cause)


# From numbers and other values


def _of_integer(number: int, type_: DotNetType) -> Any:
    wanted = _constructor(type_, (INT64, INT32))
    if wanted is None:
        return None
    try:
        argument = conversion.convert(number, wanted)
    except ConversionError:
        return None
    return _constructed(argument, number, type_)


def _of_value(value: Any, type_: DotNetType) -> Any:
    source = type_of(value)
    for overload in construction.constructor_group(type_).overloads:
        parameters = signature_of(overload).parameters
        if len(parameters) == 1 and parameters[0].kind == "value" and parameters[0].type is source:
            return _constructed(value, value, type_)
    return None


def _by_operator(value: Any, type_: DotNetType) -> Any:
    """By an implicit or explicit conversion operator of either type."""
    source = type_of(value)
    for owner in (type_, source):
        for name in ("op_Implicit", "op_Explicit"):
            group = owner.find_static_method(name)
            for overload in () if group is None else group.overloads:
                signature = signature_of(overload)
                target = find_type(signature.return_text)
                if target is type_ and source.is_assignable_to(signature.parameters[0].type):
                    return overload.function(value)
    return None


# From tables and custom objects


def _can_be_filled(type_: DotNetType) -> bool:
    if type_.is_value_type:
        return type_ is not CHAR and type_.full_name not in ("System.Boolean",) and not type_.is_array
    return any(not signature_of(o).parameters for o in construction.constructor_group(type_).overloads)


def from_table(table: Any, type_: DotNetType) -> Any:
    """A new object whose properties are set from the entries of a table."""
    if not _can_be_filled(type_):
        return None
    return fill(_empty(type_), [(to_string(key), item) for key, item in table.items()], type_)


def _empty(type_: DotNetType) -> Any:
    return type_.default if type_.is_value_type and type_.default is not None else construction.construct(type_, [])


def fill(target: Any, properties: list[tuple[str, Any]], type_: DotNetType) -> Any:
    """Sets properties of a new object; a name that it lacks is an error."""
    from umshell.values.members import set_member
    from umshell.values.property_access import property_names

    for name, item in properties:
        info = type_.find_property(name)
        if info is None or info.setter is None:
            available = _listed_properties(type_, property_names(target))
            message = (
                f"Cannot create object of type \"{type_.full_name}\". The property '{name}' was not found for the "
                f"'{type_.full_name}' object. "
            ) + (
                f"The settable properties are: {available}."
                if available
                else "There is no settable property available."
            )
            raise failed("ObjectCreationError", message)
        try:
            set_member(target, name, item)
        except PSError as error:
            message = f'Cannot create object of type "{type_.full_name}". {error.message}'
            raise failed("ObjectCreationError", message, error.exception) from error
    return target


def _listed_properties(type_: DotNetType, names: list[str]) -> str:
    """The properties that could have been meant, with their types."""
    found = [(name, type_.find_property(name)) for name in names]
    return ", ".join(f"[{name} <{_full_name(info.type_text) if info else OBJECT.full_name}>]" for name, info in found)


def _full_name(text: str) -> str:
    named = find_type(text)
    return text if named is None else named.full_name


def _of_custom_object(value: PSCustomObject, type_: DotNetType) -> Any:
    if not _can_be_filled(type_):
        return None
    if type_.extension is not None:
        return fill(_empty(type_), list(value.properties.items()), type_)
    message = f"Object of type '{type_of(value).full_name}' cannot be converted to type '{type_.full_name}'."
    raise constructor_failed(value, type_, ClrException("System.InvalidCastException", message))


def to_custom_object(value: Any) -> Any:
    """[pscustomobject] on a value: a table becomes a custom object, anything else stays."""
    plain = unwrap(value)
    if not is_table(plain):
        return value
    made = PSCustomObject({to_string(key): item for key, item in plain.items()})
    named = made.spelling("PSTypeName")
    if named is not None and (type_name := made.properties.pop(named)):
        made.TypeNames.insert(0, to_string(type_name))
    return made


# Types with a way of their own


def _to_type(value: Any, type_: DotNetType) -> Any:
    if isinstance(value, (bool, Char, EnumValue, DateTime)):
        raise not_convertible(value, type_)
    if type(value) is not str and not is_number(value):
        raise no_conversion(value, type_)
    found = find_type(to_string(value).strip())
    if found is None:
        message = no_conversion(to_string(value), type_).message
        raise failed("InvalidCastFromStringToType", message)
    return found


def _to_regex(value: Any, type_: DotNetType) -> Any:
    return _from_text_only(value, type_, "InvalidCastFromStringToRegex")


def _to_uri(value: Any, type_: DotNetType) -> Any:
    return _from_text_only(value, type_, "InvalidCastFromStringToUri", ("RelativeOrAbsolute",))


def _from_text_only(value: Any, type_: DotNetType, error_id: str, more: tuple[str, ...] = ()) -> Any:
    if isinstance(value, (bool, Char, EnumValue, DateTime)):
        raise not_convertible(value, type_)
    if type(value) is not str and not is_number(value):
        raise no_conversion(value, type_)
    try:
        return construction.construct(type_, [to_string(value), *more])
    except PSError as error:
        raise with_cause(error_id, value, type_, error.exception.innermost()) from error


def _to_xml(value: Any, type_: DotNetType) -> Any:
    from umshell.values.dotnet.xml_documents import load_cast

    try:
        return load_cast(to_string(value))
    except ClrException as error:
        raise with_cause("InvalidCastToXmlDocument", value, type_, error) from error


def _to_switch(value: Any, type_: DotNetType) -> Any:
    if type(value) is bool:
        return SwitchParameter(value)
    if isinstance(value, (Char, EnumValue, DateTime)):
        raise not_convertible(value, type_)
    if is_table(value):
        return from_table(value, type_)
    if isinstance(value, PSCustomObject):
        return _of_custom_object(value, type_)
    raise no_conversion(value, type_)


def _to_script_block(value: Any, type_: DotNetType) -> Any:
    raise no_conversion(value, type_)


SPECIAL: dict[str, Callable[[Any, DotNetType], Any]] = {
    "System.Type": _to_type,
    "System.RuntimeType": _to_type,
    "System.Text.RegularExpressions.Regex": _to_regex,
    "System.Uri": _to_uri,
    "System.Xml.XmlDocument": _to_xml,
    "System.Management.Automation.SwitchParameter": _to_switch,
    "System.Management.Automation.ScriptBlock": _to_script_block,
}
