"""System.Text.Encoding."""

from __future__ import annotations

from typing import Any

from umshell.values.arrays import TypedArray
from umshell.values.char import Char
from umshell.values.dotnet.failures import argument, argument_null
from umshell.values.dotnet_type import REGISTRY
from umshell.values.integers import Byte
from umshell.values.types import BYTE, CHAR, OBJECT, DotNetType, named_type


class Encoding:
    """An encoding by Python's codec, with the names and numbers of .NET."""

    __slots__ = ("code_page", "codec", "display_name", "name", "preamble", "ps_members", "type_name")

    def __init__(
        self, codec: str, name: str, display_name: str, code_page: int, preamble: bytes = b"", type_name: str = ""
    ) -> None:
        self.codec = codec
        self.name = name
        self.display_name = display_name
        self.code_page = code_page
        self.preamble = preamble
        self.type_name = type_name or "System.Text.SBCSCodePageEncoding"
        self.ps_members: dict[str, object] | None = None

    @property
    def dotnet_type(self) -> DotNetType:

        return named_type(self.type_name)

    def encode(self, text: str) -> bytes:
        return text.encode(
            self.codec, "replace" if self.code_page not in (1200, 1201, 65001, 12000) else "surrogatepass"
        )

    def decode(self, data: bytes) -> str:
        return data.decode(self.codec, "replace").replace("\ufffd", "?" if self.code_page == 20127 else "\ufffd")

    def __str__(self) -> str:
        return self.type_name


_TEXT = "System.Text."
UTF8 = Encoding("utf-8", "utf-8", "Unicode (UTF-8)", 65001, b"\xef\xbb\xbf", _TEXT + "UTF8Encoding")
UNICODE = Encoding("utf-16-le", "utf-16", "Unicode", 1200, b"\xff\xfe", _TEXT + "UnicodeEncoding")
BIG_ENDIAN = Encoding("utf-16-be", "utf-16BE", "Unicode (Big-Endian)", 1201, b"\xfe\xff", _TEXT + "UnicodeEncoding")
UTF32 = Encoding("utf-32-le", "utf-32", "Unicode (UTF-32)", 12000, b"\xff\xfe\0\0", _TEXT + "UTF32Encoding")
UTF7 = Encoding("utf-7", "utf-7", "Unicode (UTF-7)", 65000, b"", _TEXT + "UTF7Encoding")
ASCII = Encoding("ascii", "us-ascii", "US-ASCII", 20127, b"", _TEXT + "ASCIIEncoding")
WINDOWS = Encoding("cp1252", "Windows-1252", "Western European (Windows)", 1252)
LATIN = Encoding("latin-1", "iso-8859-1", "Western European (ISO)", 28591, b"", _TEXT + "Latin1Encoding")
OEM = Encoding("cp437", "IBM437", "OEM United States", 437)
_KNOWN = (UTF8, UNICODE, BIG_ENDIAN, UTF32, UTF7, ASCII, WINDOWS, LATIN, OEM)
_MORE = {
    "windows-1250": 1250, "windows-1251": 1251, "windows-1253": 1253, "windows-1254": 1254, "ibm850": 850, "cp850": 850,
    "iso-8859-2": 28592, "iso-8859-15": 28605, "shift_jis": 932, "gb2312": 936, "big5": 950,
}  # fmt: skip
_ALIASES = {"utf8": "utf-8", "unicode": "utf-16", "utf-16le": "utf-16", "unicodefffe": "utf-16be", "ascii": "us-ascii",
            "latin1": "iso-8859-1"}  # fmt: skip


def find_encoding(name: str | int) -> Encoding:
    """An encoding by its name or code page; raises ArgumentException."""
    if isinstance(name, int):
        found = next((encoding for encoding in _KNOWN if encoding.code_page == name), None)
        if found is None and name in _MORE.values():
            return Encoding(_codec_of(name), next(key for key, page in _MORE.items() if page == name), "", int(name))
        if found is None:
            raise argument(f"No data is available for encoding {name}.")
        return found if name else WINDOWS
    lower = _ALIASES.get(name.lower(), name.lower())
    found = next((encoding for encoding in _KNOWN if encoding.name.lower() == lower), None)
    if found is None and lower in _MORE:
        return Encoding(_codec_of(_MORE[lower]), lower, "", _MORE[lower])
    if found is None:
        raise argument(f"'{name}' is not a supported encoding name.", "name")
    return found


def _codec_of(page: int) -> str:
    return f"iso8859-{page - 28590}" if page >= 28590 else f"cp{page}"


ENCODING = DotNetType.declare(_TEXT + "Encoding", OBJECT, abstract=True)
for _encoding in _KNOWN:
    if _encoding.type_name.lower() not in REGISTRY:
        DotNetType.declare(_encoding.type_name, ENCODING)
for _name, _encoding in (
    ("UTF8", UTF8), ("Unicode", UNICODE), ("BigEndianUnicode", BIG_ENDIAN), ("UTF32", UTF32), ("UTF7", UTF7),
    ("ASCII", ASCII), ("Default", WINDOWS), ("Latin1", LATIN),
):  # fmt: skip
    ENCODING.static_property(_name, "System.Text.Encoding", _encoding)


@ENCODING.static_method("GetEncoding", "static System.Text.Encoding GetEncoding(string name)")
def get_encoding(name: str | None) -> Encoding:
    if name is None:
        raise argument_null("name")
    return find_encoding(name)


@ENCODING.static_method("GetEncoding", "static System.Text.Encoding GetEncoding(int codepage)")
def get_encoding_by_page(page: int) -> Encoding:
    return find_encoding(page)


@ENCODING.static_method(
    "Convert",
    "static byte[] Convert(System.Text.Encoding srcEncoding, System.Text.Encoding dstEncoding, byte[] bytes)",
)
def convert(source: Encoding, target: Encoding, data: list[int]) -> Any:
    return _bytes(target.encode(source.decode(bytes(data))))


def _bytes(data: bytes) -> Any:
    return TypedArray(BYTE, map(Byte, data))


def _text_of(value: Any) -> str:
    if value is None:
        raise argument_null("s")
    return value if isinstance(value, str) else "".join(value)


@ENCODING.method("GetBytes", "byte[] GetBytes(string s)", "byte[] GetBytes(char[] chars)")
def get_bytes(this: Encoding, text: Any) -> Any:
    return _bytes(this.encode(_text_of(text)))


@ENCODING.method("GetString", "string GetString(byte[] bytes)", "string GetString(byte[] bytes, int index, int count)")
def get_string(this: Encoding, data: list[int] | None, index: int = 0, count: int | None = None) -> str:
    if data is None:
        raise argument_null("bytes")
    return this.decode(bytes(data[index : None if count is None else index + count]))


@ENCODING.method("GetChars", "char[] GetChars(byte[] bytes)")
def get_chars(this: Encoding, data: list[int]) -> Any:
    return TypedArray(CHAR, map(Char, get_string(this, data)))


ENCODING.method("GetByteCount", "int GetByteCount(string s)", "int GetByteCount(char[] chars)")(
    lambda this, text: len(this.encode(_text_of(text)))
)
ENCODING.method("GetCharCount", "int GetCharCount(byte[] bytes)")(lambda this, data: len(get_string(this, data)))
ENCODING.method("GetPreamble", "byte[] GetPreamble()")(lambda this: _bytes(this.preamble))
ENCODING.method("GetMaxByteCount", "int GetMaxByteCount(int charCount)")(lambda this, count: (count + 1) * 3)
ENCODING.method("ToString", "string ToString()")(str)
ENCODING.property("BodyName", "string")(lambda this: this.name)
ENCODING.property("EncodingName", "string")(lambda this: this.display_name)
ENCODING.property("HeaderName", "string")(lambda this: this.name)
ENCODING.property("WebName", "string")(lambda this: this.name.lower() if this is not BIG_ENDIAN else this.name)
ENCODING.property("WindowsCodePage", "int")(lambda this: 1200 if this.code_page in (1200, 1201) else 1252)
ENCODING.property("IsSingleByte", "bool")(lambda this: this.code_page in (20127, 1252, 28591, 437))
ENCODING.property("CodePage", "int")(lambda this: this.code_page)
ENCODING.known_missing(
    "GetDecoder()", "GetEncoder()", "DecoderFallback", "EncoderFallback", "::GetEncodings()", "Clone()"
)


def _declare_constructors() -> None:

    utf8 = named_type(_TEXT + "UTF8Encoding")
    utf8.constructor("System.Text.UTF8Encoding new()")(lambda: _utf8(False))
    utf8.constructor(
        "System.Text.UTF8Encoding new(bool encoderShouldEmitUTF8Identifier)",
        "System.Text.UTF8Encoding new(bool encoderShouldEmitUTF8Identifier, bool throwOnInvalidBytes)",
    )(lambda with_mark, _strict=False: _utf8(with_mark))  # fmt: skip
    unicode = named_type(_TEXT + "UnicodeEncoding")
    unicode.constructor(
        "System.Text.UnicodeEncoding new()",
        "System.Text.UnicodeEncoding new(bool bigEndian, bool byteOrderMark)",
    )(lambda big=False, _mark=True: BIG_ENDIAN if big else UNICODE)
    named_type(_TEXT + "ASCIIEncoding").constructor("System.Text.ASCIIEncoding new()")(lambda: ASCII)


def _utf8(with_mark: bool) -> Encoding:
    return Encoding("utf-8", "utf-8", "Unicode (UTF-8)", 65001, UTF8.preamble if with_mark else b"", UTF8.type_name)


_declare_constructors()
