"""The order of text in the culture en-US: letters before their accents, accents before case, small letters first."""

import unicodedata
from functools import lru_cache

# Signs in their order, before the digits; letters follow. What is not listed here stands behind the letters.
_SIGNS = "\t\n\v\f\r\u0085\u2028\u2029 _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$"
_DIGITS = "0123456789"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_FIRST = 0x100
_EXPANSIONS = {
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o\u0338", "Ø": "O\u0338",
    "ł": "l\u0335", "Ł": "L\u0335", "đ": "d\u0335", "Đ": "D\u0335", "ð": "d\u0336", "Ð": "D\u0336", "þ": "th\u0334",
    "Þ": "Th\u0334", "ı": "i\u0334",
}  # fmt: skip
_IGNORED = frozenset("\u00ad\u200b\u200c\u200d\ufeff") | {chr(n) for n in range(32) if chr(n) not in _SIGNS} | {"\x7f"}


def _primary_table() -> dict[int, int | str]:
    table: dict[int, int | str] = {}
    for place, character in enumerate(_SIGNS + _DIGITS + _LETTERS):
        table[ord(character)] = _FIRST + place
    for lower in _LETTERS:
        table[ord(lower.upper())] = table[ord(lower)]
    for character in _IGNORED:
        table[ord(character)] = ""
    return table


_PRIMARY = _primary_table()
_OTHERS = 0x10000  # added to characters without a place of their own


def sort_key(text: str, ignore_case: bool = True) -> tuple[str, ...]:
    """A key that sorts as the text does; equal keys are equal texts."""
    if text.isascii():
        primary = text.translate(_PRIMARY)
        return (primary,) if ignore_case else (primary, "", _case_of(text))
    primary, accents, case = _keys(text)
    if ignore_case:
        return (primary, accents) if accents else (primary,)
    return (primary, accents, case)


def _case_of(text: str) -> str:
    """A small letter sorts before its capital."""
    return "" if text.islower() or (not text.isalpha() and text.lower() == text) else text.swapcase()


@lru_cache(maxsize=2048)
def _keys(text: str) -> tuple[str, str, str]:
    primary: list[str] = []
    accents: list[str] = []
    case: list[str] = []
    for character in "".join(_expanded(c) for c in text):
        if unicodedata.combining(character):
            accents.append(chr(len(primary) + 1) + character)
            continue
        if character in _IGNORED:
            continue
        primary.append(_primary_of(character))
        case.append(character.swapcase())
    return "".join(primary), "".join(accents), "".join(case)


def _expanded(character: str) -> str:
    expansion = _EXPANSIONS.get(character)
    return unicodedata.normalize("NFKD", character) if expansion is None else expansion


def _primary_of(character: str) -> str:
    place = _PRIMARY.get(ord(character))
    if isinstance(place, int):
        return chr(place)
    folded = character.lower()
    number = ord(folded[0])
    if unicodedata.category(character)[0] in "SP":
        return chr(_FIRST + len(_SIGNS) - 1) + chr(min(number + 0x400, 0x10FFFF))
    return chr(min(number + _OTHERS, 0x10FFFF))


def compare_text(left: str, right: str, ignore_case: bool = True) -> int:
    """Below zero, zero or above it, as the left text stands before, with or after the right one."""
    if left == right:
        return 0
    if left.isascii() and right.isascii():
        first, second = left.translate(_PRIMARY), right.translate(_PRIMARY)
        if first != second:
            return -1 if first < second else 1
        return 0 if ignore_case else _compare_case(left, right)
    mine, other = sort_key(left, ignore_case), sort_key(right, ignore_case)
    return (mine > other) - (mine < other)


def _compare_case(left: str, right: str) -> int:
    for mine, other in zip(left, right, strict=False):
        if mine != other and mine.lower() == other.lower():
            return -1 if mine.islower() else 1
    return 0


def equal_text(left: str, right: str, ignore_case: bool = True) -> bool:
    """Whether two texts are equal in the culture."""
    if left == right:
        return True
    if left.isascii() and right.isascii():
        if not ignore_case:
            return len(left) != len(right) and compare_text(left, right, False) == 0
        if left.lower() == right.lower():
            return True
        return len(left) != len(right) and left.translate(_PRIMARY) == right.translate(_PRIMARY)
    return compare_text(left, right, ignore_case) == 0
