"""Store: one organization in its database: reading its objects, and records that change all they want or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

from umshell.store.ad_object import ADObject, Related, Row, key_of
from umshell.store.changes import Change, changes_since, last_change
from umshell.store.connection import Connection, Rows
from umshell.store.directory import NEWEST_EXCHANGE, Directory
from umshell.store.guids import guid_sequence, system_guid
from umshell.store.partial_update import limited_to
from umshell.store.records import CommandLine, Record
from umshell.store.sql_cache import SqlCache
from umshell.values.dates import DateTime

if TYPE_CHECKING:
    from umshell.store.kept_objects import KeptObjects
    from umshell.store.pins import PinKey

_R = TypeVar("_R", bound=Row)
_FEW = 8  # objects whose related ones are read object by object; for more they are read at once


class Store:
    """An open organization. Nothing is opened before something is asked of it."""

    def __init__(
        self,
        connect: Callable[[], Connection],
        *,
        user: str,
        seed: int | None = None,
        dry_run: bool = False,
        pin_key: Callable[[], PinKey] | None = None,
        is_transcript: bool = False,
        time: int | None = None,
    ) -> None:
        self._connect = connect
        self._opened: Connection | None = None
        self._directory: Directory | None = None
        self._cache: SqlCache | None = None
        self._updates: dict[tuple[str, tuple[str, ...]], str] = {}
        self._pin_key = pin_key
        self._read_pin_key: PinKey | None = None
        self._first_change = 0
        self._kept: KeptObjects | None = None
        self.open_records = 0  # of ours, one within the other
        self.user = user
        self._seed = seed  # of GUIDs that are the same in every run; random ones where it is None
        self.new_guid = system_guid
        self.dry_run = dry_run
        self.is_transcript = is_transcript
        self._exchange = NEWEST_EXCHANGE
        self._time = time  # in ticks, where it stands still

    # The connection

    @property
    def connection(self) -> Connection:
        """The database; connected when it is first needed."""
        if self._opened is None:
            self._opened = opened = self._connect()
            self._cache = SqlCache(opened.dialect)
            self._first_change = last_change(self)
            if self._seed is not None:
                self.new_guid = guid_sequence(self._seed + self._first_change)
            if self.dry_run:
                opened.begin()
        return self._opened

    @property
    def is_open(self) -> bool:
        return self._opened is not None

    @property
    def pin_key(self) -> PinKey:
        """What PINs are hashed with."""
        if self._read_pin_key is None:
            if self._pin_key is None:
                raise RuntimeError("the store has no key for PINs")
            self._read_pin_key = self._pin_key()
        return self._read_pin_key

    def close(self) -> None:
        """Ends a dry run by taking everything back, and keeps what was compiled for the next start."""
        if self._opened is None:
            return
        if self.dry_run:
            self._opened.rollback()
        if self._cache is not None:
            self._cache.save()
        self._opened.close()
        self._opened = None

    def text(self, *key: str) -> str:
        """The text of a statement by its name and arguments."""
        if self._cache is None:
            _ = self.connection
        cache: Any = self._cache
        return str(cache.texts.get(key) or cache.text(key))

    def update_text(self, table: str, names: tuple[str, ...]) -> str:
        """The text that changes some columns of an object."""
        found = self._updates.get((table, names))
        if found is None:
            found = self._updates[table, names] = limited_to(self.text("update", table), names)
        return found

    def rows(self, *key: str, params: Iterable[Any] = ()) -> Rows:
        """The rows of a query by its name and arguments."""
        connection = self.connection
        return connection.rows(self.text(*key), tuple(params))

    @property
    def directory(self) -> Directory:
        """The names of the organization."""
        if self._directory is None:
            row = self.connection.rows('SELECT "Name", domain, domain_controller, local_server FROM "Organization"')[0]
            self._directory = Directory(*row)
            self._directory.exchange = self._exchange
        return self._directory

    @property
    def exchange(self) -> int:
        """The version of Exchange that is spoken."""
        return self._exchange

    @exchange.setter
    def exchange(self, version: int) -> None:
        self._exchange = version
        if self._directory is not None:
            self._directory.exchange = version

    @property
    def person(self) -> str:
        """The recipient who runs the session: the user of that name, or the administrator."""
        name = self.user.rpartition("\\")[2]
        found = self.rows("recipients_by_key", params=(key_of(name),))
        return name if found else "administrator"

    @property
    def is_sample_being_made(self) -> bool:
        """Whether the store is that of a sample organization which is being set up, at a time that stands still."""
        return self._time is not None

    @property
    def now(self) -> int:
        """The time in ticks, by the session's clock."""
        return DateTime.utc_now().ticks if self._time is None else self._time

    # Reading

    @property
    def kept(self) -> KeptObjects:
        """Objects that are only to be read, which earlier records may have read already."""
        if self._kept is None:
            from umshell.store.kept_objects import KeptObjects

            self._kept = KeptObjects(self)
        return self._kept

    def select(self, cls: type[_R], /, **values: Any) -> list[_R]:
        """The objects whose columns have the given stored values, in the order in which they were made."""
        found = self.rows("select", cls.table, *values, params=values.values())
        return cls.of_rows(self.directory, found)

    def first(self, cls: type[_R], /, **values: Any) -> _R | None:
        """The first of them."""
        found = self.rows("select", cls.table, *values, params=values.values())
        return cls(self.directory, found[0]) if found else None

    def guid_where(self, cls: type[Row], /, **values: Any) -> str | None:
        """The GUID of an object with the given stored values; the object itself is not read."""
        found = self.rows("guid_where", cls.table, *values, params=values.values())
        return found[0][0] if found else None

    def get(self, cls: type[_R], guid: str) -> _R | None:
        """The object of that GUID."""
        found = self.rows("select", cls.table, "Guid", params=(guid,))
        return cls(self.directory, found[0]) if found else None

    def pages(self, cls: type[_R], /, **values: Any) -> Iterator[list[_R]]:
        """The same as select, page by page: those that existed when the reading began."""
        last = self.rows("last_id", cls.table)[0][0]
        after = 0
        while last is not None and after < last:
            page = self.rows("page", cls.table, *values, params=(*values.values(), after, last))
            if not page:
                return
            after = page[-1][0]
            yield cls.of_rows(self.directory, page)

    def each(self, cls: type[_R], /, **values: Any) -> Iterator[_R]:
        """The same, one by one."""
        for page in self.pages(cls, **values):
            yield from page

    def newest(self, cls: type[_R], /, **values: Any) -> Iterator[_R]:
        """The same from the last one back to the first."""
        before, directory = (self.rows("last_id", cls.table)[0][0] or 0) + 1, self.directory
        while before > 1:
            page = self.rows("page_before", cls.table, *values, params=(*values.values(), before))
            if not page:
                return
            before = page[-1][0]
            yield from (cls(directory, row) for row in page)

    def linked(self, cls: type[_R], column: str, value: str, *, via: str, through: str) -> list[_R]:
        """The objects to which rows of another table lead: those of `via` whose column has the value, by `through`."""
        found = self.rows("select_linked", cls.table, column, via, through, params=(value,))
        return [cls(self.directory, row) for row in found]

    def count(self, cls: type[Row], /, **values: Any) -> int:
        """How many there are."""
        return int(self.rows("count", cls.table, *values, params=values.values())[0][0])

    def count_rows(self, table: str) -> int:
        """How many rows a table has."""
        return int(self.rows("count", table)[0][0])

    def names_where(self, table: str, /, **values: Any) -> list[str]:
        """The names of a few objects that have the given stored values, for telling."""
        return [row[0] for row in self.rows("names_where", table, *values, params=values.values())]

    def complete(self, objects: list[Any]) -> list[Any]:
        """Fills in the properties that the links of other objects make."""
        if objects:
            for declared in objects[0].related:
                (self._relate_each if len(objects) <= _FEW else self._relate_all)(objects, declared)
            objects[0].complete_all(self, objects)
        return objects

    def _relate_each(self, objects: list[ADObject], declared: Related) -> None:
        for item in objects:
            rows = self.rows("related", item.table, declared.name, params=(item.guid,))
            item.__dict__[declared.name] = declared.value(rows, item)

    def _relate_all(self, objects: list[ADObject], declared: Related) -> None:
        found: dict[str, list[tuple[Any, ...]]] = {}
        for owner, *rest in self.rows("related_to_all", objects[0].table, declared.name):
            found.setdefault(owner, []).append(tuple(rest))
        for item in objects:
            item.__dict__[declared.name] = declared.value(found.get(item.guid, []), item)

    # Changing

    def changes(self) -> list[Change]:
        """What was changed since the store was opened."""
        return changes_since(self, self._first_change) if self.is_open else []

    def record(self, command: Callable[[], CommandLine]) -> Record:
        """What one record of a command changes: a transaction."""
        return Record(self, command)
