"""Where new GUIDs come from: the system, or a fixed sequence for transcripts and samples."""

import os
from collections.abc import Callable

_MASK = (1 << 64) - 1
NO_GUID = "00000000-0000-0000-0000-000000000000"  # where there is none


def system_guid() -> str:
    """A random GUID, of version 4."""
    figures = os.urandom(16).hex()
    variant = "89ab"[int(figures[16], 16) & 3]
    return f"{figures[:8]}-{figures[8:12]}-4{figures[13:16]}-{variant}{figures[17:20]}-{figures[20:]}"


def guid_sequence(seed: int) -> Callable[[], str]:
    """A function that gives the same GUIDs in every run (the generator is SplitMix64)."""
    state = seed & _MASK

    def following() -> int:
        nonlocal state
        state = (state + 0x9E3779B97F4A7C15) & _MASK
        mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9 & _MASK
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB & _MASK
        return mixed ^ (mixed >> 31)

    return lambda: _text(following() << 64 | following())


def guid_of(text: str) -> str:
    """The GUID of something that has the same one in every store."""
    seed = 0xCBF29CE484222325
    for byte in text.encode():
        seed = (seed ^ byte) * 0x100000001B3 & _MASK
    return guid_sequence(seed)()


def _text(number: int) -> str:
    number = number & ~(0xF << 76) | 0x4 << 76  # version 4
    number = number & ~(0x3 << 62) | 0x2 << 62  # the variant of RFC 4122
    figures = f"{number & ((1 << 128) - 1):032x}"
    return f"{figures[:8]}-{figures[8:12]}-{figures[12:16]}-{figures[16:20]}-{figures[20:]}"
