"""Stopping and starting services: what that brings about, and what keeps one from starting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from umshell.store.columns import timestamp
from umshell.store.server import ExchangeServer
from umshell.store.um.dial_plan import UMDialPlan
from umshell.store.um.ip_gateway import UMIPGateway
from umshell.store.um.server import UMCallRouterSettings, UMServer
from umshell.telephony import peers, probing
from umshell.telephony.events import WORKER_NOT_STARTED, WORKER_STARTED, write_event
from umshell.telephony.progress import end_calls
from umshell.telephony.services import CALL_ROUTER, UM, change_state

if TYPE_CHECKING:
    from umshell.store.database import Store
    from umshell.store.records import Record

MOST_GATEWAYS = 200
_WORKER_PORTS = {"TCP": "5065", "TLS": "5065", "Dual": "5065 and 5066"}


class ServiceDoesNotStart(Exception):
    """A service that its configuration keeps from starting."""


def stop(record: Record, server: ExchangeServer, name: str) -> None:
    """Stops a service, and with it the calls in progress."""
    change_state(record, server, name, Status="Stopped")
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
    change_state(record, server, name, Status="Running", **values)
    if name == UM:
        _started(record, server, values["running_mode"])


def _started(record: Record, server: ExchangeServer, mode: str) -> None:
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
    change_state(record, server, name, StartType=start_type)
