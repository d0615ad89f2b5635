"""Management roles and role groups, as setup makes them: who may use which commands."""

from typing import NamedTuple

from umshell.values.enums import EnumValue

_SYSTEM_CONFIGURATION = "Microsoft.Exchange.Data.Directory.SystemConfiguration."


class RoleAssigneeType(
    EnumValue,
    members=(
        "User", "SecurityGroup", "RoleAssignmentPolicy", "MailboxPlan", "ForeignSecurityPrincipal", "RoleGroup",
        "LinkedRoleGroup", "Computer", "PartnerLinkedRoleGroup",
    ),
    full_name=_SYSTEM_CONFIGURATION + "RoleAssigneeType",
):  # fmt: skip
    """What a role is assigned to."""


class AssignmentMethod(
    EnumValue,
    members=("Direct", "SecurityGroup", "RoleGroup", "RoleAssignmentPolicy"),
    full_name=_SYSTEM_CONFIGURATION + "AssignmentMethod",
):
    """How a user comes to have a role."""


class RecipientWriteScopeType(
    EnumValue,
    members=(
        "None", "NotApplicable", "Organization", "MyGAL", "Self", "MyDirectReports", "OU", "CustomRecipientScope",
        "MyDistributionGroups", "MyExecutive", "ExclusiveRecipientScope", "MailboxICanDelegate",
    ),
    full_name=_SYSTEM_CONFIGURATION + "RecipientWriteScopeType",
):  # fmt: skip
    """Which recipients a role lets change."""


class ConfigWriteScopeType(
    EnumValue,
    members=(
        "None", "NotApplicable", "OrganizationConfig", "CustomConfigScope", "PartnerDelegatedTenantScope",
        "ExclusiveConfigScope",
    ),
    full_name=_SYSTEM_CONFIGURATION + "ConfigWriteScopeType",
):  # fmt: skip
    """Which servers, databases and settings a role lets change."""


class Role(NamedTuple):
    """A role: its name, type, and the commands it brings, by the nouns they are for."""

    name: str
    type: str
    nouns: tuple[str, ...] = ()
    reading: tuple[str, ...] = ()  # nouns that may only be looked at

    @property
    def recipient_scope(self) -> EnumValue:
        """Which recipients it lets change: the implicit scope that its page in the help of 2013 gives."""
        own = "Self" if self.name.startswith("My") else "Organization"
        return RecipientWriteScopeType["None" if self.name.startswith("View-Only") else own]

    @property
    def configuration_scope(self) -> EnumValue:
        """The same of the configuration."""
        return ConfigWriteScopeType["None" if self.name.startswith("View-Only") else "OrganizationConfig"]


class RoleGroup(NamedTuple):
    """A group whose members have roles."""

    name: str
    roles: tuple[str, ...]
    members: tuple[str, ...] = ()


_UM = (
    "UMDialPlan", "UMIPGateway", "UMHuntGroup", "UMMailboxPolicy", "UMAutoAttendant", "UMService", "UMServer",
    "UMCallRouterSettings", "UMCallDataRecord", "UMCallSummaryReport", "UMActiveCalls", "UMConnectivity",
)  # fmt: skip
_UM_MAILBOXES = ("UMMailbox", "UMMailboxPIN", "UMMailboxConfiguration", "UMMailboxPlan")

ROLES = (
    Role("Database Copies", "DatabaseCopies"),
    Role("Databases", "Databases", (), ("MailboxDatabase", "MailboxStatistics")),
    Role("Exchange Servers", "ExchangeServers", ("ServerComponentState",), ("ExchangeServer", "MailboxServer")),
    Role("Exchange Server Certificates", "ExchangeServerCertificates", ("ExchangeCertificate",)),
    Role("Exchange Virtual Directories", "ExchangeVirtualDirectories", ("WebServicesVirtualDirectory",)),
    Role("Mail Recipient Creation", "MailRecipientCreation", ("Mailbox",), ("Recipient", "OrganizationalUnit")),
    Role("Mail Recipients", "MailRecipients", ("CASMailbox", "User"), ("Mailbox", "Recipient", "MailboxStatistics")),
    Role("Active Directory Permissions", "ActiveDirectoryPermissions", ("ADPermission",)),
    Role("Organization Client Access", "OrganizationClientAccess", ("OrganizationConfig",)),
    Role("Organization Configuration", "OrganizationConfiguration", ("OrganizationConfig",)),
    Role("Recipient Policies", "RecipientPolicies"),
    Role("Role Management", "RoleManagement", ("ManagementRole", "ManagementRoleAssignment", "RoleGroupMember")),
    Role("Monitoring", "Monitoring", ("ServiceHealth",)),
    Role("UM Mailboxes", "UMMailboxes", _UM_MAILBOXES, ("UMDialPlan", "UMMailboxPolicy", "Mailbox", "User")),
    Role("UM Prompts", "UMPrompts", ("UMPrompt",), ("UMDialPlan", "UMAutoAttendant")),
    Role("Unified Messaging", "UnifiedMessaging", _UM, ("ExchangeServer",)),
    Role("View-Only Configuration", "ViewOnlyConfiguration", (), (*_UM, "ExchangeServer", "OrganizationConfig")),
    Role("View-Only Recipients", "ViewOnlyRecipients", (), ("Mailbox", "User", "Recipient", *_UM_MAILBOXES)),
    Role("MyVoiceMail", "MyVoiceMail", ("UMCallAnsweringRule", "UMMailboxConfiguration")),
)
_ALL = tuple(role.name for role in ROLES if not role.name.startswith("My"))

ROLE_GROUPS = (
    RoleGroup("Organization Management", _ALL, ("Administrator",)),
    RoleGroup("Recipient Management", ("Mail Recipient Creation", "Mail Recipients", "Recipient Policies")),
    RoleGroup("View-Only Organization Management", ("View-Only Configuration", "View-Only Recipients", "Monitoring")),
    RoleGroup("UM Management", ("UM Mailboxes", "UM Prompts", "Unified Messaging")),
    RoleGroup("Help Desk", ("View-Only Recipients",)),
    RoleGroup(
        "Server Management",
        (
            "Database Copies", "Databases", "Exchange Servers", "Exchange Server Certificates",
            "Exchange Virtual Directories", "Monitoring",
        ),
    ),
)  # fmt: skip
DEFAULT_POLICY, POLICY_ROLES = "Default Role Assignment Policy", ("MyVoiceMail",)
