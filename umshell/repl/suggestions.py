"""suggest(text, cursor, shell): what could come next, and which piece of the text it replaces."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from umshell.repl.argument_suggestions import argument_matches, assigned_matches, key_matches, parameter_matches
from umshell.repl.cursor_place import Place, look
from umshell.repl.language_names import (
    ATTRIBUTE_ARGUMENTS,
    OPERATORS,
    SPECIAL_VARIABLES,
    SWITCH_FLAGS,
    USING_KINDS,
)
from umshell.repl.match import Match, sorted_texts, starting_with
from umshell.repl.member_suggestions import (
    compared_matches,
    index_matches,
    member_matches,
    static_matches,
    whole_type_matches,
)
from umshell.repl.type_suggestions import type_matches
from umshell.shell import Shell
from umshell.values.wildcard import WildcardPattern


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Matches, best first, and the piece of the input that each replaces."""

    start: int
    length: int
    matches: list[Match] = field(default_factory=list)


def suggest(text: str, cursor: int, shell: Shell) -> Suggestions:
    """What could stand at the cursor."""
    place = look(text[:cursor])
    if place.kind == "key":
        matches = list(key_matches(place, shell, text[cursor:]))
    else:
        find = _KINDS.get(place.kind)
        matches = list(find(place, shell)) if find else []
    if place.start < 0:
        return Suggestions(-1, -1)
    return Suggestions(place.start, cursor - place.start, matches)


def _commands(place: Place, shell: Shell) -> Iterable[Match]:
    """Commands by the beginning of their name, or by a pattern."""
    return command_matches(place.word, shell)


def command_matches(word: str, shell: Shell) -> list[Match]:
    pattern = WildcardPattern(word + "*")
    names = {name.lower(): name for name in shell.command_names() if name[0].isalnum()}
    found = [name for name in names.values() if pattern.matches(name) and shell.is_offered(name)]
    return [Match("Command", name, name) for name in sorted_texts(found)] if word.strip("*") else []


def _variables(place: Place, shell: Shell) -> Iterable[Match]:
    """Variables that are seen, with the scope that was typed."""
    sign, name = place.word[0], place.word[1:]
    scope, colon, rest = name.rpartition(":")
    prefix = f"{sign}{scope}{colon}"
    known = sorted_texts(shell.variable_names())
    found = starting_with(rest, [*known, *(name for name in SPECIAL_VARIABLES if name not in known)])
    return [Match("Variable", f"{prefix}{each}", each) for each in found]


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


def _arguments(place: Place, shell: Shell) -> Iterable[Match]:
    if place.command.lower() in ("get-help", "help", "get-command", "gcm") and not place.words:
        return command_matches(place.word, shell)
    return argument_matches(place, shell)


_KINDS: dict[str, Callable[[Place, Shell], Iterable[Match]]] = {
    "command": _commands,
    "parameter": parameter_matches,
    "argument": _arguments,
    "variable": _variables,
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
