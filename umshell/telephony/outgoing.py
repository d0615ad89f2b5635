"""Outgoing calls: Play on Phone, through a gateway of the user's own dial plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from umshell.store.um.dial_plan import UMDialPlan
from umshell.store.um.ip_gateway import UMIPGateway
from umshell.store.um.mailbox_policy import UMMailboxPolicy
from umshell.telephony import services
from umshell.telephony.dialing import dialed_number
from umshell.telephony.trace import CallEnded, CallRefused, CallRequest, Trace

if TYPE_CHECKING:
    from umshell.store.database import Store

CALL_TYPE = "PlayOnPhone"


def play_on_phone(store: Store, mailbox: Any, request: CallRequest) -> Trace:
    """A user has a message read to a telephone: whether policy, dialing rules and a gateway let it (3.4.4)."""
    trace = Trace(request)
    trace.mailbox, trace.call_type = mailbox, CALL_TYPE
    try:
        _place(store, trace, mailbox)
    except CallRefused as refusal:
        trace.outcome, trace.call_type = refusal.reason, "None"
    except CallEnded:
        trace.response = "200 OK"
    return trace


def _place(store: Store, trace: Trace, mailbox: Any) -> None:
    policy: Any = store.get(UMMailboxPolicy, mailbox.UMMailboxPolicy.guid)
    for item, name in ((policy, "AllowPlayOnPhone"), (mailbox, "PlayOnPhoneEnabled")):
        if not getattr(item, name):
            trace.tell(item, name, "Play on Phone is not allowed.")
            raise CallRefused(f"{mailbox.Name} may not use Play on Phone.", None)
    trace.tell(mailbox, "UMDialPlan", "The call goes out by the user's own dial plan.")
    trace.plan = store.complete([store.get(UMDialPlan, mailbox.UMDialPlan.guid)])[0]
    number = dialed_number(store, trace, trace.request.to, policy)
    if number is None:
        raise CallRefused(f"{mailbox.Name} may not call {trace.request.to}.", None)
    _check_service(store, trace, mailbox)
    trace.gateway = gateway = _gateway(store, trace)
    trace.tell(gateway, "OutcallsAllowed", f"The gateway places the call to {number}.")
    trace.is_accepted = trace.request.is_answered
    trace.end(f"Plays to {number}" if trace.is_accepted else f"Nobody answers at {number}")


def _check_service(store: Store, trace: Trace, mailbox: Any) -> None:
    running = services.servers_that_run(store, services.UM)
    trace.server = next((each for each in running if each.Name == mailbox.ServerName), None)
    if trace.server is None:
        trace.tell(mailbox, "ServerName", "The UM service of this server does not run.")
        raise CallRefused(f"The UM service on {mailbox.ServerName} does not run.", None)


def _gateway(store: Store, trace: Trace) -> Any:
    """The first gateway of the plan that is enabled and may place calls."""
    for link in trace.plan.UMIPGateway:
        gateway: Any = store.get(UMIPGateway, link.guid)
        if gateway.Status.name == "Enabled" and gateway.OutcallsAllowed:
            return gateway
        name = "Status" if gateway.Status.name != "Enabled" else "OutcallsAllowed"
        trace.tell(gateway, name, "The gateway places no calls.")
    raise CallRefused(f"No gateway of the dial plan '{trace.plan.Name}' places calls.", None)
