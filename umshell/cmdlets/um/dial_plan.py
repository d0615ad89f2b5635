"""UM dial plans: numbering plans of extensions, to which everything else in Unified Messaging belongs."""

from collections.abc import Sequence
from typing import Annotated, Any

from umshell.cmdlets.um.tasks import GetTask, NewTask, RemoveTask, SetTask, Task, cmdlet
from umshell.cmdlets.um.versions import Versioned
from umshell.errors import PSError
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store.ad_object import key_of
from umshell.store.identity import IdParameter
from umshell.store.organization import AddressList
from umshell.store.recipient import Recipient
from umshell.store.refusals import (
    DataValidation,
    DefaultPolicyCreation,
    DialPlanAssociatedWithAutoAttendant,
    DialPlanAssociatedWithIPGateway,
    DialPlanAssociatedWithPolicy,
    DialPlanAssociatedWithServer,
    DialPlanAssociatedWithUser,
    OtherDialPlan,
    Refusal,
)
from umshell.store.um import auto_attendant, dial_plan, enums, ip_gateway, mailbox_policy
from umshell.store.um.prompt import check_prompt
from umshell.values.exchange.dialing import NumberFormat, UMLanguage
from umshell.values.exchange.multi_valued import MultiValuedProperty

_BINDING_EXCEPTION = "System.Management.Automation.ParameterBindingException"


@cmdlet("New", "UMDialPlan", supports_should_process=True)
class NewUMDialPlan(NewTask[dial_plan.UMDialPlan]):
    """Makes a dial plan, with a default mailbox policy unless told otherwise."""

    Name: Annotated[str, Parameter(position=0, mandatory=True)]
    CountryOrRegionCode: Annotated[str | None, Parameter()] = None
    NumberOfDigitsInExtension: Annotated[int, Parameter(mandatory=True)]
    AccessTelephoneNumbers: Annotated[MultiValuedProperty | None, Parameter()] = None
    DefaultLanguage: Annotated[UMLanguage | None, Parameter()] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    FaxEnabled: Annotated[bool, Parameter()] = True
    GenerateUMMailboxPolicy: Annotated[bool, Parameter()] = True
    URIType: Annotated[enums.UMURIType | None, Parameter()] = None
    VoIPSecurity: Annotated[enums.UMVoIPSecurityType | None, Parameter()] = None
    DefaultOutboundCallingLineId: Annotated[str | None, Versioned(until=2010)] = None
    GlobalCallRoutingScheme: Annotated[enums.UMGlobalCallRoutingScheme | None, Versioned(until=2010)] = None
    Organization: Annotated[str | None, Versioned(until=2010, inert=True)] = None
    SipResourceIdentifierRequired: Annotated[bool | None, Versioned(until=2010)] = None
    SubscriberType: Annotated[enums.UMSubscriberType | None, Versioned(until=2010)] = None

    def create(self) -> dial_plan.UMDialPlan:
        if self.CountryOrRegionCode is None and self.strict:
            raise _missing("CountryOrRegionCode")
        directory = self.store.directory
        plan: dial_plan.UMDialPlan = self.new(PhoneContext=dial_plan.phone_context(self.Name, directory.domain))
        plan.check_rules()
        return plan

    def check_free(self, item: dial_plan.UMDialPlan) -> None:
        super().check_free(item)
        if self.AccessTelephoneNumbers:
            check_access_numbers(self, item)
        if not self.GenerateUMMailboxPolicy:
            return
        item.check_default_policy()
        if self.store.guid_where(mailbox_policy.UMMailboxPolicy, name_key=key_of(item.default_policy_name)):
            detail = f"a policy with the name '{item.default_policy_name}' already exists."
            raise DefaultPolicyCreation(identity=item.Name, detail=detail)

    def created(self, item: dial_plan.UMDialPlan) -> None:
        if self.GenerateUMMailboxPolicy:
            make = mailbox_policy.UMMailboxPolicy.new
            policy = make(self.store.directory, Name=item.default_policy_name, UMDialPlan=item.Identity)
            self.record.add(policy)
            item.UMMailboxPolicies = MultiValuedProperty([policy.Identity])

    def relate(self, item: dial_plan.UMDialPlan) -> None:
        """Nothing but the default policy belongs to a new plan."""


def check_access_numbers(task: Task, item: dial_plan.UMDialPlan) -> None:
    """A number belongs to one plan (1.1.13): one of another plan is refused in strict mode, else only warned of."""
    wanted = {str(number).lower() for number in item.AccessTelephoneNumbers}
    for other in task.store.select(dial_plan.UMDialPlan):
        taken = sorted(wanted.intersection(str(number).lower() for number in other.AccessTelephoneNumbers))
        if taken and (item.id is None or other.guid != item.guid):
            detail = f"it leads to the dial plan '{other.Name}' already."
            if task.strict:
                raise DataValidation(
                    property="AccessTelephoneNumbers", value=taken[0], detail=detail, identity=item.Name
                )
            task.write_warning(f"The number '{taken[0]}' should be another one: {detail}")


def _missing(name: str) -> PSError:
    """A parameter that the syntax makes mandatory and the documentation's examples leave out (1.4.1)."""
    message = f"Cannot process command because of one or more missing mandatory parameters: {name}."
    return PSError("MissingMandatoryParameter", message, "InvalidArgument", exception=_BINDING_EXCEPTION)


@cmdlet("Get", "UMDialPlan")
class GetUMDialPlan(GetTask[dial_plan.UMDialPlan]):
    """Shows dial plans."""

    Identity: Annotated[
        IdParameter[dial_plan.UMDialPlan] | None,
        Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Organization: Annotated[str | None, Versioned(until=2010, inert=True)] = None


@cmdlet("Set", "UMDialPlan", supports_should_process=True)
class SetUMDialPlan(SetTask[dial_plan.UMDialPlan]):
    """Changes a dial plan; its URI type and number of digits stay."""

    Identity: Annotated[
        IdParameter[dial_plan.UMDialPlan],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    AccessTelephoneNumbers: Annotated[MultiValuedProperty | None, Parameter()] = None
    AllowDialPlanSubscribers: Annotated[bool | None, Parameter()] = None
    AllowedInCountryOrRegionGroups: Annotated[MultiValuedProperty | None, Parameter()] = None
    AllowedInternationalGroups: Annotated[MultiValuedProperty | None, Parameter()] = None
    AllowExtensions: Annotated[bool | None, Parameter()] = None
    AllowHeuristicADCallingLineIdResolution: Annotated[bool | None, Parameter()] = None
    AudioCodec: Annotated[enums.AudioCodecEnum | None, Parameter()] = None
    AutomaticSpeechRecognitionEnabled: Annotated[bool | None, Parameter()] = None
    CallAnsweringRulesEnabled: Annotated[bool | None, Parameter()] = None
    CallSomeoneEnabled: Annotated[bool | None, Parameter()] = None
    ConfiguredInCountryOrRegionGroups: Annotated[MultiValuedProperty | None, Parameter()] = None
    ConfiguredInternationalGroups: Annotated[MultiValuedProperty | None, Parameter()] = None
    ContactAddressList: Annotated[IdParameter[AddressList] | None, Parameter()] = None
    ContactRecipientContainer: Annotated[str | None, Parameter()] = None
    ContactScope: Annotated[enums.CallSomeoneScopeEnum | None, Parameter()] = None
    CountryOrRegionCode: Annotated[str | None, Parameter()] = None
    DefaultLanguage: Annotated[UMLanguage | None, Parameter()] = None
    DialByNamePrimary: Annotated[enums.DialByNamePrimaryEnum | None, Parameter()] = None
    DialByNameSecondary: Annotated[enums.DialByNameSecondaryEnum | None, Parameter()] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    EquivalentDialPlanPhoneContexts: Annotated[MultiValuedProperty | None, Parameter()] = None
    Extension: Annotated[str | None, Parameter()] = None
    FaxEnabled: Annotated[bool | None, Parameter()] = None
    ForceUpgrade: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    InCountryOrRegionNumberFormat: Annotated[NumberFormat | None, Parameter()] = None
    InfoAnnouncementEnabled: Annotated[enums.InfoAnnouncementEnabledEnum | None, Parameter()] = None
    InfoAnnouncementFilename: Annotated[str | None, Parameter()] = None
    InputFailuresBeforeDisconnect: Annotated[int | None, Parameter()] = None
    InternationalAccessCode: Annotated[str | None, Parameter()] = None
    InternationalNumberFormat: Annotated[NumberFormat | None, Parameter()] = None
    LegacyPromptPublishingPoint: Annotated[str | None, Parameter()] = None
    LogonFailuresBeforeDisconnect: Annotated[int | None, Parameter()] = None
    MatchedNameSelectionMethod: Annotated[enums.DisambiguationFieldEnum | None, Parameter()] = None
    MaxCallDuration: Annotated[int | None, Parameter()] = None
    MaxRecordingDuration: Annotated[int | None, Parameter()] = None
    Name: Annotated[str | None, Parameter()] = None
    NationalNumberPrefix: Annotated[str | None, Parameter()] = None
    NumberingPlanFormats: Annotated[MultiValuedProperty | None, Parameter()] = None
    OperatorExtension: Annotated[str | None, Parameter()] = None
    OutsideLineAccessCode: Annotated[str | None, Parameter()] = None
    PilotIdentifierList: Annotated[MultiValuedProperty | None, Parameter()] = None
    RecordingIdleTimeout: Annotated[int | None, Parameter()] = None
    SendVoiceMsgEnabled: Annotated[bool | None, Parameter()] = None
    TUIPromptEditingEnabled: Annotated[bool | None, Parameter()] = None
    UMAutoAttendant: Annotated[IdParameter[auto_attendant.UMAutoAttendant] | None, Parameter()] = None
    VoIPSecurity: Annotated[enums.UMVoIPSecurityType | None, Parameter()] = None
    WelcomeGreetingEnabled: Annotated[bool | None, Parameter()] = None
    WelcomeGreetingFilename: Annotated[str | None, Parameter()] = None
    DefaultOutboundCallingLineId: Annotated[str | None, Versioned(until=2010)] = None

    def change(self, item: dial_plan.UMDialPlan) -> None:
        if self.UMAutoAttendant is not None:
            self._check_attendant(item)
        for name in ("WelcomeGreetingFilename", "InfoAnnouncementFilename"):
            if name in self.bound:
                check_prompt(self.store, getattr(item, name), item, UMDialPlan=item.guid)
        if "AccessTelephoneNumbers" in self.bound:
            check_access_numbers(self, item)
        if "VoIPSecurity" in self.bound and item.is_secured:
            self._warn_of_addresses(item)

    def _check_attendant(self, item: dial_plan.UMDialPlan) -> None:
        """The default attendant is one of the plan's own (2.3.1)."""
        attendant = self.find(self.UMAutoAttendant)
        if attendant.UMDialPlan.guid != item.guid:
            raise OtherDialPlan(
                noun=attendant.noun, identity=attendant.Name, found=attendant.UMDialPlan.Name, wanted=item.Name
            )

    def _warn_of_addresses(self, item: dial_plan.UMDialPlan) -> None:
        """Mutual TLS needs the names of the gateways (2.4.1)."""
        linked = self.store.linked(
            ip_gateway.UMIPGateway, "UMDialPlan", item.guid, via="UMHuntGroup", through="UMIPGateway"
        )
        for gateway in linked:
            if gateway.Address.IsIPAddress:
                self.write_warning(
                    f"The UM IP gateway '{gateway.Name}' has an IP address; the VoIP security {item.VoIPSecurity} of "
                    f"the dial plan '{item.Name}' needs a fully qualified domain name."
                )


@cmdlet("Remove", "UMDialPlan", supports_should_process=True, confirm_impact="High")
class RemoveUMDialPlan(RemoveTask[dial_plan.UMDialPlan]):
    """Removes a dial plan to which nothing belongs any more."""

    Identity: Annotated[
        IdParameter[dial_plan.UMDialPlan],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None

    def check_removal(self, item: dial_plan.UMDialPlan) -> None:
        self.store.complete([item])
        self._check(item, item.UMServers, DialPlanAssociatedWithServer)
        self._check(item, item.UMIPGateway, DialPlanAssociatedWithIPGateway)
        if self.store.count(Recipient, UMDialPlan=item.guid):  # each has a policy of the plan, which would hide them
            raise DialPlanAssociatedWithUser(identity=item.Name)
        self._check(item, item.UMMailboxPolicies, DialPlanAssociatedWithPolicy)
        self._check(item, item.UMAutoAttendants, DialPlanAssociatedWithAutoAttendant)

    def _check(self, item: dial_plan.UMDialPlan, referrers: Sequence[Any], refusal: type[Refusal]) -> None:
        if referrers:
            raise refusal(identity=item.Name, referrers=", ".join(f"'{referrer}'" for referrer in referrers))
