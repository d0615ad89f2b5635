"""UMMailbox: a mailbox as Unified Messaging sees it; enabling, addresses, extensions, DTMF map."""

from __future__ import annotations

from typing import Any, ClassVar

from umshell.store.ad_object import PRESENTATION_TAIL, key_of, type_names
from umshell.store.recipient import Recipient
from umshell.store.refusals import (
    ExtensionLength,
    ExtensionNotDerived,
    SipResourceIdentifierNeeded,
    SipResourceIdentifierNotAllowed,
    SipResourceIdentifierNotValid,
)
from umshell.store.um.dial_plan import UMDialPlan
from umshell.store.um.enums import UMURIType
from umshell.store.um.mailbox_columns import KEPT_PROPERTIES
from umshell.store.um.mailbox_policy import UMMailboxPolicy
from umshell.values.exchange.addresses import ProxyAddress, ProxyAddressCollection
from umshell.values.exchange.multi_valued import MultiValuedProperty

CONTEXT = ";phone-context="
_KEYS = ("", "", "abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz")


class _Keypad(dict[int, str]):
    """For str.translate: letters become the digits of their keys, digits stay, anything else goes."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        return character if character.isdigit() else ""


_KEYPAD = _Keypad({ord(letter): str(digit) for digit, letters in enumerate(_KEYS) for letter in letters})


class UMMailbox(Recipient):
    """A UM-enabled mailbox."""

    TypeNames = type_names("UMMailbox", presentation=True)
    PropertyNames: ClassVar[tuple[str, ...]] = (
        "DisplayName", "EmailAddresses", "UMAddresses", "LegacyExchangeDN", "LinkedMasterAccount",
        "PrimarySmtpAddress", "SamAccountName", "ServerLegacyDN", "ServerName", "UMDtmfMap", "UMEnabled",
        "TUIAccessToCalendarEnabled", "FaxEnabled", "TUIAccessToEmailEnabled", "SubscriberAccessEnabled",
        "MissedCallNotificationEnabled", "UMSMSNotificationOption", "PinlessAccessToVoiceMailEnabled",
        "AnonymousCallersCanLeaveMessages", "AutomaticSpeechRecognitionEnabled", "VoiceMailAnalysisEnabled",
        "PlayOnPhoneEnabled", "CallAnsweringRulesEnabled", "AllowUMCallsFromNonUsers", "OperatorNumber",
        "PhoneProviderId", "UMDialPlan", "UMMailboxPolicy", "Extensions", "CallAnsweringAudioCodec",
        "SIPResourceIdentifier", "PhoneNumber", "AccessTelephoneNumbers", "CallAnsweringRulesExtensions",
        "AirSyncNumbers", "ImListMigrationCompleted", "Name", *PRESENTATION_TAIL,
    )  # fmt: skip
    noun = "UM mailbox"

    @property
    def UMAddresses(self) -> ProxyAddressCollection:
        return ProxyAddressCollection(self.EmailAddresses.of_prefix("EUM"))

    @property
    def Extensions(self) -> MultiValuedProperty:
        """The extensions of all plans, that of the primary address first."""
        primary_first = sorted(self.EmailAddresses.of_prefix("EUM"), key=lambda address: not address.IsPrimaryAddress)
        return MultiValuedProperty(value for value in map(eum_value, primary_first) if value.isdigit())

    @property
    def SIPResourceIdentifier(self) -> str | None:
        values = map(eum_value, self.EmailAddresses.of_prefix("EUM"))
        return next((value for value in values if not value.isdigit()), None)

    @property
    def PhoneNumber(self) -> str | None:
        return next(iter(self.Extensions), None)

    @property
    def CallAnsweringRulesExtensions(self) -> MultiValuedProperty:
        return self.Extensions

    @property
    def AccessTelephoneNumbers(self) -> MultiValuedProperty:
        return MultiValuedProperty()

    def enable(
        self, plan: UMDialPlan, policy: UMMailboxPolicy, extensions: list[str], sip_identifier: str | None
    ) -> None:
        """Makes the links, addresses and DTMF map of a UM-enabled mailbox (1.9.1)."""
        self.UMEnabled = True
        self.UMDialPlan = plan.Identity
        self.UMMailboxPolicy = policy.Identity
        values = [*extensions, *([sip_identifier] if sip_identifier else [])]
        others = [address for address in self.EmailAddresses if address.Prefix != "EUM"]
        added = [eum_address(value, plan.PhoneContext, primary=not place) for place, value in enumerate(values)]
        self.EmailAddresses = ProxyAddressCollection().fill(others) + added
        self.UMDtmfMap = dtmf_map(self)

    def disable(self, keep_properties: bool) -> None:
        """Takes Unified Messaging away; the settings stay for the next time unless they are not wanted (1.9.8)."""
        self.UMEnabled = False
        self.UMDialPlan = self.UMMailboxPolicy = None
        self.EmailAddresses = ProxyAddressCollection(a for a in self.EmailAddresses if a.Prefix != "EUM")
        self.UMDtmfMap = MultiValuedProperty()
        if not keep_properties:
            for name in KEPT_PROPERTIES:
                column = self.by_name[name]
                setattr(self, name, column.convert(column.default))


def eum_address(value: str, context: str, *, primary: bool) -> ProxyAddress:
    """`EUM:1001;phone-context=Paris.contoso.com` (1.9.2)."""
    return ProxyAddress("EUM" if primary else "eum", f"{value}{CONTEXT}{context}")


def eum_value(address: ProxyAddress) -> str:
    """The extension, SIP address or number of an EUM address."""
    return str(address.AddressString.partition(";")[0])


def eum_key(value: str, context: str) -> str:
    """The key by which an EUM address is found."""
    return key_of(f"{value}{CONTEXT}{context}")


def derived_extension(mailbox: Recipient, plan: UMDialPlan) -> str:
    """The last digits of the telephone number, as many as the plan wants (2.6.3)."""
    figures = "".join(character for character in mailbox.Phone or "" if character.isdigit())
    if len(figures) < plan.NumberOfDigitsInExtension:
        raise ExtensionNotDerived(identity=mailbox.Name)
    return figures[-plan.NumberOfDigitsInExtension :]


def check_extension(extension: str, plan: UMDialPlan, identity: object) -> None:
    """Digits only, exactly as many as the plan wants (2.6.2)."""
    wanted = plan.NumberOfDigitsInExtension
    if not (extension.isascii() and extension.isdigit() and len(extension) == wanted):
        raise ExtensionLength(extension=extension, plan=plan.Name, digits=wanted, identity=identity)


def checked_sip_identifier(given: str | None, plan: UMDialPlan, mailbox: Recipient, strict: bool) -> str | None:
    """The SIP address or E.164 number of a user, as the plan's URI type wants it (2.6.4)."""
    uri_type = plan.URIType
    if uri_type is UMURIType.TelExtn:
        if given is not None:
            raise SipResourceIdentifierNotAllowed(identity=mailbox.Name, plan=plan.Name)
        return None
    found = given
    if found is None and uri_type is UMURIType.SipName and not strict:
        address = mailbox.EmailAddresses.primary("SIP")
        found = None if address is None else address.AddressString
    if found is None and not plan.needs_sip_identifier:
        return None
    if found is None:
        raise SipResourceIdentifierNeeded(identity=mailbox.Name, plan=plan.Name, uri_type=uri_type)
    _check_form(found, uri_type, mailbox)
    return found


def _check_form(value: str, uri_type: Any, mailbox: Recipient) -> None:
    if uri_type is UMURIType.E164:
        if not (value.startswith("+") and value[1:].isdigit() and len(value) <= 16):
            detail = "it must have the form +14255550123."
            raise SipResourceIdentifierNotValid(value=value, uri_type=uri_type, detail=detail, identity=mailbox.Name)
        return
    user, at, host = value.partition("@")
    if not (user and at and host) or value.lower().startswith("sip:") or " " in value:
        detail = "it must have the form user@domain."
        raise SipResourceIdentifierNotValid(value=value, uri_type=uri_type, detail=detail, identity=mailbox.Name)


def keypad_digits(text: str) -> str:
    """What one types on a telephone to spell a text."""
    return text.lower().translate(_KEYPAD)


def dtmf_map(mailbox: Recipient) -> MultiValuedProperty:
    """The entries by which callers find a user with the keypad (1.9.9)."""
    first, last = mailbox.FirstName or "", mailbox.LastName or ""
    if not (first or last):
        first, _, last = (mailbox.DisplayName or mailbox.Name).rpartition(" ")
    primary = mailbox.PrimarySmtpAddress
    entries = [
        ("emailAddress", keypad_digits(primary.Local) if primary else ""),
        ("lastNameFirstName", keypad_digits(last + first)),
        ("firstNameLastName", keypad_digits(first + last)),
        ("reversedPhone", "".join(c for c in mailbox.Phone or "" if c.isdigit())[::-1]),
    ]
    return MultiValuedProperty().fill(f"{kind}:{figures}" for kind, figures in entries if figures)
