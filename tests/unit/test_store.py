"""The store: its schema, its records, what is told of changes; on every database."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from tests.unit.store_world import BACKENDS, POSTGRES, add_plan, fresh_store, needs_postgres, run
from umshell.folders import user_cache_folder
from umshell.store.changes import changes_since
from umshell.store.connection import PostgreSQLConnection, SQLiteConnection
from umshell.store.database import Store
from umshell.store.directory import Directory
from umshell.store.migrating import migrate
from umshell.store.opening import open_store
from umshell.store.organizations import Places, make_in, plain_url
from umshell.store.recipient import Recipient
from umshell.store.records import CommandLine
from umshell.store.refusals import (
    ADObjectAlreadyExists,
    ObjectChangedMeanwhile,
    ObjectStillReferenced,
    StoreIsBusy,
)
from umshell.store.revision import NEWEST
from umshell.store.schema import metadata
from umshell.store.sql_cache import SqlCache
from umshell.store.um.dial_plan import UMDialPlan
from umshell.store.um.mailbox_policy import UMMailboxPolicy
from umshell.store.um.server import UMServer


@pytest.fixture(params=BACKENDS)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    made = fresh_store(request.param, tmp_path)
    yield made
    made.close()


# The schema


def _shape(path: Path) -> dict[str, object]:
    """Tables with columns and links, and indexes with their columns, of a SQLite file."""
    connection = sqlite3.connect(path)
    found: dict[str, object] = {}
    rows = connection.execute("SELECT name, type, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'").fetchall()
    for name, kind, text in rows:
        if kind == "table":
            links = sorted(row[2:] for row in connection.execute(f'PRAGMA foreign_key_list("{name}")'))
            columns = sorted(row[1:] for row in connection.execute(f'PRAGMA table_info("{name}")'))
            found[name] = (columns, links, "WITHOUT ROWID" in text)
        else:
            columns = [row[2] for row in connection.execute(f'PRAGMA index_xinfo("{name}")')]
            found[name] = (columns, (text or "").partition(" WHERE ")[2])
    connection.close()
    return found


def test_migrations_make_the_mapped_schema(tmp_path: Path) -> None:
    migrate(f"sqlite:///{tmp_path / 'migrated.sqlite'}")
    mapped = SQLiteConnection(tmp_path / "mapped.sqlite")
    make_in(mapped, "contoso")
    mapped.close()
    assert _shape(tmp_path / "migrated.sqlite") == _shape(tmp_path / "mapped.sqlite")


@pytest.mark.postgres
@needs_postgres
def test_migrations_make_the_mapped_schema_on_a_server() -> None:
    shapes = []
    for name in ("test_migrated", "test_mapped"):
        connection = PostgreSQLConnection(plain_url(POSTGRES or ""), name)
        connection.drop_schema()
        connection.make_schema()
        if name == "test_migrated":
            migrate(POSTGRES or "", name)
        else:
            make_in(connection, "contoso")
        columns = connection.rows(
            "SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns "
            f"WHERE table_schema = '{name}' AND table_name <> 'alembic_version' ORDER BY 1, 2"
        )
        indexes = connection.rows(f"SELECT indexname FROM pg_indexes WHERE schemaname = '{name}' ORDER BY 1")
        links = connection.rows(
            "SELECT constraint_name, constraint_type FROM information_schema.table_constraints "
            f"WHERE table_schema = '{name}' AND constraint_type <> 'CHECK' ORDER BY 1, 2"
        )
        shapes.append(
            (columns, [row for row in indexes if "alembic" not in row[0]], [r for r in links if "alembic" not in r[0]])
        )
        connection.drop_schema()
        connection.close()
    assert shapes[0] == shapes[1]


def test_a_new_store_has_the_newest_revision_and_all_tables(store: Store) -> None:
    assert store.connection.revision() == NEWEST
    for table in metadata().tables:
        assert store.count_rows(table) >= 0


def test_an_older_store_is_migrated_when_it_is_opened(tmp_path: Path) -> None:
    path = _older_store(tmp_path, "0001")
    store = open_store(str(path))
    assert store.connection.revision() == NEWEST
    assert store.count_rows("Recipient") == 0
    store.close()


def test_settings_of_an_older_store_are_kept_when_their_columns_go(tmp_path: Path) -> None:
    path = _older_store(tmp_path, "0004")
    with sqlite3.connect(path) as connection:
        _insert_old_recipient(connection, Name="lee", CustomAttribute1="blue", ECPEnabled=False, Languages='["de-DE"]')
    store = open_store(str(path))
    lee = store.select(Recipient)[0]
    store.close()
    assert (lee.CustomAttribute1, lee.ECPEnabled, lee.OWAEnabled, list(lee.Languages)) == (
        "blue",
        False,
        True,
        ["de-DE"],
    )
    assert lee.packed_values == {"CustomAttribute1": "blue", "ECPEnabled": False, "Languages": '["de-DE"]'}


def test_services_of_an_older_store_that_nobody_changed_get_the_defaults_of_their_version(tmp_path: Path) -> None:
    path = _older_store(tmp_path, "0007")
    with sqlite3.connect(path) as connection:
        for number, port in ((1, 5062), (2, 5070)):
            _insert_old_service(connection, name=f"EX{number}", version=number, port=port)
    store = open_store(str(path))
    store.exchange = 2010
    first, second = store.select(UMServer)
    store.close()
    assert (first.SipTcpListeningPort, str(first.IPAddressFamily)) == (5060, "IPv4Only")
    assert (second.SipTcpListeningPort, str(second.IPAddressFamily)) == (5070, "Any")


def _older_store(folder: Path, revision: str) -> Path:
    """A store file of an earlier revision, with its organization and nothing in it."""
    path = folder / "old.sqlite"
    migrate(f"sqlite:///{path}", revision=revision)
    with sqlite3.connect(path) as connection:
        connection.execute(
            "INSERT INTO Organization VALUES (1, 'Contoso', 'contoso.com', 'DC1', 'SERVER01', 'contoso')"
        )
    return path


def _insert_old_service(connection: sqlite3.Connection, *, name: str, version: int, port: int) -> None:
    """A row as it was kept when all defaults were stored."""
    made = UMServer.new(Directory("Contoso", "contoso.com", "DC1", "SERVER01"))
    values = {column.name: stored for column, stored in zip(made.columns, made.encoded(), strict=True)}
    values |= {"id": version, "Guid": str(uuid4()), "Server": str(uuid4()), "Name": name, "name_key": name.lower()}
    values |= {"version": version, "SipTcpListeningPort": port, "SipTlsListeningPort": 5063, "IPAddressFamily": "Any"}
    values |= dict.fromkeys(("WhenCreatedUTC", "WhenChangedUTC"), "2020-01-02T03:04:05.0000000Z")
    names = ", ".join(f'"{name}"' for name in values)
    connection.execute(f"INSERT INTO UMServer ({names}) VALUES ({', '.join('?' * len(values))})", [*values.values()])


def _insert_old_recipient(connection: sqlite3.Connection, **set_values: object) -> None:
    """A row as it was kept before settings were packed."""
    there = {row[1] for row in connection.execute("PRAGMA table_info(Recipient)")} - {"id"}
    values = {name: column.absent for name, column in Recipient.by_name.items() if name in there}
    values |= {"Guid": str(uuid4()), "name_key": "lee", "SamAccountName": "lee", "UserPrincipalName": "lee@contoso.com"}
    values |= {"WhenCreatedUTC": "2020-01-02T03:04:05.0000000Z", "WhenChangedUTC": "2020-01-02T03:04:05.0000000Z"}
    values |= set_values
    names = ", ".join(f'"{name}"' for name in values)
    connection.execute(f"INSERT INTO Recipient ({names}) VALUES ({', '.join('?' * len(values))})", [*values.values()])


# Records


def test_a_record_within_another_is_taken_back_alone(store: Store) -> None:
    with store.record(lambda: CommandLine("outer")) as outer:
        outer.open()
        with pytest.raises(ZeroDivisionError), store.record(lambda: CommandLine("inner")):
            add_plan(store, "Paris")
            raise ZeroDivisionError
        with pytest.raises(ZeroDivisionError), store.record(lambda: CommandLine("inner")) as inner:
            inner.open()
            add_plan(store, "Oslo")
            raise ZeroDivisionError
    assert [plan.Name for plan in store.select(UMDialPlan)] == ["Paris"]


def test_a_record_adds_its_objects_and_tells_of_them(store: Store) -> None:
    plan = add_plan(store, "Paris")
    found = store.select(UMDialPlan, Guid=plan.guid)[0]
    assert (found.Name, found.PhoneContext, found.MaxCallDuration) == ("Paris", "Paris.contoso.com", 30)
    told = store.changes()
    assert [(each.action, each.object_type, each.name) for each in told] == [
        ("+", "UMDialPlan", "Paris"),
        ("+", "UMMailboxPolicy", "Paris Default Policy"),
    ]
    assert (told[0].command, told[0].script, told[0].line) == ("New-UMDialPlan -Name Paris", "test.ps1", 1)
    assert ("PhoneContext", None, "Paris.contoso.com") in told[0].values


def test_a_failure_takes_back_the_whole_record(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.record(lambda: CommandLine("x")) as record:
        record.add(UMDialPlan.new(store.directory, Name="A", NumberOfDigitsInExtension=4, PhoneContext="A.b"))
        raise ZeroDivisionError
    assert store.count(UMDialPlan) == 0
    assert store.changes() == []
    add_plan(store, "A")


def test_nothing_is_written_when_no_value_changes(store: Store) -> None:
    add_plan(store, "Paris")
    mark = changes_since(store)[-1].id
    plan = store.select(UMDialPlan, name_key="paris")[0]
    plan.MaxCallDuration = 30
    plan.AccessTelephoneNumbers = plan.AccessTelephoneNumbers.copy()
    with store.record(lambda: CommandLine("x")) as record:
        assert not record.change(plan)
        assert not record.begun
    assert changes_since(store, mark) == []


def test_two_that_change_one_object_do_not_lose_a_change(store: Store) -> None:
    add_plan(store, "Paris")
    first, second = (store.select(UMDialPlan, name_key="paris")[0] for _ in range(2))
    first.MaxCallDuration, second.OperatorExtension = 60, "0000"
    with store.record(lambda: CommandLine("first")) as record:
        record.change(first)
    with pytest.raises(ObjectChangedMeanwhile), store.record(lambda: CommandLine("second")) as record:
        record.change(second)
    assert store.select(UMDialPlan, name_key="paris")[0].OperatorExtension is None


def test_the_database_itself_keeps_names_unique_and_links_whole(store: Store) -> None:
    plan = add_plan(store, "Paris")
    with pytest.raises(ADObjectAlreadyExists):
        add_plan(store, "PARIS")
    with pytest.raises(ObjectStillReferenced), store.record(lambda: CommandLine("x")) as record:
        record.remove(plan)
    assert store.count(UMDialPlan) == 1


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_dry_run_leaves_nothing_and_sees_what_it_did(backend: str, tmp_path: Path) -> None:
    fresh_store(backend, tmp_path).connection.close()
    store = fresh_store(backend, tmp_path, dry_run=True)
    add_plan(store, "Paris")
    with pytest.raises(ADObjectAlreadyExists):
        add_plan(store, "Paris")
    add_plan(store, "Oslo")
    assert [each.name for each in store.changes()] == [
        "Paris", "Paris Default Policy", "Oslo", "Oslo Default Policy",
    ]  # fmt: skip
    store.close()
    if backend == "file":
        again = open_store(str(tmp_path / "store.sqlite"))
        assert again.count(UMDialPlan) == 0
        again.close()


def test_back_links_of_few_and_of_many(store: Store) -> None:
    for number in range(12):
        add_plan(store, f"P{number}")
    many = store.complete(store.select(UMDialPlan))
    few = store.complete(store.select(UMDialPlan, name_key="p3"))
    assert [str(policy) for policy in many[3].UMMailboxPolicies] == ["P3 Default Policy"]
    assert [str(policy) for policy in few[0].UMMailboxPolicies] == ["P3 Default Policy"]
    assert few[0].UMIPGateway == []


def test_reading_by_pages_sees_only_what_existed_when_it_began(store: Store) -> None:
    for number in range(3):
        add_plan(store, f"P{number}")
    seen = []
    for plan in store.each(UMDialPlan):
        seen.append(plan.Name)
        add_plan(store, f"{plan.Name} copy")
    assert seen == ["P0", "P1", "P2"]


# Files


def test_a_second_writer_waits_and_then_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("umshell.store.connection.BUSY_SECONDS", 0.05)
    store = fresh_store("file", tmp_path)
    other = open_store(str(tmp_path / "store.sqlite"))
    other.connection.begin()
    with pytest.raises(StoreIsBusy):
        add_plan(store, "Paris")
    other.connection.rollback()
    add_plan(store, "Paris")
    for each in (store, other):
        each.close()


def test_two_organizations_do_not_know_each_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UMSHELL_DATA", str(tmp_path))
    places = Places()
    places.create("one")
    places.create("two")
    store = open_store(None, "one", transcript=True)
    add_plan(store, "Paris")
    store.close()
    assert [(each.name, each.dial_plans) for each in places.list()] == [("one", 1), ("two", 0)]
    places.reset("one")
    places.delete("two")
    assert [(each.name, each.dial_plans) for each in places.list()] == [("one", 0)]


def test_a_broken_cache_of_statements_is_ignored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UMSHELL_CACHE", str(tmp_path))
    cache = SqlCache("sqlite")
    text = cache.text(("count", "UMDialPlan"))
    cache.save()
    assert SqlCache("sqlite").texts[("count", "UMDialPlan")] == text
    for content in (b"", b"nonsense", b"\xe9\x01"):
        ((user_cache_folder() or tmp_path) / cache.name).write_bytes(content)
        assert SqlCache("sqlite").text(("count", "UMDialPlan")) == text
    monkeypatch.setattr("umshell.store.sql_cache._FORMAT", 99)
    assert SqlCache("sqlite").texts == {}


def test_a_pin_is_nowhere_in_clear(tmp_path: Path) -> None:
    store = fresh_store("file", tmp_path)
    script = """
        New-UMDialPlan Paris -NumberOfDigits 4 -CountryOrRegionCode 33 | Out-Null
        Enable-UMMailbox tony -UMMailboxPolicy 'Paris Default Policy' -Extensions 1001 -PIN 394827 | Out-Null
        Set-UMMailboxPIN tony -Pin 605182 | Format-List *
    """
    lines, errors = run(script, store)
    assert errors == []
    assert not any("394827" in line or "605182" in line for line in lines)
    store.close()
    for path in tmp_path.iterdir():
        assert b"394827" not in path.read_bytes()
        assert b"605182" not in path.read_bytes()


def test_policies_are_found_by_their_plan(store: Store) -> None:
    plan = add_plan(store, "Paris")
    assert [policy.Name for policy in store.select(UMMailboxPolicy, UMDialPlan=plan.guid)] == ["Paris Default Policy"]
    assert store.names_where("UMMailboxPolicy", UMDialPlan=plan.guid) == ["Paris Default Policy"]
