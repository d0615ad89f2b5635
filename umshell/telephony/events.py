"""The events that Unified Messaging writes: id, level, category and text of each; and writing one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from umshell.store.columns import timestamp
from umshell.store.event_log import LoggedEvent

if TYPE_CHECKING:
    from umshell.store.records import Record

LOG = "Application"
EVENT_SOURCE = "MSExchange Unified Messaging"

WORKER_STARTED, WORKER_NOT_STARTED = 1000, 1001
MAILBOX_LOCKED, CALLER_DISCONNECTED = 1012, 1013
CALL_REJECTED = 1021
CALLER_AUTHENTICATED = 1036
CALL_TRANSFERRED = 1073
PROMPT_CHANGED = 1094
NO_ANSWER, NO_ANSWER_TO_PROBE = 1088, 1400
WRONG_EXTENSION, BAD_HEADER = 1109, 1152
TRANSFER_REFUSED = 1136
SAME_ADDRESS = 1175


class EventKind(NamedTuple):
    """What is the same in all events of an id. Levels and categories that no page gives are inferred (3.5.1)."""

    level: str
    category: str
    text: str


KINDS = {
    WORKER_STARTED: EventKind(
        "Information", "UMWorkerProcess", "The UM worker process on {server} has started and listens on port {ports}."
    ),
    WORKER_NOT_STARTED: EventKind(
        "Error", "UMWorkerProcess", "The UM worker process on {server} could not be started: {reason}"
    ),
    MAILBOX_LOCKED: EventKind(
        "Warning", "UMCore", "The mailbox of {user} is locked for telephone access after {times} failed sign-ins."
    ),
    CALLER_DISCONNECTED: EventKind(
        "Warning", "UMCore", "The caller {caller} was disconnected after {times} failures within one call."
    ),
    CALL_REJECTED: EventKind("Warning", "UMCore", "The call from {caller} to {called} was rejected: {reason}"),
    CALLER_AUTHENTICATED: EventKind(
        "Information", "UMCore", "The caller {caller} has signed in to the mailbox of {user}."
    ),
    CALL_TRANSFERRED: EventKind("Information", "UMManagement", "The call from {caller} was transferred to {target}."),
    NO_ANSWER: EventKind(
        "Warning",
        "UMCore",
        "The UM IP gateway '{gateway}' ({address}, port {port}) has not answered a SIP OPTIONS request: {reason} "
        "Make sure that the device is reachable and switched on, and that the configuration of the gateway is right.",
    ),
    PROMPT_CHANGED: EventKind("Information", "UMManagement", "The custom prompt '{file}' of '{owner}' was changed."),
    WRONG_EXTENSION: EventKind(
        "Warning",
        "UMCore",
        "The extension '{number}' in the {header} header of a call from {caller} does not fit the UM dial plan "
        "'{plan}', whose URI type is {uri_type} with {digits} digits.",
    ),
    TRANSFER_REFUSED: EventKind(
        "Warning", "UMCore", "The call from {caller} could not be transferred to {target}: {reason}"
    ),
    BAD_HEADER: EventKind("Warning", "UMCore", "The {header} header '{value}' of a call from {caller} is not valid."),
    SAME_ADDRESS: EventKind(
        "Warning",
        "UMCore",
        "The SIP peers '{first}' and '{second}' have the same IP address {address}. Calls from this address can be "
        "attributed to one of them only.",
    ),
    NO_ANSWER_TO_PROBE: EventKind(
        "Warning",
        "UMCore",
        "The UM IP gateway '{gateway}' ({address}, port {port}) no longer answers SIP OPTIONS requests: {reason}",
    ),
}  # fmt: skip


def write_event(record: Record, event_id: int, server: str, **inserts: Any) -> None:
    """Writes an event to the log of a server, with the changes of a record."""
    record.begin()
    kind = KINDS[event_id]
    event = LoggedEvent.new(
        record.store.directory,
        time=record.time or timestamp(record.store.now),
        server=server,
        log=LOG,
        source=EVENT_SOURCE,
        event_id=event_id,
        level=kind.level,
        category=kind.category,
        message=kind.text.format(server=server, **inserts),
        inserts=[str(value) for value in inserts.values()],
    )
    record.add_row(event)
