"""Add-Type: assemblies by name need nothing here; source code of other languages is not compiled."""

from typing import Annotated

from umshell.errors import PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.values.dotnet.assemblies import find_assembly

_FRAMEWORK = ("system.", "microsoft.", "presentation", "windows", "uiautomation", "accessibility", "reachframework")
_ASSEMBLY = "FromAssemblyName"
_SOURCE = "FromSource"
_MEMBER = "FromMember"
_PATH = "FromPath"
_LITERAL = "FromLiteralPath"
_FILES = (_PATH, _LITERAL)


@cmdlet("Add", "Type", default_set=_SOURCE, class_name="Microsoft.PowerShell.Commands.AddTypeCommand")
class AddType(Cmdlet):
    """Makes the types of an assembly known; those that exist here always are."""

    TypeDefinition: Annotated[str | None, Parameter(position=0, mandatory=True, sets=(_SOURCE,))] = None
    Name: Annotated[str | None, Parameter(position=0, mandatory=True, sets=(_MEMBER,))] = None
    MemberDefinition: Annotated[list[str] | None, Parameter(position=1, mandatory=True, sets=(_MEMBER,))] = None
    Namespace: Annotated[str | None, Parameter(sets=(_MEMBER,), aliases=("NS",))] = None
    UsingNamespace: Annotated[list[str] | None, Parameter(sets=(_MEMBER,), aliases=("Using",))] = None
    Path: Annotated[list[str] | None, Parameter(position=0, mandatory=True, sets=(_PATH,))] = None
    LiteralPath: Annotated[list[str] | None, Parameter(mandatory=True, sets=(_LITERAL,), aliases=("PSPath",))] = None
    AssemblyName: Annotated[list[str] | None, Parameter(mandatory=True, sets=(_ASSEMBLY,), aliases=("AN",))] = None
    ReferencedAssemblies: Annotated[list[str] | None, Parameter(sets=(_SOURCE, _MEMBER, *_FILES))] = None
    OutputAssembly: Annotated[str | None, Parameter(sets=(_SOURCE, _MEMBER, *_FILES), aliases=("OA",), inert=True)] = (
        None
    )
    OutputType: Annotated[str | None, Parameter(sets=(_SOURCE, _MEMBER, *_FILES), aliases=("OT",), inert=True)] = None
    CompilerParameters: Annotated[object, Parameter(sets=(_SOURCE, _MEMBER, *_FILES), aliases=("CP",), inert=True)] = (
        None
    )
    Language: Annotated[str | None, Parameter(sets=(_SOURCE, _MEMBER))] = None
    IgnoreWarnings: Annotated[SwitchParameter, Parameter()] = ABSENT
    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT

    def begin(self) -> None:
        if self.parameter_set == _ASSEMBLY:
            self._find_assemblies()
            return
        what = "A file" if self.Path or self.LiteralPath else "Source code"
        raise PSError(
            "SourceNotCompiled",
            f"{what} given to Add-Type would run outside the model: nothing is compiled or loaded here.",
            "ResourceUnavailable",
            exception="System.NotSupportedException",
        )

    def _find_assemblies(self) -> None:
        """Those of .NET Framework are there, with what exists of them here; others cannot be found."""
        for name in self.AssemblyName or ():
            if find_assembly(name) is None and not name.lower().startswith(_FRAMEWORK):
                raise PSError(
                    "ASSEMBLY_NOT_FOUND",
                    f"Cannot add type. The assembly '{name}' could not be found.",
                    "ObjectNotFound",
                    name,
                    "System.Exception",
                )
