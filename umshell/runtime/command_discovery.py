"""Command discovery: from a name to what is known of the command: alias, function, cmdlet, script file."""

from typing import TYPE_CHECKING

from umshell.errors import ClrException, PSError
from umshell.runtime.command_info import AliasInfo, CommandInfo
from umshell.runtime.script_files import script_command

if TYPE_CHECKING:
    from umshell.runtime.execution_context import ExecutionContext
    from umshell.runtime.session_state import Scope

_MISSING = (
    "The term '{}' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the "
    "spelling of the name, or if a path was included, verify that the path is correct and try again."
)


def command_not_found(name: str) -> PSError:
    """The error of a name that stands for nothing."""
    exception = ClrException(
        "System.Management.Automation.CommandNotFoundException", _MISSING.format(name), CommandName=name
    )
    return PSError("CommandNotFoundException", exception.Message, "ObjectNotFound", name, exception)


def find_command(scope: "Scope", name: str, expand_aliases: bool = True) -> CommandInfo | None:
    """The command that a name stands for in a scope."""
    lower = name.lower()
    if expand_aliases:
        alias = scope.find_alias(lower)
        if alias is not None:
            return _behind_alias(scope, alias)
    found = _find_plain(scope, name, lower)
    if found is None and "-" not in lower and "/" not in lower and "\\" not in lower and lower:
        return _find_plain(scope, "Get-" + name, "get-" + lower)
    return found


def _behind_alias(scope: "Scope", alias: AliasInfo) -> CommandInfo | None:
    """The command at the end of a row of aliases."""
    return find_command(scope, end_of_aliases(scope, alias.Name), expand_aliases=False)


def end_of_aliases(scope: "Scope", name: str) -> str:
    """The name that an alias of an alias … stands for; the name itself when it is none."""
    seen: set[str] = set()
    while name.lower() not in seen and (alias := scope.find_alias(name.lower())) is not None:
        seen.add(name.lower())
        name = alias.definition
    return name


def _find_plain(scope: "Scope", name: str, lower: str) -> CommandInfo | None:
    function = scope.find_function(lower)
    if function is not None:
        return function
    context = scope.context
    cmdlet: CommandInfo | None = context.find_cmdlet(name)
    if cmdlet is None and context.command_prefixes:
        cmdlet = _find_prefixed(context, lower)
    if cmdlet is not None:
        return cmdlet
    if "\\" in name or "/" in name or lower.startswith("."):
        return _find_qualified(scope, name)
    return None


def _find_prefixed(context: "ExecutionContext", lower: str) -> CommandInfo | None:
    """Get-CloudMailbox, where commands were imported with the prefix Cloud."""
    verb, _, noun = lower.partition("-")
    for prefix in context.command_prefixes:
        if noun.startswith(prefix):
            found = context.find_cmdlet(f"{verb}-{noun.removeprefix(prefix)}")
            if found is not None:
                return found
    return None


def _find_qualified(scope: "Scope", name: str) -> CommandInfo | None:
    """module\\command, or a path."""
    module_name, separator, command = name.partition("\\")
    if separator and command and "\\" not in command and "/" not in command and not module_name.startswith("."):
        module = scope.context.modules.get(module_name.lower())
        if module is not None:
            return module.exported_command(command)  # type: ignore[no-any-return]
        cmdlet: CommandInfo | None = scope.context.find_cmdlet(command.lower())
        if cmdlet is not None and module_name.lower().startswith("microsoft."):
            return cmdlet
    return script_command(scope, name)
