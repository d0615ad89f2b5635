"""Reads the built-in views from state/views: each file when an object of its types is first shown."""

import marshal
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final
from zlib import crc32

from umshell.folders import read_cache, write_cache
from umshell.formatting.layouts import CENTER, LEFT, RIGHT, UNDEFINED
from umshell.formatting.properties import PropertyExpression
from umshell.formatting.view_code import CODE
from umshell.formatting.views import (
    Cell,
    Column,
    CustomControl,
    CustomEntry,
    CustomToken,
    CustomView,
    ExpressionToken,
    FrameToken,
    GroupBy,
    ListEntry,
    ListItem,
    ListView,
    NewLineToken,
    Row,
    TableView,
    View,
    ViewField,
    WideItem,
    WideView,
)
from umshell.resources import state_path
from umshell.values import hooks

# The beginning of a type's name in lower case → the file with its views; the last is for all others.
FILES: Final = (
    ("microsoft.exchange.", "exchange.toml"),
    ("umshell.", "exchange.toml"),
    ("", "core.toml"),
)
_SIDES: Final = {"left": LEFT, "center": CENTER, "right": RIGHT}


def built_in_views(type_name: str) -> Sequence[View]:
    """The views of a type, given in lower case, that come with the program."""
    file = next(file for beginning, file in FILES if type_name.startswith(beginning))
    return _views_in(file).get(type_name, ())


@cache
def _views_in(file: str) -> Mapping[str, list[View]]:
    found: dict[str, list[View]] = {}
    for data in _data_in(file):
        view = view_from(data)
        for name in view.types:
            found.setdefault(name, []).append(view)
    return found


def _data_in(file: str) -> Sequence[Mapping[str, Any]]:
    """What a file says; kept in the cache in a form that is read in no time."""
    content = state_path("views", file).read_bytes()
    name = f"views-{file}-{crc32(content):08x}"
    kept = read_cache(name)
    if kept is not None:
        try:
            found: Sequence[Mapping[str, Any]] = marshal.loads(kept)
            return found
        except (ValueError, EOFError, TypeError):
            pass  # a broken file in the cache is written anew
    import tomllib  # not needed where the cache is warm

    views: list[Mapping[str, Any]] = tomllib.loads(content.decode("utf-8"))["view"]
    write_cache(name, marshal.dumps(views))
    return views


def view_from(data: Mapping[str, Any]) -> View:
    """A view as a file describes it: `table`, `list`, `wide` or `text` says its shape and what it shows."""
    types = tuple(name.lower() for name in data["types"])
    common: dict[str, Any] = {
        "name": data.get("name", data["types"][0]),
        "types": types,
        "group_by": _group_by(data.get("group_by")),
        "out_of_band": data.get("out_of_band", False),
    }
    if "table" in data:
        return _table(data, common)
    if "list" in data:
        listed = ListView(**common)
        listed.entries = [ListEntry([_list_item(item) for item in data["list"]])]
        return listed
    if "wide" in data:
        wide = WideView(**common)
        wide.items = [WideItem(_field(data["wide"]))]
        wide.columns = data.get("columns", 0)
        return wide
    custom = CustomView(**common)
    custom.control = CustomControl([CustomEntry(_tokens(data["text"]))])
    return custom


def _table(data: Mapping[str, Any], common: dict[str, Any]) -> TableView:
    columns = [_as_mapping(item) for item in data["table"]]
    headers = [
        Column(item.get("label"), item.get("width", 0), _SIDES.get(item.get("align", ""), UNDEFINED))
        for item in columns
    ]
    made = TableView(**common)
    made.columns = headers
    made.rows = [Row([Cell(_field(item)) for item in columns], data.get("wrap", False))]
    made.auto_size = data.get("auto_size", False)
    made.hide_headers = data.get("hide_headers", False)
    return made


def _as_mapping(item: str | Mapping[str, Any]) -> Mapping[str, Any]:
    """`Name` is short for `{ property = "Name" }`."""
    return {"property": item} if isinstance(item, str) else item


def _list_item(data: str | Mapping[str, Any]) -> ListItem:
    item = _as_mapping(data)
    return ListItem(_field(item), item.get("label"))


def _field(data: str | Mapping[str, Any]) -> ViewField:
    item = _as_mapping(data)
    return ViewField(_expression(item), item.get("format", ""))


def _expression(item: Mapping[str, Any]) -> PropertyExpression:
    if "code" in item:
        return CodeExpression(item.get("label", item["code"]), item["code"])
    if "script" in item:
        return ScriptExpression(item["script"])
    return PropertyExpression(item["property"])


def _group_by(data: Mapping[str, Any] | None) -> GroupBy | None:
    if data is None:
        return None
    control = CustomControl([CustomEntry(_tokens(data["text"]))]) if "text" in data else None
    return GroupBy(_expression(data), data.get("label"), control)


def _tokens(items: Sequence[Any]) -> list[CustomToken]:
    made: list[CustomToken] = []
    for item in items:
        if isinstance(item, str):
            made.append(item)
        elif "new_line" in item:
            made.append(NewLineToken(item["new_line"]))
        elif "frame" in item:
            made.append(FrameToken(_tokens(item["frame"]), item.get("left", 0), item.get("right", 0)))
        else:
            made.append(ExpressionToken(_field(item), enumerate_collection=item.get("each", False)))
    return made


class CodeExpression(PropertyExpression):
    """What a function of the program makes of an object."""

    __slots__ = ("code",)

    def __init__(self, text: str, code: str) -> None:
        super().__init__(text)
        self.has_wildcards = False
        self.code = CODE[code]

    def resolve(self, value: Any) -> list[PropertyExpression]:
        return [self]

    def read(self, value: Any) -> Any:
        return self.code(value)


class ScriptExpression(PropertyExpression):
    """What a script in a file of views makes of an object; compiled when it is first needed."""

    __slots__ = ()

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.has_wildcards = False

    def resolve(self, value: Any) -> list[PropertyExpression]:
        return [self]

    def read(self, value: Any) -> Any:
        if self.script is None:
            self.script = hooks.create_script_block(self.text)
        return super().read(value)
