"""Members and indexes of values."""

from typing import Any

import pytest

from umshell.errors import PSError
from umshell.values.collections import ArrayList
from umshell.values.dictionaries import Hashtable
from umshell.values.integers import Int64
from umshell.values.members import (
    get_index,
    get_member,
    get_static,
    invoke_method,
    invoke_static,
    set_index,
    set_member,
)
from umshell.values.psobject import AUTOMATION_NULL, PSCodeProperty, PSCustomObject, PSNoteProperty, PSObject
from umshell.values.types import find_type


def error_id(function: Any, *arguments: Any) -> str:
    with pytest.raises(PSError) as caught:
        function(*arguments)
    return caught.value.error_id


def test_properties() -> None:
    person = PSCustomObject({"Name": "kari"})
    assert get_member(person, "Name") == get_member(person, "NAME") == "kari"
    assert get_member(person, "Age") is None
    assert get_member("abc", "length") == 3
    assert get_member(5, "Count") == 1
    assert get_member(None, "Count") == 0
    assert get_member(None, "Name") is None
    assert get_member([person, PSCustomObject({"Name": "per"})], "Name") == ["kari", "per"]


def test_keys_of_a_table_hide_its_members() -> None:
    table = Hashtable.of([("Count", "mine"), (5, "five")])
    assert get_member(table, "count") == "mine"
    assert get_member(get_member(table, "PSBase"), "Count") == 2
    assert get_member(table, 5) == "five"


def test_added_members() -> None:
    wrapped = PSObject("abc", {"note": PSNoteProperty("Note", 1)})
    assert get_member(wrapped, "Note") == 1
    assert get_member(wrapped, "Length") == 3
    counted = PSCustomObject(
        {"N": 2}, extra={"double": PSCodeProperty("Double", lambda this: this.properties["N"] * 2)}
    )
    assert get_member(counted, "Double") == 4


def test_setting() -> None:
    person = PSCustomObject({"Name": "kari"})
    set_member(person, "name", "per")
    assert person.properties == {"Name": "per"}
    assert error_id(set_member, person, "Age", 1) == "ExceptionWhenSetting"
    assert error_id(set_member, None, "Age", 1) == "PropertyNotFound"
    assert error_id(set_member, "abc", "Length", 1) == "PropertyAssignmentException"
    assert error_id(set_member, [person], "Name", 1) == "PropertyAssignmentException"


def test_methods() -> None:
    items = ArrayList()
    assert [invoke_method(items, "Add", [n]) for n in (7, "x", None)] == [0, 1, 2]
    assert invoke_method(items, "Clear", []) is AUTOMATION_NULL
    assert invoke_method("abc", "Substring", ["1"]) == "bc"
    assert invoke_method(["a", "b"], "ToUpper", []) == ["A", "B"]
    assert error_id(invoke_method, None, "Trim", []) == "InvokeMethodOnNull"
    assert error_id(invoke_method, 5, "Substring", [1]) == "MethodNotFound"
    assert error_id(invoke_method, "abc", "Substring", [1, 2, 3]) == "MethodCountCouldNotFindBest"
    assert error_id(invoke_method, "abc", "Substring", ["x"]) == "MethodArgumentConversionInvalidCastArgument"
    assert error_id(invoke_method, "abc", "Substring", [9]) == "ArgumentOutOfRangeException"


def test_a_method_that_many_types_share() -> None:
    values = [Hashtable(), 5, 1.5, [1], ArrayList(), "x", Int64(1)]
    for _ in range(3):
        names = [get_member(invoke_method(value, "GetType", []), "Name") for value in values]
        assert names == ["Hashtable", "Int32", "Double", "Object[]", "ArrayList", "String", "Int64"]


def test_static_members() -> None:
    math = find_type("math")
    assert math is not None
    assert invoke_static(math, "Min", [3, 2.5]) == 2
    assert invoke_static(math, "Max", ["3", "10"]) == 10.0
    assert get_static(math, "Nothing") is None
    assert error_id(invoke_static, math, "Nothing", []) == "MethodNotFound"


def test_indexes() -> None:
    letters = ["a", "b", "c"]
    assert get_index(letters, [-1]) == "c"
    assert get_index(letters, ["1"]) == "b"
    assert get_index(letters, [9]) is None
    assert get_index(letters, [[0, 2, 9]]) == ["a", "c"]
    assert get_index("abc", [1]) == "b"
    assert get_index(Hashtable.of([("A", 1)]), ["a"]) == 1
    assert error_id(get_index, None, [0]) == "NullArray"
    assert error_id(get_index, letters, [None]) == "NullArrayIndex"
    assert error_id(set_index, letters, [9], 1) == "System.IndexOutOfRangeException"
    assert error_id(set_index, "abc", [0], "x") == "CannotIndex"
