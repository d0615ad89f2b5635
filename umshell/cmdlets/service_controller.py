"""ServiceController: a service of a server as Windows shows it, with the methods that scripts call on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from umshell.errors import ClrException
from umshell.store.records import CommandLine, Record
from umshell.telephony import service_control, services
from umshell.values.dotnet.enum_tables import ServiceControllerStatus, ServiceStartMode
from umshell.values.psobject import PSTypedObject
from umshell.values.types import type_of_class

if TYPE_CHECKING:
    from umshell.store.database import Store
    from umshell.store.server import ExchangeServer
    from umshell.telephony.services import ExchangeService


class ServiceController(PSTypedObject):
    """A service as it was when it was asked for; Refresh and WaitForStatus ask anew."""

    TypeNames = ("System.ServiceProcess.ServiceController", "System.ComponentModel.Component", "System.Object")
    PropertyNames = (
        "Name", "RequiredServices", "CanPauseAndContinue", "CanShutdown", "CanStop", "DisplayName",
        "DependentServices", "MachineName", "ServiceName", "ServicesDependedOn", "ServiceHandle", "Status",
        "ServiceType", "StartType", "Site", "Container",
    )  # fmt: skip

    def __init__(self, store: Store, service: ExchangeService, server: ExchangeServer, machine: str) -> None:
        self.store = store
        self.service = service
        self.server = server
        self.Name = self.ServiceName = service.name
        self.DisplayName = service.display
        self.MachineName = machine
        self.CanPauseAndContinue = False
        self.ServiceType = "Win32OwnProcess"
        self.RequiredServices: list[object] = []
        self.ServicesDependedOn: list[object] = []
        self.DependentServices: list[object] = []
        self.ServiceHandle = self.Site = self.Container = None
        self.refresh()

    def refresh(self) -> None:
        """Takes over how the service is now."""
        state = services.state_of(self.store, self.server, self.Name)
        self.Status = ServiceControllerStatus[state.Status]
        self.StartType = ServiceStartMode[state.StartType]
        self.CanStop = self.CanShutdown = state.Status == "Running"

    def start(self) -> None:
        """Starts the service if it is stopped and not disabled."""
        failure = f"Cannot start service {self.Name} on computer '{self.MachineName}'."
        state = services.state_of(self.store, self.server, self.Name)
        if state.Status == "Running" or state.StartType == "Disabled":
            raise ClrException("System.InvalidOperationException", failure)
        with self.store.record(self._command("Start")) as record:
            reason = self._reason_not_to_start(record)
        if reason is not None:
            raise ClrException("System.InvalidOperationException", failure) from reason

    def _reason_not_to_start(self, record: Record) -> service_control.ServiceDoesNotStart | None:
        """Starts the service, or writes the event that tells why it doesn't start."""
        try:
            service_control.start(record, self.server, self.Name)
        except service_control.ServiceDoesNotStart as reason:
            service_control.tell_not_started(record, self.server, str(reason))
            return reason
        return None

    def stop(self) -> None:
        """Stops the service if it runs."""
        if services.state_of(self.store, self.server, self.Name).Status != "Running":
            text = f"Cannot stop {self.Name} service on computer '{self.MachineName}'."
            raise ClrException("System.InvalidOperationException", text)
        with self.store.record(self._command("Stop")) as record:
            service_control.stop(record, self.server, self.Name)

    def wait_for(self, wanted: Any, _timeout: object = None) -> None:
        """Goes on when the service has the status; nothing changes while a script waits, so otherwise time is out."""
        self.refresh()
        if self.Status is not wanted:
            text = "Time out has expired and the operation has not been completed."
            raise ClrException("System.ServiceProcess.TimeoutException", text)

    def _command(self, method: str) -> Any:
        return lambda: CommandLine(f"(Get-Service {self.Name} -ComputerName {self.server.Name}).{method}()", None, None)

    def __str__(self) -> str:
        return self.TypeNames[0]


CONTROLLER = type_of_class(ServiceController)
_STATUS = "System.ServiceProcess.ServiceControllerStatus desiredStatus"

CONTROLLER.method("Refresh", "void Refresh()")(ServiceController.refresh)
CONTROLLER.method("Start", "void Start()")(ServiceController.start)
CONTROLLER.method("Stop", "void Stop()")(ServiceController.stop)
CONTROLLER.method("Close", "void Close()")(lambda this: None)
CONTROLLER.method("Dispose", "void Dispose()")(lambda this: None)
CONTROLLER.method(
    "WaitForStatus", f"void WaitForStatus({_STATUS})", f"void WaitForStatus({_STATUS}, timespan timeout)"
)(ServiceController.wait_for)
