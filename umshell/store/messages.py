"""The mails that Exchange would have sent: welcome messages and PINs, with every PIN left out."""

from typing import TYPE_CHECKING, Any

from umshell.store.ad_object import Row
from umshell.store.columns import Text

if TYPE_CHECKING:
    from umshell.store.records import Record


class SentMessage(Row, table="SentMessage"):
    """A mail: when, to whom, about what."""

    time: Any = Text(required=True, index=True)
    address: Any = Text(required=True)
    subject: Any = Text(required=True)
    body: Any = Text(required=True)


def send(record: "Record", address: str, subject: str, body: str) -> None:
    """Keeps a mail with the changes of a record."""
    record.begin()
    record.add_rows(SentMessage.table, [(record.time, address, subject, body)])
