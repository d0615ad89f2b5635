"""Enums of scripts: types made when the script that declares them starts."""

from collections.abc import Sequence
from typing import Any

from umshell.errors import PSError
from umshell.language.problems import ParseError, Problem
from umshell.language.source import Source
from umshell.runtime.parse_errors import as_ps_error
from umshell.runtime.script_types import PropertySpec, TypeSpec
from umshell.runtime.session_state import Scope
from umshell.values.conversion import convert
from umshell.values.dotnet_type import DotNetType
from umshell.values.enums import declare_enum
from umshell.values.types import INT32, display_name, enum_type_of, find_type


def define_enum(scope: Scope, source: Source, spec: TypeSpec) -> None:
    """enum name { }."""
    numbered: dict[str, int] = {}
    following, known = 0, set()
    underlying = (find_type(spec.bases[0][0]) if spec.bases else None) or INT32
    for member in spec.properties:
        if member.initial is not None:
            following = _initial_number(scope, source, member, underlying)
        if member.name.lower() in known:
            raise _refused(source, member.place[:2], "MemberAlreadyDefined", member.name)
        known.add(member.name.lower())
        numbered[member.name] = following
        following += 1
    flags = any(attribute.name.lower() in ("flags", "system.flags", "flagsattribute") for attribute in spec.attributes)
    made: Any = declare_enum(spec.name, numbered, flags=flags, register=False)
    scope.set_type(spec.name.lower(), enum_type_of(made))


def _initial_number(scope: Scope, source: Source, member: PropertySpec, underlying: DotNetType) -> int:
    """The number that a member is given; it must be one of the type behind the enum."""
    assert member.initial is not None
    value = member.initial(scope)
    try:
        return int(convert(value, underlying))
    except PSError:
        error_id = "CannotConvertValue" if isinstance(value, str) else "EnumeratorValueOutOfBounds"
        raise _refused(source, member.place[2:], error_id, display_name(underlying)) from None


def _refused(source: Source, place: Sequence[int], error_id: str, argument: str) -> PSError:
    return as_ps_error(ParseError([Problem(source, error_id, place[0], place[1], argument)]))
