"""Where one text stands in another: IndexOf and its kin, StartsWith, EndsWith."""

from __future__ import annotations

from umshell.values.dotnet.enum_tables import StringComparison
from umshell.values.dotnet.failures import argument_null, out_of_range
from umshell.values.dotnet.text_comparison import equal_by, find_by, find_last_by
from umshell.values.enums import EnumValue
from umshell.values.types import STRING


@STRING.method("EndsWith", "bool EndsWith(string value)")
def ends_with(this: str, value: str | None) -> bool:
    if value is None:
        raise argument_null("value")
    return this.endswith(value)


@STRING.method("EndsWith", "bool EndsWith(string value, System.StringComparison comparisonType)")
def ends_with_comparison(this: str, value: str | None, comparison: EnumValue) -> bool:
    return (
        equal_by(this[len(this) - len(_given(value)) :], value, comparison)
        if len(_given(value)) <= len(this)
        else False
    )


@STRING.method("EndsWith", "bool EndsWith(string value, bool ignoreCase, cultureinfo culture)")
def ends_with_culture(this: str, value: str | None, ignore_case: bool, _culture: object) -> bool:
    return ends_with_comparison(this, value, _comparison(ignore_case))


@STRING.method("StartsWith", "bool StartsWith(string value)")
def starts_with(this: str, value: str | None) -> bool:
    return this.startswith(_given(value))


@STRING.method("StartsWith", "bool StartsWith(string value, System.StringComparison comparisonType)")
def starts_with_comparison(this: str, value: str | None, comparison: EnumValue) -> bool:
    return equal_by(this[: len(_given(value))], value, comparison)


@STRING.method("StartsWith", "bool StartsWith(string value, bool ignoreCase, cultureinfo culture)")
def starts_with_culture(this: str, value: str | None, ignore_case: bool, _culture: object) -> bool:
    return starts_with_comparison(this, value, _comparison(ignore_case))


def _given(value: str | None) -> str:
    if value is None:
        raise argument_null("value")
    return value


def _comparison(ignore_case: bool) -> EnumValue:
    found: EnumValue = StringComparison(1 if ignore_case else 0)  # CurrentCultureIgnoreCase, CurrentCulture
    return found


@STRING.method("IndexOf", "int IndexOf(char value)", "int IndexOf(string value)")
def index_of(this: str, value: str | None) -> int:
    return this.find(_given(value))


@STRING.method(
    "IndexOf", "int IndexOf(char value, int startIndex)", "int IndexOf(string value, int startIndex)",
    "int IndexOf(char value, int startIndex, int count)", "int IndexOf(string value, int startIndex, int count)",
)  # fmt: skip
def index_of_from(this: str, value: str | None, start: int, count: int | None = None) -> int:
    return this.find(_given(value), *window(this, start, count))


@STRING.method(
    "IndexOf", "int IndexOf(string value, System.StringComparison comparisonType)",
)  # fmt: skip
def index_of_by(this: str, value: str | None, comparison: EnumValue) -> int:
    return find_by(this, _given(value), comparison, 0, len(this))


@STRING.method(
    "IndexOf", "int IndexOf(string value, int startIndex, System.StringComparison comparisonType)",
)  # fmt: skip
def index_of_from_by(this: str, value: str | None, start: int, comparison: EnumValue) -> int:
    return find_by(this, _given(value), comparison, *window(this, start, None))


@STRING.method(
    "IndexOf", "int IndexOf(string value, int startIndex, int count, System.StringComparison comparisonType)",
)  # fmt: skip
def index_of_within_by(this: str, value: str | None, start: int, count: int, comparison: EnumValue) -> int:
    return find_by(this, _given(value), comparison, *window(this, start, count))


def window(text: str, start: int, count: int | None) -> tuple[int, int]:
    """Where a part of a text begins and ends, after checking that it lies in it."""
    if not 0 <= start <= len(text):
        raise out_of_range(
            "Index was out of range. Must be non-negative and less than or equal to the size of the collection.",
            "startIndex",
        )
    if count is None:
        return start, len(text)
    if count < 0 or start + count > len(text):
        raise out_of_range(
            "Count must be positive and count must refer to a location within the string/array/collection.", "count"
        )
    return start, start + count


@STRING.method("IndexOfAny", "int IndexOfAny(char[] anyOf)")
def index_of_any(this: str, any_of: list[str], start: int = 0, count: int | None = None) -> int:
    first, end = window(this, start, count)
    return next((place for place in range(first, end) if this[place] in any_of), -1)


STRING.method("IndexOfAny", "int IndexOfAny(char[] anyOf, int startIndex)")(index_of_any)
STRING.method("IndexOfAny", "int IndexOfAny(char[] anyOf, int startIndex, int count)")(index_of_any)


@STRING.method("LastIndexOf", "int LastIndexOf(char value)", "int LastIndexOf(string value)")
def last_index_of(this: str, value: str | None) -> int:
    return this.rfind(_given(value))


@STRING.method(
    "LastIndexOf",
    "int LastIndexOf(char value, int startIndex)",
    "int LastIndexOf(string value, int startIndex)",
    "int LastIndexOf(char value, int startIndex, int count)",
    "int LastIndexOf(string value, int startIndex, int count)",
)
def last_index_of_from(this: str, value: str | None, start: int, count: int | None = None) -> int:
    return this.rfind(_given(value), *window_before(this, start, count))


@STRING.method("LastIndexOf", "int LastIndexOf(string value, System.StringComparison comparisonType)")
def last_index_of_by(this: str, value: str | None, comparison: EnumValue) -> int:
    return find_last_by(this, _given(value), comparison, 0, len(this))


@STRING.method("LastIndexOf", "int LastIndexOf(string value, int startIndex, System.StringComparison comparisonType)")
def last_index_of_from_by(this: str, value: str | None, start: int, comparison: EnumValue) -> int:
    return find_last_by(this, _given(value), comparison, *window_before(this, start, None))


def window_before(text: str, start: int, count: int | None) -> tuple[int, int]:
    """The part of the text that a search backwards from a place looks at."""
    if not text:
        return 0, 0
    if not -1 <= start <= len(text):
        raise out_of_range(
            "Index was out of range. Must be non-negative and less than the size of the collection.", "startIndex"
        )
    end = min(start + 1, len(text))
    if count is not None and not 0 <= count <= end:
        raise out_of_range(
            "Count must be positive and count must refer to a location within the string/array/collection.", "count"
        )
    return (0 if count is None else end - count), end


@STRING.method(
    "LastIndexOfAny", "int LastIndexOfAny(char[] anyOf)", "int LastIndexOfAny(char[] anyOf, int startIndex)",
    "int LastIndexOfAny(char[] anyOf, int startIndex, int count)",
)  # fmt: skip
def last_index_of_any(this: str, any_of: list[str], start: int | None = None, count: int | None = None) -> int:
    first, end = window_before(this, len(this) - 1 if start is None else start, count)
    return next((place for place in range(end - 1, first - 1, -1) if this[place] in any_of), -1)
