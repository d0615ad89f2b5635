"""Runs a session on a large stack, and stops it from outside: by Ctrl-C, or when its time is up."""

import gc
import sys
import threading
import time
from collections.abc import Callable
from typing import Any, TypeVar

from umshell.errors import FlowControl

_T = TypeVar("_T")

STACK_SIZE = 512 * 1024 * 1024
RECURSION_LIMIT = 1_000_000
_THRESHOLDS = (50_000, 20, 50)  # scripts make many objects and few cycles
_GRACE = 0.2  # seconds between two attempts to stop


class Stopped(FlowControl):
    """The run was stopped from outside; nothing in a script can catch it."""


class TimeIsUp(Exception):
    """The run took longer than it was given."""


class _Run:
    """One function in a thread of its own, with its result or what it raised."""

    def __init__(self, function: Callable[[], Any]) -> None:
        self.function = function
        self.result: Any = None
        self.error: BaseException | None = None
        self.done = threading.Event()

    def __call__(self) -> None:
        try:
            self.result = self.function()
        except BaseException as error:  # handed to the caller's thread
            self.error = error
        finally:
            self.done.set()


def run_stoppable(function: Callable[[], _T], timeout: float | None = None) -> _T:
    """Runs a function with room for deep recursion; KeyboardInterrupt and TimeIsUp stop it within half a second."""
    run = _Run(function)
    before, thresholds = sys.getrecursionlimit(), gc.get_threshold()
    sys.setrecursionlimit(RECURSION_LIMIT)
    gc.freeze()  # what was loaded to start stays
    gc.set_threshold(*_THRESHOLDS)
    size = threading.stack_size(STACK_SIZE)
    thread = threading.Thread(target=run, name="session", daemon=True)
    thread.start()
    threading.stack_size(size)
    try:
        _wait(run, thread, timeout)
    finally:
        sys.setrecursionlimit(before)
        gc.set_threshold(*thresholds)
    if run.error is not None:
        raise run.error
    result: _T = run.result
    return result


def _wait(run: _Run, thread: threading.Thread, timeout: float | None) -> None:
    """Waits for the end; passes Ctrl-C and the end of the time on."""
    until = None if timeout is None else time.monotonic() + timeout
    try:
        while not run.done.wait(0.1 if until is None else max(0.0, min(0.1, until - time.monotonic()))):
            if until is not None and time.monotonic() >= until:
                _stop(run, thread)
                raise TimeIsUp
    except KeyboardInterrupt:
        _stop(run, thread)
        raise
    thread.join()


def _stop(run: _Run, thread: threading.Thread) -> None:
    """Raises Stopped in the thread; what stands in C code for longer is left behind."""
    import ctypes  # for the rare run that is stopped

    for _ in range(2):
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident or 0), ctypes.py_object(Stopped))
        if run.done.wait(_GRACE):
            return
