"""The order in which .NET's Hashtable meets its entries when all keys are numbers; text keys stay as they came."""

from collections.abc import Iterable
from typing import Any

_LOAD = 0.72
_PRIMES = (
    3, 7, 11, 17, 23, 29, 37, 47, 59, 71, 89, 107, 131, 163, 197, 239, 293, 353, 431, 521, 631, 761, 919, 1103, 1327,
    1597, 1931, 2333, 2801, 3371, 4049, 4861, 5839, 7013, 8419, 10103, 12143, 14591, 17519, 21023, 25229, 30293, 36353,
    43627, 52361, 62851, 75431, 90523, 108631, 130363, 156437, 187751, 225307, 270371, 324449, 389357, 467237, 560689,
    672827, 807403, 968897, 1162687, 1395263, 1674319, 2009191, 2411033, 2893249, 3471899, 4166287, 4999559, 5999471,
    7199369,
)  # fmt: skip
_SEED_FACTOR = 101


def bucket_order(entries: dict[object, list[Any]], capacity: int) -> Iterable[list[Any]]:
    """The entries as an enumeration of the hashtable gives them."""
    if not entries or any(type(key) is not int for key in entries):
        return entries.values()
    return _simulate(entries, capacity)


def _simulate(entries: dict[object, list[Any]], capacity: int) -> list[list[Any]]:
    size = _prime(int(capacity / _LOAD)) if capacity / _LOAD > 3 else 3
    buckets: list[list[Any] | None] = [None] * size
    for count, entry in enumerate(entries.values()):
        if count >= int(_LOAD * len(buckets)):
            buckets = _expanded(buckets)
        _place(buckets, entry)
    return [entry for entry in reversed(buckets) if entry is not None]


def _expanded(buckets: list[list[Any] | None]) -> list[list[Any] | None]:
    larger: list[list[Any] | None] = [None] * _prime(len(buckets) * 2)
    for entry in buckets:
        if entry is not None:
            _place(larger, entry)
    return larger


def _place(buckets: list[list[Any] | None], entry: list[Any]) -> None:
    size = len(buckets)
    seed = entry[0] & 0x7FFFFFFF
    step = 1 + seed * _SEED_FACTOR % (size - 1)
    place = seed % size
    while buckets[place] is not None:
        place = (place + step) % size
    buckets[place] = entry


def _prime(least: int) -> int:
    for prime in _PRIMES:
        if prime >= least:
            return prime
    candidate = least | 1
    while not all(candidate % divisor for divisor in range(3, int(candidate**0.5) + 1, 2)):
        candidate += 2
    return candidate
