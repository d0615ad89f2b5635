"""Properties of items: Get-ItemProperty, Get-ItemPropertyValue and Set-ItemProperty."""

from collections.abc import Iterator
from typing import Annotated, Any

from umshell.cmdlets.core.file_access import shown_path
from umshell.cmdlets.core.item_paths import ItemPath, path_not_found
from umshell.cmdlets.core.items import PATH_SET, ItemCommand, LiteralPaths, Paths
from umshell.errors import ClrException, PSError
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter, cmdlet
from umshell.values import members
from umshell.values.psobject import MISSING, PSCustomObject
from umshell.values.wildcard import WildcardPattern


@cmdlet("Get", "ItemProperty", default_set=PATH_SET, aliases=("gp",),
        class_name="Microsoft.PowerShell.Commands.GetItemPropertyCommand")  # fmt: skip
class GetItemProperty(ItemCommand):
    """Gets properties of items."""

    Path: Paths = None
    LiteralPath: LiteralPaths = None
    Name: Annotated[list[str] | None, Parameter(position=1, aliases=("PSProperty",))] = None
    Filter: Annotated[str | None, Parameter()] = None
    Include: Annotated[list[str] | None, Parameter()] = None
    Exclude: Annotated[list[str] | None, Parameter()] = None

    def process(self) -> Iterator[Any]:
        for place in self.places():
            item = _shown_item(place)
            if self.Name is None:
                yield item
                continue
            properties = dict(self._properties(item, place))
            if properties:
                yield PSCustomObject(properties)

    def _properties(self, item: Any, place: ItemPath) -> Iterator[tuple[str, Any]]:
        names = members.property_names(item)
        for wanted in self.Name or ():
            pattern = WildcardPattern(wanted)
            found = [name for name in names if pattern.matches(name)]
            if not found and not WildcardPattern.contains_wildcard(wanted):
                self.write_error(
                    PSError(
                        "System.Management.Automation.PSArgumentException",
                        f"Property {wanted} does not exist at path {place.full}.",
                        "InvalidArgument",
                        wanted,
                        "System.Management.Automation.PSArgumentException",
                    )
                )
            yield from ((name, members.get_member(item, name)) for name in found)


def _shown_item(place: ItemPath) -> Any:
    return place.item() if place.drive is None else place.drive.properties(place.name)


@cmdlet("Get", "ItemPropertyValue", default_set=PATH_SET, aliases=("gpv",),
        class_name="Microsoft.PowerShell.Commands.GetItemPropertyValueCommand")  # fmt: skip
class GetItemPropertyValue(GetItemProperty):
    """Gets the values of properties of items."""

    Path: Annotated[list[str] | None, Parameter(position=0, sets=(PATH_SET,))] = None
    LiteralPath: LiteralPaths = None
    Name: Annotated[list[str] | None, Parameter(position=1, mandatory=True, aliases=("PSProperty",))] = None

    def process(self) -> Iterator[Any]:
        self.Path = self.Path or ["."]
        for place in self.places():
            yield from dict(self._properties(_shown_item(place), place)).values()


@cmdlet("Set", "ItemProperty", default_set="propertyValuePathSet", aliases=("sp",), supports_should_process=True,
        class_name="Microsoft.PowerShell.Commands.SetItemPropertyCommand")  # fmt: skip
class SetItemProperty(ItemCommand):
    """Changes a property of items."""

    Path: Annotated[
        list[str] | None,
        Parameter(position=0, mandatory=True, sets=("propertyValuePathSet",), from_pipeline=True,
                  from_pipeline_by_property_name=True),
    ] = None  # fmt: skip
    LiteralPath: Annotated[
        list[str] | None,
        Parameter(mandatory=True, sets=("propertyValueLiteralPathSet",), from_pipeline_by_property_name=True,
                  aliases=("PSPath",)),
    ] = None  # fmt: skip
    Name: Annotated[str, Parameter(position=1, mandatory=True, from_pipeline_by_property_name=True,
                                   aliases=("PSProperty",))]  # fmt: skip
    Value: Annotated[
        object, Parameter(position=2, mandatory=True, from_pipeline_by_property_name=True, allow_null=True)
    ]
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT
    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT
    Type: Annotated[object, Parameter(aliases=("PropertyType",))] = None  # of values of the registry alone
    Include: Annotated[list[str] | None, Parameter()] = None
    Exclude: Annotated[list[str] | None, Parameter()] = None

    def process(self) -> Iterator[Any]:
        for place in self.places(writing=True):
            if self.Type is not None:
                message = "A parameter cannot be found that matches parameter name 'Type'."
                exception = ClrException("System.Management.Automation.ParameterBindingException", message)
                raise PSError("NamedParameterNotFound", message, "InvalidArgument", exception=exception)
            if not self.should_process(
                f"Item: {shown_path(self.context, place.text)} Property: {self.Name}", "Set Property"
            ):
                continue
            item = place.item()
            if item is MISSING:
                self.write_error(path_not_found(self.context, place.text))
                continue
            if place.drive is not None:
                place.drive.check_writable(place.name)
            members.set_member(item, self.Name, self.Value)
            if self.PassThru:
                yield item
