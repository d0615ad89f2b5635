"""Thread, Stopwatch, GC, Activator and other odds and ends of System that scripts call."""

from __future__ import annotations

import time
from typing import Any

from umshell.values.culture import EN_US
from umshell.values.dates import TICKS_PER_MILLISECOND, TICKS_PER_SECOND, TimeSpan
from umshell.values.dotnet.cultures import set_culture
from umshell.values.dotnet.failures import argument_null, clr, out_of_range
from umshell.values.integers import Int64
from umshell.values.types import OBJECT, DotNetType

# Thread


class Thread:
    """The one thread of a session."""

    __slots__ = ("ps_members",)

    def __init__(self) -> None:
        self.ps_members: dict[str, object] | None = None


_THREAD = Thread()
THREAD = DotNetType.declare("System.Threading.Thread", OBJECT, python=Thread)
THREAD.static_property("CurrentThread", "System.Threading.Thread", _THREAD)
THREAD.property("CurrentCulture", "cultureinfo", lambda this, value: set_culture(value))(lambda this: EN_US)
THREAD.property("CurrentUICulture", "cultureinfo", lambda this, value: set_culture(value))(lambda this: EN_US)
THREAD.property("ManagedThreadId", "int")(lambda this: 1)
THREAD.property("Name", "string")(lambda this: "Pipeline Execution Thread")
THREAD.property("IsAlive", "bool")(lambda this: True)
THREAD.property("IsBackground", "bool")(lambda this: False)


@THREAD.static_method("Sleep", "static void Sleep(int millisecondsTimeout)")
def sleep(milliseconds: int) -> None:
    if milliseconds < -1:
        raise out_of_range(
            "Number must be either non-negative and less than or equal to Int32.MaxValue or -1.", "millisecondsTimeout"
        )
    time.sleep(max(milliseconds, 0) / 1000)


@THREAD.static_method("Sleep", "static void Sleep(timespan timeout)")
def sleep_span(span: TimeSpan) -> None:
    sleep(span.ticks // TICKS_PER_MILLISECOND)


THREAD.known_missing(
    "Start()", "Join()", "Abort()", "Priority", "GetApartmentState()", "SetApartmentState()", "ApartmentState"
)


# Stopwatch


class Stopwatch:
    """System.Diagnostics.Stopwatch."""

    __slots__ = ("kept", "ps_members", "since")

    def __init__(self) -> None:
        self.kept = 0
        self.since: int | None = None
        self.ps_members: dict[str, object] | None = None

    def start(self) -> None:
        if self.since is None:
            self.since = time.perf_counter_ns()

    def stop(self) -> None:
        self.kept, self.since = self.nanoseconds(), None

    def reset(self) -> None:
        self.kept, self.since = 0, None

    def restart(self) -> None:
        self.kept, self.since = 0, time.perf_counter_ns()

    def nanoseconds(self) -> int:
        return self.kept + (0 if self.since is None else time.perf_counter_ns() - self.since)

    def __str__(self) -> str:
        return str(TimeSpan(self.nanoseconds() // 100))


STOPWATCH = DotNetType.declare("System.Diagnostics.Stopwatch", OBJECT, python=Stopwatch)
STOPWATCH.constructor("System.Diagnostics.Stopwatch new()")(Stopwatch)
STOPWATCH.property("IsRunning", "bool")(lambda this: this.since is not None)
STOPWATCH.property("Elapsed", "timespan")(lambda this: TimeSpan(this.nanoseconds() // 100))
STOPWATCH.property("ElapsedMilliseconds", "long")(lambda this: Int64(this.nanoseconds() // 1_000_000))
STOPWATCH.property("ElapsedTicks", "long")(lambda this: Int64(this.nanoseconds() // 100))
STOPWATCH.static_property("Frequency", "long", Int64(TICKS_PER_SECOND))
STOPWATCH.static_property("IsHighResolution", "bool", True)
STOPWATCH.static_method("GetTimestamp", "static long GetTimestamp()")(lambda: time.perf_counter_ns() // 100)
for _name, _action in (("Start", Stopwatch.start), ("Stop", Stopwatch.stop), ("Reset", Stopwatch.reset),
                       ("Restart", Stopwatch.restart)):  # fmt: skip
    STOPWATCH.method(_name, f"void {_name}()")(_action)
STOPWATCH.method("ToString", "string ToString()")(str)


@STOPWATCH.static_method("StartNew", "static System.Diagnostics.Stopwatch StartNew()")
def start_new() -> Stopwatch:
    made = Stopwatch()
    made.start()
    return made


# GC, Activator, DBNull

GC = DotNetType.declare("System.GC", OBJECT, abstract=True)
GC.static_method("Collect", "static void Collect()", "static void Collect(int generation)")(lambda *_parts: None)
GC.static_method("WaitForPendingFinalizers", "static void WaitForPendingFinalizers()")(lambda: None)
GC.static_method("SuppressFinalize", "static void SuppressFinalize(System.Object obj)")(lambda obj: None)
GC.static_method("KeepAlive", "static void KeepAlive(System.Object obj)")(lambda obj: None)
GC.static_method("GetTotalMemory", "static long GetTotalMemory(bool forceFullCollection)")(lambda full: 0)
GC.static_property("MaxGeneration", "int", 2)

ACTIVATOR = DotNetType.declare("System.Activator", OBJECT, abstract=True)


@ACTIVATOR.static_method(
    "CreateInstance", "static System.Object CreateInstance(type type)",
    "static System.Object CreateInstance(type type, params System.Object[] args)",
)  # fmt: skip
def create_instance(type_: DotNetType | None, arguments: list[Any] | None = None) -> Any:
    from umshell.values.construction import construct

    if type_ is None:
        raise argument_null("type")
    return construct(type_, arguments or [])


class DBNull:
    """System.DBNull: nothing, as a database has it."""

    __slots__ = ()

    def __str__(self) -> str:
        return ""


DB_NULL = DotNetType.declare("System.DBNull", OBJECT, python=DBNull)
DB_NULL.static_property("Value", "System.DBNull", DBNull())
DB_NULL.method("ToString", "string ToString()")(str)

# What would reach outside: the names are known, so that the refusal can say what it is.
PROCESS = DotNetType.declare("System.Diagnostics.Process", OBJECT)


class Process:
    """The process of the session, as [Diagnostics.Process]::GetCurrentProcess() shows it; no other exists."""

    dotnet_name = "System.Diagnostics.Process"
    Id = 4711
    ProcessName = "powershell"

    def __init__(self) -> None:
        self.ps_members: dict[str, object] | None = None


@PROCESS.static_method(
    "Start", "static System.Diagnostics.Process Start(string fileName)",
    "static System.Diagnostics.Process Start(string fileName, string arguments)",
)  # fmt: skip
def start_process(file: str, _arguments: str = "") -> None:
    raise clr("System.ComponentModel.Win32Exception", f"umshell starts no programs: '{file}'.")


PROCESS.static_method("GetCurrentProcess", "static System.Diagnostics.Process GetCurrentProcess()")(Process)
PROCESS.property("Id", "int")(lambda this: this.Id)
PROCESS.property("ProcessName", "string")(lambda this: this.ProcessName)
PROCESS.property("Name", "string")(lambda this: this.ProcessName)
PROCESS.known_missing(
    "::GetProcesses()", "::GetProcessById()", "::GetProcessesByName()", "StartInfo", "MainModule", "Kill()"
)
