"""The text of JSON as values: strictly where it is strict, else as leniently as 5.1 reads it."""

import json
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from umshell.errors import ClrException, PSError
from umshell.values.dates import DateTime
from umshell.values.integers import Int64
from umshell.values.psobject import PSCustomObject

UNIX_EPOCH_TICKS = 621_355_968_000_000_000
_ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_WORDS = {"null": None, "true": True, "false": False}


def read_json(text: str) -> Any:
    """The value of a document. Raises PSError with 5.1's wording."""
    try:
        value = json.loads(text, object_pairs_hook=_object, parse_float=_fraction, parse_int=_whole)
    except (ValueError, RecursionError):
        value = _LenientReader(text).document()
    return _dates(value)


class _LenientReader:
    """Reads what the strict reader refuses: single quotes, names without quotes; and says what is wrong."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.place = 0

    def document(self) -> Any:
        value = self._value()
        if self._next():
            raise json_error(f"Invalid JSON primitive: {self.text[self.place :]}.")
        return value

    def _next(self) -> str:
        """The next character that is no blank, taken; empty at the end."""
        while self.place < len(self.text):
            self.place += 1
            if not self.text[self.place - 1].isspace():
                return self.text[self.place - 1]
        return ""

    def _value(self) -> Any:
        first = self._next()
        readers: dict[str, Callable[[], Any]] = {"{": self._members, "[": self._elements}
        if first in readers:
            return readers[first]()
        if first and first in "\"'":
            return self._string(first)
        self.place -= bool(first)
        return self._primitive(self._token())

    def _members(self) -> PSCustomObject:
        pairs: list[tuple[str, Any]] = []
        while (first := self._next()) and first != "}":
            if first == ":":
                raise self._wrong("Invalid object passed in, member name expected.")
            pairs.append((self._member_name(first), self._member_value()))
            end = self._next()
            if end == "}":
                return _object(pairs)
            if end != ",":
                raise self._wrong("Invalid object passed in, ':' or '}' expected.")
        if first != "}" or pairs:
            raise self._wrong("Invalid object passed in, ':' or '}' expected.")
        return _object(pairs)

    def _member_name(self, first: str) -> str:
        if first in "\"'":
            return self._string(first)
        self.place -= 1
        return self._token()

    def _member_value(self) -> Any:
        if self._next() != ":":
            raise self._wrong("Invalid object passed in, ':' or '}' expected.")
        return self._value()

    def _elements(self) -> list[Any]:
        found: list[Any] = []
        while (first := self._next()) and first != "]":
            self.place -= 1
            found.append(self._value())
            end = self._next()
            if end == "]":
                return found
            if end != ",":
                raise self._wrong("Invalid array passed in, ',' expected.")
        if found:
            raise self._wrong("Invalid array passed in, extra trailing ','.")
        if first != "]":
            raise self._wrong("Invalid array passed in, ']' expected.")
        return found

    def _string(self, quote: str) -> str:
        pieces: list[str] = []
        while self.place < len(self.text):
            letter = self.text[self.place]
            self.place += 1
            if letter == quote:
                return "".join(pieces)
            pieces.append(self._escaped() if letter == "\\" else letter)
        raise self._wrong("Unterminated string passed in.")

    def _escaped(self) -> str:
        letter = self.text[self.place : self.place + 1]
        self.place += 1
        if letter == "u":
            digits = self.text[self.place : self.place + 4]
            self.place += 4
            try:
                return chr(int(digits, 16))
            except ValueError:
                raise self._wrong("Unrecognized escape sequence.") from None
        if letter not in {*_ESCAPES, '"', "'", "\\", "/"}:
            raise self._wrong("Unrecognized escape sequence.")
        return _ESCAPES.get(letter, letter)

    def _token(self) -> str:
        start = self.place
        while self.place < len(self.text) and (self.text[self.place].isalnum() or self.text[self.place] in ".-_+"):
            self.place += 1
        return self.text[start : self.place]

    def _primitive(self, token: str) -> Any:
        if token in _WORDS:
            return _WORDS[token]
        try:
            return _fraction(token) if any(letter in token for letter in ".eE") else _whole(token)
        except (ValueError, ArithmeticError):
            raise json_error(f"Invalid JSON primitive: {token}.") from None

    def _wrong(self, message: str) -> PSError:
        return json_error(f"{message} ({self.place}): {self.text}")


def json_error(message: str) -> PSError:
    exception = ClrException("System.ArgumentException", message)
    return PSError("System.ArgumentException", message, "NotSpecified", exception=exception)


def _object(pairs: Iterable[tuple[str, Any]]) -> PSCustomObject:
    made = PSCustomObject()
    for name, value in pairs:
        if not name:
            message = (
                "The provided JSON includes a property whose name is an empty string, this is only supported using the "
                "-AsHashTable switch."
            )
            raise PSError("EmptyKeyInJsonString", message, exception="System.InvalidOperationException")
        spelling = made.spelling(name)
        if spelling not in (None, name):
            message = (
                "Cannot convert the JSON string because a dictionary that was converted from the string contains the "
                f"duplicated keys '{spelling}' and '{name}'."
            )
            raise PSError("DuplicateKeysInJsonString", message, exception="System.InvalidOperationException")
        made.properties[name] = _dates(value)
    return made


def _whole(text: str) -> Any:
    number = int(text)
    if -(2**31) <= number < 2**31:
        return number
    return Int64(number) if -(2**63) <= number < 2**63 else Decimal(text)


def _fraction(text: str) -> Any:
    return float(text) if "e" in text.lower() else Decimal(text)


def _dates(value: Any) -> Any:
    """Text of the form /Date(…)/ as the date that it is; in arrays too."""
    if isinstance(value, list):
        return [_dates(each) for each in value]
    if isinstance(value, str) and value.startswith("/Date(") and value.endswith(")/"):
        digits = value[6:-2]
        if digits.lstrip("-").isdigit():
            return DateTime(UNIX_EPOCH_TICKS + int(digits) * 10_000, "Utc")
    return value
