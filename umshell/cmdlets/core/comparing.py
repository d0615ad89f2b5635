"""Compare-Object: the differences of two lists."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Any

from umshell.cmdlets.core.plain_keys import plain_row
from umshell.cmdlets.core.property_expressions import EXPRESSION_KEYS, property_expressions
from umshell.cmdlets.core.selecting import add_note
from umshell.cmdlets.core.sorting import keys_equal
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.values.psobject import AUTOMATION_NULL, MISSING, PSCustomObject

EQUAL, RIGHT, LEFT = "==", "=>", "<="
_WHOLE_WINDOW = 2**31 - 1


class _Item:
    """An object of one side with its keys, and these as a row for a quick search where they are plain."""

    __slots__ = ("keys", "kind", "row", "value")

    def __init__(self, value: Any, keys: list[Any], case_sensitive: bool) -> None:
        self.value = value
        self.keys = keys
        self.kind, self.row = plain_row(keys, case_sensitive=case_sensitive)


class _Backlog:
    """Objects of one side that still wait for their twins, the oldest first."""

    def __init__(self, case_sensitive: bool) -> None:
        self._case_sensitive = case_sensitive
        self._items: dict[_Item, None] = {}
        self._by_row: dict[Any, list[_Item]] = {}
        self._kinds: dict[Any, int] = {}  # how many there are of each kind

    def __iter__(self) -> Iterator[_Item]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def add(self, item: _Item) -> None:
        self._items[item] = None
        self._kinds[item.kind] = self._kinds.get(item.kind, 0) + 1
        self._by_row.setdefault(item.row, []).append(item)

    def oldest(self) -> _Item:
        """Takes out the one that waits longest."""
        return self._take(next(iter(self._items)))

    def twin(self, item: _Item | None) -> _Item | None:
        """Takes out the first that is equal."""
        if item is None or not self._items:
            return None
        if item.kind is not None and len(self._kinds) == 1 and item.kind in self._kinds:
            same = self._by_row.get(item.row)
            return self._take(same[0]) if same else None
        found = next((each for each in self if keys_equal(item.keys, each.keys, self._case_sensitive)), None)
        return None if found is None else self._take(found)

    def _take(self, item: _Item) -> _Item:
        del self._items[item]
        self._kinds[item.kind] -= 1
        if not self._kinds[item.kind]:
            del self._kinds[item.kind]
        same = self._by_row[item.row]
        same.remove(item)
        if not same:
            del self._by_row[item.row]
        return item


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
        self._is_exact = bool(self.CaseSensitive)
        self._equal = bool(self.IncludeEqual) or (bool(self.ExcludeDifferent) and "IncludeEqual" not in self.bound)
        self._references = iter(self._items(self.ReferenceObject))
        self._left = _Backlog(self._is_exact)
        self._right = _Backlog(self._is_exact)

    def process(self) -> Iterator[Any]:
        for item in self._items(self.DifferenceObject or ()):
            yield from self._step(item, next(self._references, None))

    def end(self) -> Iterator[Any]:
        for item in self._references:
            yield from self._step(None, item)
        for item in self._right:
            yield from self._different(item, RIGHT)
        for item in self._left:
            yield from self._different(item, LEFT)

    def _items(self, values: Sequence[Any]) -> list[_Item]:
        kept = [value for value in values if value is not None and value is not AUTOMATION_NULL]
        return [_Item(value, self._keys_of(value), self._is_exact) for value in kept]

    def _keys_of(self, value: Any) -> list[Any]:
        if not self._expressions:
            return [value]
        found = [each for expression in self._expressions for each in expression.values_of(value)]
        return [None if each is MISSING or each is AUTOMATION_NULL else each for each in found]

    def _step(self, right: _Item | None, left: _Item | None) -> Iterator[Any]:
        """One object of each side: a pair, or twins of objects before them, or both wait for theirs."""
        if left is not None and right is not None and keys_equal(left.keys, right.keys, self._is_exact):
            yield from self._match(left)
            return
        twin = self._left.twin(right)
        if twin is not None:
            yield from self._match(twin)
            right = None
        if left is not None and self._right.twin(left) is not None:
            yield from self._match(left)
            left = None
        yield from self._wait(right, self._right, RIGHT)
        yield from self._wait(left, self._left, LEFT)

    def _wait(self, item: _Item | None, backlog: _Backlog, side: str) -> Iterator[Any]:
        """Keeps an object for later; of more than the window holds, the oldest has no twin."""
        if item is None:
            return
        if self.SyncWindow <= 0:
            yield from self._different(item, side)
            return
        while len(backlog) >= self.SyncWindow:
            yield from self._different(backlog.oldest(), side)
        backlog.add(item)

    def _match(self, item: _Item) -> Iterator[Any]:
        if self._equal:
            yield self._result(item, EQUAL)

    def _different(self, item: _Item, side: str) -> Iterator[Any]:
        if not self.ExcludeDifferent:
            yield self._result(item, side)

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
