"""The members of .NET types: properties, methods with their overloads, indexers."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from umshell.values.dotnet_type import DotNetType


class PropertyInfo:
    """A property or field: its name and type as texts, and the functions behind it."""

    __slots__ = ("declaring_type", "getter", "is_field", "name", "setter", "type_text")

    def __init__(
        self, name: str, type_text: str, getter: Callable[..., Any] | None, setter: Callable[..., Any] | None = None
    ) -> None:
        self.name = name
        self.type_text = type_text
        self.getter = getter
        self.setter = setter
        self.is_field = False
        self.declaring_type: DotNetType | None = None


class Overload:
    """One signature of a method as text, and the function behind it; parsed when it is first needed."""

    __slots__ = ("declaring_type", "function", "parsed", "text")

    def __init__(self, text: str, function: Callable[..., Any], declaring_type: "DotNetType") -> None:
        self.text = text
        self.function = function
        self.declaring_type = declaring_type
        self.parsed: Any = None


class MethodGroup:
    """All overloads of one method name."""

    __slots__ = ("is_static", "name", "overloads", "plans")

    def __init__(self, name: str, is_static: bool = False) -> None:
        self.name = name
        self.is_static = is_static
        self.overloads: list[Overload] = []
        self.plans: dict[tuple[type, ...], Any] = {}  # the choice made for arguments of these Python classes


class Indexer(PropertyInfo):
    """A property with parameters: `char Chars(int index)`."""

    __slots__ = ("parameters",)

    def __init__(self, name: str, type_text: str, parameters: str, getter: Callable[..., Any] | None) -> None:
        super().__init__(name, type_text, getter)
        self.parameters = parameters
