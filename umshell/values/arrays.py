"""Arrays whose elements have a type; an Object[] is a Python list."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from umshell.values.dotnet_type import DotNetType


class TypedArray(list[Any]):
    """An array of one element type, of fixed size as scripts see it; its elements have been converted already."""

    __slots__ = ("__dict__", "element_type")
    ps_members: dict[str, object] | None = None

    def __init__(self, element_type: "DotNetType", items: Iterable[Any] = ()) -> None:
        list.__init__(self, items)
        self.element_type = element_type

    @property
    def dotnet_type(self) -> "DotNetType":
        from umshell.values.types import array_of

        return array_of(self.element_type)

    def __repr__(self) -> str:
        return f"TypedArray({self.element_type.name}, {list.__repr__(self)})"


class MultiArray:
    """An array of several dimensions (`[int[,]]`), its elements in one row after the other."""

    __slots__ = ("element_type", "items", "lengths", "ps_members")

    def __init__(self, element_type: "DotNetType", lengths: tuple[int, ...], items: list[Any]) -> None:
        self.element_type = element_type
        self.lengths = lengths
        self.items = items
        self.ps_members: dict[str, object] | None = None

    @property
    def dotnet_type(self) -> "DotNetType":
        from umshell.values.types import array_of

        return array_of(self.element_type, len(self.lengths))

    def __iter__(self) -> Iterator[Any]:
        return iter(self.items)

    def place(self, indexes: tuple[int, ...]) -> int:
        """Where in `items` the element of these indexes stands."""
        place = 0
        for index, length in zip(indexes, self.lengths, strict=True):
            if not 0 <= index < length:
                raise IndexError(index)
            place = place * length + index
        return place
