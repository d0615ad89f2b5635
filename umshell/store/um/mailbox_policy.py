"""UMMailboxPolicy: what the users of a dial plan may do, and the rules for their PINs."""

from typing import Any

from umshell.store.ad_object import CONFIG_TAIL, ADObject, type_names
from umshell.store.column_checks import between, days_between, up_to
from umshell.store.columns import (
    Boolean,
    Enumeration,
    Integer,
    Link,
    Parsed,
    Text,
    UnlimitedInteger,
    UnlimitedSpan,
    Values,
)
from umshell.store.refusals import DataValidation
from umshell.store.um.enums import DRMProtectionOptions
from umshell.values.exchange.addresses import SmtpAddress


class UMMailboxPolicy(ADObject, table="UMMailboxPolicy"):
    """A policy; it belongs to one dial plan and serves any number of mailboxes."""

    TypeNames = type_names(
        "UMMailboxPolicy",
        bases=(
            "Microsoft.Exchange.Data.Directory.SystemConfiguration.MailboxPolicy",
            "Microsoft.Exchange.Data.Directory.ADLegacyVersionableObject",
            "Microsoft.Exchange.Data.Directory.ADConfigurationObject",
            "Microsoft.Exchange.Data.Directory.ADObject",
            "Microsoft.Exchange.Data.Directory.ADRawEntry",
            "Microsoft.Exchange.Data.ConfigurableObject",
            "System.Object",
        ),
    )
    PropertyNames = (
        "MaxGreetingDuration", "MaxLogonAttempts", "AllowCommonPatterns", "PINLifetime", "PINHistoryCount",
        "AllowSMSNotification", "ProtectUnauthenticatedVoiceMail", "ProtectAuthenticatedVoiceMail",
        "ProtectedVoiceMailText", "RequireProtectedPlayOnPhone", "MinPINLength", "FaxMessageText", "UMEnabledText",
        "ResetPINText", "SourceForestPolicyNames", "VoiceMailText", "UMDialPlan", "FaxServerURI",
        "AllowedInCountryOrRegionGroups", "AllowedInternationalGroups", "AllowDialPlanSubscribers", "AllowExtensions",
        "LogonFailuresBeforePINReset", "AllowMissedCallNotifications", "AllowFax", "AllowTUIAccessToCalendar",
        "AllowTUIAccessToEmail", "AllowSubscriberAccess", "AllowTUIAccessToDirectory",
        "AllowTUIAccessToPersonalContacts", "AllowAutomaticSpeechRecognition", "AllowPlayOnPhone",
        "AllowVoiceMailPreview", "AllowCallAnsweringRules", "AllowMessageWaitingIndicator",
        "AllowPinlessVoiceMailAccess", "AllowVoiceResponseToOtherMessageTypes", "AllowVoiceMailAnalysis",
        "AllowVoiceNotification", "InformCallerOfVoiceMailAnalysis", "VoiceMailPreviewPartnerAddress",
        "VoiceMailPreviewPartnerAssignedID", "VoiceMailPreviewPartnerMaxMessageDuration",
        "VoiceMailPreviewPartnerMaxDeliveryDelay", "IsDefault", *CONFIG_TAIL,
    )  # fmt: skip
    object_class = ("top", "msExchRecipientTemplate", "msExchUMRecipientTemplate")
    noun = "UM mailbox policy"
    unique = (("name_key",),)

    MaxGreetingDuration: Any = Integer(5, between(1, 10, "minutes"))
    MaxLogonAttempts: Any = UnlimitedInteger(15, between(1, 999))
    AllowCommonPatterns: Any = Boolean(False)
    PINLifetime: Any = UnlimitedSpan("60.00:00:00", days_between(1, 999))
    PINHistoryCount: Any = Integer(5, between(1, 20))
    AllowSMSNotification: Any = Boolean(True)
    ProtectUnauthenticatedVoiceMail: Any = Enumeration(DRMProtectionOptions, "None")
    ProtectAuthenticatedVoiceMail: Any = Enumeration(DRMProtectionOptions, "None")
    ProtectedVoiceMailText: Any = Text(None, up_to(512))
    RequireProtectedPlayOnPhone: Any = Boolean(False)
    MinPINLength: Any = Integer(6, between(4, 24, "digits"))
    FaxMessageText: Any = Text(None, up_to(512))
    UMEnabledText: Any = Text(None, up_to(512))
    ResetPINText: Any = Text(None, up_to(512))
    SourceForestPolicyNames: Any = Values()
    VoiceMailText: Any = Text(None, up_to(512))
    UMDialPlan: Any = Link("UMDialPlan", required=True)
    FaxServerURI: Any = Text()
    AllowedInCountryOrRegionGroups: Any = Values(None, up_to(128))
    AllowedInternationalGroups: Any = Values(None, up_to(128))
    AllowDialPlanSubscribers: Any = Boolean(True)
    AllowExtensions: Any = Boolean(True)
    LogonFailuresBeforePINReset: Any = UnlimitedInteger(5, between(0, 998))
    AllowMissedCallNotifications: Any = Boolean(True)
    AllowFax: Any = Boolean(True)
    AllowTUIAccessToCalendar: Any = Boolean(True)
    AllowTUIAccessToEmail: Any = Boolean(True)
    AllowSubscriberAccess: Any = Boolean(True)
    AllowTUIAccessToDirectory: Any = Boolean(True)
    AllowTUIAccessToPersonalContacts: Any = Boolean(True)
    AllowAutomaticSpeechRecognition: Any = Boolean(True)
    AllowPlayOnPhone: Any = Boolean(True)
    AllowVoiceMailPreview: Any = Boolean(True)
    AllowCallAnsweringRules: Any = Boolean(True)
    AllowMessageWaitingIndicator: Any = Boolean(True)
    AllowPinlessVoiceMailAccess: Any = Boolean(False)
    AllowVoiceResponseToOtherMessageTypes: Any = Boolean(True)
    AllowVoiceMailAnalysis: Any = Boolean(False)
    AllowVoiceNotification: Any = Boolean()
    InformCallerOfVoiceMailAnalysis: Any = Boolean(True)
    VoiceMailPreviewPartnerAddress: Any = Parsed(SmtpAddress.parse)
    VoiceMailPreviewPartnerAssignedID: Any = Text()
    VoiceMailPreviewPartnerMaxMessageDuration: Any = Integer(180, between(60, None, "seconds"))
    VoiceMailPreviewPartnerMaxDeliveryDelay: Any = Integer(1200, between(300, None, "seconds"))

    IsDefault = property(lambda self: False)

    def check_rules(self) -> None:
        """A PIN is reset before the mailbox is locked (2.5)."""
        resets, locks = self.LogonFailuresBeforePINReset, self.MaxLogonAttempts
        if not resets.IsUnlimited and not locks.IsUnlimited and resets.value >= locks.value:
            detail = "it must be less than MaxLogonAttempts."
            raise DataValidation(
                property="LogonFailuresBeforePINReset", value=resets, detail=detail, identity=self.Name
            )
