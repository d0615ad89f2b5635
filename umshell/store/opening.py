"""Opening a store: which one is meant, made if it does not exist, migrated if it is older."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from umshell.store.connection import Connection, SQLiteConnection
from umshell.store.database import Store
from umshell.store.pins import PinKey
from umshell.store.revision import NEWEST
from umshell.values.dates import DateTime

IN_MEMORY = ":memory:"
_SEED = 2013 << 32
_SETUP_SEED = 2010 << 32
_SETUP_TIME = DateTime.of(2019, 6, 3, 9, 0).ticks


def open_store(
    place: str | None = None,
    organization: str | None = None,
    *,
    transcript: bool = False,
    dry_run: bool = False,
    user: str | None = None,
) -> Store:
    """A store by its path or URL, or the user's own of that organization; opened when it is first needed."""
    where = place or os.environ.get("UMSHELL_STORE") or None
    return Store(
        _connector(where, organization),
        user=user or ("contoso.com/Users/Administrator" if transcript else _user_name()),
        seed=_SEED if transcript else None,
        dry_run=dry_run,
        pin_key=_pin_key(where, organization, transcript),
        is_transcript=transcript,
    )


def store_on(connection: Connection, *, user: str = "contoso.com/Users/Administrator") -> Store:
    """A store on a connection that is open already, with fixed ids: for the setup of a sample organization."""
    return Store(lambda: connection, user=user, seed=_SETUP_SEED, pin_key=PinKey.of_samples, time=_SETUP_TIME)


def _connector(where: str | None, organization: str | None) -> Callable[[], Connection]:
    if where is not None and "://" in where:
        return lambda: _open_postgresql(where, organization)
    return lambda: _open_sqlite(where, organization)


def _open_sqlite(where: str | None, organization: str | None) -> Connection:
    if where == IN_MEMORY:
        return _in_memory(organization or "contoso")
    path = _path(where, organization)
    if not path.exists() or not path.stat().st_size:
        _make(path, organization)
    connection = SQLiteConnection(path)
    if connection.revision() != NEWEST:
        connection = _migrated(connection, path, organization)
    return connection


def _path(where: str | None, organization: str | None) -> Path:
    if where is not None:
        return Path(where)
    from umshell.store.organizations import DEFAULT, Places

    return Places().path(organization or DEFAULT)


def _make(path: Path, organization: str | None) -> None:
    """A new store has the sample organization of its name, or contoso."""
    from umshell.store.organizations import DEFAULT, baselines, copy_template

    path.unlink(missing_ok=True)
    copy_template(organization if organization in baselines() else DEFAULT, path)


_memory_templates: dict[str, bytes] = {}


def _in_memory(organization: str) -> Connection:
    """A store of its own for one session, gone with it."""
    from umshell.store.organizations import template

    content = _memory_templates.get(organization)
    if content is None:
        content = _memory_templates[organization] = without_wal(template(organization).read_bytes())
    return SQLiteConnection(None, content)


def without_wal(content: bytes) -> bytes:
    """A database file that is read into memory can't have a write-ahead log: its header says so in two bytes."""
    return content[:18] + b"\x01\x01" + content[20:]


def _migrated(connection: SQLiteConnection, path: Path, organization: str | None) -> SQLiteConnection:
    from umshell.store.migrating import migrate

    is_empty = not connection.has_tables()
    connection.close()
    if is_empty:
        _make(path, organization)
    else:
        migrate(f"sqlite:///{path}")
    return SQLiteConnection(path)


def _open_postgresql(url: str, organization: str | None) -> Connection:
    from umshell.store.connection import PostgreSQLConnection
    from umshell.store.organizations import DEFAULT, baselines, make_in, plain_url

    name = organization or DEFAULT
    connection = PostgreSQLConnection(plain_url(url), name)
    if not connection.has_tables():
        connection.make_schema()
        make_in(connection, name if name in baselines() else DEFAULT)
    elif connection.revision() != NEWEST:
        from umshell.store.migrating import migrate

        migrate(url, name)
    return connection


def _pin_key(where: str | None, organization: str | None, transcript: bool) -> Callable[[], PinKey]:
    if transcript or where == IN_MEMORY:
        return PinKey.of_samples
    if where is not None and "://" in where:
        return lambda: PinKey.beside(_path(None, organization))
    return lambda: PinKey.beside(_path(where, organization))


def _user_name() -> str:
    """Who runs the session, as the system calls them."""
    for name in ("USERNAME", "LOGNAME", "USER"):
        if os.environ.get(name):
            return os.environ[name]
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"
