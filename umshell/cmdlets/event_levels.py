"""Get- and Set-EventLogLevel: how much the categories of Unified Messaging write to the event log."""

from collections.abc import Iterator
from typing import Annotated, Any

from umshell.cmdlets.um.tasks import Task, cmdlet
from umshell.runtime.cmdlet import Parameter
from umshell.store.ad_object import key_of
from umshell.store.event_level import EventLevel
from umshell.store.identity import IdParameter
from umshell.store.refusals import ManagementObjectNotFound
from umshell.store.server import ExchangeServer
from umshell.telephony.events import EVENT_SOURCE
from umshell.values.enums import EnumValue
from umshell.values.exchange.directory import ADObjectId
from umshell.values.psobject import PSTypedObject
from umshell.values.wildcard import WildcardPattern

_SYSTEM_CONFIGURATION = "Microsoft.Exchange.Management.SystemConfigurationTasks."
CATEGORIES = (
    "UMWorkerProcess", "UMCore", "UMManagement", "UMService", "UMClientAccess", "UMCallData", "MWI General",
    "UMCallRouter",
)  # fmt: skip


class ExEventLevel(
    EnumValue,
    members=(("Lowest", 0), ("Low", 1), ("Medium", 3), ("High", 5), ("Expert", 7)),
    full_name="Microsoft.Exchange.Diagnostics.ExEventLog+EventLevel",
):
    """How much is written."""


class EventCategoryObject(PSTypedObject):
    """A category of an event source, with its level."""

    TypeNames = (_SYSTEM_CONFIGURATION + "EventCategoryObject", "System.Object")
    PropertyNames = ("Identity", "EventLevel", "Name", "Number", "IsValid", "ObjectState")

    def __init__(self, server: ExchangeServer, category: str, level: str) -> None:
        self.Name = category
        self.Number = CATEGORIES.index(category) + 1
        self.EventLevel = ExEventLevel[level]
        self.Identity = ADObjectId("", category, "", f"{server.Name}\\{EVENT_SOURCE}\\{category}")
        self.IsValid = True
        self.ObjectState = "Unchanged"

    def __str__(self) -> str:
        return str(self.Identity)


class LevelTask(Task):
    """Finds categories by `[server\\]source\\category`, each part perhaps a pattern."""

    def categories(self, text: str) -> Iterator[tuple[ExchangeServer, str]]:
        """The categories that a text names."""
        parts = text.split("\\")
        named = len(parts) > 2 or (len(parts) == 1 and self._server(parts[0]) is not None)
        server = self._server(parts.pop(0) if named else self.store.directory.local_server)
        source, category = [*parts, "*", "*"][:2]
        if server is not None and WildcardPattern(source).matches(EVENT_SOURCE):
            yield from ((server, name) for name in CATEGORIES if WildcardPattern(category).matches(name))

    def _server(self, name: str) -> ExchangeServer | None:
        return self.store.first(ExchangeServer, name_key=key_of(name.partition(".")[0]))

    def stored(self, server: ExchangeServer, category: str) -> EventLevel:
        """The level of a category; the lowest one until it is set."""
        found = self.store.first(EventLevel, Server=server.guid, category=category)
        made: Any = found or EventLevel.new(
            self.store.directory, Server=server.Identity, category=category, level="Lowest"
        )
        return made  # type: ignore[no-any-return]


@cmdlet("Get", "EventLogLevel", namespace=_SYSTEM_CONFIGURATION, default_set="Identity")
class GetEventLogLevel(LevelTask):
    """Shows how much the categories of event sources write."""

    Identity: Annotated[str | None, Parameter(position=0, sets=("Identity",), from_pipeline=True)] = None
    Server: Annotated[IdParameter[ExchangeServer] | None, Parameter(sets=("Server",), mandatory=True)] = None

    def execute(self) -> None:
        text = self.Identity or ""
        if self.Server is not None:
            text = f"{self.find(self.Server).Name}\\*\\*"
        found = list(self.categories(text or "*\\*"))
        if not found:
            raise ManagementObjectNotFound(identity=text, server=self.store.directory.local_server)
        for server, category in found:
            self.output(EventCategoryObject(server, category, self.stored(server, category).level))


@cmdlet("Set", "EventLogLevel", namespace=_SYSTEM_CONFIGURATION, supports_should_process=True)
class SetEventLogLevel(LevelTask):
    """Chooses how much a category of an event source writes; the modelled events are written at every level."""

    Identity: Annotated[
        str, Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True)
    ]
    Level: Annotated[ExEventLevel, Parameter(mandatory=True)]

    def execute(self) -> None:
        found = list(self.categories(self.Identity))
        if not found or "*" in self.Identity:
            raise ManagementObjectNotFound(identity=self.Identity, server=self.store.directory.local_server)
        for server, category in found:
            if self.should_process(f"{server.Name}\\{EVENT_SOURCE}\\{category}"):
                self._set(server, category)

    def _set(self, server: ExchangeServer, category: str) -> None:
        row = self.stored(server, category)
        before, row.level = row.level, self.Level.name
        if before == row.level:
            return
        if row.id is None:
            self.record.add_row(row)
        else:
            self.record.change_row(row)
        self.record.tell(server, f"EventLevel {category}", before, row.level)
