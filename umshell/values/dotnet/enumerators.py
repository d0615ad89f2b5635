"""Enumerators: what GetEnumerator() gives, to walk by hand or to pipe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from umshell.values.collections import DictionaryEntry
from umshell.values.dotnet.failures import invalid_operation
from umshell.values.types import OBJECT, DotNetType
from umshell.values.value_text import iterate

_NOTHING = object()


class Enumerator:
    """System.Collections.IEnumerator over any items; a pipeline takes what is left of it."""

    def __init__(self, source: Any) -> None:
        self.source = source
        self.items: Iterator[Any] = self._start()
        self.current: Any = _NOTHING
        self.ps_members: dict[str, object] | None = None

    def _start(self) -> Iterator[Any]:
        items: Iterable[Any] = iterate(self.source)
        return iter(items)

    def move_next(self) -> bool:
        self.current = next(self.items, _NOTHING)
        return self.current is not _NOTHING

    def reset(self) -> None:
        self.items = self._start()
        self.current = _NOTHING

    def get_current(self) -> Any:
        if self.current is _NOTHING:
            raise invalid_operation("Enumeration has not started. Call MoveNext.")
        return self.current

    def __iter__(self) -> Iterator[Any]:
        while self.move_next():
            yield self.current


class DictionaryEnumerator(Enumerator):
    """System.Collections.IDictionaryEnumerator: its items are entries."""

    def _start(self) -> Iterator[Any]:
        entries: Iterator[Any] = self.source.enumerate_entries()
        return entries


ENUMERATOR = DotNetType.declare(
    "System.Collections.ArrayList+ArrayListEnumeratorSimple", OBJECT, python=Enumerator,
    interfaces=("System.Collections.IEnumerator", "System.ICloneable"),
)  # fmt: skip
DICTIONARY_ENUMERATOR = DotNetType.declare(
    "System.Collections.Hashtable+HashtableEnumerator", ENUMERATOR, python=DictionaryEnumerator,
    interfaces=("System.Collections.IDictionaryEnumerator", "System.Collections.IEnumerator", "System.ICloneable"),
)  # fmt: skip
ENUMERATOR.method("MoveNext", "bool MoveNext()")(Enumerator.move_next)
ENUMERATOR.method("Reset", "void Reset()")(Enumerator.reset)
ENUMERATOR.property("Current", "System.Object")(Enumerator.get_current)
ENUMERATOR.method("Dispose", "void Dispose()")(lambda this: None)
DICTIONARY_ENUMERATOR.property("Key", "System.Object")(lambda this: this.get_current().Key)
DICTIONARY_ENUMERATOR.property("Value", "System.Object")(lambda this: this.get_current().Value)


@DICTIONARY_ENUMERATOR.property("Entry", "System.Collections.DictionaryEntry")
def entry(this: DictionaryEnumerator) -> DictionaryEntry:
    current = this.get_current()
    return DictionaryEntry(current.Key, current.Value)
