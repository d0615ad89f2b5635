"""Numbers as text in .NET's custom formats: `#,##0.00`, `000`, `0.0%`, `+0;-0;zero`."""

from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from umshell.values.integers import Single

if TYPE_CHECKING:
    from umshell.values.culture import NumberSigns

_DOUBLE_DIGITS = Context(prec=15, rounding=ROUND_HALF_UP)
_SINGLE_DIGITS = Context(prec=7, rounding=ROUND_HALF_UP)
_WIDE = Context(prec=400, rounding=ROUND_HALF_UP)


class Token(NamedTuple):
    """A piece of a format: a text, or a sign with a meaning (`0 # . , % E`)."""

    kind: str
    text: str = ""


class Section(NamedTuple):
    """One of the up to three parts of a format, with what its signs add up to."""

    tokens: tuple[Token, ...]
    whole: str  # the digits before the point, as 0 and #
    fraction: str
    grouped: bool
    scale: int  # powers of ten that the number is multiplied by
    exponent: Token | None


def custom_format(value: Any, format: str, signs: "NumberSigns") -> str:
    """The number in a custom format."""
    sections = _sections(format)
    number = _decimal(value)
    section, drop_sign = _chosen(sections, number)
    text, is_zero = _written(abs(number), section, signs)
    if is_zero and number != 0 and len(sections) > 2:
        return _written(Decimal(0), sections[2], signs)[0]
    if is_zero and number < 0 and drop_sign:
        text = _written(abs(number), sections[0], signs)[0]
    negative = number < 0 and not drop_sign
    return signs.negative + text if negative else text


def _decimal(value: Any) -> Decimal:
    if isinstance(value, float):
        context = _SINGLE_DIGITS if type(value) is Single else _DOUBLE_DIGITS
        return context.create_decimal(value)
    return value if isinstance(value, Decimal) else Decimal(int(value))


def _chosen(sections: tuple[Section, ...], number: Decimal) -> tuple[Section, bool]:
    """The section for a number, and whether it writes the sign itself."""
    if number < 0 and len(sections) > 1 and sections[1].tokens:
        return sections[1], True
    if number == 0 and len(sections) > 2 and sections[2].tokens:
        return sections[2], False
    return sections[0], False


# Reading a format


@lru_cache(512)
def _sections(format: str) -> tuple[Section, ...]:
    parts: list[list[Token]] = [[]]
    for token in _tokens(format):
        if token.kind == ";":
            parts.append([])
        else:
            parts[-1].append(token)
    return tuple(_section(tokens) for tokens in parts[:3])


def _tokens(format: str) -> list[Token]:
    tokens: list[Token] = []
    place = 0
    while place < len(format):
        character = format[place]
        place += 1
        if character == "\\":
            tokens.append(Token("text", format[place : place + 1]))
            place += 1
        elif character in "'\"":
            end = format.find(character, place)
            end = len(format) if end < 0 else end
            tokens.append(Token("text", format[place:end]))
            place = end + 1
        elif character in "eE" and (width := _exponent_width(format, place)):
            tokens.append(Token("E", format[place - 1 : place + width]))
            place += width
        else:
            tokens.append(Token(character) if character in "0#.,%‰;" else Token("text", character))
    return tokens


def _exponent_width(format: str, place: int) -> int:
    """How many characters of `+000` follow an E; 0 where it is a letter only."""
    end = place + 1 if format[place : place + 1] in ("+", "-") else place
    zeros = len(format) - end - len(format[end:].lstrip("0"))
    return end - place + zeros if zeros else 0


def _section(tokens: list[Token]) -> Section:
    whole, fraction, scale, commas, grouped = "", "", 0, 0, False
    behind_point = False
    for token in tokens:
        if token.kind in "0#" and token.kind:
            if behind_point:
                fraction += token.kind
            else:
                grouped = grouped or (commas > 0 and bool(whole))
                commas = 0
                whole += token.kind
        elif token.kind == "." and not behind_point:
            behind_point = True
        elif token.kind == "," and not behind_point and whole:
            commas += 1
        elif token.kind in ("%", "‰"):
            scale += 2 if token.kind == "%" else 3
    exponent = next((token for token in tokens if token.kind == "E"), None)
    return Section(tuple(tokens), whole, fraction, grouped, scale - 3 * commas, exponent)


# Writing a number


def _written(number: Decimal, section: Section, signs: "NumberSigns") -> tuple[str, bool]:
    """The text, and whether every digit that was written is zero."""
    if section.exponent is not None:
        return _with_exponent(number, section, signs)
    scaled = number.scaleb(section.scale, _WIDE)
    rounded = scaled.quantize(Decimal(1).scaleb(-len(section.fraction)), context=_WIDE)
    whole, _, fraction = format(rounded, "f").partition(".")
    return _filled(section, whole.lstrip("0"), fraction, "", signs), rounded == 0


def _with_exponent(number: Decimal, section: Section, signs: "NumberSigns") -> tuple[str, bool]:
    count = len(section.whole) + len(section.fraction)
    exponent = 0
    digits = "0" * max(count, 1)
    if number:
        rounded = Context(prec=max(count, 1), rounding=ROUND_HALF_UP).plus(number)
        exponent = rounded.adjusted() + 1 - len(section.whole)
        digits = "".join(map(str, rounded.as_tuple().digits)).ljust(count, "0")
    whole, fraction = digits[: len(section.whole)], digits[len(section.whole) :]
    return _filled(section, whole.lstrip("0"), fraction, _exponent_text(section, exponent), signs), number == 0


def _exponent_text(section: Section, exponent: int) -> str:
    assert section.exponent is not None
    text = section.exponent.text
    width = text.count("0")
    sign = "-" if exponent < 0 else "+" if "+" in text else ""
    return f"{text[0]}{sign}{abs(exponent):0{width}d}"


def _filled(section: Section, whole: str, fraction: str, exponent: str, signs: "NumberSigns") -> str:
    first = section.whole.find("0")
    least = len(section.whole) - first if first >= 0 else 0
    whole = whole.rjust(least, "0")
    most = section.fraction.rfind("0") + 1
    fraction = fraction[:most] + fraction[most:].rstrip("0")
    pending = _split_whole(whole, len(section.whole), signs.group if section.grouped else "")
    pieces: list[str] = []
    place, seen_point = 0, False
    for token in section.tokens:
        if token.kind == "text":
            pieces.append(token.text)
        elif token.kind in ("0", "#"):
            pieces.append(fraction[place : place + 1] if seen_point else pending.pop(0))
            place += seen_point
        elif token.kind == "." and not seen_point:
            seen_point = True
            pieces.append(signs.decimal if fraction else "")
        elif token.kind == "E":
            pieces.append(exponent)
        elif token.kind == "%":
            pieces.append(signs.percent)
        elif token.kind == "‰":
            pieces.append("‰")
    return "".join(pieces)


def _split_whole(digits: str, places: int, separator: str) -> list[str]:
    """What each place before the point writes: the first one takes all digits that have no place."""
    if not places:
        return []
    marked = [
        digit + (separator if separator and left and left % 3 == 0 else "")
        for digit, left in zip(digits, range(len(digits) - 1, -1, -1), strict=True)
    ]
    extra = len(marked) - places
    if extra > 0:
        return ["".join(marked[: extra + 1]), *marked[extra + 1 :]]
    return [""] * -extra + marked
