"""ArrayList, List and the collections that behave like them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from umshell.errors import ClrException
from umshell.values.arrays import TypedArray
from umshell.values.collections import ArrayList, Collection, GenericList, ReadOnlyCollection, same_value
from umshell.values.dotnet.enumerators import Enumerator
from umshell.values.dotnet.failures import argument, argument_null, index_out_of_range, out_of_range, read_only
from umshell.values.dotnet.ordering import default_compare, sort_in_place
from umshell.values.types import OBJECT, DotNetType

_INTERFACES = ("System.Collections.IList", "System.Collections.ICollection", "System.Collections.IEnumerable")
_GENERIC_INTERFACES = (
    "System.Collections.Generic.IList`1[T]", "System.Collections.Generic.ICollection`1[T]",
    "System.Collections.Generic.IEnumerable`1[T]", "System.Collections.Generic.IReadOnlyList`1[T]",
    "System.Collections.Generic.IReadOnlyCollection`1[T]", *_INTERFACES,
)  # fmt: skip

ARRAY_LIST = DotNetType.declare(
    "System.Collections.ArrayList", OBJECT, python=ArrayList, interfaces=(*_INTERFACES, "System.ICloneable")
)
LIST = DotNetType.declare(
    "System.Collections.Generic.List`1",
    OBJECT,
    parameters=("T",),
    interfaces=_GENERIC_INTERFACES,
    family="umshell.values.dotnet.generic_lists",
)
COLLECTION = DotNetType.declare(
    "System.Collections.ObjectModel.Collection`1", OBJECT, parameters=("T",), interfaces=_GENERIC_INTERFACES
)
OBSERVABLE = DotNetType.declare(
    "System.Collections.ObjectModel.ObservableCollection`1",
    COLLECTION,
    parameters=("T",),
    interfaces=_GENERIC_INTERFACES,
)
READ_ONLY = DotNetType.declare(
    "System.Collections.ObjectModel.ReadOnlyCollection`1", OBJECT, parameters=("T",), interfaces=_GENERIC_INTERFACES
)


# Making them

ARRAY_LIST.constructor("System.Collections.ArrayList new()")(ArrayList)


@ARRAY_LIST.constructor("System.Collections.ArrayList new(System.Collections.ICollection c)")
def make_array_list(items: Any) -> ArrayList:
    if items is None:
        raise argument_null("c")
    made = ArrayList(items)
    made.capacity = len(made)
    return made


@ARRAY_LIST.constructor("System.Collections.ArrayList new(int capacity)")
def make_array_list_of_size(capacity: int) -> ArrayList:
    if capacity < 0:
        raise out_of_range(f"capacity ('{capacity}') must be a non-negative value.", "capacity")
    made = ArrayList()
    made.capacity = capacity
    return made


def _element(type_: DotNetType) -> DotNetType:
    return type_.generic_arguments[0]


@LIST.constructor("System.Collections.Generic.List[T] new()", "System.Collections.Generic.List[T] new(int capacity)")
def make_list(type_: DotNetType, capacity: int = 0) -> GenericList:
    if capacity < 0:
        raise out_of_range(f"capacity ('{capacity}') must be a non-negative value.", "capacity")
    made = GenericList(_element(type_))
    made.capacity = capacity
    return made


@LIST.constructor("System.Collections.Generic.List[T] new(System.Collections.Generic.IEnumerable[T] collection)")
def make_list_of(type_: DotNetType, items: Any) -> GenericList:
    if items is None:
        raise argument_null("collection")
    made = GenericList(_element(type_), items)
    made.capacity = len(made)
    return made


@COLLECTION.constructor("System.Collections.ObjectModel.Collection[T] new()")
def make_collection(type_: DotNetType) -> Collection:
    return Collection((), _element(type_))


@COLLECTION.constructor(
    "System.Collections.ObjectModel.Collection[T] new(System.Collections.Generic.IList[T] list)"
)  # fmt: skip
def make_collection_of(type_: DotNetType, items: Any) -> Collection:
    return Collection(items, _element(type_))


@READ_ONLY.constructor(
    "System.Collections.ObjectModel.ReadOnlyCollection[T] new(System.Collections.Generic.IList[T] list)"
)  # fmt: skip
def make_read_only(type_: DotNetType, items: Any) -> ReadOnlyCollection:
    return ReadOnlyCollection(items, _element(type_))


# What all of them do


def add_value(this: list[Any], item: Any) -> int:
    this.append(item)
    return len(this) - 1


def insert(this: list[Any], index: int, item: Any) -> None:
    if not 0 <= index <= len(this):
        bound = "Index was out of range. Must be non-negative and less than or equal to the size of the collection."
        raise out_of_range(
            bound if isinstance(this, ArrayList) else "Index must be within the bounds of the List.", "index"
        )
    this.insert(index, item)


def remove(this: list[Any], item: Any) -> bool:
    place = index_of(this, item)
    if place >= 0:
        del this[place]
    return place >= 0


def remove_at(this: list[Any], index: int) -> None:
    if not 0 <= index < len(this):
        raise index_out_of_range()
    del this[index]


def index_of(this: list[Any], item: Any, start: int = 0, count: int | None = None) -> int:
    if not 0 <= start <= len(this):
        raise out_of_range(
            "Index was out of range. Must be non-negative and less than or equal to the size of the collection.",
            "index",
        )
    end = len(this) if count is None else start + count
    return next((place for place in range(start, end) if same_value(this[place], item)), -1)


def last_index_of(this: list[Any], item: Any) -> int:
    return next((place for place in range(len(this) - 1, -1, -1) if same_value(this[place], item)), -1)


def get_item(this: list[Any], index: int) -> Any:
    if not 0 <= index < len(this):
        raise index_out_of_range()
    return this[index]


def set_item(this: list[Any], index: int, item: Any) -> None:
    if not 0 <= index < len(this):
        raise index_out_of_range()
    this[index] = item


def add_range(this: list[Any], items: Any) -> None:
    if items is None:
        raise argument_null("collection")
    this.extend(list(items))


def insert_range(this: list[Any], index: int, items: Any) -> None:
    if items is None:
        raise argument_null("collection")
    if not 0 <= index <= len(this):
        raise index_out_of_range()
    this[index:index] = list(items)


def _part(this: list[Any], index: int, count: int) -> slice:
    if index < 0 or count < 0:
        raise out_of_range("Non-negative number required.", "index" if index < 0 else "count")
    if index + count > len(this):
        raise argument(
            "Offset and length were out of bounds for the array or count is greater than the number of "
            "elements from index to the end of the source collection."
        )
    return slice(index, index + count)


def remove_range(this: list[Any], index: int, count: int) -> None:
    del this[_part(this, index, count)]


def get_range(this: list[Any], index: int, count: int) -> Any:
    items = this[_part(this, index, count)]
    return GenericList(this.element_type, items) if isinstance(this, GenericList) else ArrayList(items)


def reverse(this: list[Any], index: int = 0, count: int | None = None) -> None:
    part = slice(0, len(this)) if count is None else _part(this, index, count)
    this[part] = this[part][::-1]


def sort(this: list[Any], comparer: Any = None) -> None:
    sort_in_place(this, comparer, 0, len(this))


def sort_part(this: list[Any], index: int, count: int, comparer: Any) -> None:
    part = _part(this, index, count)
    sort_in_place(this, comparer, part.start, part.stop)


def copy_to(this: list[Any], target: list[Any] | None, index: int = 0) -> None:
    if target is None:
        raise argument_null("array")
    if index + len(this) > len(target):
        raise argument(
            "Destination array was not long enough. Check the destination index, length, and the array's lower bounds.",
            "destinationArray",
        )
    target[index : index + len(this)] = list(this)


def binary_search(this: list[Any], item: Any) -> int:
    low, high = 0, len(this) - 1
    while low <= high:
        middle = (low + high) // 2
        order = default_compare(this[middle], item)
        if order == 0:
            return middle
        low, high = (middle + 1, high) if order < 0 else (low, middle - 1)
    return ~low


def get_capacity(this: Any) -> int:
    """How many items there is room for: the room doubles when it is used up."""
    room = this.capacity
    while room < len(this):
        room = max(2 * room, 4)
    this.capacity = room
    return int(room)


def set_capacity(this: Any, capacity: int) -> None:
    if capacity < len(this):
        raise out_of_range("capacity was less than the current size.", "value")
    this.capacity = capacity


def _typed(type_: DotNetType, name: str, *signatures: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Declares a method; in signatures of untyped lists the element is an object."""
    if type_ is ARRAY_LIST:
        signatures = tuple(text.replace("[T]", "").replace("T ", "System.Object ") for text in signatures)
    return type_.method(name, *signatures)


_SEQUENCE = "System.Collections.Generic.IEnumerable[T] collection"


def _declare_shared(type_: DotNetType) -> None:
    type_.property("Count", "int")(len)
    type_.property("IsFixedSize", "bool")(lambda this: False)
    type_.property("IsReadOnly", "bool")(lambda this: isinstance(this, ReadOnlyCollection))
    type_.property("IsSynchronized", "bool")(lambda this: False)
    type_.property("SyncRoot", "System.Object")(lambda this: this)
    _typed(type_, "Contains", "bool Contains(T item)")(lambda this, item: index_of(this, item) >= 0)
    _typed(type_, "IndexOf", "int IndexOf(T item)")(index_of)
    _typed(type_, "CopyTo", "void CopyTo(System.Object[] array)", "void CopyTo(System.Object[] array, int index)")(
        copy_to
    )
    type_.method("GetEnumerator", "System.Collections.IEnumerator GetEnumerator()")(Enumerator)
    item = "System.Object" if type_ is ARRAY_LIST else "T"
    type_.indexer("Item", item, "int index")(get_item)
    type_.method("get_Item", f"{item} get_Item(int index)")(get_item)


def _declare_changes(type_: DotNetType) -> None:
    _typed(type_, "Insert", "void Insert(int index, T item)")(insert)
    type_.method("RemoveAt", "void RemoveAt(int index)")(remove_at)
    type_.method("Clear", "void Clear()")(lambda this: this.clear())
    type_.indexer_setter(set_item)
    _typed(type_, "set_Item", "void set_Item(int index, T value)")(set_item)


def _declare_bulk(type_: DotNetType) -> None:
    sequence = "System.Collections.ICollection c" if type_ is ARRAY_LIST else _SEQUENCE
    range_ = "System.Collections.ArrayList" if type_ is ARRAY_LIST else "System.Collections.Generic.List[T]"
    type_.method("AddRange", f"void AddRange({sequence})")(add_range)
    type_.method("InsertRange", f"void InsertRange(int index, {sequence})")(insert_range)
    type_.method("RemoveRange", "void RemoveRange(int index, int count)")(remove_range)
    type_.method("GetRange", f"{range_} GetRange(int index, int count)")(get_range)
    type_.method("Reverse", "void Reverse()", "void Reverse(int index, int count)")(reverse)
    type_.method("Sort", "void Sort()", "void Sort(System.Collections.IComparer comparer)")(sort)
    type_.method("Sort", "void Sort(int index, int count, System.Collections.IComparer comparer)")(sort_part)
    _typed(type_, "BinarySearch", "int BinarySearch(T item)")(binary_search)
    _typed(type_, "IndexOf", "int IndexOf(T item, int index)", "int IndexOf(T item, int index, int count)")(index_of)
    _typed(type_, "LastIndexOf", "int LastIndexOf(T item)")(last_index_of)
    type_.property("Capacity", "int", set_capacity)(get_capacity)


for _type in (ARRAY_LIST, LIST, COLLECTION, READ_ONLY):
    _declare_shared(_type)
for _type in (ARRAY_LIST, LIST, COLLECTION):
    _declare_changes(_type)
for _type in (ARRAY_LIST, LIST):
    _declare_bulk(_type)

ARRAY_LIST.method("Add", "int Add(System.Object value)")(add_value)
ARRAY_LIST.method("Remove", "void Remove(System.Object obj)")(remove)
ARRAY_LIST.method("Clone", "System.Object Clone()")(lambda this: ArrayList(this))
ARRAY_LIST.method("TrimToSize", "void TrimToSize()")(lambda this: None)
for _type in (LIST, COLLECTION):
    _type.method("Add", "void Add(T item)")(list.append)
    _type.method("Remove", "bool Remove(T item)")(remove)


@ARRAY_LIST.method("ToArray", "System.Object[] ToArray()")
def array_list_to_array(this: list[Any]) -> list[Any]:
    return list(this)


@ARRAY_LIST.method("ToArray", "array ToArray(type type)")
def array_list_to_typed_array(this: list[Any], type_: DotNetType) -> Any:
    from umshell.values.types import type_of

    if type_ is OBJECT:
        return list(this)
    if any(item is not None and not type_of(item).is_assignable_to(type_) for item in this):
        message = "At least one element in the source array could not be cast down to the destination array type."
        raise ClrException("System.InvalidCastException", message)
    return TypedArray(type_, this)


def _refuse(*_arguments: Any) -> None:
    raise read_only()


READ_ONLY.indexer_setter(_refuse)
COLLECTION.method("Move", "void Move(int oldIndex, int newIndex)")(
    lambda this, old, new: this.insert(new, this.pop(old))
)
ARRAY_LIST.static_method("ReadOnly", "static System.Collections.ArrayList ReadOnly(System.Collections.ArrayList list)")(
    lambda items: ReadOnlyCollection(items, OBJECT)
)
ARRAY_LIST.static_method(
    "Synchronized", "static System.Collections.ArrayList Synchronized(System.Collections.ArrayList list)"
)(lambda items: items)
ARRAY_LIST.known_missing("::Adapter()", "::FixedSize()", "::Repeat()", "SetRange()")
LIST.known_missing("ConvertAll()", "Slice()")
