"""Get-OrganizationalUnit: the containers of the domain in which people stand."""

from typing import TYPE_CHECKING, Annotated

from umshell.cmdlets.recipient_tasks import limited
from umshell.cmdlets.um.tasks import Task, cmdlet
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store.ad_object import type_names
from umshell.store.directory import Directory
from umshell.store.guids import guid_of
from umshell.store.identity import not_found
from umshell.store.recipient import container_of_unit
from umshell.values.exchange.directory import ADObjectId, canonical_name
from umshell.values.exchange.limits import Unlimited
from umshell.values.psobject import PSTypedObject, unwrap

if TYPE_CHECKING:
    from umshell.store.database import Store

_CONTAINERS = ("Users", "Computers")
_FROM_THE_START = ("Domain Controllers", "Microsoft Exchange Security Groups")


class OrganizationalUnit(PSTypedObject):
    """A container of the domain."""

    TypeNames = type_names("ExtendedOrganizationalUnit", presentation=True)
    PropertyNames = (
        "CanonicalName", "HasChildren", "Type", "Name", "Identity", "DistinguishedName", "Guid", "ObjectClass",
        "OriginatingServer", "IsValid", "ObjectState",
    )  # fmt: skip

    def __init__(self, directory: Directory, path: str, *, has_children: bool) -> None:
        self.CanonicalName = f"{directory.domain}/{path}" if path else directory.domain
        self.HasChildren = has_children
        self.Name = path.rpartition("/")[2] if path else directory.netbios.lower()
        self.DistinguishedName = container_of_unit(directory, path)
        self.Type = "Domain" if not path else "Container" if path in _CONTAINERS else "OrganizationalUnit"
        self.Guid = guid_of(f"OrganizationalUnit/{self.DistinguishedName}")
        self.Identity = ADObjectId(self.DistinguishedName, self.Name, self.Guid, self.CanonicalName)
        self.ObjectClass = {"Domain": "domainDNS", "Container": "container"}.get(self.Type, "organizationalUnit")
        self.OriginatingServer = directory.domain_controller
        self.IsValid = True
        self.ObjectState = "Unchanged"

    def names(self) -> set[str]:
        """What the unit can be called, in lower case."""
        path = self.CanonicalName.partition("/")[2]
        return {text.lower() for text in (self.Name, self.CanonicalName, self.Guid, path) if text}

    def __str__(self) -> str:
        return self.CanonicalName


@cmdlet("Get", "OrganizationalUnit", namespace="Microsoft.Exchange.Management.RecipientTasks.", default_set="Identity")
class GetOrganizationalUnit(Task):
    """Shows the organizational units of the domain: those in which people stand, and those above them."""

    Identity: Annotated[
        object, Parameter(position=0, sets=("Identity",), from_pipeline=True, from_pipeline_by_property_name=True)
    ] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    IncludeContainers: Annotated[SwitchParameter, Parameter()] = ABSENT
    SingleNodeOnly: Annotated[SwitchParameter, Parameter(sets=("Identity",))] = ABSENT
    ResultSize: Annotated[Unlimited | None, Parameter()] = None
    SearchText: Annotated[str | None, Parameter(sets=("Search",))] = None

    def execute(self) -> None:
        units = units_of(self.store, containers=bool(self.IncludeContainers))
        if self.Identity is not None:
            named = unwrap(self.Identity)
            units = self._named(units, str(getattr(named, "Identity", named)))
        elif self.SearchText is not None:
            units = [unit for unit in units if self.SearchText.lower() in unit.Name.lower()]
        for unit in limited(self, units, None):
            self.output(unit)

    def _named(self, units: list[OrganizationalUnit], wanted: str) -> list[OrganizationalUnit]:
        """The unit of that name; with -SingleNodeOnly those directly below it."""
        found = _called(self.store, units, wanted)
        if not self.SingleNodeOnly:
            return [found]
        return [unit for unit in units if unit.CanonicalName.rpartition("/")[0] == found.CanonicalName]


def units_of(store: "Store", *, containers: bool) -> list[OrganizationalUnit]:
    """The units in which people stand, those above them, and those of every domain."""
    paths = {*_FROM_THE_START, "Users"}
    for (unit,) in store.rows("units"):
        parts = unit.split("/")
        paths |= {"/".join(parts[: depth + 1]) for depth in range(len(parts))}
    if not containers:
        paths -= set(_CONTAINERS)
    return [
        OrganizationalUnit(store.directory, path, has_children=any(other.startswith(path + "/") for other in paths))
        for path in sorted(paths, key=str.lower)
    ]


def container_named(store: "Store", wanted: str) -> OrganizationalUnit:
    """The unit, container or domain of a name; refused when there is none."""
    return _called(store, units_of(store, containers=True), wanted)


def _called(store: "Store", units: list[OrganizationalUnit], wanted: str) -> OrganizationalUnit:
    path = canonical_name(wanted) if "=" in wanted else wanted
    low = path.strip("/").lower()
    domain = OrganizationalUnit(store.directory, "", has_children=True)
    for unit in (domain, *units):
        if low in unit.names():
            return unit
    raise not_found(store, wanted)
