"""The methods of System.IConvertible, which a script can call on the values themselves: `'5'.ToInt32($null)`."""

from functools import partial
from typing import Any

from umshell.values.types import DotNetType, find_type

_TARGETS = {
    "Boolean": "bool", "Byte": "byte", "Char": "char", "DateTime": "datetime", "Decimal": "decimal", "Double": "double",
    "Int16": "short", "Int32": "int", "Int64": "long", "SByte": "sbyte", "Single": "float", "UInt16": "ushort",
    "UInt32": "uint", "UInt64": "ulong",
}  # fmt: skip


def declare_convertible(type_: DotNetType) -> None:
    """Gives a type the methods of the interface; those that it has itself stay."""
    for target, text in _TARGETS.items():
        signature = f"{text} IConvertible.To{target}(System.IFormatProvider provider)"
        type_.method(f"To{target}", signature)(partial(_convert, f"To{target}"))
    type_.method("ToType", "System.Object IConvertible.ToType(type conversionType, System.IFormatProvider provider)")(
        partial(_call, "ChangeType")
    )


def _convert(name: str, this: Any, _provider: Any) -> Any:
    return _call(name, this)


def _call(name: str, *arguments: Any) -> Any:
    """What System.Convert does."""
    convert = find_type("System.Convert")
    group = None if convert is None else convert.load().find_static_method(name)
    assert group is not None
    return group.overloads[0].function(*arguments)
