"""CultureInfo and the formats and text rules it holds."""

from __future__ import annotations

import re
from typing import Any

from umshell.errors import ClrException
from umshell.values.culture import EN_US, INVARIANT, KNOWN_NAMES, Culture, find_culture
from umshell.values.dates import DateTime, days_in_month
from umshell.values.dotnet.failures import argument_null
from umshell.values.dotnet.strings import change_case
from umshell.values.dotnet.text_comparison import compare_by
from umshell.values.enums import EnumValue
from umshell.values.types import OBJECT, DotNetType

_GLOBALIZATION = "System.Globalization."


class CulturePart:
    """A part of a culture that scripts see as an object of its own."""

    __slots__ = ("culture", "ps_members")

    def __init__(self, culture: Culture) -> None:
        self.culture = culture
        self.ps_members: dict[str, object] | None = None


class DateTimeFormatInfo(CulturePart):
    """System.Globalization.DateTimeFormatInfo."""

    __slots__ = ()


class NumberFormatInfo(CulturePart):
    """System.Globalization.NumberFormatInfo."""

    __slots__ = ()


class TextInfo(CulturePart):
    """System.Globalization.TextInfo."""

    __slots__ = ()

    def __str__(self) -> str:
        return f"TextInfo - {self.culture.name}"


class CompareInfo(CulturePart):
    """System.Globalization.CompareInfo."""

    __slots__ = ()

    def __str__(self) -> str:
        return f"CompareInfo - {self.culture.name}"


class Calendar(CulturePart):
    """System.Globalization.GregorianCalendar."""

    __slots__ = ()


_FORMATTABLE = ("System.ICloneable", "System.IFormatProvider")
CULTURE = DotNetType.declare(_GLOBALIZATION + "CultureInfo", OBJECT, python=Culture, interfaces=_FORMATTABLE)
DATES = DotNetType.declare(
    _GLOBALIZATION + "DateTimeFormatInfo", OBJECT, python=DateTimeFormatInfo, interfaces=_FORMATTABLE
)
NUMBERS = DotNetType.declare(
    _GLOBALIZATION + "NumberFormatInfo", OBJECT, python=NumberFormatInfo, interfaces=_FORMATTABLE
)
TEXT = DotNetType.declare(_GLOBALIZATION + "TextInfo", OBJECT, python=TextInfo, interfaces=("System.ICloneable",))
COMPARE = DotNetType.declare(_GLOBALIZATION + "CompareInfo", OBJECT, python=CompareInfo)
CALENDAR_BASE = DotNetType.declare(_GLOBALIZATION + "Calendar", OBJECT, abstract=True)
CALENDAR = DotNetType.declare(_GLOBALIZATION + "GregorianCalendar", CALENDAR_BASE, python=Calendar)


# CultureInfo


@CULTURE.constructor("cultureinfo new(string name)", "cultureinfo new(string name, bool useUserOverride)")
@CULTURE.static_method("GetCultureInfo", "static cultureinfo GetCultureInfo(string name)")
@CULTURE.static_method("CreateSpecificCulture", "static cultureinfo CreateSpecificCulture(string name)")
def make_culture(name: str | None, _use_override: bool = True) -> Culture:
    if name is None:
        raise argument_null("name")
    return find_culture(name)


@CULTURE.constructor("cultureinfo new(int culture)")
@CULTURE.static_method("GetCultureInfo", "static cultureinfo GetCultureInfo(int culture)")
def culture_of_number(number: int) -> Culture:
    for name in KNOWN_NAMES:
        if find_culture(name).lcid == number:
            return find_culture(name)
    message = (
        f"Culture is not supported. (Parameter 'culture')\n{number} (0x{number:04x}) is an invalid culture identifier."
    )
    raise ClrException("System.Globalization.CultureNotFoundException", message)


CULTURE.property("LCID", "int")(lambda this: this.lcid)
CULTURE.property("Name", "string")(lambda this: this.name)
CULTURE.property("DisplayName", "string")(lambda this: this.english_name)
CULTURE.property("EnglishName", "string")(lambda this: this.english_name)
CULTURE.property("NativeName", "string")(lambda this: this.native_name)
CULTURE.property("IetfLanguageTag", "string")(lambda this: this.name)
CULTURE.property("TwoLetterISOLanguageName", "string")(lambda this: this.letters)
CULTURE.property("IsNeutralCulture", "bool")(lambda this: False)
CULTURE.property("IsReadOnly", "bool")(lambda this: True)
CULTURE.property("Parent", "cultureinfo")(lambda this: INVARIANT)
CULTURE.property("TextInfo", _GLOBALIZATION + "TextInfo")(TextInfo)
CULTURE.property("CompareInfo", _GLOBALIZATION + "CompareInfo")(CompareInfo)
CULTURE.property("NumberFormat", _GLOBALIZATION + "NumberFormatInfo")(NumberFormatInfo)
CULTURE.property("DateTimeFormat", _GLOBALIZATION + "DateTimeFormatInfo")(DateTimeFormatInfo)
CULTURE.property("Calendar", _GLOBALIZATION + "Calendar")(Calendar)
CULTURE.method("ToString", "string ToString()")(str)
CULTURE.method("Clone", "System.Object Clone()")(lambda this: this)
CULTURE.method("Equals", "bool Equals(System.Object value)")(lambda this, other: this == other)
CULTURE.known_missing(
    "ClearCachedData()", "GetFormat()", "OptionalCalendars", "ThreeLetterISOLanguageName", "UseUserOverride"
)


def set_culture(new: Culture) -> None:
    """Cultures can be set, but what is written without one stays en-US, so only en-US is taken."""
    if new.name != EN_US.name:
        raise ClrException(
            "System.NotSupportedException",
            f"The culture of a session is en-US in umshell; '{new.name}' can only be given to methods that take one.",
        )


def _session_culture() -> Culture:
    return EN_US


for _name in ("CurrentCulture", "CurrentUICulture", "DefaultThreadCurrentCulture", "DefaultThreadCurrentUICulture"):
    CULTURE.static_property(_name, "cultureinfo", setter=set_culture)(_session_culture)
CULTURE.static_property("InstalledUICulture", "cultureinfo", EN_US)
CULTURE.static_property("InvariantCulture", "cultureinfo", INVARIANT)


@CULTURE.static_method("GetCultures", "static cultureinfo[] GetCultures(System.Globalization.CultureTypes types)")
def get_cultures(_types: EnumValue) -> list[Culture]:
    return [find_culture(name) for name in sorted(KNOWN_NAMES)]


# DateTimeFormatInfo

_PATTERNS = {
    "ShortDatePattern": "short_date", "LongDatePattern": "long_date", "ShortTimePattern": "short_time",
    "LongTimePattern": "long_time", "MonthDayPattern": "month_day", "YearMonthPattern": "year_month",
    "AMDesignator": "am", "PMDesignator": "pm", "DateSeparator": "date_separator", "TimeSeparator": "time_separator",
    "FullDateTimePattern": "full",
}  # fmt: skip
_LISTS = {
    "DayNames": "days", "AbbreviatedDayNames": "short_days", "MonthNames": "months",
    "AbbreviatedMonthNames": "short_months",
}  # fmt: skip
for _name, _attribute in _PATTERNS.items():
    DATES.property(_name, "string")(lambda this, key=_attribute: getattr(this.culture.dates, key))
DATES.property("RFC1123Pattern", "string")(lambda this: "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'")
DATES.property("SortableDateTimePattern", "string")(lambda this: "yyyy'-'MM'-'dd'T'HH':'mm':'ss")
DATES.property("UniversalSortableDateTimePattern", "string")(lambda this: "yyyy'-'MM'-'dd HH':'mm':'ss'Z'")


def _name_list(key: str) -> Any:
    def read(this: DateTimeFormatInfo) -> Any:
        from umshell.values.arrays import TypedArray
        from umshell.values.types import STRING

        names = list(getattr(this.culture.dates, key))
        return TypedArray(STRING, [*names, ""] if "months" in key else names)

    return read


for _name, _attribute in _LISTS.items():
    DATES.property(_name, "string[]")(_name_list(_attribute))


@DATES.property("FirstDayOfWeek", "System.DayOfWeek")
def first_day_of_week(this: DateTimeFormatInfo) -> EnumValue:
    from umshell.values.dotnet.enum_tables import DayOfWeek

    found: EnumValue = DayOfWeek(this.culture.dates.first_day_of_week)
    return found


DATES.method("GetDayName", "string GetDayName(System.DayOfWeek dayofweek)")(
    lambda this, day: this.culture.dates.days[day.value]
)
DATES.method("GetAbbreviatedDayName", "string GetAbbreviatedDayName(System.DayOfWeek dayofweek)")(
    lambda this, day: this.culture.dates.short_days[day.value]
)


def _month(names: tuple[str, ...], month: int) -> str:
    if not 1 <= month <= 13:
        raise ClrException(
            "System.ArgumentOutOfRangeException", "Valid values are between 1 and 13, inclusive. (Parameter 'month')"
        )
    return (*names, "")[month - 1]


DATES.method("GetMonthName", "string GetMonthName(int month)")(
    lambda this, month: _month(this.culture.dates.months, month)
)
DATES.method("GetAbbreviatedMonthName", "string GetAbbreviatedMonthName(int month)")(
    lambda this, month: _month(this.culture.dates.short_months, month)
)
DATES.static_property("InvariantInfo", _GLOBALIZATION + "DateTimeFormatInfo")(lambda: DateTimeFormatInfo(INVARIANT))
DATES.static_property("CurrentInfo", _GLOBALIZATION + "DateTimeFormatInfo")(lambda: DateTimeFormatInfo(EN_US))


# NumberFormatInfo

_SIGNS = {
    "NumberDecimalSeparator": "decimal", "NumberGroupSeparator": "group", "CurrencySymbol": "currency",
    "CurrencyDecimalSeparator": "currency_decimal", "CurrencyGroupSeparator": "currency_group",
    "NegativeSign": "negative", "PositiveSign": "positive", "PercentSymbol": "percent", "NaNSymbol": "nan",
    "PositiveInfinitySymbol": "infinity", "PercentDecimalSeparator": "decimal", "PercentGroupSeparator": "group",
}  # fmt: skip
for _name, _attribute in _SIGNS.items():
    NUMBERS.property(_name, "string")(lambda this, key=_attribute: getattr(this.culture.numbers, key))
NUMBERS.property("NegativeInfinitySymbol", "string")(lambda this: "-" + this.culture.numbers.infinity)
for _name in ("NumberDecimalDigits", "CurrencyDecimalDigits", "PercentDecimalDigits"):
    NUMBERS.property(_name, "int")(lambda this: 2)
NUMBERS.static_property("InvariantInfo", _GLOBALIZATION + "NumberFormatInfo")(lambda: NumberFormatInfo(INVARIANT))
NUMBERS.static_property("CurrentInfo", _GLOBALIZATION + "NumberFormatInfo")(lambda: NumberFormatInfo(EN_US))


# TextInfo, CompareInfo, Calendar

TEXT.property("ListSeparator", "string")(lambda this: ",")
TEXT.property("CultureName", "string")(lambda this: this.culture.name)
TEXT.method("ToUpper", "string ToUpper(string str)")(lambda this, text: change_case(text, str.upper))
TEXT.method("ToLower", "string ToLower(string str)")(lambda this, text: change_case(text, str.lower))


@TEXT.method("ToTitleCase", "string ToTitleCase(string str)")
def to_title_case(this: TextInfo, text: str) -> str:
    """Each word with a capital; a word that is all capitals stays."""

    def change(found: re.Match[str]) -> str:
        word = found.group()
        return word if len(word) > 1 and word.isupper() else word[:1].upper() + word[1:].lower()

    return re.sub(r"[^\W\d_](?:[^\W_]|')*", change, text)


COMPARE.property("Name", "string")(lambda this: this.culture.name)
COMPARE.method("Compare", "int Compare(string string1, string string2)")(
    lambda this, left, right: compare_by(left, right, None)
)


@CALENDAR.method(
    "GetWeekOfYear",
    "int GetWeekOfYear(datetime time, System.Globalization.CalendarWeekRule rule, System.DayOfWeek firstDayOfWeek)",
)
def get_week_of_year(this: Calendar, date: DateTime, rule: EnumValue, first: EnumValue) -> Any:
    start = DateTime.of(date.year, 1, 1)
    offset = (start.day_of_week - first.value) % 7  # days of the first week that lie in the old year
    counts = rule.value == 0 or (rule.value == 1 and offset == 0) or (rule.value == 2 and offset <= 3)
    week = (date.day_of_year - 1 + offset) // 7 + (1 if counts else 0)
    if week == 0:
        return get_week_of_year(this, DateTime.of(date.year - 1, 12, 31), rule, first)
    return week


CALENDAR.method("GetDaysInMonth", "int GetDaysInMonth(int year, int month)")(
    lambda this, year, month: days_in_month(year, month)
)
