"""Binds the objects of a pipeline: by value and by property name, first without, then with conversion."""

from typing import TYPE_CHECKING, Any

from umshell.errors import PSError
from umshell.runtime.argument import Argument
from umshell.runtime.binding_errors import BindingError, TransformationError, ValidationError
from umshell.runtime.parameter_metadata import ParameterMetadata
from umshell.runtime.parameter_sets import validate_sets, verify_selected
from umshell.values import members
from umshell.values.psobject import MISSING, PSCustomObject

if TYPE_CHECKING:
    from umshell.runtime.parameter_binder import ParameterBinder


def bind_object(binder: "ParameterBinder", value: Any) -> bool:
    """Binds one object; False when its error has been written and it is to be skipped."""
    try:
        if not _bind(binder, value):
            _report(binder, binder.errors.input_not_bound(), value)
            return False
        missing = binder.missing_now()
    except BindingError as error:
        _report(binder, error, value)
        return False
    if missing:
        _report(binder, binder.errors.input_lacks_mandatory(missing), value)
        return False
    return True


def _report(binder: "ParameterBinder", error: BindingError, value: Any) -> None:
    error.target = value
    error.record.TargetObject = value
    binder.runtime.write_error(error.record)


def _bind(binder: "ParameterBinder", value: Any) -> bool:
    take_back(binder)
    binder.flags = binder.flags_before_input
    try:
        ran = _run_blocks(binder, value)
        bound = _bind_unbound(binder, value)
        verify_selected(binder)
    except PSError:
        take_back(binder)
        raise
    if not (ran or bound):
        take_back(binder)
        return False
    return True


def take_back(binder: "ParameterBinder") -> None:
    """What the last object gave is unbound again, its defaults are back."""
    for parameter in binder.from_input:
        name = parameter.Name
        binder.values.pop(name, None)
        if parameter not in binder.delayed:
            binder.unbound[parameter] = None
            binder.bound.pop(name, None)
        if binder.restore is not None:
            binder.restore(name)
    binder.from_input = []


def _run_blocks(binder: "ParameterBinder", value: Any) -> bool:
    """Runs the script blocks given for parameters and binds what they write."""
    for parameter, block in binder.delayed.items():
        try:
            output = block.invoke((value,), underscore=value)
        except BindingError:
            raise
        except PSError as error:
            raise binder.errors.block_failed(parameter, error) from None
        if not output:
            raise binder.errors.no_block_output(parameter)
        result = output[0] if len(output) == 1 else output
        binder.bind_parameter(parameter, Argument(parameter.Name, result, has_colon=True))
        _bound_by_input(binder, parameter)
    return bool(binder.delayed)


def _bound_by_input(binder: "ParameterBinder", parameter: ParameterMetadata) -> None:
    binder.from_input.append(parameter)
    if binder.assign is not None:
        binder.assign(parameter.Name, binder.values[parameter.Name])


def _bind_unbound(binder: "ParameterBinder", value: Any) -> bool:
    bound = False
    allowed = binder.prioritized or binder.flags
    for attempt in (0, 1) if binder.prioritized else (1,):
        for by_property, coerce in ((False, False), (True, False), (False, True), (True, True)):
            if _bind_phase(binder, value, by_property, coerce, allowed):
                bound = True
                if attempt:
                    validate_sets(binder, True)
                    allowed = binder.flags
        if attempt == 0:
            if binder.flags == binder.prioritized:
                break
            allowed = binder.flags & ~binder.prioritized
    validate_sets(binder, False)
    if binder.defaults is not None and not binder.defaults_in_use:
        for name in binder.bind_defaults():
            if binder.assign is not None:
                binder.assign(name, binder.values[name])
    return bound


def _bind_phase(binder: "ParameterBinder", value: Any, by_property: bool, coerce: bool, allowed: int) -> bool:
    """One of the four ways: with the default set first, then with the others."""
    default = binder.table.default_flag
    if default and allowed & default:
        if _bind_in_sets(binder, value, by_property, coerce, default):
            return True
        allowed &= ~default
    return _bind_in_sets(binder, value, by_property, coerce, allowed)


def _bind_in_sets(binder: "ParameterBinder", value: Any, by_property: bool, coerce: bool, allowed: int) -> bool:
    bound = False
    for parameter in reversed(binder.table.from_pipeline):
        if parameter not in binder.unbound or not (parameter.in_all_sets or parameter.set_flags & allowed):
            continue
        for data in parameter.matching_sets(allowed):
            wanted = data.ValueFromPipelineByPropertyName if by_property else data.ValueFromPipeline
            if wanted and (_bind_property if by_property else _bind_value)(binder, parameter, value, coerce):
                _bound_by_input(binder, parameter)
                bound = True
                break
    return bound


def _bind_value(binder: "ParameterBinder", parameter: ParameterMetadata, value: Any, coerce: bool) -> bool:
    try:
        return binder.bind_parameter(parameter, Argument(parameter.Name, value, has_colon=True), coerce)
    except ValidationError:
        raise
    except TransformationError as error:
        if not error.invalid_cast:
            raise
        return False
    except BindingError:
        return False


def _bind_property(binder: "ParameterBinder", parameter: ParameterMetadata, value: Any, coerce: bool) -> bool:
    found = MISSING if value is None else property_for(parameter, value)
    if found is MISSING:
        return False
    try:
        return binder.bind_parameter(parameter, Argument(parameter.Name, found, has_colon=True), coerce)
    except (ValidationError, TransformationError):
        raise
    except BindingError:
        return False


def property_for(parameter: ParameterMetadata, value: Any) -> Any:
    """The property of an object that has the parameter's name or one of its aliases; MISSING when it has none."""
    if type(value) is PSCustomObject and value.extra is None:
        properties = value.properties
        if parameter.Name in properties:
            return properties[parameter.Name]
        for name in (parameter.Name, *parameter.aliases):
            spelled = value.spelling(name)
            if spelled is not None:
                return properties[spelled]
        return MISSING
    for name in (parameter.Name, *parameter.aliases):
        found = members.read_property(value, name)
        if found is not MISSING:
            return found
    return MISSING
