"""The layouts without a session: widths, cutting, wrapping, lists, free text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from umshell.formatting.custom_layout import CustomLayout
from umshell.formatting.display_cells import CONSOLE_CELLS, PLAIN_CELLS
from umshell.formatting.format_objects import NEW_LINE, Frame
from umshell.formatting.layouts import (
    CENTER,
    LEFT,
    RIGHT,
    ListLayout,
    TableLayout,
    best_items_per_row,
    field,
    share_widths,
)
from umshell.formatting.wrapping import wrap


@pytest.mark.parametrize(
    ("widths", "room", "shared"),
    [
        ([3, 4], 100, [3, 4]),
        ([50, 49], 100, [50, 49]),
        ([50, 50], 100, [50, 49]),
        ([60, 39, 1, 1], 100, [60, 39, -1, -1]),
        ([40, 40, 40, 40], 100, [40, 40, 18, -1]),
        ([0, 0], 100, [50, 49]),
        ([10, 0, 0, 10], 100, [10, 39, 38, 10]),
        ([0, 0, 0], 4, [1, 1, -1]),
        ([120], 100, [100]),
        ([], 100, []),
    ],
)
def test_share_widths(widths: list[int], room: int, shared: list[int]) -> None:
    assert share_widths(widths, room) == shared


@pytest.mark.parametrize(
    ("text", "width", "alignment", "pad", "expected"),
    [
        ("abc", 5, LEFT, True, "abc  "),
        ("abc", 5, LEFT, False, "abc"),
        ("abc", 5, RIGHT, False, "  abc"),
        ("abc", 6, CENTER, True, " abc  "),
        ("abc", 6, CENTER, False, " abc"),
        ("abcdefgh", 5, LEFT, True, "ab..."),
        ("1234567890123", 9, RIGHT, False, "...890123"),
        ("abcdef", 3, LEFT, True, "abc"),
        ("abcdef", 1, RIGHT, True, "f"),
        ("one\ntwo", 10, LEFT, False, "one..."),
    ],
)
def test_field(text: str, width: int, alignment: int, pad: bool, expected: str) -> None:
    assert field(text, width, alignment, pad, PLAIN_CELLS) == expected


def test_a_table() -> None:
    layout = TableLayout(["Name", "Size"], [6, 4], [LEFT, RIGHT], 100)
    assert layout.header() == ["Name   Size", "----   ----"]
    assert layout.row(["a", "5"]) == "a         5"
    assert layout.row(["a\nb", "5"]) == "a...      5"


def test_the_last_column_is_not_padded_but_keeps_its_own_blanks() -> None:
    layout = TableLayout(["A", "B"], [3, 8], [LEFT, LEFT], 100)
    assert layout.row(["x", "b "]) == "x   b "
    assert layout.row(["x", ""]) == "x   "


def test_a_header_wider_than_its_column_wraps() -> None:
    layout = TableLayout(["A", "HeaderMuchTooLong"], [90, 17], [LEFT, LEFT], 100)
    header = [line.split() for line in layout.header()]
    assert header == [["A", "HeaderMuc"], ["hTooLong"], ["-", "---------"]]


def test_wide_characters_take_two_cells_on_a_screen() -> None:
    layout = TableLayout(["Name", "Id"], [6, 2], [LEFT, RIGHT], 100, CONSOLE_CELLS)
    assert layout.row(["\u4e2d\u6587", "1"]) == "\u4e2d\u6587    1"
    assert CONSOLE_CELLS.length("\u4e2d") == 2
    assert PLAIN_CELLS.length("\u4e2d") == 1


def test_wrapped_rows() -> None:
    layout = TableLayout(["T", "N"], [13, 1], [LEFT, RIGHT], 100)
    assert layout.wrapped_row(["one\ntwo", "1"]) == ["one           1", "two            "]


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("some words", 20, ["some words"]),
        ("some words here", 11, ["some words ", "here"]),
        ("some words", 6, ["some ", "words"]),
        ("0123456789", 4, ["0123", "4567", "89"]),
        ("ab 0123456789", 4, ["ab 0", "1234", "5678", "9"]),
        ("a\r\nb", 4, ["a", "b"]),
        ("", 4, [""]),
    ],
)
def test_wrap(text: str, room: int, lines: list[str]) -> None:
    assert wrap(text, room, room, PLAIN_CELLS) == lines


def test_a_list() -> None:
    layout = ListLayout(["Name", "Text"], 20)
    assert layout.lines(["x", "one two three four"]) == ["Name : x", "Text : one two ", "       three four"]
    assert layout.lines(["one\n", "x"]) == ["Name : one", "       ", "Text : x"]


def test_a_list_of_nothing() -> None:
    assert ListLayout([], 20).lines([]) == []


def test_best_items_per_row() -> None:
    assert best_items_per_row(10, 100) == 9
    assert best_items_per_row(100, 100) == 1
    assert best_items_per_row(0, 100) == 1


def test_free_text_in_frames() -> None:
    frame = Frame(left=2)
    frame.items += ["A = ", "1", NEW_LINE]
    assert CustomLayout(80).lines(["class X", NEW_LINE, "{", NEW_LINE, frame, "}", NEW_LINE]) == [
        "class X",
        "{",
        "  A = 1",
        "}",
        "",
    ]


def test_free_text_wraps_within_its_frame() -> None:
    frame = Frame(left=4)
    frame.items += ["some words that are long", NEW_LINE]
    assert CustomLayout(16).lines([frame]) == ["    some words ", "    that are ", "    long", ""]


TEXTS = st.text(alphabet="ab \t\n-x1\u00e9\u4e2d\u00ad", max_size=40)


@settings(max_examples=150, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=6), st.integers(5, 60), st.booleans())
def test_no_line_of_a_table_is_wider_than_its_room(values: list[str], room: int, wide: bool) -> None:
    cells = CONSOLE_CELLS if wide else PLAIN_CELLS
    layout = TableLayout(values, [cells.length(value) for value in values], [LEFT] * len(values), room, cells)
    for line in [*layout.header(), layout.row(values), *layout.wrapped_row(values)]:
        assert cells.length(line) <= room


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.integers(2, 30))
def test_wrapping_loses_nothing_but_line_ends(text: str, room: int) -> None:
    text = text.replace("\u00ad", "")
    lines = wrap(text, room, room, CONSOLE_CELLS)
    assert "".join(lines) == text.replace("\n", "")
    assert all(CONSOLE_CELLS.length(line) <= room for line in lines)
