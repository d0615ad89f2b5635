"""Lays out free text: pieces that flow into lines, within frames that indent them."""

from collections.abc import Sequence
from typing import Final

from umshell.formatting.display_cells import PLAIN_CELLS, DisplayCells
from umshell.formatting.format_objects import CustomItem, Frame, NewLine
from umshell.formatting.wrapping import wrap

_DEEPEST_FRAME: Final = 50


class CustomLayout:
    """Turns pieces, line ends and frames into lines."""

    def __init__(self, room: int, cells: DisplayCells = PLAIN_CELLS) -> None:
        self.room = room
        self.cells = cells
        self.frames: list[Frame] = []
        self.pending: list[str] = []
        self.written: list[str] = []

    def lines(self, items: Sequence[CustomItem]) -> list[str]:
        """The lines of one object; what is left behind its last line end is a line too, even when empty."""
        self.frames, self.pending, self.written = [], [], []
        self._add(items)
        self._end_line()
        return self.written

    def _add(self, items: Sequence[CustomItem]) -> None:
        for item in items:
            if isinstance(item, str):
                self.pending.append(item)
            elif isinstance(item, NewLine):
                self._end_line()
            elif len(self.frames) < _DEEPEST_FRAME:
                self.frames.append(item)
                self._add(item.items)
                self.frames.pop()

    def _end_line(self) -> None:
        text = "".join(self.pending)
        self.pending.clear()
        left = sum(frame.left for frame in self.frames)
        room = self.room - left - sum(frame.right for frame in self.frames)
        first = self.frames[-1].first_line if self.frames else 0
        if abs(first) >= room:
            first = 0
        # A positive first line is indented further, a negative one stands out to the left of the others.
        first_indent, indent = (left + first, left) if first >= 0 else (left, left - first)
        lines = wrap(text, room - max(first, 0), room + min(first, 0), self.cells) if room > 0 else [""]
        self.written.extend(" " * (first_indent if place == 0 else indent) + line for place, line in enumerate(lines))
