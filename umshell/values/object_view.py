"""What `$x.PSObject` shows: the members of an object as objects, its type names, its base."""

from typing import Any

from umshell.errors import ClrException
from umshell.values.collections import GenericList
from umshell.values.dotnet_type import DotNetType
from umshell.values.method_object import PSMethod
from umshell.values.property_access import (
    dotnet_properties,
    hidden_names,
    own_member,
    own_members,
    read_property,
    type_members,
    write_property,
)
from umshell.values.psobject import (
    MISSING,
    TYPE_DATA,
    PSCustomObject,
    PSMemberInfo,
    PSNoteProperty,
    PSObject,
    unwrap,
)
from umshell.values.type_members import PropertyInfo
from umshell.values.types import STRING, named_type, type_names, type_of
from umshell.values.wildcard import wildcard


class BaseView:
    """`.PSBase`: the object with the members of .NET only."""

    dotnet_name = "System.Management.Automation.PSMemberSet"

    def __init__(self, base: Any) -> None:
        self.base = base

    def read(self, name: str) -> Any:
        """A property of .NET."""
        info = type_of(self.base).find_property(name)
        return MISSING if info is None or info.getter is None else info.getter(self.base)


class PropertyView(PSMemberInfo):
    """A property of an object, read and set through it."""

    __slots__ = ("MemberType", "owner", "type_text")
    MemberType: str  # type: ignore[misc]

    def __init__(self, owner: Any, name: str, member_type: str, type_text: str | None = None) -> None:
        super().__init__(name)
        self.owner = owner
        self.MemberType = member_type
        self.type_text = type_text

    @property
    def dotnet_type(self) -> DotNetType:
        return named_type(f"System.Management.Automation.PS{self.MemberType}")

    @property
    def Value(self) -> Any:
        found = read_property(self.owner, self.Name)
        return None if found is MISSING else found

    @Value.setter
    def Value(self, new: Any) -> None:
        write_property(self.owner, self.Name, new)

    @property
    def TypeNameOfValue(self) -> str:
        from umshell.values.types import find_type

        if self.type_text is not None:
            found = find_type(self.type_text)
            return self.type_text if found is None else found.full_name
        value = self.Value
        return "System.Object" if value is None else type_of(value).full_name

    @property
    def IsInstance(self) -> bool:
        return own_member(self.owner, self.Name) is not None

    @property
    def IsGettable(self) -> bool:
        return True

    @property
    def IsSettable(self) -> bool:
        if self.MemberType == "NoteProperty":
            return True
        info = type_of(unwrap(self.owner)).find_property(self.Name)
        return info is not None and info.setter is not None

    def __str__(self) -> str:
        return f"{self.TypeNameOfValue} {self.Name}={self.Value}"


def property_views(value: Any) -> list[PropertyView]:
    """All properties of an object, in the order of .PSObject.Properties."""
    found: dict[str, PropertyView] = {}
    for member in own_members(value):
        if member.MemberType.endswith("Property"):
            found[member.Name.lower()] = PropertyView(value, member.Name, member.MemberType)
    if type(value) is not PSCustomObject:
        for view in _dotnet_views(value):
            found.setdefault(view.Name.lower(), view)
    if TYPE_DATA:
        for member in type_members(value):
            if member.MemberType.endswith("Property"):
                found.setdefault(member.Name.lower(), PropertyView(value, member.Name, member.MemberType))
    return list(found.values())


def _dotnet_views(value: Any) -> list[PropertyView]:
    type_ = type_of(unwrap(value))
    if type_.adapter is not None:
        return [PropertyView(value, name, "Property") for name in type_.adapter.names(unwrap(value))]
    return [_of_info(value, info) for info in dotnet_properties(type_)]


def _of_info(value: Any, info: PropertyInfo) -> PropertyView:
    return PropertyView(value, info.name, "Property", info.type_text)


def method_views(value: Any) -> list[PSMemberInfo]:
    """All methods of an object."""
    base = unwrap(value)
    found: dict[str, PSMemberInfo] = {}
    for member in [*own_members(value), *(type_members(value) if TYPE_DATA else [])]:
        if member.MemberType.endswith("Method"):
            found.setdefault(member.Name.lower(), member)
    hidden = hidden_names(type_of(base))
    for owner in type_of(base).lineage():
        for lower in owner.methods:
            group = type_of(base).find_method(lower)
            if group is not None and lower not in hidden:
                found.setdefault(lower, PSMethod(group.name, base, group))
    return list(found.values())


def all_members(value: Any) -> list[PSMemberInfo]:
    """Properties, methods and the rest."""
    others = [
        member
        for member in [*own_members(value), *(type_members(value) if TYPE_DATA else [])]
        if not member.MemberType.endswith(("Property", "Method"))
    ]
    return [*property_views(value), *method_views(value), *others]


class MemberCollection(list[Any]):
    """The members of an object: by name, with Add and Remove."""

    dotnet_name = "System.Management.Automation.PSMemberInfoIntegratingCollection`1"
    ps_members: dict[str, PSMemberInfo] | None = None

    def __init__(self, owner: Any, items: list[Any]) -> None:
        super().__init__(items)
        self.owner = owner

    def find(self, name: str) -> Any:
        """The member of that name, or None."""
        lower = name.lower()
        return next((item for item in self if item.Name.lower() == lower), None)

    def matching(self, pattern: str) -> list[Any]:
        """The members whose names fit a wildcard pattern."""
        fits = wildcard(pattern).matches
        return [item for item in self if fits(item.Name)]

    def add(self, member: PSMemberInfo) -> None:
        """Gives the object another member."""
        if self.find(member.Name) is not None:
            message = (
                f'Cannot add a member with the name "{member.Name}" because a member with that name already exists.'
            )
            raise ClrException("System.Management.Automation.ExtendedTypeSystemException", message)
        add_member(self.owner, member)
        is_note = isinstance(member, PSNoteProperty)
        self.append(PropertyView(self.owner, member.Name, "NoteProperty") if is_note else member)

    def remove_named(self, name: str) -> None:
        """Takes a member away from the object."""
        remove_member(self.owner, name)
        self[:] = [item for item in self if item.Name.lower() != name.lower()]


def add_member(owner: Any, member: PSMemberInfo) -> None:
    """Gives an object a member; what cannot carry any stays as it is."""
    if type(owner) is PSCustomObject:
        if isinstance(member, PSNoteProperty) and not owner.extra:
            owner.properties[member.Name] = member.Value
            return
        owner.extra = owner.extra or {}
        owner.extra[member.Name.lower()] = member
    elif hasattr(owner, "ps_members"):
        owner.ps_members = owner.ps_members or {}
        owner.ps_members[member.Name.lower()] = member


def remove_member(owner: Any, name: str) -> None:
    """Takes an own member away from an object."""
    if type(owner) is PSCustomObject:
        owner.remove(name)
    elif getattr(owner, "ps_members", None):
        owner.ps_members.pop(name.lower(), None)


class PSObjectView:
    """`$x.PSObject`."""

    dotnet_name = "System.Management.Automation.PSObject"
    ps_members: dict[str, PSMemberInfo] | None = None

    def __init__(self, owner: Any) -> None:
        self.owner = owner

    @property
    def Properties(self) -> MemberCollection:
        return MemberCollection(self.owner, property_views(self.owner))

    @property
    def Methods(self) -> MemberCollection:
        return MemberCollection(self.owner, method_views(self.owner))

    @property
    def Members(self) -> MemberCollection:
        return MemberCollection(self.owner, all_members(self.owner))

    @property
    def TypeNames(self) -> Any:
        return mutable_type_names(self.owner)

    @property
    def BaseObject(self) -> Any:
        return unwrap(self.owner)

    def copy(self) -> Any:
        """A shallow copy of the object."""
        owner = self.owner
        if isinstance(owner, PSObject):
            return PSObject(owner.base, dict(owner.ps_members), owner.type_names)
        copy = getattr(owner, "copy", None)
        return owner if copy is None else copy()

    def __str__(self) -> str:
        from umshell.values.value_text import to_string

        return to_string(self.owner)


def mutable_type_names(value: Any) -> Any:
    """The type names of an object as a list that it keeps: what is changed there, it is known by."""
    if type(value) in (PSCustomObject, PSObject):
        if type(value.type_names) is not GenericList:
            value.type_names = GenericList(STRING, type_names(value))
        return value.type_names
    members = getattr(value, "ps_members", MISSING)
    if members is MISSING:
        return GenericList(STRING, type_names(value))
    if not members or "pstypenames" not in members:
        value.ps_members = {**(members or {}), "pstypenames": GenericList(STRING, type_names(value))}
    return value.ps_members["pstypenames"]
