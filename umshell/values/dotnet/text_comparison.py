"""Text compared as System.StringComparison says: by the culture or by code, with or without case."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from umshell.values.dotnet.failures import argument_null

if TYPE_CHECKING:
    from umshell.values.enums import EnumValue

_ORDINAL, _ORDINAL_IGNORE_CASE = 4, 5


def compare_by(left: str | None, right: str | None, comparison: EnumValue | None) -> int:
    """-1, 0 or 1; without a comparison by the culture, with case."""
    if left is None or right is None:
        return (left is not None) - (right is not None)
    number = 0 if comparison is None else comparison.value
    if number == _ORDINAL:
        return compare_ordinal(left, right)
    if number == _ORDINAL_IGNORE_CASE:
        return compare_ordinal(left.upper(), right.upper())
    from umshell.values.comparison import compare_text

    return compare_text(left, right, number % 2 == 1)


def compare_ordinal(left: str, right: str) -> int:
    """The difference of the first code units that differ, as .NET gives it."""
    for one, other in zip(left, right, strict=False):
        if one != other:
            return ord(one) - ord(other)
    return len(left) - len(right)


def equal_by(left: str | None, right: str | None, comparison: EnumValue) -> bool:
    if left is None or right is None:
        return left is right
    return left.lower() == right.lower() if comparison.value % 2 else left == right


def find_by(text: str, value: str, comparison: EnumValue, start: int, end: int) -> int:
    if comparison.value % 2:
        return text.lower().find(value.lower(), start, end)
    return text.find(value, start, end)


def find_last_by(text: str, value: str, comparison: EnumValue, start: int, end: int) -> int:
    if comparison.value % 2:
        return text.lower().rfind(value.lower(), start, end)
    return text.rfind(value, start, end)


class StringComparer:
    """System.StringComparer: a way to compare text, also for the keys of a table."""

    dotnet_name = "System.StringComparer"
    __slots__ = ("ignore_case", "is_ordinal", "ps_members")

    def __init__(self, is_ordinal: bool, ignore_case: bool) -> None:
        self.is_ordinal = is_ordinal
        self.ignore_case = ignore_case
        self.ps_members: dict[str, object] | None = None

    def fold(self) -> Callable[[Any], object]:
        """How a table or set that uses this comparer normalises its keys."""
        from umshell.values.collections import folded_key_of, key_of

        return folded_key_of if self.ignore_case else key_of

    def compare(self, left: str | None, right: str | None) -> int:
        from umshell.values.dotnet.enum_tables import StringComparison

        return compare_by(left, right, StringComparison(4 * self.is_ordinal + self.ignore_case))

    def equals(self, left: str | None, right: str | None) -> bool:
        if left is None or right is None:
            return left is right
        return left.lower() == right.lower() if self.ignore_case else left == right


def fold_of(comparer: object) -> Callable[[Any], object]:
    """The normalisation behind a comparer given to a constructor; without one, exact keys."""
    from umshell.values.collections import key_of

    return comparer.fold() if isinstance(comparer, StringComparer) else key_of


def required(value: str | None, parameter: str) -> str:
    """A text that must not be null."""
    if value is None:
        raise argument_null(parameter)
    return value
