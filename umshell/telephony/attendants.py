"""Auto attendants: business hours and holidays, menus and their keys, the operator, extensions, the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from umshell.store.ad_object import key_of
from umshell.store.um.auto_attendant import UMAutoAttendant
from umshell.store.um.mailbox import UMMailbox
from umshell.telephony import call_answering, transfers, voice_access
from umshell.telephony.events import CALLER_DISCONNECTED
from umshell.telephony.local_time import minute_of_week, time_in_zone
from umshell.telephony.name_lookup import look_up
from umshell.telephony.trace import Trace
from umshell.telephony.users import user_by_text
from umshell.values.dates import DateTime

if TYPE_CHECKING:
    from umshell.store.database import Store

CALL_TYPE = "Auto Attendant"
_MOST_HOPS = 10
_TIMEOUT = "-"


def answer(store: Store, trace: Trace, attendant: UMAutoAttendant) -> None:
    """Lets an attendant answer; a key may lead to another one, and so on."""
    trace.call_type = CALL_TYPE
    current: UMAutoAttendant | None = attendant
    for _ in range(_MOST_HOPS):
        if current is None:
            break
        current = Menu(store, trace, current).run()
    trace.end(f"Disconnected: the auto attendants led from one to the next {_MOST_HOPS} times")


class Menu:
    """One attendant with one caller."""

    def __init__(self, store: Store, trace: Trace, attendant: Any) -> None:
        self.store = store
        self.trace = trace
        self.attendant = attendant
        self.failures = 0

    def run(self) -> UMAutoAttendant | None:
        """What the caller's keys lead to: the next attendant, or the end of the call."""
        attendant = self.attendant
        if attendant.ForwardCallsToDefaultMailbox and attendant.DefaultMailbox:
            self._forward()
        if attendant.SpeechEnabled and self.trace.keys:
            return self._fall_back() or self._menu()
        return self._menu()

    def _forward(self) -> None:
        """All calls go to one mailbox of the plan (1.8.9)."""
        name = self.attendant.DefaultMailbox
        found = user_by_text(self.store, self.trace.plan, name) or self._mailbox(name)
        self.trace.tell(self.attendant, "DefaultMailbox", "All calls are forwarded to this mailbox.")
        if found is None:
            self.trace.end(f"Disconnected: the mailbox '{name}' is not UM-enabled in the dial plan")
        call_answering.answer(self.store, self.trace, found)

    def _mailbox(self, name: str) -> UMMailbox | None:
        rows = self.store.rows("recipients_by_key", params=(key_of(name),))
        found = [UMMailbox(self.store.directory, row) for row in rows]
        own = [each for each in found if each.UMDialPlan is not None and each.UMDialPlan.guid == self.trace.plan.guid]
        return own[0] if own else None

    def _fall_back(self) -> UMAutoAttendant | None:
        """A caller who presses keys leaves the attendant that listens for one that takes keys (1.8.8)."""
        link = self.attendant.DTMFFallbackAutoAttendant
        if link is None:
            self.trace.tell(self.attendant, "SpeechEnabled", "The attendant listens, and takes keys as well.")
            return None
        self.trace.tell(self.attendant, "DTMFFallbackAutoAttendant", "A caller with keys goes on to this attendant.")
        return self._by_guid(link.guid)

    def _by_guid(self, guid: str) -> UMAutoAttendant:
        found: Any = self.store.get(UMAutoAttendant, guid)
        if found.Status.name != "Enabled":
            self.trace.tell(found, "Status", "The auto attendant is disabled: the caller is disconnected.")
            self.trace.end(f"Disconnected: the auto attendant '{found.Name}' is disabled")
        return found  # type: ignore[no-any-return]

    # Hours

    def _hours(self) -> str:
        """BusinessHours or AfterHours: by the attendant's own clock; on a holiday it is closed."""
        attendant = self.attendant
        time = time_in_zone(attendant.TimeZone, self.trace.request.time)
        self.trace.tell(attendant, "TimeZone", f"There it is {time.to_text('ddd M/d/yyyy h:mm tt')}.")
        holiday = next((each for each in attendant.HolidaySchedule if _is_in(each, time)), None)
        if holiday is not None:
            self.trace.tell(
                attendant,
                "HolidaySchedule",
                f"It is the holiday '{holiday.Name}': {holiday.Greeting} is played.",
                holiday,
            )
            return "AfterHours"
        is_open = any(interval.covers(minute_of_week(time)) for interval in attendant.BusinessHoursSchedule)
        hours = "BusinessHours" if is_open else "AfterHours"
        decision = "It is within business hours." if is_open else "It is after business hours."
        self.trace.tell(attendant, "BusinessHoursSchedule", decision)
        return hours

    # The menu

    def _menu(self) -> UMAutoAttendant | None:
        hours = self._hours()
        self._greet(hours)
        mappings = self._mappings(hours)
        while (key := self.trace.next_key()) is not None:
            following = self._press(key, hours, mappings)
            if following is not None:
                return following
        return self._no_key(mappings)

    def _greet(self, hours: str) -> None:
        attendant, name = self.attendant, f"{hours}WelcomeGreetingFilename"
        if getattr(attendant, f"{hours}WelcomeGreetingEnabled") and getattr(attendant, name):
            self.trace.tell(attendant, name, "This greeting is played.")
        else:
            self.trace.tell(attendant, f"{hours}WelcomeGreetingEnabled", "The standard greeting is played.")
        if attendant.InfoAnnouncementEnabled.name != "False" and attendant.InfoAnnouncementFilename:
            self.trace.tell(attendant, "InfoAnnouncementFilename", "This announcement is played.")

    def _mappings(self, hours: str) -> dict[str, Any]:
        """The keys of the menu for these hours."""
        name = f"{hours}KeyMapping"
        mappings = getattr(self.attendant, name)
        if mappings and not getattr(self.attendant, f"{name}Enabled"):
            self.trace.tell(self.attendant, f"{name}Enabled", "The keys of the menu are not in use.")
            return {}
        self.name = name
        return {mapping.Key: mapping for mapping in mappings}

    def _press(self, key: str, hours: str, mappings: dict[str, Any]) -> UMAutoAttendant | None:
        if key in mappings:
            return self._follow(key, mappings[key])
        if key == "0":
            self._operator(hours)
        elif key == "*":
            self._star()
        elif key.isalnum() and len(key) > 1:
            self._someone(key)
        else:
            self.trace.tell(self.attendant, f"{hours}KeyMapping", f"The key {key} leads nowhere.")
        self._failed()
        return None

    def _follow(self, key: str, mapping: Any) -> UMAutoAttendant | None:
        """An attendant, an extension, or a file that is played before the menu comes again (1.8.4)."""
        said = "No key is pressed" if key == _TIMEOUT else f"Key {key}"
        if mapping.AutoAttendantName:
            self.trace.tell(self.attendant, self.name, f"{said}: on to '{mapping.AutoAttendantName}'.", mapping)
            found = self.store.first(UMAutoAttendant, name_key=key_of(mapping.AutoAttendantName))
            if found is None:
                self.trace.end(f"Disconnected: there is no auto attendant '{mapping.AutoAttendantName}'")
            return self._by_guid(found.guid)
        if mapping.Extension:
            self.trace.tell(
                self.attendant, self.name, f"{said}: '{mapping.Description}' at {mapping.Extension}.", mapping
            )
            transfers.transfer(self.store, self.trace, mapping.Extension, self.attendant, configured=True)
            return None
        self.trace.tell(self.attendant, self.name, f"{said}: {mapping.PromptFileName} is played.", mapping)
        return None

    def _operator(self, hours: str) -> None:
        """The attendant's operator, or that of its plan, if the hours let callers reach one."""
        name = f"{hours}TransferToOperatorEnabled"
        if not getattr(self.attendant, name):
            self.trace.tell(self.attendant, name, "No transfer to the operator in these hours.")
            return
        own = self.attendant.OperatorExtension
        item = self.attendant if own else self.trace.plan
        operator = item.OperatorExtension
        if not operator:
            self.trace.tell(item, "OperatorExtension", "There is no operator to transfer to.")
            return
        self.trace.tell(item, "OperatorExtension", "Key 0: the operator.")
        transfers.transfer(self.store, self.trace, str(operator), self.attendant, configured=True)

    def _star(self) -> None:
        if self.attendant.StarOutToDialPlanEnabled:
            self.trace.tell(self.attendant, "StarOutToDialPlanEnabled", "The star key leads to Outlook Voice Access.")
            voice_access.answer(self.store, self.trace)
        self.trace.tell(self.attendant, "StarOutToDialPlanEnabled", "The star key leads nowhere.")

    def _someone(self, key: str) -> None:
        """An extension or number that the caller types, or a name that the caller spells."""
        if not self.attendant.CallSomeoneEnabled:
            self.trace.tell(self.attendant, "CallSomeoneEnabled", "Callers may not call anybody.")
            return
        is_number = key.isdigit() and len(key) >= self.trace.plan.NumberOfDigitsInExtension
        if is_number and transfers.transfer(self.store, self.trace, key, self.attendant):
            return
        if not self.attendant.NameLookupEnabled:
            self.trace.tell(self.attendant, "NameLookupEnabled", "Nobody can be called by name.")
            return
        user = look_up(self.store, self.trace, key, self.attendant)
        if user is not None and user.PhoneNumber is not None:
            transfers.transfer(self.store, self.trace, user.PhoneNumber, self.attendant, configured=True)

    def _failed(self) -> None:
        """After too many failures the caller is disconnected."""
        self.failures += 1
        if self.failures >= self.trace.plan.InputFailuresBeforeDisconnect:
            self.trace.tell(self.trace.plan, "InputFailuresBeforeDisconnect", "The caller is disconnected.")
            self.trace.log(CALLER_DISCONNECTED, times=self.failures)
            self.trace.end("Disconnected after too many failures")

    def _no_key(self, mappings: dict[str, Any]) -> UMAutoAttendant | None:
        if _TIMEOUT in mappings:
            mapping = mappings.pop(_TIMEOUT)
            following = self._follow(_TIMEOUT, mapping)
            if following is not None:
                return following
        self.trace.end(f"The caller hears the menu of {self.attendant.Name}")
        return None


def _is_in(holiday: Any, time: DateTime) -> bool:
    return _date(holiday.StartDate) <= time.date.ticks <= _date(holiday.EndDate)


def _date(text: str) -> int:
    month, day, year = (int(part) for part in text.split("/"))
    return DateTime.of(year, month, day).ticks
