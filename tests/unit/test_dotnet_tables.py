"""The tables of .NET's members: complete in themselves, and found by the names that scripts use."""

import importlib
import pathlib
from typing import Any

import pytest

import umshell.values.dotnet as dotnet
from umshell.errors import ClrException, PSError
from umshell.values import members
from umshell.values.dotnet.families import FAMILIES
from umshell.values.dotnet_type import REGISTRY
from umshell.values.psobject import AUTOMATION_NULL
from umshell.values.reference import PSReference
from umshell.values.signatures import parse_signature
from umshell.values.types import INT32, find_type, generic_type, named_type, type_of

MODULES = sorted(path.stem for path in pathlib.Path(dotnet.__file__).parent.glob("*.py") if path.stem != "__init__")


@pytest.mark.parametrize("module", sorted(FAMILIES))
def test_a_family_declares_what_it_says(module: str) -> None:
    importlib.import_module(f"umshell.values.dotnet.{module}")
    for name in FAMILIES[module]:
        assert find_type(name) is not None, name


def test_signatures_name_what_they_declare() -> None:
    for module in MODULES:
        importlib.import_module(f"umshell.values.dotnet.{module}")
    for type_ in list(REGISTRY.values()):
        for group in (*type_.methods.values(), *type_.static_methods.values()):
            for overload in group.overloads:
                written = overload.text.partition("(")[0].split()[-1]  # behind its interface, if it is one's
                assert written.rpartition(".")[2] == group.name, overload.text
                parse_signature(overload.text, type_)


@pytest.mark.parametrize(
    "name",
    [
        "int", "System.Int32", "string[]", "List[string]", "System.Collections.Generic.Dictionary[string,int[]]",
        "Collections.ArrayList", "IO.Path", "Net.Dns", "System.ArgumentException", "hashtable", "DayOfWeek",
        "Text.RegularExpressions.RegexOptions", "xml", "pscredential", "Environment+SpecialFolder", "nullable[int]",
    ],
)  # fmt: skip
def test_types_are_found(name: str) -> None:
    text = f"System.Collections.Generic.{name}" if name.startswith("List") else name
    assert find_type(text) is not None


def static(type_name: str, name: str, *arguments: Any) -> Any:
    type_ = find_type(type_name)
    assert type_ is not None
    return members.invoke_static(type_, name, list(arguments))


def test_try_parse_sets_its_reference() -> None:
    number = PSReference(7)
    assert static("int", "TryParse", "12", number)
    assert number.Value == 12
    assert not static("int", "TryParse", "x", number)
    assert number.Value == 0


def test_failing_methods_are_wrapped() -> None:
    with pytest.raises(PSError) as caught:
        members.invoke_method("abc", "Substring", [5])
    error = caught.value
    assert error.error_id == "ArgumentOutOfRangeException"
    assert error.category == "NotSpecified"
    assert error.exception.type_name == "System.Management.Automation.MethodInvocationException"
    assert error.exception.InnerException is not None
    assert error.exception.InnerException.type_name == "System.ArgumentOutOfRangeException"


def test_what_is_missing_says_so() -> None:
    with pytest.raises(PSError, match="but not in umshell"):
        members.invoke_method("abc", "ReplaceLineEndings", [])
    with pytest.raises(PSError, match="does not contain a method named 'Foo'"):
        members.invoke_method("abc", "Foo", [])


def test_lists_convert_what_they_take() -> None:
    list_type = generic_type("System.Collections.Generic.List`1", INT32)
    numbers = members.new_object(list_type, [])
    assert members.invoke_method(numbers, "Add", ["7"]) is AUTOMATION_NULL
    assert list(numbers) == [7]
    assert type_of(numbers) is list_type


def test_exceptions_know_their_bases() -> None:
    names = [type_.full_name for type_ in type_of(ClrException("System.IO.FileNotFoundException")).lineage()]
    assert names == [
        "System.IO.FileNotFoundException", "System.IO.IOException", "System.SystemException", "System.Exception",
        "System.Object",
    ]  # fmt: skip
    made = members.new_object(named_type("System.ArgumentException"), ["bad", "name"])
    assert made.Message == "bad (Parameter 'name')"


def test_seeded_random_numbers_are_those_of_dotnet() -> None:
    generator = members.new_object(named_type("System.Random"), [42])
    assert members.invoke_method(generator, "Next", []) == 1434747710
    assert members.invoke_method(generator, "Next", [10]) in range(10)


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("http://h.example:8080/a/b?q=1#f", "Port", 8080),
        ("http://h.example:8080/a/b?q=1#f", "PathAndQuery", "/a/b?q=1"),
        ("HTTP://H.Example", "AbsoluteUri", "http://h.example/"),
        ("sip:kari@fabrikam.example", "Scheme", "sip"),
        (r"\\srv\share\x", "LocalPath", r"\\srv\share\x"),
        ("http://a/b/../c", "AbsolutePath", "/c"),
    ],
)
def test_uris(text: str, part: str, expected: Any) -> None:
    assert members.get_member(members.new_object(named_type("System.Uri"), [text]), part) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("10.1.2.3", "10.1.2.3"), ("1", "0.0.0.1"), ("0x7f.1", "127.0.0.1"), ("FE80::1", "fe80::1")]
)
def test_addresses(text: str, expected: Any) -> None:
    assert str(static("ipaddress", "Parse", text)) == expected
