"""Where objects stand in the directory: the organization's names, and the container of each kind of object."""

import re

from umshell.store.guids import guid_of
from umshell.values.exchange.directory import ADObjectId, escape_rdn, split_rdn

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")

ADMINISTRATIVE_GROUP = "Exchange Administrative Group (FYDIBOHF23SPDLT)"
_SERVERS = f"CN=Servers,CN={ADMINISTRATIVE_GROUP},CN=Administrative Groups"

NEWEST_EXCHANGE = 2016

# Containers below the organization; hunt groups are below their gateway, recipients in the domain.
CONTAINERS = {
    "UMDialPlan": "CN=UM DialPlan Container",
    "UMIPGateway": "CN=UM IPGateway Container",
    "UMMailboxPolicy": "CN=UM Mailbox Policies",
    "UMAutoAttendant": "CN=UM AutoAttendant Container",
    "ExchangeServer": _SERVERS,
    "MailboxDatabase": f"CN=Databases,CN={ADMINISTRATIVE_GROUP},CN=Administrative Groups",
    "AddressList": "CN=All Address Lists,CN=Address Lists Container",
    "AcceptedDomain": "CN=Accepted Domains,CN=Transport Settings",
}


def server_of(database: str) -> str:
    """The server of a mailbox database: databases are named after theirs."""
    return database.partition("-")[0]


class Directory:
    """The names by which one organization is known, as its store holds them."""

    __slots__ = (
        "admin_container", "config_dn", "domain", "domain_controller", "domain_dn", "exchange", "local_server", "name",
        "netbios", "org_dn",
    )  # fmt: skip

    def __init__(self, name: str, domain: str, domain_controller: str, local_server: str) -> None:
        self.name = name
        self.exchange = NEWEST_EXCHANGE  # the version that is spoken: what was never set has its defaults
        self.domain = domain
        self.netbios = domain.partition(".")[0].upper()
        self.domain_controller = domain_controller
        self.local_server = local_server
        self.domain_dn = ",".join(f"DC={label}" for label in domain.split("."))
        self.config_dn = f"CN=Configuration,{self.domain_dn}"
        self.org_dn = f"CN={escape_rdn(name)},CN=Microsoft Exchange,CN=Services,{self.config_dn}"
        self.admin_container = f"CN=Administrative Groups,{self.org_dn}"

    def container_of(self, table: str) -> str:
        """The distinguished name of the container of a table's objects."""
        return f"{CONTAINERS[table]},{self.org_dn}"

    def id_of(self, table: str, name: str, guid: str) -> ADObjectId:
        """The identity of a configuration object by its name; of others only name and GUID are known here."""
        if table not in CONTAINERS:
            return ADObjectId("", name, guid)
        return ADObjectId(f"CN={escape_rdn(name)},{self.container_of(table)}", name, guid)

    def name_in_container(self, table: str, distinguished_name: str) -> str | None:
        """The name of an object of that table by its distinguished name; None when it stands elsewhere."""
        name, parent = split_rdn(distinguished_name)
        return name if parent.lower() == self.container_of(table).lower() else None

    def site_id(self, name: str) -> ADObjectId:
        """A site of Active Directory: it prints in canonical form."""
        dn = f"CN={escape_rdn(name)},CN=Sites,{self.config_dn}"
        return ADObjectId(dn, name, guid_of(f"Site/{dn}"), f"{self.domain}/Configuration/Sites/{name}")

    def schema_id(self, object_class: str) -> ADObjectId:
        """ObjectCategory: it prints in canonical form."""
        name = "-".join(_WORD.findall(object_class)) if object_class.startswith("ms") else object_class.capitalize()
        dn = f"CN={name},CN=Schema,{self.config_dn}"
        return ADObjectId(dn, name, "", f"{self.domain}/Configuration/Schema/{name}")
