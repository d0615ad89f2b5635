"""What of the commands a version of Exchange has: commands and parameters that came later or were taken away."""

from functools import cache
from typing import Annotated, Any, get_args, get_origin

from umshell.runtime.cmdlet import Parameter
from umshell.runtime.command_info import CmdletInfo
from umshell.runtime.parameter_metadata import ALL_SETS, ParameterMetadata

FIRST, LAST = 2010, 2016


class Versioned(Parameter):
    """The declaration of a parameter that not every version has."""

    __slots__ = ("since", "until")

    def __init__(self, *, since: int = FIRST, until: int = LAST, **options: Any) -> None:
        super().__init__(**options)
        self.since = since
        self.until = until


class VersionInfo(CmdletInfo):
    """A cmdlet as one version of Exchange has it: without the parameters of others."""

    def __init__(self, whole: CmdletInfo, left_out: frozenset[str]) -> None:
        super().__init__(whole.cmdlet_class, whole.Verb, whole.Noun, whole.class_name)
        self.whole = whole
        self.left_out = left_out
        for name in ("default_set", "aliases", "supports_should_process", "confirm_impact", "output_types"):
            setattr(self, name, getattr(whole, name))
        self.ModuleName, self.Source, self.synopsis = whole.ModuleName, whole.Source, whole.synopsis

    def declared_parameters(self) -> list[ParameterMetadata]:
        declared = self.whole.declared_parameters()
        gone = {name for each in declared if each.Name in self.left_out for name in _sets_made_by(each)}
        kept = [each for each in declared if each.Name not in self.left_out]
        for parameter in kept if gone else ():
            _take_sets(parameter, gone)
        return kept


def _sets_made_by(parameter: ParameterMetadata) -> list[str]:
    """The parameter sets that are there for a parameter: it is mandatory in them."""
    return [name for name, data in parameter.sets.items() if data.IsMandatory and name != ALL_SETS]


def _take_sets(parameter: ParameterMetadata, names: set[str]) -> None:
    """A parameter without the parameter sets that its version of the command doesn't have."""
    for name in names:
        parameter.sets.pop(name, None)
    data = parameter.sets.values()
    parameter.is_mandatory_somewhere = any(each.IsMandatory for each in data)
    parameter.from_pipeline_somewhere = any(
        each.ValueFromPipeline or each.ValueFromPipelineByPropertyName for each in data
    )


def as_version_has_it(info: CmdletInfo | None, exchange: int, strict: bool) -> CmdletInfo | None:
    """The command in that version; None when it does not exist there, or is an extension of ours in strict mode."""
    if info is None:
        return None
    cls: Any = info.cmdlet_class
    if not getattr(cls, "since", FIRST) <= exchange <= getattr(cls, "until", LAST):
        return None
    if strict and getattr(cls, "is_extension", False):
        return None
    left_out = _left_out(cls, exchange)
    return info if not left_out else _limited(info, left_out)


@cache
def _limited(info: CmdletInfo, left_out: frozenset[str]) -> CmdletInfo:
    return VersionInfo(info, left_out)


@cache
def _left_out(cls: type, exchange: int) -> frozenset[str]:
    """The names of the parameters that the version lacks."""
    return frozenset(
        name
        for owner in cls.__mro__
        for name, annotation in vars(owner).get("__annotations__", {}).items()
        if get_origin(annotation) is Annotated and not _exists(get_args(annotation)[1:], exchange)
    )


def _exists(marks: tuple[Any, ...], exchange: int) -> bool:
    return all(mark.since <= exchange <= mark.until for mark in marks if isinstance(mark, Versioned))
