"""Properties of values: their own, those given to their type, those of .NET; no member enumeration here."""

from typing import Any

from umshell.errors import ClrException, PSError
from umshell.values import conversion, hooks
from umshell.values.dotnet_type import DotNetType
from umshell.values.psobject import (
    MISSING,
    TYPE_DATA,
    AutomationNull,
    PSAliasProperty,
    PSCodeProperty,
    PSCustomObject,
    PSMemberInfo,
    PSNoteProperty,
    PSObject,
    PSPropertySet,
    PSScriptProperty,
)
from umshell.values.signatures import resolve_type
from umshell.values.type_members import PropertyInfo
from umshell.values.types import OBJECT, type_names, type_of

GET_EXCEPTION = "System.Management.Automation.GetValueInvocationException"
SET_EXCEPTION = "System.Management.Automation.SetValueInvocationException"


def read_property(value: Any, name: str) -> Any:
    """The value of a property; MISSING where there is none. A getter that fails raises a PSError."""
    cls = type(value)
    if cls is PSCustomObject:
        found = value.properties.get(name, MISSING)
        if found is not MISSING:
            return found
    member = find_member(value, name)
    if member is not None:
        return read_member(value, member)
    if cls is PSObject:
        value = value.base
    if value is None or cls is AutomationNull:
        return MISSING
    type_ = type_of(value)
    if type_.adapter is not None:
        found = type_.adapter.read(value, name)
        if found is not MISSING:
            return found
    info = type_.find_property(name)
    return MISSING if info is None or info.getter is None else read_info(value, info)


def find_member(value: Any, name: str) -> PSMemberInfo | None:
    """A member of the object itself or one given to its type; None where it is none of these."""
    found = own_member(value, name)
    if found is None and TYPE_DATA and value is not None:
        found = type_member(value, name)
    return found


def own_member(value: Any, name: str) -> PSMemberInfo | None:
    """A member of the object itself."""
    if type(value) is PSCustomObject:
        if value.extra:
            extra: PSMemberInfo | None = value.extra.get(name.lower())
            if extra is not None:
                return extra
        spelled = value.spelling(name)
        return None if spelled is None else PSNoteProperty(spelled, value.properties[spelled])
    members = getattr(value, "ps_members", None)
    found = members.get(name.lower()) if members else None
    return found if isinstance(found, PSMemberInfo) else None


def type_member(value: Any, name: str) -> PSMemberInfo | None:
    """A member that Update-TypeData or types.ps1xml gave to a type of the object."""
    lower = name.lower()
    for type_name in type_names(value):
        members = TYPE_DATA.get(type_name.lower())
        if members and lower in members:
            return members[lower]
    return None


def read_member(value: Any, member: PSMemberInfo) -> Any:
    """The value of a member of any kind; MISSING for methods and sets."""
    if isinstance(member, PSNoteProperty):
        return member.Value
    if isinstance(member, PSAliasProperty):
        return _read_alias(value, member)
    if isinstance(member, PSScriptProperty):
        return _read_script(value, member)
    if isinstance(member, PSCodeProperty):
        return member.getter(value)
    return getattr(member, "Value", MISSING)


def _read_alias(value: Any, member: PSAliasProperty) -> Any:
    found = read_property(value, member.ReferencedMemberName)
    type_ = member.ConversionType
    return conversion.convert(found, type_) if isinstance(type_, DotNetType) and found is not MISSING else found


def _read_script(value: Any, member: PSScriptProperty) -> Any:
    if member.GetterScript is None:
        return None
    try:
        return hooks.invoke_script_block(member.GetterScript, [], this=value)
    except PSError:
        return None  # as PowerShell does: a getter in script that fails gives null


def read_info(value: Any, info: PropertyInfo) -> Any:
    """What a getter of .NET gives, as the declared type."""
    from umshell.values.overloads import result_conversion

    assert info.getter is not None
    try:
        found = info.getter(value)
    except ClrException as error:
        raise getting_failed(info.name, error) from error
    if info.declaring_type is None:
        return found
    finish = result_conversion(info.type_text, info.declaring_type)
    return found if finish is None else finish(found)


def getting_failed(name: str, error: ClrException) -> PSError:
    """What a script sees of a getter that fails."""
    message = f'Exception getting "{name}": "{error.Message}"'
    return PSError(
        "ExceptionWhenGetting", message, "NotSpecified", exception=ClrException(GET_EXCEPTION, message, error)
    )


# Setting


def write_property(value: Any, name: str, new: Any) -> bool:
    """Sets a property; False where there is none of that name."""
    if type(value) is PSCustomObject:
        spelled = value.spelling(name)
        if spelled is not None:
            value.properties[spelled] = new
            return True
    member = find_member(value, name)
    if member is not None:
        _write_member(value, member, new)
        return True
    if type(value) is PSObject:
        value = value.base
    type_ = type_of(value)
    if type_.adapter is not None and _write_adapted(value, type_, name, new):
        return True
    info = type_.find_property(name)
    if info is None or info.getter is None:
        return False
    write_info(value, info, new)
    return True


def _write_adapted(value: Any, type_: DotNetType, name: str, new: Any) -> bool:
    """Sets what the adapter of a type shows as a property; False where it shows none of that name."""
    try:
        return bool(type_.adapter.write(value, name, conversion.to_string(new)))
    except ClrException as error:
        raise PSError("SetValueException", error.Message, "InvalidOperation", exception=error) from error


def _write_member(value: Any, member: PSMemberInfo, new: Any) -> None:
    if isinstance(member, PSNoteProperty):
        member.Value = new
    elif isinstance(member, PSAliasProperty):
        if not write_property(value, member.ReferencedMemberName, new):
            raise property_not_found(member.ReferencedMemberName)
    elif isinstance(member, PSScriptProperty) and member.SetterScript is not None:
        _write_script(value, member, new)
    elif isinstance(member, PSCodeProperty) and member.setter is not None:
        member.setter(value, new)
    else:
        raise _setter_missing(member)


def _setter_missing(member: PSMemberInfo) -> PSError:
    kind = "Code" if isinstance(member, PSCodeProperty) else "Script"
    message = f'Set accessor for property "{member.Name}" is unavailable.'
    exception = ClrException("System.Management.Automation.SetValueException", message)
    return PSError(f"SetWithoutSetterFrom{kind}Property", message, "NotSpecified", exception=exception)


def _write_script(value: Any, member: PSScriptProperty, new: Any) -> None:
    try:
        hooks.invoke_script_block(member.SetterScript, [new], this=value)
    except PSError as error:
        raise _setting_failed(member.Name, error.message, error.exception) from error


def write_info(value: Any, info: PropertyInfo, new: Any) -> None:
    """Sets a property of .NET; the value becomes one of its type."""
    if info.setter is None:
        message = f"'{info.name}' is a ReadOnly property."
        raise PSError("PropertyAssignmentException", message, "InvalidOperation")
    owner = info.declaring_type or OBJECT
    try:
        info.setter(value, conversion.convert(new, resolve_type(info.type_text, owner)))
    except ClrException as error:
        raise _setting_failed(info.name, error.Message, error) from error
    except conversion.ConversionError as error:
        raise _setting_failed(info.name, error.message, error.exception.InnerException) from error


def _setting_failed(name: str, reason: str, inner: ClrException | None = None) -> PSError:
    message = f'Exception setting "{name}": "{reason}"'
    exception = ClrException(SET_EXCEPTION, message, inner)
    return PSError("ExceptionWhenSetting", message, "NotSpecified", exception=exception)


def property_not_found(name: str, error_id: str = "PropertyNotFound") -> PSError:
    message = f"The property '{name}' cannot be found on this object. Verify that the property exists and can be set."
    return PSError(error_id, message, "InvalidOperation")


def custom_property_missing(name: str) -> PSError:
    """Assignment to a property that a custom object lacks."""
    return _setting_failed(name, property_not_found(name).message)


# Names


def property_names(value: Any) -> list[str]:
    """The names of all properties: the object's own, those given to its type, .NET's."""
    found: dict[str, str] = {}
    for name in _own_names(value):
        found.setdefault(name.lower(), name)
    if TYPE_DATA:
        for member in type_members(value):
            if isinstance(member, (PSNoteProperty, PSAliasProperty, PSScriptProperty, PSCodeProperty)):
                found.setdefault(member.Name.lower(), member.Name)
    if type(value) is not PSCustomObject:
        base = value.base if type(value) is PSObject else value
        for name in dotnet_names(base):
            found.setdefault(name.lower(), name)
    return list(found.values())


def dotnet_names(base: Any) -> list[str]:
    """What .NET, or the adapter that stands in front of it, shows as properties."""
    type_ = type_of(base)
    if type_.adapter is not None:
        return list(type_.adapter.names(base))
    return [info.name for info in dotnet_properties(type_)]


def _own_names(value: Any) -> list[str]:
    return [member.Name for member in own_members(value) if member.MemberType.endswith("Property")]


def own_members(value: Any) -> list[PSMemberInfo]:
    """All members of the object itself."""
    if type(value) is PSCustomObject:
        notes: list[PSMemberInfo] = [PSNoteProperty(name, item) for name, item in value.properties.items()]
        return notes + list((value.extra or {}).values())
    members = getattr(value, "ps_members", None) or {}
    return [member for member in members.values() if isinstance(member, PSMemberInfo)]


def type_members(value: Any) -> list[PSMemberInfo]:
    """Members that were given to the types of the object, nearest type first."""
    found: dict[str, PSMemberInfo] = {}
    for type_name in type_names(value):
        for lower, member in TYPE_DATA.get(type_name.lower(), {}).items():
            found.setdefault(lower, member)
    return list(found.values())


def dotnet_properties(type_: DotNetType) -> list[PropertyInfo]:
    """The readable properties of a type and its bases, each name once."""
    found: dict[str, PropertyInfo] = {}
    for owner in type_.lineage():
        for lower, info in owner.properties.items():
            found.setdefault(lower, info)
    hidden = hidden_names(type_)
    return [info for lower, info in found.items() if info.getter is not None and lower not in hidden]


def hidden_names(type_: DotNetType) -> set[str]:
    """The members that a class of a script keeps from being listed, in lower case."""
    names: set[str] = set()
    for owner in type_.lineage():
        names.update(getattr(owner.extension, "hidden", ()))
    return names


def find_property_set(value: Any, name: str) -> list[str] | None:
    """The names that a property set stands for; None where there is no such set."""
    member = find_member(value, name)
    return member.ReferencedPropertyNames if isinstance(member, PSPropertySet) else None
