"""Source and Extent: where a piece of text stands."""

import codecs
import re
from bisect import bisect_right
from functools import cached_property

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes) -> str:
    """The text of a script file: as its byte order mark says, else UTF-8, else Windows-1252."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        windows = {byte: bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xA0)}
        return data.decode("latin-1").translate(windows)


class Source:
    """A text with the name of the file that it came from; offsets become lines and columns only when asked."""

    def __init__(self, text: str, path: str | None = None) -> None:
        self.text = text
        self.path = path

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset at which each line begins."""
        return [0, *(match.end() for match in re.finditer("\r\n|\n|\r", self.text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, from one; a character beyond the first 65536 counts as two, as in .NET."""
        line = bisect_right(self.line_starts, offset)
        start = self.line_starts[line - 1]
        wide = 0 if self.text.isascii() else sum(character > "\uffff" for character in self.text[start:offset])
        return line, offset - start + wide + 1

    def origin_offset(self, offset: int) -> int:
        """The offset in the text that this one was taken from."""
        return offset

    def line_text(self, line: int) -> str:
        """The text of a line, without its end."""
        starts = self.line_starts
        end = starts[line] if line < len(starts) else len(self.text)
        return self.text[starts[line - 1] : end].rstrip("\r\n")

    def __repr__(self) -> str:
        return f"Source({self.path or '<text>'}, {len(self.text)} characters)"


class MappedSource(Source):
    """Text taken from another source with some characters left out; its places are those of the other."""

    def __init__(self, text: str, origin: Source, offsets: list[int]) -> None:
        super().__init__(text, origin.path)
        self.origin = origin
        self.offsets = offsets

    @classmethod
    def without(cls, origin: Source, start: int, end: int, skipped: list[int]) -> "tuple[Source, int, int]":
        """origin[start:end] without the characters at the skipped offsets, and its bounds."""
        left_out = set(skipped)
        offsets = [offset for offset in range(start, end) if offset not in left_out]
        text = "".join(map(origin.text.__getitem__, offsets))
        return cls(text, origin, [*offsets, end]), 0, len(text)

    def position(self, offset: int) -> tuple[int, int]:
        return self.origin.position(self.offsets[min(offset, len(self.offsets) - 1)])

    def origin_offset(self, offset: int) -> int:
        return self.origin.origin_offset(self.offsets[min(offset, len(self.offsets) - 1)])

    def line_text(self, line: int) -> str:
        return self.origin.line_text(line)


class Extent:
    """The piece of a source from one offset up to another."""

    __slots__ = ("end", "source", "start")

    def __init__(self, source: Source, start: int, end: int) -> None:
        self.source = source
        self.start = start
        self.end = end

    @property
    def text(self) -> str:
        return self.source.text[self.start : self.end]

    @property
    def path(self) -> str | None:
        return self.source.path

    @property
    def start_line(self) -> int:
        return self.source.position(self.start)[0]

    @property
    def start_column(self) -> int:
        return self.source.position(self.start)[1]

    @property
    def end_line(self) -> int:
        return self.source.position(self.end)[0]

    @property
    def end_column(self) -> int:
        return self.source.position(self.end)[1]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Extent):
            return NotImplemented
        return (self.source, self.start, self.end) == (other.source, other.start, other.end)

    def __hash__(self) -> int:
        return hash((id(self.source), self.start, self.end))

    def __repr__(self) -> str:
        return f"Extent({self.start_line}:{self.start_column}, {self.text!r})"
