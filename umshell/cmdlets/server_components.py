"""Get-/Set-ServerComponentState: taking parts of a server out of service, and giving them back."""

from typing import Annotated, Any

from umshell.cmdlets.um.tasks import ObjectTask, cmdlet
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store.ad_object import key_of
from umshell.store.identity import IdParameter
from umshell.store.refusals import DataValidation, ParametersConflict
from umshell.store.server import ExchangeServer
from umshell.store.server_components import (
    COMPONENTS,
    ComponentState,
    ServiceState,
    default_state,
    is_offline,
    state_in,
    wishes_of,
)
from umshell.values.dates import UTC, DateTime
from umshell.values.exchange.directory import ADObjectId
from umshell.values.exchange.multi_valued import MultiValuedProperty
from umshell.values.psobject import PSTypedObject

_SYSTEM_CONFIGURATION = "Microsoft.Exchange.Management.SystemConfigurationTasks."
_REQUESTERS = ("HealthAPI", "Maintenance", "Sidelined", "Functional", "Deployment")
_BY_KEY = {key_of(name): name for name in COMPONENTS}


class ComponentStateEntry(PSTypedObject):
    """What one requester wants of a component, and since when."""

    TypeNames = ("Microsoft.Exchange.Data.Directory.ServerComponentStates+ItemEntry", "System.Object")
    PropertyNames = ("Requester", "State", "Timestamp", "Component")

    def __init__(self, wish: ComponentState) -> None:
        self.Requester = wish.requester
        self.State = ServiceState[wish.state]
        self.Timestamp = wish.time.to_local()
        self.Component = wish.component

    def __str__(self) -> str:
        return f"{self.Requester}:{self.State}"


class ServerComponentState(PSTypedObject):
    """The state of a component of a server."""

    TypeNames = (
        "Microsoft.Exchange.Data.Directory.Management.ServerComponentStatePresentationObject",
        "Microsoft.Exchange.Data.ConfigurableObject", "System.Object",
    )  # fmt: skip
    PropertyNames = (
        "ServerFqdn", "Component", "State", "ServerWideOfflineIsOffline", "RemoteStates", "LocalStates", "Identity",
        "IsValid", "ObjectState",
    )  # fmt: skip

    def __init__(self, server: ExchangeServer, component: str, wishes: list[ComponentState]) -> None:
        own = [wish for wish in wishes if wish.component == component]
        self.ServerFqdn = server.Fqdn
        self.Component = component
        self.State = ServiceState[state_in(component, wishes)]
        self.ServerWideOfflineIsOffline = is_offline(wishes)
        self.RemoteStates = MultiValuedProperty([ComponentStateEntry(wish) for wish in own if wish.is_remote])
        self.LocalStates = MultiValuedProperty([ComponentStateEntry(wish) for wish in own if wish.is_local])
        self.Identity: ADObjectId = server.Identity
        self.IsValid = True
        self.ObjectState = "New"


def component_of(text: str) -> str:
    """The name of a component as it is spelled."""
    found = _BY_KEY.get(key_of(text))
    if found is None:
        detail = f"the components are {', '.join(COMPONENTS)}."
        raise DataValidation(property="Component", value=text, detail=detail, identity=text)
    return found


@cmdlet("Get", "ServerComponentState", namespace=_SYSTEM_CONFIGURATION)
class GetServerComponentState(ObjectTask[ExchangeServer]):
    """Shows which components of a server work."""

    since = 2013

    Identity: Annotated[
        IdParameter[ExchangeServer],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    Component: Annotated[str | None, Parameter()] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None

    def execute(self) -> None:
        server = self.find(self.Identity)
        wishes = wishes_of(self.store, server.guid)
        for name in COMPONENTS if self.Component is None else (component_of(self.Component),):
            self.output(ServerComponentState(server, name, wishes))


@cmdlet("Set", "ServerComponentState", namespace=_SYSTEM_CONFIGURATION, supports_should_process=True)
class SetServerComponentState(ObjectTask[ExchangeServer]):
    """Takes a component of a server out of service or gives it back; others may want it out of service as well."""

    since = 2013

    Identity: Annotated[
        IdParameter[ExchangeServer],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    Component: Annotated[str, Parameter(mandatory=True)]
    Requester: Annotated[str, Parameter(mandatory=True)]
    State: Annotated[ServiceState, Parameter(mandatory=True)]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    LocalOnly: Annotated[SwitchParameter, Parameter()] = ABSENT
    RemoteOnly: Annotated[SwitchParameter, Parameter()] = ABSENT
    TimeoutInSeconds: Annotated[int | None, Parameter(inert=True)] = None

    def execute(self) -> None:
        server = self.find(self.Identity)
        component, requester = component_of(self.Component), self._requester()
        if self.LocalOnly and self.RemoteOnly:
            detail = "The parameters LocalOnly and RemoteOnly can't be used together."
            raise ParametersConflict(detail=detail, identity=self.Identity)
        if not self.should_process_text(f'Setting the component "{component}" of the server "{server.Name}".', "", ""):
            return
        present = self.store.first(ComponentState, Server=server.guid, component=component, requester=requester)
        before = default_state(component) if present is None else present.state
        if before == self.State.name:
            return
        if present is None:
            self.record.add_row(self._wish(server, component, requester))
        else:
            present.state, present.time = self.State.name, self._now()
            self.record.change_row(present)
        self.record.tell(server, f"{component} ({requester})", before, self.State.name)

    def _now(self) -> DateTime:
        return DateTime(self.store.now, UTC)

    def _requester(self) -> str:
        for name in _REQUESTERS:
            if name.lower() == self.Requester.lower():
                return name
        detail = f"the requesters are {', '.join(_REQUESTERS)}."
        raise DataValidation(property="Requester", value=self.Requester, detail=detail, identity=self.Requester)

    def _wish(self, server: Any, component: str, requester: str) -> ComponentState:
        made: ComponentState = ComponentState.new(
            self.store.directory, Server=server.Identity, component=component, requester=requester,
            state=self.State.name, is_local=not self.RemoteOnly, is_remote=not self.LocalOnly, time=self._now(),
        )  # fmt: skip
        return made
