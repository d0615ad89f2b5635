"""GeoCoordinates: where somebody is, as Set-User takes it: latitude, longitude, altitude."""

from __future__ import annotations

from umshell.errors import ClrException
from umshell.values.dotnet_type import DotNetType
from umshell.values.exchange.limits import own_conversion
from umshell.values.psobject import unwrap


class GeoCoordinates:
    """`47.644125;-122.122411` or `47.644125;-122.122411;161.432`."""

    __slots__ = ("Altitude", "Latitude", "Longitude")
    dotnet_type: DotNetType

    def __init__(self, latitude: float, longitude: float, altitude: float | None = None) -> None:
        self.Latitude, self.Longitude, self.Altitude = latitude, longitude, altitude

    @classmethod
    def parse(cls, text: str) -> GeoCoordinates:
        """From its text; commas can stand for the points (Set-User, GeoCoordinates)."""
        try:
            numbers = [float(part.strip().replace(",", ".")) for part in text.split(";")]
        except ValueError:
            numbers = []
        if len(numbers) in (2, 3) and abs(numbers[0]) <= 90 and abs(numbers[1]) <= 180:
            return cls(*numbers)
        form = "latitude;longitude or latitude;longitude;altitude"
        raise ClrException(
            "System.FormatException", f"'{text}' is not a valid value of the type GeoCoordinates: {form}."
        )

    def __str__(self) -> str:
        return ";".join(f"{part:.12g}" for part in (self.Latitude, self.Longitude, self.Altitude) if part is not None)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, (GeoCoordinates, str)) and str(other) == str(self)

    def __hash__(self) -> int:
        return hash(str(self))


COORDINATES = DotNetType.declare("Microsoft.Exchange.Data.GeoCoordinates", python=GeoCoordinates)
GeoCoordinates.dotnet_type = COORDINATES
own_conversion(COORDINATES, lambda value: GeoCoordinates.parse(str(unwrap(value))))
for _name in ("Latitude", "Longitude", "Altitude"):
    COORDINATES.property(_name, "double")(lambda this, _name=_name: getattr(this, _name))
