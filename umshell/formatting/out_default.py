"""The way of objects to a screen, a file or a text: formatted where they are not yet, then written."""

from collections.abc import Callable
from typing import Any, Final

from umshell.errors import PSError
from umshell.formatting.format_objects import PACKETS, FormatPacket, FormatStartData
from umshell.formatting.formatter import Formatter
from umshell.formatting.generators import FormatSession
from umshell.formatting.writer import LineOutput, SequenceWriter
from umshell.values.psobject import AUTOMATION_NULL

# How long the console waits for more rows before it decides how wide the columns are.
CONSOLE_PATIENCE: Final = 0.3


class OutDefault:
    """The end of a pipeline: its state stays open from object to object until `end`."""

    def __init__(
        self,
        session: FormatSession,
        output: LineOutput,
        patience: float | None = None,
        refuse: Callable[[PSError], PSError] = lambda error: error,
    ) -> None:
        self.session = session
        self.refuse = refuse  # makes the error of a part that does not belong here the one that the command raises
        self.output = output
        self.writer = SequenceWriter(output, patience)
        self.formatter = Formatter(session, self._packet)

    def write(self, value: Any) -> None:
        """One object of output."""
        cls = type(value)
        if cls is str and self.writer.held is None:
            self.output.write_line(value)
        elif cls in PACKETS:
            self._formatted(value)
        elif value is not None and value is not AUTOMATION_NULL:
            self.formatter.process(value)

    def _formatted(self, packet: FormatPacket) -> None:
        """A part of a sequence that a Format- command made; its beginning closes what was open."""
        if type(packet) is FormatStartData and self.writer.in_group:
            self.formatter.end()
        try:
            self.writer.write(packet)
        except PSError as error:
            raise self.refuse(error) from None

    def _packet(self, packet: FormatPacket) -> None:
        if type(packet) is FormatStartData and self.writer.start is not None:
            self.writer.abandon()
        self.writer.write(packet)

    def flush(self) -> None:
        """Shows the rows that are held back; the sequence stays open."""
        self.writer.release()

    def end(self) -> None:
        """Closes everything."""
        self.formatter.end()
        self.writer.abandon()
