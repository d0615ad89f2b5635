"""Outlook Voice Access: the greeting of a dial plan, signing in to a mailbox, and calling somebody without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from umshell.store.um.mailbox import UMMailbox
from umshell.store.um.mailbox_policy import UMMailboxPolicy
from umshell.telephony import signing_in, transfers
from umshell.telephony.events import CALLER_AUTHENTICATED
from umshell.telephony.name_lookup import look_up
from umshell.telephony.trace import Trace
from umshell.telephony.users import eum_text, user_by_line, user_by_text

if TYPE_CHECKING:
    from umshell.store.database import Store

CALL_TYPE = "Subscriber Access"


def answer(store: Store, trace: Trace) -> None:
    """Answers a call to the plan itself."""
    trace.call_type = CALL_TYPE
    _greet(trace)
    user = user_by_text(store, trace.plan, trace.request.caller)
    caller = user or user_by_line(store, trace.request.caller)
    if trace.request.pins:
        _sign_in(store, trace, caller)
    elif trace.keys:
        _call_someone(store, trace)
    elif caller is not None:
        told = f"{trace.request.caller} is {caller.Name}, who is asked for the PIN."
        if user is None:
            trace.tell(caller, "UMCallingLineIds", told)
        else:
            trace.tell(caller, "EmailAddresses", told, eum_text(caller))
        trace.end(f"Outlook Voice Access asks {caller.Name} for the PIN")
    trace.tell(trace.plan, "NumberOfDigitsInExtension", "The caller is asked for an extension and a PIN.")
    trace.end("Outlook Voice Access asks for extension and PIN")


def _greet(trace: Trace) -> None:
    plan = trace.plan
    if plan.WelcomeGreetingEnabled and plan.WelcomeGreetingFilename:
        trace.tell(plan, "WelcomeGreetingFilename", "Outlook Voice Access answers with this greeting.")
    else:
        trace.tell(plan, "DefaultLanguage", "Outlook Voice Access answers with the standard greeting in this language.")
    if plan.InfoAnnouncementEnabled.name != "False" and plan.InfoAnnouncementFilename:
        trace.tell(plan, "InfoAnnouncementFilename", "This announcement is played.")


def _sign_in(store: Store, trace: Trace, caller: UMMailbox | None) -> None:
    """By the extension that is typed, or by the number of the caller; then by the PIN."""
    key = trace.next_key()
    mailbox = user_by_text(store, trace.plan, key) if key else caller
    if mailbox is None:
        trace.tell(trace.plan, "PhoneContext", f"{key or trace.caller_text} is no user of the dial plan.")
        trace.end("Nobody to sign in")
    policy: Any = store.get(UMMailboxPolicy, mailbox.UMMailboxPolicy.guid)
    _check_access(trace, mailbox, policy)
    signing_in.check_pins(store, trace, mailbox, policy)
    trace.mailbox = mailbox
    trace.log(CALLER_AUTHENTICATED, user=mailbox.Name)
    if trace.keys:
        _call_out(store, trace, policy)
    trace.end(f"{mailbox.Name} is in the mailbox")


def _check_access(trace: Trace, mailbox: Any, policy: Any) -> None:
    for item, name in ((policy, "AllowSubscriberAccess"), (mailbox, "SubscriberAccessEnabled")):
        if not getattr(item, name):
            trace.tell(item, name, "Outlook Voice Access is not allowed.")
            trace.end(f"{mailbox.Name} may not use Outlook Voice Access")
    trace.tell(mailbox, "SubscriberAccessEnabled", "Outlook Voice Access is allowed.")


def _call_out(store: Store, trace: Trace, policy: Any) -> None:
    """A user who has signed in calls by what the policy allows (1.9.10)."""
    number = trace.next_key() or ""
    if not transfers.transfer(store, trace, number, policy):
        trace.end(f"{number} may not be called")


def _call_someone(store: Store, trace: Trace) -> None:
    """A caller who has not signed in calls by what the plan allows."""
    plan, number = trace.plan, trace.next_key() or ""
    if not plan.CallSomeoneEnabled:
        trace.tell(plan, "CallSomeoneEnabled", "Callers may not call anybody.")
        trace.end("Callers may not call anybody")
    if number == "0":
        _operator(store, trace)
    is_number = number.isdigit() and len(number) >= plan.NumberOfDigitsInExtension
    if is_number and transfers.transfer(store, trace, number, plan):
        return
    user = look_up(store, trace, number, plan)
    if user is None or user.PhoneNumber is None:
        trace.end(f"{number} may not be called")
    transfers.transfer(store, trace, user.PhoneNumber, plan, configured=True)


def _operator(store: Store, trace: Trace) -> None:
    operator = trace.plan.OperatorExtension
    if not operator:
        trace.tell(trace.plan, "OperatorExtension", "There is no operator to transfer to.")
        trace.end("There is no operator")
    trace.tell(trace.plan, "OperatorExtension", "Key 0: the operator.")
    transfers.transfer(store, trace, str(operator), trace.plan, configured=True)
