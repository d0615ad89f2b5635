"""System.Convert and System.BitConverter."""

from __future__ import annotations

import base64
import binascii
import struct
from collections.abc import Callable
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any

from umshell.errors import ClrException
from umshell.values import integers
from umshell.values.char import Char
from umshell.values.dates import DateTime
from umshell.values.dates_parse import parse_date
from umshell.values.dotnet.failures import argument, argument_null, bad_format, bad_number, clr
from umshell.values.dotnet.numbers import overflow_of, parse_boolean
from umshell.values.enums import EnumValue
from umshell.values.integers import BOUNDS, Byte
from umshell.values.number_parsing import clip_decimal, parse_decimal, parse_double, parse_integer
from umshell.values.number_text import as_single
from umshell.values.types import (
    BYTE,
    DECIMAL,
    INT16,
    INT32,
    INT64,
    OBJECT,
    SBYTE,
    STRING,
    UINT16,
    UINT32,
    UINT64,
    DotNetType,
    type_of,
)
from umshell.values.value_text import to_text_culture

CONVERT = DotNetType.declare("System.Convert", OBJECT, abstract=True)
BIT_CONVERTER = DotNetType.declare("System.BitConverter", OBJECT, abstract=True)

_PROVIDER = "System.IFormatProvider provider"
_INTEGER_TYPES = {
    "byte": BYTE, "sbyte": SBYTE, "int16": INT16, "uint16": UINT16, "int": INT32, "uint32": UINT32, "int64": INT64,
    "uint64": UINT64,
}  # fmt: skip
_SOURCES = (
    "bool",
    "char",
    "byte",
    "sbyte",
    "int16",
    "uint16",
    "int",
    "uint32",
    "int64",
    "uint64",
    "float",
    "double",
    "decimal",
    "datetime",
)
_BASES = (2, 8, 10, 16)


def invalid_cast(value: Any, target: str) -> ClrException:
    return clr("InvalidCastException", f"Invalid cast from '{type_of(value).name}' to '{target}'.")


def _not_convertible(value: Any) -> ClrException:
    return clr("InvalidCastException", "Unable to cast object of type "
               f"'{type_of(value).full_name}' to type 'System.IConvertible'.")  # fmt: skip


def to_integer(value: Any, type_: DotNetType) -> int:
    """A number of an integer type from anything that is convertible; halves are rounded to even."""
    cls: Any = type_.python_class
    number = _whole_number(value, type_)
    if not BOUNDS[cls][0] <= number <= BOUNDS[cls][1]:
        raise overflow_of(type_)
    made: int = cls(number)
    return made


def _whole_number(value: Any, type_: DotNetType) -> int:
    if value is None:
        return 0
    if isinstance(value, Char):
        return ord(value)
    if isinstance(value, str):
        number = parse_integer(value)
        if number is None:
            raise bad_number(value)
        return number
    if isinstance(value, (float, Decimal)):
        if value != value or abs(value) == float("inf"):
            raise overflow_of(type_)
        is_exact = abs(float(value)) < 1e25
        return int(Decimal(value).quantize(Decimal(1), ROUND_HALF_EVEN)) if is_exact else int(value)
    if isinstance(value, EnumValue):
        return value.value
    if isinstance(value, int):
        return int(value)
    raise invalid_cast(value, type_.name) if isinstance(value, DateTime) else _not_convertible(value)


def _from_base(text: str | None, base: int, type_: DotNetType) -> int:
    if base not in _BASES:
        raise argument("Invalid Base.")
    if text is None:
        return 0
    if base == 10:
        return to_integer(text, type_)
    digits = text.lower().removeprefix("0x") if base == 16 else text
    cls: Any = type_.python_class
    low, high = BOUNDS[cls]
    bits = (high - low).bit_length()
    if not digits:
        raise out_of_index()
    try:
        number = int(digits, base)
    except ValueError:
        known = "0123456789abcdef"[:base]
        reason = (
            "Could not find any recognizable digits."
            if digits[0] not in known
            else "Additional non-parsable characters are at the end of the string."
        )
        raise bad_format(reason) from None
    if number >> bits:
        raise overflow_of(type_)
    made: int = cls(number - (1 << bits) if low < 0 and number > high else number)
    return made


def out_of_index() -> ClrException:
    message = "Index was out of range. Must be non-negative and less than the size of the collection."
    return clr("ArgumentOutOfRangeException", f"{message} (Parameter 'startIndex')")


def _declare(name: str, target: str, convert: Callable[[Any], Any]) -> None:
    """ToX of every source type, of text with a provider, and of any object."""
    signatures = [f"static {target} {name}({source} value)" for source in ("System.Object", "string", *_SOURCES)]
    CONVERT.static_method(name, *signatures)(convert)
    with_provider = [f"static {target} {name}({source} value, {_PROVIDER})" for source in ("System.Object", "string")]
    CONVERT.static_method(name, *with_provider)(lambda value, _provider: convert(value))


def _declare_integer(target: str, type_: DotNetType) -> None:
    name = f"To{type_.name}"
    _declare(name, target, lambda value: to_integer(value, type_))
    CONVERT.static_method(name, f"static {target} {name}(string value, int fromBase)")(
        lambda value, base: _from_base(value, base, type_)
    )


for _target, _type in _INTEGER_TYPES.items():
    _declare_integer(_target, _type)


def to_double(value: Any) -> float:
    if value is None:
        return 0.0
    if isinstance(value, (Char, DateTime)):
        raise invalid_cast(value, "Double")
    if isinstance(value, str):
        number = parse_double(value)
        if number is None:
            raise bad_number(value)
        return number
    if isinstance(value, EnumValue):
        return float(value.value)
    if isinstance(value, (int, float, Decimal)):
        return float(value)
    raise _not_convertible(value)


def to_decimal(value: Any) -> Decimal:
    if isinstance(value, str) and not isinstance(value, Char):
        number = parse_decimal(value)
        if number is None:
            raise bad_number(value) if parse_double(value) is None else overflow_of(DECIMAL)
        return number
    if isinstance(value, Decimal):
        return value
    if isinstance(value, float):
        clipped = clip_decimal(Decimal(f"{value:.15g}")) if abs(value) < 1e30 else None
        if clipped is None:
            raise overflow_of(DECIMAL)
        return clipped
    return Decimal(to_integer(value, INT64))


def to_boolean(value: Any) -> bool:
    if value is None:
        return False
    if isinstance(value, (Char, DateTime)):
        raise invalid_cast(value, "Boolean")
    if isinstance(value, str):
        return parse_boolean(value)
    if isinstance(value, EnumValue):
        return value.value != 0
    if isinstance(value, (int, float, Decimal)):
        return value != 0
    raise _not_convertible(value)


def to_char(value: Any) -> Char:
    if value is None:
        return Char("\0")
    if isinstance(value, str):
        if len(value) != 1:
            raise bad_format("String must be exactly one character long.")
        return Char(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise invalid_cast(value, "Char")
    if not 0 <= value <= 0xFFFF:
        raise clr("OverflowException", "Value was either too large or too small for a character.")
    return Char(chr(value))


def to_date(value: Any) -> DateTime:
    if value is None:
        return DateTime()
    if isinstance(value, DateTime):
        return value
    if isinstance(value, str) and not isinstance(value, Char):
        return parse_date(value)
    raise invalid_cast(value, "DateTime")


_declare("ToDouble", "double", to_double)
_declare("ToSingle", "float", lambda value: as_single(to_double(value)))
_declare("ToDecimal", "decimal", to_decimal)
_declare("ToBoolean", "bool", to_boolean)
_declare("ToChar", "char", to_char)
_declare("ToDateTime", "datetime", to_date)
_declare("ToString", "string", to_text_culture)


@CONVERT.static_method(
    "ToString", "static string ToString(byte value, int toBase)", "static string ToString(int16 value, int toBase)",
    "static string ToString(int value, int toBase)", "static string ToString(int64 value, int toBase)",
)  # fmt: skip
def to_text_in_base(value: int, base: int) -> str:
    if base not in _BASES:
        raise argument("Invalid Base.")
    if base == 10:
        return str(int(value))
    bits = {Byte: 8, integers.Int16: 16, integers.Int64: 64}.get(type(value), 32)
    return format(int(value) & ((1 << bits) - 1), {2: "b", 8: "o", 16: "x"}[base])


@CONVERT.static_method(
    "ToBase64String", "static string ToBase64String(byte[] inArray)",
    "static string ToBase64String(byte[] inArray, System.Base64FormattingOptions options)",
)  # fmt: skip
def to_base64(data: list[int] | None, options: EnumValue | None = None) -> str:
    if data is None:
        raise argument_null("inArray")
    text = base64.b64encode(bytes(data)).decode("ascii")
    if options is None or not options.value:
        return text
    return "\r\n".join(text[place : place + 76] for place in range(0, len(text), 76))


@CONVERT.static_method("ToBase64String", "static string ToBase64String(byte[] inArray, int offset, int length)")
def to_base64_part(data: list[int], offset: int, length: int) -> str:
    return to_base64(data[offset : offset + length])


@CONVERT.static_method("FromBase64String", "static byte[] FromBase64String(string s)")
def from_base64(text: str | None) -> list[int]:
    if text is None:
        raise argument_null("s")
    try:
        return list(base64.b64decode("".join(text.split()), validate=True))
    except (binascii.Error, ValueError):
        raise bad_format(
            "The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding "
            "characters, or an illegal character among the padding characters."
        ) from None


@CONVERT.static_method(
    "ChangeType", "static System.Object ChangeType(System.Object value, type conversionType)",
    f"static System.Object ChangeType(System.Object value, type conversionType, {_PROVIDER})",
)  # fmt: skip
def change_type(value: Any, type_: DotNetType, _provider: object = None) -> Any:
    if type_ is type_of(value) or type_ is OBJECT:
        return value
    if value is None:
        if not type_.is_value_type:
            return None
        raise clr("InvalidCastException", "Null object cannot be converted to a value type.")
    if type_ is STRING:
        return to_text_culture(value)
    group = CONVERT.find_static_method(f"To{type_.name}")
    if group is None or type_.namespace != "System":
        if not isinstance(value, (str, int, float, Decimal, DateTime)):
            raise clr("InvalidCastException", "Object must implement IConvertible.")
        source = type_of(value).full_name
        raise clr("InvalidCastException", f"Invalid cast from '{source}' to '{type_.full_name}'.")
    return group.overloads[0].function(value)


@CONVERT.static_method("IsDBNull", "static bool IsDBNull(System.Object value)")
def is_db_null(value: Any) -> bool:
    return type_of(value).full_name == "System.DBNull"


CONVERT.known_missing(
    "::FromBase64CharArray()", "::FromHexString()", "::GetTypeCode()", "::ToBase64CharArray()", "::ToHexString()",
    "::ToHexStringLower()", "::TryFromBase64Chars()", "::TryFromBase64String()", "::TryToBase64Chars()",
    "::TryToHexString()", "::TryToHexStringLower()", "::DBNull",
)  # fmt: skip


# BitConverter

BIT_CONVERTER.static_property("IsLittleEndian", "bool", True)
_FORMATS = {
    "bool": ("?", "Boolean"), "int16": ("<h", "Int16"), "int": ("<i", "Int32"), "int64": ("<q", "Int64"),
    "uint16": ("<H", "UInt16"), "uint32": ("<I", "UInt32"), "uint64": ("<Q", "UInt64"), "float": ("<f", "Single"),
    "double": ("<d", "Double"),
}  # fmt: skip


def _declare_bytes(type_name: str, format: str, name: str) -> None:
    size = struct.calcsize(format)

    def read(data: list[int], start: int) -> Any:
        if not 0 <= start <= len(data) - size:
            raise argument(
                "Destination array is not long enough to copy all the items in the collection. Check "
                "array index and length."
            )
        return struct.unpack(format, bytes(data[start : start + size]))[0]

    BIT_CONVERTER.static_method("GetBytes", f"static byte[] GetBytes({type_name} value)")(
        lambda value: list(struct.pack(format, value))
    )
    BIT_CONVERTER.static_method(f"To{name}", f"static {type_name} To{name}(byte[] value, int startIndex)")(read)


for _key, (_format, _name) in _FORMATS.items():
    _declare_bytes(_key, _format, _name)


@BIT_CONVERTER.static_method(
    "ToString", "static string ToString(byte[] value)", "static string ToString(byte[] value, int startIndex)",
    "static string ToString(byte[] value, int startIndex, int length)",
)  # fmt: skip
def bytes_text(data: list[int], start: int = 0, length: int | None = None) -> str:
    end = len(data) if length is None else start + length
    return "-".join(f"{item:02X}" for item in data[start:end])
