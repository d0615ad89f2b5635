"""The organization itself, and its accepted domains and address lists."""

from typing import Any

from umshell.store.ad_object import CONFIG_TAIL, ADObject, Row, type_names
from umshell.store.columns import Boolean, Text


class Organization(Row, table="Organization"):
    """One row: the names by which the organization is known."""

    Name: Any = Text(required=True)
    domain: Any = Text(required=True)
    domain_controller: Any = Text(required=True)
    local_server: Any = Text(required=True)
    baseline: Any = Text(required=True)


class AcceptedDomain(ADObject, table="AcceptedDomain"):
    """A domain that the organization receives mail for."""

    TypeNames = type_names("AcceptedDomain")
    PropertyNames = ("DomainName", "DomainType", "Default", *CONFIG_TAIL)
    object_class = ("top", "msExchAcceptedDomain")
    unique = (("name_key",),)

    DomainName: Any = Text(required=True)
    DomainType: Any = Text("Authoritative")
    Default: Any = Boolean(False)


class AddressList(ADObject, table="AddressList"):
    """A list of recipients."""

    TypeNames = type_names("AddressBookBase")
    PropertyNames = ("RecipientFilter", "DisplayName", *CONFIG_TAIL)
    object_class = ("top", "addressBookContainer")
    unique = (("name_key",),)

    DisplayName: Any = Text()
    RecipientFilter: Any = Text()

    @property
    def identity_text(self) -> str:
        return f"\\{self.Name}"
