"""Regex, Match and what a match consists of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from umshell.values import regular_expressions
from umshell.values.dates import TimeSpan
from umshell.values.dotnet.enumerators import Enumerator
from umshell.values.dotnet.failures import argument_null, out_of_range
from umshell.values.enums import EnumValue
from umshell.values.regular_expressions import NetPattern, compile_pattern
from umshell.values.types import OBJECT, DotNetType
from umshell.values.value_text import to_string

_SPACE = "System.Text.RegularExpressions."
_SEQUENCES = ("System.Collections.IList", "System.Collections.ICollection", "System.Collections.IEnumerable")


class Regex:
    """System.Text.RegularExpressions.Regex."""

    __slots__ = ("pattern", "ps_members")

    def __init__(self, pattern: NetPattern) -> None:
        self.pattern = pattern
        self.ps_members: dict[str, object] | None = None

    def __str__(self) -> str:
        return self.pattern.source

    def __eq__(self, other: object) -> bool:
        return self is other

    __hash__ = object.__hash__


class Capture:
    """A piece of the text that was matched."""

    __slots__ = ("ps_members", "span", "text")

    def __init__(self, text: str, span: tuple[int, int]) -> None:
        self.text = text
        self.span = span
        self.ps_members: dict[str, object] | None = None

    @property
    def value(self) -> str:
        return self.text[self.span[0] : self.span[1]]

    def __str__(self) -> str:
        return self.value


class Group(Capture):
    """What a group caught, its last time."""

    __slots__ = ("match", "name", "number", "success")

    def __init__(self, text: str, span: tuple[int, int], match: Match | None = None, number: int = 0) -> None:
        success = span[0] >= 0
        super().__init__(text, span if success else (0, 0))
        self.success = success
        self.match = match
        self.number = number
        self.name = match.pattern.names[number] if match is not None else "0"

    def captures(self) -> list[Capture]:
        """All that the group caught, also the times before the last."""
        if not self.success or self.match is None:
            return []
        return [Capture(self.text, span) for span in self.match.spans(self.number)]


class Match(Group):
    """A match of a pattern in a text, or the failure to find one."""

    __slots__ = ("found", "pattern")

    def __init__(self, pattern: NetPattern, found: Any, text: str) -> None:
        self.pattern = pattern
        self.found = found
        super().__init__(text, (-1, -1) if found is None else found.span())
        self.match = self

    def group_at(self, number: int) -> Group:
        if number == 0:
            return self
        if self.found is None or not 0 < number < len(self.pattern.indexes):
            return Group(self.text, (-1, -1))
        return Group(self.text, self.found.span(self.pattern.indexes[number]), self, number)

    def groups(self) -> list[Group]:
        count = 1 if self.found is None else len(self.pattern.indexes)
        return [self.group_at(number) for number in range(count)]

    def spans(self, number: int) -> list[tuple[int, int]]:
        """The places of all captures of a group."""
        index = self.pattern.indexes[number]
        spans = getattr(self.found, "spans", None)
        if spans is None:
            again = self.pattern.with_captures().search(self.text, self.found.start())
            if again is None:
                return [self.found.span(index)]
            spans = again.spans
        return [(start, end) for start, end in spans(index)]

    def next(self) -> Match:
        if self.found is None:
            return self
        start, end = self.found.span()
        at = end if end > start else end + 1
        found = None if at > len(self.text) else self.pattern.search(self.text, at)
        return Match(self.pattern, found, self.text)


class MatchList(list[Any]):
    """A collection of matches, groups or captures."""

    ps_members: dict[str, object] | None = None


class MatchCollection(MatchList):
    """System.Text.RegularExpressions.MatchCollection."""


class CaptureCollection(MatchList):
    """System.Text.RegularExpressions.CaptureCollection."""


class GroupCollection:
    """The groups of a match, by number and by name."""

    __slots__ = ("match", "ps_members")

    def __init__(self, match: Match) -> None:
        self.match = match
        self.ps_members: dict[str, object] | None = None

    def __iter__(self) -> Iterator[Group]:
        return iter(self.match.groups())

    def __len__(self) -> int:
        return len(self.match.groups())

    def item(self, key: Any) -> Group:
        if isinstance(key, int):
            return self.match.group_at(int(key))
        names = self.match.pattern.names
        name = to_string(key)
        return self.match.group_at(names.index(name)) if name in names else Group(self.match.text, (-1, -1))


REGEX = DotNetType.declare(_SPACE + "Regex", OBJECT, python=Regex)
CAPTURE = DotNetType.declare(_SPACE + "Capture", OBJECT, python=Capture)
GROUP = DotNetType.declare(_SPACE + "Group", CAPTURE, python=Group)
MATCH = DotNetType.declare(_SPACE + "Match", GROUP, python=Match)
MATCHES = DotNetType.declare(_SPACE + "MatchCollection", OBJECT, python=MatchCollection, interfaces=_SEQUENCES)
CAPTURES = DotNetType.declare(_SPACE + "CaptureCollection", OBJECT, python=CaptureCollection, interfaces=_SEQUENCES)
GROUPS = DotNetType.declare(_SPACE + "GroupCollection", OBJECT, python=GroupCollection, interfaces=_SEQUENCES)
_OPTIONS = "System.Text.RegularExpressions.RegexOptions options"
_EVALUATOR = "System.Text.RegularExpressions.MatchEvaluator evaluator"


# Captures, groups, matches

CAPTURE.property("Index", "int")(lambda this: this.span[0])
CAPTURE.property("Length", "int")(lambda this: this.span[1] - this.span[0])
CAPTURE.property("Value", "string")(lambda this: this.value)
CAPTURE.method("ToString", "string ToString()")(str)
GROUP.property("Success", "bool")(lambda this: this.success)
GROUP.property("Name", "string")(lambda this: this.name)
GROUP.property("Captures", _SPACE + "CaptureCollection")(lambda this: CaptureCollection(this.captures()))
MATCH.property("Groups", _SPACE + "GroupCollection")(GroupCollection)
MATCH.method("NextMatch", _SPACE + "Match NextMatch()")(Match.next)
MATCH.static_property("Empty", _SPACE + "Match")(lambda: Match(compile_pattern(""), None, ""))


@MATCH.method("Result", "string Result(string replacement)")
def result(this: Match, replacement: str) -> str:
    return regular_expressions.expand(this.pattern, this.found, replacement)


for _type in (MATCHES, CAPTURES, GROUPS):
    _type.property("Count", "int")(len)
    _type.property("IsReadOnly", "bool")(lambda this: True)
    _type.method("GetEnumerator", "System.Collections.IEnumerator GetEnumerator()")(Enumerator)


def _item(this: list[Any], index: int) -> Any:
    if not 0 <= index < len(this):
        raise out_of_range("Specified argument was out of the range of valid values.", "i")
    return this[index]


MATCHES.indexer("Item", _SPACE + "Match", "int i")(_item)
CAPTURES.indexer("Item", _SPACE + "Capture", "int i")(_item)
MATCHES.method("get_Item", _SPACE + "Match get_Item(int i)")(_item)
GROUPS.indexer("Item", _SPACE + "Group", "System.Object groupnum")(GroupCollection.item)
GROUPS.method("get_Item", _SPACE + "Group get_Item(System.Object groupnum)")(GroupCollection.item)
GROUPS.property("Keys", "System.Collections.Generic.IEnumerable[string]")(lambda this: list(this.match.pattern.names))
GROUPS.property("Values", "System.Collections.Generic.IEnumerable[System.Object]")(lambda this: list(this))
GROUPS.method("ContainsKey", "bool ContainsKey(string key)")(lambda this, key: key in this.match.pattern.names)


# Regex: with a pattern, and static with the pattern as an argument


def _given(value: str | None, parameter: str = "input") -> str:
    if value is None:
        raise argument_null(parameter)
    return value


def _pattern(pattern: str | None, options: EnumValue | None = None) -> NetPattern:
    return compile_pattern(_given(pattern, "pattern"), 0 if options is None else options.value)


@REGEX.constructor(
    "regex new(string pattern)", f"regex new(string pattern, {_OPTIONS})",
    f"regex new(string pattern, {_OPTIONS}, timespan matchTimeout)",
)  # fmt: skip
def make_regex(pattern: str | None, options: EnumValue | None = None, _timeout: TimeSpan | None = None) -> Regex:
    return Regex(_pattern(pattern, options))


def is_match(pattern: NetPattern, text: str | None, start: int = 0) -> bool:
    return pattern.search(_given(text), start) is not None


def match(pattern: NetPattern, text: str | None, start: int = 0) -> Match:
    return Match(pattern, pattern.search(_given(text), start), _given(text))


def matches(pattern: NetPattern, text: str | None, start: int = 0) -> MatchCollection:
    text = _given(text)
    return MatchCollection(Match(pattern, found, text) for found in pattern.finditer(text, start))


def replace(pattern: NetPattern, text: str | None, replacement: Any, count: int = -1, start: int = 0) -> str:
    text = _given(text)
    if callable(replacement):
        return pattern.replace_by(text, _writer(pattern, replacement, text), count, start)
    return pattern.replace(text, _given(replacement, "replacement"), count, start)


def _writer(pattern: NetPattern, evaluator: Callable[[Match], Any], text: str) -> Callable[[Any], str]:
    return lambda found: to_string(evaluator(Match(pattern, found, text)))


def split(pattern: NetPattern, text: str | None, count: int = 0, start: int = 0) -> list[str]:
    return pattern.split(_given(text), count, start)


def _own(function: Callable[..., Any]) -> Callable[..., Any]:
    return lambda this, *arguments: function(this.pattern, *arguments)


def _static(function: Callable[..., Any], takes: int) -> Callable[..., Any]:
    """Of (input, pattern, …, options): the options stand behind what the function takes."""

    def call(text: str | None, pattern: str | None, *rest: Any) -> Any:
        options = rest[takes] if len(rest) > takes else None
        return function(_pattern(pattern, options), text, *rest[:takes])

    return call


REGEX.method("IsMatch", "bool IsMatch(string input)", "bool IsMatch(string input, int startat)")(_own(is_match))
REGEX.method("Match", f"{_SPACE}Match Match(string input)", f"{_SPACE}Match Match(string input, int startat)")(
    _own(match)
)
REGEX.method(
    "Matches", f"{_SPACE}MatchCollection Matches(string input)",
    f"{_SPACE}MatchCollection Matches(string input, int startat)",
)(_own(matches))  # fmt: skip
for _value in ("string replacement", _EVALUATOR):
    REGEX.method(
        "Replace", f"string Replace(string input, {_value})", f"string Replace(string input, {_value}, int count)",
        f"string Replace(string input, {_value}, int count, int startat)",
    )(_own(replace))  # fmt: skip
REGEX.method(
    "Split", "string[] Split(string input)", "string[] Split(string input, int count)",
    "string[] Split(string input, int count, int startat)",
)(_own(split))  # fmt: skip


def _declare_static(name: str, returned: str, more: str, function: Callable[..., Any]) -> None:
    parameters = f"string input, string pattern{more}"
    REGEX.static_method(
        name, f"static {returned} {name}({parameters})", f"static {returned} {name}({parameters}, {_OPTIONS})",
        f"static {returned} {name}({parameters}, {_OPTIONS}, timespan matchTimeout)",
    )(_static(function, 1 if more else 0))  # fmt: skip


_declare_static("IsMatch", "bool", "", is_match)
_declare_static("Match", _SPACE + "Match", "", match)
_declare_static("Matches", _SPACE + "MatchCollection", "", matches)
_declare_static("Split", "string[]", "", split)
_declare_static("Replace", "string", ", string replacement", replace)
_declare_static("Replace", "string", f", {_EVALUATOR}", replace)


@REGEX.static_method("Escape", "static string Escape(string str)")
def escape(text: str | None) -> str:
    return regular_expressions.escape(_given(text, "str"))


@REGEX.static_method("Unescape", "static string Unescape(string str)")
def unescape(text: str | None) -> str:
    return regular_expressions.unescape(_given(text, "str"))


@REGEX.property("Options", _SPACE + "RegexOptions")
def options(this: Regex) -> EnumValue:
    from umshell.values.dotnet.enum_tables import RegexOptions

    found: EnumValue = RegexOptions(this.pattern.options)
    return found


REGEX.property("RightToLeft", "bool")(lambda this: bool(this.pattern.options & 64))
REGEX.method("ToString", "string ToString()")(str)
REGEX.method("GetGroupNames", "string[] GetGroupNames()")(lambda this: list(this.pattern.names))
REGEX.method("GetGroupNumbers", "int[] GetGroupNumbers()")(lambda this: list(range(len(this.pattern.names))))


@REGEX.method("GroupNameFromNumber", "string GroupNameFromNumber(int i)")
def group_name(this: Regex, number: int) -> str:
    names = this.pattern.names
    return names[number] if 0 <= number < len(names) else ""


@REGEX.method("GroupNumberFromName", "int GroupNumberFromName(string name)")
def group_number(this: Regex, name: str) -> int:
    names = this.pattern.names
    return names.index(name) if name in names else -1


REGEX.known_missing(
    "Count()", "EnumerateMatches()", "EnumerateSplits()", "GetObjectData()", "MatchTimeout", "::CompileToAssembly()",
    "::Count()", "::EnumerateMatches()", "::EnumerateSplits()", "::CacheSize", "::InfiniteMatchTimeout",
)  # fmt: skip
