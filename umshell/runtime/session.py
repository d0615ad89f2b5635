"""Makes a session: an execution context with its variables, drives and hooks."""

import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from umshell.language.source import Source
from umshell.runtime.automatic_variables import automatic_variables
from umshell.runtime.block_code import BlockCode
from umshell.runtime.command_info import AliasInfo, CmdletInfo
from umshell.runtime.drives import standard_drives
from umshell.runtime.engine_intrinsics import EngineIntrinsics
from umshell.runtime.execution_context import ExecutionContext
from umshell.runtime.hooks import connect
from umshell.runtime.host_object import InternalHost
from umshell.runtime.session_variables import constant, define_variables
from umshell.runtime.variables import forget_spellings

if TYPE_CHECKING:
    from umshell.runtime.host import Host

# Scripts know their own limit alone: calls of 4000 levels, each of a few Python frames, which take none of C's stack.
_RECURSION_LIMIT = 100_000

# What PowerShell makes for all scopes: who writes such an alias in a function writes the session's.
_ALL_SCOPE_ALIASES = frozenset(
    ["foreach", "%", "where", "?", "select", "cd", "dir", "echo", "cp", "copy", "del", "move", "md", "popd", "pushd"]
)


def new_session(
    host: "Host",
    *,
    compile: Callable[[Source], BlockCode],
    find_cmdlet: Callable[[str], CmdletInfo | None],
    aliases: Mapping[str, str] | None = None,
    read_only_aliases: frozenset[str] = frozenset(),
    options: Any = None,
    services: dict[str, object] | None = None,
) -> ExecutionContext:
    """A fresh session. Upper layers give the compiler and the commands."""
    forget_spellings()
    sys.setrecursionlimit(max(sys.getrecursionlimit(), _RECURSION_LIMIT))
    context = ExecutionContext(host, options, services)
    context.compile = compile
    context.find_cmdlet = find_cmdlet
    context.automatic = automatic_variables(context)
    context.drives = standard_drives(context)
    define_variables(context)
    table = {}
    for name, definition in (aliases or {}).items():
        options = ["ReadOnly"] * (name in read_only_aliases) + ["AllScope"] * (name in _ALL_SCOPE_ALIASES)
        alias = AliasInfo(name, definition, ", ".join(options) or "None")
        alias.resolve = context.global_scope.resolve_alias
        table[name.lower()] = alias
    context.global_scope.aliases = table
    context.global_scope.functions = {}
    constant(context, "Host", InternalHost(context), "Constant", "AllScope")
    constant(context, "ExecutionContext", EngineIntrinsics(context), "Constant", "AllScope")
    connect(context)
    return context
