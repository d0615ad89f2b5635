"""Mailboxes that are made: New- and Enable-Mailbox."""

from typing import Annotated, Any
from uuid import UUID

from umshell.cmdlets.linked_accounts import linked_account
from umshell.cmdlets.mailbox_accounts import secret
from umshell.cmdlets.mailbox_archives import give_archive, reconnected
from umshell.cmdlets.mailbox_delivery import moderating, name_people
from umshell.cmdlets.mailbox_holds import warn_of_managed_folders
from umshell.cmdlets.public_folder_mailboxes import check_hold, take_hierarchy
from umshell.cmdlets.special_mailboxes import DUTIES
from umshell.cmdlets.um.tasks import NewTask, ObjectTask, assign, cmdlet
from umshell.cmdlets.um.versions import Versioned
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store.account_password import check_password, keep_password
from umshell.store.directory import ADMINISTRATIVE_GROUP
from umshell.store.identity import IdParameter
from umshell.store.mailbox import Mailbox, User
from umshell.store.mailbox_delivery import TransportModerationNotificationFlags
from umshell.store.recipient import Recipient, check_addresses
from umshell.store.refusals import ADObjectAlreadyExists, ParametersConflict, PasswordNotValid, RecipientTypeNotExpected
from umshell.store.server import MailboxDatabase
from umshell.values.exchange.addresses import ProxyAddress, ProxyAddressCollection, SmtpAddress
from umshell.values.exchange.directory import canonical_name
from umshell.values.exchange.multi_valued import MultiValuedProperty

# What Enable-Mailbox gives the mailbox as it stands.
_COPIED = (
    "ActiveSyncMailboxPolicy", "AddressBookPolicy", "DisplayName", "ManagedFolderMailboxPolicy", "RetentionPolicy",
    "RoleAssignmentPolicy",
)  # fmt: skip
# What a parameter set makes, where its name is not that of the kind without `Mailbox`.
_KINDS = {
    "DisabledUser": "UserMailbox", "EnableRoomMailboxAccount": "RoomMailbox", "LinkedRoomMailbox": "LinkedRoomMailbox",
    "Migration": "ArbitrationMailbox", "RemoteArchive": "UserMailbox",
    "SupervisoryReviewPolicyMailbox": "SupervisoryReviewPolicyMailbox",
}  # fmt: skip
_SIGNING_IN = ("User", "RemoteArchive", "Archive")
_TASKS = "Microsoft.Exchange.Management.RecipientTasks."
# Parameter sets that several parameters share.
_LINKED = ("Linked", "LinkedRoomMailbox")
_LARGE_ROOMS = ("LinkedRoomMailbox", "Room")
_MODERATED = ("User", "DisabledUser", "Equipment", *_LINKED, "RemoteArchive", "Room", "Shared")
_WITH_FOLDERS = ("User", "DisabledUser", "Discovery", *_LINKED, "RemoteArchive", "Room")
_WITH_PASSWORD = ("Arbitration", "DisabledUser", "Discovery", "Equipment", *_LINKED, "Migration", "Room", "Shared")
_WITH_PRINCIPAL = (*_WITH_PASSWORD, "AuxAuditLog", "EnableRoomMailboxAccount", "SupervisoryReviewPolicyMailbox")
_NEW_BOXES = (
    "Arbitration", "Discovery", "Equipment", *_LINKED, "PublicFolder", "Room", "Shared", "User", "AuditLog",
)  # fmt: skip
_FOLDER_BOXES = (*_NEW_BOXES[:-1], "RemoteArchive")
_ARCHIVES = ("LinkedRoomMailbox", "Archive")
# All sets of Enable-Mailbox: its Identity is declared in each, so that what is piped in tells them apart.
_ENABLING = (*_NEW_BOXES, "RemoteArchive", "Archive")


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


def give_kind(task: Any, item: Any) -> None:
    """What the parameter set makes of the mailbox: its kind, whom it is linked to, whether somebody signs in."""
    item.RecipientTypeDetails = _KINDS.get(task.parameter_set, f"{task.parameter_set}Mailbox")
    if task.LinkedMasterAccount:
        account, controller = task.LinkedMasterAccount, task.LinkedDomainController
        item.LinkedMasterAccount = linked_account(account, controller, task.store.directory)
    if task.parameter_set not in _SIGNING_IN:
        item.AccountDisabled = not getattr(task, "EnableRoomMailboxAccount", False)
    if task.parameter_set == "Migration":
        assign(item, "PersistedCapabilities", [DUTIES["Migration"]])
    if task.PublicFolder:
        check_hold(task)
    warn_of_managed_folders(task, item)


@cmdlet("New", "Mailbox", namespace=_TASKS, default_set="User", supports_should_process=True)
class NewMailbox(NewTask[Mailbox]):
    """Makes a user with a mailbox, or a mailbox that is no person's: a room's, several people's, the organization's."""

    Name: Annotated[str, Parameter(position=0, mandatory=True, from_pipeline=True)]
    AccountDisabled: Annotated[SwitchParameter, Parameter(sets=("DisabledUser",), mandatory=True)] = ABSENT
    Arbitration: Annotated[SwitchParameter, Parameter(sets=("Arbitration", "Migration"), mandatory=True)] = ABSENT
    ArchiveDomain: Annotated[str | None, Parameter(sets=("RemoteArchive",), mandatory=True)] = None
    Discovery: Annotated[SwitchParameter, Parameter(sets=("Discovery",), mandatory=True)] = ABSENT
    EnableRoomMailboxAccount: Annotated[
        bool | None, Versioned(sets=("EnableRoomMailboxAccount",), mandatory=True, since=2013)
    ] = None
    Equipment: Annotated[SwitchParameter, Parameter(sets=("Equipment",), mandatory=True)] = ABSENT
    LinkedDomainController: Annotated[str | None, Parameter(sets=_LINKED, mandatory=True)] = None
    LinkedMasterAccount: Annotated[str | None, Parameter(sets=_LINKED, mandatory=True)] = None
    LinkedRoom: Annotated[SwitchParameter, Versioned(sets=("LinkedRoomMailbox",), mandatory=True, since=2013)] = ABSENT
    Migration: Annotated[SwitchParameter, Versioned(sets=("Migration",), mandatory=True, since=2016)] = ABSENT
    Password: Annotated[
        object, Parameter(sets=("User", "RemoteArchive"), mandatory=True), Parameter(sets=_WITH_PASSWORD)
    ] = None
    PublicFolder: Annotated[SwitchParameter, Versioned(sets=("PublicFolder",), mandatory=True, since=2013)] = ABSENT
    Room: Annotated[SwitchParameter, Parameter(sets=("EnableRoomMailboxAccount", "Room"), mandatory=True)] = ABSENT
    Shared: Annotated[SwitchParameter, Parameter(sets=("Shared",), mandatory=True)] = ABSENT
    UserPrincipalName: Annotated[
        str | None,
        Parameter(sets=("User", "AuditLog", "RemoteArchive"), mandatory=True),
        Parameter(sets=_WITH_PRINCIPAL),
    ] = None
    ActiveSyncMailboxPolicy: Annotated[str | None, Parameter()] = None
    AddressBookPolicy: Annotated[str | None, Parameter()] = None
    Alias: Annotated[str | None, Parameter()] = None
    ArbitrationMailbox: Annotated[IdParameter[Mailbox] | None, Parameter(sets=_MODERATED)] = None
    Archive: Annotated[SwitchParameter, Parameter()] = ABSENT
    ArchiveDatabase: Annotated[IdParameter[MailboxDatabase] | None, Parameter()] = None
    AuditLog: Annotated[SwitchParameter, Versioned(sets=("AuditLog",), mandatory=True, since=2016)] = ABSENT
    AuxAuditLog: Annotated[SwitchParameter, Versioned(sets=("AuxAuditLog",), mandatory=True, since=2016)] = ABSENT
    Database: Annotated[IdParameter[MailboxDatabase] | None, Parameter()] = None
    DisplayName: Annotated[str | None, Parameter()] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    FirstName: Annotated[str | None, Parameter()] = None
    Force: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    HoldForMigration: Annotated[SwitchParameter, Versioned(sets=("PublicFolder",), since=2013)] = ABSENT
    ImmutableId: Annotated[str | None, Parameter()] = None
    Initials: Annotated[str | None, Parameter()] = None
    IsExcludedFromServingHierarchy: Annotated[bool | None, Versioned(sets=("PublicFolder",), since=2013)] = None
    LastName: Annotated[str | None, Parameter()] = None
    LinkedCredential: Annotated[object, Parameter(sets=_LINKED, inert=True)] = None
    ManagedFolderMailboxPolicy: Annotated[str | None, Versioned(sets=_WITH_FOLDERS, until=2010)] = None
    ManagedFolderMailboxPolicyAllowed: Annotated[SwitchParameter, Versioned(sets=_WITH_FOLDERS, until=2010)] = ABSENT
    ModeratedBy: Annotated[MultiValuedProperty | None, Parameter(sets=_MODERATED)] = None
    ModerationEnabled: Annotated[bool | None, Parameter(sets=_MODERATED)] = None
    Office: Annotated[str | None, Parameter(sets=_LARGE_ROOMS)] = None
    OrganizationalUnit: Annotated[str | None, Parameter()] = None
    Phone: Annotated[str | None, Parameter(sets=_LARGE_ROOMS)] = None
    PrimarySmtpAddress: Annotated[SmtpAddress | None, Parameter()] = None
    RemoteArchive: Annotated[SwitchParameter, Parameter(sets=("RemoteArchive",))] = ABSENT
    RemotePowerShellEnabled: Annotated[bool | None, Parameter()] = None
    ResetPasswordOnNextLogon: Annotated[bool, Parameter()] = False
    ResourceCapacity: Annotated[int | None, Parameter(sets=_LARGE_ROOMS)] = None
    RetentionPolicy: Annotated[str | None, Parameter()] = None
    RoleAssignmentPolicy: Annotated[str | None, Parameter()] = None
    RoomMailboxPassword: Annotated[object, Versioned(sets=("EnableRoomMailboxAccount",), since=2013)] = None
    SamAccountName: Annotated[str | None, Parameter()] = None
    SendModerationNotifications: Annotated[TransportModerationNotificationFlags | None, Parameter(sets=_MODERATED)] = (
        None
    )
    SharingPolicy: Annotated[str | None, Parameter()] = None
    SupervisoryReviewPolicy: Annotated[
        SwitchParameter, Versioned(sets=("SupervisoryReviewPolicyMailbox",), mandatory=True, since=2016)
    ] = ABSENT
    ThrottlingPolicy: Annotated[str | None, Parameter()] = None

    not_copied = frozenset(
        (
            "AccountDisabled", "Alias", "ArbitrationMailbox", "ArchiveDatabase", "ArchiveDomain", "Database",
            "LinkedMasterAccount", "PrimarySmtpAddress",
        )
    )  # fmt: skip

    def create(self) -> Mailbox:
        alias = self.Alias or (self.UserPrincipalName or self.Name.replace(" ", "")).partition("@")[0]
        principal = self.UserPrincipalName or f"{alias}@{self.store.directory.domain}"
        account = self.SamAccountName or principal.partition("@")[0][:20]
        item: Mailbox = self.new(
            UserPrincipalName=principal, SamAccountName=account, DisplayName=self.DisplayName or self.Name
        )
        give_kind(self, item)
        if self.OrganizationalUnit is not None:
            item.unit = _unit(self.OrganizationalUnit, self.store.directory.domain)
        give_mailbox(self, item, alias, self.PrimarySmtpAddress, self.Database)
        self._complete(item)
        return item

    def _complete(self, item: Mailbox) -> None:
        """The archive, the moderators and the password of the new mailbox."""
        if self.Archive or self.ArchiveDomain is not None:
            give_archive(self, item)
        elif self.ArchiveDatabase is not None:
            raise ParametersConflict(detail="ArchiveDatabase needs the Archive switch.", identity=item.Name)
        name_people(self, item)
        if self.ArbitrationMailbox is not None:
            item.ArbitrationMailbox = moderating(self).identity_text
        self._check_password(item)

    def _check_password(self, item: Mailbox) -> None:
        given = self._given_password()
        if given is not None:
            check_password(item, secret(given))
        elif self.EnableRoomMailboxAccount:
            raise PasswordNotValid(identity=item.Name, detail="an account that is enabled needs a RoomMailboxPassword.")

    def _given_password(self) -> object:
        return self.Password if self.RoomMailboxPassword is None else self.RoomMailboxPassword

    def check_free(self, item: Mailbox) -> None:
        """None of the names by which one recipient is known belongs to another."""
        for form in ("dn", "upn", "sam", "alias"):
            for text_form, key in item.name_texts():
                if text_form == form and self.store.rows("key_owner", params=(form, key)):
                    raise ADObjectAlreadyExists(
                        identity=item.DistinguishedName, server=self.store.directory.domain_controller
                    )

    def created(self, item: Mailbox) -> None:
        given = self._given_password()
        if given is not None:
            keep_password(self.record, item, secret(given), is_new=True)
        if self.PublicFolder:
            take_hierarchy(self, item)


def _unit(text: str, domain: str) -> str:
    """An organizational unit by its distinguished or canonical name, or by its bare name."""
    path = canonical_name(text) if "=" in text else text
    return path.removeprefix(domain).strip("/") or "Users"


@cmdlet("Enable", "Mailbox", namespace=_TASKS, default_set="User", supports_should_process=True)
class EnableMailbox(ObjectTask[User]):
    """Gives a user a mailbox, or a mailbox an archive."""

    Identity: Annotated[
        IdParameter[User],
        Parameter(position=0, sets=_ENABLING, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    Arbitration: Annotated[SwitchParameter, Parameter(sets=("Arbitration",), mandatory=True)] = ABSENT
    ArchiveDomain: Annotated[str | None, Parameter(sets=("RemoteArchive",), mandatory=True)] = None
    Discovery: Annotated[SwitchParameter, Parameter(sets=("Discovery",), mandatory=True)] = ABSENT
    Equipment: Annotated[SwitchParameter, Parameter(sets=("Equipment",), mandatory=True)] = ABSENT
    LinkedDomainController: Annotated[str | None, Parameter(sets=_LINKED, mandatory=True)] = None
    LinkedMasterAccount: Annotated[str | None, Parameter(sets=_LINKED, mandatory=True)] = None
    LinkedRoom: Annotated[SwitchParameter, Versioned(sets=("LinkedRoomMailbox",), mandatory=True, since=2013)] = ABSENT
    PublicFolder: Annotated[SwitchParameter, Versioned(sets=("PublicFolder",), mandatory=True, since=2013)] = ABSENT
    Room: Annotated[SwitchParameter, Parameter(sets=("Room",), mandatory=True)] = ABSENT
    Shared: Annotated[SwitchParameter, Parameter(sets=("Shared",), mandatory=True)] = ABSENT
    ActiveSyncMailboxPolicy: Annotated[str | None, Parameter()] = None
    AddressBookPolicy: Annotated[str | None, Parameter(sets=("User",))] = None
    Alias: Annotated[str | None, Parameter()] = None
    Archive: Annotated[SwitchParameter, Parameter(sets=_ARCHIVES)] = ABSENT
    ArchiveDatabase: Annotated[IdParameter[MailboxDatabase] | None, Parameter(sets=_ARCHIVES)] = None
    ArchiveGuid: Annotated[UUID | None, Parameter(sets=_ARCHIVES)] = None
    ArchiveName: Annotated[MultiValuedProperty | None, Parameter(sets=_ARCHIVES)] = None
    AuditLog: Annotated[SwitchParameter, Versioned(sets=("AuditLog",), since=2016)] = ABSENT
    Database: Annotated[IdParameter[MailboxDatabase] | None, Parameter(sets=_NEW_BOXES)] = None
    DisplayName: Annotated[str | None, Parameter()] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Force: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    HoldForMigration: Annotated[SwitchParameter, Versioned(sets=("PublicFolder",), since=2013)] = ABSENT
    LinkedCredential: Annotated[object, Parameter(sets=_LINKED, inert=True)] = None
    ManagedFolderMailboxPolicy: Annotated[str | None, Versioned(sets=_FOLDER_BOXES, until=2010)] = None
    ManagedFolderMailboxPolicyAllowed: Annotated[SwitchParameter, Versioned(sets=_FOLDER_BOXES, until=2010)] = ABSENT
    PrimarySmtpAddress: Annotated[SmtpAddress | None, Parameter()] = None
    RemoteArchive: Annotated[SwitchParameter, Parameter(sets=("RemoteArchive",))] = ABSENT
    RetentionPolicy: Annotated[str | None, Parameter()] = None
    RoleAssignmentPolicy: Annotated[str | None, Parameter()] = None

    def execute(self) -> None:
        found = self.find_scoped(self.Identity)
        for_archive = self.parameter_set in ("Archive", "RemoteArchive")
        if found.has_mailbox != for_archive:
            wanted = "a mailbox" if for_archive else "a user without a mailbox"
            raise RecipientTypeNotExpected(identity=found.Name, found=found.RecipientTypeDetails, wanted=wanted)
        item: Any = self.store.get(Mailbox, found.guid)
        if not for_archive:
            give_kind(self, item)
        for name in (name for name in _COPIED if name in self.bound):
            assign(item, name, getattr(self, name))
        if not for_archive:
            give_mailbox(self, item, self.Alias or item.SamAccountName, self.PrimarySmtpAddress, self.Database)
        if for_archive or self.Archive:
            give_archive(self, item)
        if self.confirm("Enabling", item):
            self._store(item)

    def _store(self, item: Any) -> None:
        self.record.change(item)
        reconnected(self.record, item)
        if self.PublicFolder:
            take_hierarchy(self, item)
        self.output(item)
