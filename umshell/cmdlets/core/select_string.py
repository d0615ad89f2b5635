"""Select-String: lines of text and files that match patterns."""

from collections.abc import Generator, Iterator, Sequence
from pathlib import Path as FilePath
from typing import Annotated, Any

from umshell.cmdlets.core.content import text_lines
from umshell.cmdlets.core.file_access import open_for_reading
from umshell.cmdlets.core.item_paths import existing, path_text
from umshell.cmdlets.core.match_info import MatchInfo, MatchInfoContext, MatchTracker
from umshell.cmdlets.core.variables import passes
from umshell.errors import ClrException, PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.values.conversion import to_string
from umshell.values.dotnet.regexes import Match
from umshell.values.psobject import unwrap
from umshell.values.regular_expressions import compile_pattern, escape

_IGNORE_CASE = 1


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
        counts = self.Context or [0]
        self._around = (counts[0], counts[-1])
        options = 0 if self.CaseSensitive else _IGNORE_CASE
        self._patterns = [(text, self._compiled(text, options)) for text in self.Pattern]
        self._tracker = MatchTracker(*self._around)
        self._number = 0
        self._done = False

    def _compiled(self, text: str, options: int) -> Any:
        try:
            return compile_pattern(escape(text) if self.SimpleMatch else text, options)
        except ClrException as error:
            raise PSError(
                "InvalidRegex", f"The string {text} is not a valid regular expression: {error.Message}",
                "InvalidArgument", None, "System.ArgumentException",
            ) from error  # fmt: skip

    def process(self) -> Iterator[Any]:
        if self._done:
            return
        if self.parameter_set == "Object":
            yield from self._search_object(self.InputObject)
            return
        literal = self.LiteralPath is not None
        places = [
            place
            for text in self.LiteralPath or self.Path or ()
            for place in existing(self.context, path_text(text), literal=literal)
        ]
        yield from self._search_files([place.path for place in places if place.path and not place.is_container])

    def _search_object(self, value: Any) -> Iterator[Any]:
        value = unwrap(value)
        if getattr(value, "PSIsContainer", True) is False:
            yield from self._search_files([value.path])
            return
        self._number += 1
        if isinstance(value, MatchInfo):
            line, found = value.Line, self._filtered(value)
        else:
            line = "" if value is None else to_string(value)
            found = self._match(line)
            if found is not None:
                found.LineNumber = self._number
        self._tracker.add(line, found)
        if self._tracker.ready:
            self._done = bool(self.Quiet)
            yield from self._flush(self._tracker)

    def _search_files(self, paths: Sequence[FilePath]) -> Iterator[Any]:
        for path in paths:
            tracker = MatchTracker(*self._around)
            if passes(path.name, self.Include, self.Exclude):
                try:
                    found = yield from self._search_file(path, tracker)
                except PSError as error:
                    self.write_error(error)
                    continue
                if found and self.Quiet:
                    return
        if self.Quiet:
            yield None if self.List else False

    def _search_file(self, path: FilePath, tracker: MatchTracker) -> Generator[Any, None, bool]:
        """The matches of a file; whether there were any."""
        found = False
        with open_for_reading(self.context, str(path), self.Encoding, "ProcessingFile") as file:
            for number, line in enumerate(text_lines(file), 1):
                match = self._match(line)
                if match is not None:
                    match.Path, match.LineNumber = str(path), number
                tracker.add(line, match)
                if tracker.ready:
                    found = True
                    if self.Quiet or self.List:
                        break
                    yield from self._flush(tracker)
        tracker.finish()
        found = found or bool(tracker.ready)
        yield from self._flush(tracker)
        return found

    def _flush(self, tracker: MatchTracker) -> Iterator[Any]:
        ready, tracker.ready = tracker.ready, []
        if not ready:
            return
        if self.Quiet and not self.List:
            yield True
        elif self.List:
            yield ready[0]
        else:
            yield from ready

    def end(self) -> Iterator[Any]:
        self._tracker.finish()
        if not self._done:
            yield from self._flush(self._tracker)

    def _filtered(self, given: MatchInfo) -> MatchInfo | None:
        """A match of an earlier search, if its line matches this one too."""
        if any(self._around):
            self._around = (0, 0)
            self._tracker = MatchTracker(0, 0)
            self.write_warning(
                'The option "Context" is not valid when searching results that are piped from Select-String output.'
            )
        return None if self._match(given.Line) is None else given.filtered()

    def _match(self, line: str) -> MatchInfo | None:
        for text, pattern in self._patterns:
            matches = self._matches(pattern, line)
            if matches:
                return None if self.NotMatch else self._info(line, text, matches)
        return self._info(line, self.Pattern[0], []) if self.NotMatch else None

    def _info(self, line: str, pattern: str, matches: list[Match]) -> MatchInfo:
        made = MatchInfo(line, pattern, not self.CaseSensitive, [] if self.SimpleMatch else matches)
        if any(self._around):
            made.Context = MatchInfoContext()
        return made

    def _matches(self, pattern: Any, line: str) -> list[Match]:
        if self.AllMatches and not self.NotMatch:
            return [Match(pattern, each, line) for each in pattern.finditer(line)]
        first = pattern.search(line)
        return [] if first is None else [Match(pattern, first, line)]
