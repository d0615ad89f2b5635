"""Reads a cmdlet's declaration: annotated fields become parameters."""

import sys
from collections.abc import Sequence
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from umshell.runtime.cmdlet import Parameter, ScriptBlock
from umshell.runtime.credential_argument import to_credential
from umshell.runtime.parameter_metadata import ALL_SETS, ParameterMetadata, ParameterSetMetadata
from umshell.values.psobject import MISSING
from umshell.values.switch_parameter import ABSENT, SwitchParameter
from umshell.values.types import OBJECT, SCRIPT_BLOCK, DotNetType, array_of, find_type, type_of_annotation

if TYPE_CHECKING:
    from umshell.runtime.cmdlet import Cmdlet

_CREDENTIAL = "System.Management.Automation.PSCredential"


def declared_parameters(cmdlet_class: "type[Cmdlet]") -> list[ParameterMetadata]:
    """The parameters of a cmdlet, in the order of its fields, those of base classes first."""
    found: dict[str, ParameterMetadata] = {}
    for owner in reversed(cmdlet_class.__mro__):
        for name, annotation in getattr(owner, "__annotations__", {}).items():
            declared = _declared(annotation, owner)
            if declared is None:
                continue
            hint, parameters = declared
            default = getattr(cmdlet_class, name, MISSING)
            made = _make(parameters[0].name or name, hint, parameters, default)
            found.pop(name, None)
            found[name] = made
    order = getattr(cmdlet_class, "parameter_order", None)
    return list(found.values()) if order is None else [found[name] for name in order]


def _declared(annotation: Any, owner: type) -> tuple[Any, list[Parameter]] | None:
    if isinstance(annotation, str) and "Annotated" not in annotation:
        return None
    if isinstance(annotation, str):
        if "Annotated[" not in annotation:
            return None
        annotation = eval(
            annotation, vars(sys.modules[owner.__module__]), dict(vars(owner))
        )  # from __future__ annotations
    if get_origin(annotation) is not Annotated:
        return None
    hint, *marks = get_args(annotation)
    parameters = [mark for mark in marks if isinstance(mark, Parameter)]
    return (hint, parameters) if parameters else None


def _make(name: str, hint: Any, parameters: Sequence[Parameter], default: Any) -> ParameterMetadata:
    first = parameters[0]
    type_ = _type_of(hint, first)
    made = ParameterMetadata(
        name,
        type_,
        sets=_sets(parameters),
        aliases=first.aliases,
        validators=first.validate,
        transformations=first.transform,
        default=default,
    )
    if type_.full_name == _CREDENTIAL and not made.transformations:
        made.transformations = (to_credential,)
    if made.is_switch and default is MISSING:
        made.default = ABSENT
    made.annotation = hint
    made.inert, made.help_text, made.DontShow = first.inert, first.help, first.dont_show
    made.keep_spelling = first.keep_spelling
    made.allow_null, made.supports_wildcards = first.allow_null, first.supports_wildcards
    made.allow_empty_string = first.allow_empty_string
    made.allow_empty_collection = first.allow_empty_collection
    return made


def _sets(parameters: Sequence[Parameter]) -> dict[str, ParameterSetMetadata]:
    return {
        name: ParameterSetMetadata(
            parameter.position,
            parameter.mandatory,
            parameter.from_pipeline,
            parameter.from_pipeline_by_property_name,
            parameter.remaining,
            parameter.help or None,
        )
        for parameter in parameters
        for name in parameter.sets or (ALL_SETS,)
    }


def _type_of(hint: Any, parameter: Parameter) -> DotNetType:
    if parameter.type is not None:
        found = find_type(parameter.type)
        if found is None:
            raise LookupError(f"no type {parameter.type}")
        return found
    return _type_of_hint(hint)


def _type_of_hint(hint: Any) -> DotNetType:
    if hint is SwitchParameter:
        return type_of_annotation(SwitchParameter)
    if hint is ScriptBlock:
        return SCRIPT_BLOCK
    origin = get_origin(hint)
    if origin is Union or origin is UnionType:
        rest = [argument for argument in get_args(hint) if argument is not type(None)]
        return _type_of_hint(rest[0]) if len(rest) == 1 else OBJECT
    if origin is list:
        return array_of(_type_of_hint(get_args(hint)[0]))
    return type_of_annotation(hint)
