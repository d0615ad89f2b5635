"""Objects each of which is wanted once, as Select-Object -Unique compares them."""

from typing import Any

from umshell.errors import PSError
from umshell.values import operators
from umshell.values.psobject import PSCustomObject, unwrap


class Distinct:
    """Different objects in the order in which they came; those of plain text and whole numbers are found quickly."""

    def __init__(self, *, by_property: bool) -> None:
        self.values: list[Any] = []
        self._by_property = by_property
        self._keys: set[Any] = set()
        self._kind: Any = None  # of all values so far, while they are alike and plain

    def add(self, value: Any) -> None:
        """Takes in an object that is not there yet."""
        kind, key = self._plain_key(value)
        if not self.values:
            self._kind = kind
        elif kind is None or kind != self._kind:
            self._kind = None
        if self._kind is None:
            known = any(_same(value, other, self._by_property) for other in self.values)
        else:
            known = key in self._keys
        if not known:
            self.values.append(value)
            self._keys.add(key)

    def _plain_key(self, value: Any) -> tuple[Any, Any]:
        """The kind of a plain value, and what tells it from others of the kind; no kind for other values."""
        kind = type(value)
        if _is_plain(value):
            return kind, value
        if self._by_property and kind is PSCustomObject:
            row = tuple(value.properties.values())
            if all(map(_is_plain, row)):
                return (tuple(value.properties), tuple(map(type, row))), row
        return None, None


def _is_plain(value: Any) -> bool:
    kind = type(value)
    return kind is int or (kind is str and value.isascii())


def _same(left: Any, right: Any, by_property: bool) -> bool:
    """Whether -Unique takes two objects for one: those made here property by property, others by value."""
    if by_property and isinstance(left, PSCustomObject) and isinstance(right, PSCustomObject):
        return left.properties.keys() == right.properties.keys() and all(
            equal(each, right.properties[name]) for name, each in left.properties.items()
        )
    return equal(left, right)


def equal(left: Any, right: Any) -> bool:
    """Whether two values are the same, in case too; custom objects always are."""
    left, right = unwrap(left), unwrap(right)
    if left is None or right is None:
        return left is right
    if isinstance(left, PSCustomObject) and isinstance(right, PSCustomObject):
        return True
    try:
        return operators.eq(left, right, case_sensitive=True) is True
    except PSError:
        return False
