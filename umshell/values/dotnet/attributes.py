"""The attributes of parameters and param blocks: [Parameter()], [Alias()], [AllowNull()], [CmdletBinding()], … ."""

from collections.abc import Callable
from typing import Any

from umshell.errors import PSError
from umshell.values import conversion
from umshell.values.dotnet.validators import (
    ATTRIBUTE,
    CMDLET_METADATA,
    ValidateCount,
    ValidateDrive,
    ValidateLength,
    ValidateNotNull,
    ValidateNotNullOrEmpty,
    ValidatePattern,
    ValidateRange,
    ValidateScript,
    ValidateSet,
)
from umshell.values.types import INT32, DotNetType

_NAMESPACE = "System.Management.Automation."
NO_POSITION = -(2**31)
ALL_SETS = "__AllParameterSets"


class Attribute:
    """What all attributes share: they can be made bare and filled in."""

    ps_members: dict[str, Any] | None = None


class ParameterAttribute(Attribute):
    """[Parameter(Mandatory, Position = 0)]"""

    FLAGS = (
        "Mandatory",
        "ValueFromPipeline",
        "ValueFromPipelineByPropertyName",
        "ValueFromRemainingArguments",
        "DontShow",
    )
    FIELDS = (
        "Position", "ParameterSetName", *FLAGS[:-1],
        "HelpMessage", "HelpMessageBaseName", "HelpMessageResourceId", "DontShow",
    )  # fmt: skip

    def __init__(self) -> None:
        self.Position = NO_POSITION
        self.ParameterSetName = ALL_SETS
        self.Mandatory = False
        self.ValueFromPipeline = False
        self.ValueFromPipelineByPropertyName = False
        self.ValueFromRemainingArguments = False
        self.HelpMessage: str | None = None
        self.HelpMessageBaseName: str | None = None
        self.HelpMessageResourceId: str | None = None
        self.DontShow = False
        self.declared = True  # by the script; a parameter without the attribute has a bare one


class AliasAttribute(Attribute):
    """[Alias('cn')]"""

    def __init__(self, *names: str) -> None:
        self.AliasNames = [str(name) for name in names]


class AllowNullAttribute(Attribute):
    """[AllowNull()]"""


class AllowEmptyStringAttribute(Attribute):
    """[AllowEmptyString()]"""


class AllowEmptyCollectionAttribute(Attribute):
    """[AllowEmptyCollection()]"""


class ArgumentTransformationAttribute(Attribute):
    """The base of attributes that change an argument before its conversion."""


class CredentialAttribute(Attribute):
    """[System.Management.Automation.Credential()]: a name becomes a credential, whose password is asked for."""


class SupportsWildcardsAttribute(Attribute):
    """[SupportsWildcards()]"""


class PSDefaultValueAttribute(Attribute):
    """[PSDefaultValue(Help = '…')]"""

    def __init__(self) -> None:
        self.Value: Any = None
        self.Help: str | None = None


class ArgumentCompleterAttribute(Attribute):
    """[ArgumentCompleter({ … })]"""

    def __init__(self, script_block: Any = None) -> None:
        self.ScriptBlock = script_block


class PSTypeNameAttribute(Attribute):
    """[PSTypeName('My.Type')]"""

    def __init__(self, name: str = "") -> None:
        self.PSTypeName = name


class OutputTypeAttribute(Attribute):
    """[OutputType([string])]"""

    def __init__(self, *types: Any) -> None:
        self.Type = list(types)
        self.ParameterSetName: Any = [ALL_SETS]
        self.ProviderCmdlet: str | None = None


class CmdletBindingAttribute(Attribute):
    """[CmdletBinding(SupportsShouldProcess)]"""

    def __init__(self) -> None:
        self.DefaultParameterSetName: str | None = None
        self.SupportsShouldProcess = False
        self.SupportsPaging = False
        self.SupportsTransactions = False
        self.ConfirmImpact: Any = "Medium"
        self.PositionalBinding = True
        self.HelpUri = ""
        self.RemotingCapability: Any = "PowerShell"


class ObsoleteAttribute(Attribute):
    """[Obsolete('…')]"""

    def __init__(self, message: str = "", is_error: bool = False) -> None:
        self.Message = message
        self.IsError = is_error


class FlagsAttribute(Attribute):
    """[Flags()]"""


_TEXTS = {
    "Mandatory": "bool", "ValueFromPipeline": "bool", "ValueFromPipelineByPropertyName": "bool", "DontShow": "bool",
    "ValueFromRemainingArguments": "bool", "Position": "int",
}  # fmt: skip


_LIST = "System.Collections.Generic.IList[string]"
_BINDING_FIELDS = {
    "DefaultParameterSetName": "string",
    "SupportsShouldProcess": "bool",
    "SupportsPaging": "bool",
    "SupportsTransactions": "bool",
    "ConfirmImpact": "System.Object",
    "PositionalBinding": "bool",
    "HelpUri": "string",
    "RemotingCapability": "System.Object",
}
_PARAMETER_FIELDS = {name: _TEXTS.get(name, "string") for name in ParameterAttribute.FIELDS}
_OUTPUT_FIELDS = {
    "Type": "System.Management.Automation.PSTypeName[]",
    "ParameterSetName": "string[]",
    "ProviderCmdlet": "string",
}
_DECLARED: tuple[tuple[type, DotNetType, dict[str, str]], ...] = (
    (ParameterAttribute, CMDLET_METADATA, _PARAMETER_FIELDS),
    (AliasAttribute, CMDLET_METADATA, {"AliasNames": _LIST}),
    (AllowNullAttribute, CMDLET_METADATA, {}),
    (AllowEmptyStringAttribute, CMDLET_METADATA, {}),
    (AllowEmptyCollectionAttribute, CMDLET_METADATA, {}),
    (ArgumentTransformationAttribute, CMDLET_METADATA, {}),
    (CredentialAttribute, CMDLET_METADATA, {}),
    (SupportsWildcardsAttribute, CMDLET_METADATA, {}),
    (PSDefaultValueAttribute, CMDLET_METADATA, {"Value": "System.Object", "Help": "string"}),
    (ArgumentCompleterAttribute, ATTRIBUTE, {"ScriptBlock": "scriptblock"}),
    (PSTypeNameAttribute, ATTRIBUTE, {"PSTypeName": "string"}),
    (OutputTypeAttribute, CMDLET_METADATA, _OUTPUT_FIELDS),
    (CmdletBindingAttribute, CMDLET_METADATA, _BINDING_FIELDS),
    (ObsoleteAttribute, ATTRIBUTE, {"Message": "string", "IsError": "bool"}),
    (FlagsAttribute, ATTRIBUTE, {}),
)
_OF_SYSTEM = (ObsoleteAttribute, FlagsAttribute)
_TYPES: dict[type, DotNetType] = {}
for _class, _base, _fields in _DECLARED:
    _prefix = "System." if _class in _OF_SYSTEM else _NAMESPACE
    _TYPES[_class] = DotNetType.declare(_prefix + _class.__name__, _base, python=_class)
    for _field, _type_text in _fields.items():
        _TYPES[_class].field(_field, _type_text)

_CHECKS = (
    ValidateCount,
    ValidateDrive,
    ValidateLength,
    ValidateNotNull,
    ValidateNotNullOrEmpty,
    ValidatePattern,
    ValidateRange,
    ValidateScript,
    ValidateSet,
)
_CLASSES: dict[str, type] = {
    cls.__name__.removesuffix("Attribute").lower(): cls for cls in (*(row[0] for row in _DECLARED), *_CHECKS)
}


def attribute_class(name: str) -> type | None:
    """The class of an attribute by its name as a script writes it."""
    lower = name.lower()
    for prefix in (_NAMESPACE.lower(), "system."):
        if lower.startswith(prefix):
            lower = lower[len(prefix) :]
    return _CLASSES.get(lower) or _CLASSES.get(lower.removesuffix("attribute"))


def make_attribute(name: str, positional: tuple[Any, ...] = (), named: dict[str, Any] | None = None) -> Any:
    """The attribute that a script declares; None for names that are no attribute here."""
    cls = attribute_class(name)
    if cls is None:
        return None
    made = _construct(cls, name, positional)
    for key, value in (named or {}).items():
        _fill(made, name, key, value)
    return made


def _construct(cls: Callable[..., Any], name: str, positional: tuple[Any, ...]) -> Any:
    try:
        return cls(*positional)
    except TypeError:
        message = (
            f'Cannot find an appropriate constructor for attribute "{name}" to accept {len(positional)} argument(s).'
        )
        raise PSError("AttributeConstructorNotFound", message, "MetadataError") from None


def _fill(made: Any, name: str, key: str, value: Any) -> None:
    spelled = next((field for field in vars(made) if field.lower() == key.lower() and not field.startswith("_")), None)
    if spelled is None:
        message = f"Property '{key}' cannot be found for type '{_NAMESPACE}{type(made).__name__}'."
        raise PSError("PropertyNotFoundForType", message, "InvalidOperation")
    takes_names = isinstance(made, ValidatePattern) and spelled == "Options"
    setattr(made, spelled, value if takes_names else _as_declared(getattr(made, spelled), value))


def _as_declared(before: Any, value: Any) -> Any:
    if type(before) is bool:
        return conversion.to_bool(value)
    if type(before) is int:
        return conversion.convert(value, INT32)
    return value


_CONSTRUCTORS: tuple[tuple[type, str, Callable[..., Any]], ...] = (
    (ParameterAttribute, "()", ParameterAttribute),
    (AliasAttribute, "(params string[] aliasNames)", lambda names: AliasAttribute(*names)),
    (AllowNullAttribute, "()", AllowNullAttribute),
    (AllowEmptyStringAttribute, "()", AllowEmptyStringAttribute),
    (AllowEmptyCollectionAttribute, "()", AllowEmptyCollectionAttribute),
    (SupportsWildcardsAttribute, "()", SupportsWildcardsAttribute),
    (PSDefaultValueAttribute, "()", PSDefaultValueAttribute),
    (ArgumentCompleterAttribute, "(scriptblock scriptBlock)", ArgumentCompleterAttribute),
    (PSTypeNameAttribute, "(string psTypeName)", PSTypeNameAttribute),
    (CmdletBindingAttribute, "()", CmdletBindingAttribute),
)
for _class, _parameters, _make in _CONSTRUCTORS:
    _TYPES[_class].constructor(f"{_TYPES[_class].full_name} new{_parameters}")(_make)
