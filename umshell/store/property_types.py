"""The .NET types of the properties of stored objects, as Get-Member shows them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args, get_type_hints

from umshell.store import columns
from umshell.store.ad_object import Related, Row, computed
from umshell.values.dates import DateTime
from umshell.values.enums import EnumValue
from umshell.values.exchange.multi_valued import MultiValuedProperty
from umshell.values.types import display_name, type_of_class

_DATA = "Microsoft.Exchange.Data."
_OBJECT_ID = _DATA + "Directory.ADObjectId"
_TIME_SPAN = _DATA + "EnhancedTimeSpan"
_SIZE = _DATA + "ByteQuantifiedSize"
_BY_COLUMN: dict[type[columns.Column], str] = {
    columns.Text: "string",
    columns.Integer: "int",
    columns.Boolean: "bool",
    columns.Identifier: "guid",
    columns.Timestamp: "System.Nullable[datetime]",
    columns.UnlimitedInteger: f"{_DATA}Unlimited[int]",
    columns.Span: _TIME_SPAN,
    columns.UnlimitedSpan: f"{_DATA}Unlimited[{_TIME_SPAN}]",
    columns.Size: _SIZE,
    columns.UnlimitedSize: f"{_DATA}Unlimited[{_SIZE}]",
    columns.Link: _OBJECT_ID,
}
# Properties that every object has; those of other names are looked at.
_COMMON = {
    "AdminDisplayName": "string", "DistinguishedName": "string", "OriginatingServer": "string", "IsValid": "bool",
    "ExchangeVersion": _DATA + "ExchangeObjectVersion", "Identity": _DATA + "ObjectId", "Id": _OBJECT_ID,
    "ObjectCategory": _OBJECT_ID, "ObjectClass": f"{_DATA}MultiValuedProperty[string]",
    "ObjectState": _DATA + "ObjectState", "OrganizationId": _DATA + "Directory.OrganizationId",
    "WhenChanged": "System.Nullable[datetime]", "WhenCreated": "System.Nullable[datetime]",
}  # fmt: skip
_BY_ANNOTATION = {str: "string", bool: "bool", int: "int", DateTime: "System.Nullable[datetime]"}


def property_type(cls: type[Row], name: str) -> str:
    """The type of a property by its column, by what it lists, or by what the method behind it returns."""
    found = cls.by_name.get(name)
    if found is not None:
        return _of_column(found)
    if name in _COMMON:
        return _COMMON[name]
    declared = next((vars(owner)[name] for owner in cls.__mro__ if name in vars(owner)), None)
    if isinstance(declared, Related):
        return f"{_DATA}MultiValuedProperty[{_OBJECT_ID}]"
    function = declared.function if isinstance(declared, computed) else getattr(declared, "fget", None)
    return "System.Object" if function is None else _of_annotation(function)


def _of_column(column: columns.Column) -> str:
    if isinstance(column, columns.Enumeration):
        return column.enum.full_name
    if isinstance(column, columns.Parsed):
        return _result_of(column.parse)
    if isinstance(column, columns.Values):
        if column.collection is not MultiValuedProperty:
            return _name_of(column.collection)
        return f"{_DATA}MultiValuedProperty[{_result_of(column.element)}]"
    return _BY_COLUMN.get(type(column), "System.Object")


def _result_of(function: Callable[[Any], Any]) -> str:
    """The type that a function makes: a class itself, a method of it that gives one, or what is annotated."""
    owner = function if isinstance(function, type) else getattr(function, "__self__", None)
    return _name_of(owner) if isinstance(owner, type) else _of_annotation(function)


def _of_annotation(function: Callable[..., Any]) -> str:
    try:
        told = get_type_hints(function).get("return", object)
    except NameError:  # a name that is imported for type checks alone
        return "System.Object"
    kinds = [kind for kind in get_args(told) or (told,) if kind is not type(None)]
    if len(kinds) != 1 or not isinstance(kinds[0], type) or kinds[0] in (object, EnumValue):
        return "System.Object"
    return _BY_ANNOTATION.get(kinds[0]) or _name_of(kinds[0])


def _name_of(cls: type) -> str:
    if cls is MultiValuedProperty:
        return f"{_DATA}MultiValuedProperty[string]"
    return display_name(type_of_class(cls))
