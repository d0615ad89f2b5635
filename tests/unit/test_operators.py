"""The operators as functions of values."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umshell.errors import PSError
from umshell.values import operators
from umshell.values.char import Char
from umshell.values.dictionaries import Hashtable
from umshell.values.integers import INT32_MAX, INT32_MIN, Byte, Int64, Single, UInt32
from umshell.values.psobject import AUTOMATION_NULL, PSCustomObject
from umshell.values.types import find_type


@pytest.mark.parametrize(
    ("operation", "left", "right", "expected"),
    [
        ("add", 1, 2, 3),
        ("add", INT32_MAX, 1, 2147483648.0),
        ("add", 1, Int64(1), Int64(2)),
        ("add", 1, Decimal("1.5"), Decimal("2.5")),
        ("add", 1.5, Decimal(1), Decimal("2.5")),
        ("add", Byte(200), Byte(100), 300),
        ("add", UInt32(1), 1, UInt32(2)),
        ("add", Single(1), 1, 2.0),
        ("add", 1, "2.5", 3.5),
        ("add", "1", 2, "12"),
        ("add", Char("a"), 1, "a1"),
        ("add", None, 5, 5),
        ("add", [1], 2, [1, 2]),
        ("add", [1], [2], [1, 2]),
        ("add", [], None, [None]),
        ("add", True, True, 2),
        ("subtract", "10", 4, 6),
        ("subtract", INT32_MIN, 1, -2147483649.0),
        ("multiply", "ab", 2, "abab"),
        ("multiply", [1, 2], 2, [1, 2, 1, 2]),
        ("multiply", "6", "2", "66"),
        ("divide", 7, 2, 3.5),
        ("divide", 6, 2, 3),
        ("divide", "7", "2", 3.5),
        ("divide", 1.0, 0, float("inf")),
        ("divide", 1, Decimal("1.5"), Decimal("0.6666666666666666666666666667")),
        ("remainder", -7, 3, -1),
        ("remainder", 7.5, 2, 1.5),
        ("band", 5, 3, 1),
        ("bxor", 5, 3, 6),
        ("bor", "5", 2, 7),
        ("shl", 1, 33, 2),
        ("shr", -8, 1, -4),
        ("range_", "1", "3", [1, 2, 3]),
        ("range_", 3, 1, [3, 2, 1]),
        ("join", [1, None, "x"], ",", "1,,x"),
        ("xor", 1, 0, True),
    ],
)
def test_results(operation: str, left: Any, right: Any, expected: Any) -> None:
    found = getattr(operators, operation)(left, right)
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    ("operation", "left", "right", "expected"),
    [
        ("add", 1, "a", "InvalidCastFromStringToInteger"),
        ("add", 1.5, "x", "InvalidCastFromStringToDoubleOrSingle"),
        ("add", 1, [1], "MethodNotFound"),
        ("add", Hashtable(), 1, "AddHashTableToNonHashTable"),
        ("add", PSCustomObject(), 1, "MethodNotFound"),
        ("subtract", [1], 2, "MethodNotFound"),
        ("multiply", "a", -1, "System.ArgumentOutOfRangeException"),
        ("divide", 1, 0, "RuntimeException"),
        ("lt", 1, "x", "InvalidCastFromStringToInteger"),
        ("gt", Hashtable(), 1, "NotIcomparable"),
        ("gt", PSCustomObject(), 1, "PSObjectCompareTo"),
        ("replace", "a", ["b", "c", "d"], "BadReplaceArgument"),
        ("replace", "a", "[", "InvalidRegularExpression"),
        ("is_", 1, None, "IsOperatorRequiresType"),
        ("as_", 1, "NoSuchType", "InvalidCastFromStringToType"),
        ("split", "a", [], "BadOperatorArgument"),
    ],
)
def test_failures(operation: str, left: Any, right: Any, expected: str) -> None:
    with pytest.raises(PSError) as caught:
        getattr(operators, operation)(left, right)
    assert caught.value.error_id == expected


@pytest.mark.parametrize(
    ("operation", "left", "right", "expected"),
    [
        ("eq", "abc", "ABC", True),
        ("eq", 5, "05", True),
        ("eq", "05", 5, False),
        ("eq", True, "false", True),
        ("eq", "", None, False),
        ("eq", None, AUTOMATION_NULL, True),
        ("eq", 1, 1.0, True),
        ("eq", [1, 2, 3, 2], 2, [2, 2]),
        ("eq", [], None, []),
        ("eq", "1 2", [1, 2], True),
        ("ne", [1, None], None, [1]),
        ("gt", [1, 2, 3], 1, [2, 3]),
        ("lt", None, 1, True),
        ("gt", None, -1, True),
        ("lt", "a", "B", True),
        ("contains", [1, 2], "2", True),
        ("contains", None, None, True),
        ("contains", [], None, False),
        ("in_", "b", ["a", "B"], True),
        ("like", "Mailbox", "mail*", True),
        ("like", ["one", "two"], "t*", ["two"]),
        ("notlike", "a", "b", True),
    ],
)
def test_comparisons(operation: str, left: Any, right: Any, expected: Any) -> None:
    assert getattr(operators, operation)(left, right) == expected


def test_case_counts_when_asked() -> None:
    assert not operators.eq("a", "A", case_sensitive=True)
    assert operators.lt("a", "A", case_sensitive=True)
    assert not operators.contains(["a"], "A", case_sensitive=True)


def test_match_gives_what_matches_becomes() -> None:
    found, groups = operators.match("SRV-EX-07", r"^(?<site>\w+)-(?<role>\w+)-(\d+)$")
    assert found is True
    assert groups == {0: "SRV-EX-07", 1: "07", "site": "SRV", "role": "EX"}
    assert operators.match("a", "b") == (False, None)
    assert operators.notmatch("abc", "c")[0] is False
    assert operators.match(["a1", "b"], r"\d") == (["a1"], None)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("a-b-c", "-", "abc"),
        ("Smith, John", [r"(\w+), (\w+)", "$2 $1"], "John Smith"),
        ("abc", ["b", "[$&]"], "a[b]c"),
        ("abc", ["b", "$$"], "a$c"),
        ("abc", ["(b)", "$9"], "a$9c"),
        ("ABC", ["b", "x"], "AxC"),
        (["a1", "b2"], r"\d", ["a", "b"]),
        ("a", ["a", None], ""),
        ("a.b", [r"\.", "\\"], "a\\b"),
    ],
)
def test_replace(left: Any, right: Any, expected: Any) -> None:
    assert operators.replace(left, right) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("a,,b,", ",", ["a", "", "b", ""]),
        ("a1b2c", r"(\d)", ["a", "1", "b", "2", "c"]),
        ("aXbxc", "x", ["a", "b", "c"]),
        ("a,b,c", [",", 2], ["a", "b,c"]),
        ("a,b,c", [",", -2], ["a,b", "c"]),
        ("a.b", [".", 0, "SimpleMatch"], ["a", "b"]),
        (["a,b", "c"], ",", ["a", "b", "c"]),
        ("abc", "", ["", "a", "b", "c", ""]),
    ],
)
def test_split(left: Any, right: Any, expected: list[str]) -> None:
    assert list(operators.split(left, right)) == expected


def test_unary_split() -> None:
    assert list(operators.unary_split("  one   two ")) == ["one", "two"]
    assert list(operators.unary_split("")) == [""]


def test_types() -> None:
    integer = find_type("int")
    assert operators.is_(1, integer)
    assert operators.is_(1, "System.Int32")
    assert not operators.is_(None, integer)
    assert operators.as_("12", integer) == 12
    assert operators.as_("x", integer) is None
    assert operators.is_([1], find_type("array"))
    assert operators.is_(1, find_type("object"))


def test_steps() -> None:
    assert operators.increment(None) == 1
    assert operators.increment(INT32_MAX) == 2147483648.0
    assert operators.decrement(0) == -1
    with pytest.raises(PSError) as caught:
        operators.increment("5")
    assert caught.value.error_id == "OperatorRequiresNumber"


_NUMBERS = st.integers(INT32_MIN, INT32_MAX)


@given(_NUMBERS, _NUMBERS)
def test_integers_compute_as_in_mathematics(left: int, right: int) -> None:
    assert operators.add(left, right) == left + right
    assert operators.subtract(left, right) == left - right
    assert operators.multiply(left, right) == float(left * right) or abs(left * right) <= INT32_MAX
    if right:
        assert operators.add(operators.multiply(int(left / right), right), operators.remainder(left, right)) == left


_VALUES = (
    st.none()
    | st.booleans()
    | _NUMBERS
    | st.floats()
    | st.text(max_size=6)
    | st.lists(st.none() | _NUMBERS | st.text(max_size=3), max_size=3)
    | st.builds(lambda item: PSCustomObject({"A": item}), _NUMBERS)
    | st.builds(Hashtable)
)
_OPERATIONS = (
    "add", "subtract", "divide", "remainder", "band", "bor", "bxor", "eq", "ne", "gt", "ge", "lt", "le", "contains",
    "in_", "like", "join", "split", "is_", "as_", "xor", "format_",
)  # fmt: skip


@given(st.sampled_from(_OPERATIONS), _VALUES, _VALUES)
def test_operators_raise_nothing_but_powershell_errors(operation: str, left: Any, right: Any) -> None:
    try:
        getattr(operators, operation)(left, right)
    except PSError as error:
        assert error.record.FullyQualifiedErrorId
