"""What the modelled network answers: the addresses of a name, and a device's answer to SIP OPTIONS."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from umshell.store.ad_object import key_of
from umshell.store.network import UMNetworkHost, hosts_at
from umshell.values.exchange.addresses import UMSmartHost

if TYPE_CHECKING:
    from umshell.store.database import Store

TLS_PORT = 5061
_OK = 200
_NEEDS_AUTHENTICATION = (401, 407)


class Answer(NamedTuple):
    """A device's answer to SIP OPTIONS: the response, or why none counts."""

    response: int | None
    reason: str | None

    @property
    def is_good(self) -> bool:
        return self.reason is None


def addresses_of(store: Store, host: UMSmartHost, family: str = "Any") -> list[str]:
    """The addresses of a host now: its own where it is one, else those that the network's table gives its name."""
    if host.IsIPAddress:
        return [host.address]
    found = store.first(UMNetworkHost, name_key=key_of(host.text.rstrip(".")))
    return [] if found is None else _of_family(found.all_addresses, family)


def _of_family(addresses: list[str], family: str) -> list[str]:
    """Those of the family that is used; of both, IPv6 comes first (1.5.10)."""
    newer = [address for address in addresses if ":" in address]
    older = [address for address in addresses if ":" not in address]
    return {"IPv4Only": older, "IPv6Only": newer}.get(family, newer + older)


def transport_of(port: int) -> str:
    """The transport that goes with the port of a gateway."""
    return "TLS" if port == TLS_PORT else "TCP"


def ask(store: Store, address: str, port: int) -> Answer:
    """Sends SIP OPTIONS to an address, in the modelled network."""
    found = hosts_at(store, address)
    if not found:
        return Answer(None, "there is no host with this address.")
    answers = [_answer(host, transport_of(port)) for host in found]
    return next((answer for answer in answers if answer.is_good), answers[0])


def _answer(host: Any, transport: str) -> Answer:
    if not host.AnswersOptions:
        return Answer(None, f"the host '{host.Name}' gives no answer.")
    if transport not in host.Transports:
        return Answer(None, f"the host '{host.Name}' does not listen on {transport}.")
    if host.SipResponse in _NEEDS_AUTHENTICATION:
        return Answer(host.SipResponse, f"the host '{host.Name}' asks for digest authentication ({host.SipResponse}).")
    if host.SipResponse != _OK:
        return Answer(host.SipResponse, f"the host '{host.Name}' answered {host.SipResponse}.")
    return Answer(_OK, None)
