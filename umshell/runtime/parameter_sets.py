"""Which parameter set a call means: resolved by what is bound, by the default set, by what is mandatory."""

from typing import TYPE_CHECKING

from umshell.runtime.parameter_metadata import ALL_FLAGS

if TYPE_CHECKING:
    from umshell.runtime.parameter_binder import ParameterBinder


def count_sets(flags: int) -> int:
    """How many sets are still possible; all of them together count as one."""
    return 1 if flags == ALL_FLAGS else flags.bit_count()


def validate_sets(binder: "ParameterBinder", before_input: bool, take_default: bool = True) -> int:
    """Narrows the possible sets as far as is known now and tells how many there are; raises when none fits."""
    count = count_sets(binder.flags)
    if count == 0:
        raise binder.errors.ambiguous_set()
    if count > 1:
        return _validate_several(binder, before_input, take_default, count)
    if binder.flags == ALL_FLAGS:
        return _validate_all(binder, before_input, take_default)
    return count


def _validate_several(binder: "ParameterBinder", before_input: bool, take_default: bool, count: int) -> int:
    default = binder.table.default_flag
    if default & binder.flags:
        if take_default:
            binder.flags = default
            return 1
        return count
    if before_input and _takes_input(binder):
        return count
    return resolve_by_mandatory(binder)


def _validate_all(binder: "ParameterBinder", before_input: bool, take_default: bool) -> int:
    count = len(binder.table.set_names) or 1
    if before_input and _takes_input(binder):
        return count
    if binder.table.default_flag:
        if take_default:
            binder.flags = binder.table.default_flag
            return 1
        return count
    return resolve_by_mandatory(binder) if count > 1 else count


def _takes_input(binder: "ParameterBinder") -> bool:
    flags = binder.flags
    unbound = binder.unbound
    return any(p in unbound and p.takes_pipeline_input(flags) for p in binder.table.from_pipeline)


def resolve_by_mandatory(binder: "ParameterBinder") -> int:
    """Takes the only set that lacks no mandatory parameter."""
    remaining = binder.flags & binder.table.all_flags
    for parameter in binder.unbound:
        for data in parameter.sets.values():
            if data.IsMandatory:
                remaining &= ~data.flag
    if count_sets(remaining) != 1:
        raise binder.errors.ambiguous_set()
    binder.flags = remaining
    return 1


def verify_selected(binder: "ParameterBinder") -> None:
    """Makes sure that one set was chosen, where there are several."""
    if len(binder.table.set_names) > 1 and binder.flags == ALL_FLAGS:
        if not binder.table.default_flag:
            raise binder.errors.ambiguous_set()
        binder.flags = binder.table.default_flag


def that_take_input(binder: "ParameterBinder") -> int:
    """The possible sets in which something can still come from the pipeline; all possible ones when none can."""
    found = 0
    for parameter in binder.delayed:
        found |= parameter.set_flags
    for parameter in binder.unbound:
        for data in parameter.matching_sets(binder.flags):
            if data.ValueFromPipeline or data.ValueFromPipelineByPropertyName:
                if data.flag == 0:
                    return binder.flags
                found |= data.flag
    return binder.flags & found if found else binder.flags
