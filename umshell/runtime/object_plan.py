"""Plans for pipeline objects: custom objects by their properties, text by value, when the parameter set is settled."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from umshell.runtime.parameter_metadata import ALL_FLAGS, ParameterMetadata
from umshell.runtime.plan_code import PlanCode
from umshell.values.psobject import MISSING, PSCustomObject
from umshell.values.types import OBJECT, PSOBJECT, STRING

if TYPE_CHECKING:
    from umshell.runtime.parameter_binder import ParameterBinder

ObjectPlan = Callable[[Any], dict[str, Any] | None]


def make_object_plan(binder: "ParameterBinder") -> ObjectPlan | None:
    """A function from an object to the values that it gives; None of it where the binder has to look."""
    flags = binder.flags
    settled = not binder.table.set_names if flags == ALL_FLAGS else flags.bit_count() == 1
    if binder.delayed or binder.prioritized or not settled:
        return None
    takers = [p for p in binder.table.from_pipeline if p in binder.unbound and p.takes_pipeline_input(flags)]
    by_value = [p for p in takers if any(data.ValueFromPipeline for data in p.matching_sets(flags))]
    by_property = [p for p in takers if any(d.ValueFromPipelineByPropertyName for d in p.matching_sets(flags))]
    if not takers or any(p.ParameterType in (OBJECT, PSOBJECT) for p in by_value if len(by_value) > 1):
        return None
    mandatory = [p for p in binder.table.mandatory if p in binder.unbound and _is_mandatory(p, flags)]
    objects = _for_objects(binder, by_value, by_property, mandatory)
    texts = _for_texts(binder, by_value, by_property, mandatory)
    return _joined(objects, texts)


def _is_mandatory(parameter: ParameterMetadata, flags: int) -> bool:
    return any(data.IsMandatory for data in parameter.matching_sets(flags))


def _joined(objects: ObjectPlan | None, texts: ObjectPlan | None) -> ObjectPlan | None:
    if objects is None and texts is None:
        return None

    def plan(value: Any) -> dict[str, Any] | None:
        cls = type(value)
        if cls is PSCustomObject:
            return None if objects is None or value.extra is not None else objects(value)
        return texts(value) if cls is str and texts is not None else None

    return plan


def _for_objects(
    binder: "ParameterBinder",
    by_value: list[ParameterMetadata],
    by_property: list[ParameterMetadata],
    mandatory: list[ParameterMetadata],
) -> ObjectPlan | None:
    """Custom objects, when none of them can be meant by value: each such parameter has its property."""
    if not by_property or any(p not in by_property or p.ParameterType in (OBJECT, PSOBJECT) for p in by_value):
        return None
    code = PlanCode("item", binder.info.uses_cmdlet_binding, binder.flags)
    code.line("properties = item.properties")
    code.line("found = {}")
    for number, parameter in enumerate(by_property):
        name = f"v{number}"
        needed = parameter in mandatory or parameter in by_value
        code.line(f"{name} = properties.get({parameter.Name!r}, MISSING)")
        code.line(f"if {name} is MISSING: {name} = {code.constant(_lookup(parameter))}(item)")
        if needed:
            code.line(f"if {name} is MISSING: return None")
        code.line(f"if {name} is not MISSING:")
        if parameter in by_value:
            python = code.constant(parameter.ParameterType.python_class)
            code.line(f"if type({name}) is not {python}: return None", 2)
        code.receive(parameter, name, 2)
        code.line(f"found[{parameter.Name!r}] = {name}", 2)
    if any(parameter not in by_property for parameter in mandatory):
        return None
    return code.finish("found or None")


def _lookup(parameter: ParameterMetadata) -> Callable[[PSCustomObject], Any]:
    names = (parameter.Name, *parameter.aliases)

    def find(item: PSCustomObject) -> Any:
        for name in names:
            spelled = item.spelling(name)
            if spelled is not None:
                return item.properties[spelled]
        return MISSING

    return find


def _for_texts(
    binder: "ParameterBinder",
    by_value: list[ParameterMetadata],
    by_property: list[ParameterMetadata],
    mandatory: list[ParameterMetadata],
) -> ObjectPlan | None:
    """Text, when exactly one parameter takes it by value, and none its length."""
    if len(by_value) != 1 or by_value[0].ParameterType not in (STRING, OBJECT, PSOBJECT):
        return None
    names = {name.lower() for p in by_property for name in (p.Name, *p.aliases)}
    if "length" in names or any(parameter is not by_value[0] for parameter in mandatory):
        return None
    code = PlanCode("item", binder.info.uses_cmdlet_binding, binder.flags)
    code.receive(by_value[0], "item")
    return code.finish(f"{{{by_value[0].Name!r}: item}}")
