"""Organizations by name: listing, making, resetting, deleting; and the template that new stores are copied from."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from umshell.errors import OrganizationError
from umshell.folders import user_cache_folder, user_data_folder
from umshell.resources import state_path
from umshell.store.connection import Connection, PostgreSQLConnection, SQLiteConnection
from umshell.store.revision import NEWEST
from umshell.store.setup_runner import setup_runner
from umshell.store.sql_cache import fingerprint

DEFAULT = "contoso"


@dataclass(frozen=True, slots=True)
class OrganizationInfo:
    """An organization as `umshell organization list` tells it."""

    name: str
    baseline: str
    dial_plans: int
    um_mailboxes: int
    place: str


def baselines() -> list[str]:
    """The sample organizations that a store can be made with."""
    return sorted(entry.name for entry in state_path("organizations").iterdir() if entry.is_dir())


def make_in(connection: Connection, baseline: str) -> None:
    """Makes the tables of an empty database and fills them."""
    folder = state_path("organizations", baseline)
    if not folder.is_dir():
        raise OrganizationError(f"There is no sample organization '{baseline}'; there are {', '.join(baselines())}.")
    _make_tables(connection)
    _fill(connection, folder, baseline)


def _make_tables(connection: Connection) -> None:
    from umshell.store.statements import table_definitions

    connection.begin()
    for text in table_definitions(connection.dialect):
        connection.run(text)
    connection.run("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
    connection.run(f"INSERT INTO alembic_version VALUES ('{NEWEST}')")
    connection.commit()


def _fill(connection: Connection, folder: Path, baseline: str) -> None:
    from umshell.store.baseline import Baseline

    directory = folder / "directory.toml"
    if not directory.is_file():
        directory = state_path("organizations", DEFAULT, "directory.toml")
    Baseline(directory, connection).fill(baseline)
    setup = folder / "setup.ps1"
    if setup.is_file():
        run = setup_runner()
        if run is None:
            raise OrganizationError(f"The sample organization '{baseline}' needs a shell to be made.")
        run(connection, setup)


def template(baseline: str) -> Path:
    """A file with the freshly made organization, from which new SQLite stores are copied."""
    folder = user_cache_folder() or Path(tempfile.gettempdir()) / "umshell"
    path = folder / f"{baseline}-{_digest(baseline)}.sqlite"
    if path.is_file():
        return path
    made = SQLiteConnection(None)
    make_in(made, baseline)
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_suffix(f".{os.getpid()}")
    made.copy_to(temporary)
    made.close()
    os.replace(temporary, path)
    _forget_older(path, baseline)
    return path


def _digest(baseline: str) -> str:
    """Changes with the schema and with the files that the organization is made of."""
    import zlib

    parts = [fingerprint()]
    for name in (DEFAULT, baseline):
        with os.scandir(state_path("organizations", name)) as entries:
            parts += [f"{entry.name}:{entry.stat().st_mtime_ns}" for entry in entries]
    return f"{zlib.crc32('|'.join(sorted(parts)).encode()):08x}"


def _forget_older(path: Path, baseline: str) -> None:
    for other in path.parent.glob(f"{baseline}-????????.sqlite*"):
        if not other.name.startswith(path.name):
            other.unlink(missing_ok=True)


class Places:
    """Where organizations are kept: files in the user's data folder, or schemas of a PostgreSQL database."""

    def __init__(self, url: str | None = None) -> None:
        self.url = url if url and "://" in url else None

    def names(self) -> list[str]:
        if self.url is not None:
            return self._postgresql(DEFAULT).schemas()
        return sorted(path.stem for path in user_data_folder().glob("*.sqlite"))

    def path(self, name: str) -> Path:
        """The file of an organization."""
        if not name or not name.replace("-", "").replace("_", "").isalnum():
            raise OrganizationError(
                f"'{name}' can't be the name of an organization: letters, digits, - and _ are possible."
            )
        return user_data_folder() / f"{name}.sqlite"

    def list(self) -> list[OrganizationInfo]:
        """All organizations, by name."""
        return [self._info(name) for name in self.names()]

    def create(self, name: str, baseline: str = DEFAULT) -> None:
        """Makes a new organization."""
        if name in self.names():
            raise OrganizationError(f"The organization '{name}' exists already.")
        self._make(name, baseline)

    def reset(self, name: str, baseline: str | None = None) -> None:
        """Makes an organization anew, as it began."""
        found = self._info(name).baseline if baseline is None else baseline
        self.delete(name)
        self._make(name, found)

    def delete(self, name: str) -> None:
        """Deletes an organization with its key."""
        if name not in self.names():
            raise OrganizationError(f"There is no organization '{name}'.")
        if self.url is not None:
            self._postgresql(name).drop_schema()
            return
        remove_files(self.path(name))

    def _make(self, name: str, baseline: str) -> None:
        if self.url is not None:
            connection = self._postgresql(name)
            connection.make_schema()
            make_in(connection, baseline)
            return
        copy_template(baseline, self.path(name))

    def _postgresql(self, name: str) -> PostgreSQLConnection:
        return PostgreSQLConnection(plain_url(self.url or ""), name)

    def _info(self, name: str) -> OrganizationInfo:
        if name not in self.names():
            raise OrganizationError(f"There is no organization '{name}'.")
        place = self.url or os.fspath(self.path(name))
        connection: Connection = self._postgresql(name) if self.url else SQLiteConnection(self.path(name))
        baseline = connection.rows('SELECT baseline FROM "Organization"')[0][0]
        plans = connection.rows('SELECT count(*) FROM "UMDialPlan"')[0][0]
        users = connection.rows('SELECT count(*) FROM "Recipient" WHERE "UMEnabled"')[0][0]
        connection.close()
        return OrganizationInfo(name, baseline, plans, users, place)


def plain_url(url: str) -> str:
    """The URL as the driver takes it: `postgresql+psycopg://…` without the driver's name."""
    return url.replace("postgresql+psycopg://", "postgresql://", 1)


def copy_template(baseline: str, path: Path) -> None:
    """Makes a SQLite store by copying the template; whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f"{path.name}.{os.getpid()}")
    shutil.copyfile(template(baseline), temporary)
    try:
        os.link(temporary, path)
    except FileExistsError:
        pass  # another process was faster, and made the same
    except OSError:
        os.replace(temporary, path)
    temporary.unlink(missing_ok=True)


def remove_files(path: Path) -> None:
    """Removes a store's file and what lies beside it."""
    for suffix in ("", "-wal", "-shm", ".key"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
