"""Rows and lists as text: widths shared among columns, values padded, cut or wrapped."""

from collections.abc import Sequence
from typing import Final

from umshell.formatting.display_cells import PLAIN_CELLS, DisplayCells
from umshell.formatting.wrapping import split_lines, wrap

ELLIPSIS: Final = "..."
SEPARATOR: Final = " : "
SMALLEST_SCREEN: Final = 5
SMALLEST_COLUMN: Final = 1


# Where a value stands in its column; the numbers are those of the format objects.
UNDEFINED: Final = 0
LEFT: Final = 1
CENTER: Final = 2
RIGHT: Final = 3


def share_widths(widths: Sequence[int], room: int) -> list[int]:
    """Widths that fit into the room: 0 asks for what is left; a column that has no place gets -1."""
    shared = list(widths)
    if all(width > 0 for width in shared):
        return _trimmed(shared, room)
    growing = [place for place, width in enumerate(shared) if width <= 0]
    for place in growing:
        shared[place] = SMALLEST_COLUMN
    available = room - _table_width(shared)
    if available < 0:
        return _trimmed(shared, room)
    each, left = divmod(available, len(growing))
    for order, place in enumerate(growing):
        shared[place] += each + (order < left)
    return shared


def _table_width(widths: Sequence[int]) -> int:
    visible = [width for width in widths if width > 0]
    return sum(visible) + max(len(visible) - 1, 0)


def _trimmed(widths: list[int], room: int) -> list[int]:
    """The excess comes off the last column; one that would vanish is dropped, and the next is the last."""
    for place in range(len(widths) - 1, -1, -1):
        excess = _table_width(widths) - room
        if excess <= 0:
            break
        if widths[place] - excess >= SMALLEST_COLUMN:
            widths[place] -= excess
            break
        widths[place] = -1
    return widths


def first_line(text: str) -> str:
    """The text up to its first line break, with dots where there is more."""
    breaks = [place for place in (text.find("\n"), text.find("\r")) if place >= 0]
    return text[: min(breaks)] + ELLIPSIS if breaks else text


def cut(text: str, width: int, alignment: int, cells: DisplayCells) -> str:
    """A text that is too long, shortened: a number loses its head, all else its tail."""
    kept = width - len(ELLIPSIS)
    if alignment == RIGHT:
        return ELLIPSIS + cells.tail(text, kept) if kept > 0 else cells.tail(text, width)
    return cells.head(text, kept) + ELLIPSIS if kept > 0 else cells.head(text, width)


def field(text: str, width: int, alignment: int, pad: bool, cells: DisplayCells) -> str:
    """One value in its column; the blanks behind it only where something follows."""
    text = first_line(text)
    if cells.length(text) > width:
        text = cut(text, width, alignment, cells)
    missing = width - cells.length(text)
    if missing <= 0:
        return text
    before = {RIGHT: missing, CENTER: missing // 2}.get(alignment, 0)
    return " " * before + text + (" " * (missing - before) if pad else "")


class TableLayout:
    """A table of known columns: its header and its rows."""

    def __init__(
        self,
        labels: Sequence[str],
        widths: Sequence[int],
        alignments: Sequence[int],
        room: int,
        cells: DisplayCells = PLAIN_CELLS,
    ) -> None:
        self.cells = cells
        self.labels = labels
        self.alignments = alignments
        self.widths = share_widths(widths, room)
        self.visible = [place for place, width in enumerate(self.widths) if width > 0]
        if room < SMALLEST_SCREEN:
            self.visible = []
        self.total = _table_width(self.widths)
        self.template = self._make_template()

    def _make_template(self) -> str:
        """A `%` pattern for rows of short plain text; empty where rows need more care."""
        if len(self.visible) < len(self.widths) or CENTER in self.alignments:
            return ""
        columns = zip(self.widths, self.alignments, strict=True)
        return " ".join(f"%{'' if side == RIGHT else '-'}{width}s" for width, side in columns)

    def header(self) -> list[str]:
        """The labels, in several lines where they need them, and the dashes below."""
        if not self.visible:
            return []
        length = self.cells.length
        dashes = [
            "-" * (min(width, length(label)) if label else width)
            for label, width in zip(self.labels, self.widths, strict=True)
        ]
        return [*self.wrapped_row(self.labels), self.row(dashes)]

    def row(self, values: Sequence[str], alignments: Sequence[int] | None = None) -> str:
        """One line; what does not fit is cut."""
        if self.template and alignments is None:
            line = self.template % tuple(values)
            if len(line) == self.total and line.isascii() and "\n" not in line and "\r" not in line:
                last = values[-1]
                if self.alignments[-1] == RIGHT:
                    return line
                return line[: self.total - self.widths[-1] + len(last)]
        return " ".join(self._fields(values, alignments or self.alignments))

    def _fields(self, values: Sequence[str], alignments: Sequence[int]) -> list[str]:
        last = len(self.widths) - 1
        return [
            field(values[place], self.widths[place], alignments[place], place != last, self.cells)
            for place in self.visible
        ]

    def wrapped_row(self, values: Sequence[str], alignments: Sequence[int] | None = None) -> list[str]:
        """All lines of the values; below a shorter neighbour stay blanks."""
        columns = [self._wrapped(values[place], place, alignments or self.alignments) for place in self.visible]
        height = max((len(column) for column in columns), default=0)
        for column, place in zip(columns, self.visible, strict=True):
            column.extend([" " * self.widths[place]] * (height - len(column)))
        return [" ".join(column[line] for column in columns) for line in range(height)]

    def _wrapped(self, text: str, place: int, alignments: Sequence[int]) -> list[str]:
        width, alignment = self.widths[place], alignments[place]
        pad = place != self.visible[-1]
        lines = wrap(text, width, width, self.cells)
        return [field(line, width, alignment, pad, self.cells) for line in lines]


class ListLayout:
    """The properties of an object one below the other."""

    def __init__(self, labels: Sequence[str], room: int, cells: DisplayCells = PLAIN_CELLS) -> None:
        self.cells = cells
        self.enabled = bool(labels) and room >= len(SEPARATOR) + 2
        widest = max((cells.length(label) for label in labels), default=0)
        width = min(widest, room - len(SEPARATOR) - 1)
        self.labels = [self._label(label, width) + SEPARATOR for label in labels]
        self.indent = " " * (width + len(SEPARATOR))
        self.room = room - len(self.indent)

    def _label(self, label: str, width: int) -> str:
        missing = width - self.cells.length(label)
        return label + " " * missing if missing >= 0 else self.cells.head(label, width)

    def lines(self, values: Sequence[str]) -> list[str]:
        """The lines of one object."""
        if not self.enabled:
            return []
        written: list[str] = []
        for label, value in zip(self.labels, values, strict=False):
            if len(value) <= self.room and value.isascii() and "\n" not in value and "\r" not in value:
                written.append(label + value)
                continue
            lines = [piece for line in split_lines(value) for piece in wrap(line, self.room, self.room, self.cells)]
            written.append(label + lines[0])
            written.extend(self.indent + line for line in lines[1:])
        return written


def best_items_per_row(widest: int, room: int) -> int:
    """How many columns of that width a wide list takes."""
    if widest <= 0 or room < 1 or widest >= room:
        return 1
    items = 1
    while widest * (items + 1) + items < room:
        items += 1
    return items
