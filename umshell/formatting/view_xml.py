"""Reads views from .format.ps1xml files, the form in which products and scripts bring theirs."""

from collections.abc import Callable, Iterable
from typing import Any, Final
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from umshell.formatting.layouts import CENTER, LEFT, RIGHT, UNDEFINED
from umshell.formatting.properties import PropertyExpression
from umshell.formatting.view_files import ScriptExpression
from umshell.formatting.views import (
    BOTH,
    CORE_ONLY,
    ENUM_ONLY,
    AppliesTo,
    Cell,
    Column,
    CustomControl,
    CustomEntry,
    CustomToken,
    CustomView,
    Definitions,
    ExpressionToken,
    FrameToken,
    GroupBy,
    ListEntry,
    ListItem,
    ListView,
    NewLineToken,
    Row,
    TableView,
    View,
    ViewField,
    WideItem,
    WideView,
)

_SIDES: Final = {"left": LEFT, "center": CENTER, "right": RIGHT}
_EXPANSIONS: Final = {"enumonly": ENUM_ONLY, "coreonly": CORE_ONLY, "both": BOTH}
_EMPTY_FIELD: Final = ViewField(PropertyExpression(""))


class ViewFileError(Exception):
    """What is wrong with a file of views, as a sentence."""


def read_views(text: str) -> Definitions:
    """The views, controls and settings of a file."""
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise ViewFileError(f"There was an error in the XML: {error}.") from error
    if root.tag != "Configuration":
        raise ViewFileError(f"{root.tag} is not a valid root node; Configuration is expected.")
    return _Reader(root).definitions()


def _texts(parent: Element | None, name: str) -> list[str]:
    return [] if parent is None else [(found.text or "").strip() for found in parent.iter(name)]


def _text(parent: Element, name: str) -> str | None:
    found = parent.find(name)
    return None if found is None else (found.text or "").strip()


def _number(parent: Element, name: str) -> int:
    text = _text(parent, name)
    if not text:
        return 0
    if not text.lstrip("-").isdigit():
        raise ViewFileError(f"The value {text} of {name} is not a valid number.")
    return int(text)


def _flag(parent: Element, name: str) -> bool:
    """An empty element is true."""
    text = _text(parent, name)
    return text is not None and text.lower() != "false"


def _side(parent: Element) -> int:
    text = (_text(parent, "Alignment") or "").lower()
    if text and text not in _SIDES:
        raise ViewFileError(f"The value {text} of Alignment is not valid.")
    return _SIDES.get(text, UNDEFINED)


def _expression(parent: Element) -> PropertyExpression | None:
    """A property by name or a script."""
    script = parent.find("ScriptBlock")
    if script is not None:
        return ScriptExpression(script.text or "")
    name = _text(parent, "PropertyName")
    return None if name is None else PropertyExpression(name)


def _condition(parent: Element, name: str) -> PropertyExpression | None:
    found = parent.find(name)
    return None if found is None else _expression(found)


def _content(parent: Element) -> ViewField | str:
    text = parent.find("Text")
    if text is not None:
        return text.text or ""
    expression = _expression(parent)
    return _EMPTY_FIELD if expression is None else ViewField(expression, _text(parent, "FormatString") or "")


class _Reader:
    def __init__(self, root: Element) -> None:
        self.root = root
        self.sets: dict[str, list[str]] = {}
        for found in root.iterfind("SelectionSets/SelectionSet"):
            self.sets[(_text(found, "Name") or "").lower()] = _texts(found.find("Types"), "TypeName")

    def definitions(self) -> Definitions:
        settings = self.root.find("DefaultSettings")
        return Definitions(
            [self.view(found) for found in self.root.iterfind("ViewDefinitions/View")],
            self.expansions(settings),
            self.controls(self.root.find("Controls")),
            settings is not None and _flag(settings, "WrapTables"),
        )

    def expansions(self, settings: Element | None) -> dict[str, str]:
        found: dict[str, str] = {}
        for item in settings.iter("EnumerableExpansion") if settings is not None else ():
            expand = _EXPANSIONS.get((_text(item, "Expand") or "").lower())
            if expand is None:
                raise ViewFileError("The value of Expand is not valid.")
            for name in self.types(item.find("EntrySelectedBy")):
                found[name] = expand
        return found

    def controls(self, parent: Element | None) -> dict[str, CustomControl]:
        found: dict[str, CustomControl] = {}
        for item in parent.iterfind("Control") if parent is not None else ():
            control = item.find("CustomControl")
            if control is not None:
                found[_text(item, "Name") or ""] = self.custom_control(control)
        return found

    def types(self, selected: Element | None) -> tuple[str, ...]:
        if selected is None:
            return ()
        names = [(found.text or "").strip() for found in selected.iterfind("TypeName")]
        for name in _texts(selected, "SelectionSetName"):
            names.extend(self.sets.get(name.lower(), ()))
        return tuple(name.lower() for name in names)

    def applies_to(self, entry: Element) -> AppliesTo:
        selected = entry.find("EntrySelectedBy")
        if selected is None:
            return AppliesTo()
        conditions = [_expression(found) for found in selected.iterfind("SelectionCondition")]
        names = self.types(selected)
        for found in selected.iterfind("SelectionCondition"):
            names += self.types(found)
        return AppliesTo(names, conditions[0] if conditions else None)

    # Views

    def view(self, data: Element) -> View:
        common: dict[str, Any] = {
            "name": _text(data, "Name") or "",
            "types": self.types(data.find("ViewSelectedBy")),
            "group_by": self.group_by(data.find("GroupBy")),
            "out_of_band": _flag(data, "OutOfBand"),
            "controls": self.controls(data.find("Controls")),
        }
        for name, read in self.shapes():
            control = data.find(name)
            if control is not None:
                return read(control, common)
        raise ViewFileError(f"View {common['name']}: a control is missing.")

    def shapes(self) -> Iterable[tuple[str, Callable[[Element, dict[str, Any]], View]]]:
        return (
            ("TableControl", self.table_view),
            ("ListControl", self.list_view),
            ("WideControl", self.wide_view),
            ("CustomControl", self.custom_view),
        )

    def group_by(self, data: Element | None) -> GroupBy | None:
        expression = None if data is None else _expression(data)
        if data is None or expression is None:
            return None
        control = data.find("CustomControl")
        return GroupBy(expression, _text(data, "Label"), None if control is None else self.custom_control(control))

    def table_view(self, data: Element, common: dict[str, Any]) -> TableView:
        columns = [
            Column(_text(found, "Label"), _number(found, "Width"), _side(found))
            for found in data.iterfind("TableHeaders/TableColumnHeader")
        ]
        rows = [self.row(found) for found in data.iterfind("TableRowEntries/TableRowEntry")]
        for row in rows:
            if columns and len(row.cells) != len(columns):
                message = f"{len(row.cells)} column items and {len(columns)} headers: their numbers do not match."
                raise ViewFileError(f"View {common['name']}: {message}")
        if not rows:
            raise ViewFileError(f"View {common['name']}: TableRowEntries is missing.")
        made = TableView(**common)
        made.columns, made.rows = columns, rows
        made.auto_size = _flag(data, "AutoSize")
        made.hide_headers = _flag(data, "HideTableHeaders")
        return made

    def row(self, data: Element) -> Row:
        cells = [Cell(_content(item), _side(item)) for item in data.iterfind("TableColumnItems/TableColumnItem")]
        return Row(cells, _flag(data, "Wrap"), self.applies_to(data))

    def list_view(self, data: Element, common: dict[str, Any]) -> ListView:
        made = ListView(**common)
        made.entries = [self.list_entry(found) for found in data.iterfind("ListEntries/ListEntry")]
        return made

    def list_entry(self, data: Element) -> ListEntry:
        items = [
            ListItem(_content(item), _text(item, "Label"), _condition(item, "ItemSelectionCondition"))
            for item in data.iterfind("ListItems/ListItem")
        ]
        return ListEntry(items, self.applies_to(data))

    def wide_view(self, data: Element, common: dict[str, Any]) -> WideView:
        made = WideView(**common)
        made.items = []
        for found in data.iterfind("WideEntries/WideEntry"):
            item = found.find("WideItem")
            if item is not None:
                made.items.append(WideItem(_content(item), self.applies_to(found)))
        made.columns = _number(data, "ColumnNumber")
        made.auto_size = _flag(data, "AutoSize")
        return made

    def custom_view(self, data: Element, common: dict[str, Any]) -> CustomView:
        made = CustomView(**common)
        made.control = self.custom_control(data)
        return made

    def custom_control(self, data: Element) -> CustomControl:
        entries: list[CustomEntry] = []
        for found in data.iterfind("CustomEntries/CustomEntry"):
            items = [token for item in found.iterfind("CustomItem") for token in self.tokens(item)]
            entries.append(CustomEntry(items, self.applies_to(found)))
        return CustomControl(entries)

    def tokens(self, data: Element) -> list[CustomToken]:
        return [self.token(found) for found in data]

    def token(self, data: Element) -> CustomToken:
        if data.tag == "Text":
            return data.text or ""
        if data.tag == "NewLine":
            return NewLineToken(_number(data, "Count") or 1)
        if data.tag == "Frame":
            items = [token for item in data.iterfind("CustomItem") for token in self.tokens(item)]
            first = _number(data, "FirstLineIndent") - _number(data, "FirstLineHanging")
            return FrameToken(items, _number(data, "LeftIndent"), _number(data, "RightIndent"), first)
        if data.tag == "ExpressionBinding":
            return self.binding(data)
        raise ViewFileError(f"{data.tag} is not a valid part of a CustomItem.")

    def binding(self, data: Element) -> ExpressionToken:
        expression = _expression(data)
        content = None if expression is None else ViewField(expression, _text(data, "FormatString") or "")
        inline = data.find("CustomControl")
        control: CustomControl | str | None = _text(data, "CustomControlName")
        if inline is not None:
            control = self.custom_control(inline)
        return ExpressionToken(
            content, _condition(data, "ItemSelectionCondition"), _flag(data, "EnumerateCollection"), control
        )
