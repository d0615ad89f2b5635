"""The modelled network: its hosts, and the SIP peers that the servers trust. Extensions: Exchange has none of these."""

from collections.abc import Iterator
from typing import Annotated, Any

from umshell.cmdlets.um.tasks import GetTask, NewTask, RemoveTask, SetTask, Task, cmdlet
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store import network
from umshell.store.ad_object import key_of
from umshell.store.identity import IdParameter
from umshell.store.server import ExchangeServer
from umshell.store.um import ip_gateway
from umshell.telephony import peers, probing, services
from umshell.values.exchange.multi_valued import MultiValuedProperty
from umshell.values.psobject import PSTypedObject

_OURS = "Umshell.Commands."


@cmdlet("New", "UMNetworkHost", namespace=_OURS, supports_should_process=True)
class NewUMNetworkHost(NewTask[network.UMNetworkHost]):
    """Puts a host on the modelled network; it answers SIP OPTIONS unless told otherwise."""

    Name: Annotated[str, Parameter(position=0, mandatory=True)]
    Addresses: Annotated[MultiValuedProperty | None, Parameter(position=1, aliases=("Address",))] = None
    AnswersOptions: Annotated[bool, Parameter()] = True
    SipResponse: Annotated[int | None, Parameter()] = None
    Transports: Annotated[MultiValuedProperty | None, Parameter()] = None

    is_extension = True

    def check_name(self, name: str) -> None:
        """Hosts are no objects of the directory; their names are checked with the rest."""

    def create(self) -> network.UMNetworkHost:
        host: network.UMNetworkHost = self.new()
        host.check_rules()
        return host

    def created(self, item: network.UMNetworkHost) -> None:
        network.rewrite_addresses(self.record, item)


@cmdlet("Get", "UMNetworkHost", namespace=_OURS)
class GetUMNetworkHost(GetTask[network.UMNetworkHost]):
    """Shows the hosts of the modelled network."""

    Identity: Annotated[
        IdParameter[network.UMNetworkHost] | None,
        Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None

    is_extension = True


@cmdlet("Set", "UMNetworkHost", namespace=_OURS, supports_should_process=True)
class SetUMNetworkHost(SetTask[network.UMNetworkHost]):
    """Changes a host: what servers know of its addresses stays as it is until they ask anew."""

    Identity: Annotated[
        IdParameter[network.UMNetworkHost],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    Addresses: Annotated[MultiValuedProperty | None, Parameter(aliases=("Address",))] = None
    AnswersOptions: Annotated[bool | None, Parameter()] = None
    Name: Annotated[str | None, Parameter()] = None
    SipResponse: Annotated[int | None, Parameter()] = None
    Transports: Annotated[MultiValuedProperty | None, Parameter()] = None

    is_extension = True

    def check_name(self, name: str) -> None:
        """As for a new one."""

    def stored(self, item: network.UMNetworkHost) -> None:
        if self.record.begun:
            network.rewrite_addresses(self.record, item)


@cmdlet("Remove", "UMNetworkHost", namespace=_OURS, supports_should_process=True, confirm_impact="High")
class RemoveUMNetworkHost(RemoveTask[network.UMNetworkHost]):
    """Takes a host off the modelled network."""

    Identity: Annotated[
        IdParameter[network.UMNetworkHost],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]

    is_extension = True


class UMSipPeer(PSTypedObject):
    """A peer that a server trusts, with the addresses that the server keeps of it."""

    TypeNames = ("Umshell.UMSipPeer", "System.Object")
    PropertyNames = ("Host", "Addresses", "Origin", "UMIPGateway", "Server")

    def __init__(self, peer: peers.Peer, server: str) -> None:
        self.Host = peer.host
        self.Addresses = MultiValuedProperty(peer.addresses)
        self.Origin = peer.origin
        self.UMIPGateway = None if peer.gateway is None else peer.gateway.Identity
        self.Server = server


class ServerTask(Task):
    """Looks at the network as one server does: the local one unless another is named."""

    Server: Any = None
    is_extension = True

    def server(self) -> ExchangeServer:
        """The server that is meant."""
        if self.Server is not None:
            found: ExchangeServer = self.find(self.Server)
            return found
        local: Any = self.store.first(ExchangeServer, name_key=key_of(self.store.directory.local_server))
        return local  # type: ignore[no-any-return]


@cmdlet("Get", "UMSipPeer", namespace=_OURS)
class GetUMSipPeer(ServerTask):
    """Shows the SIP peers that a server trusts, with the addresses it keeps of them."""

    Server: Annotated[IdParameter[ExchangeServer] | None, Parameter(position=0, from_pipeline=True)] = None

    def execute(self) -> None:
        name = self.server().Name
        for peer in peers.peers(self.store, name):
            self.output(UMSipPeer(peer, name))


class UMSipProbe(PSTypedObject):
    """What came of a SIP OPTIONS request."""

    TypeNames = ("Umshell.UMSipProbe", "System.Object")
    PropertyNames = ("UMIPGateway", "Address", "Transport", "Response", "Succeeded", "Reason", "Server")

    def __init__(self, probe: probing.Probe) -> None:
        self.UMIPGateway = probe.gateway.Identity
        self.Address = probe.address
        self.Transport = probe.transport
        self.Response = probe.answer.response
        self.Succeeded = probe.answer.is_good
        self.Reason = probe.answer.reason
        self.Server = probe.server


@cmdlet("Test", "UMSipPeer", namespace=_OURS)
class TestUMSipPeer(ServerTask):
    """Sends the SIP OPTIONS requests that a server sends from time to time; no answer is an event."""

    UMIPGateway: Annotated[
        IdParameter[ip_gateway.UMIPGateway] | None,
        Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True, aliases=("Identity",)),
    ] = None
    Server: Annotated[IdParameter[ExchangeServer] | None, Parameter()] = None
    Quiet: Annotated[SwitchParameter, Parameter()] = ABSENT

    def execute(self) -> None:
        server = self.server()
        if not services.is_running(self.store, server, services.UM):
            self.write_warning(f"The service {services.UM} on '{server.Name}' does not run: nothing is sent.")
            return
        for gateway in self._gateways():
            made = probing.probe(self.record, gateway, server.Name)
            self.output(made.answer.is_good if self.Quiet else UMSipProbe(made))

    def _gateways(self) -> Iterator[ip_gateway.UMIPGateway]:
        if self.UMIPGateway is not None:
            yield self.find(self.UMIPGateway)
            return
        for gateway in self.store.select(ip_gateway.UMIPGateway):
            if gateway.Status.name != "Disabled":
                yield gateway
