"""CallSite and PipelineSite: a command or a pipeline at its place in a script, and the quick ways through it."""

from collections.abc import Iterable, Sequence
from typing import Any

from umshell.errors import PSError
from umshell.language.source import Extent, Source
from umshell.runtime.argument import Argument, CallShape
from umshell.runtime.call import Call
from umshell.runtime.command_discovery import command_not_found, end_of_aliases, find_command
from umshell.runtime.command_info import (
    AliasInfo,
    ApplicationInfo,
    CmdletInfo,
    CommandInfo,
    ExternalScriptInfo,
    FunctionInfo,
)
from umshell.runtime.command_processor import CmdletProcessor
from umshell.runtime.direct_call import direct_call, direct_target, direct_value
from umshell.runtime.function_processor import FunctionProcessor
from umshell.runtime.invocation_info import InvocationInfo
from umshell.runtime.modules import PSModuleInfo
from umshell.runtime.output import value_of
from umshell.runtime.pipeline_processor import CommandProcessor, Out, PipelineProcessor
from umshell.runtime.planned_call import planned_call
from umshell.runtime.redirection import Redirected
from umshell.runtime.script_block import ScriptBlock
from umshell.runtime.session_state import Scope
from umshell.runtime.splatting import splat
from umshell.values.conversion import to_string
from umshell.values.psobject import MISSING, unwrap

Values = Sequence[Any]


class CallSite:
    """A command at its place; what its name stands for is looked up once, until commands change."""

    __slots__ = (
        "asks_help", "direct", "has_splat", "info", "module", "name", "operator", "place", "redirections", "shape_made",
        "slots", "source", "state", "value_name", "version",
    )  # fmt: skip

    def __init__(
        self,
        source: Source,
        place: tuple[int, int, int, int],
        name: str | None,
        operator: str | None,
        slots: tuple[Any, ...],
        redirections: tuple[Any, ...],
        module: dict[str, Any] | None = None,
        value_name: str = "",
    ) -> None:
        self.module = module  # the names of the script's module
        self.value_name = value_name  # under which the module calls `value`, or what is quicker
        if module is not None:
            module[value_name] = self.value
        self.source = source
        self.place = place
        self.name = name
        self.operator = operator
        self.slots = slots
        self.redirections = redirections
        self.has_splat = any(slot[0] == "@" for slot in slots)
        self.asks_help = any(slot[0] == "?" for slot in slots)
        self.version: object = None
        self.info: CommandInfo | None = None
        self.state: Any = None  # where the quick call is valid
        self.direct: Any = None  # (scope, values, out), when there is a quick call
        self.shape_made: CallShape | None = None

    @property
    def extent(self) -> Extent:
        """The whole command."""
        return Extent(self.source, self.place[0], self.place[1])

    @property
    def shape(self) -> CallShape:
        """The arguments without their values, as the binder takes them."""
        if self.shape_made is None:
            self.shape_made = CallShape(self.slots, self.source)
        return self.shape_made

    def _slot(self, slot: Any) -> Any:
        name, name_place, place, text, has_value, has_colon = slot
        return (name, self._extent(name_place), self._extent(place), text, has_value, has_colon)

    def _extent(self, place: tuple[int, int] | None) -> Extent | None:
        return None if place is None else Extent(self.source, *place)

    def invocation(self, info: CommandInfo) -> InvocationInfo:
        """$MyInvocation of a call that is made here."""
        return InvocationInfo(info, self.extent, self._script_name(self.name or ""))

    def drops_input(self, scope: Scope) -> bool:
        """Whether the command is a plain Out-Null."""
        if self.slots or self.redirections or self.operator is not None or self.name is None:
            return False
        if self.info is None or self.version is not scope.context.commands_version:
            self.info = find_command(scope, self.name)
            self.version = scope.context.commands_version
        return isinstance(self.info, CmdletInfo) and self.info.cmdlet_class.drops_input

    # Running

    def value(self, scope: Scope, *values: Any) -> Any:
        """Runs the command alone; the value of what it wrote."""
        written: list[Any] = []
        if self.version is scope.context.commands_version and self.state is scope.state:
            self.direct(scope, values, written.append)
        else:
            self._run(scope, written.append, values)
        count = len(written)
        return written[0] if count == 1 else value_of(written)

    def run(self, scope: Scope, out: Out, *values: Any) -> None:
        """Runs the command alone; it writes to out."""
        if self.version is scope.context.commands_version and self.state is scope.state:
            self.direct(scope, values, out)
        else:
            self._run(scope, out, values)

    def _run(self, scope: Scope, out: Out, values: Values) -> None:
        if scope.context.capture_pipeline is None and self._resolve_plain(scope) and self.direct is not None:
            self.direct(scope, values, out)
        else:
            PipelineProcessor(scope, [self.processor(scope, values)]).run(out)

    def _resolve_plain(self, scope: Scope) -> bool:
        """Looks a constant name up, and prepares the quick call where there is one."""
        if self.name is None or self.operator == "Dot":
            return False
        if self.info is None or self.version is not scope.context.commands_version:
            self.info = self._find(scope, self.name)
            self.version = scope.context.commands_version
        self.direct = self.state = None
        plain = not (self.has_splat or self.redirections or self.asks_help)
        if plain and isinstance(self.info, FunctionInfo):
            self._prepare_direct(scope, self.info)
        return True

    def _prepare_direct(self, scope: Scope, info: CommandInfo) -> None:
        """The quick call of a function, where there is one."""
        target = direct_target(self, info, scope)
        if target is None:
            self.direct = planned_call(self, info, scope)
            self.state = None if self.direct is None else scope.state
            return
        self.direct, self.state = direct_call(target), scope.state
        if self.module is not None:
            self.module[self.value_name] = direct_value(target, self.direct, self.version)

    def _find(self, scope: Scope, name: str) -> CommandInfo:
        found = find_command(scope, name)
        if found is None:
            raise self.not_found(scope, name)
        return found

    def not_found(self, scope: Scope, name: str) -> PSError:
        """The error of a missing command; its place is the name."""
        error = command_not_found(end_of_aliases(scope, name))
        extent = Extent(self.source, self.place[2], self.place[3])
        record = error.record
        record.InvocationInfo = InvocationInfo(None, extent, name)
        record.CategoryInfo.Activity = ""
        return error

    def processor(self, scope: Scope, values: Values) -> CommandProcessor:
        """The command of one call, ready for a pipeline."""
        files: Values = ()
        if self.redirections:
            count = sum(1 for each in self.redirections if each[1] is None)
            if count:
                values, files = values[:-count], values[len(values) - count :]
        made = self._unredirected(scope, values)
        return Redirected(made, self.redirections, files) if self.redirections else made

    def _unredirected(self, scope: Scope, values: Values) -> CommandProcessor:
        if self.name is not None:
            if self.version is not scope.context.commands_version or self.info is None:
                self.info = self._find(scope, self.name)
                self.version = scope.context.commands_version
                self.direct = None
            return self.processor_of(scope, self.info, self._call(self._script_name(self.name), values))
        return self._dynamic(scope, unwrap(values[0]), values[1:])

    def _call(self, name: str, values: Values) -> Call:
        if self.has_splat:
            return Call(name, self.extent, arguments=self._splatted(values))
        return Call(name, self.extent, self.shape, values)

    def _splatted(self, values: Values) -> list[Argument]:
        rest = iter(values)
        made: list[Argument] = []
        for slot in self.slots:
            if slot[0] == "@":
                made += splat(next(rest), self._extent(slot[1]))
                continue
            name, name_extent, extent, text, has_value, has_colon = self._slot(slot)
            value = next(rest) if has_value else MISSING
            made.append(Argument(name, value, extent, text, has_colon, False, name_extent))
        return made

    def _dynamic(self, scope: Scope, command: Any, values: Values) -> CommandProcessor:
        """A command whose name is computed: text, a script block, a command info, a module."""
        if isinstance(command, PSModuleInfo):
            return self._in_module(command, values)
        operator = "&" if self.operator == "Ampersand" else "."
        if isinstance(command, ScriptBlock):
            info: CommandInfo = command.info
            return self.processor_of(scope, info, self._call(operator, values))
        if isinstance(command, CommandInfo):
            return self.processor_of(scope, command, self._call(operator, values))
        if command is None or command == "":
            raise self._bad_command(command)
        name = to_string(command)
        return self.processor_of(scope, self._find(scope, name), self._call(operator, values))

    def _in_module(self, module: "PSModuleInfo", values: Values) -> CommandProcessor:
        """& $module { … }: runs inside it."""
        block = unwrap(values[0]) if values else None
        call = self._call("&", values)
        if call.arguments is None:
            call.arguments = self.shape.arguments(list(values))
        call.arguments = call.arguments[1:]
        state = module.SessionState.state
        if isinstance(block, ScriptBlock):
            bound = block.bound_to(state)
            return self.processor_of(state.current, bound.info, call)
        name = to_string(block)
        return self.processor_of(state.current, self._find(state.current, name), call)

    def _bad_command(self, command: Any) -> PSError:
        message = (
            "The expression after '&' in a pipeline element produced an object that was not valid. It must result in a "
            "command name, a script block, or a CommandInfo object."
        )
        if self.operator == "Dot":
            message = message.replace("'&'", "'.'")
        return PSError("BadExpression", message, "InvalidOperation", command)

    def processor_of(self, scope: Scope, info: CommandInfo, call: Call) -> CommandProcessor:
        """The processor of a command that has been found."""
        call.site = self
        if self.asks_help and not isinstance(info, AliasInfo | ApplicationInfo):
            return self._help(scope, info)
        if isinstance(info, CmdletInfo):
            return CmdletProcessor(scope, info, call)
        if isinstance(info, FunctionInfo):
            if self.has_splat and call.arguments is not None and not info.uses_cmdlet_binding:
                call.arguments = _given_by_name(call.arguments)
            is_file = isinstance(info, ExternalScriptInfo)
            if is_file:
                call.name = self._script_name(call.name)
            return FunctionProcessor(scope, info, call, dotted=self.operator == "Dot", is_file=is_file)
        if isinstance(info, AliasInfo):
            return self.processor_of(scope, self._find(scope, info.definition), call)
        assert isinstance(info, ApplicationInfo)
        made: CommandProcessor = scope.context.application_processor(scope, info, call)
        return made

    def _help(self, scope: Scope, info: CommandInfo) -> CommandProcessor:
        """What `-?` asks for instead of the call."""
        help_info = self._find(scope, "Get-Help")
        assert isinstance(help_info, CmdletInfo)
        return CmdletProcessor(scope, help_info, Call("Get-Help", self.extent, arguments=[Argument(None, info.Name)]))

    def _script_name(self, name: str) -> str:
        if self.operator is None:
            return name
        return "&" if self.operator == "Ampersand" else "."


def _given_by_name(arguments: list[Argument]) -> list[Argument]:
    """The arguments of a simple function, where a name that is written out goes before a splatted one."""
    written = {each.name.lower() for each in arguments if each.name is not None and not each.splatted}
    return [each for each in arguments if not each.splatted or (each.name or "").lower() not in written]


def _drop(_item: Any) -> None:
    """Takes the output that nobody wants."""


class PipelineSite:
    """Several commands joined by bars at their place."""

    __slots__ = ("sites",)

    def __init__(self, sites: tuple[CallSite, ...]) -> None:
        self.sites = sites

    def _processor(self, scope: Scope, values: tuple[Values, ...]) -> PipelineProcessor:
        """The commands; without the last one where no values for it are given."""
        processors = [site.processor(scope, each) for site, each in zip(self.sites, values, strict=False)]
        for number, processor in enumerate(processors, 1):
            invocation = getattr(processor, "invocation", None)
            if invocation is not None:
                invocation.PipelinePosition = number
                invocation.PipelineLength = len(self.sites)
        return PipelineProcessor(scope, processors)

    def run(self, scope: Scope, out: Out, *values: Values) -> None:
        """Runs the pipeline; it writes to out."""
        if self.sites[-1].drops_input(scope) and scope.context.capture_pipeline is None:
            self._processor(scope, values[:-1]).run(_drop)
        else:
            self._processor(scope, values).run(out)

    def value(self, scope: Scope, *values: Values) -> Any:
        """Runs the pipeline; the value of what it wrote."""
        written: list[Any] = []
        self._processor(scope, values).run(written.append)
        return value_of(written)

    def run_items(self, scope: Scope, out: Out, items: Iterable[Any], *values: Values) -> None:
        """Pipes items into the pipeline."""
        self._processor(scope, values).run(out, items)

    def value_items(self, scope: Scope, items: Iterable[Any], *values: Values) -> Any:
        """Pipes items into the pipeline; the value of what it wrote."""
        written: list[Any] = []
        self._processor(scope, values).run(written.append, items)
        return value_of(written)
