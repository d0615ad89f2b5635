"""How public folders are deployed, and which mailbox holds the hierarchy that can be written."""

from __future__ import annotations

from uuid import UUID

from umshell.values.enums import EnumValue
from umshell.values.psobject import PSTypedObject


class PublicFoldersDeployment(
    EnumValue,
    members=("None", "Local", "Remote"),
    full_name="Microsoft.Exchange.Data.Directory.SystemConfiguration.PublicFoldersDeployment",
):
    """Where public folders are."""


class PublicFolderInformation(PSTypedObject):
    """The primary hierarchy mailbox of the organization; held for a migration until that is done (HoldForMigration)."""

    TypeNames = ("Microsoft.Exchange.Data.Directory.SystemConfiguration.PublicFolderInformation", "System.Object")
    PropertyNames = ("IsValid", "CanUpdate", "HierarchyMailboxGuid", "LockedForMigration")

    def __init__(self, guid: UUID, *, held: bool = False) -> None:
        self.HierarchyMailboxGuid = guid
        self.LockedForMigration = held
        self.IsValid = guid.int != 0
        self.CanUpdate = not held

    @classmethod
    def parse(cls, text: str) -> PublicFolderInformation:
        """From its text: the GUID, and what is behind it when the folders are held."""
        guid, _, held = text.partition(" ")
        return cls(UUID(guid), held=bool(held))

    def __str__(self) -> str:
        return f"{self.HierarchyMailboxGuid}{' (locked for migration)' if self.LockedForMigration else ''}"
