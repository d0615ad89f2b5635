"""What Set-Mailbox says of who may write to a mailbox, who decides on that, and what becomes of its mail."""

from typing import Annotated, Any

from umshell.cmdlets.um.tasks import Task, assign
from umshell.cmdlets.um.versions import Versioned
from umshell.runtime.cmdlet import Parameter
from umshell.store import mailbox_delivery
from umshell.store.identity import IdParameter
from umshell.store.mailbox import Mailbox
from umshell.store.mailbox_account import LINKED
from umshell.store.mailbox_delivery import TransportModerationNotificationFlags, is_short_tip, tip_page
from umshell.store.recipient import Recipient
from umshell.store.refusals import ParametersConflict, RecipientTypeNotExpected
from umshell.values.exchange.addresses import ProxyAddress
from umshell.values.exchange.multi_valued import MultiValuedProperty, PropertyChanges

_TRUTH_OR_NULL = "System.Nullable[System.Boolean]"
PEOPLE = (
    "GrantSendOnBehalfTo", "AcceptMessagesOnlyFrom", "RejectMessagesFrom", "ModeratedBy",
    "BypassModerationFromSendersOrMembers",
)  # fmt: skip
_GROUPS = ("AcceptMessagesOnlyFromDLMembers", "RejectMessagesFromDLMembers")
# A list of both kinds, and those of one kind each that it is copied to.
_BOTH = {
    "AcceptMessagesOnlyFromSendersOrMembers": ("AcceptMessagesOnlyFrom", "AcceptMessagesOnlyFromDLMembers"),
    "RejectMessagesFromSendersOrMembers": ("RejectMessagesFrom", "RejectMessagesFromDLMembers"),
}
_COPIES = ("MessageCopyForSentAsEnabled", "MessageCopyForSendOnBehalfEnabled")


class DeliveryParameters(Task):
    """The part of Set-Mailbox that is about mail to and from the mailbox."""

    AcceptMessagesOnlyFrom: Annotated[MultiValuedProperty | None, Parameter()] = None
    AcceptMessagesOnlyFromDLMembers: Annotated[MultiValuedProperty | None, Parameter()] = None
    AcceptMessagesOnlyFromSendersOrMembers: Annotated[MultiValuedProperty | None, Parameter()] = None
    AntispamBypassEnabled: Annotated[bool | None, Parameter(sets=("Identity",))] = None
    ArbitrationMailbox: Annotated[IdParameter[Mailbox] | None, Parameter(sets=("Identity",))] = None
    BypassModerationFromSendersOrMembers: Annotated[MultiValuedProperty | None, Parameter()] = None
    DeliverToMailboxAndForward: Annotated[bool | None, Parameter()] = None
    DisableThrottling: Annotated[bool | None, Versioned(sets=("Identity",), since=2016)] = None
    DowngradeHighPriorityMessagesEnabled: Annotated[bool | None, Parameter(sets=("Identity",))] = None
    ExternalOofOptions: Annotated[mailbox_delivery.ExternalOofOptions | None, Parameter()] = None
    ForwardingAddress: Annotated[IdParameter[Recipient] | None, Parameter()] = None
    ForwardingSmtpAddress: Annotated[ProxyAddress | None, Parameter()] = None
    GrantSendOnBehalfTo: Annotated[MultiValuedProperty | None, Parameter()] = None
    MailTip: Annotated[str | None, Parameter()] = None
    MailTipTranslations: Annotated[MultiValuedProperty | None, Parameter()] = None
    MessageCopyForSendOnBehalfEnabled: Annotated[bool | None, Versioned(since=2013)] = None
    MessageCopyForSentAsEnabled: Annotated[bool | None, Versioned(since=2013)] = None
    ModeratedBy: Annotated[MultiValuedProperty | None, Parameter()] = None
    ModerationEnabled: Annotated[bool | None, Parameter()] = None
    RejectMessagesFrom: Annotated[MultiValuedProperty | None, Parameter()] = None
    RejectMessagesFromDLMembers: Annotated[MultiValuedProperty | None, Parameter()] = None
    RejectMessagesFromSendersOrMembers: Annotated[MultiValuedProperty | None, Parameter()] = None
    RequireSenderAuthenticationEnabled: Annotated[bool | None, Parameter()] = None
    SCLDeleteEnabled: Annotated[bool | None, Parameter(sets=("Identity",), type=_TRUTH_OR_NULL)] = None
    SCLDeleteThreshold: Annotated[int | None, Parameter(sets=("Identity",))] = None
    SCLJunkEnabled: Annotated[bool | None, Parameter(sets=("Identity",), type=_TRUTH_OR_NULL)] = None
    SCLJunkThreshold: Annotated[int | None, Parameter(sets=("Identity",))] = None
    SCLQuarantineEnabled: Annotated[bool | None, Parameter(sets=("Identity",), type=_TRUTH_OR_NULL)] = None
    SCLQuarantineThreshold: Annotated[int | None, Parameter(sets=("Identity",))] = None
    SCLRejectEnabled: Annotated[bool | None, Parameter(sets=("Identity",), type=_TRUTH_OR_NULL)] = None
    SCLRejectThreshold: Annotated[int | None, Parameter(sets=("Identity",))] = None
    SendModerationNotifications: Annotated[TransportModerationNotificationFlags | None, Parameter()] = None

    def change_delivery(self, item: Mailbox) -> None:
        """Recipients that are named exist, and are kept in canonical form; MailTips become pages."""
        if "ForwardingAddress" in self.bound:
            item.ForwardingAddress = self._canonical(self.ForwardingAddress)
        if "ArbitrationMailbox" in self.bound:
            item.ArbitrationMailbox = None if self.ArbitrationMailbox is None else moderating(self).identity_text
        both = [name for name in _BOTH if name in self.bound]
        for name in both:
            self._split(item, name, *_BOTH[name])
        name_people(self, item, *(_BOTH[name][0] for name in both))
        for named in (each for name in _GROUPS if name in self.bound for each in getattr(item, name)):
            self._check_group(named)
        self._change_tip(item)
        if item.RecipientTypeDetails in LINKED and any(getattr(self, name) for name in _COPIES):
            raise RecipientTypeNotExpected(
                identity=item.Name, found=item.RecipientTypeDetails, wanted="a mailbox that is not linked"
            )

    def _canonical(self, named: IdParameter[Recipient] | None) -> str | None:
        return None if named is None else self.find(named).identity_text

    def _split(self, item: Mailbox, name: str, people: str, groups: str) -> None:
        """The list of both kinds is not given with one of its parts (AcceptMessagesOnlyFromSendersOrMembers)."""
        given = [part for part in (people, groups) if part in self.bound]
        if given:
            raise ParametersConflict(detail=f"{name} and {given[0]} can't be used together.", identity=item.Name)
        value = getattr(self, name)
        assign(item, people, value)
        if not isinstance(value, PropertyChanges):
            assign(item, groups, ())

    def _check_group(self, named: object) -> None:
        """The organization has no distribution groups: who is found is none."""
        found = self.find(IdParameter[Recipient](str(named)))
        raise RecipientTypeNotExpected(
            identity=found.Name, found=found.RecipientTypeDetails, wanted="a distribution group"
        )

    def _change_tip(self, item: Mailbox) -> None:
        if self.MailTip:
            detail = is_short_tip(self.MailTip)
            if detail is not None:
                raise item.by_name["MailTip"].refusal(self.MailTip, detail, item)
            item.MailTip = tip_page(self.MailTip)


def name_people(task: Task, item: Mailbox, *more: str) -> None:
    """Lists of recipients that were given, in canonical form."""
    for name in (*(name for name in PEOPLE if name in task.bound), *more):
        found = [task.find(IdParameter[Recipient](str(each))).identity_text for each in getattr(item, name)]
        assign(item, name, found)


def moderating(task: Any) -> Mailbox:
    """The arbitration mailbox that is to manage the moderation of a recipient."""
    found: Mailbox = task.find(task.ArbitrationMailbox)
    if found.RecipientTypeDetails != "ArbitrationMailbox":
        raise RecipientTypeNotExpected(
            identity=found.Name, found=found.RecipientTypeDetails, wanted="an arbitration mailbox"
        )
    return found
