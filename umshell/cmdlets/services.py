"""Get-Service, Start-, Stop-, Restart- and Set-Service for the Exchange services of the modelled servers."""

from collections.abc import Callable, Iterator
from typing import Annotated, Any, TypeVar

from umshell.cmdlets.service_controller import ServiceController
from umshell.cmdlets.um.tasks import Task
from umshell.errors import PSError
from umshell.runtime import cmdlet as runtime_cmdlet
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter
from umshell.store.ad_object import key_of
from umshell.store.records import Record
from umshell.store.server import ExchangeServer
from umshell.telephony import service_control, services
from umshell.telephony.service_control import ServiceDoesNotStart
from umshell.telephony.services import ExchangeService
from umshell.values.dotnet.enum_tables import ServiceStartMode
from umshell.values.wildcard import WildcardPattern

_COMMAND = "Microsoft.PowerShell.Commands.ServiceCommandException"
_C = TypeVar("_C", bound="type[Cmdlet]")


def service_cmdlet(verb: str, **options: Any) -> Callable[[_C], _C]:
    """Declares a command on services: PowerShell's own name of class and module."""
    return runtime_cmdlet.cmdlet(
        verb,
        "Service",
        class_name=f"Microsoft.PowerShell.Commands.{verb}ServiceCommand",
        module="Microsoft.PowerShell.Management",
        **options,
    )


class ServiceTask(Task):
    """Finds services by name, display name or object, on the local server or others."""

    Name: Any = None
    DisplayName: Any = None
    InputObject: Any = None
    Include: Any = None
    Exclude: Any = None
    ComputerName: Any = None

    def found(self) -> Iterator[ServiceController]:
        """The services that are meant; a name without any is an error."""
        if self.InputObject is not None:
            yield from (self._controller(each.service, each.server, each.MachineName) for each in self.InputObject)
            return
        for machine in self.ComputerName or ["."]:
            server = self._server(machine)
            yield from () if server is None else self._on(server, machine)

    def _server(self, machine: str) -> ExchangeServer | None:
        local = machine.lower() in (".", "localhost")
        name = self.store.directory.local_server if local else machine.partition(".")[0]
        found = self.store.first(ExchangeServer, name_key=key_of(name))
        if found is None:
            text = f"Cannot open Service Control Manager on computer '{machine}': the organization has no such server."
            self.write_error(
                PSError("GetServiceFailed", text, "NotSpecified", machine, "System.InvalidOperationException")
            )
        return found

    def _on(self, server: ExchangeServer, machine: str) -> Iterator[ServiceController]:
        by_display = self.DisplayName is not None
        wanted = self.DisplayName if by_display else self.Name
        chosen: list[ExchangeService] = []
        for pattern in wanted or ["*"]:
            matches = [each for each in services.services_of(server) if _fits(_text(each, by_display), pattern)]
            if not matches and not WildcardPattern.contains_wildcard(pattern):
                self._not_found(pattern, by_display)
            chosen += [each for each in matches if each not in chosen]
        order = sorted(chosen, key=lambda each: each.name.lower())
        yield from (self._controller(each, server, machine) for each in order if self._is_left(each, by_display))

    def _is_left(self, service: ExchangeService, by_display: bool) -> bool:
        text = _text(service, by_display)
        included = not self.Include or any(_fits(text, pattern) for pattern in self.Include)
        return included and not any(_fits(text, pattern) for pattern in self.Exclude or ())

    def _not_found(self, name: str, by_display: bool) -> None:
        kind, error_id = ("display", "DisplayName") if by_display else ("service", "Name")
        text = f"Cannot find any service with {kind} name '{name}'."
        error_id = "NoServiceFoundForGivenDisplayName" if by_display else "NoServiceFoundForGivenName"
        self.write_error(PSError(error_id, text, "ObjectNotFound", name, _COMMAND))

    def _controller(self, service: ExchangeService, server: ExchangeServer, machine: str) -> ServiceController:
        return ServiceController(self.store, service, server, machine)


def _fits(text: str, pattern: str) -> bool:
    return bool(WildcardPattern(pattern).matches(text))


def _text(service: ExchangeService, by_display: bool) -> str:
    return service.display if by_display else service.name


# The parameters by which the commands that start and stop services take them.
GivenServices = Annotated[
    list[ServiceController] | None, Parameter(position=0, sets=("InputObject",), mandatory=True, from_pipeline=True)
]
ServiceNames = Annotated[
    list[str] | None,
    Parameter(
        position=0, sets=("Default",), mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True,
        aliases=("ServiceName",),
    ),
]  # fmt: skip
DisplayNames = Annotated[list[str] | None, Parameter(sets=("DisplayName",), mandatory=True)]


@service_cmdlet("Get", default_set="Default")
class GetService(ServiceTask):
    """Shows the services of the servers."""

    Name: Annotated[
        list[str] | None,
        Parameter(
            position=0, sets=("Default",), from_pipeline=True, from_pipeline_by_property_name=True,
            aliases=("ServiceName",),
        ),
    ] = None  # fmt: skip
    ComputerName: Annotated[list[str] | None, Parameter(from_pipeline_by_property_name=True, aliases=("Cn",))] = None
    DependentServices: Annotated[SwitchParameter, Parameter(aliases=("DS",))] = ABSENT
    RequiredServices: Annotated[SwitchParameter, Parameter(aliases=("SDO", "ServicesDependedOn"))] = ABSENT
    DisplayName: DisplayNames = None
    Include: Annotated[list[str] | None, Parameter()] = None
    Exclude: Annotated[list[str] | None, Parameter()] = None
    InputObject: Annotated[list[ServiceController] | None, Parameter(sets=("InputObject",), from_pipeline=True)] = None

    def execute(self) -> None:
        for each in self.found():
            if self.DependentServices or self.RequiredServices:
                continue  # the services of the model need none and are needed by none
            self.output(each)


class ControlTask(ServiceTask):
    """Starts or stops services."""

    PassThru: Any = ABSENT

    def control(self, found: ServiceController) -> None:
        """Does it."""
        raise NotImplementedError

    def execute(self) -> None:
        for each in self.found():
            if not self.should_process(f"{each.DisplayName} ({each.Name})"):
                continue
            self.control(each)
            if self.PassThru:
                self.output(self._controller(each.service, each.server, each.MachineName))

    def start(self, found: ServiceController, *, error_id: str = "CouldNotStartService") -> None:
        """Starts a service; one that its configuration keeps from starting is an error and an event."""
        if found.StartType.name == "Disabled":
            self._failed(found, "it is disabled.")
            return
        try:
            service_control.start(self.record, found.server, found.Name)
        except ServiceDoesNotStart as reason:
            service_control.tell_not_started(self.record, found.server, str(reason))
            self._failed(found, str(reason))

    def _failed(self, found: ServiceController, reason: str) -> None:
        text = (
            f"Service '{found.DisplayName} ({found.Name})' cannot be started due to the following error: "
            f"Cannot start service {found.Name} on computer '{found.MachineName}': {reason}"
        )
        self.write_error(PSError("CouldNotStartService", text, "OpenError", found, _COMMAND))

    def stop(self, found: ServiceController) -> None:
        service_control.stop(self.record, found.server, found.Name)


@service_cmdlet("Start", default_set="InputObject", supports_should_process=True)
class StartService(ControlTask):
    """Starts services that do not run."""

    InputObject: GivenServices = None
    Name: ServiceNames = None
    DisplayName: DisplayNames = None
    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT
    Include: Annotated[list[str] | None, Parameter()] = None
    Exclude: Annotated[list[str] | None, Parameter()] = None

    def control(self, found: ServiceController) -> None:
        if found.Status.name != "Running":
            self.start(found)


@service_cmdlet("Stop", default_set="InputObject", supports_should_process=True)
class StopService(ControlTask):
    """Stops services that run."""

    InputObject: GivenServices = None
    Name: ServiceNames = None
    DisplayName: DisplayNames = None
    Force: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    NoWait: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT
    Include: Annotated[list[str] | None, Parameter()] = None
    Exclude: Annotated[list[str] | None, Parameter()] = None

    def control(self, found: ServiceController) -> None:
        if found.Status.name == "Running":
            self.stop(found)


@service_cmdlet("Restart", default_set="InputObject", supports_should_process=True)
class RestartService(ControlTask):
    """Stops services and starts them: what they were told meanwhile takes effect."""

    InputObject: GivenServices = None
    Name: ServiceNames = None
    DisplayName: DisplayNames = None
    Force: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT
    Include: Annotated[list[str] | None, Parameter()] = None
    Exclude: Annotated[list[str] | None, Parameter()] = None

    def control(self, found: ServiceController) -> None:
        if found.Status.name == "Running":
            self.stop(found)
        self.start(found)


@service_cmdlet("Set", default_set="Name", supports_should_process=True)
class SetService(ControlTask):
    """Changes how services start, or whether they run."""

    ComputerName: Annotated[list[str] | None, Parameter(from_pipeline_by_property_name=True, aliases=("cn",))] = None
    Name: Annotated[
        list[str] | None,
        Parameter(
            position=0, sets=("Name",), mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True,
            aliases=("ServiceName", "SN"),
        ),
    ] = None  # fmt: skip
    StartupType: Annotated[ServiceStartMode | None, Parameter(aliases=("StartMode", "SM", "ST"))] = None
    Status: Annotated[str | None, Parameter()] = None
    InputObject: Annotated[list[ServiceController] | None, Parameter(sets=("InputObject",), from_pipeline=True)] = None
    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT

    def control(self, found: ServiceController) -> None:
        record: Record = self.record
        if self.StartupType is not None:
            service_control.set_start_type(record, found.server, found.Name, self.StartupType.name)
            found = self._controller(found.service, found.server, found.MachineName)
        wanted = (self.Status or "").lower()
        if wanted == "running" and found.Status.name != "Running":
            self.start(found)
        elif wanted == "stopped" and found.Status.name == "Running":
            self.stop(found)
