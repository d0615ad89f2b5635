"""DisconnectedMailbox: what a database keeps of a mailbox or an archive that was taken from its user."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from umshell.store.ad_object import Row, key_of
from umshell.store.columns import Boolean, Identifier, Link, Text, Timestamp
from umshell.store.server import MailboxDatabase

if TYPE_CHECKING:
    from umshell.store.records import Record
    from umshell.values.exchange.directory import ADObjectId


class DisconnectedMailbox(Row, table="DisconnectedMailbox"):
    """A mailbox without a user: kept until somebody purges it."""

    Database: Any = Link("MailboxDatabase", required=True, cascade=True)
    MailboxGuid: Any = Identifier(required=True)
    DisplayName: Any = Text(required=True)
    LegacyDN: Any = Text()
    MailboxTypeDetail: Any = Text(required=True)
    IsArchiveMailbox: Any = Boolean(False, required=True)
    IsSoftDeleted: Any = Boolean(False, required=True)  # the user was removed with it
    user: Any = Text(required=True)  # the GUID of the user
    user_name: Any = Text(required=True)
    alias: Any = Text()
    address: Any = Text()
    DisconnectDate: Any = Timestamp(required=True)

    def is_called(self, text: str) -> bool:
        """Whether a text names it."""
        return names_stored_mailbox(text, self.MailboxGuid, self.DisplayName, self.LegacyDN)


def names_stored_mailbox(text: str, *names: object) -> bool:
    """Whether a text is the GUID, the display name or the legacy name of a mailbox (StoreMailboxIdentity)."""
    return key_of(text.strip("{}")) in {key_of(str(name)) for name in names if name is not None}


def disconnect(record: Record, item: Any, *, is_removed: bool = False) -> None:
    """Leaves the mailbox of a user in its database, and the archive in its own."""
    _keep(
        record, item, item.Database, MailboxGuid=item.ExchangeGuid, DisplayName=item.DisplayName or item.Name,
        address=item.mail_address, IsSoftDeleted=is_removed,
    )  # fmt: skip
    if item.has_archive:
        disconnect_archive(record, item)


def disconnect_archive(record: Record, item: Any) -> None:
    """Leaves the archive of a mailbox in its database."""
    database = record.store.first(MailboxDatabase, name_key=key_of(item.ArchiveDatabase))
    if database is not None:
        _keep(
            record, item, database.Identity, MailboxGuid=item.ArchiveGuid, DisplayName=item.archive_title,
            IsArchiveMailbox=True,
        )  # fmt: skip


def _keep(record: Record, item: Any, database: ADObjectId, **values: Any) -> None:
    record.begin()
    made: DisconnectedMailbox = DisconnectedMailbox.new(
        item.directory, Database=database, LegacyDN=item.LegacyExchangeDN, MailboxTypeDetail=item.RecipientTypeDetails,
        user=item.guid, user_name=item.Name, alias=item.Alias, DisconnectDate=record.time, **values,
    )  # fmt: skip
    record.add_row(made)
