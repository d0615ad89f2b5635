"""Containers of the directory, which stand in no table: their permissions decide who may read what is in them."""

from collections.abc import Iterator
from typing import Any

from umshell.cmdlets.organizational_units import OrganizationalUnit, units_of
from umshell.store.directory import CONTAINERS, Directory
from umshell.store.guids import guid_of
from umshell.values.exchange.directory import ADObjectId, canonical_name, split_rdn


class Container:
    """A container of the domain or of the configuration, as the store's objects tell of themselves."""

    table_noun = "Container"

    def __init__(self, distinguished_name: str, name: str, guid: str) -> None:
        self.DistinguishedName = distinguished_name
        self.guid = guid
        self.change_name = name
        self.identity_text = canonical_name(distinguished_name)
        self.Identity = ADObjectId(distinguished_name, name, guid, self.identity_text)

    def is_called(self, text: str) -> bool:
        """Whether a text is its name, distinguished name, canonical name or GUID."""
        names = (self.change_name, self.DistinguishedName, self.identity_text, self.guid)
        return text.strip("/").lower() in {name.lower() for name in names}


def containers_called(store: Any, text: str) -> list[Container]:
    """The containers that a text names, such as `UM DialPlan Container`."""
    domain = OrganizationalUnit(store.directory, "", has_children=True)
    units = [
        Container(unit.DistinguishedName, unit.Name, unit.Guid) for unit in (domain, *units_of(store, containers=True))
    ]
    return [each for each in (*_of_configuration(store.directory), *units) if each.is_called(text)]


def _of_configuration(directory: Directory) -> Iterator[Container]:
    """The containers of the organization's objects, and those above them."""
    seen = set()
    for path in CONTAINERS.values():
        name = f"{path},{directory.org_dn}"
        while name != directory.domain_dn and name not in seen:
            seen.add(name)
            yield Container(name, split_rdn(name)[0], guid_of(f"Container/{name}"))
            name = split_rdn(name)[1]
