"""How many commands a second one process and eight write into an organization on a PostgreSQL server.

UMSHELL_TEST_POSTGRES names the server, as `.ci/postgresql` prints it.
"""

import os
import subprocess
import sys
from pathlib import Path

COMMANDS = 800
WRITERS = 8
GOAL = 1.3
WRITER = """
import sys, time
from umshell.runtime.options import Options
from umshell.runtime.silent_host import SilentHost
from umshell.shell import Shell

place, name, count = sys.argv[1:]
host = SilentHost()
shell = Shell(host, Options(store=place, organization="bench_writers"))
line = "New-UMDialPlan $name -NumberOfDigits 4 -CountryOrRegionCode 1 -GenerateUMMailboxPolicy $false | Out-Null"
shell.run(f'foreach ($n in 1..10) {{ $name = "{name} warm $n"; {line} }}')
print("ready", flush=True)
sys.stdin.readline()
started = time.time()
shell.run(f'foreach ($n in 1..{count}) {{ $name = "{name} $n"; {line} }}')
assert not host.errors, host.errors[0].message
print(started, time.time())
"""


def writers_line(place: str | None) -> str:
    """A line with both rates and their ratio."""
    if not place:
        return "writers      UMSHELL_TEST_POSTGRES names no PostgreSQL server"
    one, eight = rate(place, "one", 1), rate(place, "eight", WRITERS)
    return (
        f"writers      {one:10.1f} {eight:10.1f} commands a second by one process and by {WRITERS} on PostgreSQL: "
        f"{eight / one:.2f} times (at least {GOAL})"
    )


def rate(place: str, name: str, writers: int) -> float:
    """Commands a second, from the first one's begin to the last one's end; starting up does not count."""
    share = str(COMMANDS // writers)
    processes = [start(place, f"{name}{os.getpid()}-{number}", share) for number in range(writers)]
    for process in processes:
        assert process.stdout is not None
        process.stdout.readline()  # until all are ready
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    told = [process.communicate(timeout=300)[0].split() for process in processes]
    began, ended = min(float(each[0]) for each in told), max(float(each[1]) for each in told)
    return COMMANDS / (ended - began)


def start(place: str, name: str, count: str) -> "subprocess.Popen[str]":
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parents[1])}
    command = [sys.executable, "-c", WRITER, place, name, count]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)


if __name__ == "__main__":
    print(writers_line(os.environ.get("UMSHELL_TEST_POSTGRES")))
