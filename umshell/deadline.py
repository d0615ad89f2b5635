"""Stops a run that takes too long: first like Ctrl-C, and where that does not reach it, by ending its process."""

import io
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from typing import NoReturn

EXIT_CODE = 124
PATIENCE = 0.35  # seconds that the run has to end by itself
_STEP = 0.005


def run_with_deadline(seconds: float | None, job: Callable[[], int]) -> int:
    """Runs a job; its exit code, or 124 when its time was over.

    A store is never left half-way, not even by the end of a process. Where processes can be forked the job runs in one
    of its own, since a regular expression that runs away lets nothing else of Python run beside it.
    """
    if seconds is None:
        return job()
    if sys.platform == "win32":
        return _run_beside_timer(seconds, job)
    sys.stdout.flush()
    process = os.fork()
    if process == 0:
        _run_and_exit(job)
    return _watch(process, seconds)


def _run_and_exit(job: Callable[[], int]) -> NoReturn:
    code = 1
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)  # a process that is ended writes nothing any more
    try:
        code = job()
    except BaseException:  # nothing may leave this copy of the process but its exit code
        import traceback

        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _watch(process: int, seconds: float) -> int:
    """Waits for the job; interrupts it when its time is over, and ends it when that is of no use."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the job
    try:
        code = _wait(process, seconds)
        if code is not None:
            return code
        os.kill(process, signal.SIGINT)
        if _wait(process, PATIENCE) is None:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
    finally:
        signal.signal(signal.SIGINT, before)
    _tell(seconds)
    return EXIT_CODE


def _wait(process: int, seconds: float) -> int | None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found, status = os.waitpid(process, os.WNOHANG)
        if found:
            return os.waitstatus_to_exitcode(status)
        time.sleep(_STEP)
    return None


def _run_beside_timer(seconds: float, job: Callable[[], int]) -> int:
    """The same inside one process."""
    import _thread

    def end_process() -> None:
        sys.stdout.flush()
        _tell(seconds)
        os._exit(EXIT_CODE)

    timers = [threading.Timer(seconds, _thread.interrupt_main), threading.Timer(seconds + PATIENCE, end_process)]
    for timer in timers:
        timer.daemon = True
        timer.start()
    started = time.monotonic()
    code = job()
    for timer in timers:
        timer.cancel()
    if time.monotonic() - started < seconds:
        return code
    _tell(seconds)
    return EXIT_CODE


def _tell(seconds: float) -> None:
    print(f"The run was stopped after {seconds:g} seconds.", file=sys.stderr, flush=True)
