"""The tables of .NET: values under keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, cast

from umshell.errors import ClrException
from umshell.values.bucket_order import bucket_order
from umshell.values.table_keys import (
    duplicate_message,
    folded_key_of,
    index_out_of_range,
    key_of,
    modified_while_enumerating,
    same_value,
    sort_key_of,
)
from umshell.values.types import OBJECT, generic_type

if TYPE_CHECKING:
    from umshell.values.dotnet_type import DotNetType


class DictionaryEntry:
    """Key and value of a hashtable, as its enumerator gives them."""

    dotnet_name = "System.Collections.DictionaryEntry"
    __slots__ = ("Key", "Value", "ps_members")

    def __init__(self, key: object = None, value: object = None) -> None:
        self.Key = key
        self.Value = value
        self.ps_members: dict[str, object] | None = None


class KeyValuePair:
    """Key and value of a generic dictionary; does not change."""

    __slots__ = ("Key", "Value", "key_type", "value_type")

    @property
    def dotnet_type(self) -> DotNetType:
        arguments = (self.key_type or OBJECT, self.value_type or OBJECT)
        return generic_type("System.Collections.Generic.KeyValuePair`2", *arguments)

    def __str__(self) -> str:
        from umshell.values.value_text import to_text_culture

        return f"[{to_text_culture(self.Key)}, {to_text_culture(self.Value)}]"

    def __init__(self, key: object, value: object, key_type: Any = None, value_type: Any = None) -> None:
        self.Key = key
        self.Value = value
        self.key_type = key_type
        self.value_type = value_type


class Dictionary:
    """What all tables share: entries under a normalised key, in the order in which they came."""

    ps_members: dict[str, object] | None = None
    entry_class: type = DictionaryEntry

    __slots__ = ("__dict__", "entries", "fold", "version")
    entries: dict[object, list[Any]]

    def __init__(self, fold: Callable[[Any], object] = key_of) -> None:
        self.entries = {}
        self.fold = fold
        self.version = 0

    def get_item(self, key: object) -> Any:
        """The value under a key, or None."""
        entry = self.entries.get(self.fold(key))
        return None if entry is None else entry[1]

    def set_item(self, key: object, value: object) -> None:
        """Sets the value under a key; a new key keeps its spelling."""
        place = self.fold(key)
        entry = self.entries.get(place)
        self.version += 1
        if entry is None:
            self.entries[place] = [key, value]
        else:
            entry[1] = value

    def add(self, key: object, value: object) -> None:
        """Adds a key that must be new."""
        entry = self.entries.get(self.fold(key))
        if entry is not None:
            raise self.duplicate(entry[0], key)
        self.set_item(key, value)

    def duplicate(self, present: object, added: object) -> ClrException:
        return ClrException("System.ArgumentException", duplicate_message(present, added))

    def remove(self, key: object) -> bool:
        found = self.entries.pop(self.fold(key), None)
        self.version += found is not None
        return found is not None

    def clear(self) -> None:
        self.entries.clear()
        self.version += 1

    def contains(self, key: object) -> bool:
        return self.fold(key) in self.entries

    def contains_value(self, value: object) -> bool:
        return any(same_value(entry[1], value) for entry in self.entries.values())

    def keys(self) -> list[Any]:
        return [entry[0] for entry in self.ordered()]

    def values(self) -> list[Any]:
        return [entry[1] for entry in self.ordered()]

    def items(self) -> list[tuple[Any, Any]]:
        return [(entry[0], entry[1]) for entry in self.ordered()]

    def ordered(self) -> Iterable[list[Any]]:
        """The entries in the order in which an enumeration meets them."""
        return self.entries.values()

    def enumerate_keys(self) -> Iterator[Any]:
        """The keys, with an error when the table changes meanwhile."""
        return self._guarded(0)

    def enumerate_values(self) -> Iterator[Any]:
        return self._guarded(1)

    def enumerate_entries(self) -> Iterator[Any]:
        """The entries as objects with Key and Value, with an error when the table changes meanwhile."""
        version = self.version
        for key, value in self.items():
            if version != self.version:
                raise modified_while_enumerating()
            yield self.entry(key, value)
        if version != self.version:
            raise modified_while_enumerating()

    def _guarded(self, part: int) -> Iterator[Any]:
        version = self.version
        for entry in list(self.ordered()):
            if version != self.version:
                raise modified_while_enumerating()
            yield entry[part]
        if version != self.version:
            raise modified_while_enumerating()

    def entry(self, key: object, value: object) -> Any:
        return self.entry_class(key, value)

    def update(self, other: Dictionary) -> None:
        for key, value in other.items():
            self.set_item(key, value)

    def copy(self) -> Any:
        """Another table with the same entries."""
        made = self.empty_copy()
        made.entries = {place: list(entry) for place, entry in self.entries.items()}
        return made

    def empty_copy(self) -> Any:
        return type(self)(self.fold)

    def __iter__(self) -> Iterator[Any]:
        return self.enumerate_keys()

    def __len__(self) -> int:
        return len(self.entries)

    def __bool__(self) -> bool:
        return True

    def __contains__(self, key: object) -> bool:
        return self.contains(key)


class Hashtable(Dictionary):
    """System.Collections.Hashtable; PowerShell's own (literals, splats) ignore the case of text keys."""

    dotnet_name = "System.Collections.Hashtable"
    __slots__ = ("capacity",)

    def __init__(self, fold: Callable[[Any], object] = folded_key_of, capacity: int = 0) -> None:
        self.entries = {}
        self.fold = fold
        self.version = 0
        self.capacity = capacity

    @classmethod
    def of(cls, items: Iterable[tuple[Any, Any]]) -> Hashtable:
        """PowerShell's table with these items."""
        made = cls()
        for key, value in items:
            made.set_item(key, value)
        made.capacity = len(made.entries)
        return made

    def get_item(self, key: object) -> Any:
        if type(key) is str and self.fold is folded_key_of:
            entry = self.entries.get(key.lower())
        else:
            entry = self.entries.get(self.fold(key))
        return None if entry is None else entry[1]

    def contains(self, key: object) -> bool:
        if type(key) is str and self.fold is folded_key_of:
            return key.lower() in self.entries
        return self.fold(key) in self.entries

    def ordered(self) -> Iterable[list[Any]]:
        return bucket_order(self.entries, self.capacity)

    def empty_copy(self) -> Hashtable:
        return Hashtable(self.fold, self.capacity)

    def copy(self) -> Hashtable:
        return cast(Hashtable, super().copy())


class OrderedDictionary(Dictionary):
    """System.Collections.Specialized.OrderedDictionary, what `[ordered]@{}` makes."""

    dotnet_name = "System.Collections.Specialized.OrderedDictionary"
    __slots__ = ("read_only",)

    def __init__(self, fold: Callable[[Any], object] = folded_key_of) -> None:
        super().__init__(fold)
        self.read_only = False

    @classmethod
    def of(cls, items: Iterable[tuple[Any, Any]]) -> OrderedDictionary:
        made = cls()
        for key, value in items:
            made.set_item(key, value)
        return made

    def at(self, index: int) -> Any:
        """The value at a place."""
        return self._entry_at(index)[1]

    def set_at(self, index: int, value: object) -> None:
        self._entry_at(index)[1] = value
        self.version += 1

    def _entry_at(self, index: int) -> list[Any]:
        if not 0 <= index < len(self.entries):
            raise index_out_of_range()
        return list(self.entries.values())[index]

    def insert(self, index: int, key: object, value: object) -> None:
        if not 0 <= index <= len(self.entries):
            raise index_out_of_range()
        if self.contains(key):
            raise self.duplicate(self.entries[self.fold(key)][0], key)
        pairs = list(self.entries.items())
        pairs.insert(index, (self.fold(key), [key, value]))
        self.entries = dict(pairs)
        self.version += 1

    def remove_at(self, index: int) -> None:
        self._entry_at(index)
        del self.entries[list(self.entries)[index]]
        self.version += 1


class GenericDictionary(Dictionary):
    """System.Collections.Generic.Dictionary: typed keys and values, converted before they come here."""

    __slots__ = ("key_type", "value_type")
    definition = "System.Collections.Generic.Dictionary`2"
    entry_class = KeyValuePair

    def __init__(self, key_type: DotNetType, value_type: DotNetType, fold: Callable[[Any], object] = key_of) -> None:
        super().__init__(fold)
        self.key_type = key_type
        self.value_type = value_type

    @property
    def dotnet_type(self) -> DotNetType:
        return generic_type(self.definition, self.key_type, self.value_type)

    def entry(self, key: object, value: object) -> KeyValuePair:
        return KeyValuePair(key, value, self.key_type, self.value_type)

    def duplicate(self, present: object, added: object) -> ClrException:
        message = f"An item with the same key has already been added. Key: {added}"
        return ClrException("System.ArgumentException", message)

    def missing(self, key: object) -> ClrException:
        message = f"The given key '{key}' was not present in the dictionary."
        return ClrException("System.Collections.Generic.KeyNotFoundException", message)

    def empty_copy(self) -> GenericDictionary:
        return type(self)(self.key_type, self.value_type, self.fold)


class _SortedMixin(Dictionary):
    """Entries in the order of their keys."""

    __slots__ = ()

    def ordered(self) -> Iterable[list[Any]]:
        return sorted(self.entries.values(), key=lambda entry: sort_key_of(entry[0]))

    def index_of_key(self, key: object) -> int:
        place = self.fold(key)
        return next((i for i, entry in enumerate(self.ordered()) if self.fold(entry[0]) == place), -1)


class SortedList(_SortedMixin):
    """System.Collections.SortedList."""

    dotnet_name = "System.Collections.SortedList"
    __slots__ = ()


class GenericSortedDictionary(_SortedMixin, GenericDictionary):
    """System.Collections.Generic.SortedDictionary."""

    __slots__ = ()
    definition = "System.Collections.Generic.SortedDictionary`2"


class GenericSortedList(_SortedMixin, GenericDictionary):
    """System.Collections.Generic.SortedList."""

    __slots__ = ()
    definition = "System.Collections.Generic.SortedList`2"


class KeyCollection:
    """The keys or the values of a table, as they are at the moment."""

    ps_members: dict[str, object] | None = None

    def __init__(self, owner: Dictionary, part: int) -> None:
        self.owner = owner
        self.part = part

    @property
    def dotnet_type(self) -> DotNetType:
        from umshell.values.dotnet.tables import get_key_type

        return get_key_type(self.owner, self.part)

    def __iter__(self) -> Iterator[Any]:
        return self.owner.enumerate_values() if self.part else self.owner.enumerate_keys()

    def __len__(self) -> int:
        return len(self.owner)

    def __bool__(self) -> bool:
        return True
