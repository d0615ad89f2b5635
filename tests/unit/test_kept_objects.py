"""Objects that stay read between records: they are never older than the database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.store_world import BACKENDS, add_plan, fresh_store
from umshell.store.database import Store
from umshell.store.identity import IdParameter
from umshell.store.opening import open_store
from umshell.store.records import CommandLine
from umshell.store.refusals import ManagementObjectNotFound
from umshell.store.um.dial_plan import UMDialPlan
from umshell.store.um.mailbox_policy import UMMailboxPolicy


@pytest.fixture(params=BACKENDS)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    made = fresh_store(request.param, tmp_path)
    yield made
    made.close()


def change_duration(store: Store, name: str, minutes: int) -> None:
    plan = store.select(UMDialPlan, name_key=name.lower())[0]
    plan.MaxCallDuration = minutes
    with store.record(lambda: CommandLine("Set-UMDialPlan")) as record:
        record.change(plan)


def named(store: Store, name: str) -> UMDialPlan:
    found: UMDialPlan = store.kept.find(IdParameter[UMDialPlan](name))
    return found


def test_an_object_is_read_once_while_nothing_changes(tmp_path: Path) -> None:
    store = fresh_store("file", tmp_path)
    plan = add_plan(store, "Paris")
    assert named(store, "Paris") is named(store, "Paris")
    assert store.kept.get(UMDialPlan, plan.guid) is store.kept.get(UMDialPlan, plan.guid)
    store.close()


def test_our_own_change_is_seen(store: Store) -> None:
    add_plan(store, "Paris")
    assert named(store, "Paris").MaxCallDuration == 30
    change_duration(store, "Paris", 60)
    assert named(store, "Paris").MaxCallDuration == 60


def test_a_changed_name_is_seen_by_what_links_to_it(store: Store) -> None:
    plan = add_plan(store, "Paris")
    policy: UMMailboxPolicy = store.kept.find(IdParameter[UMMailboxPolicy]("Paris Default Policy"))
    assert policy.UMDialPlan.Name == "Paris"
    plan.Name = "Lyon"
    with store.record(lambda: CommandLine("Set-UMDialPlan")) as record:
        record.change(plan)
    again: UMMailboxPolicy = store.kept.find(IdParameter[UMMailboxPolicy]("Paris Default Policy"))
    assert again.UMDialPlan.Name == "Lyon"


def test_what_another_process_changed_is_seen(tmp_path: Path) -> None:
    store = fresh_store("file", tmp_path)
    other = open_store(str(tmp_path / "store.sqlite"))
    add_plan(store, "Paris")
    assert named(store, "Paris").MaxCallDuration == 30
    change_duration(other, "Paris", 45)
    assert named(store, "Paris").MaxCallDuration == 45
    for each in (store, other):
        each.close()


def test_an_open_record_sees_its_own_changes_and_not_those_taken_back(store: Store) -> None:
    plan = add_plan(store, "Paris")
    with pytest.raises(ZeroDivisionError), store.record(lambda: CommandLine("x")) as record:
        record.open()
        assert named(store, "Paris").MaxCallDuration == 30
        plan.MaxCallDuration = 90
        record.change(plan)
        assert named(store, "Paris").MaxCallDuration == 90
        raise ZeroDivisionError
    assert named(store, "Paris").MaxCallDuration == 30


def test_what_is_not_there_is_not_kept(store: Store) -> None:
    with pytest.raises(ManagementObjectNotFound):
        named(store, "Paris")
    add_plan(store, "Paris")
    assert named(store, "Paris").Name == "Paris"


def test_a_record_that_was_opened_and_changed_nothing_leaves_nothing(store: Store) -> None:
    with store.record(lambda: CommandLine("x")) as record:
        record.open()
        assert not record.begun
    assert store.changes() == []
    add_plan(store, "Paris")
