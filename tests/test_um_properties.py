"""Random sequences of UM cmdlets: what always holds in an organization, whatever is done to it."""

import json
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from umshell.runtime.options import Options
from umshell.runtime.silent_host import SilentHost
from umshell.shell import Shell
from umshell.store.ad_object import TABLES
from umshell.store.connection import Connection
from umshell.store.database import Store
from umshell.store.opening import IN_MEMORY, open_store
from umshell.store.organizations import template
from umshell.store.pins import PinKey
from umshell.store.recipient import Recipient

# Records of what was done and sent; they stay when what they tell of is undone.
RECORDS = ("Change", "ChangeValue", "SentMessage", "LoggedEvent")
# Columns that say when and how often a row was written.
WRITTEN = ("id", "version", "WhenCreatedUTC", "WhenChangedUTC")

PLANS = ("Redmond", "Redmond", "Berlin", "P1", "p1")
GATEWAYS = ("Redmond GW1", "Redmond GW2", "G1")
POLICIES = ("Redmond Default Policy", "Redmond Default Policy", "Berlin Default Policy", "P1 Default Policy", "Q1")
ATTENDANTS = ("Redmond Reception", "Redmond Sales", "A1")
GROUPS = ("Redmond GW1\\Default", "Redmond GW2\\Reception", "Redmond GW2\\H1", "G1\\H1", "G1\\Default")
PEOPLE = ("tony", "kim@contoso.com", "lee", "CONTOSO\\holly", "aaron", "Alice Ciccu")
NUMBERS = ("1001", "1044", "1045", "1046", "51044")


def one(names: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from(names).map(lambda name: f"'{name}'")


def command(pattern: str, *parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(*parts).map(lambda values: pattern.format(*values))


def of(*values: str) -> st.SearchStrategy[str]:
    return st.sampled_from(values)


PLAN_TYPES = of("TelExtn", "SipName", "E164")
IDENTIFIERS = of("", " -SIPResourceIdentifier lee@contoso.com", " -SIPResourceIdentifier '+14255550199'")
ADDRESSES = of("10.0.0.1", "10.0.0.2", "192.0.2.10", "gw9.contoso.com")

COMMANDS = st.one_of(
    command(
        "New-UMDialPlan {} -NumberOfDigits {} -URIType {} -CountryOrRegionCode 1 -GenerateUMMailboxPolicy {}",
        of("P1", "p1", "Berlin"), of("4", "5", "21"), PLAN_TYPES, of("$true", "$false"),
    ),
    command("Set-UMDialPlan {} -MaxCallDuration {}", one(PLANS), of("30", "40", "9")),
    command("Set-UMDialPlan {} -Name {}", one(PLANS), of("P1", "Oslo 2", "Berlin")),
    command("Set-UMDialPlan {} -UMAutoAttendant {}", one(PLANS), one(ATTENDANTS)),
    command("Set-UMDialPlan {} -UMAutoAttendant $null -VoIPSecurity {}", one(PLANS), of("Secured", "Bad")),
    command(
        "Set-UMDialPlan {} -AccessTelephoneNumbers @{{Add={}; Remove={}}}",
        one(PLANS), of(*NUMBERS), of(*NUMBERS),
    ),
    command("Remove-UMDialPlan {} -Confirm:$false", one(PLANS)),
    command("New-UMIPGateway {} -Address {} -UMDialPlan {}", of("G1", "g1"), ADDRESSES, one(PLANS)),
    command("New-UMIPGateway {} -Address {}", of("G1", "g1"), ADDRESSES),
    command("Set-UMIPGateway {} -Address {} -Port {}", one(GATEWAYS), ADDRESSES, of("5061", "70000")),
    command("Disable-UMIPGateway {} -Immediate $true -Confirm:$false", one(GATEWAYS)),
    command("Enable-UMIPGateway {}", one(GATEWAYS)),
    command("Remove-UMIPGateway {} -Confirm:$false", one(GATEWAYS)),
    command(
        "New-UMHuntGroup {} -UMIPGateway {} -UMDialPlan {} {}",
        of("H1", "h1", "Default"), one(GATEWAYS), one(PLANS), of("", "-PilotIdentifier 5000", "-PilotIdentifier 5001"),
    ),
    command("Remove-UMHuntGroup {} -Confirm:$false", one(GROUPS)),
    command("New-UMMailboxPolicy {} -UMDialPlan {}", of("Q1", "q1"), one(PLANS)),
    command("Set-UMMailboxPolicy {} -MinPINLength {}", one(POLICIES), of("4", "6", "25")),
    command("Set-UMMailboxPolicy {} -UMDialPlan {}", one(POLICIES), one(PLANS)),
    command("Remove-UMMailboxPolicy {} -Confirm:$false", one(POLICIES)),
    command(
        "New-UMAutoAttendant {} -UMDialPlan {} -PilotIdentifierList {}",
        of("A1", "a1"), one(PLANS), of("5100", "5300,5301", "5300"),
    ),
    command("Set-UMAutoAttendant {} -Speech $true -DTMFFallbackAutoAttendant {}", one(ATTENDANTS), one(ATTENDANTS)),
    command("Enable-UMAutoAttendant {}", one(ATTENDANTS)),
    command("Disable-UMAutoAttendant {} -Confirm:$false", one(ATTENDANTS)),
    command("Remove-UMAutoAttendant {} -Confirm:$false", one(ATTENDANTS)),
    command(
        "Enable-UMMailbox {} -UMMailboxPolicy {} -Extensions {}{}",
        one(PEOPLE), one(POLICIES), of(*NUMBERS, "1044,1045"), IDENTIFIERS,
    ),
    command("Set-UMMailbox {} -UMMailboxPolicy {}", one(PEOPLE), one(POLICIES)),
    command("Set-UMMailbox {} -OperatorNumber {}", one(PEOPLE), of("12", "1234567890123456789012")),
    command("Set-Mailbox {} -SecondaryAddress {} -SecondaryDialPlan {}", one(PEOPLE), of(*NUMBERS), one(PLANS)),
    command("Set-Mailbox {} -EmailAddresses @{{Add='smtp:{}@contoso.com'}}", one(PEOPLE), of("x", "kim")),
    command("Set-Mailbox {} -Alias {}", one(PEOPLE), of("lee", "x1", "X1")),
    command("Set-Mailbox {} -CustomAttribute1 {} -Languages {}", one(PEOPLE), of("blue", "''"), of("de-DE", "$null")),
    command("Set-User {} -LastName {} -UMCallingLineIds {}", one(PEOPLE), of("Gu", "Hu"), of("$null", "+14255550101")),
    command("Disable-Mailbox {} -Confirm:$false", one(PEOPLE)),
    command("Enable-Mailbox {} -Alias {}", one(PEOPLE), of("x1", "lee")),
    command("Set-UMMailboxPIN {} -PIN {}", one(PEOPLE), of("58231", "1234", "9182736450")),
    command("Disable-UMMailbox {} -Confirm:$false -KeepProperties {}", one(PEOPLE), of("$true", "$false")),
    command("New-UMCallAnsweringRule -Name R1 -Mailbox {}", one(PEOPLE)),
    command("Remove-UMCallAnsweringRule R1 -Mailbox {} -Confirm:$false", one(PEOPLE)),
    command("Set-UMService EX1 -DialPlans {}", st.one_of(one(PLANS), st.just("$null"))),
    command("Set-UMCallRouterSettings -Server EX2 -DialPlans @{{Add={}}}", one(PLANS)),
)  # fmt: skip

# What takes a command back: the command, what follows it, and what has to follow to be where one was.
INVERSES = (
    ("New-UMDialPlan Z1 -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1 -GenerateUMMailboxPolicy $false",
     "Remove-UMDialPlan Z1 -Confirm:$false"),
    ("New-UMDialPlan Z1 -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1",
     "Remove-UMMailboxPolicy 'Z1 Default Policy' -Confirm:$false; Remove-UMDialPlan Z1 -Confirm:$false"),
    ("New-UMIPGateway Z1 -Address 10.9.9.9", "Remove-UMIPGateway Z1 -Confirm:$false"),
    ("New-UMIPGateway Z1 -Address 10.9.9.9 -UMDialPlan Redmond",
     "Remove-UMHuntGroup Z1\\Default -Confirm:$false; Remove-UMIPGateway Z1 -Confirm:$false"),
    ("New-UMHuntGroup Z1 -UMIPGateway 'Redmond GW2' -UMDialPlan Redmond -PilotIdentifier 7001",
     "Remove-UMHuntGroup 'Redmond GW2\\Z1' -Confirm:$false"),
    ("New-UMMailboxPolicy Z1 -UMDialPlan Redmond", "Remove-UMMailboxPolicy Z1 -Confirm:$false"),
    ("New-UMAutoAttendant Z1 -UMDialPlan Redmond", "Remove-UMAutoAttendant Z1 -Confirm:$false"),
    ("Enable-UMMailbox rosa -UMMailboxPolicy 'Redmond Default Policy' -Extensions 1999",
     "Disable-UMMailbox rosa -KeepProperties $false -Confirm:$false"),
    ("Set-UMMailbox kim -FaxEnabled $false", "Set-UMMailbox kim -FaxEnabled $true"),
    ("New-UMCallAnsweringRule -Name Z1 -Mailbox kim", "Remove-UMCallAnsweringRule Z1 -Mailbox kim -Confirm:$false"),
    ("Set-UMDialPlan Redmond -AccessTelephoneNumbers @{Add='7000'}",
     "Set-UMDialPlan Redmond -AccessTelephoneNumbers @{Remove='7000'}"),
    ("Disable-UMAutoAttendant 'Redmond Reception' -Confirm:$false", "Enable-UMAutoAttendant 'Redmond Reception'"),
)  # fmt: skip

Rows = dict[str, list[tuple[Any, ...]]]


def tables_of(connection: Connection, left_out: tuple[str, ...] = (), columns_out: tuple[str, ...] = ()) -> Rows:
    """All rows of the organization, in one order."""
    found: Rows = {}
    for name, table in TABLES.items():
        if name in left_out:
            continue
        kept = ", ".join(f'"{column.name}"' for column in table.columns if column.name not in columns_out)
        found[name] = sorted(connection.rows(f'SELECT {kept} FROM "{name}"'), key=repr)
    return found


class Organization(RuleBasedStateMachine):
    """Sequences of commands on contoso-um, each first in a dry run."""

    def __init__(self) -> None:
        super().__init__()
        self.connection = _fresh_connection()

    @initialize()
    def begin(self) -> None:
        self.succeeded = 0

    @rule(text=COMMANDS)
    def run_command(self, text: str) -> None:
        before = tables_of(self.connection)
        predicted = self.run(text, dry_run=True)
        assert tables_of(self.connection) == before, "a dry run changed something"
        told = self.run(text)
        assert told == predicted, "the dry run foretold something else"
        if told[1]:
            assert tables_of(self.connection) == before, f"refused, and yet something changed: {told[1]}"
        else:
            self.succeeded += 1

    @rule(texts=st.lists(COMMANDS, min_size=2, max_size=5))
    def run_in_one_session(self, texts: list[str]) -> None:
        """Where what an earlier command read may serve a later one."""
        self.run("\n".join(texts))

    @rule(pair=st.sampled_from(INVERSES))
    def run_and_undo(self, pair: tuple[str, str]) -> None:
        before = tables_of(self.connection, RECORDS, WRITTEN)
        _, errors, changed = self.run(pair[0])
        if errors or not changed:
            return
        _, errors, _ = self.run(pair[1])
        assert not errors
        after = tables_of(self.connection, RECORDS, WRITTEN)
        for name, rows in before.items():
            assert after[name] == rows, name

    @invariant()
    def links_lead_to_objects(self) -> None:
        for name, table in TABLES.items():
            for link in table.links:
                dangling = self.connection.rows(
                    f'SELECT id FROM "{name}" WHERE "{link.name}" IS NOT NULL '
                    f'AND "{link.name}" NOT IN (SELECT "Guid" FROM "{link.references}")'
                )
                assert not dangling, (name, link.name)

    @invariant()
    def back_links_agree(self) -> None:
        shell = self.shell(self.store())
        plans = {str(plan.Name): plan for plan in shell.invoke("Get-UMDialPlan")}
        forward = {"UMMailboxPolicies": "UMMailboxPolicy", "UMAutoAttendants": "UMAutoAttendant"}
        for property_name, noun in forward.items():
            linked = {(str(item.UMDialPlan), str(item.Name)) for item in shell.invoke(f"Get-{noun}")}
            assert linked == {
                (name, str(each)) for name, plan in plans.items() for each in getattr(plan, property_name)
            }
        groups = {(str(group.UMDialPlan), str(group.UMIPGateway)) for group in shell.invoke("Get-UMHuntGroup")}
        assert groups == {(name, str(each)) for name, plan in plans.items() for each in plan.UMIPGateway}
        servers = {(str(plan), str(item.Name)) for item in shell.invoke("Get-UMService") for plan in item.DialPlans}
        assert servers <= {(name, str(each)) for name, plan in plans.items() for each in plan.UMServers}

    @invariant()
    def names_and_addresses_are_unique(self) -> None:
        for noun in ("UMDialPlan", "UMIPGateway", "UMMailboxPolicy", "UMAutoAttendant"):
            names = [row[0].lower() for row in self.connection.rows(f'SELECT "Name" FROM "{noun}"')]
            assert len(names) == len(set(names)), noun
        addresses = [
            address.lower()
            for row in self.connection.rows('SELECT "EmailAddresses" FROM "Recipient"')
            for address in json.loads(row[0])
        ]
        assert len(addresses) == len(set(addresses))

    @invariant()
    def the_texts_that_name_a_recipient_are_kept(self) -> None:
        store = self.store()
        wanted = {(item.guid, form, key) for item in store.select(Recipient) for form, key in item.texts()}
        assert set(self.connection.rows('SELECT "Recipient", form, key FROM "RecipientKey"')) == wanted

    @invariant()
    def enabled_mailboxes_have_what_belongs_to_them(self) -> None:
        rows = self.connection.rows(
            'SELECT r."Name", r."UMDialPlan", p."UMDialPlan", r."EmailAddresses" FROM "Recipient" r '
            'LEFT JOIN "UMMailboxPolicy" p ON p."Guid" = r."UMMailboxPolicy" WHERE r."UMEnabled"'
        )
        for name, plan, plan_of_policy, addresses in rows:
            assert plan is not None and plan == plan_of_policy, name
            assert any(address.startswith("EUM:") for address in json.loads(addresses)), name

    # Running

    def store(self, dry_run: bool = False) -> Store:
        return Store(lambda: self.connection, user="test", seed=1, dry_run=dry_run, pin_key=PinKey.of_samples,
                     is_transcript=True)  # fmt: skip

    def shell(self, store: Store) -> Shell:
        return Shell(SilentHost(), Options(store=IN_MEMORY, transcript=True), store)

    def run(self, text: str, dry_run: bool = False) -> tuple[list[str], list[str], list[str]]:
        """What a command writes, its errors, and what it changes."""
        store = self.store(dry_run)
        shell = self.shell(store)
        shell.run(text)
        host: Any = shell.host
        changed = [line for change in store.changes() for line in change.lines()]
        if dry_run and store.is_open:
            self.connection.rollback()
        return host.lines, [record.message for record in host.errors], changed


def _fresh_connection() -> Connection:
    Shell(SilentHost(), Options(store=IN_MEMORY, transcript=True))  # which knows how contoso-um is made
    template("contoso-um")
    return open_store(IN_MEMORY, "contoso-um", transcript=True).connection


@pytest.mark.slow
def test_what_always_holds() -> None:
    run_state_machine_as_test(
        Organization,
        settings=settings(
            max_examples=12,
            stateful_step_count=25,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
