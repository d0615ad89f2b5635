"""UMAutoAttendant: what answers callers with menus, in and after business hours."""

from collections import Counter
from typing import Any

from umshell.store.ad_object import CONFIG_TAIL, ADObject, computed, type_names
from umshell.store.column_checks import up_to
from umshell.store.columns import Boolean, Enumeration, Link, Parsed, Text, Values
from umshell.store.refusals import DataValidation
from umshell.store.um.enums import (
    AutoAttendantDisambiguationFieldEnum,
    DialScopeEnum,
    InfoAnnouncementEnabledEnum,
    StatusEnum,
)
from umshell.values.dotnet.enum_tables import DayOfWeek
from umshell.values.exchange.dialing import CustomMenuKeyMapping, UMLanguage
from umshell.values.exchange.schedules import WHOLE_WEEK, HolidaySchedule, schedule_fault, schedule_interval

_MAPPING_COLUMNS = ("Key", "Description", "Extension", "AutoAttendantName", "PromptFileName")


def _mapping(item: Any) -> CustomMenuKeyMapping:
    """From a mapping, its text, or an object with its columns (a row of a CSV file that mappings were exported to)."""
    if isinstance(item, CustomMenuKeyMapping):
        return item
    read = getattr(item, "get", None)
    text = str(item) if read is None else ",".join(str(read(column) or "") for column in _MAPPING_COLUMNS)
    return CustomMenuKeyMapping.parse(text)


def _holiday(item: object) -> HolidaySchedule:
    return item if isinstance(item, HolidaySchedule) else HolidaySchedule.parse(str(item))


class UMAutoAttendant(ADObject, table="UMAutoAttendant"):
    """An auto attendant of one dial plan, which it keeps for life."""

    TypeNames = type_names("UMAutoAttendant")
    PropertyNames = (
        "SpeechEnabled", "AllowDialPlanSubscribers", "AllowExtensions", "AllowedInCountryOrRegionGroups",
        "AllowedInternationalGroups", "CallSomeoneEnabled", "ContactScope", "ContactAddressList", "SendVoiceMsgEnabled",
        "BusinessHoursSchedule", "PilotIdentifierList", "UMDialPlan", "DTMFFallbackAutoAttendant", "HolidaySchedule",
        "TimeZone", "TimeZoneName", "MatchedNameSelectionMethod", "BusinessLocation", "WeekStartDay", "Status",
        "Language", "OperatorExtension", "InfoAnnouncementFilename", "InfoAnnouncementEnabled", "NameLookupEnabled",
        "StarOutToDialPlanEnabled", "ForwardCallsToDefaultMailbox", "DefaultMailbox", "BusinessName",
        "BusinessHoursWelcomeGreetingFilename", "BusinessHoursWelcomeGreetingEnabled",
        "BusinessHoursMainMenuCustomPromptFilename", "BusinessHoursMainMenuCustomPromptEnabled",
        "BusinessHoursTransferToOperatorEnabled", "BusinessHoursKeyMapping", "BusinessHoursKeyMappingEnabled",
        "AfterHoursWelcomeGreetingFilename", "AfterHoursWelcomeGreetingEnabled",
        "AfterHoursMainMenuCustomPromptFilename", "AfterHoursMainMenuCustomPromptEnabled",
        "AfterHoursTransferToOperatorEnabled", "AfterHoursKeyMapping", "AfterHoursKeyMappingEnabled", *CONFIG_TAIL,
    )  # fmt: skip
    object_class = ("top", "msExchUMAutoAttendant")
    noun = "UM auto attendant"
    unique = (("name_key",),)

    SpeechEnabled: Any = Boolean(False)
    AllowDialPlanSubscribers: Any = Boolean(True)
    AllowExtensions: Any = Boolean(False)
    AllowedInCountryOrRegionGroups: Any = Values(None, up_to(127))
    AllowedInternationalGroups: Any = Values(None, up_to(127))
    CallSomeoneEnabled: Any = Boolean(True)
    ContactScope: Any = Enumeration(DialScopeEnum, "DialPlan")
    ContactAddressList: Any = Link("AddressList", index=False)
    ContactRecipientContainer: Any = Text()
    SendVoiceMsgEnabled: Any = Boolean(True)
    BusinessHoursSchedule: Any = Values(schedule_interval, default=(str(WHOLE_WEEK),))
    PilotIdentifierList: Any = Values()
    UMDialPlan: Any = Link("UMDialPlan", required=True)
    DTMFFallbackAutoAttendant: Any = Link("UMAutoAttendant", index=False)
    HolidaySchedule: Any = Values(_holiday)
    TimeZone: Any = Text("UTC", required=True)
    MatchedNameSelectionMethod: Any = Enumeration(AutoAttendantDisambiguationFieldEnum, "InheritFromDialPlan")
    BusinessLocation: Any = Text()
    WeekStartDay: Any = Enumeration(DayOfWeek, "Monday")
    Status: Any = Enumeration(StatusEnum, "Disabled")
    Language: Any = Parsed(UMLanguage.parse, "en-US")
    OperatorExtension: Any = Text()
    InfoAnnouncementFilename: Any = Text(None, up_to(255))
    InfoAnnouncementEnabled: Any = Enumeration(InfoAnnouncementEnabledEnum, "False")
    NameLookupEnabled: Any = Boolean(True)
    StarOutToDialPlanEnabled: Any = Boolean(False)
    ForwardCallsToDefaultMailbox: Any = Boolean(False)
    DefaultMailbox: Any = Text()
    BusinessName: Any = Text()
    BusinessHoursWelcomeGreetingFilename: Any = Text(None, up_to(255))
    BusinessHoursWelcomeGreetingEnabled: Any = Boolean(False)
    BusinessHoursMainMenuCustomPromptFilename: Any = Text(None, up_to(255))
    BusinessHoursMainMenuCustomPromptEnabled: Any = Boolean(False)
    BusinessHoursTransferToOperatorEnabled: Any = Boolean(False)
    BusinessHoursKeyMapping: Any = Values(_mapping, most=9)
    BusinessHoursKeyMappingEnabled: Any = Boolean(False)
    AfterHoursWelcomeGreetingFilename: Any = Text(None, up_to(255))
    AfterHoursWelcomeGreetingEnabled: Any = Boolean(False)
    AfterHoursMainMenuCustomPromptFilename: Any = Text(None, up_to(255))
    AfterHoursMainMenuCustomPromptEnabled: Any = Boolean(False)
    AfterHoursTransferToOperatorEnabled: Any = Boolean(False)
    AfterHoursKeyMapping: Any = Values(_mapping, most=9)
    AfterHoursKeyMappingEnabled: Any = Boolean(False)

    @computed
    def TimeZoneName(self) -> str:
        """The display name of the time zone."""
        from umshell.store.um.time_zones import display_name

        return display_name(self.TimeZone)

    def check_rules(self) -> None:
        """Schedules leave room between their parts, and each key of a menu is mapped once (1.8)."""
        fault = schedule_fault(self.BusinessHoursSchedule)
        if fault is not None:
            self._refuse("BusinessHoursSchedule", fault)
        for name in ("BusinessHoursKeyMapping", "AfterHoursKeyMapping"):
            keys = Counter(mapping.Key for mapping in getattr(self, name))
            twice = [key for key, times in keys.items() if times > 1]
            if twice:
                self._refuse(name, f"the key {twice[0]} is mapped twice.")
        if self.ContactScope is DialScopeEnum.AddressList and self.ContactAddressList is None:
            self._refuse("ContactScope", "AddressList needs the property ContactAddressList.")
        if self.DTMFFallbackAutoAttendant is not None and self.DTMFFallbackAutoAttendant.guid == self.guid:
            self._refuse("DTMFFallbackAutoAttendant", "an auto attendant can't be its own fallback.")

    def _refuse(self, name: str, detail: str) -> None:
        raise DataValidation(property=name, value=getattr(self, name), detail=detail, identity=self.Name)
