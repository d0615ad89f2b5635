"""Colours of the console's input line."""

from prompt_toolkit.styles import Style
from pygments.lexers.shell import PowerShellLexer


class ConsoleLexer(PowerShellLexer):  # type: ignore[misc]  # Pygments has no types
    """PowerShell as Pygments knows it."""

    name = "umshell"


STYLE = Style.from_dict(
    {
        "prompt": "bold",
        "pygments.keyword": "ansigreen",
        "pygments.name.builtin": "ansiyellow",
        "pygments.name.function": "ansiyellow",
        "pygments.name.variable": "ansibrightgreen",
        "pygments.literal.string": "ansicyan",
        "pygments.literal.number": "ansiwhite",
        "pygments.operator": "ansibrightblack",
        "pygments.comment": "ansibrightblack italic",
    }
)
