"""ADPermission: who may do what with an object of the directory; who owns it."""

from typing import Any

from umshell.store.ad_object import Row, key_of
from umshell.store.columns import Boolean, Text
from umshell.values.enums import EnumValue

_NAMESPACE = "System.DirectoryServices."


class ActiveDirectoryRights(
    EnumValue,
    members=(
        ("CreateChild", 1), ("DeleteChild", 2), ("ListChildren", 4), ("Self", 8), ("ReadProperty", 16),
        ("WriteProperty", 32), ("DeleteTree", 64), ("ListObject", 128), ("ExtendedRight", 256), ("Delete", 65536),
        ("ReadControl", 131072), ("GenericExecute", 131076), ("GenericWrite", 131112), ("GenericRead", 131220),
        ("WriteDacl", 262144), ("WriteOwner", 524288), ("GenericAll", 983551), ("Synchronize", 1048576),
        ("AccessSystemSecurity", 16777216),
    ),
    full_name=_NAMESPACE + "ActiveDirectoryRights",
    flags=True,
):  # fmt: skip
    """What may be done with an object."""


class ActiveDirectorySecurityInheritance(
    EnumValue,
    members=("None", "All", "Descendents", "SelfAndChildren", "Children"),
    full_name=_NAMESPACE + "ActiveDirectorySecurityInheritance",
):
    """Which objects below get a permission as well."""


class ADPermission(Row, table="ADPermission"):
    """A permission that was added to an object, which its distinguished name stands for; or its owner."""

    target_key: Any = Text(required=True, index=True)
    account: Any = Text(required=True)
    account_key: Any = Text(required=True)
    AccessRights: Any = Text()
    ExtendedRights: Any = Text()
    ChildObjectTypes: Any = Text()
    InheritedObjectType: Any = Text()
    Properties: Any = Text()
    InheritanceType: Any = Text("All", required=True)
    Deny: Any = Boolean(False, required=True)
    is_owner: Any = Boolean(False, required=True)

    def says_the_same(self, other: "ADPermission") -> bool:
        """Whether another entry for the object gives its account the same."""
        return self._said() == other._said()

    def _said(self) -> tuple[Any, ...]:
        texts = (
            self.AccessRights, self.ExtendedRights, self.ChildObjectTypes, self.InheritedObjectType, self.Properties,
            self.InheritanceType,
        )  # fmt: skip
        return self.account_key, self.Deny, self.is_owner, *(key_of(text or "") for text in texts)
