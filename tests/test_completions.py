"""What Tab offers, against the recorded completions: matches, order and the piece that is replaced."""

import pytest

from tests.completion_table import COMPLETIONS, CompletionSession, completion_rows
from tests.table_floor import read_floor


@pytest.fixture(scope="module")
def session() -> CompletionSession:
    return CompletionSession()


def test_no_fewer_completions_come_out_as_recorded(session: CompletionSession) -> None:
    equal = sum(session.evaluate(row) == row.expected for row in completion_rows())
    floor = read_floor().get(COMPLETIONS, 0)
    assert equal >= floor, f"{equal} rows, the floor is {floor}; see scripts/tables {COMPLETIONS}"


def test_the_session_itself_is_not_changed(session: CompletionSession) -> None:
    before = session.shell.variable_names()
    for row in completion_rows():
        session.evaluate(row)
    assert session.shell.variable_names() == before
    assert session.shell.context.global_scope.get("Error") == []
