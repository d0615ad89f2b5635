"""UM auto attendants: menus that answer callers."""

from typing import Annotated, Any

from umshell.cmdlets.um.statuses import change_status
from umshell.cmdlets.um.tasks import GetTask, NewTask, ObjectTask, RemoveTask, SetTask, cmdlet
from umshell.cmdlets.um.versions import Versioned
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store.identity import IdParameter
from umshell.store.organization import AddressList
from umshell.store.refusals import AutoAttendantInUse, DataValidation, OtherDialPlan
from umshell.store.um import auto_attendant, dial_plan, enums, mailbox, time_zones
from umshell.store.um.prompt import check_prompt
from umshell.values.dotnet.enum_tables import DayOfWeek
from umshell.values.exchange.dialing import UMLanguage
from umshell.values.exchange.multi_valued import MultiValuedProperty
from umshell.values.exchange.schedules import ScheduleInterval

_GREETINGS = (
    "BusinessHoursWelcomeGreetingFilename", "BusinessHoursMainMenuCustomPromptFilename",
    "AfterHoursWelcomeGreetingFilename", "AfterHoursMainMenuCustomPromptFilename", "InfoAnnouncementFilename",
)  # fmt: skip


@cmdlet("New", "UMAutoAttendant", supports_should_process=True)
class NewUMAutoAttendant(NewTask[auto_attendant.UMAutoAttendant]):
    """Makes an auto attendant of a dial plan, disabled unless told otherwise."""

    Name: Annotated[str, Parameter(position=0, mandatory=True)]
    UMDialPlan: Annotated[IdParameter[dial_plan.UMDialPlan], Parameter(mandatory=True)]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    DTMFFallbackAutoAttendant: Annotated[IdParameter[auto_attendant.UMAutoAttendant] | None, Parameter()] = None
    PilotIdentifierList: Annotated[MultiValuedProperty | None, Parameter()] = None
    SpeechEnabled: Annotated[bool, Parameter()] = False
    Status: Annotated[enums.StatusEnum | None, Parameter()] = None
    Organization: Annotated[str | None, Versioned(until=2010, inert=True)] = None
    SharedUMDialPlan: Annotated[SwitchParameter, Versioned(until=2010, inert=True)] = ABSENT

    not_copied = frozenset(("UMDialPlan",))

    def create(self) -> auto_attendant.UMAutoAttendant:
        plan = self.find(self.UMDialPlan)
        attendant: auto_attendant.UMAutoAttendant = self.new(UMDialPlan=plan, Language=plan.DefaultLanguage)
        attendant.check_rules()
        check_fallback(self, attendant)
        check_pilots(self, attendant, plan)
        return attendant


@cmdlet("Get", "UMAutoAttendant")
class GetUMAutoAttendant(GetTask[auto_attendant.UMAutoAttendant]):
    """Shows auto attendants."""

    Identity: Annotated[
        IdParameter[auto_attendant.UMAutoAttendant] | None,
        Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    UMDialPlan: Annotated[IdParameter[dial_plan.UMDialPlan] | None, Parameter()] = None
    Organization: Annotated[str | None, Versioned(until=2010, inert=True)] = None

    def conditions(self) -> dict[str, Any]:
        return {} if self.UMDialPlan is None else {"UMDialPlan": self.find(self.UMDialPlan).guid}


@cmdlet("Set", "UMAutoAttendant", supports_should_process=True)
class SetUMAutoAttendant(SetTask[auto_attendant.UMAutoAttendant]):
    """Changes an auto attendant; its dial plan stays, its status has cmdlets of its own."""

    Identity: Annotated[
        IdParameter[auto_attendant.UMAutoAttendant],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    AfterHoursKeyMapping: Annotated[MultiValuedProperty | None, Parameter()] = None
    AfterHoursKeyMappingEnabled: Annotated[bool | None, Parameter()] = None
    AfterHoursMainMenuCustomPromptEnabled: Annotated[bool | None, Parameter()] = None
    AfterHoursMainMenuCustomPromptFilename: Annotated[str | None, Parameter()] = None
    AfterHoursTransferToOperatorEnabled: Annotated[bool | None, Parameter()] = None
    AfterHoursWelcomeGreetingEnabled: Annotated[bool | None, Parameter()] = None
    AfterHoursWelcomeGreetingFilename: Annotated[str | None, Parameter()] = None
    AllowDialPlanSubscribers: Annotated[bool | None, Parameter()] = None
    AllowedInCountryOrRegionGroups: Annotated[MultiValuedProperty | None, Parameter()] = None
    AllowedInternationalGroups: Annotated[MultiValuedProperty | None, Parameter()] = None
    AllowExtensions: Annotated[bool | None, Parameter()] = None
    BusinessHoursKeyMapping: Annotated[MultiValuedProperty | None, Parameter()] = None
    BusinessHoursKeyMappingEnabled: Annotated[bool | None, Parameter()] = None
    BusinessHoursMainMenuCustomPromptEnabled: Annotated[bool | None, Parameter()] = None
    BusinessHoursMainMenuCustomPromptFilename: Annotated[str | None, Parameter()] = None
    BusinessHoursSchedule: Annotated[list[ScheduleInterval] | None, Parameter()] = None
    BusinessHoursTransferToOperatorEnabled: Annotated[bool | None, Parameter()] = None
    BusinessHoursWelcomeGreetingEnabled: Annotated[bool | None, Parameter()] = None
    BusinessHoursWelcomeGreetingFilename: Annotated[str | None, Parameter()] = None
    BusinessLocation: Annotated[str | None, Parameter()] = None
    BusinessName: Annotated[str | None, Parameter()] = None
    CallSomeoneEnabled: Annotated[bool | None, Parameter()] = None
    ContactAddressList: Annotated[IdParameter[AddressList] | None, Parameter()] = None
    ContactRecipientContainer: Annotated[str | None, Parameter()] = None
    ContactScope: Annotated[enums.DialScopeEnum | None, Parameter()] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    DTMFFallbackAutoAttendant: Annotated[IdParameter[auto_attendant.UMAutoAttendant] | None, Parameter()] = None
    ForceUpgrade: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    HolidaySchedule: Annotated[MultiValuedProperty | None, Parameter()] = None
    InfoAnnouncementEnabled: Annotated[enums.InfoAnnouncementEnabledEnum | None, Parameter()] = None
    InfoAnnouncementFilename: Annotated[str | None, Parameter()] = None
    Language: Annotated[UMLanguage | None, Parameter()] = None
    MatchedNameSelectionMethod: Annotated[enums.AutoAttendantDisambiguationFieldEnum | None, Parameter()] = None
    Name: Annotated[str | None, Parameter()] = None
    NameLookupEnabled: Annotated[bool | None, Parameter()] = None
    OperatorExtension: Annotated[str | None, Parameter()] = None
    PilotIdentifierList: Annotated[MultiValuedProperty | None, Parameter()] = None
    SendVoiceMsgEnabled: Annotated[bool | None, Parameter()] = None
    SpeechEnabled: Annotated[bool | None, Parameter()] = None
    Timezone: Annotated[str | None, Parameter()] = None
    TimeZoneName: Annotated[str | None, Parameter()] = None
    WeekStartDay: Annotated[DayOfWeek | None, Parameter()] = None
    DefaultMailbox: Annotated[IdParameter[mailbox.UMMailbox] | None, Versioned(until=2010)] = None
    ForwardCallsToDefaultMailbox: Annotated[bool | None, Versioned(until=2010)] = None
    StarOutToDialPlanEnabled: Annotated[bool | None, Versioned(until=2010)] = None

    not_copied = frozenset(("DefaultMailbox", "TimeZoneName"))

    def change(self, item: auto_attendant.UMAutoAttendant) -> None:
        if "DefaultMailbox" in self.bound:
            self._set_default_mailbox(item)
        if self.Timezone is not None:
            item.TimeZone = time_zones.zone_by_id(self.Timezone, item.Name)
        if self.TimeZoneName is not None:
            item.TimeZone = time_zones.zone_by_name(self.TimeZoneName, item.Name)
        plan: Any = self.store.get(dial_plan.UMDialPlan, item.UMDialPlan.guid)
        dial_plan.check_allowed(item, plan, self.bound)
        check_fallback(self, item)
        if "PilotIdentifierList" in self.bound:
            check_pilots(self, item, plan)
        for name in _GREETINGS:
            if name in self.bound:
                check_prompt(self.store, getattr(item, name), item, UMAutoAttendant=item.guid)

    def _set_default_mailbox(self, item: auto_attendant.UMAutoAttendant) -> None:
        """The mailbox that takes all calls is UM-enabled in the attendant's own plan (1.8.9)."""
        found = None if self.DefaultMailbox is None else self.find(self.DefaultMailbox)
        if found is not None and (found.UMDialPlan is None or found.UMDialPlan.guid != item.UMDialPlan.guid):
            plan = "none" if found.UMDialPlan is None else found.UMDialPlan.Name
            raise OtherDialPlan(noun="mailbox", identity=found.Name, found=plan, wanted=item.UMDialPlan.Name)
        item.DefaultMailbox = None if found is None else found.identity_text


@cmdlet("Remove", "UMAutoAttendant", supports_should_process=True, confirm_impact="High")
class RemoveUMAutoAttendant(RemoveTask[auto_attendant.UMAutoAttendant]):
    """Removes an auto attendant to which nothing leads."""

    Identity: Annotated[
        IdParameter[auto_attendant.UMAutoAttendant],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None

    def check_removal(self, item: auto_attendant.UMAutoAttendant) -> None:
        """The default attendant of a plan and the fallback of another stay (C9)."""
        plans = self.store.names_where("UMDialPlan", UMAutoAttendant=item.guid)
        others = self.store.names_where("UMAutoAttendant", DTMFFallbackAutoAttendant=item.guid)
        for names, what in ((plans, "the default auto attendant of the dial plan"), (others, "the fallback of")):
            if names:
                detail = f"it is {what} '{names[0]}'."
                raise AutoAttendantInUse(identity=item.Name, action="removed", detail=detail)


@cmdlet("Enable", "UMAutoAttendant", supports_should_process=True)
class EnableUMAutoAttendant(ObjectTask[auto_attendant.UMAutoAttendant]):
    """Lets an auto attendant take calls."""

    Identity: Annotated[
        IdParameter[auto_attendant.UMAutoAttendant],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None

    def execute(self) -> None:
        change_status(self, "Enabling", self.find_scoped(self.Identity), "Enabled")


@cmdlet("Disable", "UMAutoAttendant", supports_should_process=True, confirm_impact="High")
class DisableUMAutoAttendant(ObjectTask[auto_attendant.UMAutoAttendant]):
    """Stops an auto attendant from taking calls."""

    Identity: Annotated[
        IdParameter[auto_attendant.UMAutoAttendant],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None

    def execute(self) -> None:
        change_status(self, "Disabling", self.find_scoped(self.Identity), "Disabled")


def check_fallback(task: Any, item: auto_attendant.UMAutoAttendant) -> None:
    """The fallback is an attendant of the same plan; without speech it is never reached (1.8.8)."""
    if item.DTMFFallbackAutoAttendant is None:
        return
    fallback = task.store.get(auto_attendant.UMAutoAttendant, item.DTMFFallbackAutoAttendant.guid)
    if fallback.UMDialPlan.guid != item.UMDialPlan.guid:
        raise OtherDialPlan(
            noun=fallback.noun, identity=fallback.Name, found=fallback.UMDialPlan.Name, wanted=item.UMDialPlan.Name
        )
    if not item.SpeechEnabled:
        task.write_warning(f"The auto attendant '{item.Name}' has no speech: its fallback is not used.")
    elif fallback.SpeechEnabled:
        task.write_warning(f"The fallback '{fallback.Name}' should have no speech itself.")


def check_pilots(task: Any, item: auto_attendant.UMAutoAttendant, plan: dial_plan.UMDialPlan) -> None:
    """A number leads to one attendant of a plan; one with another count of digits is only warned of (1.8.3)."""
    wanted = {str(number).lower() for number in item.PilotIdentifierList}
    for other in task.store.select(auto_attendant.UMAutoAttendant, UMDialPlan=plan.guid):
        taken = wanted.intersection(str(number).lower() for number in other.PilotIdentifierList)
        if taken and (item.id is None or other.guid != item.guid):
            detail = f"it leads to the auto attendant '{other.Name}' already."
            raise DataValidation(property="PilotIdentifierList", value=min(taken), detail=detail, identity=item.Name)
    for number in item.PilotIdentifierList:
        if str(number).isdigit() and len(str(number)) != plan.NumberOfDigitsInExtension:
            task.write_warning(
                f"The number '{number}' does not have {plan.NumberOfDigitsInExtension} digits, as extensions of the "
                f"dial plan '{plan.Name}' have."
            )
