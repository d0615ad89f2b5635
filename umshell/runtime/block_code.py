"""What the compiler knows of a script block: its place, its parameters and its Python functions."""

from collections.abc import Callable
from typing import Any

from umshell.language.source import Extent, Source

# body(scope, out): a block of statements
Body = Callable[[Any, Callable[[Any], None]], None]


class AttributeSpec:
    """An attribute or type constraint of a parameter: its name and the constants given to it."""

    __slots__ = ("is_type", "name", "named", "place", "positional")

    def __init__(
        self,
        name: str,
        is_type: bool = False,
        place: tuple[int, int] = (0, 0),
        positional: tuple[Any, ...] = (),
        named: dict[str, Any] | None = None,
    ) -> None:
        self.name = name
        self.is_type = is_type
        self.place = place
        self.positional = positional
        self.named = named or {}

    def __repr__(self) -> str:
        return f"AttributeSpec({self.name}, {self.positional}, {self.named})"


class ParameterSpec:
    """A parameter as declared; `default(scope)` computes its default value in the function's scope."""

    __slots__ = ("attributes", "default", "name", "place", "scope")

    def __init__(
        self,
        name: str,
        attributes: tuple[AttributeSpec, ...] = (),
        default: Callable[[Any], Any] | None = None,
        place: tuple[int, int] = (0, 0),
        scope: str | None = None,
    ) -> None:
        self.name = name
        self.scope = scope  # script or global, for a parameter that is a variable of another scope
        self.attributes = attributes
        self.default = default
        self.place = place

    @property
    def is_plain(self) -> bool:
        """Whether binding it positionally is a mere assignment."""
        return not self.attributes and self.scope is None


class BlockCode:
    """A script block as compiled; of the functions, those are set that its shape needs.

    body(scope, out): an unnamed end block
    give(site, state, version, limit) -> f(caller, values): a function that writes no more than one value at its end
    item(scope) -> f(out): the same, for a block that is a value: it may be run many times in one scope
    value(scope) -> f($_): a sole expression without commands
    blocks(scope) -> (begin, process, end, clean), each f(out) or None
    dynamic(scope, out): dynamicparam
    head(scope): what a script says before anything of it runs: #requires, using, its types
    """

    __slots__ = (
        "_attributes",
        "_parameters",
        "attributes_function",
        "blocks",
        "body",
        "declaration",
        "dynamic",
        "give",
        "head",
        "is_filter",
        "item",
        "listed",
        "name",
        "needs",
        "parameters_function",
        "place",
        "source",
        "value",
    )  # fmt: skip

    def __init__(
        self,
        source: Source,
        place: tuple[int, int, int, int, int, int],
        name: str | None,
        is_filter: bool,
        needs: tuple[str, ...],
        functions: dict[str, Any],
    ) -> None:
        self.source = source
        self.place = place[:2]
        self.declaration = place[2:4]
        self.listed = place[4:]  # parameters in parentheses behind a function's name
        self.name = name
        self.is_filter = is_filter
        self.needs = frozenset(needs)  # automatic variables that its text mentions
        self.body: Body | None = functions.get("body")
        self.give: Callable[..., Any] | None = functions.get("give")
        self.item: Callable[[Any], Any] | None = functions.get("item")
        self.value: Callable[[Any], Any] | None = functions.get("value")
        self.blocks: Callable[[Any], Any] | None = functions.get("blocks")
        self.head: Callable[[Any], None] | None = functions.get("head")
        self.dynamic: Callable[[Any, Any], None] | None = functions.get("dynamic")
        self.parameters_function: Callable[[Any], tuple[ParameterSpec, ...]] | None = functions.get("parameters")
        self.attributes_function: Callable[[Any], tuple[AttributeSpec, ...]] | None = functions.get("attributes")
        self._parameters: tuple[ParameterSpec, ...] | None = None
        self._attributes: tuple[AttributeSpec, ...] | None = None
        _remember_names(name, functions)

    @property
    def extent(self) -> Extent:
        """The block with its braces."""
        return Extent(self.source, self.place[0], self.place[1])

    @property
    def text(self) -> str:
        """The block without its braces."""
        text = self.source.text[self.place[0] : self.place[1]]
        body = text[1:-1] if text.startswith("{") and text.endswith("}") else text
        start, end = self.listed
        return f"param({self.source.text[start:end]})\n{body}" if end else body

    def parameters(self, scope: Any) -> tuple[ParameterSpec, ...]:
        """The parameters as declared."""
        if self._parameters is None:
            self._parameters = () if self.parameters_function is None else self.parameters_function(scope)
        return self._parameters

    def attributes(self, scope: Any) -> tuple[AttributeSpec, ...]:
        """The attributes of the param block: CmdletBinding, Alias, OutputType."""
        if self._attributes is None:
            self._attributes = () if self.attributes_function is None else self.attributes_function(scope)
        return self._attributes


def _remember_names(name: str | None, functions: dict[str, Any]) -> None:
    """Tells the module which function of PowerShell its Python functions are, for call stacks."""
    if name is None:
        return
    for key in ("body", "give", "item", "blocks"):
        function = functions.get(key)
        if function is not None:
            function.__globals__.setdefault("FUNCTION_NAMES", {})[function.__name__] = name
