"""What Select-String finds: a line with its matches and the lines around it."""

from collections import deque

from umshell.values.dotnet.regexes import Match
from umshell.values.psobject import PSTypedObject
from umshell.values.types import type_of_class

_COMMANDS = "Microsoft.PowerShell.Commands."
_STREAM = "InputStream"


class MatchInfoContext(PSTypedObject):
    """The lines around a match; to show are those that no other match shows."""

    TypeNames = (_COMMANDS + "MatchInfoContext", "System.Object")
    PropertyNames = ("PreContext", "PostContext", "DisplayPreContext", "DisplayPostContext")

    def __init__(self) -> None:
        self.PreContext: list[str] | None = None
        self.PostContext: list[str] | None = None
        self.DisplayPreContext: list[str] | None = None
        self.DisplayPostContext: list[str] | None = None


class MatchInfo(PSTypedObject):
    """A line that matches: where it stands, and what matched."""

    TypeNames = (_COMMANDS + "MatchInfo", "System.Object")
    PropertyNames = ("IgnoreCase", "LineNumber", "Line", "Filename", "Path", "Pattern", "Context", "Matches")
    ReadOnlyNames = frozenset({"Filename"})

    def __init__(self, line: str, pattern: str, ignore_case: bool, matches: list[Match]) -> None:
        self.Line = line
        self.LineNumber = 0
        self.Path = _STREAM
        self.Pattern = pattern
        self.IgnoreCase = ignore_case
        self.Context: MatchInfoContext | None = None
        self.Matches = matches

    @property
    def Filename(self) -> str:
        """The name of the file, or that there is none."""
        return self.Path.replace("\\", "/").rpartition("/")[2]

    def __str__(self) -> str:
        return self.shown(None)

    def shown(self, folder: str | None) -> str:
        """The line with path and number, and the lines around it; the path as seen from a folder."""
        path = self.Path if folder is None else self.relative_path(folder)
        if self.Context is None:
            return self._row(self.Line, self.LineNumber, path, "")
        before, after = self.Context.DisplayPreContext or [], self.Context.DisplayPostContext or []
        rows = [(line, "  ") for line in before] + [(self.Line, "> ")] + [(line, "  ") for line in after]
        first = self.LineNumber - len(before)
        return "\n".join(self._row(line, first + place, path, mark) for place, (line, mark) in enumerate(rows))

    def _row(self, line: str, number: int, path: str, mark: str) -> str:
        return f"{mark}{line}" if self.Path == _STREAM else f"{mark}{path}:{number}:{line}"

    def relative_path(self, folder: str) -> str:
        """The path without the folder, where it stands in it."""
        path = self.Path
        if path == _STREAM or not folder or not path.lower().startswith(folder.lower()) or len(path) == len(folder):
            return path
        if folder[-1] in "/\\":
            return path[len(folder) :]
        return path[len(folder) + 1 :] if path[len(folder)] in "/\\" else path

    def filtered(self) -> "MatchInfo":
        """The match as a second search gives it: its context is not shown any more."""
        if self.Context is None:
            return self
        made = MatchInfo(self.Line, self.Pattern, self.IgnoreCase, list(self.Matches))
        made.LineNumber, made.Path = self.LineNumber, self.Path
        made.Context = MatchInfoContext()
        made.Context.PreContext, made.Context.PostContext = self.Context.PreContext, self.Context.PostContext
        made.Context.DisplayPreContext, made.Context.DisplayPostContext = [], []
        return made


_TYPE = type_of_class(MatchInfo)
_TYPE.method("RelativePath", "string RelativePath(string directory)")(MatchInfo.relative_path)
_TYPE.method("ToString", "string ToString()")(MatchInfo.__str__)
_TYPE.method("ToString", "string ToString(string directory)")(MatchInfo.shown)


class MatchTracker:
    """Keeps matches until the lines around them are known; those that are ready stand in `ready`."""

    def __init__(self, before: int, after: int) -> None:
        self.ready: list[MatchInfo] = []
        self._before = before
        self._after = after
        self._window: deque[tuple[str, MatchInfo | None]] = deque(maxlen=before + after + 1)
        self._is_full = False
        self._shown_before: deque[str] = deque(maxlen=before)
        self._shown_after: list[str] = []
        self._current: MatchInfo | None = None  # waits for the lines to show behind it

    def add(self, line: str, match: MatchInfo | None) -> None:
        """The next line, with its match if it has one."""
        if not self._before and not self._after:
            if match is not None:
                self.ready.append(match)
            return
        self._show(line, match)
        self._window.append((line, match))
        if len(self._window) == self._window.maxlen:
            self._settle(self._before if self._is_full else 0, self._before)
            self._is_full = True

    def finish(self) -> None:
        """There are no more lines."""
        self._close()
        self._settle(self._before + 1 if self._is_full else 0, len(self._window) - 1)

    def _settle(self, first: int, last: int) -> None:
        """The matches in a part of the window have all the lines around them that there are."""
        lines = [line for line, _match in self._window]
        for place in range(first, last + 1):
            match = self._window[place][1]
            if match is not None:
                if match.Context is not None:
                    match.Context.PreContext = lines[max(place - self._before, 0) : place]
                    match.Context.PostContext = lines[place + 1 : place + 1 + self._after]
                self.ready.append(match)

    def _show(self, line: str, match: MatchInfo | None) -> None:
        """Each line is shown once: behind a match, or before the next."""
        if match is not None:
            self._close()
            self._current = match
            if not self._after:
                self._close()
        elif self._current is None:
            self._shown_before.append(line)
        else:
            self._shown_after.append(line)
            if len(self._shown_after) >= self._after:
                self._close()

    def _close(self) -> None:
        if self._current is not None:
            if self._current.Context is not None:
                self._current.Context.DisplayPreContext = list(self._shown_before)
                self._current.Context.DisplayPostContext = self._shown_after
            self._current = None
            self._shown_before.clear()
            self._shown_after = []
