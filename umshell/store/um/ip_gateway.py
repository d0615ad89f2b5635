"""UMIPGateway: a VoIP gateway, IP PBX or session border controller."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from umshell.store.ad_object import CONFIG_TAIL, ADObject, type_names
from umshell.store.column_checks import between
from umshell.store.columns import Boolean, Enumeration, Integer, Parsed, Text
from umshell.store.refusals import DataValidation
from umshell.store.um.enums import GatewayStatus, IPAddressFamily, UMGlobalCallRoutingScheme
from umshell.store.um.hunt_group import UMHuntGroup
from umshell.values.exchange.addresses import UMSmartHost
from umshell.values.exchange.multi_valued import MultiValuedProperty

if TYPE_CHECKING:
    from umshell.store.database import Store


class UMIPGateway(ADObject, table="UMIPGateway"):
    """A gateway. It handles calls through its hunt groups only."""

    TypeNames = type_names("UMIPGateway")
    PropertyNames = (
        "Address", "OutcallsAllowed", "Status", "Port", "Simulator", "IPAddressFamily", "DelayedSourcePartyInfoEnabled",
        "MessageWaitingIndicatorAllowed", "HuntGroups", "GlobalCallRoutingScheme", "ForwardingAddress",
        "NumberOfDigitsInExtension", *CONFIG_TAIL,
    )  # fmt: skip
    object_class = ("top", "msExchUMIPGateway")
    exchange_version = "0.1 (8.0.535.0)"
    noun = "UM IP gateway"
    unique = (("name_key",), ("address_key",))
    hidden = (*ADObject.hidden, "address_key")

    Address: Any = Parsed(UMSmartHost.parse, required=True)
    address_key: Any = Text(required=True)
    OutcallsAllowed: Any = Boolean(True)
    Status: Any = Enumeration(GatewayStatus, "Enabled")
    Port: Any = Integer(5060, between(0, 65535))
    Simulator: Any = Boolean(False)
    IPAddressFamily: Any = Enumeration(IPAddressFamily, "IPv4Only")
    DelayedSourcePartyInfoEnabled: Any = Boolean(False)
    MessageWaitingIndicatorAllowed: Any = Boolean(True)
    GlobalCallRoutingScheme: Any = Enumeration(UMGlobalCallRoutingScheme, "None")
    ForwardingAddress: Any = Text()
    NumberOfDigitsInExtension: Any = Integer()

    HuntGroups: Any = MultiValuedProperty()

    @classmethod
    def complete_all(cls, store: Store, items: list[Any]) -> None:
        """HuntGroups holds the hunt groups themselves (1.1.8)."""
        if len(items) == 1:
            items[0].HuntGroups = MultiValuedProperty(store.select(UMHuntGroup, UMIPGateway=items[0].guid))
            return
        found: dict[str, MultiValuedProperty] = {}
        for group in store.each(UMHuntGroup):
            found.setdefault(group.UMIPGateway.guid, MultiValuedProperty()).append(group)
        for item in items:
            item.HuntGroups = found.get(item.guid) or MultiValuedProperty()

    def check_rules(self) -> None:
        """An address of version 6 needs a family that has it (1.5.10)."""
        if self.Address.IsIPv6 and self.IPAddressFamily.name == "IPv4Only":
            self._refuse("an IPv6 address needs the IPAddressFamily IPv6Only or Any.")
        if self.Address.IsIPAddress and not self.Address.IsIPv6 and self.IPAddressFamily.name == "IPv6Only":
            self._refuse("an IPv4 address needs the IPAddressFamily IPv4Only or Any.")

    def _refuse(self, detail: str) -> None:
        raise DataValidation(property="Address", value=self.Address, detail=detail, identity=self.Name)


def address_key(address: UMSmartHost) -> str:
    """The form in which addresses are compared: one literal belongs to one gateway."""
    return address.address or address.text.lower().rstrip(".")
