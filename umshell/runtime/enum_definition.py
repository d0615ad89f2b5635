"""Enums of scripts: types made when the script that declares them starts."""

from collections.abc import Sequence
from typing import Any

from umshell.runtime.block_code import AttributeSpec
from umshell.runtime.script_types import PropertySpec
from umshell.runtime.session_state import Scope
from umshell.values.conversion import convert
from umshell.values.enums import declare_enum
from umshell.values.types import INT32, enum_type_of, find_type


def define_enum(
    scope: Scope, name: str, bases: Sequence[str], attributes: Sequence[AttributeSpec], members: Sequence[PropertySpec]
) -> None:
    """enum name { }."""
    numbered: dict[str, int] = {}
    following = 0
    underlying = (find_type(bases[0]) if bases else None) or INT32
    for member in members:
        if member.initial is not None:
            following = int(convert(member.initial(scope), underlying))
        numbered[member.name] = following
        following += 1
    flags = any(attribute.name.lower() in ("flags", "system.flags", "flagsattribute") for attribute in attributes)
    made: Any = declare_enum(name, numbered, flags=flags, register=False)
    scope.context.script_types[name.lower()] = enum_type_of(made)
