"""Binding plans: what a call of one command at one place always does alike, compiled to a small function.

A plan answers only where everything is plain; None sends the call to the binder, which knows all cases and all errors.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from umshell.errors import PSError
from umshell.runtime import parameter_conversion
from umshell.runtime.argument import CallShape
from umshell.runtime.command_info import CommandInfo
from umshell.runtime.default_values import default_table
from umshell.runtime.object_plan import ObjectPlan, make_object_plan
from umshell.runtime.parameter_metadata import ParameterMetadata
from umshell.runtime.plan_code import PlanCode
from umshell.values.psobject import MISSING

if TYPE_CHECKING:
    from umshell.runtime.parameter_binder import ParameterBinder

_NEVER: Final[Any] = object()
_LATER: Final[Any] = object()
_KEPT = 8  # plans of one place; a function that is defined again and again has a new one each time


class BindingPlan:
    """How the values of a call go to the parameters of a command: for all places that name the same parameters."""

    __slots__ = (
        "cmdlet_binding", "flags", "function", "info", "object_plan", "parameter_set", "places", "prioritized",
        "unbound",
    )  # fmt: skip

    def __init__(self, binder: "ParameterBinder", places: list[tuple[ParameterMetadata, Any]]) -> None:
        self.info = binder.info
        self.places = places
        self.function = _compile(binder, places)
        self.cmdlet_binding = binder.info.uses_cmdlet_binding
        self.flags = binder.flags
        self.prioritized = binder.prioritized
        self.unbound = tuple(binder.unbound)
        self.parameter_set = binder.parameter_set
        self.object_plan: ObjectPlan | None = make_object_plan(binder) if binder.invocation.ExpectingInput else None


class SitePlan:
    """The plan of one place, with the spellings that its numbers keep where text is wanted."""

    __slots__ = ("function", "info", "is_function", "plan", "spelled")

    def __init__(self, plan: BindingPlan, shape: CallShape) -> None:
        self.info = plan.info
        self.is_function = plan.info.CommandType != "Cmdlet"
        self.plan = plan
        self.spelled = _spellings(plan, shape)
        self.function = plan.function if not self.spelled else self._spell

    def _spell(self, values: Sequence[Any]) -> dict[str, Any] | None:
        changed = list(values)
        for number, parameter, text in self.spelled:
            changed[number] = parameter_conversion.with_spelling(parameter, changed[number], text, self.is_function)
        return self.plan.function(changed)


def _spellings(plan: BindingPlan, shape: CallShape) -> list[tuple[int, ParameterMetadata, str]]:
    texts = [slot[3] for slot in shape.slots if slot[4]]
    function = plan.info.CommandType != "Cmdlet"
    found: list[tuple[int, ParameterMetadata, str]] = []
    for parameter, value in plan.places:
        text = texts[value] if type(value) is int else None
        if text is None:
            continue
        if parameter_conversion.with_spelling(parameter, _NEVER, text, function) is not _NEVER:
            found.append((value, parameter, text))
    return found


def find_plan(info: CommandInfo, shape: CallShape, context: Any, invocation: Any) -> SitePlan | None:
    """The plan of a place for a command; made when it is first needed."""
    expects = bool(invocation.ExpectingInput)
    key = id(info) * 2 + expects
    found = shape.plans.get(key)
    if found is None or (found is not _NEVER and found.info is not info):
        if len(shape.plans) >= _KEPT:
            shape.plans.clear()
        plan = _shared_plan(info, shape, context, invocation, expects)
        if plan is _LATER:
            return None
        found = shape.plans[key] = _NEVER if plan is _NEVER else SitePlan(plan, shape)
    return None if found is _NEVER else found


def _shared_plan(info: CommandInfo, shape: CallShape, context: Any, invocation: Any, expects: bool) -> Any:
    """The plan of all places that name the same parameters in order; one call without input does not make it yet."""
    signature = (expects, *[(slot[0], slot[4], slot[5]) for slot in shape.slots])
    found = info.plans.get(signature)
    if found is None and not expects:
        info.plans[signature] = found = _LATER
    elif found is None or found is _LATER:
        info.plans[signature] = found = _make(info, shape, context, invocation) or _NEVER
    return found


def bind(binder: "ParameterBinder", shape: CallShape, values: Sequence[Any]) -> bool:
    """Binds a call by the plan of its place; False when the binder has to do it."""
    site = find_plan(binder.info, shape, binder.context, binder.invocation)
    if site is None:
        return False
    if site.plan.cmdlet_binding and default_table(binder.context) is not None:
        return False
    found = site.function(values)
    if found is None:
        return False
    binder.follow(site.plan, found)
    return True


def _make(info: CommandInfo, shape: CallShape, context: Any, invocation: Any) -> BindingPlan | None:
    """Binds the names and positions of the place with nothing in them, to see where each value goes."""
    from umshell.runtime.parameter_binder import ParameterBinder

    if info.has_dynamic_parameters:
        return None
    binder = ParameterBinder(info, context, invocation)
    binder.start()
    try:
        places = _places(binder, shape)
        if places is None or not _sets_are_clear(binder):
            return None
    except PSError:
        return None
    return BindingPlan(binder, places)


def _places(binder: "ParameterBinder", shape: CallShape) -> list[tuple[ParameterMetadata, Any]] | None:
    """Parameters with what they get: the number of a value, or a switch that is on."""
    arguments = binder.join(shape.arguments(range(shape.value_count)))
    places: list[tuple[ParameterMetadata, Any]] = []
    positional: list[Any] = []
    for argument in arguments:
        if argument.name is None:
            positional.append(argument.value)
            continue
        parameter = binder.find(argument.name)
        if parameter is None or parameter not in binder.unbound or argument.value is MISSING:
            return None
        if type(argument.value) is str:  # `-Mode -Dual`: what looks like a name is the value
            return None
        _take(binder, parameter)
        places.append((parameter, argument.value))
    for _, parameters in binder.table.positional:
        candidates = [p for p in parameters if p in binder.unbound and binder.has_position(p)]
        if not positional:
            break
        if len(candidates) > 1:
            return None
        if candidates:
            _take(binder, candidates[0])
            places.append((candidates[0], positional.pop(0)))
    return None if positional else places


def _take(binder: "ParameterBinder", parameter: ParameterMetadata) -> None:
    if parameter.set_flags:
        binder.flags &= parameter.set_flags
    del binder.unbound[parameter]


def _sets_are_clear(binder: "ParameterBinder") -> bool:
    return not binder.info.uses_cmdlet_binding or not binder.choose_set()


def _compile(
    binder: "ParameterBinder", places: list[tuple[ParameterMetadata, Any]]
) -> Callable[[Sequence[Any]], dict[str, Any] | None]:
    code = PlanCode("values", binder.info.uses_cmdlet_binding, binder.flags)
    entries: list[str] = []
    for number, (parameter, value) in enumerate(places):
        name = f"v{number}"
        if type(value) is int:
            code.line(f"{name} = values[{value}]")
            code.receive(parameter, name)
        else:
            code.line(f"{name} = {code.constant(value)}")
        entries.append(f"{parameter.Name!r}: {name}")
    return code.finish(f"{{{', '.join(entries)}}}")
