"""Mailboxes that come and go: New-, Enable-, Disable- and Remove-Mailbox."""

from typing import Annotated, Any

from umshell.cmdlets.um.tasks import NewTask, ObjectTask, assign, cmdlet
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store.directory import ADMINISTRATIVE_GROUP
from umshell.store.identity import IdParameter
from umshell.store.mailbox import Mailbox, User
from umshell.store.recipient import Recipient, check_addresses
from umshell.store.refusals import ADObjectAlreadyExists, RecipientTypeNotExpected
from umshell.store.server import MailboxDatabase
from umshell.values.exchange.addresses import ProxyAddress, ProxyAddressCollection, SmtpAddress
from umshell.values.exchange.directory import canonical_name

# What Enable-Mailbox gives the mailbox as it stands.
_COPIED = frozenset(
    ("ActiveSyncMailboxPolicy", "AddressBookPolicy", "DisplayName", "RetentionPolicy", "RoleAssignmentPolicy")
)
_TASKS = "Microsoft.Exchange.Management.RecipientTasks."


def give_mailbox(task: Any, item: Recipient, alias: str, address: SmtpAddress | None, database: Any) -> None:
    """What makes a user a mailbox: alias, addresses, database, legacy name."""
    directory = task.store.directory
    item.Alias = alias
    primary = str(address) if address is not None else f"{alias}@{directory.domain}"
    others = [each for each in item.EmailAddresses if each.Prefix not in ("SMTP", "EUM")]
    item.EmailAddresses = ProxyAddressCollection([ProxyAddress.parse(f"SMTP:{primary}"), *others])
    item.WindowsEmailAddress = item.PrimarySmtpAddress
    found: Any = task.find(database) if database is not None else task.store.select(MailboxDatabase)[0]
    item.Database = found.Identity
    item.ExchangeGuid = task.store.new_guid()
    unique = task.store.new_guid().replace("-", "")
    item.LegacyExchangeDN = f"/o={directory.name}/ou={ADMINISTRATIVE_GROUP}/cn=Recipients/cn={unique}-{item.Name}"
    check_addresses(task.store, item)


@cmdlet("New", "Mailbox", namespace=_TASKS, default_set="User", supports_should_process=True)
class NewMailbox(NewTask[Mailbox]):
    """Makes a user with a mailbox, or the mailbox of a room, an equipment or several people."""

    Name: Annotated[str, Parameter(position=0, mandatory=True, from_pipeline=True)]
    Password: Annotated[object, Parameter(sets=("User",), mandatory=True)] = None
    UserPrincipalName: Annotated[
        str | None,
        Parameter(sets=("User",), mandatory=True),
        Parameter(sets=("Room", "Equipment", "Shared")),
    ] = None
    Equipment: Annotated[SwitchParameter, Parameter(sets=("Equipment",), mandatory=True)] = ABSENT
    Room: Annotated[SwitchParameter, Parameter(sets=("Room",), mandatory=True)] = ABSENT
    Shared: Annotated[SwitchParameter, Parameter(sets=("Shared",), mandatory=True)] = ABSENT
    ActiveSyncMailboxPolicy: Annotated[str | None, Parameter()] = None
    AddressBookPolicy: Annotated[str | None, Parameter()] = None
    Alias: Annotated[str | None, Parameter()] = None
    Database: Annotated[IdParameter[MailboxDatabase] | None, Parameter()] = None
    DisplayName: Annotated[str | None, Parameter()] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    FirstName: Annotated[str | None, Parameter()] = None
    Force: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    Initials: Annotated[str | None, Parameter()] = None
    LastName: Annotated[str | None, Parameter()] = None
    ModerationEnabled: Annotated[bool | None, Parameter()] = None
    Office: Annotated[str | None, Parameter(sets=("Room",))] = None
    OrganizationalUnit: Annotated[str | None, Parameter()] = None
    Phone: Annotated[str | None, Parameter(sets=("Room",))] = None
    PrimarySmtpAddress: Annotated[SmtpAddress | None, Parameter()] = None
    ResetPasswordOnNextLogon: Annotated[bool, Parameter(inert=True)] = False
    ResourceCapacity: Annotated[int | None, Parameter(sets=("Room",))] = None
    RetentionPolicy: Annotated[str | None, Parameter()] = None
    RoleAssignmentPolicy: Annotated[str | None, Parameter()] = None
    SamAccountName: Annotated[str | None, Parameter()] = None
    SharingPolicy: Annotated[str | None, Parameter()] = None
    ThrottlingPolicy: Annotated[str | None, Parameter()] = None

    not_copied = frozenset(("Alias", "Database", "PrimarySmtpAddress"))

    def create(self) -> Mailbox:
        alias = self.Alias or (self.UserPrincipalName or self.Name.replace(" ", "")).partition("@")[0]
        principal = self.UserPrincipalName or f"{alias}@{self.store.directory.domain}"
        account = self.SamAccountName or principal.partition("@")[0][:20]
        item: Mailbox = self.new(
            UserPrincipalName=principal, SamAccountName=account, DisplayName=self.DisplayName or self.Name
        )
        item.RecipientTypeDetails = f"{self.parameter_set}Mailbox"
        if self.OrganizationalUnit is not None:
            item.unit = _unit(self.OrganizationalUnit, self.store.directory.domain)
        give_mailbox(self, item, alias, self.PrimarySmtpAddress, self.Database)
        return item

    def check_free(self, item: Mailbox) -> None:
        """None of the names by which one recipient is known belongs to another."""
        for form in ("dn", "upn", "sam", "alias"):
            for text_form, key in item.texts():
                if text_form == form and self.store.rows("key_owner", params=(form, key)):
                    raise ADObjectAlreadyExists(
                        identity=item.DistinguishedName, server=self.store.directory.domain_controller
                    )


def _unit(text: str, domain: str) -> str:
    """An organizational unit by its distinguished or canonical name, or by its bare name."""
    path = canonical_name(text) if "=" in text else text
    return path.removeprefix(domain).strip("/") or "Users"


@cmdlet("Enable", "Mailbox", namespace=_TASKS, default_set="User", supports_should_process=True)
class EnableMailbox(ObjectTask[User]):
    """Gives a user a mailbox."""

    Identity: Annotated[
        IdParameter[User],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    Equipment: Annotated[SwitchParameter, Parameter(sets=("Equipment",), mandatory=True)] = ABSENT
    Room: Annotated[SwitchParameter, Parameter(sets=("Room",), mandatory=True)] = ABSENT
    Shared: Annotated[SwitchParameter, Parameter(sets=("Shared",), mandatory=True)] = ABSENT
    ActiveSyncMailboxPolicy: Annotated[str | None, Parameter()] = None
    AddressBookPolicy: Annotated[str | None, Parameter()] = None
    Alias: Annotated[str | None, Parameter()] = None
    Database: Annotated[IdParameter[MailboxDatabase] | None, Parameter()] = None
    DisplayName: Annotated[str | None, Parameter()] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Force: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    PrimarySmtpAddress: Annotated[SmtpAddress | None, Parameter()] = None
    RetentionPolicy: Annotated[str | None, Parameter()] = None
    RoleAssignmentPolicy: Annotated[str | None, Parameter()] = None

    def execute(self) -> None:
        found = self.find_scoped(self.Identity)
        if found.has_mailbox:
            raise RecipientTypeNotExpected(
                identity=found.Name, found=found.RecipientTypeDetails, wanted="a user without a mailbox"
            )
        item: Any = self.store.get(Mailbox, found.guid)
        item.RecipientTypeDetails = f"{self.parameter_set}Mailbox"
        for name in _COPIED & set(self.bound):
            assign(item, name, getattr(self, name))
        give_mailbox(self, item, self.Alias or item.SamAccountName, self.PrimarySmtpAddress, self.Database)
        if self.confirm("Enabling", item):
            self.record.change(item)
            self.output(item)


@cmdlet("Disable", "Mailbox", namespace=_TASKS, supports_should_process=True, confirm_impact="High")
class DisableMailbox(ObjectTask[Mailbox]):
    """Takes the mailbox from a user, with all that Unified Messaging kept in it; the user stays."""

    Identity: Annotated[
        IdParameter[Mailbox],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    IgnoreDefaultScope: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT

    def execute(self) -> None:
        item = self.find_scoped(self.Identity)
        if not item.has_mailbox:
            raise RecipientTypeNotExpected(identity=item.Name, found=item.RecipientTypeDetails, wanted="a mailbox")
        if not self.confirm("Disabling", item):
            return
        item.disable(keep_properties=False)
        item.RecipientTypeDetails = "User"
        item.EmailAddresses = ProxyAddressCollection()
        item.Alias = item.Database = item.ExchangeGuid = item.LegacyExchangeDN = None
        self.record.change(item)
        for table, link in (("MailboxPin", "Recipient"), ("UMCallAnsweringRule", "Mailbox")):
            self.record.remove_rows(table, **{link: item.guid})


@cmdlet("Remove", "Mailbox", namespace=_TASKS, supports_should_process=True, confirm_impact="High")
class RemoveMailbox(ObjectTask[Mailbox]):
    """Removes a mailbox and its user."""

    Identity: Annotated[
        IdParameter[Mailbox],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Force: Annotated[SwitchParameter, Parameter()] = ABSENT
    IgnoreDefaultScope: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    Permanent: Annotated[bool, Parameter()] = False

    def execute(self) -> None:
        item = self.find_scoped(self.Identity)
        if not item.has_mailbox:
            raise RecipientTypeNotExpected(identity=item.Name, found=item.RecipientTypeDetails, wanted="a mailbox")
        if self.Force or self.confirm("Removing", item):
            self.record.remove(item)
