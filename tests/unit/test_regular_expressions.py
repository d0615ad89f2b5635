"""Regular expressions of .NET, translated to Python's engines."""

from typing import Any

import pytest

from umshell.errors import ClrException
from umshell.values.regular_expressions import compile_pattern, escape, unescape


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        (r"(?i)abc", "xABC", "ABC"),
        (r"a(?i)b|c", "C", "C"),
        (r"(?<n>\d+)-(x)\1", "12-xx", "12-xx"),
        (r"[a-z-[aeiou]]+", "aeixyz", "xyz"),
        (r"\p{Lu}+", "abCD", "CD"),
        (r"(?<=a+)b", "aab", "b"),
        (r"(?x) a b # comment", "ab", "ab"),
        (r"[]a]", "]", "]"),
        (r"a{,3}", "a{,3}", "a{,3}"),
        (r"(a)?(?(1)b|c)", "ab", "ab"),
        (r"(?'q'['!]).*?\k<q>", "x'a'y", "'a'"),
        (r"^a$", "a\n", "a"),
        (r"a\Z", "a\n", "a"),
        (r"(?n)(a)(?<b>b)", "ab", "ab"),
        (r"\u0041\x42", "AB", "AB"),
    ],
)
def test_matches(pattern: str, text: str, expected: Any) -> None:
    found = compile_pattern(pattern).search(text)
    assert found is not None
    assert found.group(0) == expected


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("(", "Invalid pattern '(' at offset 1. Not enough )'s."),
        ("a)", "Too many )'s."),
        ("[", "Unterminated [] set."),
        ("*", "Quantifier '*' following nothing."),
        ("a**", "Nested quantifier '*'."),
        ("\\", "Illegal \\ at end of pattern."),
        (r"\q", "Unrecognized escape sequence \\q."),
        ("[z-a]", "[x-y] range in reverse order."),
        ("(?z)", "Unrecognized grouping construct."),
        (r"\1", "Reference to undefined group number 1."),
        ("a{3,1}", "Illegal {x,y} with x > y."),
    ],
)
def test_refusals(pattern: str, reason: str) -> None:
    with pytest.raises(ClrException) as caught:
        compile_pattern(pattern)
    assert caught.value.type_name == "System.ArgumentException"
    assert reason in caught.value.Message


def test_numbers_and_names_of_groups() -> None:
    pattern = compile_pattern(r"(?<first>.)(.)(?<last>.)")
    assert pattern.names == ["0", "1", "first", "last"]
    found = pattern.search("abc")
    assert pattern.matches_table(found) == {0: "abc", 1: "b", "first": "a", "last": "c"}
    assert compile_pattern("(a)|(b)").matches_table(compile_pattern("(a)|(b)").search("b")) == {0: "b", 2: "b"}


@pytest.mark.parametrize(
    ("pattern", "text", "replacement", "expected"),
    [
        (r"(\w+), (\w+)", "Nordmann, Kari", "$2 $1", "Kari Nordmann"),
        ("(?<first>.)", "kari", "${first}.", "k.a.r.i."),
        ("cost", "cost", "$$5", "$5"),
        ("a", "ab", "[$&]", "[a]b"),
        ("b", "abc", "<$`|$'>", "a<a|c>c"),
        ("a", "aa", "$9", "$9$9"),
    ],
)
def test_replacements(pattern: str, text: str, replacement: str, expected: Any) -> None:
    assert compile_pattern(pattern).replace(text, replacement) == expected


def test_count_split_and_escape() -> None:
    assert compile_pattern("a").replace("aaa", "b", 2) == "bba"
    assert compile_pattern(r"(\d)").split("a1b2c") == ["a", "1", "b", "2", "c"]
    assert compile_pattern(r"\d").split("a1b2c", 2) == ["a", "b2c"]
    assert escape(r"a.b*c\d (e)") == r"a\.b\*c\\d\ \(e\)"
    assert unescape(r"a\.b\t") == "a.b\t"
