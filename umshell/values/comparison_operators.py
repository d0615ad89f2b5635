"""The comparison operators, which filter a collection on their left; -contains and -in."""

from collections.abc import Callable
from typing import Any

from umshell.values.comparing import compare, equal
from umshell.values.conversion import is_enumerable
from umshell.values.psobject import unwrap
from umshell.values.value_text import iterate

Test = Callable[[Any, Any, bool], bool]


def _filtered(left: Any, right: Any, test: Test, ignore_case: bool) -> list[Any]:
    right = unwrap(right)
    return [item for item in iterate(left) if test(item, right, ignore_case)]


def eq(left: Any, right: Any, case_sensitive: bool = False) -> Any:
    """`left -eq right`."""
    cls = type(left)
    if cls is type(right):
        if cls is int:
            return left == right
        if cls is str and left == right:
            return True
    if cls is not str and cls is not int and is_enumerable(left):
        return _filtered(left, right, equal, not case_sensitive)
    return equal(left, right, not case_sensitive)


def ne(left: Any, right: Any, case_sensitive: bool = False) -> Any:
    """`left -ne right`."""
    cls = type(left)
    if cls is int and type(right) is int:
        return left != right
    if cls is not str and is_enumerable(left):
        return _filtered(left, right, _unequal, not case_sensitive)
    return not equal(left, right, not case_sensitive)


def _unequal(left: Any, right: Any, ignore_case: bool) -> bool:
    return not equal(left, right, ignore_case)


def _above(left: Any, right: Any, ignore_case: bool) -> bool:
    order = compare(left, right, ignore_case)
    return order is not None and order > 0


def _at_least(left: Any, right: Any, ignore_case: bool) -> bool:
    order = compare(left, right, ignore_case)
    return order is not None and order >= 0


def _below(left: Any, right: Any, ignore_case: bool) -> bool:
    order = compare(left, right, ignore_case)
    return order is not None and order < 0


def _at_most(left: Any, right: Any, ignore_case: bool) -> bool:
    order = compare(left, right, ignore_case)
    return order is not None and order <= 0


def gt(left: Any, right: Any, case_sensitive: bool = False) -> Any:
    """`left -gt right`."""
    if type(left) is int and type(right) is int:
        return left > right
    return _ordered(left, right, _above, case_sensitive)


def ge(left: Any, right: Any, case_sensitive: bool = False) -> Any:
    """`left -ge right`."""
    if type(left) is int and type(right) is int:
        return left >= right
    return _ordered(left, right, _at_least, case_sensitive)


def lt(left: Any, right: Any, case_sensitive: bool = False) -> Any:
    """`left -lt right`."""
    if type(left) is int and type(right) is int:
        return left < right
    return _ordered(left, right, _below, case_sensitive)


def le(left: Any, right: Any, case_sensitive: bool = False) -> Any:
    """`left -le right`."""
    if type(left) is int and type(right) is int:
        return left <= right
    return _ordered(left, right, _at_most, case_sensitive)


def _ordered(left: Any, right: Any, test: Test, case_sensitive: bool) -> Any:
    if type(left) is not str and is_enumerable(left):
        return _filtered(left, right, test, not case_sensitive)
    return test(left, right, not case_sensitive)


def contains(left: Any, right: Any, case_sensitive: bool = False) -> bool:
    """`left -contains right`: whether an element is equal to the value."""
    ignore_case = not case_sensitive
    right = unwrap(right)
    if type(right) is str and type(left) is list and ignore_case:
        return _contains_text(left, right)
    if not is_enumerable(left):
        return equal(left, right, ignore_case)
    return any(equal(item, right, ignore_case) for item in iterate(left))


def _contains_text(items: list[Any], text: str) -> bool:
    lower = text.lower()
    for item in items:
        if type(item) is str:
            if item.lower() == lower or (not item.isascii() and equal(item, text)):
                return True
        elif equal(item, text):
            return True
    return False


def notcontains(left: Any, right: Any, case_sensitive: bool = False) -> bool:
    """`left -notcontains right`."""
    return not contains(left, right, case_sensitive)


def in_(left: Any, right: Any, case_sensitive: bool = False) -> bool:
    """`left -in right`: whether the value is equal to an element."""
    return contains(right, left, case_sensitive)


def notin(left: Any, right: Any, case_sensitive: bool = False) -> bool:
    """`left -notin right`."""
    return not contains(right, left, case_sensitive)
