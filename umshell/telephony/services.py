"""The Windows services of the Exchange servers: which there are, and which run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from umshell.store.server import ExchangeServer
from umshell.store.service_state import ServiceState

if TYPE_CHECKING:
    from umshell.store.database import Store
    from umshell.store.records import Record

UM, CALL_ROUTER = "MSExchangeUM", "MSExchangeUMCR"


class ExchangeService(NamedTuple):
    """A service that a role brings with it."""

    name: str
    display: str
    role: str


SERVICES = (
    ExchangeService("MSExchangeADTopology", "Microsoft Exchange Active Directory Topology", "Mailbox"),
    ExchangeService("MSExchangeDelivery", "Microsoft Exchange Mailbox Transport Delivery", "Mailbox"),
    ExchangeService("MSExchangeFrontEndTransport", "Microsoft Exchange Frontend Transport", "Cafe"),
    ExchangeService("MSExchangeHM", "Microsoft Exchange Health Manager", "Mailbox"),
    ExchangeService("MSExchangeIS", "Microsoft Exchange Information Store", "Mailbox"),
    ExchangeService("MSExchangeMailboxAssistants", "Microsoft Exchange Mailbox Assistants", "Mailbox"),
    ExchangeService("MSExchangeMailboxReplication", "Microsoft Exchange Mailbox Replication", "Mailbox"),
    ExchangeService("MSExchangeRepl", "Microsoft Exchange Replication", "Mailbox"),
    ExchangeService("MSExchangeRPC", "Microsoft Exchange RPC Client Access", "Mailbox"),
    ExchangeService("MSExchangeServiceHost", "Microsoft Exchange Service Host", "Mailbox"),
    ExchangeService("MSExchangeSubmission", "Microsoft Exchange Mailbox Transport Submission", "Mailbox"),
    ExchangeService("MSExchangeThrottling", "Microsoft Exchange Throttling", "Mailbox"),
    ExchangeService("MSExchangeTransport", "Microsoft Exchange Transport", "Mailbox"),
    ExchangeService(UM, "Microsoft Exchange Unified Messaging", "UnifiedMessaging"),
    ExchangeService(CALL_ROUTER, "Microsoft Exchange Unified Messaging Call Router", "Cafe"),
)


def services_of(server: ExchangeServer) -> list[ExchangeService]:
    """The services of a server, by its roles."""
    return [service for service in SERVICES if server.has_role(service.role)]


def state_of(store: Store, server: ExchangeServer, name: str) -> ServiceState:
    """The state of a service; one that was never touched runs as setup started it."""
    found = store.first(ServiceState, Server=server.guid, name_key=name.lower())
    if found is not None:
        return found
    made: ServiceState = ServiceState.new(store.directory, Server=server.Identity, name_key=name.lower())
    return made


def is_running(store: Store, server: ExchangeServer, name: str) -> bool:
    """Whether a service runs."""
    return bool(state_of(store, server, name).Status == "Running")


def servers_with(store: Store, name: str) -> list[ExchangeServer]:
    """The servers that have a service, the local one first."""
    role = next(service.role for service in SERVICES if service.name == name)
    found = [server for server in store.select(ExchangeServer) if server.has_role(role)]
    local = store.directory.local_server.lower()
    return sorted(found, key=lambda server: server.Name.lower() != local)


def stopped_on(store: Store, name: str) -> set[str]:
    """The servers on which a service is stopped, by their GUIDs."""
    return {state.Server.guid for state in store.select(ServiceState, name_key=name.lower(), Status="Stopped")}


def servers_that_run(store: Store, name: str) -> list[ExchangeServer]:
    """The servers on which a service runs, the local one first."""
    stopped = stopped_on(store, name)
    return [server for server in servers_with(store, name) if server.guid not in stopped]


def change_state(record: Record, server: ExchangeServer, name: str, **values: Any) -> None:
    """Keeps the new state of a service, and tells of it."""
    state = state_of(record.store, server, name)
    before = {key: getattr(state, key) for key in values}
    for key, value in values.items():
        setattr(state, key, value)
    if state.id is None:
        record.add_row(state)
    else:
        record.change_row(state)
    for key in ("Status", "StartType"):
        if key in values and before[key] != values[key]:
            record.tell(server, f"{name} {key}", before[key], values[key])
