"""The organization itself, and its accepted domains and address lists."""

from typing import Any

from umshell.store.ad_object import CONFIG_TAIL, PRESENTATION_TAIL, ADObject, Row, type_names
from umshell.store.client_access_columns import EwsApplicationAccessPolicy
from umshell.store.column_checks import between
from umshell.store.columns import Boolean, Enumeration, Integer, Settings, Span, Text, Values
from umshell.store.organization_settings import OrganizationSettings
from umshell.values.exchange.dialing import UMLanguage


class Organization(Row, table="Organization"):
    """One row: the names by which the organization is known."""

    Name: Any = Text(required=True)
    domain: Any = Text(required=True)
    domain_controller: Any = Text(required=True)
    local_server: Any = Text(required=True)
    baseline: Any = Text(required=True)


class AcceptedDomain(ADObject, table="AcceptedDomain"):
    """A domain that the organization receives mail for."""

    TypeNames = type_names("AcceptedDomain")
    PropertyNames = ("DomainName", "DomainType", "Default", *CONFIG_TAIL)
    object_class = ("top", "msExchAcceptedDomain")
    unique = (("name_key",),)

    DomainName: Any = Text(required=True)
    DomainType: Any = Text("Authoritative")
    Default: Any = Boolean(False)


class AddressList(ADObject, table="AddressList"):
    """A list of recipients."""

    TypeNames = type_names("AddressBookBase")
    PropertyNames = ("RecipientFilter", "DisplayName", *CONFIG_TAIL)
    object_class = ("top", "addressBookContainer")
    unique = (("name_key",),)

    DisplayName: Any = Text()
    RecipientFilter: Any = Text()

    @property
    def identity_text(self) -> str:
        return f"\\{self.Name}"


_FIRST = ("OrganizationId", "Name", "Identity", "Guid")
_LAST = tuple(name for name in PRESENTATION_TAIL if name not in _FIRST)


class OrganizationConfig(OrganizationSettings, ADObject, table="OrganizationConfig"):
    """What holds for the whole organization."""

    TypeNames = type_names("OrganizationConfig", presentation=True)
    PropertyNames = (
        *_FIRST, "DefaultPublicFolderAgeLimit",
        "DefaultPublicFolderIssueWarningQuota", "DefaultPublicFolderProhibitPostQuota",
        "DefaultPublicFolderMaxItemSize", "DefaultPublicFolderDeletedItemRetention",
        "DefaultPublicFolderMovedItemRetention", "PublicFoldersLockedForMigration", "PublicFolderMigrationComplete",
        "PublicFolderContentReplicationDisabled", "PublicFolderMailboxesLockedForNewConnections",
        "PublicFolderMailboxesMigrationComplete", "PublicFolderShowClientControl", "PublicFoldersEnabled",
        "ActivityBasedAuthenticationTimeoutEnabled", "ActivityBasedAuthenticationTimeoutInterval",
        "ActivityBasedAuthenticationTimeoutWithSingleSignOnEnabled", "AppsForOfficeEnabled", "CustomerFeedbackEnabled",
        "DistributionGroupDefaultOU", "DistributionGroupNameBlockedWordsList", "DistributionGroupNamingPolicy",
        "EwsAllowEntourage", "EwsAllowList", "EwsAllowMacOutlook", "EwsAllowOutlook", "EwsApplicationAccessPolicy",
        "EwsBlockList", "EwsEnabled", "HierarchicalAddressBookRoot", "Industry", "MailTipsAllTipsEnabled",
        "MailTipsExternalRecipientsTipsEnabled", "MailTipsGroupMetricsEnabled", "MailTipsLargeAudienceThreshold",
        "MailTipsMailboxSourcedTipsEnabled", "ManagedFolderHomepage", "MicrosoftExchangeRecipientEmailAddresses",
        "MicrosoftExchangeRecipientEmailAddressPolicyEnabled", "MicrosoftExchangeRecipientPrimarySmtpAddress",
        "MicrosoftExchangeRecipientReplyRecipient", "OrganizationSummary", "PermanentlyDeleteDisabled",
        "ReadTrackingEnabled", "SCLJunkThreshold", "MaxConcurrentMigrations", "IsExcludedFromOnboardMigration",
        "IsExcludedFromOffboardMigration", "IsFfoMigrationInProgress", "ACLableSyncedObjectEnabled",
        "PreferredInternetCodePageForShiftJis", "RequiredCharsetCoverage", "ByteEncoderTypeFor7BitCharsets",
        "PublicComputersDetectionEnabled", "MapiHttpEnabled", "OAuth2ClientProfileEnabled", "LinkPreviewEnabled",
        "ConnectorsEnabled", "ConnectorsActionableMessagesEnabled", "SmtpActionableMessagesEnabled",
        "UnblockUnsafeSenderPromptEnabled", "AsyncSendEnabled", "RefreshSessionEnabled", "IsAgendaMailEnabled",
        "LeanPopoutEnabled", "IsMixedMode", "RootPublicFolderMailbox", "RemotePublicFolderMailboxes",
        "WACDiscoveryEndpoint", "UMAvailableLanguages", "AdfsAuthenticationConfiguration", "AdfsIssuer",
        "AdfsAudienceUris", "AdfsSignCertificateThumbprints", "AdfsEncryptCertificateThumbprint",
        "SiteMailboxCreationURL", "EmptyAddressBookForNonExchangeUsers", "EnableDownloadDomains", "MitigationsEnabled",
        "EnableAuthAdminReadSession", "EnableOrgWidePermissionOnScopedRoles", "UseIcsSyncStateStreaming",
        "DataClassifications", *_LAST,
    )  # fmt: skip
    object_class = ("top", "container", "msExchOrganizationContainer")
    noun = "organization"
    unique = (("name_key",),)

    settings: Any = Settings()
    ActivityBasedAuthenticationTimeoutEnabled: Any = Boolean(True)
    ActivityBasedAuthenticationTimeoutInterval: Any = Span("06:00:00")
    AppsForOfficeEnabled: Any = Boolean(True)
    CustomerFeedbackEnabled: Any = Boolean()
    DistributionGroupDefaultOU: Any = Text()
    EwsAllowEntourage: Any = Boolean()
    EwsAllowList: Any = Values()
    EwsAllowMacOutlook: Any = Boolean()
    EwsAllowOutlook: Any = Boolean()
    EwsApplicationAccessPolicy: Any = Enumeration(EwsApplicationAccessPolicy)
    EwsBlockList: Any = Values()
    EwsEnabled: Any = Boolean()
    MailTipsAllTipsEnabled: Any = Boolean(True)
    MailTipsExternalRecipientsTipsEnabled: Any = Boolean(False)
    MailTipsGroupMetricsEnabled: Any = Boolean(True)
    MailTipsLargeAudienceThreshold: Any = Integer(25, between(0, 1000))
    MailTipsMailboxSourcedTipsEnabled: Any = Boolean(True)
    MapiHttpEnabled: Any = Boolean(True)
    PublicComputersDetectionEnabled: Any = Boolean(False)
    ReadTrackingEnabled: Any = Boolean(False)
    SCLJunkThreshold: Any = Integer(4, between(0, 9))
    UMAvailableLanguages: Any = Values(lambda item: UMLanguage.parse(str(item)))

    @property
    def DistinguishedName(self) -> str:
        return self.directory.org_dn

    IsMixedMode = property(lambda self: False)
