"""The collections of .NET: lists, sets, queues and stacks, and the tables that stand in their own module."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from umshell.errors import ClrException
from umshell.values.dictionaries import (
    Dictionary,
    DictionaryEntry,
    GenericDictionary,
    GenericSortedDictionary,
    GenericSortedList,
    Hashtable,
    KeyCollection,
    KeyValuePair,
    OrderedDictionary,
    SortedList,
)
from umshell.values.dotnet_type import DotNetType
from umshell.values.table_keys import (
    folded_key_of,
    index_out_of_range,
    key_of,
    modified_while_enumerating,
    same_value,
    sort_key_of,
)
from umshell.values.types import PSOBJECT, generic_type, named_type

__all__ = [
    "ArrayList",
    "Collection",
    "Dictionary",
    "DictionaryEntry",
    "GenericDictionary",
    "GenericList",
    "GenericSortedDictionary",
    "GenericSortedList",
    "HashSet",
    "Hashtable",
    "KeyCollection",
    "KeyValuePair",
    "OrderedDictionary",
    "Queue",
    "ReadOnlyCollection",
    "SortedList",
    "Stack",
    "folded_key_of",
    "index_out_of_range",
    "key_of",
    "modified_while_enumerating",
    "same_value",
    "sort_key_of",
]


class ArrayList(list[Any]):
    """System.Collections.ArrayList."""

    dotnet_name = "System.Collections.ArrayList"
    capacity: int = 0
    ps_members: dict[str, object] | None = None

    def enumerate(self) -> Iterator[Any]:
        """The items, with an error when the list's length changes meanwhile."""
        return enumerate_list(self)


class GenericList(list[Any]):
    """System.Collections.Generic.List; items have been converted to the element type."""

    ps_members: dict[str, object] | None = None
    element_type: DotNetType

    definition = "System.Collections.Generic.List`1"
    capacity: int = 0

    def __init__(self, element_type: DotNetType, items: Iterable[Any] = ()) -> None:
        super().__init__(items)
        self.element_type = element_type

    @property
    def dotnet_type(self) -> DotNetType:
        return generic_type(self.definition, self.element_type)

    def enumerate(self) -> Iterator[Any]:
        return enumerate_list(self)


def enumerate_list(items: list[Any]) -> Iterator[Any]:
    """The items of a list that must not change its length meanwhile."""
    length = len(items)
    for item in list.__iter__(items):
        yield item
        if len(items) != length:
            raise modified_while_enumerating()


class Collection(GenericList):
    """System.Collections.ObjectModel.Collection: what Invoke() and Where() give."""

    definition = "System.Collections.ObjectModel.Collection`1"

    def __init__(self, items: Iterable[Any] = (), element_type: DotNetType | None = None) -> None:
        super().__init__(PSOBJECT if element_type is None else element_type, items)


class ReadOnlyCollection(Collection):
    """System.Collections.ObjectModel.ReadOnlyCollection."""

    definition = "System.Collections.ObjectModel.ReadOnlyCollection`1"


class Queue(list[Any]):
    """System.Collections.Queue and its generic kin: first in, first out."""

    definition = "System.Collections.Generic.Queue`1"
    ps_members: dict[str, object] | None = None
    element_type: DotNetType | None = None

    @property
    def dotnet_type(self) -> DotNetType:
        if self.element_type is None:
            return named_type("System.Collections.Queue")
        return generic_type(self.definition, self.element_type)

    def enumerate(self) -> Iterator[Any]:
        return enumerate_list(self)

    def enqueue(self, item: object) -> None:
        self.append(item)

    def dequeue(self) -> Any:
        if not self:
            raise ClrException("System.InvalidOperationException", "Queue empty.")
        return self.pop(0)


class Stack(list[Any]):
    """System.Collections.Stack and its generic kin: last in, first out; kept and shown newest first."""

    definition = "System.Collections.Generic.Stack`1"
    ps_members: dict[str, object] | None = None
    element_type: DotNetType | None = None

    @property
    def dotnet_type(self) -> DotNetType:
        if self.element_type is None:
            return named_type("System.Collections.Stack")
        return generic_type(self.definition, self.element_type)

    def enumerate(self) -> Iterator[Any]:
        return enumerate_list(self)

    def push(self, item: object) -> None:
        self.insert(0, item)

    def take(self) -> Any:
        if not self:
            raise ClrException("System.InvalidOperationException", "Stack empty.")
        return self.pop(0)


class HashSet:
    """System.Collections.Generic.HashSet and SortedSet: each value once."""

    ps_members: dict[str, object] | None = None

    def __init__(
        self, element_type: DotNetType, fold: Callable[[Any], object] = key_of, is_sorted: bool = False
    ) -> None:
        self.element_type = element_type
        self.fold = fold
        self.is_sorted = is_sorted
        self.entries: dict[object, Any] = {}
        self.version = 0

    @property
    def dotnet_type(self) -> DotNetType:
        name = "SortedSet" if self.is_sorted else "HashSet"
        return generic_type(f"System.Collections.Generic.{name}`1", self.element_type)

    def place(self, item: object) -> object:
        return None if item is None else self.fold(item)

    def add(self, item: object) -> bool:
        place = self.place(item)
        if place in self.entries:
            return False
        self.entries[place] = item
        self.version += 1
        return True

    def remove(self, item: object) -> bool:
        if self.place(item) not in self.entries:
            return False
        del self.entries[self.place(item)]
        self.version += 1
        return True

    def clear(self) -> None:
        self.entries.clear()
        self.version += 1

    def items(self) -> list[Any]:
        values = list(self.entries.values())
        return sorted(values, key=sort_key_of) if self.is_sorted else values

    def enumerate(self) -> Iterator[Any]:
        version = self.version
        for item in self.items():
            if self.version != version:
                raise modified_while_enumerating()
            yield item

    def places(self, others: Iterable[Any]) -> dict[object, Any]:
        """Other items by their place in this set."""
        return {self.place(item): item for item in others}

    def __iter__(self) -> Iterator[Any]:
        return self.enumerate()

    def __len__(self) -> int:
        return len(self.entries)

    def __bool__(self) -> bool:
        return True

    def __contains__(self, item: object) -> bool:
        return self.place(item) in self.entries
