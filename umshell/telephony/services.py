"""The Windows services of the Exchange servers: which there are, which run, and what starting one brings about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from umshell.store.columns import timestamp
from umshell.store.server import ExchangeServer
from umshell.store.service_state import ServiceState
from umshell.store.um.dial_plan import UMDialPlan
from umshell.store.um.ip_gateway import UMIPGateway
from umshell.store.um.server import UMCallRouterSettings, UMServer
from umshell.telephony.events import WORKER_NOT_STARTED, WORKER_STARTED, write_event
from umshell.telephony.progress import end_calls

if TYPE_CHECKING:
    from umshell.store.database import Store
    from umshell.store.records import Record

UM, CALL_ROUTER = "MSExchangeUM", "MSExchangeUMCR"
MOST_GATEWAYS = 200
_WORKER_PORTS = {"TCP": "5065", "TLS": "5065", "Dual": "5065 and 5066"}


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


class ServiceDoesNotStart(Exception):
    """A service that its configuration keeps from starting."""


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


def stop(record: Record, server: ExchangeServer, name: str) -> None:
    """Stops a service, and with it the calls in progress."""
    _change(record, server, name, Status="Stopped")
    if name == UM:
        end_calls(record, Server=server.Name)


def start(record: Record, server: ExchangeServer, name: str) -> None:
    """Starts a service in the mode that is configured now (1.10.3, 3.3.3)."""
    if name == UM:
        _check_gateways(record.store)
    settings = _settings(record.store, server, name)
    values: dict[str, Any] = {"started": timestamp(record.store.now)}
    if settings is not None:
        values |= {"running_mode": settings.UMStartupMode.name, "certificate": settings.UMCertificateThumbprint}
    _change(record, server, name, Status="Running", **values)
    if name == UM:
        _started(record, server, values["running_mode"])


def _started(record: Record, server: ExchangeServer, mode: str) -> None:
    from umshell.telephony import peers, probing

    peers.resolve_all(record, server.Name)
    write_event(record, WORKER_STARTED, server.Name, ports=_WORKER_PORTS[mode])
    for gateway in record.store.each(UMIPGateway):
        if gateway.Status.name != "Disabled":
            probing.probe(record, gateway, server.Name)


def _settings(store: Store, server: ExchangeServer, name: str) -> Any:
    cls: Any = {UM: UMServer, CALL_ROUTER: UMCallRouterSettings}.get(name)
    return None if cls is None else store.first(cls, Server=server.guid)


def _check_gateways(store: Store) -> None:
    """A dial plan with more than 200 gateways keeps the UM service from starting (1.1.5)."""
    for plan in store.complete(list(store.select(UMDialPlan))):
        count = len(plan.UMIPGateway)
        if count > MOST_GATEWAYS:
            raise ServiceDoesNotStart(
                f"the dial plan '{plan.Name}' has {count} UM IP gateways; at most {MOST_GATEWAYS} are supported."
            )


def tell_not_started(record: Record, server: ExchangeServer, reason: str) -> None:
    """Writes the event of a service that did not start."""
    write_event(record, WORKER_NOT_STARTED, server.Name, reason=reason)


def set_start_type(record: Record, server: ExchangeServer, name: str, start_type: str) -> None:
    """Changes how a service starts with the server."""
    _change(record, server, name, StartType=start_type)


def _change(record: Record, server: ExchangeServer, name: str, **values: Any) -> None:
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
