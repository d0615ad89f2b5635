"""The servers of the organization and their mailbox databases."""

from typing import Any

from umshell.store.ad_object import CONFIG_TAIL, ADObject, computed, type_names
from umshell.store.columns import Link, Text
from umshell.store.directory import ADMINISTRATIVE_GROUP
from umshell.values.enums import EnumValue
from umshell.values.exchange.multi_valued import MultiValuedProperty


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
    PropertyNames = (
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
    def AdminDisplayVersion(self) -> str:
        return str(self.build)

    @property
    def Site(self) -> str:
        return f"{self.directory.domain}/Configuration/Sites/{self.site}"

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


class MailboxDatabase(ADObject, table="MailboxDatabase"):
    """A database of mailboxes on a server."""

    TypeNames = type_names("MailboxDatabase", presentation=True)
    PropertyNames = ("Server", "EdbFilePath", "Mounted", *CONFIG_TAIL)
    object_class = ("top", "msExchMDB", "msExchPrivateMDB")
    unique = (("name_key",),)

    Server: Any = Link("ExchangeServer", required=True)

    EdbFilePath = property(lambda self: f"C:\\Databases\\{self.Name}\\{self.Name}.edb")
    Mounted: bool | None = None  # only Get-MailboxDatabase -Status asks the server
