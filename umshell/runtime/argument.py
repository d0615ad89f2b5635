"""What stands behind a command's name: arguments as they are evaluated, before parameters are found for them."""

from collections.abc import Iterable
from typing import Any

from umshell.language.source import Extent, Source
from umshell.values.psobject import MISSING


class Argument:
    """A parameter name, a value, or both; `-Name` alone has no value yet."""

    __slots__ = ("extent", "has_colon", "name", "name_extent", "splatted", "text", "value")

    def __init__(
        self,
        name: str | None = None,
        value: Any = MISSING,
        extent: Any = None,
        text: str | None = None,
        has_colon: bool = False,
        splatted: bool = False,
        name_extent: Any = None,
    ) -> None:
        self.name = name  # without its dash
        self.value = value  # MISSING when only a name was given
        self.extent = extent  # where the value stands: a node or an Extent
        self.text = text  # a number's spelling; of a name, the word as it was written
        self.has_colon = has_colon
        self.splatted = splatted  # from a hashtable
        self.name_extent = name_extent

    @property
    def has_value(self) -> bool:
        return self.value is not MISSING

    @property
    def name_text(self) -> str:
        """The name as a word: `-Name`, `-Name:`."""
        return f"-{self.name}:" if self.has_colon else f"-{self.name}"

    def __repr__(self) -> str:
        shown = "" if self.value is MISSING else f" {self.value!r}"
        return f"Argument({self.name_text if self.name else ''}{shown})"


class CallShape:
    """The arguments of one place in a script without splatting: all but their values, which each call brings.

    A slot is (name, name_place, place, text, has_value, has_colon); a place is where it begins and ends in the source.
    Binding plans are kept with it.
    """

    __slots__ = ("plans", "slots", "source")

    def __init__(
        self, slots: tuple[tuple[str | None, Any, Any, str | None, bool, bool], ...], source: Source | None = None
    ) -> None:
        self.slots = slots
        self.source = source
        self.plans: dict[int, Any] = {}

    @property
    def value_count(self) -> int:
        """How many values a call brings."""
        return sum(slot[4] for slot in self.slots)

    def arguments(self, values: Iterable[Any]) -> list[Argument]:
        """The arguments of one call; values are those of the slots that have one, in order."""
        rest, extent = iter(values), self._extent
        return [
            Argument(
                name, next(rest) if has_value else MISSING, extent(place), text, has_colon, False, extent(name_place)
            )
            for name, name_place, place, text, has_value, has_colon in self.slots
        ]

    def _extent(self, place: tuple[int, int] | None) -> Extent | None:
        return None if place is None or self.source is None else Extent(self.source, *place)
