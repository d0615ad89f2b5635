"""SwitchParameter: what a switch is when it was given, given as off, or not given."""

from typing import Final

from umshell.values.types import VALUE_TYPE, DotNetType


class SwitchParameter:
    """True or false, and shown so; its two values are shared objects."""

    __slots__ = ("IsPresent",)
    IsPresent: bool
    _on: "SwitchParameter"
    _off: "SwitchParameter"

    def __new__(cls, is_present: object = False) -> "SwitchParameter":
        return cls._on if is_present else cls._off

    def __bool__(self) -> bool:
        return self.IsPresent

    def __eq__(self, other: object) -> bool:
        if isinstance(other, bool | SwitchParameter):
            return self.IsPresent == bool(other)
        return NotImplemented

    def __hash__(self) -> int:
        return hash(self.IsPresent)

    def __str__(self) -> str:
        return "True" if self.IsPresent else "False"

    def __repr__(self) -> str:
        return f"SwitchParameter({self.IsPresent})"

    def __reduce__(self) -> tuple[type, tuple[bool]]:
        return SwitchParameter, (self.IsPresent,)


def _make(is_present: bool) -> SwitchParameter:
    made = object.__new__(SwitchParameter)
    made.IsPresent = is_present
    return made


SwitchParameter._on = _make(True)
SwitchParameter._off = _make(False)
PRESENT: Final = SwitchParameter._on
ABSENT: Final = SwitchParameter._off

SWITCH_PARAMETER = DotNetType.declare(
    "System.Management.Automation.SwitchParameter", VALUE_TYPE, python=SwitchParameter
)
SWITCH_PARAMETER.default = ABSENT
SWITCH_PARAMETER.field("IsPresent", "bool", read_only=True)
SWITCH_PARAMETER.static_property("Present", "switch", PRESENT)


@SWITCH_PARAMETER.method("ToBool", "bool ToBool()")
def to_bool(this: SwitchParameter) -> bool:
    return this.IsPresent


@SWITCH_PARAMETER.constructor("switch new(bool isPresent)")
def new_switch(is_present: bool) -> SwitchParameter:
    return SwitchParameter(is_present)
