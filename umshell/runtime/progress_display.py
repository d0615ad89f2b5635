"""Shows Write-Progress: a bar on a terminal, nothing elsewhere."""

from typing import Any, TextIO

_BAR = 30


class ProgressDisplay:
    """One line of progress at the bottom of a terminal; it goes away when something else is written."""

    def __init__(self, out: TextIO) -> None:
        self.out = out
        self.shown = ""

    def show(self, record: Any) -> None:
        """Shows a progress record, or takes it away when it is complete."""
        if not self.out.isatty():
            return
        if str(getattr(record, "RecordType", "")) == "Completed":
            self.make_room()
            return
        self._write(progress_text(record))

    def _write(self, text: str) -> None:
        padding = " " * max(len(self.shown) - len(text), 0)
        self.out.write(f"\r{text}{padding}")
        self.out.flush()
        self.shown = text

    def make_room(self) -> None:
        """Takes the line away."""
        if self.shown:
            self.out.write(f"\r{' ' * len(self.shown)}\r")
            self.out.flush()
            self.shown = ""


def progress_text(record: Any) -> str:
    """Activity, status and how far it is."""
    text = f"{record.Activity}: {record.StatusDescription}"
    percent = int(getattr(record, "PercentComplete", -1))
    if 0 <= percent <= 100:
        done = percent * _BAR // 100
        text += f" [{'o' * done}{' ' * (_BAR - done)}] {percent}%"
    seconds = int(getattr(record, "SecondsRemaining", -1))
    if seconds >= 0:
        text += f" {seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02} remaining"
    operation = getattr(record, "CurrentOperation", "")
    return f"{text} {operation}" if operation else text
