"""Cmdlet, Parameter and @cmdlet: how a command is declared, and what it can do while it runs."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from umshell.errors import ErrorRecord, PSError, StopUpstream
from umshell.runtime.command_info import CmdletInfo
from umshell.values.switch_parameter import ABSENT, PRESENT, SwitchParameter

if TYPE_CHECKING:
    from umshell.runtime.command_runtime import CommandRuntime
    from umshell.runtime.execution_context import ExecutionContext

__all__ = ["ABSENT", "PRESENT", "Cmdlet", "Parameter", "ScriptBlock", "SwitchParameter", "cmdlet"]

_C = TypeVar("_C", bound="type[Cmdlet]")


class Parameter:
    """The declaration of a parameter beside its type; several in one annotation are its places in several sets."""

    __slots__ = (
        "aliases",
        "allow_empty_collection",
        "allow_empty_string",
        "allow_null",
        "dont_show",
        "from_pipeline",
        "from_pipeline_by_property_name",
        "help",
        "inert",
        "keep_spelling",
        "mandatory",
        "name",
        "position",
        "remaining",
        "sets",
        "supports_wildcards",
        "transform",
        "type",
        "validate",
    )

    def __init__(
        self,
        *,
        position: int | None = None,
        sets: Sequence[str] = (),
        mandatory: bool = False,
        from_pipeline: bool = False,
        from_pipeline_by_property_name: bool = False,
        remaining: bool = False,
        aliases: Sequence[str] = (),
        inert: bool = False,
        keep_spelling: bool = False,
        validate: Sequence[Any] = (),
        transform: Sequence[Any] = (),
        allow_null: bool = False,
        allow_empty_string: bool = False,
        allow_empty_collection: bool = False,
        supports_wildcards: bool = False,
        dont_show: bool = False,
        help: str = "",
        name: str | None = None,
        type: str | None = None,
    ) -> None:
        self.position = position
        self.sets = tuple(sets)
        self.mandatory = mandatory
        self.from_pipeline = from_pipeline
        self.from_pipeline_by_property_name = from_pipeline_by_property_name
        self.remaining = remaining
        self.aliases, self.validate, self.transform = tuple(aliases), tuple(validate), tuple(transform)
        self.inert = inert
        self.keep_spelling = keep_spelling  # a number written in the call arrives as its text
        self.allow_null = allow_null
        self.allow_empty_string = allow_empty_string
        self.allow_empty_collection = allow_empty_collection
        self.supports_wildcards, self.dont_show = supports_wildcards, dont_show
        self.help = help
        self.name = name  # the parameter's name where it cannot be the attribute's
        self.type = type  # .NET's name of the type where no Python annotation says it


class ScriptBlock:
    """The annotation of a parameter that takes a script block."""

    dotnet_name: ClassVar[str] = "System.Management.Automation.ScriptBlock"


class Cmdlet:
    """A running command: its parameters are its attributes; begin, process and end do its work."""

    info: ClassVar[CmdletInfo]
    provider_parameters: ClassVar[frozenset[str]] = frozenset()
    """Parameters that the provider adds: a shortened name means one of the others first."""
    drops_input: ClassVar[bool] = False
    """Whether it does nothing with what it gets, so that the end of a pipeline can do without it."""

    runtime: "CommandRuntime"
    bound: dict[str, Any]
    parameter_set: str

    @property
    def context(self) -> "ExecutionContext":
        return self.runtime.context

    @property
    def invocation(self) -> Any:
        """$MyInvocation of this call."""
        return self.runtime.invocation

    @property
    def expects_input(self) -> bool:
        """Whether something is piped into the command."""
        return bool(self.runtime.invocation.ExpectingInput)

    # What a command overrides

    def begin(self) -> Iterable[object] | None:
        """Before the first object."""
        return None

    def process(self) -> Iterable[object] | None:
        """For each object, or once."""
        return None

    def end(self) -> Iterable[object] | None:
        """After the last object."""
        return None

    def dynamic_parameters(self) -> Sequence[Any]:
        """Parameters that exist only for what has been bound so far."""
        return ()

    # What a command calls

    def write(self, value: object) -> None:
        """One object of output, not unrolled."""
        self.runtime.out(value)

    def write_all(self, values: Iterable[object]) -> None:
        """Several objects of output."""
        out = self.runtime.out
        for value in values:
            out(value)

    def write_error(self, error: PSError | ErrorRecord) -> None:
        """A non-terminating error; -ErrorAction decides what it does."""
        self.runtime.write_error(error.record if isinstance(error, PSError) else error)

    def write_warning(self, text: str) -> None:
        self.runtime.write_warning(text)

    def write_verbose(self, text: str) -> None:
        self.runtime.write_verbose(text)

    def write_debug(self, text: str) -> None:
        self.runtime.write_debug(text)

    def write_information(self, message: object, tags: Sequence[str] = ()) -> None:
        self.runtime.write_information(message, tags)

    def write_progress(self, record: Any) -> None:
        self.runtime.write_progress(record)

    def should_process(self, target: str, action: str | None = None) -> bool:
        """Asks, or tells, what is about to be done to a target, as -Confirm and -WhatIf say."""
        return self.runtime.should_process(target, action)

    def should_process_text(self, description: str, question: str, caption: str) -> bool:
        """The same with all three texts given."""
        return self.runtime.should_process_text(description, question, caption)

    def should_continue(self, query: str, caption: str) -> bool:
        """Asks whatever the preferences are."""
        return self.runtime.should_continue(query, caption)

    def stop_upstream(self) -> None:
        """Nothing more is needed from the commands before this one."""
        raise StopUpstream(self.runtime.processor)


def cmdlet(
    verb: str,
    noun: str = "",
    *,
    default_set: str | None = None,
    aliases: Sequence[str] = (),
    supports_should_process: bool = False,
    confirm_impact: str = "Medium",
    class_name: str | None = None,
    output_types: Sequence[str] = (),
    module: str = "",
) -> Callable[[_C], _C]:
    """Declares a command; its parameters are read from the class when they are first needed."""

    def declare(cls: _C) -> _C:
        info = CmdletInfo(cls, verb, noun, class_name)
        info.default_set = default_set
        info.aliases = tuple(aliases)
        info.supports_should_process = supports_should_process
        info.confirm_impact = confirm_impact
        info.output_types = tuple(output_types)
        info.ModuleName = info.Source = module
        info.synopsis = (cls.__doc__ or "").strip()
        cls.info = info
        return cls

    return declare
