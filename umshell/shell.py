"""Shell: joins a store, a session and a host, and runs text in it."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from umshell.cmdlets import families
from umshell.cmdlets.outside_names import OFFERED
from umshell.cmdlets.um.versions import as_version_has_it
from umshell.compiler.code_cache import block_code
from umshell.errors import ErrorRecord, PSError
from umshell.language.source import decode
from umshell.runtime.argument import Argument
from umshell.runtime.call import Call
from umshell.runtime.command_discovery import command_not_found
from umshell.runtime.command_processor import CmdletProcessor
from umshell.runtime.hooks import connect
from umshell.runtime.host import Host
from umshell.runtime.options import EXCHANGE_VERSIONS, TRANSCRIPT_WIDTH, Options
from umshell.runtime.pipeline_processor import PipelineProcessor
from umshell.runtime.script_runner import run_script
from umshell.runtime.session import new_session
from umshell.runtime.silent_host import SilentHost
from umshell.runtime.streams import Streams, redirected
from umshell.runtime.transcript_host import TranscriptHost
from umshell.store.opening import open_store, store_on
from umshell.store.setup_runner import set_setup_runner
from umshell.values.dates import DateTime, clock
from umshell.values.file_gate import FileGate
from umshell.values.psobject import TYPE_DATA
from umshell.values.randomness import randomness

if TYPE_CHECKING:
    from umshell.runtime.command_info import CmdletInfo
    from umshell.runtime.execution_context import ExecutionContext
    from umshell.runtime.session_state import Scope
    from umshell.store.connection import Connection
    from umshell.store.database import Store
    from umshell.store.organizations import Places

TRANSCRIPT_TIME = DateTime.of(2020, 1, 2, 3, 4, 5)
TRANSCRIPT_SEED = 20200102


class Shell:
    """A session on an organization; runs texts and commands until it is closed."""

    def __init__(self, host: Host, options: Options | None = None, store: "Store | None" = None) -> None:
        self.host = host
        self.options = options or Options()
        self.had_errors = False
        self._first_change: int | None = None
        self.store = store or self._open_store()
        self.store.exchange = int(self.options.exchange)
        self.context = self._new_session()
        randomness.reset()
        if self.options.transcript:
            clock.fix(TRANSCRIPT_TIME)
            randomness.seed(TRANSCRIPT_SEED)
        else:
            clock.reset()

    @classmethod
    def on_console(cls, options: Options, answers: Sequence[str] = ()) -> "Shell":
        """A session that writes to standard output, as a console or as a transcript."""
        if options.transcript:
            return cls(TranscriptHost(answers, sys.stdout.write, options.width or TRANSCRIPT_WIDTH), options)
        from umshell.runtime.console_host import ConsoleHost

        rest = iter(answers)
        host = ConsoleHost(read=(lambda prompt: next(rest, "")) if answers else None, width=options.width)
        shell = cls(host, options)
        host.render_error = shell._error_text
        return shell

    def _open_store(self) -> "Store":
        options = self.options
        set_setup_runner(self._set_up)
        return open_store(options.store, options.organization, transcript=options.transcript, dry_run=options.dry_run)

    def _new_session(self) -> "ExecutionContext":
        TYPE_DATA.clear()
        context = new_session(
            self.host,
            compile=block_code,
            find_cmdlet=self._find_cmdlet,
            aliases=families.ALIASES,
            read_only_aliases=families.READ_ONLY_ALIASES,
            options=self.options,
            services={
                "store": self.store,
                "cmdlets": families,
                "file_output": _file_output,
                "resolve_host": self._addresses_of,
                "reach_outside": _reach_outside,
            },
        )
        context.files = FileGate(os.getcwd(), None, self.options.allowed_paths)
        context.services["out_default"] = _Output(context)
        context.streams.error = self._write_error
        context.automatic["pwd"] = _current_location
        return context

    # Running

    @property
    def exit_code(self) -> int | None:
        """The code of an `exit` at the prompt; None while the session goes on."""
        return self.context.exit_code

    def run(self, text: str, path: Path | None = None, arguments: Sequence[Argument] = ()) -> int:
        """Runs a text, as a script where it has a path; its exit code."""
        if path is not None:
            path = path.resolve()
            self.context.files.allow_reading(path.parent)
            self._mask(path)
        try:
            code = run_script(self.context, text, None if path is None else str(path), arguments)
        finally:
            self.host.flush()
        self.had_errors = self.had_errors or code != 0
        return code

    def invoke(self, name: str, **parameters: Any) -> list[Any]:
        """Runs one command without the language: parameters are checked by its model; what it wrote."""
        info = self._find_cmdlet(name)
        if info is None:
            raise command_not_found(name)
        given = info.model(**parameters)
        arguments = [Argument(field, getattr(given, field), has_colon=True) for field in given.model_fields_set]
        written: list[Any] = []
        connect(self.context)
        scope = self.context.global_scope
        PipelineProcessor(scope, [CmdletProcessor(scope, info, Call(name, None, arguments=arguments))]).run(
            written.append
        )
        return written

    def recorded(self) -> list[str]:
        """The commands that would have reached outside, one line a call."""
        outside = self.context.services.get("outside")
        return [] if outside is None else [str(each) for each in outside.recorded]  # type: ignore[attr-defined]

    def close(self) -> None:
        """Ends the session: what a dry run did is taken back."""
        self.store.close()

    def prompt(self) -> str:
        """The text before what is typed: of the user's own prompt function, if there is one."""
        if self.context.global_scope.find_function("prompt") is not None:
            block = self.context.create_script_block("prompt")
            return "".join(str(each) for each in block.invoke(scope=self.context.global_scope)) or "PS>"
        return f"[PS] {self.context.files.location}>"

    def _mask(self, script: Path) -> None:
        """Paths of the run have names of their own in a transcript."""
        if isinstance(self.host, TranscriptHost):
            self.host.mask(str(script), script.name)
            self.host.mask(str(script.parent), "<dir>")
            self.host.mask(os.getcwd(), "<work>")

    def _write_error(self, record: ErrorRecord) -> None:
        self.had_errors = True
        self.host.write_error_record(record)

    def _error_text(self, record: ErrorRecord, width: int) -> str:
        from umshell.formatting.error_view import console_error_text

        view = self.context.global_scope.get("ErrorView")
        return console_error_text(record, width, str(view or "NormalView"))

    def _find_cmdlet(self, name: str) -> "CmdletInfo | None":
        """The command of a name, as the version of Exchange that is spoken has it."""
        return as_version_has_it(families.find_cmdlet(name), int(self.options.exchange), self.options.strict)

    # What a console can offer

    def command_names(self) -> list[str]:
        """The names of all commands that can be called now: cmdlets, functions, aliases."""
        scope = self.context.global_scope
        functions = [info.Name for info in (scope.functions or {}).values()]
        aliases = [info.Name for info in (scope.aliases or {}).values()]
        return [*families.command_names(), *OFFERED, *functions, *aliases]

    def is_offered(self, name: str) -> bool:
        """Whether Tab offers a command: not what the version of Exchange lacks, nor extensions of ours."""
        if families.is_core(name) or self.context.global_scope.find_function(name.lower()) is not None:
            return True
        info = self._find_cmdlet(name)
        return info is not None and not getattr(info.cmdlet_class, "is_extension", False)

    def variable_names(self) -> list[str]:
        """The names of the variables that are seen at the prompt."""
        return [name for name, _ in self.context.global_scope.own_variables()]

    def identities(self, noun: str, beginning: str = "") -> list[str]:
        """What names the objects of a noun whose identity, name or alias begins so; none without a Get- command."""
        success = self.context.success
        try:
            with redirected(self.context, _unheard()):
                found = self.invoke(f"Get-{noun}")
        except PSError:
            return []
        finally:
            self.context.success = success
        lower = beginning.lower()
        names = ([getattr(each, kind, None) for kind in ("Identity", "Name", "Alias")] for each in found)
        fitting = ([str(name) for name in texts if str(name or "").lower().startswith(lower)] for texts in names)
        return [texts[0] for texts in fitting if texts]

    # The organization

    def _addresses_of(self, host: str) -> list[str]:
        """What the modelled network answers when a script asks for the addresses of a host."""
        from umshell.telephony.network import addresses_of
        from umshell.values.exchange.addresses import UMSmartHost

        return addresses_of(self.store, UMSmartHost.parse(host))

    def _set_up(self, connection: "Connection", script: Path) -> None:
        """Makes a sample organization by its own script, in a session beside this one."""
        type_data = dict(TYPE_DATA)
        host = SilentHost()
        options = self.options._replace(exchange=EXCHANGE_VERSIONS[-1], strict=False)
        Shell(host, options, store_on(connection)).run(decode(script.read_bytes()), script)
        TYPE_DATA.update(type_data)
        connect(self.context)
        if host.errors or host.parse_errors:
            reason = host.errors[0].message if host.errors else host.parse_errors[0].message
            raise RuntimeError(f"{script} makes no organization: {reason}")

    def watch_changes(self) -> None:
        """From now on `changes` counts."""
        from umshell.store.changes import last_change

        self._first_change = last_change(self.store)

    def changes(self) -> list[str]:
        """What was changed since: each object with its properties, old and new."""
        from umshell.store.change_report import report

        return report(self.store, self._first_change or 0)


def _unheard() -> Streams:
    """Streams that lead nowhere: for what runs beside the user's own commands."""

    def ignore(_record: object) -> None:
        return

    return Streams(ignore, ignore, ignore, ignore, ignore, ignore)


def _current_location(scope: "Scope") -> object:
    """$PWD."""
    from umshell.cmdlets.core.item_paths import current_location

    return current_location(scope.context)


class _Output:
    """Where the output of scripts goes; the formatting is imported when there is some."""

    def __init__(self, context: "ExecutionContext") -> None:
        self.context = context
        self.formatter: Any = None

    def write(self, value: object) -> None:
        if self.formatter is None:
            if type(value) is str:
                self.context.host.write_output_text(value)
                return
            from umshell.cmdlets.core.formatting_service import formatting_of

            self.formatter = formatting_of(self.context).out_default
        self.formatter.write(value)

    def end(self) -> None:
        if self.formatter is not None:
            self.formatter.end()


def _reach_outside(context: "ExecutionContext", name: str, arguments: str) -> None:
    """What a member of .NET would do outside is recorded, as commands of that kind are."""
    from umshell.cmdlets.outside import reach

    reach(context, name, arguments)


def _file_output(context: "ExecutionContext", path: str, append: bool) -> object:
    """What `>` writes to; the formatting is imported when there is something to write."""
    from umshell.cmdlets.core.output import FileOutput

    return FileOutput(context, path, append=append)


def organizations(url: str | None = None) -> "Places":
    """The organizations of this user, or those of a database: to list, make, reset and delete them."""
    from umshell.store.organizations import Places

    return Places(url)
