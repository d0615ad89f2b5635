"""UMCallAnsweringRule: what a user's mailbox does with certain callers."""

from __future__ import annotations

import re
from typing import Any

from umshell.store.ad_object import ADObject
from umshell.store.columns import Boolean, Integer, Link, Parsed, Text, Values, between, up_to
from umshell.store.refusals import DataValidation
from umshell.values.exchange.directory import ADObjectId, escape_rdn
from umshell.values.exchange.schedules import TimeOfDay

MOST_RULES = 9
_CALLER = re.compile(r"[1-5],[^,]*(,[^,]*){0,2}")


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
        """No key is mapped twice, and the default contacts folder stands among the callers once."""
        keys = [str(mapping).split(",")[1] for mapping in self.KeyMappings]
        if len(keys) != len(set(keys)):
            detail = "two key mappings have the same key."
            raise DataValidation(property="KeyMappings", value=self.KeyMappings, detail=detail, identity=self.Name)
        if sum(str(caller).startswith("3,") for caller in self.CallerIds) > 1:
            detail = "the default contacts folder can stand there once."
            raise DataValidation(property="CallerIds", value=self.CallerIds, detail=detail, identity=self.Name)
