"""What is known of a parameter before it is bound: names, type, sets, positions, what it takes from the pipeline."""

from collections.abc import Sequence
from typing import Any, ClassVar, Final

from umshell.values.collections import Collection, GenericDictionary, folded_key_of
from umshell.values.psobject import MISSING, PSTypedObject
from umshell.values.switch_parameter import SWITCH_PARAMETER
from umshell.values.types import OBJECT, STRING, DotNetType, type_of_class

ALL_SETS: Final = "__AllParameterSets"
NO_POSITION: Final = -(2**31)
ALL_FLAGS: Final = 0xFFFFFFFF


class ParameterSetMetadata(PSTypedObject):
    """A parameter as it is in one parameter set, or in all of them."""

    TypeNames = ("System.Management.Automation.ParameterSetMetadata", "System.Object")
    PropertyNames: ClassVar[tuple[str, ...]] = (
        "IsMandatory", "Position", "ValueFromPipeline", "ValueFromPipelineByPropertyName",
        "ValueFromRemainingArguments", "HelpMessage", "HelpMessageBaseName", "HelpMessageResourceId",
    )  # fmt: skip
    HelpMessageBaseName = HelpMessageResourceId = None
    ReadOnlyNames = frozenset(PropertyNames)

    __slots__ = (
        "HelpMessage",
        "IsMandatory",
        "Position",
        "ValueFromPipeline",
        "ValueFromPipelineByPropertyName",
        "ValueFromRemainingArguments",
        "flag",
    )

    def __init__(
        self,
        position: int | None = None,
        mandatory: bool = False,
        from_pipeline: bool = False,
        from_pipeline_by_property_name: bool = False,
        remaining: bool = False,
        help_message: str | None = None,
    ) -> None:
        self.Position = NO_POSITION if position is None else position
        self.IsMandatory = mandatory
        self.ValueFromPipeline = from_pipeline
        self.ValueFromPipelineByPropertyName = from_pipeline_by_property_name
        self.ValueFromRemainingArguments = remaining
        self.HelpMessage = help_message
        self.flag = 0  # the bit of the set in its command; 0 for all sets


class ParameterMetadata(PSTypedObject):
    """A parameter of a cmdlet or of a function."""

    TypeNames = ("System.Management.Automation.ParameterMetadata", "System.Object")
    PropertyNames: ClassVar[tuple[str, ...]] = (
        "Name", "ParameterType", "ParameterSets", "IsDynamic", "Aliases", "Attributes", "SwitchParameter",
    )  # fmt: skip
    ReadOnlyNames = frozenset(PropertyNames)

    __slots__ = (
        "DontShow",
        "IsDynamic",
        "Name",
        "ParameterType",
        "aliases",
        "allow_empty_collection",
        "allow_empty_string",
        "allow_null",
        "annotation",
        "attributes",
        "default",
        "from_pipeline_somewhere",
        "help_text",
        "in_all_sets",
        "inert",
        "is_common",
        "is_mandatory_somewhere",
        "is_switch",
        "keep_spelling",
        "lower",
        "required_type_name",
        "scripted",
        "set_flags",
        "sets",
        "supports_wildcards",
        "transformations",
        "validators",
    )

    def __init__(
        self,
        name: str,
        parameter_type: DotNetType = OBJECT,
        *,
        sets: dict[str, ParameterSetMetadata] | None = None,
        aliases: Sequence[str] = (),
        validators: Sequence[Any] = (),
        transformations: Sequence[Any] = (),
        attributes: Sequence[Any] = (),
        default: Any = MISSING,
        scripted: bool = False,
    ) -> None:
        self.Name, self.lower = name, name.lower()
        self.ParameterType = parameter_type
        self.aliases = tuple(aliases)
        self.sets = sets or {ALL_SETS: ParameterSetMetadata()}
        self.attributes = tuple(attributes)
        self.IsDynamic = self.DontShow = False
        self.validators = tuple(validators)
        self.transformations = tuple(transformations)
        self.default = default  # of a cmdlet's parameter; a function evaluates its own
        self.scripted = scripted  # declared in a script: conversion is an argument transformation
        self.is_switch = parameter_type is SWITCH_PARAMETER
        self.is_common = False
        self.allow_null = self.allow_empty_string = self.allow_empty_collection = False
        self.supports_wildcards = self.inert = False
        self.required_type_name: str | None = None  # [PSTypeName()]
        self.keep_spelling = False
        self.annotation: Any = None
        self.help_text = ""
        self.in_all_sets = ALL_SETS in self.sets
        self.from_pipeline_somewhere = any(
            data.ValueFromPipeline or data.ValueFromPipelineByPropertyName for data in self.sets.values()
        )
        self.is_mandatory_somewhere = any(data.IsMandatory for data in self.sets.values())
        self.set_flags = 0  # bits of the sets that it names, given by its command's table

    @property
    def ParameterSets(self) -> GenericDictionary:
        """What the parameter is in each set that it names, as scripts see it."""
        table = GenericDictionary(STRING, type_of_class(ParameterSetMetadata), folded_key_of)
        for name, data in self.sets.items():
            table.set_item(name, data)
        return table

    @property
    def Aliases(self) -> Collection:
        return Collection(self.aliases, STRING)

    @property
    def Attributes(self) -> Collection:
        return Collection(self.attributes)

    @property
    def SwitchParameter(self) -> bool:
        return self.is_switch

    def matching_sets(self, flags: int) -> list[ParameterSetMetadata]:
        """What the parameter is in the sets that are still possible."""
        return [data for name, data in self.sets.items() if name == ALL_SETS or data.flag & flags]

    def takes_pipeline_input(self, flags: int = ALL_FLAGS) -> bool:
        """Whether it can come from the pipeline in one of the sets."""
        if not self.from_pipeline_somewhere:
            return False
        return any(d.ValueFromPipeline or d.ValueFromPipelineByPropertyName for d in self.matching_sets(flags))

    def __repr__(self) -> str:
        return f"ParameterMetadata({self.Name!r}, {self.ParameterType.full_name})"
