"""Properties that are packed into the column `settings` behave like those with columns of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.store_world import BACKENDS, fresh_store, run
from umshell.store.database import Store
from umshell.store.recipient import Recipient
from umshell.store.records import CommandLine


@pytest.fixture(params=BACKENDS)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    made = fresh_store(request.param, tmp_path)
    yield made
    made.close()


def lee(store: Store) -> Recipient:
    found = store.first(Recipient, Alias="lee")
    assert found is not None
    return found


def stored_settings(store: Store) -> str:
    return str(store.connection.rows("""SELECT settings FROM "Recipient" WHERE "Alias" = 'lee'""")[0][0])


def change(store: Store, **values: object) -> bool:
    item = lee(store)
    for name, value in values.items():
        setattr(item, name, item.by_name[name].convert(value))
    with store.record(lambda: CommandLine("Set-Mailbox lee")) as record:
        return record.change(item)


def test_a_new_value_is_kept_read_and_told(store: Store) -> None:
    assert change(store, CustomAttribute3="blue", OWAEnabled=False, Languages=["de-DE"])
    item = lee(store)
    assert (item.CustomAttribute3, item.OWAEnabled, list(item.Languages)) == ("blue", False, ["de-DE"])
    assert store.changes()[-1].values == [
        ("OWAEnabled", "True", "False"), ("Languages", "", "de-DE"), ("CustomAttribute3", None, "blue"),
    ]  # fmt: skip


def test_a_value_that_is_the_default_again_is_not_kept(store: Store) -> None:
    change(store, CustomAttribute3="blue", OWAEnabled=False)
    change(store, OWAEnabled=True)
    assert stored_settings(store) == '{"CustomAttribute3": "blue"}'
    change(store, CustomAttribute3=None)
    assert stored_settings(store) == "{}"


def test_other_settings_stay_as_they_are(store: Store) -> None:
    change(store, CustomAttribute3="blue")
    change(store, RetainDeletedItemsFor="30.00:00:00")
    assert (lee(store).CustomAttribute3, str(lee(store).RetainDeletedItemsFor)) == ("blue", "30.00:00:00")


def test_an_equal_value_is_no_change(store: Store) -> None:
    change(store, CustomAttribute3="blue")
    assert not change(store, CustomAttribute3="blue", OWAEnabled=True)


def test_they_can_be_filtered_by() -> None:
    script = """
        Set-Mailbox lee -CustomAttribute3 blue
        Set-Mailbox pat -CustomAttribute3 red
        (Get-Mailbox -Filter "CustomAttribute3 -eq 'Blue'").Alias
        (Get-Mailbox -Filter { CustomAttribute3 -ne $null } | Sort-Object Alias).Alias -join ' '
    """
    assert run(script) == (["lee", "lee pat"], [])
