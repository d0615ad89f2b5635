"""Text in files: what its bytes spell, by their mark or by a given encoding, and its lines."""

from __future__ import annotations

from umshell.values.dotnet.encodings import BIG_ENDIAN, UNICODE, UTF8, UTF32, Encoding


def decode_file(data: bytes, encoding: Encoding) -> str:
    """The text of a file; a mark at its beginning decides, as in .NET."""
    for marked in (UTF8, UTF32, UNICODE, BIG_ENDIAN):
        if data.startswith(marked.preamble):
            return marked.decode(data[len(marked.preamble) :])
    return encoding.decode(data)


def split_lines(text: str) -> list[str]:
    """Lines that end with CR, LF or both; no line stands behind the last end."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines[:-1] if lines[-1] == "" else lines
