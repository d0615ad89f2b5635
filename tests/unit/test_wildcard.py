"""Wildcard patterns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umshell.errors import PSError
from umshell.values.wildcard import WildcardPattern, contains_wildcards, escape, unescape, wildcard


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("mail*", "Mailbox", True),
        ("*BOX", "Mailbox", True),
        ("mail", "Mailbox", False),
        ("db??", "db01", True),
        ("db??", "db1", False),
        ("db[0-9]1", "db01", True),
        ("db[0-9]1", "dbX1", False),
        ("[abc]", "b", True),
        ("a`*b", "a*b", True),
        ("a`*b", "axb", False),
        ("a`[1`]", "a[1]", True),
        ("a[[]b", "a[b", True),
        ("*", "", True),
        ("", "", True),
        ("a.c", "abc", False),
        ("a*", "a\nb", True),
    ],
)
def test_matches(pattern: str, text: str, expected: bool) -> None:
    assert wildcard(pattern).matches(text) is expected


def test_case_counts_when_asked() -> None:
    assert not WildcardPattern("mail*", ignore_case=False).matches("Mailbox")
    assert not WildcardPattern("[a-c]", ignore_case=False).matches("B")


def test_an_open_set_is_an_error() -> None:
    with pytest.raises(PSError) as caught:
        wildcard("a[b")
    assert caught.value.error_id == "RuntimeException"
    assert caught.value.category == "NotSpecified"


def test_wildcards_are_found() -> None:
    assert contains_wildcards("a*")
    assert not contains_wildcards("a`*")


@given(st.text())
def test_an_escaped_text_matches_itself(text: str) -> None:
    assert wildcard(escape(text)).matches(text)


def test_escape_and_back() -> None:
    assert escape("a[1]*?") == "a`[1`]`*`?"
    assert unescape("a`[1`]`*`?") == "a[1]*?"
