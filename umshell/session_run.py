"""A session of the command line: opened with its options, given something to do, and closed."""

import gc
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from umshell.deadline import run_with_deadline
from umshell.runtime.options import EXCHANGE_VERSIONS, Options

if TYPE_CHECKING:
    from umshell.shell import Shell

INTERRUPTED = 130  # the exit code after Ctrl-C
MISUSED = 2  # the exit code of a command line that is not understood


def run_script(options: dict[str, Any], script: str, arguments: Sequence[str]) -> int:
    """Runs a script file, or standard input where it is -, with arguments as PowerShell writes them."""
    from umshell.replay import replay, replay_text

    misplaced = misplaced_option(options, arguments)
    if misplaced is not None:
        sys.stderr.write(
            f"umshell run: '{misplaced}' stands behind '{script}', where it would be an argument of the script. "
            "Options of umshell stand before the script.\n"
        )
        return MISUSED

    def job(shell: "Shell") -> int:
        if script == "-":
            return replay_text(shell, sys.stdin.buffer.read(), arguments)
        return replay(shell, Path(script), arguments)

    return run_session(options, job)


def misplaced_option(options: Iterable[str], arguments: Iterable[str]) -> str | None:
    """An option of umshell among the arguments of a script; PowerShell's own begin with one hyphen."""
    names = {f"--{name.replace('_', '-')}" for name in options}
    return next((word for word in arguments if word.partition("=")[0] in names), None)


def run_session(options: dict[str, Any], job: Callable[["Shell"], int], on_large_stack: bool = True) -> int:
    """Opens a session, runs its preludes and the job in it, and gives the exit code.

    Scripts recurse deeply, so they get a large stack; the console keeps the thread that the terminal's signals reach.
    """
    run = _on_large_stack if on_large_stack else _in_session
    return run_with_deadline(options["timeout"], lambda: run(options, job))


def _on_large_stack(options: dict[str, Any], job: Callable[["Shell"], int]) -> int:
    from umshell.runtime.stoppable import run_stoppable

    try:
        return run_stoppable(lambda: _in_session(options, job))
    except KeyboardInterrupt:
        return INTERRUPTED


def _in_session(options: dict[str, Any], job: Callable[["Shell"], int]) -> int:
    from umshell.replay import replay

    if options["memory_limit"]:
        from umshell.memory_limit import limit_memory

        limit_memory(options["memory_limit"])
    with session(options) as shell:
        gc.enable()
        if options["changes"]:
            shell.watch_changes()
        try:
            for prelude in options["prelude"]:
                replay(shell, prelude)
            code = job(shell)
        except KeyboardInterrupt:
            code = INTERRUPTED
        show_recorded(shell)
        if options["changes"]:
            show_changes(shell)
        if options["fail_on_error"] and shell.had_errors:
            code = code or 1
    return code


@contextmanager
def session(options: dict[str, Any]) -> "Iterator[Shell]":
    """A session with the options of the command line."""
    from umshell.shell import Shell

    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    answers = [] if options["answers"] is None else [answer.strip() for answer in options["answers"].split(",")]
    shell = Shell.on_console(
        Options(
            store=options["store"],
            organization=options["organization"],
            exchange=options["exchange"] or EXCHANGE_VERSIONS[-1],
            strict=options["strict"],
            dry_run=options["dry_run"],
            transcript=options["transcript"],
            width=options["width"],
            allowed_paths=options["allow_path"],
            debug=options["debug"],
            timeout=options["timeout"],
            answers_file=options["answers_file"],
        ),
        answers,
    )
    try:
        yield shell
    finally:
        shell.close()


def show_recorded(shell: "Shell") -> None:
    """Tells, beside the script's own output, what would have reached outside."""
    recorded = shell.recorded()
    if recorded:
        print("Recorded, not run:", file=sys.stderr)
    for line in recorded:
        print(f"  {line}", file=sys.stderr)


def show_changes(shell: "Shell") -> None:
    """Prints what the session changed in the organization."""
    lines = shell.changes()
    for line in lines:
        print(line)
    if not lines:
        print("Nothing changed.")
