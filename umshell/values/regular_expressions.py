"""Regular expressions of .NET: compiled once, matched, replaced and split by .NET's rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from umshell.errors import ClrException
from umshell.values.regex_translation import IGNORE_CASE, MULTILINE, RIGHT_TO_LEFT, SINGLELINE, Translation, translate

# A match of `re` or of `regex`, which have no common base.
PythonMatch = Any


class NetPattern:
    """A compiled pattern, with .NET's numbers and names of its groups."""

    __slots__ = ("finditer", "indexes", "is_plain", "names", "options", "python", "search", "source")

    def __init__(self, source: str, options: int) -> None:
        translation = translate(source, options)
        self.source = source
        self.options = options
        self.names = translation.names
        self.indexes = translation.indexes
        self.is_plain = self.indexes == list(range(len(self.indexes)))
        self.python: Any = _compiled(translation, source)
        self.search: Callable[..., PythonMatch] = self.python.search
        self.finditer: Callable[..., Iterator[PythonMatch]] = self.python.finditer

    def with_captures(self) -> Any:
        """The same pattern in the engine that remembers all captures of a group."""
        return _compiled_by_regex(translate(self.source, self.options), self.source, self.python.flags & _SHARED_FLAGS)

    def index_of(self, name: str) -> int | None:
        """Python's number of a group, by .NET's name or number."""
        if name in self.names:
            return self.indexes[self.names.index(name)]
        return self.indexes[int(name)] if name.isdigit() and int(name) < len(self.indexes) else None

    def matches_table(self, match: PythonMatch) -> dict[object, str]:
        """What -match puts into $Matches: groups that took part, by number or name."""
        found: dict[object, str] = {}
        for name, index in zip(self.names, self.indexes, strict=True):
            text = match.group(index)
            if text is not None:
                found[int(name) if name.isdigit() else name] = text
        return found

    def replace(self, text: str, replacement: str, count: int = -1, start: int = 0) -> str:
        """Regex.Replace with a replacement pattern."""
        parts = _replacement(self.source, self.options, replacement)
        if len(parts) == 1 and isinstance(parts[0], str):
            plain = parts[0]
            return self.replace_by(text, lambda match: plain, count, start)
        return self.replace_by(text, lambda match: "".join(_expanded(part, match) for part in parts), count, start)

    def replace_by(self, text: str, write: Callable[[PythonMatch], str], count: int = -1, start: int = 0) -> str:
        """Regex.Replace with a function for each match."""
        if count == 0:
            return text
        if start == 0 and not self.options & RIGHT_TO_LEFT:
            replaced: str = self.python.sub(write, text, max(count, 0))
            return replaced
        pieces: list[tuple[int, int, str]] = []
        for match in self.finditer(text, *self._span(text, start)):
            pieces.append((match.start(), match.end(), write(match)))
            if len(pieces) == count:
                break
        return _with_pieces(text, sorted(pieces))

    def _span(self, text: str, start: int) -> tuple[int, ...]:
        return (0, start or len(text)) if self.options & RIGHT_TO_LEFT else (start,)

    def split(self, text: str, count: int = 0, start: int = 0) -> list[str]:
        """Regex.Split: the pieces, and between them what groups caught."""
        pieces: list[str] = []
        place = 0
        for number, match in enumerate(self.finditer(text, start), 1):
            if count and number >= count:
                break
            pieces.append(text[place : match.start()])
            pieces.extend(caught for index in self.indexes[1:] if (caught := match.group(index)) is not None)
            place = match.end()
        pieces.append(text[place:])
        return pieces


_SHARED_FLAGS = re.IGNORECASE | re.MULTILINE | re.DOTALL


def _with_pieces(text: str, pieces: list[tuple[int, int, str]]) -> str:
    place, written = 0, ""
    for start, end, piece in pieces:
        written += text[place:start] + piece
        place = end
    return written + text[place:]


def _compiled(translation: Translation, source: str) -> Any:
    flags = 0
    for option, flag in ((IGNORE_CASE, re.IGNORECASE), (MULTILINE, re.MULTILINE), (SINGLELINE, re.DOTALL)):
        if translation.options & option:
            flags |= flag
    if not translation.needs_regex:
        try:
            return re.compile(translation.source, flags)
        except (re.error, OverflowError):
            pass  # a look-behind of varying width, which only the other engine has
    return _compiled_by_regex(translation, source, flags)


def _compiled_by_regex(translation: Translation, source: str, flags: int) -> Any:
    import regex

    if translation.options & RIGHT_TO_LEFT:
        flags |= regex.REVERSE
    try:
        return regex.compile(translation.source, flags | regex.VERSION0)
    except regex.error as error:
        message = f"Invalid pattern '{source}' at offset {error.pos or 0}. {error.msg}."
        raise ClrException("System.ArgumentException", message) from None


@lru_cache(1000)
def compile_pattern(pattern: str, options: int = 0) -> NetPattern:
    """A pattern of .NET, ready to use; options are those of RegexOptions as a number."""
    return NetPattern(pattern, options)


_DOLLAR = re.compile(r"\$(?:(?P<sign>[$&`'+_])|(?P<digits>[0-9]+)|\{(?P<name>\w+)\})")


@lru_cache(1000)
def _replacement(source: str, options: int, replacement: str) -> tuple[str | int | tuple[str, int], ...]:
    """A replacement in parts: text, numbers of Python's groups, and (sign, last group)."""
    pattern = compile_pattern(source, options)
    parts: list[str | int | tuple[str, int]] = []
    text, place = "", 0
    for found in _DOLLAR.finditer(replacement):
        part = _part(found, pattern)
        text += replacement[place : found.start()]
        place = found.end()
        if isinstance(part, str):
            text += part
            continue
        if text:
            parts.append(text)
            text = ""
        parts.append(part)
    text += replacement[place:]
    if text or not parts:
        parts.append(text)
    return tuple(parts)


def _part(found: re.Match[str], pattern: NetPattern) -> str | int | tuple[str, int]:
    if found["sign"] == "$":
        return "$"
    if found["sign"] == "&":
        return 0
    if found["sign"]:
        return found["sign"], pattern.indexes[-1]
    index = pattern.index_of(found["digits"] or found["name"])
    return found.group() if index is None else index


def _expanded(part: str | int | tuple[str, int], match: PythonMatch) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, int):
        return match.group(part) or ""
    sign, last = part
    if sign == "`":
        return str(match.string[: match.start()])
    if sign == "'":
        return str(match.string[match.end() :])
    return str(match.string) if sign == "_" else match.group(last) or ""


def expand(pattern: NetPattern, match: PythonMatch, replacement: str) -> str:
    """Match.Result: a replacement pattern filled from one match."""
    return "".join(_expanded(part, match) for part in _replacement(pattern.source, pattern.options, replacement))


_SPECIAL = re.compile(r"[\\*+?|{\[()^$.# \t\n\r\f\v]")
_NAMES = {"\t": r"\t", "\n": r"\n", "\r": r"\r", "\f": r"\f", "\v": r"\v"}


def escape(text: str) -> str:
    """Regex.Escape."""
    return _SPECIAL.sub(lambda found: _NAMES.get(found.group(), "\\" + found.group()), text)


def unescape(text: str) -> str:
    """Regex.Unescape."""
    from umshell.values.regex_classes import read_char
    from umshell.values.regex_translation import InvalidPattern

    parts, place = [], 0
    while place < len(text):
        if text[place] != "\\":
            parts.append(text[place])
            place += 1
            continue
        if place + 1 >= len(text):
            raise InvalidPattern(text, len(text), "Illegal \\ at end of pattern.")
        if text[place + 1] == "b":
            parts.append("\b")
            place += 2
            continue
        char, place = read_char(text, place + 1, lambda reason, offset: InvalidPattern(text, offset, reason))
        parts.append(char)
    return "".join(parts)
