"""Modules that scripts ask for and whose commands are here anyway."""

BUILT_IN = frozenset(
    {
        "microsoft.powershell.core", "microsoft.powershell.utility", "microsoft.powershell.management",
        "microsoft.powershell.security", "microsoft.powershell.host", "microsoft.powershell.diagnostics",
        "exchangemanagementshell", "remoteexchange", "exchangeonlinemanagement",
    }
)  # fmt: skip


def is_built_in(name: str) -> bool:
    """Whether the commands of a module need no loading."""
    return name.lower() in BUILT_IN
