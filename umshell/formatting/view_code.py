"""What built-in views show that is no property: functions by the name that a file of views calls them by."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from umshell.formatting.values import own_text
from umshell.values import conversion, hooks, members
from umshell.values.collections import Dictionary
from umshell.values.dates import DateTime
from umshell.values.psobject import MISSING, PSObject, unwrap


def _property(value: Any, name: str) -> Any:
    found = members.read_property(value, name)
    return None if found is MISSING else found


def _itself(value: Any) -> str:
    return own_text(value)


def _long_date(value: Any) -> Any:
    date = value.base if isinstance(value, PSObject) else value
    if not isinstance(date, DateTime):
        return _property(value, "DateTime")
    hint = _property(value, "DisplayHint")
    form = {"Date": "D", "Time": "T"}.get(own_text(hint)) if hint is not None else None
    return date.to_text(form) if form is not None else f"{date.to_text('D')} {date.to_text('T')}"


def _command_name(value: Any) -> Any:
    """An alias shows what it stands for; one with a dash in its name does not."""
    name = own_text(_property(value, "Name"))
    if own_text(_property(value, "CommandType")) != "Alias" or "-" in name:
        return name
    target = _property(value, "ResolvedCommand")
    shown = _property(target, "Name") if target is not None else _property(value, "Definition")
    return f"{name} -> {own_text(shown)}"


def _write_time(value: Any) -> str:
    date = _property(value, "LastWriteTime")
    if not isinstance(date, DateTime):
        return own_text(date)
    return f"{date.to_text('d'):>10}  {date.to_text('t'):>8}"


def _folder(value: Any) -> str:
    """The folder of a file, from the provider's path of its parent."""
    parent = own_text(_property(value, "PSParentPath"))
    return parent.rpartition("::")[2]


def _match(value: Any) -> str:
    """A match of Select-String, its path as seen from the current folder."""
    files = hooks.files()
    show = getattr(unwrap(value), "shown", None)
    return own_text(value) if show is None else show(None if files is None else str(files.location))


def _hex_head(value: Any) -> str:
    """What stands above the rows of Format-Hex: the file, where there is one, and the places of a row."""
    path = _property(value, "Path")
    places = " " * 11 + " ".join(f"{place:02X}" for place in range(16))
    return (f"{'':11}Path: {own_text(path)}\n\n" if path else "") + places


def _gigabytes(name: str) -> Callable[[Any], str]:
    def text(value: Any) -> str:
        found = _property(value, name)
        return "" if found is None else f"{float(found) / (1 << 30):.2f}"

    return text


def _overloads(value: Any) -> str:
    definitions = _property(value, "OverloadDefinitions")
    return "\n".join(own_text(line) for line in definitions or ())


def _guid_text(value: Any) -> str:
    return conversion.to_string(value)


def _keys_of(name: str) -> Callable[[Any], Any]:
    def keys(value: Any) -> Any:
        table = _property(value, name)
        return table.keys() if isinstance(table, Dictionary) else table

    return keys


def _provider_name(value: Any) -> Any:
    provider = _property(value, "Provider")
    return provider if provider is None or isinstance(provider, str) else _property(provider, "Name")


CODE: Final[Mapping[str, Callable[[Any], Any]]] = {
    "text": _itself,
    "long_date": _long_date,
    "command_name": _command_name,
    "write_time": _write_time,
    "folder": _folder,
    "hex_head": _hex_head,
    "match": _match,
    "used_gigabytes": _gigabytes("Used"),
    "free_gigabytes": _gigabytes("Free"),
    "overloads": _overloads,
    "guid": _guid_text,
    "provider_name": _provider_name,
    "exported_commands": _keys_of("ExportedCommands"),
    "exported_functions": _keys_of("ExportedFunctions"),
    "exported_cmdlets": _keys_of("ExportedCmdlets"),
    "exported_variables": _keys_of("ExportedVariables"),
    "exported_aliases": _keys_of("ExportedAliases"),
}
