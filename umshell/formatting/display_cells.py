"""How many cells of the screen a text takes, and how much of it fits into a number of cells."""

from bisect import bisect_right
from typing import Final

# First and last code points of what takes two cells (the wide characters of East Asian scripts).
_WIDE_RANGES: Final = (
    (0x1100, 0x115F),
    (0x2329, 0x232A),
    (0x2E80, 0x303E),
    (0x3040, 0xA4CF),
    (0xAC00, 0xD7A3),
    (0xF900, 0xFAFF),
    (0xFE10, 0xFE19),
    (0xFE30, 0xFE6F),
    (0xFF00, 0xFF60),
    (0xFFE0, 0xFFE6),
)
_STARTS: Final = [first for first, _ in _WIDE_RANGES]
_LAST_OF_BASIC_PLANE: Final = 0xFFFF


def _is_wide(code: int) -> bool:
    place = bisect_right(_STARTS, code) - 1
    return place >= 0 and code <= _WIDE_RANGES[place][1]


class DisplayCells:
    """Counts every character as one cell: what files and strings do."""

    def length(self, text: str) -> int:
        """The cells of a text."""
        return len(text) if text.isascii() else sum(map(self.of_character, text))

    def of_character(self, character: str) -> int:
        """The cells of one character; two where .NET needs a pair of code units for it."""
        return 2 if ord(character) > _LAST_OF_BASIC_PLANE else 1

    def head(self, text: str, room: int) -> str:
        """As much of the beginning as fits."""
        if text.isascii():
            return text[:room]
        for place, character in enumerate(text):
            room -= self.of_character(character)
            if room < 0:
                return text[:place]
        return text

    def tail(self, text: str, room: int) -> str:
        """As much of the end as fits."""
        if text.isascii():
            return text[len(text) - min(room, len(text)) :]
        return self.head(text[::-1], room)[::-1]


class ConsoleCells(DisplayCells):
    """Counts wide characters as two cells: what a screen does."""

    def of_character(self, character: str) -> int:
        code = ord(character)
        return 2 if code > _LAST_OF_BASIC_PLANE or _is_wide(code) else 1


PLAIN_CELLS: Final = DisplayCells()
CONSOLE_CELLS: Final = ConsoleCells()
