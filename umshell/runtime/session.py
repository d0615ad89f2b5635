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
from umshell.runtime.variables import SPELLINGS

if TYPE_CHECKING:
    from umshell.runtime.host import Host

# Scripts know their own limit alone: calls of 4000 levels, each of a few Python frames, which take none of C's stack.
_RECURSION_LIMIT = 100_000


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
    SPELLINGS.clear()
    sys.setrecursionlimit(max(sys.getrecursionlimit(), _RECURSION_LIMIT))
    context = ExecutionContext(host, options, services)
    context.compile = compile
    context.find_cmdlet = find_cmdlet
    context.automatic = automatic_variables(context)
    context.drives = standard_drives(context)
    define_variables(context)
    table = {}
    for name, definition in (aliases or {}).items():
        alias = AliasInfo(name, definition, "ReadOnly" if name in read_only_aliases else "None")
        alias.resolve = context.global_scope.resolve_alias
        table[name.lower()] = alias
    context.global_scope.aliases = table
    context.global_scope.functions = {}
    constant(context, "Host", InternalHost(context), "Constant", "AllScope")
    context.global_scope.set("ExecutionContext", EngineIntrinsics(context))
    connect(context)
    return context
