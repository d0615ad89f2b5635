"""Record: what a command does to the organization for one object; a transaction with its change records."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any, NamedTuple

from umshell.store.ad_object import ADObject, Row, key_of
from umshell.store.changes import ADDED, CHANGED, REMOVED
from umshell.store.columns import Column, timestamp
from umshell.store.connection import BUSY_SECONDS, Busy, Conflict
from umshell.store.json_texts import stored_texts
from umshell.store.refusals import (
    ADObjectAlreadyExists,
    DataValidation,
    ObjectChangedMeanwhile,
    ObjectStillReferenced,
    StoreIsBusy,
)

if TYPE_CHECKING:
    from umshell.store.database import Store

_SAVEPOINT = "umshell_record"
# Columns that say nothing of what was changed.
_UNTOLD = frozenset(("id", "Guid", "name_key", "version", "WhenCreatedUTC", "WhenChangedUTC"))


class CommandLine(NamedTuple):
    """The command that changes something, as the record of changes keeps it; secrets are masked before."""

    text: str
    script: str | None = None
    line: int | None = None


class Record:
    """A unit of change.

    Its transaction begins with the first change, so that nothing is held while a person thinks; where nobody is asked
    it is opened before the first reading, so that what was checked still holds when it is written. A record within
    another one, as of a command that handles the warnings of a running one, is a part of that one's transaction.
    """

    __slots__ = ("_is_part", "_line", "begun", "command", "is_open", "store", "time")

    def __init__(self, store: Store, command: Callable[[], CommandLine]) -> None:
        self.store = store
        self.command = command  # asked for only when something is changed
        self._line: CommandLine | None = None
        self.is_open = False
        self._is_part = False  # of a transaction that was there before
        self.begun = False  # whether something is changed
        self.time = ""

    def __enter__(self) -> Record:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self.is_open:
            return
        connection = self.store.connection
        self.store.open_records -= 1
        self.store.kept.hold(self.store.open_records > 0)
        if error is not None:
            self.store.kept.forget()
        if self._is_part:
            if error is not None:
                connection.run(f"ROLLBACK TO {_SAVEPOINT}")
            connection.run(f"RELEASE {_SAVEPOINT}")
        elif error is None:
            connection.commit()
        else:
            connection.rollback()

    def begin(self) -> None:
        """Before a change."""
        if self.begun:
            return
        self.open()
        self.begun = True
        self.time = timestamp(self.store.now)

    def open(self) -> None:
        """Begins the transaction, if it has not begun."""
        if self.is_open:
            return
        connection = self.store.connection
        self._is_part = self.store.dry_run or self.store.open_records > 0
        try:
            if self._is_part:
                connection.run(f"SAVEPOINT {_SAVEPOINT}")
            else:
                connection.begin()
        except Busy:
            raise StoreIsBusy(seconds=BUSY_SECONDS) from None
        self.is_open = True
        self.store.open_records += 1
        self.store.kept.hold(True)

    # Objects

    def add(self, item: ADObject) -> None:
        """Stores a new object."""
        self.begin()
        item.Guid = self.store.new_guid()
        item.name_key = key_of(item.Name)
        item.WhenCreatedUTC = item.WhenChangedUTC = self.time
        values, differences = item.compared()
        told = [(column, None, stored) for column, _, stored in differences if column.name not in _UNTOLD]
        self._execute_for(item, "insert", item.table, params=values[1:])
        self._tell(ADDED, item, told)
        _settle(item, values)
        item.write_index(self, None)

    def change(self, item: ADObject) -> bool:
        """Stores what was changed of an object; False, and nothing done, when no value changed."""
        values, differences = item.compared()
        if not differences:
            return False
        self.begin()
        version = item.version
        renamed = {"name_key": key_of(item.Name)} if "Name" in item.__dict__ else {}
        for name, value in {"version": version + 1, "WhenChangedUTC": self.time, **renamed}.items():
            setattr(item, name, value)
            values[item.by_name[name].index] = value
        if self._update(item, values, version) != 1:
            raise ObjectChangedMeanwhile(identity=item.identity_text)
        self._tell(CHANGED, item, [difference for difference in differences if difference[0].name not in _UNTOLD])
        before = item.row
        _settle(item, values)
        item.write_index(self, before)
        return True

    def remove(self, item: ADObject) -> None:
        """Takes an object away."""
        self.begin()
        if self._execute_for(item, "delete", item.table, "Guid", params=(item.guid,)) != 1:
            raise ObjectChangedMeanwhile(identity=item.identity_text)
        self._tell(REMOVED, item, [])

    # Rows that are no objects of their own

    def add_row(self, row: Row) -> int:
        """Stores a row that belongs to an object; its id."""
        self.begin()
        return self._insert(row.table, row.encoded()[1:])

    def add_rows(self, table: str, rows: list[tuple[Any, ...]]) -> None:
        """Stores several, all columns but the id given."""
        if rows:
            self.begin()
            self.store.connection.run_many(self.store.text("insert", table), rows)

    def change_row(self, row: Row) -> None:
        """Stores a row that belongs to an object anew, by its id."""
        self.begin()
        values = row.encoded()
        self.store.connection.run(self.store.text("update_row", row.table), (*values[1:], row.id))

    def remove_rows(self, table: str, /, **values: Any) -> int:
        """Takes away the rows that have the given stored values."""
        self.begin()
        return self.store.connection.run(self.store.text("delete", table, *values), tuple(values.values()))

    def tell(self, item: ADObject, name: str, old: str | None, new: str | None) -> None:
        """Records a change of something that is kept beside the object."""
        self._write(CHANGED, item, [(name, old, new)])

    # Statements and the record of changes

    def _update(self, item: ADObject, values: list[Any], version: int) -> int:
        """Stores the columns whose values differ from those that were read."""
        pairs = zip(item.columns, values, item.row, strict=False)
        changed = [column for column, value, present in pairs if value != present]
        text = self.store.update_text(item.table, tuple(column.name for column in changed))
        return self._run_for(item, text, (*(values[column.index] for column in changed), item.guid, version))

    def _execute_for(self, item: ADObject, *key: str, params: Any) -> int:
        return self._run_for(item, self.store.text(*key), params)

    def _run_for(self, item: ADObject, text: str, params: Any) -> int:
        try:
            return self.store.connection.run(text, params)
        except Conflict as conflict:
            raise _refusal(conflict, item) from conflict
        except Busy:
            raise StoreIsBusy(seconds=BUSY_SECONDS) from None

    def _insert(self, table: str, params: Any) -> int:
        connection = self.store.connection
        return connection.insert(
            self.store.text("insert" if connection.gives_row_id else "insert_with_id", table), params
        )

    def _tell(self, action: str, item: ADObject, values: list[tuple[Column, Any, Any]]) -> None:
        self.store.kept.forget(item.table)
        self._write(action, item, [(c.name, _shown(c, old, item), _shown(c, new, item)) for c, old, new in values])

    def _write(self, action: str, item: ADObject, values: list[tuple[str, str | None, str | None]]) -> None:
        self.begin()
        if self._line is None:
            self._line = self.command()
        command = self._line
        told = (
            self.time, self.store.user, command.text, command.script, command.line, action, item.table_noun, item.guid,
            item.change_name,
        )  # fmt: skip
        number = self._insert("Change", told)
        rows = [(number, position, *value) for position, value in enumerate(values)]
        if rows:
            self.store.connection.run_many(self.store.text("insert_whole", "ChangeValue"), rows)


def _shown(column: Column, stored: Any, item: ADObject) -> str | None:
    """A stored value as the record of changes shows it."""
    if stored is None:
        return column.null_text
    if column.references is not None:
        value = item.__dict__.get(column.name)
        return str(value) if value is not None and value.guid == stored else _linked_name(column, stored, item)
    if column.sql == "json":
        return ", ".join(stored_texts(stored))
    return str(column.decode(stored, item))


def _linked_name(column: Any, stored: str, item: ADObject) -> str:
    return str(item.row[column.name_index] or stored)


def _settle(item: ADObject, values: list[Any]) -> None:
    """What was written is what is there now."""
    item.written(values)
    for name in ("Guid", "WhenCreatedUTC", "WhenChangedUTC"):
        item.__dict__.pop(name, None)
    item.forget_names()


def _refusal(conflict: Conflict, item: ADObject) -> Exception:
    if conflict.kind == "link":
        return ObjectStillReferenced(identity=item.identity_text)
    if "name_key" in conflict.detail:
        return ADObjectAlreadyExists(identity=item.DistinguishedName, server=item.directory.domain_controller)
    detail = "another object has the same value."
    return DataValidation(property="Identity", value=item.identity_text, detail=detail, identity=item.identity_text)
