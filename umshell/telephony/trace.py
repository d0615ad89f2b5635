"""Trace: the path of a call, step by step: which object's which property decided what; and how the call ended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from umshell.values.dates import DateTime

if TYPE_CHECKING:
    from umshell.store.records import Record


@dataclass(slots=True)
class CallRequest:
    """A call as a device places it, and what the person at the telephone does."""

    to: str
    time: DateTime
    caller: str = ""
    gateway: str | None = None
    address: str | None = None  # where the call comes from, when no gateway is named
    diversion: str | None = None
    server: str | None = None
    transport: str | None = None
    keys: list[str] = field(default_factory=list)
    pins: list[str] = field(default_factory=list)
    is_answered: bool = True  # whether the telephone answers to which the call is transferred
    leaves_message: bool = True
    is_fax: bool = False
    schedule: str = "Free"  # of the person who is called
    automatic_replies: bool = False


class Step(NamedTuple):
    """A decision, and the property of the object that it rests on."""

    noun: str
    name: str
    property: str
    value: str
    decision: str


Event = tuple[int, dict[str, Any]]


class CallRefused(Exception):
    """The call goes no further: why, and what the device is answered (nothing, where it is ignored)."""

    def __init__(self, reason: str, response: str | None, *events: Event) -> None:
        super().__init__(reason)
        self.reason = reason
        self.response = response
        self.events = events


class CallEnded(Exception):
    """The call reached its end: nothing is left to decide."""


class ComesBack(Exception):
    """A transferred call that nobody took: the device diverts it to the mailbox of the one who was rung."""

    def __init__(self, mailbox: Any) -> None:
        super().__init__(mailbox)
        self.mailbox = mailbox


class Trace:
    """What became of a call."""

    def __init__(self, request: CallRequest) -> None:
        self.request = request
        self.steps: list[Step] = []
        self.events: list[Event] = []
        self.effects: list[Callable[[Record], None]] = []
        self.keys = list(request.keys)
        self.call_type = "None"
        self.outcome = ""
        self.response: str | None = None
        self.is_accepted = False
        self.gateway: Any = None
        self.hunt_group: Any = None
        self.plan: Any = None
        self.mailbox: Any = None
        self.server: Any = None
        self.codec: str | None = None

    def tell(self, item: Any, property: str, decision: str, value: Any = None) -> None:
        """Adds a step: the object, its property, and what it decides."""
        shown = getattr(item, property, "") if value is None else value
        self.steps.append(Step(item.table_noun, item.identity_text, property, _text(shown), decision))

    def end(self, outcome: str) -> NoReturn:
        """The call is over."""
        self.outcome = outcome
        raise CallEnded

    def log(self, event_id: int, **inserts: Any) -> None:
        """An event that the call leaves in the log."""
        self.events.append((event_id, {"caller": self.caller_text, **inserts}))

    @property
    def caller_text(self) -> str:
        return self.request.caller or "anonymous"

    def next_key(self) -> str | None:
        """What the caller presses next."""
        return self.keys.pop(0) if self.keys else None


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(str(each) for each in value)
    return str(value)
