"""What in a dial plan answers a call: a user's mailbox, an auto attendant, or Outlook Voice Access."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, NoReturn

from umshell.store.server import ExchangeServer
from umshell.store.um.auto_attendant import UMAutoAttendant
from umshell.store.um.call_record import UMCallRecord
from umshell.store.um.mailbox import UMMailbox
from umshell.store.um.server import UMServer
from umshell.telephony import attendants, call_answering, services, voice_access
from umshell.telephony.events import BAD_HEADER, CALL_REJECTED, WRONG_EXTENSION
from umshell.telephony.numbers import read_party, same_number, user_part, values_in
from umshell.telephony.trace import CallRefused, ComesBack, Trace
from umshell.telephony.users import eum_text, user_by_text, user_of

if TYPE_CHECKING:
    from umshell.store.database import Store

_WORKER_PORT = {"TCP": 5065, "TLS": 5066}


def answer(store: Store, trace: Trace, targets: list[ExchangeServer]) -> None:
    """Finds what answers the call, sends the call to its server, and lets it answer (3.4)."""
    mailbox = _called_user(store, trace)
    if mailbox is None:
        _try(store, trace, lambda: _answer_for_plan(store, trace, targets))
    else:
        _redirect(store, trace, _server_of(mailbox, targets, trace))
        _try(store, trace, lambda: call_answering.answer(store, trace, mailbox))


def _try(store: Store, trace: Trace, step: Callable[[], None]) -> None:
    """A transferred call that comes back is answered for the user who did not take it."""
    visited: set[str] = set()
    while True:
        try:
            return step()
        except ComesBack as back:
            mailbox = back.mailbox
            if mailbox.guid in visited:
                trace.end(f"Nobody answers for {mailbox.Name}")
            visited.add(mailbox.guid)
            step = partial(call_answering.answer, store, trace, mailbox)


def _answer_for_plan(store: Store, trace: Trace, targets: list[ExchangeServer]) -> None:
    attendant = _attendant(store, trace)
    if attendant is None:
        _check_voice_access(trace)
    _redirect(store, trace, targets[0])
    if attendant is not None:
        attendants.answer(store, trace, attendant)
    voice_access.answer(store, trace)


# Who is called


def _called_user(store: Store, trace: Trace) -> UMMailbox | None:
    """The user whose telephone the call was diverted from, or who is called without a detour."""
    request = trace.request
    if request.diversion is not None:
        return _diverted_from(store, trace, request.diversion)
    if _is_own_number(trace, request.to) or _by_pilot(store, trace, request.to) is not None:
        return None
    found = user_by_text(store, trace.plan, request.to)
    if found is not None:
        trace.tell(found, "EmailAddresses", f"The called number {request.to} is a user's.", eum_text(found))
    return found


def _diverted_from(store: Store, trace: Trace, text: str) -> UMMailbox | None:
    party, plan = read_party(text), trace.plan
    if party is None:
        reason = f"no number can be read from the Diversion header '{text}'."
        _refuse(trace, reason, "400 Bad Request", (BAD_HEADER, {"header": "Diversion", "value": text}))
    elif _is_own_number(trace, text) or _by_pilot(store, trace, text) is not None:
        return None
    values = values_in(plan, party) if party is not None else []
    if not values:
        trace.tell(plan, "URIType", f"{text} is no form of number that the dial plan has.")
        inserts = {
            "number": text, "header": "Diversion", "plan": plan.Name, "uri_type": plan.URIType,
            "digits": plan.NumberOfDigitsInExtension,
        }  # fmt: skip
        reason = f"the Diversion header '{text}' does not fit the dial plan '{plan.Name}'."
        raise CallRefused(_sentence(reason), "404 Not Found", (WRONG_EXTENSION, inserts))
    found = user_of(store, plan, values)
    if found is None:
        trace.tell(plan, "PhoneContext", f"No UM-enabled user has the address {' or '.join(values)} in it.")
        _refuse(trace, f"no user of the dial plan '{plan.Name}' has the number {text}.", "404 Not Found")
    else:
        trace.tell(plan, "PhoneContext", f"The call was diverted from {text}, a number of this dial plan.")
        trace.tell(found, "EmailAddresses", f"It is the number of {found.Name}.", eum_text(found))
    return found


def _is_own_number(trace: Trace, number: str) -> bool:
    """Whether a number is an Outlook Voice Access number of the plan, or the pilot of the hunt group."""
    plan = trace.plan
    own = [*plan.AccessTelephoneNumbers, *plan.PilotIdentifierList, trace.hunt_group.PilotIdentifier]
    return _is_context(trace, number) or any(same_number(str(each), number) for each in own if each)


def _is_context(trace: Trace, number: str) -> bool:
    """Whether an address is that of a SIP plan itself: its user is the phone context (3.4.3)."""
    return "@" in number and user_part(number).lower() == trace.plan.PhoneContext.lower()


# Auto attendants and Outlook Voice Access


def _attendant(store: Store, trace: Trace) -> UMAutoAttendant | None:
    """The enabled attendant that has the called number, or the one that the call was diverted from."""
    for number in filter(None, (trace.request.to, trace.request.diversion)):
        found = _by_pilot(store, trace, number)
        if found is not None and found.Status.name == "Enabled":
            trace.tell(found, "PilotIdentifierList", f"{number} is a number of the auto attendant.")
            return found
        if found is not None:
            trace.tell(found, "Status", f"The auto attendant with the number {number} is disabled and takes no calls.")
    return None


def _by_pilot(store: Store, trace: Trace, number: str) -> UMAutoAttendant | None:
    for attendant in store.select(UMAutoAttendant, UMDialPlan=trace.plan.guid):
        if any(same_number(str(pilot), number) for pilot in attendant.PilotIdentifierList):
            return attendant
    return None


def _check_voice_access(trace: Trace) -> None:
    """Outlook Voice Access answers its numbers, and whatever else a hunt group without a pilot lets in (3.4.2)."""
    plan, group, called = trace.plan, trace.hunt_group, trace.request.to
    if any(same_number(str(number), called) for number in plan.AccessTelephoneNumbers):
        trace.tell(plan, "AccessTelephoneNumbers", f"{called} is an Outlook Voice Access number.")
    elif _is_context(trace, called):
        trace.tell(plan, "PhoneContext", "The address of the dial plan itself: Outlook Voice Access answers.")
    elif group.PilotIdentifier:
        trace.tell(group, "PilotIdentifier", "Called without a diversion: Outlook Voice Access answers.")
    else:
        trace.tell(group, "PilotIdentifier", f"{called} is nobody's number: Outlook Voice Access answers.")


# The server


def _server_of(mailbox: Any, targets: list[ExchangeServer], trace: Trace) -> ExchangeServer:
    """The server with the active copy of the mailbox's database: no other can answer for it."""
    name = mailbox.ServerName or ""
    found = next((server for server in targets if server.Name.lower() == name.lower()), None)
    if found is None:
        trace.tell(mailbox, "ServerName", "The UM service of this server can't take the call.")
        _refuse(
            trace, f"the UM service on {name}, where the mailbox is, takes no calls of it.", "503 Service Unavailable"
        )
    trace.tell(mailbox, "ServerName", "The call router redirects to the server of the mailbox.")
    return found


def _redirect(store: Store, trace: Trace, server: ExchangeServer) -> None:
    """From the call router to the UM service, and from there to its worker process."""
    settings: Any = store.first(UMServer, Server=server.guid)
    calls = store.count(UMCallRecord, is_active=True, Server=server.Name)
    if calls >= settings.MaxCallsAllowed:
        trace.tell(settings, "MaxCallsAllowed", f"{calls} calls are in progress: no more are taken.")
        _refuse(trace, f"the UM service on {server.Name} has as many calls as it may have.", "503 Service Unavailable")
    transport = "TLS" if trace.plan.is_secured else "TCP"
    port = "SipTlsListeningPort" if transport == "TLS" else "SipTcpListeningPort"
    trace.tell(settings, port, f"302 Moved Temporarily to {server.Fqdn}, over {transport}.")
    worker = _WORKER_PORT[transport] if services.state_of(store, server, services.UM).running_mode == "Dual" else 5065
    trace.tell(
        server, services.UM, f"302 Moved Temporarily to port {worker} of the worker process, which answers.", worker
    )
    trace.server, trace.is_accepted, trace.response = server, True, "200 OK"
    trace.codec = str(trace.plan.AudioCodec)


def _refuse(trace: Trace, reason: str, response: str, *events: Any) -> NoReturn:
    said = _sentence(reason)
    raise CallRefused(said, response, *events, (CALL_REJECTED, {"called": trace.request.to, "reason": said}))


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
