"""Views: which properties of which types are shown, and in which shape."""

from typing import ClassVar, Final

from umshell.formatting.layouts import UNDEFINED
from umshell.formatting.properties import PropertyExpression

TABLE: Final = "Table"
LIST: Final = "List"
WIDE: Final = "Wide"
CUSTOM: Final = "Custom"


class AppliesTo:
    """The types that a part of a view is for, and the condition if there is one."""

    __slots__ = ("condition", "types")

    def __init__(self, types: tuple[str, ...] = (), condition: PropertyExpression | None = None) -> None:
        self.types = types
        self.condition = condition


class ViewField:
    """Something of an object that is shown: a property or what a script makes of it, perhaps by a format."""

    __slots__ = ("expression", "format_string")

    def __init__(self, expression: PropertyExpression, format_string: str = "") -> None:
        self.expression = expression
        self.format_string = format_string


class Column:
    """A column of a table: its header, its width (0: as it needs), its alignment."""

    __slots__ = ("alignment", "label", "width")

    def __init__(self, label: str | None = None, width: int = 0, alignment: int = UNDEFINED) -> None:
        self.label = label
        self.width = width
        self.alignment = alignment


class Cell:
    """What stands in a column."""

    __slots__ = ("alignment", "content")

    def __init__(self, content: ViewField | str, alignment: int = UNDEFINED) -> None:
        self.content = content
        self.alignment = alignment


class Row:
    """The cells of a row, for the types that it is for; without types for all."""

    __slots__ = ("applies_to", "cells", "wrap")

    def __init__(self, cells: list[Cell], wrap: bool = False, applies_to: AppliesTo | None = None) -> None:
        self.cells = cells
        self.wrap = wrap
        self.applies_to = applies_to or AppliesTo()


class ListItem:
    """A line of a list."""

    __slots__ = ("condition", "content", "label")

    def __init__(
        self, content: ViewField | str, label: str | None = None, condition: PropertyExpression | None = None
    ) -> None:
        self.content = content
        self.label = label
        self.condition = condition


class ListEntry:
    """The lines of a list, for the types that they are for."""

    __slots__ = ("applies_to", "items")

    def __init__(self, items: list[ListItem], applies_to: AppliesTo | None = None) -> None:
        self.items = items
        self.applies_to = applies_to or AppliesTo()


class WideItem:
    """The value of a wide list, for the types that it is for."""

    __slots__ = ("applies_to", "content")

    def __init__(self, content: ViewField | str, applies_to: AppliesTo | None = None) -> None:
        self.content = content
        self.applies_to = applies_to or AppliesTo()


class ExpressionToken:
    """A value within free text, perhaps laid out by a control of its own, each element for itself."""

    __slots__ = ("condition", "content", "control", "enumerate_collection")

    def __init__(
        self,
        content: ViewField | None = None,
        condition: PropertyExpression | None = None,
        enumerate_collection: bool = False,
        control: "CustomControl | str | None" = None,
    ) -> None:
        self.content = content
        self.condition = condition
        self.enumerate_collection = enumerate_collection
        self.control = control


class FrameToken:
    """Free text that is indented."""

    __slots__ = ("first_line", "items", "left", "right")

    def __init__(self, items: "list[CustomToken]", left: int = 0, right: int = 0, first_line: int = 0) -> None:
        self.items = items
        self.left = left
        self.right = right
        self.first_line = first_line


class NewLineToken:
    """Line ends."""

    __slots__ = ("count",)

    def __init__(self, count: int = 1) -> None:
        self.count = count


CustomToken = str | NewLineToken | FrameToken | ExpressionToken


class CustomEntry:
    """Free text, for the types that it is for."""

    __slots__ = ("applies_to", "items")

    def __init__(self, items: list[CustomToken], applies_to: AppliesTo | None = None) -> None:
        self.items = items
        self.applies_to = applies_to or AppliesTo()


class CustomControl:
    """Free text for objects of several types; the entry without types is for all others."""

    __slots__ = ("entries",)

    def __init__(self, entries: list[CustomEntry]) -> None:
        self.entries = entries


class GroupBy:
    """What makes a new group, and the text above it."""

    __slots__ = ("control", "expression", "label")

    def __init__(
        self, expression: PropertyExpression, label: str | None = None, control: CustomControl | None = None
    ) -> None:
        self.expression = expression
        self.label = label
        self.control = control


class View:
    """A view by name, for some types; the subclasses are its shapes."""

    shape: ClassVar[str] = ""

    def __init__(
        self,
        name: str,
        types: tuple[str, ...],
        group_by: GroupBy | None = None,
        out_of_band: bool = False,
        controls: dict[str, CustomControl] | None = None,
    ) -> None:
        self.name = name
        self.types = types
        self.group_by = group_by
        self.out_of_band = out_of_band
        self.controls = controls or {}


class TableView(View):
    """Rows under headers."""

    shape = TABLE
    columns: list[Column]
    rows: list[Row]
    auto_size = False
    hide_headers = False


class ListView(View):
    """Properties one below the other."""

    shape = LIST
    entries: list[ListEntry]


class WideView(View):
    """One value of each object, several in a line."""

    shape = WIDE
    items: list[WideItem]
    columns = 0
    auto_size = False


class CustomView(View):
    """Free text."""

    shape = CUSTOM
    control: CustomControl


# What of a collection is shown, where nobody says otherwise.
ENUM_ONLY: Final = "EnumOnly"
CORE_ONLY: Final = "CoreOnly"
BOTH: Final = "Both"


class Definitions:
    """What a file of views holds."""

    __slots__ = ("controls", "expansions", "views", "wrap_tables")

    def __init__(
        self,
        views: list[View],
        expansions: dict[str, str] | None = None,
        controls: dict[str, CustomControl] | None = None,
        wrap_tables: bool = False,
    ) -> None:
        self.views = views
        self.expansions = expansions or {}
        self.controls = controls or {}
        self.wrap_tables = wrap_tables
