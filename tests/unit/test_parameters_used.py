"""Every parameter that the cmdlets of PowerShell declare is read by their code, or says that it does nothing."""

import ast
import inspect
from functools import cache
from types import ModuleType

import pytest

from umshell.cmdlets import families

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
