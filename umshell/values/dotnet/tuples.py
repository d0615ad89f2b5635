"""System.Tuple: a few values together."""

from __future__ import annotations

from typing import Any

from umshell.values.types import OBJECT, DotNetType, generic_type, type_of
from umshell.values.value_text import to_text_culture

_MOST = 7


class Tuple:
    """The values of a tuple and their types."""

    __slots__ = ("items", "ps_members", "types")

    def __init__(self, items: tuple[Any, ...], types: tuple[DotNetType, ...]) -> None:
        self.items = items
        self.types = types
        self.ps_members: dict[str, object] | None = None

    @property
    def dotnet_type(self) -> DotNetType:
        return generic_type(f"System.Tuple`{len(self.items)}", *self.types)

    def __str__(self) -> str:
        return f"({', '.join(to_text_culture(item) for item in self.items)})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Tuple) and self.types == other.types and self.items == other.items

    def __hash__(self) -> int:
        return hash(self.items)


FACTORY = DotNetType.declare("System.Tuple", OBJECT, abstract=True)


def create(*items: Any) -> Tuple:
    return Tuple(items, tuple(OBJECT if item is None else type_of(item) for item in items))


def _item_getter(place: int) -> Any:
    return lambda this: this.items[place]


def _declare(count: int) -> None:
    names = tuple(f"T{place + 1}" for place in range(count))
    type_ = DotNetType.declare(f"System.Tuple`{count}", OBJECT, parameters=names, interfaces=("System.IComparable",))
    parameters = ", ".join(f"{name} item{place + 1}" for place, name in enumerate(names))
    type_.constructor(f"System.Tuple[{','.join(names)}] new({parameters})")(
        lambda constructed, *items: Tuple(items, constructed.generic_arguments)
    )
    for place, name in enumerate(names):
        type_.property(f"Item{place + 1}", name)(_item_getter(place))
    type_.property("Length", "int")(lambda this: len(this.items))
    type_.method("ToString", "string ToString()")(str)
    type_.method("Equals", "bool Equals(System.Object obj)")(lambda this, other: this == other)
    anything = ", ".join(f"System.Object item{place + 1}" for place in range(count))
    FACTORY.static_method("Create", f"static System.Tuple Create({anything})")(create)
    type_.known_missing("CompareTo()")


for _count in range(1, _MOST + 1):
    _declare(_count)
