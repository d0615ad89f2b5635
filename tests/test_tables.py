"""The recorded tables, row by row: as many come out right as ever did."""

import pytest

from tests.table_floor import read_floor
from tests.table_notation import ROW_TABLES, Row, TableSession, rows


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("table", ROW_TABLES)
def test_no_fewer_rows_come_out_as_recorded(table: str) -> None:
    session = TableSession()
    wrong = [row for row in rows(table) if not _comes_out(session, row)]
    total = sum(1 for _ in rows(table))
    floor = read_floor().get(table, 0)
    assert total - len(wrong) >= floor, f"{total - len(wrong)} rows, the floor is {floor}; see scripts/tables {table}"


def _comes_out(session: TableSession, row: Row) -> bool:
    try:
        return session.evaluate(row) == row.expected
    except Exception:  # a defect of the engine is a row that does not come out
        return False
