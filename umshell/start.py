"""The command `umshell`: reads the usual command line of a script itself, and leaves every other one to click."""

import gc
import os
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from umshell.session_run import run_script

_FLAGS = frozenset(("strict", "dry_run", "changes", "transcript", "fail_on_error", "debug"))
_TEXTS = frozenset(("store", "organization", "answers"))
_WITH_TYPES: dict[str, Any] = {
    "exchange": None, "width": None, "prelude": (), "allow_path": (), "answers_file": None, "timeout": None,
    "memory_limit": None,
}  # fmt: skip
_EXPANDED_ON_WINDOWS = frozenset("*?[~$%")  # click expands words with them there, since no shell has done so

ScriptRun = tuple[dict[str, Any], str, list[str]]


def main() -> None:
    """Runs the command line. Importing click takes a tenth of a start, so that a plain one does without."""
    gc.disable()  # what is loaded to start is no garbage: looking for some costs a tenth of a start, too
    found = read_script_run(sys.argv[1:], os.environ)
    if found is None:
        from umshell.cli import main as read_by_click

        read_by_click(prog_name="umshell")
    else:
        sys.exit(_run(*found))


def _run(options: dict[str, Any], script: str, arguments: list[str]) -> int:
    try:
        code = run_script(options, script, arguments)
        sys.stdout.flush()
    except BrokenPipeError:  # who read the output has gone; the end of the process would write to them again
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code


def read_script_run(words: Sequence[str], environment: Mapping[str, str]) -> ScriptRun | None:
    """Options, script and arguments of `run [--flag | --name text]... SCRIPT [ARGUMENT]...`; None for all else."""
    if words[:1] != ["run"] or "--" in words or _needs_expansion(words):
        return None
    options = {**_WITH_TYPES, **dict.fromkeys(_FLAGS, False), **dict.fromkeys(_TEXTS)}
    options["store"] = environment.get("UMSHELL_STORE") or None
    rest = iter(words[1:])
    for word in rest:
        if not word.startswith("-") or word == "-":
            return options, word, list(rest)
        name = word[2:].replace("-", "_")
        if word != f"--{name.replace('_', '-')}" or name not in _FLAGS | _TEXTS:
            return None
        options[name] = True if name in _FLAGS else next(rest, None)
        if options[name] is None:
            return None
    return None


def _needs_expansion(words: Sequence[str]) -> bool:
    return os.name == "nt" and any(_EXPANDED_ON_WINDOWS.intersection(word) for word in words)
