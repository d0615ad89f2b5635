"""System.Guid."""

from __future__ import annotations

import re
import uuid
from typing import Any

from umshell.errors import ClrException
from umshell.values.arrays import TypedArray
from umshell.values.dotnet.failures import argument, argument_null, bad_format
from umshell.values.dotnet.objects import hash_code
from umshell.values.randomness import randomness
from umshell.values.reference import PSReference
from umshell.values.types import BYTE, GUID

EMPTY = uuid.UUID(int=0)
GUID.static_property("Empty", "guid", EMPTY)
_SHAPES = {
    "N": re.compile(r"[0-9a-fA-F]{32}"),
    "D": re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
    "B": re.compile(r"\{[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\}"),
    "P": re.compile(r"\([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\)"),
    "X": re.compile(
        r"\{0x[0-9a-fA-F]{1,8},(?:0x[0-9a-fA-F]{1,4},){2}\{(?:0x[0-9a-fA-F]{1,2},){7}0x[0-9a-fA-F]{1,2}\}\}"
    ),
}
_DIGITS = "Guid string should only contain hexadecimal characters."
_LENGTH = "Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx)."


def read_guid(text: str, formats: str = "NDBPX") -> uuid.UUID:
    """The identifier that a text spells; raises FormatException."""
    text = text.strip()
    for letter in formats:
        candidate = re.sub(r"\s", "", text) if letter == "X" else text
        if _SHAPES[letter].fullmatch(candidate):
            return _of_hexadecimals(candidate) if letter == "X" else uuid.UUID(candidate.strip("{}()"))
    if len(text) < 32:
        raise bad_format("Unrecognized Guid format.")
    raise bad_format(_DIGITS if len(text.strip("{}()")) in (32, 36) else _LENGTH)


def _of_hexadecimals(text: str) -> uuid.UUID:
    numbers = [int(digits, 16) for digits in re.findall(r"0x([0-9a-fA-F]+)", text)]
    widths = (8, 4, 4, *[2] * 8)
    return uuid.UUID("".join(f"{number:0{width}x}" for number, width in zip(numbers, widths, strict=True)))


@GUID.static_method(
    "Parse", "static guid Parse(string input)", "static guid Parse(string s, System.IFormatProvider provider)"
)
def parse(text: str | None, _provider: object = None) -> uuid.UUID:
    if text is None:
        raise argument_null("input")
    return read_guid(text)


@GUID.static_method("ParseExact", "static guid ParseExact(string input, string format)")
def parse_exact(text: str | None, format: str) -> uuid.UUID:
    if text is None:
        raise argument_null("input")
    if format.upper() not in _SHAPES:
        raise bad_format('Format string can be only "D", "d", "N", "n", "P", "p", "B", "b", "X" or "x".')
    return read_guid(text, format.upper())


@GUID.static_method("TryParse", "static bool TryParse(string input, [ref] guid result)")
def try_parse(text: str | None, result: PSReference) -> bool:
    try:
        result.Value = parse(text)
    except ClrException:
        result.Value = EMPTY
        return False
    return True


@GUID.static_method("NewGuid", "static guid NewGuid()")
def new_guid() -> uuid.UUID:
    return uuid.UUID(bytes=randomness.bytes(16), version=4)


@GUID.constructor("guid new(string g)")
def make_guid(text: str | None) -> uuid.UUID:
    return parse(text)


@GUID.constructor("guid new(byte[] b)")
def make_guid_of_bytes(data: list[int] | None) -> uuid.UUID:
    if data is None:
        raise argument_null("b")
    if len(data) != 16:
        raise argument("Byte array for Guid must be exactly 16 bytes long.", "b")
    return uuid.UUID(bytes_le=bytes(data))


@GUID.method("ToString", "string ToString()", "string ToString(string format)")
def to_text(this: uuid.UUID, format: str | None = None, _provider: object = None) -> str:
    letter = (format or "D").upper()
    text = str(this)
    if letter == "X":
        tail = ",".join(f"0x{item:02x}" for item in this.bytes[8:])
        return f"{{0x{text[:8]},0x{text[9:13]},0x{text[14:18]},{{{tail}}}}}"
    shapes = {"D": text, "N": text.replace("-", ""), "B": f"{{{text}}}", "P": f"({text})"}
    if letter not in shapes:
        raise bad_format('Format string can be only "D", "d", "N", "n", "P", "p", "B", "b", "X" or "x".')
    return shapes[letter]


GUID.method("ToString", "string ToString(string format, System.IFormatProvider provider)")(to_text)
GUID.property("Guid", "string")(str)


@GUID.method("ToByteArray", "byte[] ToByteArray()")
def to_byte_array(this: uuid.UUID) -> Any:
    return TypedArray(BYTE, [BYTE.python_class(item) for item in this.bytes_le])  # type: ignore[misc]


@GUID.method("CompareTo", "int CompareTo(System.Object value)", "int CompareTo(guid value)")
def compare_to(this: uuid.UUID, other: Any) -> int:
    if other is None:
        return 1
    if not isinstance(other, uuid.UUID):
        raise argument("Object must be of type GUID.", "value")
    return (this.int > other.int) - (this.int < other.int)


@GUID.method("Equals", "bool Equals(System.Object o)", "bool Equals(guid g)")
def equals(this: uuid.UUID, other: Any) -> bool:
    return bool(this == other)


GUID.method("GetHashCode", "int GetHashCode()")(hash_code)
GUID.known_missing(
    "TryFormat()", "TryWriteBytes()", "Variant", "Version", "::CreateVersion7()", "::TryParseExact()", "::AllBitsSet",
)  # fmt: skip
