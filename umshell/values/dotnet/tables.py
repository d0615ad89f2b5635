"""Hashtable, OrderedDictionary, SortedList and the entries and keys of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from umshell.errors import ClrException
from umshell.values.collections import (
    Dictionary,
    DictionaryEntry,
    GenericDictionary,
    Hashtable,
    KeyCollection,
    OrderedDictionary,
    SortedList,
    key_of,
    same_value,
)
from umshell.values.dotnet.enumerators import DictionaryEnumerator, Enumerator
from umshell.values.dotnet.failures import argument, argument_null, index_out_of_range, out_of_range
from umshell.values.dotnet.text_comparison import fold_of
from umshell.values.types import OBJECT, VALUE_TYPE, DotNetType

_INTERFACES = ("System.Collections.IDictionary", "System.Collections.ICollection", "System.Collections.IEnumerable")
_COMPARER = "System.Collections.IEqualityComparer equalityComparer"

HASHTABLE = DotNetType.declare(
    "System.Collections.Hashtable", OBJECT, python=Hashtable, interfaces=(*_INTERFACES, "System.ICloneable")
)
ORDERED = DotNetType.declare(
    "System.Collections.Specialized.OrderedDictionary", OBJECT, python=OrderedDictionary,
    interfaces=("System.Collections.Specialized.IOrderedDictionary", *_INTERFACES),
)  # fmt: skip
SORTED_LIST = DotNetType.declare(
    "System.Collections.SortedList", OBJECT, python=SortedList, interfaces=(*_INTERFACES, "System.ICloneable")
)
ENTRY = DotNetType.declare("System.Collections.DictionaryEntry", VALUE_TYPE, python=DictionaryEntry)
KEYS = DotNetType.declare(
    "System.Collections.Hashtable+KeyCollection", OBJECT,
    interfaces=("System.Collections.ICollection", "System.Collections.IEnumerable"),
)  # fmt: skip
VALUES = DotNetType.declare("System.Collections.Hashtable+ValueCollection", OBJECT, interfaces=KEYS.interfaces)
ORDERED_KEYS = DotNetType.declare(
    "System.Collections.Specialized.OrderedDictionary+OrderedDictionaryKeyValueCollection",
    KEYS,
    interfaces=KEYS.interfaces,
)
SORTED_KEYS = DotNetType.declare("System.Collections.SortedList+KeyList", KEYS, interfaces=(
    "System.Collections.IList", *KEYS.interfaces))  # fmt: skip


# Entries

ENTRY.property("Name", "System.Object")(lambda this: this.Key)
ENTRY.field("Key", "System.Object")
ENTRY.field("Value", "System.Object")
ENTRY.constructor("System.Collections.DictionaryEntry new(System.Object key, System.Object value)")(DictionaryEntry)


# Making tables


@HASHTABLE.constructor(
    "hashtable new()", "hashtable new(int capacity)", "hashtable new(int capacity, float loadFactor)"
)
def make_hashtable(capacity: int = 0, _load_factor: float = 1.0) -> Hashtable:
    if capacity < 0:
        raise out_of_range("Non-negative number required.", "capacity")
    return Hashtable(key_of, capacity)


@HASHTABLE.constructor(f"hashtable new({_COMPARER})", f"hashtable new(int capacity, {_COMPARER})")
def make_hashtable_with(*arguments: Any) -> Hashtable:
    capacity = arguments[0] if len(arguments) == 2 else 0
    return Hashtable(fold_of(arguments[-1]), capacity)


@HASHTABLE.constructor(
    "hashtable new(System.Collections.IDictionary d)", f"hashtable new(System.Collections.IDictionary d, {_COMPARER})"
)
def make_hashtable_of(table: Dictionary | None, comparer: Any = None) -> Hashtable:
    if table is None:
        raise argument_null("d", "Dictionary cannot be null.")
    made = Hashtable(fold_of(comparer), len(table))
    made.update(table)
    return made


@ORDERED.constructor("ordered new()", "ordered new(int capacity)")
def make_ordered(_capacity: int = 0) -> OrderedDictionary:
    return OrderedDictionary(key_of)


@ORDERED.constructor(f"ordered new({_COMPARER})")
def make_ordered_with(comparer: Any) -> OrderedDictionary:
    return OrderedDictionary(fold_of(comparer))


@SORTED_LIST.constructor(
    "System.Collections.SortedList new()", "System.Collections.SortedList new(int initialCapacity)",
)  # fmt: skip
def make_sorted_list(_capacity: int = 0) -> SortedList:
    return SortedList()


@SORTED_LIST.constructor("System.Collections.SortedList new(System.Collections.IDictionary d)")
def make_sorted_list_of(table: Dictionary) -> SortedList:
    made = SortedList()
    made.update(table)
    return made


# What all tables do


def get_key_type(owner: Dictionary, part: int) -> DotNetType:
    """The type of the collection of a table's keys or values."""
    if isinstance(owner, GenericDictionary):
        from umshell.values.dotnet.generic_tables import key_type_of

        return key_type_of(owner, part)
    if isinstance(owner, OrderedDictionary):
        return ORDERED_KEYS
    if isinstance(owner, SortedList):
        return SORTED_KEYS
    return VALUES if part else KEYS


def _parts(part: int) -> Callable[[Dictionary], KeyCollection]:
    def collect(this: Dictionary) -> KeyCollection:
        return KeyCollection(this, part)

    return collect


def add(this: Dictionary, key: Any, value: Any) -> None:
    _check_writable(this)
    this.add(key, value)


def remove(this: Dictionary, key: Any) -> None:
    _check_writable(this)
    this.remove(key)


def clear(this: Dictionary) -> None:
    _check_writable(this)
    this.clear()


def _check_writable(this: Dictionary) -> None:
    if getattr(this, "read_only", False):
        raise ClrException("System.NotSupportedException", "The OrderedDictionary is readonly and cannot be modified.")


def copy_to(this: Dictionary, target: list[Any] | None, index: int) -> None:
    if target is None:
        raise argument_null("array")
    if index + len(this) > len(target):
        raise argument(
            "Destination array is not long enough to copy all the items in the collection. Check array "
            "index and length."
        )
    target[index : index + len(this)] = list(this.enumerate_entries())


def _declare_shared(type_: DotNetType) -> None:
    type_.property("Count", "int")(len)
    type_.property("IsFixedSize", "bool")(lambda this: False)
    type_.property("IsReadOnly", "bool")(lambda this: getattr(this, "read_only", False))
    type_.property("IsSynchronized", "bool")(lambda this: False)
    type_.property("Keys", "System.Collections.ICollection")(_parts(0))
    type_.property("SyncRoot", "System.Object")(lambda this: this)
    type_.property("Values", "System.Collections.ICollection")(_parts(1))
    type_.method("Add", "void Add(System.Object key, System.Object value)")(add)
    type_.method("Clear", "void Clear()")(clear)
    type_.method("Contains", "bool Contains(System.Object key)")(lambda this, key: this.contains(key))
    type_.method("CopyTo", "void CopyTo(array array, int arrayIndex)")(copy_to)
    type_.method("GetEnumerator", "System.Collections.IDictionaryEnumerator GetEnumerator()")(DictionaryEnumerator)
    type_.method("Remove", "void Remove(System.Object key)")(remove)
    type_.indexer("Item", "System.Object", "System.Object key")(lambda this, key: this.get_item(key))
    type_.indexer_setter(lambda this, key, value: this.set_item(key, value))
    type_.method("get_Item", "System.Object get_Item(System.Object key)")(lambda this, key: this.get_item(key))
    type_.method("set_Item", "void set_Item(System.Object key, System.Object value)")(
        lambda this, key, value: this.set_item(key, value)
    )
    type_.method("get_Count", "int get_Count()")(len)
    type_.method("get_Keys", "System.Collections.ICollection get_Keys()")(_parts(0))
    type_.method("get_Values", "System.Collections.ICollection get_Values()")(_parts(1))


for _type in (HASHTABLE, ORDERED, SORTED_LIST):
    _declare_shared(_type)
for _type in (HASHTABLE, SORTED_LIST):
    _type.method("ContainsKey", "bool ContainsKey(System.Object key)")(
        Hashtable.contains if _type is HASHTABLE else SortedList.contains
    )
    _type.method("ContainsValue", "bool ContainsValue(System.Object value)")(
        lambda this, value: this.contains_value(value)
    )
    _type.method("Clone", "System.Object Clone()")(lambda this: this.copy())
HASHTABLE.static_method("Synchronized", "static hashtable Synchronized(hashtable table)")(lambda table: table)
HASHTABLE.known_missing("GetObjectData()", "OnDeserialization()")


# OrderedDictionary


def _ordered_item(this: OrderedDictionary, key: Any) -> Any:
    return this.at(key) if type(key) is int else this.get_item(key)


ORDERED.indexer("Item", "System.Object", "System.Object key")(_ordered_item)
ORDERED.indexer_setter(
    lambda this, key, value: this.set_at(key, value) if type(key) is int else this.set_item(key, value)
)
ORDERED.method("get_Item", "System.Object get_Item(System.Object key)")(_ordered_item)


@ORDERED.method("Insert", "void Insert(int index, System.Object key, System.Object value)")
def ordered_insert(this: OrderedDictionary, index: int, key: Any, value: Any) -> None:
    _check_writable(this)
    this.insert(index, key, value)


@ORDERED.method("RemoveAt", "void RemoveAt(int index)")
def ordered_remove_at(this: OrderedDictionary, index: int) -> None:
    _check_writable(this)
    this.remove_at(index)


@ORDERED.method("AsReadOnly", "ordered AsReadOnly()")
def as_read_only(this: OrderedDictionary) -> OrderedDictionary:
    made: OrderedDictionary = this.copy()
    made.read_only = True
    return made


# SortedList


def _key_at(this: SortedList, index: int) -> Any:
    keys = this.keys()
    if not 0 <= index < len(keys):
        raise index_out_of_range()
    return keys[index]


SORTED_LIST.method("GetKey", "System.Object GetKey(int index)")(_key_at)
SORTED_LIST.method("GetByIndex", "System.Object GetByIndex(int index)")(
    lambda this, index: this.get_item(_key_at(this, index))
)
SORTED_LIST.method("SetByIndex", "void SetByIndex(int index, System.Object value)")(
    lambda this, index, value: this.set_item(_key_at(this, index), value)
)
SORTED_LIST.method("RemoveAt", "void RemoveAt(int index)")(lambda this, index: this.remove(_key_at(this, index)))
SORTED_LIST.method("IndexOfKey", "int IndexOfKey(System.Object key)")(lambda this, key: this.index_of_key(key))
SORTED_LIST.method("IndexOfValue", "int IndexOfValue(System.Object value)")(
    lambda this, value: next((place for place, item in enumerate(this.values()) if same_value(item, value)), -1)
)
SORTED_LIST.method("GetKeyList", "System.Collections.IList GetKeyList()")(_parts(0))
SORTED_LIST.method("GetValueList", "System.Collections.IList GetValueList()")(_parts(1))
SORTED_LIST.known_missing("TrimToSize()", "Capacity")


# Keys and values


KEYS.property("Count", "int")(len)
KEYS.property("IsSynchronized", "bool")(lambda this: False)
KEYS.property("SyncRoot", "System.Object")(lambda this: this.owner)
KEYS.method("CopyTo", "void CopyTo(array array, int arrayIndex)")(
    lambda this, target, index: target.__setitem__(slice(index, index + len(this)), list(this))
)
KEYS.method("GetEnumerator", "System.Collections.IEnumerator GetEnumerator()")(Enumerator)
VALUES.properties.update(KEYS.properties)
VALUES.methods.update(KEYS.methods)
SORTED_KEYS.method("Contains", "bool Contains(System.Object key)")(
    lambda this, key: any(same_value(key, k) for k in this)
)
SORTED_KEYS.indexer("Item", "System.Object", "int index")(lambda this, index: list(this)[index])
