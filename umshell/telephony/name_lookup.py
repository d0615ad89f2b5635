"""Calling somebody by name: what a caller spells on the keypad, and whom of the directory it can mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from umshell.store.um.mailbox import UMMailbox, keypad_digits

if TYPE_CHECKING:
    from umshell.store.database import Store
    from umshell.telephony.trace import Trace

# The entries of a DTMF map (1.9.9) by the ways in which a plan lets callers spell a name.
_ENTRIES = {"LastFirst": "lastNameFirstName", "FirstLast": "firstNameLastName", "SMTPAddress": "emailAddress"}
_FEWEST = 2  # keys that begin a search


def look_up(store: Store, trace: Trace, key: str, holder: Any) -> UMMailbox | None:
    """The one user whose name begins with what the caller spells; the holder's scope says among whom."""
    spelled = keypad_digits(key)
    if len(spelled) < _FEWEST:
        return None
    found = list(_matching(store, trace.plan, spelled, holder))
    if not found:
        trace.tell(holder, "ContactScope", f"Nobody's name is spelled {spelled}.")
        return None
    if len(found) > 1:
        names = ", ".join(sorted(user.Name for user in found))
        trace.tell(holder, "MatchedNameSelectionMethod", f"The caller must choose among {names}.")
        return None
    trace.tell(found[0], "UMDtmfMap", f"{spelled} spells {found[0].Name}.")
    return found[0]


def _matching(store: Store, plan: Any, spelled: str, holder: Any) -> Iterator[UMMailbox]:
    wanted = {"UMEnabled": True}
    if holder.ContactScope.name == "DialPlan":
        wanted["UMDialPlan"] = plan.guid
    ways = (plan.DialByNamePrimary.name, plan.DialByNameSecondary.name)
    entries = [f"{_ENTRIES[way]}:{spelled}" for way in ways if way in _ENTRIES]
    for user in store.each(UMMailbox, **wanted):
        is_listed = user.AllowUMCallsFromNonUsers.name == "SearchEnabled"
        if is_listed and any(str(entry).startswith(text) for entry in user.UMDtmfMap for text in entries):
            yield user
