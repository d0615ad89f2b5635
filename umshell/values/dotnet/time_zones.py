"""TimeZoneInfo: universal time, the local zone, and the zones that the platform's data knows."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from umshell.errors import ClrException
from umshell.values import dates
from umshell.values.dates import LOCAL, UNSPECIFIED, UTC, DateTime, TimeSpan, clock
from umshell.values.dotnet.failures import argument_null
from umshell.values.types import OBJECT, DotNetType

# Windows' names of zones → names of the time zone database, for the zones that scripts name most
_WINDOWS_NAMES = {
    "UTC": "UTC",
    "Greenwich Standard Time": "Atlantic/Reykjavik",
    "GMT Standard Time": "Europe/London",
    "W. Europe Standard Time": "Europe/Berlin",
    "Central Europe Standard Time": "Europe/Budapest",
    "Central European Standard Time": "Europe/Warsaw",
    "Romance Standard Time": "Europe/Paris",
    "E. Europe Standard Time": "Europe/Chisinau",
    "FLE Standard Time": "Europe/Kyiv",
    "GTB Standard Time": "Europe/Bucharest",
    "Russian Standard Time": "Europe/Moscow",
    "Turkey Standard Time": "Europe/Istanbul",
    "Israel Standard Time": "Asia/Jerusalem",
    "South Africa Standard Time": "Africa/Johannesburg",
    "Arabian Standard Time": "Asia/Dubai",
    "India Standard Time": "Asia/Calcutta",
    "China Standard Time": "Asia/Shanghai",
    "Singapore Standard Time": "Asia/Singapore",
    "Tokyo Standard Time": "Asia/Tokyo",
    "Korea Standard Time": "Asia/Seoul",
    "AUS Eastern Standard Time": "Australia/Sydney",
    "E. Australia Standard Time": "Australia/Brisbane",
    "W. Australia Standard Time": "Australia/Perth",
    "New Zealand Standard Time": "Pacific/Auckland",
    "Eastern Standard Time": "America/New_York",
    "Central Standard Time": "America/Chicago",
    "Mountain Standard Time": "America/Denver",
    "US Mountain Standard Time": "America/Phoenix",
    "Pacific Standard Time": "America/Los_Angeles",
    "Alaskan Standard Time": "America/Anchorage",
    "Hawaiian Standard Time": "Pacific/Honolulu",
    "Atlantic Standard Time": "America/Halifax",
    "E. South America Standard Time": "America/Sao_Paulo",
    "Argentina Standard Time": "America/Buenos_Aires",
}


class TimeZone:
    """A zone by its Windows name; one without a name in the database is the local zone."""

    __slots__ = ("id", "ps_members", "zone")

    def __init__(self, id: str, zone: Any) -> None:
        self.id = id
        self.zone = zone
        self.ps_members: dict[str, object] | None = None

    def offset_at(self, utc_ticks: int) -> int:
        """Seconds east of Greenwich at a universal time."""
        if self.id == "UTC":
            return 0
        if self.zone is None:
            return clock.offset_seconds(utc_ticks)
        from datetime import UTC as PYTHON_UTC

        moment = datetime(1, 1, 1, tzinfo=PYTHON_UTC) + timedelta(microseconds=utc_ticks // 10)
        offset = moment.astimezone(self.zone).utcoffset()
        return int(offset.total_seconds()) if offset else 0

    def offset_of_clock(self, ticks: int) -> int:
        """The same for a clock time in the zone."""
        guess = self.offset_at(ticks)
        return self.offset_at(ticks - guess * dates.TICKS_PER_SECOND)

    def base_offset(self) -> int:
        """The offset of standard time: the smaller one of January and July."""
        year = DateTime.utc_now().year
        return min(self.offset_at(DateTime.of(year, month, 1).ticks) for month in (1, 7))

    @property
    def display_name(self) -> str:
        if self.id == "UTC":
            return "(UTC) Coordinated Universal Time"
        seconds = self.base_offset()
        sign, (hours, rest) = "-" if seconds < 0 else "+", divmod(abs(seconds), 3600)
        return f"(UTC{sign}{hours:02}:{rest // 60:02}) {self.id.removesuffix(' Standard Time')}"

    def __str__(self) -> str:
        return self.display_name


UTC_ZONE = TimeZone("UTC", None)


def local_zone() -> TimeZone:
    """The zone of the clock; one that stands at zero all year is UTC."""
    year = DateTime.utc_now().year
    if not any(clock.offset_seconds(DateTime.of(year, month, 1).ticks) for month in (1, 7)):
        return UTC_ZONE
    return TimeZone("Local", None)


def find_zone(id: str | None) -> TimeZone:
    if id is None:
        raise argument_null("id")
    if id.lower() in ("utc", "coordinated universal time"):
        return UTC_ZONE
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    known = {name.lower(): name for name in _WINDOWS_NAMES}
    name = known.get(id.lower(), id)
    try:
        return TimeZone(name, ZoneInfo(_WINDOWS_NAMES.get(name, name)))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        message = f"The time zone ID '{id}' was not found on the local computer."
        raise ClrException("System.TimeZoneNotFoundException", message) from None


ZONE = DotNetType.declare("System.TimeZoneInfo", OBJECT, python=TimeZone)
ZONE.property("Id", "string")(lambda this: this.id)
ZONE.property("DisplayName", "string")(lambda this: this.display_name)
ZONE.property("StandardName", "string")(lambda this: this.id)
ZONE.property("DaylightName", "string")(lambda this: this.id.replace("Standard", "Daylight"))
ZONE.property("BaseUtcOffset", "timespan")(lambda this: TimeSpan(this.base_offset() * dates.TICKS_PER_SECOND))


@ZONE.property("SupportsDaylightSavingTime", "bool")
def supports_daylight_saving(this: TimeZone) -> bool:
    year = DateTime.utc_now().year
    return this.offset_at(DateTime.of(year, 1, 1).ticks) != this.offset_at(DateTime.of(year, 7, 1).ticks)


ZONE.static_property("Utc", "System.TimeZoneInfo", UTC_ZONE)
ZONE.static_property("Local", "System.TimeZoneInfo")(local_zone)
ZONE.static_method("FindSystemTimeZoneById", "static System.TimeZoneInfo FindSystemTimeZoneById(string id)")(find_zone)
ZONE.static_method("ClearCachedData", "static void ClearCachedData()")(lambda: None)
ZONE.method("ToString", "string ToString()")(str)


@ZONE.static_method("GetSystemTimeZones", "static System.TimeZoneInfo[] GetSystemTimeZones()")
def get_system_zones() -> list[TimeZone]:
    zones = [find_zone(name) for name in _WINDOWS_NAMES]
    return sorted(zones, key=lambda zone: (zone.base_offset(), zone.id))


@ZONE.method("GetUtcOffset", "timespan GetUtcOffset(datetime dateTime)")
def get_utc_offset(this: TimeZone, date: DateTime) -> TimeSpan:
    at = this.offset_of_clock(date.ticks) if date.kind == UNSPECIFIED else this.offset_at(date.to_universal().ticks)
    return TimeSpan(at * dates.TICKS_PER_SECOND)


@ZONE.method("IsDaylightSavingTime", "bool IsDaylightSavingTime(datetime dateTime)")
def is_daylight_saving_time(this: TimeZone, date: DateTime) -> bool:
    return get_utc_offset(this, date).ticks != this.base_offset() * dates.TICKS_PER_SECOND


def _in_zone(universal: DateTime, zone: TimeZone) -> DateTime:
    kind = UTC if zone is UTC_ZONE else LOCAL if zone.id == "Local" else UNSPECIFIED
    return DateTime(universal.ticks + zone.offset_at(universal.ticks) * dates.TICKS_PER_SECOND, kind)


@ZONE.static_method(
    "ConvertTimeFromUtc",
    "static datetime ConvertTimeFromUtc(datetime dateTime, System.TimeZoneInfo destinationTimeZone)",
)
def from_utc(date: DateTime, zone: TimeZone) -> DateTime:
    if date.kind == LOCAL:
        raise ClrException("System.ArgumentException", _KIND_MISMATCH)
    return _in_zone(date.with_kind(UTC), zone)


_KIND_MISMATCH = (
    "The conversion could not be completed because the supplied DateTime did not have the Kind property set correctly."
    "  For example, when the Kind property is DateTimeKind.Local, the source time zone must be TimeZoneInfo.Local."
    " (Parameter 'sourceTimeZone')"
)


@ZONE.static_method(
    "ConvertTimeToUtc", "static datetime ConvertTimeToUtc(datetime dateTime)",
    "static datetime ConvertTimeToUtc(datetime dateTime, System.TimeZoneInfo sourceTimeZone)",
)  # fmt: skip
def to_utc(date: DateTime, zone: TimeZone | None = None) -> DateTime:
    if zone is None or date.kind == UTC:
        return date.to_universal()
    return DateTime(date.ticks - zone.offset_of_clock(date.ticks) * dates.TICKS_PER_SECOND, UTC)


@ZONE.static_method(
    "ConvertTime", "static datetime ConvertTime(datetime dateTime, System.TimeZoneInfo destinationTimeZone)"
)
def convert_time(date: DateTime, zone: TimeZone) -> DateTime:
    return _in_zone(date.to_universal(), zone)


@ZONE.static_method(
    "ConvertTime",
    "static datetime ConvertTime(datetime dateTime, System.TimeZoneInfo sourceTimeZone,"
    " System.TimeZoneInfo destinationTimeZone)",
)
def convert_between(date: DateTime, source: TimeZone, target: TimeZone) -> DateTime:
    return _in_zone(to_utc(date, source), target)


@ZONE.static_method(
    "ConvertTimeBySystemTimeZoneId",
    "static datetime ConvertTimeBySystemTimeZoneId(datetime dateTime, string destinationTimeZoneId)",
)
def convert_by_id(date: DateTime, id: str) -> DateTime:
    return convert_time(date, find_zone(id))


@ZONE.static_method(
    "ConvertTimeBySystemTimeZoneId",
    "static datetime ConvertTimeBySystemTimeZoneId(datetime dateTime, string sourceTimeZoneId,"
    " string destinationTimeZoneId)",
)
def convert_between_ids(date: DateTime, source: str, target: str) -> DateTime:
    return convert_between(date, find_zone(source), find_zone(target))


ZONE.known_missing(
    "GetAdjustmentRules()", "IsAmbiguousTime()", "IsInvalidTime()", "::CreateCustomTimeZone()", "ToSerializedString()"
)
