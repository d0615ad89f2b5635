"""Where a block is thought to run that is sent elsewhere: on the server of the organization that is named."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from umshell.store.ad_object import key_of
from umshell.store.server import ExchangeServer

if TYPE_CHECKING:
    from umshell.runtime.execution_context import ExecutionContext


@contextmanager
def standing_on(context: ExecutionContext, computer: str) -> Iterator[str | None]:
    """Makes a server the local one for a while; gives its name, or None for a computer that is no server of ours."""
    store: Any = context.services.get("store")
    server = None if store is None else store.first(ExchangeServer, name_key=key_of(computer.partition(".")[0]))
    if server is None:
        yield None
        return
    directory, before = store.directory, store.directory.local_server
    directory.local_server = server.Name
    try:
        yield server.Name
    finally:
        directory.local_server = before
