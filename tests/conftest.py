"""Makes a test of every case in every spec file and of every recorded tree."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests import spec_file, spec_run

SECONDS_A_CASE = 20


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if file_path.suffix == ".ps1" and file_path in _spec_files():
        return CaseFile.from_parent(parent, path=file_path)
    if file_path.suffix == ".trees":
        return TreeFile.from_parent(parent, path=file_path)
    return None


@cache
def _spec_files() -> frozenset[Path]:
    return frozenset(spec_file.spec_files())


@cache
def _not_yet() -> set[str]:
    return spec_file.not_yet()


@cache
def _known_differences() -> dict[str, str]:
    return spec_file.known_differences()


class CaseFile(pytest.File):
    """A spec file: a test for each of its cases."""

    def collect(self) -> Iterator[pytest.Item]:
        for case in spec_file.SpecFile(self.path).cases:
            yield CaseItem.from_parent(self, name=case.title, case=case)


class TreeFile(pytest.File):
    """The trees of a spec file: a test for each."""

    def collect(self) -> Iterator[pytest.Item]:
        for tree in spec_file.trees(self.path):
            yield TreeItem.from_parent(self, name=tree.case.title, tree=tree)


class Difference(Exception):
    """What came out differs from what was recorded."""


class SpecItem(pytest.Item):
    """Compares what comes out with what is expected, and that with the lists of what fails or differs."""

    key: str

    def difference(self) -> str:
        raise NotImplementedError

    def runtest(self) -> None:
        difference = self._difference_or_error()
        if reason := _known_differences().get(self.key):
            if difference:
                pytest.skip(f"differs on purpose: {reason}")
            raise Difference("It no longer differs: take it out of known_differences.toml.")
        if self.key in _not_yet():
            if difference:
                pytest.xfail("listed in not_yet.txt")
            raise Difference("It passes: take it out of not_yet.txt (scripts/spec --not-yet).")
        if difference:
            raise Difference(difference)

    def _difference_or_error(self) -> str:
        try:
            return self.difference()
        except Exception as error:  # a defect: it fails the case unless the case is listed
            if self.key not in _not_yet():
                raise
            return repr(error)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
        if isinstance(excinfo.value, Difference):
            return f"{self.key}\n{excinfo.value}"
        return f"{self.key}\n{excinfo.getrepr(style='short')}"


class CaseItem(SpecItem):
    """One case, in a fresh shell."""

    def __init__(self, *, case: spec_file.Case, name: str, parent: pytest.Collector) -> None:
        super().__init__(name, parent)
        self.case, self.key = case, case.key
        self.add_marker(pytest.mark.timeout(SECONDS_A_CASE))
        if case.needs_rewriting:
            self.add_marker(pytest.mark.skip(reason=f"recorded in another dialect: {case.directives['dialect']}"))

    def difference(self) -> str:
        return spec_run.run_case(self.case).difference(self.case)

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, self.case.first_line, self.key


class TreeItem(SpecItem):
    """The syntax tree of one case."""

    def __init__(self, *, tree: spec_file.Tree, name: str, parent: pytest.Collector) -> None:
        super().__init__(name, parent)
        self.tree, self.key = tree, tree.key

    def difference(self) -> str:
        return spec_run.tree_difference(self.tree)

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, 0, self.key


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Ends every run with how much is not there yet and where umshell differs on purpose."""
    terminalreporter.write_line(f"{len(_not_yet())} spec cases are listed in not_yet.txt")
    for key, reason in _known_differences().items():
        terminalreporter.write_line(f"differs on purpose: {key}: {reason}")
