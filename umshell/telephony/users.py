"""The users of a dial plan, by the numbers and addresses that calls name them with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from umshell.store.recipient import line_key
from umshell.store.um.mailbox import UMMailbox, eum_key
from umshell.telephony.numbers import read_party, values_in

if TYPE_CHECKING:
    from umshell.store.database import Store


def user_of(store: Store, plan: Any, values: Sequence[str]) -> UMMailbox | None:
    """The UM-enabled mailbox that has one of the values as EUM address in the plan's phone context (3.4)."""
    contexts = [plan.PhoneContext, *plan.EquivalentDialPlanPhoneContexts]
    for key in (eum_key(value, str(context)) for context in contexts for value in values):
        for _, guid in store.rows("key_owner", params=("eum", key)):
            found = store.get(UMMailbox, guid)
            if found is not None and found.UMEnabled:
                return found
    return None


def user_by_text(store: Store, plan: Any, text: str) -> UMMailbox | None:
    """The same by a number or address as a header has it."""
    party = read_party(text) if text else None
    return None if party is None else user_of(store, plan, values_in(plan, party))


def user_by_line(store: Store, text: str) -> UMMailbox | None:
    """The UM-enabled mailbox whose UMCallingLineIds name the number that a call comes from."""
    party = read_party(text) if text else None
    owners = [] if party is None else store.rows("key_owner", params=("line", line_key(party.user)))
    found = (store.get(UMMailbox, guid) for _, guid in owners)
    return next((each for each in found if each is not None and each.UMEnabled), None)


def eum_text(mailbox: UMMailbox) -> str:
    """The EUM addresses of a mailbox, for telling."""
    return ", ".join(str(address) for address in mailbox.EmailAddresses.of_prefix("EUM"))
