"""Wildcard patterns: `*`, `?`, `[a-z]`, with the back-tick to escape."""

import re
from functools import lru_cache

from umshell.errors import ClrException, PSError

_SPECIAL = frozenset("*?[`")


class WildcardPattern:
    """A pattern that matches whole texts."""

    __slots__ = ("_fullmatch", "_literal", "ignore_case", "text")

    def __init__(self, text: str, ignore_case: bool = True) -> None:
        self.text = text
        self.ignore_case = ignore_case
        self._literal = None if any(c in _SPECIAL for c in text) else (text.lower() if ignore_case else text)
        self._fullmatch = None if self._literal is not None else _compile(text, ignore_case).fullmatch

    def matches(self, text: str) -> bool:
        """Whether the whole text fits."""
        if self._fullmatch is None:
            return (text.lower() if self.ignore_case else text) == self._literal
        return self._fullmatch(text) is not None

    @staticmethod
    def contains_wildcard(text: str) -> bool:
        """Whether a text is a pattern at all."""
        return contains_wildcards(text)

    @property
    def is_literal(self) -> bool:
        """Whether it has no wildcard and matches one text alone."""
        return self._literal is not None


@lru_cache(maxsize=512)
def wildcard(text: str, ignore_case: bool = True) -> WildcardPattern:
    """The pattern of that text, made once."""
    return WildcardPattern(text, ignore_case)


def contains_wildcards(text: str) -> bool:
    """Whether the text has a wildcard character that is not escaped."""
    escaped = False
    for character in text:
        if escaped:
            escaped = False
        elif character == "`":
            escaped = True
        elif character in "*?[]":
            return True
    return False


def escape(text: str) -> str:
    """The text with its wildcard characters escaped."""
    return re.sub(r"([*?\[\]`])", r"`\1", text)


def unescape(text: str) -> str:
    """The text with the back-ticks before wildcard characters taken away."""
    return re.sub(r"`([*?\[\]])", r"\1", text)


def _compile(text: str, ignore_case: bool) -> re.Pattern[str]:
    return re.compile(_to_regex(text), re.DOTALL | (re.IGNORECASE if ignore_case else 0))


def _to_regex(text: str) -> str:
    pieces: list[str] = []
    place = 0
    while place < len(text):
        character = text[place]
        place += 1
        if character == "`" and place < len(text):
            pieces.append(re.escape(text[place]))
            place += 1
        elif character == "*":
            pieces.append(".*")
        elif character == "?":
            pieces.append(".")
        elif character == "[":
            piece, place = _set(text, place)
            pieces.append(piece)
        else:
            pieces.append(re.escape(character))
    return "".join(pieces)


def _set(text: str, start: int) -> tuple[str, int]:
    """The set that opens before the place, as a set of a regular expression, and the place behind it."""
    members: list[str] = []
    place = start
    while place < len(text) and (text[place] != "]" or place == start):
        if text[place] == "`" and place + 1 < len(text):
            place += 1
        members.append(text[place])
        place += 1
    if place >= len(text):
        raise _not_valid(text)
    body, index = "", 0
    while index < len(members):
        if index + 2 < len(members) and members[index + 1] == "-":
            low, high = sorted((members[index], members[index + 2]))
            body += f"{re.escape(low)}-{re.escape(high)}"
            index += 3
        else:
            body += re.escape(members[index]) if members[index] != "^" else "\\^"
            index += 1
    return f"[{body}]", place + 1


def _not_valid(text: str) -> PSError:
    message = f"The specified wildcard character pattern is not valid: {text}"
    exception = ClrException("System.Management.Automation.WildcardPatternException", message)
    return PSError("RuntimeException", message, "NotSpecified", exception=exception)
