"""Management roles, their assignments, and the members of role groups, as setup makes them: for looking at."""

from collections.abc import Iterator
from typing import Annotated, Any

from umshell.cmdlets.organizational_units import container_named
from umshell.cmdlets.recipient_tasks import limited
from umshell.cmdlets.um.tasks import Task, cmdlet
from umshell.cmdlets.um.versions import Versioned
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store import roles
from umshell.store.ad_object import type_names
from umshell.store.directory import Directory
from umshell.store.guids import guid_of
from umshell.store.identity import IdParameter, not_found
from umshell.store.mailbox import ReducedRecipient
from umshell.store.recipient import Recipient
from umshell.store.roles import DEFAULT_POLICY, POLICY_ROLES, ROLE_GROUPS, ROLES, Role, RoleGroup
from umshell.store.server import ExchangeServer, MailboxDatabase
from umshell.values.exchange.directory import ADObjectId
from umshell.values.exchange.limits import Unlimited
from umshell.values.psobject import PSTypedObject, unwrap
from umshell.values.wildcard import WildcardPattern

_RBAC = "Microsoft.Exchange.Management.RbacTasks."
_SCOPES = (
    "CustomConfigWriteScope", "CustomRecipientWriteScope", "ExclusiveConfigWriteScope", "ExclusiveRecipientWriteScope",
)  # fmt: skip


def _identity(directory: Directory, container: str, name: str) -> ADObjectId:
    dn = f"CN={name},CN={container},CN=RBAC,{directory.org_dn}"
    return ADObjectId(dn, name, guid_of(dn))


class ManagementRole(PSTypedObject):
    """A role."""

    TypeNames = type_names("ExchangeRole", presentation=True)
    PropertyNames = (
        "RoleEntries", "RoleType", "IsRootRole", "IsEndUserRole", "Parent", "Name", "Identity", "Guid",
        "DistinguishedName", "IsValid", "ObjectState",
    )  # fmt: skip

    def __init__(self, directory: Directory, role: Role, entries: list[str]) -> None:
        self.Identity = _identity(directory, "Roles", role.name)
        self.Name = role.name
        self.RoleType = role.type
        self.RoleEntries = entries
        self.IsRootRole = True
        self.IsEndUserRole = role.name in POLICY_ROLES
        self.Parent = None
        self.Guid = self.Identity.guid
        self.DistinguishedName = self.Identity.DistinguishedName
        self.IsValid = True
        self.ObjectState = "Unchanged"


class ManagementRoleAssignment(PSTypedObject):
    """A role that a role group or policy has."""

    TypeNames = type_names("ExchangeRoleAssignmentPresentation", presentation=True)
    PropertyNames = (
        "Name", "Role", "RoleAssigneeName", "RoleAssigneeType", "AssignmentMethod", "RoleAssignmentDelegationType",
        "Enabled", "EffectiveUserName", "CustomRecipientWriteScope", "CustomConfigWriteScope", "RecipientWriteScope",
        "ConfigWriteScope", "User", "Identity", "Guid", "DistinguishedName", "IsValid", "ObjectState",
    )  # fmt: skip

    def __init__(
        self, directory: Directory, role: Role, assignee: str, kind: str, *, delegating: bool, user: str
    ) -> None:
        self.Name = f"{role.name}-{assignee}{'-Delegating' if delegating else ''}"
        self.Role, self.RoleAssigneeName, self.EffectiveUserName = role.name, assignee, user
        self.RoleAssigneeType = roles.RoleAssigneeType[kind]
        self.AssignmentMethod = roles.AssignmentMethod[kind]
        self.RoleAssignmentDelegationType = "DelegatingOrgWide" if delegating else "Regular"
        self.Enabled = True
        self.CustomRecipientWriteScope = self.CustomConfigWriteScope = None
        self.RecipientWriteScope = role.recipient_scope
        self.ConfigWriteScope = role.configuration_scope
        self.Identity = _identity(directory, "Role Assignments", self.Name)
        self.User = _identity(directory, "Policies", assignee)
        self.Guid = self.Identity.guid
        self.DistinguishedName = self.Identity.DistinguishedName
        self.IsValid = True
        self.ObjectState = "Unchanged"


def _text(identity: object) -> str:
    base = unwrap(identity)
    return str(getattr(base, "Identity", base))


def _commands(role: Role) -> list[str]:
    """The commands that a role brings, of those that are here."""
    from umshell.cmdlets.families import command_names

    found = []
    for name in command_names():
        verb, _, noun = name.partition("-")
        if noun in role.nouns or (noun in role.reading and verb == "Get"):
            found.append(name)
    return sorted(found)


@cmdlet("Get", "ManagementRole", namespace=_RBAC, default_set="Identity")
class GetManagementRole(Task):
    """Shows the management roles: all, one, or those that bring a command."""

    Identity: Annotated[
        object,
        Parameter(
            position=0, sets=("GetChildren", "Recurse"), mandatory=True, from_pipeline=True,
            from_pipeline_by_property_name=True,
        ),
        Parameter(
            position=0, sets=("Identity", "Script"), from_pipeline=True, from_pipeline_by_property_name=True
        ),
    ] = None  # fmt: skip
    GetChildren: Annotated[SwitchParameter, Parameter(sets=("GetChildren",), mandatory=True)] = ABSENT
    Recurse: Annotated[SwitchParameter, Parameter(sets=("Recurse",), mandatory=True)] = ABSENT
    Cmdlet: Annotated[str | None, Parameter(sets=("Identity",))] = None
    CmdletParameters: Annotated[list[str] | None, Parameter(sets=("Identity",))] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    RoleType: Annotated[str | None, Parameter()] = None
    Script: Annotated[str | None, Parameter(sets=("Script",))] = None
    ScriptParameters: Annotated[list[str] | None, Parameter(sets=("Script",))] = None

    def execute(self) -> None:
        named = "*" if self.Identity is None else _text(self.Identity)
        pattern = WildcardPattern(named)
        found = [role for role in ROLES if pattern.matches(role.name)]
        if not found and "*" not in named:
            raise not_found(self.store, named)
        for role in found if self._has_children() else ():
            entries = _commands(role)
            if self._is_wanted(role, entries):
                self.output(ManagementRole(self.store.directory, role, entries))

    def _has_children(self) -> bool:
        """Roles are derived from none here, and no role brings scripts."""
        return not (self.GetChildren or self.Script or self.ScriptParameters)

    def _is_wanted(self, role: Role, entries: list[str]) -> bool:
        if self.RoleType is not None and role.type.lower() != self.RoleType.lower():
            return False
        command = self.Cmdlet
        if command is None:
            return True
        pattern = WildcardPattern(command)
        names = [name for name in entries if pattern.matches(name)]
        return any(self._takes(name) for name in names)

    def _takes(self, name: str) -> bool:
        """Whether a command has all the parameters that are asked for."""
        from umshell.cmdlets.families import find_cmdlet

        info: Any = find_cmdlet(name.lower())
        present = {each.Name.lower() for each in info.declared_parameters()}
        return all(wanted.lower() in present for wanted in self.CmdletParameters or ())


@cmdlet("Get", "ManagementRoleAssignment", namespace=_RBAC, default_set="Identity")
class GetManagementRoleAssignment(Task):
    """Shows which role groups and policies have which roles, and what these let them change."""

    Identity: Annotated[
        object, Parameter(position=0, sets=("Identity",), from_pipeline=True, from_pipeline_by_property_name=True)
    ] = None
    AssignmentMethod: Annotated[list[roles.AssignmentMethod] | None, Parameter(sets=("RoleAssignee",))] = None
    ConfigWriteScope: Annotated[roles.ConfigWriteScopeType | None, Parameter()] = None
    CustomConfigWriteScope: Annotated[str | None, Parameter()] = None
    CustomRecipientWriteScope: Annotated[str | None, Parameter()] = None
    Delegating: Annotated[bool | None, Parameter()] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Enabled: Annotated[bool | None, Parameter()] = None
    Exclusive: Annotated[bool | None, Parameter()] = None
    ExclusiveConfigWriteScope: Annotated[str | None, Parameter()] = None
    ExclusiveRecipientWriteScope: Annotated[str | None, Parameter()] = None
    GetEffectiveUsers: Annotated[SwitchParameter, Parameter()] = ABSENT
    RecipientAdministrativeUnitScope: Annotated[str | None, Versioned(since=2016, inert=True)] = None
    RecipientOrganizationalUnitScope: Annotated[str | None, Parameter()] = None
    RecipientWriteScope: Annotated[roles.RecipientWriteScopeType | None, Parameter()] = None
    Role: Annotated[
        object, Parameter(sets=("RoleAssignee",), from_pipeline=True, from_pipeline_by_property_name=True)
    ] = None
    RoleAssignee: Annotated[str | None, Parameter(sets=("RoleAssignee",))] = None
    RoleAssigneeType: Annotated[roles.RoleAssigneeType | None, Parameter()] = None
    WritableDatabase: Annotated[IdParameter[MailboxDatabase] | None, Parameter()] = None
    WritableRecipient: Annotated[IdParameter[Recipient] | None, Parameter()] = None
    WritableServer: Annotated[IdParameter[ExchangeServer] | None, Parameter()] = None

    def execute(self) -> None:
        self._check_scopes()
        named: tuple[Any, ...] = (self.WritableDatabase, self.WritableServer)
        self._targets: list[Any] = [self.find(each) for each in named if each is not None]
        self._recipient = None if self.WritableRecipient is None else self.find(self.WritableRecipient)
        self._take_names()
        for item in self._assignments():
            if self._is_wanted(item) and self._is_in_scope(item) and self._can_write(item):
                self.output(item)

    def _take_names(self) -> None:
        """The assignment that is named, and the role: roles that are piped in are no assignments."""
        role = self.Identity if isinstance(unwrap(self.Identity), ManagementRole) else self.Role
        name = None if role is self.Identity else self.Identity
        self._role = None if role is None else _text(role)
        self._name = None if name is None else _text(name)
        names = {item.Name.lower() for item in self._assignments()}
        if self._name is not None and "*" not in self._name and self._name.lower() not in names:
            raise not_found(self.store, self._name)

    def _check_scopes(self) -> None:
        """A scope that is asked for exists: the organization has no management scopes, but organizational units."""
        for name in _SCOPES:
            if getattr(self, name) is not None:
                raise not_found(self.store, getattr(self, name))
        if self.RecipientOrganizationalUnitScope is not None:
            container_named(self.store, self.RecipientOrganizationalUnitScope)

    def _is_in_scope(self, item: ManagementRoleAssignment) -> bool:
        """No assignment here is exclusive, or has an organizational unit for its scope."""
        if self.Exclusive or self.RecipientOrganizationalUnitScope is not None:
            return False
        return self.RecipientWriteScope in (None, item.RecipientWriteScope) and (
            self.ConfigWriteScope in (None, item.ConfigWriteScope)
        )

    def _can_write(self, item: ManagementRoleAssignment) -> bool:
        """Whether an assignment lets change all objects that are named; one that only delegates lets change none."""
        named = bool(self._targets) or self._recipient is not None
        if named and item.RoleAssignmentDelegationType.startswith("Del"):
            return False
        by_group = item.RoleAssigneeType.name == "RoleGroup"
        if self._targets and not (by_group and item.ConfigWriteScope.name == "OrganizationConfig"):
            return False
        if self._recipient is None or item.RecipientWriteScope.name == "Organization":
            return True
        has_policy = self._recipient.has_mailbox and self._recipient.RoleAssignmentPolicy == item.RoleAssigneeName
        return item.RecipientWriteScope.name == "Self" and has_policy

    def _assignments(self) -> Iterator[ManagementRoleAssignment]:
        for group in ROLE_GROUPS:
            for role in group.roles:
                users = list(group.members) if self.GetEffectiveUsers else ["All Group Members"]
                for delegating in (False, True) if group is ROLE_GROUPS[0] else (False,):
                    yield from (self._made(role, group.name, "RoleGroup", delegating, user) for user in users)
        user = "All Policy Assignees"
        yield from (self._made(role, DEFAULT_POLICY, "RoleAssignmentPolicy", False, user) for role in POLICY_ROLES)

    def _made(self, role: str, assignee: str, kind: str, delegating: bool, user: str) -> ManagementRoleAssignment:
        known = next(each for each in ROLES if each.name == role)
        return ManagementRoleAssignment(self.store.directory, known, assignee, kind, delegating=delegating, user=user)

    def _is_wanted(self, item: ManagementRoleAssignment) -> bool:
        given = {"Name": self._name, "Role": self._role, "RoleAssigneeName": self._assignee()}
        if not all(text is None or WildcardPattern(text).matches(getattr(item, name)) for name, text in given.items()):
            return False
        if self.Delegating is not None and self.Delegating != item.RoleAssignmentDelegationType.startswith("Del"):
            return False
        if self.RoleAssigneeType not in (None, item.RoleAssigneeType) or self.Enabled is False:
            return False
        return not self.AssignmentMethod or item.AssignmentMethod in self.AssignmentMethod

    def _assignee(self) -> str | None:
        """The group that is named, or the first of which a user is a member."""
        wanted = self.RoleAssignee
        if wanted is None:
            return None
        for group in ROLE_GROUPS:
            if wanted.lower() in {member.lower() for member in group.members}:
                return group.name
        return wanted


@cmdlet("Get", "RoleGroupMember", namespace=_RBAC)
class GetRoleGroupMember(Task):
    """Shows the members of a role group."""

    Identity: Annotated[
        object, Parameter(position=0, mandatory=True, from_pipeline=True, from_pipeline_by_property_name=True)
    ]
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    ReadFromDomainController: Annotated[SwitchParameter, Parameter(inert=True)] = ABSENT
    ResultSize: Annotated[Unlimited | None, Parameter()] = None

    def execute(self) -> None:
        group = self._group(_text(self.Identity))
        members = [self.store.rows("key_owner", params=("name", name.lower())) for name in group.members]
        guids = [guid for found in members for _, guid in found]
        people = filter(None, (self.store.get(ReducedRecipient, guid) for guid in guids))
        for person in limited(self, people, None):
            self.output(person)

    def _group(self, name: str) -> RoleGroup:
        for group in ROLE_GROUPS:
            if group.name.lower() == name.lower():
                return group
        raise not_found(self.store, name)
