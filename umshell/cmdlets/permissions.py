"""Get-, Add- and Remove-ADPermission: who may do what with objects of the directory."""

from typing import Annotated, Any

from umshell.cmdlets.containers import containers_called
from umshell.cmdlets.um.tasks import Task, cmdlet, in_order_of_names, named_objects
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store import permission
from umshell.store.ad_object import ADObject, key_of
from umshell.store.identity import IdParameter, is_of_another_kind, not_found
from umshell.store.permission import ActiveDirectoryRights, ADPermission
from umshell.store.recipient import Recipient
from umshell.store.refusals import ManagementObjectAmbiguous
from umshell.store.server import ExchangeServer, MailboxDatabase
from umshell.store.um.auto_attendant import UMAutoAttendant
from umshell.store.um.dial_plan import UMDialPlan
from umshell.store.um.hunt_group import UMHuntGroup
from umshell.store.um.ip_gateway import UMIPGateway
from umshell.store.um.mailbox_policy import UMMailboxPolicy
from umshell.values.exchange.directory import ADObjectId
from umshell.values.psobject import PSTypedObject, unwrap

_TASKS = "Microsoft.Exchange.Management.RecipientTasks."
_TARGETS: tuple[type[ADObject], ...] = (
    Recipient, UMDialPlan, UMIPGateway, UMMailboxPolicy, UMAutoAttendant, UMHuntGroup, ExchangeServer, MailboxDatabase,
)  # fmt: skip


_NAMED_SETS = ("AccessRights", "Owner")


class ADAce(PSTypedObject):
    """A permission on an object."""

    TypeNames = ("Microsoft.Exchange.Management.RecipientTasks.ADAcePresentationObject", "System.Object")
    PropertyNames = (
        "AccessRights", "ExtendedRights", "ChildObjectTypes", "InheritedObjectType", "Properties", "InheritanceType",
        "User", "Identity", "Deny", "IsInherited", "IsValid", "ObjectState",
    )  # fmt: skip

    def __init__(self, target: ADObjectId, entry: ADPermission) -> None:
        self.AccessRights = [ActiveDirectoryRights.parse(each) for each in _parts(entry.AccessRights)] or None
        self.ExtendedRights = _parts(entry.ExtendedRights) or None
        self.ChildObjectTypes = _parts(entry.ChildObjectTypes) or None
        self.InheritedObjectType = entry.InheritedObjectType or None
        self.Properties = _parts(entry.Properties) or None
        self.InheritanceType = permission.ActiveDirectorySecurityInheritance[entry.InheritanceType]
        self.User = entry.account
        self.Identity = target
        self.Deny = entry.Deny
        self.IsInherited = False
        self.IsValid = True
        self.ObjectState = "Unchanged"


class ADOwner(PSTypedObject):
    """Whom an object belongs to."""

    TypeNames = ("Microsoft.Exchange.Management.RecipientTasks.OwnerPresentationObject", "System.Object")
    PropertyNames = ("Identity", "Owner", "IsValid", "ObjectState")

    def __init__(self, target: ADObjectId, owner: str) -> None:
        self.Identity = target
        self.Owner = owner
        self.IsValid = True
        self.ObjectState = "Unchanged"


def _parts(text: str | None) -> list[str]:
    return text.split(", ") if text else []


class PermissionTask(Task):
    """The part that all three share: the object that is named, and accounts."""

    def target(self, identity: object) -> Any:
        """The object whose permissions are meant: of any kind, or a container."""
        base = unwrap(identity)
        found = {
            item.guid: item
            for cls in _TARGETS
            if not isinstance(base, ADObject) or not is_of_another_kind(type(base), cls)
            for item in named_objects(self.store, IdParameter[cls](identity))  # type: ignore[valid-type]
        }
        if not found:
            name = base.DistinguishedName if isinstance(base, ADObject) else getattr(base, "Identity", base)
            found = {item.guid: item for item in containers_called(self.store, str(name))}
        if not found:
            raise not_found(self.store, base)
        if len(found) > 1:
            raise ManagementObjectAmbiguous(identity=base)
        return next(iter(found.values()))

    def account(self, name: str) -> str:
        """The account of a user, `CONTOSO\\tony`; groups are known by their names alone."""
        people = named_objects(self.store, IdParameter[Recipient](name))
        netbios = self.store.directory.netbios
        if len(people) == 1:
            return f"{netbios}\\{people[0].SamAccountName}"
        return name if "\\" in name else f"{netbios}\\{name}"

    def entries(self, item: Any, **stored: Any) -> list[ADPermission]:
        """What was added to an object."""
        return self.store.select(ADPermission, target_key=key_of(item.DistinguishedName), **stored)


@cmdlet("Get", "ADPermission", namespace=_TASKS, default_set="AccessRights")
class GetADPermission(PermissionTask):
    """Shows the permissions that were added to an object, or its owner."""

    Identity: Annotated[
        object, Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True)
    ]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Owner: Annotated[SwitchParameter, Parameter(sets=("Owner",))] = ABSENT
    User: Annotated[str | None, Parameter(sets=("AccessRights",))] = None

    def execute(self) -> None:
        item = self.target(self.Identity)
        if self.Owner:
            owners = self.entries(item, is_owner=True)
            default = f"{self.store.directory.netbios}\\Domain Admins"
            self.output(ADOwner(item.Identity, owners[0].account if owners else default))
            return
        wanted = None if self.User is None else key_of(self.account(self.User))
        for entry in self.entries(item, is_owner=False):
            if wanted in (None, entry.account_key):
                self.output(ADAce(item.Identity, entry))


class ChangePermissionTask(PermissionTask):
    """Adds or removes an entry, which the parameters or an entry that is piped in describe."""

    Identity: Annotated[
        object,
        Parameter(
            position=0, sets=_NAMED_SETS, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True
        ),
        Parameter(position=0, sets=("Instance",), from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    Instance: Annotated[
        ADAce | None,
        Parameter(sets=("Instance",), mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True),
    ] = None
    User: Annotated[str | None, Parameter(sets=("AccessRights",), mandatory=True)] = None
    AccessRights: Annotated[list[ActiveDirectoryRights] | None, Parameter(sets=("AccessRights", "Instance"))] = None
    ChildObjectTypes: Annotated[list[str] | None, Parameter(sets=("AccessRights", "Instance"))] = None
    Deny: Annotated[SwitchParameter, Parameter(sets=("AccessRights", "Instance"))] = ABSENT
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    ExtendedRights: Annotated[list[str] | None, Parameter(sets=("AccessRights", "Instance"))] = None
    InheritanceType: Annotated[
        permission.ActiveDirectorySecurityInheritance | None, Parameter(sets=("AccessRights", "Instance"))
    ] = None
    InheritedObjectType: Annotated[str | None, Parameter(sets=("AccessRights", "Instance"))] = None
    Properties: Annotated[list[str] | None, Parameter(sets=("AccessRights", "Instance"))] = None

    def described(self, item: Any) -> ADPermission:
        """The entry that is meant."""
        given: Any = unwrap(self.Instance) or self
        account = self.account(str(self.User or given.User))
        inheritance = given.InheritanceType
        made: ADPermission = ADPermission.new(
            self.store.directory, target_key=key_of(item.DistinguishedName), account=account,
            account_key=key_of(account), Deny=bool(given.Deny),
            InheritanceType="All" if inheritance is None else str(inheritance),
            InheritedObjectType=given.InheritedObjectType,
            **{
                name: ", ".join(sorted(map(str, getattr(given, name) or ()))) or None
                for name in ("AccessRights", "ExtendedRights", "ChildObjectTypes", "Properties")
            },
        )  # fmt: skip
        return made

    def meant(self) -> Any:
        """The object whose permission changes."""
        instance: Any = self.Instance
        return self.target(instance.Identity if self.Identity is None else self.Identity)

    def told(self, entry: ADPermission) -> str:
        """An entry in the record of changes."""
        rights = ", ".join(filter(None, (entry.AccessRights, entry.ExtendedRights))) or "owner"
        return f"{'deny ' if entry.Deny else ''}{rights}"


@in_order_of_names("Identity", "Instance", "Owner", "User")
@cmdlet("Add", "ADPermission", namespace=_TASKS, default_set="AccessRights", supports_should_process=True)
class AddADPermission(ChangePermissionTask):
    """Gives an account a permission on an object, or makes it the owner."""

    Owner: Annotated[str | None, Parameter(sets=("Owner",), mandatory=True)] = None

    def execute(self) -> None:
        item = self.meant()
        if not self.should_process_text(f'Adding permissions to "{item.identity_text}".', "", ""):
            return
        if self.Owner is not None:
            self._own(item, self.account(self.Owner))
            return
        entry = self.described(item)
        if any(entry.says_the_same(each) for each in self.entries(item)):
            self.write_warning(
                f'The appropriate access control entry is already present on the object "{item.DistinguishedName}" '
                f'for account "{entry.account}".'
            )
            return
        self.record.add_row(entry)
        self.record.tell(item, f"permission of {entry.account}", None, self.told(entry))
        self.output(ADAce(item.Identity, entry))

    def _own(self, item: Any, account: str) -> None:
        before = self.entries(item, is_owner=True)
        self.record.remove_rows("ADPermission", target_key=key_of(item.DistinguishedName), is_owner=True)
        entry: ADPermission = ADPermission.new(
            self.store.directory, target_key=key_of(item.DistinguishedName), account=account,
            account_key=key_of(account), is_owner=True,
        )  # fmt: skip
        self.record.add_row(entry)
        self.record.tell(item, "owner", before[0].account if before else None, account)
        self.output(ADOwner(item.Identity, account))


@in_order_of_names("Identity", "Instance", "User")
@cmdlet(
    "Remove",
    "ADPermission",
    namespace=_TASKS,
    default_set="AccessRights",
    supports_should_process=True,
    confirm_impact="High",
)
class RemoveADPermission(ChangePermissionTask):
    """Takes a permission on an object from an account."""

    def execute(self) -> None:
        item = self.meant()
        entry = self.described(item)
        if not self.should_process_text(f'Removing permissions from "{item.identity_text}".', "", ""):
            return
        found = [each for each in self.entries(item) if entry.says_the_same(each)]
        if not found:
            self.write_warning(
                f'Can\'t remove the access control entry on the object "{item.DistinguishedName}" for account '
                f'"{entry.account}" because the ACE isn\'t present.'
            )
            return
        self.record.remove_rows("ADPermission", id=found[0].id)
        self.record.tell(item, f"permission of {entry.account}", self.told(entry), None)
