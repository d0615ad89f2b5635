"""Call answering rules: whether their conditions hold for a call, and what they offer the caller."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from umshell.store.um.call_answering_rule import UMCallAnsweringRule
from umshell.telephony import transfers
from umshell.telephony.numbers import same_number
from umshell.telephony.trace import Trace
from umshell.values.dates import TICKS_PER_SECOND, DateTime

if TYPE_CHECKING:
    from umshell.store.database import Store

SCHEDULES = {"Free": 1, "Tentative": 2, "Busy": 4, "OutOfOffice": 8}
_WORKING_DAYS, _WORKING_MINUTES = range(1, 6), range(8 * 60, 17 * 60)
_NUMBER = "1"
TICKS_PER_MINUTE = 60 * TICKS_PER_SECOND


def holds(store: Store, trace: Trace, rule: UMCallAnsweringRule) -> bool:
    """Whether a rule is the one for the call; the first condition that fails is told."""
    if not rule.Enabled:
        trace.tell(rule, "Enabled", "The rule is disabled.")
        return False
    for name, holds_now, failure in _conditions(store, trace, rule):
        if not holds_now:
            trace.tell(rule, name, f"The rule does not apply: {failure}")
            return False
    trace.tell(rule, "Priority", "The first rule whose conditions hold applies.")
    return True


def _conditions(store: Store, trace: Trace, rule: Any) -> list[tuple[str, bool, str]]:
    request = trace.request
    found = []
    if rule.CallerIds:
        known = any(_is_caller(str(entry), request.caller) for entry in rule.CallerIds)
        found.append(("CallerIds", known, f"{trace.caller_text} is none of its callers."))
    if rule.ExtensionsDialed:
        dialed = request.diversion or request.to
        fits = any(same_number(str(each), dialed) for each in rule.ExtensionsDialed)
        found.append(("ExtensionsDialed", fits, f"{dialed} is none of its extensions."))
    if rule.ScheduleStatus:
        fits = bool(rule.ScheduleStatus & SCHEDULES[request.schedule])
        found.append(("ScheduleStatus", fits, f"the calendar says {request.schedule}."))
    if rule.TimeOfDay is not None:
        fits = _in_time(str(rule.TimeOfDay), request.time.to_local())
        found.append(("TimeOfDay", fits, "it is another time of the day or the week."))
    if rule.CheckAutomaticReplies:
        found.append(("CheckAutomaticReplies", request.automatic_replies, "automatic replies are off."))
    return found


def _is_caller(entry: str, caller: str) -> bool:
    """An entry names a number; contacts, which the directory does not hold, are compared by the rest of the entry."""
    kind, _, rest = entry.partition(",")
    numbers = rest.split(",")[:1] if kind == _NUMBER else rest.split(",")
    return bool(caller) and any(same_number(number, caller) for number in numbers if number)


def _in_time(text: str, time: DateTime) -> bool:
    """`1,…` working hours, `2,…` the others, `3,days,start,end` by a mask of days that begins with Sunday."""
    kind, days, start, end = text.split(",")
    minute = time.time_of_day.ticks // TICKS_PER_MINUTE
    if kind in "12":
        works = time.day_of_week in _WORKING_DAYS and minute in _WORKING_MINUTES
        return works == (kind == "1")
    return bool(int(days) & 1 << time.day_of_week) and _clock(start) <= minute < _clock(end)


def _clock(text: str) -> int:
    """`8:00`, `17:30` or `5:30 PM` in minutes."""
    figures, _, half = text.strip().upper().partition(" ")
    hour, _, minute = figures.partition(":")
    hours = int(hour) % 12 + (12 if half == "PM" else 0) if half else int(hour)
    return hours * 60 + int(minute or 0)


def follow(store: Store, trace: Trace, mailbox: Any, policy: Any, rule: Any) -> None:
    """Offers what the rule's keys lead to; whoever presses none of them gets to the greeting."""
    trace.tell(rule, "CallersCanInterruptGreeting", "The greeting of the rule is played.")
    keys = {str(mapping).split(",")[1]: str(mapping).split(",") for mapping in rule.KeyMappings}
    if not keys or not trace.keys:
        return
    mapping = keys.get(trace.keys[0])
    if mapping is None:
        trace.tell(rule, "KeyMappings", f"The key {trace.keys[0]} leads nowhere in the rule.")
        return
    pressed, parts = trace.next_key(), mapping + [""] * (9 - len(mapping))
    shown = ",".join(mapping)
    for number in filter(None, (parts[3], parts[5])):
        trace.tell(rule, "KeyMappings", f"Key {pressed}, '{parts[2]}': find me at {number}.", shown)
        transfers.transfer(store, trace, number, policy, configured=True, is_last=False)
    if parts[7] or parts[8]:
        trace.tell(rule, "KeyMappings", f"Key {pressed}, '{parts[2]}': transfer to {parts[7] or parts[8]}.", shown)
        transfers.transfer(store, trace, parts[7] or parts[8], policy, configured=True)
