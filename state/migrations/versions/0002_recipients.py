"""Recipients with their names and PINs, rules, prompts, calls, mails, and the record of changes."""

import sqlalchemy as sa
from alembic import op

from umshell.store.migration_steps import (
    GUID,
    columns,
    index,
    keys,
    link,
    object_columns,
    row_id,
    unique,
)

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    recipients()
    recipient_keys()
    mailbox_pins()
    call_answering_rules()
    prompts()
    call_records()
    sent_messages()
    permissions()
    changes()
    change_values()


def recipients() -> None:
    op.create_table(
        "Recipient",
        *object_columns(),
        *columns(sa.Boolean, "UMEnabled", required=True),
        *columns(GUID, "UMDialPlan", "UMMailboxPolicy"),
        *columns(sa.Text, "UMDtmfMap", required=True),
        *columns(
            sa.Boolean,
            "TUIAccessToCalendarEnabled",
            "FaxEnabled",
            "TUIAccessToEmailEnabled",
            "SubscriberAccessEnabled",
            "MissedCallNotificationEnabled",
        ),
        *columns(sa.Text, "UMSMSNotificationOption"),
        *columns(
            sa.Boolean,
            "PinlessAccessToVoiceMailEnabled",
            "AnonymousCallersCanLeaveMessages",
            "AutomaticSpeechRecognitionEnabled",
            "VoiceMailAnalysisEnabled",
            "PlayOnPhoneEnabled",
            "CallAnsweringRulesEnabled",
        ),
        *columns(sa.Text, "AllowUMCallsFromNonUsers", "OperatorNumber", "PhoneProviderId", "CallAnsweringAudioCodec"),
        *columns(sa.Text, "AirSyncNumbers", required=True),
        *columns(sa.Boolean, "ImListMigrationCompleted", "CloudVoiceMailEnabled", "ActiveSyncEnabled"),
        *columns(sa.Text, "ActiveSyncMailboxPolicy"),
        *columns(sa.Text, "ActiveSyncAllowedDeviceIDs", "ActiveSyncBlockedDeviceIDs", required=True),
        *columns(
            sa.Boolean,
            "ActiveSyncDebugLogging",
            "ActiveSyncSuppressReadReceipt",
            "ECPEnabled",
            "OWAEnabled",
            "OWAforDevicesEnabled",
        ),
        *columns(sa.Text, "OwaMailboxPolicy"),
        *columns(
            sa.Boolean,
            "MAPIEnabled",
            "MapiHttpEnabled",
            "MAPIBlockOutlookNonCachedMode",
            "MAPIBlockOutlookExternalConnectivity",
            "MAPIBlockOutlookRpcHttp",
        ),
        *columns(sa.Text, "MAPIBlockOutlookVersions"),
        *columns(sa.Boolean, "PopEnabled", "PopUseProtocolDefaults"),
        *columns(sa.Text, "PopMessagesRetrievalMimeFormat"),
        *columns(
            sa.Boolean,
            "PopEnableExactRFC822Size",
            "PopForceICalForCalendarRetrievalOption",
            "PopSuppressReadReceipt",
            "ImapEnabled",
            "ImapUseProtocolDefaults",
        ),
        *columns(sa.Text, "ImapMessagesRetrievalMimeFormat"),
        *columns(
            sa.Boolean,
            "ImapEnableExactRFC822Size",
            "ImapForceICalForCalendarRetrievalOption",
            "ImapSuppressReadReceipt",
            "EwsEnabled",
            "EwsAllowOutlook",
            "EwsAllowMacOutlook",
            "EwsAllowEntourage",
        ),
        *columns(sa.Text, "EwsApplicationAccessPolicy"),
        *columns(sa.Text, "EwsAllowList", "EwsBlockList", required=True),
        *columns(sa.Boolean, "ShowGalAsDefaultView", "PublicFolderClientAccess", "IsOptimizedForAccessibility"),
        *columns(sa.Text, "Alias", "DisplayName", "FirstName", "LastName", "Initials"),
        *columns(
            sa.Text,
            "SamAccountName",
            "UserPrincipalName",
            "unit",
            "RecipientTypeDetails",
            "EmailAddresses",
            required=True,
        ),
        *columns(sa.Text, "WindowsEmailAddress", "LegacyExchangeDN"),
        *columns(GUID, "ExchangeGuid", "Database"),
        *columns(sa.Text, "LinkedMasterAccount"),
        *columns(sa.Boolean, "HiddenFromAddressListsEnabled"),
        *columns(
            sa.Text,
            "Phone",
            "MobilePhone",
            "Fax",
            "Office",
            "Company",
            "Department",
            "Title",
            "City",
            "StateOrProvince",
            "PostalCode",
            "StreetAddress",
            "CountryOrRegion",
            "CustomAttribute1",
            "CustomAttribute2",
            "CustomAttribute3",
            "CustomAttribute4",
            "CustomAttribute5",
            "CustomAttribute6",
            "CustomAttribute7",
            "CustomAttribute8",
            "CustomAttribute9",
            "CustomAttribute10",
            "CustomAttribute11",
            "CustomAttribute12",
            "CustomAttribute13",
            "CustomAttribute14",
            "CustomAttribute15",
            "Notes",
            "AssistantName",
            "HomePhone",
            "Manager",
            "MailTip",
        ),
        *columns(
            sa.Boolean,
            "UseDatabaseQuotaDefaults",
            "UseDatabaseRetentionDefaults",
            "SingleItemRecoveryEnabled",
            "LitigationHoldEnabled",
            "RetentionHoldEnabled",
            "AuditEnabled",
            "DeliverToMailboxAndForward",
            "RequireSenderAuthenticationEnabled",
            "ModerationEnabled",
            "EmailAddressPolicyEnabled",
            "MessageTrackingReadStatusEnabled",
            "CalendarRepairDisabled",
            "AntispamBypassEnabled",
            "SCLJunkEnabled",
        ),
        *columns(
            sa.BigInteger,
            "IssueWarningQuota",
            "ProhibitSendQuota",
            "ProhibitSendReceiveQuota",
            "RecoverableItemsQuota",
            "RecoverableItemsWarningQuota",
            "MaxSendSize",
            "MaxReceiveSize",
            "RetainDeletedItemsFor",
            "LitigationHoldDuration",
            "AuditLogAgeLimit",
        ),
        *columns(
            sa.Integer,
            "RecipientLimits",
            "SCLJunkThreshold",
            "ResourceCapacity",
        ),
        *columns(
            sa.Text,
            "RetentionComment",
            "RetentionUrl",
            "RetentionPolicy",
            "ForwardingAddress",
            "ForwardingSmtpAddress",
            "AddressBookPolicy",
            "OfflineAddressBook",
            "RoleAssignmentPolicy",
            "SharingPolicy",
            "ThrottlingPolicy",
            "SimpleDisplayName",
        ),
        *columns(
            sa.Text,
            "GrantSendOnBehalfTo",
            "AcceptMessagesOnlyFrom",
            "RejectMessagesFrom",
            "ModeratedBy",
            "Languages",
            "ExtensionCustomAttribute1",
            "ExtensionCustomAttribute2",
            "ExtensionCustomAttribute3",
            "ExtensionCustomAttribute4",
            "ExtensionCustomAttribute5",
            required=True,
        ),
        *columns(sa.Text, "Pager", "WebPage", "PhoneticDisplayName", "TelephoneAssistant"),
        *columns(sa.Integer, "SeniorityIndex"),
        *columns(sa.Boolean, "RemotePowerShellEnabled"),
        *columns(
            sa.Text,
            "PostOfficeBox",
            "OtherTelephone",
            "OtherHomePhone",
            "OtherFax",
            "UMCallingLineIds",
            required=True,
        ),
        *keys("Recipient", has_guid=True),
        link("Recipient", "UMDialPlan", "UMDialPlan"),
        link("Recipient", "UMMailboxPolicy", "UMMailboxPolicy"),
        link("Recipient", "Database", "MailboxDatabase"),
    )
    index("Recipient", "Database")
    index("Recipient", "RecipientTypeDetails")
    index("Recipient", "UMDialPlan")
    index("Recipient", "UMEnabled")
    index("Recipient", "UMMailboxPolicy")
    unique("Recipient", "unit", "name_key")


def recipient_keys() -> None:
    op.create_table(
        "RecipientKey",
        row_id(),
        *columns(GUID, "Recipient", required=True),
        *columns(sa.Text, "form", "key", required=True),
        *keys("RecipientKey"),
        link("RecipientKey", "Recipient", "Recipient", ondelete="CASCADE"),
    )
    index("RecipientKey", "Recipient")
    index("RecipientKey", "key")
    unique("RecipientKey", "form", "key", where="form IN ('dn', 'upn', 'sam', 'alias', 'legacy', 'smtp', 'eum', 'sip')")


def mailbox_pins() -> None:
    op.create_table(
        "MailboxPin",
        row_id(),
        *columns(GUID, "Recipient", required=True),
        *columns(sa.Text, "hashes", required=True),
        *columns(sa.Boolean, "PinExpired", "FirstTimeUser", "LockedOut", required=True),
        *columns(sa.Text, "failures"),
        *keys("MailboxPin"),
        link("MailboxPin", "Recipient", "Recipient", ondelete="CASCADE"),
    )
    index("MailboxPin", "Recipient")
    unique("MailboxPin", "Recipient")


def call_answering_rules() -> None:
    op.create_table(
        "UMCallAnsweringRule",
        *object_columns(),
        *columns(GUID, "Mailbox", required=True),
        *columns(sa.Integer, "Priority", required=True),
        *columns(sa.Boolean, "Enabled"),
        *columns(sa.Text, "CallerIds", required=True),
        *columns(sa.Boolean, "CallersCanInterruptGreeting", "CheckAutomaticReplies"),
        *columns(sa.Text, "ExtensionsDialed", "KeyMappings", required=True),
        *columns(sa.Integer, "ScheduleStatus"),
        *columns(sa.Text, "TimeOfDay"),
        *keys("UMCallAnsweringRule", has_guid=True),
        link("UMCallAnsweringRule", "Mailbox", "Recipient", ondelete="CASCADE"),
    )
    index("UMCallAnsweringRule", "Mailbox")
    unique("UMCallAnsweringRule", "Mailbox", "Priority")
    unique("UMCallAnsweringRule", "Mailbox", "name_key")


def prompts() -> None:
    op.create_table(
        "UMPromptFile",
        row_id(),
        *columns(GUID, "UMDialPlan", "UMAutoAttendant"),
        *columns(sa.Text, "Name", "name_key", required=True),
        *columns(sa.LargeBinary, "data", required=True),
        *keys("UMPromptFile"),
        link("UMPromptFile", "UMDialPlan", "UMDialPlan", ondelete="CASCADE"),
        link("UMPromptFile", "UMAutoAttendant", "UMAutoAttendant", ondelete="CASCADE"),
    )
    index("UMPromptFile", "UMAutoAttendant")
    index("UMPromptFile", "UMDialPlan")
    unique("UMPromptFile", "UMAutoAttendant", "name_key")
    unique("UMPromptFile", "UMDialPlan", "name_key")


def call_records() -> None:
    op.create_table(
        "UMCallRecord",
        row_id(),
        *columns(sa.Text, "time", required=True),
        *columns(sa.Integer, "Duration", required=True),
        *columns(sa.Text, "CallType", required=True),
        *columns(sa.Text, "CallingNumber", "CalledNumber", "DiversionNumber", "DialPlan", "Gateway", "Server"),
        *columns(GUID, "Recipient"),
        *columns(sa.Text, "AudioCodec"),
        *columns(sa.Boolean, "is_active", "was_accepted", required=True),
        *columns(
            sa.Float,
            "NMOS",
            "NMOSDegradation",
            "PercentagePacketLoss",
            "Jitter",
            "RoundTripMilliseconds",
            "BurstLossDurationMilliseconds",
        ),
        *keys("UMCallRecord"),
        link("UMCallRecord", "Recipient", "Recipient", ondelete="CASCADE"),
    )
    index("UMCallRecord", "Recipient")
    index("UMCallRecord", "time")


def sent_messages() -> None:
    op.create_table(
        "SentMessage",
        row_id(),
        *columns(sa.Text, "time", "address", "subject", "body", required=True),
        *keys("SentMessage"),
    )
    index("SentMessage", "time")


def permissions() -> None:
    op.create_table(
        "ADPermission",
        row_id(),
        *columns(sa.Text, "target_key", "account", "account_key", required=True),
        *columns(sa.Text, "AccessRights", "ExtendedRights", "ChildObjectTypes", "InheritedObjectType", "Properties"),
        *columns(sa.Text, "InheritanceType", required=True),
        *columns(sa.Boolean, "Deny", "is_owner", required=True),
        *keys("ADPermission"),
    )
    index("ADPermission", "target_key")


def changes() -> None:
    op.create_table(
        "Change",
        row_id(),
        *columns(sa.Text, "time", "user", "command", required=True),
        *columns(sa.Text, "script"),
        *columns(sa.Integer, "line"),
        *columns(sa.Text, "action", "object_type", "object_guid", "object_name", required=True),
        *keys("Change"),
    )


def change_values() -> None:
    op.create_table(
        "ChangeValue",
        *columns(sa.Integer, "change_id", "id", required=True),
        *columns(sa.Text, "property", required=True),
        *columns(sa.Text, "old", "new"),
        sa.PrimaryKeyConstraint("change_id", "id", name="pk_ChangeValue"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    for table in (
        "ChangeValue",
        "Change",
        "ADPermission",
        "SentMessage",
        "UMCallRecord",
        "UMPromptFile",
        "UMCallAnsweringRule",
        "MailboxPin",
        "RecipientKey",
        "Recipient",
    ):
        op.drop_table(table)
