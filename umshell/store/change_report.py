"""What a run changed, object by object: added, changed or removed, each property from old to new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from umshell.store.changes import ADDED, CHANGED, REMOVED, Change, changes_since

if TYPE_CHECKING:
    from umshell.store.database import Store

NOTHING = "(nothing)"


class NetChange:
    """All that happened to one object, as one change."""

    def __init__(self, change: Change) -> None:
        self.existed = change.action != ADDED
        self.object_type = change.object_type
        self.name = change.name
        self.exists = True
        self.old: dict[str, str | None] = {}
        self.new: dict[str, str | None] = {}
        self.add(change)

    def add(self, change: Change) -> None:
        """One more change of the object."""
        self.exists = change.action != REMOVED
        self.name = change.name
        for name, old, new in change.values:
            self.old.setdefault(name, old)
            self.new[name] = new

    def lines(self) -> Iterator[str]:
        """Its line, and one for each property whose value is another one now."""
        if not self.existed and not self.exists:
            return
        sign = CHANGED if self.existed and self.exists else ADDED if self.exists else REMOVED
        values = [line for name in self.new if (line := self._line(name, sign))]
        if sign != CHANGED or values:
            yield f"{sign} {self.object_type} {self.name}"
            yield from values

    def _line(self, name: str, sign: str) -> str:
        old, new = self.old[name] or NOTHING, self.new[name] or NOTHING
        if sign == CHANGED:
            return f"    {name}: {old} -> {new}" if old != new else ""
        value = new if sign == ADDED else old
        return "" if value == NOTHING else f"    {name}: {value}"


def report(store: Store, after: int = 0) -> list[str]:
    """The lines for all objects that were changed after a change, in the order of their first."""
    return [line for each in net_changes(changes_since(store, after)) for line in each.lines()]


def net_changes(changes: Iterable[Change]) -> list[NetChange]:
    """One change an object."""
    found: dict[str, NetChange] = {}
    for change in changes:
        if change.guid in found:
            found[change.guid].add(change)
        else:
            found[change.guid] = NetChange(change)
    return list(found.values())
