"""The record of changes: who changed what by which command, object by object and property by property."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from umshell.store.ad_object import Row
from umshell.store.columns import Integer, Text

if TYPE_CHECKING:
    from umshell.store.database import Store

ADDED, CHANGED, REMOVED = "+", "~", "-"


class ChangeRow(Row, table="Change"):
    """One object that one record of a command added, changed or removed."""

    time: Any = Text(required=True)
    user: Any = Text(required=True)
    command: Any = Text(required=True)
    script: Any = Text()
    line: Any = Integer()
    action: Any = Text(required=True)
    object_type: Any = Text(required=True)
    object_guid: Any = Text(required=True)
    object_name: Any = Text(required=True)


class ChangeValue(Row, table="ChangeValue"):
    """One property of that object: as it was, as it is. Its `id` counts within the change."""

    primary = ("change_id", "id")

    change_id: Any = Integer(required=True)
    property: Any = Text(required=True)
    old: Any = Text()
    new: Any = Text()


class Change(NamedTuple):
    """A change as it is told: `UMMailbox tony: UMEnabled True -> False`."""

    id: int
    time: str
    user: str
    command: str
    script: str | None
    line: int | None
    action: str
    object_type: str
    guid: str
    name: str
    values: list[tuple[str, str | None, str | None]]

    def lines(self) -> Iterator[str]:
        """One line for what was added or removed, one a property for what was changed."""
        if self.action != CHANGED:
            yield f"{self.action} {self.object_type} {self.name}"
            return
        for name, old, new in self.values:
            yield f"{self.object_type} {self.name}: {name} {_shown(old)} -> {_shown(new)}"


def _shown(value: str | None) -> str:
    return "(nothing)" if value is None or value == "" else value


def changes_since(store: Store, change_id: int = 0) -> list[Change]:
    """What was changed after a change, in order."""
    return list(_joined(store.rows("changes_since", params=(change_id,))))


def last_change(store: Store) -> int:
    """The id of the change made last; 0 when there is none."""
    return store.rows("last_id", "Change")[0][0] or 0


def _joined(rows: Iterable[tuple[Any, ...]]) -> Iterator[Change]:
    current: Change | None = None
    for row in rows:
        if current is None or current.id != row[0]:
            if current is not None:
                yield current
            current = Change._make((*row[:10], []))
        if row[10] is not None:
            current.values.append((row[10], row[11], row[12]))
    if current is not None:
        yield current
