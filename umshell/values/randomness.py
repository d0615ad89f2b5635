"""Where chance comes from: one source a process, which transcripts seed so that they repeat."""

import random


class Randomness:
    """Random bytes and numbers; unseeded ones are fit for identifiers."""

    def __init__(self) -> None:
        self.generator: random.Random = random.SystemRandom()

    def seed(self, number: int) -> None:
        """From here on the same sequence for the same number."""
        self.generator = random.Random(number)

    def reset(self) -> None:
        """Back to true chance."""
        self.generator = random.SystemRandom()

    def bytes(self, count: int) -> bytes:
        return self.generator.getrandbits(8 * count).to_bytes(count, "big") if count else b""

    def below(self, limit: int) -> int:
        """A number from 0 up to the limit, without it."""
        return self.generator.randrange(limit)

    def fraction(self) -> float:
        return self.generator.random()


randomness = Randomness()
