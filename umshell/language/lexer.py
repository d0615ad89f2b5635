"""From text to tokens: one regular expression a mode, brackets on a stack, newlines as the open bracket says."""

import re
from collections.abc import Callable
from typing import NamedTuple

from umshell.language.modes import (
    ATTRIBUTE,
    CALL_BLOCK,
    CLOSE,
    COMMA,
    END,
    END_LINE,
    FRAMES,
    GO,
    KEYWORDS,
    MODES,
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
from umshell.language.irregular import Unfinished, irregular_token
from umshell.language.problems import Problem
from umshell.language.source import Source

Match = Callable[[str, int, int], re.Match[str] | None]


class Step(NamedTuple):
    """An entry of a mode, its names resolved."""

    token: str
    operation: int
    mode: "CompiledMode | None"
    frame: Frame | None
    after: "CompiledMode | None"


class CompiledMode:
    """A mode as the lexer uses it."""

    __slots__ = ("keywords", "match", "name", "plain", "skip", "steps")

    def __init__(self, name: str) -> None:
        self.name = name
        self.skip = ""
        self.match: Match
        self.steps: list[Step] = []
        self.keywords: dict[str, tuple[str, CompiledMode]] | None = None
        self.plain: CompiledMode | None = None


class Tokens(NamedTuple):
    """The tokens of a text as three parallel lists, and the place where the text could not be read as a token."""

    types: list[str]
    starts: list[int]
    ends: list[int]


PARAM_AHEAD = r"(?={lines}(?i:param){lines}\()"  # a type before param is refused as such


def mode_pattern(mode: Mode, terminals: dict[str, str]) -> str:
    """The regular expression of a mode; a group for each entry."""
    adjacent = "|".join(f"({terminals[entry.terminal]})" for entry in mode.adjacent)
    if mode.in_command and adjacent:
        adjacent = rf"(?!(?:\.|::)(?:\s|\Z))(?:{adjacent})"
    if not mode.entries:
        return adjacent
    spaced = "|".join(f"({terminals[entry.terminal]})" for entry in mode.entries)
    skipped = f"{terminals[mode.skip]}(?:{spaced})"
    return f"{adjacent}|{skipped}" if adjacent else skipped


def all_modes() -> dict[str, Mode]:
    """The modes, and of those with something directly behind a value the plain ones without it."""
    plain = {f"plain_{name}": mode._replace(adjacent=()) for name, mode in MODES.items() if mode.adjacent and mode.entries}
    return MODES | plain


def compile_modes(terminals: dict[str, str], compile_pattern: Callable[[str], re.Pattern[str]] = re.compile) -> dict[str, CompiledMode]:
    """All modes, ready to lex with the given terminals."""
    patterns = terminals | {"": "", "$END": r"\Z", "PARAM_AHEAD": PARAM_AHEAD.format(lines=terminals["LINES"])}
    modes = all_modes()
    compiled = {name: CompiledMode(name) for name in modes}
    for name, mode in modes.items():
        made = compiled[name]
        made.match = compile_pattern(mode_pattern(mode, patterns)).match
        made.steps = [Step("", PASS, None, None, None), *(resolve(entry, compiled) for entry in (*mode.adjacent, *mode.entries))]
        made.skip = mode.skip
        made.plain = compiled.get(f"plain_{name}")
        if mode.keywords:
            made.keywords = {word: (token, compiled[then]) for word, (token, then) in KEYWORDS[mode.keywords].items()}
    return compiled


def resolve(entry: Entry, modes: dict[str, CompiledMode]) -> Step:
    frame = FRAMES[entry.frame] if entry.frame else None
    return Step(entry.terminal, entry.operation, modes.get(entry.mode), frame, modes.get(entry.after))


class Lexer:
    """Reads one text, or the part of it between two offsets."""

    def __init__(self, source: Source, modes: dict[str, CompiledMode], start: int, end: int, mode: str) -> None:
        self.source = source
        self.text = source.text
        self.modes = modes
        self.start = start
        self.end = end
        self.mode = modes[mode]
        self.types: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.frame = FRAMES["script"]
        self.stack: list[tuple[Frame, CompiledMode | None]] = []
        self.problem: Problem | None = None
        self.problem_in_word = False

    def run(self) -> Tokens:
        """Lexes the text to its end."""
        text, types, starts, ends, limit = self.text, self.types, self.starts, self.ends, self.end
        mode = self.mode
        position = self.start
        while True:
            match = mode.match(text, position, limit)
            if match is None:
                mode, position = self.irregular(mode, position)
                if mode is None:
                    break
                continue
            index = match.lastindex
            token, operation, then, frame, after = mode.steps[index]
            start, position = match.span(index)
            if operation == GO:
                pass
            elif operation == WORD:
                token, then = self.word(mode, then, start, position)
                if not token:
                    mode, position = then, match.start()
                    continue
            elif operation == OPEN:
                self.stack.append((self.frame, after))
                self.frame = frame if frame is not HASH or self.frame.comma_token == "_COMMA" else HASH_IN_LIST
            elif operation == CLOSE:
                token, then = self.close(token, text[start], mode)
            elif operation == END_LINE:
                token, then, position = self.end_line(mode, start, position)
                if not token:
                    mode = then
                    continue
            elif operation == COMMA:
                token = self.frame.comma_token
                then = self.modes[self.frame.comma_mode]
                if token == "TYPE_COMMA":
                    position = start + 1
            elif operation == PASS:
                mode, position = then or self.after_statement(), match.start()
                continue
            elif operation == RESUME:
                then = self.after_statement()
            elif operation == ATTRIBUTE:
                self.stack.append((self.frame, after))
                self.stack.append((FRAMES["attribute_bracket"], self.modes["attribute_end"]))
                self.frame = frame
            elif operation == CALL_BLOCK:
                if not types or types[-1] != "MEMBER":
                    mode = mode.plain
                    position = start
                    continue
                self.stack.append((self.frame, mode))
                self.frame = FRAMES["statements"]
                then = self.modes["block_start"]
            elif operation == UNARY_COMMAS:
                if self.frame.comma_token != "_COMMA":
                    token = "_SEPARATOR"
            elif operation == TERMINATE:
                token, start, position = "_TERMINATOR", match.start(), match.start()
            else:
                break
            types.append(token)
            starts.append(start)
            ends.append(position)
            mode = then
        return self.finish(mode)

    def word(self, mode: CompiledMode, then: CompiledMode | None, start: int, end: int) -> tuple[str, CompiledMode]:
        """A word where keywords can stand: a keyword, or the name of a command, or the end of a statement that could have gone on."""
        found = mode.keywords.get(self.text[start:end].lower()) if mode.keywords else None
        if found is not None and (found[0] != "_PARAM" or self.opens_parameters(end)):
            return found
        if then is None:
            return "", self.after_statement()
        return "COMMAND_NAME", then

    def finish(self, mode: CompiledMode | None) -> Tokens:
        if mode is not None and mode.name == "after_using_item":
            self.add("_TERMINATOR", self.end, self.end)
        self.add("$END", self.end, self.end)
        return Tokens(self.types, self.starts, self.ends)

    def add(self, token: str, start: int, end: int) -> None:
        self.types.append(token)
        self.starts.append(start)
        self.ends.append(end)

    def close(self, token: str, character: str, mode: CompiledMode) -> tuple[str, CompiledMode]:
        """The mode behind a closing bracket; one that does not fit closes nothing."""
        frame = self.frame
        if frame.closer != character:
            return token, mode
        self.frame, after = self.stack.pop()
        return frame.closing_token, after or self.after_statement()

    def end_line(self, mode: CompiledMode, start: int, end: int) -> tuple[str, CompiledMode, int]:
        """What a newline or semicolon is in the open bracket: a terminator, or nothing when something else closes the line."""
        frame = self.frame
        if frame.closers_after_line and self.text[start] != ";":
            following = self.behind_lines(start)
            if following < self.end and self.text[following] in frame.closers_after_line:
                return "", mode.plain or mode, following
        return frame.line_token, self.modes[frame.line_mode or "statement"], end

    def after_statement(self) -> CompiledMode:
        """The mode behind a statement that needs no terminator."""
        return self.modes[self.frame.after_statement or "statement"]

    def behind_lines(self, position: int) -> int:
        """Where something stands behind blanks, comments and newlines."""
        match = LINES.match(self.text, position, self.end)
        return match.end() if match else position

    def opens_parameters(self, position: int) -> bool:
        return self.text.startswith("(", self.behind_lines(position), self.end)

    def irregular(self, mode: CompiledMode, position: int) -> tuple[CompiledMode | None, int]:
        """Text that no terminal of the mode matches: deeply nested, unfinished, or nothing that can stand here."""
        skip = BLANKS if mode.skip == "BLANKS" else LINES
        match = skip.match(self.text, position, self.end) if mode.skip else None
        start = match.end() if match else position
        try:
            token, end = irregular_token(self.text, start, self.end, [step.token for step in mode.steps])
            if token == "UNEXPECTED":
                found = self.modes["argument"].match(self.text, start, self.end)
                end = found.end() if found and found.start(found.lastindex or 0) == start else end
        except Unfinished as unfinished:
            self.problem = unfinished.problem(self.source, self.end)
            self.problem_in_word = self.text[start].isalnum() and not {"GENERIC_WORD", "COMMAND_WORD"} & {step.token for step in mode.steps}
            token, end = "UNEXPECTED", self.end
        self.add(token, start, end)
        then = next((step.mode for step in mode.steps if step.token == token), None)
        return then, end


HASH = FRAMES["hash"]
HASH_IN_LIST = HASH._replace(comma_token="_SEPARATOR")  # where commas separate arguments they do so in a hash table's values too
BLANKS = re.compile(r"(?>[^\S\r\n]++|`(?:\r\n?|\n|[^\S\r\n])|#[^\r\n]*+|<#[^#]*+(?:#(?!>)[^#]*+)*+#>)*+")
LINES = re.compile(r"(?>\s++|`(?:\r\n?|\n|[^\S\r\n])|#[^\r\n]*+|<#[^#]*+(?:#(?!>)[^#]*+)*+#>)*+")
