"""The organization's Unified Messaging as a graph: what there is, what is linked to what, what is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from umshell.store.um.auto_attendant import UMAutoAttendant
from umshell.store.um.dial_plan import UMDialPlan
from umshell.store.um.enums import UMURIType
from umshell.store.um.hunt_group import UMHuntGroup
from umshell.store.um.ip_gateway import UMIPGateway
from umshell.store.um.mailbox import UMMailbox
from umshell.store.um.mailbox_policy import UMMailboxPolicy
from umshell.store.um.server import UMServer
from umshell.telephony.network import addresses_of, ask

if TYPE_CHECKING:
    from umshell.store.database import Store

KINDS = ("gateway", "hunt group", "dial plan", "policy", "attendant", "server", "users")
MOST_USERS = 12  # of a policy that are named one by one


class Node(NamedTuple):
    """A thing in the picture."""

    key: str
    kind: str
    name: str
    detail: str


class Link(NamedTuple):
    """A link in the picture; one that leads nowhere, or where nothing answers, says why."""

    source: str
    target: str
    label: str
    fault: str | None = None


class Topology:
    """The graph."""

    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}
        self.links: list[Link] = []

    def add(self, item: Any, kind: str, detail: str = "") -> Node:
        """A node for an object of the organization."""
        made = self.nodes[item.guid] = Node(item.guid, kind, str(item.Name), detail)
        return made

    def link(self, source: str, target: str, label: str = "", fault: str | None = None) -> None:
        """A link; what is at its end and is not there gets a place of its own."""
        if target not in self.nodes:
            self.nodes[target] = Node(target, "missing", target, "")
        self.links.append(Link(source, target, label, fault))

    def of_kind(self, kind: str) -> list[Node]:
        return [node for node in self.nodes.values() if node.kind == kind]

    def from_node(self, key: str) -> list[Link]:
        return [link for link in self.links if link.source == key]

    @property
    def faults(self) -> list[Link]:
        return [link for link in self.links if link.fault is not None]


def topology(store: Store, *, with_users: bool = True) -> Topology:
    """The graph of an organization."""
    made = Topology()
    plans = store.complete(list(store.each(UMDialPlan)))
    for plan in plans:
        security = "" if not plan.is_secured else f", {plan.VoIPSecurity}"
        made.add(plan, "dial plan", f"{plan.URIType}, {plan.NumberOfDigitsInExtension} digits{security}")
    _gateways(store, made)
    _attendants(store, made, plans)
    _policies(store, made, with_users)
    _servers(store, made, plans)
    return made


def _gateways(store: Store, made: Topology) -> None:
    groups: dict[str, list[UMHuntGroup]] = {}
    for group in store.each(UMHuntGroup):
        groups.setdefault(group.UMIPGateway.guid, []).append(group)
    for gateway in store.each(UMIPGateway):
        node = made.add(gateway, "gateway", f"{gateway.Address}, {gateway.Status}")
        fault = _gateway_fault(store, gateway)
        own = groups.get(gateway.guid, [])
        for group in own:
            made.add(group, "hunt group", f"pilot {group.PilotIdentifier}" if group.PilotIdentifier else "every call")
            made.link(node.key, group.guid, "", fault)
            made.link(group.guid, group.UMDialPlan.guid, "", _security_fault(store, gateway, group))
        if not own:
            made.link(node.key, f"{gateway.Name}: no hunt group", "", "without a hunt group it handles no call")


def _gateway_fault(store: Store, gateway: UMIPGateway) -> str | None:
    if gateway.Status.name != "Enabled":
        return f"the gateway is {gateway.Status}"
    addresses = addresses_of(store, gateway.Address, gateway.IPAddressFamily.name)
    if not addresses:
        return f"{gateway.Address} has no address"
    answers = [ask(store, address, gateway.Port) for address in addresses]
    return None if any(answer.is_good for answer in answers) else str(answers[0].reason).rstrip(".")


def _security_fault(store: Store, gateway: UMIPGateway, group: UMHuntGroup) -> str | None:
    """What a secured plan needs of its gateways: a name as address, and port 5061 (1.4.8)."""
    plan: Any = store.get(UMDialPlan, group.UMDialPlan.guid)
    if not plan.is_secured:
        return None
    if gateway.Address.IsIPAddress:
        return f"{plan.VoIPSecurity} needs a fully qualified domain name"
    return None if gateway.Port == 5061 else f"{plan.VoIPSecurity} needs port 5061, not {gateway.Port}"


def _attendants(store: Store, made: Topology, plans: list[UMDialPlan]) -> None:
    attendants = list(store.each(UMAutoAttendant))
    by_name = {attendant.Name.lower(): attendant.guid for attendant in attendants}
    for each in attendants:
        numbers = ", ".join(str(pilot) for pilot in each.PilotIdentifierList)
        made.add(each, "attendant", f"{each.Status}{', ' + numbers if numbers else ''}")
    for each in attendants:
        made.link(each.UMDialPlan.guid, each.guid)
        if each.DTMFFallbackAutoAttendant is not None:
            made.link(each.guid, each.DTMFFallbackAutoAttendant.guid, "keys")
        _menu_links(made, each, by_name)
    for plan in plans:
        if plan.UMAutoAttendant is not None:
            made.link(plan.guid, plan.UMAutoAttendant.guid, "default")


def _menu_links(made: Topology, attendant: UMAutoAttendant, by_name: dict[str, str]) -> None:
    """Where the keys of a menu lead, to attendants that may be gone or disabled."""
    for mapping in (*attendant.BusinessHoursKeyMapping, *attendant.AfterHoursKeyMapping):
        name = mapping.AutoAttendantName
        if not name:
            continue
        target = by_name.get(name.lower())
        if target is None:
            made.link(
                attendant.guid, f"auto attendant '{name}'", f"key {mapping.Key}", "there is no such auto attendant"
            )
            continue
        disabled = made.nodes[target].detail.startswith("Disabled")
        made.link(attendant.guid, target, f"key {mapping.Key}", "the auto attendant is disabled" if disabled else None)


def _policies(store: Store, made: Topology, with_users: bool) -> None:
    for policy in store.each(UMMailboxPolicy):
        count = store.count(UMMailbox, UMMailboxPolicy=policy.guid)
        made.add(policy, "policy", f"{count} user{'' if count == 1 else 's'}")
        made.link(policy.UMDialPlan.guid, policy.guid)
        if with_users and 0 < count <= MOST_USERS:
            for user in store.select(UMMailbox, UMMailboxPolicy=policy.guid):
                _user(made, policy, user)


def _user(made: Topology, policy: UMMailboxPolicy, user: UMMailbox) -> None:
    made.add(user, "users", ", ".join(str(extension) for extension in user.Extensions))
    fault = None
    if user.UMDialPlan is None or user.UMDialPlan.guid != policy.UMDialPlan.guid:
        fault = "the mailbox is in another dial plan than its policy"
    elif not user.UMAddresses:
        fault = "the mailbox has no EUM address and gets no calls"
    made.link(policy.guid, user.guid, "", fault)


def _servers(store: Store, made: Topology, plans: list[UMDialPlan]) -> None:
    """SIP URI plans are linked to servers; one that is linked to none reaches nobody (1.1.12)."""
    servers = {each.Server.guid: each for each in store.select(UMServer)}
    for each in servers.values():
        made.add(each, "server", str(each.UMStartupMode))
    for plan in plans:
        for identity in plan.UMServers:
            item = servers[identity.guid]
            fault = None
            if plan.is_secured and item.UMStartupMode.name == "TCP":
                fault = f"{plan.VoIPSecurity} needs the startup mode TLS or Dual"
            made.link(plan.guid, item.guid, "", fault)
        if plan.URIType is UMURIType.SipName and not plan.UMServers:
            made.link(plan.guid, f"{plan.Name}: no server", "", "a SIP URI dial plan needs a server")
