"""Gives arguments and pipeline objects to parameters: one binder for functions and cmdlets alike."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from umshell.runtime import binding_plan
from umshell.runtime.argument import Argument, CallShape
from umshell.runtime.argument_binding import ArgumentBinding
from umshell.runtime.binding_errors import BindingError
from umshell.runtime.command_info import CommandInfo
from umshell.runtime.default_values import DefaultValues, default_table
from umshell.runtime.dynamic_parameters import hand_back
from umshell.runtime.mandatory_parameters import find_missing
from umshell.runtime.parameter_conversion import as_written
from umshell.runtime.parameter_metadata import ALL_FLAGS, ParameterMetadata
from umshell.runtime.parameter_sets import count_sets, that_take_input, validate_sets, verify_selected
from umshell.runtime.parameter_table import AmbiguousName
from umshell.runtime.pipeline_binding import bind_object
from umshell.runtime.prompting import ask_for_parameters
from umshell.values.psobject import MISSING
from umshell.values.switch_parameter import PRESENT

if TYPE_CHECKING:
    from umshell.runtime.binding_plan import BindingPlan
    from umshell.runtime.command_runtime import CommandRuntime


class ParameterBinder(ArgumentBinding):
    """Binds one call of a command: first the command line, then each object of the pipeline.

    values: parameter name → converted value, of what is bound now
    bound: the same as $PSBoundParameters shows it
    assign(name, value) is called when a pipeline object gives a parameter a value, restore(name) when it is taken back
    """

    runtime: "CommandRuntime"
    assign: Callable[[str, Any], None] | None = None
    restore: Callable[[str], None] | None = None
    unbound_arguments: Sequence[Any] = ()  # $args of a simple function
    flags_before_input = ALL_FLAGS
    defaults: DefaultValues | None = None
    defaults_in_use: Sequence[str] = ()
    plan: "BindingPlan | None" = None
    dynamic_variables: Any = None  # what a dynamicparam block set, by name in lower case
    found_names: frozenset[str] | set[str] = frozenset()  # what the last planned object gave

    def __init__(self, info: CommandInfo, context: Any, invocation: Any) -> None:
        self.info = info
        self.context = context
        self.invocation = invocation
        self.values: dict[str, Any] = {}
        self.bound: dict[str, Any] = {}

    def start(self) -> None:
        """Everything is unbound."""
        self.table = self.info.table
        self.unbound = dict.fromkeys(self.table.parameters)
        self.delayed = {}
        self.arguments: list[Argument] = []
        self.from_input: list[ParameterMetadata] = []  # bound by the current pipeline object

    def follow(self, plan: "BindingPlan", values: dict[str, Any]) -> None:
        """Everything is as the plan of the place leaves it."""
        self.plan = plan
        self.values = values
        self.bound.update(values)
        self.flags = self.flags_before_input = plan.flags
        self.prioritized = plan.prioritized
        self.table = plan.info.table
        self.from_input = []

    def leave_plan(self) -> None:
        """Makes what the plan left out, when an object comes that the plan does not know."""
        plan = self.plan
        if plan is not None:
            self.plan = None
            self.delayed = {}
            taken = {parameter.Name for parameter in self.from_input}
            self.unbound = {p: None for p in plan.unbound if p.Name not in taken}

    @property
    def parameter_set(self) -> str:
        """$PSCmdlet.ParameterSetName."""
        return self.info.table.set_name(self.flags)

    @property
    def needs_pipeline(self) -> bool:
        """Whether pipeline objects have to be bound: those of a simple function are not."""
        return self.info.uses_cmdlet_binding

    # The command line

    def bind_call(self, shape: CallShape, values: Sequence[Any]) -> None:
        """Binds a call without splatting; the plan of the place is used where it fits."""
        if not binding_plan.bind(self, shape, values):
            self.bind_command_line(shape.arguments(values))

    def bind_command_line(self, arguments: Sequence[Argument]) -> None:
        """Binds names, positions, defaults, dynamic and remaining parameters; asks for what is missing."""
        self.start()
        self.arguments = self.join(arguments)
        self._bind_named()
        failure = self._bind_positions()
        if not self.info.uses_cmdlet_binding:
            self.unbound_arguments = _as_args(self.arguments)
            return
        self._read_defaults()
        self.bind_defaults()
        validate_sets(self, True, False)
        if self.info.has_dynamic_parameters:
            failure = self._bind_dynamic() or failure
            self._read_defaults()
            self.bind_defaults()
        self._bind_remaining()
        self._refuse_unbound(failure)
        missing = self.choose_set()
        if missing:
            self._ask_for(missing)
        self.flags_before_input = self.flags
        if self.info.has_dynamic_parameters:
            hand_back(self.table.parameters, self.values)

    def choose_set(self) -> list[ParameterMetadata]:
        """Narrows the sets; the mandatory parameters that are missing then."""
        expects = bool(self.invocation.ExpectingInput)
        count = validate_sets(self, expects, not expects)
        if count == 1 and not self.defaults_in_use:
            self.bind_defaults()
        if count > 1 and expects:
            filtered = that_take_input(self)
            if filtered != self.flags:
                self.flags = filtered
                count = validate_sets(self, True, False)
        missing = find_missing(self, count, expects)
        if not missing and not expects:
            verify_selected(self)
        return missing

    def _ask_for(self, missing: list[ParameterMetadata]) -> None:
        for parameter, answer in ask_for_parameters(self, missing):
            self.bind_parameter(parameter, Argument(parameter.Name, answer, has_colon=True))
        if not self.invocation.ExpectingInput:
            verify_selected(self)

    def join(self, arguments: Sequence[Argument]) -> list[Argument]:
        """Gives each name the value behind it; switches need none; unknown names stay alone."""
        joined: list[Argument] = []
        position = 0
        while position < len(arguments):
            argument = arguments[position]
            position += 1
            if argument.name is None or argument.value is not MISSING:
                joined.append(argument)
                continue
            parameter = self.find(argument.name, argument.name_extent)
            if parameter is None:
                joined.append(argument)
            elif parameter.is_switch:
                joined.append(_with_value(argument, argument.name, PRESENT, argument.name_extent, None))
            else:
                following = arguments[position] if position < len(arguments) else None
                joined.append(self._with_following(argument, parameter, following))
                position += 1
        return joined

    def _with_following(self, argument: Argument, parameter: ParameterMetadata, following: Argument | None) -> Argument:
        if following is None or (following.name is not None and following.splatted):
            raise self.errors.missing_argument(parameter, argument.name_extent)
        if following.name is None:
            return _with_value(argument, parameter.Name, following.value, following.extent, following.text)
        if following.value is not MISSING or self.find(following.name, following.name_extent) is not None:
            raise self.errors.missing_argument(parameter, argument.name_extent)
        return _with_value(argument, parameter.Name, following.name_text, following.name_extent, None)

    def find(self, name: str, extent: Any = None) -> ParameterMetadata | None:
        """The parameter that a name means; an error when its beginning fits several."""
        try:
            return self.table.find(name)
        except AmbiguousName as found:
            raise self.errors.ambiguous_name(name, found.candidates, extent) from None

    def _bind_named(self) -> None:
        rest: list[Argument] = []
        for argument in self.arguments:
            if argument.name is None:
                rest.append(argument)
                continue
            parameter = self.find(argument.name, argument.name_extent)
            if parameter is None:
                rest.append(argument)
                continue
            if parameter not in self.unbound:
                raise self.errors.bound_twice(argument.name, argument.name_extent)
            self.bind_parameter(parameter, argument, delay=True)
        self.arguments = rest

    def _bind_positions(self) -> BindingError | None:
        """Gives values without a name to the positions; the last error that another way might have avoided."""
        waiting = list(_positional(self.arguments))
        if not waiting or not self.table.positional:
            return None
        failure: BindingError | None = None
        offered = {id(argument) for argument in waiting}
        left: list[Argument] = []
        for _, parameters in self.table.positional:
            candidates = [p for p in parameters if p in self.unbound and self.has_position(p)]
            if not candidates:
                continue
            if not waiting:
                break
            if len(candidates) > 1 and _share_a_set(candidates):
                raise self.errors.ambiguous_position()
            argument = waiting.pop(0)
            bound, error = self._bind_position(candidates, argument)
            failure = error or failure
            if not bound:
                left.append(argument)
        taken = offered - {id(argument) for argument in [*left, *waiting]}
        self.arguments = [a for a in self.arguments if id(a) not in taken]
        return failure

    def has_position(self, parameter: ParameterMetadata) -> bool:
        """Whether it has its position in a set that is still possible."""
        return any(
            data.Position >= 0 and not data.ValueFromRemainingArguments for data in parameter.matching_sets(self.flags)
        )

    def _bind_position(
        self, candidates: list[ParameterMetadata], argument: Argument
    ) -> tuple[bool, BindingError | None]:
        """First without conversion and in the default set, then in the others, then with conversion the same way."""
        default = self.table.default_flag & self.flags
        flags = self.flags
        failure: BindingError | None = None
        for coerce in (False, True):
            for allowed in (default, flags) if default else (flags,):
                for parameter in candidates:
                    if not parameter.in_all_sets and not parameter.set_flags & allowed:
                        continue
                    try:
                        if self.bind_parameter(parameter, argument, coerce, delay=True):
                            return True, None
                    except BindingError as error:
                        if error.yields:
                            continue
                        if type(error) is not BindingError:
                            raise
                        failure = error
        return False, failure

    def bind_defaults(self) -> Sequence[str]:
        """What $PSDefaultParameterValues says, for parameters that are not bound and still possible; their names."""
        names = [] if self.defaults is None else self.defaults.bind()
        self.defaults_in_use = (*self.defaults_in_use, *names)
        return names

    def _read_defaults(self) -> None:
        table = default_table(self.context)
        self.defaults = None if table is None else DefaultValues(self, table)

    def _bind_dynamic(self) -> BindingError | None:
        dynamic = self.info.dynamic_parameters(self)
        if not dynamic:
            return None
        for parameter in dynamic:
            parameter.IsDynamic = True
        self.table = self.table.extended(dynamic)
        self.unbound = {p: None for p in self.table.parameters if p in self.unbound or p.IsDynamic}
        self.arguments = self.join(self.arguments)
        self._bind_named()
        return self._bind_positions()

    def _bind_remaining(self) -> None:
        if not self.arguments:
            return
        takers = [
            parameter
            for parameter in self.table.remaining
            if parameter in self.unbound
            and any(data.ValueFromRemainingArguments for data in parameter.matching_sets(self.flags))
        ]
        if not takers:
            return
        if len(takers) > 1:
            raise self.errors.ambiguous_set()
        values: list[Any] = []
        for argument in self.arguments:
            if argument.name is not None:
                values.append(argument.name_text)
            if argument.value is not MISSING:
                spelled = argument.text if takers[0].keep_spelling else None
                values.append(argument.value if spelled is None else spelled)
        only = self.arguments[0] if len(self.arguments) == 1 else None
        value = self.remaining_value(values)
        made = Argument(takers[0].Name, value, only and only.extent, has_colon=True)
        self.bind_parameter(takers[0], made)
        self.arguments = []

    def _refuse_unbound(self, failure: BindingError | None) -> None:
        if not self.arguments:
            return
        first = self.arguments[0]
        if first.name is not None:
            raise self.errors.unknown_name(first.name, first.name_extent)
        if failure is not None:
            raise failure
        raise self.errors.no_position(self.text_of(first.value), first.extent)

    # Pipeline objects

    def bind_pipeline_object(self, value: Any) -> bool:
        """Binds one object; False when the error has been written and the object is to be skipped."""
        plan = self.plan
        if plan is not None and plan.object_plan is not None:
            found = plan.object_plan(value)
            if found is not None:
                self._take_planned(found)
                return True
        self.leave_plan()
        return bind_object(self, value)

    def _take_planned(self, found: dict[str, Any]) -> None:
        assign, values = self.assign, self.values
        if found.keys() != self.found_names:
            self._take_back_but(found)
            self.from_input = [p for p in self.table.from_pipeline if p.Name in found]
            self.found_names = set(found)
        values.update(found)
        self.bound.update(found)
        if assign is not None:
            for name, value in found.items():
                assign(name, value)

    def _take_back_but(self, found: dict[str, Any]) -> None:
        for parameter in self.from_input:
            if parameter.Name not in found:
                self.values.pop(parameter.Name, None)
                self.bound.pop(parameter.Name, None)
                if self.restore is not None:
                    self.restore(parameter.Name)

    def missing_now(self) -> list[ParameterMetadata]:
        """The mandatory parameters that are missing although an object was bound."""
        return find_missing(self, count_sets(self.flags), False)


def _positional(arguments: Sequence[Argument]) -> Iterator[Argument]:
    """The values that go to positions: none that stands right behind a name, as it may be what that one takes."""
    behind_name = False
    for argument in arguments:
        if argument.name is not None:
            behind_name = True
        elif behind_name:
            behind_name = False
        else:
            yield argument


def _share_a_set(parameters: Sequence[ParameterMetadata]) -> bool:
    """Whether two parameters of a position are in the same set."""
    seen: set[str] = set()
    for parameter in parameters:
        position = min(data.Position for data in parameter.sets.values() if data.Position >= 0)
        names = {name for name, data in parameter.sets.items() if data.Position == position}
        if seen & names:
            return True
        seen |= names
    return False


def _with_value(argument: Argument, name: str, value: Any, extent: Any, text: str | None) -> Argument:
    return Argument(name, value, extent, text, argument.has_colon, argument.splatted, argument.name_extent)


def _as_args(arguments: Sequence[Argument]) -> list[Any]:
    """$args: values, and names as words that splatting makes names again."""
    from umshell.runtime.splatting import name_word

    found: list[Any] = []
    for argument in arguments:
        if argument.name is not None:
            found.append(name_word(argument.name, argument.name_text))
        if argument.value is not MISSING:
            found.append(as_written(argument.value, argument.text))
    return found
