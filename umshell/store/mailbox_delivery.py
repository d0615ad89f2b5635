"""Who may write to a mailbox, who decides on that, and what becomes of its mail: a part of a recipient's row."""

from __future__ import annotations

import re
from typing import Any

from umshell.store.column_checks import between
from umshell.store.columns import Boolean, Enumeration, Integer, Text, Values
from umshell.values.enums import EnumValue
from umshell.values.exchange.multi_valued import MultiValuedProperty

_DIRECTORY = "Microsoft.Exchange.Data.Directory."
_LONGEST_TIP = 175  # characters that are shown
_PAGE = r"(?s)<html>\s*<body>\s*(.*?)\s*</body>\s*</html>\s*"
_CULTURE = r"[A-Za-z]{2,3}(-[A-Za-z]{2,4}){0,2}"


class ExternalOofOptions(
    EnumValue, members=("InternalOnly", "External"), full_name=_DIRECTORY + "Recipient.ExternalOofOptions"
):
    """Who can get automatic replies."""


class TransportModerationNotificationFlags(
    EnumValue,
    members=(("Never", 0), ("Internal", 2), ("Always", 6)),
    full_name=_DIRECTORY + "TransportModerationNotificationFlags",
):
    """Who is told that a moderator refused a message."""


def tip_page(text: str) -> str:
    """A MailTip as a page: clients show it as one (Set-Mailbox, MailTipTranslations)."""
    return f"<html><body>{tip_text(text)}</body></html>"


def tip_text(page: str) -> str:
    """What a MailTip shows, of a page or of the bare text."""
    found = re.fullmatch(_PAGE, page)
    return found[1] if found else page


def translation(value: Any) -> str:
    """`ES:Esta caja no se supervisa.` as it is kept: the culture, and the text as a page."""
    culture, colon, text = str(value).partition(":")
    return f"{culture.strip()}{colon}{tip_page(text)}" if text else str(value)


def _is_translation(value: Any) -> str | None:
    culture, _, page = str(value).partition(":")
    if not page or re.fullmatch(_CULTURE, culture) is None:
        return "it must have the form culture:text, such as ES:Texto."
    return is_short_tip(page)


def is_short_tip(value: Any) -> str | None:
    """The text of a MailTip has at most 175 characters, not counting those that make it a page."""
    if len(tip_text(str(value))) <= _LONGEST_TIP:
        return None
    return f"it must have at most {_LONGEST_TIP} characters."


class MailTipTranslations(MultiValuedProperty):
    """MailTips of several languages, one of each."""

    __slots__ = ()

    def position(self, item: object) -> int | None:
        wanted = _culture_of(item)
        return next((index for index, each in enumerate(self) if _culture_of(each) == wanted), None)

    def add(self, item: object) -> bool:
        self.take(item)
        return super().add(item)


def _culture_of(item: object) -> str:
    return str(item).partition(":")[0].strip().lower()


class DeliveryColumns:
    """Restrictions of senders, moderation, MailTips, junk mail."""

    AcceptMessagesOnlyFromDLMembers: Any = Values(packed=True)
    RejectMessagesFromDLMembers: Any = Values(packed=True)
    BypassModerationFromSendersOrMembers: Any = Values(packed=True)
    SendModerationNotifications: Any = Enumeration(TransportModerationNotificationFlags, "Always", packed=True)
    ArbitrationMailbox: Any = Text(packed=True)
    MailTipTranslations: Any = Values(translation, _is_translation, collection=MailTipTranslations, packed=True)
    ExternalOofOptions: Any = Enumeration(ExternalOofOptions, "External", packed=True)
    MessageCopyForSentAsEnabled: Any = Boolean(False, packed=True)
    MessageCopyForSendOnBehalfEnabled: Any = Boolean(False, packed=True)
    DowngradeHighPriorityMessagesEnabled: Any = Boolean(False, packed=True)
    DisableThrottling: Any = Boolean(False, packed=True)
    SCLDeleteThreshold: Any = Integer(None, between(0, 9), packed=True)
    SCLDeleteEnabled: Any = Boolean(packed=True)
    SCLRejectThreshold: Any = Integer(None, between(0, 9), packed=True)
    SCLRejectEnabled: Any = Boolean(packed=True)
    SCLQuarantineThreshold: Any = Integer(None, between(0, 9), packed=True)
    SCLQuarantineEnabled: Any = Boolean(packed=True)

    AcceptMessagesOnlyFrom: Any
    RejectMessagesFrom: Any

    @property
    def AcceptMessagesOnlyFromSendersOrMembers(self) -> MultiValuedProperty:
        found: MultiValuedProperty = self.AcceptMessagesOnlyFrom + self.AcceptMessagesOnlyFromDLMembers
        return found

    @property
    def RejectMessagesFromSendersOrMembers(self) -> MultiValuedProperty:
        found: MultiValuedProperty = self.RejectMessagesFrom + self.RejectMessagesFromDLMembers
        return found
