"""ScriptBlock: a block of script as a value, and the ways of running it."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from umshell.language.source import Extent
from umshell.runtime.block_code import BlockCode
from umshell.runtime.call import Call
from umshell.runtime.command_info import FilterInfo, FunctionInfo
from umshell.runtime.function_processor import FunctionProcessor
from umshell.runtime.functions import declare
from umshell.runtime.output import value_of, write
from umshell.runtime.session_state import Scope, SessionState
from umshell.runtime.variables import UNSET, force_value
from umshell.values.psobject import AUTOMATION_NULL as NOTHING

if TYPE_CHECKING:
    from umshell.runtime.execution_context import ExecutionContext

Out = Callable[[Any], None]


class ScriptBlock:
    """What `{ … }` is as a value: compiled code, and the session state in which it runs."""

    __slots__ = ("_info", "code", "ps_members", "state")
    dotnet_name: ClassVar[str] = "System.Management.Automation.ScriptBlock"

    def __init__(self, code: BlockCode, state: SessionState) -> None:
        self.code = code
        self.state = state
        self.ps_members: dict[str, object] | None = None
        self._info: FunctionInfo | None = None

    @property
    def context(self) -> "ExecutionContext":
        return self.state.context

    @property
    def text(self) -> str:
        """The text between the braces, as ToString gives it."""
        return self.code.text

    @property
    def extent(self) -> Extent:
        return self.code.extent

    @property
    def File(self) -> str | None:
        return self.code.source.path

    @property
    def Module(self) -> Any:
        return self.state.module

    @property
    def info(self) -> FunctionInfo:
        """The block as a command without a name."""
        if self._info is None:
            made = (FilterInfo if self.code.is_filter else FunctionInfo)("", self)
            declare(made, self)
            self._info = made
        return self._info

    def bound_to(self, state: SessionState) -> "ScriptBlock":
        """The same block in another session state."""
        return ScriptBlock(self.code, state)

    def invoke(
        self,
        arguments: Iterable[Any] = (),
        *,
        this: Any = UNSET,
        underscore: Any = UNSET,
        input: Any = None,
        scope: Scope | None = None,
        new_scope: bool = True,
        variables: dict[str, Any] | None = None,
    ) -> list[Any]:
        """Runs the block and gives all that it wrote; `variables` are set in its scope beforehand."""
        result: list[Any] = []
        self.run(
            result.append, arguments, this=this, underscore=underscore, input=input, scope=scope, new_scope=new_scope,
            variables=variables,
        )  # fmt: skip
        return result

    def run(
        self,
        out: Out,
        arguments: Iterable[Any] = (),
        *,
        this: Any = UNSET,
        underscore: Any = UNSET,
        input: Any = None,
        scope: Scope | None = None,
        new_scope: bool = True,
        variables: dict[str, Any] | None = None,
    ) -> None:
        """Runs the block, handing each object that it writes to `out`."""
        around = scope or self.context.scope
        processor = FunctionProcessor(around, self.info, Call.of_values(arguments), dotted=not new_scope)
        processor.send_to(out)
        given = dict(variables or {})
        if this is not UNSET:
            given["this"] = this
        if underscore is not UNSET:
            given["_"] = underscore
        saved = [(cell := processor.frame.cell(name.lower()), cell.value) for name in given]
        try:
            processor.prepare(input is not None)
            for (cell, _), value in zip(saved, given.values(), strict=True):
                force_value(cell, value)
            self._drive(processor, input)
        finally:
            if not new_scope:
                for cell, before in saved:
                    force_value(cell, before)

    def _drive(self, processor: FunctionProcessor, items: Iterable[Any] | None) -> None:
        try:
            processor.begin()
            if items is None:
                processor.process_once()
            else:
                for item in items:
                    processor.process(item)
            processor.end()
        finally:
            processor.dispose()

    def _scope_for(self, scope: Scope) -> Scope:
        return scope if scope.state is self.state else self.state.current

    def per_item(self, scope: Scope) -> Callable[[Any, Out], None]:
        """The block as a function of one item, `$_`, run in that very scope; for ForEach-Object."""
        scope = self._scope_for(scope)
        code = self.code
        if code.value is not None:
            return _writing(code.value(scope))
        if code.item is not None:
            return _setting_underscore(code.item(scope), scope)

        def run(item: Any, out: Out) -> None:
            self.run(out, (), underscore=item, scope=scope, new_scope=False)

        return run

    def per_item_value(self, scope: Scope, child: bool = False) -> Callable[[Any], Any]:
        """The block as a function from one item to its value; `child`: in a scope of its own, which it cannot leave."""
        scope = self._scope_for(scope)
        if child:
            scope = Scope(scope.state, scope, {})
        code = self.code
        if code.value is not None:
            value = code.value(scope)
            return lambda item: None if (result := value(item)) is NOTHING else result
        step = self.per_item(scope)

        def value_for(item: Any) -> Any:
            written: list[Any] = []
            step(item, written.append)
            result = value_of(written)
            return None if result is NOTHING else result

        return value_for

    def __str__(self) -> str:
        return self.text


def _writing(value: Callable[[Any], Any]) -> Callable[[Any, Out], None]:
    """A sole expression: its value is written."""

    def run(item: Any, out: Out) -> None:
        result = value(item)
        cls = type(result)
        if cls is int or cls is str:
            out(result)
        else:
            write(result, out)

    return run


def _setting_underscore(body: Callable[[Out], None], scope: Scope) -> Callable[[Any, Out], None]:
    """A body that finds its item in the `$_` of the scope; what was there before comes back."""
    cell = scope.cell("_")
    state, context = scope.state, scope.context

    def run(item: Any, out: Out) -> None:
        before, current, outer = cell.value, state.current, context.state
        cell.value = item
        state.current, context.state = scope, state
        try:
            body(out)
        finally:
            cell.value = before
            state.current, context.state = current, outer

    return run
