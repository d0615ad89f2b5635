"""Add-Type: assemblies by name need nothing here; source code of other languages is not compiled."""

from typing import Annotated

from umshell.errors import PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet

_ASSEMBLY = "FromAssemblyName"
_SOURCE = "FromSource"
_MEMBER = "FromMember"
_PATH = "FromPath"


@cmdlet("Add", "Type", default_set=_SOURCE, class_name="Microsoft.PowerShell.Commands.AddTypeCommand")
class AddType(Cmdlet):
    """Makes the types of an assembly known; those that exist here always are."""

    TypeDefinition: Annotated[str | None, Parameter(position=0, mandatory=True, sets=(_SOURCE,))] = None
    Name: Annotated[str | None, Parameter(position=0, mandatory=True, sets=(_MEMBER,))] = None
    MemberDefinition: Annotated[list[str] | None, Parameter(position=1, mandatory=True, sets=(_MEMBER,))] = None
    Namespace: Annotated[str | None, Parameter(sets=(_MEMBER,), aliases=("NS",))] = None
    UsingNamespace: Annotated[list[str] | None, Parameter(sets=(_MEMBER,), aliases=("Using",))] = None
    Path: Annotated[list[str] | None, Parameter(position=0, mandatory=True, sets=(_PATH,))] = None
    AssemblyName: Annotated[list[str] | None, Parameter(mandatory=True, sets=(_ASSEMBLY,), aliases=("AN",))] = None
    ReferencedAssemblies: Annotated[list[str] | None, Parameter(sets=(_SOURCE, _MEMBER, _PATH))] = None
    Language: Annotated[str | None, Parameter(sets=(_SOURCE, _MEMBER))] = None
    IgnoreWarnings: Annotated[SwitchParameter, Parameter()] = ABSENT
    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT

    def begin(self) -> None:
        if self.parameter_set == _ASSEMBLY:
            return
        what = "A file" if self.Path else "Source code"
        raise PSError(
            "SourceNotCompiled",
            f"{what} given to Add-Type would run outside the model: nothing is compiled or loaded here.",
            "ResourceUnavailable",
            exception="System.NotSupportedException",
        )
