"""Objects made by the constructors of their types."""

from collections.abc import Sequence
from typing import Any

from umshell.errors import PSError
from umshell.values import overloads
from umshell.values.arrays import TypedArray
from umshell.values.dotnet_type import DotNetType
from umshell.values.type_members import MethodGroup
from umshell.values.types import OBJECT

_GROUPS: dict[DotNetType, MethodGroup] = {}


def construct(type_: DotNetType, args: Sequence[Any]) -> Any:
    """`[type]::new(args)`, `New-Object type args`."""
    type_.load()
    if type_.element_type is not None:
        return _new_array(type_, args)
    if not args and type_.is_value_type and type_.default is not None:
        return type_.default
    group = constructor_group(type_)
    if not group.overloads:
        raise overloads.no_overload("new", len(args))
    if type_.generic_definition is not None:
        return overloads.call(group, (type_,), args)
    return overloads.call(group, (), args)


def constructor_group(type_: DotNetType) -> MethodGroup:
    """The constructors as the overloads of one method."""
    found = _GROUPS.get(type_)
    if found is None:
        found = MethodGroup(".ctor", True)
        for overload in type_.constructors_in_line():
            found.overloads.append(type(overload)(overload.text, overload.function, type_))
        _GROUPS[type_] = found
    return found


def _new_array(type_: DotNetType, args: Sequence[Any]) -> Any:
    from umshell.values.arrays import MultiArray
    from umshell.values.conversion import convert
    from umshell.values.types import INT32

    element = type_.element_type
    assert element is not None
    if len(args) != type_.rank:
        raise overloads.no_overload("new", len(args))
    lengths = [convert(arg, INT32) for arg in args]
    if any(length < 0 for length in lengths):
        raise PSError(
            "OverflowException",
            'Exception calling ".ctor" with "1" argument(s): "Arithmetic operation resulted in an overflow."',
            "NotSpecified",
        )
    initial = default_of(element)
    if type_.rank > 1:
        size = 1
        for length in lengths:
            size *= length
        return MultiArray(element, tuple(lengths), [initial] * size)
    items = [initial] * lengths[0]
    return items if element is OBJECT else TypedArray(element, items)


def default_of(type_: DotNetType) -> Any:
    """What a place of that type holds before anything is put there."""
    return type_.default if type_.is_value_type else None
