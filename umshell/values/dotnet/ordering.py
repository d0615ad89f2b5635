"""How the collections of .NET order their items: the default comparer, comparers of scripts, comparisons."""

from __future__ import annotations

from collections.abc import Callable
from functools import cmp_to_key
from typing import Any

from umshell.errors import ClrException
from umshell.values.dotnet.failures import clr, invalid_operation
from umshell.values.dotnet.text_comparison import StringComparer, compare_by
from umshell.values.enums import EnumValue
from umshell.values.types import type_of

Compare = Callable[[Any, Any], int]


def default_compare(left: Any, right: Any) -> int:
    """Comparer.Default: null first, text by the culture, other values of one type by size."""
    if left is None or right is None:
        return (left is not None) - (right is not None)
    if isinstance(left, str) and isinstance(right, str):
        return compare_by(left, right, None)
    if type(left) is not type(right):
        raise _cannot_compare(left, right)
    if isinstance(left, EnumValue):
        return int(left.value > right.value) - int(left.value < right.value)
    own = type_of(left).find_method("CompareTo")
    try:
        return int(left > right) - int(left < right)
    except TypeError:
        if own is None:
            raise clr("ArgumentException", "At least one object must implement IComparable.") from None
        from umshell.values.members import invoke_method

        return int(invoke_method(left, "CompareTo", [right]))


def _cannot_compare(left: Any, right: Any) -> ClrException:
    if type_of(left).find_method("CompareTo") is None:
        return clr("ArgumentException", "At least one object must implement IComparable.")
    return clr("ArgumentException", f"Object must be of type {type_of(left).name}.")


def comparison_of(comparer: Any) -> Compare:
    """The comparison behind a comparer, a script block's function, or nothing."""
    if comparer is None:
        return default_compare
    if isinstance(comparer, StringComparer):
        return comparer.compare
    own: Compare | None = getattr(comparer, "compare", None)
    if own is not None:
        return own
    if callable(comparer):
        return lambda left, right: _number(comparer(left, right))
    from umshell.values.members import invoke_method

    return lambda left, right: _number(invoke_method(comparer, "Compare", [left, right]))


def _number(result: Any) -> int:
    from umshell.values.conversion import convert
    from umshell.values.types import INT32

    return int(convert(result, INT32))


def sorted_items(items: list[Any], comparer: Any = None) -> list[Any]:
    """The items in order; a comparison that fails is .NET's InvalidOperationException."""
    compare = comparison_of(comparer)
    if compare is default_compare and all(type(item) is int for item in items):
        return sorted(items)
    try:
        return sorted(items, key=cmp_to_key(compare))
    except ClrException as error:
        failure = invalid_operation("Failed to compare two elements in the array.")
        failure.InnerException = error
        raise failure from error


def sort_in_place(items: list[Any], comparer: Any, start: int, end: int) -> None:
    items[start:end] = sorted_items(list(items[start:end]), comparer)
