"""BoundParameters: $PSBoundParameters, which a script may change and splat."""

from typing import Any

from umshell.values.dictionaries import GenericDictionary
from umshell.values.dotnet_type import DotNetType
from umshell.values.table_keys import folded_key_of
from umshell.values.types import OBJECT, STRING, generic_type


class BoundParameters(GenericDictionary):
    """The bound parameters of a call; new pipeline objects change it, until the script itself does."""

    def __init__(self, bound: dict[str, Any]) -> None:
        super().__init__(STRING, OBJECT, folded_key_of)
        self.bound = bound
        self.snapshot: dict[str, Any] = {}
        self.refresh()

    @property
    def dotnet_type(self) -> DotNetType:
        return _TYPE

    def refresh(self) -> None:
        """Takes over what the binder has bound since the last look."""
        if len(self.snapshot) == len(self.bound) and all(
            name in self.snapshot and self.snapshot[name] is value for name, value in self.bound.items()
        ):
            return
        self.clear()
        for name, value in self.bound.items():
            self.set_item(name, value)
        self.snapshot = dict(self.bound)


_TYPE = DotNetType.declare(
    "System.Management.Automation.PSBoundParametersDictionary",
    generic_type("System.Collections.Generic.Dictionary`2", STRING, OBJECT),
)
