"""What List has and other lists do not: searches by a condition, conversions, loops."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from umshell.values.arrays import TypedArray
from umshell.values.collections import GenericList, ReadOnlyCollection
from umshell.values.dotnet.lists import LIST, sort
from umshell.values.truth import to_bool
from umshell.values.types import OBJECT


@LIST.method("ToArray", "T[] ToArray()")
def to_array(this: GenericList) -> Any:
    return list(this) if this.element_type is OBJECT else TypedArray(this.element_type, this)


MATCH = "System.Predicate[T] match"


def _holds(match: Callable[[Any], Any], item: Any) -> bool:
    return to_bool(match(item))


def find_all(this: GenericList, match: Callable[[Any], Any]) -> GenericList:
    return GenericList(this.element_type, [item for item in this if _holds(match, item)])


def _nothing_of(this: GenericList) -> Any:
    return this.element_type.default if this.element_type.is_value_type else None


def find(this: GenericList, match: Callable[[Any], Any]) -> Any:
    return next((item for item in this if _holds(match, item)), _nothing_of(this))


def find_last(this: GenericList, match: Callable[[Any], Any]) -> Any:
    return next((item for item in reversed(this) if _holds(match, item)), _nothing_of(this))


def find_index(this: GenericList, match: Callable[[Any], Any]) -> int:
    return next((place for place, item in enumerate(this) if _holds(match, item)), -1)


def find_last_index(this: GenericList, match: Callable[[Any], Any]) -> int:
    return next((place for place in range(len(this) - 1, -1, -1) if _holds(match, this[place])), -1)


@LIST.method("RemoveAll", f"int RemoveAll({MATCH})")
def remove_all(this: GenericList, match: Callable[[Any], Any]) -> int:
    kept = [item for item in this if not _holds(match, item)]
    removed = len(this) - len(kept)
    this[:] = kept
    return removed


LIST.method("Find", f"T Find({MATCH})")(find)
LIST.method("FindLast", f"T FindLast({MATCH})")(find_last)
LIST.method("FindAll", f"System.Collections.Generic.List[T] FindAll({MATCH})")(find_all)
LIST.method("FindIndex", f"int FindIndex({MATCH})")(find_index)
LIST.method("FindLastIndex", f"int FindLastIndex({MATCH})")(find_last_index)
LIST.method("Exists", f"bool Exists({MATCH})")(lambda this, match: any(_holds(match, item) for item in this))
LIST.method("TrueForAll", f"bool TrueForAll({MATCH})")(lambda this, match: all(_holds(match, item) for item in this))
LIST.method("Sort", "void Sort(System.Comparison[T] comparison)")(sort)
LIST.method("TrimExcess", "void TrimExcess()")(lambda this: None)
LIST.method("EnsureCapacity", "int EnsureCapacity(int capacity)")(lambda this, capacity: max(capacity, len(this)))


@LIST.method("ForEach", "void ForEach(System.Action[T] action)")
def for_each(this: GenericList, action: Callable[[Any], Any]) -> None:
    for item in this.enumerate():
        action(item)


@LIST.method("AsReadOnly", "System.Collections.ObjectModel.ReadOnlyCollection[T] AsReadOnly()")
def as_read_only(this: GenericList) -> ReadOnlyCollection:
    return ReadOnlyCollection(this, this.element_type)
