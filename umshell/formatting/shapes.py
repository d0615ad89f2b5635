"""The generators of each shape: objects as rows, lists, wide items and free text."""

from typing import Any

from umshell.formatting.column_parameters import ColumnParameter
from umshell.formatting.custom_text import ControlWriter, ObjectTree
from umshell.formatting.format_objects import (
    ComplexViewEntry,
    ComplexViewHeaderInfo,
    FormatEntryInfo,
    ListViewEntry,
    ListViewHeaderInfo,
    ShapeInfo,
    TableColumnInfo,
    TableHeaderInfo,
    TableRowEntry,
    WideViewEntry,
    WideViewHeaderInfo,
)
from umshell.formatting.generators import FormatParameters, FormatSession, Generator
from umshell.formatting.layouts import LEFT, RIGHT, UNDEFINED
from umshell.formatting.properties import (
    FAILURES,
    PropertyExpression,
    default_display_set,
    display_names,
    name_like_property,
    view_type_names,
)
from umshell.formatting.scalars import is_right_aligned
from umshell.formatting.values import PLAIN_TEXT, cell_text
from umshell.formatting.view_catalog import choose, holds
from umshell.formatting.views import (
    CustomView,
    ListItem,
    ListView,
    Row,
    TableView,
    View,
    ViewField,
    WideView,
)
from umshell.values.psobject import MISSING, TYPE_DATA, PSCustomObject

_MOST_COLUMNS = 10


def plain_columns(names: list[str]) -> list[ColumnParameter]:
    """Columns for properties by name, with nothing else said of them."""
    return [ColumnParameter(PropertyExpression.literal(name)) for name in names]


def resolved_columns(columns: list[ColumnParameter], value: Any, keep_unknown: bool) -> list[ColumnParameter]:
    """A column for each property that was asked for, patterns resolved on that object."""
    found: list[ColumnParameter] = []
    for column in columns:
        expressions = column.expression.resolve(value)
        if not expressions and keep_unknown and not column.expression.has_wildcards:
            expressions = [column.expression]
        found.extend(column.of(expression) for expression in expressions)
    return found


class TableGenerator(Generator):
    """Objects as rows whose columns the first object or the view decides."""

    def __init__(
        self, session: FormatSession, parameters: FormatParameters | None, view: View | None, value: Any
    ) -> None:
        super().__init__(session, parameters, view)
        self.table = view if isinstance(view, TableView) else None
        self.wrap = bool(self.parameters.wrap if self.parameters.wrap is not None else session.catalog.wrap_tables)
        self.columns = [] if self.table else self._columns_for(value)
        plain = all(column.expression.script is None and not column.format_string for column in self.columns)
        self.names = [column.expression.text for column in self.columns] if plain and self.columns else None

    def _columns_for(self, value: Any) -> list[ColumnParameter]:
        if self.parameters.columns:
            return resolved_columns(self.parameters.columns, value, keep_unknown=True)
        default = default_display_set(value)
        return plain_columns(default or display_names(value)[:_MOST_COLUMNS])

    def shape_info(self, value: Any) -> ShapeInfo:
        hide = self.parameters.hide_headers
        if self.table is not None:
            return TableHeaderInfo(self._view_header(value), self.table.hide_headers if hide is None else hide)
        infos = [self._column_info(column, value) for column in self.columns]
        return TableHeaderInfo(infos, bool(hide))

    def _column_info(self, column: ColumnParameter, value: Any) -> TableColumnInfo:
        side = column.alignment or self._default_alignment(column.expression, value)
        label = column.expression.text if column.label is None else column.label
        return TableColumnInfo(label, column.width, side)

    def _default_alignment(self, expression: PropertyExpression, value: Any) -> int:
        try:
            found = expression.read(value)
        except FAILURES:
            return LEFT
        return RIGHT if found is not MISSING and is_right_aligned(found) else LEFT

    def _view_header(self, value: Any) -> list[TableColumnInfo]:
        infos: list[TableColumnInfo] = []
        assert self.table is not None
        for place, cell in enumerate(self._row_for(value).cells):
            header = self.table.columns[place] if place < len(self.table.columns) else None
            label = header.label if header is not None else None
            if label is None:
                label = cell.content if isinstance(cell.content, str) else cell.content.expression.text
            side = (header.alignment if header is not None else UNDEFINED) or cell.alignment
            width = header.width if header is not None else 0
            infos.append(TableColumnInfo(label, width, side or LEFT))
        return infos

    def _row_for(self, value: Any) -> Row:
        assert self.table is not None
        if len(self.table.rows) == 1:
            return self.table.rows[0]
        found = choose(self.table.rows, view_type_names(value), value)
        return found if isinstance(found, Row) else self.table.rows[0]

    def entry(self, value: Any) -> FormatEntryInfo:
        if self.table is not None:
            return self._view_entry(value)
        if self.names is not None and type(value) is PSCustomObject:
            row = self._plain_row(value)
            if row is not None:
                return TableRowEntry(row, self.wrap)
        texts = [self.text_of(column.expression, column.format_string, value) for column in self.columns]
        return TableRowEntry(texts, self.wrap)

    def _plain_row(self, value: PSCustomObject) -> list[str] | None:
        """The way of nearly all rows: note properties of the spelling that the first object had."""
        properties, texts = value.properties, []
        try:
            for name in self.names or ():
                found = properties[name]
                plain = PLAIN_TEXT.get(type(found))
                texts.append(cell_text(found, self.limit) if plain is None else plain(found))
        except KeyError:
            return None
        return texts

    def _view_entry(self, value: Any) -> TableRowEntry:
        row = self._row_for(value)
        texts = [self.content_text(cell.content, value) for cell in row.cells]
        sides = [cell.alignment for cell in row.cells]
        wrap = row.wrap if self.parameters.wrap is None else self.parameters.wrap
        return TableRowEntry(texts, wrap, sides if any(sides) else None)


class ListGenerator(Generator):
    """Objects as lists of their properties; without a view each object lists its own."""

    def shape_info(self, value: Any) -> ShapeInfo:
        return ListViewHeaderInfo()

    def entry(self, value: Any) -> FormatEntryInfo:
        if isinstance(self.view, ListView):
            return self._view_entry(self.view, value)
        if type(value) is PSCustomObject and not (self.parameters.columns or value.extra or TYPE_DATA):
            return self._plain_entry(value)
        columns = self._columns_for(value)
        labels = [column.expression.text if column.label is None else column.label for column in columns]
        texts = [self.text_of(column.expression, column.format_string, value) for column in columns]
        return ListViewEntry(labels, texts)

    def _plain_entry(self, value: PSCustomObject) -> ListViewEntry:
        """The way of nearly all lists: the note properties as they stand."""
        labels = display_names(value)
        return ListViewEntry(labels, [cell_text(value.properties[name], self.limit) for name in labels])

    def _columns_for(self, value: Any) -> list[ColumnParameter]:
        if self.parameters.columns:
            return resolved_columns(self.parameters.columns, value, keep_unknown=False)
        return plain_columns(default_display_set(value) or display_names(value))

    def _view_entry(self, view: ListView, value: Any) -> ListViewEntry:
        entry = choose(view.entries, view_type_names(value), value)
        labels: list[str] = []
        texts: list[str] = []
        for item in entry.items if entry is not None else ():
            if item.condition is None or holds(item.condition, value):
                labels.append(_item_label(item))
                texts.append(self.content_text(item.content, value))
        return ListViewEntry(labels, texts)


def _item_label(item: ListItem) -> str:
    if item.label is not None:
        return item.label
    return item.content.expression.text if isinstance(item.content, ViewField) else item.content


class WideGenerator(Generator):
    """One value of each object, several in a line."""

    def shape_info(self, value: Any) -> ShapeInfo:
        if self.auto_size:
            return WideViewHeaderInfo(0)
        if self.parameters.wide_columns is not None:
            return WideViewHeaderInfo(self.parameters.wide_columns)
        return WideViewHeaderInfo(self.view.columns if isinstance(self.view, WideView) else 0)

    def entry(self, value: Any) -> FormatEntryInfo:
        if isinstance(self.view, WideView):
            return WideViewEntry(self._view_text(self.view, value))
        columns = self._columns_for(value)
        if not columns:
            return WideViewEntry("")
        return WideViewEntry(self.text_of(columns[0].expression, columns[0].format_string, value))

    def _view_text(self, view: WideView, value: Any) -> str:
        names = [name.lower() for name in view_type_names(value)]
        special = [item.content for item in view.items if set(item.applies_to.types) & set(names)]
        general = [item.content for item in view.items if not item.applies_to.types]
        found = (special or general)[:1]
        return self.content_text(found[0], value) if found else ""

    def _columns_for(self, value: Any) -> list[ColumnParameter]:
        if self.parameters.columns:
            return resolved_columns(self.parameters.columns, value, keep_unknown=False)
        name = name_like_property(value)
        return plain_columns([name] if name is not None else default_display_set(value) or display_names(value))


class CustomGenerator(Generator):
    """Free text: by the view's control, or the tree of the object."""

    def shape_info(self, value: Any) -> ShapeInfo:
        return ComplexViewHeaderInfo()

    def entry(self, value: Any) -> FormatEntryInfo:
        if isinstance(self.view, CustomView):
            writer = ControlWriter(self.session.catalog, self.view, self.limit)
            return ComplexViewEntry(writer.items_of(self.view.control, value))
        tree = ObjectTree(self.limit, self.parameters.depth)
        asked = [(column.expression, column.depth) for column in self.parameters.columns]
        return ComplexViewEntry(tree.items_of(value, asked))
