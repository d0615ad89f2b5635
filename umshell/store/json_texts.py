"""JSON as the store keeps it: lists of texts, and objects; written and read by itself alone, so without detours."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any


def json_list(texts: Iterable[str]) -> str:
    """Texts as a JSON array."""
    quote = _quoter()
    return f"[{', '.join([quote(text) for text in texts])}]"


def stored_texts(stored: str) -> list[str]:
    """The texts of an array."""
    return [] if stored == "[]" else _reader()(stored)[0]


def json_object(values: dict[str, Any]) -> str:
    """An object, its names in order."""
    import json

    return json.dumps(dict(sorted(values.items())), ensure_ascii=False) if values else "{}"


def stored_object(stored: str) -> dict[str, Any]:
    """The names and values of an object."""
    return {} if stored == "{}" else _reader()(stored)[0]


@cache
def _reader() -> Callable[[str], tuple[Any, int]]:
    """json.loads for what has no blanks around it."""
    import json

    return json.JSONDecoder().raw_decode


@cache
def _quoter() -> Callable[[str], str]:
    """json.dumps for a text, without what it makes anew at every call."""
    from json.encoder import encode_basestring

    return encode_basestring
