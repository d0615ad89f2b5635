"""Spec files are read, compared and rewritten as their README says."""

from pathlib import Path

import pytest

from tests import spec_file
from tests.table_notation import escape, unescape

TEXT = """# A subject.
## prelude: stubs.ps1

#### First
## answers: Y, hello
## source: inferred
'a'

'b'
#| a
#|
#| b
#~ UMDialPlan x: added

#### Nothing is shown
$null
#|(nothing)

#### Not written yet
'new'
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> spec_file.SpecFile:
    monkeypatch.setattr(spec_file, "SPEC", tmp_path)
    path = tmp_path / "um" / "subject.ps1"
    path.parent.mkdir()
    path.write_text(TEXT, "utf-8")
    return spec_file.SpecFile(path)


def test_a_case_has_directives_code_transcript_and_changes(file: spec_file.SpecFile) -> None:
    first = file.cases[0]
    assert first.key == "um/subject.ps1: First"
    assert first.answers == ["Y", "hello"]
    assert first.prelude == file.path.parent / "stubs.ps1"
    assert first.code == "'a'\n\n'b'\n"
    assert first.expected == ["a", "", "b"]
    assert first.changes == ["UMDialPlan x: added"]


def test_an_empty_transcript_is_written_out(file: spec_file.SpecFile) -> None:
    assert file.cases[1].expected == [""]
    assert spec_file.difference(file.cases[1].expected, []) == ""


def test_rewriting_writes_what_came_out_and_nothing_else(file: spec_file.SpecFile) -> None:
    file.rewrite({"Not written yet": (["new"], []), "First": (["c"], ["UMDialPlan y: removed"])})
    again = spec_file.SpecFile(file.path)
    assert again.cases[0].expected == ["c"]
    assert again.cases[0].changes == ["UMDialPlan y: removed"]
    assert again.cases[1].expected == [""]
    assert again.cases[2].expected == ["new"]
    assert again.cases[2].code == "'new'\n"


def test_recorded_cases_are_not_rewritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spec_file, "SPEC", tmp_path)
    (tmp_path / "values").mkdir()
    (tmp_path / "values" / "x.ps1").write_text("#### A\n1\n#| 1\n", "utf-8")
    with pytest.raises(ValueError, match="recorded"):
        spec_file.SpecFile(tmp_path / "values" / "x.ps1").rewrite({"A": (["2"], [])})


def test_of_several_parse_errors_the_first_is_compared() -> None:
    expected = ["PARSE ERROR: A line 1 column 1", "  | one", "PARSE ERROR: B line 2 column 1", "  | two"]
    assert spec_file.difference(expected, expected[:2]) == ""
    assert spec_file.difference(expected, expected[2:]) != ""


@pytest.mark.parametrize(
    ("dialect", "needs_rewriting"),
    [
        ("7 5.1 writes three dots", True),
        ("7 5.1 writes two blank lines before every group label", False),
        ("7 5.1 has no Count on a custom object: the first line is empty", True),
        ("5.1 written anew", False),
    ],
)
def test_a_dialect_line_excludes_unless_it_is_about_blank_lines(dialect: str, needs_rewriting: bool) -> None:
    case = spec_file.Case(spec_file.SPEC / "values" / "x.ps1", "A", {"dialect": dialect})
    assert case.needs_rewriting == needs_rewriting


@pytest.mark.parametrize("text", ["a\tb", "a\\nb", "\r\n\0", "plain"])
def test_escapes_of_tables_come_back(text: str) -> None:
    assert unescape(escape(text)) == text
