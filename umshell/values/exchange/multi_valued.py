"""MultiValuedProperty: a list that a property holds, and what `@{Add=…; Remove=…}` asks to change in one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from umshell.errors import ClrException
from umshell.values.collections import Dictionary
from umshell.values.dotnet_type import DotNetType
from umshell.values.exchange.limits import own_conversion
from umshell.values.psobject import PSMemberInfo, unwrap


class MultiValuedProperty(list[Any]):
    """The values of a property; each is there once, and what is added is converted first."""

    __slots__ = ("__weakref__", "element", "ps_members")

    def __init__(self, items: Iterable[Any] = (), element: Callable[[Any], Any] | None = None) -> None:
        super().__init__()
        self.element = element
        self.ps_members: dict[str, PSMemberInfo] | None = None
        for item in items:
            self.add(item)

    def fill(self, items: Iterable[Any]) -> MultiValuedProperty:
        """Takes values that were its own before, each of them once."""
        list.extend(self, items if self.element is None else map(self.element, items))
        return self

    def converted(self, item: object) -> Any:
        value = unwrap(item)
        return value if self.element is None else self.element(value)

    def add(self, item: object) -> bool:
        """Adds one value at the end; False when it is there already."""
        value = self.converted(item)
        if value in self:
            return False
        self.append(value)
        return True

    def take(self, item: object) -> bool:
        """Takes one value away; False when it is not there."""
        position = self.position(item)
        if position is not None:
            del self[position]
        return position is not None

    def position(self, item: object) -> int | None:
        """Where the value stands: the same one, or one with the same text in any case."""
        value = unwrap(item)
        wanted = str(value).lower()
        for index, present in enumerate(self):
            if present is value or str(present).lower() == wanted:
                return index
        return None

    def __contains__(self, item: object) -> bool:
        return self.position(item) is not None

    def copy(self) -> MultiValuedProperty:
        made = type(self)((), self.element)
        list.extend(made, self)
        return made

    def __add__(self, other: Any) -> MultiValuedProperty:
        made = self.copy()
        for item in elements_of(other):
            made.add(item)
        return made

    def __sub__(self, other: Any) -> MultiValuedProperty:
        made = self.copy()
        for item in elements_of(other):
            made.take(item)
        return made

    def enumerate(self) -> Iterator[Any]:
        return iter(tuple(self))

    def __str__(self) -> str:
        return " ".join(str(item) for item in self)

    def __hash__(self) -> int:  # type: ignore[override]
        return id(self)


class PropertyChanges:
    """`@{Add=…; Remove=…}`: what to change in the values that are there."""

    __slots__ = ("added", "removed")

    def __init__(self, added: list[Any], removed: list[Any]) -> None:
        self.added = added
        self.removed = removed

    @classmethod
    def of_table(cls, table: Dictionary) -> PropertyChanges:
        """From a hash table with the keys Add and Remove, in any case."""
        found: dict[str, list[Any]] = {"add": [], "remove": []}
        for key, value in table.items():
            if str(key).lower() not in found:
                raise ClrException("System.FormatException", f"The key '{key}' is not valid; use 'Add' and 'Remove'.")
            found[str(key).lower()].extend(elements_of(value))
        return cls(found["add"], found["remove"])

    def applied_to(self, present: MultiValuedProperty) -> MultiValuedProperty:
        """The values after the change; those present stay in their order."""
        return (present - self.removed) + self.added

    def __str__(self) -> str:
        parts = [
            f"{key}={', '.join(map(str, items))}" for key, items in (("Add", self.added), ("Remove", self.removed))
        ]
        return "@{" + "; ".join(part for part in parts if not part.endswith("=")) + "}"


def elements_of(value: object) -> list[Any]:
    """The elements of a list of any kind; one value is a list of one, `$null` of none."""
    base = unwrap(value)
    if base is None:
        return []
    if isinstance(base, (list, tuple)):
        return [unwrap(item) for item in base if item is not None]
    return [base]


def values_or_changes(value: object) -> MultiValuedProperty | PropertyChanges:
    """What a multi-valued parameter is given: all its values, or what to change in them."""
    base = unwrap(value)
    if isinstance(base, PropertyChanges):
        return base
    return PropertyChanges.of_table(base) if isinstance(base, Dictionary) else MultiValuedProperty(elements_of(base))


_LIST = ("System.Collections.IList", "System.Collections.ICollection", "System.Collections.IEnumerable")
MVP = DotNetType.declare("Microsoft.Exchange.Data.MultiValuedProperty", python=MultiValuedProperty, interfaces=_LIST)
CHANGES = DotNetType.declare("Microsoft.Exchange.Data.MultiValuedPropertyChanges", python=PropertyChanges)


own_conversion(MVP, values_or_changes)
MVP.constructor("MultiValuedProperty new(System.Object value)")(values_or_changes)


def _checked(this: MultiValuedProperty, index: int) -> int:
    if not 0 <= index < len(this):
        raise ClrException("System.ArgumentOutOfRangeException", "Index was out of range. (Parameter 'index')")
    return index


@MVP.indexer("Item", "System.Object", "int index")
def _item(this: MultiValuedProperty, index: int) -> object:
    return this[_checked(this, index)]


@MVP.indexer_setter
def _set_item(this: MultiValuedProperty, index: int, value: object) -> None:
    list.__setitem__(this, _checked(this, index), this.converted(value))


@MVP.method("Item", "System.Object Item(int index)")
def _item_method(this: MultiValuedProperty, index: int) -> object:
    return this[_checked(this, index)]


@MVP.method("Add", "void Add(System.Object item)")
def _add(this: MultiValuedProperty, item: object) -> None:
    if not this.add(item):
        raise ClrException(
            "System.InvalidOperationException", f"The value '{item}' is already present in the collection."
        )


@MVP.method("Remove", "bool Remove(System.Object item)")
def _remove(this: MultiValuedProperty, item: object) -> bool:
    return this.take(item)


@MVP.method("RemoveAt", "void RemoveAt(int index)")
def _remove_at(this: MultiValuedProperty, index: int) -> None:
    del this[_checked(this, index)]


@MVP.method("Insert", "void Insert(int index, System.Object item)")
def _insert(this: MultiValuedProperty, index: int, item: object) -> None:
    this.insert(index, this.converted(item))


@MVP.method("Clear", "void Clear()")
def _clear(this: MultiValuedProperty) -> None:
    this.clear()


@MVP.method("Contains", "bool Contains(System.Object item)")
def _contains(this: MultiValuedProperty, item: object) -> bool:
    return item in this


@MVP.method("IndexOf", "int IndexOf(System.Object item)")
def _index_of(this: MultiValuedProperty, item: object) -> int:
    position = this.position(item)
    return -1 if position is None else position


@MVP.method("ToArray", "System.Object[] ToArray()")
def _to_array(this: MultiValuedProperty) -> list[Any]:
    return list(this)


MVP.property("Count", "int")(len)
MVP.property("IsReadOnly", "bool")(lambda this: False)
MVP.static_method(
    "op_Addition", "static MultiValuedProperty op_Addition(MultiValuedProperty left, System.Object right)"
)(lambda left, right: left + right)
MVP.static_method(
    "op_Subtraction", "static MultiValuedProperty op_Subtraction(MultiValuedProperty left, System.Object right)"
)(lambda left, right: left - right)
