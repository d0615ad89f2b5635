"""Changing recipients: their addresses, names and telephone numbers, as far as Unified Messaging depends on them."""

from typing import Annotated, Any, TypeVar

from umshell.cmdlets.mailbox_accounts import AccountParameters, change_link
from umshell.cmdlets.mailbox_archives import ArchiveParameters
from umshell.cmdlets.mailbox_delivery import DeliveryParameters
from umshell.cmdlets.mailbox_duties import DutyParameters
from umshell.cmdlets.mailbox_holds import HoldParameters
from umshell.cmdlets.mailbox_limits import LimitParameters
from umshell.cmdlets.special_mailboxes import check_kind, is_of_kind
from umshell.cmdlets.um.tasks import SetTask, assign, cmdlet, in_order_of_names
from umshell.cmdlets.um.versions import Versioned
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store.identity import IdParameter, not_found
from umshell.store.mailbox import Mailbox, User
from umshell.store.recipient import Recipient, check_addresses
from umshell.store.refusals import DataValidation, ExtensionNotUnique, ParametersConflict
from umshell.store.server import MailboxDatabase
from umshell.store.um import dial_plan, enums, mailbox
from umshell.values.exchange import geo_coordinates
from umshell.values.exchange.addresses import ProxyAddress, ProxyAddressCollection, SmtpAddress
from umshell.values.exchange.multi_valued import MultiValuedProperty

_TASKS = "Microsoft.Exchange.Management.RecipientTasks."
_T = TypeVar("_T", bound=Recipient)
_NEEDED = ("Alias", "Database")  # what a mailbox has, and a user may lack
_MAP_KINDS = ("emailAddress", "lastNameFirstName", "firstNameLastName")


class SetRecipientTask(SetTask[_T]):
    """Changes a recipient: its names and addresses stay unique, and are found by the new ones."""

    CreateDTMFMap: Any = None

    def check_rename(self, item: _T) -> None:
        item.forget_names()
        self.check_name(item.Name)

    def change(self, item: _T) -> None:
        if self.CreateDTMFMap:
            item.UMDtmfMap = mailbox.dtmf_map(item)
        elif "UMDtmfMap" in self.bound:
            self._check_map(item)
        check_addresses(self.store, item)

    def _check_map(self, item: _T) -> None:
        """Only three kinds of entries can be given; the telephone number makes the fourth (1.9.9)."""
        for entry in item.UMDtmfMap:
            kind, colon, figures = str(entry).partition(":")
            if not (colon and figures.isdigit() and kind in (*_MAP_KINDS, "reversedPhone")):
                detail = f"an entry has the form kind:digits, where kind is one of {', '.join(_MAP_KINDS)}."
                raise DataValidation(property="UMDtmfMap", value=entry, detail=detail, identity=item.Name)


@in_order_of_names("Identity")
@cmdlet("Set", "Mailbox", namespace=_TASKS, default_set="Identity", supports_should_process=True)
class SetMailbox(
    ArchiveParameters, AccountParameters, DeliveryParameters, DutyParameters, HoldParameters, LimitParameters,
    SetRecipientTask[Mailbox],
):  # fmt: skip
    """Changes a mailbox: its addresses, among them those of Unified Messaging, and its names."""

    Identity: Annotated[
        IdParameter[Mailbox],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    AddressBookPolicy: Annotated[str | None, Parameter()] = None
    Alias: Annotated[str | None, Parameter()] = None
    ApplyMandatoryProperties: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    AttributesToClear: Annotated[list[str] | None, Versioned(sets=("Identity",), since=2016, inert=True)] = None
    CreateDTMFMap: Annotated[bool | None, Parameter(sets=("Identity",))] = None
    CustomAttribute1: Annotated[str | None, Parameter()] = None
    CustomAttribute10: Annotated[str | None, Parameter()] = None
    CustomAttribute11: Annotated[str | None, Parameter()] = None
    CustomAttribute12: Annotated[str | None, Parameter()] = None
    CustomAttribute13: Annotated[str | None, Parameter()] = None
    CustomAttribute14: Annotated[str | None, Parameter()] = None
    CustomAttribute15: Annotated[str | None, Parameter()] = None
    CustomAttribute2: Annotated[str | None, Parameter()] = None
    CustomAttribute3: Annotated[str | None, Parameter()] = None
    CustomAttribute4: Annotated[str | None, Parameter()] = None
    CustomAttribute5: Annotated[str | None, Parameter()] = None
    CustomAttribute6: Annotated[str | None, Parameter()] = None
    CustomAttribute7: Annotated[str | None, Parameter()] = None
    CustomAttribute8: Annotated[str | None, Parameter()] = None
    CustomAttribute9: Annotated[str | None, Parameter()] = None
    Database: Annotated[IdParameter[MailboxDatabase] | None, Parameter(sets=("Identity",))] = None
    DisplayName: Annotated[str | None, Parameter()] = None
    DomainController: Annotated[str | None, Parameter(sets=("Identity",), inert=True)] = None
    EmailAddresses: Annotated[ProxyAddressCollection | None, Parameter()] = None
    EmailAddressPolicyEnabled: Annotated[bool | None, Parameter(sets=("Identity",))] = None
    ExtensionCustomAttribute1: Annotated[MultiValuedProperty | None, Parameter()] = None
    ExtensionCustomAttribute2: Annotated[MultiValuedProperty | None, Parameter()] = None
    ExtensionCustomAttribute3: Annotated[MultiValuedProperty | None, Parameter()] = None
    ExtensionCustomAttribute4: Annotated[MultiValuedProperty | None, Parameter()] = None
    ExtensionCustomAttribute5: Annotated[MultiValuedProperty | None, Parameter()] = None
    Force: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    HiddenFromAddressListsEnabled: Annotated[bool | None, Parameter()] = None
    IgnoreDefaultScope: Annotated[SwitchParameter, Parameter(sets=("Identity",), inert=True)] = ABSENT
    ImListMigrationCompleted: Annotated[bool | None, Versioned(sets=("Identity",), since=2013)] = None
    Languages: Annotated[MultiValuedProperty | None, Parameter()] = None
    MessageTrackingReadStatusEnabled: Annotated[bool | None, Parameter()] = None
    Name: Annotated[str | None, Parameter()] = None
    Office: Annotated[str | None, Parameter()] = None
    OfflineAddressBook: Annotated[str | None, Parameter(sets=("Identity",))] = None
    PrimarySmtpAddress: Annotated[SmtpAddress | None, Parameter(sets=("Identity",))] = None
    RoleAssignmentPolicy: Annotated[str | None, Parameter()] = None
    SamAccountName: Annotated[str | None, Parameter(sets=("Identity",))] = None
    SecondaryAddress: Annotated[str | None, Parameter(sets=("Identity",))] = None
    SecondaryDialPlan: Annotated[IdParameter[dial_plan.UMDialPlan] | None, Parameter(sets=("Identity",))] = None
    SharingPolicy: Annotated[str | None, Parameter()] = None
    SimpleDisplayName: Annotated[str | None, Parameter()] = None
    SkipDualWrite: Annotated[SwitchParameter, Versioned(since=2016, inert=True)] = ABSENT
    ThrottlingPolicy: Annotated[str | None, Parameter(sets=("Identity",))] = None
    UMDtmfMap: Annotated[MultiValuedProperty | None, Parameter(sets=("Identity",))] = None
    UserPrincipalName: Annotated[str | None, Parameter(sets=("Identity",))] = None
    WindowsEmailAddress: Annotated[SmtpAddress | None, Parameter()] = None

    not_copied = frozenset(
        (
            "AccountDisabled", "ArbitrationMailbox", "ArchiveDatabase", "DefaultPublicFolderMailbox",
            "ForwardingAddress", "LinkedMasterAccount", "QueryBaseDN",
        )
    )  # fmt: skip

    def find_scoped(self, identity: Any, **options: Any) -> Any:
        item = super().find_scoped(identity, **options)
        check_kind(self, item, identity)
        return item

    def change(self, item: Mailbox) -> None:
        for name in _NEEDED:
            if name in self.bound and getattr(item, name) is None:
                raise item.by_name[name].refusal("", "a mailbox has one.", item)
        if self.SecondaryAddress is not None or self.SecondaryDialPlan is not None:
            self._add_secondary(item)
        if self.PrimarySmtpAddress is not None:
            make_primary(item, str(self.PrimarySmtpAddress))
        if "EmailAddresses" in self.bound:
            item.EmailAddresses = item.EmailAddresses.promoted()
            check_primaries(item)
        self.change_account(item)
        self.change_duties(item)
        self.change_delivery(item)
        self.change_archive(item)
        self.change_holds(item)
        self.change_limits(item)
        super().change(item)

    def stored(self, item: Mailbox) -> None:
        self.keep_passwords(item)

    def _add_secondary(self, item: Mailbox) -> None:
        """A further extension, of the same or another plan (1.9.3)."""
        if self.SecondaryAddress is None or self.SecondaryDialPlan is None:
            detail = "SecondaryAddress and SecondaryDialPlan are given together."
            raise ParametersConflict(detail=detail, identity=item.Name)
        plan, value = self.find(self.SecondaryDialPlan), self.SecondaryAddress
        if value.isdigit():
            mailbox.check_extension(value, plan, item.Name)
        if self.store.rows("key_owner", params=("eum", mailbox.eum_key(value, plan.PhoneContext))):
            raise ExtensionNotUnique(extension=value, plan=plan.Name, identity=item.Name)
        primary = item.EmailAddresses.primary("EUM") is None
        added = mailbox.eum_address(value, plan.PhoneContext, primary=primary)
        item.EmailAddresses = ProxyAddressCollection([*item.EmailAddresses, added])


def make_primary(item: Recipient, address: str) -> None:
    """The address becomes the primary one; the one before stays as another."""
    rest = [
        each.as_secondary() if each.Prefix == "SMTP" else each
        for each in item.EmailAddresses
        if str(each).lower() != f"smtp:{address}".lower()
    ]
    item.EmailAddresses = ProxyAddressCollection([ProxyAddress.parse(f"SMTP:{address}"), *rest])
    assign(item, "WindowsEmailAddress", address)


def check_primaries(item: Recipient) -> None:
    """Each prefix has one primary address."""
    for prefix in ("SMTP", "EUM"):
        primaries = [each for each in item.EmailAddresses.of_prefix(prefix) if each.IsPrimaryAddress]
        if len(primaries) > 1:
            detail = f"there are two primary {prefix} addresses."
            raise DataValidation(property="EmailAddresses", value=primaries[1], detail=detail, identity=item.Name)


@cmdlet("Set", "User", namespace=_TASKS, default_set="Identity", supports_should_process=True)
class SetUser(SetRecipientTask[User]):
    """Changes what the directory says of a user."""

    Identity: Annotated[
        IdParameter[User],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    AllowUMCallsFromNonUsers: Annotated[enums.AllowUMCallsFromNonUsersFlags | None, Parameter()] = None
    Arbitration: Annotated[SwitchParameter, Parameter()] = ABSENT
    AssistantName: Annotated[str | None, Parameter()] = None
    CertificateSubject: Annotated[MultiValuedProperty | None, Parameter()] = None
    City: Annotated[str | None, Parameter()] = None
    Company: Annotated[str | None, Parameter()] = None
    CountryOrRegion: Annotated[str | None, Parameter()] = None
    CreateDTMFMap: Annotated[bool | None, Parameter()] = None
    Department: Annotated[str | None, Parameter()] = None
    DisplayName: Annotated[str | None, Parameter()] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Fax: Annotated[str | None, Parameter()] = None
    FirstName: Annotated[str | None, Parameter()] = None
    GeoCoordinates: Annotated[geo_coordinates.GeoCoordinates | None, Versioned(since=2013)] = None
    HomePhone: Annotated[str | None, Parameter()] = None
    IgnoreDefaultScope: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    Initials: Annotated[str | None, Parameter()] = None
    LastName: Annotated[str | None, Parameter()] = None
    LinkedCredential: Annotated[object, Parameter(inert=True)] = None
    LinkedDomainController: Annotated[str | None, Parameter()] = None
    LinkedMasterAccount: Annotated[str | None, Parameter()] = None
    Manager: Annotated[str | None, Parameter()] = None
    MobilePhone: Annotated[str | None, Parameter()] = None
    Name: Annotated[str | None, Parameter()] = None
    Notes: Annotated[str | None, Parameter()] = None
    Office: Annotated[str | None, Parameter()] = None
    OtherFax: Annotated[MultiValuedProperty | None, Parameter()] = None
    OtherHomePhone: Annotated[MultiValuedProperty | None, Parameter()] = None
    OtherTelephone: Annotated[MultiValuedProperty | None, Parameter()] = None
    Pager: Annotated[str | None, Parameter()] = None
    PermanentlyClearPreviousMailboxInfo: Annotated[SwitchParameter, Versioned(since=2016, inert=True)] = ABSENT
    Phone: Annotated[str | None, Parameter()] = None
    PhoneticDisplayName: Annotated[str | None, Parameter()] = None
    PostalCode: Annotated[str | None, Parameter()] = None
    PostOfficeBox: Annotated[MultiValuedProperty | None, Parameter()] = None
    PublicFolder: Annotated[SwitchParameter, Versioned(since=2013)] = ABSENT
    RemotePowerShellEnabled: Annotated[bool | None, Parameter()] = None
    ResetPasswordOnNextLogon: Annotated[bool | None, Parameter()] = None
    SamAccountName: Annotated[str | None, Parameter()] = None
    SeniorityIndex: Annotated[int | None, Parameter()] = None
    SimpleDisplayName: Annotated[str | None, Parameter()] = None
    SkipDualWrite: Annotated[SwitchParameter, Versioned(since=2016, inert=True)] = ABSENT
    StateOrProvince: Annotated[str | None, Parameter()] = None
    StreetAddress: Annotated[str | None, Parameter()] = None
    TelephoneAssistant: Annotated[str | None, Parameter()] = None
    Title: Annotated[str | None, Parameter()] = None
    UMCallingLineIds: Annotated[MultiValuedProperty | None, Parameter()] = None
    UMDtmfMap: Annotated[MultiValuedProperty | None, Parameter()] = None
    UserPrincipalName: Annotated[str | None, Parameter()] = None
    WebPage: Annotated[str | None, Parameter()] = None
    WindowsEmailAddress: Annotated[SmtpAddress | None, Parameter()] = None

    not_copied = frozenset(("LinkedMasterAccount",))

    def find_scoped(self, identity: Any, **options: Any) -> Any:
        item = super().find_scoped(identity, **options)
        if not is_of_kind(self, item):
            raise not_found(self.store, identity)
        return item

    def change(self, item: User) -> None:
        if "LinkedMasterAccount" in self.bound:
            change_link(self, item)
        super().change(item)
