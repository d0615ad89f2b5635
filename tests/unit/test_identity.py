"""Identities: every form that names an object, and what happens when none or several are named."""

from typing import Any

import pytest

from tests.unit.store_world import add_plan, shell_store
from umshell.errors import ClrException
from umshell.store.database import Store
from umshell.store.identity import IdParameter, find, matching
from umshell.store.mailbox import Mailbox
from umshell.store.refusals import ManagementObjectAmbiguous, ManagementObjectNotFound
from umshell.store.server import ExchangeServer, MailboxDatabase
from umshell.store.um.dial_plan import UMDialPlan
from umshell.store.um.hunt_group import UMHuntGroup
from umshell.store.um.ip_gateway import UMIPGateway
from umshell.store.um.mailbox import UMMailbox
from umshell.store.um.mailbox_policy import UMMailboxPolicy
from umshell.store.um.server import UMCallRouterSettings, UMServer
from umshell.values.collections import Hashtable
from umshell.values.psobject import PSCustomObject


@pytest.fixture(scope="module")
def store() -> Store:
    return shell_store("contoso-um")


@pytest.mark.parametrize(
    "text",
    [
        "Tony Smith", "tony", "TONY", "tony@contoso.com", "SMTP:Tony@contoso.com", "contoso.com/Users/Tony Smith",
        "CN=Tony Smith,CN=Users,DC=contoso,DC=com", "CONTOSO\\tony", "contoso\\TONY",
    ],
)  # fmt: skip
def test_a_recipient_by_text(store: Store, text: str) -> None:
    assert find(store, UMMailbox, text).Alias == "tony"


def test_a_recipient_by_its_own_values(store: Store) -> None:
    tony = find(store, UMMailbox, "tony")
    for value in (
        tony,
        tony.Identity,
        tony.Guid,
        f"{{{tony.Guid}}}",
        tony.LegacyExchangeDN,
        tony.ExchangeGuid,
        tony.UserPrincipalName,
    ):
        assert find(store, UMMailbox, IdParameter[UMMailbox](value)).guid == tony.guid


def test_a_configuration_object(store: Store) -> None:
    plan = find(store, UMDialPlan, "redmond")
    for value in (plan, plan.Identity, plan.Guid, plan.DistinguishedName, plan.DistinguishedName.lower()):
        assert find(store, UMDialPlan, IdParameter[UMDialPlan](value)).Name == "Redmond"


def test_a_distinguished_name_in_another_container_names_nothing(store: Store) -> None:
    policy = find(store, UMMailboxPolicy, "Redmond Default Policy")
    with pytest.raises(ManagementObjectNotFound):
        find(store, UMDialPlan, policy.DistinguishedName)


def test_a_name_with_commas_is_found_by_its_distinguished_name(store: Store) -> None:
    plan = add_plan(store, 'A, "B" + C')
    assert find(store, UMDialPlan, plan.DistinguishedName).guid == plan.guid


def test_a_hunt_group(store: Store) -> None:
    group = find(store, UMHuntGroup, "redmond gw2\\VOICE ACCESS")
    assert group.PilotIdentifier == "5000"
    assert find(store, UMHuntGroup, group.DistinguishedName).guid == group.guid
    assert find(store, UMHuntGroup, "Voice access").guid == group.guid
    with pytest.raises(ManagementObjectNotFound):
        find(store, UMHuntGroup, "Voice access", bare_names=False)
    with pytest.raises(ManagementObjectAmbiguous, match="Default"):
        find(store, UMHuntGroup, "Default")


@pytest.mark.parametrize("cls", [ExchangeServer, UMServer, UMCallRouterSettings])
def test_a_server(store: Store, cls: type[ExchangeServer]) -> None:
    server = find(store, ExchangeServer, "ex1")
    for value in ("EX1", "ex1.contoso.com", server.DistinguishedName, server.ExchangeLegacyDN, server):
        assert find(store, cls, IdParameter[cls](value)).Name == "EX1"  # type: ignore[valid-type]
    with pytest.raises(ManagementObjectNotFound):
        find(store, cls, "ex1.fabrikam.com")


def test_nothing_is_named(store: Store) -> None:
    with pytest.raises(ManagementObjectNotFound, match=r"'Nowhere' couldn't be found on 'DC1\.contoso\.com'"):
        find(store, UMDialPlan, "Nowhere")
    assert IdParameter[UMDialPlan]("").is_empty


def test_an_object_of_another_kind_is_not_found(store: Store) -> None:
    gateway = find(store, UMIPGateway, "Oslo GW")
    with pytest.raises(ManagementObjectNotFound):
        find(store, UMDialPlan, IdParameter[UMDialPlan](gateway))


def test_a_database_is_no_identity_of_a_mailbox(store: Store) -> None:
    database = store.select(MailboxDatabase)[0]
    with pytest.raises(ClrException):
        IdParameter[Mailbox](database)
    assert IdParameter[MailboxDatabase](database).guid == database.guid


@pytest.mark.parametrize("value", [["Redmond"], Hashtable(), PSCustomObject({"Identity": "Redmond"})])
def test_what_is_no_identity(value: object) -> None:
    with pytest.raises(ClrException):
        IdParameter[UMDialPlan](value)


def test_patterns(store: Store) -> None:
    def names(cls: type, pattern: str) -> list[str]:
        wanted: Any = IdParameter[cls](pattern)  # type: ignore[valid-type]
        found: Any = matching(store, cls, wanted)
        return [str(item) for item in found]

    assert names(UMIPGateway, "R*") == ["Redmond GW1", "Redmond GW2"]
    assert names(UMHuntGroup, "*\\Default") == ["Redmond GW1\\Default", "Berlin SBC\\Default", "Oslo GW\\Default"]
    assert names(UMHuntGroup, "Redmond GW2\\*") == ["Redmond GW2\\Voice access", "Redmond GW2\\Reception"]
    assert names(UMMailbox, "ton*") == ["contoso.com/Users/Tony Smith"]
