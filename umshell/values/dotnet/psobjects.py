"""PSObject and the kinds of members, as scripts make them and as `$x.PSObject` shows them."""

from __future__ import annotations

from typing import Any

from umshell.values import psobject
from umshell.values.enums import EnumValue
from umshell.values.method_object import PSMethod
from umshell.values.object_view import MemberCollection, PropertyView, PSObjectView
from umshell.values.property_access import own_member
from umshell.values.psobject import PSCustomObject, PSMemberInfo, PSObject
from umshell.values.types import OBJECT, PSCUSTOMOBJECT, PSOBJECT, DotNetType, type_of
from umshell.values.value_text import to_string

_AUTOMATION = "System.Management.Automation."


# PSObject


@PSOBJECT.constructor("psobject new()", "psobject new(int capacity)")
def make_psobject(_capacity: int = 0) -> PSCustomObject:
    return PSCustomObject()


@PSOBJECT.constructor("psobject new(System.Object obj)")
def make_psobject_of(value: Any) -> Any:
    return value if hasattr(value, "ps_members") or isinstance(value, PSCustomObject) else PSObject(value)


PSOBJECT.static_method("AsPSObject", "static psobject AsPSObject(System.Object obj)")(make_psobject_of)
PSOBJECT.property("Members", _AUTOMATION + "PSMemberInfoCollection")(lambda this: this.Members)
PSOBJECT.property("Properties", _AUTOMATION + "PSMemberInfoCollection")(lambda this: this.Properties)
PSOBJECT.property("Methods", _AUTOMATION + "PSMemberInfoCollection")(lambda this: this.Methods)
PSOBJECT.property("ImmediateBaseObject", "System.Object")(lambda this: this.BaseObject)
PSOBJECT.property("BaseObject", "System.Object")(lambda this: this.BaseObject)
PSOBJECT.property("TypeNames", "System.Collections.ObjectModel.Collection[string]")(lambda this: this.TypeNames)
PSOBJECT.method("Copy", "psobject Copy()")(PSObjectView.copy)
PSOBJECT.method("ToString", "string ToString()")(str)


@PSCUSTOMOBJECT.method("ToString", "string ToString()")
def custom_object_text(this: PSCustomObject) -> str:
    """Empty, unless the object has a ToString of its own."""
    return to_string(this) if this.extra and "tostring" in this.extra else ""


# Kinds of members

INFO = DotNetType.declare(_AUTOMATION + "PSMemberInfo", OBJECT, python=PSMemberInfo, abstract=True)
PROPERTY = DotNetType.declare(_AUTOMATION + "PSPropertyInfo", INFO, abstract=True)
DotNetType.declare(_AUTOMATION + "PSProperty", PROPERTY)
METHOD = DotNetType.declare(_AUTOMATION + "PSMethodInfo", INFO, abstract=True)
_KINDS = {
    "PSNoteProperty": (psobject.PSNoteProperty, PROPERTY),
    "PSAliasProperty": (psobject.PSAliasProperty, PROPERTY),
    "PSScriptProperty": (psobject.PSScriptProperty, PROPERTY),
    "PSCodeProperty": (psobject.PSCodeProperty, PROPERTY),
    "PSScriptMethod": (psobject.PSScriptMethod, METHOD),
    "PSCodeMethod": (psobject.PSCodeMethod, METHOD),
    "PSMethod": (PSMethod, METHOD),
    "PSPropertySet": (psobject.PSPropertySet, INFO),
    "PSMemberSet": (psobject.PSMemberSet, INFO),
}
_TYPES = {name: DotNetType.declare(_AUTOMATION + name, base, python=python) for name, (python, base) in _KINDS.items()}


def _own(name: str, *parameters: str) -> str:
    return f"{_AUTOMATION}{name} new({', '.join(parameters)})"


_NAME = "string name"
_BLOCK = "scriptblock getterScript"
_TYPES["PSNoteProperty"].constructor(_own("PSNoteProperty", _NAME, "System.Object value"))(psobject.PSNoteProperty)
_TYPES["PSAliasProperty"].constructor(
    _own("PSAliasProperty", _NAME, "string referencedMemberName"),
    _own("PSAliasProperty", _NAME, "string referencedMemberName", "type conversionType"),
)(psobject.PSAliasProperty)
_TYPES["PSScriptProperty"].constructor(
    _own("PSScriptProperty", _NAME, _BLOCK), _own("PSScriptProperty", _NAME, _BLOCK, "scriptblock setterScript")
)(psobject.PSScriptProperty)
_TYPES["PSScriptMethod"].constructor(_own("PSScriptMethod", _NAME, "scriptblock script"))(psobject.PSScriptMethod)
_TYPES["PSPropertySet"].constructor(
    _own("PSPropertySet", _NAME, "System.Collections.Generic.IEnumerable[string] referencedPropertyNames")
)(psobject.PSPropertySet)
_TYPES["PSMemberSet"].constructor(
    _own("PSMemberSet", _NAME),
    _own("PSMemberSet", _NAME, "System.Collections.Generic.IEnumerable[System.Object] members"),
)(psobject.PSMemberSet)


@INFO.property("MemberType", _AUTOMATION + "PSMemberTypes")
def member_type(this: PSMemberInfo) -> EnumValue:
    from umshell.values.dotnet.enum_tables import PSMemberTypes

    found: EnumValue = PSMemberTypes[this.MemberType]
    return found


def _set_value(this: Any, value: Any) -> None:
    this.Value = value


def _value_of(this: Any) -> Any:
    return getattr(this, "Value", this)


def _type_name_of_value(this: Any) -> str:
    own = getattr(this, "TypeNameOfValue", None)
    if isinstance(own, str):
        return own
    value = getattr(this, "Value", None)
    return "System.Object" if value is None else type_of(value).full_name


def _flag(name: str, default: bool) -> Any:
    return lambda this: bool(getattr(this, name, default))


INFO.property("Value", "System.Object", _set_value)(_value_of)
INFO.property("TypeNameOfValue", "string")(_type_name_of_value)
INFO.field("Name", "string", read_only=True)
INFO.property("IsInstance", "bool")(_flag("IsInstance", True))
INFO.method("ToString", "string ToString()")(str)
INFO.method("Copy", _AUTOMATION + "PSMemberInfo Copy()")(lambda this: this)
PROPERTY.property("IsSettable", "bool")(_flag("IsSettable", True))
PROPERTY.property("IsGettable", "bool")(_flag("IsGettable", True))
METHOD.property("OverloadDefinitions", "System.Collections.ObjectModel.Collection[string]")(
    lambda this: list(getattr(this, "OverloadDefinitions", ()))
)


def _own_detail(name: str) -> Any:
    """A detail of the member itself, also where a view of it is asked."""

    def read(this: Any) -> Any:
        member = own_member(this.owner, this.Name) if isinstance(this, PropertyView) else this
        return getattr(member, name, None)

    return read


_TYPES["PSAliasProperty"].property("ReferencedMemberName", "string")(_own_detail("ReferencedMemberName"))
_TYPES["PSAliasProperty"].property("ConversionType", "type")(_own_detail("ConversionType"))
_TYPES["PSScriptProperty"].property("GetterScript", "scriptblock")(_own_detail("GetterScript"))
_TYPES["PSScriptProperty"].property("SetterScript", "scriptblock")(_own_detail("SetterScript"))
_TYPES["PSScriptMethod"].field("Script", "scriptblock")
_TYPES["PSPropertySet"].field(
    "ReferencedPropertyNames", "System.Collections.ObjectModel.Collection[string]", read_only=True
)
_TYPES["PSMethod"].method("Invoke", "System.Object Invoke(params System.Object[] arguments)")(
    lambda this, arguments: this.invoke(arguments)
)


# Their collection

COLLECTION_BASE = DotNetType.declare(_AUTOMATION + "PSMemberInfoCollection", OBJECT, abstract=True)
COLLECTION = DotNetType.declare(
    _AUTOMATION + "PSMemberInfoIntegratingCollection`1", COLLECTION_BASE, python=MemberCollection,
    interfaces=("System.Collections.IEnumerable",),
)  # fmt: skip
COLLECTION.indexer("Item", _AUTOMATION + "PSMemberInfo", "string name")(MemberCollection.find)
COLLECTION.method("get_Item", _AUTOMATION + "PSMemberInfo get_Item(string name)")(MemberCollection.find)
COLLECTION.method("Add", f"void Add({_AUTOMATION}PSMemberInfo member)")(MemberCollection.add)
COLLECTION.method("Add", f"void Add({_AUTOMATION}PSMemberInfo member, bool preValidated)")(
    lambda this, member, validated: this.add(member)
)
COLLECTION.method("Remove", "void Remove(string name)")(MemberCollection.remove_named)
COLLECTION.method(
    "Match",
    "System.Object[] Match(string name)",
    f"System.Object[] Match(string name, {_AUTOMATION}PSMemberTypes memberTypes)",
)(lambda this, pattern, _types=None: this.matching(pattern))
