"""Select-Xml: what an XPath expression finds in XML files, texts and nodes."""

from collections.abc import Iterator
from typing import Annotated, Any

from umshell.cmdlets.core.file_access import open_for_reading
from umshell.cmdlets.core.item_paths import existing
from umshell.errors import ClrException, PSError
from umshell.runtime.cmdlet import Cmdlet, Parameter, cmdlet
from umshell.runtime.validation import NotNullOrEmpty
from umshell.values import members
from umshell.values.collections import Hashtable
from umshell.values.conversion import convert, enumerate_value, to_string
from umshell.values.psobject import PSTypedObject
from umshell.values.types import DotNetType, find_type

_INPUT_STREAM = "InputStream"


class SelectXmlInfo(PSTypedObject):
    """A node that was found, and where."""

    TypeNames = ("Microsoft.PowerShell.Commands.SelectXmlInfo", "System.Object")
    PropertyNames = ("Node", "Path", "Pattern")

    def __init__(self, node: Any, path: str, pattern: str) -> None:
        self.Node = node
        self.Path = path or _INPUT_STREAM
        self.Pattern = pattern

    def __str__(self) -> str:
        value = members.get_member(self.Node, "Value")
        text = to_string(members.get_member(self.Node, "InnerXml") if value is None else value).strip()
        return text if self.Path == _INPUT_STREAM else f"{text}:{self.Path}"


@cmdlet("Select", "Xml", default_set="Xml", class_name="Microsoft.PowerShell.Commands.SelectXmlCommand")
class SelectXml(Cmdlet):
    """Finds nodes in XML."""

    XPath: Annotated[str, Parameter(position=0, mandatory=True, validate=(NotNullOrEmpty(),))]
    Xml: Annotated[
        list[Any] | None,
        Parameter(
            position=1,
            mandatory=True,
            from_pipeline=True,
            from_pipeline_by_property_name=True,
            sets=("Xml",),
            aliases=("Node",),
            type="System.Xml.XmlNode[]",
        ),
    ] = None
    Path: Annotated[
        list[str] | None,
        Parameter(position=1, mandatory=True, from_pipeline_by_property_name=True, sets=("Path",)),
    ] = None
    LiteralPath: Annotated[
        list[str] | None,
        Parameter(mandatory=True, from_pipeline_by_property_name=True, sets=("LiteralPath",), aliases=("PSPath",)),
    ] = None
    Content: Annotated[list[str] | None, Parameter(mandatory=True, from_pipeline=True, sets=("Content",))] = None
    Namespace: Annotated[Hashtable | None, Parameter(validate=(NotNullOrEmpty(),))] = None

    def process(self) -> Iterator[SelectXmlInfo]:
        for node in self.Xml or ():
            yield from self._found(node, "")
        for text in self.Content or ():
            document = self._document(text, "")
            if document is not None:
                yield from self._found(document, "")
        literal = self.LiteralPath is not None
        for path in self.LiteralPath or self.Path or ():
            for item in existing(self.context, path, literal=literal):
                yield from self._in_file(str(item.path))

    def _in_file(self, path: str) -> Iterator[SelectXmlInfo]:
        with open_for_reading(self.context, path, None, "ProcessingFile") as file:
            document = self._document(file.read(), path)
        if document is not None:
            yield from self._found(document, path)

    def _document(self, text: str, path: str) -> Any:
        try:
            return convert(text, _type("System.Xml.XmlDocument"))
        except PSError as error:
            inner = error.exception.innermost()
            self.write_error(_unreadable(path, inner.Message) if path else _invalid_text(inner.Message))
            return None

    def _found(self, node: Any, path: str) -> Iterator[SelectXmlInfo]:
        arguments: list[Any] = [self.XPath]
        if self.Namespace is not None:
            arguments.append(self._namespaces(node))
        for found in enumerate_value(members.invoke_method(node, "SelectNodes", arguments)) or ():
            yield SelectXmlInfo(found, path, self.XPath)

    def _namespaces(self, node: Any) -> Any:
        document = members.get_member(node, "OwnerDocument") or node
        table = members.get_member(document, "NameTable")
        made = members.new_object(_type("System.Xml.XmlNamespaceManager"), [table])
        assert self.Namespace is not None
        for prefix, address in self.Namespace.items():
            members.invoke_method(made, "AddNamespace", [to_string(prefix), to_string(address)])
        return made


def _type(name: str) -> DotNetType:
    found = find_type(name)
    if found is None:
        raise PSError("TypeNotFound", f"There is no type {name}.", "NotImplemented")
    return found


def _unreadable(path: str, reason: str) -> PSError:
    message = f"The file {path} cannot be read: {reason}"
    return PSError(
        "ProcessingFile", message, "InvalidArgument", path, ClrException("System.ArgumentException", message)
    )


def _invalid_text(reason: str) -> PSError:
    exception = ClrException("System.Xml.XmlException", reason)
    return PSError("XmlError", reason, "InvalidData", exception=exception)
