"""The PIN of a mailbox: rules, history, and a keyed hash in place of the PIN itself."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from umshell.store.ad_object import Row
from umshell.store.columns import Boolean, Link, Text, Timestamp, Values
from umshell.store.refusals import PinNotValid
from umshell.store.um.mailbox_policy import UMMailboxPolicy
from umshell.values.dates import UTC, DateTime
from umshell.values.exchange.directory import ADObjectId
from umshell.values.exchange.multi_valued import MultiValuedProperty
from umshell.values.psobject import PSTypedObject

if TYPE_CHECKING:
    from umshell.store.database import Store

SHORTEST, LONGEST = 4, 24
GENERATED_DIGITS = 6
RESET_SUBJECT = "Your Unified Messaging PIN was reset"
MOST_KEPT = 21  # hashes: as many as any policy looks back, and the PIN itself


class MailboxPin(Row, table="MailboxPin"):
    """Whether the PIN of a mailbox is expired or locked, and the hashes of the last ones, newest first."""

    Recipient: Any = Link("Recipient", required=True, cascade=True)
    hashes: Any = Values()
    PinExpired: Any = Boolean(True, required=True)
    FirstTimeUser: Any = Boolean(True, required=True)
    LockedOut: Any = Boolean(False, required=True)
    failures: Any = Text()
    set_at: Any = Timestamp()  # unknown of those that were chosen before it was kept
    unique = (("Recipient",),)
    hidden = ("id", "hashes", "failures", "set_at")

    def is_too_old(self, policy: UMMailboxPolicy, now: int) -> bool:
        """Whether the PIN has outlived the policy's PINLifetime at a time, in ticks (1.7.4)."""
        lifetime = policy.PINLifetime
        if lifetime.IsUnlimited or self.set_at is None:
            return False
        return bool(now - self.set_at.ticks > lifetime.value.ticks)


class UMMailboxPin(PSTypedObject):
    """What Get-UMMailboxPIN tells of a PIN; never the PIN."""

    TypeNames = ("Microsoft.Exchange.Management.Tasks.UM.UMMailboxPin", "System.Object")
    PropertyNames = ("UserID", "PinExpired", "FirstTimeUser", "LockedOut", "ObjectState", "IsValid", "Identity")

    def __init__(self, identity: ADObjectId, pin: MailboxPin, state: str = "New", *, is_too_old: bool = False) -> None:
        self.UserID = str(identity)
        self.PinExpired = is_too_old or bool(pin.PinExpired)
        self.FirstTimeUser = bool(pin.FirstTimeUser)
        self.LockedOut = bool(pin.LockedOut)
        self.ObjectState = state
        self.IsValid = True
        self.Identity = identity

    def __str__(self) -> str:
        return self.UserID


def check_pin(
    pin: str, policy: UMMailboxPolicy, extensions: list[str], was_used: Callable[[str, int], bool], identity: object
) -> None:
    """Refuses a PIN that the policy does not allow (2.6.5, 2.7)."""
    detail = _fault(pin, policy, extensions)
    if detail is None and was_used(pin, policy.PINHistoryCount):
        detail = f"it is one of the last {policy.PINHistoryCount} PINs of the user."
    if detail is not None:
        raise PinNotValid(identity=identity, detail=detail)


def _fault(pin: str, policy: UMMailboxPolicy, extensions: list[str]) -> str | None:
    if not (pin.isascii() and pin.isdigit()):
        return "it must have digits only."
    shortest = max(SHORTEST, policy.MinPINLength)
    if not shortest <= len(pin) <= LONGEST:
        return f"it must have {f'{shortest} to ' if shortest < LONGEST else ''}{LONGEST} digits."
    if any(extension.endswith(pin) or extension in pin for extension in extensions):
        return "it must not be the end of the extension or contain the extension."
    if not policy.AllowCommonPatterns and is_common_pattern(pin):
        return "it is a common pattern: repeated or consecutive digits."
    return None


def is_common_pattern(pin: str) -> bool:
    """Only one digit, or digits that go up or down by one."""
    steps = {int(second) - int(first) for first, second in pairwise(pin)}
    return steps in ({0}, {1}, {-1})


def generated_pin(store: Store, policy: UMMailboxPolicy, extensions: list[str]) -> str:
    """A PIN that the policy allows."""
    length = max(GENERATED_DIGITS, policy.MinPINLength)
    while True:
        figures = f"{int(store.new_guid().replace('-', ''), 16):040}"
        pin = figures[-length:]
        if _fault(pin, policy, extensions) is None:
            return pin


def renew(store: Store, row: MailboxPin, guid: str, pin: str) -> None:
    """Puts the hash of a new PIN of the mailbox before those of the earlier ones; failures are counted anew."""
    row.hashes = MultiValuedProperty([store.pin_key.hash_for(guid, pin), *row.hashes][:MOST_KEPT])
    row.failures = None
    row.set_at = None if store.is_sample_being_made else DateTime(store.now, UTC)  # those of samples do not grow old
