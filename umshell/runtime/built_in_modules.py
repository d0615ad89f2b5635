"""Modules that scripts ask for and that need no loading: their commands are here, or are recorded and not run."""

_HERE = (
    "Microsoft.PowerShell.Core", "Microsoft.PowerShell.Utility", "Microsoft.PowerShell.Management",
    "Microsoft.PowerShell.Security", "Microsoft.PowerShell.Host", "Microsoft.PowerShell.Diagnostics",
    "ExchangeManagementShell", "RemoteExchange", "ExchangeOnlineManagement",
)  # fmt: skip

# Their commands reach outside the organization.
_RECORDED = (
    "ActiveDirectory", "AzureAD", "CimCmdlets", "DhcpServer", "DnsClient", "DnsServer", "GroupPolicy", "Lync",
    "Microsoft.Graph", "MicrosoftTeams", "MSOnline", "NetAdapter", "NetSecurity", "NetTCPIP", "ScheduledTasks",
    "ServerManager", "SkypeForBusiness", "SmbShare", "SqlServer", "WebAdministration",
)  # fmt: skip

BUILT_IN = {name.lower(): name for name in (*_HERE, *_RECORDED)}


def is_built_in(name: str) -> bool:
    """Whether a module needs no loading."""
    return name.lower() in BUILT_IN


def is_recorded(name: str) -> bool:
    """Whether the commands of a module are recorded and not run."""
    return BUILT_IN.get(name.lower()) in _RECORDED
