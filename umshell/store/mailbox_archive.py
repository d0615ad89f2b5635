"""The archive of a mailbox, here or in the cloud: a part of a recipient's row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from umshell.store.column_checks import between
from umshell.store.columns import Enumeration, Identifier, Text, UnlimitedSize, Values
from umshell.store.guids import NO_GUID
from umshell.values.enums import EnumValue

LARGEST_QUOTA = 2_199_023_254_528  # bytes
_RECIPIENT = "Microsoft.Exchange.Data.Directory.Recipient."


class ArchiveStatusFlags(EnumValue, members=("None", "Active"), full_name=_RECIPIENT + "ArchiveStatusFlags"):
    """Whether the archive in the cloud has been made."""


class ArchiveState(
    EnumValue,
    members=("None", "Local", "HostedProvisioned", "HostedPending", "OnPremise"),
    full_name=_RECIPIENT + "ArchiveState",
):
    """Where the archive of a mailbox is."""


class RemoteRecipientType(
    EnumValue,
    members=(
        ("None", 0), ("ProvisionMailbox", 1), ("ProvisionArchive", 2), ("Migrated", 4), ("DeprovisionMailbox", 8),
        ("DeprovisionArchive", 16), ("RoomMailbox", 32), ("EquipmentMailbox", 64), ("SharedMailbox", 96),
    ),
    full_name=_RECIPIENT + "RemoteRecipientType",
    flags=True,
):  # fmt: skip
    """What is to be made in the cloud for a recipient, several at once."""


class Flags(Enumeration):
    """Several members of an enumeration at once."""

    def decode(self, stored: Any, instance: Any) -> Any:
        return None if stored is None else self.enum.parse(stored, ignore_case=True)


def domain_name(value: Any) -> str | None:
    """A domain of mail: labels with points between them."""
    labels = str(value).split(".")
    if all(label and label.replace("-", "a").isalnum() for label in labels):
        return None
    return "it must be a domain such as contoso.com."


class ArchiveColumns:
    """What a mailbox has of an archive; the one that was taken from it last is remembered."""

    ArchiveDatabase: Any = Text(packed=True)
    ArchiveGuid: Any = Identifier(NO_GUID, packed=True)
    ArchiveName: Any = Values(packed=True)
    ArchiveQuota: Any = UnlimitedSize("100GB", between(0, LARGEST_QUOTA, "bytes"), packed=True)
    ArchiveWarningQuota: Any = UnlimitedSize("90GB", between(0, LARGEST_QUOTA, "bytes"), packed=True)
    ArchiveDomain: Any = Text(None, domain_name, packed=True)
    ArchiveStatus: Any = Enumeration(ArchiveStatusFlags, "None", packed=True)
    RemoteRecipientType: Any = Flags(RemoteRecipientType, "None", packed=True)
    DisabledArchiveDatabase: Any = Text(packed=True)
    DisabledArchiveGuid: Any = Identifier(NO_GUID, packed=True)

    @property
    def has_archive(self) -> bool:
        """Whether there is an archive on one of our servers."""
        return self.ArchiveDatabase is not None

    @property
    def has_remote_archive(self) -> bool:
        """Whether there is one in the cloud, or is to be."""
        return self.ArchiveDomain is not None

    @property
    def ArchiveState(self) -> EnumValue:
        if self.has_archive:
            return ArchiveState["Local"]
        if not self.has_remote_archive:
            return ArchiveState["None"]
        return ArchiveState["HostedProvisioned" if self.ArchiveStatus.name == "Active" else "HostedPending"]

    @property
    def archive_title(self) -> str:
        """What the archive is called; its names can be taken away."""
        return str(next(iter(self.ArchiveName), self.ArchiveDomain or self.ArchiveGuid))

    def open_archive(self, guid: str, names: Sequence[object], database: str) -> None:
        """Gives the mailbox an archive in a database."""
        self._name_archive(guid, names)
        self.ArchiveDatabase = database

    def open_remote_archive(self, guid: str, names: Sequence[object], domain: str) -> None:
        """Asks for an archive in the cloud."""
        self._name_archive(guid, names)
        self.ArchiveDomain = domain
        self.RemoteRecipientType = _flagged(self.RemoteRecipientType, "ProvisionArchive", "DeprovisionArchive")

    def _name_archive(self, guid: str, names: Sequence[object]) -> None:
        self.ArchiveGuid = type(self).ArchiveGuid.decode(guid, self)
        self.ArchiveName = type(self).ArchiveName.convert(names)

    def close_archive(self) -> None:
        """Takes the archive away, and remembers which it was."""
        self.DisabledArchiveDatabase, self.DisabledArchiveGuid = self.ArchiveDatabase, self.ArchiveGuid
        if self.has_remote_archive:
            self.RemoteRecipientType = _flagged(self.RemoteRecipientType, "DeprovisionArchive", "ProvisionArchive")
        self.ArchiveDatabase = self.ArchiveDomain = None
        self._name_archive(NO_GUID, [])
        self.ArchiveStatus = ArchiveStatusFlags["None"]


def _flagged(present: Any, given: str, taken: str) -> EnumValue:
    """The flags with one more and one less."""
    kinds: Any = RemoteRecipientType
    found: EnumValue = kinds((present.value | kinds[given].value) & ~kinds[taken].value)
    return found


def archive_name(exchange: int, display_name: str) -> str:
    """What an archive is called unless it is told: each version has its own (Enable-Mailbox, ArchiveName)."""
    if exchange >= 2016:
        return f"In-Place Archive -{display_name}"
    return f"{'In-Place' if exchange >= 2013 else 'Personal'} Archive - {display_name}"
