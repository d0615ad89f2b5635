"""Writes a formatted sequence as lines: headers, rows, labels, blank lines; holds rows back to measure widths."""

from collections.abc import Callable
from time import monotonic
from typing import Any, Final

from umshell.errors import ClrException, PSError
from umshell.formatting.custom_layout import CustomLayout
from umshell.formatting.display_cells import PLAIN_CELLS, DisplayCells
from umshell.formatting.format_objects import (
    ComplexViewEntry,
    ComplexViewHeaderInfo,
    FormatEntryData,
    FormatPacket,
    FormatStartData,
    GroupEndData,
    GroupStartData,
    ListViewEntry,
    ListViewHeaderInfo,
    RawTextFormatEntry,
    TableHeaderInfo,
    TableRowEntry,
    WideViewEntry,
    WideViewHeaderInfo,
)
from umshell.formatting.layouts import LEFT, ListLayout, TableLayout, best_items_per_row

_UNLIMITED: Final = 1 << 30
_DEFAULT_WIDE_COLUMNS: Final = 2


class LineOutput:
    """Where lines go, how wide they may be, and how their cells are counted."""

    def __init__(
        self,
        write_line: Callable[[str], None],
        width: int,
        list_width: int | None = None,
        cells: DisplayCells = PLAIN_CELLS,
    ) -> None:
        self.write_line = write_line
        self.width = width
        self.list_width = width if list_width is None else list_width
        self.cells = cells


class SequenceWriter:
    """The receiving end of formatted sequences: a Format- command's, or those made on the way out."""

    def __init__(self, output: LineOutput, patience: float | None = None) -> None:
        self.output = output
        self.patience = patience  # seconds for which rows are held back; None: until their group ends
        self.start: FormatStartData | None = None
        self.in_group = False
        self.held: list[FormatEntryData] | None = None
        self.held_group: GroupStartData | None = None
        self.held_since = 0.0
        self.group: _GroupWriter | None = None

    def write(self, packet: FormatPacket) -> None:
        """The next part of a sequence; a PSError when it does not belong here."""
        if type(packet) is FormatEntryData:
            self._entry(packet)
            return
        if type(packet) is FormatStartData:
            self._expect(packet, self.start is None)
            self.start = packet
            self.output.write_line("")
        elif type(packet) is GroupStartData:
            self._expect(packet, self.start is not None and not self.in_group)
            self._group_start(packet)
        elif type(packet) is GroupEndData:
            self._expect(packet, self.in_group)
            self._group_end()
        else:
            self._expect(packet, self.start is not None and not self.in_group)
            self._format_end()

    def release(self) -> None:
        """Shows what is held back."""
        if self.held is None:
            return
        held, group = self.held, self.held_group
        self.held = self.held_group = None
        assert group is not None
        self._open(group, held)
        for entry in held:
            self._show(entry)

    @property
    def waits_until(self) -> float | None:
        """When rows that are held back want to be shown; None when nothing is held."""
        return None if self.held is None or self.patience is None else self.held_since + self.patience

    def abandon(self) -> None:
        """Ends a sequence that nothing else ends."""
        self.release()
        if self.in_group:
            self._group_end()
        self.start = None

    # The parts

    def _entry(self, packet: FormatEntryData) -> None:
        if not packet.outOfBand:
            self._expect(packet, self.in_group)
        held = self.held
        if held is None:
            self._show(packet)
            return
        held.append(packet)
        if self.patience is not None and monotonic() - self.held_since > self.patience:
            self.release()

    def _group_start(self, packet: GroupStartData) -> None:
        self.in_group = True
        assert self.start is not None
        if _is_measured(self.start):
            self.held, self.held_group, self.held_since = [], packet, monotonic()
        else:
            self._open(packet, [])

    def _open(self, packet: GroupStartData, held: list[FormatEntryData]) -> None:
        assert self.start is not None
        if packet.groupingEntry is not None:
            layout = CustomLayout(self.output.list_width, self.output.cells)
            self._lines(layout.lines(packet.groupingEntry.items))
            self.output.write_line("")
        self.group = _group_writer(self.start, held, self.output)
        self._lines(self.group.header())

    def _group_end(self) -> None:
        self.release()
        self.in_group = False
        if self.group is not None:
            self._lines(self.group.footer())
            self.group = None

    def _format_end(self) -> None:
        if self.start is not None and not isinstance(self.start.shapeInfo, ListViewHeaderInfo):
            self.output.write_line("")
        self.start = None

    def _show(self, packet: FormatEntryData) -> None:
        if packet.outOfBand:
            _write_out_of_band(packet, self.output)
        elif self.group is not None:
            self._lines(self.group.entry(packet.formatEntryInfo))

    def _lines(self, lines: list[str]) -> None:
        for line in lines:
            self.output.write_line(line)

    def _expect(self, packet: FormatPacket, allowed: bool) -> None:
        if allowed:
            return
        message = (
            f'The object of type "{packet.TypeNames[0]}" is not valid or not in the correct sequence. This is likely '
            f'caused by a user-specified "{_command_of(packet)}" command which is conflicting with the default '
            "formatting."
        )
        exception = ClrException("System.InvalidOperationException", message)
        raise PSError("ConsoleLineOutputOutOfSequencePacket", message, "InvalidData", exception=exception)


def _command_of(packet: FormatPacket) -> str:
    shape = type(getattr(packet, "shapeInfo", None))
    return {
        TableHeaderInfo: "format-table",
        ListViewHeaderInfo: "format-list",
        WideViewHeaderInfo: "format-wide",
        ComplexViewHeaderInfo: "format-complex",
    }.get(shape, "format-*")


def _is_measured(start: FormatStartData) -> bool:
    """Whether the rows of a group are needed before its header can be written."""
    if start.autosizeInfo is not None:
        return True
    shape = start.shapeInfo
    if not isinstance(shape, TableHeaderInfo):
        return False
    columns = shape.tableColumnInfoList
    return bool(columns) and columns[0].width == 0


def _write_out_of_band(packet: FormatEntryData, output: LineOutput) -> None:
    entry = packet.formatEntryInfo
    if isinstance(entry, RawTextFormatEntry):
        output.write_line(entry.text)
    elif isinstance(entry, ComplexViewEntry):
        for line in CustomLayout(_UNLIMITED, output.cells).lines(entry.items):
            output.write_line(line)
    elif isinstance(entry, ListViewEntry):
        layout = ListLayout(entry.labels, output.list_width, output.cells)
        for line in ("", *layout.lines(entry.values), ""):
            output.write_line(line)


# Groups


class _GroupWriter:
    """The lines of one group in its shape."""

    def header(self) -> list[str]:
        return []

    def entry(self, entry: Any) -> list[str]:
        raise NotImplementedError

    def footer(self) -> list[str]:
        return []


def _group_writer(start: FormatStartData, held: list[FormatEntryData], output: LineOutput) -> _GroupWriter:
    shape = start.shapeInfo
    if isinstance(shape, TableHeaderInfo):
        return _TableGroup(shape, held, output, _is_measured(start))
    if isinstance(shape, ListViewHeaderInfo):
        return _ListGroup(output)
    if isinstance(shape, WideViewHeaderInfo):
        return _WideGroup(shape, held, output)
    return _CustomGroup(output)


class _TableGroup(_GroupWriter):
    def __init__(self, shape: TableHeaderInfo, held: list[FormatEntryData], output: LineOutput, measured: bool) -> None:
        columns = shape.tableColumnInfoList
        labels = [column.label for column in columns]
        widths = [column.width for column in columns]
        if measured:
            widths = _measured_widths(labels, held, output.cells)
        sides = [column.alignment for column in columns]
        self.hide_header = shape.hideHeader
        self.layout = TableLayout(labels, widths, sides, output.width, output.cells)

    def header(self) -> list[str]:
        return [] if self.hide_header else self.layout.header()

    def entry(self, entry: TableRowEntry) -> list[str]:
        if not self.layout.visible:
            return []
        sides = entry.alignments
        if sides is not None:
            sides = [own or column for own, column in zip(sides, self.layout.alignments, strict=False)]
        values = _as_many(entry.values, len(self.layout.widths))
        return self.layout.wrapped_row(values, sides) if entry.multiLine else [self.layout.row(values, sides)]


def _as_many(values: Any, count: int) -> Any:
    missing = count - len(values)
    if missing == 0:
        return values
    return [*values, *[""] * missing] if missing > 0 else values[:count]


def _measured_widths(labels: list[str], held: list[FormatEntryData], cells: DisplayCells) -> list[int]:
    """Each column as wide as its longest value or its header."""
    rows = [entry.formatEntryInfo.values for entry in held if isinstance(entry.formatEntryInfo, TableRowEntry)]
    length = cells.length
    if rows and all(len(row) == len(labels) for row in rows):
        columns = zip(*rows, strict=True)
        return [max(length(label), max(map(length, column))) for label, column in zip(labels, columns, strict=True)]
    widths = [length(label) for label in labels]
    for row in rows:
        for place, text in enumerate(row[: len(labels)]):
            widths[place] = max(widths[place], length(text))
    return widths


class _ListGroup(_GroupWriter):
    def __init__(self, output: LineOutput) -> None:
        self.output = output
        self.layouts: dict[tuple[str, ...], ListLayout] = {}

    def entry(self, entry: ListViewEntry) -> list[str]:
        key = tuple(entry.labels)
        layout = self.layouts.get(key)
        if layout is None:
            layout = self.layouts[key] = ListLayout(entry.labels, self.output.list_width, self.output.cells)
        return [*layout.lines(entry.values), ""]


class _WideGroup(_GroupWriter):
    def __init__(self, shape: WideViewHeaderInfo, held: list[FormatEntryData], output: LineOutput) -> None:
        count = shape.columns
        texts = [entry.formatEntryInfo.text for entry in held if isinstance(entry.formatEntryInfo, WideViewEntry)]
        widest = max((output.cells.length(text) for text in texts), default=0)
        if count == 0 and widest:
            count = best_items_per_row(widest, output.width)
        self.count = count or _DEFAULT_WIDE_COLUMNS
        sides = [LEFT] * self.count
        self.layout = TableLayout([""] * self.count, [0] * self.count, sides, output.width, output.cells)
        self.waiting: list[str] = []

    def entry(self, entry: WideViewEntry) -> list[str]:
        self.waiting.append(entry.text)
        return self.footer() if len(self.waiting) == self.count else []

    def footer(self) -> list[str]:
        if not self.waiting:
            return []
        row, self.waiting = _as_many(self.waiting, self.count), []
        return [self.layout.row(row)]


class _CustomGroup(_GroupWriter):
    def __init__(self, output: LineOutput) -> None:
        self.layout = CustomLayout(output.list_width, output.cells)

    def entry(self, entry: ComplexViewEntry) -> list[str]:
        return self.layout.lines(entry.items)
