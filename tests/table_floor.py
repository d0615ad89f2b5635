"""How many rows of each table came out right when last counted; the counts may only rise."""

import tomllib

from tests.table_notation import TABLES

FLOOR = TABLES / "floor.toml"


def read_floor() -> dict[str, int]:
    return tomllib.loads(FLOOR.read_text("utf-8")) if FLOOR.exists() else {}


def write_floor(counts: dict[str, int]) -> None:
    """Writes counts beside those of the tables that were not counted now."""
    merged = {**read_floor(), **counts}
    head = "# Rows that come out as recorded; a run with fewer fails. Written by: scripts/tables --floor\n"
    FLOOR.write_text(head + "".join(f"{table} = {merged[table]}\n" for table in sorted(merged)), "utf-8")
