"""AccountPassword: what is known of the password of a user's account: a keyed hash, and nothing of the password."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from umshell.store.ad_object import Row
from umshell.store.columns import Link, Text
from umshell.store.refusals import PasswordNotValid

if TYPE_CHECKING:
    from umshell.store.database import Store
    from umshell.store.records import Record

_MASK = "******"


class AccountPassword(Row, table="AccountPassword"):
    """The password that was set last."""

    Recipient: Any = Link("Recipient", required=True, cascade=True)
    hash: Any = Text(required=True)
    unique = (("Recipient",),)


def check_password(item: Any, password: str) -> None:
    """A password has characters at all; what else a domain asks of it is not known here."""
    if not password:
        raise PasswordNotValid(identity=item.Name, detail="it is empty.")


def check_old_password(store: Store, item: Any, password: str) -> None:
    """Who changes a password knows the one before (Set-Mailbox, OldPassword)."""
    known = store.first(AccountPassword, Recipient=item.guid)
    if known is not None and not store.pin_key.is_among(item.guid, password, [known.hash]):
        raise PasswordNotValid(identity=item.Name, detail="it is not the present one.")


def has_password(store: Store, item: Any) -> bool:
    """Whether a password was set."""
    return store.first(AccountPassword, Recipient=item.guid) is not None


def keep_password(record: Record, item: Any, password: str, *, is_new: bool = False) -> None:
    """Makes it the password of the account; a change of it is recorded, what it is never."""
    if not is_new:
        record.remove_rows("AccountPassword", Recipient=item.guid)
        record.tell(item, "Password", _MASK, _MASK)
    record.add_rows("AccountPassword", [(item.guid, record.store.pin_key.hash_for(item.guid, password))])
