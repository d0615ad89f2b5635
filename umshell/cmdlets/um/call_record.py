"""UM call records: who called whom, reports of it, and the calls in progress."""

from collections.abc import Iterable
from typing import Annotated, Any

from umshell.cmdlets.um.client_stream import opened_stream
from umshell.cmdlets.um.tasks import Task, cmdlet
from umshell.cmdlets.um.versions import Versioned
from umshell.runtime.cmdlet import Parameter
from umshell.store.columns import timestamp
from umshell.store.identity import IdParameter
from umshell.store.refusals import ParametersConflict
from umshell.store.server import ExchangeServer
from umshell.store.um import dial_plan, enums, ip_gateway, mailbox
from umshell.store.um.call_record import UMCallRecord
from umshell.store.um.call_report import UMCallDataRecord, csv_lines, summarize
from umshell.values.dates import TICKS_PER_DAY, DateTime
from umshell.values.psobject import PSTypedObject

_DAYS = {"Day": 90, "Month": 365, "Total": None}
_USER_DAYS = 90


class CallTask(Task):
    """Reads call records of dial plans and gateways."""

    UMDialPlan: Any = None
    UMIPGateway: Any = None

    def calls(self, days: int | None) -> Iterable[UMCallRecord]:
        """The calls of the last days, of the plan and the gateway that are named."""
        wanted: dict[str, Any] = {"is_active": False}
        if self.UMDialPlan is not None:
            wanted["DialPlan"] = self.find(self.UMDialPlan).Name
        if self.UMIPGateway is not None:
            wanted["Gateway"] = self.find(self.UMIPGateway).Name
        oldest = "" if days is None else timestamp(self.store.now - days * TICKS_PER_DAY)
        return (call for call in self.store.each(UMCallRecord, **wanted) if call.time >= oldest)


@cmdlet("Get", "UMCallDataRecord")
class GetUMCallDataRecord(CallTask):
    """Shows the calls of a user in the last 90 days."""

    Mailbox: Annotated[IdParameter[mailbox.UMMailbox], Parameter(mandatory=True)]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Organization: Annotated[str | None, Versioned(until=2010, inert=True)] = None

    def execute(self) -> None:
        owner = self.find(self.Mailbox)
        for call in self.calls(_USER_DAYS):
            if call.Recipient is not None and call.Recipient.guid == owner.guid:
                self.output(UMCallDataRecord(call))


@cmdlet("Get", "UMCallSummaryReport")
class GetUMCallSummaryReport(CallTask):
    """Counts calls by day, by month or in all."""

    GroupBy: Annotated[enums.GroupBy, Parameter(mandatory=True)]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    UMDialPlan: Annotated[IdParameter[dial_plan.UMDialPlan] | None, Parameter()] = None
    UMIPGateway: Annotated[IdParameter[ip_gateway.UMIPGateway] | None, Parameter()] = None
    Organization: Annotated[str | None, Versioned(until=2010, inert=True)] = None

    def execute(self) -> None:
        for line in summarize(self.calls(_DAYS[self.GroupBy.name]), self.GroupBy.name):
            self.output(line)


@cmdlet("Export", "UMCallDataRecord", supports_should_process=True)
class ExportUMCallDataRecord(CallTask):
    """Writes the calls of a day to a stream, as a CSV file."""

    ClientStream: Annotated[object, Parameter(mandatory=True)]
    Date: Annotated[DateTime, Parameter(mandatory=True)]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    UMDialPlan: Annotated[IdParameter[dial_plan.UMDialPlan] | None, Parameter()] = None
    UMIPGateway: Annotated[IdParameter[ip_gateway.UMIPGateway] | None, Parameter()] = None
    Organization: Annotated[str | None, Versioned(until=2010, inert=True)] = None

    def execute(self) -> None:
        stream = opened_stream(self.ClientStream)
        if stream is None or not stream.writable():
            raise ParametersConflict(detail="ClientStream is not a stream that can be written.", identity=None)
        day = timestamp(self.Date.ticks)[:10]
        if self.should_process(day):
            text = "\r\n".join(csv_lines(call for call in self.calls(None) if call.time[:10] == day)) + "\r\n"
            stream.write(text.encode())


class ActiveCall(PSTypedObject):
    """A call in progress."""

    TypeNames = ("Microsoft.Exchange.Management.Tasks.UM.ActiveCalls", "System.Object")
    PropertyNames = (
        "GatewayId", "ServerId", "DialPlan", "DialedNumber", "CallType", "CallState", "CallingNumber",
        "DiversionNumber",
    )  # fmt: skip

    def __init__(self, call: UMCallRecord) -> None:
        self.GatewayId = call.Gateway
        self.ServerId = call.Server
        self.DialPlan = call.DialPlan
        self.DialedNumber = call.CalledNumber
        self.CallType = call.CallType
        self.CallState = "Connected"
        self.CallingNumber = call.CallingNumber
        self.DiversionNumber = call.DiversionNumber


@cmdlet("Get", "UMActiveCalls", default_set="Server")
class GetUMActiveCalls(Task):
    """Shows the calls in progress: of the local server, another one, a dial plan or a gateway."""

    DialPlan: Annotated[IdParameter[dial_plan.UMDialPlan] | None, Parameter(sets=("DialPlan",), mandatory=True)] = None
    InstanceServer: Annotated[object, Parameter(sets=("ServerInstance",), mandatory=True)] = None
    IPGateway: Annotated[
        IdParameter[ip_gateway.UMIPGateway] | None, Parameter(sets=("UMIPGateway",), mandatory=True)
    ] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Server: Annotated[
        IdParameter[ExchangeServer] | None,
        Parameter(sets=("Server",), from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None

    def execute(self) -> None:
        for call in self.store.each(UMCallRecord, is_active=True, **self._wanted()):
            self.output(ActiveCall(call))

    def _wanted(self) -> dict[str, Any]:
        if self.DialPlan is not None:
            return {"DialPlan": self.find(self.DialPlan).Name}
        if self.IPGateway is not None:
            return {"Gateway": self.find(self.IPGateway).Name}
        named: Any = self.InstanceServer if self.InstanceServer is not None else self.Server
        if named is None:
            return {"Server": self.store.directory.local_server}
        return {"Server": self.find(IdParameter[ExchangeServer](getattr(named, "text", None) or named)).Name}
