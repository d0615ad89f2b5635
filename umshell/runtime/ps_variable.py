"""PSVariable: a variable as Get-Variable shows it, and the options that one can have."""

from typing import Any

from umshell.runtime.variables import Variable, VariableInfo, constrain_cell, force_value, info_of
from umshell.values.enums import EnumValue
from umshell.values.psobject import PSTypedObject


class ScopedItemOptions(
    EnumValue,
    members={"None": 0, "ReadOnly": 1, "Constant": 2, "Private": 4, "AllScope": 8, "Unspecified": 16},
    full_name="System.Management.Automation.ScopedItemOptions",
    flags=True,
):
    """What a variable, an alias or a function does not let happen to it, and where it is seen."""

    __slots__ = ()


def options_of(names: frozenset[str]) -> ScopedItemOptions:
    """Names of options as the flags that they are."""
    total = 0
    for name in names:
        total |= ScopedItemOptions.members.get(name, 0)
    made: Any = ScopedItemOptions
    return made(total)  # type: ignore[no-any-return]


class PSVariable(PSTypedObject):
    """A variable as an object; writing its Value writes the variable."""

    TypeNames = ("System.Management.Automation.PSVariable", "System.Object")
    PropertyNames = ("Name", "Description", "Value", "Visibility", "Module", "ModuleName", "Options", "Attributes")
    ReadOnlyNames = frozenset({"Name", "Module", "ModuleName", "Attributes"})

    Module: Any = None
    ModuleName = ""

    def __init__(self, name: str, cell: Variable) -> None:
        self.Name = name
        self._cell = cell

    @property
    def Value(self) -> Any:
        return self._cell.value

    @Value.setter
    def Value(self, new: Any) -> None:
        self._cell.value = new

    def _own_info(self) -> VariableInfo | None:
        """What is known of the variable, to be changed."""
        info = info_of(self._cell)
        if info is None or not info.is_shared:
            return info
        own = info.own()
        constrain_cell(self._cell, own)
        return own

    @property
    def Description(self) -> str:
        info = info_of(self._cell)
        return info.description if info else ""

    @Description.setter
    def Description(self, text: str) -> None:
        info = self._own_info()
        if info is not None:
            info.description = text

    @property
    def Visibility(self) -> str:
        info = info_of(self._cell)
        return info.visibility if info else "Public"

    @property
    def Options(self) -> ScopedItemOptions:
        info = info_of(self._cell)
        return options_of(info.options if info else frozenset())

    @Options.setter
    def Options(self, options: ScopedItemOptions) -> None:
        info = self._own_info()
        if info is not None:
            info.options = frozenset(name for name, bit in ScopedItemOptions.members.items() if bit & options.value)

    @property
    def Attributes(self) -> list[Any]:
        info = info_of(self._cell)
        return list(info.attributes) if info else []

    def force(self, value: Any) -> None:
        """Writes past type and options."""
        force_value(self._cell, value)
