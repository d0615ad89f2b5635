"""Placing a call: its path, the record that is kept of it, and the events that it leaves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from umshell.store.columns import timestamp
from umshell.store.identity import find
from umshell.store.records import CommandLine
from umshell.store.refusals import Refusal, UserNotUmEnabled
from umshell.store.um.call_record import UMCallRecord
from umshell.store.um.mailbox import UMMailbox
from umshell.telephony.events import write_event
from umshell.telephony.outgoing import play_on_phone
from umshell.telephony.progress import end_calls
from umshell.telephony.routing import route
from umshell.telephony.trace import CallRequest, Trace

if TYPE_CHECKING:
    from umshell.store.database import Store
    from umshell.store.records import Record

SECONDS = 30  # how long a call lasts, unless it is said


def place_call(store: Store, request: CallRequest, *, seconds: int = SECONDS, holds: bool = False) -> Trace:
    """Places a call and keeps its record; one that holds stays in progress."""
    with store.record(lambda: CommandLine(f"call from {request.caller or 'anonymous'} to {request.to}")) as record:
        return call_in(record, request, seconds=seconds, holds=holds)


class NoSuchUser(Exception):
    """Play on Phone is for a user that there is not, or that has no Unified Messaging."""


def place_play(store: Store, user: str, request: CallRequest, *, seconds: int = SECONDS, holds: bool = False) -> Trace:
    """Plays a user's message to a telephone."""
    try:
        with store.record(lambda: CommandLine(f"call for {user} to {request.to}")) as record:
            return play(record, user, request, seconds=seconds, holds=holds)
    except Refusal as refusal:
        raise NoSuchUser(refusal.message) from refusal


def call_in(record: Record, request: CallRequest, *, seconds: int = SECONDS, holds: bool = False) -> Trace:
    """The same with the changes of a record that has begun."""
    trace = route(record.store, request)
    for effect in trace.effects:
        effect(record)
    keep(record, trace, seconds, holds)
    return trace


def play(record: Record, user: str, request: CallRequest, *, seconds: int = SECONDS, holds: bool = False) -> Trace:
    """Plays a user's message to a telephone, and keeps the call's record."""
    mailbox = find(record.store, UMMailbox, user)
    if not mailbox.UMEnabled:
        raise UserNotUmEnabled(identity=mailbox.Name)
    trace = play_on_phone(record.store, mailbox, request)
    keep(record, trace, seconds, holds)
    return trace


def keep(record: Record, trace: Trace, seconds: int, holds: bool) -> None:
    """Keeps the record of a call that reached Unified Messaging, and its events."""
    if trace.response is not None:
        record.add_row(_record_of(record, trace, seconds, holds and trace.is_accepted))
    server = record.store.directory.local_server if trace.server is None else trace.server.Name
    for event_id, inserts in trace.events:
        write_event(record, event_id, server, **inserts)


def _record_of(record: Record, trace: Trace, seconds: int, is_active: bool) -> UMCallRecord:
    """What reports know of the call; how it sounded is not known, since nobody spoke."""
    request = trace.request
    made: UMCallRecord = UMCallRecord.new(
        record.store.directory,
        time=timestamp(request.time.to_universal().ticks),
        Duration=0 if is_active or not trace.is_accepted else seconds,
        CallType=trace.call_type,
        CallingNumber=request.caller or None,
        CalledNumber=request.to,
        DiversionNumber=request.diversion,
        DialPlan=_name(trace.plan),
        Gateway=_name(trace.gateway),
        Server=_name(trace.server),
        Recipient=None if trace.mailbox is None else trace.mailbox.Identity,
        AudioCodec=trace.codec,
        is_active=is_active,
        was_accepted=trace.is_accepted,
    )
    return made


def _name(item: Any) -> str | None:
    return None if item is None else str(item.Name)


def hang_up(store: Store) -> int:
    """Ends all calls in progress; how many there were."""
    with store.record(lambda: CommandLine("hang up")) as record:
        return end_calls(record)


# A trace as text and as data


def lines_of(trace: Trace) -> Iterator[str]:
    """The trace for a person: numbered steps, and how the call ended."""
    for number, step in enumerate(trace.steps, 1):
        value = f" = {step.value}" if step.value else ""
        yield f"{number:3}. {step.noun} '{step.name}': {step.property}{value}"
        yield f"     {step.decision}"
    yield ""
    yield f"Response: {trace.response or 'none'}"
    yield f"Result:   {trace.outcome}{'' if trace.is_accepted else ' (refused)'}"
    for event_id, _ in trace.events:
        yield f"Event:    {event_id}"


def data_of(trace: Trace) -> dict[str, Any]:
    """The trace for a program."""
    request = trace.request
    return {
        "to": request.to,
        "from": request.caller or None,
        "diversion": request.diversion,
        "time": timestamp(request.time.to_universal().ticks),
        "accepted": trace.is_accepted,
        "response": trace.response,
        "result": trace.outcome,
        "call_type": trace.call_type,
        "gateway": _name(trace.gateway),
        "hunt_group": None if trace.hunt_group is None else trace.hunt_group.identity_text,
        "dial_plan": _name(trace.plan),
        "mailbox": _name(trace.mailbox),
        "server": _name(trace.server),
        "events": [event_id for event_id, _ in trace.events],
        "steps": [dict(step._asdict()) for step in trace.steps],
    }
