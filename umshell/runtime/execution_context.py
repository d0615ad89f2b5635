"""What a running command can reach: session state, streams, host, options and services; one per session."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from umshell.errors import ErrorRecord, PSError
from umshell.language.source import Source
from umshell.runtime.block_code import BlockCode
from umshell.runtime.session_state import Scope, SessionState
from umshell.runtime.streams import Streams
from umshell.runtime.variables import Variable
from umshell.values.collections import ArrayList
from umshell.values.psobject import AUTOMATION_NULL

if TYPE_CHECKING:
    from umshell.runtime.command_info import CmdletInfo, FunctionInfo
    from umshell.runtime.host import Host
    from umshell.runtime.script_block import ScriptBlock
    from umshell.values.console_window import ConsoleWindow
    from umshell.values.file_gate import FileGate

MOST_ERRORS = 256


def _no_compiler(_source: Source) -> BlockCode:
    raise PSError("NoCompiler", "This session cannot read scripts.", "NotImplemented")


class ExecutionContext:
    """One session. `services` hold what upper layers hand in: store, out_default, network, …"""

    nothing = AUTOMATION_NULL
    files: "FileGate"

    def __init__(self, host: "Host", options: Any = None, services: dict[str, object] | None = None) -> None:
        self.host = host
        self.options = options
        self.services: dict[str, object] = {} if services is None else services
        self.compile: Callable[[Source], BlockCode] = _no_compiler
        self.find_cmdlet: Callable[[str], CmdletInfo | None] = lambda _name: None
        self.command_prefixes: list[str] = []  # in lower case, of commands that were imported with one
        self.application_processor: Callable[..., Any] = _no_application
        self.capture_pipeline: Callable[[Any], None] | None = None  # takes a pipeline in place of running it
        self.streams = Streams.to_host(host)
        self.success = True  # $?
        self.using_allowed = False  # whether $using: is read by a block for another session
        self.try_depth = 0  # try blocks and traps that run now
        self.call_depth = 0
        self.exit_code: int | None = None  # of an `exit` at the prompt
        self.commands_version: object = object()
        self.all_scope: dict[str, Variable] = {}
        self.automatic: dict[str, Callable[[Scope], Any]] = {}
        self.errors = ArrayList()  # $Error, newest first
        self.modules: dict[str, Any] = {}
        self.namespaces: list[str] = []  # of using namespace
        self.script_types: dict[str, Any] = {}  # classes and enums of scripts, by name in lower case
        self.scoped_types: set[str] = set()  # names of those that functions declared: their scopes hold them
        self.argument_completers: dict[tuple[str, str], Any] = {}  # (command or "", parameter), in lower case
        self._window: ConsoleWindow | None = None
        self.drives: Any = {}  # name in lower case → drive: see drives.py
        self.session_state = SessionState(self)
        self.global_scope = self.session_state.top
        self.state = self.session_state  # the session state in which code runs now

    @property
    def scope(self) -> Scope:
        """The scope of the code that runs now."""
        return self.state.current

    @property
    def window(self) -> "ConsoleWindow":
        """The window of the session: most scripts never look at it."""
        if self._window is None:
            from umshell.values.console_window import ConsoleWindow

            self._window = ConsoleWindow(self.host.width)
        return self._window

    def commands_changed(self) -> None:
        """Forgets which commands names stand for."""
        self.commands_version = object()

    def get_variable(self, name: str, default: Any = None) -> Any:
        """A variable as the running code sees it."""
        return self.scope.get(name, default)

    def set_variable(self, name: str, value: Any) -> None:
        """Writes a variable of the running code's scope."""
        self.scope.set(name, value)

    def preference(self, name: str, scope: Scope | None = None) -> str:
        """The name of a preference: Continue, Stop, SilentlyContinue, …"""
        value = (scope or self.scope).get(name)
        return getattr(value, "name", None) or str(value)

    def add_error(self, record: ErrorRecord) -> None:
        """Puts a record at the head of $Error, unless it stands there already."""
        errors = self.errors
        if not errors or errors[0] is not record:
            errors.insert(0, record)
            del errors[MOST_ERRORS:]

    def create_script_block(self, text: str, path: str | None = None) -> "ScriptBlock":
        """A script block made of text; a parse error is an error of PowerShell."""
        from umshell.runtime.parse_errors import compiled
        from umshell.runtime.script_block import ScriptBlock

        return ScriptBlock(compiled(self, Source(text, path)), self.state)

    def function_of(self, kind: "type[FunctionInfo]", name: str, block: "ScriptBlock") -> "FunctionInfo":
        """What is known of a function whose body is a script block."""
        from umshell.runtime.functions import function_of

        return function_of(kind, name, block)

    def session_invocation(self) -> Any:
        """$MyInvocation at the prompt."""
        from umshell.runtime.invocation_info import InvocationInfo

        return InvocationInfo(None, None, "")


def _no_application(_scope: Scope, info: Any, _call: Any) -> Any:
    raise PSError("NativeCommandFailed", f"Program '{info.Name}' is not run here.", "ResourceUnavailable", info.Name)
