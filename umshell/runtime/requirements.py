"""#requires: what a script needs before anything of it runs."""

import os.path

from umshell.errors import ClrException, PSError
from umshell.language.source import Source
from umshell.runtime.built_in_modules import is_built_in
from umshell.runtime.session_state import Scope

_VERSION = (5, 1)
_EXCEPTION = "System.Management.Automation.ScriptRequiresException"


def check_requirements(scope: Scope, source: Source, version: str | None, modules: tuple[str, ...]) -> None:
    """An error when the version is too low or a module is missing."""
    name = os.path.basename(source.path or "")
    if version is not None and _numbers(version) > _VERSION:
        raise _error(
            "ScriptRequiresUnmatchedPSVersion",
            f"The script '{name}' cannot be run because it contained a \"#requires\" statement for Windows PowerShell "
            f"{version}. The version of Windows PowerShell that is required by the script does not match the currently "
            "running version of Windows PowerShell 5.1.17763.1.",
            name,
        )
    missing = [each for each in modules if each.lower() not in scope.context.modules and not is_built_in(each)]
    if missing:
        raise _error(
            "ScriptRequiresMissingModules",
            f"The script '{name}' cannot be run because the following modules that are specified by the \"#requires\" "
            f"statements of the script are missing: {', '.join(missing)}.",
            name,
        )


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(".") if part.isdigit())


def _error(error_id: str, message: str, name: str) -> PSError:
    return PSError(error_id, message, "ResourceUnavailable", name, ClrException(_EXCEPTION, message))
