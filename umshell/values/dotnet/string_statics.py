"""Static members and constructors of System.String."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from umshell.values.dotnet.failures import argument_null, out_of_range
from umshell.values.dotnet.text_comparison import compare_by, compare_ordinal, equal_by
from umshell.values.enums import EnumValue
from umshell.values.types import STRING
from umshell.values.value_text import to_text_culture

STRING.static_property("Empty", "string", "")


@STRING.constructor("string new(char[] value)")
def of_chars(value: list[str] | None) -> str:
    return "".join(value or ())


@STRING.constructor("string new(char c, int count)")
def of_repeated(char: str, count: int) -> str:
    if count < 0:
        raise out_of_range("'count' must be non-negative.", "count")
    return char * count


@STRING.constructor("string new(char[] value, int startIndex, int length)")
def of_some_chars(value: list[str], start: int, length: int) -> str:
    if not 0 <= start <= start + length <= len(value):
        raise out_of_range(
            "Index was out of range. Must be non-negative and less than or equal to the size of the collection.",
            "startIndex",
        )
    return "".join(value[start : start + length])


@STRING.static_method("IsNullOrEmpty", "static bool IsNullOrEmpty(string value)")
def is_null_or_empty(value: str | None) -> bool:
    return not value


@STRING.static_method("IsNullOrWhiteSpace", "static bool IsNullOrWhiteSpace(string value)")
def is_null_or_white_space(value: str | None) -> bool:
    return not value or value.isspace()


@STRING.static_method(
    "Join", "static string Join(string separator, params string[] value)",
    "static string Join(string separator, params System.Object[] values)",
    "static string Join(string separator, System.Collections.Generic.IEnumerable[string] values)",
    "static string Join(string separator, System.Collections.Generic.IEnumerable[T] values)",
)  # fmt: skip
def join(separator: str | None, values: Iterable[Any] | None) -> str:
    if values is None:
        raise argument_null("value")
    return (separator or "").join(to_text_culture(value) for value in values)


@STRING.static_method("Join", "static string Join(string separator, string[] value, int startIndex, int count)")
def join_some(separator: str | None, values: list[Any], start: int, count: int) -> str:
    if not 0 <= start <= start + count <= len(values):
        raise out_of_range(
            "Index was out of range. Must be non-negative and less than or equal to the size of the collection.",
            "startIndex",
        )
    return join(separator, values[start : start + count])


@STRING.static_method(
    "Concat",
    "static string Concat(System.Object arg0)",
    "static string Concat(System.Object arg0, System.Object arg1)",
    "static string Concat(System.Object arg0, System.Object arg1, System.Object arg2)",
    "static string Concat(string str0, string str1)",
    "static string Concat(string str0, string str1, string str2)",
    "static string Concat(string str0, string str1, string str2, string str3)",
)
def concat(*parts: Any) -> str:
    return "".join(to_text_culture(part) for part in parts)


@STRING.static_method(
    "Concat", "static string Concat(params System.Object[] args)", "static string Concat(params string[] values)",
    "static string Concat(System.Collections.Generic.IEnumerable[string] values)",
)  # fmt: skip
def concat_all(parts: Iterable[Any]) -> str:
    return "".join(to_text_culture(part) for part in parts)


@STRING.static_method(
    "Format", "static string Format(string format, System.Object arg0)",
    "static string Format(string format, System.Object arg0, System.Object arg1)",
    "static string Format(string format, System.Object arg0, System.Object arg1, System.Object arg2)",
)  # fmt: skip
def format_some(format: str | None, *arguments: Any) -> str:
    return format_all(format, list(arguments))


@STRING.static_method("Format", "static string Format(string format, params System.Object[] args)")
def format_all(format: str | None, arguments: list[Any]) -> str:
    from umshell.values.composite_format import composite_format

    if format is None:
        raise argument_null("format")
    return composite_format(format, arguments)


@STRING.static_method(
    "Format", "static string Format(System.IFormatProvider provider, string format, params System.Object[] args)",
)  # fmt: skip
def format_by(provider: object, format: str | None, arguments: list[Any]) -> str:
    from umshell.values.composite_format import composite_format
    from umshell.values.culture import culture_of

    if format is None:
        raise argument_null("format")
    return composite_format(format, arguments, culture_of(provider))


@STRING.static_method("Compare", "static int Compare(string strA, string strB)")
def compare(left: str | None, right: str | None) -> int:
    return compare_by(left, right, None)


@STRING.static_method(
    "Compare", "static int Compare(string strA, string strB, bool ignoreCase)",
    "static int Compare(string strA, string strB, bool ignoreCase, cultureinfo culture)",
)  # fmt: skip
def compare_ignoring(left: str | None, right: str | None, ignore_case: bool, _culture: object = None) -> int:
    from umshell.values.dotnet.enum_tables import StringComparison

    return compare_by(left, right, StringComparison(1 if ignore_case else 0))


@STRING.static_method("Compare", "static int Compare(string strA, string strB, System.StringComparison comparisonType)")
def compare_with(left: str | None, right: str | None, comparison: EnumValue) -> int:
    return compare_by(left, right, comparison)


@STRING.static_method("Compare", "static int Compare(string strA, int indexA, string strB, int indexB, int length)")
def compare_parts(left: str, left_start: int, right: str, right_start: int, length: int) -> int:
    if length < 0:
        raise out_of_range("Length cannot be less than zero.", "length")
    return compare_by(left[left_start : left_start + length], right[right_start : right_start + length], None)


@STRING.static_method("CompareOrdinal", "static int CompareOrdinal(string strA, string strB)")
def static_compare_ordinal(left: str | None, right: str | None) -> int:
    if left is None or right is None:
        return (left is not None) - (right is not None)
    return compare_ordinal(left, right)


@STRING.static_method(
    "Equals", "static bool Equals(string a, string b)", "static bool Equals(System.Object objA, System.Object objB)"
)  # fmt: skip
def static_equals(left: Any, right: Any) -> bool:
    return type(left) is type(right) and bool(left == right)


@STRING.static_method("Equals", "static bool Equals(string a, string b, System.StringComparison comparisonType)")
def static_equals_by(left: str | None, right: str | None, comparison: EnumValue) -> bool:
    return equal_by(left, right, comparison)


@STRING.static_method("Copy", "static string Copy(string str)")
def copy(text: str | None) -> str:
    if text is None:
        raise argument_null("str")
    return text


@STRING.static_method("Intern", "static string Intern(string str)")
def intern(text: str | None) -> str:
    return copy(text)


@STRING.static_method("op_Equality", "static bool op_Equality(string a, string b)")
def op_equality(left: str | None, right: str | None) -> bool:
    return left == right


@STRING.static_method("op_Inequality", "static bool op_Inequality(string a, string b)")
def op_inequality(left: str | None, right: str | None) -> bool:
    return left != right


STRING.known_missing("::Create()", "::GetHashCode()", "::IsInterned()")
