"""Where chance comes from: one source a process, which transcripts seed so that they repeat."""

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random


class Randomness:
    """Random bytes and numbers; unseeded ones are fit for identifiers."""

    @cached_property
    def generator(self) -> "random.Random":
        """What gives the numbers."""
        from random import SystemRandom  # most scripts leave nothing to chance

        return SystemRandom()

    def seed(self, number: int) -> None:
        """From here on the same sequence for the same number."""
        from random import Random

        self.generator = Random(number)

    def reset(self) -> None:
        """Back to true chance."""
        self.__dict__.pop("generator", None)

    def bytes(self, count: int) -> bytes:
        return self.generator.getrandbits(8 * count).to_bytes(count, "big") if count else b""

    def below(self, limit: int) -> int:
        """A number from 0 up to the limit, without it."""
        return self.generator.randrange(limit)

    def fraction(self) -> float:
        return self.generator.random()


randomness = Randomness()
