"""Several processes on one store, and processes that are killed."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.unit.store_world import POSTGRES, add_plan, fresh_store, needs_postgres
from umshell.store.changes import changes_since
from umshell.store.connection import PostgreSQLConnection
from umshell.store.database import Store
from umshell.store.opening import open_store
from umshell.store.organizations import plain_url
from umshell.store.um.dial_plan import UMDialPlan
from umshell.store.um.mailbox_policy import UMMailboxPolicy

WRITER = """
import sys
from tests.unit.store_world import add_plan
from umshell.store.opening import open_store
from umshell.store.refusals import Refusal

place, organization, prefix, count = sys.argv[1:]
store = open_store(place, organization)
lost = 0
for number in range(int(count)):
    try:
        add_plan(store, f"{prefix}{number}")
        add_plan(store, f"shared {number}")
    except Refusal:
        lost += 1
store.close()
print(lost)
"""


def _writer(place: str, organization: str, prefix: str, count: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", WRITER, place, organization, prefix, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])


def _check_whole(store: Store) -> None:
    """Every plan has its policy, and the record of changes tells of exactly what there is."""
    plans = {plan.Name: plan.guid for plan in store.select(UMDialPlan)}
    policies = {policy.Name: policy.UMDialPlan.guid for policy in store.select(UMMailboxPolicy)}
    assert policies == {f"{name} Default Policy": guid for name, guid in plans.items()}
    told = {change.guid for change in changes_since(store) if change.object_type == "UMDialPlan"}
    assert told == set(plans.values())


@pytest.mark.slow
def test_two_processes_lose_nothing(tmp_path: Path) -> None:
    fresh_store("file", tmp_path).connection.close()
    place, count = str(tmp_path / "store.sqlite"), 60
    writers = [_writer(place, "contoso", prefix, count) for prefix in "AB"]
    lost = sum(int(writer.communicate(timeout=60)[0]) for writer in writers)
    store = open_store(place)
    assert store.count(UMDialPlan) == 3 * count
    assert lost == count
    _check_whole(store)
    store.close()


@pytest.mark.slow
@pytest.mark.postgres
@needs_postgres
def test_eight_processes_on_a_server_lose_nothing() -> None:
    assert POSTGRES is not None
    connection = PostgreSQLConnection(plain_url(POSTGRES), "test_eight")
    connection.drop_schema()
    connection.close()
    open_store(POSTGRES, "test_eight").connection.close()
    writers = [_writer(POSTGRES, "test_eight", prefix, 15) for prefix in "ABCDEFGH"]
    lost = sum(int(writer.communicate(timeout=60)[0]) for writer in writers)
    store = open_store(POSTGRES, "test_eight")
    assert store.count(UMDialPlan) == 9 * 15
    assert lost == 7 * 15
    _check_whole(store)
    store.close()


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are killed otherwise here")
def test_a_killed_process_leaves_each_record_whole(tmp_path: Path) -> None:
    fresh_store("file", tmp_path).connection.close()
    place, chance = str(tmp_path / "store.sqlite"), random.Random(2013)
    for attempt in range(12):
        writer = _writer(place, "contoso", f"run {attempt} ", 2000)
        before = _count(place)
        deadline = time.monotonic() + 20
        while _count(place) == before and time.monotonic() < deadline:
            time.sleep(0.01)
        time.sleep(chance.random() / 20)
        writer.send_signal(signal.SIGKILL)
        writer.communicate()
    store = open_store(place)
    _check_whole(store)
    add_plan(store, "after all")
    store.close()


def _count(place: str) -> int:
    store = open_store(place)
    try:
        return store.count(UMDialPlan)
    finally:
        store.close()
