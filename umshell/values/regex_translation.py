"""Translates .NET's regular expressions into Python's, with .NET's errors for what does not parse."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from umshell.errors import ClrException
from umshell.values.regex_classes import CLASS_ESCAPES, ClassReader, char_escape, property_escape

IGNORE_CASE, MULTILINE, EXPLICIT_CAPTURE, SINGLELINE, IGNORE_WHITESPACE, RIGHT_TO_LEFT = 1, 2, 4, 16, 32, 64
_OPTION_LETTERS = {"i": IGNORE_CASE, "m": MULTILINE, "n": EXPLICIT_CAPTURE, "s": SINGLELINE, "x": IGNORE_WHITESPACE}
_PYTHON_FLAGS = (("i", IGNORE_CASE), ("m", MULTILINE), ("s", SINGLELINE))
_SCOPED = IGNORE_CASE | MULTILINE | SINGLELINE
_QUANTIFIER = re.compile(r"[*+?]|\{[0-9]+(?:,[0-9]*)?\}")
_NAME = re.compile(r"\w+")


@dataclass(slots=True)
class Translation:
    """A pattern for Python, which engine it needs, and how .NET numbers and names its groups."""

    source: str
    options: int
    needs_regex: bool
    names: list[str]  # by .NET's number: '0', '1', 'name'
    indexes: list[int]  # by the same: Python's group


@dataclass(slots=True)
class _Frame:
    """An open group: the options at its start and those in effect now."""

    start: int
    base: int
    current: int
    restore: int
    scoped: bool = False
    is_condition: bool = False


@dataclass(slots=True)
class _Groups:
    """The capturing groups found so far, by name or explicit number."""

    count: int = 0
    unnamed: list[int] = field(default_factory=list)
    named: dict[str, int] = field(default_factory=dict)
    repeated: bool = False

    def add(self, name: str | None) -> int:
        if name is not None and name in self.named:
            self.repeated = True
            return self.named[name]
        self.count += 1
        if name is None:
            self.unnamed.append(self.count)
        else:
            self.named[name] = self.count
        return self.count

    def numbered(self) -> tuple[list[str], list[int]]:
        """.NET's order: unnamed groups first, named ones behind them; a number as name keeps its place."""
        fixed = {int(name): index for name, index in self.named.items() if name.isdigit()}
        fixed[0] = 0
        waiting = list(self.unnamed)
        number = 1
        while waiting:
            if number not in fixed:
                fixed[number] = waiting.pop(0)
            number += 1
        names = {index: name for name, index in self.named.items() if not name.isdigit()}
        for index in sorted(names):
            while number in fixed:
                number += 1
            fixed[number] = index
        order = sorted(fixed)
        return [names.get(fixed[key], str(key)) for key in order], [fixed[key] for key in order]


class InvalidPattern(ClrException):
    """A pattern that .NET refuses."""

    def __init__(self, pattern: str, offset: int, reason: str) -> None:
        super().__init__("System.ArgumentException", f"Invalid pattern '{pattern}' at offset {offset}. {reason}")


class Translator:
    """Reads one pattern from left to right and writes its Python twin."""

    def __init__(self, pattern: str, options: int) -> None:
        self.pattern = pattern
        self.options = options
        self.place = 0
        self.out: list[str] = []
        self.references: list[tuple[int, str, int]] = []  # place in `out`, group, offset for an error
        self.groups = _Groups()
        self.frames = [_Frame(0, options, options, options)]
        self.needs_regex = bool(options & RIGHT_TO_LEFT)
        self.atom = "none"  # what a quantifier would apply to: none, atom, quantified

    def error(self, reason: str, offset: int | None = None) -> InvalidPattern:
        return InvalidPattern(self.pattern, self.place if offset is None else offset, reason)

    @property
    def current(self) -> int:
        return self.frames[-1].current

    def translate(self) -> Translation:
        self._leading_options()
        while self.place < len(self.pattern):
            self._step()
        if len(self.frames) > 1:
            raise self.error("Not enough )'s.")
        self._close_scope()
        names, indexes = self.groups.numbered()
        self._resolve_references(names, indexes)
        needs_regex = self.needs_regex or self.groups.repeated
        return Translation("".join(self.out), self.options, needs_regex, names, indexes)

    def _leading_options(self) -> None:
        """`(?i)` at the start holds for the whole pattern."""
        found = re.match(r"\(\?([imnsx]+)\)", self.pattern)
        if found is not None:
            for letter in found[1]:
                self.options |= _OPTION_LETTERS[letter]
            self.place = found.end()
            self.frames[0] = _Frame(0, self.options, self.options, self.options)

    def _step(self) -> None:
        char = self.pattern[self.place]
        if self.current & IGNORE_WHITESPACE and (char.isspace() or char == "#"):
            self._skip_comment(char)
        elif _QUANTIFIER.match(self.pattern, self.place):
            self._quantifier()
        elif char == "(":
            self._open_group()
        elif char == ")":
            self._close_group()
        elif char == "|":
            self._alternative()
        elif char == "[":
            self.place += 1
            reader = ClassReader(self.pattern, self.place, self.error)
            self._emit(reader.read())
            self.needs_regex |= reader.needs_regex
            self.place = reader.place
        elif char == "\\":
            self._escape()
        elif char in "^$.":
            self.place += 1
            self._emit(f"(?:{char})" if char != "." and self._quantified_next() else char)
        else:
            self.place += 1
            self._emit(re.escape(char))

    def _emit(self, text: str) -> None:
        self.out.append(text)
        self.atom = "atom"

    def _quantified_next(self) -> bool:
        return _QUANTIFIER.match(self.pattern, self.place) is not None

    def _skip_comment(self, char: str) -> None:
        if char == "#":
            end = self.pattern.find("\n", self.place)
            self.place = len(self.pattern) if end < 0 else end
        else:
            self.place += 1

    def _quantifier(self) -> None:
        found = _QUANTIFIER.match(self.pattern, self.place)
        assert found is not None
        sign = found.group()
        if self.atom == "none":
            raise self.error(f"Quantifier '{sign[0]}' following nothing.", self.place + 1)
        if self.atom == "quantified":
            raise self.error(f"Nested quantifier '{sign[0]}'.", self.place + 1)
        bounds = sign.strip("{}").split(",")
        if sign[0] == "{" and len(bounds) == 2 and bounds[1] and int(bounds[0]) > int(bounds[1]):
            raise self.error("Illegal {x,y} with x > y.", found.end())
        self.place = found.end()
        if self.pattern[self.place : self.place + 1] == "?":
            sign += "?"
            self.place += 1
        self.out.append(sign)
        self.atom = "quantified"

    # Groups

    def _open_group(self) -> None:
        start = self.place
        if self.pattern[start + 1 : start + 2] != "?":
            self.place += 1
            self._push("(?:" if self.current & EXPLICIT_CAPTURE else self._capture(None), self.current)
            return
        self.place += 2
        rest = self.pattern[self.place : self.place + 2]
        for sign in (":", "=", "!", ">", "<=", "<!"):
            if rest.startswith(sign):
                self.place += len(sign)
                self._push(f"(?{sign}", self.current)
                return
        if rest[:1] == "#":
            self._comment_group()
        elif rest[:1] in ("<", "'"):
            self._named_group()
        elif rest[:1] == "(":
            self._conditional()
        else:
            self._option_group()

    def _capture(self, name: str | None) -> str:
        return f"(?P<g{self.groups.add(name)}>"

    def _push(self, opening: str, options: int, is_condition: bool = False) -> None:
        self.out.append(opening)
        self.frames.append(_Frame(self.place, options, options, self.current, is_condition=is_condition))
        self.atom = "none"

    def _comment_group(self) -> None:
        end = self.pattern.find(")", self.place)
        if end < 0:
            raise self.error("Unterminated (?#...) comment.", len(self.pattern))
        self.place = end + 1

    def _named_group(self) -> None:
        closing = ">" if self.pattern[self.place] == "<" else "'"
        found = _NAME.match(self.pattern, self.place + 1)
        following = self.place + 1 if found is None else found.end()
        sign = self.pattern[following : following + 1]
        if sign == "-":
            raise ClrException(
                "System.NotSupportedException",
                f"Balancing groups of regular expressions do not exist in umshell: '{self.pattern}'.",
            )
        if found is None:
            raise self.error("Invalid group name: Group names must begin with a word character.", self.place + 1)
        if sign != closing:
            raise self.error("Invalid group name: Group names must begin with a word character.", following)
        self.place = following + 1
        self._push(self._capture(found.group()), self.current)

    def _conditional(self) -> None:
        found = re.compile(r"\((\w+)\)").match(self.pattern, self.place)
        if found is not None and self._names_group(found[1]):
            self.place = found.end()
            self.references.append((len(self.out), found[1], self.place))
            self.out.append("(?(")
            self._push("", self.current)
            return
        self.needs_regex = True
        self.place += 1
        self._push("(?", self.current)
        self._push("(?=", self.current, is_condition=True)

    def _names_group(self, name: str) -> bool:
        if name.isdigit():
            return int(name) <= len(re.findall(r"\((?!\?)", self.pattern)) + len(self.groups.named)
        return name in self.groups.named or f"(?<{name}>" in self.pattern

    def _option_group(self) -> None:
        found = re.compile(r"([imnsx]*)(?:-([imnsx]+))?([:)])").match(self.pattern, self.place)
        if found is None:
            raise self.error("Unrecognized grouping construct.", self.place + 1)
        options = self.current
        for letter in found[1]:
            options |= _OPTION_LETTERS[letter]
        for letter in found[2] or "":
            options &= ~_OPTION_LETTERS[letter]
        self.place = found.end()
        if found[3] == ":":
            self._push(f"(?{_difference(self.current, options)}:", options)
        else:
            self._close_scope()
            self.frames[-1].current = options
            self._open_scope()

    def _open_scope(self) -> None:
        frame = self.frames[-1]
        if (frame.base ^ frame.current) & _SCOPED:
            self.out.append(f"(?{_difference(frame.base, frame.current)}:")
            frame.scoped = True

    def _close_scope(self) -> None:
        if self.frames[-1].scoped:
            self.out.append(")")
            self.frames[-1].scoped = False

    def _close_group(self) -> None:
        if len(self.frames) == 1:
            raise self.error("Too many )'s.", self.place + 1)
        self._close_scope()
        frame = self.frames.pop()
        self.place += 1
        self._emit(")")
        if frame.is_condition:
            self.atom = "none"

    def _alternative(self) -> None:
        self.place += 1
        self._close_scope()
        self.out.append("|")
        self._open_scope()
        self.atom = "none"

    # Escapes

    def _escape(self) -> None:
        start = self.place
        if start + 1 >= len(self.pattern):
            raise self.error("Illegal \\ at end of pattern.", len(self.pattern))
        char = self.pattern[start + 1]
        self.place += 2
        if char in _ANCHORS:
            self.needs_regex |= char == "G"
            text = _ANCHORS[char]
            self._emit(f"(?:{text})" if self._quantified_next() else text)
        elif char in CLASS_ESCAPES:
            self._emit("\\" + char)
        elif char in "pP":
            text, self.place = property_escape(self.pattern, start, self.error)
            self.needs_regex = True
            self._emit(text)
        elif char == "k":
            self._named_reference()
        elif char in "123456789":
            self._numbered_reference(start + 1)
        else:
            text, self.place = char_escape(self.pattern, start + 1, self.error)
            self._emit(text)

    def _named_reference(self) -> None:
        found = re.compile(r"<(\w+)>|'(\w+)'").match(self.pattern, self.place)
        if found is None:
            raise self.error("Malformed \\k<...> named back reference.")
        self.place = found.end()
        self._refer(found[1] or found[2])

    def _numbered_reference(self, start: int) -> None:
        found = re.compile("[0-9]+").match(self.pattern, start)
        assert found is not None
        digits = found.group()
        captures = len(re.findall(r"\((?:\?<\w|\?'\w|(?!\?))", self.pattern))
        if len(digits) > 1 and int(digits) > captures:
            octal = re.compile("[0-7]{1,3}").match(self.pattern, start)
            if octal is not None:
                self.place = octal.end()
                self._emit(re.escape(chr(int(octal.group(), 8) & 0xFF)))
                return
        self.place = found.end()
        self._refer(digits)

    def _refer(self, group: str) -> None:
        self.references.append((len(self.out), group, self.place))
        self._emit("(?P=")

    def _resolve_references(self, names: list[str], indexes: list[int]) -> None:
        numbers = {str(number): indexes[number] for number in range(len(names)) if number < len(indexes)}
        by_name = dict(zip(names, indexes, strict=True)) | {
            digits: index for digits, index in numbers.items() if digits not in names
        }
        for place, group, offset in self.references:
            index = by_name.get(group)
            if index is None:
                kind = f"number {group}" if group.isdigit() else f"name '{group}'"
                raise self.error(f"Reference to undefined group {kind}.", offset)
            self.out[place] += f"g{index})"


_ANCHORS = {"b": r"\b", "B": r"\B", "A": r"\A", "Z": r"(?=\n?\Z)", "z": r"\Z", "G": r"\G"}


def _difference(before: int, after: int) -> str:
    added = "".join(letter for letter, flag in _PYTHON_FLAGS if after & flag and not before & flag)
    removed = "".join(letter for letter, flag in _PYTHON_FLAGS if before & flag and not after & flag)
    return added + (f"-{removed}" if removed else "")


def translate(pattern: str, options: int = 0) -> Translation:
    """A .NET pattern for Python; raises ArgumentException where .NET refuses it."""
    return Translator(pattern, options).translate()
