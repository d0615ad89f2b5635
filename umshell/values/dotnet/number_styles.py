"""Text read as a number by System.Globalization.NumberStyles, in the signs of a culture."""

from __future__ import annotations

import re
from decimal import Decimal

from umshell.values.culture import Culture, culture_of
from umshell.values.number_parsing import parse_decimal, parse_double, parse_integer

LEADING_WHITE, TRAILING_WHITE, LEADING_SIGN, TRAILING_SIGN = 1, 2, 4, 8
PARENTHESES, DECIMAL_POINT, THOUSANDS, EXPONENT, CURRENCY, HEX, BINARY = 16, 32, 64, 128, 256, 512, 1024
INTEGER_STYLE, FLOAT_STYLE, NUMBER_STYLE = 7, 231, 111


def read_integer(text: str, style: int, provider: object, bits: int) -> int | None:
    """The integer that the text spells in a style, before the range is checked; None if it is none."""
    if style == INTEGER_STYLE:
        return parse_integer(text)
    if style & HEX or style & BINARY:
        return _read_digits(text, style, bits)
    plain = _plain(text, style, culture_of(provider))
    if plain is None:
        return None
    number = Decimal(plain)
    return int(number) if number == int(number) else None


def _read_digits(text: str, style: int, bits: int) -> int | None:
    text = _stripped(text, style)
    base, pattern = (16, "[0-9a-fA-F]+") if style & HEX else (2, "[01]+")
    if not re.fullmatch(pattern, text):
        return None
    number = int(text, base)
    if number >> bits:
        return 1 << bits  # out of every range
    return number - (1 << bits) if bits > 0 and number >> (bits - 1) else number


def read_double(text: str, style: int, provider: object) -> float | None:
    """The double that the text spells in a style; None if it is none."""
    culture = culture_of(provider)
    if style == FLOAT_STYLE and culture.numbers.decimal == ".":
        return parse_double(text)
    plain = _plain(text, style, culture)
    return None if plain is None else float(plain)


def read_decimal(text: str, style: int, provider: object) -> Decimal | None:
    """The decimal that the text spells in a style; None if it is none or too large."""
    culture = culture_of(provider)
    if style == NUMBER_STYLE and culture.numbers.decimal == ".":
        return parse_decimal(text)
    plain = _plain(text, style, culture)
    return None if plain is None else parse_decimal(plain, exponent=True)


def _stripped(text: str, style: int) -> str:
    if style & LEADING_WHITE:
        text = text.lstrip("\t\n\v\f\r ")
    return text.rstrip("\t\n\v\f\r ") if style & TRAILING_WHITE else text


def _plain(text: str, style: int, culture: Culture) -> str | None:
    """The digits as Python writes them, if the style allows all that the text has."""
    signs = culture.numbers
    text = _stripped(text, style)
    negative = False
    if style & PARENTHESES and text.startswith("(") and text.endswith(")"):
        text, negative = text[1:-1], True
    if style & CURRENCY:
        text = text.replace(signs.currency, "", 1).strip()
    for mark, allowed in ((text[:1], LEADING_SIGN), (text[-1:], TRAILING_SIGN)):
        if mark and mark in "+-" and style & allowed:
            text = text[1:] if allowed == LEADING_SIGN else text[:-1]
            negative |= mark == "-"
            break
    if style & CURRENCY:
        text = text.replace(signs.currency, "", 1).strip()
    plain = _digits(text, style, culture)
    return None if plain is None else ("-" if negative else "") + plain


def _digits(text: str, style: int, culture: Culture) -> str | None:
    group, point = re.escape(culture.numbers.group), re.escape(culture.numbers.decimal)
    groups = rf"[0-9](?:[0-9]|{group}| )*" if culture.numbers.group == "\u00a0" else rf"[0-9](?:[0-9]|{group})*"
    whole = groups if style & THOUSANDS else "[0-9]+"
    fraction = rf"(?:{point}[0-9]*)?" if style & DECIMAL_POINT else ""
    exponent = "(?:[eE][+-]?[0-9]+)?" if style & EXPONENT else ""
    found = re.fullmatch(rf"({whole})?({fraction})({exponent})", text)
    if found is None or not re.search("[0-9]", (found[1] or "") + found[2]):
        return None
    digits = re.sub("[^0-9]", "", found[1] or "0")
    return digits + found[2].replace(culture.numbers.decimal, ".") + found[3]
