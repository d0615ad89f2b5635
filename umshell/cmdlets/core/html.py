"""ConvertTo-Html: objects as a table or a list in HTML, as a page or a piece of one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, Any

from umshell.errors import ClrException, PSError
from umshell.formatting.column_parameters import HTML_KEYS, ColumnParameter, column_parameters
from umshell.formatting.properties import FAILURES
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.validation import NotNullOrEmpty, Pattern, ValueSet
from umshell.values.collections import Hashtable
from umshell.values.conversion import to_string, to_text_culture
from umshell.values.psobject import AUTOMATION_NULL, MISSING, PSCustomObject, unwrap
from umshell.values.types import type_of

_DOCTYPE = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 {0}//EN"  "http://www.w3.org/TR/xhtml1/DTD/xhtml1-{1}.dtd">'
_ESCAPES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;", "'": "&#39;"}
_TO_ESCAPE = re.compile("[<>&\"'\u00a0-\u00ff]")
_HTTP_EQUIVALENTS = frozenset(("content-type", "default-style", "x-ua-compatible"))
_META_NAMES = frozenset(("application-name", "author", "description", "generator", "keywords", "viewport"))


def encode(text: str) -> str:
    """Text within HTML, as .NET's HtmlEncode writes it."""
    return _TO_ESCAPE.sub(lambda found: _ESCAPES.get(found[0]) or f"&#{ord(found[0])};", text)


def value_text(value: Any) -> str:
    """A value by its own ToString: collections are their type."""
    if value is None or value is AUTOMATION_NULL:
        return ""
    base = unwrap(value)
    if isinstance(base, list):
        return type_of(base).full_name
    return to_string(value) if isinstance(value, PSCustomObject) else to_text_culture(value)


@cmdlet(
    "ConvertTo",
    "Html",
    output_types=("System.String",),
    default_set="Page",
    class_name="Microsoft.PowerShell.Commands.ConvertToHtmlCommand",
)
class ConvertToHtml(Cmdlet):
    """Makes HTML of objects."""

    InputObject: Annotated[object, Parameter(from_pipeline=True)] = AUTOMATION_NULL
    Property: Annotated[list[Any] | None, Parameter(position=0)] = None
    Body: Annotated[list[str] | None, Parameter(position=3, sets=("Page",))] = None
    Head: Annotated[list[str] | None, Parameter(position=1, sets=("Page",))] = None
    Title: Annotated[str, Parameter(position=2, sets=("Page",), validate=(NotNullOrEmpty(),))] = "HTML TABLE"
    As: Annotated[str, Parameter(validate=(NotNullOrEmpty(), ValueSet("Table", "List")))] = "Table"
    CssUri: Annotated[object, Parameter(sets=("Page",), aliases=("cu", "uri"), type="System.Uri")] = None
    Fragment: Annotated[SwitchParameter, Parameter(sets=("Fragment",))] = ABSENT
    PostContent: Annotated[list[str] | None, Parameter(validate=(NotNullOrEmpty(),))] = None
    PreContent: Annotated[list[str] | None, Parameter(validate=(NotNullOrEmpty(),))] = None
    Meta: Annotated[Hashtable | None, Parameter(sets=("Page",), validate=(NotNullOrEmpty(),))] = None
    Charset: Annotated[
        str | None, Parameter(sets=("Page",), validate=(Pattern(r"^[A-Za-z0-9]\w+\S+[A-Za-z0-9]$"),))
    ] = None
    Transitional: Annotated[SwitchParameter, Parameter(sets=("Page",))] = ABSENT

    def begin(self) -> Iterator[str]:
        self._asked = column_parameters(self.Property or ("*",), HTML_KEYS)
        self._columns: list[ColumnParameter] = []
        self._count = 0
        if not self.Fragment:
            yield from self._page_head()
        yield from self.PreContent or ()
        yield "<table>"

    def process(self) -> Iterator[str]:
        value = self.InputObject
        if value is None or value is AUTOMATION_NULL:
            return
        self._count += 1
        if self.As.lower() == "list":
            yield from self._list_entry(value)
            return
        if not self._columns:
            self._columns = _resolved(self._asked, value)
            if not self._columns:
                return
            yield _column_group(self._columns)
            yield _row("th", (_label(column) for column in self._columns))
        yield _row("td", (_cell(column, value) for column in self._columns))

    def end(self) -> Iterator[str]:
        yield "</table>"
        yield from self.PostContent or ()
        if not self.Fragment:
            yield "</body></html>"

    def _page_head(self) -> Iterator[str]:
        name = "Transitional" if self.Transitional else "Strict"
        yield _DOCTYPE.format(name, name.lower())
        yield '<html xmlns="http://www.w3.org/1999/xhtml">'
        yield "<head>"
        if self.Charset:
            yield f'<meta charset="{self.Charset}">'
        yield from self._meta()
        yield from self.Head or (f"<title>{self.Title}</title>",)
        if self.CssUri is not None:
            yield f'<link rel="stylesheet" type="text/css" href="{self._css_address()}" />'
        yield "</head><body>"
        yield from self.Body or ()

    def _css_address(self) -> str:
        address = to_string(self.CssUri)
        if not address.strip():
            message = "The CSSUri parameter cannot be empty."
            exception = ClrException("System.ArgumentException", message)
            raise PSError("ArgumentException", message, "InvalidArgument", "CSSUri", exception)
        return address

    def _meta(self) -> Iterator[str]:
        for key, value in self.Meta.items() if self.Meta is not None else ():
            name, content = to_string(key), to_string(value)
            if name.lower() in _HTTP_EQUIVALENTS:
                yield f'<meta http-equiv="{name}" content="{content}">'
                continue
            if name.lower() not in _META_NAMES:
                known = "content-type, default-style, application-name, author, description, generator, keywords, "
                known += "x-ua-compatible, and viewport"
                pair = f"The meta pair: {name} and {content} may not function correctly."
                self.write_warning(f"Accepted meta properties are {known}. {pair}")
            yield f'<meta name="{name}" content="{content}">'

    def _list_entry(self, value: Any) -> Iterator[str]:
        if self._count > 1:
            yield "<tr><td><hr></td></tr>"
        for column in _resolved(self._asked, value):
            yield f"<tr><td>{_label(column)}:</td><td>{_cell(column, value)}</td></tr>"


def _resolved(asked: Sequence[ColumnParameter], value: Any) -> list[ColumnParameter]:
    return [column.of(expression) for column in asked for expression in column.expression.resolve(value)]


def _label(column: ColumnParameter) -> str:
    return column.expression.text if column.label is None else column.label


def _cell(column: ColumnParameter, value: Any) -> str:
    try:
        found = column.expression.read(value)
    except FAILURES:
        return ""
    return "" if found is MISSING else encode(value_text(found))


def _row(tag: str, cells: Iterable[str]) -> str:
    return "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in cells) + "</tr>"


def _column_group(columns: Sequence[ColumnParameter]) -> str:
    parts = ["<colgroup>"]
    for column in columns:
        width = f' width = "{column.width_text}"' if column.width_text else ""
        side = f' align = "{column.alignment_text}"' if column.alignment_text else ""
        parts.append(f"<col{width}{side}/>")
    return "".join(parts) + "</colgroup>"
