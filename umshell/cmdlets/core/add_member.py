"""Add-Member: members that an object did not have."""

from collections.abc import Iterator
from typing import Annotated, Any

from umshell.errors import PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.script_block import ScriptBlock
from umshell.runtime.validation import Validator
from umshell.values import object_view
from umshell.values.collections import Hashtable, OrderedDictionary
from umshell.values.conversion import to_string
from umshell.values.enums import EnumValue
from umshell.values.property_access import find_member
from umshell.values.psobject import (
    PSAliasProperty,
    PSCustomObject,
    PSMemberInfo,
    PSMemberSet,
    PSNoteProperty,
    PSObject,
    PSPropertySet,
    PSScriptMethod,
    PSScriptProperty,
    unwrap,
)
from umshell.values.types import enum_type_of, find_type, type_of


class PSMemberTypes(
    EnumValue,
    members={
        "AliasProperty": 1, "CodeProperty": 2, "Property": 4, "NoteProperty": 8, "ScriptProperty": 16,
        "Properties": 31, "PropertySet": 32, "Method": 64, "CodeMethod": 128, "ScriptMethod": 256, "Methods": 448,
        "ParameterizedProperty": 512, "MemberSet": 1024, "Event": 2048, "Dynamic": 4096, "All": 8191,
    },
    full_name="System.Management.Automation.PSMemberTypes",
    flags=True,
):  # fmt: skip
    """The kinds of members."""

    __slots__ = ()


_TYPE = enum_type_of(PSMemberTypes)


class NoMemberType(Validator):
    """Refuses a name that is a member type: it would have been meant as -MemberType."""

    yields = True

    def failure(self, value: Any) -> str | None:
        if _TYPE.enum_class.find(to_string(value)) is None:
            return None
        return (
            "The parameter NotePropertyName cannot take values that could be converted to the type "
            "System.Management.Automation.PSMemberTypes. To define the name of a member with those values, use "
            "Add-Member, and specify the member type."
        )


_SETS = ("MemberSet", "NotePropertySingleMemberSet", "NotePropertyMultiMemberSet", "TypeNameSet")


@cmdlet("Add", "Member", default_set="TypeNameSet", class_name="Microsoft.PowerShell.Commands.AddMemberCommand")
class AddMember(Cmdlet):
    """Adds properties and methods to an object."""

    InputObject: Annotated[object, Parameter(mandatory=True, from_pipeline=True)]
    MemberType: Annotated[
        PSMemberTypes | None, Parameter(position=0, mandatory=True, sets=("MemberSet",), aliases=("Type",))
    ] = None
    Name: Annotated[str | None, Parameter(position=1, mandatory=True, sets=("MemberSet",))] = None
    Value: Annotated[object, Parameter(position=2, sets=("MemberSet",))] = None
    SecondValue: Annotated[object, Parameter(position=3, sets=("MemberSet",))] = None
    TypeName: Annotated[
        str | None,
        Parameter(mandatory=True, sets=("TypeNameSet",)),
        Parameter(sets=("MemberSet", "NotePropertySingleMemberSet", "NotePropertyMultiMemberSet")),
    ] = None
    Force: Annotated[SwitchParameter, Parameter(sets=_SETS[:3])] = ABSENT
    PassThru: Annotated[SwitchParameter, Parameter(sets=_SETS)] = ABSENT
    NotePropertyName: Annotated[
        str | None,
        Parameter(position=0, mandatory=True, sets=("NotePropertySingleMemberSet",), validate=(NoMemberType(),)),
    ] = None
    NotePropertyValue: Annotated[
        object,
        Parameter(position=1, mandatory=True, sets=("NotePropertySingleMemberSet",), allow_null=True),
    ] = None
    NotePropertyMembers: Annotated[
        object,
        Parameter(position=0, mandatory=True, sets=("NotePropertyMultiMemberSet",),
                  type="System.Collections.IDictionary"),
    ] = None  # fmt: skip

    def process(self) -> Iterator[Any]:
        target = self.InputObject
        added = True
        for member in self._new_members():
            target, one_added = self._add(target, member)
            added = added and one_added
        if self.TypeName:
            target = add_type_name(target, self.TypeName)
        if self.PassThru and added:
            yield target

    def _new_members(self) -> Iterator[PSMemberInfo]:
        if self.parameter_set == "NotePropertySingleMemberSet":
            yield PSNoteProperty(self.NotePropertyName or "", self.NotePropertyValue)
        elif self.parameter_set == "NotePropertyMultiMemberSet":
            table = unwrap(self.NotePropertyMembers)
            if isinstance(table, (Hashtable, OrderedDictionary)):
                for key, value in table.items():
                    yield PSNoteProperty(to_string(key), value)
        elif self.parameter_set == "MemberSet":
            yield self._typed_member()

    def _typed_member(self) -> PSMemberInfo:
        kind, name, value, second = (
            self.MemberType.name if self.MemberType else "",
            self.Name or "",
            self.Value,
            self.SecondValue,
        )
        if kind == "NoteProperty":
            return PSNoteProperty(name, value)
        if kind == "AliasProperty":
            return PSAliasProperty(name, to_string(value), None if second is None else find_type(to_string(second)))
        if kind == "ScriptProperty":
            return PSScriptProperty(
                name, _block(value, "Value"), None if second is None else _block(second, "SecondValue")
            )
        if kind == "ScriptMethod":
            return PSScriptMethod(name, _block(value, "Value"))
        if kind == "PropertySet":
            return PSPropertySet(name, [to_string(each) for each in _listed(value)])
        if kind == "MemberSet":
            return PSMemberSet(name, [each for each in _listed(value) if isinstance(each, PSMemberInfo)])
        raise PSError(
            "CannotAddMemberType",
            f'Cannot add a member with type "{kind}". Specify a different type for the MemberTypes parameter.',
            "InvalidArgument",
        )

    def _add(self, target: Any, member: PSMemberInfo) -> tuple[Any, bool]:
        if has_member(target, member.Name):
            if not self.Force:
                self.write_error(_exists(member.Name))
                return target, False
            object_view.remove_member(target, member.Name)
        target = carrying(target)
        object_view.add_member(target, member)
        return target, True


def has_member(target: Any, name: str) -> bool:
    """Whether an object has a property or an added member of that name."""
    return find_member(target, name) is not None or type_of(target).find_property(name) is not None


def _exists(name: str) -> PSError:
    return PSError(
        "MemberAlreadyExists",
        f'Cannot add a member with the name "{name}" because a member with that name already exists. To overwrite the '
        "member anyway, add the Force parameter to your command.",
        "InvalidOperation",
    )


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _block(value: Any, parameter: str) -> ScriptBlock:
    value = unwrap(value)
    if isinstance(value, ScriptBlock):
        return value
    raise PSError(
        "InvalidArgument", f"The {parameter} parameter must be a script block.", "InvalidArgument", value,
        "System.Management.Automation.PSArgumentException",
    )  # fmt: skip


def carrying(target: Any) -> Any:
    """The object that can carry a member: a wrapper where the value cannot."""
    if isinstance(target, (PSCustomObject, PSObject)) or hasattr(target, "ps_members"):
        return target
    return PSObject(target)


def add_type_name(target: Any, name: str) -> Any:
    """Puts a type name in front; the object that has it now."""
    full = found.full_name if (found := find_type(name)) is not None else name
    target = carrying(target)
    object_view.mutable_type_names(target).insert(0, full)
    return target
