"""LoggedEvent: the entries of the servers' event logs."""

from typing import Any

from umshell.store.ad_object import Row
from umshell.store.columns import Integer, Text, Values


class LoggedEvent(Row, table="LoggedEvent"):
    """An entry: when it was written by what on which server, and what it says. Its `id` is its index."""

    time: Any = Text(required=True, index=True)
    server: Any = Text(required=True)
    log: Any = Text("Application", required=True)
    source: Any = Text(required=True)
    event_id: Any = Integer(required=True)
    level: Any = Text(required=True)
    category: Any = Text(required=True)
    message: Any = Text(required=True)
    inserts: Any = Values()
