"""Measure-Object and Measure-Command: counts, sums, extremes, text, and the time that a block takes."""

import time
from collections.abc import Callable, Iterator
from typing import Annotated, Any, ClassVar

from umshell.cmdlets.core.property_expressions import read_property
from umshell.cmdlets.core.sorting import compare_keys
from umshell.errors import PSError
from umshell.runtime.cmdlet import ABSENT, Cmdlet, Parameter, SwitchParameter, cmdlet
from umshell.runtime.script_block import ScriptBlock
from umshell.values import members
from umshell.values.conversion import convert, to_string
from umshell.values.dates import TimeSpan
from umshell.values.psobject import AUTOMATION_NULL, MISSING, PSTypedObject, unwrap
from umshell.values.types import DOUBLE
from umshell.values.wildcard import WildcardPattern

_NUMERIC = "GenericMeasure"
_TEXT = "TextMeasure"


class MeasureInfo(PSTypedObject):
    """What was measured of one property."""

    TypeNames: ClassVar[tuple[str, ...]] = ("Microsoft.PowerShell.Commands.MeasureInfo", "System.Object")
    Property: str | None = None


class GenericMeasureInfo(MeasureInfo):
    """Counts and sums of numbers; extremes as Doubles."""

    TypeNames = (
        "Microsoft.PowerShell.Commands.GenericMeasureInfo", "Microsoft.PowerShell.Commands.MeasureInfo",
        "System.Object",
    )  # fmt: skip
    PropertyNames = ("Count", "Average", "Sum", "Maximum", "Minimum", "Property")
    Count = 0
    Average: float | None = None
    Sum: float | None = None
    Maximum: Any = None
    Minimum: Any = None


class GenericObjectMeasureInfo(GenericMeasureInfo):
    """The same with extremes that keep their type."""

    TypeNames = (
        "Microsoft.PowerShell.Commands.GenericObjectMeasureInfo", "Microsoft.PowerShell.Commands.MeasureInfo",
        "System.Object",
    )  # fmt: skip


class TextMeasureInfo(MeasureInfo):
    """Lines, words and characters."""

    TypeNames = (
        "Microsoft.PowerShell.Commands.TextMeasureInfo", "Microsoft.PowerShell.Commands.MeasureInfo", "System.Object",
    )  # fmt: skip
    PropertyNames = ("Lines", "Words", "Characters", "Property")
    Lines: int | None = None
    Words: int | None = None
    Characters: int | None = None


class Statistics:
    """What is known so far of one property."""

    __slots__ = (
        "characters",
        "count",
        "lines",
        "maximum",
        "minimum",
        "non_numeric",
        "total",
        "words",
    )

    def __init__(self) -> None:
        self.count = 0
        self.total = 0.0
        self.maximum: Any = None
        self.minimum: Any = None
        self.non_numeric = False
        self.lines = self.words = self.characters = 0


@cmdlet(
    "Measure", "Object",
        output_types=("Microsoft.PowerShell.Commands.GenericMeasureInfo",),
        default_set=_NUMERIC, aliases=("measure",),
    class_name="Microsoft.PowerShell.Commands.MeasureObjectCommand",
)  # fmt: skip
class MeasureObject(Cmdlet):
    """Counts objects, adds up their numbers, finds extremes, or measures text."""

    InputObject: Annotated[object, Parameter(from_pipeline=True)] = None
    Property: Annotated[list[object] | None, Parameter(position=0)] = None
    Sum: Annotated[SwitchParameter, Parameter(sets=(_NUMERIC,))] = ABSENT
    Average: Annotated[SwitchParameter, Parameter(sets=(_NUMERIC,))] = ABSENT
    Maximum: Annotated[SwitchParameter, Parameter(sets=(_NUMERIC,))] = ABSENT
    Minimum: Annotated[SwitchParameter, Parameter(sets=(_NUMERIC,))] = ABSENT
    Line: Annotated[SwitchParameter, Parameter(sets=(_TEXT,))] = ABSENT
    Word: Annotated[SwitchParameter, Parameter(sets=(_TEXT,))] = ABSENT
    Character: Annotated[SwitchParameter, Parameter(sets=(_TEXT,))] = ABSENT
    IgnoreWhiteSpace: Annotated[SwitchParameter, Parameter(sets=(_TEXT,))] = ABSENT

    def begin(self) -> None:
        self._names = [to_string(name) for name in self.Property or ()]
        self._patterns = {
            name: WildcardPattern(name) for name in self._names if WildcardPattern.contains_wildcard(name)
        }
        self._measured: dict[str, Statistics] = {}
        self._whole = Statistics()
        self._extremes = bool(self.Maximum or self.Minimum)
        self._adds = bool(self.Sum or self.Average)

    def process(self) -> None:
        value = self.InputObject
        if value is None or value is AUTOMATION_NULL:
            return
        if not self._names:
            self._measure(self._whole, value)
            return
        for name in self._names:
            self._measure_property(name, value)

    def per_object(self) -> Callable[[Any], None] | None:
        """The command as a function of one piped object, for plain counts and sums."""
        if self._names or self._extremes or self.parameter_set == _TEXT:
            return None
        statistics, adds = self._whole, self._adds

        def push(value: Any) -> None:
            if type(value) is int or type(value) is float:
                statistics.count += 1
                if adds:
                    statistics.total += value
            elif value is not None and value is not AUTOMATION_NULL:
                self._measure(statistics, value)

        return push

    def _measure_property(self, name: str, value: Any) -> None:
        pattern = self._patterns.get(name)
        names = [name] if pattern is None else [n for n in members.property_names(value) if pattern.matches(n)]
        for each in names:
            found = read_property(value, each)
            if found is not MISSING:
                self._measure(self._measured.setdefault(each, Statistics()), found)

    def _measure(self, statistics: Statistics, value: Any) -> None:
        statistics.count += 1
        if self.parameter_set == _TEXT:
            self._measure_text(statistics, value)
            return
        if (not self._adds or self._add(statistics, value)) and self._extremes:
            value = unwrap(value)
            statistics.minimum = _extreme_of(value, statistics.minimum, 1)
            statistics.maximum = _extreme_of(value, statistics.maximum, -1)

    def _add(self, statistics: Statistics, value: Any) -> bool:
        """Adds a number; False, after an error, for what is none."""
        kind = type(value)
        if kind is int or kind is float:
            statistics.total += value
            return True
        try:
            if isinstance(unwrap(value), TimeSpan):
                raise PSError("NonNumeric", "")
            statistics.total += convert(value, DOUBLE)
        except PSError:
            statistics.non_numeric = True
            text = to_string(value)
            self.write_error(
                PSError("NonNumericInputObject", f'Input object "{text}" is not numeric.', "InvalidType", value)
            )
            return False
        return True

    def _measure_text(self, statistics: Statistics, value: Any) -> None:
        text = to_string(value)
        statistics.lines += _line_count(text)
        statistics.words += len(text.split())
        statistics.characters += sum(not c.isspace() for c in text) if self.IgnoreWhiteSpace else len(text)

    def end(self) -> Iterator[MeasureInfo]:
        if not self._names:
            yield self._result(self._whole, None)
            return
        for name in self._names:
            if not any(self._covers(name, measured) for measured in self._measured):
                self._report_missing(name)
        for name, statistics in self._measured.items():
            yield self._result(statistics, name)

    def _covers(self, name: str, measured: str) -> bool:
        pattern = self._patterns.get(name)
        return pattern.matches(measured) if pattern else measured.lower() == name.lower()

    def _report_missing(self, name: str) -> None:
        self.write_error(
            PSError(
                f"{self.parameter_set}PropertyNotFound",
                f'The property "{name}" cannot be found in the input for any objects.',
                "InvalidArgument",
            )
        )

    def _result(self, statistics: Statistics, name: str | None) -> MeasureInfo:
        result = self._text_result(statistics) if self.parameter_set == _TEXT else self._numeric_result(statistics)
        result.Property = name
        return result

    def _text_result(self, statistics: Statistics) -> TextMeasureInfo:
        result = TextMeasureInfo()
        result.Lines = statistics.lines if self.Line else None
        result.Words = statistics.words if self.Word else None
        result.Characters = statistics.characters if self.Character else None
        return result

    def _numeric_result(self, statistics: Statistics) -> GenericMeasureInfo:
        found = (statistics.minimum if self.Minimum else None, statistics.maximum if self.Maximum else None)
        keeps_types = any(_number_or_itself(each).__class__ is not float for each in found if each is not None)
        result = GenericObjectMeasureInfo() if keeps_types else GenericMeasureInfo()
        result.Count = statistics.count
        if self.Sum and not statistics.non_numeric:
            result.Sum = statistics.total
        if self.Average and statistics.count and not statistics.non_numeric:
            result.Average = statistics.total / statistics.count
        if self.Maximum:
            result.Maximum = _extreme(statistics.maximum, keeps_types)
        if self.Minimum:
            result.Minimum = _extreme(statistics.minimum, keeps_types)
        return result


def _extreme_of(value: Any, so_far: Any, sign: int) -> Any:
    """The lesser of two values, or the greater one for a sign of -1: as numbers where both are, else as text."""
    if so_far is None:
        return value
    left, right = _number_or_itself(so_far), _number_or_itself(value)
    if left is not None and right is not None and type(left) is not type(right):
        left, right = to_string(left), to_string(right)
    return value if sign * compare_keys(left, right, case_sensitive=True) > 0 else so_far


def _number_or_itself(value: Any) -> Any:
    """A value as a number where it can be one."""
    kind = type(value)
    if kind is int or kind is float:
        return float(value)
    if value is None or isinstance(value, TimeSpan):
        return value
    try:
        return convert(value, DOUBLE)
    except PSError:
        return value


def _extreme(value: Any, keeps_type: bool) -> Any:
    return value if keeps_type or value is None else convert(value, DOUBLE)


def _line_count(text: str) -> int:
    if not text:
        return 0
    return text.count("\n") + (not text.endswith("\n"))


@cmdlet(
    "Measure",
    "Command",
    output_types=("System.TimeSpan",),
    class_name="Microsoft.PowerShell.Commands.MeasureCommandCommand",
)
class MeasureCommand(Cmdlet):
    """Runs a block in the current scope, drops its output and tells how long it took."""

    InputObject: Annotated[object, Parameter(from_pipeline=True)] = None
    Expression: Annotated[ScriptBlock, Parameter(position=0, mandatory=True)]

    def begin(self) -> None:
        self._seconds = 0.0

    def process(self) -> None:
        started = time.perf_counter()
        self.Expression.run(_drop, underscore=self.InputObject, scope=self.context.scope, new_scope=False)
        self._seconds += time.perf_counter() - started

    def end(self) -> Iterator[TimeSpan]:
        yield TimeSpan(int(self._seconds * 10_000_000))


def _drop(_value: Any) -> None:
    """Where output goes that nobody wants."""
