"""Members that a script gives to all objects of a type, and the sets that say which properties show by default."""

from collections.abc import Iterator
from typing import Any, Final

from umshell.errors import ClrException, PSError
from umshell.values.psobject import (
    TYPE_DATA,
    PSCustomObject,
    PSMemberInfo,
    PSMemberSet,
    PSNoteProperty,
    PSPropertySet,
)
from umshell.values.types import type_names

STANDARD_MEMBERS: Final = "PSStandardMembers"
DISPLAY_SET: Final = "DefaultDisplayPropertySet"
DISPLAY_PROPERTY: Final = "DefaultDisplayProperty"
KEY_SET: Final = "DefaultKeyPropertySet"


# Type names in lower case → as they were written.
_SPELLED: Final[dict[str, str]] = {}


def spelled(type_name: str) -> str:
    """A type name as it was written when the type was first given something."""
    return _SPELLED.get(type_name, type_name)


def _members_of_type(type_name: str) -> dict[str, PSMemberInfo]:
    _SPELLED.setdefault(type_name.lower(), type_name)
    return TYPE_DATA.setdefault(type_name.lower(), {})


def own_members(value: Any) -> dict[str, PSMemberInfo]:
    """The members that were added to one object, by name in lower case."""
    members = value.extra if type(value) is PSCustomObject else getattr(value, "ps_members", None)
    return members or {}


def standard_member(value: Any, name: str) -> Any:
    """A standard member of an object: a property set as its list of names, a note as its value; None without one."""
    lower = name.lower()
    for members in _member_tables(value):
        standard = members.get("psstandardmembers")
        found = standard.Members.get(lower) if isinstance(standard, PSMemberSet) else None
        if isinstance(found, PSPropertySet):
            return list(found.ReferencedPropertyNames)
        if isinstance(found, PSNoteProperty):
            return found.Value
    return None


def _member_tables(value: Any) -> Iterator[dict[str, PSMemberInfo]]:
    own = own_members(value)
    if own:
        yield own
    if TYPE_DATA:
        for name in type_names(value):
            # What was serialized shows as what it was.
            found = TYPE_DATA.get(name.lower()) or TYPE_DATA.get(name.lower().removeprefix("deserialized."))
            if found:
                yield found


def add_member(type_name: str, member: PSMemberInfo, force: bool = False) -> None:
    """Gives a member to a type; one of that name must not be there unless it is forced."""
    members = _members_of_type(type_name)
    key = member.Name.lower()
    if key in members and not force:
        raise already_present(type_name, member.Name)
    members[key] = member


def add_standard_member(type_name: str, member: PSMemberInfo, force: bool = False) -> None:
    """Gives a type a set or a property that decides how its objects show."""
    members = _members_of_type(type_name)
    standard = members.setdefault("psstandardmembers", PSMemberSet(STANDARD_MEMBERS))
    assert isinstance(standard, PSMemberSet)
    key = member.Name.lower()
    if key in standard.Members and not force:
        raise already_present(type_name, member.Name)
    standard.Members[key] = member


def remove_type(type_name: str) -> bool:
    """Takes away all that was given to a type; whether there was anything."""
    return TYPE_DATA.pop(type_name.lower(), None) is not None


def already_present(type_name: str, member: str) -> PSError:
    message = f'Error in TypeData "{type_name}": The member {member} is already present.'
    return PSError(
        "TypesDynamicUpdateException",
        message,
        exception=ClrException("System.Management.Automation.RuntimeException", message),
    )
