"""Test-UMConnectivity: places test calls, to the server itself, through a gateway, or to sign in to a mailbox."""

from typing import Annotated, Any

from umshell.cmdlets.um.tasks import Task, cmdlet
from umshell.cmdlets.um.versions import FIRST, Versioned
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.runtime.validation import Range
from umshell.store.ad_object import key_of
from umshell.store.identity import IdParameter
from umshell.store.refusals import DataValidation, LocalGatewayNotFound, TestCallFailed, TestMailboxNotFound
from umshell.store.server import ExchangeServer
from umshell.store.um import dial_plan, ip_gateway
from umshell.store.um.call_record import UMCallRecord
from umshell.store.um.mailbox_policy import UMMailboxPolicy
from umshell.store.um.server import UMCallRouterSettings, UMServer
from umshell.telephony import calling, services, signing_in
from umshell.telephony.network import addresses_of
from umshell.telephony.trace import CallEnded, CallRequest, Trace
from umshell.telephony.users import user_by_text
from umshell.values.dates import DateTime
from umshell.values.exchange.addresses import UMSmartHost
from umshell.values.psobject import PSTypedObject

_SHORTEST = 60
_SETS = ("TuiLogonSpecific", "EndToEnd", "TuiLogonGeneral", "LocalLoop")
_LOCAL_SETS = ("TuiLogonSpecific", "TuiLogonGeneral", "LocalLoop")


class UMConnectivityResult(PSTypedObject):
    """What came of a test; its properties are a proposal, no output of a real shell was found (3.6.5)."""

    TypeNames = ("Microsoft.Exchange.Monitoring.UMConnectivityResult", "System.Object")
    PropertyNames = (
        "UmserverAcceptingCallAnsweringMessages", "TotalQueuedMessages", "CurrCalls", "UmIPAddress",
        "EntireOperationSuccess", "ReasonForFailure", "Latency",
    )  # fmt: skip

    def __init__(self, address: str, accepts: bool, calls: int, failure: str | None) -> None:
        self.UmserverAcceptingCallAnsweringMessages = accepts
        self.TotalQueuedMessages = 0
        self.CurrCalls = calls
        self.UmIPAddress = address
        self.EntireOperationSuccess = failure is None
        self.ReasonForFailure = failure or ""
        self.Latency = 0.0


@cmdlet("Test", "UMConnectivity", default_set="LocalLoop", supports_should_process=True)
class TestUMConnectivity(Task):
    """Tests whether the UM service of this server takes calls, and whether calls get through."""

    Phone: Annotated[str | None, Parameter(sets=("TuiLogonSpecific", "EndToEnd"), mandatory=True)] = None
    PIN: Annotated[str | None, Parameter(sets=("TuiLogonSpecific",), mandatory=True)] = None
    ResetPIN: Annotated[bool | None, Parameter(sets=("PinReset",), mandatory=True)] = None
    TUILogon: Annotated[bool | None, Parameter(sets=("TuiLogonSpecific",), mandatory=True)] = None
    TUILogonAll: Annotated[bool | None, Parameter(sets=("TuiLogonGeneral",), mandatory=True)] = None
    UMDialPlan: Annotated[
        IdParameter[dial_plan.UMDialPlan] | None, Parameter(sets=("TuiLogonSpecific",), mandatory=True)
    ] = None
    UMIPGateway: Annotated[
        IdParameter[ip_gateway.UMIPGateway] | None, Parameter(sets=("EndToEnd",), mandatory=True)
    ] = None
    CallRouter: Annotated[SwitchParameter, Versioned(since=2013, sets=("LocalLoop",))] = ABSENT
    CertificateThumbprint: Annotated[str | None, Parameter(sets=_SETS)] = None
    DiagDtmfDurationInMilisecs: Annotated[int | None, Parameter(sets=("EndToEnd",))] = None
    DiagDtmfSequence: Annotated[str | None, Parameter(sets=("EndToEnd",))] = None
    DiagInitialSilenceInMilisecs: Annotated[int | None, Parameter(sets=("EndToEnd",))] = None
    DiagInterDtmfDiffGapInMilisecs: Annotated[str | None, Parameter(sets=("EndToEnd",))] = None
    DiagInterDtmfGapInMilisecs: Annotated[int | None, Parameter(sets=("EndToEnd",))] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    From: Annotated[str | None, Parameter(sets=("EndToEnd",))] = None
    ListenPort: Annotated[int, Parameter(sets=_SETS, validate=(Range(1, 65535),))] = 9000
    MediaSecured: Annotated[bool | None, Parameter(sets=_SETS)] = None
    MonitoringContext: Annotated[bool | None, Parameter(inert=True)] = None
    RemotePort: Annotated[int | None, Parameter(sets=_LOCAL_SETS, validate=(Range(1, 65535),))] = None
    Secured: Annotated[bool | None, Parameter(sets=_SETS)] = None
    Timeout: Annotated[int, Parameter(sets=_SETS, validate=(Range(1, 1800),))] = 600

    def execute(self) -> None:
        if "Timeout" in self.bound and self.Timeout < _SHORTEST:
            self.write_warning(f"A timeout of {self.Timeout} seconds is short; {_SHORTEST} to 1800 are documented.")
        local: Any = self.store.first(ExchangeServer, name_key=key_of(self.store.directory.local_server))
        if not self.should_process(local.Name):
            return
        if self.ResetPIN or self.TUILogonAll:
            raise TestMailboxNotFound(identity=local.Name)
        self._check_listen_port(local)
        name = services.CALL_ROUTER if self.CallRouter else services.UM
        self._check_running(local, name)
        failure = self._end_to_end() if self.parameter_set == "EndToEnd" else self._local(local, name)
        calls = self.store.count(UMCallRecord, is_active=True, Server=local.Name)
        address = next(iter(addresses_of(self.store, UMSmartHost(local.Fqdn))), local.Fqdn)
        self.output(UMConnectivityResult(address, services.is_running(self.store, local, services.UM), calls, failure))

    def _check_running(self, local: Any, name: str) -> None:
        if not services.is_running(self.store, local, name):
            raise TestCallFailed(detail=f"The service {name} does not run.", identity=local.Name)

    def _end_to_end(self) -> str | None:
        """A call through a gateway to a telephone; it succeeds if Unified Messaging answers."""
        gateway = self.find(self.UMIPGateway)
        request = CallRequest(
            to=self.Phone or "", time=DateTime.utc_now(), caller=self.From or "", gateway=gateway.Name,
            transport=self._transport(), keys=list(self.DiagDtmfSequence or ""),
        )  # fmt: skip
        trace = calling.call_in(self.record, request, seconds=self._seconds())
        return self._media_fault(trace.plan) if trace.is_accepted else trace.outcome

    def _media_fault(self, plan: Any) -> str | None:
        """Media are encrypted if the dial plan is Secured, and only then (1.4.8)."""
        if self.MediaSecured is None or self.MediaSecured == (plan.VoIPSecurity.name == "Secured"):
            return None
        return f"The dial plan '{plan.Name}' has the VoIP security {plan.VoIPSecurity}: the media do not fit."

    def _seconds(self) -> int:
        """How long the digits take that the call sends."""
        count = len(self.DiagDtmfSequence or "")
        gaps = [int(text) for text in (self.DiagInterDtmfDiffGapInMilisecs or "").split(",") if text.strip().isdigit()]
        gaps += [self.DiagInterDtmfGapInMilisecs or 0] * (count - 1 - len(gaps))
        lasting = count * (self.DiagDtmfDurationInMilisecs or 0) + sum(gaps[: max(count - 1, 0)])
        return -(-((self.DiagInitialSilenceInMilisecs or 0) + lasting) // 1000) or calling.SECONDS

    def _transport(self) -> str | None:
        return None if self.Secured is None else "TLS" if self.Secured else "TCP"

    def _local(self, local: Any, name: str) -> str | None:
        """A call from this computer to itself, which a gateway object with its address must allow (3.6.2)."""
        self._check_gateway(local)
        state = services.state_of(self.store, local, name)
        wanted = "TLS" if self.Secured or self.CertificateThumbprint else "TCP"
        if self.MediaSecured and wanted == "TCP":
            raise TestCallFailed(detail="Secured media need a secured call.", identity=local.Name)
        if state.running_mode not in (wanted, "Dual") or (wanted == "TLS" and not state.certificate):
            raise TestCallFailed(detail=f"The service {name} takes no {wanted} calls.", identity=local.Name)
        if self.RemotePort is not None and self.RemotePort not in self._ports(local, wanted):
            raise TestCallFailed(detail=f"Nothing takes {wanted} calls on port {self.RemotePort}.", identity=local.Name)
        return self._sign_in() if self.parameter_set == "TuiLogonSpecific" else None

    def _check_listen_port(self, local: Any) -> None:
        """The test waits for answers on a port that no service of the computer has."""
        if self.ListenPort in (*self._ports(local, "TCP"), *self._ports(local, "TLS")):
            raise TestCallFailed(detail=f"The port {self.ListenPort} is in use.", identity=local.Name)

    def _ports(self, local: Any, transport: str) -> list[int]:
        """On which ports the services of the computer take calls: UM itself, and since 2013 the call router."""
        kinds = [UMServer] if self.exchange == FIRST else [UMServer, UMCallRouterSettings]
        found = (self.store.first(kind, name_key=key_of(local.Name)) for kind in kinds)
        return [getattr(settings, f"Sip{transport.title()}ListeningPort") for settings in found if settings is not None]

    def _check_gateway(self, local: Any) -> None:
        names = [local.Fqdn, local.Name, *addresses_of(self.store, UMSmartHost(local.Fqdn))]
        found = (self.store.first(ip_gateway.UMIPGateway, address_key=name.lower()) for name in names)
        if not any(found):
            raise LocalGatewayNotFound(identity=local.Fqdn)

    def _sign_in(self) -> str | None:
        """Signs in to one mailbox by its extension and PIN."""
        if not self.TUILogon:
            return None
        plan: Any = self.find(self.UMDialPlan)
        mailbox: Any = user_by_text(self.store, plan, self.Phone or "")
        if mailbox is None:
            raise DataValidation(
                property="Phone",
                value=self.Phone,
                detail=f"no user of the dial plan '{plan.Name}' has it.",
                identity=plan,
            )
        trace = Trace(
            CallRequest(to=plan.Name, time=DateTime.utc_now(), caller=self.Phone or "", pins=[self.PIN or ""])
        )
        trace.plan = plan
        try:
            signing_in.check_pins(
                self.store, trace, mailbox, self.store.get(UMMailboxPolicy, mailbox.UMMailboxPolicy.guid)
            )
        except CallEnded:
            return trace.outcome
        finally:
            for effect in trace.effects:
                effect(self.record)
        return None
