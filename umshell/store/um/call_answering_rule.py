"""UMCallAnsweringRule: what a user's mailbox does with certain callers."""

from __future__ import annotations

import re
from typing import Any

from umshell.store.ad_object import ADObject
from umshell.store.column_checks import between, up_to
from umshell.store.columns import Boolean, Integer, Link, Parsed, Text, Values
from umshell.store.refusals import DataValidation
from umshell.values.exchange.directory import ADObjectId, escape_rdn
from umshell.values.exchange.schedules import TimeOfDay

MOST_RULES = 9
_CALLER = re.compile(r"[1-5],[^,]*(,[^,]*){0,2}")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):[0-5][0-9]|(0?[1-9]|1[0-2]):[0-5][0-9] [AP]M", re.IGNORECASE)
_CUSTOM_HOURS, _ALL_DAYS = "3", 127  # seven bits, the first one for Sunday


def caller_fault(text: Any) -> str | None:
    """What is wrong with an entry of CallerIds."""
    return (
        None
        if _CALLER.fullmatch(str(text))
        else "a caller has the form type,number,contact,name with a type from 1 to 5."
    )


def mapping_fault(text: Any) -> str | None:
    """What is wrong with an entry of KeyMappings."""
    parts = str(text).split(",")
    if len(parts) < 3 or len(parts) > 9 or not parts[0].isdigit() or not 1 <= int(parts[0]) <= 5:
        return "a key mapping has the form type,key,context,… with a type from 1 to 5 and at most nine parts."
    if parts[1] not in (*"0123456789*#", "10"):
        return f"'{parts[1]}' is no key."
    return None


def time_fault(text: str) -> str | None:
    """What is wrong with the days and hours of a TimeOfDay that gives its own."""
    kind, days, start, end = text.split(",")
    if kind != _CUSTOM_HOURS:
        return None
    if not (days.isascii() and days.isdigit() and 1 <= int(days) <= _ALL_DAYS):
        return f"'{days}' is no sum of days: 1 for Sunday, 2 for Monday, to 64 for Saturday."
    wrong = next((each for each in (start, end) if not _CLOCK.fullmatch(each)), None)
    return None if wrong is None else f"'{wrong}' is no time of day."


class UMCallAnsweringRule(ADObject, table="UMCallAnsweringRule"):
    """A rule of one mailbox; it is kept there and goes with it."""

    TypeNames = (
        "Microsoft.Exchange.Management.Tasks.UM.UMCallAnsweringRule",
        "Microsoft.Exchange.Data.ConfigurableObject",
        "System.Object",
    )
    PropertyNames = (
        "Name", "Priority", "Enabled", "CallerIds", "CallersCanInterruptGreeting", "CheckAutomaticReplies",
        "ExtensionsDialed", "KeyMappings", "ScheduleStatus", "TimeOfDay", "Identity", "IsValid", "ObjectState",
    )  # fmt: skip
    noun = "call answering rule"
    unique = (("Mailbox", "name_key"), ("Mailbox", "Priority"))

    Name: Any = Text(None, up_to(255, 1), required=True)
    Mailbox: Any = Link("Recipient", required=True, cascade=True)
    Priority: Any = Integer(9, between(1, 9), required=True)
    Enabled: Any = Boolean(True)
    CallerIds: Any = Values(None, caller_fault, most=50)
    CallersCanInterruptGreeting: Any = Boolean()
    CheckAutomaticReplies: Any = Boolean(False)
    ExtensionsDialed: Any = Values()
    KeyMappings: Any = Values(None, mapping_fault, most=10)
    ScheduleStatus: Any = Integer(None, between(0, 15))
    TimeOfDay: Any = Parsed(TimeOfDay.parse)

    @property
    def DistinguishedName(self) -> str:
        return f"CN={escape_rdn(self.Name)}"

    @property
    def Identity(self) -> ADObjectId:
        return ADObjectId("", self.Name, self.guid, self.guid)

    def check_rules(self) -> None:
        """No key is mapped twice, the default contacts folder stands among the callers once, hours are hours."""
        keys = [str(mapping).split(",")[1] for mapping in self.KeyMappings]
        if len(keys) != len(set(keys)):
            detail = "two key mappings have the same key."
            raise DataValidation(property="KeyMappings", value=self.KeyMappings, detail=detail, identity=self.Name)
        if sum(str(caller).startswith("3,") for caller in self.CallerIds) > 1:
            detail = "the default contacts folder can stand there once."
            raise DataValidation(property="CallerIds", value=self.CallerIds, detail=detail, identity=self.Name)
        fault = None if self.TimeOfDay is None else time_fault(str(self.TimeOfDay))
        if fault is not None:
            raise DataValidation(property="TimeOfDay", value=self.TimeOfDay, detail=fault, identity=self.Name)
