"""Test-ServiceHealth: whether the services that a server's roles need are running."""

from typing import Annotated

from umshell.cmdlets.um.tasks import Task, cmdlet
from umshell.runtime.cmdlet import Parameter
from umshell.store.identity import IdParameter
from umshell.store.server import ExchangeServer
from umshell.telephony.services import is_running, services_of
from umshell.values.exchange.multi_valued import MultiValuedProperty
from umshell.values.psobject import PSTypedObject

_ROLES = {
    "Mailbox": "Mailbox Server Role", "Cafe": "Client Access Server Role",
    "UnifiedMessaging": "Unified Messaging Server Role",
}  # fmt: skip


class ServiceHealth(PSTypedObject):
    """Whether what a role needs is running."""

    TypeNames = ("Microsoft.Exchange.Management.SystemConfigurationTasks.ServiceStatus", "System.Object")
    PropertyNames = ("Role", "RequiredServicesRunning", "ServicesRunning", "ServicesNotRunning")

    def __init__(self, role: str, states: dict[str, bool]) -> None:
        self.Role = _ROLES[role]
        self.RequiredServicesRunning = all(states.values())
        self.ServicesRunning = MultiValuedProperty([name for name, runs in states.items() if runs])
        self.ServicesNotRunning = MultiValuedProperty([name for name, runs in states.items() if not runs])


@cmdlet(
    "Test",
    "ServiceHealth",
    namespace="Microsoft.Exchange.Management.SystemConfigurationTasks.",
    supports_should_process=True,
)
class TestServiceHealth(Task):
    """Tells of each role of a server whether the services that it needs are running."""

    __test__ = False

    Server: Annotated[
        IdParameter[ExchangeServer] | None,
        Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    ActiveDirectoryTimeout: Annotated[int, Parameter(inert=True)] = 15
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    MonitoringContext: Annotated[bool, Parameter(inert=True)] = False

    def execute(self) -> None:
        local = IdParameter[ExchangeServer](self.store.directory.local_server)
        server = self.find(self.Server or local)
        needed = services_of(server)
        for role in _ROLES:
            states = {each.name: is_running(self.store, server, each.name) for each in needed if each.role == role}
            if states:
                self.output(ServiceHealth(role, states))
