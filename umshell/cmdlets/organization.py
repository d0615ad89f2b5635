"""What the organization consists of besides servers and people: domains, databases, address lists, roles of servers."""

from typing import Annotated, Any, TypeVar

from umshell.cmdlets.um.tasks import GetTask, Task, cmdlet
from umshell.cmdlets.um.versions import Versioned
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store.ad_object import computed, type_names
from umshell.store.identity import IdParameter
from umshell.store.organization import AcceptedDomain, AddressList, OrganizationConfig
from umshell.store.server import (
    AlternateServiceAccountConfiguration,
    ClientAccessServer,
    DumpsterStatisticsEntry,
    ExchangeServer,
    MailboxDatabase,
)
from umshell.values.exchange.multi_valued import MultiValuedProperty
from umshell.values.psobject import PSTypedObject

_T = TypeVar("_T", bound=ExchangeServer)
_TASKS = "Microsoft.Exchange.Management.SystemConfigurationTasks."


@cmdlet("Get", "AcceptedDomain", namespace=_TASKS)
class GetAcceptedDomain(GetTask[AcceptedDomain]):
    """Shows the domains for which the organization receives mail."""

    Identity: Annotated[
        IdParameter[AcceptedDomain] | None,
        Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None


@cmdlet("Get", "AddressList", namespace=_TASKS, default_set="Identity")
class GetAddressList(GetTask[AddressList]):
    """Shows address lists."""

    Identity: Annotated[
        IdParameter[AddressList] | None,
        Parameter(position=0, sets=("Identity",), from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    Container: Annotated[IdParameter[AddressList] | None, Parameter(sets=("Container",), mandatory=True)] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    SearchText: Annotated[str | None, Parameter(sets=("SearchSet",))] = None

    computed_anew = (*GetTask.computed_anew, "_above")

    def keeps(self, item: AddressList) -> bool:
        if not item.identity_text.lower().startswith(self._above):
            return False
        return self.SearchText is None or self.SearchText.lower() in item.Name.lower()

    @computed
    def _above(self) -> str:
        """What the paths of the lists below the container begin with; the root has two names."""
        if self.Container is None or self.Container.text.lower() in ("\\", "all address lists", ""):
            return ""
        return f"{self.find(self.Container).identity_text.lower()}\\"


@cmdlet("Get", "MailboxDatabase", namespace=_TASKS, default_set="Identity")
class GetMailboxDatabase(GetTask[MailboxDatabase]):
    """Shows mailbox databases."""

    Identity: Annotated[
        IdParameter[MailboxDatabase] | None,
        Parameter(position=0, sets=("Identity",), from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    Server: Annotated[
        IdParameter[ExchangeServer] | None, Parameter(sets=("Server",), mandatory=True, from_pipeline=True)
    ] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    DumpsterStatistics: Annotated[SwitchParameter, Parameter()] = ABSENT
    IncludeCorrupted: Annotated[SwitchParameter, Versioned(since=2016, inert=True)] = ABSENT
    IncludePreExchange2010: Annotated[SwitchParameter, Versioned(until=2010)] = ABSENT
    IncludePreExchange2013: Annotated[SwitchParameter, Versioned(since=2013)] = ABSENT
    Status: Annotated[SwitchParameter, Parameter()] = ABSENT

    def conditions(self) -> dict[str, Any]:
        return {} if self.Server is None else {"Server": self.find(self.Server).guid}

    def keeps(self, item: MailboxDatabase) -> bool:
        """Those of older servers are shown only when they are asked for."""
        if self.IncludePreExchange2010 or self.IncludePreExchange2013:
            return True
        server = self.store.get(ExchangeServer, item.Server.guid)
        return server is None or server.AdminDisplayVersion.Major >= (14 if self.exchange < 2013 else 15)

    def completed(self, items: Any) -> list[Any]:
        found = super().completed(items)
        for item in found if self.Status or self.DumpsterStatistics else ():
            item.Mounted = True
            if self.DumpsterStatistics:
                item.DumpsterServersNotAvailable = MultiValuedProperty()
                item.DumpsterStatistics = MultiValuedProperty(map(DumpsterStatisticsEntry, self._transport_servers()))
        return found

    def _transport_servers(self) -> list[str]:
        return [each.Name for each in self.store.select(ExchangeServer) if each.has_role("HubTransport")]


@cmdlet("Get", "OrganizationConfig", namespace=_TASKS)
class GetOrganizationConfig(Task):
    """Shows what holds for the whole organization."""

    DomainController: Annotated[str | None, Parameter(inert=True)] = None

    def execute(self) -> None:
        self.output(self.store.first(OrganizationConfig))


class DomainControllerInfo(PSTypedObject):
    """A domain controller."""

    TypeNames = type_names("ADServer")
    PropertyNames = ("DnsHostName", "ADSite", "Name", "DistinguishedName", "Identity", "IsValid", "ObjectState")

    def __init__(self, directory: Any) -> None:
        self.Name = self.Identity = directory.domain_controller.partition(".")[0]
        self.DnsHostName = directory.domain_controller
        self.ADSite = directory.site_id("Default-First-Site-Name")
        self.DistinguishedName = f"CN={self.Name},OU=Domain Controllers,{directory.domain_dn}"
        self.IsValid = True
        self.ObjectState = "Unchanged"

    def __str__(self) -> str:
        return str(self.Name)


@cmdlet("Get", "DomainController", namespace=_TASKS, default_set="DomainController")
class GetDomainController(Task):
    """Shows the domain controllers."""

    GlobalCatalog: Annotated[SwitchParameter, Parameter(sets=("GlobalCatalog",), mandatory=True)] = ABSENT
    Credential: Annotated[object, Parameter(inert=True)] = None
    DomainName: Annotated[str | None, Parameter(sets=("DomainController",))] = None
    Forest: Annotated[str | None, Parameter(sets=("GlobalCatalog",))] = None

    def execute(self) -> None:
        domain = self.store.directory.domain
        if (self.DomainName or self.Forest or domain).lower() == domain.lower():
            self.output(DomainControllerInfo(self.store.directory))


class RoleServerTask(GetTask[_T]):
    """Shows the servers that have a role."""

    role = ""

    def keeps(self, item: _T) -> bool:
        return item.has_role(self.role)


@cmdlet("Get", "MailboxServer", namespace=_TASKS)
class GetMailboxServer(RoleServerTask[ExchangeServer]):
    """Shows the servers that hold mailboxes."""

    Identity: Annotated[
        IdParameter[ExchangeServer] | None,
        Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Status: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT

    role = "Mailbox"


class ClientAccessTask(RoleServerTask[ClientAccessServer]):
    """The same with the account that several of them share, when that is asked for."""

    Identity: Annotated[
        IdParameter[ClientAccessServer] | None,
        Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    IncludeAlternateServiceAccountCredentialPassword: Annotated[SwitchParameter, Parameter()] = ABSENT
    IncludeAlternateServiceAccountCredentialStatus: Annotated[SwitchParameter, Parameter()] = ABSENT

    role = "ClientAccess"

    def completed(self, items: Any) -> list[Any]:
        found = super().completed(items)
        password = self.IncludeAlternateServiceAccountCredentialPassword
        for item in found if password or self.IncludeAlternateServiceAccountCredentialStatus else ():
            item.AlternateServiceAccountConfiguration = AlternateServiceAccountConfiguration()
        return found


@cmdlet("Get", "ClientAccessServer", namespace=_TASKS)
class GetClientAccessServer(ClientAccessTask):
    """Shows the servers that clients connect to."""


@cmdlet("Get", "ClientAccessService", namespace=_TASKS)
class GetClientAccessService(ClientAccessTask):
    """Shows the servers that clients connect to, under the name of Exchange 2016."""

    since = 2016
