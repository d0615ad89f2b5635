"""Every parameter that a command declares is read by its code, or says that it does nothing."""

import ast
import inspect
import sys
from functools import cache
from types import ModuleType
from typing import Any

import pytest

from umshell.cmdlets import families
from umshell.runtime.parameter_metadata import ALL_SETS

# Add-Type refuses source text whatever else is given; -Parent is what Split-Path gives without any switch.
_READ_BY_THEIR_ABSENCE = {"Add-Type": None, "Split-Path": {"Parent"}}


@cache
def _names_in(module: ModuleType) -> frozenset[str]:
    nodes = list(ast.walk(ast.parse(inspect.getsource(module))))
    attributes = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    return frozenset(attributes | {n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)})


def _modules(command: type) -> list[ModuleType]:
    found = (inspect.getmodule(each) for each in command.__mro__ if each.__module__.startswith("umshell."))
    return [module for module in found if module is not None]


def _core_commands() -> list[str]:
    infos = (families.find_cmdlet(name) for name in families.command_names())
    return [info.Name for info in infos if info and info.cmdlet_class.__module__.startswith("umshell.cmdlets.core")]


@pytest.mark.parametrize("name", _core_commands())
def test_parameters_are_used_or_marked_inert(name: str) -> None:
    info = families.find_cmdlet(name)
    assert info is not None
    excused = _READ_BY_THEIR_ABSENCE.get(name, set())
    if excused is None:
        return
    used = frozenset().union(*map(_names_in, _modules(info.cmdlet_class))) | excused
    unused = [each.Name for each in info.declared_parameters() if not each.inert and each.Name not in used]
    assert not unused


# The commands of Exchange: a parameter can be a property of the objects that they change, or choose their set alone.

_REFUSED = {"New-ExchangeCertificate": {"BinaryEncoded", "GenerateRequest", "RequestFile"}}  # with their whole set
_PARTS = ("LastArbitrationMailboxAllowed", "ArbitrationMailboxWithOABsAllowed")  # behind the verb of the command


def _exchange_commands() -> list[str]:
    infos = (families.find_cmdlet(name) for name in families.command_names())
    return [info.Name for info in infos if info and not info.cmdlet_class.__module__.startswith("umshell.cmdlets.core")]


def _with_imports(modules: list[ModuleType]) -> set[ModuleType]:
    """Modules, and those of the commands that they take something from, near or far."""
    found: set[ModuleType] = set()
    rest = list(modules)
    while rest:
        module = rest.pop()
        if module not in found:
            found.add(module)
            rest += [each for each in map(_origin, vars(module).values()) if each is not None]
    return found


def _origin(value: Any) -> ModuleType | None:
    """The module that something was taken from, if it is one of the commands."""
    origin = value if isinstance(value, ModuleType) else sys.modules.get(getattr(value, "__module__", "") or "")
    return origin if origin is not None and origin.__name__.startswith("umshell.cmdlets.") else None


def _chooses_a_set(parameter: Any) -> bool:
    return any(place.IsMandatory and name != ALL_SETS for name, place in parameter.sets.items())


@pytest.mark.parametrize("name", _exchange_commands())
def test_parameters_of_exchange_are_used_or_marked_inert(name: str) -> None:
    info = families.find_cmdlet(name)
    assert info is not None
    cls: Any = info.cmdlet_class
    used = frozenset().union(*map(_names_in, _with_imports(_modules(cls))))
    properties = getattr(getattr(cls, "object_class", None), "by_name", {})
    excused = {*properties, *_REFUSED.get(name, ())}
    unused = [
        each.Name for each in info.declared_parameters()
        if not each.inert and each.Name not in used and each.Name not in excused
        and not each.Name.endswith(_PARTS) and not _chooses_a_set(each)
    ]  # fmt: skip
    assert not unused
