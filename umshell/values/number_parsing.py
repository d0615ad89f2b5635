"""Text that spells a number: as PowerShell's literals do, and as .NET's Parse methods do."""

import re
from decimal import Decimal, InvalidOperation, localcontext
from typing import Any

from umshell.values import integers
from umshell.values.integers import BOUNDS, INT32_MAX, INT32_MIN, INT64_MAX, INT64_MIN, Int64

_LITERAL = re.compile(
    r"""(?P<sign>[+-])?
    (?:0x(?P<hex>[0-9a-f]*)|0b(?P<binary>[01]+)|(?P<real>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]+)?))
    (?P<suffix>u[lsy]|[ulsydn])?(?P<multiplier>[kmgtp]b)?""",
    re.IGNORECASE | re.VERBOSE,
)
_MULTIPLIERS = {"kb": 1 << 10, "mb": 1 << 20, "gb": 1 << 30, "tb": 1 << 40, "pb": 1 << 50}
_SUFFIX_TYPES: dict[str, type[int]] = {
    "l": Int64,
    "u": integers.UInt32,
    "s": integers.Int16,
    "y": integers.SByte,
    "ul": integers.UInt64,
    "us": integers.UInt16,
    "uy": integers.Byte,
    "n": integers.BigInteger,
}
DECIMAL_MAX = (1 << 96) - 1
_SPACES = "\t\n\v\f\r "


def scan_number(text: str) -> Any:
    """The number that a text spells as a literal of PowerShell does; None if it is none."""
    match = _LITERAL.fullmatch(text.strip())
    if match is None:
        return None
    suffix = (match["suffix"] or "").lower()
    factor = _MULTIPLIERS[match["multiplier"].lower()] if match["multiplier"] else 1
    negative = match["sign"] == "-"
    if match["real"] is not None:
        return _real(match["real"], negative, suffix, factor)
    if match["hex"] is not None:
        return _hexadecimal(match["hex"], negative, suffix, factor)
    return _binary(match["binary"], negative, suffix, factor)


def _real(text: str, negative: bool, suffix: str, factor: int) -> Any:
    sign = -1 if negative else 1
    if text.isdigit():
        return _integer(sign * int(text) * factor, suffix)
    if suffix == "d":
        return _decimal(text, negative, factor)
    number = sign * float(text) * factor
    if not suffix:
        return number
    if number in (float("inf"), float("-inf")):
        return None
    return _integer(round(number), suffix)


def _decimal(text: str, negative: bool, factor: int) -> Decimal | None:
    number = to_decimal(("-" if negative else "") + text)
    return None if number is None else number * factor


def _hexadecimal(digits: str, negative: bool, suffix: str, factor: int) -> Any:
    number = int(digits or "0", 16)
    significant = len(digits.lstrip("0"))
    if not suffix.startswith("u") and suffix in ("", "l"):
        bits = 32 if significant <= 8 and suffix == "" else 64
        if significant <= 16 and number >> (bits - 1):
            number -= 1 << bits
    return _integer((-number if negative else number) * factor, suffix)


def _binary(digits: str, negative: bool, suffix: str, factor: int) -> Any:
    number = int(digits, 2)
    significant = len(digits.lstrip("0"))
    if significant in (32, 64):
        number -= 1 << significant
    return _integer((-number if negative else number) * factor, suffix)


def _integer(number: int, suffix: str) -> Any:
    if suffix == "d":
        return Decimal(number) if abs(number) <= DECIMAL_MAX else None
    if not suffix:
        return smallest_integer(number)
    cls = _SUFFIX_TYPES[suffix]
    if suffix == "u" and number > integers.UINT32_MAX:
        cls = integers.UInt64
    if cls is integers.BigInteger:
        return cls(number)
    low, high = BOUNDS[cls]
    return cls(number) if low <= number <= high else None


def smallest_integer(number: int) -> Any:
    """A literal's number: Int32 if it fits, else Int64, Decimal, Double."""
    if INT32_MIN <= number <= INT32_MAX:
        return number
    if INT64_MIN <= number <= INT64_MAX:
        return Int64(number)
    return Decimal(number) if abs(number) <= DECIMAL_MAX else float(number)


# .NET's own parsing

_INTEGER = re.compile(r"[+-]?[0-9]+")
_THOUSANDS = re.compile(
    r"(?P<sign>[+-]?)(?P<whole>[0-9][0-9,]*)?(?P<fraction>\.[0-9]*)?(?P<exponent>e[+-]?[0-9]+)?", re.I
)
_SPECIAL = {"nan": "nan", "infinity": "inf", "-infinity": "-inf", "+infinity": "inf"}


def parse_integer(text: str) -> int | None:
    """Int32.Parse and its kin, before the range is checked."""
    trimmed = text.strip(_SPACES)
    return int(trimmed) if _INTEGER.fullmatch(trimmed) else None


def parse_converter_integer(text: str) -> int | None:
    """What the type converters of integers take: decimal digits, or hexadecimal ones behind `#`, `0x`, `&h`."""
    trimmed = text.strip(_SPACES)
    for prefix in ("#", "0x", "0X", "&h", "&H"):
        if trimmed.startswith(prefix):
            digits = trimmed[len(prefix) :]
            return int(digits, 16) if re.fullmatch("[0-9a-fA-F]+", digits) else None
    return parse_integer(trimmed)


def parse_double(text: str) -> float | None:
    """Double.Parse: sign, thousands, fraction, exponent."""
    trimmed = text.strip(_SPACES)
    if trimmed.lower() in _SPECIAL:
        return float(_SPECIAL[trimmed.lower()])
    plain = _plain_digits(trimmed)
    return None if plain is None else float(plain)


def parse_decimal(text: str, exponent: bool = False) -> Decimal | None:
    """Decimal.Parse: sign, thousands, fraction; the exponent is an option there."""
    plain = _plain_digits(text.strip(_SPACES))
    if plain is None or (not exponent and "e" in plain.lower()):
        return None
    return to_decimal(plain)


def _plain_digits(text: str) -> str | None:
    match = _THOUSANDS.fullmatch(text)
    if match is None or not (match["whole"] or (match["fraction"] or ".") != "."):
        return None
    whole = (match["whole"] or "0").replace(",", "")
    return f"{match['sign']}{whole}{match['fraction'] or ''}{match['exponent'] or ''}"


def to_decimal(text: str) -> Decimal | None:
    """A Decimal of .NET from digits: at most 28 of them behind the point, 96 bits in all; None if it is too large."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return clip_decimal(number)


def clip_decimal(number: Decimal) -> Decimal | None:
    """The number as .NET's Decimal can hold it; None if it is too large."""
    if not number.is_finite() or abs(number) > DECIMAL_MAX:
        return None
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    if exponent > 0:
        return Decimal(int(number))
    scale = min(-exponent, 28)
    while True:
        with localcontext() as context:
            context.prec = 60
            rounded = number.quantize(Decimal(1).scaleb(-scale)) if -exponent != scale else number
        if int("".join(map(str, rounded.as_tuple().digits))) <= DECIMAL_MAX:
            return rounded
        scale -= 1
