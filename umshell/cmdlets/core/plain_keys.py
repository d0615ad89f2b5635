"""Keys of objects as hashable rows where they are plain: equal rows of text and whole numbers are equal keys."""

from collections.abc import Sequence
from typing import Any

from umshell.values.comparison import sort_key

NOT_PLAIN: tuple[None, None] = (None, None)


def plain_row(keys: Sequence[Any], *, case_sensitive: bool) -> tuple[Any, Any]:
    """The kind of the keys and their row; no kind where a key is anything else."""
    kinds = tuple(map(type, keys))
    row: list[Any] = []
    for kind, key in zip(kinds, keys, strict=True):
        if kind is str:
            row.append(key if case_sensitive else key.lower() if key.isascii() else sort_key(key))
        elif kind is int:
            row.append(key)
        else:
            return NOT_PLAIN
    return kinds, tuple(row)
