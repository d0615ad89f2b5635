"""Streams that scripts hand to commands: where call records are written to, where prompts are read from."""

from __future__ import annotations

from typing import IO

from umshell.values.psobject import unwrap


def opened_stream(value: object) -> IO[bytes] | None:
    """The open file behind a System.IO.Stream; None for what is no stream."""
    from umshell.values.dotnet.streams import Stream

    base = unwrap(value)
    return base.opened() if isinstance(base, Stream) else None
