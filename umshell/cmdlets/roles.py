"""Management roles, their assignments, and the members of role groups, as setup makes them: for looking at."""

from collections.abc import Iterator
from typing import Annotated, Any

from umshell.cmdlets.recipient_tasks import limited
from umshell.cmdlets.um.tasks import Task, cmdlet
from umshell.runtime.cmdlet import ABSENT, Parameter, SwitchParameter
from umshell.store import roles
from umshell.store.ad_object import type_names
from umshell.store.directory import Directory
from umshell.store.guids import guid_of
from umshell.store.identity import not_found
from umshell.store.mailbox import ReducedRecipient
from umshell.store.roles import DEFAULT_POLICY, POLICY_ROLES, ROLE_GROUPS, ROLES, Role, RoleGroup
from umshell.values.exchange.directory import ADObjectId
from umshell.values.exchange.limits import Unlimited
from umshell.values.psobject import PSTypedObject, unwrap
from umshell.values.wildcard import WildcardPattern

_RBAC = "Microsoft.Exchange.Management.RbacTasks."


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
        "Enabled", "EffectiveUserName", "RecipientWriteScope", "ConfigWriteScope", "User", "Identity", "Guid",
        "DistinguishedName", "IsValid", "ObjectState",
    )  # fmt: skip

    def __init__(
        self, directory: Directory, role: str, assignee: str, kind: str, *, delegating: bool, user: str
    ) -> None:
        self.Name = f"{role}-{assignee}{'-Delegating' if delegating else ''}"
        self.Role, self.RoleAssigneeName, self.EffectiveUserName = role, assignee, user
        self.RoleAssigneeType = roles.RoleAssigneeType[kind]
        self.AssignmentMethod = roles.AssignmentMethod[kind]
        self.RoleAssignmentDelegationType = "DelegatingOrgWide" if delegating else "Regular"
        self.Enabled = True
        self.RecipientWriteScope = "Organization" if kind == "RoleGroup" else "Self"
        self.ConfigWriteScope = "OrganizationConfig" if kind == "RoleGroup" else "None"
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
    """Shows which role groups and policies have which roles."""

    Identity: Annotated[
        object, Parameter(position=0, sets=("Identity",), from_pipeline=True, from_pipeline_by_property_name=True)
    ] = None
    AssignmentMethod: Annotated[list[roles.AssignmentMethod] | None, Parameter(sets=("RoleAssignee",))] = None
    Delegating: Annotated[bool | None, Parameter()] = None
    DomainController: Annotated[str | None, Parameter(inert=True)] = None
    Enabled: Annotated[bool | None, Parameter()] = None
    GetEffectiveUsers: Annotated[SwitchParameter, Parameter()] = ABSENT
    Role: Annotated[
        object, Parameter(sets=("RoleAssignee",), from_pipeline=True, from_pipeline_by_property_name=True)
    ] = None
    RoleAssignee: Annotated[str | None, Parameter(sets=("RoleAssignee",))] = None
    RoleAssigneeType: Annotated[roles.RoleAssigneeType | None, Parameter()] = None

    def execute(self) -> None:
        for item in self._assignments():
            if self._is_wanted(item):
                self.output(item)

    def _assignments(self) -> Iterator[ManagementRoleAssignment]:
        for group in ROLE_GROUPS:
            for role in group.roles:
                users = list(group.members) if self.GetEffectiveUsers else ["All Group Members"]
                for delegating in (False, True) if group is ROLE_GROUPS[0] else (False,):
                    yield from (self._made(role, group.name, "RoleGroup", delegating, user) for user in users)
        user = "All Policy Assignees"
        yield from (self._made(role, DEFAULT_POLICY, "RoleAssignmentPolicy", False, user) for role in POLICY_ROLES)

    def _made(self, role: str, assignee: str, kind: str, delegating: bool, user: str) -> ManagementRoleAssignment:
        return ManagementRoleAssignment(self.store.directory, role, assignee, kind, delegating=delegating, user=user)

    def _is_wanted(self, item: ManagementRoleAssignment) -> bool:
        given = {
            "Name": None if self.Identity is None else _text(self.Identity),
            "Role": None if self.Role is None else _text(self.Role), "RoleAssigneeName": self._assignee(),
        }  # fmt: skip
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
