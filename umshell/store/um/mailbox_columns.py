"""What Unified Messaging adds to a recipient: a part of its row."""

from __future__ import annotations

from typing import Any

from umshell.store.ad_object import ADObject
from umshell.store.column_checks import digits
from umshell.store.columns import Boolean, Enumeration, Link, Text, Values
from umshell.store.um.enums import AllowUMCallsFromNonUsersFlags, AudioCodecEnum, UMSMSNotificationOptions

# What a mailbox keeps when UM is disabled with its properties, and what it goes back to without them.
KEPT_PROPERTIES = (
    "TUIAccessToCalendarEnabled", "FaxEnabled", "TUIAccessToEmailEnabled", "SubscriberAccessEnabled",
    "MissedCallNotificationEnabled", "UMSMSNotificationOption", "PinlessAccessToVoiceMailEnabled",
    "AnonymousCallersCanLeaveMessages", "AutomaticSpeechRecognitionEnabled", "VoiceMailAnalysisEnabled",
    "PlayOnPhoneEnabled", "CallAnsweringRulesEnabled", "AllowUMCallsFromNonUsers", "OperatorNumber",
    "PhoneProviderId", "CallAnsweringAudioCodec", "AirSyncNumbers", "ImListMigrationCompleted",
)  # fmt: skip


class UMMailboxColumns(ADObject):
    """The UM properties of a recipient."""

    UMEnabled: Any = Boolean(False, required=True, index=True)
    UMDialPlan: Any = Link("UMDialPlan")
    UMMailboxPolicy: Any = Link("UMMailboxPolicy")
    UMDtmfMap: Any = Values()
    TUIAccessToCalendarEnabled: Any = Boolean(True)
    FaxEnabled: Any = Boolean(True)
    TUIAccessToEmailEnabled: Any = Boolean(True)
    SubscriberAccessEnabled: Any = Boolean(True)
    MissedCallNotificationEnabled: Any = Boolean(True)
    UMSMSNotificationOption: Any = Enumeration(UMSMSNotificationOptions, "None")
    PinlessAccessToVoiceMailEnabled: Any = Boolean(False)
    AnonymousCallersCanLeaveMessages: Any = Boolean(True)
    AutomaticSpeechRecognitionEnabled: Any = Boolean(True)
    VoiceMailAnalysisEnabled: Any = Boolean(False)
    PlayOnPhoneEnabled: Any = Boolean(True)
    CallAnsweringRulesEnabled: Any = Boolean(True)
    AllowUMCallsFromNonUsers: Any = Enumeration(AllowUMCallsFromNonUsersFlags, "SearchEnabled")
    OperatorNumber: Any = Text(None, digits(1, 20))
    PhoneProviderId: Any = Text()
    CallAnsweringAudioCodec: Any = Enumeration(AudioCodecEnum)
    AirSyncNumbers: Any = Values(None, most=3)
    ImListMigrationCompleted: Any = Boolean(False)
    CloudVoiceMailEnabled: Any = Boolean(False)
