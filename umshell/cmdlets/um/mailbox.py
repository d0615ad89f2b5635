"""UM mailboxes: people who reach their voice mail by telephone; and their PINs."""

from collections.abc import Iterable
from typing import Annotated, Any

from umshell.cmdlets.recipient_tasks import GetRecipientTask
from umshell.cmdlets.um.tasks import ObjectTask, SetTask, cmdlet
from umshell.cmdlets.um.versions import Versioned
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store import messages
from umshell.store.identity import IdParameter
from umshell.store.recipient import check_addresses
from umshell.store.refusals import (
    DataValidation,
    ExtensionNotUnique,
    OtherDialPlan,
    PinNotValid,
    RecipientTypeNotSupported,
    Refusal,
    UserAlreadyUmEnabled,
    UserNotUmEnabled,
)
from umshell.store.um import dial_plan, enums, mailbox, mailbox_policy, pin
from umshell.values.exchange.limits import Unlimited
from umshell.values.exchange.multi_valued import MultiValuedProperty


@cmdlet("Enable", "UMMailbox", default_set="Identity", supports_should_process=True)
class EnableUMMailbox(ObjectTask[mailbox.UMMailbox]):
    """Gives a mailbox Unified Messaging: an extension of a dial plan, a policy, a PIN."""

    Identity: Annotated[
        IdParameter[mailbox.UMMailbox],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    UMMailboxPolicy: Annotated[
        IdParameter[mailbox_policy.UMMailboxPolicy] | None,
        Parameter(sets=("Identity",), mandatory=True),
        Parameter(sets=("CloudVoiceMail",)),
    ] = None
    AutomaticSpeechRecognitionEnabled: Annotated[bool | None, Parameter()] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    EnableCloudVoiceMail: Annotated[
        SwitchParameter, Versioned(since=2016, sets=("CloudVoiceMail",), mandatory=True)
    ] = ABSENT
    Extensions: Annotated[MultiValuedProperty | None, Parameter()] = None
    IgnoreDefaultScope: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    NotifyEmail: Annotated[str | None, Parameter()] = None
    PilotNumber: Annotated[str | None, Parameter()] = None
    PIN: Annotated[str | None, Parameter()] = None
    PINExpired: Annotated[bool, Parameter()] = True
    SendWelcomeMail: Annotated[bool, Versioned(since=2016, sets=("CloudVoiceMail",))] = True
    SIPResourceIdentifier: Annotated[str | None, Parameter()] = None
    ValidateOnly: Annotated[SwitchParameter, Parameter()] = ABSENT

    def execute(self) -> None:
        """The order of checks: identity, type, already enabled, policy, plan, SIP identifier, extension, PIN (2.6)."""
        item = self.find_scoped(self.Identity)
        if item.RecipientTypeDetails not in ("UserMailbox", "LinkedMailbox"):
            raise RecipientTypeNotSupported(identity=item.Name, found=item.RecipientTypeDetails)
        if item.UMEnabled:
            raise UserAlreadyUmEnabled(identity=item.Name)
        if self.EnableCloudVoiceMail:
            self._enable_cloud(item)
        else:
            self._enable(item)

    def _enable(self, item: mailbox.UMMailbox) -> None:
        policy: Any = self.find_to_read(self.UMMailboxPolicy)
        plan = self.store.kept.get(dial_plan.UMDialPlan, policy.UMDialPlan.guid)
        identifier = mailbox.checked_sip_identifier(self.SIPResourceIdentifier, plan, item, self.strict)
        extensions = self._extensions(item, plan)
        kept = self.store.first(pin.MailboxPin, Recipient=item.guid)
        new_pin = chosen_pin(self, item, kept, policy, extensions, self.PIN)
        item.enable(plan, policy, extensions, identifier)
        if self.AutomaticSpeechRecognitionEnabled is not None:
            item.AutomaticSpeechRecognitionEnabled = self.AutomaticSpeechRecognitionEnabled
        if identifier is not None:  # the extensions were checked one by one
            check_addresses(self.store, item)
        if self.ValidateOnly or not self.confirm("Enabling", item):
            return
        self.record.change(item)
        keep_pin(self, item, kept, new_pin, expired=self.PINExpired, first_time=True)
        number = self.PilotNumber or next(iter(plan.AccessTelephoneNumbers), "")
        body = f"Your extension is {extensions[0]}. {policy.UMEnabledText or ''} Access number: {number}".rstrip()
        send_mail(self, item, self.NotifyEmail, "Welcome to Unified Messaging", body)
        self.output(item)

    def _enable_cloud(self, item: mailbox.UMMailbox) -> None:
        item.UMEnabled = item.CloudVoiceMailEnabled = True
        if self.UMMailboxPolicy is not None:
            policy = self.find_to_read(self.UMMailboxPolicy)
            item.UMMailboxPolicy, item.UMDialPlan = policy.Identity, policy.UMDialPlan
        if self.ValidateOnly or not self.confirm("Enabling", item):
            return
        self.record.change(item)
        if self.SendWelcomeMail:
            send_mail(self, item, self.NotifyEmail, "Welcome to Cloud Voicemail", "Voice mail is kept in the cloud.")
        self.output(item)

    def _extensions(self, item: mailbox.UMMailbox, plan: dial_plan.UMDialPlan) -> list[str]:
        """The extensions that were given, or the one that the telephone number ends with (2.6.2, 2.6.3)."""
        given = list(self.Extensions or ())
        found = [str(each) for each in given] if given else [mailbox.derived_extension(item, plan)]
        for extension in found:
            mailbox.check_extension(extension, plan, item.Name)
            key = mailbox.eum_key(extension, plan.PhoneContext)
            if self.store.rows("key_owner", params=("eum", key)):
                raise ExtensionNotUnique(extension=extension, plan=plan.Name, identity=item.Name)
        return found


@cmdlet("Get", "UMMailbox", default_set="Identity")
class GetUMMailbox(GetRecipientTask[mailbox.UMMailbox]):
    """Shows the mailboxes that are enabled for Unified Messaging."""

    Identity: Annotated[
        IdParameter[mailbox.UMMailbox] | None,
        Parameter(position=0, sets=("Identity",), from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    Anr: Annotated[str | None, Parameter(sets=("AnrSet",))] = None
    Credential: Annotated[object, Parameter(inert=True)] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Filter: Annotated[str | None, Parameter()] = None
    IgnoreDefaultScope: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    OrganizationalUnit: Annotated[str | None, Parameter()] = None
    ReadFromDomainController: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    ResultSize: Annotated[Unlimited | None, Parameter()] = None
    SortBy: Annotated[str | None, Parameter()] = None
    Organization: Annotated[str | None, Versioned(until=2010, inert=True)] = None

    sort_names = ("Name", "DisplayName", "ServerLegacyDN")

    def conditions(self) -> dict[str, Any]:
        return {"UMEnabled": True}


@cmdlet("Set", "UMMailbox", supports_should_process=True)
class SetUMMailbox(SetTask[mailbox.UMMailbox]):
    """Changes what Unified Messaging does for a mailbox."""

    Identity: Annotated[
        IdParameter[mailbox.UMMailbox],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    AllowUMCallsFromNonUsers: Annotated[enums.AllowUMCallsFromNonUsersFlags | None, Parameter()] = None
    AnonymousCallersCanLeaveMessages: Annotated[bool | None, Parameter()] = None
    AutomaticSpeechRecognitionEnabled: Annotated[bool | None, Parameter()] = None
    CallAnsweringAudioCodec: Annotated[enums.AudioCodecEnum | None, Parameter()] = None
    CallAnsweringRulesEnabled: Annotated[bool | None, Parameter()] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    FaxEnabled: Annotated[bool | None, Parameter()] = None
    IgnoreDefaultScope: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    ImListMigrationCompleted: Annotated[bool | None, Versioned(since=2013)] = None
    MissedCallNotificationEnabled: Annotated[bool | None, Parameter()] = None
    Name: Annotated[str | None, Parameter()] = None
    OperatorNumber: Annotated[str | None, Parameter()] = None
    PinlessAccessToVoiceMailEnabled: Annotated[bool | None, Parameter()] = None
    PlayOnPhoneEnabled: Annotated[bool | None, Parameter()] = None
    SubscriberAccessEnabled: Annotated[bool | None, Parameter()] = None
    TUIAccessToCalendarEnabled: Annotated[bool | None, Parameter()] = None
    TUIAccessToEmailEnabled: Annotated[bool | None, Parameter()] = None
    UMMailboxPolicy: Annotated[IdParameter[mailbox_policy.UMMailboxPolicy] | None, Parameter()] = None
    UMSMSNotificationOption: Annotated[enums.UMSMSNotificationOptions | None, Parameter()] = None
    VoiceMailAnalysisEnabled: Annotated[bool | None, Versioned(since=2013)] = None
    AirSyncNumbers: Annotated[MultiValuedProperty | None, Versioned(until=2010)] = None

    def check_rename(self, item: mailbox.UMMailbox) -> None:
        item.forget_names()
        self.check_name(item.Name)

    def change(self, item: mailbox.UMMailbox) -> None:
        check_enabled(item)
        if "UMMailboxPolicy" in self.bound:
            self._check_policy(item)

    def _check_policy(self, item: mailbox.UMMailbox) -> None:
        """A UM mailbox has exactly one policy, of its own dial plan (1.9.7); to one without a plan it gives its own."""
        if self.UMMailboxPolicy is None:
            detail = "a UM-enabled mailbox has exactly one policy."
            raise DataValidation(property="UMMailboxPolicy", value="", detail=detail, identity=item.Name)
        policy = self.find_to_read(self.UMMailboxPolicy)
        if item.UMDialPlan is None:
            item.UMDialPlan = policy.UMDialPlan
        elif policy.UMDialPlan.guid != item.UMDialPlan.guid:
            raise OtherDialPlan(
                noun=policy.noun, identity=policy.Name, found=policy.UMDialPlan.Name, wanted=item.UMDialPlan.Name
            )


@cmdlet("Disable", "UMMailbox", supports_should_process=True, confirm_impact="High")
class DisableUMMailbox(ObjectTask[mailbox.UMMailbox]):
    """Takes Unified Messaging away from a mailbox; the mailbox itself stays."""

    Identity: Annotated[
        IdParameter[mailbox.UMMailbox],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    IgnoreDefaultScope: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    KeepProperties: Annotated[bool, Parameter()] = True

    def execute(self) -> None:
        item = self.find_scoped(self.Identity)
        check_enabled(item)
        if self.confirm("Disabling", item):
            item.disable(self.KeepProperties)
            self.record.change(item)
            if not self.KeepProperties:
                self.record.remove_rows("MailboxPin", Recipient=item.guid)


@cmdlet("Get", "UMMailboxPIN")
class GetUMMailboxPIN(GetRecipientTask[mailbox.UMMailbox]):
    """Shows whether the PIN of a UM mailbox is expired or locked; never the PIN."""

    Identity: Annotated[
        IdParameter[mailbox.UMMailbox] | None,
        Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    Credential: Annotated[object, Parameter(inert=True)] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    IgnoreDefaultScope: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    IgnoreErrors: Annotated[SwitchParameter, Parameter()] = ABSENT
    ReadFromDomainController: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    ResultSize: Annotated[Unlimited | None, Parameter()] = None
    Organization: Annotated[str | None, Versioned(until=2010, inert=True)] = None

    def keeps(self, item: mailbox.UMMailbox) -> bool:
        return bool(item.UMEnabled)

    def conditions(self) -> dict[str, Any]:
        return {"UMEnabled": True}

    def named(self, identity: IdParameter[Any]) -> pin.UMMailboxPin:
        found: Any = self.find_scoped(identity)
        check_enabled(found)
        return shown_pin(self, found)

    def _write_limited(self, items: Iterable[Any]) -> None:
        super()._write_limited(shown_pin(self, item) for item in items)

    def write_refusal(self, refusal: Any) -> None:
        if self.IgnoreErrors and isinstance(refusal, Refusal):
            self.write_warning(refusal.message)
        else:
            super().write_refusal(refusal)


@cmdlet("Set", "UMMailboxPIN", supports_should_process=True)
class SetUMMailboxPIN(ObjectTask[mailbox.UMMailbox]):
    """Gives a UM mailbox a new PIN, or unlocks it."""

    Identity: Annotated[
        IdParameter[mailbox.UMMailbox],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    IgnoreDefaultScope: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    LockedOut: Annotated[bool, Parameter()] = False
    NotifyEmail: Annotated[str | None, Parameter()] = None
    Pin: Annotated[str | None, Parameter()] = None
    PINExpired: Annotated[bool, Parameter()] = True
    SendEmail: Annotated[bool, Parameter()] = True

    def execute(self) -> None:
        item = self.find_scoped(self.Identity)
        check_enabled(item)
        if item.UMMailboxPolicy is None:
            raise PinNotValid(
                identity=item.Name, detail="there is no UM mailbox policy: voice mail is kept in the cloud."
            )
        policy = self.store.kept.get(mailbox_policy.UMMailboxPolicy, item.UMMailboxPolicy.guid)
        kept = self.store.first(pin.MailboxPin, Recipient=item.guid)
        new_pin = chosen_pin(self, item, kept, policy, list(item.Extensions), self.Pin)
        if not self.confirm("Setting the PIN of", item):
            return
        keep_pin(self, item, kept, new_pin, expired=self.PINExpired, locked=self.LockedOut)
        if self.SendEmail:
            send_mail(self, item, self.NotifyEmail, pin.RESET_SUBJECT, policy.ResetPINText or "")
        self.output(shown_pin(self, item))


def check_enabled(item: mailbox.UMMailbox) -> None:
    """Refuses a user who has no Unified Messaging (2.6.11)."""
    if not item.UMEnabled:
        raise UserNotUmEnabled(identity=item.Name)


def chosen_pin(
    task: Any,
    item: mailbox.UMMailbox,
    kept: pin.MailboxPin | None,
    policy: Any,
    extensions: list[str],
    given: str | None,
) -> str:
    """The PIN that was given, if the policy allows it, or a generated one (2.6.5)."""
    if given is None:
        return pin.generated_pin(task.store, policy, extensions)
    history: list[str] = [] if kept is None else list(kept.hashes)

    def was_used(text: str, last: int) -> bool:
        return bool(task.store.pin_key.is_among(item.guid, text, history[:last]))

    pin.check_pin(given, policy, extensions, was_used, item.Name)
    return given


def keep_pin(
    task: Any, item: mailbox.UMMailbox, kept: pin.MailboxPin | None, new_pin: str, *, expired: bool,
    locked: bool = False, first_time: bool = False,
) -> None:  # fmt: skip
    """Stores the hash of a PIN before those of the earlier ones; the change record says only that it changed."""
    row: Any = kept or pin.MailboxPin.new(task.store.directory, Recipient=item.Identity)
    pin.renew(task.store, row, item.guid, new_pin)
    row.PinExpired, row.LockedOut = expired, locked
    row.FirstTimeUser = first_time or bool(row.FirstTimeUser)
    if kept is None:
        task.record.add_row(row)
    else:
        task.record.change_row(row)
        task.record.tell(item, "PIN", "******", "******")


def shown_pin(task: Any, item: mailbox.UMMailbox) -> pin.UMMailboxPin:
    """What is told of the PIN of a mailbox."""
    kept = task.store.first(pin.MailboxPin, Recipient=item.guid)
    if kept is None or item.UMMailboxPolicy is None:
        return pin.UMMailboxPin(item.Identity, kept or pin.MailboxPin.new(task.store.directory))
    policy = task.store.kept.get(mailbox_policy.UMMailboxPolicy, item.UMMailboxPolicy.guid)
    return pin.UMMailboxPin(item.Identity, kept, is_too_old=kept.is_too_old(policy, task.store.now))


def send_mail(task: Any, item: mailbox.UMMailbox, notify: str | None, subject: str, body: str) -> None:
    """A mail to the user, or to the address that is to be told."""
    address = notify or item.mail_address
    if address:
        messages.send(task.record, address, subject, body)
        task.write_verbose(f"Sent '{subject}' to {address}.")
