"""StreamReader, StreamWriter, FileStream and MemoryStream."""

from __future__ import annotations

import io
from typing import IO, Any

from umshell.errors import ClrException
from umshell.values.arrays import TypedArray
from umshell.values.composite_format import composite_format
from umshell.values.dotnet.encodings import UTF8, Encoding
from umshell.values.dotnet.failures import argument, clr
from umshell.values.dotnet.io_files import FILE, readable, writable
from umshell.values.dotnet.io_infos import FILE_INFO
from umshell.values.dotnet.text_builders import READER_BASE, WRITER_BASE, StringReader
from umshell.values.dotnet.text_files import decode_file
from umshell.values.enums import EnumValue
from umshell.values.file_info import FileInfo
from umshell.values.integers import Byte, Int64
from umshell.values.types import BYTE, OBJECT, DotNetType
from umshell.values.value_text import to_text_culture

_NEW_LINE = "\r\n"
_ENCODING = "System.Text.Encoding encoding"


def _closed() -> ClrException:
    return clr("ObjectDisposedException", "Cannot access a closed file.")


class Stream:
    """Bytes of a file or in memory."""

    __slots__ = ("file", "kind", "name", "ps_members")

    def __init__(self, file: IO[bytes], name: str, kind: str) -> None:
        self.file = file
        self.name = name
        self.kind = kind
        self.ps_members: dict[str, object] | None = None

    @property
    def dotnet_type(self) -> DotNetType:
        return MEMORY_STREAM if self.kind == "memory" else FILE_STREAM

    def opened(self) -> IO[bytes]:
        if self.file.closed:
            raise _closed()
        return self.file

    def length(self) -> int:
        place = self.opened().tell()
        end = self.file.seek(0, 2)
        self.file.seek(place)
        return end


STREAM = DotNetType.declare("System.IO.Stream", OBJECT, abstract=True, interfaces=("System.IDisposable",))
FILE_STREAM = DotNetType.declare("System.IO.FileStream", STREAM)
MEMORY_STREAM = DotNetType.declare("System.IO.MemoryStream", STREAM)

_MODES = {"CreateNew": "xb+", "Create": "wb+", "Open": "rb+", "OpenOrCreate": "ab+", "Truncate": "wb+", "Append": "ab"}


def open_stream(path: str | None, mode: str, access: str = "ReadWrite") -> Stream:
    """A file as a stream; what is only read needs to be readable only."""
    if access == "Read":
        place = readable(path)
        return Stream(place.open("rb"), str(place), "file")
    place = writable(path)
    if mode in ("Open", "Truncate") and not place.exists():
        readable(path)
    try:
        file: IO[bytes] = place.open(_MODES[mode])
    except FileExistsError:
        raise clr("System.IO.IOException", f"The file '{place}' already exists.") from None
    if mode == "OpenOrCreate":
        file.seek(0)
    return Stream(file, str(place), "file")


@FILE_STREAM.constructor(
    "System.IO.FileStream new(string path, System.IO.FileMode mode)",
    "System.IO.FileStream new(string path, System.IO.FileMode mode, System.IO.FileAccess access)",
    "System.IO.FileStream new(string path, System.IO.FileMode mode, System.IO.FileAccess access, "
    "System.IO.FileShare share)",
)
def make_file_stream(path: str, mode: EnumValue, access: EnumValue | None = None, _share: Any = None) -> Stream:
    return open_stream(path, mode.name, "ReadWrite" if access is None else access.name)


@MEMORY_STREAM.constructor("System.IO.MemoryStream new()")
def make_memory_stream() -> Stream:
    return Stream(io.BytesIO(), "", "memory")


@MEMORY_STREAM.constructor("System.IO.MemoryStream new(byte[] buffer)")
def make_memory_stream_of(data: list[int]) -> Stream:
    return Stream(io.BytesIO(bytes(data)), "", "memory")


STREAM.property("CanRead", "bool")(lambda this: not this.file.closed and this.file.readable())
STREAM.property("CanSeek", "bool")(lambda this: not this.file.closed)
STREAM.property("CanWrite", "bool")(lambda this: not this.file.closed and this.file.writable())
STREAM.property("Length", "long")(lambda this: Int64(this.length()))
STREAM.property("Position", "long", lambda this, value: this.opened().seek(int(value)))(
    lambda this: Int64(this.opened().tell())
)
FILE_STREAM.property("Name", "string")(lambda this: this.name)
STREAM.method("Flush", "void Flush()")(lambda this: this.opened().flush())
STREAM.method("Close", "void Close()")(lambda this: this.file.close())
STREAM.method("Dispose", "void Dispose()")(lambda this: this.file.close())
STREAM.method("Seek", "long Seek(long offset, System.IO.SeekOrigin origin)")(
    lambda this, offset, origin: this.opened().seek(int(offset), origin.value)
)
STREAM.method("WriteByte", "void WriteByte(byte value)")(lambda this, value: this.opened().write(bytes([value])))


@STREAM.method("ReadByte", "int ReadByte()")
def read_byte(this: Stream) -> int:
    data = this.opened().read(1)
    return data[0] if data else -1


@STREAM.method("Read", "int Read(byte[] buffer, int offset, int count)")
def read_bytes(this: Stream, buffer: list[Any], offset: int, count: int) -> int:
    data = this.opened().read(count)
    buffer[offset : offset + len(data)] = map(Byte, data)
    return len(data)


@STREAM.method("Write", "void Write(byte[] buffer, int offset, int count)")
def write_bytes(this: Stream, buffer: list[int], offset: int, count: int) -> None:
    this.opened().write(bytes(buffer[offset : offset + count]))


@MEMORY_STREAM.method("ToArray", "byte[] ToArray()")
def to_array(this: Stream) -> Any:
    file: Any = this.file
    return TypedArray(BYTE, map(Byte, file.getvalue()))


STREAM.known_missing("BeginRead()", "BeginWrite()", "CopyTo()", "ReadAsync()", "SetLength()", "WriteAsync()")


# StreamReader: the text is read when the reader is made


class StreamReader(StringReader):
    """System.IO.StreamReader."""

    __slots__ = ("closed", "stream")

    def __init__(self, data: bytes, encoding: Encoding | None = None, stream: Stream | None = None) -> None:
        super().__init__(decode_file(data, encoding or UTF8))
        self.stream = stream
        self.closed = False

    def close(self) -> None:
        self.closed = True
        if self.stream is not None:
            self.stream.file.close()

    def at_end(self) -> bool:
        return self.place >= len(self.text)


READER = DotNetType.declare("System.IO.StreamReader", READER_BASE, python=StreamReader)


@READER.constructor(
    "System.IO.StreamReader new(string path)", f"System.IO.StreamReader new(string path, {_ENCODING})",
    f"System.IO.StreamReader new(string path, {_ENCODING}, bool detectEncodingFromByteOrderMarks)",
)  # fmt: skip
def make_reader(path: str, encoding: Encoding | None = None, _detect: bool = True) -> StreamReader:
    return StreamReader(readable(path).read_bytes(), encoding)


@READER.constructor(
    "System.IO.StreamReader new(System.IO.Stream stream)",
    f"System.IO.StreamReader new(System.IO.Stream stream, {_ENCODING})",
)
def make_reader_of_stream(stream: Stream, encoding: Encoding | None = None) -> StreamReader:
    return StreamReader(stream.opened().read(), encoding, stream)


def _open_reader(this: StreamReader) -> StreamReader:
    if this.closed:
        raise clr("ObjectDisposedException", "Cannot read from a closed TextReader.")
    return this


READER.property("EndOfStream", "bool")(lambda this: _open_reader(this).at_end())
READER.property("BaseStream", "System.IO.Stream")(lambda this: this.stream)
READER.property("CurrentEncoding", "System.Text.Encoding")(lambda this: UTF8)
READER.method("ReadLine", "string ReadLine()")(lambda this: _open_reader(this).read_line())
READER.method("ReadToEnd", "string ReadToEnd()")(lambda this: _open_reader(this).read_to_end())
READER.method("Peek", "int Peek()")(lambda this: _open_reader(this).peek())
READER.method("Read", "int Read()")(lambda this: _open_reader(this).read())
READER.method("Close", "void Close()")(StreamReader.close)
READER.method("Dispose", "void Dispose()")(StreamReader.close)
READER.known_missing("ReadAsync()", "ReadBlock()", "ReadLineAsync()", "DiscardBufferedData()")


# StreamWriter


class StreamWriter:
    """System.IO.StreamWriter."""

    __slots__ = ("AutoFlush", "NewLine", "encoding", "ps_members", "stream")

    def __init__(self, stream: Stream, encoding: Encoding | None = None) -> None:
        self.stream = stream
        self.encoding = encoding
        self.AutoFlush = False
        self.NewLine = _NEW_LINE
        self.ps_members: dict[str, object] | None = None
        if encoding is not None and encoding.preamble and stream.length() == 0:
            stream.opened().write(encoding.preamble)

    def write(self, text: str) -> None:
        if self.stream.file.closed:
            raise clr("ObjectDisposedException", "Cannot write to a closed TextWriter.")
        data = text.encode("utf-8", "surrogatepass") if self.encoding is None else self.encoding.encode(text)
        self.stream.file.write(data)

    def close(self) -> None:
        self.stream.file.close()


WRITER = DotNetType.declare("System.IO.StreamWriter", WRITER_BASE, python=StreamWriter)


@WRITER.constructor(
    "System.IO.StreamWriter new(string path)", "System.IO.StreamWriter new(string path, bool append)",
    f"System.IO.StreamWriter new(string path, bool append, {_ENCODING})",
)  # fmt: skip
def make_writer(path: str, append: bool = False, encoding: Encoding | None = None) -> StreamWriter:
    return StreamWriter(open_stream(path, "Append" if append else "Create"), encoding)


@WRITER.constructor(
    "System.IO.StreamWriter new(System.IO.Stream stream)",
    f"System.IO.StreamWriter new(System.IO.Stream stream, {_ENCODING})",
)
def make_writer_of_stream(stream: Stream, encoding: Encoding | None = None) -> StreamWriter:
    if not stream.opened().writable():
        raise argument("Stream was not writable.")
    return StreamWriter(stream, encoding)


@WRITER.method(
    "Write", "void Write(string value)", "void Write(char value)", "void Write(System.Object value)",
)  # fmt: skip
def write(this: StreamWriter, value: Any) -> None:
    this.write(to_text_culture(value))


@WRITER.method(
    "WriteLine", "void WriteLine()", "void WriteLine(string value)", "void WriteLine(System.Object value)",
)  # fmt: skip
def write_line(this: StreamWriter, value: Any = None) -> None:
    this.write(to_text_culture(value) + this.NewLine)


@WRITER.method("Write", "void Write(string format, params System.Object[] arg)")
def write_format(this: StreamWriter, format: str, arguments: list[Any]) -> None:
    this.write(composite_format(format, arguments))


@WRITER.method("WriteLine", "void WriteLine(string format, params System.Object[] arg)")
def write_line_format(this: StreamWriter, format: str, arguments: list[Any]) -> None:
    this.write(composite_format(format, arguments) + this.NewLine)


WRITER.field("AutoFlush", "bool")
WRITER.field("NewLine", "string")
WRITER.property("BaseStream", "System.IO.Stream")(lambda this: this.stream)
WRITER.property("Encoding", "System.Text.Encoding")(lambda this: this.encoding or UTF8)
WRITER.method("Flush", "void Flush()")(lambda this: this.stream.opened().flush())
WRITER.method("Close", "void Close()")(StreamWriter.close)
WRITER.method("Dispose", "void Dispose()")(StreamWriter.close)
WRITER.known_missing("WriteAsync()", "WriteLineAsync()", "FlushAsync()")


# What File and FileInfo open

for _name, _mode in (("Create", "Create"), ("OpenWrite", "OpenOrCreate")):
    FILE.static_method(_name, f"static System.IO.FileStream {_name}(string path)")(
        lambda path, mode=_mode: open_stream(path, mode)
    )
FILE.static_method("OpenRead", "static System.IO.FileStream OpenRead(string path)")(
    lambda path: open_stream(path, "Open", "Read")
)
FILE.static_method(
    "Open", "static System.IO.FileStream Open(string path, System.IO.FileMode mode)",
    "static System.IO.FileStream Open(string path, System.IO.FileMode mode, System.IO.FileAccess access)",
)(make_file_stream)  # fmt: skip
FILE.static_method("OpenText", "static System.IO.StreamReader OpenText(string path)")(make_reader)
FILE.static_method("CreateText", "static System.IO.StreamWriter CreateText(string path)")(make_writer)
FILE.static_method("AppendText", "static System.IO.StreamWriter AppendText(string path)")(
    lambda path: make_writer(path, True)
)


def _own(name: str, returned: str, function: Any) -> None:
    FILE_INFO.method(name, f"{returned} {name}()")(lambda this: function(this))


def _path_of(this: FileInfo) -> str:
    return this.FullName


_own("OpenText", "System.IO.StreamReader", lambda this: make_reader(_path_of(this)))
_own("CreateText", "System.IO.StreamWriter", lambda this: make_writer(_path_of(this)))
_own("AppendText", "System.IO.StreamWriter", lambda this: make_writer(_path_of(this), True))
_own("Create", "System.IO.FileStream", lambda this: open_stream(_path_of(this), "Create"))
_own("OpenRead", "System.IO.FileStream", lambda this: open_stream(_path_of(this), "Open", "Read"))
_own("OpenWrite", "System.IO.FileStream", lambda this: open_stream(_path_of(this), "OpenOrCreate"))
