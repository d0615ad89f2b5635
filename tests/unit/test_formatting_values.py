"""How single values print, and how sequences of objects become lines."""

from decimal import Decimal
from typing import Any

import pytest

from umshell.errors import PSError
from umshell.formatting.column_parameters import (
    GROUP_KEYS,
    LIST_KEYS,
    TABLE_KEYS,
    column_parameter,
    column_parameters,
)
from umshell.formatting.format_objects import FormatEntryData, TableRowEntry
from umshell.formatting.formatter import Formatter
from umshell.formatting.generators import FormatParameters, FormatSession
from umshell.formatting.layouts import RIGHT
from umshell.formatting.out_default import OutDefault
from umshell.formatting.values import cell_text
from umshell.formatting.view_catalog import ViewCatalog
from umshell.formatting.view_files import built_in_views
from umshell.formatting.view_xml import ViewFileError, read_views
from umshell.formatting.writer import LineOutput
from umshell.values.dates import DateTime
from umshell.values.dictionaries import Hashtable, OrderedDictionary
from umshell.values.psobject import PSCustomObject


def session() -> FormatSession:
    return FormatSession(ViewCatalog(built_in_views))


def lines_of(*values: Any, width: int = 100, of: FormatSession | None = None) -> list[str]:
    lines: list[str] = []
    out = OutDefault(of or session(), LineOutput(lines.append, width))
    for value in values:
        out.write(value)
    out.end()
    return [line.rstrip() for line in lines]


def formatted(shape: str, *values: Any, **parameters: Any) -> list[Any]:
    packets: list[Any] = []
    asked = FormatParameters()
    for name, value in parameters.items():
        setattr(asked, name, value)
    formatter = Formatter(session(), packets.append, shape, asked)
    for value in values:
        formatter.process(value)
    formatter.end()
    return packets


def custom(**properties: Any) -> PSCustomObject:
    return PSCustomObject(properties)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("abc", "abc"),
        (5, "5"),
        (1.5, "1.5"),
        (1 / 3, "0.333333333333333"),
        (Decimal("1.50"), "1.50"),
        (True, "True"),
        ([], "{}"),
        ([1, None, "x"], "{1, $null, x}"),
        ([1, 2, 3, 4], "{1, 2, 3, 4}"),
        ([1, 2, 3, 4, 5], "{1, 2, 3, 4...}"),
        ([[1, 2], 3], "{1 2, 3}"),
        (custom(A=1, B="two"), "@{A=1; B=two}"),
        ([custom(A=1)], "{@{A=1}}"),
        (OrderedDictionary.of([("x", 1), ("y", 2)]), "{x, y}"),
        (DateTime.of(2016, 3, 5, 14, 7, 9), "3/5/2016 2:07:09 PM"),
    ],
)
def test_cell_text(value: Any, text: str) -> None:
    assert cell_text(value) == text


@pytest.mark.parametrize(("limit", "text"), [(0, "{...}"), (2, "{1, 2...}"), (-1, "{1, 2, 3, 4, 5, 6}")])
def test_enumeration_limit(limit: int, text: str) -> None:
    assert cell_text([1, 2, 3, 4, 5, 6], limit) == text


def test_text_between_rows() -> None:
    shown = lines_of(custom(A=1, B="x"), "a string", 42, custom(A=2, B="y"))
    assert shown == ["", "A B", "- -", "1 x", "a string", "42", "2 y", ""]


def test_five_properties_are_a_list() -> None:
    shown = lines_of(custom(Id=1, Name="n", Size=10, Ok=True, Note=None))
    assert shown == ["", "Id   : 1", "Name : n", "Size : 10", "Ok   : True", "Note :", ""]


def test_an_empty_custom_object_is_an_empty_line() -> None:
    assert lines_of("[", custom(), "]") == ["[", "", "]"]


def test_tables_unroll_to_entries() -> None:
    assert lines_of(Hashtable.of([("Server", "EX01")])) == [
        "",
        "Name                           Value",
        "----                           -----",
        "Server                         EX01",
        "",
    ]


def test_groups() -> None:
    group = column_parameter("K", GROUP_KEYS)
    packets = formatted("List", custom(K="a", V=1), custom(K="A", V=2), custom(K="b", V=3), group_by=group)
    assert [type(packet).__name__ for packet in packets].count("GroupStartData") == 2
    assert lines_of(*packets)[:4] == ["", "   K: a", "", "K : a"]


def test_a_lone_entry_is_out_of_sequence() -> None:
    with pytest.raises(PSError) as caught:
        lines_of(FormatEntryData(TableRowEntry(["1"])))
    assert caught.value.error_id == "ConsoleLineOutputOutOfSequencePacket"


def test_columns_of_a_command_line() -> None:
    table = Hashtable.of([("n", "X"), ("e", "A"), ("w", 8), ("a", "r")])
    (column,) = column_parameters([table], TABLE_KEYS)
    assert (column.label, column.expression.text, column.width) == ("X", "A", 8)
    assert column.alignment == RIGHT


@pytest.mark.parametrize(
    ("items", "keys", "error_id"),
    [
        ([("Foo", 1), ("e", "A")], TABLE_KEYS, "DictionaryKeyIllegal"),
        ([("e", "A"), ("Width", 5)], LIST_KEYS, "DictionaryKeyIllegal"),
        ([("n", "A")], TABLE_KEYS, "DictionaryKeyMandatoryEntry"),
        ([("e", "A"), ("Width", 0)], TABLE_KEYS, "WidthOutOfRange"),
        ([("e", "A"), ("Width", "x")], TABLE_KEYS, "DictionaryKeyIllegalValue2"),
        ([("e", 5)], TABLE_KEYS, "DictionaryKeyIllegalValue1"),
        ([("e", "A"), ("a", "up")], TABLE_KEYS, "AlignmentIllegalValue"),
        ([("e", "A"), ("n", "x"), ("l", "y")], TABLE_KEYS, "DictionaryKeyDuplicate"),
        ([("e", ""), ("n", "x")], TABLE_KEYS, "ExpressionEmptyString1"),
    ],
)
def test_columns_that_cannot_be(items: list[tuple[str, Any]], keys: tuple[str, ...], error_id: str) -> None:
    with pytest.raises(PSError) as caught:
        column_parameters([Hashtable.of(items)], keys)
    assert caught.value.error_id == error_id


VIEW = """<Configuration><ViewDefinitions><View><Name>v</Name>
<ViewSelectedBy><TypeName>My.Box</TypeName></ViewSelectedBy>
<TableControl><TableHeaders><TableColumnHeader><Label>Box</Label><Width>8</Width></TableColumnHeader></TableHeaders>
<TableRowEntries><TableRowEntry><TableColumnItems><TableColumnItem><PropertyName>Name</PropertyName></TableColumnItem>
</TableColumnItems></TableRowEntry></TableRowEntries></TableControl></View></ViewDefinitions></Configuration>"""


def test_a_view_from_a_file() -> None:
    own = session()
    own.catalog.add(read_views(VIEW))
    box = PSCustomObject({"Name": "a long name", "Count": 5}, ["My.Box", "System.Object"])
    assert lines_of(box, of=own) == ["", "Box", "---", "a lon...", ""]


def test_a_file_that_holds_no_views() -> None:
    with pytest.raises(ViewFileError):
        read_views("<Types/>")


def test_a_console_waits_only_so_long_for_more_rows() -> None:
    lines: list[str] = []
    out = OutDefault(session(), LineOutput(lines.append, 100), patience=0.0)
    out.write(custom(Name="first"))
    assert lines == ["", "Name", "----", "first"]
    out.write(custom(Name="too long"))
    assert lines[-1] == "to..."


def test_rows_that_are_held_back_can_be_released() -> None:
    lines: list[str] = []
    out = OutDefault(session(), LineOutput(lines.append, 100))
    out.write(custom(Name="a"))
    out.flush()
    assert lines == ["", "Name", "----", "a"]
