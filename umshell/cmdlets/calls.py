"""Calls into the modelled organization, and its picture. Extensions: Exchange has none of these."""

from typing import Annotated, Any

from umshell.cmdlets.um.tasks import Task, cmdlet
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.runtime.validation import Range, ValueSet
from umshell.store.identity import IdParameter
from umshell.store.server import ExchangeServer
from umshell.store.um import dial_plan, ip_gateway, mailbox
from umshell.telephony import calling
from umshell.telephony.picture import FORMATS, draw
from umshell.telephony.progress import end_calls
from umshell.telephony.rules import SCHEDULES
from umshell.telephony.trace import CallRequest, Step, Trace
from umshell.values.dates import DateTime
from umshell.values.psobject import PSTypedObject

_OURS = "Umshell.Commands."


class UMCallStep(PSTypedObject):
    """A decision on the path of a call."""

    TypeNames = ("Umshell.UMCallStep", "System.Object")
    PropertyNames = ("Object", "Name", "Property", "Value", "Decision")

    def __init__(self, step: Step) -> None:
        self.Object, self.Name, self.Property, self.Value, self.Decision = step

    def __str__(self) -> str:
        value = f" = {self.Value}" if self.Value else ""
        return f"{self.Object} '{self.Name}': {self.Property}{value}: {self.Decision}"


class UMCallTrace(PSTypedObject):
    """What became of a call."""

    TypeNames = ("Umshell.UMCallTrace", "System.Object")
    PropertyNames = (
        "To", "From", "Diversion", "Accepted", "Response", "Result", "CallType", "UMIPGateway", "UMHuntGroup",
        "UMDialPlan", "Mailbox", "Server", "Events", "Steps",
    )  # fmt: skip

    def __init__(self, trace: Trace) -> None:
        request = trace.request
        self.To, self.From, self.Diversion = request.to, request.caller or None, request.diversion
        self.Accepted, self.Response, self.Result = trace.is_accepted, trace.response, trace.outcome
        self.CallType = trace.call_type
        self.UMIPGateway = _identity(trace.gateway)
        self.UMHuntGroup = _identity(trace.hunt_group)
        self.UMDialPlan = _identity(trace.plan)
        self.Mailbox = _identity(trace.mailbox)
        self.Server = _identity(trace.server)
        self.Events = [event_id for event_id, _ in trace.events]
        self.Steps = [UMCallStep(step) for step in trace.steps]

    def __str__(self) -> str:
        return self.Result


def _identity(item: Any) -> Any:
    return None if item is None else item.Identity


@cmdlet("Start", "UMCall", namespace=_OURS, supports_should_process=True)
class StartUMCall(Task):
    """Places a call and shows its path: which object's which property decided what."""

    To: Annotated[str, Parameter(position=0, mandatory=True)]
    UMIPGateway: Annotated[IdParameter[ip_gateway.UMIPGateway] | None, Parameter(position=1, from_pipeline=True)] = None
    Address: Annotated[str | None, Parameter()] = None
    From: Annotated[str | None, Parameter()] = None
    Diversion: Annotated[str | None, Parameter()] = None
    At: Annotated[DateTime | None, Parameter()] = None
    Keys: Annotated[list[str] | None, Parameter()] = None
    PIN: Annotated[list[str] | None, Parameter()] = None
    PlayOnPhone: Annotated[IdParameter[mailbox.UMMailbox] | None, Parameter()] = None
    Server: Annotated[IdParameter[ExchangeServer] | None, Parameter()] = None
    Transport: Annotated[str | None, Parameter(validate=(ValueSet("TCP", "TLS"),))] = None
    ScheduleStatus: Annotated[str, Parameter(validate=(ValueSet(*SCHEDULES),))] = "Free"
    Duration: Annotated[int, Parameter(validate=(Range(0, 86400),))] = calling.SECONDS
    AutomaticReplies: Annotated[SwitchParameter, Parameter()] = ABSENT
    Busy: Annotated[SwitchParameter, Parameter()] = ABSENT
    Fax: Annotated[SwitchParameter, Parameter()] = ABSENT
    Hold: Annotated[SwitchParameter, Parameter()] = ABSENT
    NoMessage: Annotated[SwitchParameter, Parameter()] = ABSENT

    is_extension = True

    def execute(self) -> None:
        request = self._request()
        if not self.should_process(self.To):
            return
        if self.PlayOnPhone is not None:
            user, lasting = self.PlayOnPhone.text, self.Duration
            self.output(UMCallTrace(calling.play(self.record, user, request, seconds=lasting, holds=bool(self.Hold))))
        else:
            trace = calling.call_in(self.record, request, seconds=self.Duration, holds=bool(self.Hold))
            self.output(UMCallTrace(trace))

    def _request(self) -> CallRequest:
        gateway = None if self.UMIPGateway is None else self.find(self.UMIPGateway).Name
        server = None if self.Server is None else self.find(self.Server).Name
        return CallRequest(
            to=self.To,
            time=self.At or DateTime.utc_now(),
            caller=self.From or "",
            gateway=gateway,
            address=self.Address,
            diversion=self.Diversion,
            server=server,
            transport=self.Transport,
            keys=list(self.Keys or ()),
            pins=list(self.PIN or ()),
            is_answered=not self.Busy,
            leaves_message=not self.NoMessage,
            is_fax=bool(self.Fax),
            schedule=next(name for name in SCHEDULES if name.lower() == self.ScheduleStatus.lower()),
            automatic_replies=bool(self.AutomaticReplies),
        )


@cmdlet("Stop", "UMCall", namespace=_OURS, supports_should_process=True)
class StopUMCall(Task):
    """Ends the calls in progress: all, or those of a dial plan or a gateway."""

    UMDialPlan: Annotated[IdParameter[dial_plan.UMDialPlan] | None, Parameter()] = None
    UMIPGateway: Annotated[IdParameter[ip_gateway.UMIPGateway] | None, Parameter(position=0, from_pipeline=True)] = None

    is_extension = True

    def execute(self) -> None:
        wanted = {}
        if self.UMDialPlan is not None:
            wanted["DialPlan"] = self.find(self.UMDialPlan).Name
        if self.UMIPGateway is not None:
            wanted["Gateway"] = self.find(self.UMIPGateway).Name
        if self.should_process("calls in progress"):
            end_calls(self.record, **wanted)


@cmdlet("Get", "UMMap", namespace=_OURS)
class GetUMMap(Task):
    """Draws the Unified Messaging of the organization as text, as Mermaid or as SVG."""

    Format: Annotated[str, Parameter(position=0, validate=(ValueSet(*FORMATS),))] = "text"
    NoUsers: Annotated[SwitchParameter, Parameter()] = ABSENT

    is_extension = True

    def execute(self) -> None:
        self.output(draw(self.store, self.Format.lower(), with_users=not self.NoUsers).rstrip("\n"))
