"""Reads .types.ps1xml files: the members that products and scripts give to types."""

from collections.abc import Iterable, Iterator, Sequence
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from umshell.values import hooks
from umshell.values.psobject import (
    PSAliasProperty,
    PSMemberInfo,
    PSMemberSet,
    PSNoteProperty,
    PSPropertySet,
    PSScriptMethod,
    PSScriptProperty,
)


class TypeFileError(Exception):
    """What is wrong with a file of types, as a sentence."""


def read_types(text: str) -> list[tuple[str, list[PSMemberInfo]]]:
    """The types of a .types.ps1xml file with their members."""
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise TypeFileError(f"There was an error in the XML: {error}.") from error
    if root.tag != "Types":
        raise TypeFileError(f"{root.tag} is not a valid root node; Types is expected.")
    return [(_text(found, "Name"), list(_members(found.find("Members")))) for found in root.iterfind("Type")]


def _text(parent: Element, name: str) -> str:
    found = parent.find(name)
    return "" if found is None else (found.text or "").strip()


def _members(parent: Element | None) -> Iterator[PSMemberInfo]:
    for found in parent if parent is not None else ():
        yield _member(found)


def _member(data: Element) -> PSMemberInfo:
    name = _text(data, "Name")
    if data.tag == "NoteProperty":
        return PSNoteProperty(name, _text(data, "Value"))
    if data.tag == "AliasProperty":
        return PSAliasProperty(name, _text(data, "ReferencedMemberName"))
    if data.tag == "ScriptProperty":
        return PSScriptProperty(name, _script(data, "GetScriptBlock"), _script(data, "SetScriptBlock"))
    if data.tag == "ScriptMethod":
        return PSScriptMethod(name, _script(data, "Script"))
    if data.tag == "PropertySet":
        return PSPropertySet(name, _names(data.iterfind("ReferencedProperties/Name")))
    if data.tag == "MemberSet":
        return PSMemberSet(name, _members(data.find("Members")))
    raise TypeFileError(f"{data.tag} members are not supported here.")


def _names(elements: Iterable[Element]) -> Sequence[str]:
    return [(found.text or "").strip() for found in elements]


def _script(data: Element, name: str) -> object:
    found = data.find(name)
    return None if found is None else hooks.create_script_block(found.text or "")
