"""Parameters and their values: what a command still takes, and what one of its parameters can be given."""

import re
from collections.abc import Iterable, Sequence

from umshell.errors import PSError
from umshell.repl.command_suggestions import command_matches
from umshell.repl.cursor_place import Place, Token
from umshell.repl.language_names import CALCULATED_KEYS
from umshell.repl.match import Match, sorted_texts, starting_with
from umshell.repl.member_suggestions import piped_members, property_matches_of
from umshell.repl.path_suggestions import path_matches
from umshell.repl.registered_completers import registered_matches
from umshell.repl.type_suggestions import type_matches
from umshell.runtime.command_discovery import end_of_aliases, find_command
from umshell.runtime.command_info import CommandInfo
from umshell.runtime.parameter_metadata import ALL_FLAGS, ParameterMetadata
from umshell.runtime.parameter_table import AmbiguousName
from umshell.shell import Shell
from umshell.values.dotnet.validators import ValidateSet
from umshell.values.types import BOOLEAN

_IDENTITY = "IdParameter"
_SHOULD_PROCESS = ("WhatIf", "Confirm")
_VARIABLE_COMMANDS = ("get-variable", "set-variable", "clear-variable", "remove-variable")
_PROPERTY_PARAMETERS = ("Property", "ExcludeProperty", "ExpandProperty")
_COMMAND_PARAMETERS = (
    ("get-command", "Name"),
    ("get-help", "Name"),
    ("help", "Name"),
    ("invoke-expression", "Command"),
)
_OTHER_NOUNS = {("enable-ummailbox", "Identity"): "Mailbox"}  # what is named is none yet
_PATH_PARAMETERS = ("Path", "LiteralPath", "FilePath", "Destination", "PSPath")


class Given:
    """What the words of a call have bound so far: parameters by name and position, and the sets that remain."""

    def __init__(self, info: CommandInfo, words: Sequence[Token], piped: bool) -> None:
        self.table = info.table
        self.bound: list[ParameterMetadata] = []
        self.open: ParameterMetadata | None = None
        """The parameter that was named and has no value yet."""
        self.flags = self.table.all_flags or ALL_FLAGS
        for word in words:
            self._take(word)
        if piped:
            self._bind_from_pipeline()

    def _take(self, word: Token) -> None:
        if word.type in ("PARAMETER", "PARAMETER_COLON"):
            parameter = self.find(word.text.lstrip("-").rstrip(":"))
            self.open = None
            if parameter is not None:
                self._bind(parameter)
                self.open = None if parameter.is_switch and word.type == "PARAMETER" else parameter
        elif word.type in ("_ARGUMENT_COMMA", "_COMMA"):
            self.open = self.bound[-1] if self.bound else None
        elif self.open is not None:
            self.open = None
        elif (parameter := self.next_positional()) is not None:
            self._bind(parameter)

    def find(self, name: str) -> ParameterMetadata | None:
        try:
            return self.table.find(name)
        except (AmbiguousName, PSError):
            return None

    def _bind(self, parameter: ParameterMetadata) -> None:
        self.bound.append(parameter)
        if not parameter.in_all_sets:
            self.flags &= parameter.set_flags

    def _bind_from_pipeline(self) -> None:
        for parameter in self.table.parameters:
            if any(data.ValueFromPipeline for data in parameter.matching_sets(self.flags)):
                self.bound.append(parameter)
                return

    def next_positional(self) -> ParameterMetadata | None:
        """The parameter that takes the next value without a name."""
        free = [each for each in self.free() if any(data.Position >= 0 for data in each.matching_sets(self.flags))]
        position = min((self._position(each) for each in free), default=None)
        first = [each for each in free if self._position(each) == position]
        return min(first, key=lambda each: each.ParameterType.name == "ScriptBlock", default=None)

    def _position(self, parameter: ParameterMetadata) -> int:
        return min(data.Position for data in parameter.matching_sets(self.flags) if data.Position >= 0)

    def last_list(self) -> ParameterMetadata | None:
        """The parameter that takes all values that are left."""
        taking = [
            each
            for each in self.table.parameters
            if any(data.ValueFromRemainingArguments for data in each.matching_sets(self.flags))
        ]
        return taking[0] if taking else None

    def free(self) -> list[ParameterMetadata]:
        """The parameters that can still be given."""
        return [
            each
            for each in self.table.parameters
            if each not in self.bound and (each.in_all_sets or each.set_flags & self.flags) and not each.DontShow
        ]


def _given(place: Place, shell: Shell) -> Given | None:
    info = find_command(shell.context.global_scope, place.command)
    return None if info is None else Given(info, place.words, bool(place.upstream))


def parameter_matches(place: Place, shell: Shell) -> Iterable[Match]:
    """The parameters that begin with what was typed, in the order in which they are declared; else by their aliases."""
    given = _given(place, shell)
    if given is None:
        return []
    word = place.word[1:]
    names = [name for each in sorted(given.free(), key=_rank) for name in _names_of(each, word)]
    return [Match("ParameterName", f"-{name}", name) for name in names]


def _names_of(parameter: ParameterMetadata, word: str) -> list[str]:
    named = starting_with(word, [parameter.Name])
    return named or (starting_with(word, parameter.Aliases) if word else [])


def _rank(parameter: ParameterMetadata) -> int:
    """A command's own parameters come first, then those of ShouldProcess, then the other common ones."""
    return 0 if not parameter.is_common else 1 if parameter.Name in _SHOULD_PROCESS else 2


def argument_matches(place: Place, shell: Shell) -> Iterable[Match]:
    """The values of the parameter at whose place the cursor stands; else paths, where one was begun."""
    given = _given(place, shell)
    parameter = (given.open or given.next_positional() or given.last_list()) if given is not None else None
    found = [] if parameter is None else list(_of_parameter(parameter, place, shell))
    if found or (parameter is None and not _looks_like_path(place.word)):
        return found
    is_path = parameter is None or parameter.Name in _PATH_PARAMETERS or _looks_like_path(place.word)
    return path_matches(place, shell) if is_path else []


def info_name(place: Place, shell: Shell) -> str:
    """The name of the command itself, in lower case, also behind an alias."""
    return end_of_aliases(shell.context.global_scope, place.command).lower()


def _looks_like_path(word: str) -> bool:
    return "/" in word or "\\" in word


def _of_parameter(parameter: ParameterMetadata, place: Place, shell: Shell) -> Iterable[Match]:
    registered = registered_matches(info_name(place, shell), parameter, place.word, shell)
    if registered:
        return registered
    if place.upstream and parameter.Name in _PROPERTY_PARAMETERS:
        written = {word.text.lower() for word in place.words}
        found = property_matches_of(piped_members(place, shell), place.word)
        return [match for match in found if match.text.lower() not in written]
    if parameter.Name == "MemberName":
        found = [match for match in piped_members(place, shell) if starting_with(place.word, [match.text])]
        return [Match(match.kind, match.text.rstrip("("), match.label) for match in found]
    if (info_name(place, shell), parameter.Name) in _COMMAND_PARAMETERS:
        return command_matches(place.word, shell)
    if parameter.Name == "TypeName":
        return type_matches(place.word)
    found_values = starting_with(place.word, _values(parameter, place, shell))
    exact = [value for value in found_values if value.lower() == place.word.lower()]
    values = exact + [value for value in found_values if value not in exact]
    return [Match("ParameterValue", _quoted(value, place.quote), value) for value in values]


def _values(parameter: ParameterMetadata, place: Place, shell: Shell) -> list[str]:
    """What a parameter can be, where that is known, in the order in which it is offered."""
    listed = [value for each in parameter.validators if isinstance(each, ValidateSet) for value in each.ValidValues]
    if listed:
        return sorted_texts(str(value) for value in listed)
    kind = parameter.ParameterType
    kind = kind.element_type or kind
    if kind.is_enum:
        return sorted_texts(kind.enum_class.names())
    if parameter.is_switch or kind is BOOLEAN:
        return ["$true", "$false"] if place.word in ("", "$") else []
    if kind.name.endswith(_IDENTITY):
        noun = _OTHER_NOUNS.get((place.command.lower(), parameter.Name), kind.name.removesuffix(_IDENTITY))
        return sorted_texts(shell.identities(noun, place.word))
    return _named_things(info_name(place, shell), parameter.Name, shell)


def _named_things(command: str, parameter: str, shell: Shell) -> list[str]:
    """The names that commands about the session itself take."""
    scope = shell.context.global_scope
    if command in _VARIABLE_COMMANDS and parameter == "Name":
        return sorted_texts(shell.variable_names())
    if command == "get-alias" and parameter == "Name":
        return sorted_texts(info.Name for info in (scope.aliases or {}).values())
    return []


def _quoted(value: str, quote: str) -> str:
    if quote or not set(" '`;,(){}|&").isdisjoint(value):
        mark = quote or "'"
        return f"{mark}{value.replace(mark, mark * 2)}{mark}"
    return value


def assigned_matches(place: Place, shell: Shell) -> Iterable[Match]:
    """The values of a variable that has a kind of its own: the preferences."""
    value = shell.context.global_scope.get(place.target.lstrip("$"))
    names = getattr(type(value), "names", None)
    if not callable(names):
        return []
    found = starting_with(place.word, sorted_texts(str(name) for name in names()))
    return [Match("Text", _quoted(name, place.quote or "'"), name) for name in found]


def key_matches(place: Place, shell: Shell, rest: str) -> Iterable[Match]:
    """Keys of a table: of a calculated property, or the parameters of the command that takes the table apart."""
    if place.command:
        return _property_keys(place, shell)
    name = re.escape(place.target.lstrip("$"))
    command = re.search(rf"([\w-]+)[^\n;|]*\s@{name}\b", rest) if name else None
    if command is None:
        return []
    written = {key.lower() for key in place.keys}
    found = parameter_matches(Place("parameter", place.start, f"-{place.word}", command=command[1]), shell)
    return [Match(match.kind, match.label, match.label) for match in found if match.label.lower() not in written]


def _property_keys(place: Place, shell: Shell) -> Iterable[Match]:
    given = _given(place, shell)
    parameter = (given.open or given.next_positional()) if given is not None else None
    command = info_name(place, shell)
    keys = CALCULATED_KEYS.get((command, parameter.Name), ()) if parameter is not None else ()
    written = {key.lower() for key in place.keys}
    return [Match("Property", key, key) for key in starting_with(place.word, keys) if key.lower() not in written]
