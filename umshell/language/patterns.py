"""Regular expressions as the interpreter compiles them, so that they need not be compiled at every start.

The form is the interpreter's own business: where it is not as expected the expression is compiled as always.
"""

import re
from array import array
from typing import Any

FrozenPattern = tuple[str, int, bytes, int, dict[str, int], tuple[str | None, ...]]


def freeze(text: str) -> FrozenPattern:
    """A pattern with what it is compiled to; with nothing where the interpreter does not show it."""
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]

        parsed = _parser.parse(text, 0)
        code = _compiler._code(parsed, 0)
        names = dict(parsed.state.groupdict)
        by_index: list[str | None] = [None] * parsed.state.groups
        for name, index in names.items():
            by_index[index] = name
        return text, parsed.state.flags, array("I", code).tobytes(), parsed.state.groups - 1, names, tuple(by_index)
    except (ImportError, AttributeError, TypeError, OverflowError):
        return text, 0, b"", 0, {}, ()


def thaw(frozen: FrozenPattern) -> re.Pattern[str]:
    """The pattern, ready to match."""
    text, flags, code, groups, names, by_index = frozen
    if not code:
        return re.compile(text)
    try:
        import _sre  # type: ignore[import-not-found]

        numbers = array("I")
        numbers.frombytes(code)
        made: re.Pattern[str] = _sre.compile(text, flags, numbers.tolist(), groups, names, by_index)
        return made
    except (ImportError, AttributeError, TypeError, RuntimeError, ValueError):
        return re.compile(text)


class LazyMatch:
    """The match function of a mode until it is first used: then the mode gets the pattern's own."""

    __slots__ = ("frozen", "mode")

    def __init__(self, mode: Any, frozen: FrozenPattern) -> None:
        self.mode = mode
        self.frozen = frozen

    def __call__(self, text: str, start: int, end: int) -> re.Match[str] | None:
        pattern = thaw(self.frozen)
        self.mode.match = pattern.match
        return pattern.match(text, start, end)
