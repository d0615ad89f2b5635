"""InputEnumerator: $input, what is piped in, to be read once or again after Reset."""

from collections.abc import Iterator
from typing import Any

from umshell.values.dotnet_type import DotNetType
from umshell.values.types import OBJECT


class InputEnumerator:
    """An enumerator over a list."""

    def __init__(self, items: list[Any]) -> None:
        self.items = items
        self.position = -1

    def MoveNext(self) -> bool:
        """Goes to the next object; whether there is one."""
        self.position += 1
        return self.position < len(self.items)

    @property
    def Current(self) -> Any:
        return self.items[self.position] if 0 <= self.position < len(self.items) else None

    def Reset(self) -> None:
        self.position = -1

    def __iter__(self) -> Iterator[Any]:
        while self.MoveNext():
            yield self.items[self.position]

    def enumerate(self) -> Iterator[Any]:
        """What a pipeline gets of it."""
        return iter(self)


T = DotNetType.declare(
    "System.Collections.ArrayList+ArrayListEnumeratorSimple", OBJECT, python=InputEnumerator,
    interfaces=("System.Collections.IEnumerator", "System.ICloneable"),
)  # fmt: skip
T.field("Current", "System.Object", read_only=True)


@T.method("MoveNext", "bool MoveNext()")
def move_next(this: InputEnumerator) -> bool:
    return this.MoveNext()


@T.method("Reset", "void Reset()")
def reset(this: InputEnumerator) -> None:
    this.Reset()
