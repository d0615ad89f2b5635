"""The hierarchy of public folders: the first public folder mailbox holds the one that can be written."""

from typing import Any

from umshell.cmdlets.special_mailboxes import PUBLIC_FOLDERS
from umshell.store.guids import NO_GUID
from umshell.store.mailbox import Mailbox
from umshell.store.organization import OrganizationConfig
from umshell.store.public_folders import PublicFolderInformation
from umshell.store.refusals import ParametersConflict, RootPublicFolderMailboxInUse


def check_hold(task: Any) -> None:
    """Folders are held for a migration before there are any (New-Mailbox, HoldForMigration)."""
    if task.HoldForMigration and task.store.count(Mailbox, RecipientTypeDetails=PUBLIC_FOLDERS):
        detail = "HoldForMigration is for the first public folder mailbox; there is one already."
        raise ParametersConflict(detail=detail, identity=None)


def take_hierarchy(task: Any, item: Any) -> None:
    """Makes the first public folder mailbox the primary hierarchy mailbox, in the record of its making."""
    if task.store.count(Mailbox, RecipientTypeDetails=PUBLIC_FOLDERS) > 1:
        return
    item.IsRootPublicFolderMailbox = True
    task.record.change(item)
    _point_to(task, f"{item.ExchangeGuid}{' held' if task.HoldForMigration else ''}")


def give_up_hierarchy(task: Any, item: Any) -> None:
    """The primary hierarchy mailbox goes last; then there is none."""
    if not item.IsRootPublicFolderMailbox:
        return
    if task.store.count(Mailbox, RecipientTypeDetails=PUBLIC_FOLDERS) > 1:
        raise RootPublicFolderMailboxInUse(identity=item.Name)
    item.IsRootPublicFolderMailbox = False
    _point_to(task, NO_GUID)


def _point_to(task: Any, text: str) -> None:
    config = task.store.first(OrganizationConfig)
    config.RootPublicFolderMailbox = PublicFolderInformation.parse(text)
    task.record.change(config)
