"""Cultures: how dates and numbers are written in the languages that scripts ask for."""

from __future__ import annotations

from dataclasses import dataclass, field

from umshell.errors import ClrException

_EN_DAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
_EN_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DatePatterns:
    """Names and patterns of DateTimeFormatInfo."""

    short_date: str = "MM/dd/yyyy"
    long_date: str = "dddd, dd MMMM yyyy"
    short_time: str = "HH:mm"
    long_time: str = "HH:mm:ss"
    month_day: str = "MMMM dd"
    year_month: str = "yyyy MMMM"
    am: str = "AM"
    pm: str = "PM"
    days: tuple[str, ...] = _EN_DAYS
    short_days: tuple[str, ...] = tuple(name[:3] for name in _EN_DAYS)
    months: tuple[str, ...] = _EN_MONTHS
    short_months: tuple[str, ...] = tuple(name[:3] for name in _EN_MONTHS)
    date_separator: str = "/"
    time_separator: str = ":"
    first_day_of_week: int = 0
    era: str = "A.D."

    @property
    def full(self) -> str:
        return f"{self.long_date} {self.long_time}"

    @property
    def order(self) -> str:
        """In which order day, month and year stand: MDY, DMY or YMD."""
        letters = [letter for letter in self.short_date if letter in "dMy"]
        return "".join(dict.fromkeys(letters)).upper()


@dataclass(frozen=True, slots=True)
class NumberSigns:
    """Signs of NumberFormatInfo."""

    decimal: str = "."
    group: str = ","
    currency: str = "¤"
    currency_decimal: str = "."
    currency_group: str = ","
    negative: str = "-"
    positive: str = "+"
    percent: str = "%"
    nan: str = "NaN"
    infinity: str = "Infinity"


@dataclass(frozen=True, slots=True)
class Culture:
    """System.Globalization.CultureInfo."""

    name: str
    english_name: str
    native_name: str
    lcid: int
    letters: str
    dates: DatePatterns = field(default_factory=DatePatterns)
    numbers: NumberSigns = field(default_factory=NumberSigns)

    def __str__(self) -> str:
        return self.name


INVARIANT = Culture("", "Invariant Language (Invariant Country)", "Invariant Language (Invariant Country)", 127, "iv")

_US_DATES = DatePatterns(
    "M/d/yyyy", "dddd, MMMM d, yyyy", "h:mm tt", "h:mm:ss tt", "MMMM d", "MMMM yyyy",
)  # fmt: skip
EN_US = Culture(
    "en-US", "English (United States)", "English (United States)", 1033, "en", _US_DATES, NumberSigns(currency="$")
)


def _names(days: str, short_days: str, months: str, short_months: str) -> dict[str, tuple[str, ...]]:
    return {
        "days": tuple(days.split()),
        "short_days": tuple(short_days.split()),
        "months": tuple(months.split()),
        "short_months": tuple(short_months.split()),
    }


def _european(group: str, currency: str, decimal: str = ",") -> NumberSigns:
    return NumberSigns(decimal, group, currency, decimal, group)


_GERMAN = _names(
    "Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag",
    "So Mo Di Mi Do Fr Sa",
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "Jan Feb Mrz Apr Mai Jun Jul Aug Sep Okt Nov Dez",
)
_FRENCH = _names(
    "dimanche lundi mardi mercredi jeudi vendredi samedi",
    "dim. lun. mar. mer. jeu. ven. sam.",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
)
_SPANISH = _names(
    "domingo lunes martes miércoles jueves viernes sábado",
    "do. lu. ma. mi. ju. vi. sá.",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ene. feb. mar. abr. may. jun. jul. ago. sep. oct. nov. dic.",
)
_ITALIAN = _names(
    "domenica lunedì martedì mercoledì giovedì venerdì sabato",
    "dom lun mar mer gio ven sab",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "gen feb mar apr mag giu lug ago set ott nov dic",
)
_DUTCH = _names(
    "zondag maandag dinsdag woensdag donderdag vrijdag zaterdag",
    "zo ma di wo do vr za",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "jan feb mrt apr mei jun jul aug sep okt nov dec",
)
_NORWEGIAN = _names(
    "søndag mandag tirsdag onsdag torsdag fredag lørdag",
    "sø. ma. ti. on. to. fr. lø.",
    "januar februar mars april mai juni juli august september oktober november desember",
    "jan. feb. mar. apr. mai jun. jul. aug. sep. okt. nov. des.",
)
_DANISH = _names(
    "søndag mandag tirsdag onsdag torsdag fredag lørdag",
    "sø ma ti on to fr lø",
    "januar februar marts april maj juni juli august september oktober november december",
    "jan feb mar apr maj jun jul aug sep okt nov dec",
)
_SWEDISH = _names(
    "söndag måndag tisdag onsdag torsdag fredag lördag",
    "sön mån tis ons tors fre lör",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "jan feb mar apr maj jun jul aug sep okt nov dec",
)


def _dates(
    short: str, long: str, times: tuple[str, str], month_day: str, year_month: str, **more: object
) -> DatePatterns:
    return DatePatterns(short, long, times[0], times[1], month_day, year_month, **more)  # type: ignore[arg-type]


_DAY_CLOCK = ("HH:mm", "HH:mm:ss")
_CULTURES = (
    INVARIANT,
    EN_US,
    Culture(
        "en-GB", "English (United Kingdom)", "English (United Kingdom)", 2057, "en",
        _dates("dd/MM/yyyy", "dd MMMM yyyy", _DAY_CLOCK, "d MMMM", "MMMM yyyy", first_day_of_week=1),
        NumberSigns(currency="£"),
    ),
    Culture(
        "de-DE", "German (Germany)", "Deutsch (Deutschland)", 1031, "de",
        _dates("dd.MM.yyyy", "dddd, d. MMMM yyyy", _DAY_CLOCK, "d. MMMM", "MMMM yyyy",
               am="", pm="", date_separator=".", first_day_of_week=1, **_GERMAN),
        _european(".", "€"),
    ),
    Culture(
        "fr-FR", "French (France)", "français (France)", 1036, "fr",
        _dates("dd/MM/yyyy", "dddd d MMMM yyyy", _DAY_CLOCK, "d MMMM", "MMMM yyyy",
               am="", pm="", first_day_of_week=1, **_FRENCH),
        _european("\u00a0", "€"),
    ),
    Culture(
        "es-ES", "Spanish (Spain)", "español (España)", 3082, "es",
        _dates("dd/MM/yyyy", "dddd, d' de 'MMMM' de 'yyyy", ("H:mm", "H:mm:ss"), "d 'de' MMMM", "MMMM' de 'yyyy",
               am="", pm="", first_day_of_week=1, **_SPANISH),
        _european(".", "€"),
    ),
    Culture(
        "it-IT", "Italian (Italy)", "italiano (Italia)", 1040, "it",
        _dates("dd/MM/yyyy", "dddd d MMMM yyyy", _DAY_CLOCK, "d MMMM", "MMMM yyyy",
               am="", pm="", first_day_of_week=1, **_ITALIAN),
        _european(".", "€"),
    ),
    Culture(
        "nl-NL", "Dutch (Netherlands)", "Nederlands (Nederland)", 1043, "nl",
        _dates("d-M-yyyy", "dddd d MMMM yyyy", _DAY_CLOCK, "d MMMM", "MMMM yyyy",
               am="", pm="", date_separator="-", first_day_of_week=1, **_DUTCH),
        _european(".", "€"),
    ),
    Culture(
        "nb-NO", "Norwegian Bokmål (Norway)", "norsk bokmål (Norge)", 1044, "nb",
        _dates("dd.MM.yyyy", "dddd d. MMMM yyyy", _DAY_CLOCK, "d. MMMM", "MMMM yyyy",
               am="a.m.", pm="p.m.", date_separator=".", first_day_of_week=1, **_NORWEGIAN),
        _european("\u00a0", "kr"),
    ),
    Culture(
        "da-DK", "Danish (Denmark)", "dansk (Danmark)", 1030, "da",
        _dates("dd-MM-yyyy", "d. MMMM yyyy", _DAY_CLOCK, "d. MMMM", "MMMM yyyy",
               am="", pm="", date_separator="-", first_day_of_week=1, **_DANISH),
        _european(".", "kr."),
    ),
    Culture(
        "sv-SE", "Swedish (Sweden)", "svenska (Sverige)", 1053, "sv",
        _dates("yyyy-MM-dd", "'den 'd MMMM yyyy", _DAY_CLOCK, "'den 'd MMMM", "MMMM yyyy",
               am="", pm="", date_separator="-", first_day_of_week=1, **_SWEDISH),
        _european("\u00a0", "kr"),
    ),
    Culture(
        "en-CA", "English (Canada)", "English (Canada)", 4105, "en",
        _dates("yyyy-MM-dd", "MMMM d, yyyy", ("h:mm tt", "h:mm:ss tt"), "MMMM d", "MMMM yyyy", date_separator="-"),
        NumberSigns(currency="$"),
    ),
    Culture(
        "en-AU", "English (Australia)", "English (Australia)", 3081, "en",
        _dates("d/MM/yyyy", "dddd, d MMMM yyyy", ("h:mm tt", "h:mm:ss tt"), "d MMMM", "MMMM yyyy",
               first_day_of_week=1),
        NumberSigns(currency="$"),
    ),
)  # fmt: skip

_BY_NAME = {culture.name.lower(): culture for culture in _CULTURES}
_NEUTRAL = {
    culture.letters: culture for culture in reversed(_CULTURES) if culture.name
}  # the first of a language stands for it
KNOWN_NAMES = tuple(culture.name for culture in _CULTURES)


def find_culture(name: str) -> Culture:
    """The culture of that name; a language alone stands for its main country."""
    found = _BY_NAME.get(name.lower()) or _NEUTRAL.get(name.lower())
    if found is not None:
        return found
    message = (
        "Culture is not supported. (Parameter 'name')\n"
        f"{name} is an invalid culture identifier here; umshell knows: {', '.join(sorted(filter(None, KNOWN_NAMES)))}."
    )
    raise ClrException("System.Globalization.CultureNotFoundException", message)


def culture_of(provider: object) -> Culture:
    """The culture behind a format provider given by a script; without one, en-US."""
    if isinstance(provider, Culture):
        return provider
    owner = getattr(provider, "culture", None)
    return owner if isinstance(owner, Culture) else EN_US
