"""Names of types as scripts write them: `int[]`, `List[string]`, `Dictionary[string,int[]]`, with their assemblies."""

from typing import NamedTuple


class NamedType(NamedTuple):
    """A name without brackets, the arguments of a generic type, and the ranks of arrays, innermost first."""

    name: str
    arguments: "tuple[NamedType, ...]" = ()
    ranks: tuple[int, ...] = ()


def parse_type_name(text: str) -> NamedType | None:
    """The parts of a type name; None where it is none."""
    reader = _Reader(text)
    found = reader.read_type(outermost=True)
    return found if found is not None and reader.at_end() else None


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.place = 0

    def at_end(self) -> bool:
        self.skip_spaces()
        return self.place >= len(self.text)

    def skip_spaces(self) -> None:
        while self.place < len(self.text) and self.text[self.place].isspace():
            self.place += 1

    def peek(self) -> str:
        self.skip_spaces()
        return self.text[self.place : self.place + 1]

    def read_type(self, outermost: bool = False) -> NamedType | None:
        start = self.place
        while self.place < len(self.text) and self.text[self.place] not in "[],":
            self.place += 1
        name = self.text[start : self.place].strip()
        if not name:
            return None
        arguments: tuple[NamedType, ...] = ()
        ranks: list[int] = []
        while self.peek() == "[":
            rank = self.read_rank()
            if rank:
                ranks.append(rank)
                continue
            if arguments or (read := self.read_arguments()) is None:
                return None
            arguments = read
        if outermost:
            self.read_assembly()
        return NamedType(name, arguments, tuple(ranks))

    def read_rank(self) -> int:
        """The rank of `[]`, `[,]`, …; 0 where the bracket opens something else."""
        end = self.text.find("]", self.place)
        inner = self.text[self.place + 1 : end] if end > 0 else "?"
        if inner.replace(",", "").strip():
            return 0
        self.place = end + 1
        return inner.count(",") + 1

    def read_arguments(self) -> tuple[NamedType, ...] | None:
        self.place += 1
        found: list[NamedType] = []
        while True:
            argument = self.read_argument()
            if argument is None:
                return None
            found.append(argument)
            closing = self.peek()
            self.place += 1
            if closing == "]":
                return tuple(found)
            if closing != ",":
                return None

    def read_argument(self) -> NamedType | None:
        if self.peek() != "[":
            return self.read_type()
        self.place += 1
        found = self.read_type(outermost=True)
        if found is None or self.peek() != "]":
            return None
        self.place += 1
        return found

    def read_assembly(self) -> None:
        """Passes over `, mscorlib, Version=…`."""
        if self.peek() != ",":
            return
        end = self.text.find("]", self.place)
        self.place = end if end >= 0 else len(self.text)
