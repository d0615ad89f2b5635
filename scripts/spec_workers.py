"""Runs spec cases in worker processes; one that hangs or dies costs its case, not the run."""

import multiprocessing
import os
import signal
import sys
import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait

from tests.spec_file import Case, Tree, known_differences
from tests.spec_run import Outcome, run_case, tree_difference

Test = Case | Tree
MEMORY = 3 * 1024**3


@dataclass
class Result:
    """How one case went: pass, fail, excluded (its dialect is 7's) or known (differs on purpose)."""

    key: str
    area: str
    status: str
    difference: str = ""
    outcome: Outcome | None = None


class TookTooLong(BaseException):
    """Raised in a worker whose case runs out of time."""


def run_all(tests: list[Test], jobs: int, timeout: float) -> Iterator[Result]:
    """Runs the tests and gives their results in the order of the tests."""
    results = dict(_run(tests, max(1, min(jobs, len(tests) // 10 + 1)), timeout))
    yield from (results[number] for number in range(len(tests)))


def _run(tests: list[Test], jobs: int, timeout: float) -> Iterator[tuple[int, Result]]:
    queue = list(range(len(tests)))[::-1]
    workers = [Worker(tests, timeout) for _ in range(jobs)]
    while queue or any(worker.current is not None for worker in workers):
        for worker in workers:
            if worker.current is None and queue:
                worker.start(queue.pop())
        wait([worker.connection for worker in workers if worker.current is not None], timeout=0.5)
        for worker in workers:
            if (result := worker.collect()) is not None:
                yield result
    for worker in workers:
        worker.end()


class Worker:
    """One process that is handed a case at a time and replaced when it dies or hangs."""

    def __init__(self, tests: list[Test], timeout: float) -> None:
        self.tests = tests
        self.timeout = timeout
        self.current: int | None = None
        self._fork()

    def _fork(self) -> None:
        self.connection, theirs = multiprocessing.get_context("fork").Pipe()
        context = multiprocessing.get_context("fork")
        self.process = context.Process(target=_work, args=(theirs, self.tests, self.timeout), daemon=True)
        self.process.start()
        theirs.close()

    def start(self, number: int) -> None:
        self.current = number
        self.deadline = time.monotonic() + self.timeout + 5
        self.connection.send(number)

    def collect(self) -> tuple[int, Result] | None:
        """The result of the current case, if it has ended one way or the other."""
        if self.current is None:
            return None
        number = self.current
        try:
            if self.connection.poll():
                result = self.connection.recv()
            elif time.monotonic() > self.deadline:
                raise TimeoutError("the process hung and was ended")
            else:
                return None
        except (EOFError, ConnectionError, TimeoutError) as reason:
            result = _failed(self.tests[number], f"! no result: {reason or 'the process died'}")
            self.process.kill()
            self.process.join()
            self._fork()
        self.current = None
        return number, result

    def end(self) -> None:
        self.process.kill()
        self.process.join()


def _work(connection: Connection, tests: list[Test], timeout: float) -> None:
    _limit_memory()
    sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115
    signal.signal(signal.SIGALRM, _take_too_long)
    known = known_differences()
    while True:
        number = connection.recv()
        connection.send(run_test(tests[number], known, timeout))


def run_test(test: Test, known: dict[str, str], timeout: float) -> Result:
    """Runs one case or compares one tree."""
    if test.key in known:
        return Result(test.key, _area(test), "known", known[test.key])
    if isinstance(test, Case) and test.needs_rewriting:
        return Result(test.key, test.area, "excluded", test.directives["dialect"])
    signal.setitimer(signal.ITIMER_REAL, timeout)
    outcome = None
    try:
        if isinstance(test, Tree):
            difference = tree_difference(test)
        else:
            outcome = run_case(test)
            difference = outcome.difference(test)
    except BaseException as error:  # whatever leaves the engine is the result of the case
        return _failed(test, _describe(error))
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return Result(test.key, _area(test), "fail" if difference else "pass", difference, outcome)


def _describe(error: BaseException) -> str:
    lines = "".join(traceback.format_exception(error)).rstrip().split("\n")
    return f"! {type(error).__name__}: {error}\n" + "\n".join(lines[-12:])


def _failed(test: Test, difference: str) -> Result:
    return Result(test.key, _area(test), "fail", difference)


def _area(test: Test) -> str:
    return "trees" if isinstance(test, Tree) else test.area


def _take_too_long(signum: int, frame: object) -> None:
    raise TookTooLong("out of time")


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
