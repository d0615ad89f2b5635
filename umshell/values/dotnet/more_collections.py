"""LinkedList, and the collections of System.Collections.Concurrent, which have but one thread to serve here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from umshell.values.collections import GenericDictionary, GenericList, Queue, Stack
from umshell.values.dotnet.generic_tables import DICTIONARY, try_add
from umshell.values.dotnet.lists import LIST, remove
from umshell.values.dotnet.sets_and_queues import GENERIC_QUEUE, GENERIC_STACK
from umshell.values.reference import PSReference
from umshell.values.types import OBJECT, DotNetType

_CONCURRENT = "System.Collections.Concurrent."


# LinkedList


class LinkedList(GenericList):
    """System.Collections.Generic.LinkedList; its nodes are places in it."""

    definition = "System.Collections.Generic.LinkedList`1"


class LinkedListNode:
    """A place in a linked list."""

    dotnet_name = "System.Collections.Generic.LinkedListNode`1"

    def __init__(self, owner: LinkedList, index: int) -> None:
        self.owner = owner
        self.index = index
        self.Value = owner[index]
        self.ps_members: dict[str, Any] | None = None


LINKED = DotNetType.declare(LinkedList.definition, OBJECT, parameters=("T",), interfaces=LIST.interfaces[1:])
NODE = DotNetType.declare(LinkedListNode.dotnet_name, OBJECT, python=LinkedListNode)
NODE.field("Value", "System.Object", read_only=True)
_OWN = "System.Collections.Generic.LinkedList[T]"


@LINKED.constructor(f"{_OWN} new()", f"{_OWN} new(System.Collections.Generic.IEnumerable[T] collection)")
def make_linked(type_: DotNetType, items: Iterable[Any] = ()) -> LinkedList:
    return LinkedList(type_.generic_arguments[0], items)


def node_at(this: LinkedList, index: int) -> LinkedListNode | None:
    return LinkedListNode(this, index) if 0 <= index < len(this) else None


@LINKED.method("AddLast", "System.Object AddLast(T value)")
def add_last(this: LinkedList, value: Any) -> LinkedListNode | None:
    this.append(value)
    return node_at(this, len(this) - 1)


@LINKED.method("AddFirst", "System.Object AddFirst(T value)")
def add_first(this: LinkedList, value: Any) -> LinkedListNode | None:
    this.insert(0, value)
    return node_at(this, 0)


NODE.property("Next", "System.Object")(lambda this: node_at(this.owner, this.index + 1))
NODE.property("Previous", "System.Object")(lambda this: node_at(this.owner, this.index - 1))
LINKED.property("Count", "int")(len)
LINKED.property("First", "System.Object")(lambda this: node_at(this, 0))
LINKED.property("Last", "System.Object")(lambda this: node_at(this, len(this) - 1))
LINKED.method("Remove", "bool Remove(T value)")(remove)
LINKED.method("RemoveFirst", "void RemoveFirst()")(lambda this: this.pop(0))
LINKED.method("RemoveLast", "void RemoveLast()")(lambda this: this.pop())
LINKED.method("Clear", "void Clear()")(lambda this: this.clear())
LINKED.method("Contains", "bool Contains(T value)")(lambda this, value: value in this)
LINKED.known_missing("AddAfter()", "AddBefore()", "Find()", "FindLast()", "CopyTo()")


# Concurrent ones


class ConcurrentDictionary(GenericDictionary):
    """System.Collections.Concurrent.ConcurrentDictionary."""

    __slots__ = ()
    definition = _CONCURRENT + "ConcurrentDictionary`2"


TABLE = DotNetType.declare(
    ConcurrentDictionary.definition, OBJECT, parameters=("TKey", "TValue"), interfaces=DICTIONARY.interfaces
)
_TABLE = _CONCURRENT + "ConcurrentDictionary[TKey,TValue]"


@TABLE.constructor(f"{_TABLE} new()")
def make_table(type_: DotNetType) -> ConcurrentDictionary:
    key_type, value_type = type_.generic_arguments
    return ConcurrentDictionary(key_type, value_type)


for _name in ("keys", "values", "count"):
    TABLE.properties[_name] = DICTIONARY.properties[_name]
for _name in ("containskey", "getenumerator", "clear", "trygetvalue", "get_item", "set_item"):
    TABLE.methods[_name] = DICTIONARY.methods[_name]
TABLE.item = DICTIONARY.item
TABLE.method("TryAdd", "bool TryAdd(TKey key, TValue value)")(try_add)


@TABLE.method("TryRemove", "bool TryRemove(TKey key, [ref] TValue value)")
def try_remove(this: ConcurrentDictionary, key: Any, value: PSReference) -> bool:
    value.Value = this.get_item(key)
    return this.remove(key)


@TABLE.method("GetOrAdd", "TValue GetOrAdd(TKey key, TValue value)")
def get_or_add(this: ConcurrentDictionary, key: Any, value: Any) -> Any:
    try_add(this, key, value)
    return this.get_item(key)


TABLE.known_missing("AddOrUpdate()", "TryUpdate()", "ToArray()", "IsEmpty")


class ConcurrentBag(GenericList):
    """System.Collections.Concurrent.ConcurrentBag."""

    definition = _CONCURRENT + "ConcurrentBag`1"


class ConcurrentQueue(Queue):
    """System.Collections.Concurrent.ConcurrentQueue."""

    definition = _CONCURRENT + "ConcurrentQueue`1"


class ConcurrentStack(Stack):
    """System.Collections.Concurrent.ConcurrentStack."""

    definition = _CONCURRENT + "ConcurrentStack`1"


BAG = DotNetType.declare(ConcurrentBag.definition, OBJECT, parameters=("T",), interfaces=LIST.interfaces[2:])
BAG.constructor(f"{_CONCURRENT}ConcurrentBag[T] new()")(lambda type_: ConcurrentBag(type_.generic_arguments[0]))
BAG.property("Count", "int")(len)
BAG.property("IsEmpty", "bool")(lambda this: not this)
BAG.method("Add", "void Add(T item)")(list.append)
BAG.method("ToArray", "T[] ToArray()")(list)
BAG.known_missing("TryTake()", "TryPeek()", "CopyTo()", "Clear()")


def _declare_line(name: str, python: type[Any], base: DotNetType) -> None:
    """A queue or stack that serves several threads: like the plain one, under its own name."""
    type_ = DotNetType.declare(_CONCURRENT + name, OBJECT, parameters=("T",), interfaces=base.interfaces)
    type_.methods.update(base.methods)
    type_.properties.update(base.properties)
    type_.property("IsEmpty", "bool")(lambda this: not this)

    def make(constructed: DotNetType) -> Any:
        made = python()
        made.element_type = constructed.generic_arguments[0]
        return made

    type_.constructor(f"{_CONCURRENT}{name.partition('`')[0]}[T] new()")(make)


_declare_line("ConcurrentQueue`1", ConcurrentQueue, GENERIC_QUEUE)
_declare_line("ConcurrentStack`1", ConcurrentStack, GENERIC_STACK)
