"""RuntimeDefinedParameter with its dictionary, and the type of $PSBoundParameters."""

from typing import Any

from umshell.values.dictionaries import GenericDictionary
from umshell.values.dotnet.generic_tables import DICTIONARY
from umshell.values.table_keys import folded_key_of
from umshell.values.types import OBJECT, STRING, DotNetType

_NAMESPACE = "System.Management.Automation."
_COLLECTION = "System.Collections.ObjectModel.Collection[System.Attribute]"


class RuntimeDefinedParameter:
    """A parameter that exists for one call."""

    dotnet_name = _NAMESPACE + "RuntimeDefinedParameter"
    ps_members: dict[str, Any] | None = None

    def __init__(self, name: str = "", parameter_type: DotNetType = OBJECT, attributes: Any = ()) -> None:
        self.Name = name
        self.ParameterType = parameter_type
        self.Attributes = attributes
        self.Value: Any = None
        self.IsSet = False


PARAMETER = DotNetType.declare(RuntimeDefinedParameter.dotnet_name, OBJECT, python=RuntimeDefinedParameter)
PARAMETER.field("Name", "string")
PARAMETER.field("ParameterType", "type")
PARAMETER.field("Attributes", _COLLECTION)
PARAMETER.field("Value", "System.Object")
PARAMETER.field("IsSet", "bool")


@PARAMETER.constructor(
    f"{PARAMETER.full_name} new()",
    f"{PARAMETER.full_name} new(string name, type parameterType, {_COLLECTION} attributes)",
)
def new_parameter(name: str = "", parameter_type: DotNetType = OBJECT, attributes: Any = ()) -> RuntimeDefinedParameter:
    return RuntimeDefinedParameter(name, parameter_type, attributes)


PARAMETER_DICTIONARY = DotNetType.declare(
    _NAMESPACE + "RuntimeDefinedParameterDictionary", DICTIONARY.make_generic((STRING, PARAMETER))
)
BOUND_DICTIONARY = DotNetType.declare(
    _NAMESPACE + "PSBoundParametersDictionary", DICTIONARY.make_generic((STRING, OBJECT))
)


class RuntimeDefinedParameterDictionary(GenericDictionary):
    """Parameters by name."""

    __slots__ = ("Data", "HelpFile")

    def __init__(self) -> None:
        super().__init__(STRING, PARAMETER, folded_key_of)
        self.HelpFile = ""
        self.Data: Any = None

    @property
    def dotnet_type(self) -> DotNetType:
        return PARAMETER_DICTIONARY


@PARAMETER_DICTIONARY.constructor(f"{PARAMETER_DICTIONARY.full_name} new()")
def new_dictionary() -> RuntimeDefinedParameterDictionary:
    return RuntimeDefinedParameterDictionary()


class BoundParametersDictionary(GenericDictionary):
    """What $PSBoundParameters is: values by the names of parameters."""

    __slots__ = ()

    def __init__(self) -> None:
        super().__init__(STRING, OBJECT, folded_key_of)

    @property
    def dotnet_type(self) -> DotNetType:
        return BOUND_DICTIONARY


@BOUND_DICTIONARY.constructor(f"{BOUND_DICTIONARY.full_name} new()")
def new_bound_dictionary() -> BoundParametersDictionary:
    return BoundParametersDictionary()
