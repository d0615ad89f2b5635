"""[ref]: a place that a method can write to."""

from collections.abc import Callable
from typing import Any

from umshell.values.dotnet_type import DotNetType


class PSReference:
    """A value that is kept here, or in a variable through the functions given."""

    __slots__ = ("_getter", "_setter", "_value")

    def __init__(
        self,
        value: Any = None,
        getter: Callable[[], Any] | None = None,
        setter: Callable[[Any], None] | None = None,
    ) -> None:
        self._value = value
        self._getter = getter
        self._setter = setter

    @property
    def Value(self) -> Any:
        return self._value if self._getter is None else self._getter()

    @Value.setter
    def Value(self, value: Any) -> None:
        if self._setter is None:
            self._value = value
        else:
            self._setter(value)


PS_REFERENCE = DotNetType.declare("System.Management.Automation.PSReference", python=PSReference)
PS_REFERENCE.field("Value", "System.Object")
PS_REFERENCE.converter = PSReference
