"""The collections of .NET as Python objects: keys, order, enumeration."""

import pytest

from umshell.errors import ClrException, PSError
from umshell.values.char import Char
from umshell.values.collections import (
    ArrayList,
    GenericDictionary,
    HashSet,
    Hashtable,
    OrderedDictionary,
    Queue,
    SortedList,
    Stack,
    folded_key_of,
    key_of,
)
from umshell.values.integers import Int64
from umshell.values.types import INT32, STRING


def test_keys_of_hashtables_are_typed_and_ignore_case() -> None:
    table = Hashtable.of([("a", 1), (1, "int"), ("1", "text"), (Int64(1), "long"), (True, "bool"), (Char("1"), "char")])
    assert table.get_item("A") == 1
    assert [table.get_item(key) for key in (1, "1", Int64(1), True, Char("1"))] == [
        "int",
        "text",
        "long",
        "bool",
        "char",
    ]
    assert len(table) == 6
    assert len(Hashtable(key_of).entries) == 0


def test_a_case_sensitive_table() -> None:
    table = Hashtable(key_of)
    table.set_item("a", 1)
    table.set_item("A", 2)
    assert len(table) == 2


def test_adding_twice() -> None:
    table = Hashtable.of([("a", 1)])
    with pytest.raises(ClrException, match="Key in dictionary: 'a'  Key being added: 'A'"):
        table.add("A", 2)
    generic = GenericDictionary(STRING, INT32)
    generic.add("k", 1)
    with pytest.raises(ClrException, match="An item with the same key has already been added"):
        generic.add("k", 2)


def test_changing_while_walking() -> None:
    table = Hashtable.of([("a", 1), ("b", 2)])
    with pytest.raises(PSError) as caught:
        for key in table:
            table.set_item(key, 0)
    assert caught.value.error_id == "System.InvalidOperationException"
    items = ArrayList([1, 2])
    with pytest.raises(PSError):
        for item in items.enumerate():
            items.append(item)


def test_order_of_number_keys_is_that_of_buckets() -> None:
    table = Hashtable.of((number, number) for number in (1, 2, 3))
    assert table.keys() == [3, 2, 1]
    assert Hashtable.of([("b", 1), ("a", 2)]).keys() == ["b", "a"]


def test_ordered_dictionary() -> None:
    table = OrderedDictionary.of([("z", 1), ("a", 2)])
    table.insert(1, "m", 3)
    assert table.keys() == ["z", "m", "a"]
    assert table.at(1) == 3
    table.remove_at(0)
    assert table.values() == [3, 2]
    with pytest.raises(ClrException):
        table.at(9)


def test_sorted_list() -> None:
    table = SortedList()
    for key in ("b", "C", "a"):
        table.set_item(key, key)
    assert table.keys() == ["a", "b", "C"]
    assert table.index_of_key("b") == 1


def test_sets_queues_stacks() -> None:
    names = HashSet(STRING, folded_key_of)
    assert names.add("kari")
    assert not names.add("KARI")
    assert names.items() == ["kari"]
    queue, stack = Queue(), Stack()
    for number in (1, 2):
        queue.enqueue(number)
        stack.push(number)
    assert (queue.dequeue(), stack.take()) == (1, 2)
    queue.clear()
    with pytest.raises(ClrException, match="Queue empty"):
        queue.dequeue()
