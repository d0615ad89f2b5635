"""Values that CLIXML knows by themselves: their elements, as text and back."""

import base64
import re
import uuid
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from umshell.errors import ClrException
from umshell.values import members
from umshell.values.arrays import TypedArray
from umshell.values.char import Char
from umshell.values.conversion import convert, to_string
from umshell.values.dates import DateTime, TimeSpan
from umshell.values.dates_parse import parse_date
from umshell.values.integers import Byte, Int16, Int64, SByte, Single, UInt16, UInt32, UInt64
from umshell.values.types import find_type, type_of

_SPECIAL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]|[\U00010000-\U0010ffff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_TICKS_PER_SECOND = 10_000_000
_DURATION = re.compile(r"(-)?P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d+))?S)?)?$")


def encode_text(text: str) -> str:
    """Text with what XML cannot hold, and what looks like an escape, as _xHHHH_."""
    return _SPECIAL.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"_x{units[place]:02X}{units[place + 1]:02X}_" for place in range(0, len(units), 2))


def decode_text(text: str) -> str:
    """The text that was written, with pairs of surrogates as the characters that they are."""
    if "_x" not in text:
        return text
    found = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    return found.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _duration_text(span: TimeSpan) -> str:
    sign, ticks = ("-", -span.ticks) if span.ticks < 0 else ("", span.ticks)
    seconds, fraction = divmod(ticks, _TICKS_PER_SECOND)
    days, rest = divmod(seconds, 86_400)
    hours, minutes, seconds = rest // 3600, rest // 60 % 60, rest % 60
    decimals = f".{fraction:07d}".rstrip("0").rstrip(".") if fraction else ""
    clock = f"{hours}H" * bool(hours) + f"{minutes}M" * bool(minutes)
    clock += f"{seconds}{decimals}S" if seconds or decimals or not (days or clock) else ""
    return f"{sign}P" + f"{days}D" * bool(days) + (f"T{clock}" if clock else "")


def _duration(text: str) -> TimeSpan:
    match = _DURATION.match(text)
    if match is None:
        raise _bad(text)
    years, months, days, hours, minutes, seconds = (int(match[place] or 0) for place in range(2, 8))
    days += years * 365 + months * 30
    total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds
    ticks = total * _TICKS_PER_SECOND + int((match[8] or "0").ljust(7, "0")[:7])
    return TimeSpan(-ticks if match[1] else ticks)


def _bad(text: str) -> ClrException:
    return ClrException("System.Xml.XmlException", f"The value '{text}' is not valid here.")


def _date_text(moment: DateTime) -> str:
    text = moment.to_text("yyyy-MM-ddTHH:mm:ss.FFFFFFF")
    if moment.kind == "Utc":
        return f"{text}Z"
    return text + moment.to_text("zzz") if moment.kind == "Local" else text


def _float_text(number: float) -> str:
    if number in (float("inf"), float("-inf")):
        return "INF" if number > 0 else "-INF"
    return to_string(number)


def _float(text: str) -> float:
    return float(text.replace("INF", "inf"))


def _of_type(name: str) -> Callable[[str], Any]:
    def read(text: str) -> Any:
        kind = find_type(name)
        assert kind is not None
        return convert(text, kind)

    return read


def _bytes(text: str) -> TypedArray:
    kind = find_type("byte")
    assert kind is not None
    return TypedArray(kind, map(Byte, base64.b64decode(text)))


# Element → from its text to the value.
READERS: dict[str, Callable[[str], Any]] = {
    "S": decode_text, "C": lambda text: Char(chr(int(text))), "B": lambda text: text.strip().lower() in ("true", "1"),
    "DT": lambda text: parse_date(text), "TS": _duration, "By": lambda text: Byte(int(text)),
    "SB": lambda text: SByte(int(text)), "U16": lambda text: UInt16(int(text)), "I16": lambda text: Int16(int(text)),
    "U32": lambda text: UInt32(int(text)), "I32": int, "U64": lambda text: UInt64(int(text)),
    "I64": lambda text: Int64(int(text)), "Sg": lambda text: Single(_float(text)), "Db": _float, "D": Decimal,
    "BA": _bytes, "G": uuid.UUID, "URI": lambda text: _of_type("uri")(decode_text(text)), "Nil": lambda _text: None,
    "Version": _of_type("version"), "XD": lambda text: _of_type("xml")(decode_text(text)), "SBK": decode_text,
    "SS": lambda text: text,
}  # fmt: skip

# .NET type → its element, and from the value to its text.
WRITERS: dict[str, tuple[str, Callable[[Any], str]]] = {
    "System.String": ("S", lambda value: encode_text(value)),
    "System.Char": ("C", lambda value: str(ord(value))),
    "System.Boolean": ("B", lambda value: "true" if value else "false"),
    "System.DateTime": ("DT", _date_text),
    "System.TimeSpan": ("TS", _duration_text),
    "System.Byte": ("By", int.__repr__),
    "System.SByte": ("SB", int.__repr__),
    "System.UInt16": ("U16", int.__repr__),
    "System.Int16": ("I16", int.__repr__),
    "System.UInt32": ("U32", int.__repr__),
    "System.Int32": ("I32", int.__repr__),
    "System.UInt64": ("U64", int.__repr__),
    "System.Int64": ("I64", int.__repr__),
    "System.Single": ("Sg", _float_text),
    "System.Double": ("Db", _float_text),
    "System.Decimal": ("D", to_string),
    "System.Byte[]": ("BA", lambda value: base64.b64encode(bytes(value)).decode("ascii")),
    "System.Guid": ("G", to_string),
    "System.Uri": ("URI", lambda value: encode_text(to_string(value))),
    "System.Version": ("Version", to_string),
    "System.Xml.XmlDocument": ("XD", lambda value: encode_text(_outer_xml(value))),
    "System.Management.Automation.ScriptBlock": ("SBK", lambda value: encode_text(to_string(value))),
    "System.Security.SecureString": ("SS", lambda value: value.reveal().encode("utf-16-le").hex()),
}


def _outer_xml(document: Any) -> str:
    return to_string(members.get_member(document, "OuterXml"))


def primitive(value: Any) -> tuple[str, str] | None:
    """Element and text of a value that CLIXML knows; None for an object."""
    if value is None:
        return "Nil", ""
    found = WRITERS.get(type_of(value).full_name)
    return None if found is None else (found[0], found[1](value))
