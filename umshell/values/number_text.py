"""Numbers as text: what ToString() gives, and what PowerShell writes in a string."""

import struct
from decimal import Decimal

from umshell.values.integers import Single

_TO_STRING_DIGITS = 17
_SINGLE_TO_STRING_DIGITS = 9


def digits_of(number: float) -> tuple[str, int]:
    """The fewest digits that read back as the same Double, and the place of the point: 0.digits * 10^place."""
    return _split_digits(repr(abs(number)))


def single_digits_of(number: float) -> tuple[str, int]:
    """The fewest digits that read back as the same Single."""
    magnitude = abs(number)
    for precision in range(1, 10):
        text = f"{magnitude:.{precision - 1}e}"
        if _as_single(float(text)) == magnitude:
            break
    return _split_digits(text)


def as_single(number: float) -> Single:
    """The nearest Single to a number."""
    return Single(_as_single(number))


def _as_single(number: float) -> float:
    try:
        value: float = struct.unpack("<f", struct.pack("<f", number))[0]
        return value
    except OverflowError:
        return float("inf") if number > 0 else float("-inf")


def _split_digits(text: str) -> tuple[str, int]:
    mantissa, _, exponent = text.partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = whole + fraction
    place = len(whole) + int(exponent or 0)
    stripped = digits.lstrip("0")
    place -= len(digits) - len(stripped)
    return stripped.rstrip("0") or "0", place if stripped else 1


def special_text(number: float) -> str | None:
    """NaN and the infinities; None for every other number."""
    if number != number:
        return "NaN"
    if number in (float("inf"), float("-inf")):
        return "Infinity" if number > 0 else "-Infinity"
    return None


def is_negative(number: float) -> bool:
    """Whether a number has a minus sign; also zero can."""
    return number < 0 or (number == 0 and str(number).startswith("-"))


def double_to_string(number: float) -> str:
    """Double.ToString(): as many digits as needed to read the same number."""
    special = special_text(number)
    if special is not None:
        return special
    if type(number) is Single:
        return _general(*single_digits_of(number), is_negative(number), _SINGLE_TO_STRING_DIGITS)
    return _general(*digits_of(number), is_negative(number), _TO_STRING_DIGITS)


def double_text(number: float) -> str:
    """A Double in a string of PowerShell: 15 digits, a Single 7."""
    special = special_text(number)
    if special is not None:
        return special
    text = f"{number:.7g}" if type(number) is Single else f"{number:.15g}"
    return text.upper() if "e" in text else text


def _general(digits: str, place: int, negative: bool, limit: int) -> str:
    sign = "-" if negative else ""
    if place > limit or place < -4 + 1:
        return sign + scientific(digits, place, 2)
    return sign + fixed(digits, place)


def fixed(digits: str, place: int) -> str:
    """Digits with the point at its place and no exponent."""
    if place <= 0:
        return "0." + "0" * -place + digits if digits != "0" else "0"
    if len(digits) <= place:
        return digits + "0" * (place - len(digits))
    return f"{digits[:place]}.{digits[place:]}"


def scientific(digits: str, place: int, exponent_digits: int, letter: str = "E") -> str:
    """Digits with one before the point and an exponent."""
    exponent = place - 1
    tail = f".{digits[1:]}" if len(digits) > 1 else ""
    return f"{digits[0]}{tail}{letter}{'-' if exponent < 0 else '+'}{abs(exponent):0{exponent_digits}d}"


def decimal_text(number: Decimal) -> str:
    """A Decimal as text: its zeros stay, and there is no exponent."""
    text = format(number, "f")
    return text[1:] if text.startswith("-") and not number else text
