"""Types and namespaces by the beginning of their names."""

from collections.abc import Iterable
from functools import cache

import umshell.values.dotnet.exceptions  # noqa: F401  (declares them all)
from umshell.repl.match import Match
from umshell.values.comparison import sort_key
from umshell.values.dotnet.families import FAMILIES
from umshell.values.dotnet_type import REGISTRY
from umshell.values.type_accelerators import ACCELERATORS


def type_matches(word: str) -> list[Match]:
    """Types and namespaces, by their last part: with as many dots before it as were typed, or any for a plain word."""
    if not word:
        return []
    dots, lower = word.count("."), word.lower()
    names = _names()
    found = [Match("Namespace", name, _last(name)) for name in _spaces(names, dots) if name.lower().startswith(lower)]
    if dots:
        types = [name for name in names if name.count(".") == dots and name.lower().startswith(lower)]
        found += [Match("Type", name, _last(name)) for name in types]
    else:
        found += [Match("Type", text, _last(name)) for name in names for text in _texts(name, lower)]
    return sorted(found, key=lambda match: sort_key(match.label))


def _texts(name: str, lower: str) -> list[str]:
    """How a type is written that a plain word can mean: under the short names of PowerShell where it has some."""
    short = _short_names().get(name.lower(), [])
    found = [each for each in short if each.lower().startswith(lower)]
    if not found and _last(name).lower().startswith(lower):
        found = short[:1] or [name]
    return found


@cache
def _short_names() -> dict[str, list[str]]:
    """The short names of each type; those of attributes are spelled as their types are."""
    found: dict[str, list[str]] = {}
    for short, full in ACCELERATORS.items():
        spelled = _last(full).removesuffix("Attribute")
        found.setdefault(full.lower(), []).append(spelled if full.endswith("Attribute") else short)
    return found


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
