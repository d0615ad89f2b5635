"""The servers of the organization and their mailbox databases."""

from typing import Any, ClassVar
from uuid import UUID

from umshell.store.ad_object import CONFIG_TAIL, PRESENTATION_TAIL, ADObject, computed, type_names
from umshell.store.columns import Link, Text
from umshell.store.directory import ADMINISTRATIVE_GROUP
from umshell.store.server_version import ServerVersion
from umshell.values.enums import EnumValue
from umshell.values.exchange.directory import ADObjectId
from umshell.values.exchange.limits import ByteQuantifiedSize
from umshell.values.exchange.multi_valued import MultiValuedProperty
from umshell.values.psobject import PSTypedObject


class ServerRole(
    EnumValue,
    members=(
        ("None", 0), ("Cafe", 1), ("Mailbox", 2), ("ClientAccess", 4), ("UnifiedMessaging", 16), ("HubTransport", 32),
        ("Edge", 64),
    ),
    full_name="Microsoft.Exchange.Data.Directory.SystemConfiguration.ServerRole",
    flags=True,
):  # fmt: skip
    """What a server does, several at once."""


class ServerEditionType(
    EnumValue,
    members=("Unknown", "Standard", "StandardEvaluation", "Enterprise", "EnterpriseEvaluation", "Coexistence"),
    full_name="Microsoft.Exchange.Data.Directory.Management.ServerEditionType",
):
    """Which Exchange was bought."""


class ExchangeServer(ADObject, table="ExchangeServer"):
    """A server that runs Exchange."""

    TypeNames = type_names("ExchangeServer", presentation=True)
    PropertyNames: ClassVar[tuple[str, ...]] = (
        "DataPath", "Domain", "Edition", "ExchangeLegacyDN", "ExchangeLegacyServerRole", "Fqdn",
        "CustomerFeedbackEnabled",
        "InternetWebProxy", "IsHubTransportServer", "IsClientAccessServer", "IsExchange2007OrLater", "IsEdgeServer",
        "IsMailboxServer", "IsE14OrLater", "IsE15OrLater", "IsProvisionedServer", "IsUnifiedMessagingServer",
        "IsFrontendTransportServer", "NetworkAddress", "OrganizationalUnit", "AdminDisplayVersion", "Site",
        "ServerRole",
        "IsExchangeTrialEdition", "IsExpiredExchangeTrialEdition", "CurrentDomainControllers", "CurrentGlobalCatalogs",
        "CurrentConfigDomainController", *CONFIG_TAIL,
    )  # fmt: skip
    object_class = ("top", "server", "msExchExchangeServer")
    exchange_version = "0.1 (8.0.535.0)"
    unique = (("name_key",),)

    roles: Any = Text("Mailbox, ClientAccess", required=True)
    edition: Any = Text("Enterprise", required=True)
    build: Any = Text("Version 15.1 (Build 2507.6)", required=True)
    site: Any = Text("Default-First-Site-Name", required=True)
    domain: Any = Text(required=True)

    @computed
    def ServerRole(self) -> EnumValue:
        return ServerRole.parse(self.roles, ignore_case=True)

    @computed
    def Edition(self) -> EnumValue:
        return ServerEditionType[self.edition]

    @property
    def Fqdn(self) -> str:
        return f"{self.Name}.{self.domain}"

    @property
    def ExchangeLegacyDN(self) -> str:
        return f"/o={self.directory.name}/ou={ADMINISTRATIVE_GROUP}/cn=Configuration/cn=Servers/cn={self.Name}"

    @property
    def AdminDisplayVersion(self) -> ServerVersion:
        return ServerVersion(self.build)

    @property
    def Site(self) -> ADObjectId:
        return self.directory.site_id(self.site)

    @property
    def OrganizationalUnit(self) -> str:
        return f"{self.directory.domain}/Computers/{self.Name}"

    def has_role(self, name: str) -> bool:
        """Whether the server has a role."""
        return bool(self.ServerRole.has_flag(ServerRole[name]))

    # Read from the server only when its status is asked for.
    CurrentDomainControllers: Any = MultiValuedProperty()
    CurrentGlobalCatalogs: Any = MultiValuedProperty()
    CurrentConfigDomainController: Any = ""

    Domain = property(lambda self: self.domain)
    DataPath = property(lambda self: "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Mailbox")
    ExchangeLegacyServerRole = property(lambda self: 0)
    CustomerFeedbackEnabled = property(lambda self: None)
    InternetWebProxy = property(lambda self: None)
    NetworkAddress = property(lambda self: self.Fqdn)
    IsMailboxServer = property(lambda self: self.has_role("Mailbox"))
    IsClientAccessServer = property(lambda self: self.has_role("ClientAccess"))
    IsUnifiedMessagingServer = property(lambda self: self.has_role("UnifiedMessaging"))
    IsHubTransportServer = property(lambda self: self.has_role("HubTransport"))
    IsEdgeServer = property(lambda self: self.has_role("Edge"))
    IsFrontendTransportServer = property(lambda self: self.has_role("Cafe"))
    IsExchange2007OrLater = property(lambda self: True)
    IsE14OrLater = property(lambda self: True)
    IsE15OrLater = property(lambda self: "Version 15" in self.build)
    IsProvisionedServer = property(lambda self: False)
    IsExchangeTrialEdition = property(lambda self: False)
    IsExpiredExchangeTrialEdition = property(lambda self: False)


class AlternateServiceAccountConfiguration(PSTypedObject):
    """The account that several servers share for Kerberos; none has been given here."""

    TypeNames = (
        "Microsoft.Exchange.Data.Directory.Management.AlternateServiceAccountConfiguration", "System.Object",
    )  # fmt: skip
    PropertyNames = ("EffectiveCredentials", "AllCredentials")

    EffectiveCredentials = property(lambda self: MultiValuedProperty())
    AllCredentials = property(lambda self: MultiValuedProperty())

    def __str__(self) -> str:
        return "Latest: <Not set>, Previous: <Not set>"


class ClientAccessServer(ExchangeServer):
    """A server as those see it who connect clients to it."""

    TypeNames = type_names("ClientAccessServer", presentation=True)
    PropertyNames: ClassVar[tuple[str, ...]] = (
        "Name", "Fqdn", "AutoDiscoverServiceCN", "AutoDiscoverServiceClassName", "AutoDiscoverServiceInternalUri",
        "AutoDiscoverServiceGuid", "AutoDiscoverSiteScope", "AlternateServiceAccountConfiguration", "IsOutOfService",
        *PRESENTATION_TAIL,
    )  # fmt: skip

    # Asked for with a switch only.
    AlternateServiceAccountConfiguration: Any = None

    AutoDiscoverServiceCN = property(lambda self: self.Name)
    AutoDiscoverServiceClassName = property(lambda self: "ms-Exchange-AutoDiscover-Service")
    AutoDiscoverServiceInternalUri = property(lambda self: f"https://{self.Fqdn}/Autodiscover/Autodiscover.xml")
    AutoDiscoverServiceGuid = property(lambda self: UUID("77378f46-2c66-4aa9-a6a6-3e7a48b19596"))
    AutoDiscoverSiteScope = property(lambda self: MultiValuedProperty([self.site]))
    IsOutOfService = property(lambda self: False)


class DumpsterStatisticsEntry(PSTypedObject):
    """What a server's transport keeps of mail that was delivered to a database: nothing, since no mail is here."""

    TypeNames = (
        "Microsoft.Exchange.Data.Directory.SystemConfiguration.DumpsterStatisticsEntry", "System.Object",
    )  # fmt: skip
    PropertyNames = ("Server", "OldestItem", "QueueSize", "NumberOfItems")

    def __init__(self, server: str) -> None:
        self.Server = server
        self.OldestItem = None
        self.QueueSize = ByteQuantifiedSize(0)
        self.NumberOfItems = 0

    def __str__(self) -> str:
        return f"{self.Server}({self.NumberOfItems})"


class MailboxDatabase(ADObject, table="MailboxDatabase"):
    """A database of mailboxes on a server."""

    TypeNames = type_names("MailboxDatabase", presentation=True)
    PropertyNames = (
        "Server", "EdbFilePath", "Mounted", "DumpsterServersNotAvailable", "DumpsterStatistics", *CONFIG_TAIL,
    )  # fmt: skip
    object_class = ("top", "msExchMDB", "msExchPrivateMDB")
    unique = (("name_key",),)

    Server: Any = Link("ExchangeServer", required=True)

    EdbFilePath = property(lambda self: f"C:\\Databases\\{self.Name}\\{self.Name}.edb")
    # Only Get-MailboxDatabase -Status and -DumpsterStatistics ask the servers.
    Mounted: bool | None = None
    DumpsterServersNotAvailable: Any = None
    DumpsterStatistics: Any = None
