"""StringBuilder, StringReader and StringWriter."""

from __future__ import annotations

from typing import Any

from umshell.values.char import Char
from umshell.values.composite_format import composite_format
from umshell.values.culture import culture_of
from umshell.values.dotnet.failures import argument_null, clr, out_of_range
from umshell.values.dotnet.strings import replace as replace_text
from umshell.values.types import OBJECT, DotNetType
from umshell.values.value_text import to_text_culture

NEW_LINE = "\r\n"
_INDEX = "Index was out of range. Must be non-negative and less than or equal to the size of the collection."


class StringBuilder:
    """System.Text.StringBuilder: pieces that are joined when they are read."""

    __slots__ = ("capacity", "pieces", "ps_members")

    def __init__(self, text: str = "", capacity: int = 16) -> None:
        self.pieces: list[str] = [text] if text else []
        self.capacity = capacity
        self.ps_members: dict[str, object] | None = None

    def __str__(self) -> str:
        if len(self.pieces) > 1:
            self.pieces = ["".join(self.pieces)]
        return self.pieces[0] if self.pieces else ""

    def __len__(self) -> int:
        return len(str(self))

    def __bool__(self) -> bool:
        return True

    def put(self, text: str) -> StringBuilder:
        """Replaces everything."""
        self.pieces = [text]
        return self


BUILDER = DotNetType.declare("System.Text.StringBuilder", OBJECT, python=StringBuilder)
_OWN = "System.Text.StringBuilder"


@BUILDER.constructor(f"{_OWN} new()", f"{_OWN} new(int capacity)", f"{_OWN} new(int capacity, int maxCapacity)")
def make_builder(capacity: int = 16, _most: int = 0) -> StringBuilder:
    if capacity < 0:
        raise out_of_range("'capacity' must be greater than zero.", "capacity")
    return StringBuilder("", capacity or 16)


@BUILDER.constructor(f"{_OWN} new(string value)", f"{_OWN} new(string value, int capacity)")
def make_builder_of(text: str | None, capacity: int = 16) -> StringBuilder:
    return StringBuilder(text or "", capacity)


@BUILDER.property("Capacity", "int", lambda this, value: setattr(this, "capacity", value))
def capacity(this: StringBuilder) -> int:
    this.capacity = max(this.capacity, len(this))
    return this.capacity


BUILDER.property("MaxCapacity", "int")(lambda this: 2147483647)


def _set_length(this: StringBuilder, length: int) -> None:
    if length < 0:
        raise out_of_range("Length cannot be less than zero.", "value")
    this.put(str(this)[:length].ljust(length, "\0"))


BUILDER.property("Length", "int", _set_length)(len)


@BUILDER.indexer("Chars", "char", "int index")
def char_at(this: StringBuilder, index: int) -> Char:
    text = str(this)
    if not 0 <= index < len(text):
        raise clr("IndexOutOfRangeException", "Index was outside the bounds of the array.")
    return Char(text[index])


@BUILDER.indexer_setter
def set_char(this: StringBuilder, index: int, char: str) -> None:
    text = str(this)
    if not 0 <= index < len(text):
        raise out_of_range(_INDEX, "index")
    this.put(text[:index] + char + text[index + 1 :])


@BUILDER.method(
    "Append", f"{_OWN} Append(string value)", f"{_OWN} Append(char value)", f"{_OWN} Append(System.Object value)",
    f"{_OWN} Append(bool value)", f"{_OWN} Append(int value)", f"{_OWN} Append(long value)",
    f"{_OWN} Append(double value)", f"{_OWN} Append(decimal value)",
)  # fmt: skip
def append(this: StringBuilder, value: Any) -> StringBuilder:
    this.pieces.append(value if type(value) is str else to_text_culture(value))
    return this


@BUILDER.method("Append", f"{_OWN} Append(char[] value)")
def append_chars(this: StringBuilder, chars: list[str] | None) -> StringBuilder:
    this.pieces.append("".join(chars or ()))
    return this


@BUILDER.method("Append", f"{_OWN} Append(char value, int repeatCount)")
def append_repeated(this: StringBuilder, char: str, count: int) -> StringBuilder:
    if count < 0:
        raise out_of_range("repeatCount ('-1') must be a non-negative value.".replace("-1", str(count)), "repeatCount")
    this.pieces.append(char * count)
    return this


@BUILDER.method("Append", f"{_OWN} Append(string value, int startIndex, int count)")
def append_part(this: StringBuilder, text: str, start: int, count: int) -> StringBuilder:
    if not 0 <= start <= start + count <= len(text):
        raise out_of_range(_INDEX, "startIndex")
    this.pieces.append(text[start : start + count])
    return this


@BUILDER.method("AppendLine", f"{_OWN} AppendLine()", f"{_OWN} AppendLine(string value)")
def append_line(this: StringBuilder, text: str | None = None) -> StringBuilder:
    this.pieces.append((text or "") + NEW_LINE)
    return this


@BUILDER.method(
    "AppendFormat", f"{_OWN} AppendFormat(string format, System.Object arg0)",
    f"{_OWN} AppendFormat(string format, System.Object arg0, System.Object arg1)",
    f"{_OWN} AppendFormat(string format, System.Object arg0, System.Object arg1, System.Object arg2)",
)  # fmt: skip
def append_format(this: StringBuilder, format: str, *arguments: Any) -> StringBuilder:
    return append_format_all(this, format, list(arguments))


@BUILDER.method("AppendFormat", f"{_OWN} AppendFormat(string format, params System.Object[] args)")
def append_format_all(this: StringBuilder, format: str, arguments: list[Any]) -> StringBuilder:
    this.pieces.append(composite_format(format, arguments))
    return this


@BUILDER.method(
    "AppendFormat", f"{_OWN} AppendFormat(System.IFormatProvider provider, string format, params System.Object[] args)"
)  # fmt: skip
def append_format_by(this: StringBuilder, provider: Any, format: str, arguments: list[Any]) -> StringBuilder:
    this.pieces.append(composite_format(format, arguments, culture_of(provider)))
    return this


@BUILDER.method("AppendJoin", f"{_OWN} AppendJoin(string separator, params System.Object[] values)")
def append_join(this: StringBuilder, separator: str, values: list[Any]) -> StringBuilder:
    this.pieces.append(separator.join(to_text_culture(value) for value in values))
    return this


@BUILDER.method(
    "Insert", f"{_OWN} Insert(int index, string value)", f"{_OWN} Insert(int index, System.Object value)",
    f"{_OWN} Insert(int index, string value, int count)",
)  # fmt: skip
def insert(this: StringBuilder, index: int, value: Any, count: int = 1) -> StringBuilder:
    text = str(this)
    if not 0 <= index <= len(text):
        raise out_of_range(_INDEX, "index")
    return this.put(text[:index] + to_text_culture(value) * count + text[index:])


@BUILDER.method("Remove", f"{_OWN} Remove(int startIndex, int length)")
def remove(this: StringBuilder, start: int, length: int) -> StringBuilder:
    text = str(this)
    if length < 0 or start < 0:
        name = "length" if length < 0 else "startIndex"
        raise out_of_range(f"'{name}' must be greater than or equal to zero.", name)
    if length > len(text) - start:
        raise out_of_range(
            "Index was out of range. Must be non-negative and less than or equal to the size of the collection.",
            "length",
        )
    return this.put(text[:start] + text[start + length :])


@BUILDER.method(
    "Replace", f"{_OWN} Replace(string oldValue, string newValue)", f"{_OWN} Replace(char oldChar, char newChar)"
)  # fmt: skip
def replace(this: StringBuilder, old: str | None, new: str | None) -> StringBuilder:
    return this.put(replace_text(str(this), old, new))


@BUILDER.method("Replace", f"{_OWN} Replace(string oldValue, string newValue, int startIndex, int count)")
def replace_part(this: StringBuilder, old: str, new: str | None, start: int, count: int) -> StringBuilder:
    text = str(this)
    if not 0 <= start <= start + count <= len(text):
        raise out_of_range(_INDEX, "startIndex")
    return this.put(text[:start] + replace_text(text[start : start + count], old, new) + text[start + count :])


@BUILDER.method("Clear", f"{_OWN} Clear()")
def clear(this: StringBuilder) -> StringBuilder:
    this.pieces = []
    return this


BUILDER.method("ToString", "string ToString()")(str)
BUILDER.method("ToString", "string ToString(int startIndex, int length)")(
    lambda this, start, length: str(this)[start : start + length]
)
BUILDER.method("Equals", f"bool Equals({_OWN} sb)")(lambda this, other: other is not None and str(this) == str(other))
BUILDER.method("EnsureCapacity", "int EnsureCapacity(int capacity)")(lambda this, wanted: max(wanted, capacity(this)))
BUILDER.known_missing("CopyTo()", "GetChunks()", "GetObjectData()")


# Readers and writers of text in memory


class StringReader:
    """System.IO.StringReader."""

    __slots__ = ("place", "ps_members", "text")

    def __init__(self, text: str | None) -> None:
        if text is None:
            raise argument_null("s")
        self.text = text
        self.place = 0
        self.ps_members: dict[str, object] | None = None

    def read_line(self) -> str | None:
        """The next line without its end; None behind the last."""
        if self.place >= len(self.text):
            return None
        end = self.place
        while end < len(self.text) and self.text[end] not in "\r\n":
            end += 1
        line = self.text[self.place : end]
        self.place = end + (2 if self.text[end : end + 2] == "\r\n" else 1)
        return line

    def read_to_end(self) -> str:
        rest = self.text[self.place :]
        self.place = len(self.text)
        return rest

    def peek(self) -> int:
        return ord(self.text[self.place]) if self.place < len(self.text) else -1

    def read(self) -> int:
        code = self.peek()
        self.place += code >= 0
        return code


READER_BASE = DotNetType.declare("System.IO.TextReader", OBJECT, abstract=True, interfaces=("System.IDisposable",))
WRITER_BASE = DotNetType.declare("System.IO.TextWriter", OBJECT, abstract=True, interfaces=("System.IDisposable",))
READER = DotNetType.declare("System.IO.StringReader", READER_BASE, python=StringReader)
READER.constructor("System.IO.StringReader new(string s)")(StringReader)
READER.method("ReadLine", "string ReadLine()")(StringReader.read_line)
READER.method("ReadToEnd", "string ReadToEnd()")(StringReader.read_to_end)
READER.method("Peek", "int Peek()")(StringReader.peek)
READER.method("Read", "int Read()")(StringReader.read)
READER.method("Close", "void Close()")(lambda this: None)
READER.method("Dispose", "void Dispose()")(lambda this: None)
READER.known_missing("ReadBlock()", "ReadLineAsync()", "ReadToEndAsync()")


class StringWriter(StringBuilder):
    """System.IO.StringWriter: writes into its builder."""

    __slots__ = ()


WRITER = DotNetType.declare("System.IO.StringWriter", WRITER_BASE, python=StringWriter)
WRITER.constructor("System.IO.StringWriter new()")(StringWriter)
WRITER.constructor("System.IO.StringWriter new(System.IFormatProvider formatProvider)")(lambda provider: StringWriter())
WRITER.property("NewLine", "string")(lambda this: NEW_LINE)


@WRITER.method(
    "Write", "void Write(string value)", "void Write(char value)", "void Write(System.Object value)",
)  # fmt: skip
def write(this: StringWriter, value: Any) -> None:
    this.pieces.append(to_text_culture(value))


@WRITER.method(
    "WriteLine", "void WriteLine()", "void WriteLine(string value)", "void WriteLine(System.Object value)",
)  # fmt: skip
def write_line(this: StringWriter, value: Any = None) -> None:
    this.pieces.append(to_text_culture(value) + NEW_LINE)


@WRITER.method(
    "Write", "void Write(string format, params System.Object[] arg)"
)  # fmt: skip
def write_format(this: StringWriter, format: str, arguments: list[Any]) -> None:
    this.pieces.append(composite_format(format, arguments))


@WRITER.method("WriteLine", "void WriteLine(string format, params System.Object[] arg)")
def write_line_format(this: StringWriter, format: str, arguments: list[Any]) -> None:
    this.pieces.append(composite_format(format, arguments) + NEW_LINE)


WRITER.method("ToString", "string ToString()")(str)
WRITER.method("GetStringBuilder", "System.Text.StringBuilder GetStringBuilder()")(lambda this: StringBuilder(str(this)))
WRITER.method("Flush", "void Flush()")(lambda this: None)
WRITER.method("Close", "void Close()")(lambda this: None)
WRITER.method("Dispose", "void Dispose()")(lambda this: None)
