"""Call answering: what a user's mailbox does with a call: rules, greeting, voice message, operator."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from umshell.store.um.call_answering_rule import UMCallAnsweringRule
from umshell.store.um.mailbox import UMMailbox
from umshell.store.um.mailbox_policy import UMMailboxPolicy
from umshell.telephony import rules, transfers
from umshell.telephony.trace import CallRefused, Trace

if TYPE_CHECKING:
    from umshell.store.database import Store

VOICE_MESSAGE, MISSED_CALL, FAX = "Call Answering Voice Message", "Call Answering Missed Call", "Fax"


def answer(store: Store, trace: Trace, mailbox: UMMailbox) -> None:
    """Answers a call for a user."""
    trace.mailbox = mailbox
    trace.codec = str(mailbox.CallAnsweringAudioCodec or trace.plan.AudioCodec)
    policy: Any = store.get(UMMailboxPolicy, mailbox.UMMailboxPolicy.guid)
    trace.tell(mailbox, "UMMailboxPolicy", "What the policy allows holds for the call.")
    if trace.request.is_fax:
        _take_fax(trace, mailbox, policy)
    rule = _rule(store, trace, mailbox, policy)
    if rule is not None:
        rules.follow(store, trace, mailbox, policy, rule)
    _greet(store, trace, mailbox, policy)
    _take_message(trace, mailbox, policy)


def _rule(store: Store, trace: Trace, mailbox: UMMailbox, policy: UMMailboxPolicy) -> UMCallAnsweringRule | None:
    """The first rule whose conditions hold, if plan, policy and user use rules at all."""
    found = sorted(store.select(UMCallAnsweringRule, Mailbox=mailbox.guid), key=lambda rule: rule.Priority)
    if not found:
        return None
    for item, name in (
        (trace.plan, "CallAnsweringRulesEnabled"),
        (policy, "AllowCallAnsweringRules"),
        (mailbox, "CallAnsweringRulesEnabled"),
    ):
        if not getattr(item, name):
            trace.tell(item, name, "Call answering rules are not used.")
            return None
    return next((rule for rule in found if rules.holds(store, trace, rule)), None)


def _greet(store: Store, trace: Trace, mailbox: UMMailbox, policy: Any) -> None:
    """The greeting; who presses 0 meanwhile reaches the operator of the user or of the plan."""
    trace.tell(policy, "MaxGreetingDuration", "The greeting of the user is played.")
    if trace.next_key() != "0":
        return
    own = mailbox.OperatorNumber
    item, name = (mailbox, "OperatorNumber") if own else (trace.plan, "OperatorExtension")
    operator = getattr(item, name)
    if not operator:
        trace.tell(item, name, "There is no operator to transfer to.")
        return
    trace.tell(item, name, "The caller presses 0 for the operator.")
    transfers.transfer(store, trace, str(operator), policy, configured=True)


def _take_message(trace: Trace, mailbox: UMMailbox, policy: Any) -> None:
    if not trace.request.caller and not mailbox.AnonymousCallersCanLeaveMessages:
        trace.tell(mailbox, "AnonymousCallersCanLeaveMessages", "The caller has no number and may leave no message.")
        _missed(trace, mailbox, policy)
    if not trace.request.leaves_message:
        _missed(trace, mailbox, policy)
    trace.call_type = VOICE_MESSAGE
    trace.tell(trace.plan, "MaxRecordingDuration", f"{mailbox.Name} gets a voice message of at most these minutes.")
    trace.tell(*_codec(trace, mailbox), "The message is stored in this format.")
    _indicate(trace, policy)
    trace.end(f"Voice message for {mailbox.Name}")


def _codec(trace: Trace, mailbox: UMMailbox) -> tuple[Any, str]:
    return (mailbox, "CallAnsweringAudioCodec") if mailbox.CallAnsweringAudioCodec else (trace.plan, "AudioCodec")


def _missed(trace: Trace, mailbox: UMMailbox, policy: Any) -> None:
    """The caller hangs up without a message: the user is told, if policy and user want it."""
    trace.call_type = MISSED_CALL
    for item, name in ((policy, "AllowMissedCallNotifications"), (mailbox, "MissedCallNotificationEnabled")):
        if not getattr(item, name):
            trace.tell(item, name, "No notification of the missed call is sent.")
            trace.end(f"Missed call for {mailbox.Name}, not told")
    trace.tell(mailbox, "MissedCallNotificationEnabled", f"{mailbox.Name} is told of the missed call.")
    trace.end(f"Missed call for {mailbox.Name}")


def _indicate(trace: Trace, policy: Any) -> None:
    """The lamp of the telephone lights if both gateway and policy let it (3.4.4)."""
    for item, name in (
        (trace.gateway, "MessageWaitingIndicatorAllowed"),
        (policy, "AllowMessageWaitingIndicator"),
    ):
        if not getattr(item, name):
            trace.tell(item, name, "No SIP NOTIFY is sent: the lamp stays dark.")
            return
    trace.tell(trace.gateway, "MessageWaitingIndicatorAllowed", "SIP NOTIFY to the gateway: the lamp lights.")


def _take_fax(trace: Trace, mailbox: UMMailbox, policy: Any) -> None:
    """A fax needs the consent of plan, policy and user, and a partner's fax server."""
    for item, name in ((trace.plan, "FaxEnabled"), (policy, "AllowFax"), (mailbox, "FaxEnabled")):
        if not getattr(item, name):
            trace.tell(item, name, "Faxes are not taken.")
            raise CallRefused(f"{mailbox.Name} gets no faxes.", "488 Not Acceptable Here")
    if not policy.FaxServerURI:
        trace.tell(policy, "FaxServerURI", "There is no fax server to hand the fax to.")
        raise CallRefused("No fax server is configured.", "488 Not Acceptable Here")
    trace.call_type = FAX
    trace.tell(policy, "FaxServerURI", "The fax is handed to this server.")
    trace.end(f"Fax for {mailbox.Name}")
