"""The enumerations of Unified Messaging, their members in the documented order."""

from typing import Any

from umshell.values.enum_conversion import to_enum
from umshell.values.enums import EnumValue
from umshell.values.psobject import unwrap
from umshell.values.types import enum_type_of

_SYSTEM = "Microsoft.Exchange.Data.Directory.SystemConfiguration."
_RECIPIENT = "Microsoft.Exchange.Data.Directory.Recipient."


class UMURIType(EnumValue, members=("TelExtn", "E164", "SipName"), full_name=_SYSTEM + "UMUriType"):
    """How a dial plan's users are addressed."""


class UMVoIPSecurityType(
    EnumValue, members=("SIPSecured", "Unsecured", "Secured"), full_name=_SYSTEM + "UMVoIPSecurityType"
):
    """What of a call is encrypted."""


class AudioCodecEnum(EnumValue, members=("G711", "Wma", "Gsm", "Mp3"), full_name=_SYSTEM + "AudioCodecEnum"):
    """How voice messages are encoded."""


class CallSomeoneScopeEnum(
    EnumValue,
    members=("DialPlan", "GlobalAddressList", "Extension", "AutoAttendantLink", "AddressList"),
    full_name=_SYSTEM + "CallSomeoneScopeEnum",
):
    """Whom callers of a dial plan can reach."""


class DialScopeEnum(
    EnumValue, members=("DialPlan", "GlobalAddressList", "AddressList"), full_name=_SYSTEM + "DialScopeEnum"
):
    """Whom callers of an auto attendant can reach."""


class DialByNamePrimaryEnum(
    EnumValue, members=("LastFirst", "FirstLast", "SMTPAddress"), full_name=_SYSTEM + "DialByNamePrimaryEnum"
):
    """How callers spell a name."""


class DialByNameSecondaryEnum(
    EnumValue, members=("LastFirst", "FirstLast", "SMTPAddress", "None"), full_name=_SYSTEM + "DialByNameSecondaryEnum"
):
    """How callers spell a name otherwise."""


class DisambiguationFieldEnum(
    EnumValue,
    members=("Title", "Department", "Location", "None", "PromptForAlias"),
    full_name=_SYSTEM + "DisambiguationFieldEnum",
):
    """What tells two users of one name apart."""


class AutoAttendantDisambiguationFieldEnum(
    EnumValue,
    members=("Title", "Department", "Location", "None", "PromptForAlias", "InheritFromDialPlan"),
    full_name=_SYSTEM + "AutoAttendantDisambiguationFieldEnum",
):
    """The same for callers of an auto attendant."""


class InfoAnnouncementEnabledEnum(
    EnumValue, members=("True", "False", "Uninterruptible"), full_name=_SYSTEM + "InfoAnnouncementEnabledEnum"
):
    """Whether the informational announcement is played."""


class UMSubscriberType(EnumValue, members=("Enterprise", "Consumer"), full_name=_SYSTEM + "UMSubscriberType"):
    """Whom a dial plan is for."""


class UMGlobalCallRoutingScheme(
    EnumValue,
    members=("None", "E164", "GatewayGuid", "Reserved1", "Reserved2", "Reserved3"),
    full_name=_SYSTEM + "UMGlobalCallRoutingScheme",
):
    """How calls are routed between organizations."""


class GatewayStatus(EnumValue, members=("Enabled", "Disabled", "NoNewCalls"), full_name=_SYSTEM + "GatewayStatus"):
    """Whether a gateway takes calls."""


class ServerStatus(EnumValue, members=("Enabled", "Disabled", "NoNewCalls"), full_name=_SYSTEM + "ServerStatus"):
    """Whether a server takes calls."""


class IPAddressFamily(
    EnumValue, members=("IPv4Only", "IPv6Only", "Any"), full_name="Microsoft.Exchange.Data.Directory.IPAddressFamily"
):
    """Which kinds of addresses are used."""


class StatusEnum(EnumValue, members=("Enabled", "Disabled"), full_name=_SYSTEM + "StatusEnum"):
    """Whether an auto attendant takes calls."""


class UMStartupMode(EnumValue, members=("TCP", "TLS", "Dual"), full_name=_SYSTEM + "UMStartupMode"):
    """In which security modes a service starts."""


class DRMProtectionOptions(EnumValue, members=("None", "Private", "All"), full_name=_SYSTEM + "DRMProtectionOptions"):
    """Which voice messages are protected."""


class UMSMSNotificationOptions(
    EnumValue,
    members=("None", "VoiceMail", "VoiceMailAndMissedCalls"),
    full_name=_RECIPIENT + "UMSMSNotificationOptions",
):
    """What a user is told by text message."""


class AllowUMCallsFromNonUsersFlags(
    EnumValue, members=("None", "SearchEnabled"), full_name=_RECIPIENT + "AllowUMCallsFromNonUsersFlags"
):
    """Whether callers without a mailbox find a user."""


class GroupBy(EnumValue, members=("Day", "Month", "Total"), full_name="Microsoft.Exchange.Data.GroupBy"):
    """What a line of a call report stands for."""


def _announcement(value: Any) -> EnumValue:
    """`$true` and `$false` are the members True and False, as the help pages write them; all else is as usual."""
    base = unwrap(value)
    return InfoAnnouncementEnabledEnum[str(base)] if isinstance(base, bool) else to_enum(value, _ANNOUNCEMENT)


_ANNOUNCEMENT = enum_type_of(InfoAnnouncementEnabledEnum)
_ANNOUNCEMENT.converter = _announcement
