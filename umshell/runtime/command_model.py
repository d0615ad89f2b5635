"""The pydantic model of a command, made of its declaration: strict, for callers that come without the language."""

from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, PlainValidator, create_model

from umshell.errors import PSError
from umshell.runtime.parameter_metadata import ALL_SETS, ParameterMetadata
from umshell.values import conversion
from umshell.values.switch_parameter import SwitchParameter
from umshell.values.types import OBJECT, DotNetType

if TYPE_CHECKING:
    from umshell.runtime.command_info import CommandInfo

_STRICT: tuple[type, ...] = (str, int, float, bool)


def make_model(info: "CommandInfo") -> type[BaseModel]:
    """A model whose fields are the parameters, each with its type and its checks; unknown names are refused."""
    fields: dict[str, Any] = {}
    for parameter in info.table.parameters:
        everywhere = parameter.sets.get(ALL_SETS)
        needed = everywhere is not None and everywhere.IsMandatory
        annotation = _annotation(parameter)
        fields[parameter.Name] = (annotation, ...) if needed else (annotation | None, None)
    name = info.Name.replace("-", "")
    config = ConfigDict(strict=True, extra="forbid", arbitrary_types_allowed=True)
    return create_model(name, __config__=config, __doc__=info.synopsis, **fields)


def _annotation(parameter: ParameterMetadata) -> Any:
    marks: list[Any] = [AfterValidator(_checked(validator)) for validator in parameter.validators]
    hint = _plain(parameter.annotation)
    if hint is SwitchParameter or parameter.is_switch:
        hint = bool
        marks.insert(0, AfterValidator(SwitchParameter))
    elif hint not in _STRICT and get_origin(hint) is not list:
        return Annotated[Any, PlainValidator(_converted(parameter.ParameterType)), *marks]
    elif get_origin(hint) is list:
        marks.insert(0, BeforeValidator(_as_list))
    return Annotated[hint, *marks] if marks else hint


def _plain(annotation: Any) -> Any:
    """The annotation without `| None`."""
    if get_origin(annotation) in (Union, UnionType):
        rest = [argument for argument in get_args(annotation) if argument is not type(None)]
        return rest[0] if len(rest) == 1 else object
    return annotation


def _as_list(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _converted(type_: DotNetType) -> Any:
    """Values of no Python type of their own come as they are, or as text that PowerShell would take."""

    def convert(value: Any) -> Any:
        if value is None or type_ is OBJECT:
            return value
        try:
            return conversion.convert(value, type_)
        except PSError as error:
            raise ValueError(error.message) from None

    return convert


def _checked(validator: Any) -> Any:
    def check(value: Any) -> Any:
        reason = None if value is None else validator.failure(value)
        if reason is not None:
            raise ValueError(reason)
        return value

    return check
