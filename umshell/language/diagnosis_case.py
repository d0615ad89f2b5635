"""One failed parse: the symbols on the stack with their values, the token that could not come, places around them."""

from typing import NamedTuple

from umshell.language.diagnosis_tables import FINAL, OPENERS, STATEMENT_KEYWORDS
from umshell.language.problems import Problem
from umshell.language.reading import Reading


class Place(NamedTuple):
    """Where an error is reported: its extent."""

    start: int
    end: int


class Diagnosis:
    """One failed parse: the symbols on the stack with their values, and the token that could not come."""

    def __init__(self, reading: Reading, symbols: list[str], values: list[object], index: int) -> None:
        self.reading = reading
        self.symbols = symbols
        self.values = values
        self.index = index
        self.token = reading.types[index]
        self.top = symbols[-1] if symbols else ""

    # places

    def token_place(self) -> Place:
        start, end = self.reading.starts[self.index], self.reading.ends[self.index]
        return Place(start + 1, end + 1) if self.token == "$END" else Place(start, end)

    def before_token(self) -> Place:
        start = max(self.token_place().start - 1, 0)
        return Place(start, start)

    def behind_last(self) -> Place:
        end = self.reading.ends[self.index - 1] if self.index else 0
        return Place(end, end)

    def behind_last_argument(self) -> Place:
        """Behind the last argument of an attribute; a name alone does not count."""
        index = self.index - 1
        while self.reading.types[index] == "ATTRIBUTE_NAME":
            index -= 1
        end = self.reading.ends[index]
        return Place(end, end)

    def next_line_place(self) -> Place:
        """The token, or when it is a newline the one behind."""
        start = self.reading.starts[self.index]
        if self.token == "_TERMINATOR" and not self.reading.text.startswith(";", start):
            return Diagnosis(self.reading, self.symbols, self.values, self.index + 1).token_place()
        return self.token_place()

    def repeats(self, *rules: str) -> bool:
        """Whether the last symbol stands for a repetition inside one of the rules."""
        return self.top.startswith("__") and self.top.lstrip("_").startswith(rules)

    def place_of(self, depth: int) -> Place:
        """The token at a depth of the stack."""
        token = self.values[depth]
        assert isinstance(token, int)
        return Place(self.reading.starts[token], self.reading.ends[token])

    def behind(self, depth: int) -> Place:
        end = self.place_of(depth).end
        return Place(end, end)

    def text_of(self, depth: int) -> str:
        place = self.place_of(depth)
        return self.reading.text[place.start : place.end]

    def token_text(self) -> str:
        return self.reading.text[self.reading.starts[self.index] : self.reading.ends[self.index]]

    # problems

    def problem(self, error_id: str, place: Place, *arguments: str, seen: Place | None = None) -> Problem:
        incomplete = error_id not in FINAL and self.nothing_follows((seen or place).end)
        return Problem(self.reading.source, error_id, place.start, place.end, *arguments, incomplete=incomplete)

    def nothing_follows(self, offset: int) -> bool:
        """Only blanks and comments stand behind an offset: no token does."""
        return self.reading.starts[-1] <= offset or not any(
            start >= offset for start in self.reading.starts[self.index : -1]
        )

    def unexpected(self) -> Problem:
        return self.problem("UnexpectedToken", self.token_place(), self.token_text())

    def opener(self) -> int:
        """The depth of the innermost open bracket; -1 when none is open."""
        return next((depth for depth in range(len(self.symbols) - 1, -1, -1) if self.symbols[depth] in OPENERS), -1)

    def keyword(self, below: int) -> int:
        """The depth of the keyword whose statement is being read."""
        return next((depth for depth in range(below, -1, -1) if self.symbols[depth] in STATEMENT_KEYWORDS), 0)
