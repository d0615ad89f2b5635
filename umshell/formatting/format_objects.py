"""What Format- commands put into the pipeline: start, groups, entries and end of a formatted sequence."""

from collections.abc import Sequence
from typing import Any, ClassVar, Final

from umshell.formatting.layouts import LEFT, UNDEFINED
from umshell.values.psobject import PSTypedObject

_NAMESPACE: Final = "Microsoft.PowerShell.Commands.Internal.Format."
_CLASS_ID: Final = "ClassId2e4f51ef21dd47e99d3c952918aff9cd"


def _names(*names: str) -> tuple[str, ...]:
    return (*(_NAMESPACE + name for name in (*names, "FormatInfoData")), "System.Object")


class FormatInfoData(PSTypedObject):
    """Anything that a Format- command writes."""

    __slots__ = ()
    class_id: ClassVar[str] = ""

    def __str__(self) -> str:
        return self.TypeNames[0]


def _with_class_id(cls: type[FormatInfoData]) -> type[FormatInfoData]:
    """Gives the property that marks these objects; its name is no Python name that one would write."""
    setattr(cls, _CLASS_ID, property(lambda this: this.class_id))
    cls.PropertyNames = (_CLASS_ID, *cls.PropertyNames)
    return cls


# Entries


class FormatPropertyField(FormatInfoData):
    """A value as text."""

    __slots__ = ("alignment", "propertyValue")
    TypeNames = _names("FormatPropertyField", "FormatValue")
    PropertyNames = ("propertyValue", "alignment")

    def __init__(self, text: str, alignment: int = UNDEFINED) -> None:
        self.propertyValue = text
        self.alignment = alignment


class RawTextFormatEntry(FormatInfoData):
    """A line that stands for itself."""

    __slots__ = ("text",)
    TypeNames = _names("RawTextFormatEntry", "FormatEntryInfo")
    PropertyNames = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text


class TableRowEntry(FormatInfoData):
    """The values of a row."""

    __slots__ = ("alignments", "multiLine", "values")
    TypeNames = _names("TableRowEntry", "FormatEntryInfo")
    PropertyNames = ("formatPropertyFieldList", "multiLine")

    def __init__(
        self, values: Sequence[str], multi_line: bool = False, alignments: Sequence[int] | None = None
    ) -> None:
        self.values = values
        self.multiLine = multi_line
        self.alignments = alignments  # None: those of the columns

    @property
    def formatPropertyFieldList(self) -> list[FormatPropertyField]:
        sides = self.alignments or [UNDEFINED] * len(self.values)
        return [FormatPropertyField(text, side) for text, side in zip(self.values, sides, strict=True)]


class ListViewEntry(FormatInfoData):
    """Labels and values of one object."""

    __slots__ = ("labels", "values")
    TypeNames = _names("ListViewEntry", "FormatEntryInfo")
    PropertyNames = ("listViewFieldList",)

    def __init__(self, labels: Sequence[str], values: Sequence[str]) -> None:
        self.labels = labels
        self.values = values

    @property
    def listViewFieldList(self) -> list[FormatPropertyField]:
        return [FormatPropertyField(text) for text in self.values]


class WideViewEntry(FormatInfoData):
    """The one value of an object in a wide list."""

    __slots__ = ("text",)
    TypeNames = _names("WideViewEntry", "FormatEntryInfo")
    PropertyNames = ("formatPropertyField",)

    def __init__(self, text: str) -> None:
        self.text = text

    @property
    def formatPropertyField(self) -> FormatPropertyField:
        return FormatPropertyField(self.text)


class Frame:
    """Text that is indented."""

    __slots__ = ("first_line", "items", "left", "right")

    def __init__(self, left: int = 0, right: int = 0, first_line: int = 0) -> None:
        self.left = left
        self.right = right
        self.first_line = first_line
        self.items: list[CustomItem] = []


class NewLine:
    """The end of a line."""

    __slots__ = ()


NEW_LINE: Final = NewLine()
CustomItem = str | NewLine | Frame


class ComplexViewEntry(FormatInfoData):
    """Free text of one object: pieces, line ends and frames."""

    __slots__ = ("items",)
    TypeNames = _names("ComplexViewEntry", "FormatEntryInfo")
    PropertyNames = ("formatValueList",)

    def __init__(self, items: list[CustomItem]) -> None:
        self.items = items

    @property
    def formatValueList(self) -> list[CustomItem]:
        return self.items


FormatEntryInfo = RawTextFormatEntry | TableRowEntry | ListViewEntry | WideViewEntry | ComplexViewEntry


# Shapes


class TableColumnInfo(FormatInfoData):
    """A column: its label, its width (0: as it needs), its alignment."""

    __slots__ = ("alignment", "label", "width")
    TypeNames = _names("TableColumnInfo")
    PropertyNames = ("width", "alignment", "label")

    def __init__(self, label: str, width: int = 0, alignment: int = LEFT) -> None:
        self.label = label
        self.width = width
        self.alignment = alignment


class TableHeaderInfo(FormatInfoData):
    """The columns of a table."""

    __slots__ = ("hideHeader", "tableColumnInfoList")
    TypeNames = _names("TableHeaderInfo", "ShapeInfo")
    PropertyNames = ("hideHeader", "tableColumnInfoList")

    def __init__(self, columns: list[TableColumnInfo], hide_header: bool = False) -> None:
        self.tableColumnInfoList = columns
        self.hideHeader = hide_header


class ListViewHeaderInfo(FormatInfoData):
    """A list."""

    __slots__ = ()
    TypeNames = _names("ListViewHeaderInfo", "ShapeInfo")


class WideViewHeaderInfo(FormatInfoData):
    """A wide list of so many columns (0: as many as fit)."""

    __slots__ = ("columns",)
    TypeNames = _names("WideViewHeaderInfo", "ShapeInfo")
    PropertyNames = ("columns",)

    def __init__(self, columns: int = 0) -> None:
        self.columns = columns


class ComplexViewHeaderInfo(FormatInfoData):
    """Free text."""

    __slots__ = ()
    TypeNames = _names("ComplexViewHeaderInfo", "ShapeInfo")


ShapeInfo = TableHeaderInfo | ListViewHeaderInfo | WideViewHeaderInfo | ComplexViewHeaderInfo


# The sequence


@_with_class_id
class FormatStartData(FormatInfoData):
    """The beginning of a sequence: its shape, and whether its columns are measured first."""

    __slots__ = ("autosizeInfo", "shapeInfo")
    class_id = "033ecb2bc07a4d43b5ef94ed5a35d280"
    TypeNames = _names("FormatStartData", "StartData", "ControlInfoData", "PacketInfoData")
    PropertyNames = ("pageHeaderEntry", "pageFooterEntry", "autosizeInfo", "shapeInfo", "groupingEntry")
    pageHeaderEntry = pageFooterEntry = groupingEntry = None

    def __init__(self, shape: ShapeInfo, auto_size: bool = False) -> None:
        self.shapeInfo = shape
        self.autosizeInfo = AutosizeInfo() if auto_size else None


class AutosizeInfo(FormatInfoData):
    """Asks for columns as wide as their contents."""

    __slots__ = ()
    TypeNames = _names("AutosizeInfo")
    PropertyNames = ("objectCount",)
    objectCount = 0


@_with_class_id
class FormatEndData(FormatInfoData):
    """The end of a sequence."""

    __slots__ = ()
    class_id = "cf522b78d86c486691226b40aa69e95c"
    TypeNames = _names("FormatEndData", "ControlInfoData", "PacketInfoData")
    PropertyNames = ("groupingEntry",)
    groupingEntry = None


@_with_class_id
class GroupStartData(FormatInfoData):
    """The beginning of a group, with the text above it."""

    __slots__ = ("groupingEntry",)
    class_id = "9e210fe47d09416682b841769c78b8a3"
    TypeNames = _names("GroupStartData", "StartData", "ControlInfoData", "PacketInfoData")
    PropertyNames = ("shapeInfo", "groupingEntry")
    shapeInfo = None

    def __init__(self, grouping: ComplexViewEntry | None = None) -> None:
        self.groupingEntry = grouping


@_with_class_id
class GroupEndData(FormatInfoData):
    """The end of a group."""

    __slots__ = ()
    class_id = "4ec4f0187cb04f4cb6973460dfe252df"
    TypeNames = _names("GroupEndData", "ControlInfoData", "PacketInfoData")
    PropertyNames = ("groupingEntry",)
    groupingEntry = None


@_with_class_id
class FormatEntryData(FormatInfoData):
    """One object as it will be shown; out of band: whatever is being shown around it."""

    __slots__ = ("formatEntryInfo", "outOfBand")
    class_id = "27c87ef9bbda4f709f6b4002fa4af63c"
    TypeNames = _names("FormatEntryData", "PacketInfoData")
    PropertyNames = ("formatEntryInfo", "outOfBand", "writeStream", "isHelpObject")
    writeStream = "None"
    isHelpObject = False

    def __init__(self, entry: FormatEntryInfo, out_of_band: bool = False) -> None:
        self.formatEntryInfo = entry
        self.outOfBand = out_of_band


FormatPacket = FormatStartData | FormatEndData | GroupStartData | GroupEndData | FormatEntryData
PACKETS: Final[frozenset[type[Any]]] = frozenset(
    (FormatStartData, FormatEndData, GroupStartData, GroupEndData, FormatEntryData)
)
