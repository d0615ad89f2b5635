"""The connection to a store: SQLite in a file or in memory, or PostgreSQL; statements are texts made beforehand."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import Any

BUSY_SECONDS = 10
_CHECKPOINT_PAGES = 8000  # of the write-ahead log: 32 MB, so that hot pages are written back once, not at every turn
_CACHE_KIB = 4_000  # more is hardly quicker, and long runs are to stay small

Rows = list[tuple[Any, ...]]


class Conflict(Exception):
    """The database refused a change: a value that exists already, or a link that would dangle."""

    def __init__(self, kind: str, detail: str) -> None:
        super().__init__(detail)
        self.kind = kind  # unique or link
        self.detail = detail


class Busy(Exception):
    """Another process holds the database for longer than we wait."""


class Connection(ABC):
    """What the store needs of a database."""

    dialect: str
    begin_text = "BEGIN"
    gives_row_id = False  # whether the id of a new row is known without asking for it

    @abstractmethod
    def rows(self, text: str, parameters: Sequence[Any] = ()) -> Rows:
        """All rows of a query."""

    @abstractmethod
    def run(self, text: str, parameters: Sequence[Any] = ()) -> int:
        """Executes a change; how many rows it touched."""

    @abstractmethod
    def run_many(self, text: str, parameters: Sequence[Sequence[Any]]) -> None:
        """Executes a change for each of the parameters."""

    @abstractmethod
    def insert(self, text: str, parameters: Sequence[Any]) -> int:
        """Executes an insert; the id of the new row."""

    @abstractmethod
    def close(self) -> None: ...

    def begin(self) -> None:
        self.run(self.begin_text)

    def data_version(self) -> int | None:
        """A number that is another one after others have changed the database; None where there is no such number."""
        return None

    def commit(self) -> None:
        self.run("COMMIT")

    def rollback(self) -> None:
        self.run("ROLLBACK")

    def has_tables(self) -> bool:
        """Whether the store has been made."""
        try:
            return bool(self.rows('SELECT id FROM "Organization"'))
        except MissingTable:
            return False

    def revision(self) -> str | None:
        """The revision of the schema, as Alembic keeps it."""
        try:
            found = self.rows("SELECT version_num FROM alembic_version")
        except MissingTable:
            return None
        return str(found[0][0]) if found else None


class MissingTable(Exception):
    """A table does not exist."""


class SQLiteConnection(Connection):
    """A SQLite file, or a database in memory."""

    dialect = "sqlite"
    begin_text = "BEGIN IMMEDIATE"
    gives_row_id = True

    def __init__(self, path: Path | None, content: bytes | None = None) -> None:
        import sqlite3

        self._errors = sqlite3
        self.path = path
        name = ":memory:" if path is None else os.fspath(path)
        self._connection = sqlite3.connect(name, timeout=BUSY_SECONDS, isolation_level=None, cached_statements=512)
        self._connection.execute("PRAGMA foreign_keys = ON")
        if path is not None:
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = NORMAL")
            self._connection.execute(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT_PAGES}")
            self._connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        if content is not None:
            self._connection.deserialize(content)
        self._execute = self._connection.execute

    def rows(self, text: str, parameters: Sequence[Any] = ()) -> Rows:
        try:
            return self._execute(text, parameters).fetchall()
        except self._errors.Error as error:
            raise self._translated(error) from error

    def run(self, text: str, parameters: Sequence[Any] = ()) -> int:
        try:
            return self._execute(text, parameters).rowcount
        except self._errors.Error as error:
            raise self._translated(error) from error

    def run_many(self, text: str, parameters: Sequence[Sequence[Any]]) -> None:
        try:
            self._connection.executemany(text, parameters)
        except self._errors.Error as error:
            raise self._translated(error) from error

    def insert(self, text: str, parameters: Sequence[Any]) -> int:
        try:
            return self._execute(text, parameters).lastrowid or 0
        except self._errors.Error as error:
            raise self._translated(error) from error

    def data_version(self) -> int:
        return int(self._execute("PRAGMA data_version").fetchone()[0])

    def content(self) -> bytes:
        """The whole database as bytes."""
        return self._connection.serialize()

    def copy_to(self, path: Path) -> None:
        """A copy of the database as a file, consistent whatever others do meanwhile."""
        target = self._errors.connect(os.fspath(path))
        with target:
            self._connection.backup(target)
        target.execute("PRAGMA journal_mode = WAL")
        target.close()

    def close(self) -> None:
        self._connection.close()

    def _translated(self, error: Exception) -> Exception:
        text = str(error)
        if "locked" in text or "busy" in text:
            return Busy(text)
        if "no such table" in text:
            return MissingTable(text)
        if isinstance(error, self._errors.IntegrityError):
            return Conflict("link" if "FOREIGN KEY" in text else "unique", text)
        return error


class PostgreSQLConnection(Connection):
    """A PostgreSQL server; an organization is a schema of its database."""

    dialect = "postgresql"

    def __init__(self, url: str, schema: str) -> None:
        import psycopg

        self._errors = psycopg
        self.schema = schema
        self._connection = psycopg.connect(url, autocommit=True, prepare_threshold=2)
        self._connection.execute(f"SET lock_timeout = '{BUSY_SECONDS}s'")
        self._connection.execute(f"SET search_path TO {_quoted(schema)}")

    def rows(self, text: str, parameters: Sequence[Any] = ()) -> Rows:
        try:
            return self._connection.execute(text, parameters or None).fetchall()
        except self._errors.Error as error:
            raise self._translated(error) from error

    def run(self, text: str, parameters: Sequence[Any] = ()) -> int:
        try:
            return self._connection.execute(text, parameters or None).rowcount
        except self._errors.Error as error:
            raise self._translated(error) from error

    def run_many(self, text: str, parameters: Sequence[Sequence[Any]]) -> None:
        try:
            with self._connection.cursor() as cursor:
                cursor.executemany(text, parameters)
        except self._errors.Error as error:
            raise self._translated(error) from error

    def insert(self, text: str, parameters: Sequence[Any]) -> int:
        return int(self.rows(text, parameters)[0][0])

    def make_schema(self) -> None:
        """Makes the schema in which the organization lives."""
        self.run(f"CREATE SCHEMA IF NOT EXISTS {_quoted(self.schema)}")

    def drop_schema(self) -> None:
        self.run(f"DROP SCHEMA IF EXISTS {_quoted(self.schema)} CASCADE")

    def schemas(self) -> list[str]:
        """The schemas that hold an organization."""
        text = "SELECT table_schema FROM information_schema.tables WHERE table_name = 'Organization' ORDER BY 1"
        return [str(row[0]) for row in self.rows(text)]

    def close(self) -> None:
        self._connection.close()

    def _translated(self, error: Exception) -> Exception:
        code = getattr(error, "sqlstate", None) or ""
        if code == "42P01":
            return MissingTable(str(error))
        if code in ("23505", "23503"):
            return Conflict("unique" if code == "23505" else "link", str(error))
        if code in ("55P03", "40P01", "40001"):
            return Busy(str(error))
        return error


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
