"""What Get-Member shows of stored objects is what the reference documents."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.unit.store_world import run
from umshell.store.mailbox import Mailbox
from umshell.store.property_types import property_type
from umshell.store.schema import metadata
from umshell.store.um.auto_attendant import UMAutoAttendant
from umshell.store.um.dial_plan import UMDialPlan
from umshell.store.um.hunt_group import UMHuntGroup
from umshell.store.um.ip_gateway import UMIPGateway
from umshell.store.um.mailbox import UMMailbox
from umshell.store.um.mailbox_policy import UMMailboxPolicy

OBJECTS = json.loads((Path(__file__).parents[1] / "reference" / "objects.json").read_text("utf-8"))
SHORT = {"Boolean": "bool", "String": "string", "Int32": "int", "Single": "float"}
# Kept as texts, or shown by a list of another kind, where the documented type has no members that scripts use.
OTHERS = {
    "BusinessHoursSchedule", "ContactRecipientContainer", "DefaultMailbox", "HuntGroups", "IsDefault", "TimeZoneName",
}  # fmt: skip


def documented(kind: str) -> list[dict[str, Any]]:
    """The properties of a kind whose types are documented."""
    found = next(each for each in OBJECTS["types"] if each["kind"] == kind)
    return [each for each in found["properties"] if each.get("type") and each["confidence"].startswith("documented")]


def plain(text: str) -> str:
    """A type without namespaces, in the words of Get-Member."""
    bare = re.sub(r"[\w.]+\.(\w+)", r"\1", text.replace("<", "[").replace(">", "]"))
    return re.sub(r"\w+", lambda match: SHORT.get(match[0], match[0]), bare)


@pytest.mark.parametrize("cls", [UMDialPlan, UMIPGateway, UMHuntGroup, UMMailboxPolicy, UMAutoAttendant, UMMailbox])
def test_types_are_those_of_the_reference(cls: Any) -> None:
    metadata()
    shown = {each["name"]: plain(property_type(cls, each["name"])) for each in documented(cls.__name__)}
    wanted = {each["name"]: plain(each["type"]) for each in documented(cls.__name__)}
    assert {name for name in wanted if shown[name] != wanted[name]} <= OTHERS


def test_types_of_columns_methods_and_what_every_object_has() -> None:
    names = (
        "Alias",
        "MaxSendSize",
        "RetainDeletedItemsFor",
        "EmailAddresses",
        "Database",
        "PrimarySmtpAddress",
        "Guid",
    )
    assert [property_type(Mailbox, name) for name in names] == [
        "string",
        "Microsoft.Exchange.Data.Unlimited[Microsoft.Exchange.Data.ByteQuantifiedSize]",
        "Microsoft.Exchange.Data.EnhancedTimeSpan",
        "Microsoft.Exchange.Data.ProxyAddressCollection",
        "Microsoft.Exchange.Data.Directory.ADObjectId",
        "Microsoft.Exchange.Data.SmtpAddress",
        "guid",
    ]
    assert property_type(Mailbox, "WhenCreated") == "System.Nullable[datetime]"


def test_get_member_shows_them() -> None:
    script = "Get-Mailbox tony | Get-Member Alias, ObjectClass | ForEach-Object Definition"
    assert run(script) == (
        ["string Alias {get;set;}", "Microsoft.Exchange.Data.MultiValuedProperty[string] ObjectClass {get;set;}"],
        [],
    )
