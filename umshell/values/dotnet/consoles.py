"""System.Console: text to and from the host, and the window that the session has."""

from __future__ import annotations

from typing import Any

from umshell.values import hooks
from umshell.values.composite_format import composite_format
from umshell.values.dotnet.failures import out_of_range
from umshell.values.dotnet.text_builders import READER_BASE, WRITER_BASE
from umshell.values.enums import EnumValue
from umshell.values.types import OBJECT, VALUE_TYPE, DotNetType
from umshell.values.value_text import to_text_culture

_NEW_LINE = "\n"
CONSOLE = DotNetType.declare("System.Console", OBJECT, abstract=True)


# Writing: [Console]::Write, [Console]::Out and [Console]::Error


class ConsoleWriter:
    """[Console]::Out or [Console]::Error: both show at the host."""

    __slots__ = ("AutoFlush", "NewLine", "ps_members")

    def __init__(self) -> None:
        self.AutoFlush = True
        self.NewLine = _NEW_LINE
        self.ps_members: dict[str, object] | None = None

    def write(self, text: str) -> None:
        """Text to the host."""
        hooks.write_host_text(text)


def _writer(name: str) -> Any:
    """The writer that a script set, or the console's own."""
    return hooks.console_window().writers.setdefault(name, ConsoleWriter())


def _put(text: str) -> None:
    writer = hooks.console_window().writers.get("Out")
    if writer is None or isinstance(writer, ConsoleWriter):
        hooks.write_host_text(text)
        return
    from umshell.values.members import invoke_method

    invoke_method(writer, "Write", [text])


@CONSOLE.static_method("Write", "static void Write(string value)", "static void Write(System.Object value)")
def write(value: Any) -> None:
    _put(to_text_culture(value))


@CONSOLE.static_method(
    "WriteLine", "static void WriteLine()", "static void WriteLine(string value)",
    "static void WriteLine(System.Object value)",
)  # fmt: skip
def write_line(value: Any = None) -> None:
    _put(to_text_culture(value) + _NEW_LINE)


@CONSOLE.static_method("Write", "static void Write(string format, params System.Object[] arg)")
def write_format(format: str, arguments: list[Any]) -> None:
    _put(composite_format(format, arguments))


@CONSOLE.static_method("WriteLine", "static void WriteLine(string format, params System.Object[] arg)")
def write_line_format(format: str, arguments: list[Any]) -> None:
    _put(composite_format(format, arguments) + _NEW_LINE)


CONSOLE_WRITER = DotNetType.declare("System.IO.TextWriter+SyncTextWriter", WRITER_BASE, python=ConsoleWriter)
CONSOLE_WRITER.field("AutoFlush", "bool")
CONSOLE_WRITER.field("NewLine", "string")
CONSOLE_WRITER.method("Flush", "void Flush()")(lambda this: None)
CONSOLE_WRITER.method("Close", "void Close()")(lambda this: None)
CONSOLE_WRITER.method("Dispose", "void Dispose()")(lambda this: None)


@CONSOLE_WRITER.method("Write", "void Write(string value)", "void Write(char value)", "void Write(System.Object value)")
def write_to(this: ConsoleWriter, value: Any) -> None:
    this.write(to_text_culture(value))


@CONSOLE_WRITER.method(
    "WriteLine", "void WriteLine()", "void WriteLine(string value)", "void WriteLine(System.Object value)"
)
def write_line_to(this: ConsoleWriter, value: Any = None) -> None:
    this.write(to_text_culture(value) + this.NewLine)


@CONSOLE_WRITER.method("Write", "void Write(string format, params System.Object[] arg)")
def write_format_to(this: ConsoleWriter, format: str, arguments: list[Any]) -> None:
    this.write(composite_format(format, arguments))


@CONSOLE_WRITER.method("WriteLine", "void WriteLine(string format, params System.Object[] arg)")
def write_line_format_to(this: ConsoleWriter, format: str, arguments: list[Any]) -> None:
    this.write(composite_format(format, arguments) + this.NewLine)


for _name in ("Out", "Error"):
    CONSOLE.static_property(_name, "System.IO.TextWriter")(lambda name=_name: _writer(name))
    CONSOLE.static_method(f"Set{_name}", f"static void Set{_name}(System.IO.TextWriter newOut)")(
        lambda writer, name=_name: hooks.console_window().writers.__setitem__(name, writer)
    )


# Reading


class ConsoleReader:
    """[Console]::In."""

    __slots__ = ("ps_members",)

    def __init__(self) -> None:
        self.ps_members: dict[str, object] | None = None


CONSOLE_READER = DotNetType.declare("System.IO.SyncTextReader", READER_BASE, python=ConsoleReader)
CONSOLE_READER.method("ReadLine", "string ReadLine()")(lambda this: hooks.read_host_line())
CONSOLE.static_property("In", "System.IO.TextReader", ConsoleReader())
CONSOLE.static_method("ReadLine", "static string ReadLine()")(lambda: hooks.read_host_line())
CONSOLE.static_method("Read", "static int Read()")(lambda: ord((hooks.read_host_line() + _NEW_LINE)[0]))


class ConsoleKeyInfo:
    """A key that was pressed: the first character of what the host's person typed."""

    dotnet_name = "System.ConsoleKeyInfo"
    __slots__ = ("character", "ps_members")

    def __init__(self, character: str) -> None:
        self.character = character
        self.ps_members: dict[str, object] | None = None


KEY_INFO = DotNetType.declare(ConsoleKeyInfo.dotnet_name, VALUE_TYPE, python=ConsoleKeyInfo)


@KEY_INFO.property("KeyChar", "char")
def key_char(this: ConsoleKeyInfo) -> Any:
    from umshell.values.char import Char

    return Char(this.character)


@KEY_INFO.property("Key", "System.ConsoleKey")
def key(this: ConsoleKeyInfo) -> EnumValue:
    from umshell.values.dotnet.enum_tables import ConsoleKey

    found: EnumValue = ConsoleKey(key_code(this.character))
    return found


@KEY_INFO.property("Modifiers", "System.ConsoleModifiers")
def modifiers(this: ConsoleKeyInfo) -> EnumValue:
    from umshell.values.dotnet.enum_tables import ConsoleModifiers

    found: EnumValue = ConsoleModifiers(4 if "A" <= this.character <= "Z" else 0)
    return found


def key_code(character: str) -> int:
    """The virtual key of a character on an American keyboard, where that is its own number."""
    upper = character.upper()
    return ord(upper) if upper.isascii() and (upper.isalnum() or upper in "\r\t\x1b\b ") else 0


def typed_key() -> str:
    """The first character of a line that is typed; Enter alone is a carriage return."""
    return (hooks.read_host_line() or "\r")[0]


CONSOLE.static_method(
    "ReadKey", "static System.ConsoleKeyInfo ReadKey()", "static System.ConsoleKeyInfo ReadKey(bool intercept)"
)(lambda intercept=False: ConsoleKeyInfo(typed_key()))


# The window

_SIZES = {  # name: (attribute of the window, its part)
    "WindowWidth": ("window_size", 0),
    "WindowHeight": ("window_size", 1),
    "BufferWidth": ("buffer_size", 0),
    "BufferHeight": ("buffer_size", 1),
    "CursorLeft": ("cursor", 0),
    "CursorTop": ("cursor", 1),
    "WindowLeft": ("window_position", 0),
    "WindowTop": ("window_position", 1),
    "LargestWindowWidth": ("largest_size", 0),
    "LargestWindowHeight": ("largest_size", 1),
}
_READ_ONLY = ("LargestWindowWidth", "LargestWindowHeight")


def _set_part(name: str, value: int) -> None:
    if value < (1 if "size" in _SIZES[name][0] else 0):
        raise out_of_range("Positive number required.", "value")
    attribute, part = _SIZES[name]
    parts = list(getattr(hooks.console_window(), attribute))
    parts[part] = value
    setattr(hooks.console_window(), attribute, tuple(parts))


def _declare_size(name: str, attribute: str, part: int) -> None:
    def write(value: int) -> None:
        _set_part(name, value)

    CONSOLE.static_property(name, "int", setter=None if name in _READ_ONLY else write)(
        lambda: getattr(hooks.console_window(), attribute)[part]
    )


def _declare_move(name: str, parameters: str, attribute: str) -> None:
    CONSOLE.static_method(name, f"static void {name}({parameters})")(
        lambda first, second: setattr(hooks.console_window(), attribute, (first, second))
    )


for _name, (_attribute, _part) in _SIZES.items():
    _declare_size(_name, _attribute, _part)
_declare_move("SetCursorPosition", "int left, int top", "cursor")
_declare_move("SetWindowPosition", "int left, int top", "window_position")
_declare_move("SetWindowSize", "int width, int height", "window_size")
_declare_move("SetBufferSize", "int width, int height", "buffer_size")


def _declare_color(name: str, attribute: str) -> None:
    def read() -> EnumValue:
        from umshell.values.dotnet.enum_tables import ConsoleColor

        found: EnumValue = ConsoleColor[getattr(hooks.console_window(), attribute)]
        return found

    CONSOLE.static_property(
        name, "System.ConsoleColor", setter=lambda value: setattr(hooks.console_window(), attribute, str(value))
    )(read)


_declare_color("ForegroundColor", "foreground")
_declare_color("BackgroundColor", "background")
CONSOLE.static_method("ResetColor", "static void ResetColor()")(lambda: hooks.console_window().reset_colors())


def _declare_setting(name: str, type_text: str, attribute: str) -> None:
    CONSOLE.static_property(
        name, type_text, setter=lambda value: setattr(hooks.console_window(), attribute, value)
    )(lambda: getattr(hooks.console_window(), attribute))  # fmt: skip


_declare_setting("Title", "string", "title")
_declare_setting("CursorVisible", "bool", "cursor_visible")
_declare_setting("CursorSize", "int", "cursor_size")
CONSOLE.static_method("Beep", "static void Beep()", "static void Beep(int frequency, int duration)")(
    lambda *_parts: None
)
CONSOLE.static_method("Clear", "static void Clear()")(lambda: None)


def _ignore(_value: Any) -> None:
    """Keys are lines here, and text is text: what says otherwise has no effect."""


CONSOLE.static_property("TreatControlCAsInput", "bool", setter=_ignore)(lambda: False)
for _name in ("KeyAvailable", "CapsLock", "NumberLock", "IsInputRedirected", "IsOutputRedirected", "IsErrorRedirected"):
    CONSOLE.static_property(_name, "bool", False)


def _encoding() -> Any:
    from umshell.values.dotnet.encodings import UTF8

    return UTF8


CONSOLE.static_property("OutputEncoding", "System.Text.Encoding", setter=_ignore)(_encoding)
CONSOLE.static_property("InputEncoding", "System.Text.Encoding", setter=_ignore)(_encoding)
CONSOLE.known_missing(
    "::SetIn()", "::OpenStandardInput()", "::OpenStandardOutput()", "::OpenStandardError()", "::MoveBufferArea()",
    "::CancelKeyPress",
)  # fmt: skip
