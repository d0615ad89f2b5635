"""Objects that many records read and few change, as plans and policies: kept while nobody has changed anything."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from umshell.store.ad_object import Row
from umshell.store.identity import IdParameter, find

if TYPE_CHECKING:
    from umshell.store.database import Store


class KeptObjects:
    """Objects read before, by class and by what named them. They are shared: who takes one must not change it.

    They are dropped when another connection has changed the database, when one of ours changes an object of their
    tables or of those they link to, and when a record is taken back. A database that cannot tell whether it was changed
    keeps none.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._version: int | None = None
        self._holds = False  # whether a record of ours is open, so that nobody else can change anything
        self._is_fresh = False  # whether that was asked since
        self._found: dict[tuple[type[Row], str], Any] = {}
        self._watched: set[str] = set()

    def get(self, cls: type[Row], guid: str) -> Any:
        """The object of that GUID, or None."""
        return self._kept(cls, guid, lambda: self._store.get(cls, guid))

    def find(self, identity: IdParameter[Any]) -> Any:
        """The object that an identity names; refused when there is none, or more than one."""
        cls = identity.target
        return self._kept(cls, identity.guid or identity.text, lambda: find(self._store, cls, identity))

    def hold(self, holds: bool) -> None:
        """A record has been opened, or closed."""
        self._holds, self._is_fresh = holds, False

    def forget(self, table: str | None = None) -> None:
        """Drops what a change in a table may concern; everything without a table."""
        if table is None or table in self._watched:
            self._found.clear()

    def _kept(self, cls: type[Row], name: str, read: Callable[[], Any]) -> Any:
        if not self._is_fresh and not self._refresh():
            return read()
        found = self._found.get((cls, name))
        if found is None:
            found = self._found[cls, name] = read()
            self._watched |= {cls.table, *(link.references or "" for link in cls.links)}
        return found

    def _refresh(self) -> bool:
        """Drops what others may have changed; False where that cannot be told."""
        version = self._store.connection.data_version()
        if version != self._version:
            self._version = version
            self._found.clear()
        self._is_fresh = self._holds and version is not None
        return version is not None
