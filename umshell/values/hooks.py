"""What values need from a running session; the runtime sets these, and without it they say so or take the default."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from umshell.errors import PSError

if TYPE_CHECKING:
    from umshell.values.console_window import ConsoleWindow
    from umshell.values.dotnet_type import DotNetType
    from umshell.values.file_gate import FileGate


def _no_runtime(*_arguments: object, **_named: object) -> object:
    raise PSError("ScriptBlockDelegateInvokedFromWrongThread", "There is no session to run a script block in.")


# Runs a script block: (block, arguments, this=..., underscore=...) -> what its output is as a value.
invoke_script_block: Callable[..., object] = _no_runtime

# The script block as a list of all that it wrote: (block, arguments, this=..., underscore=...) -> list.
invoke_script_block_list: Callable[..., list[object]] = lambda *a, **n: [_no_runtime(*a, **n)]  # noqa: E731

# The version given to Set-StrictMode in the current scope: 0 when it is off.
strict_mode: Callable[[], int] = lambda: 0  # noqa: E731

# The text between the elements of an array that becomes text: $OFS of the current scope.
ofs: Callable[[], str] = lambda: " "  # noqa: E731

# A type that the script itself made (class, enum), by its name in lower case.
find_script_type: Callable[[str], "DotNetType | None"] = lambda _name: None  # noqa: E731

# The namespaces of `using namespace`.
using_namespaces: Callable[[], Sequence[str]] = lambda: ()  # noqa: E731

# A script block made of a text, in the session's own state (views with scripts, [scriptblock]::Create).
create_script_block: Callable[[str], object] = _no_runtime

# The gate to the file system of the running session; None without one.
files: "Callable[[], FileGate | None]" = lambda: None  # noqa: E731

# The environment variables of the session: an object with get(name), set(name, value) and names().
environment: Callable[[], Any] = lambda: None  # noqa: E731


def no_addresses(_name: str) -> Sequence[str]:
    """Without a network no host has an address."""
    return ()


def _refuse_outside(name: str, _arguments: str) -> None:
    raise PSError("ReachesOutside", f"{name} reaches outside, and there is no session that records it.")


# Imports what declares a type of the session or of its commands, by the type's full name in lower case.
import_type: Callable[[str], None] = lambda _name: None  # noqa: E731

# Records what a member of .NET would do outside: its name, and what it was given as text.
reach_outside: Callable[[str, str], None] = _refuse_outside

# The addresses of a host in the network that the session knows; the real network is never asked.
resolve_host: Callable[[str], Sequence[str]] = no_addresses

# Writes text to the host, as [Console]::Write does.
write_host_text: Callable[[str], None] = lambda _text: None  # noqa: E731


def _window_alone() -> "ConsoleWindow":
    from umshell.values.console_window import ConsoleWindow

    return ConsoleWindow()


# The window of the session, as [Console] sees it.
console_window: "Callable[[], ConsoleWindow]" = _window_alone

# Reads a line from the person at the host, as [Console]::ReadLine does.
read_host_line: Callable[[], str] = lambda: ""  # noqa: E731
