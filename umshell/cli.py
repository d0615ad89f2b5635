"""The command line: reads arguments and chooses the console, a script, one command, or a look at a script."""

import gc
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from umshell import __version__, session_run
from umshell.cli_telephony import add_commands
from umshell.memory_limit import NoMemoryLimit
from umshell.runtime.options import EXCHANGE_VERSIONS

if TYPE_CHECKING:
    from umshell.shell import Shell

OPTIONS = (
    click.option("--store", envvar="UMSHELL_STORE", help="Path or URL of the organization's database."),
    click.option(
        "--organization", help="The organization of that name; a new one is made like the sample of its name."
    ),
    click.option("--exchange", type=click.Choice(EXCHANGE_VERSIONS), help="Version of Exchange (2016)."),
    click.option("--strict", is_flag=True, help="Only what Exchange has: no extensions, no leniency."),
    click.option("--dry-run", is_flag=True, help="Undoes everything at the end."),
    click.option("--changes", is_flag=True, help="Lists afterwards what changed in the organization."),
    click.option("--transcript", is_flag=True, help="Prints every stream in a form made for comparing."),
    click.option("--answers", help="Answers to prompts, separated by commas."),
    click.option("--width", type=click.IntRange(min=10), help="Columns of the output."),
    click.option("--prelude", type=click.Path(path_type=Path), multiple=True, help="Script that runs before."),
    click.option("--fail-on-error", is_flag=True, help="Any error makes the exit code 1."),
    click.option("--allow-path", multiple=True, help="Folder that scripts may reach besides their own."),
    click.option("--answers-file", type=click.Path(exists=True, dir_okay=False), help="What outside commands give."),
    click.option("--timeout", type=click.FloatRange(min=0), help="Seconds after which the run is stopped."),
    click.option("--memory-limit", type=click.IntRange(min=16), help="Mebibytes that a script may allocate."),
    click.option("--debug", is_flag=True, help="Shows the Python traceback of a defect."),
)


def session_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds the options of a session to a command."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


class CommandsAndScripts(click.Group):
    """The commands, and `run` for the name of a script where a command is expected."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0].lower().endswith(".ps1"):
            args = ["run", *args]
        return super().resolve_command(ctx, args)


@click.group(
    cls=CommandsAndScripts, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]}
)
@session_options
@click.option("-c", "--command", "text", metavar="TEXT", help="Runs one command.")
@click.version_option(__version__)
@click.pass_context
def main(context: click.Context, /, text: str | None, **options: Any) -> None:
    """An Exchange Management Shell for Unified Messaging, without Exchange.

    Without a command it is a console.
    """
    context.obj = options
    gc.disable()  # what is loaded to start is no garbage: looking for some costs a tenth of a start
    context.call_on_close(gc.enable)
    if context.invoked_subcommand is not None:
        return
    if text is not None:
        sys.exit(run_session(options, lambda shell: shell.run(text)))
    from umshell.repl.repl import run_console

    sys.exit(run_session(options, run_console, on_large_stack=False))


@main.command(context_settings={"allow_interspersed_args": False})
@session_options
@click.argument("script")
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
@click.pass_obj
def run(given: dict[str, Any], /, script: str, arguments: tuple[str, ...], **options: Any) -> None:
    """Runs SCRIPT, or standard input where it is -, with ARGUMENTS as PowerShell writes them."""
    with refused_limit():
        sys.exit(session_run.run_script(merged(given, options), script, arguments))


def merged(given: dict[str, Any], options: dict[str, Any]) -> dict[str, Any]:
    """Options before and behind the name of a command mean the same; those behind it win."""
    return {name: value if value not in (None, False, ()) else given[name] for name, value in options.items()}


def run_session(options: dict[str, Any], job: Callable[["Shell"], int], on_large_stack: bool = True) -> int:
    """Runs a job in a session."""
    with refused_limit():
        return session_run.run_session(options, job, on_large_stack)


@contextmanager
def refused_limit() -> Iterator[None]:
    """What this system cannot do is said as a mistake in the command line."""
    try:
        yield
    except NoMemoryLimit:
        raise click.UsageError("--memory-limit cannot be set on this system.") from None


# Looking at scripts


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--positions", is_flag=True, help="Adds line and column to each node.")
@click.option("--json", "as_json", is_flag=True, help="Prints one line a file: its errors and its tree's hash.")
def parse(files: tuple[Path, ...], positions: bool, as_json: bool) -> None:
    """Prints the syntax tree of each of FILES, or its parse errors."""
    from umshell.language.parse_report import json_line, report

    bad = False
    for path in files:
        try:
            data = path.read_bytes()
        except OSError as error:
            raise click.ClickException(f"{path}: {error.strerror}") from error
        text, ok = json_line(str(path), data) if as_json else report(str(path), data, positions)
        click.echo(text)
        bad = bad or not ok
    sys.exit(1 if bad else 0)


@main.command()
@click.argument("text")
@click.option("--cursor", type=int, help="Where the cursor stands (at the end).")
@click.option("--json", "as_json", is_flag=True, help="Prints start, length and the matches with their types.")
@session_options
@click.pass_obj
def complete(given: dict[str, Any], /, text: str, cursor: int | None, as_json: bool, **options: Any) -> None:
    """Prints what could come next in TEXT, as Tab in the console offers it."""
    from umshell.repl.suggestions import suggest

    def job(shell: "Shell") -> int:
        found = suggest(text, len(text) if cursor is None else cursor, shell)
        if as_json:
            matches = [{"type": match.kind, "text": match.text} for match in found.matches]
            click.echo(json.dumps({"start": found.start, "length": found.length, "matches": matches}))
        else:
            click.echo("\n".join(match.text for match in found.matches))
        return 0

    sys.exit(run_session(merged(given, options), job))


# The network, calls, the picture


add_commands(main, session_options, lambda given, options, job: sys.exit(run_session(merged(given, options), job)))


# Organizations


@main.group()
def organization() -> None:
    """Lists, makes, resets and deletes organizations."""


store_option = click.option("--store", envvar="UMSHELL_STORE", help="URL of a database that keeps organizations.")


@organization.command("list")
@store_option
def list_organizations(store: str | None) -> None:
    """Lists the organizations of this user, or those of a database."""
    from umshell.shell import organizations

    found = organizations(store).list()
    for each in found:
        counts = f"{counted(each.dial_plans, 'dial plan')}, {counted(each.um_mailboxes, 'UM mailbox', 'UM mailboxes')}"
        click.echo(f"{each.name}  (like {each.baseline}; {counts})  {each.place}")
    if not found:
        click.echo("There is none yet; the first run makes 'contoso'.")


def counted(number: int, one: str, many: str = "") -> str:
    """`1 dial plan`, `2 dial plans`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


@organization.command("create")
@click.argument("name")
@click.option("--like", default="contoso", help="The sample organization that it is made like (contoso).")
@store_option
def create_organization(name: str, like: str, store: str | None) -> None:
    """Makes the organization NAME."""
    with refusals():
        from umshell.shell import organizations

        organizations(store).create(name, like)
    click.echo(f"The organization '{name}' was made.")


@organization.command("reset")
@click.argument("name")
@store_option
def reset_organization(name: str, store: str | None) -> None:
    """Makes the organization NAME anew, as it began."""
    with refusals():
        from umshell.shell import organizations

        organizations(store).reset(name)
    click.echo(f"The organization '{name}' is as it began.")


@organization.command("delete")
@click.argument("name")
@store_option
def delete_organization(name: str, store: str | None) -> None:
    """Deletes the organization NAME."""
    with refusals():
        from umshell.shell import organizations

        organizations(store).delete(name)
    click.echo(f"The organization '{name}' is gone.")


@contextmanager
def refusals() -> Iterator[None]:
    """What cannot be done to organizations is said in one line."""
    from umshell.errors import OrganizationError

    try:
        yield
    except OrganizationError as error:
        raise click.ClickException(str(error)) from error
