"""What follows when a gateway is made or changed, and from time to time: SIP OPTIONS, and an event where none comes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from umshell.store.um.ip_gateway import UMIPGateway
from umshell.telephony import peers, services
from umshell.telephony.events import NO_ANSWER, NO_ANSWER_TO_PROBE, write_event
from umshell.telephony.network import Answer, ask, transport_of
from umshell.telephony.progress import end_calls

if TYPE_CHECKING:
    from umshell.store.records import Record


class Probe(NamedTuple):
    """One SIP OPTIONS request and what came of it."""

    gateway: UMIPGateway
    server: str
    address: str | None
    transport: str
    answer: Answer


def gateway_changed(record: Record, gateway: UMIPGateway) -> None:
    """After a gateway was made or changed: every server asks for its address; one sends SIP OPTIONS (3.2.1)."""
    servers, stopped = services.servers_with(record.store, services.UM), services.stopped_on(record.store, services.UM)
    running = [server for server in servers if server.guid not in stopped]
    for server in servers if not gateway.Address.IsIPAddress else running[:1]:
        peers.resolve(record, gateway, server.Name, tells=server.guid not in stopped)
    if gateway.Status.name == "Disabled":
        end_calls(record, Gateway=gateway.Name)
    elif running:
        probe(record, gateway, running[0].Name, NO_ANSWER)


def probe(record: Record, gateway: UMIPGateway, server: str, event_id: int = NO_ANSWER_TO_PROBE) -> Probe:
    """Sends SIP OPTIONS to a gateway, and writes the event of that id when no good answer comes."""
    addresses = peers.known_addresses(record.store, server, gateway)
    made = _asked(record, gateway, server, addresses)
    if not made.answer.is_good:
        write_event(
            record, event_id, server, gateway=gateway.Name, address=gateway.Address, port=gateway.Port,
            reason=made.answer.reason,
        )  # fmt: skip
    return made


def _asked(record: Record, gateway: UMIPGateway, server: str, addresses: list[str]) -> Probe:
    transport = transport_of(gateway.Port)
    if not addresses:
        nothing = Answer(None, f"the name '{gateway.Address}' has no address.")
        return Probe(gateway, server, None, transport, nothing)
    probes = [
        Probe(gateway, server, address, transport, ask(record.store, address, gateway.Port)) for address in addresses
    ]
    return next((each for each in probes if each.answer.is_good), probes[0])
