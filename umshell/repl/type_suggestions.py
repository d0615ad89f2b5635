"""Types and namespaces by the beginning of their names."""

from collections.abc import Iterable

import umshell.values.dotnet.exceptions  # noqa: F401  (declares them all)
from umshell.repl.match import Match
from umshell.values.comparison import sort_key
from umshell.values.dotnet.families import FAMILIES
from umshell.values.dotnet_type import REGISTRY


def type_matches(word: str) -> list[Match]:
    """Types and namespaces, by their last part: with as many dots before it as were typed, or any for a plain word."""
    if not word:
        return []
    names = _names()
    dots, lower = word.count("."), word.lower()
    spaces = _spaces(names, dots)
    found = [Match("Namespace", name, name) for name in spaces if name.lower().startswith(lower)]
    found += [Match("Type", name, name) for name in names if (name if dots else _last(name)).lower().startswith(lower)]
    found = [match for match in found if not dots or match.text.count(".") == dots]
    return sorted(found, key=lambda match: sort_key(_last(match.text)))


def _names() -> list[str]:
    """The full names of all types, without arrays and nested ones."""
    names = {name.lower(): name for family in FAMILIES.values() for name in family}
    names.update((type_.full_name.lower(), type_.full_name) for type_ in REGISTRY.values())
    return sorted({name.partition("`")[0] for name in names.values() if not set("[+").intersection(name)})


def _spaces(names: Iterable[str], dots: int) -> list[str]:
    """The namespaces of so many dots."""
    return sorted({".".join(name.split(".")[: dots + 1]) for name in names if name.count(".") > dots})


def _last(name: str) -> str:
    return name.rpartition(".")[2]
