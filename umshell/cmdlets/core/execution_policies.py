"""Get-ExecutionPolicy: scripts run as a Windows Server lets them; Set-ExecutionPolicy changes nothing here."""

from collections.abc import Iterator
from typing import Annotated, Any

from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.values.dotnet.enum_tables import ExecutionPolicy, ExecutionPolicyScope
from umshell.values.psobject import PSCustomObject

_SCOPES = ("MachinePolicy", "UserPolicy", "Process", "CurrentUser", "LocalMachine")


def _policy_of(scope: str) -> Any:
    """RemoteSigned is what a Windows Server is installed with; nothing else is set."""
    return ExecutionPolicy["RemoteSigned" if scope == "LocalMachine" else "Undefined"]


@cmdlet("Get", "ExecutionPolicy", class_name="Microsoft.PowerShell.Commands.GetExecutionPolicyCommand",
        module="Microsoft.PowerShell.Security", output_types=("Microsoft.PowerShell.ExecutionPolicy",))  # fmt: skip
class GetExecutionPolicy(Cmdlet):
    """Shows which scripts may run."""

    Scope: Annotated[ExecutionPolicyScope | None, Parameter(position=0, from_pipeline_by_property_name=True)] = None
    List: Annotated[SwitchParameter, Parameter()] = ABSENT

    def process(self) -> Iterator[Any]:
        if self.List:
            for scope in _SCOPES:
                yield PSCustomObject({"Scope": ExecutionPolicyScope[scope], "ExecutionPolicy": _policy_of(scope)})
        else:
            yield _policy_of("LocalMachine" if self.Scope is None else str(self.Scope))
