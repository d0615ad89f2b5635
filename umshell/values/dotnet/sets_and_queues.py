"""HashSet, SortedSet, Queue, Stack and LinkedList."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from umshell.values.arrays import TypedArray
from umshell.values.collections import HashSet, Queue, Stack, same_value
from umshell.values.dotnet.enumerators import Enumerator
from umshell.values.dotnet.failures import argument_null, invalid_operation
from umshell.values.dotnet.text_comparison import fold_of
from umshell.values.reference import PSReference
from umshell.values.truth import to_bool
from umshell.values.types import OBJECT, DotNetType

_GENERIC = "System.Collections.Generic."
_SEQUENCES = ("System.Collections.ICollection", "System.Collections.IEnumerable")
_OTHER = "System.Collections.Generic.IEnumerable[T] other"
_COMPARER = "System.Collections.IEqualityComparer comparer"


def _generic(name: str, *interfaces: str) -> DotNetType:
    more = tuple(f"{_GENERIC}{interface}`1[T]" for interface in interfaces)
    return DotNetType.declare(_GENERIC + name, OBJECT, parameters=("T",), interfaces=(*more, *_SEQUENCES[1:]))


HASH_SET = _generic("HashSet`1", "ISet", "ICollection", "IEnumerable")
SORTED_SET = _generic("SortedSet`1", "ISet", "ICollection", "IEnumerable")
QUEUE = DotNetType.declare("System.Collections.Queue", OBJECT, interfaces=(*_SEQUENCES, "System.ICloneable"))
STACK = DotNetType.declare("System.Collections.Stack", OBJECT, interfaces=(*_SEQUENCES, "System.ICloneable"))
GENERIC_QUEUE = _generic("Queue`1", "IEnumerable", "IReadOnlyCollection")
GENERIC_STACK = _generic("Stack`1", "IEnumerable", "IReadOnlyCollection")


# Sets


def _declare_set(type_: DotNetType, is_sorted: bool) -> None:
    own = f"{type_.full_name.partition('`')[0]}[T]"

    def make(constructed: DotNetType, items: Iterable[Any] | None = None, comparer: Any = None) -> HashSet:
        made = HashSet(constructed.generic_arguments[0], fold_of(comparer), is_sorted)
        for item in items or ():
            made.add(item)
        return made

    def make_of(constructed: DotNetType, items: Iterable[Any] | None, comparer: Any = None) -> HashSet:
        if items is None:
            raise argument_null("collection")
        return make(constructed, items, comparer)

    sequence = "System.Collections.Generic.IEnumerable[T] collection"
    type_.constructor(f"{own} new()")(make)
    type_.constructor(f"{own} new({sequence})", f"{own} new({sequence}, {_COMPARER})")(make_of)
    type_.constructor(f"{own} new({_COMPARER})")(lambda constructed, comparer: make(constructed, None, comparer))
    type_.property("Count", "int")(len)
    type_.method("Add", "bool Add(T item)")(HashSet.add)
    type_.method("Remove", "bool Remove(T item)")(HashSet.remove)
    type_.method("Clear", "void Clear()")(HashSet.clear)
    type_.method("Contains", "bool Contains(T item)")(HashSet.__contains__)
    type_.method("GetEnumerator", "System.Collections.IEnumerator GetEnumerator()")(Enumerator)
    type_.method("CopyTo", "void CopyTo(System.Object[] array)", "void CopyTo(System.Object[] array, int index)")(
        _copy_to
    )
    type_.method("RemoveWhere", "int RemoveWhere(System.Predicate[T] match)")(_remove_where)
    type_.method("TryGetValue", "bool TryGetValue(T equalValue, [ref] T actualValue)")(_try_get_value)
    for name, function in _SET_CHANGES.items():
        type_.method(name, f"void {name}({_OTHER})")(function)
    for name, question in _SET_QUESTIONS.items():
        type_.method(name, f"bool {name}({_OTHER})")(question)
    type_.known_missing("TrimExcess()", "EnsureCapacity()", "GetViewBetween()", "Comparer")


def _copy_to(this: HashSet, target: list[Any], index: int = 0) -> None:
    items = this.items()
    target[index : index + len(items)] = items


def _remove_where(this: HashSet, match: Callable[[Any], Any]) -> int:
    gone = [item for item in this.items() if to_bool(match(item))]
    return sum(this.remove(item) for item in gone)


def _try_get_value(this: HashSet, item: Any, actual: PSReference) -> bool:
    found = item in this
    actual.Value = this.entries[this.place(item)] if found else None
    return found


def _union_with(this: HashSet, other: Iterable[Any]) -> None:
    for item in list(other):
        this.add(item)


def _intersect_with(this: HashSet, other: Iterable[Any]) -> None:
    places = this.places(other)
    this.entries = {place: item for place, item in this.entries.items() if place in places}
    this.version += 1


def _except_with(this: HashSet, other: Iterable[Any]) -> None:
    for item in list(other):
        this.remove(item)


def _symmetric_except_with(this: HashSet, other: Iterable[Any]) -> None:
    for item in this.places(other).values():
        if not this.remove(item):
            this.add(item)


_SET_CHANGES = {
    "UnionWith": _union_with,
    "IntersectWith": _intersect_with,
    "ExceptWith": _except_with,
    "SymmetricExceptWith": _symmetric_except_with,
}
_SET_QUESTIONS: dict[str, Callable[[HashSet, Iterable[Any]], bool]] = {
    "IsSubsetOf": lambda this, other: this.entries.keys() <= this.places(other).keys(),
    "IsProperSubsetOf": lambda this, other: this.entries.keys() < this.places(other).keys(),
    "IsSupersetOf": lambda this, other: this.entries.keys() >= this.places(other).keys(),
    "IsProperSupersetOf": lambda this, other: this.entries.keys() > this.places(other).keys(),
    "Overlaps": lambda this, other: bool(this.entries.keys() & this.places(other).keys()),
    "SetEquals": lambda this, other: this.entries.keys() == this.places(other).keys(),
}
_declare_set(HASH_SET, False)
_declare_set(SORTED_SET, True)
SORTED_SET.property("Min", "T")(lambda this: next(iter(this.items()), None))
SORTED_SET.property("Max", "T")(lambda this: next(reversed(this.items()), None))


# Queues and stacks


def _made(python: type[Any], element: DotNetType | None, items: Iterable[Any]) -> Any:
    made = python()
    made.element_type = element
    for item in items:
        made.enqueue(item) if python is Queue else made.push(item)
    return made


def _declare_line(plain: DotNetType, generic: DotNetType, python: type[Any]) -> None:
    """The constructors and shared members of a queue or a stack, plain and generic."""
    own = plain.full_name
    plain.constructor(f"{own} new()", f"{own} new(int capacity)")(lambda capacity=0: _made(python, None, ()))
    plain.constructor(f"{own} new(System.Collections.ICollection col)")(lambda items: _made(python, None, items))
    plain.method("Clone", "System.Object Clone()")(lambda this: python(this))
    element = generic.full_name.partition("`")[0] + "[T]"
    generic.constructor(f"{element} new()", f"{element} new(int capacity)")(
        lambda type_, capacity=0: _made(python, type_.generic_arguments[0], ())
    )
    generic.constructor(f"{element} new(System.Collections.Generic.IEnumerable[T] collection)")(
        lambda type_, items: _made(python, type_.generic_arguments[0], items)
    )
    for type_ in (plain, generic):
        item = "System.Object" if type_ is plain else "T"
        type_.property("Count", "int")(len)
        type_.method("Clear", "void Clear()")(lambda this: this.clear())
        type_.method("Contains", f"bool Contains({item} item)")(
            lambda this, wanted: any(same_value(one, wanted) for one in this)
        )
        type_.method("GetEnumerator", "System.Collections.IEnumerator GetEnumerator()")(Enumerator)
        type_.method("ToArray", f"{item}[] ToArray()")(_to_array)
        type_.method("CopyTo", "void CopyTo(System.Object[] array, int index)")(
            lambda this, target, index: target.__setitem__(slice(index, index + len(this)), list(this))
        )
        type_.known_missing("TrimToSize()", "TrimExcess()", "EnsureCapacity()")


def _to_array(this: Any) -> Any:
    element = this.element_type
    return list(this) if element is None or element is OBJECT else TypedArray(element, this)


_declare_line(QUEUE, GENERIC_QUEUE, Queue)
_declare_line(STACK, GENERIC_STACK, Stack)
for _type, _item in ((QUEUE, "System.Object"), (GENERIC_QUEUE, "T")):
    _type.method("Enqueue", f"void Enqueue({_item} obj)")(Queue.enqueue)
    _type.method("Dequeue", f"{_item} Dequeue()")(Queue.dequeue)
for _type, _item in ((STACK, "System.Object"), (GENERIC_STACK, "T")):
    _type.method("Push", f"void Push({_item} obj)")(Stack.push)
    _type.method("Pop", f"{_item} Pop()")(Stack.take)


def _declare_peek(type_: DotNetType, item: str, name: str) -> None:
    def peek(this: list[Any]) -> Any:
        if not this:
            raise invalid_operation(f"{name} empty.")
        return this[0]

    def try_take(this: Any, result: PSReference) -> bool:
        result.Value = this.pop(0) if this else None
        return result.Value is not None

    type_.method("Peek", f"{item} Peek()")(peek)
    if item == "T":
        take = "TryDequeue" if name == "Queue" else "TryPop"
        type_.method(take, f"bool {take}([ref] T result)")(try_take)


for _type, _item, _name in (
    (QUEUE, "System.Object", "Queue"), (GENERIC_QUEUE, "T", "Queue"),
    (STACK, "System.Object", "Stack"), (GENERIC_STACK, "T", "Stack"),
):  # fmt: skip
    _declare_peek(_type, _item, _name)
