"""What the organization consists of besides servers and people: domains, databases, address lists, roles of servers."""

from typing import Annotated, Any

from umshell.cmdlets.um.tasks import GetTask, Task, cmdlet
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store.ad_object import type_names
from umshell.store.identity import IdParameter
from umshell.store.organization import AcceptedDomain, AddressList, OrganizationConfig
from umshell.store.server import ExchangeServer, MailboxDatabase
from umshell.values.psobject import PSTypedObject

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
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    SearchText: Annotated[str | None, Parameter(sets=("SearchSet",))] = None

    def keeps(self, item: AddressList) -> bool:
        return self.SearchText is None or self.SearchText.lower() in item.Name.lower()


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
    Status: Annotated[SwitchParameter, Parameter()] = ABSENT

    def conditions(self) -> dict[str, Any]:
        return {} if self.Server is None else {"Server": self.find(self.Server).guid}

    def completed(self, items: Any) -> list[Any]:
        found = super().completed(items)
        for item in found if self.Status else ():
            item.Mounted = True
        return found


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
        self.ADSite = f"{directory.domain}/Configuration/Sites/Default-First-Site-Name"
        self.DistinguishedName = f"CN={self.Name},OU=Domain Controllers,{directory.domain_dn}"
        self.IsValid = True
        self.ObjectState = "Unchanged"

    def __str__(self) -> str:
        return str(self.Name)


@cmdlet("Get", "DomainController", namespace=_TASKS, default_set="DomainController")
class GetDomainController(Task):
    """Shows the domain controllers."""

    Credential: Annotated[object, Parameter(inert=True)] = None
    DomainName: Annotated[str | None, Parameter(sets=("DomainController",))] = None
    Forest: Annotated[str | None, Parameter(sets=("GlobalCatalog",))] = None
    GlobalCatalog: Annotated[SwitchParameter, Parameter(sets=("GlobalCatalog",), mandatory=True)] = ABSENT

    def execute(self) -> None:
        domain = self.store.directory.domain
        if (self.DomainName or self.Forest or domain).lower() == domain.lower():
            self.output(DomainControllerInfo(self.store.directory))


class RoleServerTask(GetTask[ExchangeServer]):
    """Shows the servers that have a role."""

    role = ""

    def keeps(self, item: ExchangeServer) -> bool:
        return item.has_role(self.role)


@cmdlet("Get", "MailboxServer", namespace=_TASKS)
class GetMailboxServer(RoleServerTask):
    """Shows the servers that hold mailboxes."""

    Identity: Annotated[
        IdParameter[ExchangeServer] | None,
        Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Status: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT

    role = "Mailbox"


@cmdlet("Get", "ClientAccessServer", namespace=_TASKS)
class GetClientAccessServer(RoleServerTask):
    """Shows the servers that clients connect to."""

    Identity: Annotated[
        IdParameter[ExchangeServer] | None,
        Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None

    role = "ClientAccess"


@cmdlet("Get", "ClientAccessService", namespace=_TASKS)
class GetClientAccessService(RoleServerTask):
    """Shows the servers that clients connect to, under the name of Exchange 2016."""

    Identity: Annotated[
        IdParameter[ExchangeServer] | None,
        Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None

    since = 2016
    role = "ClientAccess"
