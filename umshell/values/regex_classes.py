"""Characters and their classes in .NET's regular expressions, as Python writes them."""

from __future__ import annotations

import re
from collections.abc import Callable

from umshell.errors import ClrException

CLASS_ESCAPES = "dDwWsS"
_CONTROL = {"a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_BLOCKS = {"IsGreek": "GreekandCoptic", "IsCombiningMarksforSymbols": "CombiningDiacriticalMarksforSymbols"}

Fail = Callable[..., ClrException]


def property_escape(pattern: str, start: int, fail: Fail) -> tuple[str, int]:
    """`\\p{Lu}` or `\\P{IsGreek}` at a place, and where it ends."""
    found = re.compile(r"\\[pP]\{([\w-]+)\}").match(pattern, start)
    if found is None:
        reason = (
            "Incomplete \\p{X} character escape." if len(pattern) < start + 5 else "Malformed \\p{X} character escape."
        )
        raise fail(reason, start + 2)
    name = found[1]
    if name.startswith("Is"):
        name = "Block=" + _BLOCKS.get(name, name[2:])
    return f"\\{pattern[start + 1]}{{{name}}}", found.end()


def char_escape(pattern: str, place: int, fail: Fail) -> tuple[str, int]:
    """The character that an escape means, ready for Python, and where the escape ends; `place` is behind "
    "the backslash."""
    char, end = read_char(pattern, place, fail)
    return re.escape(char), end


def read_char(pattern: str, place: int, fail: Fail) -> tuple[str, int]:
    """The character that an escape means, and where the escape ends."""
    letter = pattern[place]
    if letter in "xu":
        digits = 2 if letter == "x" else 4
        found = re.compile(f"[0-9a-fA-F]{{{digits}}}").match(pattern, place + 1)
        if found is None:
            raise fail("Insufficient or invalid hexadecimal digits.", min(place + 1 + digits, len(pattern)))
        return chr(int(found.group(), 16)), found.end()
    if letter == "0":
        octal = re.compile("[0-7]{1,3}").match(pattern, place)
        assert octal is not None
        return chr(int(octal.group(), 8) & 0xFF), octal.end()
    if letter == "c":
        return _control_char(pattern, place + 1, fail)
    if letter in _CONTROL and letter != "b":
        return _CONTROL[letter], place + 1
    if letter.isalnum() or letter == "_":
        raise fail(f"Unrecognized escape sequence \\{letter}.", place + 1)
    return letter, place + 1


def _control_char(pattern: str, place: int, fail: Fail) -> tuple[str, int]:
    letter = pattern[place : place + 1].upper()
    if not letter:
        raise fail("Missing control character.", place)
    if not "@" <= letter <= "_":
        raise fail("Unrecognized control character.", place + 1)
    return chr(ord(letter) - 0x40), place + 1


class ClassReader:
    """Reads one `[…]` of a pattern; `place` starts behind the bracket."""

    def __init__(self, pattern: str, place: int, fail: Fail) -> None:
        self.pattern = pattern
        self.place = place
        self.fail = fail
        self.needs_regex = False

    def read(self) -> str:
        """The class for Python; a subtraction becomes a look-ahead."""
        negated = self._take("^")
        parts: list[str] = []
        subtracted = ""
        first = True
        while first or self._peek() != "]":
            if not self._peek():
                raise self.fail("Unterminated [] set.", len(self.pattern))
            if self._peek() == "-" and self.pattern[self.place + 1 : self.place + 2] == "[" and not first:
                subtracted = self._subtraction()
                break
            parts.append(self._item())
            first = False
        self.place += 1
        body = f"[{'^' if negated else ''}{''.join(parts)}]"
        return f"(?:(?!{subtracted}){body})" if subtracted else body

    def _subtraction(self) -> str:
        inner = ClassReader(self.pattern, self.place + 2, self.fail)
        text = inner.read()
        self.needs_regex |= inner.needs_regex
        self.place = inner.place
        if self._peek() != "]":
            raise self.fail("A subtraction must be the last element in a character class.", self.place)
        return text

    def _peek(self) -> str:
        return self.pattern[self.place : self.place + 1]

    def _take(self, char: str) -> bool:
        if self._peek() != char:
            return False
        self.place += 1
        return True

    def _item(self) -> str:
        start = self.place
        low = self._one()
        following = self.pattern[self.place + 1 : self.place + 2]
        if self._peek() != "-" or following in ("", "]") or following == "[":
            return low if len(low) == 1 and low.isalnum() else self._escaped(low, start)
        self.place += 1
        if len(low) > 1:
            raise self.fail(f"Cannot include class {low[:2]} in character range.", self.place)
        high = self._one()
        if len(high) > 1:
            raise self.fail(f"Cannot include class {high[:2]} in character range.", self.place)
        if low > high:
            raise self.fail("[x-y] range in reverse order.", self.place)
        return f"{_in_class(low)}-{_in_class(high)}"

    def _escaped(self, item: str, start: int) -> str:
        return item if len(item) > 1 else _in_class(item)

    def _one(self) -> str:
        """One character, or the text of a class escape (then longer than one)."""
        char = self._peek()
        if char != "\\":
            self.place += 1
            return char
        letter = self.pattern[self.place + 1 : self.place + 2]
        if not letter:
            raise self.fail("Illegal \\ at end of pattern.", len(self.pattern))
        if letter in CLASS_ESCAPES:
            self.place += 2
            return "\\" + letter
        if letter in "pP":
            text, self.place = property_escape(self.pattern, self.place, self.fail)
            self.needs_regex = True
            return text
        if letter == "b":
            self.place += 2
            return "\b"
        if letter in "1234567":
            octal = re.compile("[0-7]{1,3}").match(self.pattern, self.place + 1)
            assert octal is not None
            self.place = octal.end()
            return chr(int(octal.group(), 8) & 0xFF)
        char, self.place = read_char(self.pattern, self.place + 1, self.fail)
        return char


def _in_class(char: str) -> str:
    return (
        char
        if char.isalnum() or char == "_"
        else "\\" + char
        if char.isprintable() and char.isascii()
        else re.escape(char)
    )
