"""Mailbox, User and ReducedRecipient: what Get-Mailbox, Get-User and Get-Recipient show of a recipient."""

from __future__ import annotations

from typing import Any, ClassVar

from umshell.store.ad_object import PRESENTATION_TAIL, type_names
from umshell.store.client_access_columns import ClientAccessColumns
from umshell.store.columns import Column
from umshell.store.mailbox_account import LINKED, RESOURCES
from umshell.store.mailbox_archive import ArchiveColumns
from umshell.store.mailbox_auditing import AuditColumns
from umshell.store.mailbox_delivery import DeliveryColumns
from umshell.store.mailbox_duties import DutyColumns
from umshell.store.mailbox_holds import HoldColumns
from umshell.store.mailbox_limits import LimitColumns
from umshell.store.mailbox_settings import MailboxSettings
from umshell.store.recipient import Recipient
from umshell.store.um.mailbox import UMMailbox
from umshell.values.exchange.multi_valued import MultiValuedProperty


def _empty(_self: Any) -> MultiValuedProperty:
    return MultiValuedProperty()


def _resource_type(self: Any) -> str | None:
    if self.RecipientTypeDetails not in RESOURCES:
        return None
    return "Equipment" if self.RecipientTypeDetails == "EquipmentMailbox" else "Room"


# Parts of the row that are a mailbox's alone, and what in them is the user's.
_OF_A_MAILBOX = (
    ArchiveColumns, LimitColumns, AuditColumns, HoldColumns, DeliveryColumns, DutyColumns, MailboxSettings,
    ClientAccessColumns,
)  # fmt: skip
_OF_THE_USER = frozenset(("SimpleDisplayName",))


class Mailbox(UMMailbox):
    """A mailbox."""

    TypeNames = type_names("Mailbox", presentation=True)
    PropertyNames: ClassVar[tuple[str, ...]] = (
        "Database", "MessageCopyForSentAsEnabled", "MessageCopyForSendOnBehalfEnabled", "DeletedItemFlags",
        "UseDatabaseRetentionDefaults", "RetainDeletedItemsUntilBackup", "DeliverToMailboxAndForward",
        "IsExcludedFromServingHierarchy", "IsHierarchyReady", "IsHierarchySyncEnabled", "LitigationHoldEnabled",
        "SingleItemRecoveryEnabled", "RetentionHoldEnabled", "EndDateForRetentionHold", "StartDateForRetentionHold",
        "RetentionComment", "RetentionUrl", "LitigationHoldDate", "LitigationHoldOwner", "LitigationHoldDuration",
        "ManagedFolderMailboxPolicy", "RetentionPolicy", "AddressBookPolicy", "CalendarRepairDisabled", "ExchangeGuid",
        "ExchangeUserAccountControl", "MessageTrackingReadStatusEnabled", "ExternalOofOptions", "ForwardingAddress",
        "ForwardingSmtpAddress", "RetainDeletedItemsFor", "IsMailboxEnabled", "Languages", "OfflineAddressBook",
        "ProhibitSendQuota", "ProhibitSendReceiveQuota", "RecoverableItemsQuota", "RecoverableItemsWarningQuota",
        "CalendarLoggingQuota", "DowngradeHighPriorityMessagesEnabled", "RecipientLimits", "ImListMigrationCompleted",
        "IsResource", "IsLinked", "IsShared", "IsRootPublicFolderMailbox", "LinkedMasterAccount",
        "ResetPasswordOnNextLogon", "ResourceCapacity", "ResourceCustom", "ResourceType", "RoomMailboxAccountEnabled",
        "SamAccountName", "SCLDeleteThreshold", "SCLDeleteEnabled", "SCLRejectThreshold", "SCLRejectEnabled",
        "SCLQuarantineThreshold", "SCLQuarantineEnabled", "SCLJunkThreshold", "SCLJunkEnabled",
        "AntispamBypassEnabled", "ServerLegacyDN", "ServerName", "UseDatabaseQuotaDefaults", "IssueWarningQuota",
        "RulesQuota", "Office", "UserPrincipalName", "UMEnabled", "MaxSafeSenders", "MaxBlockedSenders",
        "ThrottlingPolicy", "RoleAssignmentPolicy", "DefaultPublicFolderMailbox", "SharingPolicy", "ArchiveDatabase",
        "ArchiveGuid", "ArchiveName", "ArchiveQuota", "ArchiveWarningQuota", "ArchiveDomain", "ArchiveStatus",
        "ArchiveState", "RemoteRecipientType", "DisabledArchiveDatabase", "DisabledArchiveGuid", "QueryBaseDN",
        "UserSMimeCertificate", "UserCertificate", "CalendarVersionStoreDisabled", "ImmutableId",
        "PersistedCapabilities", "AuditEnabled", "AuditLogAgeLimit", "AuditAdmin", "AuditDelegate", "AuditOwner",
        "AccountDisabled", "StsRefreshTokensValidFrom", "DisableThrottling", "Extensions", "HasPicture",
        "HasSpokenName", "AcceptMessagesOnlyFrom", "AcceptMessagesOnlyFromDLMembers",
        "AcceptMessagesOnlyFromSendersOrMembers", "AddressListMembership", "Alias", "ArbitrationMailbox",
        "BypassModerationFromSendersOrMembers", "OrganizationalUnit", "CustomAttribute1", "CustomAttribute10",
        "CustomAttribute11", "CustomAttribute12", "CustomAttribute13", "CustomAttribute14", "CustomAttribute15",
        "CustomAttribute2", "CustomAttribute3", "CustomAttribute4", "CustomAttribute5", "CustomAttribute6",
        "CustomAttribute7", "CustomAttribute8", "CustomAttribute9", "ExtensionCustomAttribute1",
        "ExtensionCustomAttribute2", "ExtensionCustomAttribute3", "ExtensionCustomAttribute4",
        "ExtensionCustomAttribute5", "DisplayName", "EmailAddresses", "GrantSendOnBehalfTo",
        "HiddenFromAddressListsEnabled", "LegacyExchangeDN", "MaxSendSize", "MaxReceiveSize", "ModeratedBy",
        "ModerationEnabled", "EmailAddressPolicyEnabled", "PrimarySmtpAddress", "RecipientType",
        "RecipientTypeDetails", "RejectMessagesFrom", "RejectMessagesFromDLMembers",
        "RejectMessagesFromSendersOrMembers", "RequireSenderAuthenticationEnabled", "SimpleDisplayName",
        "SendModerationNotifications", "UMDtmfMap", "WindowsEmailAddress", "MailTip", "MailTipTranslations", "Name",
        *PRESENTATION_TAIL,
    )  # fmt: skip
    noun = "mailbox"

    DeletedItemFlags = property(lambda self: "DatabaseDefault")
    IsMailboxEnabled = property(lambda self: True)
    IsResource = property(lambda self: self.RecipientTypeDetails in RESOURCES)
    IsLinked = property(lambda self: self.RecipientTypeDetails in LINKED)
    IsShared = property(lambda self: self.RecipientTypeDetails == "SharedMailbox")
    ResourceType = property(_resource_type)
    AddressListMembership = property(_empty)

    def forget_settings(self) -> None:
        """Takes back all that was set of the mailbox: what is left is the user."""
        for owner in _OF_A_MAILBOX:
            names = [name for name, column in vars(owner).items() if isinstance(column, Column)]
            self.set_defaults(*(name for name in names if name not in _OF_THE_USER))


class User(Recipient):
    """A user of the domain."""

    TypeNames = type_names("User", presentation=True)
    PropertyNames = (
        "IsSecurityPrincipal", "SamAccountName", "UserPrincipalName", "ResetPasswordOnNextLogon", "CertificateSubject",
        "RemotePowerShellEnabled", "UserAccountControl", "OrganizationalUnit", "IsLinked", "LinkedMasterAccount",
        "AssistantName", "City", "Company", "CountryOrRegion", "Department", "DirectReports", "DisplayName", "Fax",
        "FirstName", "GeoCoordinates", "HomePhone", "Initials", "LastName", "Manager", "MobilePhone", "Notes", "Office",
        "OtherFax", "OtherHomePhone", "OtherTelephone", "Pager", "Phone", "PhoneticDisplayName", "PostalCode",
        "PostOfficeBox", "RecipientType", "RecipientTypeDetails", "SimpleDisplayName", "StateOrProvince",
        "StreetAddress", "Title", "UMDialPlan", "UMDtmfMap", "AllowUMCallsFromNonUsers", "WebPage",
        "TelephoneAssistant", "WindowsEmailAddress", "UMCallingLineIds", "SeniorityIndex", "Name", *PRESENTATION_TAIL,
    )  # fmt: skip
    noun = "user"

    IsLinked = property(lambda self: self.RecipientTypeDetails in LINKED)
    IsSecurityPrincipal = property(lambda self: True)
    DirectReports = property(_empty)


class ReducedRecipient(UMMailbox):
    """A recipient with the properties that all kinds have."""

    TypeNames = type_names("ReducedRecipient", presentation=True)
    PropertyNames: ClassVar[tuple[str, ...]] = (
        "Alias", "City", "Company", "CountryOrRegion", "PostalCode", "CustomAttribute1", "Database", "Department",
        "DisplayName", "EmailAddresses", "ExpansionServer", "FirstName", "HiddenFromAddressListsEnabled", "LastName",
        "ManagedBy", "Manager", "Name", "Office", "OrganizationalUnit", "Phone", "PrimarySmtpAddress", "RecipientType",
        "RecipientTypeDetails", "SamAccountName", "ServerLegacyDN", "ServerName", "StateOrProvince", "Title",
        "UMEnabled", "UMMailboxPolicy", "UMRecipientDialPlanId", *PRESENTATION_TAIL,
    )  # fmt: skip
    noun = "recipient"

    ExpansionServer = property(lambda self: "")
    ManagedBy = property(_empty)
    UMRecipientDialPlanId = property(lambda self: self.UMDialPlan)


class CASMailbox(Recipient):
    """A mailbox with what clients may do with it."""

    TypeNames = type_names("CASMailbox", presentation=True)
    PropertyNames = (
        "EmailAddresses", "LegacyExchangeDN", "LinkedMasterAccount", "PrimarySmtpAddress", "SamAccountName",
        "ServerLegacyDN", "ServerName", "DisplayName", "ActiveSyncAllowedDeviceIDs", "ActiveSyncBlockedDeviceIDs",
        "ActiveSyncMailboxPolicy", "ActiveSyncMailboxPolicyIsDefaulted", "ActiveSyncDebugLogging", "ActiveSyncEnabled",
        "HasActiveSyncDevicePartnership", "ActiveSyncSuppressReadReceipt", "OwaMailboxPolicy", "OWAEnabled",
        "OWAforDevicesEnabled", "ECPEnabled", "PopEnabled", "PopUseProtocolDefaults", "PopMessagesRetrievalMimeFormat",
        "PopEnableExactRFC822Size", "PopSuppressReadReceipt", "PopForceICalForCalendarRetrievalOption", "ImapEnabled",
        "ImapUseProtocolDefaults", "ImapMessagesRetrievalMimeFormat", "ImapEnableExactRFC822Size",
        "ImapSuppressReadReceipt", "ImapForceICalForCalendarRetrievalOption", "MAPIEnabled", "MapiHttpEnabled",
        "MAPIBlockOutlookNonCachedMode", "MAPIBlockOutlookVersions", "MAPIBlockOutlookRpcHttp",
        "MAPIBlockOutlookExternalConnectivity", "EwsEnabled", "EwsAllowOutlook", "EwsAllowMacOutlook",
        "EwsAllowEntourage", "EwsApplicationAccessPolicy", "EwsAllowList", "EwsBlockList", "ShowGalAsDefaultView",
        "PublicFolderClientAccess", "IsOptimizedForAccessibility", "Name", *PRESENTATION_TAIL,
    )  # fmt: skip
    noun = "mailbox"

    HasActiveSyncDevicePartnership = property(lambda self: False)
    ActiveSyncMailboxPolicyIsDefaulted = property(lambda self: self.ActiveSyncMailboxPolicy == "Default")
