"""Runs a spec case in a fresh shell, as a script that lies outside an empty current folder."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.spec_file import Case, Tree, difference, split_transcript


@dataclass
class Outcome:
    """What a run showed and what it changed in the store."""

    transcript: list[str]
    changes: list[str]

    def difference(self, case: Case) -> str:
        """How it differs from what the case expects; empty where it does not."""
        parts = [difference(case.expected, self.transcript)]
        if case.changes or (self.changes and case.area == "um"):
            parts.append(difference(case.changes, self.changes))
        return "\n".join(part for part in parts if part)


@contextmanager
def script_folders() -> Iterator[tuple[Path, Path]]:
    """An empty current folder and another for the script, both gone afterwards."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory(prefix="umshell-spec-", ignore_cleanup_errors=True) as folder:
        base = Path(folder).resolve()
        work, scripts = base / "work", base / "scripts"
        work.mkdir()
        scripts.mkdir()
        os.chdir(work)
        try:
            yield work, scripts
        finally:
            os.chdir(before)


def run_case(case: Case) -> Outcome:
    """Runs a case and gives what it showed."""
    from tests.spec_shell import run_script  # the harness reads and lists cases without an engine

    with script_folders() as (_, scripts):
        script = scripts / "case.ps1"
        script.write_bytes(case.code.encode("utf-8"))
        text, changes = run_script(script, case)
    return Outcome(split_transcript(text), changes)


def tree_difference(tree: Tree) -> str:
    """How the tree of a case's code differs from the recorded one."""
    from umshell.language.parser import parse
    from umshell.language.tree_view import tree_lines

    return difference(tree.expected, list(tree_lines(parse(tree.case.code, "case.ps1"))))
