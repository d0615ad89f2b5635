"""Members of System.Array: of each array, and the static ones."""

from __future__ import annotations

from collections.abc import Callable
from functools import cmp_to_key
from typing import Any

from umshell.errors import ClrException
from umshell.values.arrays import MultiArray, TypedArray
from umshell.values.collections import same_value
from umshell.values.dotnet.failures import argument, argument_null, clr, fixed_size, out_of_range
from umshell.values.dotnet.ordering import comparison_of, sort_in_place
from umshell.values.integers import Int64
from umshell.values.reference import PSReference
from umshell.values.types import ARRAY, OBJECT, DotNetType, type_of

ARRAY.property("Length", "int")(lambda this: _size(this))
ARRAY.property("LongLength", "long")(lambda this: Int64(_size(this)))
ARRAY.property("Rank", "int")(lambda this: len(_lengths(this)))
ARRAY.property("SyncRoot", "System.Object")(lambda this: this)
ARRAY.property("IsReadOnly", "bool")(lambda this: False)
ARRAY.property("IsFixedSize", "bool")(lambda this: True)
ARRAY.property("IsSynchronized", "bool")(lambda this: False)
ARRAY.property("Count", "int")(lambda this: _size(this))


def _lengths(this: Any) -> tuple[int, ...]:
    return this.lengths if isinstance(this, MultiArray) else (len(this),)


def _size(this: Any) -> int:
    return len(this.items) if isinstance(this, MultiArray) else len(this)


def _length_of(this: Any, dimension: int) -> int:
    lengths = _lengths(this)
    if not 0 <= dimension < len(lengths):
        raise clr("IndexOutOfRangeException", "Index was outside the bounds of the array.")
    return lengths[dimension]


ARRAY.method("GetLength", "int GetLength(int dimension)")(_length_of)
ARRAY.method("GetLongLength", "long GetLongLength(int dimension)")(_length_of)
ARRAY.method("GetLowerBound", "int GetLowerBound(int dimension)")(
    lambda this, dimension: _length_of(this, dimension) * 0
)
ARRAY.method("GetUpperBound", "int GetUpperBound(int dimension)")(
    lambda this, dimension: _length_of(this, dimension) - 1
)


def _outside() -> ClrException:
    return clr("IndexOutOfRangeException", "Index was outside the bounds of the array.")


def _place(this: Any, indexes: tuple[int, ...]) -> int:
    if len(indexes) != len(_lengths(this)):
        raise argument(
            "Array was not a one-dimensional array." if len(indexes) == 1 else "Array was not a two-dimensional array."
        )
    place = 0
    for index, length in zip(indexes, _lengths(this), strict=True):
        if not 0 <= index < length:
            raise _outside()
        place = place * length + index
    return place


@ARRAY.method("GetValue", "System.Object GetValue(int index)", "System.Object GetValue(int index1, int index2)")
def get_value(this: Any, *indexes: int) -> Any:
    return (this.items if isinstance(this, MultiArray) else this)[_place(this, indexes)]


ARRAY.method("GetValue", "System.Object GetValue(params int[] indices)")(
    lambda this, indexes: get_value(this, *indexes)
)
ARRAY.method("Get", "System.Object Get(int index)")(get_value)


@ARRAY.method(
    "SetValue",
    "void SetValue(System.Object value, int index)",
    "void SetValue(System.Object value, int index1, int index2)",
)
def set_value(this: Any, value: Any, *indexes: int) -> None:
    place = _place(this, indexes)
    element = getattr(this, "element_type", OBJECT)
    if value is not None and not type_of(value).is_assignable_to(element):
        raise clr("InvalidCastException", "Object cannot be stored in an array of this type.")
    (this.items if isinstance(this, MultiArray) else this)[place] = value


ARRAY.method("Set", "void Set(int index, System.Object value)")(
    lambda this, index, value: set_value(this, value, index)
)


@ARRAY.method("Clone", "System.Object Clone()")
def clone(this: Any) -> Any:
    if isinstance(this, MultiArray):
        return MultiArray(this.element_type, this.lengths, list(this.items))
    return TypedArray(this.element_type, this) if isinstance(this, TypedArray) else list(this)


@ARRAY.method("CopyTo", "void CopyTo(array array, int index)")
def copy_to(this: list[Any], target: list[Any] | None, index: int) -> None:
    if target is None:
        raise argument_null("array")
    copy_items(this, 0, target, index, len(this))


@ARRAY.method("Contains", "bool Contains(System.Object value)")
def contains(this: list[Any], value: Any) -> bool:
    return index_of(this, value) >= 0


@ARRAY.method("IndexOf", "int IndexOf(System.Object value)")
def own_index_of(this: list[Any], value: Any) -> int:
    return index_of(this, value)


def _fixed(*_arguments: Any) -> None:
    raise fixed_size()


ARRAY.method("Add", "int Add(System.Object value)")(_fixed)
ARRAY.method("Insert", "void Insert(int index, System.Object value)")(_fixed)
ARRAY.method("Remove", "void Remove(System.Object value)")(_fixed)
ARRAY.method("RemoveAt", "void RemoveAt(int index)")(_fixed)


@ARRAY.method("Clear", "void Clear()")
def own_clear(this: list[Any]) -> None:
    clear(this, 0, len(this))


ARRAY.method("Initialize", "void Initialize()")(lambda this: None)


@ARRAY.method("GetEnumerator", "System.Collections.IEnumerator GetEnumerator()")
def get_enumerator(this: Any) -> Any:
    from umshell.values.dotnet.enumerators import Enumerator

    return Enumerator(this.items if isinstance(this, MultiArray) else this)


# Static members


@ARRAY.static_method(
    "IndexOf", "static int IndexOf(array array, System.Object value)",
    "static int IndexOf(array array, System.Object value, int startIndex)",
    "static int IndexOf(array array, System.Object value, int startIndex, int count)",
)  # fmt: skip
def index_of(items: list[Any] | None, value: Any, start: int = 0, count: int | None = None) -> int:
    if items is None:
        raise argument_null("array")
    if not 0 <= start <= len(items):
        raise out_of_range(
            "Index was out of range. Must be non-negative and less than or equal to the size of the collection.",
            "startIndex",
        )
    end = len(items) if count is None else start + count
    return next((place for place in range(start, min(end, len(items))) if same_value(items[place], value)), -1)


@ARRAY.static_method(
    "LastIndexOf", "static int LastIndexOf(array array, System.Object value)",
    "static int LastIndexOf(array array, System.Object value, int startIndex)",
)  # fmt: skip
def last_index_of(items: list[Any] | None, value: Any, start: int | None = None) -> int:
    if items is None:
        raise argument_null("array")
    first = len(items) - 1 if start is None else start
    return next((place for place in range(first, -1, -1) if same_value(items[place], value)), -1)


@ARRAY.static_method(
    "Reverse", "static void Reverse(array array)", "static void Reverse(array array, int index, int length)"
)
def reverse(items: list[Any] | None, index: int = 0, length: int | None = None) -> None:
    if items is None:
        raise argument_null("array")
    end = _end(items, index, length)
    items[index:end] = items[index:end][::-1]


def _end(items: list[Any], index: int, length: int | None) -> int:
    """Where a part ends, after checking that it lies in the array."""
    end = len(items) if length is None else index + length
    if index < 0 or (length is not None and length < 0):
        raise out_of_range("Non-negative number required.", "index" if index < 0 else "length")
    if end > len(items):
        raise argument(
            "Offset and length were out of bounds for the array or count is greater than the number of "
            "elements from index to the end of the source collection."
        )
    return end


@ARRAY.static_method("Sort", "static void Sort(array array)", "static void Sort(array array, int index, int length)")
def sort(items: list[Any] | None, index: int = 0, length: int | None = None) -> None:
    if items is None:
        raise argument_null("array")
    sort_in_place(items, None, index, _end(items, index, length))


@ARRAY.static_method("Sort", "static void Sort(array array, System.Collections.IComparer comparer)")
def sort_by(items: list[Any] | None, comparer: Any) -> None:
    if items is None:
        raise argument_null("array")
    sort_in_place(items, comparison_of(comparer), 0, len(items))


@ARRAY.static_method("Sort", "static void Sort(array keys, array items)")
def sort_pairs(keys: list[Any], items: list[Any] | None) -> None:
    if items is None:
        sort(keys)
        return
    compare = comparison_of(None)
    by_key: Any = cmp_to_key(lambda left, right: compare(keys[left], keys[right]))
    order = sorted(range(len(keys)), key=by_key)
    items[: len(order)] = [items[place] for place in order]
    keys[:] = [keys[place] for place in order]


@ARRAY.static_method("Copy", "static void Copy(array sourceArray, array destinationArray, int length)")
def copy(source: list[Any], target: list[Any], length: int) -> None:
    copy_items(source, 0, target, 0, length)


@ARRAY.static_method(
    "Copy",
    "static void Copy(array sourceArray, int sourceIndex, array destinationArray, int destinationIndex, int length)",
)
def copy_items(source: list[Any], start: int, target: list[Any], place: int, length: int) -> None:
    if source is None or target is None:
        raise argument_null("sourceArray" if source is None else "destinationArray")
    if length < 0:
        raise out_of_range("Non-negative number required.", "length")
    if start + length > len(source):
        raise argument(
            "Source array was not long enough. Check the source index, length, and the array's lower bounds.",
            "sourceArray",
        )
    if place + length > len(target):
        raise argument(
            "Destination array was not long enough. Check the destination index, length, and the array's lower bounds.",
            "destinationArray",
        )
    target[place : place + length] = _fitting(source[start : start + length], target)


def _fitting(items: list[Any], target: list[Any]) -> list[Any]:
    """The items for an array of another element type: they must be of it, or numbers that widen to it."""
    element = getattr(target, "element_type", OBJECT)
    if element is OBJECT or all(item is None or type_of(item).is_assignable_to(element) for item in items):
        return items
    if not all(isinstance(item, (int, float)) and not isinstance(item, bool) for item in items):
        raise clr(
            "InvalidCastException",
            "At least one element in the source array could not be cast down to the destination array type.",
        )
    return [element.python_class(item) for item in items] if element.python_class else items


@ARRAY.static_method("Clear", "static void Clear(array array)", "static void Clear(array array, int index, int length)")
def clear(items: list[Any] | None, index: int = 0, length: int | None = None) -> None:
    if items is None:
        raise argument_null("array")
    element = getattr(items, "element_type", None)
    nothing = element.default if element is not None and element.is_value_type else None
    end = _end(items, index, length)
    items[index:end] = [nothing] * (end - index)


@ARRAY.static_method("Resize", "static void Resize([ref] array array, int newSize)")
def resize(array: PSReference, size: int) -> None:
    if size < 0:
        raise out_of_range("Non-negative number required.", "newSize")
    items = array.Value
    element = getattr(items, "element_type", None)
    nothing = element.default if element is not None and element.is_value_type else None
    kept = [*(items or ())][:size]
    kept += [nothing] * (size - len(kept))
    array.Value = kept if element is None else TypedArray(element, kept)


@ARRAY.static_method("CreateInstance", "static array CreateInstance(type elementType, int length)")
def create_instance(element: DotNetType, length: int) -> Any:
    if length < 0:
        raise out_of_range("Non-negative number required.", "length")
    items = [element.default if element.is_value_type else None] * length
    return items if element is OBJECT else TypedArray(element, items)


@ARRAY.static_method("Empty", "static System.Object[] Empty()")
def empty() -> list[Any]:
    return []


def _declare_search(name: str, search: Callable[[list[Any], Callable[[Any], Any]], Any], result: str) -> None:
    signature = f"static {result} {name}(System.Object[] array, System.Predicate[System.Object] match)"
    ARRAY.static_method(name, signature)(search)


def _holds(match: Callable[[Any], Any], item: Any) -> bool:
    from umshell.values.truth import to_bool

    return to_bool(match(item))


def _same_kind(items: list[Any], found: list[Any]) -> list[Any]:
    return TypedArray(items.element_type, found) if isinstance(items, TypedArray) else found


_declare_search(
    "Find", lambda items, match: next((item for item in items if _holds(match, item)), None), "System.Object"
)
_declare_search(
    "FindLast", lambda items, match: next((item for item in items[::-1] if _holds(match, item)), None), "System.Object"
)
_declare_search(
    "FindAll", lambda items, match: _same_kind(items, [item for item in items if _holds(match, item)]), "System.Object"
)
_declare_search(
    "FindIndex", lambda items, match: next((i for i, item in enumerate(items) if _holds(match, item)), -1), "int"
)
_declare_search("Exists", lambda items, match: any(_holds(match, item) for item in items), "bool")
_declare_search("TrueForAll", lambda items, match: all(_holds(match, item) for item in items), "bool")


@ARRAY.static_method(
    "ForEach", "static void ForEach(System.Object[] array, System.Action[System.Object] action)"
)  # fmt: skip
def for_each(items: list[Any], action: Callable[[Any], Any]) -> None:
    for item in items:
        action(item)


@ARRAY.static_method("BinarySearch", "static int BinarySearch(array array, System.Object value)")
def binary_search(items: list[Any], value: Any) -> int:
    compare = comparison_of(None)
    low, high = 0, len(items) - 1
    while low <= high:
        middle = (low + high) // 2
        order = compare(items[middle], value)
        if order == 0:
            return middle
        low, high = (middle + 1, high) if order < 0 else (low, middle - 1)
    return ~low


ARRAY.known_missing(
    "Address()", "CompareTo()", "::AsReadOnly()", "::ConstrainedCopy()", "::ConvertAll()",
    "::CreateInstanceFromArrayType()", "::Fill()", "::FindLastIndex()", "::MaxLength",
)  # fmt: skip
