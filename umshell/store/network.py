"""UMNetworkHost: what the organization's telephones can reach: hosts, their addresses, and whether they answer."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Any

from umshell.store.ad_object import ADObject, Row
from umshell.store.column_checks import between, up_to
from umshell.store.columns import Boolean, Integer, Link, Text, Values
from umshell.store.refusals import DataValidation
from umshell.values.exchange.addresses import is_host_name
from umshell.values.exchange.directory import ADObjectId

if TYPE_CHECKING:
    from umshell.store.database import Store
    from umshell.store.records import Record

TRANSPORTS = ("TCP", "TLS", "UDP")


def address_fault(text: Any) -> str | None:
    """What is wrong with an address of a host."""
    try:
        ipaddress.ip_address(str(text))
    except ValueError:
        return f"'{text}' is no IP address."
    return None


def transport_fault(text: Any) -> str | None:
    """What is wrong with a transport that a host listens on."""
    return None if str(text).upper() in TRANSPORTS else f"'{text}' is none of {', '.join(TRANSPORTS)}."


class UMNetworkHost(ADObject, table="UMNetworkHost"):
    """A host of the modelled network: a device that answers SIP, or does not. No object of Exchange."""

    TypeNames = ("Umshell.UMNetworkHost", "System.Object")
    PropertyNames = ("Name", "Addresses", "AnswersOptions", "SipResponse", "Transports", "Identity", "Guid")
    noun = "network host"
    unique = (("name_key",),)

    Name: Any = Text(None, up_to(255, 1), required=True)
    Addresses: Any = Values(None, address_fault)
    AnswersOptions: Any = Boolean(True, required=True)
    SipResponse: Any = Integer(200, between(200, 699), required=True)
    Transports: Any = Values(lambda item: str(item).upper(), transport_fault, default=("TCP", "TLS"))

    @property
    def DistinguishedName(self) -> str:
        return f"CN={self.Name}"

    @property
    def Identity(self) -> ADObjectId:
        return ADObjectId("", self.Name, self.guid, self.Name)

    def check_rules(self) -> None:
        """A host has a name that can be one, or is called by its address; it has an address of its own."""
        if address_fault(self.Name) is not None and not is_host_name(self.Name):
            detail = "it is neither a host name nor an IP address."
            raise DataValidation(property="Name", value=self.Name, detail=detail, identity=self.Name)

    @property
    def all_addresses(self) -> list[str]:
        """The addresses in their shortest form; a host that is called by an address has that one."""
        named = [] if address_fault(self.Name) is not None else [self.Name]
        return list(dict.fromkeys(str(ipaddress.ip_address(str(text))) for text in [*named, *self.Addresses]))


class UMNetworkAddress(Row, table="UMNetworkAddress"):
    """An address of a host, for finding hosts by their addresses with one look-up."""

    Host: Any = Link("UMNetworkHost", required=True, cascade=True)
    address: Any = Text(required=True, index=True)


def rewrite_addresses(record: Record, host: UMNetworkHost) -> None:
    """The addresses of a host, after it was made or changed."""
    record.remove_rows("UMNetworkAddress", Host=host.guid)
    record.add_rows("UMNetworkAddress", [(host.guid, address) for address in host.all_addresses])


def hosts_at(store: Store, address: str) -> list[UMNetworkHost]:
    """The hosts that have an address."""
    return store.linked(UMNetworkHost, "address", address, via="UMNetworkAddress", through="Host")
