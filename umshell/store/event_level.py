"""EventLevel: how much the categories of a server's event sources write."""

from typing import Any

from umshell.store.ad_object import Row
from umshell.store.columns import Link, Text


class EventLevel(Row, table="EventLevel"):
    """A category whose level is not the lowest."""

    Server: Any = Link("ExchangeServer", required=True, cascade=True)
    category: Any = Text(required=True)
    level: Any = Text(required=True)
    unique = (("Server", "category"),)
