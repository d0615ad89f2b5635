"""Variables: those that the text gives, those of the session, those of a drive, and the scopes before their names."""

from collections.abc import Iterable

from umshell.repl.cursor_place import Place
from umshell.repl.language_names import SPECIAL_VARIABLES, VARIABLE_DRIVES, VARIABLE_SCOPES
from umshell.repl.match import Match, starting_with
from umshell.shell import Shell

_SCOPES = {scope.lower() for scope in VARIABLE_SCOPES} | {"variable:"}


def variable_matches(place: Place, shell: Shell) -> Iterable[Match]:
    """What the sign and the letters behind it can go on to; braces stay where they were typed."""
    sign, word = place.word[0], place.word[1:]
    in_braces = word.startswith("{")
    scope, colon, rest = word.lstrip("{").rpartition(":")
    names = [*place.names, *_names(f"{scope}{colon}".lower(), shell)]
    found = [f"{scope}{colon}{name}" for name in starting_with(rest, names)]
    if not colon:
        found += starting_with(rest, _further(rest, shell))
    unique: dict[str, str] = {}
    for name in found:
        unique.setdefault(name.lower(), name)
    return [_match(sign, name, in_braces) for name in unique.values()]


def _match(sign: str, name: str, in_braces: bool) -> Match:
    label = name.rpartition(":")[2] or name
    needs_braces = in_braces or not name.replace(":", "").replace("_", "").isalnum()
    return Match("Variable", f"{sign}{{{name}}}" if needs_braces and name not in "$?^" else f"{sign}{name}", label)


def _names(scope: str, shell: Shell) -> list[str]:
    """The variables of a scope, or the things in a drive."""
    if not scope or scope in _SCOPES:
        return _ordered(shell.variable_names())
    drive = shell.context.drives.get(scope.rstrip(":"))
    return [] if drive is None else _ordered(drive.names())


def _further(word: str, shell: Shell) -> list[str]:
    """What stands behind the session's own variables."""
    environment = shell.context.drives["env"].names() if "env".startswith(word.lower()) else []
    drives = [f"{name}:" for name in VARIABLE_DRIVES]
    return [*(f"env:{name}" for name in _ordered(environment)), *SPECIAL_VARIABLES, *drives, *VARIABLE_SCOPES]


def _ordered(names: Iterable[str]) -> list[str]:
    return sorted(names, key=str.upper)
