"""Files and folders that a path can go on to, as far as scripts may see them."""

import os
from collections.abc import Iterable

from umshell.errors import ClrException, PSError
from umshell.repl.cursor_place import Place
from umshell.repl.match import Match, sorted_texts, starting_with
from umshell.shell import Shell


def path_matches(place: Place, shell: Shell) -> Iterable[Match]:
    """Folders and files, each by name, behind the folder that was typed."""
    word = place.word.replace("\\", "/")
    folder, _, name = word.rpartition("/")
    shown = f"{folder}/" if "/" in word else "./"
    try:
        reached = shell.context.files.for_reading(shown)
        entries = {entry.name: entry.is_dir() for entry in os.scandir(reached)}
    except (OSError, PSError, ClrException):
        return []
    names = [each for each in starting_with(name, sorted_texts(entries)) if name or not each.startswith(".")]
    return [_match(shown, each, entries[each], place.quote) for each in names]


def _match(folder: str, name: str, is_folder: bool, quote: str) -> Match:
    text = f"{folder}{name}".replace("/", os.sep)
    mark = quote or ("'" if not set(" '`;,(){}|&$").isdisjoint(text) else "")
    kind = "ProviderContainer" if is_folder else "ProviderItem"
    return Match(kind, f"{mark}{text.replace(mark, mark * 2) if mark else text}{mark}", name)
