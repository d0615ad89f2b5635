"""Breaks text that is too long for its room: at its own line breaks, then at words, then anywhere."""

from collections.abc import Iterator

from umshell.formatting.display_cells import DisplayCells

_SOFT_HYPHEN = "\u00ad"
_BREAKS = frozenset((" ", "\t", _SOFT_HYPHEN))


def split_lines(text: str) -> list[str]:
    """The lines of a text; carriage returns vanish."""
    return text.replace("\r", "").split("\n")


def wrap(text: str, first_room: int, room: int, cells: DisplayCells) -> list[str]:
    """The text as lines: the first has its own room, the others share theirs."""
    if "\n" not in text and cells.length(text) <= first_room and "\r" not in text:
        return [text]
    lines: list[str] = []
    for line in split_lines(text):
        if cells.length(line) <= first_room:
            lines.append(line)
        else:
            lines.extend(_Wrapper(first_room, room, cells).lines_of(line))
    return lines


def _pieces(line: str) -> Iterator[tuple[str, str]]:
    """Words, each with the blank behind it."""
    start = 0
    for place, character in enumerate(line):
        if character in _BREAKS:
            yield line[start:place], character
            start = place + 1
    yield line[start:], ""


class _Wrapper:
    """Fills lines one piece after the other."""

    def __init__(self, first_room: int, room: int, cells: DisplayCells) -> None:
        self.room = first_room
        self.left = first_room
        self.following_room = room
        self.cells = cells
        self.line = ""
        self.lines: list[str] = []

    def lines_of(self, line: str) -> list[str]:
        if self.room <= 0:
            self.room = self.left = self.following_room
        if self.room <= 0:
            return []
        for word, blank in _pieces(line):
            self.add(self.piece(word, blank))
        self.lines.append(self.line)
        return self.lines

    def piece(self, word: str, blank: str) -> str:
        if blank == _SOFT_HYPHEN:
            # It shows only where the line ends with it.
            return word + "-" if self.cells.length(word) + 1 == self.left else word
        return word + blank

    def add(self, piece: str) -> None:
        size = self.cells.length(piece)
        if size > self.room:
            self.fill(piece)
            return
        if size > self.left:
            self.new_line()
        self.line += piece
        self.left -= size

    def fill(self, piece: str) -> None:
        """A piece longer than a whole line goes in character by character, from where the line stands."""
        for character in piece:
            size = self.cells.of_character(character)
            if size > self.room:
                character, size = "?", 1
            if size > self.left:
                self.new_line()
            self.line += character
            self.left -= size

    def new_line(self) -> None:
        self.lines.append(self.line)
        self.line = ""
        self.room = self.left = self.following_room
