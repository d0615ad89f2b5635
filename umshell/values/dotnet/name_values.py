"""NameValueCollection: names in any case, each with several values; and the one that a query string becomes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from umshell.values.arrays import TypedArray
from umshell.values.dotnet.failures import out_of_range
from umshell.values.types import OBJECT, STRING, DotNetType


class NameValueCollection:
    """System.Collections.Specialized.NameValueCollection."""

    dotnet_name = "System.Collections.Specialized.NameValueCollection"

    def __init__(self, given: NameValueCollection | None = None) -> None:
        self.entries: dict[str | None, tuple[str | None, list[str]]] = {}  # name in lower case → as written, values
        self.ps_members: dict[str, object] | None = None
        for name, values in given.entries.values() if given is not None else ():
            for value in values:
                self.add(name, value)

    def add(self, name: str | None, value: str) -> None:
        """One more value of a name."""
        self.entries.setdefault(_key(name), (name, []))[1].append(value)

    def set(self, name: str | None, value: str) -> None:
        """The only value of a name from now on."""
        self.entries[_key(name)] = (self.entries.get(_key(name), (name,))[0], [value])

    def values_of(self, name: str | None) -> list[str] | None:
        """All values of a name; None where there is none."""
        found = self.entries.get(_key(name))
        return None if found is None else found[1]

    def at(self, index: int) -> tuple[str | None, list[str]]:
        """Name and values at a place."""
        if not 0 <= index < len(self.entries):
            message = "Index was out of range. Must be non-negative and less than the size of the collection."
            raise out_of_range(message, "index")
        return list(self.entries.values())[index]

    def names(self) -> list[str | None]:
        """The names as they were first written."""
        return [name for name, _ in self.entries.values()]

    def __iter__(self) -> Iterator[str | None]:
        return iter(self.names())

    def __len__(self) -> int:
        return len(self.entries)

    def __bool__(self) -> bool:
        return True

    def __str__(self) -> str:
        return self.dotnet_name


class QueryValues(NameValueCollection):
    """What HttpUtility.ParseQueryString gives: as text it is the query again."""

    dotnet_name = "System.Web.HttpValueCollection"

    def __init__(self, encode: Callable[[str], str]) -> None:
        super().__init__()
        self.encode = encode

    def __str__(self) -> str:
        pairs = [(name, value) for name, values in self.entries.values() for value in values]
        return "&".join(
            self.encode(value) if name is None else f"{self.encode(name)}={self.encode(value)}" for name, value in pairs
        )


def _key(name: str | None) -> str | None:
    return None if name is None else name.lower()


def _joined(values: list[str] | None) -> str | None:
    return None if values is None else ",".join(values)


def _texts(values: list[Any] | None) -> Any:
    return None if values is None else TypedArray(STRING, values)


NAMES = DotNetType.declare(
    NameValueCollection.dotnet_name, OBJECT, python=NameValueCollection,
    interfaces=("System.Collections.ICollection", "System.Collections.IEnumerable"),
)  # fmt: skip
QUERY = DotNetType.declare(QueryValues.dotnet_name, NAMES, python=QueryValues)
NAMES.constructor(
    f"{NameValueCollection.dotnet_name} new()",
    f"{NameValueCollection.dotnet_name} new({NameValueCollection.dotnet_name} col)",
)(NameValueCollection)
NAMES.property("Count", "int")(len)
NAMES.property("AllKeys", "string[]")(lambda this: _texts(this.names()))
NAMES.property("Keys", "string[]")(lambda this: _texts(this.names()))
NAMES.method("Add", "void Add(string name, string value)")(NameValueCollection.add)
NAMES.method("Set", "void Set(string name, string value)")(NameValueCollection.set)
NAMES.method("Get", "string Get(string name)")(lambda this, name: _joined(this.values_of(name)))
NAMES.method("Get", "string Get(int index)")(lambda this, index: _joined(this.at(index)[1]))
NAMES.method("GetKey", "string GetKey(int index)")(lambda this, index: this.at(index)[0])
NAMES.method("GetValues", "string[] GetValues(string name)")(lambda this, name: _texts(this.values_of(name)))
NAMES.method("GetValues", "string[] GetValues(int index)")(lambda this, index: _texts(this.at(index)[1]))
NAMES.method("HasKeys", "bool HasKeys()")(lambda this: any(name is not None for name in this.names()))
NAMES.method("Remove", "void Remove(string name)")(lambda this, name: this.entries.pop(_key(name), None) and None)
NAMES.method("Clear", "void Clear()")(lambda this: this.entries.clear())
NAMES.method("ToString", "string ToString()")(str)


@NAMES.indexer("Item", "string", "System.Object name")
def item(this: NameValueCollection, name: Any) -> str | None:
    return _joined(this.at(name)[1] if type(name) is int else this.values_of(name))


NAMES.indexer_setter(lambda this, name, value: this.set(name, value))
