"""PeerAddress: what each server keeps in memory of the addresses of gateways that are known by name."""

from typing import Any

from umshell.store.ad_object import Row
from umshell.store.columns import Link, Text


class PeerAddress(Row, table="PeerAddress"):
    """An address to which the name of a gateway resolved when a server last asked (3.2.6)."""

    server: Any = Text(required=True)
    UMIPGateway: Any = Link("UMIPGateway", required=True, cascade=True)
    address: Any = Text(required=True, index=True)
    unique = (("server", "UMIPGateway", "address"),)
