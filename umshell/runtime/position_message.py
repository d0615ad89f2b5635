"""The lines that show where in a script something stands: `At file:line char:column`, the line, and tildes under it."""

from typing import Any

_WIDTH = 69  # with "+ ", "... " and " ..." it stays under 80
_BEFORE = 12
_BEHIND = 8


def position_message(extent: Any) -> str:
    """The three lines for a piece of a source; two when its line is empty."""
    source = extent.source
    line, column = source.position(extent.start)
    end_line, end_column = source.position(extent.end)
    text = source.line_text(line).rstrip()
    before = column - 1
    length = end_column - column if end_line == line else len(text) - before
    head = f"At {source.path or 'line'}:{line} char:{column}"
    return f"{head}\n+ {_marked(text, before, length)}" if text else f"{head}\n+ "


def _marked(text: str, before: int, length: int) -> str:
    text, before, length = _without_tabs(text, before, length)
    cut_before = cut_behind = False
    if len(text) > _WIDTH:
        text, before, length, cut_before, cut_behind = _cut(text, before, length)
    shown = ("... " if cut_before else "") + text + (" ..." if cut_behind else "")
    return f"{shown}\n+ {' ' * (before + 4 * cut_before)}{'~' * max(length, 1)}"


def _without_tabs(text: str, before: int, length: int) -> tuple[str, int, int]:
    if "\t" not in text:
        return text, before, length
    parts = (text[:before], text[before : before + length], text[before + length :])
    head, error, tail = (part.replace("\t", "    ") for part in parts)
    return head + error + tail, len(head), len(error)


def _cut(text: str, before: int, length: int) -> tuple[str, int, int, bool, bool]:
    """As much of the marked piece as fits, with some of what stands before and behind it."""
    behind = len(text) - length - before
    prefix, suffix = min(before, _BEFORE), min(behind, _BEHIND)
    total = prefix + length + suffix
    if total >= _WIDTH:
        length = min(length, _WIDTH - prefix)
        cut_behind = True
    else:
        prefix += min(before - prefix, _WIDTH - total)
        total = prefix + length + suffix
        if total < _WIDTH:
            suffix += min(behind, _WIDTH - total)
        cut_behind = suffix < behind
    start = max(before - prefix, 0)
    marked = min(before, prefix)
    return text[start : start + _WIDTH], marked, min(length, _WIDTH - marked), prefix < before, cut_behind
