"""Recipients: users and mailboxes of the domain, with what Unified Messaging adds to them; and their names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any, ClassVar

from umshell.store.ad_object import Row, computed, key_of
from umshell.store.column_checks import up_to
from umshell.store.columns import Boolean, Identifier, Integer, Link, Parsed, Settings, Text, Values
from umshell.store.connection import Conflict
from umshell.store.directory import ADMINISTRATIVE_GROUP, Directory, server_of
from umshell.store.json_texts import stored_texts
from umshell.store.mailbox_settings import MailboxSettings
from umshell.store.refusals import AddressNotUnique, NameNotUnique
from umshell.values.exchange.addresses import ProxyAddressCollection, SmtpAddress, proxy_address
from umshell.values.exchange.directory import escape_rdn

if TYPE_CHECKING:
    from umshell.store.database import Store
    from umshell.store.records import Record


def calling_line(value: Any) -> str | None:
    """A calling line is digits, with a + before them or not."""
    figures = str(value).removeprefix("+")
    if figures.isascii() and figures.isdigit() and len(figures) < 128:
        return None
    return "it must be fewer than 128 digits, with a + before them or not."


def line_key(line: str) -> str:
    """The key by which the user of a calling line is found; no identity looks like it."""
    return f"line:{line.removeprefix('+')}"


def container_of_unit(directory: Directory, unit: str) -> str:
    """The distinguished name of an organizational unit by its path: `Sales/Berlin`."""
    return _container(directory.domain_dn, unit)


@lru_cache(maxsize=256)
def _container(domain_dn: str, unit: str) -> str:
    parts = [part for part in unit.split("/") if part]
    heads = [("CN=" if part in ("Users", "Computers") else "OU=") + escape_rdn(part) for part in reversed(parts)]
    return ",".join([*heads, domain_dn])


class Recipient(MailboxSettings, table="Recipient"):
    """A user of the domain, possibly with a mailbox; UMMailbox, Mailbox and User are views of it."""

    object_class = ("top", "person", "organizationalPerson", "user")
    exchange_version = "0.20 (15.0.0.0)"
    unique = (("unit", "name_key"),)

    settings: Any = Settings()
    Alias: Any = Text()
    DisplayName: Any = Text()
    FirstName: Any = Text()
    LastName: Any = Text()
    Initials: Any = Text()
    SamAccountName: Any = Text(required=True)
    UserPrincipalName: Any = Text(required=True)
    unit: Any = Text("Users", required=True)
    RecipientTypeDetails: Any = Text("UserMailbox", required=True, index=True)
    EmailAddresses: Any = Values(proxy_address, collection=ProxyAddressCollection)
    WindowsEmailAddress: Any = Parsed(SmtpAddress.parse)
    LegacyExchangeDN: Any = Text()
    ExchangeGuid: Any = Identifier()
    Database: Any = Link("MailboxDatabase")
    LinkedMasterAccount: Any = Text()
    HiddenFromAddressListsEnabled: Any = Boolean(False)
    Phone: Any = Text()
    MobilePhone: Any = Text()
    Fax: Any = Text()
    Office: Any = Text()
    Company: Any = Text()
    Department: Any = Text()
    Title: Any = Text()
    City: Any = Text()
    StateOrProvince: Any = Text()
    PostalCode: Any = Text()
    StreetAddress: Any = Text()
    CountryOrRegion: Any = Text()
    CustomAttribute1: Any = Text(packed=True)
    CustomAttribute2: Any = Text(packed=True)
    CustomAttribute3: Any = Text(packed=True)
    CustomAttribute4: Any = Text(packed=True)
    CustomAttribute5: Any = Text(packed=True)
    CustomAttribute6: Any = Text(packed=True)
    CustomAttribute7: Any = Text(packed=True)
    CustomAttribute8: Any = Text(packed=True)
    CustomAttribute9: Any = Text(packed=True)
    CustomAttribute10: Any = Text(packed=True)
    CustomAttribute11: Any = Text(packed=True)
    CustomAttribute12: Any = Text(packed=True)
    CustomAttribute13: Any = Text(packed=True)
    CustomAttribute14: Any = Text(packed=True)
    CustomAttribute15: Any = Text(packed=True)
    Notes: Any = Text(packed=True)
    AssistantName: Any = Text(packed=True)
    HomePhone: Any = Text(packed=True)
    Manager: Any = Text()
    Pager: Any = Text(packed=True)
    WebPage: Any = Text(packed=True)
    PhoneticDisplayName: Any = Text(None, up_to(256), packed=True)
    TelephoneAssistant: Any = Text(packed=True)
    SeniorityIndex: Any = Integer(packed=True)
    RemotePowerShellEnabled: Any = Boolean(True, packed=True)
    PostOfficeBox: Any = Values(packed=True)
    OtherTelephone: Any = Values(packed=True)
    OtherHomePhone: Any = Values(packed=True)
    OtherFax: Any = Values(packed=True)
    UMCallingLineIds: Any = Values(None, calling_line, packed=True)
    MailTip: Any = Text(packed=True)

    @computed
    def DistinguishedName(self) -> str:
        return f"CN={escape_rdn(self.Name)},{self.container}"

    @property
    def container(self) -> str:
        """The distinguished name of the organizational unit."""
        return container_of_unit(self.directory, self.unit)

    @property
    def OrganizationalUnit(self) -> str:
        return f"{self.directory.domain}/{self.unit}"

    @property
    def identity_text(self) -> str:
        """Recipients print in canonical form."""
        return f"{self.directory.domain}/{self.unit}/{self.Name}"

    @property
    def change_name(self) -> str:
        return str(self.Alias or self.Name)

    @property
    def PrimarySmtpAddress(self) -> SmtpAddress | None:
        primary = self.EmailAddresses.primary("SMTP")
        return None if primary is None else SmtpAddress(primary.AddressString)

    @property
    def mail_address(self) -> str | None:
        """Where mail to the recipient goes, as text."""
        primary = self.PrimarySmtpAddress
        return None if primary is None else str(primary)

    @property
    def ServerName(self) -> str | None:
        return None if self.Database is None else server_of(self.Database.Name)

    @property
    def ServerLegacyDN(self) -> str | None:
        if self.ServerName is None:
            return None
        return f"/o={self.directory.name}/ou={ADMINISTRATIVE_GROUP}/cn=Configuration/cn=Servers/cn={self.ServerName}"

    @property
    def RecipientType(self) -> str:
        return "UserMailbox" if self.has_mailbox else self.RecipientTypeDetails

    @property
    def has_mailbox(self) -> bool:
        return str(self.RecipientTypeDetails).endswith("Mailbox")

    def texts(self) -> Iterator[tuple[str, str]]:
        """Every text that names the recipient, with its form."""
        for _, texts in _NAMING:
            yield from texts(self)

    def name_texts(self) -> Iterator[tuple[str, str]]:
        """Those that its names make."""
        yield "name", key_of(self.Name)
        yield "dn", key_of(self.DistinguishedName)
        yield "canonical", key_of(self.identity_text)
        yield "upn", key_of(self.UserPrincipalName)
        yield "sam", key_of(self.SamAccountName)
        yield "account", key_of(f"{self.directory.netbios}\\{self.SamAccountName}")
        named = {
            "alias": self.Alias, "display": self.DisplayName, "first": self.FirstName, "last": self.LastName,
            "legacy": self.LegacyExchangeDN,
        }  # fmt: skip
        yield from ((form, key_of(text)) for form, text in named.items() if text)
        if self.ExchangeGuid is not None:
            yield "exchangeguid", str(self.ExchangeGuid)

    def line_texts(self) -> Iterator[tuple[str, str]]:
        """Those that its calling lines make."""
        for line in self.UMCallingLineIds:
            yield "line", line_key(line)

    def address_texts(self) -> Iterator[tuple[str, str]]:
        """Those that its stored addresses make."""
        for text in stored_texts(self.stored("EmailAddresses")):
            prefix, _, address = text.partition(":")
            yield prefix.lower(), key_of(address)

    def write_index(self, record: Record, before: tuple[Any, ...] | None) -> None:
        """The texts that name the recipient: those that a change of its names, lines or addresses concerns."""
        earlier = None if before is None else Recipient(self.directory, before)
        wanted: dict[tuple[str, str], None] = {}
        present: set[tuple[str, str]] = set()
        for stored, texts in _NAMING:
            if earlier is None or stored(earlier.row) != stored(self.row):
                wanted |= dict.fromkeys(texts(self))
                present |= set() if earlier is None else set(texts(earlier))
        _rewrite_keys(record, self, present, wanted)


def _of_row(*names: str) -> Callable[[tuple[Any, ...]], Any]:
    """What a row has stored in some columns."""
    columns = Recipient.by_name
    return itemgetter(*[columns["settings" if columns[name].is_packed else name].index for name in names])


# What makes the texts that name a recipient, and the columns that they are made of.
_NAMING: tuple[tuple[Callable[[tuple[Any, ...]], Any], Callable[[Recipient], Iterator[tuple[str, str]]]], ...] = (
    (
        _of_row(
            "Name", "unit", "UserPrincipalName", "SamAccountName", "Alias", "DisplayName", "FirstName", "LastName",
            "LegacyExchangeDN", "ExchangeGuid",
        ),
        Recipient.name_texts,
    ),
    (_of_row("UMCallingLineIds"), Recipient.line_texts),
    (_of_row("EmailAddresses"), Recipient.address_texts),
)  # fmt: skip


class RecipientKey(Row, table="RecipientKey"):
    """A text that names a recipient: what its names, addresses and accounts make, for finding it by one look-up."""

    # These name one recipient only; the others may name several.
    unique_forms = ("dn", "upn", "sam", "alias", "legacy", "smtp", "eum", "sip")
    unique = (("form", "key"),)
    unique_where: ClassVar[dict[tuple[str, ...], str]] = {
        ("form", "key"): f"form IN ({', '.join(repr(form) for form in unique_forms)})",
    }

    Recipient: Any = Link("Recipient", required=True, cascade=True)
    form: Any = Text(required=True)
    key: Any = Text(required=True, index=True)


def _rewrite_keys(
    record: Record, recipient: Recipient, present: set[tuple[str, str]], wanted: Mapping[tuple[str, str], None]
) -> None:
    guid = recipient.guid
    for form, key in present - wanted.keys():
        record.remove_rows("RecipientKey", Recipient=guid, form=form, key=key)
    try:
        record.add_rows("RecipientKey", [(guid, form, key) for form, key in wanted if (form, key) not in present])
    except Conflict:
        raise NameNotUnique(identity=recipient.Name) from None


def check_addresses(store: Store, recipient: Recipient) -> None:
    """None of the new addresses belongs to somebody else."""
    before = (
        []
        if recipient.id is None
        else recipient.by_name["EmailAddresses"].decode(recipient.stored("EmailAddresses"), recipient)
    )
    known = {(address.Prefix, address.AddressString) for address in before}
    for address in recipient.EmailAddresses:
        if (address.Prefix, address.AddressString) in known:
            continue
        form, key = address.Prefix.lower(), key_of(address.AddressString)
        for name, guid in store.rows("key_owner", params=(form, key)):
            if guid != recipient.guid:
                raise AddressNotUnique(address=address, owner=name, identity=recipient.Name)
