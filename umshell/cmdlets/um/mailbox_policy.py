"""UM mailbox policies: what the users of a dial plan may do, and the rules for their PINs."""

from typing import Annotated, Any

from umshell.cmdlets.um.tasks import GetTask, NewTask, RemoveTask, SetTask, cmdlet
from umshell.cmdlets.um.versions import Versioned
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store.identity import IdParameter
from umshell.store.refusals import DialPlanChangeNotSupported, MailboxPolicyInUse
from umshell.store.um import dial_plan, enums, mailbox_policy
from umshell.values.exchange.addresses import SmtpAddress
from umshell.values.exchange.limits import Unlimited
from umshell.values.exchange.multi_valued import MultiValuedProperty


@cmdlet("New", "UMMailboxPolicy", supports_should_process=True)
class NewUMMailboxPolicy(NewTask[mailbox_policy.UMMailboxPolicy]):
    """Makes a mailbox policy of a dial plan."""

    Name: Annotated[str, Parameter(position=0, mandatory=True)]
    UMDialPlan: Annotated[IdParameter[dial_plan.UMDialPlan], Parameter(mandatory=True)]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Organization: Annotated[str | None, Versioned(until=2010, inert=True)] = None
    SharedUMDialPlan: Annotated[SwitchParameter, Versioned(until=2010, inert=True)] = ABSENT

    def create(self) -> mailbox_policy.UMMailboxPolicy:
        policy: mailbox_policy.UMMailboxPolicy = self.new()
        return policy


@cmdlet("Get", "UMMailboxPolicy")
class GetUMMailboxPolicy(GetTask[mailbox_policy.UMMailboxPolicy]):
    """Shows mailbox policies."""

    Identity: Annotated[
        IdParameter[mailbox_policy.UMMailboxPolicy] | None,
        Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    UMDialPlan: Annotated[IdParameter[dial_plan.UMDialPlan] | None, Parameter()] = None
    Organization: Annotated[str | None, Versioned(until=2010, inert=True)] = None

    def conditions(self) -> dict[str, Any]:
        return {} if self.UMDialPlan is None else {"UMDialPlan": self.find(self.UMDialPlan).guid}


@cmdlet("Set", "UMMailboxPolicy", supports_should_process=True)
class SetUMMailboxPolicy(SetTask[mailbox_policy.UMMailboxPolicy]):
    """Changes a mailbox policy."""

    Identity: Annotated[
        IdParameter[mailbox_policy.UMMailboxPolicy],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    AllowAutomaticSpeechRecognition: Annotated[bool | None, Parameter()] = None
    AllowCallAnsweringRules: Annotated[bool | None, Parameter()] = None
    AllowCommonPatterns: Annotated[bool | None, Parameter()] = None
    AllowDialPlanSubscribers: Annotated[bool | None, Parameter()] = None
    AllowedInCountryOrRegionGroups: Annotated[MultiValuedProperty | None, Parameter()] = None
    AllowedInternationalGroups: Annotated[MultiValuedProperty | None, Parameter()] = None
    AllowExtensions: Annotated[bool | None, Parameter()] = None
    AllowFax: Annotated[bool | None, Parameter()] = None
    AllowMessageWaitingIndicator: Annotated[bool | None, Parameter()] = None
    AllowMissedCallNotifications: Annotated[bool | None, Parameter()] = None
    AllowPinlessVoiceMailAccess: Annotated[bool | None, Parameter()] = None
    AllowPlayOnPhone: Annotated[bool | None, Parameter()] = None
    AllowSMSNotification: Annotated[bool | None, Parameter()] = None
    AllowSubscriberAccess: Annotated[bool | None, Parameter()] = None
    AllowTUIAccessToCalendar: Annotated[bool | None, Parameter()] = None
    AllowTUIAccessToDirectory: Annotated[bool | None, Parameter()] = None
    AllowTUIAccessToEmail: Annotated[bool | None, Parameter()] = None
    AllowTUIAccessToPersonalContacts: Annotated[bool | None, Parameter()] = None
    AllowVoiceMailAnalysis: Annotated[bool | None, Parameter()] = None
    AllowVoiceMailPreview: Annotated[bool | None, Parameter()] = None
    AllowVoiceResponseToOtherMessageTypes: Annotated[bool | None, Parameter()] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    FaxMessageText: Annotated[str | None, Parameter()] = None
    FaxServerURI: Annotated[str | None, Parameter()] = None
    ForceUpgrade: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    InformCallerOfVoiceMailAnalysis: Annotated[bool | None, Parameter()] = None
    LogonFailuresBeforePINReset: Annotated[Unlimited | None, Parameter()] = None
    MaxGreetingDuration: Annotated[int | None, Parameter()] = None
    MaxLogonAttempts: Annotated[Unlimited | None, Parameter()] = None
    MinPINLength: Annotated[int | None, Parameter()] = None
    Name: Annotated[str | None, Parameter()] = None
    PINHistoryCount: Annotated[int | None, Parameter()] = None
    PINLifetime: Annotated[Unlimited | None, Parameter()] = None
    ProtectAuthenticatedVoiceMail: Annotated[enums.DRMProtectionOptions | None, Parameter()] = None
    ProtectedVoiceMailText: Annotated[str | None, Parameter()] = None
    ProtectUnauthenticatedVoiceMail: Annotated[enums.DRMProtectionOptions | None, Parameter()] = None
    RequireProtectedPlayOnPhone: Annotated[bool | None, Parameter()] = None
    ResetPINText: Annotated[str | None, Parameter()] = None
    SourceForestPolicyNames: Annotated[MultiValuedProperty | None, Parameter()] = None
    UMDialPlan: Annotated[IdParameter[dial_plan.UMDialPlan] | None, Parameter()] = None
    UMEnabledText: Annotated[str | None, Parameter()] = None
    VoiceMailPreviewPartnerAddress: Annotated[SmtpAddress | None, Parameter()] = None
    VoiceMailPreviewPartnerAssignedID: Annotated[str | None, Parameter()] = None
    VoiceMailPreviewPartnerMaxDeliveryDelay: Annotated[int | None, Parameter()] = None
    VoiceMailPreviewPartnerMaxMessageDuration: Annotated[int | None, Parameter()] = None
    VoiceMailText: Annotated[str | None, Parameter()] = None

    def change(self, item: mailbox_policy.UMMailboxPolicy) -> None:
        if "UMDialPlan" in self.bound:
            self._check_plan(item)
        given = dial_plan.GROUPS if "UMDialPlan" in self.bound else dial_plan.GROUPS.keys() & self.bound.keys()
        if given:
            plan: Any = self.store.get(dial_plan.UMDialPlan, item.UMDialPlan.guid)
            dial_plan.check_allowed(item, plan, given)

    def assign_bound(self, item: Any) -> None:
        """A lifetime of 0 days means that a PIN never expires (C11)."""
        if self.PINLifetime is not None and self.PINLifetime == 0:
            self.write_warning("A PINLifetime of 0 days is taken as Unlimited: PINs never expire.")
            self.PINLifetime = Unlimited()
        super().assign_bound(item)

    def _check_plan(self, item: mailbox_policy.UMMailboxPolicy) -> None:
        """The link is fixed while mailboxes use the policy (1.7.2)."""
        link = item.by_name["UMDialPlan"]
        if item.UMDialPlan is not None and item.UMDialPlan.guid != item.row[link.index]:
            users = self.store.names_where("Recipient", UMMailboxPolicy=item.guid)
            if users:
                raise DialPlanChangeNotSupported(identity=item.Name, referrers=told(users))


@cmdlet("Remove", "UMMailboxPolicy", supports_should_process=True, confirm_impact="High")
class RemoveUMMailboxPolicy(RemoveTask[mailbox_policy.UMMailboxPolicy]):
    """Removes a mailbox policy that no mailbox uses."""

    Identity: Annotated[
        IdParameter[mailbox_policy.UMMailboxPolicy],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None

    def check_removal(self, item: mailbox_policy.UMMailboxPolicy) -> None:
        users = self.store.names_where("Recipient", UMMailboxPolicy=item.guid)
        if users:
            raise MailboxPolicyInUse(identity=item.Name, referrers=told(users))


def told(names: list[str]) -> str:
    """The first three names; that there are more is said, not counted."""
    return ", ".join(f"'{name}'" for name in names[:3]) + (" and others" if len(names) > 3 else "")
