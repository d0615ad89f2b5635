"""Get-Random and New-Guid: values that chance decides, or the seed of the session."""

import uuid
from collections.abc import Iterator
from typing import Annotated, Any

from umshell.errors import PSError
from umshell.runtime.cmdlet import Cmdlet, Parameter, cmdlet
from umshell.runtime.validation import Range
from umshell.values.conversion import to_number, to_string
from umshell.values.integers import Int64
from umshell.values.randomness import randomness

_INT_MAX = 2**31 - 1


@cmdlet("Get", "Random", default_set="RandomNumberParameterSet",
        class_name="Microsoft.PowerShell.Commands.GetRandomCommand")  # fmt: skip
class GetRandom(Cmdlet):
    """Gives a number by chance, or some of the objects given to it."""

    SetSeed: Annotated[int | None, Parameter()] = None
    Maximum: Annotated[object, Parameter(position=0, sets=("RandomNumberParameterSet",))] = None
    Minimum: Annotated[object, Parameter(sets=("RandomNumberParameterSet",))] = None
    InputObject: Annotated[
        list[object] | None,
        Parameter(position=0, mandatory=True, sets=("RandomListItemParameterSet",), from_pipeline=True),
    ] = None
    Count: Annotated[int, Parameter(sets=("RandomListItemParameterSet",), validate=(Range(1, _INT_MAX),))] = 1

    def begin(self) -> Iterator[Any]:
        self._chosen: list[Any] = []
        self._seen = 0
        if self.SetSeed is not None:
            randomness.seed(self.SetSeed)
        if self.parameter_set == "RandomNumberParameterSet":
            yield self._number()

    def process(self) -> None:
        for value in self.InputObject or ():
            self._offer(value)

    def _offer(self, value: Any) -> None:
        """Keeps -Count objects of all that came, each with the same chance."""
        self._seen += 1
        if len(self._chosen) < self.Count:
            self._chosen.append(value)
        elif (place := randomness.generator.randrange(self._seen)) < self.Count:
            self._chosen[place] = value

    def end(self) -> Iterator[Any]:
        randomness.generator.shuffle(self._chosen)
        yield from self._chosen

    def _number(self) -> Any:
        low = 0 if self.Minimum is None else to_number(self.Minimum)
        high = _INT_MAX if self.Maximum is None else to_number(self.Maximum)
        if low >= high:
            raise PSError(
                "MinGreaterThanOrEqualMax",
                f"The Minimum value ({to_string(low)}) cannot be greater than or equal to the Maximum value "
                f"({to_string(high)}).",
                "InvalidArgument",
                exception="System.ArgumentException",
            )
        if isinstance(low, float) or isinstance(high, float):
            return randomness.generator.uniform(float(low), float(high))
        drawn = randomness.generator.randrange(int(low), int(high))
        return drawn if type(low) is int and type(high) is int else Int64(drawn)


@cmdlet("New", "Guid", output_types=("System.Guid",), class_name="Microsoft.PowerShell.Commands.NewGuidCommand")
class NewGuid(Cmdlet):
    """Makes a GUID."""

    def process(self) -> Iterator[uuid.UUID]:
        yield uuid.UUID(bytes=randomness.bytes(16), version=4)
