"""Update-, Get- and Remove-TypeData, Update-FormatData: members and views of types, from a script or a file."""

from collections.abc import Iterator
from typing import Annotated, Any

from umshell.cmdlets.core.file_access import open_for_reading
from umshell.cmdlets.core.formatting_service import formatting_of
from umshell.errors import ClrException, PSError
from umshell.formatting import type_data
from umshell.formatting.type_files import TypeFileError, read_types
from umshell.formatting.view_xml import ViewFileError, read_views
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.validation import ValueSet
from umshell.values.collections import Hashtable
from umshell.values.conversion import to_string
from umshell.values.psobject import (
    TYPE_DATA,
    PSAliasProperty,
    PSMemberInfo,
    PSMemberSet,
    PSNoteProperty,
    PSPropertySet,
    PSScriptMethod,
    PSScriptProperty,
    PSTypedObject,
)
from umshell.values.wildcard import wildcard

_KINDS = ("NoteProperty", "AliasProperty", "ScriptProperty", "ScriptMethod", "CodeProperty", "CodeMethod")
_FILES, _MEMBERS, _OBJECT = "FileSet", "DynamicTypeSet", "TypeDataSet"


class TypeData(PSTypedObject):
    """What a type was given."""

    TypeNames = ("System.Management.Automation.Runspaces.TypeData", "System.Object")
    PropertyNames = (
        "TypeName", "Members", "DefaultDisplayProperty", "DefaultDisplayPropertySet", "DefaultKeyPropertySet",
    )  # fmt: skip

    def __init__(self, name: str, members: dict[str, PSMemberInfo]) -> None:
        standard = members.get("psstandardmembers")
        sets = standard.Members if isinstance(standard, PSMemberSet) else {}
        self.TypeName = name
        self.Members = Hashtable.of(
            (member.Name, member) for key, member in members.items() if key != "psstandardmembers"
        )
        self.DefaultDisplayProperty = getattr(sets.get("defaultdisplayproperty"), "Value", None)
        self.DefaultDisplayPropertySet = sets.get("defaultdisplaypropertyset")
        self.DefaultKeyPropertySet = sets.get("defaultkeypropertyset")


@cmdlet("Update", "TypeData", default_set=_FILES, supports_should_process=True,
        class_name="Microsoft.PowerShell.Commands.UpdateTypeDataCommand")  # fmt: skip
class UpdateTypeData(Cmdlet):
    """Gives members to all objects of a type, or says which of their properties show."""

    MemberType: Annotated[str | None, Parameter(sets=(_MEMBERS,), validate=(ValueSet(*_KINDS),))] = None
    MemberName: Annotated[str | None, Parameter(sets=(_MEMBERS,))] = None
    Value: Annotated[object, Parameter(sets=(_MEMBERS,))] = None
    SecondValue: Annotated[object, Parameter(sets=(_MEMBERS,))] = None
    DefaultDisplayProperty: Annotated[str | None, Parameter(sets=(_MEMBERS,))] = None
    DefaultDisplayPropertySet: Annotated[list[str] | None, Parameter(sets=(_MEMBERS,))] = None
    DefaultKeyPropertySet: Annotated[list[str] | None, Parameter(sets=(_MEMBERS,))] = None
    TypeName: Annotated[
        str | None,
        Parameter(position=0, mandatory=True, sets=(_MEMBERS,), from_pipeline_by_property_name=True),
    ] = None
    Force: Annotated[SwitchParameter, Parameter(sets=(_MEMBERS, _OBJECT))] = ABSENT
    TypeData: Annotated[list[Any] | None, Parameter(mandatory=True, from_pipeline=True, sets=(_OBJECT,))] = None
    AppendPath: Annotated[
        list[str] | None,
        Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True, sets=(_FILES,),
                  aliases=("PSPath", "Path")),
    ] = None  # fmt: skip
    PrependPath: Annotated[list[str] | None, Parameter(sets=(_FILES,))] = None

    def process(self) -> None:
        if self.parameter_set == _FILES:
            self._from_files()
        elif self.parameter_set == _OBJECT:
            self._from_objects()
        else:
            self._from_parameters()

    def _from_files(self) -> None:
        for path in (*(self.PrependPath or ()), *(self.AppendPath or ())):
            try:
                for name, members in read_types(read_text(self, path)):
                    self._give(name, members)
            except TypeFileError as error:
                raise _file_error("TypesXmlUpdateException", path, str(error)) from None

    def _give(self, name: str, members: list[PSMemberInfo]) -> None:
        for member in members:
            if isinstance(member, PSMemberSet) and member.Name.lower() == "psstandardmembers":
                for standard in member.Members.values():
                    type_data.add_standard_member(name, standard, force=True)
            else:
                type_data.add_member(name, member, force=True)

    def _from_objects(self) -> None:
        for data in self.TypeData or ():
            if not isinstance(data, TypeData):
                raise PSError("TypeDataWrongType", "Only the results of Get-TypeData can be given to -TypeData.")
            for member in data.Members.values():
                type_data.add_member(data.TypeName, member, bool(self.Force))
            for standard in (data.DefaultDisplayPropertySet, data.DefaultKeyPropertySet):
                if standard is not None:
                    type_data.add_standard_member(data.TypeName, standard, bool(self.Force))

    def _from_parameters(self) -> None:
        name = (self.TypeName or "").strip()
        made = self._standard_members()
        member = self._member()
        if not made and member is None:
            message = "No member is specified. Specify one or more members."
            raise PSError("TypeDataEmpty", message, "InvalidOperation", name)
        if not self.should_process(f"TypeName: {name}", "Update TypeData"):
            return
        force = bool(self.Force)
        try:
            if member is not None:
                type_data.add_member(name, member, force)
            for standard in made:
                type_data.add_standard_member(name, standard, force)
        except PSError as error:
            self.write_error(error)

    def _standard_members(self) -> list[PSMemberInfo]:
        made: list[PSMemberInfo] = []
        if self.DefaultDisplayProperty is not None:
            made.append(PSNoteProperty(type_data.DISPLAY_PROPERTY, self.DefaultDisplayProperty))
        if self.DefaultDisplayPropertySet is not None:
            made.append(PSPropertySet(type_data.DISPLAY_SET, self.DefaultDisplayPropertySet))
        if self.DefaultKeyPropertySet is not None:
            made.append(PSPropertySet(type_data.KEY_SET, self.DefaultKeyPropertySet))
        return made

    def _member(self) -> PSMemberInfo | None:
        if self.MemberType is None and self.MemberName is None:
            return None
        name = self.MemberName or ""
        kind = (self.MemberType or "").lower()
        if kind == "noteproperty":
            return PSNoteProperty(name, self.Value)
        if kind == "aliasproperty":
            return PSAliasProperty(name, to_string(self.Value), self.SecondValue)
        if kind == "scriptproperty":
            return PSScriptProperty(name, self.Value, self.SecondValue)
        if kind == "scriptmethod":
            return PSScriptMethod(name, self.Value)
        message = f"The member type {self.MemberType} cannot be made here: there is no .NET code to call."
        raise PSError("CodeMembersNotSupported", message, "NotImplemented", self.MemberType)


@cmdlet("Get", "TypeData", class_name="Microsoft.PowerShell.Commands.GetTypeDataCommand")
class GetTypeData(Cmdlet):
    """Shows what types were given."""

    TypeName: Annotated[
        list[str] | None, Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True)
    ] = None

    def process(self) -> Iterator[TypeData]:
        patterns = [wildcard(name) for name in self.TypeName or ("*",)]
        for name, members in list(TYPE_DATA.items()):
            if any(pattern.matches(name) for pattern in patterns):
                yield TypeData(type_data.spelled(name), members)


@cmdlet("Remove", "TypeData", default_set="RemoveTypeSet", supports_should_process=True,
        class_name="Microsoft.PowerShell.Commands.RemoveTypeDataCommand")  # fmt: skip
class RemoveTypeData(Cmdlet):
    """Takes away what a type was given."""

    TypeName: Annotated[
        str | None,
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True,
                  sets=("RemoveTypeSet",)),
    ] = None  # fmt: skip
    TypeData: Annotated[
        object, Parameter(position=0, mandatory=True, from_pipeline=True, sets=("RemoveTypeDataSet",))
    ] = None
    Path: Annotated[list[str] | None, Parameter(mandatory=True, sets=("RemoveFileSet",))] = None

    def process(self) -> None:
        if self.Path is not None:
            raise PSError("RemoveFileNotSupported", "Types cannot be removed by the file that they came from.")
        name = self.TypeName or str(getattr(self.TypeData, "TypeName", ""))
        if not self.should_process(f"TypeName: {name}", "Remove TypeData"):
            return
        if not type_data.remove_type(name):
            message = f'Error in TypeData "{name}": The TypeData for type "{name}" was not found.'
            self.write_error(PSError("TypesDynamicRemoveException", message, "InvalidOperation", name))


@cmdlet("Update", "FormatData", default_set=_FILES, supports_should_process=True,
        class_name="Microsoft.PowerShell.Commands.UpdateFormatDataCommand")  # fmt: skip
class UpdateFormatData(Cmdlet):
    """Loads views from files."""

    AppendPath: Annotated[
        list[str] | None,
        Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True, aliases=("PSPath", "Path")),
    ] = None
    PrependPath: Annotated[list[str] | None, Parameter()] = None

    def process(self) -> None:
        for paths, prepend in ((self.PrependPath, True), (self.AppendPath, False)):
            for path in paths or ():
                if self.should_process(path, "Update FormatData"):
                    self._load(path, prepend)

    def _load(self, path: str, prepend: bool) -> None:
        try:
            definitions = read_views(read_text(self, path))
        except ViewFileError as error:
            self.write_error(_file_error("FormatXmlUpdateException", path, str(error)))
            return
        formatting_of(self.context).catalog.add(definitions, prepend)


def read_text(command: Cmdlet, path: str) -> str:
    """The text of a file of types or views."""
    with open_for_reading(command.context, path, None, "FileOpenFailure") as file:
        return file.read()


def _file_error(error_id: str, path: str, problem: str) -> PSError:
    message = f"There were errors in loading the file {path}: {problem}"
    exception = ClrException("System.Management.Automation.RuntimeException", message)
    return PSError(error_id, message, "InvalidOperation", path, exception)
