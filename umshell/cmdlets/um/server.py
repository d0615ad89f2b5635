"""UM services and call routers: what of Unified Messaging runs on the servers."""

from typing import Annotated, Any, ClassVar, TypeVar

from umshell.cmdlets.um.statuses import change_status, status_to_disable
from umshell.cmdlets.um.tasks import GetTask, ObjectTask, SetTask, cmdlet
from umshell.cmdlets.um.versions import Versioned
from umshell.runtime.cmdlet import Parameter
from umshell.store.ad_object import ADObject
from umshell.store.identity import IdParameter
from umshell.store.records import Record
from umshell.store.refusals import DataValidation, DialPlanTypeNotSupported, ServerVersionNotSupported
from umshell.store.server import ExchangeServer
from umshell.store.um import dial_plan, enums, server
from umshell.values.exchange.addresses import UMSmartHost
from umshell.values.exchange.limits import ByteQuantifiedSize, EnhancedTimeSpan, Unlimited
from umshell.values.exchange.multi_valued import MultiValuedProperty, PropertyChanges
from umshell.values.exchange.schedules import ScheduleInterval

_T = TypeVar("_T", bound=ADObject)


class SetServerTask(SetTask[_T]):
    """Changes the settings of a service: with its dial plans, which are links of their own."""

    DialPlans: Any = None
    link_name: ClassVar[str] = ""
    service_name: ClassVar[str] = ""
    any_plan: ClassVar[bool] = False

    def change(self, item: _T) -> None:
        self.store.complete([item])
        self._plans = self._wanted_plans(item) if "DialPlans" in self.bound else None
        if "UMStartupMode" in self.bound and item.differences():
            self.write_warning(
                f"The startup mode takes effect when the service '{self.service_name}' on the server '{item.Name}' "
                "is restarted; TLS and Dual need a certificate."
            )
        self._check_family(item)

    def _check_family(self, item: Any) -> None:
        """IPv6Only and Any can be chosen only where the family is configurable (1.10.5)."""
        family = getattr(self, "IPAddressFamily", None)
        if family is not None and family.name != "IPv4Only" and not item.IPAddressFamilyConfigurable:
            detail = "IPAddressFamilyConfigurable is false."
            raise DataValidation(property="IPAddressFamily", value=family, detail=detail, identity=item.Name)

    def _wanted_plans(self, item: Any) -> list[Any]:
        given: Any = self.DialPlans
        if isinstance(given, PropertyChanges):
            added, removed = map(self._plan, given.added), {self._plan(each).guid for each in given.removed}
            kept = [self._plan(each) for each in item.DialPlans]
            wanted = [plan for plan in (*kept, *added) if plan.guid not in removed]
        else:
            wanted = [self._plan(each) for each in given or ()]
        unique = {plan.guid: plan for plan in wanted}
        for plan in unique.values():
            if not self.any_plan and plan.URIType is not enums.UMURIType.SipName:
                raise DialPlanTypeNotSupported(plan=plan.Name, uri_type=plan.URIType, identity=item.Name)
        return list(unique.values())

    def _plan(self, value: object) -> Any:
        return self.find(IdParameter[dial_plan.UMDialPlan](value))

    def stored(self, item: _T) -> None:
        if self._plans is None:
            return
        shown: Any = item
        present = {link.guid: link.Name for link in shown.DialPlans}
        wanted = {plan.guid: plan for plan in self._plans}
        if set(present) == set(wanted):
            return
        for guid in present.keys() - wanted.keys():
            self.record.remove_rows("ServerDialPlan", **{self.link_name: item.guid, "UMDialPlan": guid})
        for guid, plan in wanted.items():
            if guid not in present:
                values = {"Server": shown.Server, self.link_name: item.Identity, "UMDialPlan": plan.Identity}
                self.record.add_row(server.ServerDialPlan.new(self.store.directory, **values))
        names = ", ".join(plan.Name for plan in self._plans)
        self.record.tell(item, "DialPlans", ", ".join(present.values()) or None, names or None)


@cmdlet("Get", "UMService")
class GetUMService(GetTask[server.UMServer]):
    """Shows the UM services of the servers."""

    since = 2013

    Identity: Annotated[
        IdParameter[server.UMServer] | None,
        Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None


@cmdlet("Set", "UMService", supports_should_process=True)
class SetUMService(SetServerTask[server.UMServer]):
    """Changes the UM service of a server."""

    since = 2013

    Identity: Annotated[
        IdParameter[server.UMServer],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    DialPlans: Annotated[MultiValuedProperty | None, Parameter()] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    GrammarGenerationSchedule: Annotated[list[ScheduleInterval] | None, Parameter()] = None
    IPAddressFamily: Annotated[enums.IPAddressFamily | None, Parameter()] = None
    IPAddressFamilyConfigurable: Annotated[bool | None, Parameter()] = None
    IrmLogEnabled: Annotated[bool | None, Parameter()] = None
    IrmLogMaxAge: Annotated[EnhancedTimeSpan | None, Parameter()] = None
    IrmLogMaxDirectorySize: Annotated[Unlimited | None, Parameter()] = None
    IrmLogMaxFileSize: Annotated[ByteQuantifiedSize | None, Parameter()] = None
    IrmLogPath: Annotated[str | None, Parameter()] = None
    MaxCallsAllowed: Annotated[int | None, Parameter()] = None
    SIPAccessService: Annotated[str | None, Parameter()] = None
    Status: Annotated[enums.ServerStatus | None, Parameter()] = None
    UMStartupMode: Annotated[enums.UMStartupMode | None, Parameter()] = None

    link_name = "UMServer"
    service_name = "Microsoft Exchange Unified Messaging"


class StatusTask(ObjectTask[server.UMServer]):
    """Lets a UM service take calls, or stops it."""

    Identity: Any
    doing: ClassVar[str] = ""
    only_legacy: ClassVar[bool] = True

    def wanted(self, item: server.UMServer) -> str:
        """The status that the service is to have."""
        return "Enabled"

    def execute(self) -> None:
        item = self.find_scoped(self.Identity)
        if self.only_legacy:
            detail = (
                f"The server '{item.Name}' runs Exchange 2013 or later: its UM service can't be enabled or disabled. "
                "Use Set-ServerComponentState instead."
            )
            raise ServerVersionNotSupported(detail=detail, identity=item.Name)
        if change_status(self, self.doing, item, self.wanted(item)):
            end_calls_if_disabled(self.record, item)


@cmdlet("Enable", "UMService", supports_should_process=True)
class EnableUMService(StatusTask):
    """Enables the UM service of a server of Exchange 2007 or 2010; later ones refuse."""

    since = 2013

    Identity: Annotated[
        IdParameter[server.UMServer],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None

    doing = "Enabling"


@cmdlet("Disable", "UMService", supports_should_process=True, confirm_impact="High")
class DisableUMService(StatusTask):
    """Disables the UM service of a server of Exchange 2007 or 2010; later ones refuse."""

    since = 2013

    Identity: Annotated[
        IdParameter[server.UMServer],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Immediate: Annotated[bool, Parameter()] = False

    doing = "Disabling"

    def wanted(self, item: server.UMServer) -> str:
        return status_to_disable(item, immediate=self.Immediate)


@cmdlet("Get", "UMServer")
class GetUMServer(GetTask[server.UMServer]):
    """Shows the Unified Messaging servers of Exchange 2010."""

    until = 2010

    Identity: Annotated[
        IdParameter[server.UMServer] | None,
        Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None


@cmdlet("Set", "UMServer", supports_should_process=True)
class SetUMServer(SetServerTask[server.UMServer]):
    """Changes a Unified Messaging server of Exchange 2010."""

    until = 2010

    Identity: Annotated[
        IdParameter[server.UMServer],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    DialPlans: Annotated[MultiValuedProperty | None, Parameter()] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    ExternalServiceFqdn: Annotated[UMSmartHost | None, Parameter()] = None
    GrammarGenerationSchedule: Annotated[list[ScheduleInterval] | None, Parameter()] = None
    IrmLogEnabled: Annotated[bool | None, Parameter()] = None
    IrmLogMaxAge: Annotated[EnhancedTimeSpan | None, Parameter()] = None
    IrmLogMaxDirectorySize: Annotated[Unlimited | None, Parameter()] = None
    IrmLogMaxFileSize: Annotated[ByteQuantifiedSize | None, Parameter()] = None
    IrmLogPath: Annotated[str | None, Parameter()] = None
    MaxCallsAllowed: Annotated[int | None, Parameter()] = None
    SIPAccessService: Annotated[str | None, Parameter()] = None
    SipTcpListeningPort: Annotated[int | None, Parameter()] = None
    SipTlsListeningPort: Annotated[int | None, Parameter()] = None
    Status: Annotated[enums.ServerStatus | None, Parameter()] = None
    UMStartupMode: Annotated[enums.UMStartupMode | None, Parameter()] = None
    ExternalHostFqdn: Annotated[UMSmartHost | None, Versioned(until=2010)] = None
    UMForwardingAddressTemplate: Annotated[str | None, Versioned(until=2010)] = None
    UMPodRedirectTemplate: Annotated[str | None, Versioned(until=2010)] = None

    link_name = "UMServer"
    service_name = "Microsoft Exchange Unified Messaging"
    any_plan = True

    def stored(self, item: server.UMServer) -> None:
        super().stored(item)
        if "Status" in self.bound and self.record.begun:
            end_calls_if_disabled(self.record, item)


@cmdlet("Enable", "UMServer", supports_should_process=True)
class EnableUMServer(StatusTask):
    """Lets a Unified Messaging server of Exchange 2010 take calls."""

    until = 2010

    Identity: Annotated[
        IdParameter[server.UMServer],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None

    doing = "Enabling"
    only_legacy = False


@cmdlet("Disable", "UMServer", supports_should_process=True, confirm_impact="High")
class DisableUMServer(StatusTask):
    """Stops a Unified Messaging server of Exchange 2010: at once, or after the calls in progress."""

    until = 2010

    Identity: Annotated[
        IdParameter[server.UMServer],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Immediate: Annotated[bool, Parameter()] = False

    doing = "Disabling"
    only_legacy = False

    def wanted(self, item: server.UMServer) -> str:
        return status_to_disable(item, immediate=self.Immediate)


@cmdlet("Get", "UMCallRouterSettings")
class GetUMCallRouterSettings(GetTask[server.UMCallRouterSettings]):
    """Shows the UM call routers: of one server, or of all."""

    since = 2013

    Server: Annotated[
        IdParameter[ExchangeServer] | None,
        Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None

    def identity(self) -> IdParameter[Any] | None:
        return None if self.Server is None else IdParameter[server.UMCallRouterSettings](self.Server.text)


@cmdlet("Set", "UMCallRouterSettings", supports_should_process=True)
class SetUMCallRouterSettings(SetServerTask[server.UMCallRouterSettings]):
    """Changes the UM call router of a server: of the local one unless another is named."""

    since = 2013

    Server: Annotated[
        IdParameter[ExchangeServer] | None,
        Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    DialPlans: Annotated[MultiValuedProperty | None, Parameter()] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    IPAddressFamily: Annotated[enums.IPAddressFamily | None, Parameter()] = None
    IPAddressFamilyConfigurable: Annotated[bool | None, Parameter()] = None
    MaxCallsAllowed: Annotated[int | None, Parameter()] = None
    SipTcpListeningPort: Annotated[int | None, Parameter()] = None
    SipTlsListeningPort: Annotated[int | None, Parameter()] = None
    UMStartupMode: Annotated[enums.UMStartupMode | None, Parameter()] = None

    not_copied = frozenset(("Server",))
    link_name = "UMCallRouter"
    service_name = "Microsoft Exchange Unified Messaging Call Router"

    def execute(self) -> None:
        name = self.store.directory.local_server if self.Server is None else self.Server.text
        self.Identity = IdParameter[server.UMCallRouterSettings](name)
        super().execute()


def end_calls_if_disabled(record: Record, item: server.UMServer) -> None:
    """A server of 2010 that is disabled drops its calls; with NoNewCalls they go on."""
    from umshell.telephony.progress import end_calls

    if item.Status.name == "Disabled":
        end_calls(record, Server=item.Name)
