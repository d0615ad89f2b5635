"""Match: one thing that could stand at the cursor."""

from collections.abc import Iterable
from dataclasses import dataclass

from umshell.values.comparison import sort_key


@dataclass(frozen=True, slots=True)
class Match:
    """What is put into the text, as what PowerShell counts it, and how a list shows it."""

    kind: str
    text: str
    label: str = ""


def starting_with(word: str, names: Iterable[str]) -> list[str]:
    """The names that begin with a word, in any case."""
    lower = word.lower()
    return [name for name in names if name.lower().startswith(lower)]


def sorted_texts(names: Iterable[str]) -> list[str]:
    """Names in the order in which PowerShell sorts texts."""
    return sorted(names, key=sort_key)
