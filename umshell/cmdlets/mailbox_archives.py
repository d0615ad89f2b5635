"""Archives of mailboxes: what New-, Enable-, Disable- and Set-Mailbox do with them."""

from typing import Annotated, Any
from uuid import UUID

from umshell.cmdlets.um.tasks import Task
from umshell.runtime.cmdlet import Parameter
from umshell.store import mailbox_archive
from umshell.store.disconnected_mailbox import DisconnectedMailbox
from umshell.store.identity import IdParameter
from umshell.store.mailbox import Mailbox
from umshell.store.mailbox_archive import ArchiveStatusFlags, archive_name
from umshell.store.records import Record
from umshell.store.refusals import ArchiveAlreadyExists, ArchiveNotFound, ParametersConflict
from umshell.store.server import MailboxDatabase
from umshell.values.exchange.limits import Unlimited
from umshell.values.exchange.multi_valued import MultiValuedProperty


class ArchiveParameters(Task):
    """The part of Set-Mailbox that is about the archive."""

    ArchiveDatabase: Annotated[IdParameter[MailboxDatabase] | None, Parameter(sets=("Identity",))] = None
    ArchiveDomain: Annotated[str | None, Parameter(sets=("Identity",))] = None
    ArchiveName: Annotated[MultiValuedProperty | None, Parameter()] = None
    ArchiveQuota: Annotated[Unlimited | None, Parameter(sets=("Identity",))] = None
    ArchiveStatus: Annotated[ArchiveStatusFlags | None, Parameter(sets=("Identity",))] = None
    ArchiveWarningQuota: Annotated[Unlimited | None, Parameter(sets=("Identity",))] = None
    RemoteRecipientType: Annotated[mailbox_archive.RemoteRecipientType | None, Parameter(sets=("Identity",))] = None

    def change_archive(self, item: Mailbox) -> None:
        """The database of an archive that there is; the domain of one that is in the cloud."""
        if self.ArchiveDatabase is not None:
            if not item.has_archive:
                raise ArchiveNotFound(identity=item.Name, kind="archive")
            item.ArchiveDatabase = self.find(self.ArchiveDatabase).Name
        if self.ArchiveDomain and item.has_archive:
            detail = "ArchiveDomain is for archives in the cloud; that of the mailbox is in a database."
            raise ParametersConflict(detail=detail, identity=item.Name)


def reconnected(record: Record, item: Mailbox) -> None:
    """An archive that a mailbox has again is kept without a mailbox no longer."""
    if item.has_archive:
        record.remove_rows(DisconnectedMailbox.table, MailboxGuid=str(item.ArchiveGuid))


def give_archive(task: Any, item: Mailbox) -> None:
    """Gives a mailbox an archive here or in the cloud."""
    if item.has_archive or item.has_remote_archive:
        raise ArchiveAlreadyExists(identity=item.Name, found=item.archive_title)
    given = getattr(task, "ArchiveName", None) or archive_name(task.exchange, item.DisplayName or item.Name)
    names = item.by_name["ArchiveName"].changed(given, item.ArchiveName)
    if task.ArchiveDomain is None:
        _open_here(task, item, names)
        return
    item.by_name["ArchiveDomain"].check(task.ArchiveDomain, item)
    item.open_remote_archive(task.store.new_guid(), names, task.ArchiveDomain)


def _open_here(task: Any, item: Mailbox, names: MultiValuedProperty) -> None:
    """The archive of a GUID, or the one that the mailbox had before, where a database keeps it; else a new one."""
    wanted = getattr(task, "ArchiveGuid", None)
    if wanted is not None:
        _check_free(task, item, wanted)
    kept: Any = task.store.first(DisconnectedMailbox, MailboxGuid=str(wanted or item.DisabledArchiveGuid))
    guid = wanted or (kept.MailboxGuid if kept else task.store.new_guid())
    chosen = task.find(task.ArchiveDatabase) if task.ArchiveDatabase is not None else kept and kept.Database
    item.open_archive(str(guid), names, (chosen or item.Database).Name)


def _check_free(task: Any, item: Mailbox, guid: UUID) -> None:
    """An archive belongs to one mailbox."""
    owner = next((each for each in task.store.each(Mailbox) if guid in (each.ArchiveGuid, each.ExchangeGuid)), None)
    if owner is not None:
        raise item.by_name["ArchiveGuid"].refusal(guid, f"it belongs to '{owner.Name}'.", item)
