"""suggest(text, cursor, shell): what could come next, and which piece of the text it replaces."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from umshell.errors import ClrException, PSError
from umshell.repl.argument_suggestions import argument_matches, assigned_matches, key_matches, parameter_matches
from umshell.repl.command_suggestions import command_matches
from umshell.repl.cursor_place import Place, look
from umshell.repl.language_names import (
    ATTRIBUTE_ARGUMENTS,
    OPERATORS,
    SWITCH_FLAGS,
    USING_KINDS,
)
from umshell.repl.match import Match, starting_with
from umshell.repl.member_suggestions import (
    compared_matches,
    index_matches,
    member_matches,
    static_matches,
    whole_type_matches,
)
from umshell.repl.type_suggestions import type_matches
from umshell.repl.variable_suggestions import variable_matches
from umshell.shell import Shell


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Matches, best first, and the piece of the input that each replaces."""

    start: int
    length: int
    matches: list[Match] = field(default_factory=list)


def suggest(text: str, cursor: int, shell: Shell) -> Suggestions:
    """What could stand at the cursor."""
    place = look(text[:cursor])
    if place.start < 0:
        return Suggestions(-1, -1)
    try:
        matches = _matches(place, shell, text[cursor:])
    except (PSError, ClrException):  # a store that does not open, a getter that fails: nothing is offered
        matches = []
    return Suggestions(place.start, cursor - place.start, matches)


def _matches(place: Place, shell: Shell, rest: str) -> list[Match]:
    if place.kind == "key":
        return list(key_matches(place, shell, rest))
    find = _KINDS.get(place.kind)
    return list(find(place, shell)) if find else []


def _commands(place: Place, shell: Shell) -> Iterable[Match]:
    """Commands by the beginning of their name, or by a pattern."""
    return command_matches(place.word, shell)


def _operators(place: Place, shell: Shell) -> Iterable[Match]:
    return [Match("ParameterName", name, name) for name in starting_with(place.word, OPERATORS)]


def _attribute(place: Place, shell: Shell) -> Iterable[Match]:
    """Arguments of an attribute by their names."""
    names = ATTRIBUTE_ARGUMENTS.get(place.target.strip("[(").lower(), ())
    return [Match("Property", name, name) for name in starting_with(place.word, names)]


def _switch_flag(place: Place, shell: Shell) -> Iterable[Match]:
    return [Match("ParameterName", name, name) for name in starting_with(place.word, SWITCH_FLAGS)]


def _using(place: Place, shell: Shell) -> Iterable[Match]:
    return [Match("Keyword", name, name) for name in starting_with(place.word, USING_KINDS)]


def _types(place: Place, shell: Shell) -> Iterable[Match]:
    return type_matches(place.word)


_KINDS: dict[str, Callable[[Place, Shell], Iterable[Match]]] = {
    "command": _commands,
    "parameter": parameter_matches,
    "argument": argument_matches,
    "variable": variable_matches,
    "member": member_matches,
    "static": static_matches,
    "whole_type": whole_type_matches,
    "index": index_matches,
    "compared": compared_matches,
    "type": _types,
    "operator": _operators,
    "attribute": _attribute,
    "switch_flag": _switch_flag,
    "using": _using,
    "assignment": assigned_matches,
}
