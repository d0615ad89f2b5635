"""A script that is killed at any moment leaves a store that opens; each record in it happened wholly or not at all."""

import multiprocessing
import os
import random
import signal
import sqlite3
import sys
import time
from pathlib import Path

import pytest

from umshell.runtime.options import Options
from umshell.runtime.silent_host import SilentHost
from umshell.shell import Shell
from umshell.store.changes import ADDED, REMOVED, changes_since

KILLS = 100
KILLS_A_STORE = 10
LONGEST = 0.25
SCRIPT = """
foreach ($i in 1..2000) {
    $name = "Plan RUN $i"
    New-UMDialPlan $name -NumberOfDigitsInExtension 4 -CountryOrRegionCode 33 | Out-Null
    New-UMIPGateway -Name "Gateway RUN $i" -Address "gw-RUN-$i.contoso.com" -UMDialPlan $name | Out-Null
    Set-UMDialPlan $name -OperatorExtension 1000 -AccessTelephoneNumbers '+33100', '+33101'
    if ($i % 3 -eq 0) { Remove-UMIPGateway "Gateway RUN $i" -Confirm:$false }
}
"""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(300),
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL"),
]


def test_a_killed_script_leaves_whole_records(tmp_path: Path) -> None:
    chance = random.Random(20200102)
    found = 0
    for number in range(KILLS):
        store = tmp_path / f"store{number // KILLS_A_STORE}.sqlite"
        _run_and_kill(store, number, chance.uniform(0, LONGEST))
        if store.exists():
            found += _check(store)
    assert found > KILLS  # the kills met scripts at work


def _run_and_kill(store: Path, number: int, seconds: float) -> None:
    process = multiprocessing.get_context("fork").Process(target=_work, args=(str(store), str(number)))
    process.start()
    time.sleep(seconds)
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)
    process.join()


def _work(store: str, run: str) -> None:
    Shell(SilentHost(), Options(store=store)).run(SCRIPT.replace("RUN", run))


def _check(path: Path) -> int:
    """Holds the store against the rules of a record; how many plans there are."""
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    shell = Shell(SilentHost(), Options(store=str(path)))
    objects = {noun: shell.invoke(f"Get-{noun}") for noun in ("UMDialPlan", "UMIPGateway", "UMHuntGroup")}
    policies = [str(policy.UMDialPlan) for policy in shell.invoke("Get-UMMailboxPolicy")]
    changes = changes_since(shell.store)
    shell.close()
    assert sorted(policies) == sorted(plan.Name for plan in objects["UMDialPlan"])
    groups = [str(group.UMIPGateway) for group in objects["UMHuntGroup"]]
    assert sorted(groups) == sorted(gateway.Name for gateway in objects["UMIPGateway"])
    for plan in objects["UMDialPlan"]:
        assert (plan.OperatorExtension is None) == (len(plan.AccessTelephoneNumbers) == 0)
    present = {change.guid for change in changes if change.action == ADDED}
    present -= {change.guid for change in changes if change.action == REMOVED}
    assert {str(each.Guid) for found in objects.values() for each in found} <= present
    return len(objects["UMDialPlan"])
