"""The path of an incoming call to a dial plan: call router, gateway, hunt group, security; then what answers it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from umshell.store.ad_object import key_of
from umshell.store.server import ExchangeServer
from umshell.store.server_components import CALL_ROUTER, UNIFIED_MESSAGING, state_in, wishes_of
from umshell.store.um.dial_plan import UMDialPlan
from umshell.store.um.enums import UMURIType
from umshell.store.um.hunt_group import UMHuntGroup
from umshell.store.um.ip_gateway import UMIPGateway
from umshell.store.um.server import ServerDialPlan, UMCallRouterSettings, UMServer
from umshell.telephony import answering, peers, services
from umshell.telephony.events import CALL_REJECTED
from umshell.telephony.network import addresses_of, transport_of
from umshell.telephony.numbers import same_number, user_part
from umshell.telephony.trace import CallEnded, CallRefused, CallRequest, Trace

if TYPE_CHECKING:
    from umshell.store.database import Store

FORBIDDEN, NOT_FOUND, UNAVAILABLE = "403 Forbidden", "404 Not Found", "503 Service Unavailable"


def route(store: Store, request: CallRequest) -> Trace:
    """What becomes of a call, and why (3.4)."""
    trace = Trace(request)
    try:
        Routing(store, trace).run()
    except CallRefused as refusal:
        trace.outcome, trace.response, trace.is_accepted = refusal.reason, refusal.response, False
        trace.call_type = "None"
        for event_id, inserts in refusal.events:
            trace.log(event_id, **inserts)
    except CallEnded:
        trace.response = trace.response or "200 OK"
    return trace


class Routing:
    """One call on its way to the dial plan."""

    def __init__(self, store: Store, trace: Trace) -> None:
        self.store = store
        self.trace = trace
        self.request = trace.request
        self.exchange = store.exchange

    def run(self) -> None:
        server = self._server()
        gateway = self._named_gateway()
        transport = self.request.transport or transport_of(5060 if gateway is None else gateway.Port)
        self._reach(server, transport)
        self.trace.gateway = found = self._trusted(server, gateway)
        self._check_status(found)
        self.trace.hunt_group = group = self._hunt_group(found)
        self.trace.plan = plan = self._plan(group)
        self._check_security(plan, transport)
        targets = self._targets(server, plan, transport)
        self.trace.response = "302 Moved Temporarily"
        answering.answer(self.store, self.trace, targets)

    # 1. The server

    def _server(self) -> ExchangeServer:
        name = self.request.server or self.store.directory.local_server
        found = self.store.first(ExchangeServer, name_key=key_of(name.partition(".")[0]))
        if found is None:
            raise CallRefused(f"There is no server '{name}'.", None)
        return found

    def _reach(self, server: ExchangeServer, transport: str) -> None:
        """The service that listens on the server runs, and takes calls over this transport (3.3)."""
        name = services.UM if self.exchange == 2010 else services.CALL_ROUTER
        state = services.state_of(self.store, server, name)
        if state.Status != "Running":
            self.trace.tell(server, name, "The service does not run: nothing listens.", state.Status)
            raise CallRefused(f"No connection: the service {name} on {server.Name} is {state.Status.lower()}.", None)
        self.trace.tell(server, name, "The service runs and takes the call.", state.Status)
        if self.exchange != 2010 and not self._is_active(server, CALL_ROUTER):
            self._refuse(f"The component {CALL_ROUTER} of {server.Name} is out of service.", UNAVAILABLE)
        cls: Any = UMServer if self.exchange == 2010 else UMCallRouterSettings
        settings: Any = self.store.first(cls, Server=server.guid)
        if self.exchange == 2010 and not self._is_enabled(server):
            self._refuse(f"The UM server {server.Name} takes no new calls.", UNAVAILABLE)
        self._check_listening(settings, state, transport)

    def _check_listening(self, settings: Any, state: Any, transport: str) -> None:
        mode = state.running_mode
        if mode not in (transport, "Dual"):
            hint = "" if settings.UMStartupMode.name == mode else " (another mode is configured: restart the service)"
            self.trace.tell(settings, "UMStartupMode", f"Started in the mode {mode}, no {transport}{hint}.", mode)
            raise CallRefused(f"No connection: the server does not listen on {transport}.", None)
        if transport == "TLS" and not state.certificate:
            self.trace.tell(settings, "UMCertificateThumbprint", "Without a certificate no TLS call is taken.")
            raise CallRefused("No connection: the server has no certificate for TLS.", None)
        port = "SipTlsListeningPort" if transport == "TLS" else "SipTcpListeningPort"
        self.trace.tell(settings, port, f"The INVITE arrives over {transport}.", getattr(settings, port))

    # 2. The gateway

    def _named_gateway(self) -> UMIPGateway | None:
        name = self.request.gateway
        if name is None:
            return None
        found = self.store.first(UMIPGateway, name_key=key_of(name))
        if found is None:
            raise CallRefused(f"There is no UM IP gateway '{name}'.", None)
        return found

    def _trusted(self, server: ExchangeServer, named: UMIPGateway | None) -> UMIPGateway:
        """The gateway that the server takes the source address for (3.2.4, 3.2.6)."""
        address = self.request.address or self._source(named)
        found = peers.gateway_at(self.store, server.Name, address)
        if found is None:
            if named is not None:
                known = peers.known_addresses(self.store, server.Name, named)
                self.trace.tell(named, "Address", f"The call comes from {address}; known is {_listed(known)}.")
            raise CallRefused(f"Ignored: {address} is no trusted SIP peer of {server.Name}.", None)
        self.trace.tell(found, "Address", f"{address} is a trusted SIP peer.")
        return found

    def _source(self, gateway: UMIPGateway | None) -> str:
        """Where the device is now, which need not be where the servers believe it to be."""
        if gateway is None:
            raise CallRefused("The call comes from nowhere: neither a gateway nor an address is given.", None)
        found = addresses_of(self.store, gateway.Address, gateway.IPAddressFamily.name)
        if not found:
            self.trace.tell(gateway, "Address", "The name has no address in the network.")
            raise CallRefused(f"The network knows no host '{gateway.Address}', from which the call could come.", None)
        return found[0]

    def _check_status(self, gateway: UMIPGateway) -> None:
        if gateway.Status.name == "Enabled":
            self.trace.tell(gateway, "Status", "The gateway takes calls.")
            if gateway.DelayedSourcePartyInfoEnabled and not (self.request.caller or self.request.diversion):
                told = "The INVITE names neither caller nor diversion: the call is taken after a delay."
                self.trace.tell(gateway, "DelayedSourcePartyInfoEnabled", told)
            return
        self.trace.tell(gateway, "Status", "The gateway takes no new calls.")
        self._refuse(f"The UM IP gateway '{gateway.Name}' is {gateway.Status}.", FORBIDDEN)

    # 3. The hunt group

    def _hunt_group(self, gateway: UMIPGateway) -> UMHuntGroup:
        """The group whose pilot is the called or the diverting number, else the one without a pilot (3.4)."""
        groups = self.store.select(UMHuntGroup, UMIPGateway=gateway.guid)
        for number in filter(None, (self.request.to, self.request.diversion)):
            for group in groups:
                if group.PilotIdentifier and self._is_pilot(group, number):
                    self.trace.tell(group, "PilotIdentifier", f"It is the number {number}.")
                    return group
        rest = next((group for group in groups if not group.PilotIdentifier), None)
        if rest is None:
            shown = ", ".join(group.PilotIdentifier for group in groups) or "{}"
            self.trace.tell(gateway, "HuntGroups", "No hunt group has this number as its pilot identifier.", shown)
            self._refuse(f"No hunt group of the gateway '{gateway.Name}' takes {self.request.to}.", NOT_FOUND)
        self.trace.tell(rest, "PilotIdentifier", "Without a pilot identifier it takes every call.")
        return rest

    def _is_pilot(self, group: UMHuntGroup, number: str) -> bool:
        """The number, or for a SIP plan the user of an address, such as the first label of the phone context."""
        user = user_part(number)
        return any(same_number(group.PilotIdentifier, text) for text in (number, user, user.partition(".")[0]))

    # 4. The dial plan

    def _plan(self, group: UMHuntGroup) -> UMDialPlan:
        plan: Any = self.store.get(UMDialPlan, group.UMDialPlan.guid)
        self.store.complete([plan])
        self.trace.tell(group, "UMDialPlan", "The call belongs to this dial plan.")
        return plan  # type: ignore[no-any-return]

    def _check_security(self, plan: UMDialPlan, transport: str) -> None:
        """Unsecured plans take calls over TCP, secured ones over TLS (1.4.8)."""
        wanted = "TLS" if plan.is_secured else "TCP"
        if transport != wanted:
            self.trace.tell(plan, "VoIPSecurity", f"It needs {wanted}; the call came over {transport}.")
            self._refuse(f"The dial plan '{plan.Name}' needs {wanted}, the call came over {transport}.", FORBIDDEN)
        self.trace.tell(plan, "VoIPSecurity", f"It goes with {transport}.")

    # 5. The servers that may answer

    def _targets(self, router: ExchangeServer, plan: UMDialPlan, transport: str) -> list[ExchangeServer]:
        """Servers whose UM service runs in a mode for the plan, and is linked to it where it must be (1.1.12)."""
        found = self._linked(router, plan, services.servers_that_run(self.store, services.UM))
        fitting = [server for server in found if self._fits(server, transport)]
        if not fitting:
            self._refuse(f"No UM service runs that takes calls of the dial plan '{plan.Name}'.", UNAVAILABLE)
        return fitting

    def _linked(self, router: ExchangeServer, plan: UMDialPlan, servers: list[ExchangeServer]) -> list[ExchangeServer]:
        if plan.URIType is not UMURIType.SipName and self.exchange != 2010:
            self.trace.tell(plan, "URIType", "Every server answers for dial plans of this type.")
            return servers
        links = self.store.select(ServerDialPlan, UMDialPlan=plan.guid)
        routers = {link.Server.guid for link in links if link.UMCallRouter is not None}
        if self.exchange != 2010 and router.guid not in routers:
            self.trace.tell(plan, "UMServers", f"The call router of {router.Name} is not linked to the dial plan.")
            self._refuse(f"The call router of {router.Name} does not answer for '{plan.Name}'.", NOT_FOUND)
        linked = {link.Server.guid for link in links if link.UMServer is not None}
        found = [server for server in servers if server.guid in linked]
        shown = ", ".join(server.Name for server in found) or "{}"
        self.trace.tell(plan, "UMServers", "The UM services of these servers answer for the dial plan.", shown)
        return found

    def _is_active(self, server: ExchangeServer, component: str) -> bool:
        """Whether the component was not taken out of service (1.10.8)."""
        state = state_in(component, wishes_of(self.store, server.guid))
        if state != "Active":
            self.trace.tell(server, component, "The component takes no calls.", state)
        return state == "Active"

    def _is_enabled(self, server: ExchangeServer) -> bool:
        """Whether a server of 2010 takes new calls; later ones don't heed the status (5.2.6)."""
        settings: Any = self.store.first(UMServer, Server=server.guid)
        if settings.Status.name != "Enabled":
            self.trace.tell(settings, "Status", "The server takes no new calls.")
        return bool(settings.Status.name == "Enabled")

    def _takes_calls(self, server: ExchangeServer) -> bool:
        return self._is_enabled(server) if self.exchange == 2010 else self._is_active(server, UNIFIED_MESSAGING)

    def _fits(self, server: ExchangeServer, transport: str) -> bool:
        if not self._takes_calls(server):
            return False
        state = services.state_of(self.store, server, services.UM)
        if state.running_mode in (transport, "Dual") and (transport == "TCP" or state.certificate):
            return True
        lacks = "a certificate for TLS" if state.running_mode in (transport, "Dual") else transport
        self.trace.tell(
            server,
            services.UM,
            f"Its UM service, started in the mode {state.running_mode}, lacks {lacks}.",
            state.Status,
        )
        return False

    def _refuse(self, reason: str, response: str) -> NoReturn:
        raise CallRefused(reason, response, (CALL_REJECTED, {"called": self.request.to, "reason": reason}))


def _listed(addresses: list[str]) -> str:
    return ", ".join(addresses) or "no address"
