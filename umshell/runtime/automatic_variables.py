"""Automatic variables that hang on the running invocation: $args, $input, $MyInvocation, $PSCmdlet and their like."""

import os.path
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from umshell.language.source import Source
from umshell.runtime.input_enumerator import InputEnumerator
from umshell.runtime.session_state import Scope
from umshell.runtime.variables import UNSET
from umshell.values.conversion import to_string

if TYPE_CHECKING:
    from umshell.runtime.execution_context import ExecutionContext


def arguments_of(scope: Scope) -> Any:
    """$args: of the nearest simple function, script block or script."""
    for each in scope.chain():
        arguments = each.arguments
        if arguments is not None:
            if type(arguments) is tuple:
                arguments = each.arguments = list(arguments)
            return arguments
    return []


def input_of(scope: Scope) -> Any:
    """$input of the nearest invocation."""
    found = invocation_scope(scope)
    if found is not None and found.input is not None:
        return found.input
    return InputEnumerator([])


def invocation_scope(scope: Scope) -> Scope | None:
    """The nearest scope that is an invocation of its own."""
    return next((each for each in scope.chain() if each.command is not None), None)


def bound_parameters_of(scope: Scope) -> Any:
    """$PSBoundParameters."""
    from umshell.runtime.bound_parameters import BoundParameters

    for each in scope.chain():
        if each.bound is not None:
            if not isinstance(each.bound, BoundParameters):
                each.bound = BoundParameters(each.bound)
            each.bound.refresh()
            return each.bound
    return BoundParameters({})


def invocation_of(scope: Scope) -> Any:
    """$MyInvocation."""
    found = invocation_scope(scope)
    if found is None:
        return scope.context.session_invocation()
    if found.invocation is None:
        found.invocation = found.site.invocation(found.command)
        found.invocation.bound = bound_parameters_of(found)
        found.invocation.UnboundArguments = list(found.arguments or ())
    return found.invocation


def cmdlet_of(scope: Scope) -> Any:
    """$PSCmdlet: of the nearest advanced function."""
    from umshell.runtime.planned_call import PlannedCall
    from umshell.runtime.script_cmdlet import PSScriptCmdlet

    for each in scope.chain():
        if each.cmdlet is not None:
            if not isinstance(each.cmdlet, PSScriptCmdlet):
                made = each.cmdlet
                each.cmdlet = PSScriptCmdlet(made.runtime_of(each) if isinstance(made, PlannedCall) else made)
            return each.cmdlet
    return None


def script_place(scope: Scope, source: Source, name: str) -> str:
    """$PSScriptRoot and $PSCommandPath: what the script gave it here, or of the file in which the code stands."""
    cell = scope.variables.get(name)
    if cell is not None and cell.value is not UNSET:
        return to_string(cell.value)
    path = source.path or _path_around(scope)
    if path is None:
        cell = scope.find(name)
        return "" if cell is None or cell.value is UNSET else to_string(cell.value)
    return os.path.dirname(path) if name == "psscriptroot" else path


def _path_around(scope: Scope) -> str | None:
    """For code without a file (Invoke-Expression): the file of the function around it."""
    for each in scope.chain():
        block = getattr(each.command, "ScriptBlock", None)
        if block is not None and block.File is not None:
            return block.File  # type: ignore[no-any-return]
    return None


def _script_root(scope: Scope) -> str:
    path = _path_around(scope)
    return os.path.dirname(path) if path else ""


def automatic_variables(context: "ExecutionContext") -> dict[str, Callable[[Scope], Any]]:
    """The functions behind the names."""
    return {
        "args": arguments_of,
        "input": input_of,
        "psboundparameters": bound_parameters_of,
        "myinvocation": invocation_of,
        "pscmdlet": cmdlet_of,
        "psscriptroot": _script_root,
        "pscommandpath": lambda scope: _path_around(scope) or "",
        "?": lambda scope: context.success,
    }
