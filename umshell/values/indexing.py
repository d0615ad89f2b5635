"""Indexes: elements of arrays and lists, entries of tables, characters of text, slices."""

from collections.abc import Sequence
from typing import Any

from umshell.errors import ClrException, PSError
from umshell.values import hooks, overloads
from umshell.values.arrays import MultiArray, TypedArray
from umshell.values.char import Char
from umshell.values.collections import Hashtable, OrderedDictionary, folded_key_of
from umshell.values.conversion import convert, is_enumerable
from umshell.values.conversion_errors import ConversionError
from umshell.values.dotnet_type import DotNetType
from umshell.values.object_conversion import is_table
from umshell.values.operator_errors import clr_error, runtime_error
from umshell.values.psobject import AutomationNull, PSObject, unwrap
from umshell.values.type_members import Indexer, MethodGroup, Overload
from umshell.values.types import INT32, type_of
from umshell.values.value_text import iterate

INDEXES_STRICT = 3  # the version of Set-StrictMode from which an index beyond the ends is an error


def get_index(value: Any, args: Sequence[Any]) -> Any:
    """`$value[args]`: one index, several dimensions, or an array of indexes as the one argument."""
    if len(args) == 1:
        index = args[0]
        cls = type(value)
        if type(index) is int and (cls is list or cls is TypedArray):
            return value[index] if -len(value) <= index < len(value) else _outside()
        if cls is Hashtable and value.fold is folded_key_of:
            key = index.lower() if type(index) is str else index if type(index) is int else None
            if key is not None:
                entry = value.entries.get(key)
                return None if entry is None else entry[1]
        base = unwrap(value)
        if type(base) is OrderedDictionary and type(index) is PSObject:
            return base.get_item(index.base)
        return _get(base, index)
    return _get_many(unwrap(value), args)


def _get(value: Any, index: Any) -> Any:
    if value is None:
        raise null_array()
    index = unwrap(index)
    if is_table(value):
        return _from_table(value, index)
    if index is None:
        raise null_index()
    if isinstance(value, (list, str)) and not _has_names(value, index):
        if is_enumerable(index):
            return _slice(value, index)
        return _element(value, index)
    return _by_indexer(value, [index])


def _has_names(value: Any, index: Any) -> bool:
    """Whether a collection finds its elements by name as well (groups of a match, members of an object)."""
    if type(index) is not str or type(value) in (list, str, TypedArray):
        return False
    item = type_of(value).find_indexer()
    return item is not None and item.parameters.startswith("string")


def _outside() -> None:
    """What an index beyond the ends reads: nothing, or an error where Set-StrictMode asks for it."""
    if hooks.strict_mode() >= INDEXES_STRICT:
        raise out_of_range()


def null_array() -> PSError:
    return runtime_error("NullArray", "Cannot index into a null array.")


def null_index() -> PSError:
    return runtime_error("NullArrayIndex", "Index operation failed; the array index evaluated to null.")


def _number(index: Any) -> int | None:
    if type(index) is int:
        return index
    try:
        return int(convert(index, INT32))
    except ConversionError:
        return None


def _element(value: Any, index: Any) -> Any:
    place = _number(index)
    if place is None or not -len(value) <= place < len(value):
        return _outside()
    return Char(value[place]) if isinstance(value, str) else value[place]


def _slice(value: Any, indexes: Any) -> list[Any]:
    found = []
    for index in iterate(indexes):
        place = _number(index)
        if place is not None and -len(value) <= place < len(value):
            found.append(Char(value[place]) if isinstance(value, str) else value[place])
    return found


def _from_table(table: Any, index: Any) -> Any:
    if index is None:
        raise null_index()
    if is_enumerable(index):
        return [_table_item(table, key) for key in iterate(index)]
    return _table_item(table, index)


def _table_item(table: Any, key: Any) -> Any:
    if key is None:
        raise null_index()
    key = unwrap(key)
    if isinstance(table, OrderedDictionary) and type(key) is int:
        return table.at(key) if 0 <= key < len(table) else None
    getter = getattr(table, "key_type", None)
    if getter is not None:
        try:
            key = convert(key, getter)
        except ConversionError:
            return None
    return table.get_item(key)


def _by_indexer(value: Any, args: Sequence[Any]) -> Any:
    type_ = type_of(value)
    item = type_.find_indexer()
    if item is None:
        return _of_scalar(value, args)
    if is_enumerable(args[0]) and len(args) == 1:
        return [_by_indexer(value, [index]) for index in iterate(args[0])]
    try:
        return overloads.call(_reader(item, type_), (value,), args)
    except PSError as error:
        if error.exception.InnerException is not None or error.error_id.startswith("MethodArgument"):
            return None
        raise


def _reader(item: Indexer, type_: DotNetType) -> MethodGroup:
    group = MethodGroup(item.name)
    assert item.getter is not None
    text = f"{item.type_text} {item.name}({item.parameters})"
    group.overloads.append(Overload(text, item.getter, type_))
    return group


def _of_scalar(value: Any, args: Sequence[Any]) -> Any:
    """A single value has itself at 0 and -1."""
    index = args[0]
    if is_enumerable(index):
        return [value for item in iterate(index) if _number(item) in (0, -1)]
    if type(value).__name__ == "PSCustomObject":
        raise cannot_index(value)
    return value if _number(index) in (0, -1) else None


def cannot_index(value: Any) -> PSError:
    return runtime_error("CannotIndex", f'Unable to index into an object of type "{type_of(value).full_name}".')


def _get_many(value: Any, args: Sequence[Any]) -> Any:
    if isinstance(value, MultiArray):
        return value.items[_place(value, args)]
    if value is None:
        raise null_array()
    if isinstance(value, (list, str)) or is_table(value):
        return _get(value, list(args))
    return _by_indexer(value, args)


def _place(value: MultiArray, args: Sequence[Any]) -> int:
    lengths = value.lengths
    if len(args) != len(lengths):
        message = (
            f"Array index must have {len(lengths)} dimensions." if len(args) < len(lengths) else "Too many indexes."
        )
        raise runtime_error("NeedMultidimensionalIndex", message)
    numbers = [int(convert(arg, INT32)) for arg in args]
    places = tuple(n + length if n < 0 else n for n, length in zip(numbers, lengths, strict=True))
    try:
        return value.place(places)
    except IndexError:
        raise out_of_range() from None


def out_of_range() -> PSError:
    return clr_error("System.IndexOutOfRangeException", "Index was outside the bounds of the array.")


# Setting


def set_index(value: Any, args: Sequence[Any], new: Any) -> None:
    """`$value[args] = new`."""
    if len(args) == 1:
        index = args[0]
        if type(value) is list and type(index) is int and -len(value) <= index < len(value):
            value[index] = new
            return
        if type(value) is Hashtable and type(index) is str and value.fold is folded_key_of:
            key = index.lower()
            entry = value.entries.get(key)
            value.version += 1
            if entry is None:
                value.entries[key] = [index, new]
            else:
                entry[1] = new
            return
    _set(unwrap(value), args, None if type(new) is AutomationNull else new)


def _set(value: Any, args: Sequence[Any], new: Any) -> None:
    if value is None:
        raise null_array()
    if isinstance(value, MultiArray):
        value.items[_place(value, args)] = convert(new, value.element_type)
        return
    index = unwrap(args[0]) if len(args) == 1 else list(args)
    if index is None:
        raise null_index()
    if is_table(value):
        _set_in_table(value, index, new)
    elif isinstance(value, list):
        _set_in_list(value, index, new)
    else:
        _set_by_indexer(value, args, new)


def _set_in_table(table: Any, key: Any, new: Any) -> None:
    if isinstance(table, OrderedDictionary) and type(key) is int:
        try:
            table.set_at(key, new)
        except ClrException as error:
            raise clr_error(error.type_name, error.Message) from error
        return
    key_type, value_type = getattr(table, "key_type", None), getattr(table, "value_type", None)
    try:
        table.set_item(
            key if key_type is None else convert(key, key_type), new if value_type is None else convert(new, value_type)
        )
    except ClrException as error:
        raise clr_error(error.type_name, error.Message) from error


def _set_in_list(items: Any, index: Any, new: Any) -> None:
    if is_enumerable(index):
        raise runtime_error(
            "ArraySliceAssignmentFailed",
            f"Array assignment to [{_shown(index)}] failed because assignment to slices is not supported.",
        )
    place = int(convert(index, INT32))
    if not -len(items) <= place < len(items):
        if type(items) in (list, TypedArray):
            raise out_of_range()
        message = (
            "Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')"
        )
        raise clr_error("System.ArgumentOutOfRangeException", message)
    element_type = getattr(items, "element_type", None)
    items[place] = new if element_type is None else convert(new, element_type)


def _shown(index: Any) -> str:
    from umshell.values.conversion import to_string

    return ",".join(to_string(item) for item in iterate(index))


def _set_by_indexer(value: Any, args: Sequence[Any], new: Any) -> None:
    type_ = type_of(value)
    item = type_.find_indexer()
    if item is None or item.setter is None:
        raise cannot_index(value)
    group = MethodGroup(item.name)
    text = f"void set_{item.name}({item.parameters}, {item.type_text} value)"
    group.overloads.append(Overload(text, item.setter, type_))
    overloads.call(group, (value,), [*args, new])
