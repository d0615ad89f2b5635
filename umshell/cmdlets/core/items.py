"""Items of drives: Get-, New-, Set- and Clear-Item, Get-ChildItem, and the properties of items."""

import pathlib
from collections.abc import Iterator
from typing import Annotated, Any

from umshell.cmdlets.core.attribute_filter import AttributeFilter
from umshell.cmdlets.core.item_paths import (
    ItemPath,
    children_of,
    existing,
    expand,
    locate,
    os_error,
    path_text,
    spread,
)
from umshell.cmdlets.core.paths import join_path
from umshell.cmdlets.core.variables import passes
from umshell.errors import PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.values.conversion import to_string
from umshell.values.file_info import info_of
from umshell.values.psobject import MISSING
from umshell.values.wildcard import WildcardPattern

PATH_SET = "Path"
LITERAL_SET = "LiteralPath"

# The parameters that name items, as the commands declare them that take several.
Paths = Annotated[
    list[str] | None,
    Parameter(position=0, mandatory=True, sets=(PATH_SET,), from_pipeline=True, from_pipeline_by_property_name=True),
]
PathsByProperty = Annotated[
    list[str] | None, Parameter(position=0, mandatory=True, sets=(PATH_SET,), from_pipeline_by_property_name=True)
]
LiteralPaths = Annotated[
    list[str] | None,
    Parameter(mandatory=True, sets=(LITERAL_SET,), from_pipeline_by_property_name=True, aliases=("PSPath",)),
]


class ItemCommand(Cmdlet):
    """What the commands share that take items by -Path or -LiteralPath."""

    Path: Any = None
    LiteralPath: Any = None
    Include: list[str] | None = None
    Exclude: list[str] | None = None
    Filter: str | None = None

    def places(self, *, writing: bool = False) -> Iterator[ItemPath]:
        """The items that the arguments stand for; each that is missing is a non-terminating error."""
        literal = self.LiteralPath is not None
        given = self.LiteralPath if literal else self.Path
        for text in given if isinstance(given, list) else [given]:
            try:
                found = existing(self.context, path_text(text), literal=literal, writing=writing)
            except PSError as error:
                self.write_error(error)
                continue
            yield from (place for place in found if self._passes(place))

    def _passes(self, place: ItemPath) -> bool:
        name = place.path.name if place.path is not None else place.name
        return passes(name, self.Include, self.Exclude, self.Filter)


@cmdlet("Get", "Item",
        output_types=("System.IO.FileInfo", "System.IO.DirectoryInfo"), default_set=PATH_SET, aliases=("gi",),
        class_name="Microsoft.PowerShell.Commands.GetItemCommand")  # fmt: skip
class GetItem(ItemCommand):
    """Gets files, folders, variables and what else stands on drives."""

    Path: Paths = None
    LiteralPath: LiteralPaths = None
    Filter: Annotated[str | None, Parameter()] = None
    Include: Annotated[list[str] | None, Parameter()] = None
    Exclude: Annotated[list[str] | None, Parameter()] = None
    Force: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT

    def process(self) -> Iterator[Any]:
        for place in self.places():
            item = place.item()
            if item is not MISSING:
                yield item


@cmdlet("Get", "ChildItem",
        output_types=("System.IO.FileInfo", "System.IO.DirectoryInfo"),
        default_set="Items", aliases=("gci", "dir", "ls"),
        class_name="Microsoft.PowerShell.Commands.GetChildItemCommand")  # fmt: skip
class GetChildItem(Cmdlet):
    """Lists what stands in folders and on drives."""

    Path: Annotated[
        list[str] | None,
        Parameter(position=0, sets=("Items",), from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    LiteralPath: Annotated[
        list[str] | None,
        Parameter(mandatory=True, sets=("LiteralItems",), from_pipeline_by_property_name=True, aliases=("PSPath",)),
    ] = None
    Filter: Annotated[str | None, Parameter(position=1)] = None
    Include: Annotated[list[str] | None, Parameter()] = None
    Exclude: Annotated[list[str] | None, Parameter()] = None
    Recurse: Annotated[SwitchParameter, Parameter(aliases=("s",))] = ABSENT
    Depth: Annotated[int | None, Parameter()] = None
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT
    Name: Annotated[SwitchParameter, Parameter()] = ABSENT
    Attributes: Annotated[object, Parameter()] = None
    Directory: Annotated[SwitchParameter, Parameter(aliases=("ad", "d"))] = ABSENT
    File: Annotated[SwitchParameter, Parameter(aliases=("af",))] = ABSENT
    Hidden: Annotated[SwitchParameter, Parameter(aliases=("ah", "h"))] = ABSENT
    ReadOnly: Annotated[SwitchParameter, Parameter(aliases=("ar",))] = ABSENT
    System: Annotated[SwitchParameter, Parameter(aliases=("as",))] = ABSENT

    provider_parameters = frozenset({"Attributes", "Directory", "File", "Hidden", "ReadOnly", "System"})

    def begin(self) -> None:
        self._attributes = None if self.Attributes is None else AttributeFilter(self.Attributes)
        self._recurses = bool(self.Recurse) or self.Depth is not None

    def process(self) -> Iterator[Any]:
        literal = self.LiteralPath is not None
        for text in self.LiteralPath or self.Path or ["."]:
            try:
                yield from self._list(path_text(text), literal)
            except PSError as error:
                self.write_error(error)

    def _list(self, text: str, literal: bool) -> Iterator[Any]:
        include = self.Include
        if self._recurses and not (literal or include or self.Name):
            text, include = spread(self.context, text)
        for place in existing(self.context, text, literal=literal):
            if place.drive is not None:
                yield from self._list_drive(place)
            elif place.path is not None:
                expanded = not literal and WildcardPattern.contains_wildcard(text)
                yield from self._list_files(place.path, include, expanded)

    def _list_drive(self, place: ItemPath) -> Iterator[Any]:
        assert place.drive is not None
        for name in place.drive.children(place.name):
            if passes(name, self.Include, self.Exclude):
                item = place.drive.item(name)
                if item is not MISSING:
                    yield name if self.Name else item

    def _list_files(self, path: pathlib.Path, include: list[str] | None, expanded: bool) -> Iterator[Any]:
        """A folder's children; the item itself where it is a file or was found by a wildcard."""
        filtered = bool(include or self.Exclude)
        if not path.is_dir() or (expanded and not self._recurses and not filtered):
            if self._wanted(path, include):
                yield self._shown(path, path.parent)
        elif (filtered or expanded) and self._recurses and not self.Name:
            yield from self._descend(path, include, 0)
        elif self._recurses or (passes(path.name, include, self.Exclude) if expanded else not include):
            yield from self._walk(path, path, 0)

    def _walk(self, root: pathlib.Path, folder: pathlib.Path, level: int) -> Iterator[Any]:
        """What stands in a folder, then what stands in its folders."""
        children = children_of(folder)
        for child in children:
            if self._wanted(child, self.Include):
                yield self._shown(child, root)
        for child in self._folders_below(children, level):
            yield from self._walk(root, child, level + 1)

    def _descend(self, folder: pathlib.Path, include: list[str] | None, level: int) -> Iterator[Any]:
        """The same where names are chosen: what a folder holds comes before what stands beside it."""
        for child in children_of(folder):
            if self._wanted(child, include):
                yield info_of(child)
            for below in self._folders_below([child], level):
                yield from self._descend(below, include, level + 1)

    def _folders_below(self, children: list[pathlib.Path], level: int) -> list[pathlib.Path]:
        """Those folders into which the listing goes."""
        if not self._recurses or (self.Depth is not None and level >= self.Depth):
            return []
        return [child for child in children if child.is_dir() and not child.is_symlink()]

    def _wanted(self, path: pathlib.Path, include: list[str] | None) -> bool:
        is_folder = path.is_dir()
        if (self.Directory and not is_folder) or (self.File and is_folder):
            return False
        hidden = path.name.startswith(".")
        chosen = self._attributes
        shown = self.Force or self.Hidden or (chosen is not None and chosen.names_hidden)
        if (hidden and not shown) or (self.Hidden and not hidden):
            return False
        if chosen is not None and not chosen.matches(info_of(path).Attributes.value):
            return False
        if (self.ReadOnly and not info_of(path).Attributes.value & 1) or self.System:
            return False
        if self.Filter and not WildcardPattern(self.Filter).matches(path.name):
            return False
        return passes(path.name, include, self.Exclude)

    def _shown(self, path: pathlib.Path, root: pathlib.Path) -> Any:
        if not self.Name:
            return info_of(path)
        return str(path.relative_to(root)) if path != root else path.name


@cmdlet("New", "Item", default_set="pathSet", aliases=("ni",), supports_should_process=True,
        class_name="Microsoft.PowerShell.Commands.NewItemCommand")  # fmt: skip
class NewItem(Cmdlet):
    """Makes a file, a folder or an item of a drive."""

    Path: Annotated[
        list[str] | None,
        Parameter(position=0, mandatory=True, sets=("pathSet",), from_pipeline_by_property_name=True),
        Parameter(position=0, sets=("nameSet",), from_pipeline_by_property_name=True),
    ] = None
    Name: Annotated[
        str | None,
        Parameter(mandatory=True, sets=("nameSet",), from_pipeline_by_property_name=True, allow_null=True,
                  allow_empty_string=True),
    ] = None  # fmt: skip
    ItemType: Annotated[str | None, Parameter(from_pipeline_by_property_name=True, aliases=("Type",))] = None
    Value: Annotated[
        object, Parameter(from_pipeline=True, from_pipeline_by_property_name=True, aliases=("Target",))
    ] = None
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT

    def process(self) -> Iterator[Any]:
        for text in self.Path or [""]:
            target = join_path(text, self.Name) if self.Name and text else (self.Name or text)
            try:
                yield from self._make(target)
            except PSError as error:
                self.write_error(error)

    def _make(self, text: str) -> Iterator[Any]:
        place = locate(self.context, text, writing=True)
        drive = place.drive
        if drive is not None:
            place = ItemPath(text, drive=drive, name=place.name.strip("/\\"))
            if self.should_process(f"Name: {place.name} Value: {to_string(self.Value)}", f"New {drive.provider}"):
                drive.set(place.name, self.Value)
                yield place.item()
            return
        assert place.path is not None
        kind = (self.ItemType or "file").lower()
        if kind in ("directory", "container") or "directory".startswith(kind):
            yield from self._make_folder(text, place.path)
        elif kind in ("file", "leaf") or "file".startswith(kind):
            yield from self._make_file(text, place.path)
        else:
            raise PSError(
                "Argument",
                'The type is not a known type for the file system. Only "file","directory" or "symboliclink" can '
                "be specified.",
                "InvalidArgument",
                self.ItemType,
                "System.Management.Automation.PSArgumentException",
            )

    def _make_folder(self, text: str, path: pathlib.Path) -> Iterator[Any]:
        if path.exists() and not self.Force:
            raise PSError(
                "DirectoryExist",
                f"An item with the specified name {path} already exists.",
                "ResourceExists",
                str(path),
                "System.IO.IOException",
            )
        if self.should_process(f"Destination: {path}", "Create Directory"):
            try:
                path.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise os_error(self.context, error, text, "CreateDirectoryIOError") from error
            yield info_of(path)

    def _make_file(self, text: str, path: pathlib.Path) -> Iterator[Any]:
        if path.exists() and not self.Force:
            raise PSError(
                "NewItemIOError", f"The file '{path}' already exists.", "WriteError", str(path), "System.IO.IOException"
            )
        if self.should_process(f"Destination: {path}", "Create File"):
            try:
                if self.Force:
                    path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text("" if self.Value is None else to_string(self.Value), encoding="utf-8", newline="")
            except OSError as error:
                raise os_error(self.context, error, text, "NewItemIOError") from error
            yield info_of(path)


@cmdlet("mkdir", class_name="mkdir")
class MakeFolder(NewItem):
    """Makes a folder: New-Item -ItemType Directory under the name that shells have for it."""

    def begin(self) -> None:
        self.ItemType = "Directory"


class WriteItemCommand(ItemCommand):
    """What Set-Item and Clear-Item share: items of drives only."""

    def targets(self) -> Iterator[ItemPath]:
        """The items to write; files have no value of their own."""
        literal = self.LiteralPath is not None
        for text in (self.LiteralPath if literal else self.Path) or ():
            try:
                found = expand(self.context, path_text(text), literal=literal)
            except PSError as error:
                self.write_error(error)
                continue
            for place in found:
                if place.drive is None:
                    self._refuse_file(place.text)
                elif self._passes(place):
                    yield place

    def _refuse_file(self, text: str) -> None:
        self.write_error(
            PSError(
                "NotSupported",
                "Provider operation stopped because the provider does not support this operation.",
                "NotImplemented",
                text,
                "System.Management.Automation.PSNotSupportedException",
            )
        )


@cmdlet("Set", "Item", default_set=PATH_SET, aliases=("si",), supports_should_process=True,
        class_name="Microsoft.PowerShell.Commands.SetItemCommand")  # fmt: skip
class SetItem(WriteItemCommand):
    """Gives an item of a drive a value."""

    Path: PathsByProperty = None
    LiteralPath: LiteralPaths = None
    Value: Annotated[object, Parameter(position=1, from_pipeline=True, from_pipeline_by_property_name=True)] = None
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT
    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT
    Include: Annotated[list[str] | None, Parameter()] = None
    Exclude: Annotated[list[str] | None, Parameter()] = None

    def process(self) -> Iterator[Any]:
        for place in self.targets():
            assert place.drive is not None
            if self.should_process(f"Item: {place.name} Value: {to_string(self.Value)}", f"Set {place.drive.provider}"):
                try:
                    place.drive.set(place.name, self.Value)
                except PSError as error:
                    self.write_error(error)
                    continue
                if self.PassThru:
                    yield place.item()


@cmdlet("Clear", "Item", default_set=PATH_SET, aliases=("cli",), supports_should_process=True,
        class_name="Microsoft.PowerShell.Commands.ClearItemCommand")  # fmt: skip
class ClearItem(WriteItemCommand):
    """Takes the value of an item of a drive away."""

    Path: Paths = None
    LiteralPath: LiteralPaths = None
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT
    Include: Annotated[list[str] | None, Parameter()] = None
    Exclude: Annotated[list[str] | None, Parameter()] = None

    def process(self) -> None:
        for place in self.targets():
            assert place.drive is not None
            if self.should_process(f"Item: {place.name}", f"Clear {place.drive.provider}"):
                place.drive.set(place.name, None)
