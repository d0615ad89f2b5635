"""How fast a deployment is provisioned, reported and taken back, beside the same rows written with raw sqlite3."""

import os
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

SITES = 200
MAILBOXES = 20_000
LOOKUPS = 2_000
SCRIPTS = {
    "sites": """
Import-Csv sites.csv | ForEach-Object {
    New-UMDialPlan -Name $_.Site -NumberOfDigitsInExtension 6 -CountryOrRegionCode 1 | Out-Null
    New-UMIPGateway -Name "$($_.Site) gateway" -Address $_.Address -UMDialPlan $_.Site | Out-Null
    Set-UMMailboxPolicy -Identity "$($_.Site) Default Policy" -MinPINLength 5
}
""",
    "enable": """
Import-Csv people.csv | ForEach-Object {
    Enable-UMMailbox -Identity $_.Alias -UMMailboxPolicy $_.Policy -Extensions $_.Extension -PIN $_.PIN | Out-Null
}
""",
    "report": """
Get-UMMailbox -ResultSize Unlimited | Select-Object Name, UMDialPlan, UMMailboxPolicy,
    @{ Name = 'Extension'; Expression = { $_.Extensions -join ';' } } | Export-Csv report.csv -NoTypeInformation
""",
    "disable": """
Import-Csv people.csv | ForEach-Object { Disable-UMMailbox $_.Alias -KeepProperties $false -Confirm:$false }
""",
    "remove": """
Import-Csv sites.csv | ForEach-Object {
    Remove-UMIPGateway "$($_.Site) gateway" -Confirm:$false
    Remove-UMMailboxPolicy "$($_.Site) Default Policy" -Confirm:$false
    Remove-UMDialPlan $_.Site -Confirm:$false
}
""",
}


def bulk_lines(mailboxes: int = MAILBOXES, sites: int = SITES) -> list[str]:
    """What each phase costs, and what share of raw sqlite3's speed the writing ones have."""
    write_tables(mailboxes, sites)
    make_people(Path("bulk.sqlite"), mailboxes)
    lines = []
    total = [0.0, 0.0]
    run_script("warm", "Get-UMDialPlan | Out-Null")
    for phase, script in SCRIPTS.items():
        before = Path(f"before_{phase}.sqlite")
        copy_store(Path("bulk.sqlite"), before)
        ours = run_script(phase, script)
        if phase == "report":
            lines.append(f"bulk {phase:10} {ours:10.4f} s for {report_rows()} mailboxes")
            lines.append(share_line("filter", *filter_seconds()))
            continue
        raw = raw_seconds(before, Path("bulk.sqlite"))
        lines.append(share_line(phase, ours, raw))
        total = [total[0] + ours, total[1] + raw]
    return [*lines, share_line("all writes", *total)]


def share_line(phase: str, ours: float, raw: float) -> str:
    return f"bulk {phase:10} {ours:10.4f} {raw:10.4f} s: {100 * raw / ours:.0f} % of raw sqlite3's speed"


def write_tables(mailboxes: int, sites: int) -> None:
    """The CSV files that the scripts read."""
    rows = [f"Site {n},10.{n // 250}.{n % 250}.1" for n in range(sites)]
    Path("sites.csv").write_text("\n".join(["Site,Address", *rows]) + "\n")
    people = [
        f"bulk{n},Site {n % sites} Default Policy,{n:06},{(n * 7919 + 30_241) % 90_000 + 10_000}9"
        for n in range(mailboxes)
    ]
    Path("people.csv").write_text("\n".join(["Alias,Policy,Extension,PIN", *people]) + "\n")


def make_people(path: Path, mailboxes: int) -> None:
    """Mailboxes without Unified Messaging, in one transaction: they are no part of what is measured."""
    from umshell.store.opening import open_store
    from umshell.store.recipient import Recipient

    path.unlink(missing_ok=True)
    store = open_store(str(path), "contoso")
    like = store.first(Recipient, Alias="lee")
    assert like is not None
    connection: Any = store.connection
    columns = [column.name for column in like.columns][1:]
    present = dict(zip(columns, like.row[1:], strict=False))
    connection.begin()
    for number in range(mailboxes):
        name = f"Bulk {number}"
        alias = f"bulk{number}"
        values = present | {
            "Guid": store.new_guid(), "Name": name, "name_key": name.lower(), "DisplayName": name, "Alias": alias,
            "SamAccountName": alias, "UserPrincipalName": f"{alias}@contoso.com", "ExchangeGuid": store.new_guid(),
            "EmailAddresses": f'["SMTP:{alias}@contoso.com"]', "LegacyExchangeDN": f"/o=Contoso/cn={alias}",
        }  # fmt: skip
        connection.run(store.text("insert", "Recipient"), tuple(values.values()))
    for page in store.pages(Recipient):
        for item in page:
            if item.Alias.startswith("bulk"):
                rows = [(item.guid, form, key) for form, key in item.texts()]
                connection.run_many(store.text("insert", "RecipientKey"), rows)
    connection.commit()
    connection.rows("ANALYZE")
    store.close()


def copy_store(source: Path, target: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        Path(f"{target}{suffix}").unlink(missing_ok=True)
    with sqlite3.connect(source) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(source, target)


def run_script(name: str, text: str) -> float:
    from umshell.replay import replay
    from umshell.runtime.options import Options
    from umshell.runtime.silent_host import SilentHost
    from umshell.shell import Shell

    script = Path(f"{name}.ps1")
    script.write_text(text)
    host = SilentHost()
    shell = Shell(host, Options(store="bulk.sqlite"))
    started = time.perf_counter()
    replay(shell, script)
    shell.close()
    if host.errors:
        raise AssertionError(f"{name}: {len(host.errors)} errors, the first: {host.errors[0].message}")
    return time.perf_counter() - started


def report_rows() -> int:
    return len(Path("report.csv").read_text().splitlines()) - 1


# The mailboxes of a policy, with the names of what they link to, which they show.
FILTERED = """
SELECT r.*, p."Name", m."Name", d."Name" FROM Recipient r LEFT JOIN UMDialPlan p ON r.UMDialPlan = p."Guid"
LEFT JOIN UMMailboxPolicy m ON r.UMMailboxPolicy = m."Guid" LEFT JOIN MailboxDatabase d ON r."Database" = d."Guid"
WHERE r.UMMailboxPolicy = ?
"""


def filter_seconds(times: int = 31) -> tuple[float, float]:
    """What `Get-UMMailbox -Filter` by a policy takes, and the query with raw sqlite3: medians, taken turn by turn."""
    from umshell.runtime.options import Options
    from umshell.runtime.silent_host import SilentHost
    from umshell.shell import Shell

    with closing(sqlite3.connect("bulk.sqlite")) as connection:
        connection.execute("ANALYZE")  # the one of before knew no mailbox with a policy
        connection.commit()
        connection.execute("PRAGMA cache_size = -32000")
        shell = Shell(SilentHost(), Options(store="bulk.sqlite"))
        policy = shell.invoke("Get-UMMailboxPolicy", Identity="Site 3 Default Policy")[0]
        text = f"UMMailboxPolicy -eq '{policy.DistinguishedName}'"
        ours, raw = medians(
            times,
            lambda: shell.invoke("Get-UMMailbox", Filter=text, ResultSize="Unlimited"),
            lambda: connection.execute(FILTERED, (policy.guid,)).fetchall(),
        )
        shell.close()
    return ours, raw


def medians(times: int, *jobs: Callable[[], Sequence[Any]]) -> list[float]:
    """How long each job takes; all find the same number of things."""
    taken: list[list[float]] = [[] for _ in jobs]
    for _ in range(times):
        counts = set()
        for job, seconds in zip(jobs, taken, strict=True):
            started = time.perf_counter()
            found = job()
            seconds.append(time.perf_counter() - started)
            counts.add(len(found))
        if len(counts) != 1:
            raise AssertionError(f"what was found differs: {counts}")
    return [sorted(seconds)[times // 2] for seconds in taken]


# The same with raw sqlite3


def raw_seconds(before: Path, after: Path) -> float:
    """Brings a store into the state after by statements alone: one transaction for each one of ours."""
    steps = statements_by_command(before, after)
    with sqlite3.connect(before, isolation_level=None, cached_statements=512) as connection:
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA cache_size = -32000")
        started = time.perf_counter()
        for step in steps:
            connection.execute("BEGIN IMMEDIATE")
            for text, values in step:
                connection.execute(text, values)
            connection.execute("COMMIT")
        return time.perf_counter() - started


Row = tuple[Any, ...]
Statement = tuple[str, Row]


def statements_by_command(before: Path, after: Path) -> list[list[Statement]]:
    """What differs between two states, shared out to the commands by their number: the rows each of them wrote."""
    with sqlite3.connect(before) as old, sqlite3.connect(after) as new:
        commands = transactions(old, new)
        steps: list[list[Statement]] = [[] for _ in range(commands)]
        for statements in differences(old, new):
            for index, statement in enumerate(statements):
                steps[index * commands // len(statements)].append(statement)
    return steps


def transactions(old: sqlite3.Connection, new: sqlite3.Connection) -> int:
    """How many there were: the changes of one command stand at one time with one text."""
    last = old.execute('SELECT coalesce(max(id), 0) FROM "Change"').fetchone()[0]
    found = new.execute('SELECT count(DISTINCT time || command) FROM "Change" WHERE id > ?', (last,))
    return int(found.fetchone()[0])


def differences(old: sqlite3.Connection, new: sqlite3.Connection) -> list[list[Statement]]:
    """For each table the rows that were changed, removed and added; parents are there before their children."""
    names = [row[0] for row in new.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    found = [table_differences(old, new, name) for name in names]
    gone, changed, added = ([each[part] for each in found] for part in range(3))
    return [statements for statements in [*changed, *reversed(gone), *added] if statements]


def table_differences(old: sqlite3.Connection, new: sqlite3.Connection, name: str) -> list[list[Statement]]:
    columns = new.execute(f'PRAGMA table_info("{name}")').fetchall()
    keys = [column[0] for column in columns if column[5]] or [0]
    where = " AND ".join(f'"{columns[key][1]}" = ?' for key in keys)
    was, now = (
        {tuple(row[key] for key in keys): row for row in each.execute(f'SELECT * FROM "{name}"')} for each in (old, new)
    )
    gone = [(f'DELETE FROM "{name}" WHERE {where}', key) for key in was if key not in now]
    changed = [update(name, columns, where, key, was[key], row) for key, row in now.items() if was.get(key, row) != row]
    insert = f'INSERT INTO "{name}" VALUES ({", ".join("?" * len(columns))})'
    return [gone, changed, [(insert, row) for key, row in now.items() if key not in was]]


def update(name: str, columns: list[Any], where: str, key: Row, old: Row, new: Row) -> Statement:
    """Sets the columns that differ."""
    places = [place for place in range(len(columns)) if old[place] != new[place]]
    marks = ", ".join(f'"{columns[place][1]}" = ?' for place in places)
    return f'UPDATE "{name}" SET {marks} WHERE {where}', (*(new[place] for place in places), *key)


# Looking up


def lookup_lines(few: int = 1_000, many: int = 100_000) -> list[str]:
    """What a look-up by each form of identity costs among few and among many mailboxes."""
    costs = []
    for count in (few, many):
        path = Path(f"lookup_{count}.sqlite")
        make_people(path, count)
        costs.append(lookup_costs(path, min(few, count)))
    return [
        f"look-up by {form:12} {1e6 * cost:8.1f} {1e6 * costs[1][form]:8.1f} us among {few} and {many} mailboxes: "
        f"{costs[1][form] / cost:.2f} times (at most 2)"
        for form, cost in costs[0].items()
    ]


def lookup_costs(path: Path, few: int) -> dict[str, float]:
    from umshell.store.identity import find
    from umshell.store.opening import open_store
    from umshell.store.recipient import Recipient

    store = open_store(str(path), "contoso")
    people = [item for item in store.select(Recipient) if item.Alias.startswith("bulk")]
    chosen = people[:: max(1, len(people) // few)][:200]
    texts: dict[str, list[str]] = {}
    for item in chosen:
        for form, key in item.texts():
            texts.setdefault(form, []).append(key)
        texts.setdefault("guid", []).append(item.guid)
    texts = {form: keys for form, keys in texts.items() if len(set(keys)) == len(chosen)}
    costs = {}
    for form, keys in texts.items():
        times = []
        for _ in range(7):
            started = time.perf_counter()
            for key in keys:
                find(store, Recipient, key)
            times.append((time.perf_counter() - started) / len(keys))
        costs[form] = min(times)
    store.close()
    return costs


if __name__ == "__main__":
    os.chdir(tempfile.mkdtemp())
    print("\n".join(bulk_lines(*(int(each) for each in sys.argv[1:3]))), flush=True)
    print("\n".join(lookup_lines()))
