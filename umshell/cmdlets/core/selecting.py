"""Select-Object and Get-Unique: some of the objects, some of their properties, each value once."""

from collections import deque
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Annotated, Any

from umshell.cmdlets.core.distinct import Distinct, equal
from umshell.cmdlets.core.property_expressions import (
    SELECT_KEYS,
    PropertyExpression,
    property_expressions,
    read_property,
)
from umshell.errors import PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.validation import Range
from umshell.values import members
from umshell.values.conversion import enumerate_value, to_string
from umshell.values.psobject import (
    AUTOMATION_NULL,
    CUSTOM_OBJECT_TYPE_NAMES,
    MISSING,
    PSCustomObject,
    PSNoteProperty,
    PSObject,
    unwrap,
)
from umshell.values.types import type_names, type_of
from umshell.values.wildcard import WildcardPattern

_SELECTED = "Selected.System.Management.Automation.PSCustomObject"
_COUNT = Range(0, 2147483647)
_SHAPING = ("DefaultParameter", "SkipLastParameter")


def _exists(name: str, expanding: bool) -> PSError:
    kind = "Expand" if expanding else "NoExpand"
    return PSError(
        f"AlreadyExistingUserSpecifiedProperty{kind}",
        f'The property cannot be processed because the property "{name}" already exists.',
        "InvalidOperation",
    )


@cmdlet(
    "Select", "Object", default_set="DefaultParameter", aliases=("select",),
    class_name="Microsoft.PowerShell.Commands.SelectObjectCommand",
)  # fmt: skip
class SelectObject(Cmdlet):
    """Takes some of the objects, or makes objects of some of their properties."""

    InputObject: Annotated[object, Parameter(from_pipeline=True)] = None
    Property: Annotated[list[object] | None, Parameter(position=0, sets=_SHAPING)] = None
    ExcludeProperty: Annotated[list[str] | None, Parameter(sets=_SHAPING)] = None
    ExpandProperty: Annotated[str | None, Parameter(sets=_SHAPING)] = None
    Unique: Annotated[SwitchParameter, Parameter()] = ABSENT
    Last: Annotated[int, Parameter(sets=("DefaultParameter",), validate=(_COUNT,))] = 0
    First: Annotated[int, Parameter(sets=("DefaultParameter",), validate=(_COUNT,))] = 0
    Skip: Annotated[int, Parameter(sets=("DefaultParameter",), validate=(_COUNT,))] = 0
    SkipLast: Annotated[int, Parameter(sets=("SkipLastParameter",), validate=(_COUNT,))] = 0
    Wait: Annotated[SwitchParameter, Parameter(sets=("DefaultParameter", "IndexParameter"))] = ABSENT
    Index: Annotated[list[int] | None, Parameter(sets=("IndexParameter",), validate=(_COUNT,))] = None

    def begin(self) -> None:
        self._expressions = property_expressions(self.context, self.Property, SELECT_KEYS)
        self._excluded = [WildcardPattern(text) for text in self.ExcludeProperty or ()]
        self._count = 0
        self._tail: deque[Any] = deque()
        makes = self.ExpandProperty is None and bool(self._expressions or self._excluded)
        self._seen = Distinct(by_property=makes) if self.Unique else None
        self._shape: Callable[[Any], Iterator[Any]] = self._shaper()
        self._wanted = set(self.Index or ())

    @property
    def _takes_last(self) -> bool:
        return "Last" in self.bound

    def process(self) -> None:
        value = self.InputObject
        if value is None or value is AUTOMATION_NULL:
            return
        if self.parameter_set == "SkipLastParameter":
            self._hold_back(value)
        elif self.Index is not None:
            self._take_index(value)
        else:
            self._take(value)

    def end(self) -> Iterator[Any]:
        if self._takes_last:
            for value in islice(self._tail, self.Last):
                self._emit(value)
        if self._seen is not None:
            yield from self._seen.values

    def _hold_back(self, value: Any) -> None:
        self._tail.append(value)
        if len(self._tail) > self.SkipLast:
            self._emit(self._tail.popleft())

    def _take_index(self, value: Any) -> None:
        position, self._count = self._count, self._count + 1
        if position in self._wanted:
            self._emit(value)
        if not self.Wait and self._count > max(self._wanted, default=-1):
            self.stop_upstream()

    def _take(self, value: Any) -> None:
        self._count += 1
        if self._takes_last:
            self._take_from_both_ends(value)
            return
        if self._count <= self.Skip:
            return
        if "First" not in self.bound:
            self._emit(value)
            return
        taken = self._count - self.Skip
        if 0 < taken <= self.First:
            self._emit(value)
        if taken >= self.First and not self.Wait:
            self.stop_upstream()

    def _take_from_both_ends(self, value: Any) -> None:
        """-First comes out at once, the last ones wait; -Skip counts from the end when only -Last is given."""
        if "First" in self.bound:
            if self._count <= self.Skip + self.First:
                if self._count > self.Skip:
                    self._emit(value)
                return
            self._keep_tail(value, self.Last)
        else:
            self._keep_tail(value, self.Last + self.Skip)

    def _keep_tail(self, value: Any, size: int) -> None:
        self._tail.append(value)
        if len(self._tail) > size:
            self._tail.popleft()

    def _emit(self, value: Any) -> None:
        for made in self._shape(value):
            if self._seen is None:
                self.write(made)
            else:
                self._seen.add(made)

    def _shaper(self) -> Callable[[Any], Iterator[Any]]:
        if self.ExpandProperty is not None:
            return self._expand
        if self._expressions or self._excluded:
            return self._select
        return self._pass

    def _pass(self, value: Any) -> Iterator[Any]:
        """The object itself; a custom one is known as selected from now on."""
        if type(value) is PSCustomObject:
            _mark(value, _SELECTED)
        yield value

    # Properties

    def _select(self, value: Any) -> Iterator[Any]:
        properties: dict[str, Any] = {}
        if type(value) is PSCustomObject and self._select_plainly(value, properties):
            yield PSCustomObject(properties, _selected_names(value))
            return
        taken: set[str] = set()
        for expression in self._expressions or [PropertyExpression(self.context, "*")]:
            for name, found in self._named_values(expression, value):
                self._add(properties, taken, name, found)
        yield PSCustomObject(properties, _selected_names(value))

    def _select_plainly(self, value: PSCustomObject, properties: dict[str, Any]) -> bool:
        """The common case, only names of note properties in their own spelling; False when it is not that."""
        if self._excluded or value.extra:
            return False
        source = value.properties
        for expression in self._expressions:
            name = expression.name
            if expression.block is not None or expression.label is not None or name not in source or name in properties:
                return False
            properties[name] = source[name]
        return True

    def _add(self, properties: dict[str, Any], taken: set[str], name: str, value: Any) -> None:
        if name.lower() in taken:
            self.write_error(_exists(name, expanding=False))
            return
        taken.add(name.lower())
        properties[name] = value

    def _named_values(self, expression: PropertyExpression, value: Any) -> Iterator[tuple[str, Any]]:
        for name, found in self._all_named_values(expression, value):
            if not any(pattern.matches(name) for pattern in self._excluded):
                yield name, found

    def _all_named_values(self, expression: PropertyExpression, value: Any) -> Iterator[tuple[str, Any]]:
        if expression.block is not None:
            yield expression.label or expression.name, _computed(expression, value)
            return
        names = expression.names_of(value)
        if expression.label is not None and len(names) > 1:
            self.write_error(PSError("RenamingMultipleResults", "Cannot rename multiple results.", "InvalidOperation"))
            return
        for name in names:
            yield expression.label or _spelling(value, name), _read(value, name)

    # Expanding

    def _expand(self, value: Any) -> Iterator[Any]:
        name = self.ExpandProperty or ""
        found = self._expanded_value(value, name)
        if found is MISSING:
            return
        elements = enumerate_value(unwrap(found))
        for element in (found,) if elements is None else elements:
            if element is not None:
                yield self._with_properties(element, value)

    def _expanded_value(self, value: Any, name: str) -> Any:
        names = PropertyExpression(self.context, name).names_of(value)
        if len(names) > 1:
            self.write_error(
                PSError("MutlipleExpandProperties", "Multiple properties cannot be expanded.", "InvalidArgument")
            )
            return MISSING
        try:
            found = read_property(value, names[0]) if names else MISSING
        except PSError as error:
            self.write_error(PSError("PropertyEvaluationExpand", error.message, "InvalidResult"))
            return MISSING
        if found is MISSING:
            self.write_error(
                PSError("ExpandPropertyNotFound", f'Property "{name}" cannot be found.', "InvalidArgument", value)
            )
        return found

    def _with_properties(self, element: Any, source: Any) -> Any:
        """The expanded object itself, with the other -Property values added to it."""
        for expression in self._expressions:
            for name, found in self._named_values(expression, source):
                if read_property(element, name) is not MISSING:
                    self.write_error(_exists(name, expanding=True))
                else:
                    element = add_note(element, name, found)
        if type(element) is PSCustomObject:
            _mark(element, _selected_name(source))
        return element


def add_note(target: Any, name: str, value: Any) -> Any:
    """Adds a note property; gives the object that now has it, a wrapper where it could not carry one."""
    if isinstance(target, PSCustomObject):
        target.properties[name] = value
        return target
    if isinstance(target, PSObject) or not hasattr(target, "ps_members"):
        target = target if isinstance(target, PSObject) else PSObject(target)
    elif target.ps_members is None:
        target.ps_members = {}
    target.ps_members[name.lower()] = PSNoteProperty(name, value)
    return target


def _read(value: Any, name: str) -> Any:
    """A property; empty when there is none or its getter fails."""
    try:
        found = read_property(value, name)
    except PSError:
        return None
    return None if found is MISSING else found


def _computed(expression: PropertyExpression, value: Any) -> Any:
    """A calculated property; empty when its block fails."""
    try:
        found = expression.compute(value)
    except PSError:
        return None
    return None if found is AUTOMATION_NULL else found


def _spelling(value: Any, name: str) -> str:
    """The name of a property as the object spells it."""
    if type(value) is PSCustomObject and name in value.properties:
        return name
    lower = name.lower()
    return next((each for each in members.property_names(value) if each.lower() == lower), name)


def _selected_names(value: Any) -> list[str]:
    """Type names of an object made from another: those of its class count, not those that it was given."""
    return [_SELECTED if type(value) is PSCustomObject else _selected_name(value), *CUSTOM_OBJECT_TYPE_NAMES]


def _selected_name(value: Any) -> str:
    return f"Selected.{type_of(unwrap(value)).full_name}"


def _mark(value: PSCustomObject, name: str) -> None:
    """Puts a type name in front, once."""
    if value.type_names is None:
        value.type_names = [name, *CUSTOM_OBJECT_TYPE_NAMES]
    elif name not in value.type_names:
        value.type_names.insert(0, name)


@cmdlet(
    "Get", "Unique", default_set="AsString", aliases=("gu",),
    class_name="Microsoft.PowerShell.Commands.GetUniqueCommand",
)  # fmt: skip
class GetUnique(Cmdlet):
    """Drops each object that equals the one before it."""

    InputObject: Annotated[object, Parameter(from_pipeline=True)] = None
    AsString: Annotated[SwitchParameter, Parameter(sets=("AsString",))] = ABSENT
    OnType: Annotated[SwitchParameter, Parameter(sets=("UniqueByType",))] = ABSENT

    def begin(self) -> None:
        self._last: Any = MISSING

    def process(self) -> None:
        last, value = self._last, self.InputObject
        if last is MISSING or not self._repeats(last, value):
            self.write(value)
            self._last = value

    def _repeats(self, last: Any, value: Any) -> bool:
        if last is None or value is None:
            return False
        if self.AsString:
            return to_string(last) == to_string(value)
        if self.OnType:
            return type_names(last)[0] == type_names(value)[0]
        return equal(last, value)
