"""From text to tokens: one regular expression a mode, brackets on a stack, newlines as the open bracket says."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from umshell.language.irregular import Unfinished, irregular_token
from umshell.language.keywords import KEYWORDS
from umshell.language.mode_parts import (
    ATTRIBUTE,
    CALL_BLOCK,
    CLOSE,
    COMMA,
    END_LINE,
    FRAMES,
    GO,
    HASH,
    OPEN,
    PASS,
    RESUME,
    TERMINATE,
    UNARY_COMMAS,
    WORD,
    Entry,
    Frame,
    Mode,
)
from umshell.language.modes import MODES
from umshell.language.patterns import FrozenPattern, LazyMatch
from umshell.language.problems import Problem
from umshell.language.source import Source

Match = Callable[[str, int, int], re.Match[str] | None]


DEEPEST_BRACKETS = 500  # no script is nested so deep, and what walks a tree may recurse

Special = tuple[str, int, int, Any, Any]  # token, start, end, mode, frame


class CompiledFrame:
    """A frame as the lexer uses it."""

    __slots__ = (
        "after_statement",
        "closer",
        "closers_after_line",
        "closing_token",
        "comma_mode",
        "comma_token",
        "line_mode",
        "line_token",
    )

    def __init__(self, frame: Frame, modes: "dict[str, CompiledMode]") -> None:
        self.closer = frame.closer
        self.closing_token = frame.closing_token
        self.after_statement = modes[frame.after_statement or "statement"]
        self.line_token = frame.line_token
        self.line_mode = modes[frame.line_mode or "statement"]
        self.closers_after_line = frame.closers_after_line
        self.comma_token = frame.comma_token
        self.comma_mode = modes[frame.comma_mode]


class CompiledMode:
    """A mode as the lexer uses it: for each group of its expression a token, an operation, a mode, a frame, a mode."""

    __slots__ = ("keywords", "match", "name", "plain", "skip", "start_group", "steps")

    def __init__(self, name: str) -> None:
        self.name = name
        self.skip = ""
        self.start_group = 0
        self.match: Match
        self.steps: list[tuple[str, int, Any, Any, Any]] = []
        self.keywords: dict[str, tuple[str, CompiledMode]] = {}
        self.plain: CompiledMode | None = None


class Modes(NamedTuple):
    """All modes and frames, ready to lex."""

    modes: dict[str, CompiledMode]
    frames: dict[str, CompiledFrame]


PARAM_AHEAD = r"(?={lines}(?i:param){lines}\()"  # a type before param is refused as such


def mode_pattern(mode: Mode, terminals: dict[str, str]) -> str:
    """The regular expression of a mode: an empty group behind each entry, and one before the token if blanks come.

    The groups do not stand around the tokens: an alternative that begins with a character or a set of them is passed
    over quickly, one that begins with a group is not.
    """
    adjacent = "|".join(f"(?:{terminals[entry.terminal]})()" for entry in mode.adjacent)
    if mode.in_command and adjacent:
        adjacent = rf"(?=[.:?\[{{])(?!(?:\.|::)(?:\s|\Z))(?:{adjacent})"
    elif mode.entries and adjacent:
        adjacent = rf"(?=[.:?\[{{])(?:{adjacent})"
    if not mode.entries:
        return adjacent
    spaced = "|".join(f"(?:{terminals[entry.terminal]})()" for entry in mode.entries)
    skipped = f"{terminals[mode.skip]}()(?:{spaced})"
    return f"{adjacent}|{skipped}" if adjacent else skipped


def all_modes() -> dict[str, Mode]:
    """The modes, and of those with something directly behind a value the plain ones without it."""
    plain = {
        f"plain_{name}": mode._replace(adjacent=()) for name, mode in MODES.items() if mode.adjacent and mode.entries
    }
    return MODES | plain


def mode_patterns(terminals: dict[str, str]) -> dict[str, str]:
    """The regular expressions of all modes, made of the grammar's terminals."""
    patterns = terminals | {"": "", "$END": r"\Z", "PARAM_AHEAD": PARAM_AHEAD.format(lines=terminals["LINES"])}
    return {name: mode_pattern(mode, patterns) for name, mode in all_modes().items()}


def compile_modes(frozen: dict[str, FrozenPattern]) -> Modes:
    """All modes with the given patterns."""
    modes = all_modes()
    compiled = {name: CompiledMode(name) for name in modes}
    frames = {name: CompiledFrame(frame, compiled) for name, frame in FRAMES.items()}
    frames["hash_in_list"] = CompiledFrame(FRAMES["hash"]._replace(comma_token="_SEPARATOR"), compiled)
    for name, mode in modes.items():
        made = compiled[name]
        made.match = LazyMatch(made, frozen[name])
        made.skip = mode.skip
        made.plain = compiled.get(f"plain_{name}")
        made.start_group = len(mode.adjacent) + 1 if mode.entries else 0
        no_entry = Entry("", operation=PASS)
        made.steps = [
            (
                entry.terminal,
                entry.operation,
                compiled.get(entry.mode),
                frames.get(entry.frame),
                compiled.get(entry.after),
            )
            for entry in (no_entry, *mode.adjacent, no_entry, *mode.entries)
        ]
        if mode.keywords:
            made.keywords = {word: (token, compiled[then]) for word, (token, then) in KEYWORDS[mode.keywords].items()}
    return Modes(compiled, frames)


class Lexer:
    """Reads one text, or the part of it between two offsets."""

    def __init__(self, source: Source, modes: Modes, start: int, end: int, mode: str) -> None:
        self.source = source
        self.text = source.text
        self.modes, self.frames = modes
        self.start = start
        self.end = end
        self.mode = self.modes[mode]
        self.types: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.stack: list[tuple[CompiledFrame, CompiledMode | None]] = []
        self.problem: Problem | None = None
        self.problem_in_word = False

    def run(self) -> None:
        """Lexes the text to its end: the tokens are in types, starts and ends."""
        text, limit, stack = self.text, self.end, self.stack
        add_type, add_start, add_end = self.types.append, self.starts.append, self.ends.append
        mode, frame, position = self.mode, self.frames["script"], self.start
        while mode:
            match = mode.match(text, position, limit)
            if match is None:
                token, start, position, then = self.irregular(mode, position)
            else:
                index = match.lastindex
                token, operation, then, opened, after = mode.steps[index]  # type: ignore[index]
                if (start := match.start(mode.start_group)) < 0:
                    start = position
                position = match.end()
                if operation == GO or (
                    operation == WORD and then and text[start:position].lower() not in mode.keywords
                ):
                    pass
                elif operation == END_LINE and (not frame.closers_after_line or text[start] == ";"):
                    token, then = frame.line_token, frame.line_mode
                elif operation == CLOSE:
                    if frame.closer == text[start]:
                        token = frame.closing_token
                        frame, after = stack.pop()
                        then = after or frame.after_statement
                elif operation == OPEN and len(stack) < DEEPEST_BRACKETS:
                    stack.append((frame, after))
                    frame = opened
                else:
                    token, start, position, then, frame = self.special(mode, frame, match, start)
                    if not token:
                        mode = then
                        continue
            add_type(token)
            add_start(start)
            add_end(position)
            mode = then  # type: ignore[assignment]
        if token != "$END":
            self.add("$END", self.end, self.end)

    def add(self, token: str, start: int, end: int) -> None:
        self.types.append(token)
        self.starts.append(start)
        self.ends.append(end)

    def special(self, mode: CompiledMode, frame: CompiledFrame, match: re.Match[str], start: int) -> Special:
        """What is not done in the loop itself: the token (none: only the mode changes), its place, mode and frame."""
        index = match.lastindex or 0
        token, operation, then, opened, after = mode.steps[index]
        end = match.end()
        if operation == WORD:
            return self.keyword(mode, frame, match, start)
        if operation == END_LINE:
            return self.end_line(mode, frame, start, end)
        if operation == COMMA:
            end = start + 1 if frame.comma_token == "TYPE_COMMA" else end
            return frame.comma_token, start, end, frame.comma_mode, frame
        if operation == PASS:
            return "", 0, match.start(), then or frame.after_statement, frame
        if operation == RESUME:
            return token, start, end, frame.after_statement, frame
        if operation == OPEN or (len(self.stack) >= DEEPEST_BRACKETS and operation in (ATTRIBUTE, HASH, CALL_BLOCK)):
            self.problem = Problem(self.source, "ScriptTooComplicated", start, end)
            return "UNEXPECTED", start, end, None, frame
        if operation == ATTRIBUTE:
            self.stack.append((frame, after))
            self.stack.append((self.frames["attribute_bracket"], self.modes["attribute_end"]))
            return token, start, end, then, opened
        if operation == HASH:
            self.stack.append((frame, after))
            return token, start, end, then, opened if frame.comma_token == "_COMMA" else self.frames["hash_in_list"]
        if operation == CALL_BLOCK:
            return self.call_block(mode, frame, start, end)
        if operation == UNARY_COMMAS:
            return token if frame.comma_token == "_COMMA" else "_SEPARATOR", start, end, then, frame
        if operation == TERMINATE:
            return "_TERMINATOR", match.start(), match.start(), then, frame
        if mode.name == "after_using_item":
            self.add("_TERMINATOR", self.end, self.end)
        return "$END", self.end, self.end, None, frame

    def keyword(self, mode: CompiledMode, frame: CompiledFrame, match: re.Match[str], start: int) -> Special:
        """A keyword; where only keywords could go on with a statement, another word ends it."""
        end = match.end()
        found = mode.keywords.get(self.text[start:end].lower())
        if found is None:
            return "", 0, match.start(), frame.after_statement, frame
        token, then = found
        if token == "_PARAM" and not self.text.startswith("(", self.behind_lines(end), self.end):
            token, then = "PLAIN_NAME", self.modes["argument"]
        return token, start, end, then, frame

    def call_block(self, mode: CompiledMode, frame: CompiledFrame, start: int, end: int) -> Special:
        """A brace directly behind a member's name is its argument, behind anything else it stands for itself."""
        if not self.types or self.types[-1] != "MEMBER":
            assert mode.plain is not None
            return "", 0, start, mode.plain, frame
        self.stack.append((frame, mode))
        return "_LCURLY_CALL", start, end, self.modes["block_start"], self.frames["statements"]

    def end_line(self, mode: CompiledMode, frame: CompiledFrame, start: int, end: int) -> Special:
        """A newline in brackets: nothing when what closes them or separates comes behind it, else a terminator."""
        following = self.behind_lines(start)
        if following < self.end and self.text[following] in frame.closers_after_line:
            return "", 0, following, mode.plain or mode, frame
        return frame.line_token, start, end, frame.line_mode, frame

    def behind_lines(self, position: int) -> int:
        """Where something stands behind blanks, comments and newlines."""
        match = LINES.match(self.text, position, self.end)
        return match.end() if match else position

    def irregular(self, mode: CompiledMode, position: int) -> tuple[str, int, int, CompiledMode | None]:
        """Text that no terminal of the mode matches: deeply nested, unfinished, or nothing that can stand here."""
        skip = BLANKS if mode.skip == "BLANKS" else LINES
        match = skip.match(self.text, position, self.end) if mode.skip else None
        start = match.end() if match else position
        possible = {step[0]: step[2] for step in mode.steps}
        try:
            token, end = irregular_token(self.text, start, self.end, list(possible))
        except Unfinished as unfinished:
            self.problem = unfinished.problem(self.source, self.end)
            self.problem_in_word = self.text[start : start + 1].isalnum() and not {
                "GENERIC_WORD",
                "COMMAND_WORD",
            } & set(possible)
            return "UNEXPECTED", start, self.end, None
        if token == "UNEXPECTED":
            argument = self.modes["argument"]
            found = argument.match(self.text, start, self.end)
            end = found.end() if found and found.start(argument.start_group) == start else end
        return token, start, end, possible.get(token)


BLANKS = re.compile(r"(?>[^\S\r\n]++|`(?:\r\n?|\n|[^\S\r\n])|#[^\r\n]*+|<#[^#]*+(?>(?:#(?!>)[^#]*+)*)#>)*+")
LINES = re.compile(r"(?>\s++|`(?:\r\n?|\n|[^\S\r\n])|#[^\r\n]*+|<#[^#]*+(?>(?:#(?!>)[^#]*+)*)#>)*+")
