"""Numbers, escapes, quoted text and here-strings: what the text of a token means."""

import re
from decimal import Decimal, localcontext
from functools import lru_cache
from math import isfinite

from umshell.values.integers import BigInteger, Byte, Int16, Int64, SByte, UInt16, UInt32, UInt64

SINGLE_QUOTES = "'‘’‚‛"
DOUBLE_QUOTES = '"“”„'
DASHES = "-–—―"
ESCAPES = {"0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
MULTIPLIERS = {"": 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30, "t": 1 << 40, "p": 1 << 50}
SUFFIX_TYPES = {
    "y": (SByte, 8),
    "uy": (Byte, 8),
    "s": (Int16, 16),
    "us": (UInt16, 16),
    "l": (Int64, 64),
    "ul": (UInt64, 64),
}

LONGEST_NUMBER = 400  # no type holds more digits

Number = int | float | Decimal

_NUMBER = re.compile(
    r"(?P<sign>[-+]?)(?:0x(?P<hex>[\da-f]*)|0b(?P<binary>[01]+)"
    r"|(?P<whole>\d*)(?P<point>\.?)(?P<fraction>\d*)(?P<exponent>e[-+]?\d+)?)"
    r"(?P<suffix>u[lsy]?|[dlnsy])?(?P<multiplier>[kmgtp]b)?\Z",
    re.IGNORECASE,
)
_SINGLE_PAIR = re.compile(f"[{SINGLE_QUOTES}]([{SINGLE_QUOTES}])")
_DOUBLE_PAIR = re.compile(f"[{DOUBLE_QUOTES}]([{DOUBLE_QUOTES}])")
_UNICODE_ESCAPE = re.compile(r"\{([0-9a-fA-F]{1,6})\}")


@lru_cache(maxsize=4096)
def number(text: str) -> Number | None:
    """The value of a written number; None when it is beyond its type."""
    for dash in DASHES[1:]:
        text = text.replace(dash, "-")
    match = _NUMBER.match(text)
    if match is None or len(text) > LONGEST_NUMBER:
        return None
    suffix = (match["suffix"] or "").lower()
    factor = MULTIPLIERS[(match["multiplier"] or "")[:1].lower()]
    if match["point"] or match["exponent"]:
        return real_number(text[: match.start("suffix")] if suffix else strip_multiplier(text, match), suffix, factor)
    if match["hex"] is not None:
        return with_suffix(
            signed(match, from_hex(match["hex"], suffix)) * factor, wide(suffix, len(match["hex"]), 16), "hex"
        )
    if match["binary"] is not None:
        return with_suffix(
            signed(match, from_binary(match["binary"], suffix)) * factor, wide(suffix, len(match["binary"]), 64), "hex"
        )
    return with_suffix(int(match["sign"] + match["whole"]) * factor, suffix, "decimal")


def strip_multiplier(text: str, match: re.Match[str]) -> str:
    return text[: match.start("multiplier")] if match["multiplier"] else text


def signed(match: re.Match[str], value: int) -> int:
    return -value if match["sign"] == "-" else value


def wide(suffix: str, digits: int, widest: int) -> str:
    """Digits that fill 64 bits make the number a long one."""
    return {"": "l", "u": "ul"}.get(suffix, suffix) if digits == widest else suffix


def from_hex(digits: str, suffix: str) -> int:
    """Hexadecimal digits; the highest bit is the sign when they fill the type."""
    value = int(digits or "0", 16)
    if suffix.startswith("u"):
        return value
    width = {"y": 2, "s": 4, "l": 16}.get(suffix, 8 if len(digits) < 16 else 16)
    return value - (1 << 4 * width) if len(digits) == width and value >> (4 * width - 1) else value


def from_binary(digits: str, suffix: str) -> int:
    """Binary digits; the highest bit is the sign when they fill 8, 16, 32, 64, 96 or 128 bits."""
    value = int(digits, 2)
    fills = len(digits) in (8, 16, 32, 64, 96, 128)
    return value - (1 << len(digits)) if fills and not suffix.startswith("u") and digits[0] == "1" else value


def real_number(text: str, suffix: str, factor: int) -> Number | None:
    if suffix == "d":
        return decimal_number(text, factor)
    value = float(text) * factor
    if not suffix:
        return value
    if not isfinite(value):
        return None
    return with_suffix(round(value), suffix, "real")


def decimal_number(text: str, factor: int) -> Decimal | None:
    with localcontext() as context:
        context.prec = 60
        try:
            value = Decimal(text) * factor
        except ArithmeticError:
            return None
    return value if abs(value) < 1 << 96 else None


def with_suffix(value: int, suffix: str, kind: str) -> Number | None:
    """The number in the type that its suffix names, or in the smallest that holds it."""
    if not suffix:
        return smallest(value, kind)
    if suffix == "d":
        return Decimal(value) if abs(value) < 1 << 96 else None
    if suffix == "n":
        return BigInteger(value)
    if suffix == "u":
        return UInt32(value) if 0 <= value < 1 << 32 else UInt64(value) if 0 <= value < 1 << 64 else None
    integer_type, bits = SUFFIX_TYPES[suffix]
    low = 0 if suffix.startswith("u") else -1 << (bits - 1)
    high = (1 << bits) - 1 if suffix.startswith("u") else (1 << (bits - 1)) - 1
    return integer_type(value) if low <= value <= high else None


def smallest(value: int, kind: str) -> Number | None:
    if -0x80000000 <= value <= 0x7FFFFFFF:
        return value
    if -(1 << 63) <= value < 1 << 63:
        return Int64(value)
    if kind != "decimal":
        return None
    if abs(value) < 1 << 96:
        return Decimal(value)
    return float(value) if abs(value) < 1 << 1024 else None


def single_quoted(text: str) -> str:
    """What stands between single quotes; of two quotes the second remains."""
    inner = text[1:-1]
    return inner if "'" not in inner and inner.isascii() else _SINGLE_PAIR.sub(r"\1", inner)


def double_quoted(text: str) -> str:
    """What stands between double quotes, where nothing is expanded or escaped."""
    inner = text[1:-1]
    return inner if '"' not in inner and inner.isascii() else _DOUBLE_PAIR.sub(r"\1", inner)


def here_string_bounds(text: str) -> tuple[int, int]:
    """Where the lines of a here-string begin and end: without its header, its footer and the newlines beside them."""
    start = min(index for index in (text.find("\r"), text.find("\n")) if index >= 0)
    start += 2 if text.startswith("\r\n", start) else 1
    end = len(text) - 2
    if end <= start:
        return start, start
    end -= 2 if text.startswith("\r\n", end - 2) else 1
    return start, max(start, end)


def escape(text: str, position: int) -> tuple[str, int]:
    """What a backtick before text[position] makes of it, and where to go on."""
    character = text[position]
    if character == "u":
        match = _UNICODE_ESCAPE.match(text, position + 1)
        if match and int(match[1], 16) <= 0x10FFFF:
            return chr(int(match[1], 16)), match.end()
    return ESCAPES.get(character, character), position + 1


def unescape(text: str) -> str:
    """A text with its backticks done."""
    if "`" not in text:
        return text
    parts: list[str] = []
    position = 0
    while True:
        found = text.find("`", position)
        if found < 0 or found + 1 >= len(text):
            parts.append(text[position:])
            return "".join(parts)
        parts.append(text[position:found])
        character, position = escape(text, found + 1)
        parts.append(character)
