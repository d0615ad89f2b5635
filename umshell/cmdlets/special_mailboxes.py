"""Mailboxes that are nobody's: the switches that ask for them, their duties, and what keeps them from going."""

from typing import Any

from umshell.cmdlets.um.tasks import Task
from umshell.runtime.cmdlet import SwitchParameter
from umshell.store.identity import IdParameter, not_found
from umshell.store.mailbox import Mailbox
from umshell.store.refusals import (
    ArbitrationMailboxHasOABs,
    LastArbitrationMailbox,
    MailboxOnHold,
    RecipientTypeNotExpected,
)

ARBITRATION, PUBLIC_FOLDERS = "ArbitrationMailbox", "PublicFolderMailbox"
# Switches that show, change or remove mailboxes of one special type in place of the usual ones.
SPECIAL_TYPES = {
    "Arbitration": ARBITRATION, "AuditLog": "AuditLogMailbox", "AuxAuditLog": "AuxAuditLogMailbox",
    "GroupMailbox": "GroupMailbox", "Migration": ARBITRATION, "Monitoring": "MonitoringMailbox",
    "PublicFolder": PUBLIC_FOLDERS, "SupervisoryReviewPolicy": "SupervisoryReviewPolicyMailbox",
}  # fmt: skip
# What an arbitration mailbox can be there for, by the parameter of Set-Mailbox that says so.
DUTIES = {
    "ClientExtensions": "OrganizationCapabilityClientExtensions",
    "GMGen": "OrganizationCapabilityGMGen",
    "Management": "OrganizationCapabilityManagement",
    "MessageTracking": "OrganizationCapabilityMessageTracking",
    "Migration": "OrganizationCapabilityMigration",
    "OABGen": "OrganizationCapabilityOABGen",
    "OMEncryption": "OrganizationCapabilityOfficeMessageEncryption",
    "OMEncryptionStore": "OrganizationCapabilityOfficeMessageEncryptionStore",
    "PstProvider": "OrganizationCapabilityPstProvider",
    "UMDataStorage": "OrganizationCapabilityUMDataStorage",
    "UMGrammar": "OrganizationCapabilityUMGrammar",
}


def is_of_kind(command: Any, item: Any) -> bool:
    """Whether a recipient is of the special kind that switches ask for; without any, of no special kind."""
    asked = [name for name in SPECIAL_TYPES if _is_on(command, name)]
    if not asked:
        return item.RecipientTypeDetails not in SPECIAL_TYPES.values()
    if _is_on(command, "Migration") and DUTIES["Migration"] not in item.PersistedCapabilities:
        return False
    return item.RecipientTypeDetails in {SPECIAL_TYPES[name] for name in asked}


def _is_on(command: Any, name: str) -> bool:
    value = getattr(command, name, None)
    return isinstance(value, SwitchParameter) and bool(value)


def check_kind(task: Task, item: Any, identity: IdParameter[Any]) -> None:
    """A mailbox that a command may work on: one of a special kind takes its switch, and the switch such a one."""
    if not item.has_mailbox:
        raise RecipientTypeNotExpected(identity=item.Name, found=item.RecipientTypeDetails, wanted="a mailbox")
    if not is_of_kind(task, item):
        raise not_found(task.store, identity)


def check_going(task: Task, item: Mailbox, verb: str) -> None:
    """A mailbox on hold, the last arbitration mailbox, or one that makes address books goes only when told so."""
    if item.LitigationHoldEnabled and not getattr(task, "IgnoreLegalHold", False):
        raise MailboxOnHold(identity=item.Name)
    if item.RecipientTypeDetails != ARBITRATION:
        return
    with_oabs, last = f"{verb}ArbitrationMailboxWithOABsAllowed", f"{verb}LastArbitrationMailboxAllowed"
    if DUTIES["OABGen"] in item.PersistedCapabilities and not getattr(task, with_oabs):
        raise ArbitrationMailboxHasOABs(identity=item.Name, switch=with_oabs)
    if task.store.count(Mailbox, RecipientTypeDetails=ARBITRATION) == 1 and not getattr(task, last):
        raise LastArbitrationMailbox(identity=item.Name, switch=last)
