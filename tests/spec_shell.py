"""Joins the spec harness to the shell: a fresh one for each script, a warm one for tables."""

from functools import cache
from pathlib import Path

from tests.spec_file import Case
from umshell.compiler import code_cache
from umshell.replay import replay
from umshell.runtime.options import Options
from umshell.runtime.silent_host import SilentHost
from umshell.runtime.transcript_host import TranscriptHost
from umshell.shell import Shell
from umshell.store.changes import changes_since, last_change
from umshell.store.opening import IN_MEMORY, open_store

code_cache.keeps_files = False


def run_script(script: Path, case: Case) -> tuple[str, list[str]]:
    """The transcript of a script and the lines that say what changed in the store."""
    host = TranscriptHost(answers=case.answers)
    options = Options(store=IN_MEMORY, organization=case.organization, transcript=True)
    shell = Shell(host=host, options=options)
    try:
        if case.prelude:
            replay(shell, case.prelude)
        replay(shell, script)
        return host.text, change_lines(shell, case.organization)
    finally:
        shell.close()


def change_lines(shell: Shell, organization: str) -> list[str]:
    """What the script changed in its organization, one line an object or a property."""
    if not shell.store.is_open:
        return []
    changes = changes_since(shell.store, _changes_of_setup(organization))
    return [line for change in changes for line in change.lines()]


@cache
def _changes_of_setup(organization: str) -> int:
    """The last change that an organization is made with."""
    store = open_store(IN_MEMORY, organization, transcript=True)
    try:
        return last_change(store)
    finally:
        store.close()


class EvaluationError(Exception):
    """An expression that could not be evaluated: the id of its error."""


def table_shell() -> Shell:
    """A session in which one expression after the other is evaluated."""
    return Shell(host=SilentHost(), options=Options(store=IN_MEMORY, transcript=True))


def value_of(shell: Shell, expression: str) -> object:
    """The value of an expression, as an assignment would keep it."""
    host = shell.host
    assert isinstance(host, SilentHost)
    host.parse_errors.clear()
    shell.run(f"$value = $failure = $null; try {{ $value = {expression}\n}} catch {{ $failure = $_ }}")
    if host.parse_errors:
        raise EvaluationError("ParseException")
    scope = shell.context.global_scope
    if (failure := scope.get("failure")) is not None:
        raise EvaluationError(failure.FullyQualifiedErrorId)
    return scope.get("value")
