"""The loop of the console: reads what is typed, runs it, keeps going until `exit`."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from umshell.replay import replay
from umshell.runtime.console_host import ConsoleHost
from umshell.shell import Shell


def run_console(shell: Shell, preludes: Sequence[Path] = ()) -> int:
    """Runs the console until it is left; the exit code is that of `exit`."""
    for prelude in preludes:
        replay(shell, prelude)
    if sys.stdin.isatty():
        from umshell.repl.prompt import line_reader  # prompt_toolkit is heavy, and not needed for piped lines

        read = line_reader(shell)
        if isinstance(shell.host, ConsoleHost):
            shell.host.nested_prompt = lambda: run_nested(shell, read)
        return read_and_run(shell, read)
    return shell.run(sys.stdin.read())


def read_and_run(shell: Shell, read: Callable[[], str]) -> int:
    """Reads and runs one input after the other; the end of the input leaves like `exit`."""
    while shell.exit_code is None:
        try:
            text = read()
        except KeyboardInterrupt:
            continue
        except EOFError:
            return 0
        run_line(shell, text)
    return shell.exit_code


def run_nested(shell: Shell, read: Callable[[], str]) -> None:
    """Runs inputs while a command waits; `exit` goes back to it."""
    read_and_run(shell, read)
    shell.context.exit_code = None


def run_line(shell: Shell, text: str) -> None:
    """Runs one input; Ctrl-C stops it and keeps the console."""
    try:
        shell.run(text)
    except KeyboardInterrupt:
        shell.host.write("")
