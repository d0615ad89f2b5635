"""Turns objects into a formatted sequence: chooses view and shape, opens groups, keeps plain text out of columns."""

from collections.abc import Callable
from typing import Any, Final

from umshell.errors import ClrException, ErrorRecord, PSError
from umshell.formatting.format_objects import (
    PACKETS,
    ComplexViewEntry,
    FormatEndData,
    FormatEntryData,
    FormatPacket,
    FormatStartData,
    GroupEndData,
    RawTextFormatEntry,
)
from umshell.formatting.generators import FormatParameters, FormatSession, Generator
from umshell.formatting.properties import default_display_set, display_names, is_plain, view_type_names
from umshell.formatting.scalars import has_no_properties, is_scalar
from umshell.formatting.shapes import CustomGenerator, ListGenerator, TableGenerator, WideGenerator
from umshell.formatting.values import elements_of, own_text
from umshell.formatting.views import BOTH, CORE_ONLY, CUSTOM, LIST, TABLE, WIDE, CustomView, View
from umshell.values.psobject import AUTOMATION_NULL, PSCustomObject, PSObject, PSTypedObject
from umshell.values.types import type_names

_MOST_PROPERTIES_OF_A_TABLE: Final = 4
_TEXT_CLASSES: Final = frozenset((str, int, float, bool))


class Formatter:
    """One Format- command, or the formatting of what a script leaves (shape None)."""

    def __init__(
        self,
        session: FormatSession,
        emit: Callable[[FormatPacket], None],
        shape: str | None = None,
        parameters: FormatParameters | None = None,
    ) -> None:
        self.session = session
        self.emit = emit
        self.shape = shape
        self.parameters = parameters
        self.generator: Generator | None = None
        self.in_group = False
        self.forced = shape is not None and parameters is not None and parameters.force
        self._laid_out: dict[type, list[str]] = {}  # classes that are known to be no text, and their type names

    def process(self, value: Any) -> None:
        """One object of the pipeline; a collection is taken apart once more."""
        cls = type(value)
        if cls in _TEXT_CLASSES and not self.forced:
            self._text(own_text(value))
            return
        if value is None or value is AUTOMATION_NULL:
            return
        elements = None if cls is PSCustomObject else elements_of(value)
        if elements is None:
            self._object(value)
            return
        expansion = (self.parameters.expand if self.parameters else None) or self.session.catalog.expansion_of(
            type_names(value)
        )
        if expansion == CORE_ONLY:
            self._object(value)
        elif expansion == BOTH:
            self._both(value, list(elements))
        else:
            for element in elements:
                self._element(element)

    def end(self) -> None:
        """Closes what is open."""
        if self.in_group:
            self.emit(GroupEndData())
            self.in_group = False
        if self.generator is not None:
            self.emit(FormatEndData())
            self.generator = None
        self._laid_out.clear()

    # Objects

    def _element(self, value: Any) -> None:
        # A $null among the elements is nothing to show.
        if value is not None and value is not AUTOMATION_NULL:
            self._object(value)

    def _both(self, value: Any, elements: list[Any]) -> None:
        self._text("The following object supports IEnumerable:")
        self._out_of_band(value)
        count = len(elements)
        if count == 0:
            self._text("The IEnumerable contains no objects.")
        elif count == 1:
            self._text("The IEnumerable contains the following object:")
        else:
            self._text(f"The IEnumerable contains the following {count} objects:")
        for element in elements:
            self._element(element)

    def _object(self, value: Any) -> None:
        if type(value) in PACKETS:
            self.emit(value)
            return
        names = self._laid_out.get(type(value))
        if names is None:
            if not self.forced and self._as_text(value):
                return
            if isinstance(value, PSTypedObject) and is_plain(value):
                names = self._laid_out[type(value)] = view_type_names(value)
        generator = self.generator or self._start(value)
        if self._fits(generator, value, names):
            self._in_sequence(generator, value)
        else:
            self._out_of_band(value)

    def _fits(self, generator: Generator, value: Any, names: list[str] | None) -> bool:
        """Whether the view of the sequence is for an object; without a view it is for all."""
        if generator.view is None or self.forced:
            return True
        return generator.is_applicable(view_type_names(value) if names is None else names)

    def _start(self, value: Any) -> Generator:
        generator = self._generator_for(value)
        self.emit(FormatStartData(generator.shape_info(value), generator.auto_size))
        self.generator = generator
        return generator

    def _in_sequence(self, generator: Generator, value: Any) -> None:
        if not self.in_group:
            if generator.group is not None:
                generator.is_new_group(value)
            self._open_group(generator, value)
        elif generator.group is not None and generator.is_new_group(value):
            self.emit(GroupEndData())
            self.emit(FormatEntryData(ComplexViewEntry([]), out_of_band=True))
            self._open_group(generator, value)
        self.emit(FormatEntryData(generator.entry(value)))
        if generator.failures:
            failed, generator.failures = generator.failures, []
            for record in failed:
                self._as_text(record)

    def _open_group(self, generator: Generator, value: Any) -> None:
        self.emit(generator.group_start(value))
        self.in_group = True

    # Text and objects between the rows

    def _text(self, text: str) -> None:
        self.emit(FormatEntryData(RawTextFormatEntry(text), out_of_band=True))

    def _as_text(self, value: Any) -> bool:
        """Shows what is text wherever it comes; whether it was."""
        cls = type(value)
        if cls is PSCustomObject and value.type_names is None and value.properties:
            return False
        base = value.base if cls is PSObject else value
        if isinstance(base, ErrorRecord):
            self._text(self.session.error_text(base))
            return True
        if isinstance(base, ClrException):
            self._text(base.Message)
            return True
        view = self.session.catalog.find_out_of_band(view_type_names(value))
        if view is not None:
            self._out_of_band_view(view, value)
            return True
        if is_scalar(value) or has_no_properties(value):
            # A custom object that has nothing prints an empty line.
            self._text("" if cls is PSCustomObject else own_text(value))
            return True
        return False

    def _out_of_band_view(self, view: View, value: Any) -> None:
        cls = CustomGenerator if isinstance(view, CustomView) else ListGenerator
        self.emit(FormatEntryData(cls(self.session, None, view).entry(value), out_of_band=True))

    def _out_of_band(self, value: Any) -> None:
        """An object that the view is not for: a list of its properties between the rows."""
        if self._as_text(value):
            return
        self.emit(FormatEntryData(ListGenerator(self.session, None, None).entry(value), out_of_band=True))

    # Which view, which shape

    def _generator_for(self, value: Any) -> Generator:
        names = view_type_names(value)
        catalog = self.session.catalog
        if self.shape is None:
            view = catalog.find(names)
            return self._with_view(view, value) if view is not None else self._make(_shape_for(value), None, value)
        if self.parameters is not None and self.parameters.columns:
            return self._make(self.shape, None, value)
        if self.parameters is not None and self.parameters.view_name:
            view = catalog.find(names, self.shape, self.parameters.view_name)
            if view is None:
                raise self._unknown_view(self.parameters.view_name, value)
            return self._with_view(view, value)
        return self._make(self.shape, catalog.find(names, self.shape), value)

    def _with_view(self, view: View, value: Any) -> Generator:
        return self._make(view.shape, view, value)

    def _make(self, shape: str, view: View | None, value: Any) -> Generator:
        if shape == TABLE:
            return TableGenerator(self.session, self.parameters, view, value)
        return {LIST: ListGenerator, WIDE: WideGenerator, CUSTOM: CustomGenerator}[shape](
            self.session, self.parameters, view
        )

    def _unknown_view(self, name: str, value: Any) -> PSError:
        own = "System.Management.Automation.PSCustomObject" if type(value) is PSCustomObject else type_names(value)[0]
        views = self.session.catalog.views_of(own)
        same_shape = [view.name for view in views if view.shape == self.shape]
        same_name = [f"Format-{view.shape}" for view in views if view.name.lower() == name.lower()]
        if same_shape:
            choices = ", ".join(same_shape)
            hint = (
                f"The view name {name} cannot be found. Specify one of the following {self.shape} views and try again: "
            )
            message = f"{hint}{choices}."
        elif same_name:
            message = f" The view name {name} cannot be found in the {self.shape} formatting."
            message += " Try using one of these other format cmdlets: " + ", ".join(same_name)
        else:
            message = (
                f"The view name {name} cannot be found. There are no existing {self.shape} views for {own} objects."
            )
        exception = ClrException("System.Management.Automation.PipelineStoppedException", message)
        return PSError("FormatViewNotFound", message, "ObjectNotFound", value, exception)


def _shape_for(value: Any) -> str:
    count = len(default_display_set(value) or display_names(value))
    return TABLE if count <= _MOST_PROPERTIES_OF_A_TABLE else LIST
