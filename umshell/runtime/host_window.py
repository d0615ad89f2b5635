"""$Host.UI.RawUI: the window of the session, its sizes and colours, and the keys that are pressed there."""

from typing import TYPE_CHECKING, Any

from umshell.errors import ClrException
from umshell.values.char import Char
from umshell.values.console_window import ConsoleWindow
from umshell.values.dotnet.consoles import key_code, typed_key
from umshell.values.dotnet.enum_tables import ConsoleColor, ControlKeyStates
from umshell.values.dotnet.host_types import Coordinates, Size
from umshell.values.dotnet_type import DotNetType
from umshell.values.types import OBJECT, VALUE_TYPE

if TYPE_CHECKING:
    from umshell.runtime.execution_context import ExecutionContext

_HOST = "System.Management.Automation.Host."
_CAPITAL_SHIFT = 16


class RawUserInterface:
    """The window as $Host shows it."""

    def __init__(self, context: "ExecutionContext") -> None:
        self.window: ConsoleWindow = context.window
        self.ps_members: dict[str, Any] | None = None


RAW = DotNetType.declare(
    "System.Management.Automation.Internal.Host.InternalHostRawUserInterface", OBJECT, python=RawUserInterface
)


def _declare_color(name: str, attribute: str) -> None:
    RAW.property(
        name, "System.ConsoleColor", lambda this, value: setattr(this.window, attribute, str(value))
    )(lambda this: ConsoleColor[getattr(this.window, attribute)])  # fmt: skip


def _declare_pair(name: str, attribute: str, kind: type[Size | Coordinates], read_only: bool = False) -> None:
    first, second = kind.names

    def write(this: RawUserInterface, value: Any) -> None:
        setattr(this.window, attribute, (getattr(value, first), getattr(value, second)))

    RAW.property(name, kind.dotnet_name, None if read_only else write)(
        lambda this: kind(*getattr(this.window, attribute))
    )


_declare_color("ForegroundColor", "foreground")
_declare_color("BackgroundColor", "background")
_declare_pair("CursorPosition", "cursor", Coordinates)
_declare_pair("WindowPosition", "window_position", Coordinates)
RAW.property("CursorSize", "int", lambda this, value: setattr(this.window, "cursor_size", value))(
    lambda this: this.window.cursor_size
)
_declare_pair("BufferSize", "buffer_size", Size)
_declare_pair("WindowSize", "window_size", Size)
_declare_pair("MaxWindowSize", "largest_size", Size, read_only=True)
_declare_pair("MaxPhysicalWindowSize", "largest_size", Size, read_only=True)
RAW.property("KeyAvailable", "bool")(lambda this: False)
RAW.property("WindowTitle", "string", lambda this, value: setattr(this.window, "title", value))(
    lambda this: this.window.title
)
RAW.method("FlushInputBuffer", "void FlushInputBuffer()")(lambda this: None)
RAW.method("LengthInBufferCells", "int LengthInBufferCells(string source)", "int LengthInBufferCells(char source)")(
    lambda this, source: len(source)
)
RAW.known_missing(
    "GetBufferContents()", "SetBufferContents()", "ScrollBufferContents()", "NewBufferCellArray()"
)  # fmt: skip


class KeyInfo:
    """A key that was pressed."""

    dotnet_name = _HOST + "KeyInfo"
    __slots__ = ("Character", "ControlKeyState", "KeyDown", "VirtualKeyCode", "ps_members")

    def __init__(self, character: str, down: bool) -> None:
        self.VirtualKeyCode = key_code(character)
        self.Character = Char(character)
        self.ControlKeyState: Any = ControlKeyStates(_CAPITAL_SHIFT if "A" <= character <= "Z" else 0)
        self.KeyDown = down
        self.ps_members: dict[str, Any] | None = None

    def __str__(self) -> str:
        return f"{self.VirtualKeyCode},{self.Character},{self.ControlKeyState},{self.KeyDown}"


KEY = DotNetType.declare(KeyInfo.dotnet_name, VALUE_TYPE, python=KeyInfo)
for _name, _type in (
    ("VirtualKeyCode", "int"), ("Character", "char"), ("ControlKeyState", _HOST + "ControlKeyStates"),
    ("KeyDown", "bool"),
):  # fmt: skip
    KEY.field(_name, _type)
KEY.method("ToString", "string ToString()")(str)


@RAW.method("ReadKey", f"{KeyInfo.dotnet_name} ReadKey()")
def read_any_key(this: RawUserInterface) -> KeyInfo:
    return KeyInfo(typed_key(), True)


@RAW.method("ReadKey", f"{KeyInfo.dotnet_name} ReadKey({_HOST}ReadKeyOptions options)")
def read_key(this: RawUserInterface, options: Any) -> KeyInfo:
    chosen = str(options)
    if "IncludeKey" not in chosen:
        raise ClrException(
            "System.Management.Automation.PSArgumentException",
            "Cannot read key options. To read options, set one or both of the following: IncludeKeyDown, IncludeKeyUp."
            " (Parameter 'options')",
        )
    return KeyInfo(typed_key(), "IncludeKeyDown" in chosen)


# $Host.PrivateData


class ConsoleColorProxy:
    """The colours of messages: what is set is read back, and the host keeps its own."""

    dotnet_name = "Microsoft.PowerShell.ConsoleHost+ConsoleColorProxy"

    def __init__(self) -> None:
        self.colors = {name: ConsoleColor[color] for name, color in _MESSAGE_COLORS.items()}
        self.ps_members: dict[str, Any] | None = None


_MESSAGE_COLORS = {
    "ErrorForegroundColor": "Red",
    "ErrorBackgroundColor": "Black",
    "WarningForegroundColor": "Yellow",
    "WarningBackgroundColor": "Black",
    "DebugForegroundColor": "Yellow",
    "DebugBackgroundColor": "Black",
    "VerboseForegroundColor": "Yellow",
    "VerboseBackgroundColor": "Black",
    "ProgressForegroundColor": "Yellow",
    "ProgressBackgroundColor": "DarkCyan",
}
COLORS = DotNetType.declare(ConsoleColorProxy.dotnet_name, OBJECT, python=ConsoleColorProxy)


def _declare_message_color(name: str) -> None:
    COLORS.property(name, "System.ConsoleColor", lambda this, value: this.colors.__setitem__(name, value))(
        lambda this: this.colors[name]
    )


for _name in _MESSAGE_COLORS:
    _declare_message_color(_name)
