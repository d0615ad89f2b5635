"""What all shapes share when they turn objects into entries: reading values, failures, groups, applicability."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from umshell.errors import ClrException, ErrorRecord, PSError
from umshell.formatting.column_parameters import ColumnParameter
from umshell.formatting.custom_text import ControlWriter
from umshell.formatting.format_objects import ComplexViewEntry, FormatEntryInfo, GroupStartData, ShapeInfo
from umshell.formatting.properties import FAILURES, PropertyExpression, without_deserialized
from umshell.formatting.values import DEFAULT_ENUMERATION_LIMIT, cell_text, formatted_text, own_text
from umshell.formatting.view_catalog import ViewCatalog
from umshell.formatting.views import View, ViewField
from umshell.values import operators
from umshell.values.psobject import MISSING

FAILED_TEXT: Final = "#ERR"
DEFAULT_DEPTH: Final = 5
_GROUP_LABEL_INDENT: Final = "   "


class FormatParameters:
    """What a Format- command was told; None where it was told nothing."""

    def __init__(self, columns: list[ColumnParameter] | None = None) -> None:
        self.columns = columns or []
        self.group_by: ColumnParameter | None = None
        self.view_name: str | None = None
        self.force = False
        self.auto_size: bool | None = None
        self.show_error = False
        self.display_error = False
        self.expand: str | None = None
        self.hide_headers: bool | None = None
        self.wrap: bool | None = None
        self.wide_columns: int | None = None
        self.depth = DEFAULT_DEPTH


class FormatSession:
    """What formatting needs of the session around it."""

    def __init__(
        self,
        catalog: ViewCatalog,
        enumeration_limit: Callable[[], int] = lambda: DEFAULT_ENUMERATION_LIMIT,
        error_text: Callable[[ErrorRecord], str] = lambda record: record.message,
    ) -> None:
        self.catalog = catalog
        self.enumeration_limit = enumeration_limit
        self.error_text = error_text


class Generator:
    """Turns the objects of one sequence into entries of one shape."""

    def __init__(self, session: FormatSession, parameters: FormatParameters | None, view: View | None) -> None:
        self.session = session
        self.parameters = parameters or FormatParameters()
        self.view = view
        self.limit = session.enumeration_limit()
        self.failures: list[ErrorRecord] = []
        self.group = self._make_group()
        self._applicable: dict[tuple[str, ...], bool] = {}

    @property
    def auto_size(self) -> bool:
        if self.parameters.auto_size is not None:
            return self.parameters.auto_size
        return bool(getattr(self.view, "auto_size", False))

    def shape_info(self, value: Any) -> ShapeInfo:
        """The shape, as the first object decides it."""
        raise NotImplementedError

    def entry(self, value: Any) -> FormatEntryInfo:
        """An object in that shape."""
        raise NotImplementedError

    def is_applicable(self, names: Sequence[str]) -> bool:
        """Whether objects of these type names fit into the sequence."""
        if self.view is None:
            return True
        key = tuple(names)
        found = self._applicable.get(key)
        if found is None:
            types = self.view.types
            found = any(name.lower() in types for name in (*names, *without_deserialized(names)))
            self._applicable[key] = found
        return found

    # Values

    def text_of(self, expression: PropertyExpression, format_string: str, value: Any) -> str:
        """What an expression gives for an object, as text; nothing where it fails."""
        try:
            found = expression.read(value)
        except FAILURES:
            return self._failed(expression, value)
        if found is MISSING:
            return ""
        return formatted_text(found, format_string, self.limit) if format_string else cell_text(found, self.limit)

    def content_text(self, content: ViewField | str, value: Any) -> str:
        """What stands in a part of a view."""
        if isinstance(content, str):
            return content
        return self.text_of(content.expression, content.format_string, value)

    def _failed(self, expression: PropertyExpression, value: Any) -> str:
        if self.parameters.show_error:
            message = f'Failed to evaluate expression "{expression.text}".'
            exception = ClrException("System.Management.Automation.PSInvalidOperationException", message)
            error = PSError("mshExpressionError", message, "InvalidArgument", value, exception)
            self.failures.append(error.record)
        return FAILED_TEXT if self.parameters.display_error else ""

    # Groups

    def _make_group(self) -> "Grouping | None":
        asked = self.parameters.group_by
        if asked is not None:
            return Grouping(asked.expression, asked.label)
        if self.view is not None and self.view.group_by is not None:
            return Grouping(self.view.group_by.expression, self.view.group_by.label)
        return None

    def is_new_group(self, value: Any) -> bool:
        """Whether an object's key differs from the one before."""
        return self.group is not None and self.group.update(value)

    def group_start(self, value: Any) -> GroupStartData:
        """The beginning of a group, with its label when objects are grouped."""
        if self.group is None or self.group.key is MISSING:
            return GroupStartData()
        control = None
        if self.view is not None and self.view.group_by is not None and self.parameters.group_by is None:
            control = self.view.group_by.control
        if control is not None:
            writer = ControlWriter(self.session.catalog, self.view, self.limit)
            return GroupStartData(ComplexViewEntry(writer.items_of(control, value)))
        text = f"{_GROUP_LABEL_INDENT}{self.group.label}: {cell_text(self.group.key, self.limit)}"
        return GroupStartData(ComplexViewEntry([text]))


class Grouping:
    """The key by which objects are grouped, and how it is called."""

    def __init__(self, expression: PropertyExpression, label: str | None) -> None:
        self.expression = expression
        self.given_label = label
        self.label = label or ""
        self.key: Any = MISSING

    def update(self, value: Any) -> bool:
        """Takes over the key of an object; whether it is another than before."""
        resolved = self.expression.resolve(value)
        if not resolved:
            return False
        try:
            found = resolved[0].read(value)
        except FAILURES:
            return False
        before, self.key = self.key, found
        if before is not MISSING and same_key(before, found):
            return False
        if self.given_label is None:
            self.label = resolved[0].text
        return True


def same_key(left: Any, right: Any) -> bool:
    """Whether two keys are equal as PowerShell compares, text without regard to case."""
    if type(left) is str and type(right) is str:
        return left.lower() == right.lower()
    if not isinstance(left, list) and not isinstance(right, list):
        try:
            if operators.eq(left, right) is True or operators.eq(right, left) is True:
                return True
        except FAILURES:
            pass
    return left is not None and right is not None and own_text(left).lower() == own_text(right).lower()
