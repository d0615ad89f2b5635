"""Signing in by PIN: failures are counted, the PIN is reset and the mailbox locked as policy and plan say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from umshell.store import messages
from umshell.store.um.pin import RESET_SUBJECT, MailboxPin, generated_pin, renew
from umshell.telephony.events import CALLER_DISCONNECTED, MAILBOX_LOCKED
from umshell.telephony.trace import Trace

if TYPE_CHECKING:
    from umshell.store.database import Store
    from umshell.store.records import Record


def check_pins(store: Store, trace: Trace, mailbox: Any, policy: Any) -> None:
    """Goes on when one of the PINs is right; ends the call when none is, or the mailbox is locked."""
    pin = store.first(MailboxPin, Recipient=mailbox.guid)
    if pin is None or pin.LockedOut:
        trace.tell(mailbox, "UMMailboxPolicy", "The mailbox is locked: it takes no PIN.")
        trace.end(f"The mailbox of {mailbox.Name} is locked")
    trace.effects.append(_stored(pin))
    for tried, text in enumerate(trace.request.pins, 1):
        if store.pin_key.is_among(mailbox.guid, text, list(pin.hashes)[:1]):
            pin.failures, pin.FirstTimeUser = None, False
            _told(trace, mailbox, policy, pin, len(text))
            return
        _failed(store, trace, mailbox, policy, pin, tried)
    trace.end(f"The PIN of {mailbox.Name} is wrong")


def _told(trace: Trace, mailbox: Any, policy: Any, pin: Any, length: int) -> None:
    """The PIN is right; one that the policy finds too short by now has to be changed like an expired one (2.7.4)."""
    if length < policy.MinPINLength:
        pin.PinExpired = True
        trace.tell(policy, "MinPINLength", "The PIN is right, but too short by now: a new one must be chosen.")
    elif pin.is_too_old(policy, trace.request.time.to_universal().ticks):
        pin.PinExpired = True
        trace.tell(policy, "PINLifetime", "The PIN is right, but too old: a new one must be chosen.")
    elif pin.PinExpired:
        trace.tell(mailbox, "UMMailboxPolicy", "The PIN is right, but expired: a new one must be chosen.")
    else:
        trace.tell(mailbox, "UMMailboxPolicy", "The PIN is right.")


def _failed(store: Store, trace: Trace, mailbox: Any, policy: Any, pin: Any, tried: int) -> None:
    failures = int(pin.failures or 0) + 1
    pin.failures = str(failures)
    trace.tell(policy, "MaxLogonAttempts", f"The PIN is wrong, for the {_ordinal(failures)} time.")
    resets, locks = policy.LogonFailuresBeforePINReset, policy.MaxLogonAttempts
    if not locks.IsUnlimited and failures >= locks.value:
        pin.LockedOut = True
        trace.log(MAILBOX_LOCKED, user=mailbox.Name, times=failures)
        trace.end(f"The mailbox of {mailbox.Name} is locked")
    if not resets.IsUnlimited and failures == resets.value:
        _reset(store, trace, mailbox, policy, pin)
    if tried >= trace.plan.LogonFailuresBeforeDisconnect:
        trace.tell(trace.plan, "LogonFailuresBeforeDisconnect", "The caller is disconnected.")
        trace.log(CALLER_DISCONNECTED, times=tried)
        trace.end("Disconnected after too many failures")


def _reset(store: Store, trace: Trace, mailbox: Any, policy: Any, pin: Any) -> None:
    """A new PIN, which is mailed and has to be changed, takes the place of the one that was guessed at (2.7.3)."""
    failures = pin.failures
    renew(store, pin, mailbox.guid, generated_pin(store, policy, list(mailbox.Extensions)))
    pin.failures, pin.PinExpired = failures, True
    address = mailbox.mail_address
    trace.tell(policy, "LogonFailuresBeforePINReset", "The PIN is reset: the user gets a mail with a new one.")
    if address:
        trace.effects.append(lambda record: messages.send(record, address, RESET_SUBJECT, policy.ResetPINText or ""))


def _stored(pin: Any) -> Any:
    def change(record: Record) -> None:
        if pin.compared()[0] != list(pin.row[: len(pin.columns)]):
            record.change_row(pin)

    return change


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number % 100 not in (11, 12, 13) else 0, "th")
    return f"{number}{ending}"
