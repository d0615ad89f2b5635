"""Text that no regular expression can bound: strings and words with $( ) in them, and what is unfinished."""

import re

from umshell.language.literals import DOUBLE_QUOTES, SINGLE_QUOTES, escape
from umshell.language.problems import Problem
from umshell.language.source import Source

_WORD_END = frozenset(" \t\r\n\f\v&(),;{}|\0\xa0\x85")
_SPECIAL_IN_STRING = re.compile(rf"[`${DOUBLE_QUOTES}]")
_VARIABLE = re.compile(r"\$(?:[$?^]|[\w:](?>[\w?]|:(?!:))*+)")
_PARENTHESIS = re.compile(r"[()]")
_HEADER = re.compile(r"[^\S\r\n]*+")


class Unfinished(Exception):
    """Text that ends too early: the error's id, its place and arguments."""

    def __init__(self, error_id: str, start: int, *arguments: str) -> None:
        self.error_id = error_id
        self.start = start
        self.arguments = arguments
        self.end: int | None = None

    def problem(self, source: Source, end: int) -> Problem:
        """The parse error of it; only one that ends before the text cannot be mended by more text."""
        stop = end if self.end is None else self.end
        return Problem(source, self.error_id, self.start, stop, *self.arguments, incomplete=self.end is None)


def broken(error_id: str, start: int, end: int) -> Unfinished:
    """An error that more text would not mend."""
    made = Unfinished(error_id, start)
    made.end = end
    return made


def sub_expression_end(text: str, start: int, end: int) -> int:
    """Behind the parenthesis that closes $( at start: they are counted, whatever stands between them."""
    depth = 0
    for match in _PARENTHESIS.finditer(text, start, end):
        depth += 1 if match[0] == "(" else -1
        if not depth:
            return match.end()
    raise Unfinished("IncompleteDollarSubexpressionReference", start)


def braced_variable_end(text: str, start: int, end: int) -> int:
    """Behind the brace that closes ${ at start."""
    position = start + 2
    while position < end:
        if text[position] == "`":
            position = escape(text, position + 1)[1] - 1 if position + 1 < end else end
        elif text[position] == "}":
            return position + 1
        position += 1
    raise Unfinished("IncompleteDollarVariableReference", start + 1)


def dollar_end(text: str, start: int, end: int) -> int:
    """Behind what a dollar sign begins; the place itself when it begins nothing."""
    if text.startswith("$(", start, end):
        return sub_expression_end(text, start, end)
    if text.startswith("${", start, end):
        return braced_variable_end(text, start, end)
    match = _VARIABLE.match(text, start, end)
    return match.end() if match else start


def double_quoted_end(text: str, start: int, end: int) -> int:
    """Behind the quote that closes the string which begins at start."""
    position = start + 1
    while match := _SPECIAL_IN_STRING.search(text, position, end):
        position = match.end()
        if match[0] == "`":
            position += 1
        elif match[0] == "$":
            position = max(dollar_end(text, match.start(), end), position)
        elif position < end and text[position] in DOUBLE_QUOTES:
            position += 1
        else:
            return position
    raise Unfinished("TerminatorExpectedAtEndOfString", start, '"')


def single_quoted_end(text: str, start: int, end: int) -> int:
    """Behind the quote that closes the string which begins at start."""
    position = start + 1
    while position < end:
        if text[position] in SINGLE_QUOTES:
            if position + 1 >= end or text[position + 1] not in SINGLE_QUOTES:
                return position + 1
            position += 1
        position += 1
    raise Unfinished("TerminatorExpectedAtEndOfString", start, "'")


def word_end(text: str, start: int, end: int) -> int:
    """Behind the word that begins at start, with what is quoted in it."""
    position = start
    while (
        position < end
        and text[position] not in _WORD_END
        and not (text[position] > "\x7f" and text[position].isspace())
    ):
        character = text[position]
        if character == "`":
            position += 2
        elif character == "$":
            position = max(dollar_end(text, position, end), position + 1)
        elif character in DOUBLE_QUOTES:
            position = double_quoted_end(text, position, end)
        elif character in SINGLE_QUOTES:
            position = single_quoted_end(text, position, end)
        else:
            position += 1
    return min(position, end)


def here_string_end(text: str, start: int, end: int) -> int:
    """Behind the quote and @ that close the expandable here-string which begins at start."""
    position = min(
        (index for index in (text.find("\n", start, end), text.find("\r", start, end)) if index >= 0), default=end
    )
    while position < end:
        character = text[position]
        if character in "\r\n":
            position += 2 if text.startswith("\r\n", position) else 1
            if position + 1 < end and text[position] in DOUBLE_QUOTES and text[position + 1] == "@":
                return position + 2
        elif character == "`":
            position += 2
        elif character == "$":
            position = max(dollar_end(text, position, end), position + 1)
        else:
            position += 1
    raise Unfinished("TerminatorExpectedAtEndOfString", start, '"@')


def here_string_problem(text: str, start: int, end: int) -> Unfinished:
    """Why what begins with @ and a quote is no here-string."""
    quotes = SINGLE_QUOTES if text[start + 1] in SINGLE_QUOTES else DOUBLE_QUOTES
    match = _HEADER.match(text, start + 2, end)
    behind = match.end() if match else end
    if behind < end and text[behind] not in "\r\n":
        return broken("UnexpectedCharactersAfterHereStringHeader", behind, behind + 1)
    footer = re.compile(rf"(?:\r\n?|\n)[^\S\r\n]++[{quotes}]@").search(text, behind, end)
    if footer:
        return Unfinished("WhitespaceBeforeHereStringFooter", footer.end() - 2)
    return Unfinished(
        "TerminatorExpectedAtEndOfString", start, f"{text[start + 1]}@".replace(text[start + 1], quotes[0])
    )


def irregular_token(text: str, start: int, end: int, possible: list[str]) -> tuple[str, int]:
    """The token at start and its end: one of the possible ones, or UNEXPECTED; what is unfinished is raised."""
    character = text[start] if start < end else ""
    following = text[start + 1] if start + 1 < end else ""
    if character == "<" and following == "#":
        raise Unfinished("MissingTerminatorMultiLineComment", start)
    if character == "`" and not following:
        raise Unfinished("IncompleteString", end)
    if character == "@" and following and following in SINGLE_QUOTES:
        raise here_string_problem(text, start, end)
    if character == "@" and following and following in DOUBLE_QUOTES:
        return irregular_here_string(text, start, end, possible)
    if character == "@" and not (following and (following in "({_$?^:" or following.isalnum())):
        raise broken("UnrecognizedToken", start, start + 1)
    if character and character in SINGLE_QUOTES:
        return unexpected(single_quoted_end(text, start, end))
    if character and character in DOUBLE_QUOTES:
        stop = double_quoted_end(text, start, end)
        return ("EXPANDABLE", stop) if "EXPANDABLE" in possible else unexpected(stop)
    return irregular_word(text, start, end, possible)


def unexpected(end: int) -> tuple[str, int]:
    return "UNEXPECTED", end


def irregular_here_string(text: str, start: int, end: int, possible: list[str]) -> tuple[str, int]:
    match = _HEADER.match(text, start + 2, end)
    if match is None or match.end() >= end or text[match.end()] not in "\r\n":
        raise here_string_problem(text, start, end)
    try:
        stop = here_string_end(text, start, end)
    except Unfinished as unfinished:
        if unfinished.error_id == "TerminatorExpectedAtEndOfString":
            raise here_string_problem(text, start, end) from None
        raise
    return ("DOUBLE_HERE", stop) if "DOUBLE_HERE" in possible else unexpected(stop)


def irregular_word(text: str, start: int, end: int, possible: list[str]) -> tuple[str, int]:
    character = text[start] if start < end else ""
    if text.startswith("${", start, end):
        braced_variable_end(text, start, end)
    stop = word_end(text, start, end)
    for token in ("GENERIC_WORD", "COMMAND_WORD"):
        if token in possible and stop > start and character not in "@<>":
            return token, stop
    return unexpected(stop if character not in "[]<>@" and stop > start else min(start + 1, end))
