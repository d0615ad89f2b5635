"""What a property's value must be like: bounds, lengths, digits. A check gives what is wrong, or None."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from umshell.values.dates import TICKS_PER_SECOND
from umshell.values.exchange.limits import EnhancedTimeSpan, Unlimited

Check = Callable[[Any], str | None]

_LONGEST = EnhancedTimeSpan((2**31 - 1) * TICKS_PER_SECOND)


def between(minimum: int | None, maximum: int | None, unit: str = "") -> Check:
    """The value of a number, or of an Unlimited that is limited, lies between two bounds."""

    def check(value: Any) -> str | None:
        number = value.value if isinstance(value, Unlimited) else value
        if number is None or ((minimum is None or number >= minimum) and (maximum is None or number <= maximum)):
            return None
        wanted = f"at least {minimum}" if maximum is None else f"from {minimum} to {maximum}"
        return f"it must be {wanted}{' ' + unit if unit else ''}."

    check.bounds = (minimum, maximum)  # type: ignore[attr-defined]
    return check


def days_between(minimum: int, maximum: int) -> Check:
    """A span of days lies between two bounds."""
    within = between(minimum, maximum, "days")

    def check(value: Any) -> str | None:
        return None if value.value is None else within(value.value.ticks / (86_400 * TICKS_PER_SECOND))

    check.bounds = (minimum, maximum)  # type: ignore[attr-defined]
    return check


def is_countable(value: Any) -> str | None:
    """A span, unless it is unlimited, has no more seconds than an Int32 counts, and is not negative (IrmLogMaxAge)."""
    span = value.value if isinstance(value, Unlimited) else value
    return None if span is None or 0 <= span.ticks <= _LONGEST.ticks else f"it must be from 00:00:00 to {_LONGEST}."


def up_to(maximum: int, minimum: int = 0) -> Check:
    """A text has at most that many characters."""

    def check(value: Any) -> str | None:
        if minimum <= len(str(value)) <= maximum:
            return None
        return f"it must have {f'{minimum} to ' if minimum else 'at most '}{maximum} characters."

    check.length = (minimum, maximum)  # type: ignore[attr-defined]
    return check


def digits(minimum: int, maximum: int) -> Check:
    """A text is made of that many digits."""

    def check(value: Any) -> str | None:
        text = str(value)
        if minimum <= len(text) <= maximum and text.isascii() and text.isdigit():
            return None
        return f"it must have {minimum} to {maximum} digits and nothing else."

    return check
