"""ConsoleWindow: what $Host.UI.RawUI and [Console] know of the window of a session, and what is set there."""

from __future__ import annotations

from typing import Any

DEFAULT_WIDTH = 120
HEIGHT = 50
BUFFER_HEIGHT = 3000


class ConsoleWindow:
    """Sizes, title and colours: what a script sets is remembered and read back, and changes no screen."""

    def __init__(self, width: int = DEFAULT_WIDTH) -> None:
        self.title = "Windows PowerShell"
        self.foreground = "Gray"  # names of ConsoleColor
        self.background = "Black"
        self.window_size = (width, HEIGHT)
        self.buffer_size = (width, BUFFER_HEIGHT)
        self.largest_size = (width, HEIGHT)
        self.cursor = (0, 0)
        self.window_position = (0, 0)
        self.cursor_size = 25
        self.cursor_visible = True
        self.writers: dict[str, Any] = {}  # what [Console]::SetOut and SetError were given

    def reset_colors(self) -> None:
        """Back to gray on black."""
        self.foreground, self.background = "Gray", "Black"
