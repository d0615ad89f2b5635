"""XmlTextWriter and XmlWriter: XML written piece by piece."""

from __future__ import annotations

from typing import Any

from umshell.errors import ClrException
from umshell.values.dotnet.encodings import UTF8, Encoding
from umshell.values.dotnet.text_builders import StringBuilder
from umshell.values.enums import EnumValue
from umshell.values.types import OBJECT, DotNetType
from umshell.values.xml_writing import escape_attribute, escape_text

_XML = "System.Xml."
_NEW_LINE = "\r\n"


class XmlWriterSettings:
    """System.Xml.XmlWriterSettings."""

    dotnet_name = _XML + "XmlWriterSettings"

    def __init__(self) -> None:
        self.Indent = False
        self.IndentChars = "  "
        self.NewLineChars = _NEW_LINE
        self.OmitXmlDeclaration = False
        self.NewLineOnAttributes = False
        self.CloseOutput = False
        self.Encoding: Encoding = UTF8
        self.ps_members: dict[str, Any] | None = None


class XmlWriter:
    """Writes start and end tags in the right order, indented where asked."""

    dotnet_name = _XML + "XmlWriter"

    def __init__(self, target: Any, settings: XmlWriterSettings) -> None:
        self.target = target  # what takes the text: a builder, a writer, a stream
        self.settings = settings
        self.encoding_name = settings.Encoding.name
        self.open: list[tuple[str, bool, bool]] = []  # name, has child elements, has text
        self.tag_is_open = False
        self.wrote = False
        self.ps_members: dict[str, Any] | None = None

    def put(self, text: str) -> None:
        self.wrote = True
        if isinstance(self.target, StringBuilder):
            self.target.pieces.append(text)
        elif hasattr(self.target, "opened"):
            self.target.opened().write(self.settings.Encoding.encode(text))
        else:
            self.target.write(text)

    def close_tag(self) -> None:
        if self.tag_is_open:
            self.put(">")
            self.tag_is_open = False

    def line(self) -> None:
        """Begins a new line, where the element holds no text."""
        if self.settings.Indent and self.wrote and not (self.open and self.open[-1][2]):
            self.put(self.settings.NewLineChars + self.settings.IndentChars * len(self.open))

    def mark(self, child: bool = False, text: bool = False) -> None:
        if self.open:
            name, has_child, has_text = self.open[-1]
            self.open[-1] = (name, has_child or child, has_text or text)

    # Pieces

    def start_document(self) -> None:
        name = "utf-16" if isinstance(self.target, StringBuilder) else self.encoding_name
        self.put(f'<?xml version="1.0" encoding="{name}"?>' if name else '<?xml version="1.0"?>')

    def start_element(self, name: str) -> None:
        if not self.wrote and not self.settings.OmitXmlDeclaration:
            self.start_document()
        self.close_tag()
        self.line()
        self.mark(child=True)
        self.put(f"<{name}")
        self.open.append((name, False, False))
        self.tag_is_open = True

    def end_element(self, full: bool = False) -> None:
        if not self.open:
            message = "There was no XML start tag open."
            raise ClrException("System.InvalidOperationException", message)
        name, has_child, has_text = self.open.pop()
        if self.tag_is_open and not full:
            self.put(" />")
            self.tag_is_open = False
            return
        self.close_tag()
        if has_child and not has_text:
            self.line()
        self.put(f"</{name}>")

    def attribute(self, name: str, value: str | None) -> None:
        if not self.tag_is_open:
            message = "Token StartAttribute in state Content would result in an invalid XML document."
            raise ClrException("System.InvalidOperationException", message)
        self.put(f' {name}="{escape_attribute(value or "")}"')

    def string(self, text: str | None) -> None:
        if text:
            self.close_tag()
            self.mark(text=True)
            self.put(escape_text(text))

    def raw(self, text: str) -> None:
        self.close_tag()
        self.mark(text=True)
        self.put(text)

    def separate(self, text: str) -> None:
        """A comment or a processing instruction."""
        self.close_tag()
        self.line()
        self.mark(child=True)
        self.put(text)

    def element(self, name: str, text: str | None = None) -> None:
        self.start_element(name)
        self.string(text)
        self.end_element()

    def end_document(self) -> None:
        while self.open:
            self.end_element()

    def close(self) -> None:
        self.end_document()
        close = getattr(self.target, "close", None)
        if close is not None:
            close()
        elif hasattr(self.target, "opened"):
            self.target.file.close()


class XmlTextWriter(XmlWriter):
    """System.Xml.XmlTextWriter: the older one, with Formatting instead of settings; a declaration only when told."""

    dotnet_name = _XML + "XmlTextWriter"

    def __init__(self, target: Any, encoding: Encoding | None = None) -> None:
        settings = XmlWriterSettings()
        settings.OmitXmlDeclaration = True
        settings.Encoding = encoding or UTF8
        super().__init__(target, settings)
        self.encoding_name = "" if encoding is None else encoding.name

    def set_formatting(self, formatting: EnumValue) -> None:
        self.settings.Indent = formatting.name == "Indented"

    def set_indent_char(self, char: str) -> None:
        self.settings.IndentChars = str(char) * len(self.settings.IndentChars)

    def set_indentation(self, count: int) -> None:
        self.settings.IndentChars = self.settings.IndentChars[:1] * count


SETTINGS = DotNetType.declare(XmlWriterSettings.dotnet_name, OBJECT, python=XmlWriterSettings)
SETTINGS.constructor("System.Xml.XmlWriterSettings new()")(XmlWriterSettings)
for _name in ("Indent", "OmitXmlDeclaration", "NewLineOnAttributes", "CloseOutput"):
    SETTINGS.field(_name, "bool")
for _name in ("IndentChars", "NewLineChars"):
    SETTINGS.field(_name, "string")
SETTINGS.field("Encoding", "System.Text.Encoding")
SETTINGS.known_missing("Async", "CheckCharacters", "ConformanceLevel", "NamespaceHandling", "NewLineHandling")

WRITER = DotNetType.declare(XmlWriter.dotnet_name, OBJECT, python=XmlWriter, interfaces=("System.IDisposable",))
TEXT_WRITER = DotNetType.declare(XmlTextWriter.dotnet_name, WRITER, python=XmlTextWriter)
WRITER.method("WriteStartDocument", "void WriteStartDocument()", "void WriteStartDocument(bool standalone)")(
    lambda this, _standalone=False: None if this.wrote else this.start_document()
)
WRITER.method("WriteEndDocument", "void WriteEndDocument()")(XmlWriter.end_document)
WRITER.method("WriteStartElement", "void WriteStartElement(string localName)")(XmlWriter.start_element)
WRITER.method("WriteEndElement", "void WriteEndElement()")(XmlWriter.end_element)
WRITER.method("WriteFullEndElement", "void WriteFullEndElement()")(lambda this: this.end_element(True))
WRITER.method(
    "WriteElementString", "void WriteElementString(string localName, string value)",
)(XmlWriter.element)  # fmt: skip
WRITER.method("WriteAttributeString", "void WriteAttributeString(string localName, string value)")(XmlWriter.attribute)
WRITER.method("WriteString", "void WriteString(string text)")(XmlWriter.string)
WRITER.method("WriteRaw", "void WriteRaw(string data)")(XmlWriter.raw)
WRITER.method("WriteCData", "void WriteCData(string text)")(lambda this, text: this.raw(f"<![CDATA[{text}]]>"))
WRITER.method("WriteComment", "void WriteComment(string text)")(lambda this, text: this.separate(f"<!--{text}-->"))
WRITER.method("WriteProcessingInstruction", "void WriteProcessingInstruction(string name, string text)")(
    lambda this, name, text: this.separate(f"<?{name} {text}?>")
)
WRITER.method("Flush", "void Flush()")(lambda this: None)
WRITER.method("Close", "void Close()")(XmlWriter.close)
WRITER.method("Dispose", "void Dispose()")(XmlWriter.close)
TEXT_WRITER.property("Formatting", "System.Xml.Formatting", XmlTextWriter.set_formatting)(
    lambda this: _formatting(this.settings.Indent)
)
TEXT_WRITER.property("Indentation", "int", XmlTextWriter.set_indentation)(lambda this: len(this.settings.IndentChars))
TEXT_WRITER.property("IndentChar", "char", XmlTextWriter.set_indent_char)(lambda this: this.settings.IndentChars[:1])
WRITER.known_missing("WriteNode()", "WriteValue()", "WriteDocType()", "WriteBase64()", "LookupPrefix()", "WriteState")


def _formatting(indent: bool) -> EnumValue:
    from umshell.values.dotnet.enum_tables import Formatting

    found: EnumValue = Formatting(1 if indent else 0)
    return found


@TEXT_WRITER.constructor("System.Xml.XmlTextWriter new(string filename, System.Text.Encoding encoding)")
def make_text_writer(path: str, encoding: Encoding | None) -> XmlTextWriter:
    from umshell.values.dotnet.streams import open_stream

    return XmlTextWriter(open_stream(path, "Create"), encoding)


TEXT_WRITER.constructor("System.Xml.XmlTextWriter new(System.IO.TextWriter w)")(XmlTextWriter)
TEXT_WRITER.constructor("System.Xml.XmlTextWriter new(System.IO.Stream w, System.Text.Encoding encoding)")(
    XmlTextWriter
)


@WRITER.static_method(
    "Create", "static System.Xml.XmlWriter Create(string outputFileName)",
    "static System.Xml.XmlWriter Create(string outputFileName, System.Xml.XmlWriterSettings settings)",
)  # fmt: skip
def create_for_file(path: str, settings: XmlWriterSettings | None = None) -> XmlWriter:
    from umshell.values.dotnet.streams import open_stream

    return XmlWriter(open_stream(path, "Create"), settings or XmlWriterSettings())


for _target in ("System.Text.StringBuilder output", "System.IO.TextWriter output", "System.IO.Stream output"):
    WRITER.static_method(
        "Create", f"static System.Xml.XmlWriter Create({_target})",
        f"static System.Xml.XmlWriter Create({_target}, System.Xml.XmlWriterSettings settings)",
    )(lambda target, settings=None: XmlWriter(target, settings or XmlWriterSettings()))  # fmt: skip
