"""Where the formatter looks for the view of an object, and for the part of it that is for the object."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from umshell.formatting.properties import FAILURES, PropertyExpression
from umshell.formatting.views import ENUM_ONLY, CustomControl, Definitions, View
from umshell.values.conversion import to_bool
from umshell.values.psobject import MISSING


class ViewCatalog:
    """The views of a session: those that a script loaded stand before or behind the built-in ones."""

    def __init__(self, built_in: Callable[[str], Sequence[View]] = lambda _name: ()) -> None:
        self.built_in = built_in  # type name in lower case → its views
        self.before: list[View] = []
        self.behind: list[View] = []
        self.expansions: dict[str, str] = {}
        self.controls: dict[str, CustomControl] = {}
        self.wrap_tables = False
        self._found: dict[str, tuple[View, ...]] = {}

    def add(self, definitions: Definitions, prepend: bool = False) -> None:
        """Makes views known; of two for the same type the first is taken."""
        if prepend:
            self.before[:0] = definitions.views
        else:
            self.behind.extend(definitions.views)
        for name, expansion in definitions.expansions.items():
            self.expansions.setdefault(name.lower(), expansion)
        self.controls.update(definitions.controls)
        self.wrap_tables |= definitions.wrap_tables
        self._found.clear()

    def clear(self) -> None:
        """Forgets what was loaded beside the built-in views."""
        self.before.clear()
        self.behind.clear()
        self.expansions.clear()
        self._found.clear()

    def views_of(self, type_name: str) -> tuple[View, ...]:
        """All views of a type by its name alone, the first to be taken first."""
        key = type_name.lower()
        found = self._found.get(key)
        if found is None:
            loaded = [[view for view in views if key in view.types] for views in (self.before, self.behind)]
            found = (*loaded[0], *self.built_in(key), *loaded[1])
            self._found[key] = found
        return found

    def find(self, type_names: Iterable[str], shape: str | None = None, name: str | None = None) -> View | None:
        """The view for an object of these type names: the nearest type decides, then the order of loading."""
        for type_name in type_names:
            for view in self.views_of(type_name):
                if view.out_of_band or (shape is not None and view.shape != shape):
                    continue
                if name is None or view.name.lower() == name.lower():
                    return view
        return None

    def find_out_of_band(self, type_names: Iterable[str]) -> View | None:
        """The view of what is shown as text wherever it comes."""
        for type_name in type_names:
            for view in self.views_of(type_name):
                if view.out_of_band:
                    return view
        return None

    def expansion_of(self, type_names: Iterable[str]) -> str:
        """What of a collection of these type names is shown."""
        if self.expansions:
            for type_name in type_names:
                found = self.expansions.get(type_name.lower())
                if found is not None:
                    return found
        return ENUM_ONLY


def choose(entries: Sequence[Any], type_names: Sequence[str], value: Any) -> Any:
    """The entry of a view for an object: one that names its type, else the one for all."""
    if len(entries) == 1 and not entries[0].applies_to.types:
        return entries[0]
    for type_name in type_names:
        lower = type_name.lower()
        for entry in entries:
            if lower in entry.applies_to.types and _holds(entry.applies_to.condition, value):
                return entry
    return next((entry for entry in entries if not entry.applies_to.types), None)


def _holds(condition: PropertyExpression | None, value: Any) -> bool:
    return condition is None or holds(condition, value)


def holds(condition: PropertyExpression, value: Any) -> bool:
    """Whether a condition of a view is met; one that fails is not."""
    try:
        found = condition.read(value)
    except FAILURES:
        return False
    return found is not MISSING and to_bool(found)
