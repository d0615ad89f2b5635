"""Members of System.Char."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any

from umshell.values.char import Char
from umshell.values.dotnet.convertible import declare_convertible
from umshell.values.dotnet.failures import argument, argument_null, bad_format, out_of_range
from umshell.values.enums import EnumValue
from umshell.values.reference import PSReference
from umshell.values.types import CHAR

_CATEGORIES = {
    "Lu": 0, "Ll": 1, "Lt": 2, "Lm": 3, "Lo": 4, "Mn": 5, "Mc": 6, "Me": 7, "Nd": 8, "Nl": 9, "No": 10, "Zs": 11,
    "Zl": 12, "Zp": 13, "Cc": 14, "Cf": 15, "Cs": 16, "Co": 17, "Pc": 18, "Pd": 19, "Ps": 20, "Pe": 21, "Pi": 22,
    "Pf": 23, "Po": 24, "Sm": 25, "Sc": 26, "Sk": 27, "So": 28, "Cn": 29,
}  # fmt: skip

CHAR.static_property("MaxValue", "char", Char("\uffff"))
CHAR.static_property("MinValue", "char", Char("\0"))


def _category(char: str) -> str:
    return unicodedata.category(char)


_TESTS: dict[str, Callable[[str], bool]] = {
    "IsControl": lambda char: _category(char) == "Cc",
    "IsDigit": lambda char: _category(char) == "Nd",
    "IsLetter": lambda char: _category(char)[0] == "L",
    "IsLetterOrDigit": lambda char: _category(char)[0] == "L" or _category(char) == "Nd",
    "IsLower": lambda char: _category(char) == "Ll",
    "IsNumber": lambda char: _category(char)[0] == "N",
    "IsPunctuation": lambda char: _category(char)[0] == "P",
    "IsSeparator": lambda char: _category(char)[0] == "Z",
    "IsSurrogate": lambda char: "\ud800" <= char <= "\udfff",
    "IsHighSurrogate": lambda char: "\ud800" <= char <= "\udbff",
    "IsLowSurrogate": lambda char: "\udc00" <= char <= "\udfff",
    "IsSymbol": lambda char: _category(char)[0] == "S",
    "IsUpper": lambda char: _category(char) == "Lu",
    "IsWhiteSpace": lambda char: char.isspace() and not "\x1c" <= char <= "\x1f",
}


def _declare_test(name: str, test: Callable[[str], bool]) -> None:
    CHAR.static_method(name, f"static bool {name}(char c)")(test)

    def test_in_text(text: str | None, index: int) -> bool:
        return test(_letter(text, index))

    CHAR.static_method(name, f"static bool {name}(string s, int index)")(test_in_text)


def _letter(text: str | None, index: int) -> str:
    if text is None:
        raise argument_null("s")
    if not 0 <= index < len(text):
        raise out_of_range(
            "Index was out of range. Must be non-negative and less than the size of the collection.", "index"
        )
    return text[index]


for _name, _test in _TESTS.items():
    _declare_test(_name, _test)


def _one(changed: str, original: str) -> Char:
    return Char(changed if len(changed) == 1 else original)


@CHAR.static_method(
    "ToUpper", "static char ToUpper(char c)", "static char ToUpper(char c, cultureinfo culture)"
)  # fmt: skip
def to_upper(char: str, _culture: object = None) -> Char:
    return _one(char.upper(), char)


@CHAR.static_method(
    "ToLower", "static char ToLower(char c)", "static char ToLower(char c, cultureinfo culture)"
)  # fmt: skip
def to_lower(char: str, _culture: object = None) -> Char:
    return _one(char.lower(), char)


CHAR.static_method("ToUpperInvariant", "static char ToUpperInvariant(char c)")(to_upper)
CHAR.static_method("ToLowerInvariant", "static char ToLowerInvariant(char c)")(to_lower)


@CHAR.static_method("GetNumericValue", "static double GetNumericValue(char c)")
def numeric_value(char: str) -> float:
    return float(unicodedata.numeric(char, -1))


@CHAR.static_method("GetNumericValue", "static double GetNumericValue(string s, int index)")
def numeric_value_in(text: str | None, index: int) -> float:
    return numeric_value(_letter(text, index))


@CHAR.static_method(
    "GetUnicodeCategory", "static System.Globalization.UnicodeCategory GetUnicodeCategory(char c)"
)  # fmt: skip
def unicode_category(char: str) -> EnumValue:
    from umshell.values.dotnet.enum_tables import UnicodeCategory

    found: EnumValue = UnicodeCategory(_CATEGORIES[_category(char)])
    return found


@CHAR.static_method("Parse", "static char Parse(string s)")
def parse(text: str | None) -> Char:
    if text is None:
        raise argument_null("s")
    if len(text) != 1:
        raise bad_format("String must be exactly one character long.")
    return Char(text)


@CHAR.static_method("TryParse", "static bool TryParse(string s, [ref] char result)")
def try_parse(text: str | None, result: PSReference) -> bool:
    is_one = text is not None and len(text) == 1
    result.Value = Char(text) if is_one and text else Char("\0")
    return is_one


@CHAR.static_method("ConvertFromUtf32", "static string ConvertFromUtf32(int utf32)")
def from_code(code: int) -> str:
    if not 0 <= code <= 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        message = "A valid UTF32 value is between 0x000000 and 0x10ffff, inclusive, and should not include surrogate codepoint values (0x00d800 ~ 0x00dfff)."  # noqa: E501
        raise out_of_range(message, "utf32")
    return chr(code)


@CHAR.static_method("ConvertToUtf32", "static int ConvertToUtf32(string s, int index)")
def to_code(text: str | None, index: int) -> int:
    return ord(_letter(text, index))


@CHAR.static_method("ToString", "static string ToString(char c)")
def static_to_text(char: str) -> str:
    return str.__str__(char)


@CHAR.method("ToString", "string ToString()", "string ToString(System.IFormatProvider provider)")
def to_text(this: str, _provider: object = None) -> str:
    return str.__str__(this)


@CHAR.method("CompareTo", "int CompareTo(System.Object value)", "int CompareTo(char value)")
def compare_to(this: str, other: Any) -> int:
    if other is None:
        return 1
    if not isinstance(other, Char):
        raise argument("Object must be of type Char.")
    return ord(this) - ord(other)


@CHAR.method("Equals", "bool Equals(System.Object obj)", "bool Equals(char obj)")
def equals(this: str, other: Any) -> bool:
    return isinstance(other, Char) and str.__eq__(this, other)


@CHAR.method("GetHashCode", "int GetHashCode()")
def get_hash_code(this: str) -> int:
    return ord(this) | ord(this) << 16


@CHAR.method("GetTypeCode", "System.TypeCode GetTypeCode()")
def get_type_code(this: str) -> EnumValue:
    from umshell.values.dotnet.enum_tables import TypeCode

    found: EnumValue = TypeCode.Char
    return found


CHAR.known_missing(
    "TryFormat()", "::IsAscii()", "::IsAsciiDigit()", "::IsAsciiHexDigit()", "::IsAsciiHexDigitLower()",
    "::IsAsciiHexDigitUpper()", "::IsAsciiLetter()", "::IsAsciiLetterLower()", "::IsAsciiLetterOrDigit()",
    "::IsAsciiLetterUpper()", "::IsBetween()", "::IsSurrogatePair()",
)  # fmt: skip
declare_convertible(CHAR)
