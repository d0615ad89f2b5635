"""Scripts recurse deeply and can be stopped, whatever they are doing."""

import time

import pytest

from umshell.runtime.options import Options
from umshell.runtime.silent_host import SilentHost
from umshell.runtime.stoppable import TimeIsUp, run_stoppable
from umshell.shell import Shell


def run(code: str, timeout: float | None = None) -> Shell:
    shell = Shell(SilentHost(), Options(store=":memory:", transcript=True))
    run_stoppable(lambda: shell.run(code), timeout)
    return shell


@pytest.mark.parametrize(
    "code",
    [
        "function f($n) { f ($n + 1) }; f 1",
        "function f { [CmdletBinding()]param($n) f ($n + 1) }; f 1",
        "$b = { & $b }; & $b",
        "function f { 1 | ForEach-Object { f } }; f",
        "class A { [int] M([int]$n) { return $this.M($n + 1) } }; [A]::new().M(1)",
    ],
)
def test_runaway_recursion_is_an_ordinary_error(code: str) -> None:
    shell = run(f"{code}; $done = $true")
    assert shell.context.errors[0].FullyQualifiedErrorId.startswith("CallDepthOverflow")
    assert shell.context.global_scope.get("done") is True


def test_deep_recursion_works() -> None:
    shell = run("function Get-Sum($n) { if ($n -le 0) { return 0 }; $n + (Get-Sum ($n - 1)) }; $sum = Get-Sum 2000")
    assert shell.context.global_scope.get("sum") == 2001000


@pytest.mark.parametrize(
    "code",
    [
        "while ($true) { }",
        "for (;;) { try { throw 'x' } catch { continue } }",
        "1..1000000000 | ForEach-Object { $_ } | Out-Null",
        "try { while ($true) { $n++ } } catch { 'never' }",
    ],
)
def test_any_loop_stops(code: str) -> None:
    started = time.monotonic()
    with pytest.raises(TimeIsUp):
        run(code, timeout=0.3)
    assert time.monotonic() - started < 1.5
