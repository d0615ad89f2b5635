"""Writes values as the recorded tables do, and evaluates the tables' rows in one warm session."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TABLES = Path(__file__).parent / "spec" / "tables"
ROW_TABLES = ("operators", "conversions", "formats", "expressions", "sorted")

_ESCAPES = {"\\": "\\\\", "\t": "\\t", "\r": "\\r", "\n": "\\n", "\0": "\\0"}
_UNESCAPES = {"\\": "\\", "t": "\t", "r": "\r", "n": "\n", "0": "\0"}


def escape(text: str) -> str:
    return "".join(_ESCAPES.get(character, character) for character in text)


def unescape(text: str) -> str:
    characters = iter(text)
    return "".join(_UNESCAPES[next(characters)] if c == "\\" else c for c in characters)


@dataclass
class Row:
    """One fact: what is computed, as PowerShell text, and what comes out."""

    table: str
    number: int
    """Its line in the file, counted from one."""
    code: tuple[str, ...]
    expected: str

    def __str__(self) -> str:
        return f"{self.table}:{self.number}: " + " ; ".join(self.code)


def rows(table: str) -> Iterator[Row]:
    """The rows of a table in its order."""
    if table == "sorted":
        yield from _sorted_rows()
        return
    lines = (TABLES / f"{table}.tsv").read_bytes().decode("utf-8").split("\n")
    for number, line in enumerate(lines[1:], start=2):
        if line:
            yield Row(table, number, *_read(table, line.split("\t")))


def _read(table: str, columns: list[str]) -> tuple[tuple[str, ...], str]:
    texts = [unescape(column) for column in columns]
    match table:
        case "operators":
            return (f"{texts[0]} {texts[1]} {texts[2]}",), columns[3]
        case "conversions":
            return (f"[{texts[1]}]({texts[0]})",), columns[2]
        case "formats":
            quoted = texts[1].replace("'", "''")
            return (f"'{{0:{quoted}}}' -f ({texts[0]})",), columns[2]
        case _:
            expression = texts[0]
            return (expression, f'"$({expression})"', f"[bool]({expression})"), "\t".join(columns[1:4])


def _sorted_rows() -> Iterator[Row]:
    """One row for all: the lines in another order must come out in the recorded one."""
    lines = (TABLES / "sorted.txt").read_bytes().decode("utf-8").removesuffix("\n").split("\n")
    mixed = list(lines)
    random.Random(1).shuffle(mixed)
    items = ",".join("'" + line.replace("'", "''") + "'" for line in mixed)
    for number, line in enumerate(lines, start=1):
        yield Row("sorted", number, (f"{items} | Sort-Object -Unique",), f"String {escape(line)}")


def notation(value: object) -> str:
    """A value as a table's result: its type's short name and itself."""
    return escape(_notation(value))


def _notation(value: object) -> str:
    from umshell.values.conversion import enumerate_value, to_string
    from umshell.values.dictionaries import DictionaryEntry
    from umshell.values.number_text import double_to_string
    from umshell.values.types import DotNetType, type_of

    if value is None:
        return "null"
    name = type_of(value).name
    if isinstance(value, float):
        return f"{name} {double_to_string(value)}"
    if isinstance(value, DotNetType):
        return f"{name} {value.full_name}"
    if isinstance(value, DictionaryEntry):
        return f"{name} [{to_string(value.Key)}, {to_string(value.Value)}]"
    if name == "DateTime":
        return f"{name} {_date(value)}"
    if hasattr(value, "items") and name in ("Hashtable", "OrderedDictionary"):
        entries = sorted((to_string(key), _notation(item)) for key, item in value.items())
        return f"{name} {{" + " ".join(f"{key}={item}" for key, item in entries) + "}"
    if name == "XmlDocument":
        from umshell.values.members import get_member

        return f"{name} {get_member(value, 'OuterXml')}"
    items = None if isinstance(value, str) or name == "PSCustomObject" else enumerate_value(value)
    if items is not None:
        return f"{name} [" + " ".join(_notation(item) for item in items) + "]"
    return f"{name} {to_string(value)}"


def _date(value: object) -> str:
    from umshell.values.members import get_member, invoke_method

    return f"{invoke_method(value, 'ToString', ['yyyy-MM-ddTHH:mm:ss.fff'])} {get_member(value, 'Kind')}"


# Texts without a date mean the day on which the tables were recorded.
RECORDED_ON = (2026, 11, 24)


class TableSession:
    """A session that evaluates row after row."""

    def __init__(self) -> None:
        from tests.spec_shell import table_shell
        from umshell.values.dates import DateTime, clock

        self.shell = table_shell()
        clock.fix(DateTime.of(*RECORDED_ON))
        self.values: dict[str, object] = {}

    def evaluate(self, row: Row) -> str:
        """What the row gives, in the tables' notation."""
        if row.table == "sorted":
            return self._line(row)
        return "\t".join(self._one(code) for code in row.code)

    def _one(self, code: str) -> str:
        from tests.spec_shell import EvaluationError, value_of

        try:
            return notation(value_of(self.shell, code))
        except EvaluationError as error:
            return f"error {error}"

    def _line(self, row: Row) -> str:
        """One line of the sorted ones; they are sorted once."""
        from tests.spec_shell import value_of

        code = row.code[0]
        if code not in self.values:
            self.values[code] = value_of(self.shell, code)
        found = self.values[code]
        return notation(found[row.number - 1]) if isinstance(found, list) and row.number <= len(found) else "null"
