"""Compare-Object: the differences of two lists."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Any

from umshell.cmdlets.core.property_expressions import EXPRESSION_KEYS, property_expressions
from umshell.cmdlets.core.selecting import add_note
from umshell.cmdlets.core.sorting import keys_equal
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.values.psobject import AUTOMATION_NULL, MISSING, PSCustomObject

EQUAL, RIGHT, LEFT = "==", "=>", "<="
_WHOLE_WINDOW = 2**31 - 1


class _Item:
    """An object of one side with its keys, its place in the list, and whether it has found its twin."""

    __slots__ = ("keys", "matched", "position", "value")

    def __init__(self, value: Any, keys: list[Any], position: int) -> None:
        self.value = value
        self.keys = keys
        self.position = position
        self.matched = False


@cmdlet(
    "Compare", "Object", aliases=("compare", "diff"), class_name="Microsoft.PowerShell.Commands.CompareObjectCommand"
)
class CompareObject(Cmdlet):
    """Compares two lists of objects."""

    ReferenceObject: Annotated[list[object], Parameter(position=0, mandatory=True, allow_empty_collection=True)]
    DifferenceObject: Annotated[
        list[object], Parameter(position=1, mandatory=True, from_pipeline=True, allow_empty_collection=True)
    ]
    SyncWindow: Annotated[int, Parameter()] = _WHOLE_WINDOW
    Property: Annotated[list[object] | None, Parameter()] = None
    ExcludeDifferent: Annotated[SwitchParameter, Parameter()] = ABSENT
    IncludeEqual: Annotated[SwitchParameter, Parameter()] = ABSENT
    PassThru: Annotated[SwitchParameter, Parameter()] = ABSENT
    Culture: Annotated[str | None, Parameter(inert=True)] = None
    CaseSensitive: Annotated[SwitchParameter, Parameter()] = ABSENT

    def begin(self) -> None:
        self._expressions = property_expressions(self.context, self.Property, EXPRESSION_KEYS)
        self._difference: list[Any] = []

    def process(self) -> None:
        self._difference += self.DifferenceObject or ()

    def end(self) -> Iterator[Any]:
        left = self._items(self.ReferenceObject)
        right = self._items(self._difference)
        equal = self._match(left, right)
        if self.IncludeEqual or self.ExcludeDifferent:
            for item in equal:
                yield self._result(item, EQUAL)
        if not self.ExcludeDifferent:
            yield from self._differences(left, right)

    def _items(self, values: Sequence[Any]) -> list[_Item]:
        kept = [value for value in values if value is not None and value is not AUTOMATION_NULL]
        return [_Item(value, self._keys_of(value), position) for position, value in enumerate(kept)]

    def _keys_of(self, value: Any) -> list[Any]:
        if not self._expressions:
            return [value]
        found = [each for expression in self._expressions for each in expression.values_of(value)]
        return [None if each is MISSING or each is AUTOMATION_NULL else each for each in found]

    def _match(self, left: list[_Item], right: list[_Item]) -> list[_Item]:
        """Pairs equal items that stand no further apart than the window; the left ones of the pairs."""
        found = []
        for item in right:
            twin = self._twin(item, left)
            if twin is not None:
                item.matched = twin.matched = True
                found.append(twin)
        return found

    def _twin(self, item: _Item, others: list[_Item]) -> _Item | None:
        window = self.SyncWindow
        first = 0 if window >= len(others) else max(0, item.position - window)
        for other in others[first : item.position + window + 1]:
            if not other.matched and keys_equal(other.keys, item.keys, bool(self.CaseSensitive)):
                return other
        return None

    def _differences(self, left: list[_Item], right: list[_Item]) -> Iterator[Any]:
        """What is on the right only, then what is on the left only; position by position in a narrow window."""
        if self.SyncWindow == 0:
            for position in range(max(len(left), len(right))):
                for items, side in ((right, RIGHT), (left, LEFT)):
                    if position < len(items) and not items[position].matched:
                        yield self._result(items[position], side)
            return
        yield from (self._result(item, RIGHT) for item in right if not item.matched)
        yield from (self._result(item, LEFT) for item in left if not item.matched)

    def _result(self, item: _Item, side: str) -> Any:
        if self.PassThru:
            return add_note(item.value, "SideIndicator", side)
        if not self._expressions:
            return PSCustomObject({"InputObject": item.value, "SideIndicator": side})
        names = [
            name for e in self._expressions for name in ([e.label or e.name] if e.block else e.names_of(item.value))
        ]
        properties = dict(zip(names, item.keys, strict=False))
        return PSCustomObject({**properties, "SideIndicator": side})
