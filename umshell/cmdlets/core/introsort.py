"""The sort of .NET's lists: what is equal does not always keep its order."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
Compare = Callable[[T, T], int]

_INSERTED = 16  # a part of no more than this is sorted by insertion, which keeps the order of equals


def keeps_order(count: int) -> bool:
    """Whether that many objects come out as a stable sort would have them."""
    return count != 3 and count <= _INSERTED


def introsort(items: list[T], compare: "Compare[T]") -> None:
    """Sorts a list in place, step by step as List[T].Sort() does."""
    if len(items) > 1:
        _sort(items, 0, len(items), 2 * len(items).bit_length(), compare)


def _sort(items: list[T], low: int, high: int, depth: int, compare: "Compare[T]") -> None:
    """Sorts items[low:high]."""
    while high - low > 1:
        size = high - low
        if size == 3:
            _order(items, low, low + 1, compare)
            _order(items, low, low + 2, compare)
            _order(items, low + 1, low + 2, compare)
            return
        if size <= _INSERTED:
            _insertion_sort(items, low, high, compare)
            return
        if depth == 0:
            _heap_sort(items, low, high, compare)
            return
        depth -= 1
        pivot = _partition(items, low, high, compare)
        _sort(items, pivot + 1, high, depth, compare)
        high = pivot


def _order(items: list[T], one: int, other: int, compare: "Compare[T]") -> None:
    if compare(items[one], items[other]) > 0:
        items[one], items[other] = items[other], items[one]


def _insertion_sort(items: list[T], low: int, high: int, compare: "Compare[T]") -> None:
    for place in range(low, high - 1):
        item = items[place + 1]
        at = place
        while at >= low and compare(item, items[at]) < 0:
            items[at + 1] = items[at]
            at -= 1
        items[at + 1] = item


def _partition(items: list[T], low: int, high: int, compare: "Compare[T]") -> int:
    """Puts what is less than the median of three before it, the rest behind; its place."""
    last = high - 1
    middle = low + ((last - low) >> 1)
    _order(items, low, middle, compare)
    _order(items, low, last, compare)
    _order(items, middle, last, compare)
    pivot = items[middle]
    items[middle], items[last - 1] = items[last - 1], items[middle]
    left, right = low, last - 1
    while left < right:
        left += 1
        while left < last and compare(items[left], pivot) < 0:
            left += 1
        right -= 1
        while right > low and compare(pivot, items[right]) < 0:
            right -= 1
        if left >= right:
            break
        items[left], items[right] = items[right], items[left]
    if left != last - 1:
        items[left], items[last - 1] = items[last - 1], items[left]
    return left


def _heap_sort(items: list[T], low: int, high: int, compare: "Compare[T]") -> None:
    count = high - low
    for place in range(count >> 1, 0, -1):
        _sift_down(items, place, count, low, compare)
    for place in range(count, 1, -1):
        items[low], items[low + place - 1] = items[low + place - 1], items[low]
        _sift_down(items, 1, place - 1, low, compare)


def _sift_down(items: list[T], place: int, count: int, low: int, compare: "Compare[T]") -> None:
    item = items[low + place - 1]
    while place <= count >> 1:
        child = 2 * place
        if child < count and compare(items[low + child - 1], items[low + child]) < 0:
            child += 1
        if compare(item, items[low + child - 1]) >= 0:
            break
        items[low + place - 1] = items[low + child - 1]
        place = child
    items[low + place - 1] = item
