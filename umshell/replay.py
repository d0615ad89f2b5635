"""Runs a script file, or the text of one, as the console would show it."""

from collections.abc import Sequence
from pathlib import Path

from umshell.language.source import decode
from umshell.runtime.argument import Argument
from umshell.shell import Shell

_DASHES = "-\u2013\u2014\u2015"
_CONSTANTS = {"$true": True, "$false": False, "$null": None}


def replay(shell: Shell, path: Path, arguments: Sequence[str] = ()) -> int:
    """Runs a script file with the words that follow it on a command line; its exit code."""
    try:
        data = path.read_bytes()
    except OSError as error:
        shell.host.write(f"The script '{path}' cannot be read: {error.strerror}.", "Red")
        return 1
    return shell.run(decode(data), path, script_arguments(arguments))


def replay_text(shell: Shell, data: bytes, arguments: Sequence[str] = ()) -> int:
    """Runs a script that came through standard input."""
    return shell.run(decode(data), None, script_arguments(arguments))


def script_arguments(words: Sequence[str]) -> list[Argument]:
    """The words behind a script as its arguments: -Name value, -Name:value, -Switch, -Switch:$false, value."""
    arguments: list[Argument] = []
    for word in words:
        if not _is_name(word):
            arguments.append(Argument(value=_value(word), text=word))
            continue
        name, colon, value = word[1:].partition(":")
        if value:
            arguments.append(Argument(name, _value(value), text=value, has_colon=True))
        else:
            arguments.append(Argument(name, text=word, has_colon=bool(colon)))
    return arguments


def _is_name(word: str) -> bool:
    return len(word) > 1 and word[0] in _DASHES and (word[1].isalpha() or word[1] in "_?")


def _value(word: str) -> object:
    return _CONSTANTS.get(word.lower(), word)
