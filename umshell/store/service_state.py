"""ServiceState: which services of the servers run, and in which mode they were started."""

from typing import Any

from umshell.store.ad_object import Row
from umshell.store.columns import Link, Text


class ServiceState(Row, table="ServiceState"):
    """A service of one server that was stopped, started or set otherwise; the others are as setup left them."""

    Server: Any = Link("ExchangeServer", required=True, cascade=True)
    name_key: Any = Text(required=True)
    Status: Any = Text("Running", required=True)
    StartType: Any = Text("Automatic", required=True)
    running_mode: Any = Text("TCP", required=True)
    certificate: Any = Text()
    started: Any = Text()
    unique = (("Server", "name_key"),)
