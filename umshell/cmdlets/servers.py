"""Exchange servers, and the settings of the session's view of Active Directory."""

from typing import Annotated, Any

from umshell.cmdlets.um.tasks import GetTask, Task, cmdlet
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store.identity import IdParameter
from umshell.store.server import ExchangeServer
from umshell.values.exchange.multi_valued import MultiValuedProperty
from umshell.values.psobject import PSTypedObject

_SYSTEM_CONFIGURATION = "Microsoft.Exchange.Management.SystemConfigurationTasks."
_SETTINGS = "ad_server_settings"


@cmdlet("Get", "ExchangeServer", namespace=_SYSTEM_CONFIGURATION, default_set="Identity")
class GetExchangeServer(GetTask[ExchangeServer]):
    """Shows the servers that run Exchange."""

    Identity: Annotated[
        IdParameter[ExchangeServer] | None,
        Parameter(position=0, sets=("Identity",), from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    Domain: Annotated[str | None, Parameter(sets=("Domain",), mandatory=True)] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Status: Annotated[SwitchParameter, Parameter()] = ABSENT

    def keeps(self, item: ExchangeServer) -> bool:
        return self.Domain is None or item.Domain.lower() == self.Domain.lower()

    def completed(self, items: Any) -> list[Any]:
        found = super().completed(items)
        for item in found if self.Status else ():
            controllers = MultiValuedProperty([item.directory.domain_controller])
            item.CurrentDomainControllers = item.CurrentGlobalCatalogs = controllers
            item.CurrentConfigDomainController = item.directory.domain_controller
        return found


class RunspaceServerSettings(PSTypedObject):
    """Which part of the forest the session sees, and through which domain controllers."""

    TypeNames = (
        "Microsoft.Exchange.Data.Directory.Management.RunspaceServerSettingsPresentationObject", "System.Object",
    )  # fmt: skip
    PropertyNames = (
        "DefaultGlobalCatalog", "PreferredDomainControllerForDomain", "DefaultConfigurationDomainController",
        "DefaultPreferredDomainControllers", "UserPreferredGlobalCatalog", "UserPreferredConfigurationDomainController",
        "UserPreferredDomainControllers", "RecipientViewRoot", "ViewEntireForest", "Identity", "IsValid", "ObjectState",
    )  # fmt: skip

    def __init__(self, domain: str, domain_controller: str) -> None:
        self.DefaultGlobalCatalog = self.DefaultConfigurationDomainController = domain_controller
        self.PreferredDomainControllerForDomain = MultiValuedProperty()
        self.DefaultPreferredDomainControllers = MultiValuedProperty([domain_controller])
        self.UserPreferredGlobalCatalog = ""
        self.UserPreferredConfigurationDomainController = ""
        self.UserPreferredDomainControllers = MultiValuedProperty()
        self.RecipientViewRoot = domain
        self.ViewEntireForest = False
        self.Identity = None
        self.IsValid = True
        self.ObjectState = "New"


def settings_of(task: Task) -> RunspaceServerSettings:
    """The settings of the session."""
    services = task.context.services
    found: Any = services.get(_SETTINGS)
    if found is None:
        directory = task.store.directory
        found = services[_SETTINGS] = RunspaceServerSettings(directory.domain, directory.domain_controller)
    return found  # type: ignore[no-any-return]


@cmdlet("Get", "ADServerSettings", namespace=_SYSTEM_CONFIGURATION)
class GetADServerSettings(Task):
    """Shows which part of the forest the session sees."""

    def execute(self) -> None:
        self.output(settings_of(self))


@cmdlet(
    "Set", "ADServerSettings", namespace=_SYSTEM_CONFIGURATION, default_set="FullParams", supports_should_process=True
)
class SetADServerSettings(Task):
    """Chooses which part of the forest the session sees, and through which domain controllers."""

    PreferredServer: Annotated[str | None, Parameter(position=0, sets=("SingleDC",))] = None
    RunspaceServerSettings: Annotated[object, Parameter(sets=("Instance",), mandatory=True, from_pipeline=True)] = None
    ConfigurationDomainController: Annotated[str | None, Parameter(sets=("FullParams",))] = None
    PreferredGlobalCatalog: Annotated[str | None, Parameter(sets=("FullParams",))] = None
    RecipientViewRoot: Annotated[str | None, Parameter(sets=("FullParams", "SingleDC"))] = None
    SetPreferredDomainControllers: Annotated[MultiValuedProperty | None, Parameter(sets=("FullParams",))] = None
    ViewEntireForest: Annotated[bool | None, Parameter(sets=("FullParams", "SingleDC"))] = None

    def execute(self) -> None:
        settings = settings_of(self)
        given: Any = self.RunspaceServerSettings
        if given is not None:
            self.context.services[_SETTINGS] = given
            return
        for name, value in self._changes().items():
            if value is not None and self.should_process(name):
                setattr(settings, name, value)
        if self.ViewEntireForest:
            settings.RecipientViewRoot = ""
        self.write_verbose("The settings hold for this session; the organization has one domain, so all of it is seen.")

    def _changes(self) -> dict[str, Any]:
        preferred = self.PreferredServer
        return {
            "UserPreferredGlobalCatalog": self.PreferredGlobalCatalog or preferred,
            "UserPreferredConfigurationDomainController": self.ConfigurationDomainController or preferred,
            "UserPreferredDomainControllers": self.SetPreferredDomainControllers,
            "RecipientViewRoot": self.RecipientViewRoot,
            "ViewEntireForest": self.ViewEntireForest,
        }
