"""The configuration: organization, servers, dial plans, gateways, hunt groups, policies, auto attendants."""

import sqlalchemy as sa
from alembic import op

from umshell.store.migration_steps import (
    GUID,
    circular_link,
    columns,
    index,
    keys,
    late_link,
    link,
    object_columns,
    row_id,
    unique,
)

revision = "0001"
down_revision = None


def upgrade() -> None:
    organization()
    organization_config()
    accepted_domains()
    address_lists()
    exchange_servers()
    certificates()
    component_states()
    mailbox_databases()
    dial_plans()
    ip_gateways()
    hunt_groups()
    mailbox_policies()
    auto_attendants()
    um_servers()
    call_routers()
    server_dial_plans()
    late_link("UMDialPlan", "UMAutoAttendant", "UMAutoAttendant")


def organization() -> None:
    op.create_table(
        "Organization",
        row_id(),
        *columns(sa.Text, "Name", "domain", "domain_controller", "local_server", "baseline", required=True),
        *keys("Organization"),
    )


def organization_config() -> None:
    op.create_table(
        "OrganizationConfig",
        *object_columns(),
        *columns(sa.Boolean, "ActivityBasedAuthenticationTimeoutEnabled"),
        *columns(sa.BigInteger, "ActivityBasedAuthenticationTimeoutInterval"),
        *columns(sa.Boolean, "AppsForOfficeEnabled", "CustomerFeedbackEnabled"),
        *columns(sa.Text, "DistributionGroupDefaultOU"),
        *columns(sa.Boolean, "EwsAllowEntourage"),
        *columns(sa.Text, "EwsAllowList", required=True),
        *columns(sa.Boolean, "EwsAllowMacOutlook", "EwsAllowOutlook"),
        *columns(sa.Text, "EwsApplicationAccessPolicy"),
        *columns(sa.Text, "EwsBlockList", required=True),
        *columns(
            sa.Boolean,
            "EwsEnabled",
            "MailTipsAllTipsEnabled",
            "MailTipsExternalRecipientsTipsEnabled",
            "MailTipsGroupMetricsEnabled",
        ),
        *columns(sa.Integer, "MailTipsLargeAudienceThreshold"),
        *columns(
            sa.Boolean,
            "MailTipsMailboxSourcedTipsEnabled",
            "MapiHttpEnabled",
            "PublicComputersDetectionEnabled",
            "ReadTrackingEnabled",
        ),
        *columns(sa.Integer, "SCLJunkThreshold"),
        *columns(sa.Text, "UMAvailableLanguages", required=True),
        *keys("OrganizationConfig", has_guid=True),
    )
    unique("OrganizationConfig", "name_key")


def accepted_domains() -> None:
    op.create_table(
        "AcceptedDomain",
        *object_columns(),
        *columns(sa.Text, "DomainName", required=True),
        *columns(sa.Text, "DomainType"),
        *columns(sa.Boolean, "Default"),
        *keys("AcceptedDomain", has_guid=True),
    )
    unique("AcceptedDomain", "name_key")


def address_lists() -> None:
    op.create_table(
        "AddressList",
        *object_columns(),
        *columns(sa.Text, "DisplayName", "RecipientFilter"),
        *keys("AddressList", has_guid=True),
    )
    unique("AddressList", "name_key")


def exchange_servers() -> None:
    op.create_table(
        "ExchangeServer",
        *object_columns(),
        *columns(sa.Text, "roles", "edition", "build", "site", "domain", required=True),
        *keys("ExchangeServer", has_guid=True),
    )
    unique("ExchangeServer", "name_key")


def certificates() -> None:
    op.create_table(
        "ExchangeCertificate",
        *object_columns(),
        *columns(GUID, "Server", required=True),
        *columns(sa.Text, "Subject", "Issuer", "CertificateDomains", "FriendlyName", "Services", required=True),
        *columns(sa.Integer, "PublicKeySize", required=True),
        *columns(sa.Boolean, "PrivateKeyExportable", required=True),
        *columns(sa.Text, "SubjectKeyIdentifier"),
        *columns(sa.Text, "not_before", "not_after", required=True),
        *keys("ExchangeCertificate", has_guid=True),
        link("ExchangeCertificate", "Server", "ExchangeServer", ondelete="CASCADE"),
    )
    index("ExchangeCertificate", "Server")
    unique("ExchangeCertificate", "Server", "name_key")


def component_states() -> None:
    op.create_table(
        "ComponentState",
        row_id(),
        *columns(GUID, "Server", required=True),
        *columns(sa.Text, "component", "requester", "state", required=True),
        *columns(sa.Boolean, "is_local", "is_remote", required=True),
        *columns(sa.Text, "time", required=True),
        *keys("ComponentState"),
        link("ComponentState", "Server", "ExchangeServer", ondelete="CASCADE"),
    )
    index("ComponentState", "Server")
    unique("ComponentState", "Server", "component", "requester")


def mailbox_databases() -> None:
    op.create_table(
        "MailboxDatabase",
        *object_columns(),
        *columns(GUID, "Server", required=True),
        *keys("MailboxDatabase", has_guid=True),
        link("MailboxDatabase", "Server", "ExchangeServer"),
    )
    index("MailboxDatabase", "Server")
    unique("MailboxDatabase", "name_key")


def dial_plans() -> None:
    op.create_table(
        "UMDialPlan",
        *object_columns(),
        *columns(sa.Integer, "NumberOfDigitsInExtension", required=True),
        *columns(sa.Integer, "LogonFailuresBeforeDisconnect"),
        *columns(sa.Text, "AccessTelephoneNumbers", required=True),
        *columns(sa.Boolean, "FaxEnabled"),
        *columns(sa.Integer, "InputFailuresBeforeDisconnect"),
        *columns(sa.Text, "OutsideLineAccessCode", "DialByNamePrimary", "DialByNameSecondary", "AudioCodec"),
        *columns(sa.Text, "AvailableLanguages", required=True),
        *columns(sa.Text, "DefaultLanguage", "VoIPSecurity"),
        *columns(sa.Integer, "MaxCallDuration", "MaxRecordingDuration", "RecordingIdleTimeout"),
        *columns(sa.Text, "PilotIdentifierList", required=True),
        *columns(sa.Boolean, "WelcomeGreetingEnabled", "AutomaticSpeechRecognitionEnabled"),
        *columns(sa.Text, "PhoneContext", required=True),
        *columns(
            sa.Text,
            "WelcomeGreetingFilename",
            "InfoAnnouncementFilename",
            "OperatorExtension",
            "DefaultOutboundCallingLineId",
            "Extension",
            "MatchedNameSelectionMethod",
            "InfoAnnouncementEnabled",
            "InternationalAccessCode",
            "NationalNumberPrefix",
            "InCountryOrRegionNumberFormat",
            "InternationalNumberFormat",
        ),
        *columns(sa.Boolean, "CallSomeoneEnabled"),
        *columns(sa.Text, "ContactScope"),
        *columns(GUID, "ContactAddressList"),
        *columns(sa.Text, "ContactRecipientContainer"),
        *columns(sa.Boolean, "SendVoiceMsgEnabled"),
        *columns(GUID, "UMAutoAttendant"),
        *columns(sa.Boolean, "AllowDialPlanSubscribers", "AllowExtensions"),
        *columns(
            sa.Text,
            "AllowedInCountryOrRegionGroups",
            "AllowedInternationalGroups",
            "ConfiguredInCountryOrRegionGroups",
            required=True,
        ),
        *columns(sa.Text, "LegacyPromptPublishingPoint"),
        *columns(sa.Text, "ConfiguredInternationalGroups", "URIType", required=True),
        *columns(sa.Text, "SubscriberType", "GlobalCallRoutingScheme"),
        *columns(sa.Boolean, "TUIPromptEditingEnabled", "CallAnsweringRulesEnabled", "SipResourceIdentifierRequired"),
        *columns(sa.Integer, "FDSPollingInterval"),
        *columns(sa.Text, "EquivalentDialPlanPhoneContexts", "NumberingPlanFormats", required=True),
        *columns(sa.Boolean, "AllowHeuristicADCallingLineIdResolution"),
        *columns(sa.Text, "CountryOrRegionCode"),
        *keys("UMDialPlan", has_guid=True),
        link("UMDialPlan", "ContactAddressList", "AddressList"),
        *circular_link("UMDialPlan", "UMAutoAttendant", "UMAutoAttendant"),
    )
    unique("UMDialPlan", "name_key")


def ip_gateways() -> None:
    op.create_table(
        "UMIPGateway",
        *object_columns(),
        *columns(sa.Text, "Address", "address_key", required=True),
        *columns(sa.Boolean, "OutcallsAllowed"),
        *columns(sa.Text, "Status"),
        *columns(sa.Integer, "Port"),
        *columns(sa.Boolean, "Simulator"),
        *columns(sa.Text, "IPAddressFamily"),
        *columns(sa.Boolean, "DelayedSourcePartyInfoEnabled", "MessageWaitingIndicatorAllowed"),
        *columns(sa.Text, "GlobalCallRoutingScheme", "ForwardingAddress"),
        *columns(sa.Integer, "NumberOfDigitsInExtension"),
        *keys("UMIPGateway", has_guid=True),
    )
    unique("UMIPGateway", "address_key")
    unique("UMIPGateway", "name_key")


def hunt_groups() -> None:
    op.create_table(
        "UMHuntGroup",
        *object_columns(),
        *columns(sa.Text, "PilotIdentifier"),
        *columns(sa.Text, "pilot_key", required=True),
        *columns(GUID, "UMDialPlan", "UMIPGateway", required=True),
        *keys("UMHuntGroup", has_guid=True),
        link("UMHuntGroup", "UMDialPlan", "UMDialPlan"),
        link("UMHuntGroup", "UMIPGateway", "UMIPGateway"),
    )
    index("UMHuntGroup", "UMDialPlan")
    index("UMHuntGroup", "UMIPGateway")
    unique("UMHuntGroup", "UMIPGateway", "name_key")
    unique("UMHuntGroup", "UMIPGateway", "pilot_key")


def mailbox_policies() -> None:
    op.create_table(
        "UMMailboxPolicy",
        *object_columns(),
        *columns(sa.Integer, "MaxGreetingDuration", "MaxLogonAttempts"),
        *columns(sa.Boolean, "AllowCommonPatterns"),
        *columns(sa.BigInteger, "PINLifetime"),
        *columns(sa.Integer, "PINHistoryCount"),
        *columns(sa.Boolean, "AllowSMSNotification"),
        *columns(sa.Text, "ProtectUnauthenticatedVoiceMail", "ProtectAuthenticatedVoiceMail", "ProtectedVoiceMailText"),
        *columns(sa.Boolean, "RequireProtectedPlayOnPhone"),
        *columns(sa.Integer, "MinPINLength"),
        *columns(sa.Text, "FaxMessageText", "UMEnabledText", "ResetPINText"),
        *columns(sa.Text, "SourceForestPolicyNames", required=True),
        *columns(sa.Text, "VoiceMailText"),
        *columns(GUID, "UMDialPlan", required=True),
        *columns(sa.Text, "FaxServerURI"),
        *columns(sa.Text, "AllowedInCountryOrRegionGroups", "AllowedInternationalGroups", required=True),
        *columns(sa.Boolean, "AllowDialPlanSubscribers", "AllowExtensions"),
        *columns(sa.Integer, "LogonFailuresBeforePINReset"),
        *columns(
            sa.Boolean,
            "AllowMissedCallNotifications",
            "AllowFax",
            "AllowTUIAccessToCalendar",
            "AllowTUIAccessToEmail",
            "AllowSubscriberAccess",
            "AllowTUIAccessToDirectory",
            "AllowTUIAccessToPersonalContacts",
            "AllowAutomaticSpeechRecognition",
            "AllowPlayOnPhone",
            "AllowVoiceMailPreview",
            "AllowCallAnsweringRules",
            "AllowMessageWaitingIndicator",
            "AllowPinlessVoiceMailAccess",
            "AllowVoiceResponseToOtherMessageTypes",
            "AllowVoiceMailAnalysis",
            "AllowVoiceNotification",
            "InformCallerOfVoiceMailAnalysis",
        ),
        *columns(sa.Text, "VoiceMailPreviewPartnerAddress", "VoiceMailPreviewPartnerAssignedID"),
        *columns(sa.Integer, "VoiceMailPreviewPartnerMaxMessageDuration", "VoiceMailPreviewPartnerMaxDeliveryDelay"),
        *keys("UMMailboxPolicy", has_guid=True),
        link("UMMailboxPolicy", "UMDialPlan", "UMDialPlan"),
    )
    index("UMMailboxPolicy", "UMDialPlan")
    unique("UMMailboxPolicy", "name_key")


def auto_attendants() -> None:
    op.create_table(
        "UMAutoAttendant",
        *object_columns(),
        *columns(sa.Boolean, "SpeechEnabled", "AllowDialPlanSubscribers", "AllowExtensions"),
        *columns(sa.Text, "AllowedInCountryOrRegionGroups", "AllowedInternationalGroups", required=True),
        *columns(sa.Boolean, "CallSomeoneEnabled"),
        *columns(sa.Text, "ContactScope"),
        *columns(GUID, "ContactAddressList"),
        *columns(sa.Text, "ContactRecipientContainer"),
        *columns(sa.Boolean, "SendVoiceMsgEnabled"),
        *columns(sa.Text, "BusinessHoursSchedule", "PilotIdentifierList", required=True),
        *columns(GUID, "UMDialPlan", required=True),
        *columns(GUID, "DTMFFallbackAutoAttendant"),
        *columns(sa.Text, "HolidaySchedule", "TimeZone", required=True),
        *columns(
            sa.Text,
            "MatchedNameSelectionMethod",
            "BusinessLocation",
            "WeekStartDay",
            "Status",
            "Language",
            "OperatorExtension",
            "InfoAnnouncementFilename",
            "InfoAnnouncementEnabled",
        ),
        *columns(sa.Boolean, "NameLookupEnabled", "StarOutToDialPlanEnabled", "ForwardCallsToDefaultMailbox"),
        *columns(sa.Text, "DefaultMailbox", "BusinessName", "BusinessHoursWelcomeGreetingFilename"),
        *columns(sa.Boolean, "BusinessHoursWelcomeGreetingEnabled"),
        *columns(sa.Text, "BusinessHoursMainMenuCustomPromptFilename"),
        *columns(sa.Boolean, "BusinessHoursMainMenuCustomPromptEnabled", "BusinessHoursTransferToOperatorEnabled"),
        *columns(sa.Text, "BusinessHoursKeyMapping", required=True),
        *columns(sa.Boolean, "BusinessHoursKeyMappingEnabled"),
        *columns(sa.Text, "AfterHoursWelcomeGreetingFilename"),
        *columns(sa.Boolean, "AfterHoursWelcomeGreetingEnabled"),
        *columns(sa.Text, "AfterHoursMainMenuCustomPromptFilename"),
        *columns(sa.Boolean, "AfterHoursMainMenuCustomPromptEnabled", "AfterHoursTransferToOperatorEnabled"),
        *columns(sa.Text, "AfterHoursKeyMapping", required=True),
        *columns(sa.Boolean, "AfterHoursKeyMappingEnabled"),
        *keys("UMAutoAttendant", has_guid=True),
        link("UMAutoAttendant", "ContactAddressList", "AddressList"),
        link("UMAutoAttendant", "UMDialPlan", "UMDialPlan"),
        link("UMAutoAttendant", "DTMFFallbackAutoAttendant", "UMAutoAttendant"),
    )
    index("UMAutoAttendant", "UMDialPlan")
    unique("UMAutoAttendant", "name_key")


def um_servers() -> None:
    op.create_table(
        "UMServer",
        *object_columns(),
        *columns(GUID, "Server", required=True),
        *columns(sa.Text, "Status"),
        *columns(sa.Integer, "MaxCallsAllowed", "SipTcpListeningPort", "SipTlsListeningPort"),
        *columns(sa.Text, "Languages", "GrammarGenerationSchedule", required=True),
        *columns(sa.Text, "UMStartupMode"),
        *columns(sa.Boolean, "IrmLogEnabled"),
        *columns(sa.Text, "IrmLogPath", "ExternalHostFqdn", "ExternalServiceFqdn", "IPAddressFamily"),
        *columns(sa.Boolean, "IPAddressFamilyConfigurable"),
        *columns(sa.BigInteger, "IrmLogMaxAge", "IrmLogMaxDirectorySize", "IrmLogMaxFileSize"),
        *columns(
            sa.Text,
            "SIPAccessService",
            "UMCertificateThumbprint",
            "UMForwardingAddressTemplate",
            "UMPodRedirectTemplate",
        ),
        *keys("UMServer", has_guid=True),
        link("UMServer", "Server", "ExchangeServer"),
    )
    index("UMServer", "Server")
    unique("UMServer", "name_key")


def call_routers() -> None:
    op.create_table(
        "UMCallRouterSettings",
        *object_columns(),
        *columns(GUID, "Server", required=True),
        *columns(sa.Integer, "SipTcpListeningPort", "SipTlsListeningPort"),
        *columns(
            sa.Text,
            "UMStartupMode",
            "UMCertificateThumbprint",
            "ExternalHostFqdn",
            "ExternalServiceFqdn",
            "UMForwardingAddressTemplate",
            "UMPodRedirectTemplate",
        ),
        *columns(sa.Integer, "MaxCallsAllowed"),
        *columns(sa.Text, "IPAddressFamily"),
        *columns(sa.Boolean, "IPAddressFamilyConfigurable"),
        *keys("UMCallRouterSettings", has_guid=True),
        link("UMCallRouterSettings", "Server", "ExchangeServer"),
    )
    index("UMCallRouterSettings", "Server")
    unique("UMCallRouterSettings", "name_key")


def server_dial_plans() -> None:
    op.create_table(
        "ServerDialPlan",
        row_id(),
        *columns(GUID, "Server", required=True),
        *columns(GUID, "UMServer", "UMCallRouter"),
        *columns(GUID, "UMDialPlan", required=True),
        *keys("ServerDialPlan"),
        link("ServerDialPlan", "Server", "ExchangeServer"),
        link("ServerDialPlan", "UMServer", "UMServer"),
        link("ServerDialPlan", "UMCallRouter", "UMCallRouterSettings"),
        link("ServerDialPlan", "UMDialPlan", "UMDialPlan"),
    )
    index("ServerDialPlan", "Server")
    index("ServerDialPlan", "UMCallRouter")
    index("ServerDialPlan", "UMDialPlan")
    index("ServerDialPlan", "UMServer")
    unique("ServerDialPlan", "UMCallRouter", "UMDialPlan")
    unique("ServerDialPlan", "UMServer", "UMDialPlan")


def downgrade() -> None:
    if op.get_bind().dialect.name != "sqlite":
        op.drop_constraint("fk_UMDialPlan_UMAutoAttendant", "UMDialPlan")
    for table in (
        "ServerDialPlan",
        "UMCallRouterSettings",
        "UMServer",
        "UMAutoAttendant",
        "UMMailboxPolicy",
        "UMHuntGroup",
        "UMIPGateway",
        "UMDialPlan",
        "MailboxDatabase",
        "ComponentState",
        "ExchangeCertificate",
        "ExchangeServer",
        "AddressList",
        "AcceptedDomain",
        "OrganizationConfig",
        "Organization",
    ):
        op.drop_table(table)
