"""The same commands on SQLite and on PostgreSQL, and several whole processes on one store."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.store_world import POSTGRES, needs_postgres
from umshell.runtime.options import Options
from umshell.runtime.transcript_host import TranscriptHost
from umshell.shell import Shell
from umshell.store.connection import PostgreSQLConnection
from umshell.store.opening import IN_MEMORY
from umshell.store.organizations import plain_url

ROOT = Path(__file__).parents[1]
# What reads and writes each kind of object, with filters, sizes, patterns, refusals and conflicts of the database.
SCRIPT = r"""
New-UMDialPlan 'Site 1' -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1
New-UMDialPlan 'site 1' -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1
Set-UMDialPlan 'Site 1' -AccessTelephoneNumbers 5001, 5002 -WhatIf
Set-UMDialPlan 'Site 1' -AccessTelephoneNumbers @{ Add = '5001', '5002'; Remove = '5001' }
Get-UMDialPlan 'Site*' | Format-List Name, AccessTelephoneNumbers, UMMailboxPolicies, UMIPGateway, PhoneContext
New-UMIPGateway 'GW 1' -Address 10.0.0.1 -UMDialPlan 'Site 1' | Format-List Name, Address, HuntGroups
New-UMIPGateway 'GW 2' -Address 10.0.0.1
Remove-UMDialPlan 'Site 1' -Confirm:$false
Enable-UMMailbox lee -UMMailboxPolicy 'Site 1 Default Policy' -Extensions 1044 -PIN 602918
Enable-UMMailbox aaron -UMMailboxPolicy 'Site 1 Default Policy' -Extensions 1044
Get-UMMailbox -Filter "Name -like 'L*' -or UMMailboxPolicy -eq 'x'" | Select-Object Name, Extensions
Get-Mailbox -Filter { Alias -like '*e*' -and -not (City -eq 'Oslo') } -SortBy DisplayName -ResultSize 5 | ForEach Name
Get-UMMailbox -Anr le | ForEach-Object Name
Get-UMMailboxPIN | Sort-Object { "$($_.UserID)" } | Format-Table UserID, LockedOut
New-UMAutoAttendant 'AA 1' -UMDialPlan 'Site 1' -PilotIdentifierList 5100 -Status Enabled
New-UMCallAnsweringRule -Name 'Rule' -Mailbox lee -ScheduleStatus 8
Get-UMCallAnsweringRule -Mailbox lee | Format-List Name, Enabled, Priority
Get-UMService | Set-UMService -MaxCallsAllowed 50
Get-UMService EX1 | Format-List Name, MaxCallsAllowed, DialPlans
Disable-UMMailbox lee -Confirm:$false
Remove-UMAutoAttendant 'AA 1' -Confirm:$false
Get-UMIPGateway 'GW 1' | Remove-UMIPGateway -Confirm:$false
Get-UMMailboxPolicy | Where-Object { $_.UMDialPlan -eq 'Site 1' } | Remove-UMMailboxPolicy -Confirm:$false
Remove-UMDialPlan 'Site 1' -Confirm:$false
Get-UMDialPlan 'Site 1'
"""


def transcript(store: str, organization: str, text: str) -> str:
    host = TranscriptHost()
    shell = Shell(host, Options(store=store, organization=organization, transcript=True))
    shell.run(text)
    shell.close()
    return host.text


def fresh_schema(name: str) -> str:
    """The server's address, on which there is no organization of that name."""
    assert POSTGRES is not None
    connection = PostgreSQLConnection(plain_url(POSTGRES), name)
    connection.drop_schema()
    connection.close()
    return POSTGRES


@pytest.mark.postgres
@needs_postgres
def test_a_script_prints_the_same_on_both_databases() -> None:
    expected = transcript(IN_MEMORY, "contoso", SCRIPT)
    assert transcript(fresh_schema("test_same"), "test_same", SCRIPT) == expected


@pytest.mark.postgres
@needs_postgres
def test_a_dry_run_prints_the_same_and_leaves_nothing_on_a_server() -> None:
    place = fresh_schema("test_dry")
    expected = transcript(IN_MEMORY, "contoso", SCRIPT)
    host = TranscriptHost()
    shell = Shell(host, Options(store=place, organization="test_dry", transcript=True, dry_run=True))
    shell.run(SCRIPT)
    shell.close()
    assert host.text == expected
    assert transcript(place, "test_dry", "Get-UMDialPlan; (Get-UMMailbox).Count") == "0\n"


# Whole processes

WORKER = r"""
$made = 0; $refused = 0
foreach ($number in 1..{count}) {{
    New-UMDialPlan "{name} $number" -NumberOfDigits 4 -CountryOrRegionCode 1 -EA SilentlyContinue | Out-Null
    if ($?) {{ $made++ }} else {{ $refused++ }}
    New-UMDialPlan "shared $number" -NumberOfDigits 4 -CountryOrRegionCode 1 -EA SilentlyContinue | Out-Null
    if ($?) {{ $made++ }} else {{ $refused++ }}
    Set-UMDialPlan Common -AccessTelephoneNumbers @{{ Add = "{name}$number" }} -ErrorAction SilentlyContinue
    while (-not $?) {{
        Set-UMDialPlan Common -AccessTelephoneNumbers @{{ Add = "{name}$number" }} -ErrorAction SilentlyContinue
    }}
}}
"$made $refused"
"""


def worker(place: str, organization: str, name: str, count: int, folder: Path) -> "subprocess.Popen[str]":
    script = folder / f"{name}.ps1"
    script.write_text(WORKER.format(name=name, count=count))
    command = [sys.executable, "-m", "umshell", "run", "--store", place, "--organization", organization, str(script)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=folder, env=environment)


def check_workers(place: str, organization: str, names: str, count: int, folder: Path) -> None:
    """Each made its own plans; of the shared ones each was made once; every change of the common one is there."""
    transcript(
        place, organization, "New-UMDialPlan Common -NumberOfDigitsInExtension 4 -CountryOrRegionCode 1 | Out-Null"
    )
    workers = [worker(place, organization, name, count, folder) for name in names]
    told = [process.communicate(timeout=120)[0].split() for process in workers]
    assert sum(int(made) for made, _ in told) == (len(names) + 1) * count
    assert sum(int(refused) for _, refused in told) == (len(names) - 1) * count
    text = "(Get-UMDialPlan).Count; (Get-UMDialPlan Common).AccessTelephoneNumbers.Count; (Get-UMMailboxPolicy).Count"
    plans = (len(names) + 1) * count + 1
    assert transcript(place, organization, text).split() == [str(plans), str(len(names) * count), str(plans)]


@pytest.mark.slow
def test_two_processes_on_a_file_lose_nothing(tmp_path: Path) -> None:
    check_workers(str(tmp_path / "store.sqlite"), "contoso", "AB", 30, tmp_path)


@pytest.mark.slow
@pytest.mark.postgres
@needs_postgres
def test_eight_processes_on_a_server_lose_nothing(tmp_path: Path) -> None:
    check_workers(fresh_schema("test_workers"), "test_workers", "ABCDEFGH", 8, tmp_path)
