"""Dates, spans and zones as .NET counts them: in ticks of 100 nanoseconds."""

from __future__ import annotations

from datetime import date as _date
from functools import total_ordering

from umshell.errors import ClrException
from umshell.values.clock import UNIX_EPOCH_TICKS as UNIX_EPOCH_TICKS
from umshell.values.clock import clock as clock

TICKS_PER_MICROSECOND = 10
TICKS_PER_MILLISECOND = 10_000
TICKS_PER_SECOND = 10_000_000
TICKS_PER_MINUTE = 60 * TICKS_PER_SECOND
TICKS_PER_HOUR = 60 * TICKS_PER_MINUTE
TICKS_PER_DAY = 24 * TICKS_PER_HOUR
MAX_TICKS = 3_155_378_975_999_999_999
MAX_SPAN = (1 << 63) - 1
MIN_SPAN = -(1 << 63)

UNSPECIFIED, UTC, LOCAL = "Unspecified", "Utc", "Local"


def out_of_range(message: str, parameter: str = "") -> ClrException:
    text = f"{message} (Parameter '{parameter}')" if parameter else message
    return ClrException("System.ArgumentOutOfRangeException", text)


@total_ordering
class TimeSpan:
    """A length of time; immutable."""

    dotnet_name = "System.TimeSpan"
    __slots__ = ("ticks",)
    ticks: int

    def __init__(self, ticks: int = 0) -> None:
        if not MIN_SPAN <= ticks <= MAX_SPAN:
            raise ClrException("System.OverflowException", "TimeSpan overflowed because the duration is too long.")
        object.__setattr__(self, "ticks", int(ticks))

    @staticmethod
    def of(days: int = 0, hours: int = 0, minutes: int = 0, seconds: int = 0, milliseconds: int = 0) -> TimeSpan:
        """From whole parts, each of any size."""
        ticks = days * TICKS_PER_DAY + hours * TICKS_PER_HOUR + minutes * TICKS_PER_MINUTE
        return TimeSpan(ticks + seconds * TICKS_PER_SECOND + milliseconds * TICKS_PER_MILLISECOND)

    @staticmethod
    def from_units(amount: float, ticks_per_unit: int) -> TimeSpan:
        """From a number that may have a fraction, cut to whole ticks as .NET does."""
        if amount != amount:
            raise ClrException(
                "System.ArgumentException", "TimeSpan does not accept floating point Not-a-Number values."
            )
        if abs(amount) == float("inf"):
            raise ClrException("System.OverflowException", "TimeSpan overflowed because the duration is too long.")
        return TimeSpan(int(amount * ticks_per_unit))

    days = property(lambda self: int(_quotient(self.ticks, TICKS_PER_DAY)))
    hours = property(lambda self: _part(self.ticks, TICKS_PER_HOUR, 24))
    minutes = property(lambda self: _part(self.ticks, TICKS_PER_MINUTE, 60))
    seconds = property(lambda self: _part(self.ticks, TICKS_PER_SECOND, 60))
    milliseconds = property(lambda self: _part(self.ticks, TICKS_PER_MILLISECOND, 1000))
    microseconds = property(lambda self: _part(self.ticks, TICKS_PER_MICROSECOND, 1000))
    nanoseconds = property(lambda self: _part(self.ticks, 1, 10) * 100)

    def total(self, ticks_per_unit: int) -> float:
        return self.ticks / ticks_per_unit

    @property
    def total_seconds(self) -> float:
        return self.ticks / TICKS_PER_SECOND

    def to_text(self, format: str = "", culture: object = None) -> str:
        """As ToString(format) writes it."""
        from umshell.values.dates_format import format_span

        return format_span(self, format or "c")

    def __add__(self, other: TimeSpan) -> TimeSpan:
        return TimeSpan(self.ticks + other.ticks)

    def __sub__(self, other: TimeSpan) -> TimeSpan:
        return TimeSpan(self.ticks - other.ticks)

    def __neg__(self) -> TimeSpan:
        if self.ticks == MIN_SPAN:
            raise ClrException(
                "System.OverflowException", "Negating the minimum value of a twos complement number is invalid."
            )
        return TimeSpan(-self.ticks)

    def duration(self) -> TimeSpan:
        return TimeSpan(abs(self.ticks))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a TimeSpan does not change")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TimeSpan) and self.ticks == other.ticks

    def __lt__(self, other: TimeSpan) -> bool:
        return self.ticks < other.ticks

    def __hash__(self) -> int:
        return hash(self.ticks)

    def __bool__(self) -> bool:
        return True

    def __str__(self) -> str:
        return self.to_text()

    def __repr__(self) -> str:
        return f"TimeSpan({self})"

    def __copy__(self) -> TimeSpan:
        return self

    def __deepcopy__(self, memo: object) -> TimeSpan:
        return self

    def __reduce__(self) -> tuple[type, tuple[int]]:
        return TimeSpan, (self.ticks,)


def _quotient(ticks: int, unit: int) -> int:
    return ticks // unit if ticks >= 0 else -(-ticks // unit)


def _part(ticks: int, unit: int, size: int) -> int:
    return ticks // unit % size if ticks >= 0 else -(-ticks // unit % size)


@total_ordering
class DateTime:
    """A point in time without an offset, of a kind: Unspecified, Utc or Local; immutable."""

    dotnet_name = "System.DateTime"
    __slots__ = ("kind", "ticks")
    ticks: int
    kind: str

    def __init__(self, ticks: int = 0, kind: str = UNSPECIFIED) -> None:
        if not 0 <= ticks <= MAX_TICKS:
            raise out_of_range("Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.", "ticks")
        object.__setattr__(self, "ticks", int(ticks))
        object.__setattr__(self, "kind", kind)

    @staticmethod
    def of(
        year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0, millisecond: int = 0,
        *,
        kind: str = UNSPECIFIED,
    ) -> DateTime:  # fmt: skip
        """From calendar parts."""
        days = days_of(year, month, day)
        if not (0 <= hour < 24 and 0 <= minute < 60 and 0 <= second < 60):
            raise out_of_range("Hour, Minute, and Second parameters describe an un-representable DateTime.")
        if not 0 <= millisecond < 1000:
            raise out_of_range("Valid values are between 0 and 999, inclusive.", "millisecond")
        time_ticks = ((hour * 60 + minute) * 60 + second) * TICKS_PER_SECOND + millisecond * TICKS_PER_MILLISECOND
        return DateTime(days * TICKS_PER_DAY + time_ticks, kind)

    @staticmethod
    def now() -> DateTime:
        return DateTime.utc_now().to_local()

    @staticmethod
    def utc_now() -> DateTime:
        return DateTime(clock.utc_ticks(), UTC)

    @staticmethod
    def today() -> DateTime:
        return DateTime.now().date

    def calendar(self) -> _date:
        return _date.fromordinal(self.ticks // TICKS_PER_DAY + 1)

    year = property(lambda self: self.calendar().year)
    month = property(lambda self: self.calendar().month)
    day = property(lambda self: self.calendar().day)
    hour = property(lambda self: self.ticks // TICKS_PER_HOUR % 24)
    minute = property(lambda self: self.ticks // TICKS_PER_MINUTE % 60)
    second = property(lambda self: self.ticks // TICKS_PER_SECOND % 60)
    millisecond = property(lambda self: self.ticks // TICKS_PER_MILLISECOND % 1000)
    day_of_year = property(lambda self: self.calendar().timetuple().tm_yday)

    @property
    def day_of_week(self) -> int:
        """0 is Sunday."""
        return (self.ticks // TICKS_PER_DAY + 1) % 7

    @property
    def date(self) -> DateTime:
        return DateTime(self.ticks - self.ticks % TICKS_PER_DAY, self.kind)

    @property
    def time_of_day(self) -> TimeSpan:
        return TimeSpan(self.ticks % TICKS_PER_DAY)

    def add_ticks(self, ticks: int) -> DateTime:
        moved = self.ticks + ticks
        if not 0 <= moved <= MAX_TICKS:
            raise out_of_range("The added or subtracted value results in an un-representable DateTime.", "value")
        return DateTime(moved, self.kind)

    def add_units(self, amount: float, ticks_per_unit: int) -> DateTime:
        """Adds a number of days, hours …; a fraction counts, cut to whole ticks."""
        if amount != amount or abs(amount) * ticks_per_unit > MAX_TICKS:
            raise out_of_range("Value to add was out of range.", "value")
        whole = int(amount)
        return self.add_ticks(whole * ticks_per_unit + int((amount - whole) * ticks_per_unit))

    def add_months(self, months: int) -> DateTime:
        if not -120000 <= months <= 120000:
            raise out_of_range("Months value must be between +/-120000.", "months")
        here = self.calendar()
        year, month = divmod(here.year * 12 + here.month - 1 + months, 12)
        if not 1 <= year <= 9999:
            raise out_of_range("The added or subtracted value results in an un-representable DateTime.", "months")
        day = min(here.day, days_in_month(year, month + 1))
        return DateTime(days_of(year, month + 1, day) * TICKS_PER_DAY + self.ticks % TICKS_PER_DAY, self.kind)

    def with_kind(self, kind: str) -> DateTime:
        return self if kind == self.kind else DateTime(self.ticks, kind)

    def to_local(self) -> DateTime:
        if self.kind == LOCAL:
            return self
        return DateTime(_within(self.ticks + clock.offset_seconds(self.ticks) * TICKS_PER_SECOND), LOCAL)

    def to_universal(self) -> DateTime:
        if self.kind == UTC:
            return self
        return DateTime(_within(self.ticks - self.local_offset() * TICKS_PER_SECOND), UTC)

    def local_offset(self) -> int:
        """Seconds east of Greenwich, this being a time of the local zone."""
        guess = clock.offset_seconds(self.ticks)
        return clock.offset_seconds(self.ticks - guess * TICKS_PER_SECOND)

    def to_text(self, format: str = "", culture: object = None) -> str:
        """As ToString(format, culture) writes it; without a culture, en-US."""
        from umshell.values.dates_format import format_date

        return format_date(self, format or "G", culture)

    def __add__(self, other: TimeSpan) -> DateTime:
        return self.add_ticks(other.ticks)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a DateTime does not change")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DateTime) and self.ticks == other.ticks

    def __lt__(self, other: DateTime) -> bool:
        return self.ticks < other.ticks

    def __hash__(self) -> int:
        return hash(self.ticks)

    def __str__(self) -> str:
        """The invariant form, as `"$date"` gives it."""
        from umshell.values.culture import INVARIANT

        return self.to_text("G", INVARIANT)

    def __repr__(self) -> str:
        return f"DateTime({self})"

    def __copy__(self) -> DateTime:
        return self

    def __deepcopy__(self, memo: object) -> DateTime:
        return self

    def __reduce__(self) -> tuple[type, tuple[int, str]]:
        return DateTime, (self.ticks, self.kind)


def _within(ticks: int) -> int:
    return min(max(ticks, 0), MAX_TICKS)


def is_leap_year(year: int) -> bool:
    if not 1 <= year <= 9999:
        raise out_of_range("Year must be between 1 and 9999.", "year")
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    if not 1 <= month <= 12:
        raise out_of_range("Month must be between one and twelve.", "month")
    return (31, 29 if is_leap_year(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def days_of(year: int, month: int, day: int) -> int:
    """Days since the first of January of the year 1."""
    try:
        return _date(year, month, day).toordinal() - 1
    except (ValueError, OverflowError):
        raise out_of_range("Year, Month, and Day parameters describe an un-representable DateTime.") from None


@total_ordering
class DateTimeOffset:
    """A point in time with its offset from universal time; immutable."""

    dotnet_name = "System.DateTimeOffset"
    __slots__ = ("clock_time", "offset_minutes")
    clock_time: DateTime
    offset_minutes: int

    def __init__(self, clock_time: DateTime, offset_minutes: int | None = None) -> None:
        if offset_minutes is None:
            offset_minutes = 0 if clock_time.kind == UTC else clock_time.local_offset() // 60
        if abs(offset_minutes) > 14 * 60:
            raise out_of_range("Offset must be within plus or minus 14 hours.", "offset")
        object.__setattr__(self, "clock_time", clock_time.with_kind(UNSPECIFIED))
        object.__setattr__(self, "offset_minutes", offset_minutes)

    @property
    def utc_ticks(self) -> int:
        return self.clock_time.ticks - self.offset_minutes * TICKS_PER_MINUTE

    @property
    def offset(self) -> TimeSpan:
        return TimeSpan(self.offset_minutes * TICKS_PER_MINUTE)

    def to_universal_date(self) -> DateTime:
        return DateTime(_within(self.utc_ticks), UTC)

    def to_local_date(self) -> DateTime:
        return self.to_universal_date().to_local()

    def to_offset(self, offset_minutes: int) -> DateTimeOffset:
        moved = DateTime(_within(self.utc_ticks + offset_minutes * TICKS_PER_MINUTE))
        return DateTimeOffset(moved, offset_minutes)

    def moved(self, clock_time: DateTime) -> DateTimeOffset:
        """Another clock time at the same offset."""
        return DateTimeOffset(clock_time, self.offset_minutes)

    def to_text(self, format: str = "", culture: object = None) -> str:
        from umshell.values.dates_format import format_offset_date

        return format_offset_date(self, format, culture)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a DateTimeOffset does not change")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DateTimeOffset) and self.utc_ticks == other.utc_ticks

    def __lt__(self, other: DateTimeOffset) -> bool:
        return self.utc_ticks < other.utc_ticks

    def __hash__(self) -> int:
        return hash(self.utc_ticks)

    def __str__(self) -> str:
        from umshell.values.culture import INVARIANT

        return self.to_text("", INVARIANT)

    def __repr__(self) -> str:
        return f"DateTimeOffset({self})"
