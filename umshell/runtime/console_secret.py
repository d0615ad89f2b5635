"""Reads a line that shows only asterisks."""

import sys
from typing import TextIO

_BACKSPACE = ("\x7f", "\b")


def read_secret(prompt: str, out: TextIO) -> str:
    """The line that is typed behind a prompt."""
    out.write(prompt)
    out.flush()
    try:
        import termios
        import tty
    except ImportError:
        return _read_windows(out)
    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    try:
        tty.setcbreak(descriptor)
        return _collect(lambda: sys.stdin.read(1), out)
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)


def _read_windows(out: TextIO) -> str:
    import msvcrt

    return _collect(msvcrt.getwch, out)  # type: ignore[attr-defined]


def _collect(read_key: object, out: TextIO) -> str:
    typed: list[str] = []
    while True:
        key = read_key()  # type: ignore[operator]
        if key == "\x03":
            raise KeyboardInterrupt
        if key in ("\r", "\n", ""):
            out.write("\n")
            return "".join(typed)
        if key in _BACKSPACE:
            if typed:
                typed.pop()
                out.write("\b \b")
        else:
            typed.append(key)
            out.write("*")
        out.flush()
