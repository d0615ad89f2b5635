"""Makes the parameters of a function from its param block: types, attributes, positions."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from umshell.errors import PSError
from umshell.runtime.block_code import AttributeSpec, ParameterSpec
from umshell.runtime.credential_argument import to_credential
from umshell.runtime.parameter_metadata import NO_POSITION, ParameterMetadata, ParameterSetMetadata
from umshell.values import hooks, members
from umshell.values.dotnet.attributes import (
    AliasAttribute,
    AllowEmptyCollectionAttribute,
    AllowEmptyStringAttribute,
    AllowNullAttribute,
    Attribute,
    CmdletBindingAttribute,
    CredentialAttribute,
    OutputTypeAttribute,
    ParameterAttribute,
    PSTypeNameAttribute,
    SupportsWildcardsAttribute,
    make_attribute,
)
from umshell.values.dotnet.missing_types import exists_elsewhere
from umshell.values.dotnet.validators import Validator
from umshell.values.types import OBJECT, DotNetType, find_type, type_of

if TYPE_CHECKING:
    from umshell.runtime.command_info import CommandInfo

_CREDENTIAL = "System.Management.Automation.PSCredential"
_VALIDATE = "system.management.automation.validateargumentsattribute"
_TRANSFORM = "system.management.automation.argumenttransformationattribute"


class ScriptedValidator(Validator):
    """A check that a script's own class makes: Validate() or, for each element, ValidateElement()."""

    runs_script = True

    def __init__(self, attribute: Any) -> None:
        self.attribute = attribute

    def failure(self, value: Any) -> str | None:
        names = {name.lower() for name in vars(type(self.attribute))}
        if "validateelement" in names:
            for element in value if isinstance(value, list) else (value,):
                members.invoke_method(self.attribute, "ValidateElement", [element])
            return None
        members.invoke_method(self.attribute, "Validate", [value, None])
        return None


def read_parameters(specs: Sequence[ParameterSpec], info: "CommandInfo") -> list[ParameterMetadata]:
    """The parameters as declared; [Parameter()] at one of them makes the function an advanced one."""
    made: list[ParameterMetadata] = []
    custom_positions = False
    for spec in specs:
        parameter = read_parameter(spec)
        declared = [a for a in parameter.attributes if isinstance(a, ParameterAttribute)]
        info.uses_cmdlet_binding = info.uses_cmdlet_binding or any(a.declared for a in declared)
        custom_positions = custom_positions or any(_is_custom(a) for a in declared)
        made.append(parameter)
    if info.positional_binding and not custom_positions:
        number_positions(made)
    return made


def _is_custom(attribute: ParameterAttribute) -> bool:
    return attribute.Position != NO_POSITION or attribute.ParameterSetName.lower() != "__allparametersets"


def number_positions(parameters: Sequence[ParameterMetadata]) -> None:
    """Positions in the order of declaration, for all but switches."""
    position = 0
    for parameter in parameters:
        if parameter.is_switch:
            continue
        next(iter(parameter.sets.values())).Position = position
        position += 1


def read_parameter(spec: ParameterSpec) -> ParameterMetadata:
    """One parameter as declared."""
    types = [_type_named(attribute) for attribute in spec.attributes if attribute.is_type]
    attributes = [_attribute(attribute) for attribute in spec.attributes if not attribute.is_type]
    return function_parameter(spec.name, types[0] if types else OBJECT, attributes)


def function_parameter(name: str, type_: DotNetType, attributes: Sequence[Any]) -> ParameterMetadata:
    """A parameter of a function by its type and the objects of its attributes, in their order."""
    attributes = list(reversed(attributes))  # the nearest to the name is the first to look
    if not any(isinstance(attribute, ParameterAttribute) for attribute in attributes):
        attributes.insert(0, _undeclared())
    parameter = ParameterMetadata(name, type_, sets=_sets(attributes), attributes=attributes, scripted=True)
    _apply(parameter, attributes)
    if type_.full_name == _CREDENTIAL and not parameter.transformations:
        parameter.transformations = (to_credential,)
    return parameter


def _undeclared() -> ParameterAttribute:
    made = ParameterAttribute()
    made.declared = False
    return made


def _sets(attributes: Sequence[Any]) -> dict[str, ParameterSetMetadata]:
    sets: dict[str, ParameterSetMetadata] = {}
    for attribute in reversed(attributes):
        if isinstance(attribute, ParameterAttribute):
            sets[attribute.ParameterSetName] = ParameterSetMetadata(
                attribute.Position,
                attribute.Mandatory,
                attribute.ValueFromPipeline,
                attribute.ValueFromPipelineByPropertyName,
                attribute.ValueFromRemainingArguments,
                attribute.HelpMessage,
            )
    return sets


def _apply(parameter: ParameterMetadata, attributes: Sequence[Any]) -> None:
    validators: list[Any] = []
    transformations: list[Any] = []
    for attribute in attributes:
        if isinstance(attribute, Validator):
            validators.append(attribute)
        elif isinstance(attribute, AliasAttribute):
            parameter.aliases = (*parameter.aliases, *attribute.AliasNames)
        elif isinstance(attribute, CredentialAttribute):
            transformations.append(to_credential)
        elif isinstance(attribute, AllowNullAttribute):
            parameter.allow_null = True
        elif isinstance(attribute, AllowEmptyStringAttribute):
            parameter.allow_empty_string = True
        elif isinstance(attribute, AllowEmptyCollectionAttribute):
            parameter.allow_empty_collection = True
        elif isinstance(attribute, SupportsWildcardsAttribute):
            parameter.supports_wildcards = True
        elif isinstance(attribute, PSTypeNameAttribute):
            parameter.required_type_name = attribute.PSTypeName
        elif isinstance(attribute, ParameterAttribute):
            parameter.DontShow = parameter.DontShow or attribute.DontShow
        else:
            _apply_scripted(attribute, validators, transformations)
    parameter.validators = tuple(validators)
    parameter.transformations = tuple(transformations)


def _apply_scripted(attribute: Any, validators: list[Any], transformations: list[Any]) -> None:
    names = type_of(attribute).ancestor_names()
    if _VALIDATE in names:
        validators.append(ScriptedValidator(attribute))
    elif _TRANSFORM in names:
        transformations.append(lambda _binder, value: members.invoke_method(attribute, "Transform", [None, value]))


def _type_named(spec: AttributeSpec) -> DotNetType:
    found = find_type(spec.name)
    if found is None:
        raise PSError("TypeNotFound", f"Unable to find type [{spec.name}].", "InvalidOperation", spec.name)
    return found


def _attribute(spec: AttributeSpec) -> Any:
    made = make_attribute(spec.name, spec.positional, spec.named)
    if made is not None:
        return made
    type_ = find_type(spec.name) or find_type(spec.name + "Attribute")
    if type_ is None and _tells_others(spec.name):
        return Attribute()
    if type_ is None:
        message = (
            f"Cannot find the type for custom attribute '{spec.name}'. Make sure that the assembly that contains this "
            "type is loaded."
        )
        raise PSError("CustomAttributeTypeNotFound", message, "InvalidOperation", spec.name)
    made = members.new_object(type_, list(spec.positional))
    for name, value in spec.named.items():
        members.set_member(made, name, value)
    return made


def _tells_others(name: str) -> bool:
    """Whether an attribute exists in .NET or Windows and not here: nothing of ours would read it (SuppressMessage)."""
    names = (name, *(f"{namespace}.{name}" for namespace in hooks.using_namespaces()))
    return any(exists_elsewhere(each) for each in names)


def read_attributes(specs: Sequence[AttributeSpec], info: "CommandInfo") -> list[Any]:
    """What stands before param(): CmdletBinding, OutputType, Alias; the first fills the command info."""
    made = [_attribute(spec) for spec in specs]
    for attribute in made:
        if isinstance(attribute, CmdletBindingAttribute):
            _apply_binding(attribute, info)
        elif isinstance(attribute, OutputTypeAttribute):
            info.output_types = (*info.output_types, *map(str, attribute.Type))
    return made


def _apply_binding(attribute: CmdletBindingAttribute, info: "CommandInfo") -> None:
    info.uses_cmdlet_binding = True
    info.default_set = attribute.DefaultParameterSetName
    info.supports_should_process = attribute.SupportsShouldProcess
    info.supports_paging = attribute.SupportsPaging
    info.positional_binding = attribute.PositionalBinding
    impact = attribute.ConfirmImpact
    text = getattr(impact, "name", None) or str(impact)
    info.confirm_impact = {"none": "None", "low": "Low", "high": "High"}.get(text.lower(), "Medium")
