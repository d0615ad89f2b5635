"""Where the cursor stands: in which command, at which argument, behind which value; what is unfinished may be so."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from umshell.language.lexer import Lexer
from umshell.language.parser import driver
from umshell.language.source import Source

_OPENERS = ("_LPAREN", "_LCURLY", "_AT_", "_DOLLAR_PAREN", "METHOD", "INDEX_OPEN", "_TYPE_OPEN", "ATTRIBUTE_OPEN")
_CLOSERS = ("_RPAREN", "_RCURLY", "_RBRACKET", "_TYPE_RBRACKET")
_VALUES = ("VARIABLE", "MEMBER", "GROUP", "TYPE", "NUMBER", "SINGLE_QUOTED", "DOUBLE_QUOTED", "EXPANDABLE")
_COMMANDS = ("PLAIN_NAME", "COMMAND_NAME")
_COMMAS = ("_ARGUMENT_COMMA", "_COMMA")
_VARIABLE_AT_END = re.compile(r"[$@]\{?[\w:]*\Z")
_VARIABLE_GIVEN = re.compile(r"\$([\w:]+)\Z")
_COMMENT_AT_END = re.compile(r"(?:^|(?<=\s))#[^\n]*\Z")
_QUOTES = "'\"\u2018\u2019\u201c\u201d"
_UNFINISHED = (*_QUOTES, "$", "@", "<")
_ERROR = "[System.Management.Automation.ErrorRecord]$null"  # stands for what `$_` is in a catch
_NOT_COMMANDS = ("%", "?")  # aliases that are taken for operators


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text; GROUP is all that stands between two brackets, with them."""

    type: str
    start: int
    end: int
    text: str

    @property
    def is_value(self) -> bool:
        return self.type.startswith(_VALUES) or self.type.startswith("ARGUMENT_")


class Assigned(NamedTuple):
    """What the text gives a variable: the value of an expression, or each of its elements in turn."""

    text: str
    is_element: bool = False


@dataclass(slots=True)
class Place:
    """What stands before the cursor, as far as it says what can come.

    kind: command, parameter, argument, variable, member, static, whole_type, type, operator, compared, attribute,
    switch_flag, using, assignment, key, index, or nothing
    """

    kind: str = "nothing"
    start: int = -1
    word: str = ""
    quote: str = ""
    command: str = ""
    words: list[Token] = field(default_factory=list)
    """The arguments of the command before the word."""
    upstream: str = ""
    """The pipeline that is piped to the command."""
    around: str = ""
    """The pipeline that is piped to the command whose script block holds the cursor."""
    target: str = ""
    """The text of the value before the dot, of the type, of the attribute, or of the variable that is assigned."""
    assigned: dict[str, Assigned] = field(default_factory=dict)
    """What the text before gives to variables, by name in lower case."""
    names: list[str] = field(default_factory=list)
    """The variables that the text before names: assigned ones and parameters."""
    keys: list[str] = field(default_factory=list)
    """The keys that the table around the cursor has already."""


class Frame:
    """What stands in an open bracket: the pipeline that is being written."""

    def __init__(self, opener: Token | None, around: "Frame | None" = None) -> None:
        self.opener = opener
        self.around = around
        self.keys: list[str] = []
        self.start_anew()

    def start_anew(self, keyword: str = "") -> None:
        self.elements: list[list[Token]] = [[]]
        self.keyword = keyword
        self.target = ""  # of an assignment
        self.is_key_written = False

    @property
    def kind(self) -> str:
        return self.opener.type if self.opener else ""

    @property
    def element(self) -> list[Token]:
        return self.elements[-1]

    def upstream(self, text: str) -> str:
        """The text of the pipeline before the element that is being written."""
        before = [token for element in self.elements[:-1] for token in element]
        return text[before[0].start : before[-1].end] if before else ""


class Reading:
    """Reads tokens up to the cursor: which brackets are open, what variables are given."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.frame = Frame(None)
        self.assigned: dict[str, Assigned] = {}
        self.names: list[str] = []
        for token in tokens_of(text):
            self._take(token)

    def _take(self, token: Token) -> None:
        frame = self.frame
        if token.type.startswith(_OPENERS):
            self.frame = Frame(token, frame)
        elif token.type in _CLOSERS:
            self._close(token)
        elif token.type in ("_PIPE", "_CONTINUED_PIPE"):
            frame.elements.append([])
        elif token.type in ("ASSIGN", "_IN"):
            target = self.text[frame.element[0].start : token.start].strip() if frame.element else ""
            frame.start_anew()
            frame.target = target
            self._name(target)
        elif token.type == "_EQUALS" and frame.element:
            frame.keys.append(frame.element[-1].text)
            frame.start_anew()
            frame.is_key_written = True
        elif token.type in _COMMAS or not (token.type.startswith("_") or token.type == "CHAIN"):
            if frame.kind == "_LPAREN_PARAMETERS" and token.type == "VARIABLE" and token.end != len(self.text):
                self._name(token.text)
            frame.element.append(token)
        else:
            self._remember()
            frame.start_anew(token.type)

    def _name(self, target: str) -> None:
        """Keeps the name of a variable that the text gives."""
        name = _VARIABLE_GIVEN.search(target)
        if name and name[1] not in self.names:
            self.names.append(name[1])

    def _close(self, closer: Token) -> None:
        self._remember()
        frame = self.frame
        if frame.around is not None and frame.opener is not None:
            start = frame.opener.start
            self.frame = frame.around
            self.frame.element.append(Token("GROUP", start, closer.end, self.text[start : closer.end]))

    def _remember(self) -> None:
        """Keeps what the statement that ends gives to a variable."""
        frame = self.frame
        given = [token for element in frame.elements for token in element]
        name = _VARIABLE_GIVEN.search(frame.target)
        if name and given:
            is_element = frame.kind == "_LPAREN_FOREACH"
            self.assigned[name[1].lower()] = Assigned(self.text[given[0].start : given[-1].end], is_element)

    def last(self) -> Token | None:
        """The token that ends at the cursor."""
        element = self.frame.element
        return element[-1] if element and element[-1].text and element[-1].end == len(self.text) else None

    def script_upstream(self) -> str:
        """What is piped to the command whose script block holds the cursor."""
        frame: Frame | None = self.frame
        in_script = False
        while frame is not None and frame.around is not None:
            if frame.kind == "_LCURLY_BLOCK" and frame.around.keyword in ("_CATCH", "_TRAP"):
                return _ERROR
            in_script = in_script or frame.kind == "_LCURLY_SCRIPT"
            found = frame.around.upstream(self.text) if in_script else ""
            if found:
                return found
            frame = frame.around
        return ""


def tokens_of(text: str) -> list[Token]:
    lexer = Lexer(Source(text), driver().modes, 0, len(text), "script_start")
    lexer.run()
    found = zip(lexer.types, lexer.starts, lexer.ends, strict=True)
    return [Token(kind, start, end, text[start:end]) for kind, start, end in found if kind != "$END"]


def look(text: str, start: int = 0) -> Place:
    """The place at the end of a text that begins at an offset of the whole input."""
    reading = Reading(text)
    place = _place(reading)
    if place.start >= 0:
        place.start += start
    place.assigned = {**reading.assigned, **place.assigned}
    place.names = [*reading.names, *place.names]
    place.around = place.around or reading.script_upstream()
    return place


def _place(reading: Reading) -> Place:
    text, frame, last = reading.text, reading.frame, reading.last()
    if last is not None and last.type == "UNEXPECTED" and last.text[:1] in _UNFINISHED:
        return _unfinished(reading, last)
    comment = _COMMENT_AT_END.search(text) if last is None else None
    if comment:
        return Place("nothing", comment.start(), comment[0])
    in_bracket = _BRACKETS.get(frame.kind)
    if in_bracket is not None and (found := in_bracket(text, frame, last)) is not None:
        return found
    if frame.kind == "_AT_CURLY" and not frame.is_key_written:
        return _key(reading, last)
    if last is None:
        return _behind_blank(reading)
    return _at_word(reading, last)


def _unfinished(reading: Reading, last: Token) -> Place:
    if last.text[0] in _QUOTES:
        return _in_string(reading, last)
    if last.text[0] in "$@":
        return Place("variable", last.start, last.text)
    return Place("nothing", last.start, last.text)


# In brackets


def _in_attribute(text: str, frame: Frame, last: Token | None) -> Place | None:
    if frame.is_key_written:
        return None
    word = last.text if last else ""
    return Place("attribute", len(text) - len(word), word, target=frame.opener.text if frame.opener else "")


def _in_type(text: str, frame: Frame, last: Token | None) -> Place | None:
    if last is not None:
        return Place("type", last.start, last.text)
    return Place("nothing", frame.opener.start if frame.opener else -1, "[")


def _in_index(text: str, frame: Frame, last: Token | None) -> Place | None:
    if last is not None or frame.around is None or frame.opener is None:
        return None
    return Place("index", len(text), target=_value_before(text, frame.around, frame.opener.start))


_BRACKETS = {"ATTRIBUTE_OPEN": _in_attribute, "_TYPE_OPEN": _in_type, "INDEX_OPEN": _in_index}


def _key(reading: Reading, last: Token | None) -> Place:
    """A key of a table: of a command's argument, or of the table that is given to a variable."""
    frame = reading.frame
    around = frame.around
    word = last.text if last else ""
    place = Place("key", len(reading.text) - len(word), word, keys=frame.keys)
    if around is not None and around.element and _is_command(around.element):
        argument = _argument(reading.text, around, Token("", frame.opener.start if frame.opener else 0, 0, ""))
        place.command, place.words, place.upstream = argument.command, argument.words, argument.upstream
    elif around is not None:
        place.target = around.target
    return place


# Words


def _behind_blank(reading: Reading) -> Place:
    frame, cursor = reading.frame, len(reading.text)
    element = frame.element
    if element and _is_command(element):
        return _argument(reading.text, frame, Token("", cursor, cursor, ""))
    if not element and frame.target and len(frame.elements) == 1 and frame.kind != "_LPAREN_FOREACH":
        return Place("assignment", cursor, target=frame.target)
    if len(element) > 1 and element[-1].type == "BINARY":
        return Place("compared", cursor, target=_operand(reading.text, element))
    if frame.keyword == "_USING" and reading.text[-1:].isspace():
        return Place("using", cursor)
    return _keyword(reading) or Place()


def _keyword(reading: Reading) -> Place | None:
    """A word of the language that ends at the cursor can be the beginning of a command, too."""
    word = re.search(r"[A-Za-z]+\Z", reading.text) if reading.frame.keyword and not reading.frame.element else None
    is_keyword = word and reading.frame.keyword == f"_{word[0].upper()}"
    return Place("command", word.start(), word[0]) if word and is_keyword else None


def _operand(text: str, element: list[Token]) -> str:
    """The text of what is compared."""
    before = next((place for place in range(len(element) - 2, -1, -1) if element[place].type == "BINARY"), -1)
    return text[element[before + 1].start : element[-1].start]


def _at_word(reading: Reading, last: Token) -> Place:
    text, frame, element = reading.text, reading.frame, reading.frame.element
    if frame.keyword in ("_SWITCH", "_USING") and len(element) == 1:
        return Place("using" if frame.keyword == "_USING" else "switch_flag", last.start, last.text)
    if last.type in ("ACCESS", "MEMBER"):
        return _member(text, frame, last)
    if last.type in ("VARIABLE", "ARGUMENT_VARIABLE", "SPLATTED") or last.text[:1] == "@":
        return Place("variable", last.start, last.text)
    if last.type == "TYPE" and len(element) == 1 and frame.kind != "_LPAREN_PARAMETERS":
        return Place("whole_type", last.end, target=last.text)
    if (last is element[0] and last.type in _COMMANDS) or (len(element) == 2 and element[0].type == "INVOKE"):
        return Place() if last.text in _NOT_COMMANDS else Place("command", last.start, last.text)
    if _is_command(element):
        return _in_command(text, frame, last)
    if last.text[0] == "-" and len(element) > 1:
        return Place("operator", last.start, last.text)
    return Place("nothing", last.start, last.text)


def _in_command(text: str, frame: Frame, last: Token) -> Place:
    if last.type == "PARAMETER" or (last.type == "BARE_WORD" and last.text[0] == "-"):
        return _argument(text, frame, last, "parameter")
    if last.type in ("PARAMETER_COLON", *_COMMAS):
        return _argument(text, frame, Token("", last.end, last.end, ""))
    if last.type in ("GROUP", "INVOKE"):
        return Place()
    place = _argument(text, frame, last)
    if last.text[0] in _QUOTES:
        place.word, place.quote = last.text[1:-1], last.text[0]
    return place


def _is_command(element: list[Token]) -> bool:
    return element[0].type in _COMMANDS or (element[0].type == "INVOKE" and len(element) > 1)


def _argument(text: str, frame: Frame, word: Token, kind: str = "argument") -> Place:
    element = frame.element
    name = element[1] if element[0].type == "INVOKE" else element[0]
    words = [token for token in element if token.start > name.start and token.start != word.start]
    command = name.text[1:-1] if name.text[0] in _QUOTES else name.text
    return Place(kind, word.start, word.text, "", command, words, frame.upstream(text))


def _value_before(text: str, frame: Frame, end: int) -> str:
    """The text of the value that ends at a place: all that is written without a blank before it."""
    begin = end
    for token in reversed([each for each in frame.element if each.end <= end]):
        if token.end != begin or not token.is_value:
            break
        begin = token.start
        if token.text[0] not in ".:[" or token.type == "TYPE":
            break
    return text[begin:end]


def _member(text: str, frame: Frame, last: Token) -> Place:
    """Behind a dot or two colons."""
    sign = "::" if last.text.startswith("::") else last.text[: 2 if last.text.startswith("?.") else 1]
    start = last.start + len(sign)
    kind = "static" if sign == "::" else "member"
    return Place(kind, start, last.text[len(sign) :], target=_value_before(text, frame, last.start))


def _in_string(reading: Reading, last: Token) -> Place:
    """Inside a string without an end: in a $( ) of it, at a variable, or in an argument that begins with a quote."""
    frame, inside = reading.frame, last.text[1:]
    if last.text[0] != "'":
        inner = _open_subexpression(inside)
        if inner is not None:
            return look(reading.text[last.start + 1 + inner :], last.start + 1 + inner)
        variable = _VARIABLE_AT_END.search(inside)
        if variable:
            return Place("variable", last.start + 1 + variable.start(), variable[0])
    place = Place("nothing", last.start, inside, last.text[0])
    if frame.kind == "INDEX_OPEN" and frame.around is not None and frame.opener is not None:
        place.kind, place.target = "index", _value_before(reading.text, frame.around, frame.opener.start)
    elif len(frame.element) == 1:
        place.kind, place.target = "assignment" if frame.target else "nothing", frame.target
    elif _is_command(frame.element):
        place = _argument(reading.text, frame, last)
        place.word, place.quote = inside, last.text[0]
    elif frame.element[-2].type == "BINARY":
        place.kind, place.target = "compared", _operand(reading.text, frame.element[:-1])
    return place


def _open_subexpression(text: str) -> int | None:
    """Where the text of the innermost `$(` without an end begins."""
    opened: list[int] = []
    for match in re.finditer(r"\$\(|[()]", text):
        if match[0] == ")":
            if opened:
                opened.pop()
        elif match[0] == "$(" or opened:
            opened.append(match.end())
    return opened[0] if opened else None
