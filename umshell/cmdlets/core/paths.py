"""Commands on paths as text: Test-, Join-, Split-, Resolve- and Convert-Path."""

import os
from collections.abc import Iterator
from typing import Annotated

from umshell.cmdlets.core.file_access import files_of
from umshell.cmdlets.core.item_paths import ItemPath, PathInfo, existing, expand
from umshell.cmdlets.core.variables import passes
from umshell.errors import PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.model_scripts import is_model_script
from umshell.values.dates import DateTime
from umshell.values.enums import EnumValue

_PATH = "Path"
_LITERAL = "LiteralPath"


def _no_path() -> PSError:
    reason = "The provided Path argument was null or an empty collection."
    message = f"Value cannot be null. (Parameter '{reason}')"
    return PSError("NullPathNotPermitted", message, "InvalidArgument", exception="System.ArgumentNullException")


class TestPathType(
    EnumValue, members=("Any", "Container", "Leaf"), full_name="Microsoft.PowerShell.Commands.TestPathType"
):
    """What kind of item Test-Path looks for."""

    __slots__ = ()
    __test__ = False


@cmdlet(
    "Test",
    "Path",
    output_types=("System.Boolean",),
    default_set=_PATH,
    class_name="Microsoft.PowerShell.Commands.TestPathCommand",
)
class TestPath(Cmdlet):
    """Tells whether items exist."""

    __test__ = False

    Path: Annotated[
        list[str] | None,
        Parameter(position=0, mandatory=True, sets=(_PATH,), from_pipeline=True, from_pipeline_by_property_name=True,
                  allow_null=True, allow_empty_string=True, allow_empty_collection=True),
    ] = None  # fmt: skip
    LiteralPath: Annotated[
        list[str] | None,
        Parameter(mandatory=True, sets=(_LITERAL,), from_pipeline_by_property_name=True, aliases=("PSPath",),
                  allow_null=True, allow_empty_string=True, allow_empty_collection=True),
    ] = None  # fmt: skip
    Filter: Annotated[str | None, Parameter()] = None
    Include: Annotated[list[str] | None, Parameter()] = None
    Exclude: Annotated[list[str] | None, Parameter()] = None
    PathType: Annotated[TestPathType | None, Parameter(aliases=("Type",))] = None
    IsValid: Annotated[SwitchParameter, Parameter()] = ABSENT
    OlderThan: Annotated[DateTime | None, Parameter()] = None
    NewerThan: Annotated[DateTime | None, Parameter()] = None

    def process(self) -> Iterator[bool]:
        literal = self.parameter_set == _LITERAL
        for text in self.LiteralPath or self.Path or (None,):
            if text is None:
                self.write_error(_no_path())
            elif self.IsValid:
                yield bool(text) and "\0" not in text
            else:
                yield bool(text and text.strip()) and self._exists(text, literal)

    def _exists(self, text: str, literal: bool) -> bool:
        """What lies outside is not seen, but for scripts of the model; neither is a drive that does not exist."""
        try:
            return any(place.exists and self._fits(place) for place in expand(self.context, text, literal=literal))
        except PSError:
            return is_model_script(text) and (self.PathType is None or self.PathType.name != "Container")

    def _fits(self, place: ItemPath) -> bool:
        kind = self.PathType.name if self.PathType else "Any"
        if kind != "Any" and place.is_container != (kind == "Container"):
            return False
        name = place.path.name if place.path else place.name
        return passes(name, self.Include, self.Exclude, self.Filter) and self._young_and_old_enough(place)

    def _young_and_old_enough(self, place: ItemPath) -> bool:
        if place.path is None or (self.OlderThan is None and self.NewerThan is None):
            return True
        written = place.item().LastWriteTime
        if self.OlderThan is not None and written.ticks > self.OlderThan.ticks:
            return False
        return self.NewerThan is None or written.ticks >= self.NewerThan.ticks


def join_path(parent: str, child: str) -> str:
    """Two parts of a path with one separator between them, all separators those of the platform."""
    parent, child = _separators(parent), _separators(child)
    if not parent:
        return os.sep + child.lstrip(os.sep)
    return parent.rstrip(os.sep) + os.sep + child.lstrip(os.sep)


def _separators(text: str) -> str:
    return text.replace("\\", os.sep).replace("/", os.sep)


@cmdlet("Join", "Path", output_types=("System.String",), class_name="Microsoft.PowerShell.Commands.JoinPathCommand")
class JoinPath(Cmdlet):
    """Joins parts of a path."""

    Path: Annotated[
        list[str],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True,
                  aliases=("PSPath",)),
    ]  # fmt: skip
    ChildPath: Annotated[
        list[str],
        Parameter(position=1, mandatory=True, from_pipeline_by_property_name=True, allow_null=True,
                  allow_empty_string=True, allow_empty_collection=True),
    ]  # fmt: skip
    AdditionalChildPath: Annotated[
        list[str] | None,
        Parameter(position=2, remaining=True, allow_null=True, allow_empty_string=True, allow_empty_collection=True),
    ] = None
    Resolve: Annotated[SwitchParameter, Parameter()] = ABSENT

    def process(self) -> Iterator[str]:
        children = [*(self.ChildPath or [""]), *(self.AdditionalChildPath or ())]
        for parent in self.Path:
            joined = parent
            for child in children:
                joined = join_path(joined, child)
            if not self.Resolve:
                yield joined
                continue
            try:
                found = existing(self.context, joined)
            except PSError as error:
                self.write_error(error)
                continue
            yield from (place.full for place in found)


@cmdlet(
    "Split",
    "Path",
    output_types=("System.String",),
    default_set="ParentSet",
    class_name="Microsoft.PowerShell.Commands.SplitPathCommand",
)
class SplitPath(Cmdlet):
    """Gives a part of a path."""

    Path: Annotated[
        list[str],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True,
                  sets=("ParentSet", "LeafSet", "QualifierSet", "NoQualifierSet", "IsAbsoluteSet")),
    ] = []  # noqa: RUF012  # fmt: skip
    LiteralPath: Annotated[
        list[str] | None,
        Parameter(mandatory=True, sets=("LiteralPathSet",), from_pipeline_by_property_name=True, aliases=("PSPath",)),
    ] = None
    Qualifier: Annotated[SwitchParameter, Parameter(mandatory=True, sets=("QualifierSet",))] = ABSENT
    NoQualifier: Annotated[SwitchParameter, Parameter(mandatory=True, sets=("NoQualifierSet",))] = ABSENT
    Parent: Annotated[SwitchParameter, Parameter(sets=("ParentSet",))] = ABSENT
    Leaf: Annotated[SwitchParameter, Parameter(mandatory=True, sets=("LeafSet",))] = ABSENT
    Resolve: Annotated[SwitchParameter, Parameter()] = ABSENT
    IsAbsolute: Annotated[SwitchParameter, Parameter(mandatory=True, sets=("IsAbsoluteSet",))] = ABSENT

    def process(self) -> Iterator[str | bool]:
        for text in self.LiteralPath or self.Path:
            texts = [text]
            if self.Resolve:
                try:
                    texts = [place.full for place in existing(self.context, text)]
                except PSError as error:
                    self.write_error(error)
                    continue
            for each in texts:
                yield from self._part(each)

    def _part(self, text: str) -> Iterator[str | bool]:
        qualifier, rest = split_qualifier(text)
        if self.Leaf:
            yield _separators(rest).rstrip(os.sep).rpartition(os.sep)[2] or text
        elif self.Qualifier:
            if qualifier:
                yield qualifier
            else:
                self.write_error(
                    PSError(
                        "ParsePathFormatError",
                        f"Cannot parse path because path '{text}' does not have a qualifier specified.",
                        "InvalidArgument",
                        text,
                        "System.FormatException",
                    )
                )
        elif self.NoQualifier:
            yield rest
        elif self.IsAbsolute:
            yield bool(qualifier) or text.startswith(("/", "\\"))
        else:
            yield parent_of(text)


def split_qualifier(text: str) -> tuple[str, str]:
    """`C:` and what follows it; nothing where a path has no drive."""
    place = text.find(":")
    return (text[: place + 1], text[place + 1 :]) if place > 0 else ("", text)


def parent_of(text: str) -> str:
    """A path without its last part; a root has no parent."""
    qualifier, rest = split_qualifier(text)
    plain = _separators(rest).rstrip(os.sep)
    parent, separator, _leaf = plain.rpartition(os.sep)
    if not separator:
        return "" if not qualifier else (f"{qualifier}{os.sep}" if plain else "")
    if not parent:
        return f"{qualifier}{os.sep}"
    return qualifier + parent.rstrip(os.sep)


@cmdlet("Resolve", "Path", default_set=_PATH, aliases=("rvpa",),
        class_name="Microsoft.PowerShell.Commands.ResolvePathCommand")  # fmt: skip
class ResolvePath(Cmdlet):
    """Gives the whole paths that names and wildcards stand for."""

    Path: Annotated[
        list[str] | None,
        Parameter(position=0, mandatory=True, sets=(_PATH,), from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    LiteralPath: Annotated[
        list[str] | None,
        Parameter(mandatory=True, sets=(_LITERAL,), from_pipeline_by_property_name=True, aliases=("PSPath",)),
    ] = None
    Relative: Annotated[SwitchParameter, Parameter()] = ABSENT

    def process(self) -> Iterator[PathInfo | str]:
        for text in self.LiteralPath or self.Path or ():
            try:
                found = existing(self.context, text, literal=self.LiteralPath is not None)
            except PSError as error:
                self.write_error(error)
                continue
            yield from map(self._shown, found)

    def _shown(self, place: ItemPath) -> PathInfo | str:
        if place.path is None:
            assert place.drive is not None
            return place.full if self.Relative else PathInfo(place.full, place.drive.name, place.drive.provider)
        if not self.Relative:
            return PathInfo(place.full, None, "FileSystem")
        relative = os.path.relpath(place.path, files_of(self.context).location)
        return relative if relative.startswith("..") else os.path.join(".", relative)


@cmdlet("Convert", "Path", default_set=_PATH, aliases=("cvpa",),
        class_name="Microsoft.PowerShell.Commands.ConvertPathCommand")  # fmt: skip
class ConvertPath(Cmdlet):
    """Gives paths as the operating system knows them."""

    Path: Annotated[
        list[str] | None,
        Parameter(position=0, mandatory=True, sets=(_PATH,), from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    LiteralPath: Annotated[
        list[str] | None,
        Parameter(mandatory=True, sets=(_LITERAL,), from_pipeline_by_property_name=True, aliases=("PSPath",)),
    ] = None

    def process(self) -> Iterator[str]:
        for text in self.LiteralPath or self.Path or ():
            try:
                found = existing(self.context, text, literal=self.LiteralPath is not None)
            except PSError as error:
                self.write_error(error)
                continue
            yield from (place.full if place.path else place.name for place in found)
