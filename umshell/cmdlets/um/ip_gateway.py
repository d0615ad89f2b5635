"""UM IP gateways: the VoIP gateways, IP PBXs and session border controllers that calls come from."""

from typing import Annotated

from umshell.cmdlets.um.statuses import change_status, status_to_disable
from umshell.cmdlets.um.tasks import GetTask, NewTask, ObjectTask, RemoveTask, SetTask, Task, cmdlet
from umshell.cmdlets.um.versions import Versioned
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store.identity import IdParameter
from umshell.store.refusals import AddressAlreadyInUse
from umshell.store.um import dial_plan, enums, hunt_group, ip_gateway
from umshell.values.exchange.addresses import UMSmartHost


@cmdlet("New", "UMIPGateway", supports_should_process=True)
class NewUMIPGateway(NewTask[ip_gateway.UMIPGateway]):
    """Makes a gateway; with a dial plan it gets a hunt group that takes all of its calls."""

    Name: Annotated[str, Parameter(position=0, mandatory=True)]
    Address: Annotated[UMSmartHost, Parameter(mandatory=True)]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    IPAddressFamily: Annotated[enums.IPAddressFamily | None, Versioned(since=2013)] = None
    UMDialPlan: Annotated[IdParameter[dial_plan.UMDialPlan] | None, Parameter()] = None
    GlobalCallRoutingScheme: Annotated[enums.UMGlobalCallRoutingScheme | None, Versioned(until=2010)] = None
    Organization: Annotated[str | None, Versioned(until=2010, inert=True)] = None

    plan: dial_plan.UMDialPlan | None = None

    def create(self) -> ip_gateway.UMIPGateway:
        self.plan = None if self.UMDialPlan is None else self.find(self.UMDialPlan)
        gateway: ip_gateway.UMIPGateway = self.new()
        gateway.address_key = ip_gateway.address_key(gateway.Address)
        gateway.check_rules()
        return gateway

    def check_free(self, item: ip_gateway.UMIPGateway) -> None:
        super().check_free(item)
        check_address(self, item)
        warn_of_address(self, self.plan, item)

    def created(self, item: ip_gateway.UMIPGateway) -> None:
        """The default hunt group comes with a dial plan only (1.5.3)."""
        if self.plan is not None:
            make = hunt_group.UMHuntGroup.new
            group = make(
                self.store.directory,
                Name=hunt_group.DEFAULT_NAME,
                UMDialPlan=self.plan.Identity,
                UMIPGateway=item.Identity,
            )
            self.record.add(group)
        tell_servers(self, item)


@cmdlet("Get", "UMIPGateway")
class GetUMIPGateway(GetTask[ip_gateway.UMIPGateway]):
    """Shows gateways; simulators only when they are asked for."""

    Identity: Annotated[
        IdParameter[ip_gateway.UMIPGateway] | None,
        Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    IncludeSimulator: Annotated[SwitchParameter, Parameter()] = ABSENT
    Organization: Annotated[str | None, Versioned(until=2010, inert=True)] = None

    def keeps(self, item: ip_gateway.UMIPGateway) -> bool:
        return bool(self.IncludeSimulator) or not item.Simulator


@cmdlet("Set", "UMIPGateway", supports_should_process=True)
class SetUMIPGateway(SetTask[ip_gateway.UMIPGateway]):
    """Changes a gateway."""

    Identity: Annotated[
        IdParameter[ip_gateway.UMIPGateway],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    Address: Annotated[UMSmartHost | None, Parameter()] = None
    DelayedSourcePartyInfoEnabled: Annotated[bool | None, Parameter()] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    ForceUpgrade: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    IPAddressFamily: Annotated[enums.IPAddressFamily | None, Versioned(since=2013)] = None
    MessageWaitingIndicatorAllowed: Annotated[bool | None, Parameter()] = None
    Name: Annotated[str | None, Parameter()] = None
    OutcallsAllowed: Annotated[bool | None, Parameter()] = None
    Port: Annotated[int | None, Parameter()] = None
    Simulator: Annotated[bool | None, Parameter()] = None
    Status: Annotated[enums.GatewayStatus | None, Parameter()] = None

    def change(self, item: ip_gateway.UMIPGateway) -> None:
        if "Address" in self.bound:
            item.address_key = ip_gateway.address_key(item.Address)
            check_address(self, item)
            groups = self.store.select(hunt_group.UMHuntGroup, UMIPGateway=item.guid)
            for guid in dict.fromkeys(group.UMDialPlan.guid for group in groups):
                warn_of_address(self, self.store.get(dial_plan.UMDialPlan, guid), item)

    def stored(self, item: ip_gateway.UMIPGateway) -> None:
        if self.record.begun:
            tell_servers(self, item)


@cmdlet("Remove", "UMIPGateway", supports_should_process=True, confirm_impact="High")
class RemoveUMIPGateway(RemoveTask[ip_gateway.UMIPGateway]):
    """Removes a gateway with its hunt groups."""

    Identity: Annotated[
        IdParameter[ip_gateway.UMIPGateway],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None

    def removing(self, item: ip_gateway.UMIPGateway) -> None:
        """Hunt groups go with the gateway that contains them (2.8)."""
        for group in self.store.select(hunt_group.UMHuntGroup, UMIPGateway=item.guid):
            self.record.remove(group)


@cmdlet("Enable", "UMIPGateway", supports_should_process=True)
class EnableUMIPGateway(ObjectTask[ip_gateway.UMIPGateway]):
    """Lets a gateway take and place calls."""

    Identity: Annotated[
        IdParameter[ip_gateway.UMIPGateway],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None

    def execute(self) -> None:
        item = self.find_scoped(self.Identity)
        if change_status(self, "Enabling", item, "Enabled"):
            tell_servers(self, item)


@cmdlet("Disable", "UMIPGateway", supports_should_process=True, confirm_impact="High")
class DisableUMIPGateway(ObjectTask[ip_gateway.UMIPGateway]):
    """Stops a gateway: at once, or after the calls that are in progress."""

    Identity: Annotated[
        IdParameter[ip_gateway.UMIPGateway],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Immediate: Annotated[bool, Parameter()] = False

    def execute(self) -> None:
        item = self.find_scoped(self.Identity)
        if change_status(self, "Disabling", item, status_to_disable(item, immediate=self.Immediate)):
            tell_servers(self, item)


def tell_servers(task: ObjectTask[ip_gateway.UMIPGateway], item: ip_gateway.UMIPGateway) -> None:
    """The servers take notice of a gateway: they ask for its address and send SIP OPTIONS (3.2.1, 3.2.6)."""
    from umshell.telephony.probing import gateway_changed

    gateway_changed(task.record, item)


def check_address(task: ObjectTask[ip_gateway.UMIPGateway], item: ip_gateway.UMIPGateway) -> None:
    """One literal belongs to one gateway; names that resolve alike are another matter (2.4)."""
    other = task.store.first(ip_gateway.UMIPGateway, address_key=item.address_key)
    if other is not None and (item.id is None or other.guid != item.guid):
        raise AddressAlreadyInUse(identity=item.Address, gateway=other.Name)


def warn_of_address(task: Task, plan: dial_plan.UMDialPlan | None, gateway: ip_gateway.UMIPGateway) -> None:
    """A gateway of a secured plan should be known by its name (2.4.1)."""
    if plan is not None and plan.is_secured and gateway.Address.IsIPAddress:
        task.write_warning(
            f"The dial plan '{plan.Name}' has the VoIP security {plan.VoIPSecurity}; the UM IP gateway "
            f"'{gateway.Name}' needs a fully qualified domain name as its address."
        )
