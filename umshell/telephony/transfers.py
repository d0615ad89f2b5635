"""Transfers: whether a caller may be sent on, where to, and what happens when nobody answers there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from umshell.telephony.dialing import dialed_number, is_extension
from umshell.telephony.events import CALL_TRANSFERRED, TRANSFER_REFUSED
from umshell.telephony.numbers import read_party
from umshell.telephony.trace import ComesBack, Trace
from umshell.telephony.users import user_of

if TYPE_CHECKING:
    from umshell.store.database import Store


def transfer(
    store: Store, trace: Trace, number: str, holder: Any, *, configured: bool = False, is_last: bool = True
) -> bool:
    """Sends a caller on, if the holder of the permission lets it; returns only when the caller is still there."""
    party = read_party(number)
    target = number if party is None else party.address
    if party is not None and not party.is_number:
        trace.tell(trace.gateway, "Address", f"The gateway is asked to reach {target}.")
        dialed: str | None = target
    else:
        dialed = dialed_number(store, trace, target, holder, configured=configured)
    if dialed is None:
        trace.log(TRANSFER_REFUSED, target=target, reason="the dialing rules and groups do not allow it.")
        return False
    _ring(store, trace, dialed, is_last)
    return True


def _ring(store: Store, trace: Trace, number: str, is_last: bool) -> None:
    """OutcallsAllowed does not govern transfers (3.4.4)."""
    if trace.request.is_answered:
        trace.tell(trace.gateway, "Address", f"The gateway transfers the call to {number}, where it is answered.")
        trace.log(CALL_TRANSFERRED, target=number)
        trace.end(f"Transferred to {number}")
    trace.tell(trace.gateway, "Address", f"The gateway rings {number}: it is busy or nobody answers.")
    if not is_last:
        return
    user = user_of(store, trace.plan, [number]) if is_extension(trace.plan, number) else None
    if user is None:
        trace.log(TRANSFER_REFUSED, target=number, reason="nobody answers.")
        trace.end(f"Nobody answers at {number}")
    trace.tell(user, "EmailAddresses", f"The device sends the call back, diverted from {number}.", number)
    raise ComesBack(user)
