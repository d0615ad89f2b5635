"""directory.toml → rows: the servers, domains and people that an organization begins with."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from umshell.store.ad_object import ADObject, key_of
from umshell.store.certificate import ExchangeCertificate, thumbprint_of
from umshell.store.columns import timestamp
from umshell.store.connection import Connection
from umshell.store.directory import ADMINISTRATIVE_GROUP, Directory
from umshell.store.guids import guid_of
from umshell.store.network import UMNetworkHost
from umshell.store.organization import AcceptedDomain, AddressList, Organization, OrganizationConfig
from umshell.store.recipient import Recipient
from umshell.store.server import ExchangeServer, MailboxDatabase
from umshell.store.sql_cache import SqlCache
from umshell.store.um.server import UMCallRouterSettings, UMServer
from umshell.values.dates import DateTime
from umshell.values.exchange.addresses import ProxyAddress, ProxyAddressCollection
from umshell.values.exchange.multi_valued import MultiValuedProperty


class Baseline:
    """Fills an empty store with what a directory file describes."""

    def __init__(self, path: Path, connection: Connection) -> None:
        self.data = tomllib.loads(path.read_text(encoding="utf-8"))
        self.connection = connection
        self.cache = SqlCache(connection.dialect)
        names = self.data["organization"]
        self.directory = Directory(names["name"], names["domain"], names["domain_controller"], names["local_server"])
        made = names["made"]
        self.made = DateTime.of(made.year, made.month, made.day, made.hour, made.minute)
        self.time = timestamp(self.made.ticks)

    def fill(self, baseline: str) -> None:
        """Writes all rows, in one transaction."""
        self.connection.begin()
        self._organization(baseline)
        self._lists()
        self._hosts()
        databases = self._servers()
        for person in self.data["mailbox"]:
            self._mailbox(person, databases)
        for user in self.data.get("user", ()):
            self._user(user)
        self.connection.commit()
        self.cache.save()

    def _organization(self, baseline: str) -> None:
        names = self.directory
        row = Organization.new(
            names, Name=names.name, domain=names.domain, domain_controller=names.domain_controller,
            local_server=names.local_server, baseline=baseline,
        )  # fmt: skip
        self._insert("Organization", row.encoded()[1:])
        self._add(OrganizationConfig, names.name)

    def _lists(self) -> None:
        for position, domain in enumerate(self.data["accepted_domain"]):
            self._add(AcceptedDomain, domain["name"], DomainName=domain["name"], Default=position == 0)
        for entry in self.data["address_list"]:
            self._add(AddressList, entry["name"], DisplayName=entry["name"], RecipientFilter=entry["filter"])

    def _hosts(self) -> None:
        for host in self.data.get("host", ()):
            made = self._add(
                UMNetworkHost, host["name"], Addresses=MultiValuedProperty(host["addresses"]),
                AnswersOptions=host.get("answers", True),
            )  # fmt: skip
            rows = [(made.guid, address) for address in made.all_addresses]
            self.connection.run_many(self.cache.text(("insert", "UMNetworkAddress")), rows)

    def _servers(self) -> list[MailboxDatabase]:
        databases = []
        for server in self.data["server"]:
            roles = ", ".join(server["roles"])
            made = self._add(
                ExchangeServer, server["name"], roles=roles, edition=server["edition"], build=server["build"],
                domain=self.directory.domain,
            )  # fmt: skip
            for noun in (UMServer, UMCallRouterSettings):
                self._add(noun, server["name"], Server=made.Identity)
            self._certificates(server["name"], made)
            databases += [self._add(MailboxDatabase, name, Server=made.Identity) for name in server["databases"]]
        return databases

    def _certificates(self, name: str, server: ExchangeServer) -> None:
        """Those that the file gives to a server; without an issuer they are self-signed."""
        for entry in self.data.get("certificate", ()):
            if entry["server"] == name:
                subject = entry["subject"]
                self._add(
                    ExchangeCertificate, thumbprint_of(f"{name}/{subject}"), Server=server.Identity, Subject=subject,
                    Issuer=entry.get("issuer", subject), FriendlyName=entry["friendly_name"],
                    Services=entry.get("services", "None"), CertificateDomains=MultiValuedProperty(entry["domains"]),
                    not_before=self.made, not_after=self.made.add_months(12 * entry["years"]),
                )  # fmt: skip

    def _mailbox(self, person: dict[str, Any], databases: list[MailboxDatabase]) -> None:
        alias, name = person["alias"], person["name"]
        database = next((d for d in databases if d.Name == person.get("database")), databases[0])
        made = self._person(person)
        made.Database = database.Identity
        made.RecipientTypeDetails = person.get("type", "UserMailbox")
        made.AccountDisabled = made.RecipientTypeDetails != "UserMailbox"
        made.LegacyExchangeDN = self._legacy_dn(name)
        made.ExchangeGuid = guid_of(f"{self.directory.domain}/mailbox/{alias}")
        made.EmailAddresses = self._addresses(person)
        made.WindowsEmailAddress = made.PrimarySmtpAddress
        self._store(made)

    def _user(self, user: dict[str, Any]) -> None:
        made = self._person(user)
        made.RecipientTypeDetails = "User"
        self._store(made)

    def _person(self, person: dict[str, Any]) -> Recipient:
        name, alias = person["name"], person["alias"]
        first, _, last = name.partition(" ")
        made: Recipient = Recipient.new(
            self.directory, Name=name, Alias=alias, DisplayName=name, FirstName=first, LastName=last,
            SamAccountName=alias, UserPrincipalName=f"{alias}@{self.directory.domain}",
        )  # fmt: skip
        for key in ("Phone", "Office", "Department", "Title", "City", "Company", "unit"):
            if key.lower() in person:
                setattr(made, key, person[key.lower()])
        return made

    def _legacy_dn(self, name: str) -> str:
        unique = guid_of(name).replace("-", "")
        return f"/o={self.directory.name}/ou={ADMINISTRATIVE_GROUP}/cn=Recipients/cn={unique}-{name}"

    def _addresses(self, person: dict[str, Any]) -> ProxyAddressCollection:
        found = [ProxyAddress("SMTP", f"{person['alias']}@{self.directory.domain}")]
        found += [ProxyAddress.parse(text) for text in person.get("addresses", ())]
        return ProxyAddressCollection(found)

    def _add(self, cls: type[ADObject], name: str, **values: Any) -> Any:
        made = cls.new(self.directory, Name=name, **values)
        self._store(made)
        return made

    def _store(self, item: ADObject) -> None:
        item.Guid = guid_of(f"{item.table}/{item.DistinguishedName}")
        item.name_key = key_of(item.Name)
        item.WhenCreatedUTC = item.WhenChangedUTC = self.time
        values = item.encoded()
        self._insert(item.table, values[1:])
        item.written(values)
        item.forget_names()
        if isinstance(item, Recipient):
            keys = [(item.guid, form, key) for form, key in item.texts()]
            self.connection.run_many(self.cache.text(("insert", "RecipientKey")), keys)

    def _insert(self, table: str, values: list[Any]) -> None:
        self.connection.run(self.cache.text(("insert", table)), values)
