"""Mailbox, User and ReducedRecipient: what Get-Mailbox, Get-User and Get-Recipient show of a recipient."""

from __future__ import annotations

from typing import Any, ClassVar

from umshell.store.ad_object import PRESENTATION_TAIL, type_names
from umshell.store.recipient import Recipient
from umshell.store.um.mailbox import UMMailbox
from umshell.values.exchange.multi_valued import MultiValuedProperty


def _empty(_self: Any) -> MultiValuedProperty:
    return MultiValuedProperty()


class Mailbox(UMMailbox):
    """A mailbox."""

    TypeNames = type_names("Mailbox", presentation=True)
    PropertyNames: ClassVar[tuple[str, ...]] = (
        "Database", "DeletedItemFlags", "UseDatabaseRetentionDefaults", "DeliverToMailboxAndForward",
        "LitigationHoldEnabled", "SingleItemRecoveryEnabled", "RetentionHoldEnabled", "RetentionComment",
        "RetentionUrl", "LitigationHoldDuration", "RetentionPolicy", "AddressBookPolicy", "CalendarRepairDisabled",
        "ExchangeGuid", "ForwardingAddress", "ForwardingSmtpAddress", "RetainDeletedItemsFor", "IsMailboxEnabled",
        "Languages", "OfflineAddressBook", "RecipientLimits", "IsResource", "IsLinked", "IsShared",
        "LinkedMasterAccount", "ResourceCapacity", "ResourceType", "RoleAssignmentPolicy", "SCLJunkThreshold",
        "SCLJunkEnabled", "AntispamBypassEnabled", "SharingPolicy", "ThrottlingPolicy",
        "MessageTrackingReadStatusEnabled", "AuditEnabled", "AuditLogAgeLimit",
        "SamAccountName", "ServerLegacyDN", "ServerName", "UseDatabaseQuotaDefaults", "IssueWarningQuota",
        "ProhibitSendQuota", "ProhibitSendReceiveQuota",
        "RecoverableItemsQuota", "RecoverableItemsWarningQuota", "Office", "UserPrincipalName",
        "UMEnabled", "UMDtmfMap",
        "AddressListMembership", "Alias", "OrganizationalUnit", "CustomAttribute1",
        "CustomAttribute2", "CustomAttribute3", "CustomAttribute4", "CustomAttribute5", "CustomAttribute6",
        "CustomAttribute7", "CustomAttribute8", "CustomAttribute9", "CustomAttribute10", "CustomAttribute11",
        "CustomAttribute12", "CustomAttribute13", "CustomAttribute14", "CustomAttribute15", "ExtensionCustomAttribute1",
        "ExtensionCustomAttribute2", "ExtensionCustomAttribute3", "ExtensionCustomAttribute4",
        "ExtensionCustomAttribute5", "AcceptMessagesOnlyFrom", "RejectMessagesFrom", "ModeratedBy",
        "ModerationEnabled", "GrantSendOnBehalfTo", "DisplayName", "EmailAddresses",
        "HiddenFromAddressListsEnabled", "LegacyExchangeDN", "MaxSendSize", "MaxReceiveSize",
        "EmailAddressPolicyEnabled", "PrimarySmtpAddress", "RecipientType", "RecipientTypeDetails",
        "RequireSenderAuthenticationEnabled", "SimpleDisplayName", "WindowsEmailAddress", "Extensions", "Name",
        *PRESENTATION_TAIL,
    )  # fmt: skip
    noun = "mailbox"

    DeletedItemFlags = property(lambda self: "DatabaseDefault")
    IsMailboxEnabled = property(lambda self: True)
    IsResource = property(lambda self: self.RecipientTypeDetails in ("RoomMailbox", "EquipmentMailbox"))
    IsLinked = property(lambda self: self.RecipientTypeDetails == "LinkedMailbox")
    IsShared = property(lambda self: self.RecipientTypeDetails == "SharedMailbox")
    ResourceType = property(lambda self: "Room" if self.RecipientTypeDetails == "RoomMailbox" else None)
    AddressListMembership = property(_empty)


class User(Recipient):
    """A user of the domain."""

    TypeNames = type_names("User", presentation=True)
    PropertyNames = (
        "IsSecurityPrincipal", "SamAccountName", "UserPrincipalName", "AssistantName", "City", "Company",
        "CountryOrRegion", "Department", "DirectReports", "DisplayName", "Fax", "FirstName", "HomePhone", "Initials",
        "LastName", "Manager", "MobilePhone", "Office", "OtherFax", "OtherHomePhone", "OtherTelephone", "Pager",
        "Phone", "PhoneticDisplayName", "PostalCode", "PostOfficeBox", "RecipientType", "RecipientTypeDetails",
        "RemotePowerShellEnabled", "SeniorityIndex", "SimpleDisplayName", "StateOrProvince", "StreetAddress",
        "TelephoneAssistant", "Title", "UMCallingLineIds", "UMDialPlan", "UMDtmfMap", "WebPage",
        "AllowUMCallsFromNonUsers",
        "WindowsEmailAddress", "OrganizationalUnit", "Name", *PRESENTATION_TAIL,
    )  # fmt: skip
    noun = "user"

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
