"""What a command wrote is freed as soon as nobody has it: long runs do not wait for a search for cycles."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from umshell.runtime.options import Options
from umshell.runtime.silent_host import SilentHost
from umshell.shell import Shell
from umshell.store.opening import IN_MEMORY


@pytest.fixture
def shell() -> Iterator[Shell]:
    made = Shell(SilentHost(), Options(store=IN_MEMORY, transcript=True))
    made.run("Get-Mailbox tony | Out-Null")
    gc.collect()
    gc.disable()
    yield made
    gc.enable()


@pytest.mark.parametrize(
    "command",
    [
        "Get-Mailbox tony",
        "Get-Mailbox -Filter \"Alias -eq 'tony'\"",
        "Get-Mailbox tony | Where-Object { $_.Alias }",
        "Get-Mailbox tony | ForEach-Object { $_ }",
        "& { Get-Mailbox tony }",
        "Get-One",
        "Get-One | Sort-Object Name",
    ],
)
def test_output_goes_with_the_variable_that_has_it(shell: Shell, command: str) -> None:
    shell.run("function Get-One { [CmdletBinding()] param() Get-Mailbox tony }")
    shell.run(f"$x = {command}")
    found = weakref.ref(shell.context.scope.get("x"))
    assert found() is not None
    shell.run("$x = $null; $_ = $null")
    assert found() is None
