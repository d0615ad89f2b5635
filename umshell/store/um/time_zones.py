"""The time zones of Windows by id and display name, and finding one by a part of its name."""

from umshell.store.refusals import DataValidation

_ZONES = {
    "Dateline Standard Time": "(UTC-12:00) International Date Line West",
    "Hawaiian Standard Time": "(UTC-10:00) Hawaii",
    "Alaskan Standard Time": "(UTC-09:00) Alaska",
    "Pacific Standard Time": "(UTC-08:00) Pacific Time (US & Canada)",
    "Mountain Standard Time": "(UTC-07:00) Mountain Time (US & Canada)",
    "US Mountain Standard Time": "(UTC-07:00) Arizona",
    "Central Standard Time": "(UTC-06:00) Central Time (US & Canada)",
    "Central Standard Time (Mexico)": "(UTC-06:00) Guadalajara, Mexico City, Monterrey",
    "Eastern Standard Time": "(UTC-05:00) Eastern Time (US & Canada)",
    "SA Pacific Standard Time": "(UTC-05:00) Bogota, Lima, Quito, Rio Branco",
    "Atlantic Standard Time": "(UTC-04:00) Atlantic Time (Canada)",
    "Pacific SA Standard Time": "(UTC-04:00) Santiago",
    "Newfoundland Standard Time": "(UTC-03:30) Newfoundland",
    "E. South America Standard Time": "(UTC-03:00) Brasilia",
    "Argentina Standard Time": "(UTC-03:00) City of Buenos Aires",
    "UTC-02": "(UTC-02:00) Coordinated Universal Time-02",
    "Azores Standard Time": "(UTC-01:00) Azores",
    "UTC": "(UTC) Coordinated Universal Time",
    "GMT Standard Time": "(UTC+00:00) Dublin, Edinburgh, Lisbon, London",
    "Greenwich Standard Time": "(UTC+00:00) Monrovia, Reykjavik",
    "W. Europe Standard Time": "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna",
    "Central Europe Standard Time": "(UTC+01:00) Belgrade, Bratislava, Budapest, Ljubljana, Prague",
    "Romance Standard Time": "(UTC+01:00) Brussels, Copenhagen, Madrid, Paris",
    "Central European Standard Time": "(UTC+01:00) Sarajevo, Skopje, Warsaw, Zagreb",
    "GTB Standard Time": "(UTC+02:00) Athens, Bucharest",
    "FLE Standard Time": "(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius",
    "Israel Standard Time": "(UTC+02:00) Jerusalem",
    "South Africa Standard Time": "(UTC+02:00) Harare, Pretoria",
    "Turkey Standard Time": "(UTC+03:00) Istanbul",
    "Russian Standard Time": "(UTC+03:00) Moscow, St. Petersburg",
    "Arabian Standard Time": "(UTC+04:00) Abu Dhabi, Muscat",
    "Iran Standard Time": "(UTC+03:30) Tehran",
    "Pakistan Standard Time": "(UTC+05:00) Islamabad, Karachi",
    "India Standard Time": "(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi",
    "Bangladesh Standard Time": "(UTC+06:00) Dhaka",
    "SE Asia Standard Time": "(UTC+07:00) Bangkok, Hanoi, Jakarta",
    "China Standard Time": "(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi",
    "Singapore Standard Time": "(UTC+08:00) Kuala Lumpur, Singapore",
    "W. Australia Standard Time": "(UTC+08:00) Perth",
    "Tokyo Standard Time": "(UTC+09:00) Osaka, Sapporo, Tokyo",
    "Korea Standard Time": "(UTC+09:00) Seoul",
    "Cen. Australia Standard Time": "(UTC+09:30) Adelaide",
    "AUS Eastern Standard Time": "(UTC+10:00) Canberra, Melbourne, Sydney",
    "E. Australia Standard Time": "(UTC+10:00) Brisbane",
    "New Zealand Standard Time": "(UTC+12:00) Auckland, Wellington",
}


def display_name(zone: str) -> str:
    """What a time zone is called on the screen."""
    return _ZONES.get(zone, zone)


def zone_by_id(text: str, identity: object) -> str:
    """The id of a time zone in its own spelling."""
    found = next((zone for zone in _ZONES if zone.lower() == text.strip().lower()), None)
    if found is None:
        raise DataValidation(property="TimeZone", value=text, detail="there is no such time zone.", identity=identity)
    return found


def zone_by_name(text: str, identity: object) -> str:
    """The one time zone whose display name contains the text (1.8.7)."""
    wanted = text.strip().lower()
    found = [zone for zone, shown in _ZONES.items() if wanted in shown.lower()]
    if len(found) != 1:
        detail = "no time zone has it in its name." if not found else f"{len(found)} time zones have it in their names."
        raise DataValidation(property="TimeZoneName", value=text, detail=detail, identity=identity)
    return found[0]
