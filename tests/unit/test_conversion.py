"""Conversions between types."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umshell.errors import PSError
from umshell.values.arrays import TypedArray
from umshell.values.char import Char
from umshell.values.conversion import convert, to_bool, to_number, to_string, to_text_culture
from umshell.values.dictionaries import Hashtable
from umshell.values.dotnet_type import DotNetType
from umshell.values.integers import Byte, Int64, Single
from umshell.values.psobject import AUTOMATION_NULL, PSCustomObject, PSObject
from umshell.values.types import find_type, type_of


def named(name: str) -> DotNetType:
    found = find_type(name)
    assert found is not None, name
    return found


def error_id(value: Any, type_name: str) -> str:
    with pytest.raises(PSError) as caught:
        convert(value, named(type_name))
    return caught.value.error_id


@pytest.mark.parametrize(
    ("value", "type_name", "expected"),
    [
        ("12", "int", 12),
        ("1.5", "int", 2),
        ("2.5", "int", 2),
        ("1,000", "int", 1000),
        (" 5 ", "int", 5),
        ("", "int", 0),
        ("1kb", "int", 1024),
        (2.5, "int", 2),
        (3.5, "int", 4),
        (True, "int", 1),
        (Char("a"), "int", 97),
        (None, "int", 0),
        (AUTOMATION_NULL, "int", 0),
        (5, "long", Int64(5)),
        ("255", "byte", Byte(255)),
        ("1e-3", "double", 0.001),
        (0.1, "decimal", Decimal("0.1")),
        ("1.50", "decimal", Decimal("1.50")),
        (1.1, "single", Single(1.100000023841858)),
        (65, "char", Char("A")),
        (None, "string", ""),
        (1e20, "string", "1E+20"),
        ([1, 2], "string", "1 2"),
        ("False", "bool", True),
        ([0], "bool", False),
        ("monday", "System.DayOfWeek", "Monday"),
        ("Fri", "System.DayOfWeek", "Friday"),
        (5, "System.DayOfWeek", "Friday"),
    ],
)
def test_values(value: Any, type_name: str, expected: Any) -> None:
    found = convert(value, named(type_name))
    if type_name == "System.DayOfWeek":
        assert found.name == expected
    else:
        assert found == expected
        assert type(found) is type(expected)


@pytest.mark.parametrize(
    ("value", "type_name", "expected"),
    [
        ("abc", "int", "InvalidCastFromStringToInteger"),
        ("3000000000", "int", "InvalidCastFromStringToInteger"),
        (3e9, "int", "InvalidCastIConvertible"),
        (256, "byte", "InvalidCastIConvertible"),
        ("x", "double", "InvalidCastFromStringToDoubleOrSingle"),
        ("x", "decimal", "InvalidCastFromStringToDecimal"),
        ("ab", "char", "InvalidCastParseTargetInvocation"),
        (70000, "char", "InvalidCastIConvertible"),
        ([5], "int", "ConvertToFinalInvalidCastException"),
        ("x", "int[]", "InvalidCastExceptionScalarToArray"),
        (["x"], "int[]", "InvalidCastFromStringToInteger"),
        ("S", "System.DayOfWeek", "SubstringDisambiguationEnumParseThrewAnException"),
        (9, "System.DayOfWeek", "UndefinedIntegerToEnum"),
        ("12", "System.DayOfWeek", "EnumParseUndefined"),
        (None, "System.DayOfWeek", "nullToEnumInvalidCast"),
        (None, "guid", "nullToObjectInvalidCast"),
        ("NoSuchType", "type", "InvalidCastFromStringToType"),
    ],
)
def test_failures(value: Any, type_name: str, expected: str) -> None:
    assert error_id(value, type_name) == expected


def test_the_message_names_value_and_type() -> None:
    with pytest.raises(PSError) as caught:
        convert("x", named("int"))
    expected = (
        'Cannot convert value "x" to type "System.Int32". Error: "The input string \'x\' was not in a correct format."'
    )
    assert caught.value.message == expected
    assert caught.value.category == "InvalidArgument"


def test_arrays() -> None:
    numbers = convert(("1", "2") and ["1", "2"], named("int[]"))
    assert isinstance(numbers, TypedArray)
    assert list(numbers) == [1, 2]
    assert type_of(numbers).full_name == "System.Int32[]"
    assert list(convert("5", named("int[]"))) == [5]
    assert convert(None, named("string[]")) is None
    assert "".join(convert("ab", named("char[]"))) == "ab"


def test_nullable() -> None:
    assert convert(None, named("nullable[int]")) is None
    assert convert("5", named("nullable[int]")) == 5


def test_a_wrapped_value_converts_as_the_value() -> None:
    assert convert(PSObject("5"), named("int")) == 5


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ([], False),
        ([0], False),
        ([""], False),
        ([0, 0], True),
        ([[]], False),
        ([[0]], True),
        ("0", True),
        ("", False),
        (Char("\0"), False),
        (Hashtable(), True),
        (PSCustomObject(), True),
        (0.0, False),
        (None, False),
    ],
)
def test_truth(value: Any, expected: bool) -> None:
    assert to_bool(value) is expected


def test_objects_as_text() -> None:
    inner = PSCustomObject({"Name": "kari"})
    assert to_string(PSCustomObject({"A": 1, "B": "x", "C": None, "D": [1, 2]})) == "@{A=1; B=x; C=; D=System.Object[]}"
    assert to_string(PSCustomObject({"User": inner})) == "@{User=}"
    assert to_string([[1, 2], 3]) == "System.Object[] 3"
    assert to_string(Hashtable()) == "System.Collections.Hashtable"
    assert to_string(named("int")) == "int"
    assert to_text_culture(0.1 + 0.2) == "0.3"


def test_numbers_of_text() -> None:
    assert to_number("2.5") == 2.5
    assert to_number("") == 0
    with pytest.raises(PSError):
        to_number("x")


_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**31), 2**31 - 1)
    | st.floats()
    | st.text(max_size=12)
    | st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20)
    | st.builds(Int64, st.integers(-(2**63), 2**63 - 1))
    | st.builds(lambda code: Char(chr(code)), st.integers(0, 0xD7FF)),
    lambda inner: st.lists(inner, max_size=3) | st.builds(lambda items: PSCustomObject({"A": items}), inner),
    max_leaves=6,
)
_TYPES = (
    "int", "long", "byte", "sbyte", "int16", "uint32", "uint64", "double", "single", "decimal", "char", "bool",
    "string", "string[]", "int[]", "object[]", "array", "System.DayOfWeek", "nullable[int]", "type", "switch",
    "datetime", "timespan", "guid", "bigint", "hashtable", "System.Collections.ArrayList",
    "System.Collections.Generic.List[int]", "version",
)  # fmt: skip


@given(_VALUES, st.sampled_from(_TYPES))
def test_conversions_raise_nothing_but_powershell_errors(value: Any, type_name: str) -> None:
    type_ = find_type(type_name)
    if type_ is None:
        return
    try:
        convert(value, type_)
    except PSError as error:
        assert error.record.FullyQualifiedErrorId
