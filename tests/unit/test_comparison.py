"""The order of text in the culture."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umshell.values.comparison import compare_text, equal_text, sort_key


def test_signs_stand_before_digits_and_digits_before_letters() -> None:
    texts = ["a", "1", "$1", "~", "-a", "_a", " a", "(", "+5", "\\", "Z", "b"]
    expected = [" a", "_a", "-a", "(", "\\", "+5", "~", "$1", "1", "a", "b", "Z"]
    assert sorted(texts, key=sort_key) == expected


@pytest.mark.parametrize(("left", "right"), [("a", "A"), ("a", "B"), ("_", "a"), ("a", "aa"), ("10", "1a"), ("e", "é")])
def test_order_with_case(left: str, right: str) -> None:
    assert compare_text(left, right, ignore_case=False) < 0
    assert compare_text(right, left, ignore_case=False) > 0


def test_a_hyphen_counts() -> None:
    assert sorted(["cop", "coop", "co-op"], key=sort_key) == ["co-op", "coop", "cop"]


def test_equal_texts() -> None:
    assert equal_text("ABC", "abc")
    assert not equal_text("ABC", "abc", ignore_case=False)
    assert equal_text("é", "e\u0301")
    assert not equal_text("é", "e")


_TEXTS = st.text(alphabet=st.characters(max_codepoint=0x24F), max_size=8)


@given(_TEXTS, _TEXTS)
def test_the_order_is_one(left: str, right: str) -> None:
    assert compare_text(left, right) == -compare_text(right, left)
    assert (sort_key(left) < sort_key(right)) == (compare_text(left, right) < 0)


@given(_TEXTS, _TEXTS, _TEXTS)
def test_the_order_is_transitive(first: str, second: str, third: str) -> None:
    low, middle, high = sorted((first, second, third), key=lambda text: sort_key(text, ignore_case=False))
    assert compare_text(low, high, ignore_case=False) <= 0
    assert compare_text(low, middle, ignore_case=False) <= 0
