"""Add-Member: members that an object did not have."""

from collections.abc import Callable, Iterator
from typing import Annotated, Any

from umshell.errors import PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.validation import Validator
from umshell.values import object_view
from umshell.values.collections import Hashtable, OrderedDictionary
from umshell.values.conversion import convert, to_string
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
from umshell.values.types import SCRIPT_BLOCK, TYPE, enum_type_of, find_type, type_of


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
        kind, name, value = self.MemberType.name if self.MemberType else "", self.Name or "", self.Value
        maker = _MAKERS.get(kind)
        if maker is None:
            raise _invalid(
                "CannotAddMemberType",
                f'Cannot add a member with type "{kind}". Specify a different type for the MemberTypes parameter.',
            )
        if "SecondValue" in self.bound and kind not in ("AliasProperty", "ScriptProperty"):
            raise _invalid(
                "Value2ShouldNotBeSpecified",
                f'The SecondValue parameter is not necessary for a member of type "{kind}", and should not be '
                "specified. Do not specify the SecondValue parameter when you add members of this type.",
            )
        if value is None and kind == "ScriptProperty" and self.SecondValue is None:
            raise _invalid(
                "Value1AndValue2AreNotBothNull",
                f'Both Value and SecondValue parameters should not be null for a member of type "{kind}". Specify a '
                "non-null value for one of the two parameters.",
            )
        if value is None and kind in ("AliasProperty", "ScriptMethod", "PropertySet"):
            raise _invalid(
                "Value1ShouldNotBeNull",
                f'The Value parameter should not be null for a member of type "{kind}". Specify a non-null value for '
                "the Value parameter when adding members of this type.",
            )
        return maker(name, value, self.SecondValue)

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


def _invalid(error_id: str, message: str) -> PSError:
    return PSError(error_id, message, "InvalidOperation", exception="System.InvalidOperationException")


def _exists(name: str) -> PSError:
    return _invalid(
        "MemberAlreadyExists",
        f'Cannot add a member with the name "{name}" because a member with that name already exists. To overwrite the '
        "member anyway, add the Force parameter to your command.",
    )


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _block(value: Any) -> Any:
    return None if value is None else convert(value, SCRIPT_BLOCK)


def _alias_property(name: str, value: Any, second: Any) -> PSMemberInfo:
    return PSAliasProperty(name, to_string(value), None if second is None else convert(second, TYPE))


_MAKERS: dict[str, Callable[[str, Any, Any], PSMemberInfo]] = {
    "NoteProperty": lambda name, value, _second: PSNoteProperty(name, value),
    "AliasProperty": _alias_property,
    "ScriptProperty": lambda name, value, second: PSScriptProperty(name, _block(value), _block(second)),
    "ScriptMethod": lambda name, value, _second: PSScriptMethod(name, _block(value)),
    "PropertySet": lambda name, value, _second: PSPropertySet(name, [to_string(each) for each in _listed(value)]),
    "MemberSet": lambda name, value, _second: PSMemberSet(
        name, [each for each in _listed(value) if isinstance(each, PSMemberInfo)]
    ),
}


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
