"""Whether an exception is of a type that a catch or trap names."""

from umshell.errors import ClrException, PSError
from umshell.values.dotnet_type import DotNetType
from umshell.values.types import find_type

_RUNTIME_EXCEPTION = "system.management.automation.runtimeexception"
_KNOWN_WRAPPERS = frozenset(
    {
        "System.Management.Automation.RuntimeException",
        "System.Management.Automation.MethodInvocationException",
        "System.Management.Automation.GetValueInvocationException",
        "System.Management.Automation.SetValueInvocationException",
        "System.Management.Automation.PSInvalidCastException",
        "System.Management.Automation.CmdletInvocationException",
        "System.Management.Automation.ActionPreferenceStopException",
    }
)


def exception_type(exception: ClrException) -> DotNetType | None:
    """The type of an exception: a script's own class, or one of .NET by its name."""
    own = getattr(type(exception), "dotnet_type", None)
    if isinstance(own, DotNetType):
        return own
    return find_type(exception.type_name)


def is_runtime_exception(exception: ClrException) -> bool:
    """Whether it is one of PowerShell's own, behind which the cause is looked at."""
    if exception.type_name in _KNOWN_WRAPPERS:
        return True
    found = exception_type(exception)
    return found is not None and _RUNTIME_EXCEPTION in found.ancestor_names()


def is_exception_type(exception: ClrException, type_name: str) -> int:
    """0 when the exception is not of the type; else one more than the steps up to it."""
    wanted = find_type(type_name)
    if wanted is None:
        raise PSError("TypeNotFound", f"Unable to find type [{type_name}].", "InvalidOperation", type_name)
    found = exception_type(exception)
    if found is None:
        return int(wanted.full_name.lower() in (exception.type_name.lower(), "system.exception", "system.object"))
    for distance, ancestor in enumerate(found.lineage(), 1):
        if ancestor is wanted or ancestor.full_name.lower() == wanted.full_name.lower():
            return distance
    return 0
