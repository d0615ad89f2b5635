"""Where in a script an exception came from: Python's traceback read as PowerShell's call stack."""

from itertools import islice
from types import CodeType, FrameType, TracebackType

from umshell.language.source import Extent, Source

_PART = "part_"


def source_of(frame: FrameType) -> Source | None:
    """The script that a Python frame belongs to; None for the frames of umshell itself."""
    return frame.f_globals.get("SOURCE")


def innermost(traceback: TracebackType | None) -> TracebackType | None:
    """The last frame of a script in a traceback."""
    found = None
    while traceback is not None:
        if "SOURCE" in traceback.tb_frame.f_globals:
            found = traceback
        traceback = traceback.tb_next
    return found


def extent_of(traceback: TracebackType) -> Extent:
    """The statement in which a frame of a script stood."""
    frame = traceback.tb_frame
    source = frame.f_globals["SOURCE"]
    return _extent(source, frame.f_code, traceback.tb_lasti)


def _extent(source: Source, code: CodeType, instruction: int) -> Extent:
    position = next(islice(code.co_positions(), instruction // 2, None))
    line, end_line, column, end_column = position
    starts = source.line_starts
    if line is None or line > len(starts):
        return Extent(source, 0, 0)
    start = starts[line - 1] + (column or 0)
    end = starts[min(end_line or line, len(starts)) - 1] + (end_column or 0)
    return Extent(source, start, max(start, end))


def script_stack(traceback: TracebackType | None, place: Extent | None = None) -> list[tuple[str, Extent]]:
    """Functions and statements, the innermost first: what the error passed, then what waits around it.

    `place` is where the nearest of those that wait stands, when its code does not tell.
    """
    if traceback is None:
        return []
    found: list[tuple[FrameType, int]] = []
    outside = traceback.tb_frame.f_back
    current: TracebackType | None = traceback
    while current is not None:
        found.append((current.tb_frame, current.tb_lasti))
        current = current.tb_next
    found.reverse()
    inside = len(_named(found))
    while outside is not None:
        found.append((outside, outside.f_lasti))
        outside = outside.f_back
    stack = _named(found)
    if place is not None and inside < len(stack):
        stack[inside] = (stack[inside][0], place)
    return stack


def _named(frames: list[tuple[FrameType, int]]) -> list[tuple[str, Extent]]:
    """Frames of scripts; a nested function stands for the function around it."""
    stack: list[tuple[str, Extent]] = []
    inside_part = False
    for frame, instruction in frames:
        source = source_of(frame)
        if source is None or frame.f_code.co_name == "<module>":
            continue
        if not inside_part:
            stack.append((display_name(frame), _extent(source, frame.f_code, instruction)))
        inside_part = frame.f_code.co_name.startswith(_PART)
    return stack


def display_name(frame: FrameType) -> str:
    """The function that a frame runs, as a call stack names it."""
    root = frame.f_code.co_qualname.partition(".")[0]
    names: dict[str, str] = frame.f_globals.get("FUNCTION_NAMES", {})
    return names.get(root, "<ScriptBlock>")


def stack_text(stack: list[tuple[str, Extent]]) -> str:
    """ScriptStackTrace."""
    return "\n".join(f"at {name}, {extent.path or '<No file>'}: line {extent.start_line}" for name, extent in stack)


def current_stack(frame: FrameType | None) -> list[tuple[str, Extent]]:
    """The call stack of running code."""
    found: list[tuple[FrameType, int]] = []
    while frame is not None:
        found.append((frame, frame.f_lasti))
        frame = frame.f_back
    return _named(found)
