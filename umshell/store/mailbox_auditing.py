"""Which doings in a mailbox are logged, by who does them: a part of a recipient's row."""

from __future__ import annotations

from typing import Any

from umshell.store.column_checks import Check
from umshell.store.columns import Values
from umshell.values.enums import EnumValue


class MailboxAuditOperations(
    EnumValue,
    members=(
        ("None", 0), ("Update", 1), ("Copy", 2), ("Move", 4), ("MoveToDeletedItems", 8), ("SoftDelete", 16),
        ("HardDelete", 32), ("FolderBind", 64), ("SendAs", 128), ("SendOnBehalf", 256), ("MessageBind", 512),
        ("Create", 1024), ("MailboxLogin", 2048),
    ),
    full_name="Microsoft.Exchange.Data.Directory.MailboxAuditOperations",
):  # fmt: skip
    """What somebody does in a mailbox."""


def operation(value: Any) -> EnumValue:
    """One operation by its name."""
    return MailboxAuditOperations.parse(str(value), ignore_case=True)


def _one_of(*names: str) -> Check:
    def check(value: Any) -> str | None:
        return None if str(value) in names else f"it must be one of {', '.join(names)}."

    return check


_BY_ANYBODY = ("None", "Create", "FolderBind", "HardDelete", "Move", "MoveToDeletedItems", "SoftDelete", "Update")
_ADMIN = _one_of(*_BY_ANYBODY, "Copy", "MessageBind", "SendAs", "SendOnBehalf")
_DELEGATE = _one_of(*_BY_ANYBODY, "SendAs", "SendOnBehalf")
_OWNER = _one_of(*_BY_ANYBODY, "MailboxLogin", "MessageBind")
_ADMIN_DEFAULT = (
    "Update", "Move", "MoveToDeletedItems", "SoftDelete", "HardDelete", "FolderBind", "SendAs", "SendOnBehalf",
    "Create",
)  # fmt: skip
_DELEGATE_DEFAULT = ("Update", "SoftDelete", "HardDelete", "SendAs", "Create")


class AuditColumns:
    """What is logged of the doings of administrators, delegates and the owner."""

    AuditAdmin: Any = Values(operation, _ADMIN, default=_ADMIN_DEFAULT, packed=True)
    AuditDelegate: Any = Values(operation, _DELEGATE, default=_DELEGATE_DEFAULT, packed=True)
    AuditOwner: Any = Values(operation, _OWNER, packed=True)
