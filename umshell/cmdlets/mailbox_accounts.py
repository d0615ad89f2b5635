"""Accounts of mailboxes: passwords, links to other forests, rooms that sign in, certificates."""

from typing import Annotated, Any

from umshell.cmdlets.linked_accounts import linked_account
from umshell.cmdlets.um.tasks import Task
from umshell.cmdlets.um.versions import Versioned
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store.account_password import check_old_password, check_password, has_password, keep_password
from umshell.store.mailbox import Mailbox
from umshell.store.mailbox_account import LINKED, RESOURCES, ROOMS
from umshell.store.refusals import ParametersConflict, PasswordNotValid, RecipientTypeNotExpected
from umshell.values.dates import DateTime
from umshell.values.enums import EnumValue
from umshell.values.exchange.multi_valued import MultiValuedProperty

_CONVERTIBLE = ("UserMailbox", "RoomMailbox", "EquipmentMailbox", "SharedMailbox")
_PASSWORDS = ("Password", "NewPassword", "RoomMailboxPassword")
# What a recipient becomes when it is linked to an account of another forest, and the other way round.
_LINKED_KINDS = {"UserMailbox": "LinkedMailbox", "RoomMailbox": "LinkedRoomMailbox", "User": "LinkedUser"}
_OWN_KINDS = {linked: own for own, linked in _LINKED_KINDS.items()}


class ConvertibleMailboxSubType(
    EnumValue,
    members=("Regular", "Room", "Equipment", "Shared"),
    full_name="Microsoft.Exchange.Data.Directory.Recipient.ConvertibleMailboxSubType",
):
    """What a mailbox can be made into."""


class AccountParameters(Task):
    """The part of Set-Mailbox that is about the account."""

    AccountDisabled: Annotated[bool | None, Versioned(since=2016, inert=True)] = None
    EnableRoomMailboxAccount: Annotated[bool | None, Versioned(since=2013)] = None
    ImmutableId: Annotated[str | None, Parameter()] = None
    LinkedCredential: Annotated[object, Parameter(sets=("Identity",), inert=True)] = None
    LinkedDomainController: Annotated[str | None, Parameter(sets=("Identity",))] = None
    LinkedMasterAccount: Annotated[str | None, Parameter(sets=("Identity",))] = None
    NewPassword: Annotated[object, Versioned(sets=("Identity",), since=2013)] = None
    OldPassword: Annotated[object, Versioned(sets=("Identity",), since=2013)] = None
    Password: Annotated[object, Versioned(since=2013)] = None
    RemovePicture: Annotated[SwitchParameter, Parameter(sets=("Identity",))] = ABSENT
    RemoveSpokenName: Annotated[SwitchParameter, Parameter(sets=("Identity",))] = ABSENT
    ResetPasswordOnNextLogon: Annotated[bool | None, Versioned(sets=("Identity",), since=2013)] = None
    ResourceCapacity: Annotated[int | None, Parameter()] = None
    ResourceCustom: Annotated[MultiValuedProperty | None, Parameter()] = None
    RoomMailboxPassword: Annotated[object, Versioned(since=2013)] = None
    StsRefreshTokensValidFrom: Annotated[
        DateTime | None, Versioned(sets=("Identity",), since=2016, type="System.Nullable[System.DateTime]")
    ] = None
    Type: Annotated[ConvertibleMailboxSubType | None, Parameter()] = None
    UserCertificate: Annotated[MultiValuedProperty | None, Parameter()] = None
    UserSMimeCertificate: Annotated[MultiValuedProperty | None, Parameter()] = None

    def change_account(self, item: Mailbox) -> None:
        """The kind of mailbox, whom it is linked to, and whether somebody can sign in."""
        if self.Type is not None:
            self._change_kind(item)
        if "LinkedMasterAccount" in self.bound:
            change_link(self, item)
        if self.ResourceCustom and item.RecipientTypeDetails not in RESOURCES:
            raise RecipientTypeNotExpected(
                identity=item.Name, found=item.RecipientTypeDetails, wanted="a room or equipment mailbox"
            )
        if self.RemovePicture:
            item.HasPicture = False
        if self.RemoveSpokenName:
            item.HasSpokenName = False
        self._check_passwords(item)
        if self.EnableRoomMailboxAccount is not None:
            self._enable_room(item)

    def keep_passwords(self, item: Mailbox) -> None:
        """Stores a password that was given, after the mailbox."""
        for name in _PASSWORDS:
            if getattr(self, name) is not None:
                keep_password(self.record, item, secret(getattr(self, name)))

    def _change_kind(self, item: Mailbox) -> None:
        """Nobody signs in to a mailbox that is no person's."""
        kind: Any = self.Type
        if item.RecipientTypeDetails not in _CONVERTIBLE:
            raise RecipientTypeNotExpected(
                identity=item.Name, found=item.RecipientTypeDetails, wanted="a user, room, equipment or shared mailbox"
            )
        item.RecipientTypeDetails = "UserMailbox" if kind.name == "Regular" else f"{kind.name}Mailbox"
        if kind.name != "Regular":
            item.AccountDisabled = True

    def _check_passwords(self, item: Mailbox) -> None:
        if (self.OldPassword is None) != (self.NewPassword is None):
            raise ParametersConflict(detail="OldPassword and NewPassword are given together.", identity=item.Name)
        if self.OldPassword is not None:
            check_old_password(self.store, item, secret(self.OldPassword))
        for name in _PASSWORDS:
            if getattr(self, name) is not None:
                check_password(item, secret(getattr(self, name)))

    def _enable_room(self, item: Mailbox) -> None:
        expect_room(item)
        if self.EnableRoomMailboxAccount and self.RoomMailboxPassword is None and not has_password(self.store, item):
            raise PasswordNotValid(identity=item.Name, detail="an account that is enabled needs a RoomMailboxPassword.")
        item.AccountDisabled = not self.EnableRoomMailboxAccount


def expect_room(item: Mailbox) -> None:
    """Refuses what is no room."""
    if item.RecipientTypeDetails not in ROOMS:
        raise RecipientTypeNotExpected(identity=item.Name, found=item.RecipientTypeDetails, wanted="a room mailbox")


def secret(password: Any) -> str:
    """The text of a secure string, or the text itself."""
    reveal = getattr(password, "reveal", None)
    return str(password) if reveal is None else str(reveal())


def change_link(task: Any, item: Any) -> None:
    """Links a recipient to an account of another forest, or to none any more (Set-User, LinkedMasterAccount)."""
    if not task.LinkedMasterAccount:
        item.LinkedMasterAccount = None
        item.RecipientTypeDetails = _OWN_KINDS.get(item.RecipientTypeDetails, item.RecipientTypeDetails)
        return
    if not task.LinkedDomainController:
        detail = "LinkedMasterAccount needs the LinkedDomainController of the account's forest."
        raise ParametersConflict(detail=detail, identity=item.Name)
    kind = _LINKED_KINDS.get(item.RecipientTypeDetails, item.RecipientTypeDetails)
    if kind not in LINKED:
        raise RecipientTypeNotExpected(
            identity=item.Name, found=item.RecipientTypeDetails, wanted="the mailbox of a user or a room"
        )
    item.LinkedMasterAccount = linked_account(
        task.LinkedMasterAccount, task.LinkedDomainController, task.store.directory
    )
    item.RecipientTypeDetails = kind
    item.AccountDisabled = True
