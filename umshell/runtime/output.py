"""What statements write: unrolled into a pipeline, or collected into a value."""

from collections.abc import Callable, Iterable
from typing import Any

from umshell.errors import PSError
from umshell.values.conversion import enumerate_value, to_string
from umshell.values.psobject import AUTOMATION_NULL as NOTHING
from umshell.values.psobject import PSCustomObject

Out = Callable[[Any], None]
Part = Callable[[Out], Any]

_SINGLE = frozenset({str, int, bool, float, type(None), PSCustomObject})


def write(value: Any, out: Out) -> None:
    """Hands a value to the pipeline, a collection element by element."""
    cls = type(value)
    if cls in _SINGLE:
        out(value)
    elif cls is list:
        for item in value:
            out(item)
    elif value is not NOTHING:
        items = enumerate_value(value)
        if items is None:
            out(value)
        else:
            for item in items:
                out(item)


def value_of(written: list[Any]) -> Any:
    """The value of what was written: NOTHING, the one object, or an array."""
    count = len(written)
    if count == 1:
        return written[0]
    return written if count else NOTHING


def value_written(part: Part) -> Any:
    """Runs statements; the value of what they wrote."""
    written: list[Any] = []
    part(written.append)
    return value_of(written)


def list_written(part: Part) -> list[Any]:
    """Runs statements; all that they wrote as an array."""
    written: list[Any] = []
    part(written.append)
    return written


def unrolled_value(value: Any) -> Any:
    """$(value): as if it had been written and collected again."""
    if type(value) in _SINGLE:
        return value
    return value_of(to_array(value))


def text_written(value: Any) -> str:
    """The text of $(value) in a string."""
    return to_string(None if (written := unrolled_value(value)) is NOTHING else written)


def to_array(value: Any) -> list[Any]:
    """@(value)."""
    if value is NOTHING:
        return []
    cls = type(value)
    if cls in _SINGLE:
        return [value]
    if cls is list:
        return list(value)
    items = enumerate_value(value)
    return [value] if items is None else list(items)


def pipe_items(value: Any) -> Iterable[Any]:
    """What a value sends into a pipeline."""
    cls = type(value)
    if cls is list:
        return list(value)
    if cls in _SINGLE:
        return (value,)
    if value is NOTHING:
        return ()
    items = enumerate_value(value)
    return (value,) if items is None else _piped(items)


def _piped(items: Iterable[Any]) -> Iterable[Any]:
    """The elements of a collection; one that changes meanwhile breaks the pipeline with an error of its own."""
    try:
        yield from items
    except PSError as error:
        message = f"An error occurred while enumerating through a collection: {error.message}"
        raise PSError("BadEnumeration", message, "InvalidOperation", inner=error.exception) from error


def foreach_items(value: Any) -> Iterable[Any]:
    """What a foreach statement goes over: null is no element."""
    cls = type(value)
    if cls is list:
        return value  # type: ignore[no-any-return]
    if value is None or value is NOTHING:
        return ()
    if cls in _SINGLE:
        return (value,)
    items = enumerate_value(value)
    return (value,) if items is None else items


def shares(value: Any, count: int) -> list[Any]:
    """The values of `$a, $b = value`: the last variable takes all that is left."""
    items = to_array(value)
    if len(items) > count:
        return [*items[: count - 1], items[count - 1 :]]
    return items + [None] * (count - len(items))
