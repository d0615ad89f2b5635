"""How fast 10,000 New-UMDialPlan are replayed beside the same rows written with raw sqlite3."""

import sqlite3
import time
from pathlib import Path

LINES = 10_000


def replay_share() -> str:
    """A line that says what share of raw sqlite3's speed a replay has."""
    from umshell.runtime.stoppable import run_stoppable

    script = Path("plans.ps1")
    script.write_text("".join(f"{line}\n" for line in _lines()))
    ours = run_stoppable(lambda: _replay_seconds(script))  # as the command line runs it
    raw = _raw_seconds(Path("replayed.sqlite"), Path("raw.sqlite"))
    return (
        f"replay       {ours:10.4f} {raw:10.4f} s for {LINES} New-UMDialPlan and the same rows by sqlite3: "
        f"{100 * raw / ours:.0f} % of its speed (at least 40)"
    )


def _lines() -> list[str]:
    return [
        f"New-UMDialPlan -Name 'Plan {number}' -NumberOfDigitsInExtension 5 -CountryOrRegionCode 1 | Out-Null"
        for number in range(LINES)
    ]


def _replay_seconds(script: Path) -> float:
    from umshell.replay import replay
    from umshell.runtime.options import Options
    from umshell.runtime.silent_host import SilentHost
    from umshell.shell import Shell

    warm = Path("warm_plan.ps1")
    warm.write_text("New-UMDialPlan -Name Warm -NumberOfDigitsInExtension 5 -CountryOrRegionCode 1 | Out-Null\n")
    shell = Shell(host=SilentHost(), options=Options(store="replayed.sqlite"))
    replay(shell, warm)
    started = time.perf_counter()
    replay(shell, script)
    return time.perf_counter() - started


def _raw_seconds(source: Path, target: Path) -> float:
    """Writes the rows that the replay left into a store of the same kind, one transaction for those of one command."""
    from umshell.store.opening import open_store

    tables = _rows_by_command(source)
    open_store(str(target)).connection.close()
    with sqlite3.connect(target, isolation_level=None) as connection:
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        started = time.perf_counter()
        for number in range(LINES):
            connection.execute("BEGIN IMMEDIATE")
            for name, (columns, rows) in tables.items():
                marks = ", ".join("?" * len(columns))
                share = len(rows) / LINES
                for row in rows[int(number * share) : int((number + 1) * share)]:
                    connection.execute(f'INSERT INTO "{name}" VALUES ({marks})', row)
            connection.execute("COMMIT")
        return time.perf_counter() - started


def _rows_by_command(source: Path) -> dict[str, tuple[list[str], list[tuple[object, ...]]]]:
    """The tables that grew with the commands: their columns and their last rows."""
    with sqlite3.connect(source) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        tables = {}
        for name in names:
            cursor = connection.execute(f'SELECT * FROM "{name}"')
            columns = [f'"{column[0]}"' for column in cursor.description]
            rows = cursor.fetchall()
            if len(rows) >= LINES:
                tables[name] = (columns, rows[-(len(rows) // LINES) * LINES :])
    return tables
