"""Select-String: lines of text and files that match patterns."""

from collections import deque
from collections.abc import Iterator
from typing import Annotated, Any

from umshell.cmdlets.core.content import text_lines
from umshell.cmdlets.core.file_access import open_for_reading
from umshell.cmdlets.core.item_paths import ItemPath, existing, path_text
from umshell.cmdlets.core.variables import passes
from umshell.errors import ClrException, PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.values.conversion import to_string
from umshell.values.dotnet.regexes import Match
from umshell.values.psobject import PSTypedObject, unwrap
from umshell.values.regular_expressions import compile_pattern, escape

_IGNORE_CASE = 1


class MatchInfoContext(PSTypedObject):
    """The lines around a match."""

    TypeNames = ("Microsoft.PowerShell.Commands.MatchInfoContext", "System.Object")
    PropertyNames = ("PreContext", "PostContext", "DisplayPreContext", "DisplayPostContext")

    def __init__(self, before: list[str]) -> None:
        self.PreContext = self.DisplayPreContext = before
        after: list[str] = []
        self.PostContext = self.DisplayPostContext = after


class MatchInfo(PSTypedObject):
    """A line that matches: where it stands, and what matched."""

    TypeNames = ("Microsoft.PowerShell.Commands.MatchInfo", "System.Object")
    PropertyNames = ("IgnoreCase", "LineNumber", "Line", "Filename", "Path", "Pattern", "Context", "Matches")

    def __init__(self, line: str, number: int, path: str, filename: str, pattern: str, ignore_case: bool) -> None:
        self.Line = line
        self.LineNumber = number
        self.Path = path
        self.Filename = filename
        self.Pattern = pattern
        self.IgnoreCase = ignore_case
        self.Context: MatchInfoContext | None = None
        self.Matches: list[Match] = []

    def __str__(self) -> str:
        if self.Path == "InputStream":
            return self._framed("", self.Line)
        return self._framed(f"{self.Filename}:", f"{self.LineNumber}:{self.Line}")

    def _framed(self, prefix: str, line: str) -> str:
        if self.Context is None:
            return prefix + line
        before = [f"  {each}" for each in self.Context.PreContext]
        after = [f"  {each}" for each in self.Context.PostContext]
        return "\n".join([*before, f"> {prefix}{line}", *after])


class _Searched:
    """The lines of one input, and the matches that still wait for the lines behind them."""

    def __init__(self, path: str, filename: str, before: int) -> None:
        self.path = path
        self.filename = filename
        self.number = 0
        self.before: deque[str] = deque(maxlen=before)
        self.waiting: list[tuple[MatchInfo, int]] = []


@cmdlet("Select", "String",
        output_types=("Microsoft.PowerShell.Commands.MatchInfo",), default_set="File", aliases=("sls",),
        class_name="Microsoft.PowerShell.Commands.SelectStringCommand")  # fmt: skip
class SelectString(Cmdlet):
    """Finds text in strings and files."""

    InputObject: Annotated[
        object,
        Parameter(mandatory=True, sets=("Object",), from_pipeline=True, allow_null=True, allow_empty_string=True),
    ] = None
    Pattern: Annotated[list[str], Parameter(position=0, mandatory=True)]
    Path: Annotated[
        list[str] | None,
        Parameter(position=1, mandatory=True, sets=("File",), from_pipeline_by_property_name=True),
    ] = None
    LiteralPath: Annotated[
        list[str] | None,
        Parameter(mandatory=True, sets=("LiteralFile",), from_pipeline_by_property_name=True, aliases=("PSPath",)),
    ] = None
    SimpleMatch: Annotated[SwitchParameter, Parameter()] = ABSENT
    CaseSensitive: Annotated[SwitchParameter, Parameter()] = ABSENT
    Quiet: Annotated[SwitchParameter, Parameter()] = ABSENT
    List: Annotated[SwitchParameter, Parameter()] = ABSENT
    Include: Annotated[list[str] | None, Parameter()] = None
    Exclude: Annotated[list[str] | None, Parameter()] = None
    NotMatch: Annotated[SwitchParameter, Parameter()] = ABSENT
    AllMatches: Annotated[SwitchParameter, Parameter()] = ABSENT
    Encoding: Annotated[str | None, Parameter()] = None
    Context: Annotated[list[int] | None, Parameter()] = None

    def begin(self) -> None:
        counts = self.Context or []
        self._before = counts[0] if counts else 0
        self._after = (counts[1] if len(counts) > 1 else counts[0]) if counts else 0
        options = 0 if self.CaseSensitive else _IGNORE_CASE
        self._patterns = [(text, self._compiled(text, options)) for text in self.Pattern]
        self._stream = _Searched("InputStream", "InputStream", self._before)
        self._found = False

    def _compiled(self, text: str, options: int) -> Any:
        try:
            return compile_pattern(escape(text) if self.SimpleMatch else text, options)
        except ClrException as error:
            raise PSError(
                "InvalidRegex", f"The string {text} is not a valid regular expression: {error.Message}",
                "InvalidArgument", text, "System.ArgumentException",
            ) from error  # fmt: skip

    def process(self) -> Iterator[Any]:
        if self.parameter_set == "Object":
            yield from self._search_object(self.InputObject)
            return
        literal = self.LiteralPath is not None
        for text in self.LiteralPath or self.Path or ():
            for place in existing(self.context, path_text(text), literal=literal):
                if place.path is not None and not place.is_container and self._chosen(place):
                    yield from self._search_file(place)

    def _chosen(self, place: ItemPath) -> bool:
        return place.path is not None and passes(place.path.name, self.Include, self.Exclude)

    def _search_object(self, value: Any) -> Iterator[Any]:
        if self._found and (self.Quiet or self.List):
            return
        value = unwrap(value)
        if hasattr(value, "PSIsContainer"):
            yield from self._search_file(ItemPath(value.FullName, value.path))
            return
        if value is not None:
            yield from self._search(self._stream, to_string(value))

    def _search_file(self, place: ItemPath) -> Iterator[Any]:
        assert place.path is not None
        searched = _Searched(str(place.path), place.path.name, self._before)
        self._found = False
        with open_for_reading(self.context, str(place.path), self.Encoding, "ProcessingFile") as file:
            for line in text_lines(file):
                yield from self._search(searched, line)
                if self._found and (self.Quiet or self.List):
                    break
        yield from self._flush(searched)
        if self.Quiet and not self._found:
            yield False

    def end(self) -> Iterator[Any]:
        yield from self._flush(self._stream)

    def _search(self, searched: _Searched, line: str) -> Iterator[Any]:
        searched.number += 1
        found = self._match(searched, line)
        yield from self._feed_waiting(searched, line)
        if found is not None and not (self._found and (self.Quiet or self.List)):
            self._found = True
            yield from self._emit(searched, found)
        searched.before.append(line)

    def _match(self, searched: _Searched, line: str) -> MatchInfo | None:
        for text, pattern in self._patterns:
            matches = self._matches(pattern, line)
            if bool(matches) == bool(self.NotMatch):
                continue
            info = MatchInfo(line, searched.number, searched.path, searched.filename, text, not self.CaseSensitive)
            info.Matches = matches
            return info
        return None

    def _matches(self, pattern: Any, line: str) -> list[Match]:
        if self.AllMatches and not self.NotMatch:
            return [Match(pattern, each, line) for each in pattern.finditer(line)]
        first = pattern.search(line)
        return [] if first is None else [Match(pattern, first, line)]

    def _emit(self, searched: _Searched, found: MatchInfo) -> Iterator[Any]:
        if self.Quiet:
            yield True
            return
        if self.Context is None:
            yield found
            return
        found.Context = MatchInfoContext(list(searched.before))
        if self._after == 0:
            yield found
        else:
            searched.waiting.append((found, self._after))

    def _feed_waiting(self, searched: _Searched, line: str) -> Iterator[Any]:
        still: list[tuple[MatchInfo, int]] = []
        for found, left in searched.waiting:
            assert found.Context is not None
            found.Context.PostContext.append(line)
            if left == 1:
                yield found
            else:
                still.append((found, left - 1))
        searched.waiting = still

    def _flush(self, searched: _Searched) -> Iterator[Any]:
        for found, _left in searched.waiting:
            yield found
        searched.waiting = []
