"""Set-OrganizationConfig: what holds for the whole organization, as far as scripts change it."""

from typing import Annotated, Any

from umshell.cmdlets.um.tasks import SetTask, assign, cmdlet
from umshell.cmdlets.um.versions import Versioned
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store import client_access_columns, organization_settings
from umshell.store.identity import IdParameter
from umshell.store.organization import OrganizationConfig
from umshell.store.organization_settings import system_address
from umshell.store.public_folders import PublicFoldersDeployment
from umshell.store.recipient import Recipient
from umshell.store.refusals import ParametersConflict
from umshell.values.exchange.addresses import ProxyAddress, ProxyAddressCollection, SmtpAddress
from umshell.values.exchange.limits import EnhancedTimeSpan, Unlimited
from umshell.values.exchange.multi_valued import MultiValuedProperty

_ONE_BY_ONE, _AS_A_WHOLE = ("AdfsAuthenticationParameter",), ("AdfsAuthenticationRawConfiguration",)
_ADFS = _ONE_BY_ONE + _AS_A_WHOLE
_IDENTITY = ("Identity",)
_ON_PREMISES = _ADFS + _IDENTITY
_RECIPIENTS = frozenset(("HierarchicalAddressBookRoot", "MicrosoftExchangeRecipientReplyRecipient"))
_SWITCHES = frozenset(
    (
        "EmptyAddressBookForNonExchangeUsers", "EnableAuthAdminReadSession", "EnableOrgWidePermissionOnScopedRoles",
        "UseIcsSyncStateStreaming",
    )
)  # fmt: skip
_SYSTEM = "MicrosoftExchangeRecipient"


@cmdlet(
    "Set",
    "OrganizationConfig",
    namespace="Microsoft.Exchange.Management.SystemConfigurationTasks.",
    default_set="AdfsAuthenticationRawConfiguration",
    supports_should_process=True,
)
class SetOrganizationConfig(SetTask[OrganizationConfig]):
    """Changes what holds for the whole organization."""

    ACLableSyncedObjectEnabled: Annotated[bool | None, Versioned(sets=_ADFS, since=2013)] = None
    ActivityBasedAuthenticationTimeoutEnabled: Annotated[bool | None, Parameter()] = None
    ActivityBasedAuthenticationTimeoutInterval: Annotated[EnhancedTimeSpan | None, Parameter()] = None
    ActivityBasedAuthenticationTimeoutWithSingleSignOnEnabled: Annotated[bool | None, Parameter()] = None
    AdfsAudienceUris: Annotated[MultiValuedProperty | None, Versioned(sets=_ONE_BY_ONE, since=2013)] = None
    AdfsAuthenticationConfiguration: Annotated[str | None, Versioned(sets=_AS_A_WHOLE, since=2013)] = None
    AdfsEncryptCertificateThumbprint: Annotated[str | None, Versioned(sets=_ONE_BY_ONE, since=2013)] = None
    AdfsIssuer: Annotated[str | None, Versioned(sets=_ONE_BY_ONE, since=2013)] = None
    AdfsSignCertificateThumbprints: Annotated[MultiValuedProperty | None, Versioned(sets=_ONE_BY_ONE, since=2013)] = (
        None
    )
    AppsForOfficeEnabled: Annotated[bool | None, Versioned(sets=_ADFS, since=2013)] = None
    AsyncSendEnabled: Annotated[bool | None, Versioned(sets=_ADFS, since=2016)] = None
    ByteEncoderTypeFor7BitCharsets: Annotated[int | None, Parameter()] = None
    ConnectorsActionableMessagesEnabled: Annotated[bool | None, Versioned(sets=_ADFS, since=2016)] = None
    ConnectorsEnabled: Annotated[bool | None, Versioned(sets=_ADFS, since=2016)] = None
    CustomerFeedbackEnabled: Annotated[bool | None, Parameter(sets=_ON_PREMISES)] = None
    DataClassifications: Annotated[str | None, Versioned(sets=_ADFS, since=2016)] = None
    DefaultPublicFolderAgeLimit: Annotated[
        EnhancedTimeSpan | None,
        Versioned(sets=_ADFS, since=2013, type="System.Nullable[Microsoft.Exchange.Data.EnhancedTimeSpan]"),
    ] = None
    DefaultPublicFolderDeletedItemRetention: Annotated[EnhancedTimeSpan | None, Versioned(sets=_ADFS, since=2013)] = (
        None
    )
    DefaultPublicFolderIssueWarningQuota: Annotated[Unlimited | None, Versioned(sets=_ADFS, since=2013)] = None
    DefaultPublicFolderMaxItemSize: Annotated[Unlimited | None, Versioned(sets=_ADFS, since=2013)] = None
    DefaultPublicFolderMovedItemRetention: Annotated[EnhancedTimeSpan | None, Versioned(sets=_ADFS, since=2013)] = None
    DefaultPublicFolderProhibitPostQuota: Annotated[Unlimited | None, Versioned(sets=_ADFS, since=2013)] = None
    DistributionGroupDefaultOU: Annotated[str | None, Parameter()] = None
    DistributionGroupNameBlockedWordsList: Annotated[MultiValuedProperty | None, Parameter()] = None
    DistributionGroupNamingPolicy: Annotated[str | None, Parameter()] = None
    DomainController: Annotated[str | None, Parameter(sets=_ON_PREMISES, inert=True)] = None
    EmptyAddressBookForNonExchangeUsers: Annotated[SwitchParameter, Versioned(sets=_ADFS, since=2016)] = ABSENT
    EnableAuthAdminReadSession: Annotated[SwitchParameter, Versioned(sets=_ADFS, since=2016)] = ABSENT
    EnableDownloadDomains: Annotated[bool | None, Versioned(sets=_ADFS, since=2016)] = None
    EnableOrgWidePermissionOnScopedRoles: Annotated[SwitchParameter, Versioned(sets=_ADFS, since=2016)] = ABSENT
    EwsAllowEntourage: Annotated[bool | None, Parameter()] = None
    EwsAllowList: Annotated[MultiValuedProperty | None, Parameter()] = None
    EwsAllowMacOutlook: Annotated[bool | None, Parameter()] = None
    EwsAllowOutlook: Annotated[bool | None, Parameter()] = None
    EwsApplicationAccessPolicy: Annotated[client_access_columns.EwsApplicationAccessPolicy | None, Parameter()] = None
    EwsBlockList: Annotated[MultiValuedProperty | None, Parameter()] = None
    EwsEnabled: Annotated[bool | None, Parameter()] = None
    Force: Annotated[SwitchParameter, Versioned(sets=("Identity",), until=2010, inert=True)] = ABSENT
    HierarchicalAddressBookRoot: Annotated[IdParameter[Recipient] | None, Parameter()] = None
    Industry: Annotated[organization_settings.IndustryType | None, Parameter()] = None
    IsAgendaMailEnabled: Annotated[bool | None, Versioned(sets=_ADFS, since=2016)] = None
    IsExcludedFromOffboardMigration: Annotated[bool | None, Versioned(sets=_ADFS, since=2013)] = None
    IsExcludedFromOnboardMigration: Annotated[bool | None, Versioned(sets=_ADFS, since=2013)] = None
    IsFfoMigrationInProgress: Annotated[bool | None, Versioned(sets=_ADFS, since=2013)] = None
    LeanPopoutEnabled: Annotated[bool | None, Versioned(sets=_ADFS, since=2016)] = None
    LinkPreviewEnabled: Annotated[bool | None, Versioned(sets=_ADFS, since=2016)] = None
    MailTipsAllTipsEnabled: Annotated[bool | None, Parameter()] = None
    MailTipsExternalRecipientsTipsEnabled: Annotated[bool | None, Parameter()] = None
    MailTipsGroupMetricsEnabled: Annotated[bool | None, Parameter()] = None
    MailTipsLargeAudienceThreshold: Annotated[int | None, Parameter()] = None
    MailTipsMailboxSourcedTipsEnabled: Annotated[bool | None, Parameter()] = None
    ManagedFolderHomepage: Annotated[str | None, Parameter()] = None
    MapiHttpEnabled: Annotated[bool | None, Versioned(sets=_ADFS, since=2013)] = None
    MaxConcurrentMigrations: Annotated[Unlimited | None, Versioned(sets=_ADFS, since=2013)] = None
    MicrosoftExchangeRecipientEmailAddresses: Annotated[ProxyAddressCollection | None, Parameter()] = None
    MicrosoftExchangeRecipientEmailAddressPolicyEnabled: Annotated[bool | None, Parameter()] = None
    MicrosoftExchangeRecipientPrimarySmtpAddress: Annotated[SmtpAddress | None, Parameter()] = None
    MicrosoftExchangeRecipientReplyRecipient: Annotated[IdParameter[Recipient] | None, Parameter()] = None
    MitigationsEnabled: Annotated[bool | None, Versioned(sets=_ADFS, since=2016)] = None
    OAuth2ClientProfileEnabled: Annotated[bool | None, Versioned(sets=_ADFS, since=2013)] = None
    OrganizationSummary: Annotated[MultiValuedProperty | None, Parameter()] = None
    PermanentlyDeleteDisabled: Annotated[bool | None, Versioned(sets=_IDENTITY, until=2010)] = None
    PreferredInternetCodePageForShiftJis: Annotated[int | None, Parameter()] = None
    PublicComputersDetectionEnabled: Annotated[bool | None, Versioned(sets=_ADFS, since=2013)] = None
    PublicFolderContentReplicationDisabled: Annotated[bool | None, Versioned(sets=_IDENTITY, until=2010)] = None
    PublicFolderMailboxesLockedForNewConnections: Annotated[bool | None, Versioned(sets=_ADFS, since=2013)] = None
    PublicFolderMailboxesMigrationComplete: Annotated[bool | None, Versioned(sets=_ADFS, since=2013)] = None
    PublicFolderMigrationComplete: Annotated[bool | None, Parameter()] = None
    PublicFoldersEnabled: Annotated[PublicFoldersDeployment | None, Versioned(sets=_ADFS, since=2013)] = None
    PublicFolderShowClientControl: Annotated[bool | None, Versioned(sets=_ADFS, since=2016)] = None
    PublicFoldersLockedForMigration: Annotated[bool | None, Parameter()] = None
    ReadTrackingEnabled: Annotated[bool | None, Parameter()] = None
    RefreshSessionEnabled: Annotated[bool | None, Versioned(sets=_ADFS, since=2016)] = None
    RemotePublicFolderMailboxes: Annotated[MultiValuedProperty | None, Versioned(sets=_ADFS, since=2013)] = None
    RequiredCharsetCoverage: Annotated[int | None, Parameter()] = None
    SCLJunkThreshold: Annotated[int | None, Parameter(sets=_ON_PREMISES)] = None
    SiteMailboxCreationURL: Annotated[str | None, Versioned(sets=_ADFS, since=2013)] = None
    SmtpActionableMessagesEnabled: Annotated[bool | None, Versioned(sets=_ADFS, since=2016)] = None
    UMAvailableLanguages: Annotated[MultiValuedProperty | None, Versioned(sets=_ADFS, since=2013)] = None
    UnblockUnsafeSenderPromptEnabled: Annotated[bool | None, Versioned(sets=_ADFS, since=2016)] = None
    UseIcsSyncStateStreaming: Annotated[SwitchParameter, Versioned(sets=_ADFS, since=2016)] = ABSENT
    WACDiscoveryEndpoint: Annotated[str | None, Versioned(sets=_ADFS, since=2013)] = None

    not_copied = _RECIPIENTS | _SWITCHES

    def execute(self) -> None:
        self.Identity: Any = IdParameter[OrganizationConfig](self.store.directory.name)
        super().execute()

    def change(self, item: OrganizationConfig) -> None:
        for name in sorted(_SWITCHES & set(self.bound)):
            setattr(item, name, bool(getattr(self, name)))
        for name in sorted(_RECIPIENTS & set(self.bound)):
            named = getattr(self, name)
            setattr(item, name, None if named is None else self.find(named).identity_text)
        if "RemotePublicFolderMailboxes" in self.bound:
            found = [self.find(IdParameter[Recipient](str(each))) for each in item.RemotePublicFolderMailboxes]
            assign(item, "RemotePublicFolderMailboxes", [each.identity_text for each in found])
        self._change_system_recipient(item)

    def _change_system_recipient(self, item: OrganizationConfig) -> None:
        """Its addresses are the policy's, unless the policy leaves them alone (…EmailAddressPolicyEnabled)."""
        by_policy = item.MicrosoftExchangeRecipientEmailAddressPolicyEnabled
        given = {f"{_SYSTEM}EmailAddresses", f"{_SYSTEM}PrimarySmtpAddress"} & set(self.bound)
        if by_policy and given:
            detail = f"{min(given)} can't be set while {_SYSTEM}EmailAddressPolicyEnabled is true."
            raise ParametersConflict(detail=detail, identity=item.Name)
        if by_policy:
            if f"{_SYSTEM}EmailAddressPolicyEnabled" in self.bound:
                _lead_with(item, system_address(self.store.directory.domain))
        elif self.MicrosoftExchangeRecipientPrimarySmtpAddress is not None:
            _lead_with(item, ProxyAddress.parse(f"SMTP:{self.MicrosoftExchangeRecipientPrimarySmtpAddress}"))
        elif f"{_SYSTEM}EmailAddresses" in self.bound:
            _promote(item)


def _promote(item: OrganizationConfig) -> None:
    """Of the addresses that were given the first SMTP address leads, unless one is marked as primary."""
    name = f"{_SYSTEM}EmailAddresses"
    found = getattr(item, name).promoted()
    if sum(address.PrefixString == "SMTP" for address in found) != 1:
        raise item.by_name[name].refusal(found, "it must have one primary SMTP address.", item)
    setattr(item, name, found)


def _lead_with(item: OrganizationConfig, primary: ProxyAddress) -> None:
    """The address becomes the primary one; the others stay."""
    others = [each.as_secondary() for each in item.MicrosoftExchangeRecipientEmailAddresses if each != primary]
    item.MicrosoftExchangeRecipientEmailAddresses = ProxyAddressCollection([primary, *others])
