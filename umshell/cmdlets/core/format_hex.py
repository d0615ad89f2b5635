"""Format-Hex: bytes of files, texts and numbers as rows of sixteen, with the characters that they are."""

from collections.abc import Iterator
from typing import Annotated, Any

from umshell.cmdlets.core.item_paths import existing
from umshell.errors import PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.validation import ValueSet
from umshell.values.arrays import TypedArray
from umshell.values.char import Char
from umshell.values.collections import GenericList
from umshell.values.file_info import FileSystemInfo
from umshell.values.integers import Byte, Int16, Int64, SByte, Single, UInt16, UInt32, UInt64
from umshell.values.psobject import PSTypedObject, unwrap
from umshell.values.types import BYTE, type_of

_ROW = 16
_TEXT_AT = 60  # the column in which characters begin
_CODECS = {
    "ascii": "ascii", "unicode": "utf-16-le", "bigendianunicode": "utf-16-be", "utf8": "utf-8", "utf7": "utf-7",
    "utf32": "utf-32-le",
}  # fmt: skip
_SIZES: dict[type, int] = {
    Byte: 1, SByte: 1, bool: 1, Int16: 2, UInt16: 2, int: 4, UInt32: 4, Int64: 8, UInt64: 8,
}  # fmt: skip


class ByteCollection(PSTypedObject):
    """Up to sixteen bytes and where they stand."""

    TypeNames = ("Microsoft.PowerShell.Commands.ByteCollection", "System.Object")
    PropertyNames = ("Offset", "Bytes", "Path")
    ReadOnlyNames = frozenset(PropertyNames)

    def __init__(self, offset: int, data: bytes, path: str | None) -> None:
        self.Offset = UInt32(offset)
        self.Bytes = TypedArray(BYTE, [Byte(number) for number in data])
        self.Path = path
        self._data = data

    def __str__(self) -> str:
        digits = "".join(f"{number:02X} " for number in self._data)
        return f"{self.Offset:08X}   {digits}".ljust(_TEXT_AT) + "".join(map(_shown, self._data))


def _shown(number: int) -> str:
    """A byte as a character; those that control are dots."""
    return "." if number < 32 or 127 <= number < 160 else chr(number)


@cmdlet("Format", "Hex", default_set="Path", aliases=("fhx",),
        output_types=("Microsoft.PowerShell.Commands.ByteCollection",),
        class_name="Microsoft.PowerShell.Commands.FormatHex")  # fmt: skip
class FormatHex(Cmdlet):
    """Shows bytes in hexadecimal digits."""

    Path: Annotated[list[str] | None, Parameter(position=0, mandatory=True, sets=("Path",))] = None
    LiteralPath: Annotated[list[str] | None, Parameter(mandatory=True, sets=("LiteralPath",), aliases=("PSPath",))] = (
        None
    )
    InputObject: Annotated[object, Parameter(mandatory=True, sets=("ByInputObject",), from_pipeline=True)] = None
    Encoding: Annotated[str, Parameter(validate=(ValueSet(
        "Ascii", "UTF32", "UTF7", "UTF8", "BigEndianUnicode", "Unicode"),))] = "Ascii"  # fmt: skip
    Raw: Annotated[SwitchParameter, Parameter()] = ABSENT

    def process(self) -> Iterator[ByteCollection]:
        given = self.LiteralPath or self.Path
        if given is None:
            value = unwrap(self.InputObject)
            if isinstance(value, FileSystemInfo):
                yield from self._file(str(value), literal=True)
            else:
                yield from _rows(self._bytes_of(value), None)
            return
        for text in given:
            yield from self._file(text, literal=self.LiteralPath is not None)

    def _file(self, text: str, *, literal: bool) -> Iterator[ByteCollection]:
        try:
            places = existing(self.context, text, literal=literal)
        except PSError as error:
            self.write_error(error)
            return
        for place in places:
            if place.path is not None and place.path.is_file():
                yield from _rows(place.path.read_bytes(), str(place.path))

    def _bytes_of(self, value: Any) -> bytes:
        """What an object is in memory; -Raw keeps all bytes of a number, otherwise its highest zeros are left out."""
        if isinstance(value, list):
            return self._bytes_of_list(value)
        if isinstance(value, (str, Char)):
            return str(value).encode(_CODECS[self.Encoding.lower()], "replace")
        size = _SIZES.get(type(value))
        if size is None or isinstance(value, (float, Single)):
            raise PSError(
                "FormatHexTypeNotSupported",
                f"Cannot convert input of type '{type_of(value).full_name}' to hexadecimal. To view the hexadecimal "
                "formatting of its string representation, pipe it to the Out-String cmdlet before piping it to "
                "Format-Hex.",
                "ParserError",
                value,
                "System.ArgumentException",
            )
        data = (int(value) & ((1 << 8 * size) - 1)).to_bytes(size, "little")
        return data if self.Raw else data.rstrip(b"\0") or b"\0"

    def _bytes_of_list(self, value: list[Any]) -> bytes:
        if all(type(item) is Byte for item in value) or isinstance(value, (TypedArray, GenericList)):
            return b"".join(self._bytes_of(item) if type(item) is not Byte else bytes([item]) for item in value)
        return b"".join(self._bytes_of(unwrap(item)) for item in value)


def _rows(data: bytes, path: str | None) -> Iterator[ByteCollection]:
    for offset in range(0, len(data), _ROW):
        yield ByteCollection(offset, data[offset : offset + _ROW], path)
