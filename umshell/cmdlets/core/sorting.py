"""Sort-Object, and the order and equality of objects by keys that grouping shares."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any

from umshell.cmdlets.core.introsort import introsort, keeps_order
from umshell.cmdlets.core.property_expressions import SORT_KEYS, keys_of, property_expressions
from umshell.errors import PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.values import operators
from umshell.values.comparison import compare_text, sort_key
from umshell.values.conversion import to_string
from umshell.values.psobject import AUTOMATION_NULL, MISSING, PSCustomObject, unwrap

_NUMBERS = (int, float)


def compare_keys(left: Any, right: Any, case_sensitive: bool = False) -> int:
    """The order of two keys: null first, numbers and text by value, what cannot be compared by its text."""
    left, right = unwrap(left), unwrap(right)
    if left is None or right is None:
        return _compare_with_null(left, right)
    if isinstance(left, str) and isinstance(right, str):
        return compare_text(left, right, not case_sensitive)
    if isinstance(left, PSCustomObject) and isinstance(right, PSCustomObject):
        return 0
    try:
        if operators.lt(left, right, case_sensitive=case_sensitive) is True:
            return -1
        return 1 if operators.gt(left, right, case_sensitive=case_sensitive) is True else 0
    except PSError:
        return compare_text(to_string(left), to_string(right), not case_sensitive)


def _compare_with_null(left: Any, right: Any) -> int:
    """Null comes before everything but negative numbers."""
    other = right if left is None else left
    if other is None:
        return 0
    order = -1 if left is None else 1
    return -order if isinstance(other, _NUMBERS) and other < 0 else order


def keys_equal(left: Sequence[Any], right: Sequence[Any], case_sensitive: bool = False) -> bool:
    """Whether two rows of keys are the same."""
    if len(left) != len(right):
        return False
    for one, other in zip(left, right, strict=True):
        if (one is MISSING) != (other is MISSING):
            return False
        if one is not MISSING and compare_keys(one, other, case_sensitive) != 0:
            return False
    return True


class _Entry:
    """An object with its keys; `missing` when it lacks every property that was asked for."""

    __slots__ = ("keys", "missing", "value")

    def __init__(self, value: Any, keys: list[Any]) -> None:
        self.value = value
        self.keys = keys
        self.missing = bool(keys) and all(key is MISSING for key in keys)


@cmdlet("Sort", "Object", aliases=("sort",), class_name="Microsoft.PowerShell.Commands.SortObjectCommand")
class SortObject(Cmdlet):
    """Sorts objects by their values or by properties."""

    Descending: Annotated[SwitchParameter, Parameter()] = ABSENT
    Unique: Annotated[SwitchParameter, Parameter()] = ABSENT
    InputObject: Annotated[object, Parameter(from_pipeline=True)] = None
    Property: Annotated[list[object] | None, Parameter(position=0)] = None
    Culture: Annotated[str | None, Parameter(inert=True)] = None
    CaseSensitive: Annotated[SwitchParameter, Parameter()] = ABSENT

    def begin(self) -> None:
        self._expressions = property_expressions(self.context, self.Property, SORT_KEYS)
        self._values: list[Any] = []

    def process(self) -> None:
        if self.InputObject is not None and self.InputObject is not AUTOMATION_NULL:
            self._values.append(self.InputObject)

    def per_object(self) -> Callable[[Any], None]:
        """The command as a function of one piped object."""
        append = self._values.append
        return lambda value: append(value) if value is not None and value is not AUTOMATION_NULL else None

    def end(self) -> None:
        entries = [_Entry(value, self._keys_of(value)) for value in self._values]
        absent = [entry for entry in entries if entry.missing]
        width = max((len(entry.keys) for entry in entries), default=0)
        self._turned = [self._descending(position) for position in range(width)]
        present = [entry for entry in entries if not entry.missing] if absent else entries[:]
        plain = [self._plain_key(present, position) for position in range(width)]
        if all(key is not None for key in plain):
            present = self._sort_plainly(present, plain)  # type: ignore[arg-type]
            if not keeps_order(len(entries)):
                present, absent = self._as_dotnet_orders(entries, present, plain), []  # type: ignore[arg-type]
        else:
            present, absent = entries, []
            introsort(present, self._compare)
        if self.Unique:
            present = self._distinct(present)
        self.write_all(entry.value for entry in present)
        self.write_all(entry.value for entry in (self._distinct(absent) if self.Unique else absent))

    def _keys_of(self, value: Any) -> list[Any]:
        return keys_of(self, self._expressions, value)

    def _descending(self, position: int) -> bool:
        if position < len(self._expressions):
            options = self._expressions[position].options
            if "descending" in options:
                return bool(options["descending"])
            if "ascending" in options:
                return not options["ascending"]
        return bool(self.Descending)

    def _sort_plainly(self, entries: list[_Entry], plain: Sequence[Callable[[_Entry], Any]]) -> list[_Entry]:
        """The entries in order; equal ones keep the order that they have."""
        for position in reversed(range(len(plain))):
            entries.sort(key=plain[position], reverse=self._turned[position])
        return entries

    def _as_dotnet_orders(
        self, entries: list[_Entry], ordered: list[_Entry], plain: Sequence[Callable[[_Entry], Any]]
    ) -> list[_Entry]:
        """The entries with equal ones in the order in which the sort of .NET leaves them."""
        ranks: dict[_Entry, int] = {}
        rank, last = 0, None
        for entry in ordered:
            key = [each(entry) for each in plain]
            rank += key != last
            ranks[entry], last = rank, key
        if rank == len(entries):
            return ordered
        introsort(entries, lambda left, right: ranks.get(left, rank + 1) - ranks.get(right, rank + 1))
        return entries

    def _compare(self, left: _Entry, right: _Entry) -> int:
        case_sensitive = bool(self.CaseSensitive)
        for position, turned in enumerate(self._turned):
            one, other = _key(left, position), _key(right, position)
            if one is MISSING or other is MISSING:
                if one is not other:
                    return 1 if one is MISSING else -1
                continue
            order = compare_keys(one, other, case_sensitive)
            if order:
                return -order if turned else order
        return 0

    def _plain_key(self, entries: list[_Entry], position: int) -> Callable[[_Entry], Any] | None:
        """A key function of Python's own where all keys are numbers, or all are text."""
        kinds = {type(_key(entry, position)) for entry in entries}
        if kinds <= set(_NUMBERS):
            return lambda entry: _key(entry, position)
        if kinds == {str} and not self.CaseSensitive:
            return lambda entry: sort_key(_key(entry, position))
        return None

    def _distinct(self, entries: list[_Entry]) -> list[_Entry]:
        kept: list[_Entry] = []
        for entry in entries:
            if not kept or not keys_equal(kept[-1].keys, entry.keys, bool(self.CaseSensitive)):
                kept.append(entry)
        return kept


def _key(entry: _Entry, position: int) -> Any:
    key = entry.keys[position] if position < len(entry.keys) else MISSING
    return None if key is AUTOMATION_NULL else key
