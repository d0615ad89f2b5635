"""The command table: which module declares a command, so that only the family that is used is imported."""

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from umshell.runtime.command_info import CmdletInfo

# One line a module: its commands.
FAMILIES: dict[str, tuple[str, ...]] = {
    "core.filtering": ("Where-Object", "ForEach-Object"),
    "core.selecting": ("Select-Object", "Get-Unique"),
    "core.sorting": ("Sort-Object",),
    "core.grouping": ("Group-Object",),
    "core.measuring": ("Measure-Object", "Measure-Command"),
    "core.comparing": ("Compare-Object",),
    "core.csv_text": ("ConvertTo-Csv", "ConvertFrom-Csv"),
    "core.csv_files": ("Import-Csv", "Export-Csv"),
    "core.json_text": ("ConvertTo-Json", "ConvertFrom-Json"),
    "core.select_string": ("Select-String",),
    "core.clixml": ("Export-Clixml", "Import-Clixml"),
    "core.tee_object": ("Tee-Object",),
    "core.string_data": ("ConvertFrom-StringData",),
    "core.variables": ("Get-Variable", "Set-Variable", "New-Variable", "Clear-Variable", "Remove-Variable"),
    "core.aliases": ("Get-Alias", "Set-Alias", "New-Alias"),
    "core.alias_files": ("Export-Alias", "Import-Alias"),
    "core.archives": ("Compress-Archive", "Expand-Archive"),
    "core.argument_completers": ("Register-ArgumentCompleter",),
    "core.execution_policies": ("Get-ExecutionPolicy",),
    "core.format_hex": ("Format-Hex",),
    "core.temporary_files": ("New-TemporaryFile",),
    "core.time_zones": ("Get-TimeZone",),
    "core.discovery": ("Get-Command",),
    "core.new_object": ("New-Object",),
    "core.add_member": ("Add-Member",),
    "core.dates": ("Get-Date", "New-TimeSpan", "Start-Sleep"),
    "core.chance": ("Get-Random", "New-Guid"),
    "core.modules": ("Import-Module", "New-Module", "Export-ModuleMember", "Get-Module", "Remove-Module"),
    "core.call_stack": ("Get-PSCallStack",),
    "core.verbs": ("Get-Verb",),
    "core.file_hash": ("Get-FileHash",),
    "core.strict_mode": ("Set-StrictMode", "Set-PSDebug"),
    "core.invoking": ("Invoke-Command", "Invoke-Expression"),
    "core.credentials": ("Read-Host", "Get-Credential", "ConvertTo-SecureString", "ConvertFrom-SecureString"),
    "core.host_commands": ("Get-Host", "Get-Culture", "Get-UICulture", "Clear-Host", "pause"),
    "core.add_type": ("Add-Type",),
    "core.help": ("Get-Help",),
    "core.history": ("Get-History", "Clear-History"),
    "core.localized_data": ("Import-LocalizedData", "Import-PowerShellDataFile"),
    "core.session_transcripts": ("Start-Transcript", "Stop-Transcript"),
    "core.locations": (
        "Get-Location",
        "Set-Location",
        "Push-Location",
        "Pop-Location",
        "Get-PSDrive",
        "Get-PSProvider",
    ),
    "core.paths": ("Test-Path", "Join-Path", "Split-Path", "Resolve-Path", "Convert-Path"),
    "core.items": (
        "Get-Item",
        "Get-ChildItem",
        "New-Item",
        "mkdir",
        "Set-Item",
        "Clear-Item",
    ),
    "core.item_properties": ("Get-ItemProperty", "Get-ItemPropertyValue", "Set-ItemProperty"),
    "core.item_changes": ("Remove-Item", "Copy-Item", "Move-Item", "Rename-Item"),
    "core.content": ("Get-Content", "Set-Content", "Add-Content", "Clear-Content"),
    "core.formats": ("Format-Table", "Format-List", "Format-Wide", "Format-Custom"),
    "core.output": ("Write-Output", "Out-Default", "Out-Host", "Out-Null", "Out-String", "Out-File"),
    "core.messages": (
        "Write-Host",
        "Write-Error",
        "Write-Warning",
        "Write-Verbose",
        "Write-Debug",
        "Write-Information",
        "Write-Progress",
    ),
    "core.get_member": ("Get-Member",),
    "core.html": ("ConvertTo-Html",),
    "core.xml_text": ("ConvertTo-Xml",),
    "core.select_xml": ("Select-Xml",),
    "core.type_data": ("Update-TypeData", "Get-TypeData", "Remove-TypeData", "Update-FormatData"),
    "um.dial_plan": ("New-UMDialPlan", "Get-UMDialPlan", "Set-UMDialPlan", "Remove-UMDialPlan"),
    "um.ip_gateway": (
        "New-UMIPGateway",
        "Get-UMIPGateway",
        "Set-UMIPGateway",
        "Remove-UMIPGateway",
        "Enable-UMIPGateway",
        "Disable-UMIPGateway",
    ),
    "um.hunt_group": ("New-UMHuntGroup", "Get-UMHuntGroup", "Set-UMHuntGroup", "Remove-UMHuntGroup"),
    "um.mailbox_policy": (
        "New-UMMailboxPolicy",
        "Get-UMMailboxPolicy",
        "Set-UMMailboxPolicy",
        "Remove-UMMailboxPolicy",
    ),
    "um.mailbox": (
        "Enable-UMMailbox",
        "Get-UMMailbox",
        "Set-UMMailbox",
        "Disable-UMMailbox",
        "Get-UMMailboxPIN",
        "Set-UMMailboxPIN",
    ),
    "um.server": (
        "Get-UMService",
        "Set-UMService",
        "Enable-UMService",
        "Disable-UMService",
        "Get-UMServer",
        "Set-UMServer",
        "Enable-UMServer",
        "Disable-UMServer",
        "Get-UMCallRouterSettings",
        "Set-UMCallRouterSettings",
    ),
    "um.auto_attendant": (
        "New-UMAutoAttendant",
        "Get-UMAutoAttendant",
        "Set-UMAutoAttendant",
        "Remove-UMAutoAttendant",
        "Enable-UMAutoAttendant",
        "Disable-UMAutoAttendant",
    ),
    "um.call_answering_rule": (
        "New-UMCallAnsweringRule",
        "Get-UMCallAnsweringRule",
        "Set-UMCallAnsweringRule",
        "Remove-UMCallAnsweringRule",
        "Enable-UMCallAnsweringRule",
        "Disable-UMCallAnsweringRule",
    ),
    "um.prompt": ("Import-UMPrompt", "Export-UMPrompt"),
    "um.connectivity": ("Test-UMConnectivity",),
    "um.call_record": (
        "Get-UMCallDataRecord",
        "Export-UMCallDataRecord",
        "Get-UMCallSummaryReport",
        "Get-UMActiveCalls",
    ),
    "recipient": ("Get-Mailbox", "Get-User", "Get-Recipient", "Get-RemoteMailbox"),
    "recipient_changes": ("Set-Mailbox", "Set-User"),
    "client_access": ("Get-CASMailbox", "Set-CASMailbox"),
    "mailbox_lifecycle": ("New-Mailbox", "Enable-Mailbox"),
    "mailbox_removal": ("Disable-Mailbox", "Remove-Mailbox"),
    "organization": (
        "Get-AcceptedDomain",
        "Get-AddressList",
        "Get-MailboxDatabase",
        "Get-OrganizationConfig",
        "Get-DomainController",
        "Get-MailboxServer",
        "Get-ClientAccessServer",
        "Get-ClientAccessService",
    ),
    "network": (
        "New-UMNetworkHost",
        "Get-UMNetworkHost",
        "Set-UMNetworkHost",
        "Remove-UMNetworkHost",
        "Get-UMSipPeer",
        "Test-UMSipPeer",
    ),
    "calls": ("Start-UMCall", "Stop-UMCall", "Get-UMMap"),
    "event_levels": ("Get-EventLogLevel", "Set-EventLogLevel"),
    "events": ("Get-EventLog", "Get-WinEvent"),
    "services": ("Get-Service", "Start-Service", "Stop-Service", "Restart-Service", "Set-Service"),
    "organization_config": ("Set-OrganizationConfig",),
    "organizational_units": ("Get-OrganizationalUnit",),
    "virtual_directories": ("Get-WebServicesVirtualDirectory",),
    "mailbox_statistics": ("Get-MailboxStatistics",),
    "service_health": ("Test-ServiceHealth",),
    "permissions": ("Get-ADPermission", "Add-ADPermission", "Remove-ADPermission"),
    "roles": ("Get-ManagementRole", "Get-ManagementRoleAssignment", "Get-RoleGroupMember"),
    "servers": ("Get-ExchangeServer", "Get-ADServerSettings", "Set-ADServerSettings"),
    "certificates": ("Get-ExchangeCertificate", "New-ExchangeCertificate", "Enable-ExchangeCertificate"),
    "server_components": ("Get-ServerComponentState", "Set-ServerComponentState"),
    "exchange_online": ("Connect-ExchangeOnline", "Disconnect-ExchangeOnline"),
    "sessions": (
        "New-PSSession",
        "Get-PSSession",
        "Import-PSSession",
        "Remove-PSSession",
        "Add-PSSnapin",
        "Get-PSSnapin",
        "Remove-PSSnapin",
        "Connect-ExchangeServer",
    ),
}

# The aliases that 5.1 starts with.
ALIASES: dict[str, str] = {
    "%": "ForEach-Object", "?": "Where-Object", "ac": "Add-Content", "asnp": "Add-PSSnapin", "cat": "Get-Content",
    "cd": "Set-Location", "CFS": "ConvertFrom-String", "chdir": "Set-Location", "clc": "Clear-Content",
    "clear": "Clear-Host", "clhy": "Clear-History", "cli": "Clear-Item", "clp": "Clear-ItemProperty",
    "cls": "Clear-Host", "clv": "Clear-Variable", "cnsn": "Connect-PSSession", "compare": "Compare-Object",
    "copy": "Copy-Item", "cp": "Copy-Item", "cpi": "Copy-Item", "cpp": "Copy-ItemProperty",
    "curl": "Invoke-WebRequest", "cvpa": "Convert-Path", "dbp": "Disable-PSBreakpoint", "del": "Remove-Item",
    "diff": "Compare-Object", "dir": "Get-ChildItem", "dnsn": "Disconnect-PSSession", "ebp": "Enable-PSBreakpoint",
    "echo": "Write-Output", "epal": "Export-Alias", "epcsv": "Export-Csv", "epsn": "Export-PSSession",
    "erase": "Remove-Item", "etsn": "Enter-PSSession", "exsn": "Exit-PSSession", "fc": "Format-Custom",
    "fhx": "Format-Hex", "fl": "Format-List", "foreach": "ForEach-Object", "ft": "Format-Table", "fw": "Format-Wide",
    "gal": "Get-Alias", "gbp": "Get-PSBreakpoint", "gc": "Get-Content", "gci": "Get-ChildItem", "gcm": "Get-Command",
    "gcs": "Get-PSCallStack", "gdr": "Get-PSDrive", "ghy": "Get-History", "gi": "Get-Item", "gin": "Get-ComputerInfo",
    "gjb": "Get-Job", "gl": "Get-Location", "gm": "Get-Member", "gmo": "Get-Module", "gp": "Get-ItemProperty",
    "gps": "Get-Process", "gpv": "Get-ItemPropertyValue", "group": "Group-Object", "gsn": "Get-PSSession",
    "gsnp": "Get-PSSnapin", "gsv": "Get-Service", "gtz": "Get-TimeZone", "gu": "Get-Unique", "gv": "Get-Variable",
    "gwmi": "Get-WmiObject",
    "h": "Get-History", "history": "Get-History", "icm": "Invoke-Command", "iex": "Invoke-Expression",
    "ihy": "Invoke-History", "ii": "Invoke-Item", "ipal": "Import-Alias", "ipcsv": "Import-Csv",
    "ipmo": "Import-Module", "ipsn": "Import-PSSession", "irm": "Invoke-RestMethod", "ise": "powershell_ise.exe",
    "iwmi": "Invoke-WmiMethod", "iwr": "Invoke-WebRequest", "kill": "Stop-Process", "lp": "Out-Printer",
    "ls": "Get-ChildItem", "man": "help", "md": "mkdir", "measure": "Measure-Object", "mi": "Move-Item",
    "mount": "New-PSDrive", "move": "Move-Item", "mp": "Move-ItemProperty", "mv": "Move-Item", "nal": "New-Alias",
    "ndr": "New-PSDrive", "ni": "New-Item", "nmo": "New-Module", "npssc": "New-PSSessionConfigurationFile",
    "nsn": "New-PSSession", "nv": "New-Variable", "ogv": "Out-GridView", "oh": "Out-Host", "popd": "Pop-Location",
    "ps": "Get-Process", "pushd": "Push-Location", "pwd": "Get-Location", "r": "Invoke-History",
    "rbp": "Remove-PSBreakpoint", "rcjb": "Receive-Job", "rcsn": "Receive-PSSession", "rd": "Remove-Item",
    "rdr": "Remove-PSDrive", "ren": "Rename-Item", "ri": "Remove-Item", "rjb": "Remove-Job", "rm": "Remove-Item",
    "rmdir": "Remove-Item", "rmo": "Remove-Module", "rni": "Rename-Item", "rnp": "Rename-ItemProperty",
    "rp": "Remove-ItemProperty", "rsn": "Remove-PSSession", "rsnp": "Remove-PSSnapin", "rujb": "Resume-Job",
    "rv": "Remove-Variable", "rvpa": "Resolve-Path", "rwmi": "Remove-WmiObject", "sajb": "Start-Job",
    "sal": "Set-Alias", "saps": "Start-Process", "sasv": "Start-Service", "sbp": "Set-PSBreakpoint",
    "sc": "Set-Content", "select": "Select-Object", "set": "Set-Variable", "shcm": "Show-Command", "si": "Set-Item",
    "sl": "Set-Location", "sleep": "Start-Sleep", "sls": "Select-String", "sort": "Sort-Object",
    "sp": "Set-ItemProperty", "spjb": "Stop-Job", "spps": "Stop-Process", "spsv": "Stop-Service",
    "start": "Start-Process", "sujb": "Suspend-Job", "sv": "Set-Variable", "swmi": "Set-WmiInstance",
    "tee": "Tee-Object", "trcm": "Trace-Command", "type": "Get-Content", "wget": "Invoke-WebRequest",
    "where": "Where-Object", "wjb": "Wait-Job", "write": "Write-Output",
}  # fmt: skip

# The aliases that cannot be changed without -Force, as 5.1 has them.
READ_ONLY_ALIASES = frozenset(
    {
        "%", "?", "asnp", "clc", "cli", "clp", "clv", "cpi", "cpp", "cvpa", "diff", "epal", "epcsv", "fc", "fl",
        "foreach", "ft", "fw", "gal", "gc", "gci", "gcm", "gdr", "gi", "gl", "gm", "gp", "gps", "group", "gsv", "gu",
        "gv", "iex", "ii", "ipal", "ipcsv", "mi", "mp", "nal", "ndr", "ni", "nv", "oh", "rdr", "ri", "rni", "rnp",
        "rp", "rv", "rvpa", "sal", "sc", "select", "si", "sl", "sleep", "sort", "sp", "sv", "where",
    }
)  # fmt: skip

# The modules of PowerShell that its commands belong to, where that is not Microsoft.PowerShell.Utility.
_MANAGEMENT = frozenset(
    {
        "locations", "paths", "items", "item_changes", "item_properties", "content", "services", "processes",
    }
)  # fmt: skip
_CORE = frozenset({"filtering", "discovery", "modules", "strict_mode", "history", "help", "jobs"})
_CORE_NAMES = frozenset({"Invoke-Command", "Out-Default", "Out-Host", "Out-Null"})
_SECURITY_NAMES = frozenset({"Get-Credential", "ConvertTo-SecureString", "ConvertFrom-SecureString"})
EXCHANGE_SNAPIN = "Microsoft.Exchange.Management.PowerShell.E2010"

_MODULES: dict[str, str] = {name.lower(): module for module, names in FAMILIES.items() for name in names}


def command_names() -> list[str]:
    """The names of all commands, as they are spelled."""
    return [name for names in FAMILIES.values() for name in names]


def import_all() -> None:
    """Imports every family that is not PowerShell's own, and with them the types of Exchange."""
    for family in FAMILIES:
        if not family.startswith("core."):
            import_module(f"umshell.cmdlets.{family}")


def is_core(name: str) -> bool:
    """Whether a name is no command of Exchange."""
    return _MODULES.get(name.lower(), "core.").startswith("core.")


def find_cmdlet(name: str) -> "CmdletInfo | None":
    """The command of that name, in any case; its family is imported now."""
    module = _MODULES.get(name.lower())
    if module is None:
        return _find_outside(name)
    return commands_of(module)[name.lower()]


def _find_outside(name: str) -> "CmdletInfo | None":
    """What stands in for a command that would reach outside the organization."""
    from umshell.cmdlets.outside import find_outside
    from umshell.cmdlets.programs import find_program

    return find_program(name) or find_outside(name)


@cache
def commands_of(module: str) -> "dict[str, CmdletInfo]":
    """The commands that a family declares, by name in lower case."""
    loaded = import_module(f"umshell.cmdlets.{module}")
    infos: list[Any] = [getattr(each, "info", None) for each in vars(loaded).values() if isinstance(each, type)]
    commands: dict[str, CmdletInfo] = {info.Name.lower(): info for info in infos if hasattr(info, "cmdlet_class")}
    for info in commands.values():
        if not info.ModuleName:
            info.ModuleName = info.Source = module_name(module, info.Name)
    return commands


def module_name(family: str, command: str) -> str:
    """The module or snap-in of PowerShell that a command belongs to."""
    area, _, part = family.rpartition(".")
    if area != "core":
        return EXCHANGE_SNAPIN
    if command in _SECURITY_NAMES:
        return "Microsoft.PowerShell.Security"
    if part in _CORE or command in _CORE_NAMES:
        return "Microsoft.PowerShell.Core"
    return f"Microsoft.PowerShell.{'Management' if part in _MANAGEMENT else 'Utility'}"
