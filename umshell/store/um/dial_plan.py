"""UMDialPlan: a numbering plan of extensions, the root of everything in Unified Messaging."""

import re
from collections.abc import Container
from typing import Any

from umshell.store.ad_object import CONFIG_TAIL, ADObject, Related, type_names
from umshell.store.column_checks import between, digits, up_to
from umshell.store.columns import Boolean, Enumeration, Integer, Link, Parsed, Text, Values
from umshell.store.refusals import DataValidation, DefaultPolicyCreation, ParametersConflict
from umshell.store.um.enums import (
    AudioCodecEnum,
    CallSomeoneScopeEnum,
    DialByNamePrimaryEnum,
    DialByNameSecondaryEnum,
    DisambiguationFieldEnum,
    InfoAnnouncementEnabledEnum,
    UMGlobalCallRoutingScheme,
    UMSubscriberType,
    UMURIType,
    UMVoIPSecurityType,
)
from umshell.values.exchange.dialing import (
    DialGroupEntry,
    NumberFormat,
    UMLanguage,
    numbering_plan_format,
    um_language,
)

POLICY_SUFFIX = " Default Policy"
LONGEST_NAME = 64
FORBIDDEN_IN_NAMES = frozenset('"/\\[]:;|=,+*?<>')
_NEEDED_BY_SCOPE = {"AddressList": "ContactAddressList", "AutoAttendantLink": "UMAutoAttendant"}


_E164 = re.compile(r"\+?[0-9]{1,15}")


def e164_fault(number: str) -> str | None:
    """What is wrong with a number of the E.164 form; its plus sign may be left out, as examples do."""
    return None if _E164.fullmatch(number) else "it must be an E.164 number: + and up to 15 digits."


class UMDialPlan(ADObject, table="UMDialPlan"):
    """A dial plan. URIType and NumberOfDigitsInExtension never change; PhoneContext neither, even after a rename."""

    TypeNames = type_names("UMDialPlan")
    PropertyNames = (
        "NumberOfDigitsInExtension", "LogonFailuresBeforeDisconnect", "AccessTelephoneNumbers", "FaxEnabled",
        "InputFailuresBeforeDisconnect", "OutsideLineAccessCode", "DialByNamePrimary", "DialByNameSecondary",
        "AudioCodec", "AvailableLanguages", "DefaultLanguage", "VoIPSecurity", "MaxCallDuration",
        "MaxRecordingDuration", "RecordingIdleTimeout", "PilotIdentifierList", "UMServers", "UMMailboxPolicies",
        "UMAutoAttendants", "WelcomeGreetingEnabled", "AutomaticSpeechRecognitionEnabled", "PhoneContext",
        "WelcomeGreetingFilename", "InfoAnnouncementFilename", "OperatorExtension", "DefaultOutboundCallingLineId",
        "Extension", "MatchedNameSelectionMethod", "InfoAnnouncementEnabled", "InternationalAccessCode",
        "NationalNumberPrefix", "InCountryOrRegionNumberFormat", "InternationalNumberFormat", "CallSomeoneEnabled",
        "ContactScope", "ContactAddressList", "ContactRecipientContainer", "SendVoiceMsgEnabled", "UMAutoAttendant",
        "AllowDialPlanSubscribers", "AllowExtensions", "AllowedInCountryOrRegionGroups", "AllowedInternationalGroups",
        "ConfiguredInCountryOrRegionGroups", "LegacyPromptPublishingPoint", "ConfiguredInternationalGroups",
        "UMIPGateway", "URIType", "SubscriberType", "GlobalCallRoutingScheme", "TUIPromptEditingEnabled",
        "CallAnsweringRulesEnabled", "SipResourceIdentifierRequired", "FDSPollingInterval",
        "EquivalentDialPlanPhoneContexts", "NumberingPlanFormats", "AllowHeuristicADCallingLineIdResolution",
        "CountryOrRegionCode", *CONFIG_TAIL,
    )  # fmt: skip
    object_class = ("top", "msExchUMDialPlan")
    noun = "UM dial plan"
    unique = (("name_key",),)

    NumberOfDigitsInExtension: Any = Integer(None, between(1, 20, "digits"), required=True)
    LogonFailuresBeforeDisconnect: Any = Integer(3, between(1, 20))
    AccessTelephoneNumbers: Any = Values(None, up_to(32, 1))
    FaxEnabled: Any = Boolean(True)
    InputFailuresBeforeDisconnect: Any = Integer(3, between(1, 20))
    OutsideLineAccessCode: Any = Text(None, digits(1, 16))
    DialByNamePrimary: Any = Enumeration(DialByNamePrimaryEnum, "LastFirst")
    DialByNameSecondary: Any = Enumeration(DialByNameSecondaryEnum, "SMTPAddress")
    AudioCodec: Any = Enumeration(AudioCodecEnum, "Mp3")
    AvailableLanguages: Any = Values(um_language, default=("en-US",))
    DefaultLanguage: Any = Parsed(UMLanguage.parse, "en-US")
    VoIPSecurity: Any = Enumeration(UMVoIPSecurityType, "Unsecured")
    MaxCallDuration: Any = Integer(30, between(10, 120, "minutes"))
    MaxRecordingDuration: Any = Integer(20, between(1, 100, "minutes"))
    RecordingIdleTimeout: Any = Integer(5, between(2, 10, "seconds"))
    PilotIdentifierList: Any = Values(None, e164_fault)
    UMServers: Any = Related("ExchangeServer", "UMDialPlan", via="ServerDialPlan", through="Server")
    UMMailboxPolicies: Any = Related("UMMailboxPolicy", "UMDialPlan")
    UMAutoAttendants: Any = Related("UMAutoAttendant", "UMDialPlan")
    WelcomeGreetingEnabled: Any = Boolean(False)
    AutomaticSpeechRecognitionEnabled: Any = Boolean(True)
    PhoneContext: Any = Text(required=True)
    WelcomeGreetingFilename: Any = Text(None, up_to(255))
    InfoAnnouncementFilename: Any = Text(None, up_to(255))
    OperatorExtension: Any = Text()
    DefaultOutboundCallingLineId: Any = Text()
    Extension: Any = Text()
    MatchedNameSelectionMethod: Any = Enumeration(DisambiguationFieldEnum, "None")
    InfoAnnouncementEnabled: Any = Enumeration(InfoAnnouncementEnabledEnum, "False")
    InternationalAccessCode: Any = Text(None, digits(1, 4))
    NationalNumberPrefix: Any = Text(None, digits(1, 4))
    InCountryOrRegionNumberFormat: Any = Parsed(NumberFormat.parse)
    InternationalNumberFormat: Any = Parsed(NumberFormat.parse)
    CallSomeoneEnabled: Any = Boolean(True)
    ContactScope: Any = Enumeration(CallSomeoneScopeEnum, "DialPlan")
    ContactAddressList: Any = Link("AddressList", index=False)
    ContactRecipientContainer: Any = Text()
    SendVoiceMsgEnabled: Any = Boolean(True)
    UMAutoAttendant: Any = Link("UMAutoAttendant", circular=True, index=False)
    AllowDialPlanSubscribers: Any = Boolean(True)
    AllowExtensions: Any = Boolean(False)
    AllowedInCountryOrRegionGroups: Any = Values()
    AllowedInternationalGroups: Any = Values()
    ConfiguredInCountryOrRegionGroups: Any = Values(DialGroupEntry.of)
    LegacyPromptPublishingPoint: Any = Text()
    ConfiguredInternationalGroups: Any = Values(DialGroupEntry.of)
    UMIPGateway: Any = Related("UMIPGateway", "UMDialPlan", via="UMHuntGroup", through="UMIPGateway")
    URIType: Any = Enumeration(UMURIType, "TelExtn", required=True)
    SubscriberType: Any = Enumeration(UMSubscriberType, "Enterprise")
    GlobalCallRoutingScheme: Any = Enumeration(UMGlobalCallRoutingScheme, "None")
    TUIPromptEditingEnabled: Any = Boolean(False)
    CallAnsweringRulesEnabled: Any = Boolean(True)
    SipResourceIdentifierRequired: Any = Boolean(False)
    FDSPollingInterval: Any = Integer(5)
    EquivalentDialPlanPhoneContexts: Any = Values()
    NumberingPlanFormats: Any = Values(numbering_plan_format)
    AllowHeuristicADCallingLineIdResolution: Any = Boolean(True)
    CountryOrRegionCode: Any = Text(None, digits(1, 4))

    @property
    def needs_sip_identifier(self) -> bool:
        """Whether users have a SIP address or an E.164 number besides their extension; 2010 has a setting for it."""
        if self.URIType is UMURIType.E164 and self.directory.exchange == 2010:
            return bool(self.SipResourceIdentifierRequired)
        return self.URIType is not UMURIType.TelExtn

    @property
    def is_secured(self) -> bool:
        return self.VoIPSecurity is not UMVoIPSecurityType.Unsecured

    @property
    def default_policy_name(self) -> str:
        return f"{self.Name}{POLICY_SUFFIX}"

    def check_default_policy(self) -> None:
        """The name of the generated policy is limited like any name (1.4.4)."""
        longest = LONGEST_NAME - len(POLICY_SUFFIX)
        if len(self.Name) > longest:
            raise DefaultPolicyCreation(
                identity=self.Name,
                detail=f"the name of the dial plan is too long; at most {longest} characters are possible.",
            )

    def check_rules(self) -> None:
        """What holds between the properties of one plan (2.3)."""
        if self.MaxRecordingDuration >= self.MaxCallDuration:
            self._refuse("MaxRecordingDuration", "it must be less than MaxCallDuration.")
        if self.DialByNameSecondary.name == self.DialByNamePrimary.name:
            self._refuse("DialByNameSecondary", "it must differ from DialByNamePrimary.")
        if self.SipResourceIdentifierRequired and self.URIType is not UMURIType.E164:
            self._refuse("SipResourceIdentifierRequired", "it can be true on E.164 dial plans only.")
        self._check_extension()
        self._check_scope()
        check_allowed(self, self)

    def _check_extension(self) -> None:
        text = self.Extension
        if text is not None and not (text.isascii() and text.isdigit() and len(text) == self.NumberOfDigitsInExtension):
            self._refuse("Extension", f"it must have {self.NumberOfDigitsInExtension} digits.")

    def _check_scope(self) -> None:
        name = _NEEDED_BY_SCOPE.get(self.ContactScope.name)
        if name is not None and getattr(self, name) is None:
            raise ParametersConflict(
                detail=f"The ContactScope {self.ContactScope} needs the property {name}.", identity=self.Name
            )

    def _refuse(self, name: str, detail: str) -> None:
        raise DataValidation(property=name, value=getattr(self, name), detail=detail, identity=self.Name)


# What is allowed by name, and where the plan configures it.
GROUPS = {
    "AllowedInCountryOrRegionGroups": "ConfiguredInCountryOrRegionGroups",
    "AllowedInternationalGroups": "ConfiguredInternationalGroups",
}


def check_allowed(owner: Any, plan: UMDialPlan, given: Container[str] = GROUPS) -> None:
    """The groups that an object is given to allow are among those that its plan configures (2.3, 2.5)."""
    for allowed, configured in GROUPS.items():
        allowed_names = getattr(owner, allowed) if allowed in given else ()
        names = {entry.Name.lower() for entry in getattr(plan, configured)} if allowed_names else ()
        for name in allowed_names:
            if str(name).lower() not in names:
                detail = f"the dial plan '{plan.Name}' has no such group in {configured}."
                raise DataValidation(property=allowed, value=name, detail=detail, identity=owner.identity_text)


def phone_context(name: str, domain: str) -> str:
    """The phone context of a new plan (1.4.5); spaces stay as they are (1.4.6)."""
    return f"{name}.{domain}"
