"""Keys of tables and items of sets: what is equal to what, what an enumeration refuses."""

from __future__ import annotations

from typing import Any

from umshell.errors import ClrException, PSError
from umshell.values.psobject import PSObject, unwrap


def modified_while_enumerating() -> PSError:
    """What an enumeration raises when its collection has changed."""
    message = "Collection was modified; enumeration operation may not execute."
    exception = ClrException("System.InvalidOperationException", message)
    return PSError(exception.type_name, message, "OperationStopped", exception=exception)


def null_key() -> ClrException:
    return ClrException("System.ArgumentNullException", "Value cannot be null. (Parameter 'key')")


def key_of(key: object) -> object:
    """A Python key that tells .NET's values apart: 1, '1', 1L, $true and 1.0 all differ; text by its letters."""
    cls = type(key)
    if cls is str or cls is int:
        return key
    if key is None:
        raise null_key()
    if cls is PSObject:
        return key_of(unwrap(key))
    if cls.__hash__ is None or cls.__eq__ is object.__eq__ or cls.__eq__ is list.__eq__:
        return id(key), cls
    return cls, key


def folded_key_of(key: object) -> object:
    """The same, text in any case being one key."""
    if type(key) is PSObject:
        key = key.base
    return key.lower() if type(key) is str else key_of(key)


def duplicate_message(present: object, added: object) -> str:
    return f"Item has already been added. Key in dictionary: '{present}'  Key being added: '{added}'"


def same_value(left: object, right: object) -> bool:
    """Object.Equals: the same type and an equal value, or the same object."""
    if left is right:
        return True
    if type(left) is not type(right) or isinstance(left, list):
        return False
    return bool(left == right)


def index_out_of_range(parameter: str = "index") -> ClrException:
    message = "Index was out of range. Must be non-negative and less than the size of the collection."
    return ClrException("System.ArgumentOutOfRangeException", f"{message} (Parameter '{parameter}')")


def sort_key_of(key: object) -> Any:
    """A Python key that sorts as the default comparer does: text by the culture's rules, all else by value."""
    if isinstance(key, str):
        from umshell.values.comparison import sort_key

        return sort_key(key)
    return key
