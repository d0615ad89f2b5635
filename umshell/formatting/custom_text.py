"""Free text: the custom controls of views, and Format-Custom's tree of an object that has none."""

from collections.abc import Iterable
from typing import Any, Final

from umshell.formatting.format_objects import NEW_LINE, CustomItem, Frame
from umshell.formatting.properties import (
    FAILURES,
    PropertyExpression,
    default_display_set,
    display_names,
    named,
    view_type_names,
)
from umshell.formatting.scalars import is_scalar
from umshell.formatting.values import ELLIPSIS, cell_text, elements_of, formatted_text
from umshell.formatting.view_catalog import ViewCatalog, choose, holds
from umshell.formatting.views import (
    CustomControl,
    CustomToken,
    ExpressionToken,
    FrameToken,
    NewLineToken,
    View,
)
from umshell.values.psobject import MISSING
from umshell.values.types import type_names

_DEEPEST_CONTROL: Final = 50


class ControlWriter:
    """Executes the custom control of a view on an object."""

    def __init__(self, catalog: ViewCatalog, view: View | None, limit: int) -> None:
        self.catalog = catalog
        self.view = view
        self.limit = limit

    def items_of(self, control: CustomControl, value: Any, depth: int = 0) -> list[CustomItem]:
        """The pieces of text for an object."""
        entry = choose(control.entries, view_type_names(value), value)
        made: list[CustomItem] = []
        if entry is not None and depth < _DEEPEST_CONTROL:
            for token in entry.items:
                self._add(token, value, depth, made)
        return made

    def _add(self, token: CustomToken, value: Any, depth: int, made: list[CustomItem]) -> None:
        if isinstance(token, str):
            made.append(token)
        elif isinstance(token, NewLineToken):
            made.extend([NEW_LINE] * token.count)
        elif isinstance(token, FrameToken):
            frame = Frame(token.left, token.right, token.first_line)
            for inner in token.items:
                self._add(inner, value, depth, frame.items)
            made.append(frame)
        elif token.condition is None or holds(token.condition, value):
            self._add_expression(token, value, depth, made)

    def _add_expression(self, token: ExpressionToken, value: Any, depth: int, made: list[CustomItem]) -> None:
        found = self._value_of(token, value)
        elements = elements_of(found) if token.enumerate_collection and found is not None else None
        shown = [found] if elements is None else [element for element in elements if element is not None]
        control = self._control_of(token)
        for element in shown:
            if control is not None:
                if element is not None:
                    made.extend(self.items_of(control, element, depth + 1))
            elif token.content is not None and token.content.format_string:
                made.append(formatted_text(element, token.content.format_string, self.limit))
            else:
                made.append(cell_text(element, self.limit))

    def _value_of(self, token: ExpressionToken, value: Any) -> Any:
        if token.content is None:
            return value
        try:
            found = token.content.expression.read(value)
        except FAILURES:
            return None
        return None if found is MISSING else found

    def _control_of(self, token: ExpressionToken) -> CustomControl | None:
        if not isinstance(token.control, str):
            return token.control
        own = self.view.controls if self.view is not None else {}
        return own.get(token.control) or self.catalog.controls.get(token.control)


class ObjectTree:
    """Format-Custom without a view: the class, its properties, what they hold, down to a depth."""

    def __init__(self, limit: int, depth: int) -> None:
        self.limit = limit
        self.depth = depth

    def items_of(self, value: Any, expressions: list[tuple[PropertyExpression, int | None]]) -> list[CustomItem]:
        """The pieces of text for an object."""
        made: list[CustomItem] = []
        elements = None if is_scalar(value) else elements_of(value)
        if is_scalar(value):
            self._add_leaf(value, made)
        elif elements is not None:
            self._add_elements(elements, 0, made)
        else:
            self._add_object(value, 0, expressions, made)
        return made

    def _add_object(
        self, value: Any, level: int, expressions: list[tuple[PropertyExpression, int | None]], made: list[CustomItem]
    ) -> None:
        made += ["class " + type_names(value)[0].rpartition(".")[2], NEW_LINE, "{", NEW_LINE]
        frame = Frame(left=2)
        for expression, depth in self._resolved(value, expressions):
            self._add_property(expression, value, level, self.depth if depth is None else depth, frame.items)
        made += [frame, "}", NEW_LINE]

    def _resolved(
        self, value: Any, expressions: list[tuple[PropertyExpression, int | None]]
    ) -> list[tuple[PropertyExpression, int | None]]:
        if expressions:
            return [(found, depth) for expression, depth in expressions for found in expression.resolve(value)]
        names = default_display_set(value) or display_names(value)
        return [(expression, None) for expression in named(names)]

    def _add_property(
        self, expression: PropertyExpression, value: Any, level: int, depth: int, made: list[CustomItem]
    ) -> None:
        made.append(expression.text + " = ")
        try:
            found = expression.read(value)
        except FAILURES:
            found = None
        if found is None or found is MISSING:
            made.append(NEW_LINE)
            return
        elements = elements_of(found)
        if elements is not None and level < depth:
            made.append(NEW_LINE)
            made.append(self._indented(lambda inner: self._add_elements(elements, level + 1, inner)))
        elif level >= depth or is_scalar(found):
            self._add_leaf(found, made)
        else:
            made.append(NEW_LINE)
            made.append(self._indented(lambda inner: self._add_object(found, level + 1, [], inner)))

    def _indented(self, fill: Any) -> Frame:
        frame = Frame(left=2)
        fill(frame.items)
        return frame

    def _add_elements(self, elements: Iterable[Any], level: int, made: list[CustomItem]) -> None:
        made += ["[", NEW_LINE]
        frame = Frame(left=2)
        for place, element in enumerate(elements):
            if place == self.limit:
                made_text = ELLIPSIS
                frame.items += [made_text, NEW_LINE]
                break
            self._add_element(element, level, frame.items)
        made += [frame, "]", NEW_LINE, NEW_LINE]

    def _add_element(self, element: Any, level: int, made: list[CustomItem]) -> None:
        if level >= self.depth or element is None or is_scalar(element):
            self._add_leaf(element, made)
            return
        elements = elements_of(element)
        if elements is None:
            self._add_object(element, level + 1, [], made)
            return
        made.append(NEW_LINE)
        made.append(self._indented(lambda inner: self._add_elements(elements, level + 1, inner)))

    def _add_leaf(self, value: Any, made: list[CustomItem]) -> None:
        made += [cell_text(value, self.limit), NEW_LINE]
