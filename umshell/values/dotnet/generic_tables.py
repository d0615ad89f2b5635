"""Dictionary, SortedDictionary, SortedList and KeyValuePair of System.Collections.Generic."""

from __future__ import annotations

from typing import Any

from umshell.values.collections import (
    GenericDictionary,
    GenericSortedDictionary,
    GenericSortedList,
    KeyCollection,
    KeyValuePair,
)
from umshell.values.dotnet.enumerators import DictionaryEnumerator, Enumerator
from umshell.values.dotnet.failures import argument_null, index_out_of_range
from umshell.values.dotnet.text_comparison import fold_of
from umshell.values.reference import PSReference
from umshell.values.types import OBJECT, VALUE_TYPE, DotNetType

_GENERIC = "System.Collections.Generic."
_INTERFACES = (
    _GENERIC + "IDictionary`2[TKey,TValue]", _GENERIC + "IReadOnlyDictionary`2[TKey,TValue]",
    "System.Collections.IDictionary", "System.Collections.ICollection", "System.Collections.IEnumerable",
)  # fmt: skip
_COMPARER = "System.Collections.IEqualityComparer comparer"


def _declare_type(name: str) -> DotNetType:
    return DotNetType.declare(_GENERIC + name, OBJECT, parameters=("TKey", "TValue"), interfaces=_INTERFACES)


DICTIONARY = _declare_type("Dictionary`2")
SORTED_DICTIONARY = _declare_type("SortedDictionary`2")
SORTED_LIST = _declare_type("SortedList`2")
_SEQUENCE_INTERFACES = ("System.Collections.ICollection", "System.Collections.IEnumerable")
_KEY_TYPES = {
    part: DotNetType.declare(
        f"{_GENERIC}Dictionary`2+{name}", OBJECT, parameters=("TKey", "TValue"), interfaces=_SEQUENCE_INTERFACES
    )
    for part, name in ((0, "KeyCollection"), (1, "ValueCollection"))
}
PAIR = DotNetType.declare(_GENERIC + "KeyValuePair`2", VALUE_TYPE, parameters=("TKey", "TValue"))
PAIR.field("Key", "TKey", read_only=True)
PAIR.field("Value", "TValue", read_only=True)
PAIR.method("ToString", "string ToString()")(str)


@PAIR.constructor(f"{_GENERIC}KeyValuePair[TKey,TValue] new(TKey key, TValue value)")
def make_pair(type_: DotNetType, key: Any, value: Any) -> KeyValuePair:
    return KeyValuePair(key, value, *type_.generic_arguments)


def key_type_of(owner: GenericDictionary, part: int) -> DotNetType:
    """The type of the collection of a dictionary's keys or values."""
    return _KEY_TYPES[part].make_generic((owner.key_type, owner.value_type))


def get_item(this: GenericDictionary, key: Any) -> Any:
    entry = this.entries.get(this.fold(key))
    if entry is None:
        raise this.missing(key)
    return entry[1]


def try_get_value(this: GenericDictionary, key: Any, value: PSReference) -> bool:
    entry = this.entries.get(this.fold(key))
    kind = this.value_type
    value.Value = entry[1] if entry is not None else kind.default if kind.is_value_type else None
    return entry is not None


def try_add(this: GenericDictionary, key: Any, value: Any) -> bool:
    if this.contains(key):
        return False
    this.set_item(key, value)
    return True


def _keys(this: GenericDictionary) -> KeyCollection:
    return KeyCollection(this, 0)


def _values(this: GenericDictionary) -> KeyCollection:
    return KeyCollection(this, 1)


def _declare_constructors(type_: DotNetType, python: type[GenericDictionary]) -> None:
    own = f"{type_.full_name.partition('`')[0]}[TKey,TValue]"

    @type_.constructor(f"{own} new()", f"{own} new(int capacity)")
    def make(constructed: DotNetType, _capacity: int = 0) -> GenericDictionary:
        key_type, value_type = constructed.generic_arguments
        return python(key_type, value_type)

    @type_.constructor(f"{own} new({_COMPARER})")
    def make_with(constructed: DotNetType, comparer: Any) -> GenericDictionary:
        key_type, value_type = constructed.generic_arguments
        return python(key_type, value_type, fold_of(comparer))

    @type_.constructor(f"{own} new(int capacity, {_COMPARER})")
    def make_sized_with(constructed: DotNetType, _capacity: int, comparer: Any) -> GenericDictionary:
        return make_with(constructed, comparer)

    @type_.constructor(
        f"{own} new(System.Collections.Generic.IDictionary[TKey,TValue] dictionary)",
        f"{own} new(System.Collections.Generic.IDictionary[TKey,TValue] dictionary, {_COMPARER})",
    )
    def make_of(constructed: DotNetType, table: Any, comparer: Any = None) -> GenericDictionary:
        from umshell.values.conversion import convert

        if table is None:
            raise argument_null("dictionary")
        made = make_with(constructed, comparer)
        for key, value in table.items():
            made.add(convert(key, made.key_type), convert(value, made.value_type))
        return made


def _declare_members(type_: DotNetType) -> None:
    type_.property("Count", "int")(len)
    type_.property("IsReadOnly", "bool")(lambda this: False)
    type_.property("Keys", f"{_GENERIC}ICollection[TKey]")(_keys)
    type_.property("Values", f"{_GENERIC}ICollection[TValue]")(_values)
    type_.indexer("Item", "TValue", "TKey key")(get_item)
    type_.indexer_setter(lambda this, key, value: this.set_item(key, value))
    type_.method("get_Item", "TValue get_Item(TKey key)")(get_item)
    type_.method("set_Item", "void set_Item(TKey key, TValue value)")(
        lambda this, key, value: this.set_item(key, value)
    )
    type_.method("Add", "void Add(TKey key, TValue value)")(lambda this, key, value: this.add(key, value))
    type_.method("Clear", "void Clear()")(lambda this: this.clear())
    type_.method("ContainsKey", "bool ContainsKey(TKey key)")(lambda this, key: this.contains(key))
    type_.method("ContainsValue", "bool ContainsValue(TValue value)")(lambda this, value: this.contains_value(value))
    type_.method("Contains", "bool Contains(System.Object key)")(lambda this, key: this.contains(key))
    type_.method("GetEnumerator", "System.Collections.IEnumerator GetEnumerator()")(DictionaryEnumerator)
    type_.method("Remove", "bool Remove(TKey key)")(lambda this, key: this.remove(key))
    type_.method("TryAdd", "bool TryAdd(TKey key, TValue value)")(try_add)
    type_.method("TryGetValue", "bool TryGetValue(TKey key, [ref] TValue value)")(try_get_value)
    type_.known_missing(
        "EnsureCapacity()", "TrimExcess()", "Comparer", "GetObjectData()", "OnDeserialization()", "CopyTo()"
    )


for _type, _python in (
    (DICTIONARY, GenericDictionary),
    (SORTED_DICTIONARY, GenericSortedDictionary),
    (SORTED_LIST, GenericSortedList),
):
    _declare_constructors(_type, _python)
    _declare_members(_type)


def _key_at(this: GenericSortedList, index: int) -> Any:
    keys = this.keys()
    if not 0 <= index < len(keys):
        raise index_out_of_range()
    return keys[index]


SORTED_LIST.method("IndexOfKey", "int IndexOfKey(TKey key)")(lambda this, key: this.index_of_key(key))
SORTED_LIST.method("RemoveAt", "void RemoveAt(int index)")(lambda this, index: this.remove(_key_at(this, index)))
SORTED_LIST.method("GetKeyAtIndex", "TKey GetKeyAtIndex(int index)")(_key_at)
SORTED_LIST.method("GetValueAtIndex", "TValue GetValueAtIndex(int index)")(
    lambda this, index: this.get_item(_key_at(this, index))
)
for _type in _KEY_TYPES.values():
    _type.property("Count", "int")(len)
    _type.method("GetEnumerator", "System.Collections.IEnumerator GetEnumerator()")(Enumerator)
    _type.method("Contains", "bool Contains(System.Object item)")(
        lambda this, item: this.owner.contains_value(item) if this.part else this.owner.contains(item)
    )
