"""What is known of a command before it runs: its name, its kind, its parameters and their sets."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from umshell.runtime.parameter_metadata import ParameterMetadata
from umshell.values.dictionaries import GenericDictionary
from umshell.values.psobject import PSTypedObject
from umshell.values.table_keys import folded_key_of
from umshell.values.types import STRING, type_of_class

if TYPE_CHECKING:
    from umshell.runtime.cmdlet import Cmdlet
    from umshell.runtime.parameter_table import ParameterTable


_COMMON_PROPERTIES = (
    "CommandType", "Definition", "Visibility", "ModuleName", "Module", "Name", "OutputType", "Parameters",
    "ParameterSets", "Source", "Version", "RemotingCapability",
)  # fmt: skip


class CommandInfo(PSTypedObject):
    """A command that a name can find."""

    TypeNames: ClassVar[tuple[str, ...]] = ("System.Management.Automation.CommandInfo", "System.Object")
    PropertyNames: ClassVar[tuple[str, ...]] = _COMMON_PROPERTIES
    ReadOnlyNames = frozenset(_COMMON_PROPERTIES)
    CommandType = "Cmdlet"
    Version: Any = None
    RemotingCapability = "PowerShell"

    def __init__(self, name: str) -> None:
        self.Name = name
        self.default_set: str | None = None
        self.supports_should_process = False
        self.supports_paging = False
        self.confirm_impact = "Medium"
        self.uses_cmdlet_binding = False
        self.positional_binding = True
        self.Module: Any = None
        self.ModuleName = ""
        self.Source = ""
        self.Visibility = "Public"
        self.synopsis = ""
        self.output_types: tuple[str, ...] = ()
        self.plans: dict[Any, Any] = {}  # binding plans, by the parameters that a call names
        self._table: ParameterTable | None = None

    def __str__(self) -> str:
        return self.Name

    @property
    def class_name(self) -> str:
        """What follows the comma in the ids of its errors."""
        return self.Name

    def declared_parameters(self) -> Sequence[ParameterMetadata]:
        """Its own parameters, in their order, without the common ones."""
        return ()

    @property
    def table(self) -> "ParameterTable":
        """All of its parameters, prepared for binding."""
        if self._table is None:
            from umshell.runtime.parameter_table import ParameterTable

            self._table = ParameterTable.of_command(self)
        return self._table

    @property
    def parameters(self) -> dict[str, ParameterMetadata]:
        """Own and common parameters, by name."""
        return {parameter.Name: parameter for parameter in self.table.parameters}

    @property
    def Parameters(self) -> Any:
        """Own and common parameters as a dictionary that ignores case."""
        table = GenericDictionary(STRING, type_of_class(ParameterMetadata), folded_key_of)
        for name, parameter in self.parameters.items():
            table.set_item(name, parameter)
        for parameter in self.dynamic_parameters_alone():
            table.set_item(parameter.Name, parameter)
        return table

    @property
    def ParameterSets(self) -> list[Any]:
        """The parameter sets, the default one first."""
        from umshell.runtime.parameter_set_info import parameter_sets

        return list(parameter_sets(self))

    @property
    def OutputType(self) -> list[Any]:
        """The types that it says it gives."""
        from umshell.runtime.parameter_set_info import PSTypeName

        return [PSTypeName(name) for name in self.output_types]

    @property
    def DefaultParameterSet(self) -> str | None:
        """The parameter set that is taken when nothing else decides."""
        return self.default_set

    def dynamic_parameters(self, binder: Any) -> Sequence[ParameterMetadata]:
        """The parameters that depend on those bound so far; a command that has such overrides this."""
        return ()

    has_dynamic_parameters = False

    def dynamic_parameters_alone(self) -> Sequence[ParameterMetadata]:
        """Those that there are when nothing is bound; a block that fails gives none."""
        return ()

    @property
    def Definition(self) -> str:
        return self.Name

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.Name!r})"


class CmdletInfo(CommandInfo):
    """A cmdlet: a class of Python declared with @cmdlet."""

    TypeNames = ("System.Management.Automation.CmdletInfo", "System.Management.Automation.CommandInfo", "System.Object")
    PropertyNames = ("Verb", "Noun", "DefaultParameterSet", *_COMMON_PROPERTIES)
    CommandType = "Cmdlet"

    def __init__(self, cmdlet_class: "type[Cmdlet]", verb: str, noun: str, class_name: str | None = None) -> None:
        super().__init__(f"{verb}-{noun}" if noun else verb)
        self.cmdlet_class = cmdlet_class
        self.Verb = verb
        self.Noun = noun
        self.aliases: tuple[str, ...] = ()
        self.uses_cmdlet_binding = True
        self._class_name = class_name or self.Name
        self._model: Any = None

    @property
    def class_name(self) -> str:
        return self._class_name

    def declared_parameters(self) -> Sequence[ParameterMetadata]:
        from umshell.runtime.declaration import declared_parameters

        return declared_parameters(self.cmdlet_class)

    @property
    def model(self) -> Any:
        """The pydantic model made of the declaration; strict, for callers that come without the language."""
        if self._model is None:
            from umshell.runtime.command_model import make_model

            self._model = make_model(self)
        return self._model


# What a param block can say of its function, and what holds where it does not.
DECLARED: dict[str, Any] = {
    "default_set": None,
    "supports_should_process": False,
    "supports_paging": False,
    "confirm_impact": "Medium",
    "uses_cmdlet_binding": False,
    "positional_binding": True,
    "output_types": (),
    "_declared": (),
}


_FUNCTION_PROPERTIES = (
    "ScriptBlock", "CmdletBinding", "DefaultParameterSet", "Options", "Description", "Verb", "Noun", "HelpFile",
    *_COMMON_PROPERTIES,
)  # fmt: skip


class FunctionInfo(CommandInfo):
    """A function; its script block is compiled, its parameters come from the param block."""

    TypeNames = (
        "System.Management.Automation.FunctionInfo",
        "System.Management.Automation.CommandInfo",
        "System.Object",
    )
    PropertyNames: ClassVar[tuple[str, ...]] = _FUNCTION_PROPERTIES
    CommandType = "Function"

    def __init__(
        self,
        name: str,
        script_block: Any,
        parameters: Sequence[ParameterMetadata] | Callable[[], Sequence[ParameterMetadata]] = (),
    ) -> None:
        super().__init__(name)
        self.ScriptBlock = script_block
        self.Options = "None"
        self.Description = ""
        self._declared = parameters
        self.variables: Any = None  # of its parameters: see function_variables.py
        self.HelpFile = ""

    @property
    def CmdletBinding(self) -> bool:
        """Whether it is an advanced function."""
        return self.uses_cmdlet_binding

    @property
    def Verb(self) -> str:
        return self.Name.partition("-")[0] if "-" in self.Name else ""

    @property
    def Noun(self) -> str:
        return self.Name.partition("-")[2]

    def declare_later(self, declare: Callable[[], None]) -> None:
        """What the param block says is read when it is first asked for: an unknown type is an error only then."""
        for name in DECLARED:
            self.__dict__.pop(name, None)
        self._declare: Callable[[], None] | None = declare

    def __getattr__(self, name: str) -> Any:
        declare = self.__dict__.get("_declare")
        if declare is None or name not in DECLARED:
            raise AttributeError(name)
        self.__dict__.update(DECLARED)
        try:
            declare()
        except BaseException:
            self.declare_later(declare)
            raise
        self._declare = None
        return self.__dict__[name]

    @property
    def Definition(self) -> str:
        return str(self.ScriptBlock.text)

    def declared_parameters(self) -> Sequence[ParameterMetadata]:
        if callable(self._declared):
            self._declared = self._declared()
        return self._declared


class FilterInfo(FunctionInfo):
    """A filter: a function whose body is its process block."""

    TypeNames = ("System.Management.Automation.FilterInfo", "System.Management.Automation.CommandInfo", "System.Object")
    PropertyNames: ClassVar[tuple[str, ...]] = _FUNCTION_PROPERTIES
    CommandType = "Filter"


class ScriptInfo(FunctionInfo):
    """What was typed at the prompt, as a command: it has no name."""

    TypeNames = ("System.Management.Automation.ScriptInfo", "System.Management.Automation.CommandInfo", "System.Object")
    CommandType = "Script"

    def __init__(self, script_block: Any) -> None:
        super().__init__("", script_block)


class ExternalScriptInfo(FunctionInfo):
    """A script file."""

    TypeNames = (
        "System.Management.Automation.ExternalScriptInfo",
        "System.Management.Automation.CommandInfo",
        "System.Object",
    )
    PropertyNames = (
        "Path",
        "ScriptBlock",
        *_COMMON_PROPERTIES,
    )
    CommandType = "ExternalScript"

    def __init__(
        self,
        name: str,
        path: str,
        script_block: Any = None,
        parameters: Sequence[ParameterMetadata] | Callable[[], Sequence[ParameterMetadata]] = (),
    ) -> None:
        super().__init__(name, script_block, parameters)
        self.Path = path
        self.Source = path

    @property
    def Definition(self) -> str:
        return self.Path


class AliasInfo(CommandInfo):
    """Another name of a command."""

    TypeNames = ("System.Management.Automation.AliasInfo", "System.Management.Automation.CommandInfo", "System.Object")
    PropertyNames = (
        "ResolvedCommandName",
        "DisplayName",
        "ReferencedCommand",
        "ResolvedCommand",
        "Options",
        "Description",
        *_COMMON_PROPERTIES,
    )
    CommandType = "Alias"

    def __init__(self, name: str, definition: str, options: str = "None", description: str = "") -> None:
        super().__init__(name)
        self.definition = definition
        self.Options = options
        self.Description = description

    resolve: Callable[[str], CommandInfo | None] | None = None

    @property
    def Definition(self) -> str:
        return self.definition

    @property
    def DisplayName(self) -> str:
        """Name and command; a name of the form verb-noun stands alone."""
        return self.Name if "-" in self.Name else f"{self.Name} -> {self.ResolvedCommandName or self.definition}"

    @property
    def ResolvedCommandName(self) -> str | None:
        """The name of the command at the end of the chain."""
        found = self.ResolvedCommand
        return None if found is None else found.Name

    @property
    def ResolvedCommand(self) -> CommandInfo | None:
        """The command at the end of the chain of aliases, where discovery can tell."""
        return None if self.resolve is None else self.resolve(self.Name)

    ReferencedCommand = ResolvedCommand


class ApplicationInfo(CommandInfo):
    """A program outside; known by name, never run."""

    TypeNames = (
        "System.Management.Automation.ApplicationInfo",
        "System.Management.Automation.CommandInfo",
        "System.Object",
    )
    PropertyNames = (
        "Path",
        "Extension",
        *_COMMON_PROPERTIES,
    )
    CommandType = "Application"

    def __init__(self, name: str, path: str) -> None:
        super().__init__(name)
        self.Path = path
        self.Source = path

    @property
    def Definition(self) -> str:
        return self.Path
