"""UM hunt groups: which numbers behind a gateway belong to which dial plan."""

from typing import Annotated, Any

from umshell.cmdlets.um.ip_gateway import warn_of_address
from umshell.cmdlets.um.tasks import GetTask, NewTask, RemoveTask, SetTask, check_free, cmdlet
from umshell.cmdlets.um.versions import Versioned
from umshell.runtime.cmdlet import Parameter
from umshell.store.identity import IdParameter
from umshell.store.refusals import PilotIdentifierAlreadyInUse
from umshell.store.um import dial_plan, hunt_group, ip_gateway


@cmdlet("New", "UMHuntGroup", supports_should_process=True)
class NewUMHuntGroup(NewTask[hunt_group.UMHuntGroup]):
    """Makes a hunt group of a gateway for a dial plan; without a pilot identifier it takes every call."""

    Name: Annotated[str, Parameter(position=0, mandatory=True)]
    UMDialPlan: Annotated[IdParameter[dial_plan.UMDialPlan], Parameter(mandatory=True)]
    UMIPGateway: Annotated[IdParameter[ip_gateway.UMIPGateway], Parameter(mandatory=True)]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    PilotIdentifier: Annotated[str | None, Parameter()] = None
    Organization: Annotated[str | None, Versioned(until=2010, inert=True)] = None

    not_copied = frozenset(("UMDialPlan", "UMIPGateway"))

    def create(self) -> hunt_group.UMHuntGroup:
        plan, gateway = self.find(self.UMDialPlan), self.find(self.UMIPGateway)
        warn_of_address(self, plan, gateway)
        group: hunt_group.UMHuntGroup = self.new(UMDialPlan=plan, UMIPGateway=gateway)
        group.pilot_key = hunt_group.pilot_key(group.PilotIdentifier)
        return group

    def check_free(self, item: hunt_group.UMHuntGroup) -> None:
        check_free(self.store, item, UMIPGateway=item.UMIPGateway.guid)
        check_pilot(self, item)


@cmdlet("Get", "UMHuntGroup")
class GetUMHuntGroup(GetTask[hunt_group.UMHuntGroup]):
    """Shows hunt groups."""

    Identity: Annotated[
        IdParameter[hunt_group.UMHuntGroup] | None,
        Parameter(position=0, from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    UMDialPlan: Annotated[IdParameter[dial_plan.UMDialPlan] | None, Parameter()] = None
    Organization: Annotated[str | None, Versioned(until=2010, inert=True)] = None

    bare_names = False

    def conditions(self) -> dict[str, Any]:
        return {} if self.UMDialPlan is None else {"UMDialPlan": self.find(self.UMDialPlan).guid}


@cmdlet("Set", "UMHuntGroup", supports_should_process=True)
class SetUMHuntGroup(SetTask[hunt_group.UMHuntGroup]):
    """Changes a hunt group; Exchange has no such cmdlet, so this one warns, and is unknown in strict mode."""

    Identity: Annotated[
        IdParameter[hunt_group.UMHuntGroup],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Name: Annotated[str | None, Parameter()] = None
    PilotIdentifier: Annotated[str | None, Parameter()] = None
    UMDialPlan: Annotated[IdParameter[dial_plan.UMDialPlan] | None, Parameter()] = None

    is_extension = True

    def begin(self) -> None:
        self.write_warning(
            "Exchange has no Set-UMHuntGroup: there a hunt group is removed and made anew. "
            "This cmdlet is an extension of umshell."
        )

    def check_rename(self, item: hunt_group.UMHuntGroup) -> None:
        item.forget_names()
        self.check_name(item.Name)
        check_free(self.store, item, UMIPGateway=item.UMIPGateway.guid)

    def change(self, item: hunt_group.UMHuntGroup) -> None:
        if "PilotIdentifier" in self.bound:
            item.pilot_key = hunt_group.pilot_key(item.PilotIdentifier)
            check_pilot(self, item)


@cmdlet("Remove", "UMHuntGroup", supports_should_process=True, confirm_impact="High")
class RemoveUMHuntGroup(RemoveTask[hunt_group.UMHuntGroup]):
    """Removes a hunt group from its gateway."""

    Identity: Annotated[
        IdParameter[hunt_group.UMHuntGroup],
        Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None

    def find_scoped(self, identity: Any, **options: Any) -> Any:
        """A bare name will do where only one hunt group has it; not in strict mode (C13, 2.11)."""
        return super().find_scoped(identity, bare_names=not self.strict)


def check_pilot(task: Any, item: hunt_group.UMHuntGroup) -> None:
    """Of one gateway, one hunt group has a pilot, and one has none (2.4)."""
    other = task.store.first(hunt_group.UMHuntGroup, UMIPGateway=item.UMIPGateway.guid, pilot_key=item.pilot_key)
    if other is not None and (item.id is None or other.guid != item.guid):
        pilot = f"the pilot identifier '{item.PilotIdentifier}'" if item.PilotIdentifier else "no pilot identifier"
        raise PilotIdentifierAlreadyInUse(identity=other.Name, gateway=item.UMIPGateway.Name, pilot=pilot)
