"""System.Random: by chance, or by .NET's own sequence for a seed."""

from __future__ import annotations

from typing import Any

from umshell.values.dotnet.failures import argument_null, out_of_range
from umshell.values.integers import Byte, Int64
from umshell.values.randomness import randomness
from umshell.values.types import OBJECT, DotNetType

_INT_MAX = 0x7FFFFFFF
_MAGIC = 161803398


class Random:
    """A generator; with a seed the subtractive one that .NET keeps for compatibility."""

    __slots__ = ("ahead", "behind", "ps_members", "seeds")

    def __init__(self, seed: int | None = None) -> None:
        self.seeds = [] if seed is None else _seed_array(seed)
        self.behind, self.ahead = 0, 21
        self.ps_members: dict[str, object] | None = None

    def sample(self) -> int:
        """The next number below Int32.MaxValue."""
        if not self.seeds:
            return randomness.below(_INT_MAX)
        self.behind = self.behind % 55 + 1
        self.ahead = self.ahead % 55 + 1
        number = self.seeds[self.behind] - self.seeds[self.ahead]
        if number == _INT_MAX:
            number -= 1
        if number < 0:
            number += _INT_MAX
        self.seeds[self.behind] = number
        return number

    def fraction(self) -> float:
        return self.sample() * (1.0 / _INT_MAX)

    def large_fraction(self) -> float:
        number = self.sample()
        if self.sample() % 2 == 0:
            number = -number
        return (number + (_INT_MAX - 1)) / (2 * _INT_MAX - 1)


def _seed_array(seed: int) -> list[int]:
    seeds = [0] * 56
    number = _MAGIC - (_INT_MAX if seed == -0x80000000 else abs(seed))
    seeds[55] = number
    following = 1
    for step in range(1, 55):
        place = 21 * step % 55
        seeds[place] = following
        following = number - following
        if following < 0:
            following += _INT_MAX
        number = seeds[place]
    for _ in range(4):
        for place in range(1, 56):
            seeds[place] = _wrapped(seeds[place] - seeds[1 + (place + 30) % 55])
            if seeds[place] < 0:
                seeds[place] += _INT_MAX
    return seeds


def _wrapped(number: int) -> int:
    number &= 0xFFFFFFFF
    return number - (1 << 32) if number >> 31 else number


RANDOM = DotNetType.declare("System.Random", OBJECT, python=Random)
RANDOM.constructor("System.Random new()", "System.Random new(int Seed)")(Random)
RANDOM.static_property("Shared", "System.Random")(Random)


@RANDOM.method("Next", "int Next()")
def next_number(this: Random) -> int:
    return this.sample()


@RANDOM.method("Next", "int Next(int maxValue)")
def next_below(this: Random, limit: int) -> int:
    if limit < 0:
        raise out_of_range(f"maxValue ('{limit}') must be a non-negative value.", "maxValue")
    return int(this.fraction() * limit)


@RANDOM.method("Next", "int Next(int minValue, int maxValue)")
def next_between(this: Random, low: int, high: int) -> int:
    if low > high:
        raise out_of_range("'minValue' cannot be greater than maxValue.", "minValue")
    span = high - low
    fraction = this.fraction() if span <= _INT_MAX else this.large_fraction()
    return int(fraction * span) + low


@RANDOM.method("NextInt64", "long NextInt64(long minValue, long maxValue)")
def next_long(this: Random, low: int, high: int) -> Int64:
    return Int64(low + int(this.fraction() * (high - low)))


RANDOM.method("NextDouble", "double NextDouble()")(Random.fraction)


@RANDOM.method("NextBytes", "void NextBytes(byte[] buffer)")
def next_bytes(this: Random, buffer: list[Any] | None) -> None:
    if buffer is None:
        raise argument_null("buffer")
    buffer[:] = [Byte(this.sample() & 0xFF) for _ in buffer]


RANDOM.known_missing("NextSingle()", "GetItems()", "Shuffle()", "GetString()")
