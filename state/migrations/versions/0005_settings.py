"""Settings of mailboxes that are seldom changed leave their columns for one: a JSON object of those that differ."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_TABLES = ("Recipient", "OrganizationConfig")

# Columns of Recipient that were of these types, by what they were when nobody had set them.
_BOOLEANS: dict[bool | None, str] = {
    True: """
        ActiveSyncEnabled ECPEnabled OWAEnabled OWAforDevicesEnabled MAPIEnabled PopEnabled PopUseProtocolDefaults
        ImapEnabled ImapUseProtocolDefaults EwsEnabled EwsAllowMacOutlook EwsAllowEntourage ShowGalAsDefaultView
        UseDatabaseQuotaDefaults UseDatabaseRetentionDefaults EmailAddressPolicyEnabled
        MessageTrackingReadStatusEnabled RemotePowerShellEnabled
    """,
    False: """
        ActiveSyncDebugLogging ActiveSyncSuppressReadReceipt MAPIBlockOutlookNonCachedMode
        MAPIBlockOutlookExternalConnectivity MAPIBlockOutlookRpcHttp PopEnableExactRFC822Size
        PopForceICalForCalendarRetrievalOption PopSuppressReadReceipt ImapEnableExactRFC822Size
        ImapForceICalForCalendarRetrievalOption ImapSuppressReadReceipt PublicFolderClientAccess
        IsOptimizedForAccessibility SingleItemRecoveryEnabled LitigationHoldEnabled RetentionHoldEnabled AuditEnabled
        DeliverToMailboxAndForward RequireSenderAuthenticationEnabled ModerationEnabled CalendarRepairDisabled
        AntispamBypassEnabled
    """,
    None: """
        MapiHttpEnabled EwsAllowOutlook SCLJunkEnabled
    """,
}
_OTHERS: dict[Any, str] = {
    "Default": """
        ActiveSyncMailboxPolicy OwaMailboxPolicy
    """,
    "[]": """
        ActiveSyncAllowedDeviceIDs ActiveSyncBlockedDeviceIDs EwsAllowList EwsBlockList GrantSendOnBehalfTo
        AcceptMessagesOnlyFrom RejectMessagesFrom ModeratedBy Languages ExtensionCustomAttribute1
        ExtensionCustomAttribute2 ExtensionCustomAttribute3 ExtensionCustomAttribute4 ExtensionCustomAttribute5
        PostOfficeBox OtherTelephone OtherHomePhone OtherFax UMCallingLineIds
    """,
    None: """
        MAPIBlockOutlookVersions EwsApplicationAccessPolicy RetentionComment RetentionUrl RetentionPolicy
        ForwardingAddress ForwardingSmtpAddress AddressBookPolicy OfflineAddressBook ThrottlingPolicy
        SimpleDisplayName CustomAttribute1 CustomAttribute2 CustomAttribute3 CustomAttribute4 CustomAttribute5
        CustomAttribute6 CustomAttribute7 CustomAttribute8 CustomAttribute9 CustomAttribute10 CustomAttribute11
        CustomAttribute12 CustomAttribute13 CustomAttribute14 CustomAttribute15 Notes AssistantName HomePhone Pager
        WebPage PhoneticDisplayName TelephoneAssistant MailTip IssueWarningQuota ProhibitSendQuota
        ProhibitSendReceiveQuota RecoverableItemsQuota RecoverableItemsWarningQuota MaxSendSize MaxReceiveSize
        LitigationHoldDuration RecipientLimits SCLJunkThreshold ResourceCapacity SeniorityIndex
    """,
    "BestBodyFormat": """
        PopMessagesRetrievalMimeFormat ImapMessagesRetrievalMimeFormat
    """,
    12_096_000_000_000: """
        RetainDeletedItemsFor
    """,
    77_760_000_000_000: """
        AuditLogAgeLimit
    """,
    "Default Role Assignment Policy": """
        RoleAssignmentPolicy
    """,
    "Default Sharing Policy": """
        SharingPolicy
    """,
}


def upgrade() -> None:
    for table in _TABLES:
        op.add_column(table, sa.Column("settings", sa.Text, nullable=False, server_default="{}"))
    defaults = _defaults()
    _pack(defaults)
    with op.batch_alter_table("Recipient") as batch:
        for name in defaults:
            batch.drop_column(name)
    for table in _TABLES:
        with op.batch_alter_table(table) as batch:
            batch.alter_column("settings", server_default=None)


def _defaults() -> dict[str, Any]:
    """Column and default."""
    return {name: default for kind in (_BOOLEANS, _OTHERS) for default, names in kind.items() for name in names.split()}


def _pack(defaults: dict[str, Any]) -> None:
    """Moves what was set."""
    table = sa.table("Recipient", sa.column("id"), sa.column("settings"), *(sa.column(name) for name in defaults))
    connection = op.get_bind()
    for row in connection.execute(sa.select(table)).mappings().all():
        changed = {name: row[name] for name, default in defaults.items() if row[name] != default}
        if changed:
            packed = json.dumps(_typed(changed), ensure_ascii=False)
            connection.execute(sa.update(table).where(table.c.id == row["id"]).values(settings=packed))


def _typed(values: dict[str, Any]) -> dict[str, Any]:
    """SQLite gives numbers for booleans."""
    booleans = {name for names in _BOOLEANS.values() for name in names.split()}
    return {
        name: bool(value) if name in booleans and value is not None else value for name, value in sorted(values.items())
    }
