"""Get-Member: which properties and methods objects have."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Any

from umshell.errors import ClrException, PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.validation import NotNullOrEmpty
from umshell.values import members
from umshell.values.conversion import to_string
from umshell.values.dotnet_type import DotNetType
from umshell.values.enums import EnumValue
from umshell.values.method_object import PSMethod
from umshell.values.object_view import PropertyView
from umshell.values.property_access import hidden_names, own_member, type_member
from umshell.values.psobject import (
    AUTOMATION_NULL,
    PSAliasProperty,
    PSCodeProperty,
    PSCustomObject,
    PSMemberInfo,
    PSMemberSet,
    PSPropertySet,
    PSScriptMethod,
    PSScriptProperty,
    PSTypedObject,
    unwrap,
)
from umshell.values.type_members import Indexer, PropertyInfo
from umshell.values.types import display_name, find_type, type_names, type_of
from umshell.values.wildcard import wildcard

_MEMBER_TYPES = "System.Management.Automation.PSMemberTypes"
_VIEW_TYPES = "System.Management.Automation.PSMemberViewTypes"
_ALL = 0xFFFF
_ACCESSORS = ("get_", "set_", "add_", "remove_", "op_")
_NET = ("Property", "ParameterizedProperty", "Method")
_EXTENDED_BIT, _ADAPTED_BIT, _BASE_BIT = 1, 2, 4
_KINDS = {
    "AliasProperty": 1, "CodeProperty": 2, "Property": 4, "NoteProperty": 8, "ScriptProperty": 16, "PropertySet": 32,
    "Method": 64, "CodeMethod": 128, "ScriptMethod": 256, "ParameterizedProperty": 512, "MemberSet": 1024,
}  # fmt: skip


class MemberDefinition(PSTypedObject):
    """A member of a type: its kind and how it is used."""

    TypeNames = ("Microsoft.PowerShell.Commands.MemberDefinition", "System.Object")
    PropertyNames = ("TypeName", "Name", "MemberType", "Definition")
    ReadOnlyNames = frozenset(PropertyNames)

    def __init__(self, type_name: str, name: str, kind: str, definition: str) -> None:
        self.TypeName = type_name
        self.Name = name
        self.MemberType = _member_type(kind)
        self.Definition = definition

    def __str__(self) -> str:
        return self.Definition


def _member_type(kind: str) -> Any:
    found = find_type(_MEMBER_TYPES)
    return kind if found is None else found.enum_class(_KINDS[kind])


@cmdlet("Get", "Member", aliases=("gm",), class_name="Microsoft.PowerShell.Commands.GetMemberCommand")
class GetMember(Cmdlet):
    """Shows the properties and methods of objects, each type once."""

    InputObject: Annotated[object, Parameter(from_pipeline=True)] = AUTOMATION_NULL
    Name: Annotated[list[str] | None, Parameter(position=0, validate=(NotNullOrEmpty(),))] = None
    MemberType: Annotated[EnumValue | None, Parameter(aliases=("Type",), type=_MEMBER_TYPES)] = None
    View: Annotated[EnumValue | None, Parameter(type=_VIEW_TYPES)] = None
    Static: Annotated[SwitchParameter, Parameter()] = ABSENT
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT

    def begin(self) -> None:
        self._shown: set[str] = set()

    def process(self) -> Iterator[MemberDefinition]:
        value = self.InputObject
        if value is None or value is AUTOMATION_NULL:
            return
        described = _described_type(value) if self.Static else None
        name = described.full_name if described is not None else type_names(value)[0]
        if name in self._shown:
            return
        self._shown.add(name)
        found = static_members(described) if described is not None else list(self._members(value))
        wanted = self._wanted_kinds()
        for pattern in self.Name or ("*",):
            matches = wildcard(pattern).matches
            chosen = [item for item in found if matches(item[0]) and _KINDS[item[1]] & wanted]
            for member, kind, definition in sorted(chosen, key=lambda item: (item[1].lower(), item[0].lower())):
                yield MemberDefinition(name, member, kind, definition)

    def end(self) -> None:
        if not self._shown:
            message = "You must specify an object for the Get-Member cmdlet."
            exception = ClrException("System.InvalidOperationException", message)
            self.write_error(PSError("NoObjectInGetMember", message, "CloseError", exception=exception))

    def _wanted_kinds(self) -> int:
        wanted = _ALL if self.MemberType is None else self.MemberType.value
        view = _EXTENDED_BIT | _ADAPTED_BIT if self.View is None else self.View.value
        of_net = sum(_KINDS[kind] for kind in _NET)
        if not view & _EXTENDED_BIT:
            wanted &= of_net
        if not view & (_ADAPTED_BIT | _BASE_BIT):
            wanted &= ~of_net
        return int(wanted)

    def _members(self, value: Any) -> Iterator[tuple[str, str, str]]:
        for member in members.members_of(value):
            kind = member.MemberType
            if not self.Force and (kind == "MemberSet" or (kind == "Method" and member.Name.startswith(_ACCESSORS))):
                continue
            yield member.Name, kind, definition_of(value, member)
        if self.Force:
            yield from _hidden_members(type_of(unwrap(value)))
        item = None if isinstance(value, PSCustomObject) else type_of(unwrap(value)).find_indexer()
        if item is not None:
            yield item.name, "ParameterizedProperty", _indexer_definition(item)


def _hidden_members(type_: DotNetType) -> Iterator[tuple[str, str, str]]:
    """What a class of a script keeps from being listed."""
    for name in sorted(hidden_names(type_)):
        info, group = type_.find_property(name), type_.find_method(name)
        if info is not None:
            yield info.name, "Property", f"hidden {_net_definition(info)}"
        elif group is not None:
            yield group.name, "Method", ", ".join(overload.text for overload in group.overloads)


def _described_type(value: Any) -> DotNetType:
    base = unwrap(value)
    return base if isinstance(base, DotNetType) else type_of(base)


# Definitions


def definition_of(value: Any, member: PSMemberInfo) -> str:
    """A member as its definition shows it."""
    if isinstance(member, PSMethod):
        return ", ".join(member.OverloadDefinitions)
    if isinstance(member, PropertyView):
        return _property_definition(value, member)
    if isinstance(member, PSPropertySet):
        return f"{member.Name} {{{', '.join(member.ReferencedPropertyNames)}}}"
    if isinstance(member, PSMemberSet):
        return f"{member.Name} {{{', '.join(inner.Name for inner in member.Members.values())}}}"
    if isinstance(member, PSScriptMethod):
        return f"System.Object {member.Name}();"
    return str(getattr(member, "signature", member.Name))


def _property_definition(value: Any, view: PropertyView) -> str:
    if view.MemberType == "NoteProperty":
        return _note_definition(view)
    if view.MemberType == "Property":
        return _declared_definition(type_of(unwrap(value)), view.Name)
    member = own_member(value, view.Name) or type_member(value, view.Name)
    if isinstance(member, PSAliasProperty):
        converted = f"({display_name(member.ConversionType)})" if isinstance(member.ConversionType, DotNetType) else ""
        return f"{member.Name} = {converted}{member.ReferencedMemberName}"
    if isinstance(member, PSScriptProperty):
        getter = f"get={to_string(member.GetterScript)};" if member.GetterScript is not None else ""
        setter = f"set={to_string(member.SetterScript)};" if member.SetterScript is not None else ""
        return f"System.Object {member.Name} {{{getter}{setter}}}"
    if isinstance(member, PSCodeProperty):
        return f"{member.type_text} {member.Name}{{get={member.Name};}}"
    return view.Name


def _declared_definition(type_: DotNetType, name: str) -> str:
    info = type_.find_property(name)
    if info is None:
        return name
    python = type_.python_class
    if isinstance(python, type) and issubclass(python, PSTypedObject):
        return _net_definition(info, python.property_type(info.name))
    return _net_definition(info)


def _note_definition(view: PropertyView) -> str:
    value = view.Value
    if value is None:
        return f"object {view.Name}=null"
    kind = type_names(value)[0] if isinstance(value, PSCustomObject) else short_name(type_of(unwrap(value)))
    return f"{kind} {view.Name}={_note_text(value)}"


def _note_text(value: Any) -> str:
    base = unwrap(value)
    return type_of(base).full_name if isinstance(base, list) else to_string(value)


def short_name(type_: DotNetType) -> str:
    """The name of a type without its namespace, or its accelerator."""
    if type_.is_array and type_.element_type is not None:
        return short_name(type_.element_type) + "[" + "," * (type_.rank - 1) + "]"
    shown = display_name(type_)
    accelerated = next((name for name in type_.accelerators if "." not in shown or find_type(name) is type_), None)
    if accelerated is not None:
        return accelerated
    return shown.rpartition(".")[2] if "[" not in shown else shown


def _net_definition(info: PropertyInfo, type_text: str = "") -> str:
    access = ("get;" if info.getter is not None else "") + ("set;" if info.setter is not None else "")
    return f"{type_text or info.type_text} {info.name} {{{access}}}"


def _indexer_definition(item: Indexer) -> str:
    access = ("get;" if item.getter is not None else "") + ("set;" if item.setter is not None else "")
    return f"{item.type_text} {item.name}({item.parameters}) {{{access}}}"


def static_members(type_: DotNetType) -> list[tuple[str, str, str]]:
    """The static members of a type: name, kind and definition."""
    found: dict[str, tuple[str, str, str]] = {}
    for owner in type_.lineage():
        for info in owner.static_properties.values():
            found.setdefault(info.name.lower(), (info.name, "Property", f"static {_net_definition(info)}"))
        for group in owner.static_methods.values():
            definition = _overloads(group.overloads)
            found.setdefault(group.name.lower(), (group.name, "Method", definition))
    if type_.constructors:
        found.setdefault("new", ("new", "Method", ", ".join(each.text for each in type_.constructors)))
    return list(found.values())


def _overloads(overloads: Iterable[Any]) -> str:
    return ", ".join(f"static {each.text.removeprefix('static ')}" for each in overloads)
