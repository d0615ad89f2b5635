"""Get-WebServicesVirtualDirectory: the addresses under which the servers offer Exchange Web Services."""

from typing import Annotated

from umshell.cmdlets.um.tasks import Task, cmdlet
from umshell.cmdlets.um.versions import Versioned
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store.ad_object import type_names
from umshell.store.guids import guid_of
from umshell.store.identity import IdParameter, not_found
from umshell.store.server import ExchangeServer
from umshell.values.exchange.directory import ADObjectId
from umshell.values.psobject import PSTypedObject


class WebServicesVirtualDirectory(PSTypedObject):
    """Where a server offers Exchange Web Services."""

    TypeNames = type_names("ADWebServicesVirtualDirectory", presentation=True)
    PropertyNames = (
        "InternalNLBBypassUrl", "MRSProxyEnabled", "Name", "Path", "Server", "InternalUrl", "ExternalUrl",
        "AdminDisplayVersion", "Identity", "Guid", "DistinguishedName", "IsValid", "ObjectState",
    )  # fmt: skip

    def __init__(self, server: ExchangeServer, site: str) -> None:
        port = "" if site == "Default Web Site" else ":444"
        self.Name = f"EWS ({site})"
        self.Server = server.Name
        self.InternalUrl = f"https://{server.Fqdn.lower()}{port}/EWS/Exchange.asmx"
        self.ExternalUrl = None
        self.InternalNLBBypassUrl = None
        self.MRSProxyEnabled = False
        self.Path = "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\FrontEnd\\HttpProxy\\EWS"
        self.AdminDisplayVersion = server.AdminDisplayVersion
        self.DistinguishedName = f"CN={self.Name},CN=HTTP,CN=Protocols,{server.DistinguishedName}"
        self.Guid = guid_of(self.DistinguishedName)
        self.Identity = ADObjectId(self.DistinguishedName, self.Name, self.Guid, f"{server.Name}\\{self.Name}")
        self.IsValid = True
        self.ObjectState = "Unchanged"


@cmdlet(
    "Get",
    "WebServicesVirtualDirectory",
    namespace="Microsoft.Exchange.Management.SystemConfigurationTasks.",
    default_set="Identity",
)
class GetWebServicesVirtualDirectory(Task):
    """Shows where servers offer Exchange Web Services."""

    Identity: Annotated[
        str | None,
        Parameter(position=0, sets=("Identity",), from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    Server: Annotated[
        IdParameter[ExchangeServer] | None,
        Parameter(sets=("Server",), mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    ADPropertiesOnly: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    ShowMailboxVirtualDirectories: Annotated[SwitchParameter, Versioned(since=2013)] = ABSENT

    def execute(self) -> None:
        found = self._directories()
        if self.Identity is not None:
            wanted = self.Identity.lower()
            found = [item for item in found if wanted in (str(item.Identity).lower(), item.Name.lower(), item.Guid)]
            if not found:
                raise not_found(self.store, self.Identity)
        for item in found:
            self.output(item)

    def _directories(self) -> list[WebServicesVirtualDirectory]:
        servers = self.store.select(ExchangeServer) if self.Server is None else [self.find(self.Server)]
        sites = ["Default Web Site"]
        if self.ShowMailboxVirtualDirectories:
            sites.append("Exchange Back End")
        return [
            WebServicesVirtualDirectory(server, site)
            for server in servers
            if server.has_role("ClientAccess")
            for site in sites
        ]
