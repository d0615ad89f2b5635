"""The commands beside Exchange that would reach outside: which names they have, and where they belong."""

import re

# What succeeds without doing anything, with a warning once: what it sends or fetches.
SILENT = {
    "send-mailmessage": "No mail is sent",
    "invoke-webrequest": "Nothing is fetched",
    "invoke-restmethod": "Nothing is fetched",
    "new-webserviceproxy": "No web service is asked",
    "out-printer": "Nothing is printed",
    "write-eventlog": "No event log of the machine is written",
    "new-eventlog": "No event log of the machine is made",
    "start-bitstransfer": "Nothing is transferred",
    "set-executionpolicy": "The execution policy stays as it is",
}

# Commands of PowerShell itself that act on the machine.
OF_THE_MACHINE = frozenset(
    {
        "start-process", "stop-process", "get-process", "wait-process", "invoke-item", "get-wmiobject",
        "invoke-wmimethod", "set-wmiinstance", "remove-wmiobject", "register-wmievent", "get-hotfix",
        "restart-computer", "stop-computer", "get-computerinfo", "test-connection", "enter-pssession",
        "exit-pssession", "start-job", "get-job", "receive-job", "wait-job", "remove-job", "stop-job", "get-acl",
        "set-acl", "get-psbreakpoint", "register-objectevent", "set-timezone",
        "set-date", "get-clipboard", "set-clipboard", "out-gridview", "show-command", "get-counter", "clear-eventlog",
        "new-service", "checkpoint-computer", "add-computer", "rename-computer", "new-psdrive", "remove-psdrive",
        "new-itemproperty", "remove-itemproperty", "clear-itemproperty", "rename-itemproperty", "copy-itemproperty",
        "move-itemproperty", "unblock-file", "enable-psremoting",
        "disable-psremoting", "update-help", "save-help", "get-authenticodesignature", "set-authenticodesignature",
        "get-pfxcertificate", "register-engineevent", "unregister-event", "get-event", "wait-event", "new-event",
        "remove-event", "get-eventsubscriber", "set-psbreakpoint", "remove-psbreakpoint", "trace-command",
        "test-computersecurechannel", "reset-computermachinepassword", "import-counter",
        "limit-eventlog", "remove-eventlog", "suspend-service", "resume-service", "debug-process", "export-pssession",
        "get-pssessionconfiguration", "get-controlpanelitem", "test-netconnection", "install-module", "find-module",
        "update-module", "save-module", "uninstall-module", "install-packageprovider", "install-package",
        "find-package", "get-package", "get-packageprovider", "register-psrepository", "set-psrepository",
        "get-psrepository", "publish-module", "install-script", "find-script", "protect-cmsmessage",
        "unprotect-cmsmessage", "new-filecatalog", "test-filecatalog", "get-localuser", "get-localgroup",
        "get-localgroupmember", "add-localgroupmember", "new-localuser", "set-localuser",
    }
)  # fmt: skip

# Those of them that a console offers: what every PowerShell has.
OFFERED = (
    "Enter-PSSession", "Exit-PSSession", "Get-Clipboard", "Get-Job", "Get-Process", "Get-PSBreakpoint",
    "Invoke-Item", "Invoke-RestMethod", "Invoke-WebRequest", "Out-GridView", "Out-Printer", "Receive-Job",
    "Register-ObjectEvent", "Remove-Job", "Restart-Computer", "Send-MailMessage", "Set-Clipboard", "Set-Date",
    "Start-Job", "Start-Process", "Stop-Computer", "Stop-Job", "Stop-Process", "Test-Connection", "Wait-Job",
    "Wait-Process",
)  # fmt: skip

# The module of those commands of Exchange that are not modelled: beside Unified Messaging, of its users, of its past.
EXCHANGE = "Exchange"

# The noun of a command → the module that it belongs to.
_MODULES: tuple[tuple[str, str], ...] = (
    (
        r"AD(User|Group|GroupMember|Computer|Object|OrganizationalUnit|Domain|Forest|DomainController|RootDSE|"
        r"Account\w*|PrincipalGroupMembership|Replication\w*|Trust|FineGrained\w*|ServiceAccount|OptionalFeature)$",
        "ActiveDirectory",
    ),
    (
        r"(MailboxPermission|MailboxFolder(Permission|Statistics)|RecipientPermission|(Dynamic)?DistributionGroup\w*|"
        r"DatabaseAvailabilityGroup\w*|(Send|Receive|ForeignConnector|DeliveryAgent)Connector|"
        r"Transport(Rule|Service|Config|Server|Agent|Pipeline)|MessageTracking(Log|Report)|Mailflow|"
        r"(Mailbox|Admin)AuditLog\w*|SharingPolicy|Retention(Policy|PolicyTag)|ActiveSync\w+|MobileDevice\w*|"
        r"Mail(Contact|User|PublicFolder)|RemoteMailbox|PublicFolder\w*|MoveRequest\w*|"
        r"Mailbox(Export|Import|Restore|Repair|Search)\w*|Migration(Batch|User|Endpoint)|InboxRule|"
        r"CalendarProcessing|Mailbox(Calendar|AutoReply|Junk\w*|Regional|Spelling|Message)Configuration|"
        r"MailboxDatabaseCopy\w*|MailboxServer|EdgeSubscription|RemoteDomain|(EmailAddress|AddressBook|Throttling)Policy\w*|"
        r"(GlobalAddress|OfflineAddressBook|AddressBookV)\w*|JournalRule|(Replication|Server)Health|HealthReport|"
        r"LogonStatistics|StoreUsageStatistics|ManagedFolder\w*|RoleAssignmentPolicy|HybridConfiguration|"
        r"UM(MailboxConfiguration|PhoneSession|CustomPrompt|VirtualDirectory)|Monitoring(Probe|ItemIdentity|ItemHelp)|"
        r"AD(Site|SiteLink|ServerSettings)|Queue|QueueDigest|Message|Contact|Group|Federat(ed|ion)\w+|"
        r"OrganizationRelationship|Auth(Server|Config)|PartnerApplication|Availability\w+|IRMConfiguration|"
        r"(Content|Sender|SenderId|Recipient|Connection|Attachment)Filter\w*|DetailsTemplate|DlpPolicy|"
        r"(Pop|Imap)Settings|RpcClientAccess|ExchangeServerAccessLicense\w*|SystemMessage|ResourceConfig)$",
        EXCHANGE,
    ),
    (r"Qad\w+$", "Quest.ActiveRoles.ADManagement"),
    (r"(Cs|Lync)[A-Z]\w+$", "Lync (Skype for Business)"),
    (r"Msol\w+$", "MSOnline"),
    (r"AzureAD\w+$", "AzureAD"),
    (r"Mg[A-Z]\w+$", "Microsoft.Graph"),
    (r"Az[A-Z]\w+$", "Az"),
    (r"(SPO|SP)[A-Z]\w+$", "SharePoint"),
    (r"PnP\w+$", "PnP.PowerShell"),
    (r"Cim[A-Z]\w+$", "CimCmdlets"),
    (r"(VM|VMHost|VMSwitch|VIServer|Datastore)\w*$", "Hyper-V or VMware PowerCLI"),
    (r"(GPO|GPLink|GPPermission|GPRegistryValue)\w*$", "GroupPolicy"),
    (r"Dns(Server|Client)\w+$|DnsName$", "DnsServer or DnsClient"),
    (r"DhcpServer\w+$", "DhcpServer"),
    (r"Net(Adapter|IP|Firewall|TCP|Route)\w+$", "NetTCPIP"),
    (r"WindowsFeature$", "ServerManager"),
    (r"ScheduledTask\w*$", "ScheduledTasks"),
    (r"Smb\w+$", "SmbShare"),
    (r"Web(site|AppPool|Binding|Configuration)\w*$", "WebAdministration"),
    (r"(Sql|SqlDatabase)\w*$", "SqlServer"),
)

PROGRAMS = frozenset(
    {
        "ping", "nslookup", "ipconfig", "netstat", "net", "net1", "netsh", "whoami", "hostname", "cmd", "powershell",
        "pwsh", "reg", "regedit", "sc.exe", "robocopy", "xcopy", "telnet", "certutil", "setspn", "dsquery", "dsget",
        "dsmod", "icacls", "takeown", "schtasks", "wmic", "msg", "notepad", "explorer", "iisreset", "appcmd",
        "nltest", "repadmin", "dcdiag", "gpupdate", "gpresult", "csvde", "ldifde", "eseutil", "isinteg", "tracert",
        "taskkill", "tasklist", "shutdown", "curl.exe", "ssh", "scp", "ftp", "bcdedit", "wevtutil", "klist", "mstsc",
        "cmdkey", "tzutil", "rundll32", "powercfg", "dism", "netdom", "secedit", "w32tm",
    }
)  # fmt: skip


def module_of(name: str) -> str | None:
    """The module that a command belongs to; None for a name that nobody knows."""
    lower = name.lower()
    if lower in SILENT or lower in OF_THE_MACHINE:
        return "PowerShell"
    _verb, dash, noun = name.partition("-")
    if not dash:
        return None
    return next((module for pattern, module in _MODULES if re.match(pattern, noun, re.IGNORECASE)), None)


def is_program(name: str) -> bool:
    """Whether a name is that of a program of Windows."""
    lower = name.lower()
    return (
        lower.removesuffix(".exe") in PROGRAMS or lower in PROGRAMS or lower.endswith((".exe", ".com", ".bat", ".cmd"))
    )
