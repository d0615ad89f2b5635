"""Get-TimeZone: the zone of the session, or those that it knows by name or id."""

from collections.abc import Iterator
from typing import Annotated

from umshell.errors import ClrException, PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.values.dotnet.time_zones import TimeZone, find_zone, get_system_zones, local_zone
from umshell.values.wildcard import WildcardPattern

_NOT_FOUND = "System.TimeZoneNotFoundException"


@cmdlet("Get", "TimeZone", default_set="Name", aliases=("gtz",), output_types=("System.TimeZoneInfo",),
        class_name="Microsoft.PowerShell.Commands.GetTimeZoneCommand")  # fmt: skip
class GetTimeZone(Cmdlet):
    """Shows the time zone, or all that there are."""

    Id: Annotated[list[str] | None, Parameter(mandatory=True, sets=("Id",), from_pipeline_by_property_name=True)] = None
    ListAvailable: Annotated[SwitchParameter, Parameter(mandatory=True, sets=("ListAvailable",))] = ABSENT
    Name: Annotated[list[str] | None, Parameter(position=0, sets=("Name",), from_pipeline=True)] = None

    def process(self) -> Iterator[TimeZone]:
        if self.ListAvailable:
            yield from get_system_zones()
        elif self.Id is not None:
            yield from self._with_ids(self.Id)
        elif self.Name is not None:
            yield from self._with_names(self.Name)
        else:
            yield local_zone()

    def _with_ids(self, ids: list[str]) -> Iterator[TimeZone]:
        for text in ids:
            try:
                yield find_zone(text)
            except ClrException as error:
                self.write_error(PSError("TimeZoneNotFound", error.Message, "InvalidArgument", "Id", error))

    def _with_names(self, names: list[str]) -> Iterator[TimeZone]:
        """Names are those of the standard time or of the summer time, and may be patterns."""
        for name in names:
            pattern = WildcardPattern(name)
            found = [
                zone for zone in get_system_zones()
                if pattern.matches(zone.id) or pattern.matches(zone.id.replace("Standard", "Daylight"))
            ]  # fmt: skip
            if not found:
                message = f"The time zone name '{name}' was not found on the local computer."
                self.write_error(PSError("TimeZoneNotFound", message, "InvalidArgument", "Name", _NOT_FOUND))
            yield from found
