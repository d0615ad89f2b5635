"""Call: the arguments of one call of a command, on their way to the binder."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from umshell.language.source import Extent
from umshell.runtime.argument import Argument, CallShape
from umshell.runtime.command_info import CommandInfo
from umshell.runtime.invocation_info import InvocationInfo
from umshell.runtime.parameter_conversion import as_written, is_plain_number
from umshell.runtime.splatting import name_word

if TYPE_CHECKING:
    from umshell.runtime.parameter_binder import ParameterBinder

EMPTY_SHAPE = CallShape(())


class Call:
    """One call: where it stands, under which name, with which arguments."""

    __slots__ = ("arguments", "extent", "name", "shape", "site", "values")

    def __init__(
        self,
        name: str,
        extent: Extent | None,
        shape: CallShape | None = None,
        values: Sequence[Any] = (),
        arguments: list[Argument] | None = None,
    ) -> None:
        self.name = name
        self.extent = extent
        self.shape = shape
        self.values = values
        self.arguments = arguments
        self.site: Any = None

    @classmethod
    def of_values(cls, values: Iterable[Any], name: str = "", extent: Extent | None = None) -> "Call":
        """A call with positional values."""
        return cls(name, extent, arguments=[Argument(None, value) for value in values])

    def invocation(self, info: CommandInfo) -> InvocationInfo:
        """$MyInvocation of the call."""
        return InvocationInfo(info, self.extent, self.name)

    def bind(self, binder: "ParameterBinder") -> None:
        """Gives the arguments to the binder."""
        if self.arguments is not None:
            binder.bind_command_line(self.arguments)
        else:
            binder.bind_call(self.shape or EMPTY_SHAPE, self.values)

    def plain_values(self) -> list[Any]:
        """$args of a function without parameters: values, and names as words."""
        arguments = self.arguments
        if arguments is None:
            shape = self.shape or EMPTY_SHAPE
            if len(shape.slots) == shape.value_count and all(
                slot[0] is None and is_plain_number(slot[3]) for slot in shape.slots
            ):
                return list(self.values)
            arguments = shape.arguments(list(self.values))
        found: list[Any] = []
        for argument in arguments:
            if argument.name is not None:
                found.append(name_word(argument.name, argument.name_text))
            if argument.has_value:
                found.append(as_written(argument.value, argument.text))
        return found
