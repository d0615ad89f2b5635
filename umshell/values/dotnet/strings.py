"""Instance members of System.String."""

from __future__ import annotations

import unicodedata
from typing import Any, Literal

from umshell.values.char import Char
from umshell.values.dotnet import string_statics  # noqa: F401  declares the static members
from umshell.values.dotnet.convertible import declare_convertible
from umshell.values.dotnet.failures import argument, argument_null, out_of_range
from umshell.values.dotnet.objects import hash_code
from umshell.values.dotnet.string_searching import window
from umshell.values.dotnet.text_comparison import compare_by, equal_by
from umshell.values.enums import EnumValue
from umshell.values.types import STRING

_REMOVE_EMPTY, _TRIM_ENTRIES = 1, 2


@STRING.property("Length", "int")
def length(this: str) -> int:
    return len(this)


@STRING.indexer("Chars", "char", "int index")
def char_at(this: str, index: int) -> Char:
    if not 0 <= index < len(this):
        raise out_of_range(
            "Index was out of range. Must be non-negative and less than the size of the collection.", "index"
        )
    return Char(this[index])


@STRING.method("get_Chars", "char get_Chars(int index)")
def get_chars(this: str, index: int) -> Char:
    return char_at(this, index)


@STRING.method("Clone", "System.Object Clone()")
def clone(this: str) -> str:
    return this


@STRING.method("CompareTo", "int CompareTo(System.Object value)", "int CompareTo(string strB)")
def compare_to(this: str, other: Any) -> int:
    if other is not None and not isinstance(other, str):
        raise argument("Object must be of type String.")
    return compare_by(this, other, None)


@STRING.method("Contains", "bool Contains(string value)")
def contains(this: str, value: str | None) -> bool:
    if value is None:
        raise argument_null("value")
    return value in this


@STRING.method("Equals", "bool Equals(System.Object obj)", "bool Equals(string value)")
def equals(this: str, other: Any) -> bool:
    return type(other) is str and this == other


@STRING.method("Equals", "bool Equals(string value, System.StringComparison comparisonType)")
def equals_by(this: str, other: str | None, comparison: EnumValue) -> bool:
    return equal_by(this, other, comparison)


@STRING.method("GetHashCode", "int GetHashCode()")
def get_hash_code(this: str) -> int:
    return hash_code(this)


@STRING.method("GetTypeCode", "System.TypeCode GetTypeCode()")
def get_type_code(this: str) -> EnumValue:
    from umshell.values.dotnet.enum_tables import TypeCode

    found: EnumValue = TypeCode.String
    return found


# Changing


@STRING.method("Insert", "string Insert(int startIndex, string value)")
def insert(this: str, start: int, value: str | None) -> str:
    if value is None:
        raise argument_null("value")
    if not 0 <= start <= len(this):
        raise out_of_range("Specified argument was out of the range of valid values.", "startIndex")
    return this[:start] + value + this[start:]


@STRING.method("Remove", "string Remove(int startIndex)")
def remove_from(this: str, start: int) -> str:
    if start < 0:
        raise out_of_range("StartIndex cannot be less than zero.", "startIndex")
    if start > len(this):
        raise out_of_range("startIndex cannot be larger than length of string.", "startIndex")
    return this[:start]


@STRING.method("Remove", "string Remove(int startIndex, int count)")
def remove(this: str, start: int, count: int) -> str:
    if start < 0:
        raise out_of_range("StartIndex cannot be less than zero.", "startIndex")
    if count < 0:
        raise out_of_range("Count cannot be less than zero.", "count")
    if count > len(this) - start:
        raise out_of_range("Index and count must refer to a location within the string.", "count")
    return this[:start] + this[start + count :]


@STRING.method(
    "Replace", "string Replace(char oldChar, char newChar)", "string Replace(string oldValue, string newValue)"
)
def replace(this: str, old: str | None, new: str | None) -> str:
    if old is None:
        raise argument_null("oldValue")
    if not old:
        raise argument("The value cannot be an empty string.", "oldValue")
    return this.replace(old, new or "")


@STRING.method("Substring", "string Substring(int startIndex)")
def substring_from(this: str, start: int) -> str:
    if start < 0:
        raise out_of_range("StartIndex cannot be less than zero.", "startIndex")
    if start > len(this):
        raise out_of_range("startIndex cannot be larger than length of string.", "startIndex")
    return this[start:]


@STRING.method("Substring", "string Substring(int startIndex, int length)")
def substring(this: str, start: int, count: int) -> str:
    if start < 0:
        raise out_of_range("StartIndex cannot be less than zero.", "startIndex")
    if start > len(this):
        raise out_of_range("startIndex cannot be larger than length of string.", "startIndex")
    if count < 0:
        raise out_of_range("Length cannot be less than zero.", "length")
    if start + count > len(this):
        raise out_of_range("Index and length must refer to a location within the string.", "length")
    return this[start : start + count]


@STRING.method("ToLower", "string ToLower()", "string ToLower(cultureinfo culture)")
def to_lower(this: str, _culture: object = None) -> str:
    return change_case(this, str.lower)


@STRING.method("ToUpper", "string ToUpper()", "string ToUpper(cultureinfo culture)")
def to_upper(this: str, _culture: object = None) -> str:
    return change_case(this, str.upper)


STRING.method("ToLowerInvariant", "string ToLowerInvariant()")(to_lower)
STRING.method("ToUpperInvariant", "string ToUpperInvariant()")(to_upper)


def change_case(text: str, change: Any) -> str:
    """Upper or lower case, letter by letter: none becomes two, as in .NET."""
    changed: str = change(text)
    if len(changed) == len(text):
        return changed
    return "".join(letter if len(change(letter)) != 1 else change(letter) for letter in text)


_WHITE = (
    "\t\n\v\f\r "
    "\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)


@STRING.method("Trim", "string Trim(params char[] trimChars)", "string Trim()")
def trim(this: str, chars: list[str] | None = None) -> str:
    return this.strip("".join(chars) if chars else _WHITE)


@STRING.method("TrimStart", "string TrimStart(params char[] trimChars)")
def trim_start(this: str, chars: list[str] | None = None) -> str:
    return this.lstrip("".join(chars) if chars else _WHITE)


@STRING.method("TrimEnd", "string TrimEnd(params char[] trimChars)")
def trim_end(this: str, chars: list[str] | None = None) -> str:
    return this.rstrip("".join(chars) if chars else _WHITE)


@STRING.method("PadLeft", "string PadLeft(int totalWidth)", "string PadLeft(int totalWidth, char paddingChar)")
def pad_left(this: str, width: int, padding: str = " ") -> str:
    return this.rjust(_width(width), padding)


@STRING.method("PadRight", "string PadRight(int totalWidth)", "string PadRight(int totalWidth, char paddingChar)")
def pad_right(this: str, width: int, padding: str = " ") -> str:
    return this.ljust(_width(width), padding)


def _width(width: int) -> int:
    if width < 0:
        raise out_of_range("Non-negative number required.", "totalWidth")
    return width


# Pieces


@STRING.method("Split", "string[] Split(params char[] separator)")
def split(this: str, separators: list[str] | None = None) -> list[str]:
    return split_text(this, list(separators or ()), None, 0)


@STRING.method("Split", "string[] Split(char[] separator, int count)")
def split_count(this: str, separators: list[str] | None, count: int) -> list[str]:
    return split_text(this, list(separators or ()), count, 0)


@STRING.method(
    "Split", "string[] Split(char[] separator, System.StringSplitOptions options)",
    "string[] Split(string[] separator, System.StringSplitOptions options)",
)  # fmt: skip
def split_options(this: str, separators: list[str] | None, options: EnumValue) -> list[str]:
    return split_text(this, list(separators or ()), None, options.value)


@STRING.method(
    "Split", "string[] Split(char[] separator, int count, System.StringSplitOptions options)",
    "string[] Split(string[] separator, int count, System.StringSplitOptions options)",
)  # fmt: skip
def split_count_options(this: str, separators: list[str] | None, count: int, options: EnumValue) -> list[str]:
    return split_text(this, list(separators or ()), count, options.value)


def split_text(text: str, separators: list[str], count: int | None, options: int) -> list[str]:
    """The pieces between separators (white space if there are none), at most `count` of them."""
    if count is not None and count < 0:
        raise out_of_range("Count cannot be less than zero.", "count")
    if count == 0:
        return []
    wanted = [separator for separator in separators if separator] or list(_WHITE)
    pieces: list[str] = []
    place = start = 0
    while place < len(text):
        hit = next((separator for separator in wanted if text.startswith(separator, place)), None)
        if hit is None:
            place += 1
            continue
        if count is not None and len(pieces) >= count - 1:
            break
        _add_piece(pieces, text[start:place], options)
        place = start = place + len(hit)
    rest = text[start:]
    if options & _REMOVE_EMPTY and count is not None and len(pieces) >= count - 1:
        rest = _without_leading(rest, wanted)
    _add_piece(pieces, rest, options)
    return pieces


def _without_leading(text: str, separators: list[str]) -> str:
    while True:
        hit = next((separator for separator in separators if text.startswith(separator)), None)
        if hit is None:
            return text
        text = text[len(hit) :]


def _add_piece(pieces: list[str], piece: str, options: int) -> None:
    if options & _TRIM_ENTRIES:
        piece = piece.strip(_WHITE)
    if piece or not options & _REMOVE_EMPTY:
        pieces.append(piece)


@STRING.method("ToCharArray", "char[] ToCharArray()", "char[] ToCharArray(int startIndex, int length)")
def to_char_array(this: str, start: int = 0, count: int | None = None) -> list[Char]:
    first, end = window(this, start, count)
    return [Char(letter) for letter in this[first:end]]


@STRING.method("CopyTo", "void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)")
def copy_to(this: str, source: int, destination: list[Any], place: int, count: int) -> None:
    first, end = window(this, source, count)
    destination[place : place + count] = [Char(letter) for letter in this[first:end]]


@STRING.method("ToString", "string ToString()", "string ToString(System.IFormatProvider provider)")
def to_text(this: str, _provider: object = None) -> str:
    return this


_FORMS: dict[int, Literal["NFC", "NFD", "NFKC", "NFKD"]] = {1: "NFC", 2: "NFD", 5: "NFKC", 6: "NFKD"}


@STRING.method(
    "Normalize", "string Normalize()", "string Normalize(System.Text.NormalizationForm normalizationForm)"
)  # fmt: skip
def normalize(this: str, form: EnumValue | None = None) -> str:
    return unicodedata.normalize(_FORMS[1 if form is None else form.value], this)


@STRING.method(
    "IsNormalized", "bool IsNormalized()", "bool IsNormalized(System.Text.NormalizationForm normalizationForm)"
)  # fmt: skip
def is_normalized(this: str, form: EnumValue | None = None) -> bool:
    return normalize(this, form) == this


@STRING.method("GetEnumerator", "System.CharEnumerator GetEnumerator()")
def get_enumerator(this: str) -> list[Char]:
    return [Char(letter) for letter in this]


STRING.known_missing("EnumerateRunes()", "GetPinnableReference()", "ReplaceLineEndings()", "TryCopyTo()")
declare_convertible(STRING)
