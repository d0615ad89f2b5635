"""What holds for the whole organization: mail, clients, federation, migration, public folders. A part of its row."""

from __future__ import annotations

from typing import Any

from umshell.store.column_checks import between, is_countable
from umshell.store.columns import (
    Boolean,
    Enumeration,
    Integer,
    Parsed,
    Span,
    Text,
    UnlimitedInteger,
    UnlimitedSize,
    Values,
)
from umshell.store.guids import NO_GUID
from umshell.store.public_folders import PublicFolderInformation, PublicFoldersDeployment
from umshell.values.enums import EnumValue
from umshell.values.exchange.addresses import ProxyAddress, ProxyAddressCollection, SmtpAddress, proxy_address

_LARGEST_QUOTA = 2_199_023_254_529  # bytes
_SYSTEM_RECIPIENT = "MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e"
_ENCODERS = (0, 1, 2, 5, 6, 13, 14)


class IndustryType(
    EnumValue,
    members=(
        "NotSpecified", "Agriculture", "Finance", "BusinessServicesConsulting", "Communications",
        "ComputerRelatedProductsServices", "Construction", "Education", "EngineeringArchitecture", "Government",
        "Healthcare", "Hospitality", "Legal", "Manufacturing", "MediaMarketingAdvertising", "Mining", "NonProfit",
        "PersonalServices", "PrintingPublishing", "RealEstate", "Retail", "Transportation", "Utilities", "Wholesale",
        "Other",
    ),
    full_name="Microsoft.Exchange.Data.Directory.IndustryType",
):  # fmt: skip
    """What the organization lives from."""


class SystemAddresses(Values):
    """The addresses of the recipient that system messages come from: the one of every organization, unless set."""

    def decode(self, stored: Any, instance: Any) -> Any:
        found = super().decode(stored, instance)
        return found or ProxyAddressCollection([system_address(instance.directory.domain)])


def system_address(domain: str) -> ProxyAddress:
    """The address from which system messages come (Set-OrganizationConfig)."""
    return ProxyAddress.parse(f"SMTP:{_SYSTEM_RECIPIENT}@{domain}")


def _is_encoder(value: Any) -> str | None:
    return None if int(value) in _ENCODERS else f"it must be one of {', '.join(map(str, _ENCODERS))}."


def _is_naming_policy(value: Any) -> str | None:
    return None if str(value).count("<GroupName>") == 1 else "it must contain <GroupName> once."


def _is_web_address(value: Any) -> str | None:
    scheme, _, rest = str(value).partition("://")
    return None if scheme.lower() in ("http", "https") and rest else "it must be a URL such as https://contoso.com."


class PublicFolderSettings:
    """How public folders are deployed, limited and moved."""

    DefaultPublicFolderAgeLimit: Any = Span(None, is_countable, packed=True)
    DefaultPublicFolderIssueWarningQuota: Any = UnlimitedSize(None, between(0, _LARGEST_QUOTA, "bytes"), packed=True)
    DefaultPublicFolderProhibitPostQuota: Any = UnlimitedSize(None, between(0, _LARGEST_QUOTA, "bytes"), packed=True)
    DefaultPublicFolderMaxItemSize: Any = UnlimitedSize(None, between(0, _LARGEST_QUOTA, "bytes"), packed=True)
    DefaultPublicFolderDeletedItemRetention: Any = Span("30.00:00:00", is_countable, packed=True)
    DefaultPublicFolderMovedItemRetention: Any = Span("7.00:00:00", is_countable, packed=True)
    PublicFoldersLockedForMigration: Any = Boolean(False, packed=True)
    PublicFolderMigrationComplete: Any = Boolean(False, packed=True)
    PublicFolderMailboxesLockedForNewConnections: Any = Boolean(False, packed=True)
    PublicFolderMailboxesMigrationComplete: Any = Boolean(False, packed=True)
    PublicFolderContentReplicationDisabled: Any = Boolean(False, packed=True)
    PublicFolderShowClientControl: Any = Boolean(False, packed=True)
    PublicFoldersEnabled: Any = Enumeration(PublicFoldersDeployment, "Local", packed=True)
    RemotePublicFolderMailboxes: Any = Values(packed=True)
    RootPublicFolderMailbox: Any = Parsed(PublicFolderInformation.parse, NO_GUID, packed=True)


class FederationSettings:
    """Who vouches for users of the web clients."""

    AdfsAuthenticationConfiguration: Any = Text(packed=True)
    AdfsIssuer: Any = Text(None, _is_web_address, packed=True)
    AdfsAudienceUris: Any = Values(None, _is_web_address, packed=True)
    AdfsSignCertificateThumbprints: Any = Values(packed=True)
    AdfsEncryptCertificateThumbprint: Any = Text(packed=True)
    OAuth2ClientProfileEnabled: Any = Boolean(False, packed=True)
    ActivityBasedAuthenticationTimeoutWithSingleSignOnEnabled: Any = Boolean(True, packed=True)


class ClientSettings:
    """What the web client offers."""

    AsyncSendEnabled: Any = Boolean(True, packed=True)
    ConnectorsEnabled: Any = Boolean(True, packed=True)
    ConnectorsActionableMessagesEnabled: Any = Boolean(True, packed=True)
    SmtpActionableMessagesEnabled: Any = Boolean(True, packed=True)
    EnableDownloadDomains: Any = Boolean(False, packed=True)
    IsAgendaMailEnabled: Any = Boolean(True, packed=True)
    LeanPopoutEnabled: Any = Boolean(False, packed=True)
    LinkPreviewEnabled: Any = Boolean(True, packed=True)
    RefreshSessionEnabled: Any = Boolean(False, packed=True)
    SiteMailboxCreationURL: Any = Text(None, _is_web_address, packed=True)
    UnblockUnsafeSenderPromptEnabled: Any = Boolean(True, packed=True)
    UseIcsSyncStateStreaming: Any = Boolean(False, packed=True)
    WACDiscoveryEndpoint: Any = Text(packed=True)


class OrganizationSettings(PublicFolderSettings, FederationSettings, ClientSettings):
    """All of it, and the rest."""

    ACLableSyncedObjectEnabled: Any = Boolean(False, packed=True)
    ByteEncoderTypeFor7BitCharsets: Any = Integer(0, _is_encoder, packed=True)
    DataClassifications: Any = Text(packed=True)
    DistributionGroupNameBlockedWordsList: Any = Values(packed=True)
    DistributionGroupNamingPolicy: Any = Text(None, _is_naming_policy, packed=True)
    EmptyAddressBookForNonExchangeUsers: Any = Boolean(False, packed=True)
    EnableAuthAdminReadSession: Any = Boolean(False, packed=True)
    EnableOrgWidePermissionOnScopedRoles: Any = Boolean(False, packed=True)
    HierarchicalAddressBookRoot: Any = Text(packed=True)
    Industry: Any = Enumeration(IndustryType, "NotSpecified", packed=True)
    IsExcludedFromOffboardMigration: Any = Boolean(False, packed=True)
    IsExcludedFromOnboardMigration: Any = Boolean(False, packed=True)
    IsFfoMigrationInProgress: Any = Boolean(False, packed=True)
    ManagedFolderHomepage: Any = Text(packed=True)
    MaxConcurrentMigrations: Any = UnlimitedInteger(packed=True)
    MicrosoftExchangeRecipientEmailAddresses: Any = SystemAddresses(
        proxy_address, collection=ProxyAddressCollection, packed=True
    )
    MicrosoftExchangeRecipientEmailAddressPolicyEnabled: Any = Boolean(True, packed=True)
    MicrosoftExchangeRecipientReplyRecipient: Any = Text(packed=True)
    MitigationsEnabled: Any = Boolean(True, packed=True)
    OrganizationSummary: Any = Values(packed=True)
    PermanentlyDeleteDisabled: Any = Boolean(False, packed=True)
    PreferredInternetCodePageForShiftJis: Any = Integer(0, packed=True)
    RequiredCharsetCoverage: Any = Integer(100, between(0, 100), packed=True)

    @property
    def MicrosoftExchangeRecipientPrimarySmtpAddress(self) -> SmtpAddress | None:
        primary = self.MicrosoftExchangeRecipientEmailAddresses.primary("SMTP")
        return None if primary is None else SmtpAddress(primary.AddressString)
