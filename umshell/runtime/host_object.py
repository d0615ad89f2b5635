"""$Host: the host as scripts see it: its name, its UI, its window."""

import uuid
from typing import TYPE_CHECKING, Any

from umshell.runtime.host import Choice, FieldDescription
from umshell.values.conversion import convert, to_string
from umshell.values.dotnet_type import DotNetType
from umshell.values.types import OBJECT, find_type

if TYPE_CHECKING:
    from umshell.runtime.execution_context import ExecutionContext

_PREFIX = "System.Management.Automation."
_VERSION = "5.1.17763.1"


class InternalHost:
    """The object itself."""

    def __init__(self, context: "ExecutionContext") -> None:
        self.Name = "ConsoleHost"
        self.InstanceId = uuid.UUID(int=0)
        self.UI = HostUserInterface(context)
        self._colors: Any = None
        self.DebuggerEnabled = True
        self.IsRunspacePushed = False
        self.Runspace: Any = None

    @property
    def PrivateData(self) -> Any:
        """The colours of messages; few scripts ask for them."""
        if self._colors is None:
            from umshell.runtime.host_window import ConsoleColorProxy

            self._colors = ConsoleColorProxy()
        return self._colors

    @property
    def CurrentCulture(self) -> Any:
        from umshell.values.culture import EN_US  # the tables of all cultures: few sessions need them

        return EN_US

    @property
    def CurrentUICulture(self) -> Any:
        return self.CurrentCulture

    @property
    def Version(self) -> Any:
        version = find_type("version")
        return _VERSION if version is None else convert(_VERSION, version)


class HostUserInterface:
    """$Host.UI: writes and asks."""

    def __init__(self, context: "ExecutionContext") -> None:
        self.context = context
        self.SupportsVirtualTerminal = False
        self._raw: Any = None

    @property
    def RawUI(self) -> Any:
        """The window; most scripts never look at it."""
        if self._raw is None:
            from umshell.runtime.host_window import RawUserInterface

            self._raw = RawUserInterface(self.context)
        return self._raw


def _declare(name: str, python: type, *fields: str, read_only: bool = True) -> DotNetType:
    made = DotNetType.declare(_PREFIX + name, OBJECT, python=python)
    for field in fields:
        made.field(field, "System.Object", read_only=read_only)
    return made


_declare(
    "Internal.Host.InternalHost", InternalHost, "Name", "Version", "InstanceId", "UI", "CurrentCulture",
    "CurrentUICulture", "PrivateData", "DebuggerEnabled", "IsRunspacePushed", "Runspace",
)  # fmt: skip
UI = _declare("Internal.Host.InternalHostUserInterface", HostUserInterface, "RawUI", "SupportsVirtualTerminal")


@UI.method("Write", "void Write(string value)")
def write(this: HostUserInterface, value: str) -> None:
    this.context.host.write(value, newline=False)


@UI.method("Write", "void Write(System.Object foregroundColor, System.Object backgroundColor, string value)")
def write_coloured(this: HostUserInterface, foreground: Any, background: Any, value: str) -> None:
    this.context.host.write(value, to_string(foreground), to_string(background), newline=False)


@UI.method("WriteLine", "void WriteLine()", "void WriteLine(string value)")
def write_line(this: HostUserInterface, value: str = "") -> None:
    this.context.host.write(value)


@UI.method("WriteLine", "void WriteLine(System.Object foregroundColor, System.Object backgroundColor, string value)")
def write_line_coloured(this: HostUserInterface, foreground: Any, background: Any, value: str) -> None:
    this.context.host.write(value, to_string(foreground), to_string(background))


@UI.method("WriteErrorLine", "void WriteErrorLine(string value)")
def write_error_line(this: HostUserInterface, value: str) -> None:
    this.context.host.write(value, "Red")


@UI.method("WriteWarningLine", "void WriteWarningLine(string value)")
def write_warning_line(this: HostUserInterface, value: str) -> None:
    this.context.host.write(f"WARNING: {value}", "Yellow")


@UI.method("WriteVerboseLine", "void WriteVerboseLine(string value)")
def write_verbose_line(this: HostUserInterface, value: str) -> None:
    this.context.host.write(f"VERBOSE: {value}", "Yellow")


@UI.method("WriteDebugLine", "void WriteDebugLine(string value)")
def write_debug_line(this: HostUserInterface, value: str) -> None:
    this.context.host.write(f"DEBUG: {value}", "Yellow")


@UI.method("ReadLine", "string ReadLine()")
def read_line(this: HostUserInterface) -> str:
    return this.context.host.read_line()


@UI.method("ReadLineAsSecureString", "securestring ReadLineAsSecureString()")
def read_secret(this: HostUserInterface) -> Any:
    from umshell.values.dotnet.security import SecureString

    return SecureString(this.context.host.read_secret())


@UI.method(
    "PromptForCredential",
    "pscredential PromptForCredential(string caption, string message, string userName, string targetName)",
    "pscredential PromptForCredential(string caption, string message, string userName, string targetName,"
    " System.Object allowedCredentialTypes, System.Object options)",
)
def prompt_for_credential(
    this: HostUserInterface, caption: str, message: str, user: str, _target: str, *_options: Any
) -> Any:
    return this.context.host.prompt_for_credential(caption, message, user or None)


@UI.method(
    "PromptForChoice",
    "int PromptForChoice(string caption, string message, System.Object choices, int defaultChoice)",
)
def prompt_for_choice(this: HostUserInterface, caption: str, message: str, choices: Any, default: int) -> int:
    found = [Choice(_label(choice), str(getattr(choice, "HelpMessage", "") or "")) for choice in choices or ()]
    return this.context.host.prompt_for_choice(caption, message, found, default)


def _label(choice: Any) -> str:
    return str(getattr(choice, "Label", None) or to_string(choice))


@UI.method("Prompt", "System.Object Prompt(string caption, string message, System.Object descriptions)")
def prompt(this: HostUserInterface, caption: str, message: str, descriptions: Any) -> Any:
    fields = [FieldDescription(str(getattr(each, "Name", None) or to_string(each))) for each in descriptions or ()]
    return this.context.host.prompt(caption, message, fields)
