"""What is wrong with a text: PowerShell's id and sentence, and the place."""

from umshell.language.messages import MESSAGES
from umshell.language.source import Extent, Source


class Problem:
    """One parse error; incomplete when more text could mend it."""

    __slots__ = ("end", "error_id", "incomplete", "message", "source", "start")

    def __init__(
        self, source: Source, error_id: str, start: int, end: int, *arguments: object, incomplete: bool = False
    ) -> None:
        self.source = source
        self.error_id = error_id
        self.start = start
        self.end = end
        self.incomplete = incomplete
        message = MESSAGES[error_id]
        for number, argument in enumerate(arguments):
            message = message.replace(f"{{{number}}}", str(argument))
        self.message = message

    @property
    def offset(self) -> int:
        """Where it begins in the text that was given to the parser."""
        return self.source.origin_offset(self.start)

    @property
    def extent(self) -> Extent:
        return Extent(self.source, self.start, self.end)

    @property
    def line(self) -> int:
        return self.source.position(self.start)[0]

    @property
    def column(self) -> int:
        return self.source.position(self.start)[1]

    def __repr__(self) -> str:
        return f"{self.error_id} line {self.line} column {self.column}: {self.message}"


class ParseError(Exception):
    """A text that is not PowerShell; errors holds what is wrong, the first first."""

    def __init__(self, errors: list[Problem]) -> None:
        super().__init__(errors[0].message)
        self.errors = tuple(errors)

    @property
    def first(self) -> Problem:
        return self.errors[0]


class IncompleteInput(ParseError):
    """A text that could become PowerShell with more behind it: a console asks for another line."""
