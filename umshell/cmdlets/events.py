"""Get-EventLog and Get-WinEvent: the event logs of the servers, in their older and their newer form."""

from collections.abc import Iterator
from itertools import islice
from typing import Annotated, Any

from umshell.cmdlets.event_filters import LEVELS, EventFilter, QueryFilter, listed, matches, queries_of, ticks
from umshell.cmdlets.um.tasks import Task
from umshell.errors import PSError
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter, cmdlet
from umshell.runtime.validation import Range, ValueSet
from umshell.store.ad_object import key_of
from umshell.store.columns import ticks_of
from umshell.store.event_log import LoggedEvent
from umshell.store.server import ExchangeServer
from umshell.telephony.events import EVENT_SOURCE, LOG
from umshell.values.collections import Hashtable
from umshell.values.dates import UTC, DateTime
from umshell.values.dotnet.enum_tables import EventLogEntryType
from umshell.values.integers import Byte, Int64
from umshell.values.psobject import PSTypedObject
from umshell.values.xml_nodes import XmlDocument

LOGS = ("Application", "Security", "System")
_COMMANDS = "Microsoft.PowerShell.Commands."
_SEVERITY = {"Information": 0x40040000, "Warning": 0x80040000, "Error": 0xC0040000}
_CATEGORIES = ("UMWorkerProcess", "UMCore", "UMManagement", "UMService")


def _time(event: LoggedEvent) -> DateTime:
    return DateTime(ticks_of(event.time), UTC).to_local()


class EventLogEntry(PSTypedObject):
    """An entry of an event log as Get-EventLog shows it."""

    TypeNames = ("System.Diagnostics.EventLogEntry", "System.ComponentModel.Component", "System.Object")
    PropertyNames = (
        "MachineName", "Data", "Index", "Category", "CategoryNumber", "EventID", "EntryType", "Message", "Source",
        "ReplacementStrings", "InstanceId", "TimeGenerated", "TimeWritten", "UserName", "Site", "Container",
    )  # fmt: skip

    def __init__(self, event: LoggedEvent, machine: str) -> None:
        self.Index = event.id
        self.EventID = event.event_id
        self.InstanceId = Int64(_SEVERITY[event.level] + event.event_id)
        self.MachineName = machine
        self.EntryType = EventLogEntryType[event.level]
        self.Source = event.source
        self.Category = event.category
        self.CategoryNumber = _number(event)
        self.Message = event.message
        self.ReplacementStrings = list(event.inserts)
        self.TimeGenerated = self.TimeWritten = _time(event)
        self.Data: list[object] = []
        self.UserName = self.Site = self.Container = None

    def __str__(self) -> str:
        return "System.Diagnostics.EventLogEntry"


def _number(event: LoggedEvent) -> int:
    return _CATEGORIES.index(event.category) + 1 if event.category in _CATEGORIES else 0


class EventTask(Task):
    """Reads the event log of a server."""

    def machine(self, name: str | None) -> ExchangeServer:
        """The server whose log is meant."""
        wanted = self.store.directory.local_server if name in (None, ".", "localhost") else str(name)
        found = self.store.first(ExchangeServer, name_key=key_of(wanted.partition(".")[0]))
        if found is None:
            text = f"The computer '{name}' is not available: the organization has no such server."
            raise PSError("ComputerNotFound", text, "ObjectNotFound", name, "System.IO.IOException")
        return found

    def events(self, server: ExchangeServer, *, oldest: bool = False) -> Iterator[LoggedEvent]:
        """The events of a server's Application log; nothing of the model writes to the other logs."""
        read = self.store.each if oldest else self.store.newest
        return read(LoggedEvent, server=server.Name)


@cmdlet(
    "Get", "EventLog", default_set="LogName", class_name=_COMMANDS + "GetEventLogCommand",
    module="Microsoft.PowerShell.Management",
)  # fmt: skip
class GetEventLog(EventTask):
    """Shows the entries of an event log, the newest first."""

    LogName: Annotated[str, Parameter(position=0, sets=("LogName",), mandatory=True, aliases=("LN",))] = ""
    ComputerName: Annotated[list[str] | None, Parameter(aliases=("Cn",))] = None
    Newest: Annotated[int | None, Parameter(sets=("LogName",), validate=(Range(0, 2147483647),))] = None
    After: Annotated[DateTime | None, Parameter(sets=("LogName",))] = None
    Before: Annotated[DateTime | None, Parameter(sets=("LogName",))] = None
    UserName: Annotated[list[str] | None, Parameter(sets=("LogName",))] = None
    InstanceId: Annotated[list[Int64] | None, Parameter(position=1, sets=("LogName",))] = None
    Index: Annotated[list[int] | None, Parameter(sets=("LogName",))] = None
    EntryType: Annotated[
        list[str] | None,
        Parameter(
            sets=("LogName",), aliases=("ET",),
            validate=(ValueSet("Error", "Information", "FailureAudit", "SuccessAudit", "Warning"),),
        ),
    ] = None  # fmt: skip
    Source: Annotated[list[str] | None, Parameter(sets=("LogName",), aliases=("ABO",))] = None
    Message: Annotated[str | None, Parameter(sets=("LogName",), aliases=("MSG",))] = None
    AsBaseObject: Annotated[SwitchParameter, Parameter(sets=("LogName",), inert=True)] = ABSENT
    List: Annotated[SwitchParameter, Parameter(sets=("List",))] = ABSENT
    AsString: Annotated[SwitchParameter, Parameter(sets=("List",))] = ABSENT

    def execute(self) -> None:
        for name in self.ComputerName or ["."]:
            server = self.machine(name)
            if self.parameter_set == "List":
                self._list(server)
            else:
                self._show(server)

    def _list(self, server: ExchangeServer) -> None:
        for log in LOGS:
            self.output(
                log if self.AsString else EventLog(log, self.store.count(LoggedEvent, server=server.Name, log=log))
            )

    def _show(self, server: ExchangeServer) -> None:
        if self.LogName.lower() not in (log.lower() for log in LOGS):
            text = f"The event log '{self.LogName}' on computer '.' does not exist."
            raise PSError(
                "System.InvalidOperationException", text, "NotSpecified", None, "System.InvalidOperationException"
            )
        found = islice((event for event in self.events(server) if self._fits(event)), self.Newest)
        shown = [EventLogEntry(event, server.Fqdn) for event in found]
        for entry in shown:
            self.output(entry)
        if not shown:
            text = "No matches found"
            self.write_error(
                PSError("GetEventLogNoEntriesFound", text, "ObjectNotFound", None, "System.ArgumentException")
            )

    def _fits(self, event: LoggedEvent) -> bool:
        return (
            event.log.lower() == self.LogName.lower()
            and (self.Source is None or matches(event.source, self.Source))
            and (self.EntryType is None or event.level.lower() in (each.lower() for each in self.EntryType))
            and (self.InstanceId is None or _SEVERITY[event.level] + event.event_id in self.InstanceId)
            and (self.Index is None or event.id in self.Index)
            and (self.Message is None or matches(event.message, [self.Message]))
            and (self.UserName is None)
            and (self.After is None or ticks(self.After) < ticks_of(event.time))
            and (self.Before is None or ticks_of(event.time) < ticks(self.Before))
        )


class EventLog(PSTypedObject):
    """An event log of a server."""

    TypeNames = ("System.Diagnostics.EventLog", "System.ComponentModel.Component", "System.Object")
    PropertyNames = (
        "Log",
        "LogDisplayName",
        "MachineName",
        "MaximumKilobytes",
        "MinimumRetentionDays",
        "OverflowAction",
    )

    def __init__(self, log: str, count: int) -> None:
        self.Log = self.LogDisplayName = log
        self.Entries = count
        self.MachineName = "."
        self.MaximumKilobytes = Int64(20480)
        self.MinimumRetentionDays = 0
        self.OverflowAction = "OverwriteAsNeeded"


class EventLogRecord(PSTypedObject):
    """An entry of an event log as Get-WinEvent shows it."""

    TypeNames = (
        "System.Diagnostics.Eventing.Reader.EventLogRecord", "System.Diagnostics.Eventing.Reader.EventRecord",
        "System.Object",
    )  # fmt: skip
    PropertyNames = (
        "Message", "Id", "Version", "Qualifiers", "Level", "Task", "Opcode", "Keywords", "RecordId", "ProviderName",
        "ProviderId", "LogName", "ProcessId", "ThreadId", "MachineName", "UserId", "TimeCreated", "ActivityId",
        "RelatedActivityId", "ContainerLog", "MatchedQueryIds", "Bookmark", "LevelDisplayName", "OpcodeDisplayName",
        "TaskDisplayName", "KeywordsDisplayNames", "Properties",
    )  # fmt: skip

    def __init__(self, event: LoggedEvent, machine: str) -> None:
        self.Id = event.event_id
        self.Message = event.message
        self.Level = Byte(LEVELS[event.level])
        self.LevelDisplayName = event.level
        self.Task = _number(event)
        self.TaskDisplayName = event.category
        self.Qualifiers = _SEVERITY[event.level] >> 16
        self.RecordId = Int64(event.id)
        self.ProviderName = event.source
        self.LogName = self.ContainerLog = event.log
        self.MachineName = machine
        self.TimeCreated = _time(event)
        self.Keywords = Int64(0x80000000000000)
        self.KeywordsDisplayNames = ["Classic"]
        self.Properties = list(event.inserts)
        self.MatchedQueryIds: list[object] = []
        self.Version = self.Opcode = self.ProviderId = self.ProcessId = self.ThreadId = self.UserId = None
        self.ActivityId = self.RelatedActivityId = self.Bookmark = self.OpcodeDisplayName = None

    def __str__(self) -> str:
        return self.TypeNames[0]


@cmdlet(
    "Get", "WinEvent", default_set="GetLogSet", class_name=_COMMANDS + "GetWinEventCommand",
    module="Microsoft.PowerShell.Diagnostics",
)  # fmt: skip
class GetWinEvent(EventTask):
    """Shows events of logs or providers, or those that a table describes, the newest first."""

    LogName: Annotated[
        list[str] | None,
        Parameter(position=0, sets=("GetLogSet",), from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    ListLog: Annotated[list[str] | None, Parameter(position=0, sets=("ListLogSet",), mandatory=True)] = None
    ListProvider: Annotated[list[str] | None, Parameter(position=0, sets=("ListProviderSet",), mandatory=True)] = None
    ProviderName: Annotated[
        list[str] | None,
        Parameter(position=0, sets=("GetProviderSet",), mandatory=True, from_pipeline_by_property_name=True),
    ] = None
    FilterHashtable: Annotated[
        list[Hashtable] | None, Parameter(position=0, sets=("HashQuerySet",), mandatory=True)
    ] = None
    FilterXml: Annotated[XmlDocument | None, Parameter(position=0, sets=("XmlQuerySet",), mandatory=True)] = None
    FilterXPath: Annotated[str | None, Parameter(sets=("GetLogSet", "GetProviderSet"))] = None
    MaxEvents: Annotated[int | None, Parameter(validate=(Range(1, 9223372036854775807),))] = None
    ComputerName: Annotated[str | None, Parameter(aliases=("Cn",))] = None
    Credential: Annotated[object, Parameter(inert=True)] = None
    Force: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    Oldest: Annotated[SwitchParameter, Parameter()] = ABSENT

    def execute(self) -> None:
        server = self.machine(self.ComputerName)
        if self.ListLog is not None:
            self._list_logs(server)
        elif self.ListProvider is not None:
            self._list_providers()
        else:
            filters = self._filters()
            if filters:
                self._show(server, filters)

    def _list_logs(self, server: ExchangeServer) -> None:
        for log in LOGS:
            if matches(log, self.ListLog or []):
                self.output(EventLogConfiguration(log, self.store.count(LoggedEvent, server=server.Name, log=log)))

    def _list_providers(self) -> None:
        if matches(EVENT_SOURCE, self.ListProvider or []):
            self.output(ProviderMetadata(EVENT_SOURCE))

    def _filters(self) -> list[EventFilter | QueryFilter]:
        if self.FilterHashtable is not None:
            return [self._from_table(table) for table in self.FilterHashtable]
        if self.FilterXml is not None:
            return [*queries_of(self.FilterXml)]
        if self.LogName is not None and not self._has_logs(self.LogName):
            return []
        if self.FilterXPath is not None:
            return [QueryFilter(self.FilterXPath, self.LogName or [])]
        return [EventFilter(logname=self.LogName, providername=self.ProviderName)]

    def _from_table(self, table: Any) -> EventFilter:
        wanted = {str(key).lower(): value for key, value in table.items()}
        unknown = [name for name in wanted if name not in EventFilter.names]
        if unknown:
            text = f"The following is not a valid property of a filter: {', '.join(unknown)}."
            raise PSError("NullNotAllowedInHashtable", text, "InvalidArgument", None, "System.ArgumentException")
        self._has_logs([str(each) for each in listed(wanted.get("logname", []))])
        return EventFilter(**wanted)

    def _has_logs(self, patterns: list[str]) -> bool:
        """Whether some of the patterns name a log; each that names none is an error."""
        wrong = [pattern for pattern in patterns if not any(matches(log, [pattern]) for log in LOGS)]
        for pattern in wrong:
            text = f'There is not an event log on the localhost computer that matches "{pattern}".'
            self.write_error(PSError("NoMatchingLogsFound", text, "ObjectNotFound", "localhost", "System.Exception"))
        return len(wrong) < len(patterns)

    def _show(self, server: ExchangeServer, filters: list[EventFilter | QueryFilter]) -> None:
        events = self.events(server, oldest=bool(self.Oldest))
        wanted = islice((event for event in events if any(each.fits(event) for each in filters)), self.MaxEvents)
        found = [EventLogRecord(event, server.Fqdn) for event in wanted]
        for record in found:
            self.output(record)
        if not found:
            text = "No events were found that match the specified selection criteria."
            self.write_error(PSError("NoMatchingEventsFound", text, "ObjectNotFound", server.Name, "System.Exception"))


class EventLogConfiguration(PSTypedObject):
    """An event log of a server as Get-WinEvent lists it."""

    TypeNames = ("System.Diagnostics.Eventing.Reader.EventLogConfiguration", "System.Object")
    PropertyNames = ("LogMode", "MaximumSizeInBytes", "RecordCount", "LogName")

    def __init__(self, log: str, count: int) -> None:
        self.LogName = log
        self.LogMode = "Circular"
        self.MaximumSizeInBytes = Int64(20971520)
        self.RecordCount = Int64(count)


class ProviderMetadata(PSTypedObject):
    """A source of events as Get-WinEvent lists it."""

    TypeNames = ("System.Diagnostics.Eventing.Reader.ProviderMetadata", "System.Object")
    PropertyNames = ("Name", "LogLinks")

    def __init__(self, name: str) -> None:
        self.Name = name
        self.LogLinks = [LOG]
