"""How long a large script takes to become a syntax tree, beside Python source of the same size read by ast.parse."""

import ast
import gc
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

TIMES = 7


def language_ratio(root: Path) -> str:
    """A line that says how many times as long as ast.parse our parser takes for as many characters."""
    from umshell.language.parser import parse

    script = _script(root)
    python = _python(root, len(script))
    ours, theirs = _fastest(lambda: parse(script), lambda: ast.parse(python))
    ratio = ours / len(script) / (theirs / len(python))
    return f"language     {ours:10.4f} {theirs:10.4f} {ratio:7.2f} for {len(script)} characters (at most 1)"


def _script(root: Path) -> str:
    """The project's own scripts in a row: all that can stand behind one another."""
    from umshell.language.parser import IncompleteInput, ParseError, parse

    parts: list[str] = []
    for path in sorted([*root.glob("scripts/**/*.ps1"), *root.glob("tests/**/*.ps1")]):
        part = path.read_text("utf-8-sig", "replace") + "\n"
        try:
            parse(f"$null\n{part}$null\n")
        except (ParseError, IncompleteInput):
            continue
        parts.append(part)
    return "".join(parts)


def _python(root: Path, size: int) -> str:
    """The project's own modules in a row, as often as the size needs, whole ones only."""
    modules = [f"{path.read_text('utf-8')}\n" for path in sorted(root.glob("umshell/**/*.py"))]
    parts: list[str] = []
    left = size
    for module in cycle(modules):
        left -= len(module)
        if left < 0:
            return "".join(parts)
        parts.append(module)
    return ""


def _fastest(*functions: Callable[[], object]) -> list[float]:
    """Seconds, each in turn; without the garbage collector, which would cost ast.parse more than half of its speed."""
    best = [float("inf")] * len(functions)
    for _ in range(TIMES):
        for number, function in enumerate(functions):
            gc.collect()
            gc.disable()
            started = time.perf_counter()
            function()
            best[number] = min(best[number], time.perf_counter() - started)
            gc.enable()
    return best
