"""The trusted SIP peers: gateways and servers, with the addresses that each server keeps of them in memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from umshell.store.server import ExchangeServer
from umshell.store.um.ip_gateway import UMIPGateway
from umshell.store.um.sip_peer import PeerAddress
from umshell.telephony.events import SAME_ADDRESS, write_event
from umshell.telephony.network import addresses_of
from umshell.values.exchange.addresses import UMSmartHost

if TYPE_CHECKING:
    from umshell.store.database import Store
    from umshell.store.records import Record


class Peer(NamedTuple):
    """Whom servers talk SIP with: a gateway, or a server by the internal URL of its UM web services (3.2.5)."""

    host: str
    addresses: list[str]
    origin: str
    gateway: UMIPGateway | None


def peers(store: Store, server: str) -> Iterator[Peer]:
    """The trusted peers as a server knows them."""
    kept = _kept(store, server)
    for gateway in store.each(UMIPGateway):
        own = gateway.Address.address
        yield Peer(str(gateway.Address), [own] if own else kept.get(gateway.guid, []), "UMIPGateway", gateway)
    for other in store.select(ExchangeServer):
        yield Peer(other.Fqdn, addresses_of(store, UMSmartHost(other.Fqdn)), "WebServicesVirtualDirectory", None)


def _kept(store: Store, server: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in store.select(PeerAddress, server=server):
        found.setdefault(row.UMIPGateway.guid, []).append(row.address)
    return found


def known_addresses(store: Store, server: str, gateway: UMIPGateway) -> list[str]:
    """The addresses from which a server takes calls as those of a gateway."""
    if gateway.Address.IsIPAddress:
        return [gateway.Address.address]
    return [row.address for row in store.select(PeerAddress, server=server, UMIPGateway=gateway.guid)]


def gateway_at(store: Store, server: str, address: str) -> UMIPGateway | None:
    """The gateway that a server takes a caller's address for: that of a literal first, then the one kept first."""
    found = store.first(UMIPGateway, address_key=address)
    if found is not None:
        return found
    kept = store.first(PeerAddress, server=server, address=address)
    return None if kept is None else store.get(UMIPGateway, kept.UMIPGateway.guid)


def resolve(record: Record, gateway: UMIPGateway, server: str, *, tells: bool = True) -> list[str]:
    """Asks for the addresses of a gateway's name anew, and tells of an address that another peer has."""
    store = record.store
    found = addresses_of(store, gateway.Address, gateway.IPAddressFamily.name)
    if not gateway.Address.IsIPAddress:
        record.remove_rows("PeerAddress", server=server, UMIPGateway=gateway.guid)
        record.add_rows("PeerAddress", [(server, gateway.guid, address) for address in found])
    for address in found if tells else ():
        _tell_same(record, server, gateway, address)
    return found


def _tell_same(record: Record, server: str, gateway: UMIPGateway, address: str) -> None:
    """Two peers with one address are no error, but an event (3.2.5)."""
    other = _other_at(record.store, server, gateway, address)
    if other is not None:
        write_event(record, SAME_ADDRESS, server, first=other, second=str(gateway.Address), address=address)


def _other_at(store: Store, server: str, gateway: UMIPGateway, address: str) -> str | None:
    literal = store.first(UMIPGateway, address_key=address)
    if literal is not None and literal.guid != gateway.guid:
        return str(literal.Address)
    for row in store.select(PeerAddress, server=server, address=address):
        if row.UMIPGateway.guid != gateway.guid:
            other: Any = store.get(UMIPGateway, row.UMIPGateway.guid)
            return str(other.Address)
    return None if gateway.Address.IsIPAddress else _server_at(store, gateway, address)


def _server_at(store: Store, gateway: UMIPGateway, address: str) -> str | None:
    """The name of a server that has the address, if the gateway is known by another name."""
    own = str(gateway.Address).lower()
    for server in store.select(ExchangeServer):
        if server.Fqdn.lower() != own and address in addresses_of(store, UMSmartHost(server.Fqdn)):
            return str(server.Fqdn)
    return None


def resolve_all(record: Record, server: str) -> None:
    """What a server does when its service starts: it forgets all addresses and asks anew (3.2.6)."""
    record.remove_rows("PeerAddress", server=server)
    for page in record.store.pages(UMIPGateway):
        for gateway in page:
            if not gateway.Address.IsIPAddress:
                resolve(record, gateway, server)
